import {
  addMonths,
  daysInMonth,
  isCivilDate,
  isoWeekOf,
  pad,
  toCivilDate,
  toDayNumber,
  toIsoDate,
  weekdayOf,
  type DayNumber,
} from '../model/civil-date.js';
import type { DayPart, Edge, TimeUnit, YearPart } from '../model/time-expression.js';
import type { RuleId } from '../model/ids.js';
import { toPlace, type Days, type Place } from './place.js';

/** First month and length in months of the named parts of a year. Winter begins in December and ends in the next year. */
const YEAR_PARTS: Readonly<Record<YearPart, readonly [number, number]>> = {
  Q1: [1, 3],
  Q2: [4, 3],
  Q3: [7, 3],
  Q4: [10, 3],
  H1: [1, 6],
  H2: [7, 6],
  SP: [3, 3],
  SU: [6, 3],
  FA: [9, 3],
  WI: [12, 3],
};

/** Hours of the parts of a day and the mark that TIMEX3 gives them; `next` where the end is on the next day. */
const DAY_PARTS: Readonly<
  Record<DayPart, { readonly from: string; readonly to: string; readonly mark: string; readonly isNext: boolean }>
> = {
  dawn: { from: '04:00', to: '08:00', mark: 'TMO', isNext: false },
  morning: { from: '06:00', to: '12:00', mark: 'TMO', isNext: false },
  noon: { from: '12:00', to: '12:00', mark: 'T12:00', isNext: false },
  afternoon: { from: '12:00', to: '18:00', mark: 'TAF', isNext: false },
  evening: { from: '18:00', to: '23:59', mark: 'TEV', isNext: false },
  night: { from: '18:00', to: '06:00', mark: 'TNI', isNext: true },
  overnight: { from: '18:00', to: '06:00', mark: 'TNI', isNext: true },
  midnight: { from: '00:00', to: '00:00', mark: 'T24:00', isNext: true },
};

/** The mark that TIMEX3 gives a part of a day, `TNI` for a night; empty for none. */
export function markOfPart(part: DayPart | null): string {
  return part === null ? '' : DAY_PARTS[part].mark;
}

/** The days of a month. */
export function daysOfMonth({ year, month }: { readonly year: number; readonly month: number }): Days {
  const first = toDayNumber({ year, month, day: 1 });
  return { first, last: first + daysInMonth({ year, month }) - 1 };
}

/** The days of whole years, both inclusive. */
export function daysOfYears(from: number, to: number): Days {
  return { first: toDayNumber({ year: from, month: 1, day: 1 }), last: toDayNumber({ year: to, month: 12, day: 31 }) };
}

/** The days of a named part of a year. */
export function daysOfYearPart(part: YearPart, year: number): Days {
  const [month, length] = YEAR_PARTS[part];
  const { first } = daysOfMonth({ year, month });
  return { first, last: daysOfMonth(addMonths({ year, month }, length - 1)).last };
}

/** The week (Monday to Sunday) that a day is in. */
export function daysOfWeek(day: DayNumber): Days {
  const first = day - weekdayOf(day);
  return { first, last: first + 6 };
}

/**
 * The stretch of a period that a word names: halves for "early" and "late", the middle half for "mid"; "earlier" and
 * "later" split it at the day of speech, where that lies inside.
 */
export function toEdge(days: Days, edge: Edge | null, speech: Days | null): Days {
  const length = days.last - days.first + 1;
  const half = Math.ceil(length / 2);
  if (edge === 'early') return { first: days.first, last: days.first + half - 1 };
  if (edge === 'late') return { first: days.last - half + 1, last: days.last };
  if (edge === 'mid') {
    const quarter = Math.floor(length / 4);
    return { first: days.first + quarter, last: days.last - quarter };
  }
  if (edge === 'before' && speech && speech.last >= days.first && speech.last < days.last)
    return { first: days.first, last: speech.last };
  if (edge === 'after' && speech && speech.first <= days.last && speech.first > days.first)
    return { first: speech.first, last: days.last };
  return days;
}

