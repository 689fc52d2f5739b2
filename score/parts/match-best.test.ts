import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchBest } from './match-best.js';

/** Greatest sum by trying everything. */
function tryAll(weights: readonly (readonly number[])[], row = 0, taken: readonly number[] = []): number {
  if (row === weights.length) return 0;
  const without = tryAll(weights, row + 1, taken);
  const options = weights[row]!.map((weight, column) =>
    taken.includes(column) ? -Infinity : Math.max(0, weight) + tryAll(weights, row + 1, [...taken, column]),
  );
  return Math.max(without, ...options);
}

describe('matchBest', () => {
  it('prefers the best total to the best pair', () => {
    expect(matchBest([[0.9, 0.8], [0.8, 0]])).toEqual([{ left: 0, right: 1 }, { left: 1, right: 0 }]); // prettier-ignore
  });

  it('leaves alone what fits nothing', () => {
    expect(matchBest([[0, 0.5, 0]])).toEqual([{ left: 0, right: 1 }]);
    expect(matchBest([[0], [-1], [0]])).toEqual([]);
    expect(matchBest([])).toEqual([]);
    expect(matchBest([[], []])).toEqual([]);
  });

  it('finds the greatest sum, each side once', () => {
    const weight = fc.integer({ min: -2, max: 8 });
    const table = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
      fc.array(fc.array(weight, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })); // prettier-ignore
    fc.assert(
      fc.property(table, (weights) => {
        const matches = matchBest(weights);
        expect(new Set(matches.map((match) => match.left)).size).toBe(matches.length);
        expect(new Set(matches.map((match) => match.right)).size).toBe(matches.length);
        const sum = matches.reduce((total, match) => total + weights[match.left]![match.right]!, 0);
        expect(sum).toBe(tryAll(weights));
      }),
    );
  });
});
