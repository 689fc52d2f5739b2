import type { OriginId } from '../model/ids.js';
import type { ClaimFacts } from './claim-facts.js';
import { addTo } from './claim-order.js';
import { findDenialRelations, findRepeated, toRepetition, type RelationInput } from './find-claim-relations.js';
import type { Denial } from './find-denials.js';
import { findIncidentParts } from './find-incident-relations.js';
import type { HappeningGroup } from './find-incidents.js';
import type { Origins } from './find-origins.js';
import { findTollRelations } from './find-toll-relations.js';
import type { HeldClaim } from './held-report.js';
import type { MakeMemo } from './list-memo.js';
import type { HeldDraft, RelationDraft } from './relation-draft.js';

/** What says more of two claims goes before what says less. */
const WEIGHT: Readonly<Record<RelationDraft['kind'], number>> = {
  denies: 0,
  contradicts: 1,
  revises: 2,
  repeats: 3,
  corroborates: 4,
  refines: 5,
};

/** What relations are found from. */
export interface RelationState {
  readonly claims: readonly HeldClaim[];
  readonly facts: readonly ClaimFacts[];
  readonly found: Origins;
  readonly groups: readonly HappeningGroup[];
  readonly denials: readonly Denial[];
  /** Contradictions between claims that lie in no common incident. */
  readonly clashes: readonly HeldDraft[];
}

/**
 * Makes what finds all relations between the claims of a dossier, at most one of a kind and one of `repeats`,
 * `corroborates`, `refines` for two claims. Those of a group or a pair are found anew only where claims or origins of it
 * are others than before.
 */
export function makeHeldRelations(makeMemo: MakeMemo): (state: RelationState) => HeldDraft[] {
  const keepIncident = makeMemo<readonly HeldDraft[]>();
  const keepPart = makeMemo<readonly HeldDraft[]>();
  const keepRepetition = makeMemo<HeldDraft>();
  const keepDenials = makeMemo<readonly HeldDraft[]>();
  const keepTolls = makeMemo<readonly HeldDraft[]>();
  const tolls = {};

  const states = new WeakMap<HeldClaim, HeldDraft[]>();
  /** The draft that was made before of the same claims and says the same, so that its record stays. */
  const keepSame = (draft: HeldDraft): HeldDraft => {
    const known = states.get(draft.from) ?? [];
    const same = known.find((one) => one.to === draft.to && one.kind === draft.kind && isSaying(one, draft)); // prettier-ignore
    if (same) return same;
    states.set(draft.from, [...known.filter((one) => one.to !== draft.to || one.kind !== draft.kind), draft]);
    return draft;
  };

  /** Finds the drafts of some claims as if there were no others. */
  const findAmong = (
    claims: readonly HeldClaim[],
    options: { readonly found: Origins; readonly find: (input: RelationInput) => readonly RelationDraft[] },
  ): HeldDraft[] => {
    const { found } = options;
    const originOf = claims.map(({ at }) => found.originOf[at]!);
    const drafts = options.find({ facts: claims.map(({ facts }) => facts), originOf, byId: found.byId });
    return drafts.map((draft) => ({ ...draft, from: claims[draft.from]!, to: claims[draft.to]! }));
  };

  return ({ claims, facts, found, groups, denials, clashes }) => {
    const voiceOf = (index: number): object => found.voices.get(found.originOf[index]!)!;
    const drafts: HeldDraft[] = [];
    const denialsOf = new Map<number, Denial[]>();
    for (const one of denials) addTo(denialsOf, { key: one.denial, value: one });
    for (const [denial, own] of denialsOf) {
      const ends = [claims[denial]!, ...own.map(({ denied }) => claims[denied]!)];
      const local = own.map(({ rule }, at): Denial => ({ denial: 0, denied: at + 1, rule }));
      const made = keepDenials(ends[0]!, {
        inputs: [...ends, ...own.map(({ rule }) => rule)],
        make: () => findAmong(ends, { found, find: (input) => findDenialRelations(input, local) }),
      });
      for (const draft of made) drafts.push(draft);
    }
    const counting = claims.filter((held) =>
      held.facts.scoped.some(({ isRunning, figure }) => isRunning || figure.mode === 'incremental'),
    );
    const counted = keepTolls(tolls, {
      inputs: counting.flatMap((held): (HeldClaim | OriginId)[] => [held, found.originOf[held.at]!]),
      make: () =>
        findAmong(counting, { found, find: (input) => findTollRelations(input.facts, input.originOf) }).map(keepSame),
    });
    for (const draft of counted) drafts.push(draft);
    for (const { from, to, rule } of findRepeated({ facts, originOf: found.originOf }, found.samePairs)) {
      const pair = [claims[from]!, claims[to]!];
      drafts.push(
        keepRepetition(pair[0]!, {
          inputs: [pair[1], rule, voiceOf(from), voiceOf(to)],
          make: () => findAmong(pair, { found, find: (input) => [toRepetition(input, { from: 0, to: 1, rule })] })[0]!,
        }),
      );
    }
    const input: RelationInput = { facts, originOf: found.originOf, byId: found.byId };
    const inputs: unknown[] = [];
    const relateGroup = (group: HappeningGroup): HeldDraft[] =>
      findIncidentParts(input, group).flatMap((part): readonly HeldDraft[] => {
        const own: unknown[] = [];
        for (const list of part.claims) {
          own.push(list.length);
          for (const index of list) own.push(claims[index]!, voiceOf(index));
        }
        const make = (): HeldDraft[] => part.relate().map((draft) => ({ ...draft, from: claims[draft.from]!, to: claims[draft.to]! })); // prettier-ignore
        return keepPart(claims[part.claims[0]![0]!]!, { inputs: own, make });
      });
    for (const group of groups) {
      const { members, isToll } = group;
      if (isToll || members.length < 2) continue;
      inputs.length = 0;
      for (const index of members) inputs.push(claims[index]!, voiceOf(index));
      for (const draft of keepIncident(claims[members[0]!]!, { inputs, make: () => relateGroup(group) })) drafts.push(draft); // prettier-ignore
    }
    for (const draft of clashes) drafts.push(draft);
    return keepMostTelling(drafts, claims.length);
  };
}

/** One pair has one relation: a denial does not also contradict, a repetition does not also corroborate. */
function keepMostTelling(drafts: readonly HeldDraft[], count: number): HeldDraft[] {
  const kept = new Map<number, HeldDraft>();
  for (const draft of drafts) {
    const { at: from } = draft.from;
    const { at: to } = draft.to;
    if (from === to) continue;
    const pair = Math.min(from, to) * count + Math.max(from, to);
    const known = kept.get(pair);
    if (known === undefined || isMoreTelling(draft, known)) kept.set(pair, draft);
  }
  return [...kept.values()];
}

function isMoreTelling(a: HeldDraft, b: HeldDraft): boolean {
  return (WEIGHT[a.kind] - WEIGHT[b.kind] || a.from.at - b.from.at) < 0;
}

/** True where two drafts of the same claims say the same. */
function isSaying(a: HeldDraft, b: HeldDraft): boolean {
  if (a.rule !== b.rule || a.why !== b.why || a.confidence !== b.confidence || a.aspect !== b.aspect) return false;
  return JSON.stringify(a.scope) === JSON.stringify(b.scope);
}
