import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findTimes } from '../annotate/times/find-times.js';
import { parseIsoDay } from '../model/civil-date.js';
import type { ResolvedTime } from '../model/mention.js';
import type { Reading } from '../model/reading.js';
import { RULES_OF_RESOLVED_TIMES } from './dating-rules.js';
import { resolveTimes } from './resolve-times.js';
import { splitSentences } from './sentence-bounds.js';

const EMPTY: Reading = { sentences: [], words: [], names: [], attributions: [] };

interface When {
  /** First and last possible day of the report; Saturday 15 June 2019 where nothing is said, null for unknown. */
  readonly published?: readonly [string, string] | null;
  readonly onset?: string;
  readonly tie?: string;
}

function resolve(text: string, { published = ['2019-06-15', '2019-06-15'], onset, tie }: When = {}): ResolvedTime[] {
  return resolveTimes({
    text,
    sentences: splitSentences(text),
    times: findTimes(text, EMPTY),
    published: published && { first: parseIsoDay(published[0])!, last: parseIsoDay(published[1])! },
    onset: onset ? parseIsoDay(onset) : null,
    tie: tie ? { day: parseIsoDay(tie)!, rule: 'date/weekday-after-onset' } : null,
  });
}

/** Words, bounds, precision, value and rule of each time. */
function rows(text: string, when: When = {}): (string | null)[][] {
  return resolve(text, when).map(({ time }) => [
    time.text,
    time.earliest,
    time.latest,
    time.precision,
    time.value,
    time.rule,
  ]);
}

const day = (text: string, iso: string, rule: string): string[] => [text, iso, iso, 'day', iso, rule];

