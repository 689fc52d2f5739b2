import { describe, expect, it } from 'vitest';
import { toWilsonInterval } from './wilson-interval.js';

describe('the Wilson interval', () => {
  it('agrees with published values', () => {
    // Newcombe 1998, "Two-sided confidence intervals for the single proportion", table I: 81/263, 15/148, 0/20.
    expect(toWilsonInterval(81, 263)).toEqual({ low: 25.53, high: 36.62 });
    expect(toWilsonInterval(15, 148)).toEqual({ low: 6.24, high: 16.05 });
    expect(toWilsonInterval(0, 20)).toEqual({ low: 0, high: 16.11 });
  });

  it('says nothing of nothing', () => {
    expect(toWilsonInterval(0, 0)).toEqual({ low: 0, high: 100 });
  });
});
