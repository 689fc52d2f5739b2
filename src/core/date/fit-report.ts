import { toCivilDate, toIsoDate, weekdayName, weekdayOf, type DayNumber } from '../model/civil-date.js';
import type { ReportId } from '../model/ids.js';
import type { DateEvidence } from '../model/time.js';
import type { Span } from '../text/span.js';
import { toDayIn, type DayCount, type DayEvidence, type OnsetTelling } from './told-days.js';
import { nearWeekday } from './place-time.js';
import type { Tie } from './place.js';

/** When a report may have been published, as far as one onset and its own words tell. */
export interface Fit {
  readonly first: DayNumber;
  /** Null where nothing closes the stretch. */
  readonly last: DayNumber | null;
  /** Words of this report, the weightiest first. */
  readonly evidence: readonly DateEvidence[];
  /** The weekday that these words tie to the calendar. */
  readonly tie: Tie | null;
  /** True where a counted weekday fits to the day. */
  readonly isExactCount: boolean;
}

/** Days that a bare weekday reaches back at most: a week later it would be the report's own weekday again. */
const REACH = 6;

interface Bounds {
  first: DayNumber;
  last: DayNumber;
  tie: Tie | null;
  isExactCount: boolean;
  readonly evidence: DateEvidence[];
}

/**
 * When a report with such words may have been published if the fighting began on `onset`; null where the words do not
 * lean on an onset, or do not fit this one. `captured` is the latest day it can be.
 */
export function fitReport(
  { id, evidence }: { readonly id: ReportId; readonly evidence: DayEvidence },
  { onset, captured }: { readonly onset: DayNumber; readonly captured: DayNumber | null },
): Fit | null {
  const bounds: Bounds = { first: -Infinity, last: Infinity, tie: null, isExactCount: true, evidence: [] };
  const note = (span: Span, rule: string, says: string): void => {
    bounds.evidence.push({ report: id, span, says, rule });
  };
  // Of several tellings one must fit: the beginning of a single assault is told in the same words as that of the war.
  const fitting = evidence.onsets.filter((telling) => isFitting(telling, onset));
  if (evidence.onsets.length > 0 && fitting.length === 0) return null;
  if (!fitCounts(evidence, { onset, bounds, note })) return null;
  fitAfter(evidence, { onset, bounds, note });
  fitDaysAgo(evidence, { onset, bounds, note });
  fitToday(evidence, { bounds, note });
  fitReach({ ...evidence, onsets: fitting }, { onset, bounds, note });
  fitDates(evidence, { onset, bounds, note });
  if (bounds.first === -Infinity || bounds.first < onset) return null;
  if (captured !== null && captured < bounds.first) return null;
  if (captured !== null && captured < bounds.last) bounds.last = captured;
  const { first, last, tie, isExactCount } = bounds;
  return { first, last: last === Infinity ? null : last, evidence: bounds.evidence, tie, isExactCount };
}

function isFitting({ weekday, day, monthDay }: OnsetTelling, onset: DayNumber): boolean {
  if (day !== null) return day === onset;
  if (monthDay !== null && !isOn(onset, monthDay)) return false;
  return weekday === null || weekday === weekdayOf(onset);
}

interface Fitting {
  readonly onset: DayNumber;
  readonly bounds: Bounds;
  readonly note: (span: Span, rule: string, says: string) => void;
}