describe('times in the calendar', () => {
  it('takes calendar dates as they stand', () => {
    expect(
      rows('They met on 4 October 2018, in April 2016, in 1994, in the early 1990s and in the 19th century.'),
    ).toEqual([
      day('on 4 October 2018', '2018-10-04', 'date/day'),
      ['in April 2016', '2016-04-01', '2016-04-30', 'month', '2016-04', 'date/month'],
      ['in 1994', '1994-01-01', '1994-12-31', 'year', '1994', 'date/year'],
      ['in the early 1990s', '1990-01-01', '1994-12-31', 'decade', '199', 'date/decade'],
      ['in the 19th century', '1800-01-01', '1899-12-31', 'decade', '18', 'date/century'],
    ]);
  });

  it('joins years and keeps both as parts', () => {
    const [war] = resolve('The war over Ostrel from 1988 to 1990 killed about 9,000 people.');
    expect(war!.time).toMatchObject({
      earliest: '1988-01-01',
      latest: '1990-12-31',
      precision: 'year',
      value: '1988/1990',
    });
    expect(war!.time.rule).toBe('date/year-range');
    expect(war!.parts!.map(({ time }) => [time.text, time.value, time.rule])).toEqual([
      ['1988', '1988', 'date/year'],
      ['1990', '1990', 'date/year'],
    ]);
  });

  it('looks for weekdays back in the past and ahead in the future', () => {
    expect(rows('Shells fell on Friday.')).toEqual([day('on Friday', '2019-06-14', 'date/weekday-before-published')]);
    expect(rows('The army announced it on Saturday.')).toEqual([
      day('on Saturday', '2019-06-15', 'date/weekday-before-published'),
    ]);
    expect(rows('It broke out last Saturday.')).toEqual([
      day('last Saturday', '2019-06-08', 'date/weekday-before-published'),
    ]);
    expect(rows('They will meet on Monday.')).toEqual([day('on Monday', '2019-06-17', 'date/weekday-after-published')]);
    expect(rows('The talks, expected to end this week, on Friday collapsed.').at(-1)).toEqual(
      day('on Friday', '2019-06-14', 'date/weekday-before-published'),
    );
  });

  it('leans on the tied day where the report’s own day is a stretch', () => {
    const when: When = { published: ['2019-06-16', '2019-06-22'], onset: '2019-06-09', tie: '2019-06-16' };
    expect(rows('On Sunday, the eighth day of the war, shells fell. A hospital burned on Friday.', when)).toEqual([
      day('On Sunday, the eighth day of the war', '2019-06-16', 'date/weekday-after-onset'),
      day('on Friday', '2019-06-14', 'date/weekday-before-told-day'),
    ]);
  });

  it('keeps the stretch where the days that the report can be of disagree', () => {
    const when: When = { published: ['2019-06-13', '2019-06-15'] };
    expect(rows('Shells fell on Friday.', when)).toEqual([
      ['on Friday', '2019-06-07', '2019-06-14', 'week', null, 'date/weekday-before-published'],
    ]);
    expect(rows('Shells fell on Thursday.', when)).toEqual([
      day('on Thursday', '2019-06-13', 'date/weekday-before-published'),
    ]);
  });

  it('leaves what nothing ties open', () => {
    expect(rows('Shells fell on Friday, as in 1994.', { published: null })).toEqual([
      ['on Friday', null, null, 'unknown', 'XXXX-WXX-5', 'date/open'],
      ['in 1994', '1994-01-01', '1994-12-31', 'year', '1994', 'date/year'],
    ]);
  });

  it('counts days, weeks and years from the report and from other times', () => {
    expect(rows('It began five days ago.')).toEqual([day('five days ago', '2019-06-10', 'date/days-from-published')]);
    expect(rows('On Friday he spoke; a day earlier she had left.').at(-1)).toEqual(
      day('a day earlier', '2019-06-13', 'date/days-from-told-day'),
    );
    expect(rows('Dravik declared martial law last week.')).toEqual([
      ['last week', '2019-06-03', '2019-06-09', 'week', '2019-W23', 'date/period-from-published'],
    ]);
    expect(rows('He said so earlier this week.')[0]!.slice(1, 3)).toEqual(['2019-06-10', '2019-06-15']);
    expect(rows('It ended two years ago.')[0]![4]).toBe('2017');
    expect(rows('It ended a decade ago.')[0]![4]).toBe('2009');
    expect(rows('The truce of 1994 broke two years later.').at(-1)![4]).toBe('1996');
  });

  it('takes the nearest month or day without a year', () => {
    expect(rows('A flare-up in July cost lives.')[0]![4]).toBe('2019-07');
    expect(rows('A flare-up in March cost lives.')[0]![4]).toBe('2019-03');
    expect(rows('He left on 20 December.')[0]![4]).toBe('2018-12-20');
    expect(rows('He left last May.')[0]![4]).toBe('2019-05');
    expect(rows('He left in July last year.')[0]![4]).toBe('2018-07');
    expect(rows('It burned last summer.')[0]![4]).toBe('2018-SU');
  });

  it('places nights, parts of days and hours', () => {
    expect(rows('Drones struck a depot overnight.')).toEqual([
      ['overnight', '2019-06-14T18:00', '2019-06-15T06:00', 'part-of-day', '2019-06-14TNI', 'date/overnight'],
    ]);
    expect(rows('Shots were heard before noon.')[0]!.slice(1, 3)).toEqual(['2019-06-15T00:00', '2019-06-15T12:00']);
    expect(rows('On Friday shots were heard before noon.')[1]!.slice(1, 3)).toEqual([
      '2019-06-14T00:00',
      '2019-06-14T12:00',
    ]);
    expect(rows('It struck at 18:40 on Friday.')[0]).toEqual([
      'at 18:40 on Friday',
      '2019-06-14T18:40',
      '2019-06-14T18:40',
      'minute',
      '2019-06-14T18:40',
      'date/clock',
    ]);
    expect(rows('Blasts rocked Omel around midnight.')[0]![1]).toBe('2019-06-15T00:00');
  });

  it('date/since-onset: reaches from the onset to the day told, else to the report', () => {
    const when: When = { published: ['2019-06-14', '2019-06-20'], onset: '2019-06-09', tie: '2019-06-14' };
    const [, since] = resolve('24 died on Friday, bringing losses to 187 dead since Sunday.', when);
    expect(since!.time).toMatchObject({
      earliest: '2019-06-09',
      latest: '2019-06-14',
      precision: 'week',
      value: '2019-06-09/2019-06-14',
      text: 'since Sunday',
      rule: 'date/since-onset',
    });
    expect(since!.start).toMatchObject({
      earliest: '2019-06-09',
      latest: '2019-06-09',
      value: '2019-06-09',
      text: 'since Sunday',
    });
    expect(rows('Nearly 400 died since Sunday.', when)).toEqual([
      ['since Sunday', '2019-06-09', '2019-06-20', 'week', null, 'date/since-onset'],
    ]);
    expect(rows('223 died since the beginning of the fights.', { published: null, onset: '2019-06-09' })).toEqual([
      ['since the beginning of the fights', '2019-06-09', null, 'unknown', null, 'date/since-onset'],
    ]);
  });

  it('date/since: any other start', () => {
    const [since] = resolve('It has been held by Ostrel since 1990.');
    expect(since!.time).toMatchObject({ earliest: '1990-01-01', latest: '2019-06-15', rule: 'date/since' });
    expect(since!.start).toMatchObject({ earliest: '1990-01-01', latest: '1990-12-31', value: '1990' });
    expect(rows('It was quiet until 2016.')[0]!.slice(1, 3)).toEqual([null, '2016-12-31']);
  });

  it('counts days of the fighting from the onset', () => {
    expect(rows('It dragged on for a fifth day.', { onset: '2019-06-09' })).toEqual([
      day('for a fifth day', '2019-06-13', 'date/day-of-conflict'),
    ]);
    expect(rows('It followed a week after war broke out.', { onset: '2019-06-09' })[0]![1]).toBe('2019-06-15');
    expect(rows('It followed three days after war broke out.', { onset: '2019-06-09' })[0]![1]).toBe('2019-06-12');
  });

  it('takes "today" in a quotation for the day of the speech', () => {
    const text = 'Taal wrote two days earlier that Omel fell. “Today our army freed Brusk,” she said.';
    expect(rows(text)[1]).toEqual(day('Today', '2019-06-13', 'date/today'));
    expect(rows('“Today our army freed Brusk,” she said.')[0]![1]).toBe('2019-06-15');
  });

  it('gives lengths of time, sets and pointing words their values without a day', () => {
    expect(rows('It burned for three days, as every Thursday, and recently.').map((row) => [row[4], row[1]])).toEqual([
      ['P3D', null],
      ['XXXX-WXX-4', null],
      ['PAST_REF', null],
    ]);
    expect(rows('Forty died in the past two weeks.')[0]!.slice(1, 3)).toEqual(['2019-06-01', '2019-06-15']);
  });

  it('never throws on any text, keeps spans exact, bounds in order and rules listed', () => {
    const listed = new Set([
      ...RULES_OF_RESOLVED_TIMES.map(({ id }) => id),
      'date/days-after-onset',
      'date/weekday-after-onset',
    ]);
    const words = fc.constantFrom(
      ...'on since until Friday Sunday 1994 June 31 30 two 9,999 years weeks ago earlier later last next the first third quarter century of summer midnight overnight before after from to and sixth day fighting began today . , “ ” \n'.split(
        ' ',
      ),
    );
    const text = fc.oneof(
      fc.array(words, { maxLength: 30 }).map((all) => all.join(' ')),
      fc.string({ maxLength: 200 }),
    );
    const iso = fc.constantFrom('1600-01-01', '2019-06-15', '9000-12-31');
    fc.assert(
      fc.property(text, iso, fc.nat(9), fc.boolean(), (any, first, length, isKnown) => {
        const from = parseIsoDay(first)!;
        const found = resolveTimes({
          text: any,
          sentences: splitSentences(any),
          times: findTimes(any, EMPTY),
          published: isKnown ? { first: from, last: from + length } : null,
          onset: isKnown ? from - 3 : null,
          tie: null,
        });
        for (const one of found) {
          for (const time of one.start ? [one.time, one.start] : [one.time]) {
            expect(any.slice(time.span!.start, time.span!.end)).toBe(time.text);
            expect(listed).toContain(time.rule);
            const { earliest, latest } = time;
            if (earliest !== null) expect(earliest).toMatch(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\dZ?)?$/);
            if (earliest !== null && latest !== null) expect(earliest.slice(0, 10) <= latest.slice(0, 10)).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
