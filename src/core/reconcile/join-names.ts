import { addTo } from './claim-order.js';
import { compareTexts } from '../text/compare-texts.js';
import type { NameUse } from './collect-uses.js';
import { makeDisjointSets } from './disjoint-sets.js';
import type { NameTables } from './find-name-key.js';
import { NO_JUDGED_NAMES, type JudgedNames } from './judge-names.js';
import { comparePersons, soundKeyOf } from './name-likeness.js';
import { toNameKey, toNameWords } from './name-words.js';
import { remember } from './remember.js';

/** Names of one key with what the dossier tells of them. */
export interface NameGroup {
  readonly key: string;
  /** The full name of the first use. */
  readonly full: string;
  /** Its uses by report, in the order of the reports. */
  readonly parts: readonly NamePart[];
  /** Folded spellings. */
  readonly spellings: ReadonlySet<string>;
  readonly parties: ReadonlySet<string>;
  readonly sides: ReadonlySet<string>;
  /** Offices held, folded: "president", "defence minister". */
  readonly offices: ReadonlySet<string>;
}

/** The uses of one key in one report, with what they tell. */
export interface NamePart {
  readonly report: string;
  readonly uses: readonly NameUse[];
  readonly texts: readonly string[];
  readonly parties: readonly string[];
  readonly sides: readonly string[];
  readonly offices: readonly string[];
}

/** Why one key was brought to another. */
export interface NameJoin {
  readonly from: string;
  readonly to: string;
  readonly rule: string;
}

/** Offices of which a person holds one at a time; two of them beside one name are two people. */
const OFFICES =
  /(vice president|deputy prime minister|prime minister|president|deputy defence minister|defence minister|foreign minister|interior minister|health minister|minister|secretary general|ombudsman|prosecutor general|speaker of parliament|spokesman|spokeswoman|spokesperson|ambassador|commander|governor|mayor|king|queen|emperor|pope)/;

/** What the uses of one key in one report tell; `text` is that of the report. */
export function toNamePart(uses: readonly NameUse[], text: string): NamePart {
  const [texts, parties, sides, offices] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>()];
  for (const use of uses) {
    const office = use.role === null ? null : findOffice(text.slice(use.role.start, use.role.end));
    if (office !== null) offices.add(office);
    if (use.party !== null) parties.add(use.party);
    if (use.side !== null) sides.add(use.side);
    if (use.isSpelling) texts.add(use.text ?? use.full);
  }
  return { report: uses[0]!.report, uses, texts: [...texts], parties: [...parties], sides: [...sides], offices: [...offices] }; // prettier-ignore
}

/** The group of the names of one key; `parts` are in the order of their reports, at least one. */
export function toNameGroup(key: string, parts: readonly NamePart[]): NameGroup {
  const [texts, parties, sides, offices] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>()];
  for (const part of parts) {
    for (const text of part.texts) texts.add(text);
    for (const party of part.parties) parties.add(party);
    for (const side of part.sides) sides.add(side);
    for (const office of part.offices) offices.add(office);
  }
  const { full } = parts[0]!.uses[0]!;
  const spellings = new Set(Array.from(texts, toNameKey));
  spellings.add(toNameKey(full));
  return { key, full, parts, offices, spellings, parties, sides };
}

/** The office that a role names, the same for men and women; null where it names none. */
const findOffice = remember((role): string | null => {
  const office = OFFICES.exec(toNameKey(role));
  return office ? office[1]!.replace(/spokes(?:wo)?m[ae]n|spokesperson/, 'spokesperson') : null;
});

/**
 * Joins groups whose names are one entity's, never against evidence: other offices, other parties, a row of the dossier
 * that says no. What a person judged goes before all evidence. Returns for each key the key of its entity, and why.
 */