/** "the sixth day of fighting", with or without its weekday. False where a weekday does not fit. */
function fitCounts({ counts, weekdays }: DayEvidence, { onset, bounds, note }: Fitting): boolean {
  interface Counted {
    readonly count: DayCount;
    readonly day: DayNumber;
    readonly isTied: boolean;
  }
  const counted: Counted[] = [];
  for (const count of counts) {
    const plain = onset + count.ordinal - 1;
    const day = count.weekday === null ? plain : nearWeekday(plain, count.weekday);
    if (day === null) return false;
    if (day !== plain) bounds.isExactCount = false;
    counted.push({ count, day, isTied: count.weekday !== null || (!count.isLabel && weekdays.has(weekdayOf(day))) });
  }
  // The latest counted day leads: earlier ones are looked back at. What fixes the report's own day goes before.
  counted.sort((a, b) => b.day - a.day || weigh(b) - weigh(a) || a.count.span.start - b.count.span.start);
  const now = counted.find(({ count }) => count.isNow);
  const lead = counted.find(({ isTied, day }) => isTied && (!now || day >= now.day));
  const any = counted[0];
  if (!any) return true;
  const chosen = now && (!lead || lead.day <= now.day) ? now : (lead ?? any);
  const { day, count, isTied } = chosen;
  bounds.first = day;
  if (isTied) bounds.tie = { day, rule: 'date/weekday-after-onset' };
  const name = weekdayName(weekdayOf(day));
  if (chosen === now) {
    bounds.last = day;
    const says = `day ${count.ordinal} of the fighting, ${name} ${toIsoDate(day)}, is told as the day of the report`;
    note(count.span, 'date/day-of-conflict-now', says);
  } else if (isTied) {
    bounds.last = day + REACH;
    const says = `${name} is day ${count.ordinal} of the fighting: ${toIsoDate(day)}; a bare weekday reaches back six days at most: ${toIsoDate(day + REACH)}`;
    note(count.span, 'date/weekday-after-onset', says);
  } else {
    const says = `not before day ${count.ordinal} of the fighting: ${toIsoDate(day)}`;
    note(count.span, 'date/not-before-day-of-conflict', says);
  }
  return true;
}

function weigh({ count, isTied }: { readonly count: DayCount; readonly isTied: boolean }): number {
  return (count.isNow ? 4 : 0) + (count.weekday !== null ? 2 : 0) + (isTied ? 1 : 0);
}

