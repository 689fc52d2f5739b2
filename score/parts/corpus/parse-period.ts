import { daysInMonth, parseIsoDay, toDayNumber, toIsoDate, weekdayOf } from '../../../src/core/model/civil-date.js';

/** An interval of days or minutes, both ends inclusive, as the ledger has it. */
export interface Period {
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly precision: 'minute' | 'hour' | 'part-of-day' | 'day' | 'week' | 'month' | 'year' | 'decade' | 'unknown';
  readonly value: string | null;
}

/** Nothing known. */
export const NO_PERIOD: Period = { earliest: null, latest: null, precision: 'unknown', value: null };

const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/** Reads `2019`, `2019-06`, `2019-06-15`, `2019-06-15T18:40`, `A..B`, `..B`, `A..`, `?`; null where it is none of these. */
export function parsePeriod(text: string): Period | null {
  if (text === '?') return NO_PERIOD;
  const bounds = text.split('..');
  if (bounds.length > 2) return null;
  const [first, last] = bounds.length === 1 ? [bounds[0]!, bounds[0]!] : [bounds[0]!, bounds[1]!];
  const earliest = first === '' ? null : toEdge(first, 'first');
  const latest = last === '' ? null : toEdge(last, 'last');
  if (earliest === undefined || latest === undefined || (earliest === null && latest === null)) return null;
  if (earliest !== null && latest !== null && earliest.slice(0, 10) > latest.slice(0, 10)) return null;
  const value = earliest === null || latest === null ? null : bounds.length === 1 || first === last ? first : `${first}/${last}`; // prettier-ignore
  return { earliest, latest, precision: toPrecision({ earliest, latest, first, last }), value };
}

function toEdge(text: string, edge: 'first' | 'last'): string | undefined {
  const match = POINT.exec(text);
  if (!match) return undefined;
  const [, year, month, day, clock] = match;
  if (clock !== undefined) return text;
  const numbers = { year: Number(year), month: Number(month ?? (edge === 'first' ? 1 : 12)) };
  if (numbers.month < 1 || numbers.month > 12) return undefined;
  const last = daysInMonth(numbers);
  const on = day === undefined ? (edge === 'first' ? 1 : last) : Number(day);
  if (on < 1 || on > last) return undefined;
  return toIsoDate(toDayNumber({ ...numbers, day: on }));
}

function toPrecision(of: {
  earliest: string | null;
  latest: string | null;
  first: string;
  last: string;
}): Period['precision'] {
  // prettier-ignore
  const { earliest, latest, first, last } = of;
  if (earliest === null || latest === null) return 'unknown';
  if (first === last) return first.includes('T') ? 'minute' : first.length === 10 ? 'day' : first.length === 7 ? 'month' : 'year'; // prettier-ignore
  if (first.length === 4) return 'year';
  const days = parseIsoDay(latest)! - parseIsoDay(earliest)!;
  if (days <= 1 && first.includes('T')) return days === 0 && earliest.slice(0, 13) === latest.slice(0, 13) ? 'hour' : 'part-of-day'; // prettier-ignore
  return days === 0 ? 'day' : days <= 7 ? 'week' : days <= 31 ? 'month' : days <= 366 ? 'year' : 'unknown';
}

const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/**
 * The day that simple words mean in a report of a known day: a weekday (the last one, that day included), today, yesterday,
 * a date with or without its year, a year. Null for all else, which a person has to say.
 */
export function resolveWords(words: string, published: string | null): Period | null {
  const plain = words.toLowerCase().replace(/\./g, '');
  const year = /^(?:in |since |during )?(\d{4})$/.exec(plain);
  if (year) return parsePeriod(year[1]!);
  const date = findDate(plain, published);
  if (date !== null) return parsePeriod(date);
  const day = published === null ? null : parseIsoDay(published);
  if (day === null) return null;
  if (/^(?:earlier )?(?:today|this (?:morning|afternoon|evening)|tonight)$/.test(plain)) return parsePeriod(toIsoDate(day)); // prettier-ignore
  if (/^(?:late |early )?yesterday(?: (?:morning|afternoon|evening|night))?$/.test(plain)) return parsePeriod(toIsoDate(day - 1)); // prettier-ignore
  const weekday = /^(?:on |late on |early on |late |early |earlier on )?(\w+day)(?: (?:morning|afternoon|evening|night))?$/.exec(plain); // prettier-ignore
  const at = weekday ? WEEKDAYS.indexOf(weekday[1]!) : -1;
  return at < 0 ? null : parsePeriod(toIsoDate(day - ((weekdayOf(day) - at + 7) % 7)));
}

/** A date by its month's name; without a year the last such day up to the report's own. */
function findDate(plain: string, published: string | null): string | null {
  const names = MONTHS.map((month) => `${month}|${month.slice(0, 3)}|${month === 'september' ? 'sept' : month}`).join('|'); // prettier-ignore
  const match =
    new RegExp(`^(?:on |by )?(?:\\w+day,? )?(?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>${names}),?(?: (?<year>\\d{4}))?$`).exec(plain) ?? // prettier-ignore
    new RegExp(`^(?:on |by )?(?:\\w+day,? )?(?<month>${names}) (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\\d{4}))?$`).exec(plain); // prettier-ignore
  if (!match?.groups) return null;
  const month = MONTHS.findIndex((name) => name.startsWith(match.groups!.month!.slice(0, 3))) + 1;
  const write = (year: number): string => `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${match.groups!.day!.padStart(2, '0')}`; // prettier-ignore
  if (match.groups.year !== undefined) return write(Number(match.groups.year));
  if (published === null) return null;
  const own = Number(published.slice(0, 4));
  return write(own) <= published.slice(0, 10) ? write(own) : write(own - 1);
}

/** A TIMEX3 value for words that only a known publication date could place: `XXXX-WXX-2` for a Tuesday; null where there is none. */
export function toRelativeValue(words: string): string | null {
  const plain = words.toLowerCase();
  const at = WEEKDAYS.findIndex((day) => new RegExp(`\\b${day}\\b`).test(plain));
  if (at >= 0 && !/\b(?:since|until|till|from|after|before)\b/.test(plain)) return `XXXX-WXX-${at + 1}`;
  return null;
}
