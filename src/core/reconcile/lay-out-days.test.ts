import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../model/claim.js';
import type { Published, Time } from '../model/time.js';
import { layOutDays, type ReportDays } from './lay-out-days.js';
import { toTimeRange } from './time-range.js';

const time = (value: string | null, day: string | null = null): Time => ({
  earliest: day, latest: day, precision: day === null ? 'unknown' : 'day', value, text: value ?? day, span: null, rule: 'date/open',
}); // prettier-ignore

/** "1" to "7" are weekdays, "06-14" days of months. */
const open = (name: string): Time => time(name.length === 1 ? `XXXX-WXX-${name}` : `XXXX-${name}`);

const claim = (happened: Time, said: Time = time(null)): Claim => ({ time: happened, said, modality: [] }) as unknown as Claim; // prettier-ignore

const report = (
  id: string,
  options: { masthead?: string; published?: string; claims?: readonly Claim[] },
): ReportDays => {
  const { masthead, published = null, claims = [] } = options;
  const evidence = masthead === undefined ? [] : [{ report: id, span: null, says: open(masthead).value!, rule: 'date/masthead-without-year' }]; // prettier-ignore
  const dated: Published = { earliest: published, latest: published, method: 'unknown', evidence };
  return { id, published: dated, claims };
};

const dayOf = (reports: readonly ReportDays[], name: string): number =>
  Math.floor(layOutDays(reports).toRange(reports[0]!.id, open(name)).from / 1440);

describe('days that undated reports name', () => {
  it('lie in one week, cut where no day is named', () => {
    const reports = [
      report('a', { claims: [claim(open('6'))] }),
      report('b', { claims: [claim(open('1'), open('2'))] }),
    ];
    expect(dayOf(reports, '1') - dayOf(reports, '6')).toBe(2);
    expect(dayOf(reports, '2') - dayOf(reports, '1')).toBe(1);
    expect(layOutDays(reports).toRange('a', open('6')).isAssumed).toBe(true);
  });

  it('follow the weekday of a masthead', () => {
    const reports = [report('a', { masthead: '1', claims: [claim(open('5'))] })];
    expect(dayOf(reports, '1') - dayOf(reports, '5')).toBe(3);
    const { from, to } = layOutDays(reports).publishedOf('a');
    expect(to - from).toBe(1439);
  });

  it('lie about the dated days of the dossier', () => {
    const dated = report('b', { published: '2031-05-07' });
    const reports = [report('a', { claims: [claim(open('2'))] }), dated];
    // 7 May 2031 is a Wednesday.
    expect(layOutDays(reports).toRange('a', open('2')).from).toBe(toTimeRange(time(null, '2031-05-06')).from);
    expect(layOutDays(reports).toRange('a', open('05-01')).from).toBe(toTimeRange(time(null, '2031-05-01')).from);
  });

  it('stay open where the dated days are of several weeks', () => {
    const dated = [report('b', { published: '2031-05-07' }), report('c', { published: '2031-06-20' })];
    expect(dayOf([report('a', { claims: [claim(open('2'))] }), ...dated], '2')).toBe(-Infinity);
  });

  it('stay open where they may as well be of two weeks', () => {
    const all = ['1', '2', '3', '4', '5', '6', '7'].map((name) => claim(open(name)));
    expect(dayOf([report('a', { claims: all })], '2')).toBe(-Infinity);
    expect(dayOf([report('a', { claims: [claim(open('1')), claim(open('3')), claim(open('5')), claim(open('7'))] })], '1')).toBe(-Infinity); // prettier-ignore
  });

  it('find their week by the dates of mastheads', () => {
    const reports = [
      report('a', { masthead: '06-14', claims: [claim(open('2'), open('3'))] }),
      report('b', { masthead: '06-15', claims: [claim(open('2'), open('4'))] }),
    ];
    const { publishedOf } = layOutDays(reports);
    expect(publishedOf('b').from - publishedOf('a').from).toBe(1440);
    expect(dayOf(reports, '4') - dayOf(reports, '2')).toBe(2);
  });

  it('never change a day of the calendar, and never hang on the order of the reports', () => {
    const named = fc.array(fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '06-14', '06-16'), { maxLength: 4 });
    const made = fc.array(fc.record({ masthead: fc.option(fc.constantFrom('3', '06-15'), { nil: undefined }), names: named }), { minLength: 1, maxLength: 5 }); // prettier-ignore
    fc.assert(
      fc.property(made, (specs) => {
        const reports = specs.map(({ masthead, names }, at) =>
          report(`r${at}`, {
            ...(masthead === undefined ? {} : { masthead }),
            claims: names.map((name) => claim(open(name))),
          }),
        );
        const [one, other] = [layOutDays(reports), layOutDays([...reports].reverse())];
        for (const name of ['1', '4', '06-14'])
          expect(one.toRange('r0', open(name))).toEqual(other.toRange('r0', open(name)));
        const told = time('2031-05-06', '2031-05-06');
        expect(one.toRange('r0', told)).toEqual(toTimeRange(told));
      }),
    );
  });
});
