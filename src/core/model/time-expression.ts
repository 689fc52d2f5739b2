/** Part of a day. */
export type DayPart = 'dawn' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'night' | 'midnight' | 'overnight';

/**
 * Which stretch of a period is meant: "early 1994", "mid-June", "the end of the year"; `before` and `after` split it
 * at the time of speech: "earlier this week", "later this year".
 */
export type Edge = 'early' | 'mid' | 'late' | 'before' | 'after';

/** How a named day or period is chosen: "last Friday", "next March", "this summer"; `none` where nothing is said. */
export type Choice = 'none' | 'last' | 'next' | 'this';

/** A period that offsets count in. */
export type TimeUnit = 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

/** A named period of a year: quarter, half, season. */
export type YearPart = 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'H1' | 'H2' | 'SP' | 'SU' | 'FA' | 'WI';

/** Where an offset starts: at the time of speech ("ago"), or at another time that the text tells ("a day earlier"). */
export type OffsetOrigin = 'speech' | 'narrative';

/**
 * What time words mean before the calendar is known. Weekdays count from 0 = Monday. `value`s are TIMEX3-like.
 * The date stage turns these into intervals.
 */
export type TimeExpression =
  /** "4 October 2020", "1992", "the early 1990s": the value fixes it. */
  | { readonly type: 'absolute'; readonly value: string; readonly part: DayPart | null; readonly edge: Edge | null }
  /** A month, or a day of a month, whose year is not told: month 1–12. */
  | {
      readonly type: 'yearless';
      readonly month: number;
      readonly day: number | null;
      readonly modifier: Choice;
      readonly part: DayPart | null;
      readonly edge: Edge | null;
    }
  /** "the third quarter", "last summer", "the first half of 1994". */
  | {
      readonly type: 'year-part';
      readonly period: YearPart;
      readonly year: number | null;
      readonly modifier: Choice;
      readonly edge: Edge | null;
    }
  | { readonly type: 'range'; readonly from: TimeExpression; readonly to: TimeExpression }
  /** `date` is the date that stands beside the weekday: "Friday, 13 October". */
  | {
      readonly type: 'weekday';
      readonly weekday: number;
      readonly modifier: Choice;
      readonly part: DayPart | null;
      readonly edge: Edge | null;
      readonly date: TimeExpression | null;
    }
  /** "today" 0, "yesterday" -1; from the speech, or from another time in the text ("a day earlier"). */
  | {
      readonly type: 'day-offset';
      readonly days: number;
      readonly from: OffsetOrigin;
      readonly part: DayPart | null;
      readonly edge: Edge | null;
    }
  /** "last week" -1, "this month" 0, "two years ago" -2; a vague count ("several years ago") keeps only its sign. */
  | {
      readonly type: 'unit-offset';
      readonly unit: TimeUnit;
      readonly count: number;
      readonly from: OffsetOrigin;
      readonly isVague: boolean;
      readonly edge: Edge | null;
    }
  /** "the sixth day of fighting", with the weekday where it stands beside it. Day 1 is the day of the onset. */
  | { readonly type: 'day-of-conflict'; readonly ordinal: number; readonly weekday: number | null }
  /** "six days after the fighting began": whole days from the onset. */
  | { readonly type: 'days-after-onset'; readonly days: number }
  /** "since Sunday", "since the fighting began": until now, or until the told day. `start` null = since the onset. */
  | { readonly type: 'since'; readonly start: TimeExpression | null; readonly tellsOnset: boolean }
  | { readonly type: 'until'; readonly end: TimeExpression }
  | { readonly type: 'part-of-day'; readonly part: DayPart; readonly modifier: Choice }
  /** `value` is `T22:00`, with `Z` where the words say so; the day is the nearest told one where `day` is null. */
  | { readonly type: 'clock'; readonly value: string; readonly day: TimeExpression | null }
  | { readonly type: 'duration'; readonly value: string }
  | { readonly type: 'set'; readonly value: string }
  /** "recently", "in recent days", "now": no bounds but a TIMEX3-like reference value. */
  | { readonly type: 'reference'; readonly value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF' };
