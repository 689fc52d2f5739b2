import { isCivilDate, toDayNumber, weekdayOf, type DayNumber } from '../model/civil-date.js';
import type { Span } from '../text/span.js';

/** "the sixth day of fighting": a day that a report counts from the onset. */
export interface DayCount {
  readonly span: Span;
  readonly ordinal: number;
  readonly weekday: number | null;
  /** True where the report tells it as its own day: "drags on for a sixth day", "entered its ninth day", "the fifth day starts". */
  readonly isNow: boolean;
  /** True in titles, which name a day without saying whether it is over. */
  readonly isLabel: boolean;
}

/** "six days after the fighting began": whole days between the onset and a day. */
export interface DaysAfter {
  readonly span: Span;
  readonly days: number;
  readonly isNow: boolean;
}

/** "since war broke out last Sunday", "the offensive that began on 3 May": when the fighting began. */
export interface OnsetTelling {
  readonly span: Span;
  readonly weekday: number | null;
  readonly isLast: boolean;
  /** The day of the calendar, where it is told with its year. */
  readonly day: DayNumber | null;
  /** Month and day, where they are told without a year. */
  readonly monthDay: { readonly month: number; readonly day: number } | null;
  /** "broke out four days ago": days back from the report; null where that is not told. */
  readonly daysAgo: number | null;
  /** True where the outlet itself says so, at the time of the report, and nobody is quoted. */
  readonly isOwnVoice: boolean;
}

/** A day of the calendar that a report tells as past, with its year. */
export interface ToldDay {
  readonly span: Span;
  readonly day: DayNumber;
  /** True where its sentence or caption speaks of the fighting. */
  readonly isOfFighting: boolean;
  readonly isDateline: boolean;
}

/** A day and month without a year, told as past or in a dateline. */
export interface ToldMonthDay {
  readonly span: Span;
  readonly month: number;
  readonly day: number;
  /** The weekday that stands beside it. */
  readonly weekday: number | null;
  readonly isDateline: boolean;
}

/** All that one report's own words say about days, in text order. */
export interface DayEvidence {
  readonly counts: readonly DayCount[];
  readonly after: readonly DaysAfter[];
  readonly onsets: readonly OnsetTelling[];
  readonly days: readonly ToldDay[];
  readonly monthDays: readonly ToldMonthDay[];
  /** First mention of each bare weekday that is told as past. */
  readonly weekdays: ReadonlyMap<number, Span>;
  /** "today" in the outlet's own present: the report tells its own day. */
  readonly today: Span | null;
  /** "before noon", "this morning" in a paragraph that tells no day: an hour of the report's own day. */
  readonly hourOfToday: Span | null;
  /** "since the fighting began": the report leans on an onset without saying when it was. */
  readonly leansOnOnset: boolean;
}

/** The day of a month and day in a given year; null where that year has no such day. */
export function toDayIn(
  year: number,
  { month, day }: { readonly month: number; readonly day: number },
): DayNumber | null {
  return isCivilDate({ year, month, day }) ? toDayNumber({ year, month, day }) : null;
}

/** The latest day, not after `limit`, of a month and day; null where there is none in the eight years before. */
export function latestMonthDay(
  monthDay: { readonly month: number; readonly day: number },
  { limit, year, weekday }: { readonly limit: DayNumber; readonly year: number; readonly weekday: number | null },
): DayNumber | null {
  for (let back = 0; back < 8; back += 1) {
    const day = toDayIn(year - back, monthDay);
    if (day !== null && day <= limit) return weekday === null || weekdayOf(day) === weekday ? day : null;
  }
  return null;
}
