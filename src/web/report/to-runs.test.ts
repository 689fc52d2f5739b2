import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toInventedLedger } from '../../../test/parts/invented-ledger.js';
import type { Claim } from '../../core/model/claim.js';
import { toRuns, toUnderlines } from './to-runs.js';

const sample = toInventedLedger().claims[0]!;

/** A claim with the given pieces and nothing else of interest. */
function toClaim(id: string, pieces: readonly { start: number; end: number }[]): Claim {
  return { ...sample, id, pieces, span: { start: pieces[0]!.start, end: pieces.at(-1)!.end } };
}

const anyClaims = fc
  .array(
    fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 6 }).map((cuts) => {
      const sorted = [...cuts].sort((a, b) => a - b);
      return Array.from({ length: Math.floor(sorted.length / 2) }, (_, i) => ({ start: sorted[2 * i]!, end: sorted[2 * i + 1]! })); // prettier-ignore
    }),
    { maxLength: 5 },
  )
  .map((list) => list.map((pieces, i) => toClaim(`c${i}`, pieces)));

describe('toRuns', () => {
  it('covers a block without gap or overlap, and says of every position which claims lie over it', () => {
    fc.assert(
      fc.property(
        anyClaims,
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 1, max: 40 }),
        (claims, start, length) => {
          const block = { start, end: start + length };
          const runs = toRuns(block, toUnderlines(claims));
          expect(runs[0]!.start).toBe(block.start);
          expect(runs.at(-1)!.end).toBe(block.end);
          runs.slice(1).forEach((run, i) => expect(run.start).toBe(runs[i]!.end));
          for (let at = block.start; at < block.end; at += 1) {
            const run = runs.find((one) => one.start <= at && at < one.end)!;
            const over = claims.filter(({ pieces }) => pieces.some((piece) => piece.start <= at && at < piece.end));
            expect(run.claims.map(({ claim }) => claim.id).sort()).toEqual(over.map(({ id }) => id).sort());
          }
        },
      ),
    );
  });

  it('gives each claim one place to start, and puts the one with the fewest words first', () => {
    const claims = [toClaim('wide', [{ start: 0, end: 20 }]), toClaim('narrow', [{ start: 5, end: 9 }, { start: 12, end: 14 }])]; // prettier-ignore
    const runs = toRuns({ start: 0, end: 25 }, toUnderlines(claims));
    expect(runs.map((run) => [run.start, run.end, run.claims.map(({ claim }) => claim.id), run.starts])).toEqual([
      [0, 5, ['wide'], ['wide']],
      [5, 9, ['narrow', 'wide'], ['narrow']],
      [9, 12, ['wide'], []],
      [12, 14, ['narrow', 'wide'], []],
      [14, 20, ['wide'], []],
      [20, 25, [], []],
    ]);
  });

  it('cuts at marks without making them claims', () => {
    const runs = toRuns({ start: 0, end: 9 }, [], [{ start: 3, end: 6 }]);
    expect(runs.map(({ start, end, claims }) => [start, end, claims.length])).toEqual([
      [0, 3, 0],
      [3, 6, 0],
      [6, 9, 0],
    ]);
  });
});

describe('toUnderlines', () => {
  it('draws overlapping claims on different lines and uses a line again where it is free', () => {
    const lanes = (spans: readonly [number, number][]): number[] =>
      toUnderlines(spans.map(([start, end], i) => toClaim(`c${i}`, [{ start, end }]))).map(({ lane }) => lane);
    expect(lanes([[0, 10], [10, 20]])).toEqual([0, 0]); // prettier-ignore
    expect(lanes([[0, 10], [5, 15], [12, 20]])).toEqual([0, 1, 0]); // prettier-ignore
    expect(lanes([[0, 9], [0, 8], [0, 7], [0, 6], [0, 5]])).toEqual([0, 1, 2, 3, 3]); // prettier-ignore
  });
});
