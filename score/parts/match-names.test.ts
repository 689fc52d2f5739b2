import { describe, expect, it } from 'vitest';
import { noMatches } from './count-matches.js';
import { countNames, isSameName } from './match-names.js';

describe('isSameName', () => {
  it.each([
    ['the Tarvian army', 'Tarvian army', true],
    ['Tarvia’s president', 'Tarvian President Edda Marn', true],
    ["Halmar's", 'Halmar', true],
    ['the army', 'an airport', false],
    ['Tarvian army', 'Halmaran navy', false],
    ['the', 'the', false],
    ['', 'Tarvia', false],
  ])('%s, %s: %s', (a, b, is) => {
    expect(isSameName(a, b)).toBe(is);
    expect(isSameName(b, a)).toBe(is);
  });
});

describe('countNames', () => {
  it('lets one answer agree with one gold name', () => {
    const counts = noMatches();
    countNames(counts, {
      gold: ['Tarvian army', 'Tarvian navy'],
      answered: ['Tarvian forces', 'Tarvian navy', 'Halmar'],
    });
    expect(counts).toEqual({ gold: 2, answered: 3, right: 2 });
    countNames(counts, { gold: ['rebels'], answered: ['rebels', 'rebels'] });
    expect(counts).toEqual({ gold: 3, answered: 5, right: 3 });
  });
});
