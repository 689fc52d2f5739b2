import type { Claim, Stance } from '../../src/core/model/claim.js';
import type { Name } from '../../src/core/model/name.js';

/** A claim as PLOVER codes it: an act, or the speech where the speech itself is the act. */
export interface PloverEvent {
  /** Null where the claim is none of PLOVER's events. */
  readonly event: string | null;
  readonly sources: readonly string[];
  readonly targets: readonly string[];
}

/**
 * Speech that PLOVER codes as the speaker's act, whatever the content states: the source is the claimant then. To assert,
 * confirm, ask or doubt is no event of its own; what is asserted is.
 */
const ACTS_OF_SPEECH: Partial<Record<Stance, string>> = {
  accuses: 'ACCUSE',
  condemns: 'ACCUSE',
  denies: 'REJECT',
  rejects: 'REJECT',
  demands: 'REQUEST',
  appeals: 'REQUEST',
  warns: 'THREATEN',
  threatens: 'THREATEN',
  vows: 'THREATEN',
  welcomes: 'SUPPORT',
  supports: 'SUPPORT',
  // PLOVER's AGREE holds every intent to cooperate.
  promises: 'AGREE',
};

/** What is only intended: to cooperate is to agree, to coerce is to threaten. */
const INTENDED: Readonly<Record<string, string>> = {
  AID: 'AGREE', SUPPORT: 'AGREE', CONSULT: 'AGREE', RETREAT: 'AGREE', SANCTION: 'THREATEN', COERCE: 'THREATEN', ASSAULT: 'THREATEN', MOBILIZE: 'THREATEN',
}; // prettier-ignore

/** Kinds that move one's own forces: PLOVER's target is where they go or leave. */
const MOVES: ReadonlySet<string> = new Set(['withdraw', 'deploy', 'mobilise']);

/** Kinds of the ledger that are speech of the claimant's own. */
const KINDS_OF_SPEECH: ReadonlySet<string> = new Set([
  'appeal', 'reject', 'deny', 'accuse', 'condemn', 'warn', 'vow', 'support', 'concern', 'withhold', 'propose',
]); // prettier-ignore

/** Codes a claim. PLOVER takes the place for the target where nobody is: whoever visits or shells a city does it to the city. */
export function toPlover(claim: Claim): PloverEvent {
  const speech = ACTS_OF_SPEECH[claim.stance];
  const told = claim.codes.plover;
  const isIntended = claim.modality.includes('future') && !claim.modality.includes('negated');
  const event = speech ?? (told !== null && isIntended ? (INTENDED[told] ?? told) : told);
  if (speech === undefined && !KINDS_OF_SPEECH.has(claim.kind)) {
    const [targets, places] = [toTexts(claim.targets), toTexts(claim.places).slice(0, 1)];
    // What two agree or talk about has no target beside them.
    if (isOfPair(claim)) return { event, sources: toTexts(claim.agents), targets };
    const [first, second] = MOVES.has(claim.kind) ? [places, targets] : [targets, places];
    return { event, sources: toTexts(claim.agents), targets: first.length > 0 ? first : second };
  }
  const own = toTexts([claim.claimant]);
  const sources = own.length > 0 ? own : toTexts(claim.agents);
  const others = (names: readonly Name[]): string[] => toTexts(names).filter((text) => !sources.includes(text));
  // Whoever is accused acts in the content; whoever is called upon, refused or warned is the target of the speech.
  const directed = [others(claim.stance === 'accuses' ? claim.agents : claim.targets), others(claim.targets), others(claim.agents), others(claim.places).slice(0, 1)]; // prettier-ignore
  return { event, sources, targets: directed.find((texts) => texts.length > 0) ?? [] };
}

/** True where the agents are both parties of an act between them. */
function isOfPair(claim: Claim): boolean {
  return /^(?:agree|talks)$/.test(claim.kind) && claim.agents.length > 1;
}

/** The words of names; of pronouns and bare nouns those that they stand for. */
function toTexts(names: readonly Name[]): string[] {
  return [...new Set(names.flatMap((name) => toText(name) ?? []))];
}

function toText({ text, standsFor, rule }: Name): string | null {
  return standsFor !== null && /^reference\/(?:pronoun|possessive|definite-noun)$/.test(rule) ? standsFor : text;
}
