import type { TimeMention } from '../../model/mention.js';
import type { TimeExpression } from '../../model/time-expression.js';

/** Prepositions that belong to the extent of a time but say nothing more than where it stands. */
const PREPOSITION =
  /(?:^|[^\p{L}\p{N}])((?:on|in|at|by|during|around|about|before|after|over|within|for|throughout|through|as\s{1,3}of|from|towards?|shortly\s{1,3}(?:before|after)|just\s{1,3}(?:before|after)|early\s{1,3}on|late\s{1,3}on)\s{1,4})$/iu;
const SINCE = /(?:^|[^\p{L}\p{N}])((?:ever\s{1,3})?since\s{1,4})$/iu;
const UNTIL = /(?:^|[^\p{L}\p{N}])((?:up\s{1,3})?(?:until|till)\s{1,4})$/iu;
const RANGE_START = /(?:^|[^\p{L}\p{N}])((from|between)\s{1,4}(?:about\s{1,3})?)$/iu;

/** How far before a time the words that lead to it are looked for. */
const REACH = 24;

/** Joins times that stand together and takes in the prepositions before them; the input must be in text order, without overlaps. */
export function joinTimes(text: string, mentions: readonly TimeMention[]): TimeMention[] {
  const joined: TimeMention[] = [];
  for (let i = 0; i < mentions.length; i += 1) {
    const first = mentions[i]!;
    const second = mentions[i + 1];
    const pair = second ? joinPair(text, first, second) : null;
    if (pair) {
      joined.push(leadTime(text, pair));
      i += 1;
    } else {
      joined.push(leadTime(text, first));
    }
  }
  return joined;
}

function joinPair(text: string, first: TimeMention, second: TimeMention): TimeMention | null {
  const between = text.slice(first.end, second.start);
  if (between.length > 12) return null;
  return (
    joinRange(text, between, { first, second }) ??
    joinDayOfConflict(text, between, { first, second }) ??
    joinClock(text, between, { first, second })
  );
}

interface Pair {
  readonly first: TimeMention;
  readonly second: TimeMention;
}

/** "from 1988 to 1990", "between Monday and Friday". */
function joinRange(text: string, between: string, { first, second }: Pair): TimeMention | null {
  const lead = RANGE_START.exec(text.slice(Math.max(0, first.start - REACH), first.start));
  if (!lead) return null;
  const mark =
    lead[2]!.toLowerCase() === 'from' ? /^\s{1,4}(?:to|until|till|through)\s{1,4}$/iu : /^\s{1,4}and\s{1,4}$/iu;
  if (!mark.test(between)) return null;
  const [from, to] = [first.expression, second.expression];
  const isAlike = from.type === to.type || (isCalendar(from) && isCalendar(to));
  if (!isAlike || from.type === 'duration' || from.type === 'set' || from.type === 'reference') return null;
  return toJoined(text, {
    first: { ...first, start: first.start - lead[1]!.length },
    second,
    parts: [first, second],
    expression: { type: 'range', from, to },
    rule: 'time/range',
    kind: first.kind,
  });
}