export function joinNames(
  groups: readonly NameGroup[],
  options: { readonly tables: NameTables; readonly judged?: JudgedNames; readonly likePersons?: LikePersons },
): { keyOf: Map<string, string>; joins: NameJoin[] } {
  const { tables, judged = NO_JUDGED_NAMES, likePersons = makeLikePersons() } = options;
  const at = new Map(groups.map((group, index) => [group.key, index]));
  const sets = makeDisjointSets(groups.length);
  const members = groups.map((_, index) => [index]);
  const joins: NameJoin[] = [];
  const proposed = [
    ...likePersons(groups),
    ...proposeShort(groups),
    ...proposeOutlets(groups),
    ...proposePlaces(groups),
  ];
  proposed.sort((a, b) => b.score - a.score || compareTexts(a.a, b.a) || compareTexts(a.b, b.b));
  const join = (found: NameJoin, mayJoinBoth: (i: number, j: number) => boolean): void => {
    const [x, y] = [sets.find(at.get(found.to)!), sets.find(at.get(found.from)!)];
    if (x === y) return;
    const [one, other] = [members[x]!, members[y]!];
    if (!one.every((i) => other.every((j) => mayJoinBoth(i, j)))) return;
    sets.join(x, y);
    members[Math.min(x, y)] = [...one, ...other].sort((i, j) => i - j);
    joins.push(found);
  };
  const mayMerge = (i: number, j: number): boolean => !judged.isApart(groups[i]!.key, groups[j]!.key);
  for (const { lead, other } of judged.together)
    if (at.has(lead) && at.has(other)) join({ from: other, to: lead, rule: 'judgement/merge' }, mayMerge);
  for (const { a, b, rule } of proposed)
    join({ from: b, to: a, rule }, (i, j) => mayMerge(i, j) && mayJoin(groups[i]!, groups[j]!, tables));
  for (const key of judged.split) if (at.has(key)) joins.push({ from: key, to: key, rule: 'judgement/split' });
  const leads = new Map<number, string>();
  for (const { to, rule } of joins)
    if (rule === 'judgement/merge' && !leads.has(sets.find(at.get(to)!))) leads.set(sets.find(at.get(to)!), to);
  const keyOf = new Map(
    groups.map((group, index) => [group.key, leads.get(sets.find(index)) ?? groups[sets.find(index)]!.key]),
  );
  return { keyOf, joins };
}

/** Two keys that may be one entity's. */
interface Proposal {
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly rule: string;
}

const MOST_COMPARED = 40;

/** Proposes persons whose surnames sound alike. */
export type LikePersons = (groups: readonly NameGroup[]) => Proposal[];

/**
 * Makes what compares persons whose surnames sound alike by Editex, a full name with a full name; persons of one sound are
 * compared anew only where one of them is another group than before.
 */
export function makeLikePersons(): LikePersons {
  let known = new Map<string, { readonly block: readonly NameGroup[]; readonly proposals: readonly Proposal[] }>();
  return (groups) => {
    const blocks = new Map<string, NameGroup[]>();
    for (const group of groups)
      if (group.key.startsWith('person:') && !group.key.includes('@'))
        addTo(blocks, { key: soundKeyOf(toNameWords(group.full).at(-1) ?? ''), value: group });
    const before = known;
    known = new Map();
    return [...blocks].flatMap(([sound, block]) => {
      const own = before.get(sound);
      const isSame = own?.block.length === block.length && block.every((group, at) => group === own.block[at]);
      const made = isSame ? own : { block, proposals: [...comparePairs(block)] };
      known.set(sound, made);
      return made.proposals;
    });
  };
}

function* comparePairs(block: readonly NameGroup[]): Generator<Proposal> {
  const words = block.map((group) => toNameWords(group.full));
  for (let i = 0; i < block.length; i += 1)
    for (let j = i + 1; j < Math.min(block.length, i + MOST_COMPARED); j += 1) {
      const score = comparePersons(words[i]!, words[j]!);
      if (score === null) continue;
      const [a, b] = [block[i]!, block[j]!];
      const hasEvidence =
        isSharing(a.parties, b.parties) || isSharing(a.offices, b.offices) || isSharing(a.sides, b.sides);
      // Without an office or party in common only spellings a letter apart are one person's.
      if (score < (hasEvidence ? 0.8 : 0.93)) continue;
      yield { a: a.key, b: b.key, score, rule: 'entity/same-sound' };
    }
}

