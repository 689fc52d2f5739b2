/** A kind of happening, or of speech where the content tells none, with the words that a person reads for it. */
export interface EventKind {
  readonly kind: string;
  /** Noun phrase without article, fit for a heading: "air strike". */
  readonly says: string;
}

const SAYS: Readonly<Record<string, string>> = {
  clash: 'clash',
  shelling: 'shelling',
  'air-strike': 'air strike',
  explosion: 'explosion',
  attack: 'attack',
  'attack-on-civilians': 'attack on civilians',
  'shoot-down': 'shooting down',
  repel: 'attack repelled',
  advance: 'ground taken',
  withdraw: 'withdrawal',
  destroy: 'destruction',
  casualties: 'casualties',
  detain: 'capture or arrest',
  deploy: 'deployment',
  mobilise: 'mobilisation',
  protest: 'protest',
  'evacuate-aid': 'evacuation or aid',
  'ceasefire-breach': 'breach of a truce',
  release: 'release or exchange',
  blockade: 'blockade',
  investigate: 'investigation',
  agree: 'agreement',
  talks: 'talks',
  propose: 'proposal',
  appeal: 'appeal',
  reject: 'refusal',
  deny: 'denial',
  accuse: 'accusation',
  condemn: 'condemnation',
  warn: 'warning',
  vow: 'vow',
  support: 'support',
  sanction: 'sanction',
  concern: 'concern',
  withhold: 'no comment or no figures',
  unverified: 'not verified',
  background: 'background',
  statement: 'statement',
};

/** All kinds of the ledger, in the order of its table of event kinds. */
export const EVENT_KINDS: readonly EventKind[] = Object.entries(SAYS).map(([kind, says]) => ({ kind, says }));

/** The words for a kind; the kind itself where the table has none. */
export function toKindWords(kind: string): string {
  return Object.hasOwn(SAYS, kind) ? SAYS[kind]! : kind;
}