/** "Six days after the fighting began, the ministry says": the day so many days on, or one before where the first day counts. */
function fitAfter({ after, weekdays }: DayEvidence, { onset, bounds, note }: Fitting): void {
  const now = after.find((one) => one.isNow && one.days > 0);
  if (!now) {
    const latest = after.reduce<(typeof after)[number] | null>((a, b) => (a && a.days >= b.days ? a : b), null);
    if (!latest || latest.days < 1) return;
    const day = onset + latest.days - 1;
    if (day <= bounds.first || day > bounds.last) return;
    bounds.first = day;
    note(
      latest.span,
      'date/not-before-day-of-conflict',
      `not before day ${latest.days} of the fighting: ${toIsoDate(day)}`,
    );
    return;
  }
  const days = [onset + now.days - 1, onset + now.days].filter((day) => day >= bounds.first && day <= bounds.last);
  const told = days.filter((day) => weekdays.has(weekdayOf(day)));
  const [first, last] = told.length === 1 ? [told[0]!, told[0]!] : [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return;
  bounds.first = first;
  bounds.last = last;
  const both = first === last ? toIsoDate(first) : `${toIsoDate(first)} or ${toIsoDate(last)}`;
  note(now.span, 'date/days-after-onset', `${now.days} days after the fighting began, told as now: ${both}`);
  const span = weekdays.get(weekdayOf(first));
  if (told.length === 1 && span) {
    bounds.tie ??= { day: first, rule: 'date/weekday-after-onset' };
    note(
      span,
      'date/weekday-after-onset',
      `${weekdayName(weekdayOf(first))} is ${toIsoDate(first)}, the only one of these days that is told`,
    );
  }
}

/** "broke out four days ago": so many days after the onset. */
function fitDaysAgo({ onsets }: DayEvidence, { onset, bounds, note }: Fitting): void {
  for (const { daysAgo, isOwnVoice, span } of onsets) {
    if (daysAgo === null || !isOwnVoice) continue;
    const day = onset + daysAgo;
    if (day < bounds.first || day > bounds.last || bounds.last === bounds.first) continue;
    [bounds.first, bounds.last] = [day, day];
    note(span, 'date/days-since-onset', `${daysAgo} days after the onset: ${toIsoDate(day)}`);
  }
}

/** "today", "before noon": hours of the report's own day, which is the counted one. */
function fitToday({ today, hourOfToday }: DayEvidence, { bounds, note }: Omit<Fitting, 'onset'>): void {
  const span = today ?? hourOfToday;
  const day = bounds.tie?.day ?? null;
  if (!span || day === null || day !== bounds.first || bounds.last === day) return;
  bounds.last = day;
  note(span, 'date/told-as-today', `told as ${today ? 'today' : 'an hour of today'}: ${toIsoDate(day)}`);
}

/** "since hostilities erupted on Sunday" closes the week; weekdays told of the fighting lie in it. */
function fitReach({ onsets, weekdays }: DayEvidence, { onset, bounds, note }: Fitting): void {
  const reaching = onsets.filter((one) => one.isOwnVoice && one.weekday !== null && !one.monthDay && one.day === null);
  const bare = reaching.find((one) => !one.isLast);
  const nearest = bare ?? reaching[0];
  if (!nearest) return;
  const last = onset + REACH + (bare ? 0 : 1);
  if (bounds.first === -Infinity) {
    let first = bare ? onset : onset + 1;
    let toldBy: Span | null = null;
    for (const [weekday, span] of weekdays) {
      const day = onset + ((((weekday - weekdayOf(onset)) % 7) + 7) % 7);
      if (day > first && day <= last) [first, toldBy] = [day, span];
    }
    bounds.first = first;
    if (toldBy) {
      bounds.tie = { day: first, rule: 'date/weekday-after-onset' };
      note(
        toldBy,
        'date/weekday-after-onset',
        `${weekdayName(weekdayOf(first))} of the first week of the fighting: ${toIsoDate(first)}`,
      );
    }
  }
  if (last < bounds.first || last >= bounds.last) return;
  bounds.last = last;
  const says = bare
    ? `a bare weekday reaches back six days at most: ${toIsoDate(last)}`
    : `“last ${weekdayName(weekdayOf(onset))}” reaches back seven days at most: ${toIsoDate(last)}`;
  note(nearest.span, 'date/onset-reach', says);
}

/** Dates told as past, and datelines. */
function fitDates({ days, monthDays }: DayEvidence, { onset, bounds, note }: Fitting): void {
  for (const { day, span } of days) {
    if (day <= bounds.first || day > bounds.last || day < onset) continue;
    bounds.first = day;
    note(span, 'date/not-before-told-day', `not before a day that it tells: ${toIsoDate(day)}`);
  }
  for (const told of monthDays) {
    const day = firstAfter(onset, told);
    if (day === null || (told.weekday !== null && weekdayOf(day) !== told.weekday)) continue;
    if (told.isDateline && day >= bounds.first && day <= bounds.last) {
      [bounds.first, bounds.last] = [day, day];
      note(told.span, 'date/dateline', `dateline of ${toIsoDate(day)}`);
    } else if (!told.isDateline && day > bounds.first && day <= bounds.last && day - onset <= 180) {
      bounds.first = day;
      note(told.span, 'date/not-before-told-day', `not before a day that it tells: ${toIsoDate(day)}`);
    }
  }
}

function firstAfter(onset: DayNumber, monthDay: { readonly month: number; readonly day: number }): DayNumber | null {
  const { year } = toCivilDate(onset);
  const days = [toDayIn(year, monthDay), toDayIn(year + 1, monthDay)];
  return days.find((day) => day !== null && day >= onset) ?? null;
}

function isOn(day: DayNumber, { month, day: ofMonth }: { readonly month: number; readonly day: number }): boolean {
  const date = toCivilDate(day);
  return date.month === month && date.day === ofMonth;
}
