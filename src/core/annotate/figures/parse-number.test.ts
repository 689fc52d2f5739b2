import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseNumber, type NumberToken } from './parse-number.js';
import { toHedgedNumber } from './hedges.js';

function toTokens(text: string): NumberToken[] {
  return [...text.matchAll(/\d+(?:[.,]\d+)*k?|\p{L}+|[^\s\p{L}\d]/gu)].map((match) => ({
    lower: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function read(text: string): number | null | undefined {
  return parseNumber(toTokens(text), 0)?.value;
}

describe('parseNumber', () => {
  it.each([
    ['2,300 men', 2300],
    ['2.300 men', 2300],
    ['2 300 men', 2300],
    ['2’300 men', 2300],
    ['1,234,567', 1_234_567],
    ['1,50,000 people', 150_000],
    ['2.5 million', 2_500_000],
    ['2 thousand 300', 2300],
    ['3 thousand 154 men', 3154],
    ['30k', 30_000],
    ['thirty-one', 31],
    ['twenty one', 21],
    ['one hundred and five', 105],
    ['two thousand three hundred', 2300],
    ['a dozen', 12],
    ['half a dozen', 6],
    ['two dozen', 24],
    ['half a million', 500_000],
    ['a hundred', 100],
    ['a quarter of a million', 250_000],
    ['a couple of men', 2],
    ['both', 2],
    ['a', 1],
    ['another', 1],
    ['seven', 7],
    ['ninety-nine', 99],
    ['40 to', 40],
  ])('reads %s as %d', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each(['dozens', 'tens of thousands', 'several', 'many', 'a few', 'a number of men', 'several hundred', 'scores'])(
    'makes no number of %s',
    (text) => {
      expect(read(text)).toBeNull();
      expect(parseNumber(toTokens(text), 0)!.kind).toBe('vague');
    },
  );

  it.each(['men', '007', '12:30', 'the', 'a.m', 'second'])('finds no number in %s', (text) => {
    const found = parseNumber(toTokens(text), 0);
    expect(found === null || found.kind === 'one' || text === '12:30').toBe(true);
  });

  it('reads ranges, with a scale that both ends share', () => {
    const range = (text: string) => {
      const found = parseNumber(toTokens(text), 0);
      return [found?.value, found?.upper];
    };
    expect(range('10-15 men')).toEqual([10, 15]);
    expect(range('10–15 men')).toEqual([10, 15]);
    expect(range('ten to twelve men')).toEqual([10, 12]);
    expect(range('7 to 8 thousand men')).toEqual([7000, 8000]);
    expect(range('two or three men')).toEqual([2, 3]);
    expect(range('15 to 10 men')).toEqual([15, null]);
  });

  it('keeps its end inside the words, never throws and is the same each time', () => {
    const word = fc.oneof(
      fc.constantFrom('a', 'one', 'two', 'twenty', 'hundred', 'thousand', 'million', 'dozen', 'dozens', 'of', 'and', '-', '–', 'to', 'or', 'half', 'several', '1,000', '3', '300', '.', 'both'),
      fc.string({ maxLength: 6 }),
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (words) => {
        const tokens = words.map((lower, at) => ({ lower, start: at * 7, end: at * 7 + 6 }));
        for (let from = 0; from <= tokens.length; from += 1) {
          const found = parseNumber(tokens, from);
          expect(parseNumber(tokens, from)).toEqual(found);
          if (found === null) continue;
          expect(found.from).toBe(from);
          expect(found.end).toBeGreaterThan(from);
          expect(found.end).toBeLessThanOrEqual(tokens.length);
        }
      }),
    );
  });
});

describe('toHedgedNumber', () => {
  const hedged = (text: string, at: number) => {
    const tokens = toTokens(text);
    const { low, best, high, hedge } = toHedgedNumber(tokens, parseNumber(tokens, at)!);
    return [hedge, low, best, high];
  };

  it.each([
    ['at least 28', 2, ['at-least', 28, 28, null]],
    ['no fewer than 28', 3, ['at-least', 28, 28, null]],
    ['more than 3,000', 2, ['more-than', 3000, 3000, null]],
    ['over 40', 1, ['more-than', 40, 40, null]],
    ['some 110', 1, ['about', null, 110, null]],
    ['nearly 200', 1, ['nearly', null, 200, 200]],
    ['as many as 300', 3, ['up-to', null, 300, 300]],
    ['fewer than 50', 2, ['fewer-than', null, 50, 50]],
    ['at least some 20', 3, ['at-least', 20, 20, null]],
    ['20 or more', 0, ['at-least', 20, 20, null]],
    ['a total of 196', 3, ['exact', 196, 196, 196]],
    ['20 or so', 0, ['about', null, 20, null]],
    ['control over 7', 2, ['exact', 7, 7, 7]],
    ['at least dozens', 2, ['vague', null, null, null]],
  ] as const)('reads %s', (text, at, expected) => {
    expect(hedged(text, at)).toEqual(expected);
  });
});
