import { describe, expect, it } from 'vitest';
import { parseAmount } from './parse-amount.js';

describe('parseAmount', () => {
  it.each([
    ['191 soldiers', 'exact', 191, 191, 191],
    ['twenty-three men', 'exact', 23, 23, 23],
    ['a dozen mortar rounds', 'exact', 12, 12, 12],
    ['a farmer', 'exact', 1, 1, 1],
    ['about 110 people', 'about', null, 110, null],
    ['some 2.5 million people', 'about', null, 2_500_000, null],
    ['nearly 200 fighters', 'nearly', null, 200, 200],
    ['at least 28', 'at-least', 28, 28, null],
    ['more than 3,000 homes', 'more-than', 3000, 3000, null],
    ['over another 40', 'more-than', 40, 40, null],
    ['as many as three hundred', 'up-to', null, 300, 300],
    ['fewer than 50', 'fewer-than', null, 50, 50],
    ['between 10 and 15 tanks', 'between', 10, null, 15],
    ['10–15 tanks', 'between', 10, null, 15],
    ['dozens of civilians', 'vague', null, null, null],
    ['a number of wounded', 'vague', null, null, null],
  ])('%s', (words, hedge, low, best, high) => {
    expect(parseAmount(words)).toMatchObject({ hedge, low, best, high });
  });

  it('finds no number where there is none', () => {
    expect(parseAmount('the soldiers')).toBe(null);
    expect(parseAmount('')).toBe(null);
  });
});
