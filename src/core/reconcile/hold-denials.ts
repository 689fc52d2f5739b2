import { contentKeys, MOST_OF_KEY } from './compare-content.js';
import type { ClaimFacts } from './claim-facts.js';
import { findDenied, isDeniable, isDenying, type Deniable, type Denial } from './find-denials.js';
import { findNegated, isNegation, isTold } from './find-negations.js';
import type { HeldClaim } from './held-report.js';
import type { HeldClaims } from './hold-claims.js';
import { makeKeyedHeads, type KeyedHeads } from './keyed-heads.js';
import type { MakeMemo } from './list-memo.js';
import type { HeldDraft } from './relation-draft.js';

/** What is said not to be so, and of which claims. */
export interface Negations {
  /** By positions in the list of facts. */
  readonly denials: readonly Denial[];
  /** Contradictions over whether something happened, by those who did not do it. */
  readonly negations: readonly HeldDraft[];
}

/** Finds denials and negations, kept up to date claim by claim. */
export interface HeldDenials {
  /** `facts` are those of all claims. */
  find(claims: HeldClaims, facts: readonly ClaimFacts[]): Negations;
  /** Lets go of all claims: none will come or go any more. */
  forget(): void;
}

/**
 * Makes what finds denials and negations. A denial is looked at anew only where its own report, or one of the claims that
 * share a key with it, is another than before.
 */
export function makeHeldDenials(makeMemo: MakeMemo): HeldDenials {
  const denying = new Set<HeldClaim>();
  const negating = new Set<HeldClaim>();
  const deniable = makeKeyedHeads({ keysOf: ({ facts }) => (isDeniable(facts) ? contentKeys(facts) : []), most: MOST_OF_KEY }); // prettier-ignore
  const told = makeKeyedHeads({ keysOf: ({ facts }) => (isTold(facts) ? contentKeys(facts) : []), most: MOST_OF_KEY });
  const keepDenied = makeMemo<readonly { readonly denied: HeldClaim; readonly rule: Denial['rule'] }[]>();
  const keepNegated = makeMemo<readonly HeldDraft[]>();
  const find = (claims: HeldClaims, facts: readonly ClaimFacts[]): Negations => {
    for (const held of claims.removed) {
      denying.delete(held);
      negating.delete(held);
    }
    for (const held of claims.added) {
      if (isDenying(held.facts) && !held.facts.isHistory) denying.add(held);
      if (isNegation(held.facts)) negating.add(held);
    }
    deniable.update(claims);
    told.update(claims);
    const { all } = claims;
    // Many denials share a key, and its first claims stand where they stand.
    const positions = new Map<readonly HeldClaim[], readonly number[]>();
    const toPositions = (heads: KeyedHeads): Deniable['byKey'] => ({
      get(key) {
        const head = heads.headOf(key);
        const known = positions.get(head) ?? head.map(({ at }) => at);
        positions.set(head, known);
        return known;
      },
    });
    const denials = inOrder(denying).flatMap((held): Denial[] => {
      const own = claims.claimsOf(held.report);
      const found = keepDenied(held, {
        inputs: [own, ...contentKeys(held.facts).map((key) => deniable.headOf(key))],
        make: () =>
          findDenied(facts, { index: held.at, own: own.map(({ at }) => at), byKey: toPositions(deniable) }).map(
            ({ denied, rule }) => ({ denied: all[denied]!, rule }),
          ),
      });
      return found.map(({ denied, rule }) => ({ denial: held.at, denied: denied.at, rule }));
    });
    const taken = new Set(denials.map(({ denial }) => denial));
    const negations = inOrder(negating).flatMap((held) => {
      if (taken.has(held.at)) return [];
      return keepNegated(held, {
        inputs: contentKeys(held.facts).map((key) => told.headOf(key)),
        make: () =>
          findNegated({ facts }, { index: held.at, byKey: toPositions(told) }).map((draft): HeldDraft => ({
            ...draft,
            from: all[draft.from]!,
            to: all[draft.to]!,
          })),
      });
    });
    return { denials, negations };
  };
  const forget = (): void => {
    deniable.forget();
    told.forget();
  };
  return { find, forget };
}

function inOrder(claims: ReadonlySet<HeldClaim>): HeldClaim[] {
  return [...claims].sort((a, b) => a.at - b.at);
}
