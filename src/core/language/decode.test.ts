import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTags, decodeTree, findBest, toProbability, type Scores } from './decode.js';

const toScores = (rows: readonly (readonly number[])[]): Scores => ({
  rows: rows.length,
  columns: rows[0]?.length ?? 0,
  values: Float32Array.from(rows.flat()),
});
/** Whole numbers: sums are exact, so that the best of all ways is a clear number. */
const score = fc.integer({ min: -20, max: 20 });
const table = (rows: number, columns: number): fc.Arbitrary<number[][]> =>
  fc.array(fc.array(score, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
const INSIDE = [-1, -1, 1, -1, 3];

function isLegal(tags: readonly number[]): boolean {
  return tags.every((tag, at) => INSIDE[tag]! < 0 || (at > 0 && [tag, INSIDE[tag]].includes(tags[at - 1]!)));
}

function* allWays(length: number, choices: number): Generator<number[]> {
  if (length === 0) yield [];
  else
    for (const way of allWays(length - 1, choices)) for (let last = 0; last < choices; last += 1) yield [...way, last];
}

describe('decodeTags', () => {
  const worth = (rows: readonly (readonly number[])[], tags: readonly number[]): number =>
    tags.reduce((sum, tag, at) => sum + rows[at]![tag]!, 0);

  it('finds the best of all legal sequences', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }).chain((length) => table(length, 5)),
        (rows) => {
          const tags = decodeTags(toScores(rows), INSIDE);
          expect(isLegal(tags)).toBe(true);
          let best = -Infinity;
          for (const way of allWays(rows.length, 5)) if (isLegal(way)) best = Math.max(best, worth(rows, way));
          expect(worth(rows, tags)).toBe(best);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('gives nothing for no words', () => {
    expect(decodeTags(toScores([]), INSIDE)).toEqual([]);
  });
});

describe('decodeTree', () => {
  const isTree = (heads: readonly number[]): boolean =>
    heads.filter((head) => head === -1).length === 1 &&
    heads.every((_, word) => {
      let at = word;
      for (let steps = 0; at >= 0 && steps <= heads.length; steps += 1) at = heads[at]!;
      return at === -1;
    });
  const worth = (rows: readonly (readonly number[])[], heads: readonly number[]): number =>
    heads.reduce((sum, head, word) => sum + rows[word]![head + 1]!, 0);

  it('finds the best of all trees with one root', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }).chain((words) => table(words, words + 1)),
        (rows) => {
          const heads = decodeTree(toScores(rows));
          expect(isTree(heads)).toBe(true);
          let best = -Infinity;
          for (const way of allWays(rows.length, rows.length + 1)) {
            const tree = way.map((column) => column - 1);
            if (isTree(tree)) best = Math.max(best, worth(rows, tree));
          }
          expect(worth(rows, heads)).toBe(best);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('gives a tree for long sentences, ties and all', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 6, max: 40 }).chain((words) => table(words, words + 1)),
        (rows) => {
          expect(isTree(decodeTree(toScores(rows)))).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
    expect(isTree(decodeTree(toScores(Array.from({ length: 30 }, () => new Array<number>(31).fill(0)))))).toBe(true);
    expect(decodeTree(toScores([]))).toEqual([]);
  });
});

it('gives the best column and its probability', () => {
  const scores = toScores([
    [0, 0],
    [1, 3],
  ]);
  expect(findBest(scores, 1)).toBe(1);
  expect(toProbability(scores, { row: 0, column: 1 })).toBeCloseTo(0.5);
  expect(toProbability(scores, { row: 1, column: 1 })).toBeCloseTo(1 / (1 + Math.exp(-2)));
});
