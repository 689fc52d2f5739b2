import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCoref, noCorefScores, toConllF1, toCorefF1 } from './coreference-metrics.js';

const measure = (gold: string[][], answer: string[][]) => {
  const scores = noCorefScores();
  addCoref(scores, { gold, answer });
  return scores;
};

describe('coreference metrics', () => {
  it('agree with the worked example of Luo 2005, figure 1', () => {
    const gold = ['12345', '67', '89ABC'].map((cluster) => [...cluster]);
    const a = measure(gold, ['12345', '6789ABC'].map((cluster) => [...cluster])); // prettier-ignore
    expect(toCorefF1(a.muc).precision).toBeCloseTo(9 / 10);
    expect(toCorefF1(a.muc).recall).toBe(1);
    // B³: 5 and 7 mentions, precision (5 + (4 + 25) / 7) / 12.
    expect(toCorefF1(a.b3).precision).toBeCloseTo((5 + 29 / 7) / 12);
    expect(toCorefF1(a.b3).recall).toBe(1);
    // CEAF-e: 1 + 10/12 of 2 and of 3.
    expect(toCorefF1(a.ceafe).precision).toBeCloseTo((1 + 10 / 12) / 2);
    expect(toCorefF1(a.ceafe).recall).toBeCloseTo((1 + 10 / 12) / 3);
  });

  it('are 1 for the gold itself and never leave 0–1', () => {
    const labels = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 2, maxLength: 14 });
    const toClusters = (ids: number[]): string[][] =>
      [...new Set(ids)].map((id) => ids.flatMap((own, at) => (own === id ? [String(at)] : [])));
    fc.assert(
      fc.property(labels, (pairs) => {
        const [gold, answer] = [toClusters(pairs.map(([x]) => x)), toClusters(pairs.map(([, y]) => y))];
        const f1 = toConllF1(measure(gold, answer));
        expect(f1).toBeGreaterThanOrEqual(0);
        expect(f1).toBeLessThanOrEqual(1 + 1e-9);
        const own = measure(gold, gold);
        expect(toCorefF1(own.b3).f1).toBeCloseTo(1);
        expect(toCorefF1(own.ceafe).f1).toBeCloseTo(1);
      }),
    );
  });
});
