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
};

/** Kinds of the ledger that are speech of the claimant's own. */
const KINDS_OF_SPEECH: ReadonlySet<string> = new Set([
  'appeal', 'reject', 'deny', 'accuse', 'condemn', 'warn', 'vow', 'support', 'concern', 'withhold', 'propose',
]); // prettier-ignore

/** Codes a claim. PLOVER takes the place for the target where nobody is: whoever visits or shells a city does it to the city. */
export function toPlover(claim: Claim): PloverEvent {
  const speech = ACTS_OF_SPEECH[claim.stance];
  const event = speech ?? claim.codes.plover;
  if (speech === undefined && !KINDS_OF_SPEECH.has(claim.kind)) {
    const targets = toTexts(claim.targets);
    return {
      event,
      sources: toTexts(claim.agents),
      targets: targets.length > 0 ? targets : toTexts(claim.places).slice(0, 1),
    };
  }
  const sources = claim.claimant.text === null ? toTexts(claim.agents) : [claim.claimant.text];
  const named = [...claim.agents, ...claim.targets, ...claim.places];
  const others = toTexts(named).filter((text) => !sources.includes(text));
  // Whoever is accused, called upon or warned comes first in the content; what is done to third ones comes after.
  return { event, sources, targets: others.slice(0, 1) };
}

function toTexts(names: readonly Name[]): string[] {
  return [...new Set(names.flatMap(({ text }) => (text === null ? [] : [text])))];
}
