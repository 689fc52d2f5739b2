import type { OpenLedger } from './compare-claims.js';
import { matchBest } from './match-best.js';

/** How much the same name counts beside who stands on a side: where nobody tells two apart. */
const SAME_NAME = 0.5;

/**
 * The answer with its sides called as gold calls them. Sides are the same that have the same names standing on them,
 * whatever each ledger calls the side: matched one to one by the mentions that the entities of both have in common.
 */
export function alignSides(answer: OpenLedger, gold: OpenLedger): OpenLedger {
  const [left, right] = [[...gold.sides], [...answer.sides]];
  const [ours, theirs] = [findStanding(gold), findStanding(answer)];
  const weights = left.map(([id, name]) =>
    right.map(([other, called]) => countShared(ours.get(id), theirs.get(other)) + SAME_NAME * Number(name === called)),
  );
  const matches = matchBest(weights);
  const sides = right.map(([id, called], at): [string, string] => {
    const match = matches.find((one) => one.right === at);
    return [id, match ? left[match.left]![1] : `${called} (no side of gold)`];
  });
  return { ...answer, sides: new Map(sides) };
}

/** How often each spelling of those on a side stands in the reports, by side. */
function findStanding(ledger: OpenLedger): Map<string, Map<string, number>> {
  const standing = new Map<string, Map<string, number>>();
  for (const entity of ledger.entities.values()) {
    if (entity.side === null) continue;
    const spellings = standing.get(entity.side) ?? new Map<string, number>();
    standing.set(entity.side, spellings);
    for (const { text, count } of entity.names)
      spellings.set(text.toLowerCase(), (spellings.get(text.toLowerCase()) ?? 0) + count);
  }
  return standing;
}

function countShared(a: ReadonlyMap<string, number> = new Map(), b: ReadonlyMap<string, number> = new Map()): number {
  let shared = 0;
  for (const [spelling, count] of a) shared += Math.min(count, b.get(spelling) ?? 0);
  return shared;
}
