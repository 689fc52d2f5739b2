import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePersons, likenessOf, soundKeyOf } from './name-likeness.js';
import { toNameWords } from './name-words.js';

describe('how alike names sound', () => {
  it.each([
    ['Artun Hovhanesian', 'Arton Ovanesyan'],
    ['Nicole Darvan', 'Nikol Darvan'],
    ['Sergei Olt', 'Sergey Olt'],
    ['I. Karov', 'Ilham Karov'],
    ['Ilham Taro oglu Karov', 'Ilham Karov'],
  ])('takes %s and %s for one', (a, b) => {
    expect(comparePersons(toNameWords(a), toNameWords(b))).toBeGreaterThan(0.7);
  });

  it.each([
    ['Ilham Karov', 'Sabit Karov'],
    ['Ilham Karov', 'Ilham Tervan'],
    ['I. Karov', 'Sabit Karov'],
    ['', 'Karov'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(comparePersons(toNameWords(a), toNameWords(b))).toBeNull();
  });

  it('proposes spellings of one surname by one key', () => {
    expect(soundKeyOf('hovanesyan')).toBe(soundKeyOf('hovhannisyan'));
    expect(soundKeyOf('karov')).not.toBe(soundKeyOf('tervan'));
  });

  it('is symmetric, 1 for equal words, and within 0 and 1', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (a, b) => {
        const likeness = likenessOf(a, b);
        expect(likeness).toBeCloseTo(likenessOf(b, a), 10);
        expect(likeness >= 0 && likeness <= 1).toBe(true);
        expect(likenessOf(a, a)).toBe(1);
      }),
    );
  });
});
