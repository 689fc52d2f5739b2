import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote } from './quotes.js';

describe('findQuote', () => {
  it('finds words again after the text before them has grown', () => {
    const quote = { exact: 'ten dead', prefix: 'army said ', suffix: ' in Pelmar', start: 20 };
    const text = 'ten dead at sea. A line more. The army said ten dead in Pelmar.';
    expect(findQuote(text, quote)).toEqual({ start: 44, end: 52 });
  });

  it('prefers the old place where the surroundings agree alike', () => {
    const text = 'said it; said it; said it;';
    expect(findQuote(text, { exact: 'said it', prefix: '', suffix: ';', start: 10 })).toEqual({ start: 9, end: 16 });
  });

  it('finds nothing where the words are gone, or nothing tells two places apart', () => {
    expect(findQuote('nine dead', { exact: 'ten dead', prefix: '', suffix: '', start: 0 })).toBeNull();
    expect(findQuote('x x', { exact: 'x', prefix: '', suffix: '', start: null })).toBeNull();
    expect(findQuote('x', { exact: '', prefix: '', suffix: '', start: 0 })).toBeNull();
  });

  it('finds every span of an unchanged text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % text.length, b % text.length].sort((x, y) => x - y) as [number, number];
        const quote = {
          exact: text.slice(start, end + 1),
          prefix: text.slice(Math.max(0, start - 32), start),
          suffix: text.slice(end + 1, end + 33),
          start,
        };
        expect(findQuote(text, quote)).toEqual({ start, end: end + 1 });
      }),
    );
  });
});