/** A surname alone is the one person of that surname whom the dossier knows, where office or party agree. */
function* proposeShort(groups: readonly NameGroup[]): Generator<Proposal> {
  const bySurname = new Map<string, NameGroup[]>();
  for (const group of groups) {
    if (!group.key.startsWith('person:') || group.key.includes('@')) continue;
    const words = toNameWords(group.full);
    addTo(bySurname, { key: words[words.length - 1] ?? '', value: group });
  }
  for (const group of groups) {
    if (!group.key.startsWith('person:') || !group.key.includes('@')) continue;
    const known = bySurname.get(toNameKey(group.full)) ?? [];
    const agreeing = known.filter(
      (other) => isSharing(group.offices, other.offices) || isSharing(group.parties, other.parties),
    );
    if (agreeing.length !== 1) continue;
    yield { a: agreeing[0]!.key, b: group.key, score: 0.75, rule: 'entity/surname-of-one' };
  }
}

/** "Lumen" in the pages of "Lumen World Service", and an organisation that has an outlet's whole name. */
function* proposeOutlets(groups: readonly NameGroup[]): Generator<Proposal> {
  const byFirst = new Map<string, NameGroup[]>();
  for (const group of groups)
    if (group.key.startsWith('outlet:')) addTo(byFirst, { key: toNameWords(group.full)[0] ?? '', value: group });
  const reportsOf = new Map<NameGroup, ReadonlySet<string>>();
  for (const group of groups) {
    if (!/^(outlet|organisation|other):/.test(group.key)) continue;
    const words = toNameKey(group.full);
    const known = (byFirst.get(words.split(' ')[0] ?? '') ?? []).filter((other) => {
      if (other.key === group.key || !toNameKey(other.full).startsWith(`${words} `)) return false;
      const reports = reportsOf.get(other) ?? new Set(other.parts.map((part) => part.report));
      reportsOf.set(other, reports);
      return group.parts.every((part) => reports.has(part.report));
    });
    if (known.length === 1) yield { a: known[0]!.key, b: group.key, score: 0.9, rule: 'entity/short-name-of-outlet' };
  }
}

/** A place without coordinates is the one place of that name that has them. */
function* proposePlaces(groups: readonly NameGroup[]): Generator<Proposal> {
  const bySpelling = new Map<string, NameGroup[]>();
  for (const group of groups)
    if (group.key.startsWith('place:') && group.key.includes('/'))
      for (const spelling of group.spellings) addTo(bySpelling, { key: spelling, value: group });
  for (const group of groups) {
    if (!group.key.startsWith('place:') || group.key.includes('/')) continue;
    const known = bySpelling.get(toNameKey(group.full)) ?? [];
    if (known.length === 1) yield { a: known[0]!.key, b: group.key, score: 0.85, rule: 'entity/same-name' };
  }
}

function mayJoin(a: NameGroup, b: NameGroup, tables: NameTables): boolean {
  if (a.offices.size > 0 && b.offices.size > 0 && !isSharing(a.offices, b.offices)) return false;
  if (a.parties.size > 0 && b.parties.size > 0 && !isSharing(a.parties, b.parties)) return false;
  if (a.sides.size > 0 && b.sides.size > 0 && !isSharing(a.sides, b.sides)) return false;
  return !isForbidden(a, b, tables) && !isForbidden(b, a, tables);
}

/** True where a row of the dossier says that a spelling of `b` is not `a`. */
function isForbidden(a: NameGroup, b: NameGroup, tables: NameTables): boolean {
  for (const spelling of a.spellings) {
    const not = tables.notNames.get(spelling);
    if (not && [...b.spellings].some((other) => not.has(other))) return true;
  }
  return false;
}

function isSharing(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const value of a) if (b.has(value)) return true;
  return false;
}
