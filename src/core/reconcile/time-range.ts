import { clockOf, parseIsoDay } from '../model/civil-date.js';
import type { Published, Time } from '../model/time.js';
import { remember } from './remember.js';

/** A stretch of time in minutes since 1970, both ends inside; open ends are infinite. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
  /** True where the days are assumed to compare reports without a date; such days are never printed. */
  readonly isAssumed?: boolean;
}

const DAY = 1440;

/** The stretch that a time's bounds leave open; without bounds, all time. */
export function toTimeRange(
  time: Pick<Time, 'earliest' | 'latest'> | Pick<Published, 'earliest' | 'latest'> | null,
): TimeRange {
  if (!time) return { from: -Infinity, to: Infinity };
  const from = time.earliest === null ? null : toFirstMinute(time.earliest);
  const to = time.latest === null ? null : toLastMinute(time.latest);
  return { from: from ?? -Infinity, to: to ?? Infinity };
}

const toFirstMinute = remember((text) => toMinute(text, 0));
const toLastMinute = remember((text) => toMinute(text, DAY - 1));

function toMinute(text: string, whole: number): number | null {
  const day = parseIsoDay(text);
  if (day === null) return null;
  const clock = /^(\d{2}):(\d{2})/.exec(clockOf(text) ?? '');
  return day * DAY + (clock ? Number(clock[1]) * 60 + Number(clock[2]) : whole);
}

/** True where some moment lies in both. */
export function isMeeting(a: TimeRange, b: TimeRange): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** The moments that lie in both; empty (`from` after `to`) where there are none. */
export function intersectRanges(a: TimeRange, b: TimeRange): TimeRange {
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
}

/** Length in days, infinite where an end is open. */
export function daysOf(range: TimeRange): number {
  return (range.to - range.from + 1) / DAY;
}

/** Day number on which a stretch begins; null where it is open. */
export function firstDayOf(range: TimeRange): number | null {
  return Number.isFinite(range.from) ? Math.floor(range.from / DAY) : null;
}

/** Day number on which a stretch ends; null where it is open. */
export function lastDayOf(range: TimeRange): number | null {
  return Number.isFinite(range.to) ? Math.floor(range.to / DAY) : null;
}
