import { describe, expect, it } from 'vitest';
import { parsePeriod, resolveWords, toRelativeValue } from './parse-period.js';

describe('parsePeriod', () => {
  it.each([
    ['2019-06-15', '2019-06-15', '2019-06-15', 'day'],
    ['2019-06', '2019-06-01', '2019-06-30', 'month'],
    ['2019', '2019-01-01', '2019-12-31', 'year'],
    ['1988..1990', '1988-01-01', '1990-12-31', 'year'],
    ['..2019-06-15', null, '2019-06-15', 'unknown'],
    ['2019-06-09..2019-06-15', '2019-06-09', '2019-06-15', 'week'],
    ['2019-06-15T18:40', '2019-06-15T18:40', '2019-06-15T18:40', 'minute'],
    ['2019-06-14T18:00..2019-06-15T06:00', '2019-06-14T18:00', '2019-06-15T06:00', 'part-of-day'],
  ])('%s', (text, earliest, latest, precision) => {
    expect(parsePeriod(text)).toMatchObject({ earliest, latest, precision });
  });

  it.each(['soon', '2019-13-01', '2019-02-30', '..', '2019-06-15..2019-06-14', ''])('refuses %s', (text) => {
    expect(parsePeriod(text)).toBe(null);
  });
});

describe('resolveWords', () => {
  it.each([
    ['on Friday', '2019-06-15', '2019-06-14'],
    ['Saturday', '2019-06-15', '2019-06-15'],
    ['yesterday evening', '2019-06-15', '2019-06-14'],
    ['on 3 May', '2019-06-15', '2019-05-03'],
    ['Dec. 24', '2019-06-15', '2018-12-24'],
    ['March 11, 2005', null, '2005-03-11'],
  ])('%s in a report of %s', (words, published, day) => {
    expect(resolveWords(words, published)).toMatchObject({ earliest: day, latest: day });
  });

  it.each([
    ['on Friday', null],
    ['since Sunday', '2019-06-15'],
    ['next Tuesday', '2019-06-15'],
    ['overnight', '2019-06-15'],
  ])('leaves %s of a report of %s to a person', (words, published) => {
    expect(resolveWords(words, published)).toBe(null);
  });

  it('keeps a weekday as such where nothing places it', () => {
    expect(toRelativeValue('late on Tuesday')).toBe('XXXX-WXX-2');
    expect(toRelativeValue('since Tuesday')).toBe(null);
  });
});
