import type { ClaimFacts } from './claim-facts.js';
import { findDenialRelations, findRepetitions, type RelationInput } from './find-claim-relations.js';
import type { Denial } from './find-denials.js';
import { findIncidentRelations } from './find-incident-relations.js';
import { findNegations } from './find-negations.js';
import type { HappeningGroup } from './find-incidents.js';
import type { Origins } from './find-origins.js';
import { findTollRelations } from './find-toll-relations.js';
import type { RelationDraft } from './relation-draft.js';

/** What says more of two claims goes before what says less. */
const WEIGHT: Readonly<Record<RelationDraft['kind'], number>> = {
  denies: 0,
  contradicts: 1,
  revises: 2,
  repeats: 3,
  corroborates: 4,
  refines: 5,
};

/** All relations between the claims of a dossier, at most one of a kind and one of `repeats`, `corroborates`, `refines` for two claims. */
export function findClaimRelations(options: {
  readonly facts: readonly ClaimFacts[];
  readonly found: Origins;
  readonly groups: readonly HappeningGroup[];
  readonly denials: readonly Denial[];
  /** Contradictions of accounts that lie in no common incident. */
  readonly clashes: readonly RelationDraft[];
}): RelationDraft[] {
  const { facts, found } = options;
  const input: RelationInput = { facts, originOf: found.originOf, byId: found.byId };
  const drafts = [
    ...findDenialRelations(input, options.denials),
    ...findTollRelations(facts, found.originOf),
    ...findRepetitions(input, found.samePairs),
    ...options.groups.flatMap((group) => findIncidentRelations(input, group)),
    ...options.clashes,
    ...findNegations(input, new Set(options.denials.map(({ denial }) => denial))),
  ];
  drafts.sort((a, b) => WEIGHT[a.kind] - WEIGHT[b.kind] || a.from - b.from || a.to - b.to);
  const kept: RelationDraft[] = [];
  const taken = new Set<string>();
  for (const draft of drafts) {
    const pair = `${Math.min(draft.from, draft.to)} ${Math.max(draft.from, draft.to)}`;
    // One pair has one relation: a denial does not also contradict, a repetition does not also corroborate.
    if (draft.from === draft.to || taken.has(pair)) continue;
    taken.add(pair);
    kept.push(draft);
  }
  return kept;
}
