import type { Claim } from '../model/claim.js';
import { toHashedId, type Hash } from '../model/ids.js';
import type { Relation, Side } from '../model/ledger.js';
import { compareTexts } from '../text/compare-texts.js';
import { compareClaims } from './claim-order.js';
import type { Denial } from './find-denials.js';
import type { HeldClaim } from './held-report.js';
import { isSameList } from './list-memo.js';
import type { HeldDraft } from './relation-draft.js';

/** Makes what writes claims as the ledger holds them, in its order; the same object where nothing of a claim is another. */
export function makeClaimRecords({
  isKept,
}: {
  readonly isKept: boolean;
}): (state: {
  readonly claims: readonly HeldClaim[];
  readonly denials: readonly Pick<Denial, 'denial' | 'denied'>[];
  readonly originOf: readonly string[];
  readonly incidentOf: readonly (string | null)[];
}) => Claim[] {
  const known = new WeakMap<HeldClaim, Claim>();
  return ({ claims, denials, originOf, incidentOf }) => {
    const denied = new Map<number, string[]>();
    for (const { denial, denied: to } of denials)
      denied.set(denial, [...(denied.get(denial) ?? []), claims[to]!.facts.claim.id]);
    return claims.map((held, at): Claim => {
      const [denies, origin, incident] = [denied.get(at) ?? [], originOf[at]!, incidentOf[at] ?? null];
      const before = known.get(held);
      if (before?.origin === origin && before.incident === incident && isSameList(before.denies, denies)) return before;
      const made = { ...held.facts.claim, denies, origin, incident };
      if (isKept) known.set(held, made);
      return made;
    });
  };
}

/** Makes what writes relations as the ledger holds them, by id; the same object where nothing of a relation is another. */
export function makeRelationRecords({
  isKept,
}: {
  readonly isKept: boolean;
}): (drafts: readonly HeldDraft[], options: { readonly sides: readonly Side[]; readonly hash: Hash }) => Relation[] {
  let known = new WeakMap<HeldDraft, Relation>();
  let sidesBefore = '';
  let sorted: readonly Relation[] = [];
  return (drafts, { sides, hash }) => {
    const ids = new Map(sides.map((side) => [side.name, side.id]));
    const compare = (a: Relation, b: Relation): number => compareTexts(a.id, b.id);
    if (!isKept) return drafts.map((draft) => toRelation(draft, { ids, hash })).sort(compare);
    const sidesNow = JSON.stringify([...ids]);
    if (sidesNow !== sidesBefore) known = new WeakMap();
    sidesBefore = sidesNow;
    const now = new Set<Relation>();
    const added: Relation[] = [];
    for (const draft of drafts) {
      const before = known.get(draft);
      if (before) {
        now.add(before);
        continue;
      }
      const made = toRelation(draft, { ids, hash });
      known.set(draft, made);
      now.add(made);
      added.push(made);
    }
    const gone = new Set(added);
    sorted = merge(sorted.filter((relation) => now.has(relation) && !gone.has(relation)), { added: added.sort(compare), compare }); // prettier-ignore
    // A draft that went and came again stands in no former list.
    if (sorted.length !== now.size) sorted = [...now].sort(compare);
    return [...sorted];
  };
}

function toRelation(
  { from, to, ...draft }: HeldDraft,
  { ids, hash }: { readonly ids: ReadonlyMap<string, string>; readonly hash: Hash },
): Relation {
  const ends = { from: from.facts.claim.id, to: to.facts.claim.id };
  const id = toHashedId('relation', `${draft.kind}\n${ends.from}\n${ends.to}`, hash);
  return { ...draft, id, ...ends, scope: withSideIds(draft.scope, ids) };
}

/** The scope as the ledger writes it: sides by id, as places and people. */
function withSideIds(scope: Relation['scope'], ids: ReadonlyMap<string, string>): Relation['scope'] {
  const { side } = scope;
  if (!side) return scope;
  const toId = (value: string | number | null): string | number | null =>
    typeof value === 'string' ? (ids.get(value) ?? value) : value;
  return { ...scope, side: { from: toId(side.from), to: toId(side.to) } };
}

/** Two lists of claims in the ledger's order as one. */
export function mergeSorted(claims: readonly Claim[], others: readonly Claim[]): Claim[] {
  return merge(claims, { added: others, compare: compareClaims });
}

function merge<Value>(
  list: readonly Value[],
  { added, compare }: { readonly added: readonly Value[]; readonly compare: (a: Value, b: Value) => number },
): Value[] {
  if (added.length === 0) return [...list];
  const merged: Value[] = [];
  let at = 0;
  for (const value of added) {
    while (at < list.length && compare(list[at]!, value) <= 0) {
      merged.push(list[at]!);
      at += 1;
    }
    merged.push(value);
  }
  while (at < list.length) {
    merged.push(list[at]!);
    at += 1;
  }
  return merged;
}
