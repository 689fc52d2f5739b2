import { parseIsoDay } from '../../model/civil-date.js';
import type { ResolvedTime } from '../../model/mention.js';
import type { Rule } from '../../model/rule.js';
import type { Published, Time } from '../../model/time.js';
import { isInside, type Span } from '../../text/span.js';

/** Rules by which a claim gets its times where its own words tell none. */
export const claimTimeRules: readonly Rule[] = [
  { id: 'date/published', says: 'Said, where no words tell when, on the day that the report was published.', examples: ['Published: «15 June 2019» ⏎ The ministry said that Lessen was shelled.'], not: ['The ministry said on Friday that Lessen was shelled.'] },
  { id: 'date/not-after-speech', says: 'A happening told without a time was before it was told, whenever that was.', examples: ['The ministry said that Lessen was «shelled».'], not: ['The ministry said that Lessen was shelled on Friday.'] },
  { id: 'date/not-before-speech', says: 'What is announced or feared lies after its announcement.', examples: ['The ministry said that it «would strike» the port.'], not: ['The ministry said that it struck the port.'] },
  { id: 'date/day-of-sentence', says: 'A day told at the head of a sentence holds for the statements in it that tell none.', examples: ['«On Friday» shells hit the port, and a bridge fell.'], not: ['Shells hit the port on Friday, and a bridge fell on Saturday.'] },
  { id: 'figure/as-of-said', says: 'A running toll without a day of its own holds as of when it was said.', examples: ['The ministry said «on Friday» that 97 soldiers had died since the war began.'], not: [] },
]; // prettier-ignore

/** When a claim was said and when its content happened, with the times that figures need. */
export interface ClaimTimes {
  readonly time: Time;
  readonly said: Time;
  /** Where a running toll begins; null where no words tell. */
  readonly since: Time | null;
  /** The day that a toll holds for; null where no words tell. */
  readonly asOf: Time | null;
}

/** What the times are chosen from. */
export interface ClaimTimeOptions {
  readonly published: Published;
  /** Times inside the statement's words. */
  readonly own: readonly ResolvedTime[];
  /** Times of the act of speech ("said on Saturday"). */
  readonly spoken: readonly ResolvedTime[];
  /** Other times of the sentence that belong to no other statement. */
  readonly around: readonly ResolvedTime[];
  readonly isSpeech: boolean;
  readonly isFuture: boolean;
}

/** Chooses a claim's times. Nothing narrower than the evidence: what is not told stays open. */
export function findClaimTimes(options: ClaimTimeOptions): ClaimTimes {
  const said = findSaid(options);
  const own = options.own.filter((one) => isCalendar(one));
  const since = own.find((one) => one.start !== undefined) ?? null;
  const day = own.find((one) => one.start === undefined && isDay(one.time)) ?? null;
  const asOf = day?.time ?? [...options.spoken, ...options.around].find((one) => one.start === undefined && isDay(one.time))?.time ?? null; // prettier-ignore
  return { time: findTime(options, { own, said }), said, since: since?.start ?? null, asOf };
}

function findSaid(options: ClaimTimeOptions): Time {
  const spoken = options.spoken.find((one) => isDay(one.time) && one.start === undefined);
  if (spoken) return spoken.time;
  const { earliest, latest } = options.published;
  return { ...toOpenTime('date/published'), earliest, latest, precision: precisionOf(earliest, latest), value: earliest !== null && earliest === latest ? earliest : null }; // prettier-ignore
}

function findTime(options: ClaimTimeOptions, found: { own: readonly ResolvedTime[]; said: Time }): Time {
  // The narrowest of the statement's own times tells when; a stretch ("since Sunday") only where nothing else does.
  const best = found.own.find((one) => one.start === undefined) ?? found.own[0];
  if (best) return best.time;
  if (options.isSpeech) return { ...found.said, text: null, span: null, rule: 'date/published' };
  const around = options.around.find((one) => isDay(one.time) && one.start === undefined);
  if (around) return { ...around.time, rule: 'date/day-of-sentence' };
  // "… led to a war in 1977 in which hundreds died": what the outlet tells beside an older time is as old.
  const older =
    options.spoken.length === 0
      ? options.around.find((one) => /^(month|year|decade)$/.test(one.time.precision))
      : undefined;
  if (older) return { ...older.time, rule: 'date/day-of-sentence' };
  if (options.isFuture) return { ...toOpenTime('date/not-before-speech'), earliest: found.said.earliest };
  return { ...toOpenTime('date/not-after-speech'), latest: found.said.latest };
}

/** A time of which nothing is known. */
function toOpenTime(rule: string): Time {
  return { earliest: null, latest: null, precision: 'unknown', value: null, text: null, span: null, rule };
}

function isCalendar(one: ResolvedTime): boolean {
  return (
    one.mention.kind !== 'duration' &&
    one.mention.kind !== 'set' &&
    (one.time.earliest !== null || one.time.latest !== null || isOpenDay(one.start ?? one.time))
  );
}

function isDay(time: Time): boolean {
  return (
    /^(minute|hour|part-of-day|day)$/.test(time.precision) ||
    (time.precision === 'week' && time.value === null && time.earliest !== null) ||
    isOpenDay(time)
  );
}

/** A named day of which nobody can tell the week or the year: `XXXX-WXX-4`, `XXXX-06-14`. */
function isOpenDay(time: Time): boolean {
  return time.value?.startsWith('XXXX-') ?? false;
}

function precisionOf(earliest: string | null, latest: string | null): Time['precision'] {
  if (earliest === null || latest === null) return 'unknown';
  if (earliest === latest) return earliest.includes('T') ? 'minute' : 'day';
  if (earliest.slice(0, 10) === latest.slice(0, 10)) return 'day';
  return earliest.slice(0, 7) === latest.slice(0, 7) || (daysBetween(earliest, latest) ?? Infinity) <= 8
    ? 'week'
    : 'month';
}

/** Days from one ISO date to another; null where one is no date. */
function daysBetween(earlier: string, later: string): number | null {
  const from = parseIsoDay(earlier);
  const to = parseIsoDay(later);
  return from === null || to === null ? null : to - from;
}

/** The times whose words lie inside one of the spans. */
export function timesInside(times: readonly ResolvedTime[], spans: readonly Span[]): ResolvedTime[] {
  return times.filter((one) => spans.some((span) => isInside(one.mention, span)));
}

/** True where a time lies wholly before the days of the report: history, by more than `HISTORY_DAYS` days. */
export function isHistory(time: Time, published: Published): boolean {
  if (time.latest === null || time.span === null) return false;
  const now = published.earliest ?? published.latest;
  if (now === null) return /^(year|decade)$/.test(time.precision);
  return (daysBetween(time.latest, now) ?? 0) > HISTORY_DAYS;
}

/** What ended longer ago than this is told as background of the present news: longer than any running week or fortnight. */
const HISTORY_DAYS = 40;
