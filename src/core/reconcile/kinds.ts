/** Kinds of claim that tell a happening, and so can belong to an incident; the others are speech, opinion or history. */
export const HAPPENINGS: ReadonlySet<string> = new Set([
  'clash', 'shelling', 'air-strike', 'explosion', 'attack', 'attack-on-civilians', 'shoot-down', 'repel', 'advance', 'withdraw',
  'destroy', 'casualties', 'detain', 'deploy', 'mobilise', 'protest', 'evacuate-aid', 'ceasefire-breach', 'release', 'blockade',
  'investigate', 'agree', 'talks', 'sanction',
]); // prettier-ignore

/** Kinds that one happening may well be told as: "rockets hit the town", "the town was attacked", "an explosion in the town". */
const KIN: readonly (readonly string[])[] = [
  ['shelling', 'attack', 'attack-on-civilians', 'explosion'],
  ['air-strike', 'attack', 'attack-on-civilians', 'explosion'],
  ['clash', 'attack', 'repel'],
  ['destroy', 'shelling'],
  ['destroy', 'air-strike'],
  ['destroy', 'explosion', 'attack'],
];

/** Acts of violence, whose harm may be told as a count of its own. */
export const VIOLENT: ReadonlySet<string> = new Set([
  'clash', 'shelling', 'air-strike', 'explosion', 'attack', 'attack-on-civilians', 'shoot-down', 'repel', 'advance', 'destroy',
]); // prettier-ignore

/** Happenings that a place or thing sees once in a while, not several times a day: place and actors are enough to know them. */
export const SELDOM: ReadonlySet<string> = new Set([
  'advance', 'shoot-down', 'mobilise', 'release', 'blockade', 'agree', 'sanction',
]); // prettier-ignore

/** 1 for one kind, 0.5 for kinds that one happening may be told as, 0 otherwise. */
export function compareKinds(a: string, b: string): number {
  if (a === b) return 1;
  return KIN.some((kinds) => kinds.includes(a) && kinds.includes(b)) ? 0.5 : 0;
}

/** The family of a kind: claims of one incident are of one family, so it serves as a blocking key. */
export function familyOf(kind: string): string {
  return FAMILIES.get(kind) ?? kind;
}

const FAMILIES: ReadonlyMap<string, string> = new Map(
  [
    'shelling',
    'air-strike',
    'explosion',
    'attack',
    'attack-on-civilians',
    'clash',
    'repel',
    'destroy',
    'casualties',
  ].map((kind) => [kind, 'fire']),
);

/** Stances with which nobody says that something happened. */
export const NO_FACT: ReadonlySet<string> = new Set([
  'demands',
  'appeals',
  'warns',
  'threatens',
  'vows',
  'fears',
  'promises',
  'withholds',
  'cannot-verify',
  'asks',
]);
