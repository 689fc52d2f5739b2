import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  addMonths,
  clockOf,
  daysInMonth,
  isCivilDate,
  isoWeekOf,
  parseIsoDay,
  toCivilDate,
  toDayNumber,
  toIsoDate,
  weekdayName,
  weekdayOf,
} from './civil-date.js';

describe('civil dates', () => {
  it('counts days from 1970', () => {
    expect(toDayNumber({ year: 1970, month: 1, day: 1 })).toBe(0);
    expect(toDayNumber({ year: 2000, month: 3, day: 1 })).toBe(11_017);
    expect(toIsoDate(-1)).toBe('1969-12-31');
  });

  it('agrees with the calendar that JavaScript keeps, there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500_000, max: 500_000 }), (number) => {
        const reference = new Date(number * 86_400_000);
        const date = toCivilDate(number);
        expect(date).toEqual({
          year: reference.getUTCFullYear(),
          month: reference.getUTCMonth() + 1,
          day: reference.getUTCDate(),
        });
        expect(toDayNumber(date)).toBe(number);
        expect(weekdayOf(number)).toBe((reference.getUTCDay() + 6) % 7);
        expect(isCivilDate(date)).toBe(true);
      }),
    );
  });

  it('knows weekdays, weeks and months', () => {
    expect(weekdayName(weekdayOf(parseIsoDay('2021-03-07')!))).toBe('Sunday');
    expect(isoWeekOf(parseIsoDay('2021-01-03')!)).toEqual({ year: 2020, week: 53 });
    expect(isoWeekOf(parseIsoDay('2021-01-04')!)).toEqual({ year: 2021, week: 1 });
    expect(addMonths({ year: 2020, month: 1 }, -1)).toEqual({ year: 2019, month: 12 });
    expect(daysInMonth({ year: 1900, month: 2 })).toBe(28);
  });

  it('reads the day and the clock of an ISO date-time, and nothing else', () => {
    expect(toIsoDate(parseIsoDay('2019-06-15T18:40')!)).toBe('2019-06-15');
    expect(clockOf('2019-06-15T18:40')).toBe('18:40');
    expect(clockOf('2019-06-15')).toBeNull();
    expect(parseIsoDay('2019-02-30')).toBeNull();
    expect(parseIsoDay('15 June 2019')).toBeNull();
  });
});
