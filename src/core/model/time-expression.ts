/** Part of a day. */
export type DayPart = 'dawn' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'night' | 'midnight' | 'overnight';

/**
 * What time words mean before the calendar is known. Weekdays count from 0 = Monday. `value`s are TIMEX3-like.
 * The date stage turns these into intervals.
 */
export type TimeExpression =
  | { readonly type: 'absolute'; readonly value: string; readonly part: DayPart | null }
  /** A month, or a day of a month, whose year is not told: month 1–12. */
  | {
      readonly type: 'yearless';
      readonly month: number;
      readonly day: number | null;
      readonly modifier: 'none' | 'last' | 'next' | 'this';
      readonly part: DayPart | null;
    }
  | { readonly type: 'range'; readonly from: TimeExpression; readonly to: TimeExpression }
  | {
      readonly type: 'weekday';
      readonly weekday: number;
      readonly modifier: 'none' | 'last' | 'next' | 'this';
      readonly part: DayPart | null;
    }
  /** "today" 0, "yesterday" -1; from the speech, or from another time in the text ("a day earlier"). */
  | {
      readonly type: 'day-offset';
      readonly days: number;
      readonly from: 'speech' | 'narrative';
      readonly part: DayPart | null;
    }
  /** "last week" -1, "this month" 0, "two years ago" -2. */
  | {
      readonly type: 'unit-offset';
      readonly unit: 'week' | 'month' | 'year' | 'decade';
      readonly count: number;
      readonly from: 'speech' | 'narrative';
      readonly isVague: boolean;
    }
  /** "the sixth day of fighting", with the weekday where it stands beside it. */
  | { readonly type: 'day-of-conflict'; readonly ordinal: number; readonly weekday: number | null }
  /** "since Sunday", "since the fighting began": until now, or until the told day. Null = since the onset. */
  | { readonly type: 'since'; readonly start: TimeExpression | null }
  | { readonly type: 'until'; readonly end: TimeExpression }
  | { readonly type: 'part-of-day'; readonly part: DayPart; readonly modifier: 'none' | 'last' | 'this' | 'next' }
  | { readonly type: 'clock'; readonly value: string; readonly day: TimeExpression | null }
  | { readonly type: 'duration'; readonly value: string }
  | { readonly type: 'set'; readonly value: string }
  /** "recently", "in recent days", "now": no bounds but a TIMEX3-like reference value (PAST_REF, PRESENT_REF, FUTURE_REF). */
  | { readonly type: 'reference'; readonly value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF' };
