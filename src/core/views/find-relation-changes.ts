import type { RelationKind } from '../model/ledger.js';
import type { Comparison } from './explain-changes.js';
import type { Because, Change, ClaimChange, RelationChange } from './ledger-changes.js';
import type { ClaimDigest, RelationDigest } from './ledger-digest.js';

/** The relations that are new, gone or others, found again by their two claims; contradictions first. `claims` are the changes of claims. */
export function findRelationChanges(comparison: Comparison, claims: readonly ClaimChange[]): RelationChange[] {
  const { before, after } = comparison;
  const lookUp = toLookUp(comparison, claims);
  // One pair of claims has one relation at most.
  const formerOf = new Map<string, RelationDigest>();
  for (const relation of before.relations) {
    const [from, to] = [lookUp.nowOf.get(relation.from), lookUp.nowOf.get(relation.to)];
    if (from && to) formerOf.set(toPair(from.id, to.id), relation);
  }
  const changes: RelationChange[] = [];
  const kept = new Set<RelationDigest>();
  for (const relation of after.relations) {
    const { kind, from, to, why } = relation;
    const was = formerOf.get(toPair(from, to));
    if (was) kept.add(was);
    if (
      was?.kind === kind &&
      was.why === why &&
      was.aspect === relation.aspect &&
      lookUp.nowOf.get(was.from)?.id === from
    )
      continue;
    const change = was ? 'changed' : 'new';
    changes.push({
      change, kind, from, to, why,
      before: was ? { kind: was.kind, why: was.why } : null,
      because: explainRelation(relation, change, lookUp),
    }); // prettier-ignore
  }
  for (const relation of before.relations) {
    if (kept.has(relation)) continue;
    const { kind, from, to, why } = relation;
    changes.push({ change: 'gone', kind, from, to, why, before: null, because: explainRelation(relation, 'gone', lookUp) }); // prettier-ignore
  }
  return changes.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/** What a reader looks for first. */
const ORDER: readonly RelationKind[] = ['contradicts', 'denies', 'revises', 'corroborates', 'refines', 'repeats'];

/** A pair of claims, whichever way a relation leads. */
function toPair(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** What is asked of the ends of a relation. */
interface LookUp {
  readonly comparison: Comparison;
  /** Claims of the ledger now, by their ids. */
  readonly newer: ReadonlyMap<string, ClaimDigest>;
  /** Claims of the ledger before, by their ids. */
  readonly older: ReadonlyMap<string, ClaimDigest>;
  /** The claim now, by the id that it had. */
  readonly nowOf: ReadonlyMap<string, ClaimDigest>;
  /** Changes of claims by the id that they have; of what is gone that they had. */
  readonly changed: ReadonlyMap<string, ClaimChange>;
  readonly gone: ReadonlyMap<string, ClaimChange>;
}

function toLookUp(comparison: Comparison, claims: readonly ClaimChange[]): LookUp {
  const { before, after, matches } = comparison;
  const byId = (list: readonly ClaimDigest[]): Map<string, ClaimDigest> => new Map(list.map((claim) => [claim.id, claim])); // prettier-ignore
  const byClaim = (isKept: (change: Change) => boolean): Map<string, ClaimChange> =>
    new Map(claims.flatMap((change) => (isKept(change.change) ? [[change.claim, change]] : [])));
  return {
    comparison,
    newer: byId(after.claims),
    older: byId(before.claims),
    nowOf: new Map(Array.from(matches, ([claim, was]) => [was.id, claim])),
    changed: byClaim((change) => change !== 'gone'),
    gone: byClaim((change) => change === 'gone'),
  };
}

/** The nearest thing that tells why: one of its claims is new, gone or read otherwise; what binds them changed; else all reports. */
function explainRelation(relation: RelationDigest, change: Change, lookUp: LookUp): Because {
  const { comparison, newer, older, nowOf } = lookUp;
  const isGone = change === 'gone';
  const ids = [relation.from, relation.to];
  const ends = ids.map((id) => (isGone ? nowOf.get(id) : newer.get(id)));
  for (const id of isGone ? ids : []) {
    const gone = lookUp.gone.get(id);
    if (gone) return { ...gone.because, cause: 'claim-gone', says: `a claim of ${gone.file} is gone: ${gone.because.says}` }; // prettier-ignore
  }
  const changes = ends.flatMap((end) => (end ? (lookUp.changed.get(end.id) ?? []) : []));
  const [added] = changes.filter((found) => found.change === 'new');
  if (added) return added.because;
  const [read] = changes;
  if (read) {
    const slots = read.slots.map(({ slot }) => slot).join(', ');
    const says = `a claim of ${read.file} is read otherwise (${slots}): ${read.because.says}`;
    return { ...read.because, cause: 'claim-changed', says };
  }
  const rest = comparison.explainer.explainRest();
  const [a, b] = ends;
  const [x, y] = isGone ? ids.map((id) => older.get(id)) : ends.map((end) => end && comparison.matches.get(end));
  if (!a || !b || !x || !y) return rest;
  const isOne = (one: string | null, other: string | null): boolean => one !== null && one === other;
  const isIncident = isOne(a.incident, b.incident);
  if (isIncident !== isOne(x.incident, y.incident))
    return { ...rest, cause: 'incident', says: `the two claims are ${isIncident ? 'now' : 'no longer'} held to be of one happening: ${rest.says}` }; // prettier-ignore
  const isOrigin = isOne(a.origin, b.origin);
  if (isOrigin !== isOne(x.origin, y.origin))
    return { ...rest, cause: 'origin', says: `the two claims ${isOrigin ? 'now' : 'no longer'} go back to one origin: ${rest.says}` }; // prettier-ignore
  return rest;
}
