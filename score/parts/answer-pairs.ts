import type { Ledger, Relation, RelationKind } from '../../src/core/model/ledger.js';

/** Looks up what the ledger says that two sets of claims are to each other. */
export interface PairAnswers {
  /** The relations by which some claim of `from` stands in that kind to some claim of `to`; empty where none does. */
  findRelations(
    kind: RelationKind,
    pair: { readonly from: readonly number[]; readonly to: readonly number[] },
  ): Relation[];
}

/** Kinds that hold either way round. */
const MUTUAL: ReadonlySet<RelationKind> = new Set<RelationKind>(['repeats', 'corroborates', 'contradicts']);

/**
 * The ledger's relations as a reader takes them: claims that repeat each other stand for each other, since the ledger
 * compares each state once, and a revision of a revision revises the first. Claims go by position in the ledger.
 */
export function toPairAnswers(ledger: Ledger): PairAnswers {
  const positions = new Map(ledger.claims.map((claim, position) => [claim.id, position]));
  const links = ledger.relations.map((relation) => ({
    relation,
    from: positions.get(relation.from)!,
    to: positions.get(relation.to)!,
  }));
  const same = (start: readonly number[]): Map<number, Relation[]> =>
    walk(start, (at) =>
      links.flatMap(({ relation, from, to }) =>
        relation.kind !== 'repeats'
          ? []
          : from === at
            ? [{ next: to, relation }]
            : to === at
              ? [{ next: from, relation }]
              : [],
      ),
    );
  return {
    findRelations(kind, { from, to }) {
      if (kind === 'repeats') return pathTo(same(from), to);
      if (kind === 'revises') {
        const earlier = walk(from, (at) =>
          links.flatMap(({ relation, from: x, to: y }) => {
            if (relation.kind === 'revises' && x === at) return [{ next: y, relation }];
            if (relation.kind !== 'repeats' || (x !== at && y !== at)) return [];
            return [{ next: x === at ? y : x, relation }];
          }),
        );
        const path = pathTo(earlier, to);
        return path.some((relation) => relation.kind === 'revises') ? path : [];
      }
      const [here, there] = [same(from), same(to)];
      return links.flatMap(({ relation, from: x, to: y }) => {
        if (relation.kind !== kind) return [];
        const isThisWay = here.has(x) && there.has(y);
        return isThisWay || (MUTUAL.has(kind) && here.has(y) && there.has(x)) ? [relation] : [];
      });
    },
  };
}

/** Everything that can be reached, with the relations on the way. */
function walk(
  start: readonly number[],
  step: (at: number) => readonly { readonly next: number; readonly relation: Relation }[],
): Map<number, Relation[]> {
  const reached = new Map<number, Relation[]>(start.map((at) => [at, []]));
  const open = [...start];
  while (open.length > 0) {
    const at = open.shift()!;
    for (const { next, relation } of step(at)) {
      if (reached.has(next)) continue;
      reached.set(next, [...reached.get(at)!, relation]);
      open.push(next);
    }
  }
  return reached;
}

function pathTo(reached: ReadonlyMap<number, Relation[]>, to: readonly number[]): Relation[] {
  for (const at of to) {
    const path = reached.get(at);
    if (path && path.length > 0) return path;
  }
  return [];
}
