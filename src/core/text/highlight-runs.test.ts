import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHighlightRuns } from './highlight-runs.js';

describe('toHighlightRuns', () => {
  it('cuts overlapping highlights where one begins or ends', () => {
    expect(toHighlightRuns(10, [{ id: 'a', start: 1, end: 6 }, { id: 'b', start: 4, end: 8 }])).toEqual([
      { start: 0, end: 1, ids: [] },
      { start: 1, end: 4, ids: ['a'] },
      { start: 4, end: 6, ids: ['a', 'b'] },
      { start: 6, end: 8, ids: ['b'] },
      { start: 8, end: 10, ids: [] },
    ]); // prettier-ignore
  });

  it('covers the text without gap, and each position with exactly the highlights over it', () => {
    const highlight = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), start: fc.integer({ min: -3, max: 33 }), end: fc.integer({ min: -3, max: 33 }) }); // prettier-ignore
    fc.assert(
      fc.property(fc.nat(30), fc.array(highlight, { maxLength: 12 }), (length, highlights) => {
        const runs = toHighlightRuns(length, highlights);
        let at = 0;
        for (const [i, run] of runs.entries()) {
          expect(run.start).toBe(at);
          expect(run.end).toBeGreaterThan(run.start);
          if (i > 0) expect(run.ids).not.toEqual(runs[i - 1]!.ids);
          for (let k = run.start; k < run.end; k += 1) {
            const over = highlights.filter((one) => one.start <= k && k < one.end).map((one) => one.id);
            expect(run.ids).toEqual([...new Set(over)]);
          }
          at = run.end;
        }
        expect(at).toBe(length);
      }),
    );
  });
});
