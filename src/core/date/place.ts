import { toIsoDate, type DayNumber } from '../model/civil-date.js';
import type { RuleId } from '../model/ids.js';
import type { TimePrecision } from '../model/time.js';

/** A stretch of the calendar that time words were placed at: days, both inclusive, and hours where they are told. */
export interface Place {
  /** Null where the stretch is open to the past. */
  readonly first: DayNumber | null;
  readonly last: DayNumber | null;
  /** `18:00`, added to the first and the last day; null where only days are told. */
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: TimePrecision;
  readonly value: string | null;
  readonly rule: RuleId;
}

/** A stretch of days known from the outside: the published interval, a told day. */
export interface Days {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** What a place is worked out from. */
export interface Bearings {
  /** When the report was published; null where that is not known at both ends. */
  readonly published: Days | null;
  /** Day 1 of the conflict, null where unknown. */
  readonly onset: DayNumber | null;
  /** The nearest time that the text tells before, for "a day earlier". */
  readonly told: Place | null;
  /** The day that the same sentence tells, for hours and for the end of "since Sunday"; null where it tells none. */
  readonly toldHere: Days | null;
  /** A weekday that the report itself ties to the calendar ("on Friday, the sixth day of fighting"); null where none is. */
  readonly tie: Tie | null;
  readonly direction: 'past' | 'future' | 'unknown';
}

/** A day that a report names by its weekday, and what ties it to the calendar. */
export interface Tie {
  readonly day: DayNumber;
  readonly rule: RuleId;
}

/** A place of whole days. */
export function toPlace(
  days: Days,
  rest: { readonly precision: TimePrecision; readonly value: string | null; readonly rule: RuleId },
): Place {
  return { first: days.first, last: days.last, from: null, to: null, ...rest };
}

/** A place of one day. */
export function toDayPlace(day: DayNumber, rule: RuleId): Place {
  return toPlace({ first: day, last: day }, { precision: 'day', value: toIsoDate(day), rule });
}

/** How exact a stretch of so many days is: up to four weeks count as `week`, up to half a year as `month`. */
export function precisionOf({ first, last }: Days): TimePrecision {
  const length = last - first + 1;
  if (length <= 1) return 'day';
  if (length < 28) return 'week';
  if (length < 183) return 'month';
  return length < 3660 ? 'year' : 'decade';
}

/**
 * The place for each day that the report may have been published on, taken together: one place where all agree,
 * else the stretch that covers both ends, without a value. Null where nothing is known of the publication.
 */
export function overDays(days: Days | null, place: (day: DayNumber) => Place | null): Place | null {
  if (!days) return null;
  const early = place(days.first);
  if (days.first === days.last || !early) return early;
  const late = place(days.last);
  if (!late) return null;
  if (early.first === late.first && early.last === late.last) return early;
  const first = early.first === null || late.first === null ? null : Math.min(early.first, late.first);
  const last = early.last === null || late.last === null ? null : Math.max(early.last, late.last);
  const precision = first === null || last === null ? 'unknown' : precisionOf({ first, last });
  return { first, last, from: early.from, to: late.to, precision, value: null, rule: early.rule };
}
