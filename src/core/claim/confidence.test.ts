import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toConfidence, toProduct, type ConfidenceSigns } from './confidence.js';

const plain: ConfidenceSigns = {
  speeches: [{ rule: 'attribution/speech-verb', score: 1 }], hasSpeaker: true, kindWeight: 6, isHeadline: false,
  reference: 'named', hasVerb: true, isLong: false,
}; // prettier-ignore

const signs = fc.record({
  speeches: fc.array(fc.record({ rule: fc.constantFrom('attribution/speech-verb', 'reader/attribution', 'attribution/goes-on', 'other/rule'), score: fc.double({ min: 0, max: 1, noNaN: true }) }), { maxLength: 3 }),
  hasSpeaker: fc.boolean(), kindWeight: fc.double({ min: 0, max: 10, noNaN: true }), isHeadline: fc.boolean(),
  reference: fc.constantFrom('named', 'referred', 'open'), hasVerb: fc.boolean(), isLong: fc.boolean(),
}) as fc.Arbitrary<ConfidenceSigns>; // prettier-ignore

describe('toConfidence', () => {
  it('is a share with two decimals, and grows with the product of the signs', () => {
    fc.assert(
      fc.property(signs, signs, (a, b) => {
        const [left, right] = [toConfidence(a), toConfidence(b)];
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left).toBeLessThanOrEqual(1);
        expect(Math.round(left * 100) / 100).toBe(left);
        if (toProduct(a) <= toProduct(b)) expect(left).toBeLessThanOrEqual(right);
      }),
    );
  });

  it.each<[string, Partial<ConfidenceSigns>]>([
    ['a speaker who goes on unnamed', { speeches: [{ rule: 'attribution/goes-on', score: 1 }] }],
    ['a doubtful attribution of the reader', { speeches: [{ rule: 'reader/attribution', score: 0.3 }] }],
    ['a pronoun that nothing resolves', { reference: 'open' }],
    ['a headline', { isHeadline: true }],
    ['a long sentence', { isLong: true }],
    ['a statement without a verb', { hasVerb: false }],
  ])('trusts %s less than plain words of speech', (_, other) => {
    expect(toConfidence({ ...plain, ...other })).toBeLessThan(toConfidence(plain));
  });

  it('trusts a chain no more than its weakest link', () => {
    const weak = { rule: 'attribution/goes-on', score: 1 };
    expect(toProduct({ ...plain, speeches: [...plain.speeches, weak] })).toBe(
      toProduct({ ...plain, speeches: [weak] }),
    );
  });
});