/** "on Friday, the sixth day of fighting"; "the ninth day on Monday". */
function joinDayOfConflict(text: string, between: string, { first, second }: Pair): TimeMention | null {
  const parts = [leadTime(text, first), leadTime(text, second)];
  if (first.expression.type === 'weekday' && second.expression.type === 'day-of-conflict') {
    if (!/^(?:,\s{1,4}|\s{1,4}(?:on\s{1,4})?|\s?[–—(-]\s?)(?:(?:on|now)\s{1,4})?$/iu.test(between)) return null;
    const expression = { ...second.expression, weekday: first.expression.weekday };
    return toJoined(text, { first, second, parts, expression, rule: 'time/day-of-conflict', kind: 'date' });
  }
  if (first.expression.type === 'day-of-conflict' && second.expression.type === 'weekday') {
    if (!/^(?:,?\s{1,4}on\s{1,4}|,\s{1,4}|\s{1,4}|\s?\()$/iu.test(between) || second.expression.modifier === 'next')
      return null;
    const expression = { ...first.expression, weekday: second.expression.weekday };
    return toJoined(text, { first, second, parts, expression, rule: 'time/day-of-conflict', kind: 'date' });
  }
  return null;
}

/** "10 p.m. Wednesday", "Friday at 10:35 a.m.", "around midnight on Friday". */
function joinClock(text: string, between: string, { first, second }: Pair): TimeMention | null {
  if (!/^(?:,?\s{1,4}(?:on\s{1,4}|at\s{1,4}(?:about\s{1,4}|around\s{1,4})?)?)$/iu.test(between)) return null;
  const [clock, day] = isTimeOfDay(first.expression) ? [first, second] : [second, first];
  if (!isTimeOfDay(clock.expression) || !isDay(day.expression)) return null;
  const parts: TimeMention[] = [];
  if (clock.expression.type === 'clock') {
    if (clock.expression.day) return null;
    const expression: TimeExpression = { ...clock.expression, day: day.expression };
    return toJoined(text, { first, second, parts, expression, rule: 'time/clock', kind: 'time' });
  }
  if (clock.expression.type !== 'part-of-day' || clock.expression.modifier !== 'none') return null;
  if (!('part' in day.expression) || day.expression.part) return null;
  const expression: TimeExpression = { ...day.expression, part: clock.expression.part };
  return toJoined(text, { first, second, parts, expression, rule: day.rule, kind: 'time' });
}

interface Joined extends Pair {
  readonly parts: readonly TimeMention[];
  readonly expression: TimeExpression;
  readonly rule: string;
  readonly kind: TimeMention['kind'];
}

function toJoined(text: string, { first, second, parts, expression, rule, kind }: Joined): TimeMention {
  const { start } = first;
  const { end } = second;
  const core = first.core ?? first;
  return {
    start,
    end,
    text: text.slice(start, end),
    kind,
    expression,
    rule,
    core: { start: core.start, end },
    ...(parts.length > 0 ? { parts } : {}),
  };
}

/** The time with the preposition before it; "since" and "until" make a stretch of it. */
function leadTime(text: string, mention: TimeMention): TimeMention {
  const before = text.slice(Math.max(0, mention.start - REACH), mention.start);
  const core = mention.core ?? { start: mention.start, end: mention.end };
  const { expression } = mention;
  const since = SINCE.exec(before);
  if (since && canBound(expression)) {
    const whole = extend(text, mention, since[1]!.length);
    return {
      ...whole,
      core,
      expression: { type: 'since', start: expression, tellsOnset: false },
      rule: 'time/since',
      parts: [mention],
    };
  }
  const until = UNTIL.exec(before);
  if (until && canBound(expression)) {
    const whole = extend(text, mention, until[1]!.length);
    return { ...whole, core, expression: { type: 'until', end: expression }, rule: 'time/until', parts: [mention] };
  }
  const preposition = PREPOSITION.exec(before);
  return preposition ? { ...extend(text, mention, preposition[1]!.length), core } : mention;
}

function extend(text: string, mention: TimeMention, length: number): TimeMention {
  const start = mention.start - length;
  return { ...mention, start, text: text.slice(start, mention.end) };
}

function canBound({ type }: TimeExpression): boolean {
  return (
    type !== 'since' &&
    type !== 'until' &&
    type !== 'duration' &&
    type !== 'set' &&
    type !== 'reference' &&
    type !== 'range'
  );
}

function isCalendar({ type }: TimeExpression): boolean {
  return type === 'absolute' || type === 'yearless' || type === 'year-part';
}

function isTimeOfDay({ type }: TimeExpression): boolean {
  return type === 'clock' || type === 'part-of-day';
}

function isDay(expression: TimeExpression): boolean {
  if (expression.type === 'weekday' || expression.type === 'day-offset') return expression.part === null;
  if (expression.type === 'yearless') return expression.day !== null && expression.part === null;
  return expression.type === 'absolute' && expression.value.length === 10 && expression.part === null;
}