/** A place narrowed to the edge that a word names. */
export function withEdge(place: Place | null, edge: Edge | null, speech: Days | null): Place | null {
  if (!place || edge === null || place.first === null || place.last === null) return place;
  return { ...place, ...toEdge({ first: place.first, last: place.last }, edge, speech) };
}

/** The place of a calendar value: `2020-10-04`, `2020-10`, `2020`, `199` (a decade), `19` (a century); null for any other. */
export function parseCalendarValue(value: string): Place | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(value);
  if (match) {
    const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
    if (year < 1 || !isCivilDate({ year, month, day })) return null;
    if (match[3] !== undefined) {
      const number = toDayNumber({ year, month, day });
      return toPlace({ first: number, last: number }, { precision: 'day', value, rule: 'date/day' });
    }
    if (match[2] !== undefined)
      return toPlace(daysOfMonth({ year, month }), { precision: 'month', value, rule: 'date/month' });
    return toPlace(daysOfYears(year, year), { precision: 'year', value, rule: 'date/year' });
  }
  const long = /^(\d{2})(\d)?$/.exec(value);
  if (!long) return null;
  const first = Number(value) * (long[2] === undefined ? 100 : 10);
  const last = first + (long[2] === undefined ? 99 : 9);
  if (first < 1) return null;
  const rule = long[2] === undefined ? 'date/century' : 'date/decade';
  return toPlace(daysOfYears(first, last), { precision: 'decade', value, rule });
}

/** The place of a part of one day. */
export function toPartOfDay(day: DayNumber, part: DayPart, rule: RuleId): Place {
  const { from, to, mark, isNext } = DAY_PARTS[part];
  const first = part === 'midnight' ? day + 1 : day;
  return {
    first,
    last: isNext ? day + 1 : day,
    from,
    to,
    precision: 'part-of-day',
    value: `${toIsoDate(day)}${mark}`,
    rule,
  };
}

/** The period of a unit that a day is in, `count` periods on, with its value. Weeks begin on Monday. */
export function toPeriod(day: DayNumber, unit: TimeUnit, count: number): Omit<Place, 'rule'> {
  const { year, month } = toCivilDate(day);
  const whole = (days: Days, precision: Place['precision'], value: string): Omit<Place, 'rule'> => ({
    ...days,
    from: null,
    to: null,
    precision,
    value,
  });
  if (unit === 'week' || unit === 'weekend') {
    const days = daysOfWeek(day + 7 * count);
    const name = isoWeekOf(days.first);
    const week = `${pad(name.year, 4)}-W${pad(name.week, 2)}`;
    if (unit === 'week') return whole(days, 'week', week);
    return whole({ first: days.first + 5, last: days.last }, 'week', `${week}-WE`);
  }
  if (unit === 'month') {
    const moved = addMonths({ year, month }, count);
    return whole(daysOfMonth(moved), 'month', `${pad(moved.year, 4)}-${pad(moved.month, 2)}`);
  }
  if (unit === 'quarter') {
    const moved = addMonths({ year, month: month - ((month - 1) % 3) }, count * 3);
    const quarter = (moved.month + 2) / 3;
    const part = (['Q1', 'Q2', 'Q3', 'Q4'] as const)[quarter - 1] ?? 'Q1';
    return whole(daysOfYearPart(part, moved.year), 'month', `${pad(moved.year, 4)}-${part}`);
  }
  const size = unit === 'year' ? 1 : unit === 'decade' ? 10 : 100;
  const first = (Math.floor(year / size) + count) * size;
  const value = pad(first / size, unit === 'year' ? 4 : unit === 'decade' ? 3 : 2);
  return whole(daysOfYears(first, first + size - 1), unit === 'year' ? 'year' : 'decade', value);
}
