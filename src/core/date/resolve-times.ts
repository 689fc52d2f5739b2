import {
  addMonths,
  pad,
  toCivilDate,
  toDayNumber,
  toIsoDate,
  daysInMonth,
  type DayNumber,
} from '../model/civil-date.js';
import type { ResolvedTime, TimeMention } from '../model/mention.js';
import type { Time } from '../model/time.js';
import type { TimeExpression } from '../model/time-expression.js';
import type { Span } from '../text/span.js';
import { isQuoted } from './own-voice.js';
import { precisionOf, type Bearings, type Days, type Place, type Tie } from './place.js';
import { placeStart, placeTime } from './place-time.js';
import { toOpenValue } from './to-open-value.js';
import { clipSentence, sentenceAt } from './sentence-bounds.js';
import { readDirection } from './tense.js';

/** One report's time words and what is known of the report's day. */
export interface TimesToResolve {
  readonly text: string;
  /** In text order. */
  readonly sentences: readonly Span[];
  /** In text order. */
  readonly times: readonly TimeMention[];
  /** Days on which the report may have been published; null where either end is unknown. */
  readonly published: Days | null;
  /** Day 1 of the conflict, null where unknown. */
  readonly onset: DayNumber | null;
  readonly tie: Tie | null;
}

/** Each time with its place in the calendar, in the order of `times`; times that nothing ties keep both bounds null. */
export function resolveTimes(input: TimesToResolve): ResolvedTime[] {
  const { text, times } = input;
  const sentences = times.map((time) => sentenceAt(input.sentences, time.start, text.length));
  const days = tellDays(input, sentences);
  return times.map((mention, at) => {
    const bearings: Bearings = {
      ...toBearings(input, { mention, sentence: sentences[at]! }),
      published: days.speech[at]!,
      told: days.told[at]!,
      toldHere: nearestHere(times, { at, sentences, days: days.day }),
    };
    return resolveOne(input, mention, bearings);
  });
}

interface ToldDays {
  /** The day that each mention tells by itself, null where it tells none. */
  readonly day: readonly (Days | null)[];
  /** The nearest time told before each mention. */
  readonly told: readonly (Place | null)[];
  /** The days on which the words around each mention were spoken: the report's, or those of a quoted speech. */
  readonly speech: readonly (Days | null)[];
}

/** Goes through the times once, in text order, since "a day earlier" leans on what stands before it. */
function tellDays(input: TimesToResolve, sentences: readonly Span[]): ToldDays {
  const { times, text } = input;
  const day: (Days | null)[] = [];
  const told: (Place | null)[] = [];
  const speech: (Days | null)[] = [];
  let last: Place | null = null;
  for (const [at, mention] of times.entries()) {
    told.push(last);
    const spoken = isDayOfSpeech(mention.expression) && isQuoted(text, mention.start);
    const said = spoken ? findDaySaid(input, { at, sentences, days: day }) : null;
    speech.push(said ?? input.published);
    const expression = toComparison(mention, last);
    if (!TELLING.has(expression.type) || (expression.type === 'clock' && !expression.day)) {
      day.push(null);
      continue;
    }
    const bearings = { ...toBearings(input, { mention, sentence: sentences[at]! }), told: last };
    const place = placeTime(expression, said ? { ...bearings, published: said } : bearings);
    const isDay = place !== null && place.first !== null && place.first === place.last;
    day.push(isDay && place.first !== null ? { first: place.first, last: place.first } : null);
    if (place !== null && place.first !== null && place.last !== null && !isAside(text, mention, last)) last = place;
  }
  return { day, told, speech };
}

const QUARTER = /^\d{4}-Q[1-4]$/;

/** "A year ago" beside a quarter compares with that quarter, as "a year earlier" does. */
function toComparison({ expression, rule }: TimeMention, told: Place | null): TimeExpression {
  const isYearAgo = rule === 'time/years-ago' && expression.type === 'unit-offset' && expression.unit === 'year';
  if (!isYearAgo || expression.count !== -1 || !QUARTER.test(told?.value ?? '')) return expression;
  return { ...expression, from: 'narrative' };
}

/** True for times that the text only compares with or that bound the one before: "a year earlier", "the quarter ended 30 June". */
function isAside(text: string, { expression, start }: TimeMention, told: Place | null): boolean {
  if ((expression.type === 'unit-offset' || expression.type === 'day-offset') && expression.from === 'narrative') {
    const count = expression.type === 'unit-offset' ? expression.count : expression.days;
    return count < 0 && expression.type === 'unit-offset';
  }
  return (
    QUARTER.test(told?.value ?? '') && /\b(?:ended|ending)\s{1,3}$/iu.test(text.slice(Math.max(0, start - 12), start))
  );
}

/** Expressions that tell when something is by themselves. */
const TELLING: ReadonlySet<TimeExpression['type']> = new Set<TimeExpression['type']>([
  'absolute',
  'yearless',
  'year-part',
  'weekday',
  'day-offset',
  'unit-offset',
  'day-of-conflict',
  'days-after-onset',
  'clock',
]);

function isDayOfSpeech(expression: TimeExpression): boolean {
  return expression.type === 'day-offset' && expression.from === 'speech';
}

/** Times on either side of one that are looked at; sentences have few, and texts that are none may have thousands. */
const NEAR = 40;

interface At {
  readonly at: number;
  readonly sentences: readonly Span[];
  readonly days: readonly (Days | null)[];
}

/**
 * The day on which quoted words were spoken, where the sentence tells it outside the quotation before them, or where
 * "she said" goes on from the sentence before ("wrote two days earlier that … “Today our army …,” he said").
 */
function findDaySaid({ text, times, sentences: all }: TimesToResolve, { at, sentences, days }: At): Days | null {
  const sentence = sentences[at]!;
  const first = Math.max(0, at - NEAR);
  for (let i = at - 1; i >= first && times[i]!.start >= sentence.start; i -= 1) {
    const told = days[i];
    if (told && !isQuoted(text, times[i]!.start)) return told;
  }
  const near = clipSentence(sentence, times[at]!);
  if (!/\b(?:he|she|they)\s{1,3}(?:said|added|told|wrote|stated)\b/iu.test(text.slice(near.start, near.end)))
    return null;
  const before = sentenceAt(all, Math.max(0, previousWord(text, sentence.start)), text.length);
  for (let i = at - 1; i >= first && times[i]!.start >= before.start; i -= 1) {
    const told = days[i];
    if (told && times[i]!.start < before.end && !isQuoted(text, times[i]!.start)) return told;
  }
  return null;
}

function previousWord(text: string, at: number): number {
  let i = at - 1;
  while (i > 0 && text.charAt(i).trim() === '') i -= 1;
  return i;
}

/** The day that another time of the same sentence tells: the nearest before, else the nearest after. */
function nearestHere(times: readonly TimeMention[], { at, sentences, days }: At): Days | null {
  const sentence = sentences[at]!;
  const [first, end] = [Math.max(0, at - NEAR), Math.min(times.length, at + NEAR)];
  const isHere = (i: number): boolean => sentences[i] === sentence || sentences[i]?.start === sentence.start;
  for (let i = at - 1; i >= first && isHere(i); i -= 1) if (days[i]) return days[i]!;
  for (let i = at + 1; i < end && isHere(i); i += 1) if (days[i]) return days[i]!;
  return null;
}

function toBearings(
  input: TimesToResolve,
  { mention, sentence }: { readonly mention: TimeMention; readonly sentence: Span },
): Bearings {
  return {
    published: input.published,
    onset: input.onset,
    told: null,
    toldHere: null,
    tie: input.tie,
    direction: readDirection(input.text, mention, sentence),
  };
}

function resolveOne(input: TimesToResolve, mention: TimeMention, bearings: Bearings): ResolvedTime {
  const { expression } = mention;
  const place = narrow(input.text, mention, {
    place: placeTime(toYearOf({ ...mention, expression: toComparison(mention, bearings.told) }, bearings), bearings),
    bearings,
  });
  const start = expression.type === 'since' ? placeStart(expression, bearings) : null;
  const openStart = expression.type === 'since' && start === null ? toOpenValue(expression.start) : null;
  const parts = mention.parts?.map((part) => resolveOne(input, part, bearings));
  return {
    mention,
    time: toTime(place, mention),
    ...(start
      ? { start: toTime(start, mention) }
      : openStart !== null
        ? { start: toOpenTime(mention, openStart) }
        : {}),
    ...(parts ? { parts } : {}),
  };
}

/** "June last year" is a June of a year counted from the speech, other than "last June". */
function toYearOf(mention: TimeMention, { published }: Bearings): TimeExpression {
  const { expression, rule } = mention;
  if (rule !== 'time/month-of-year' || expression.type !== 'yearless' || expression.modifier === 'none')
    return expression;
  if (!published || toCivilDate(published.first).year !== toCivilDate(published.last).year) return expression;
  const by = expression.modifier === 'last' ? -1 : expression.modifier === 'next' ? 1 : 0;
  const value = `${pad(toCivilDate(published.first).year + by, 4)}-${pad(expression.month, 2)}`;
  return { type: 'absolute', value, part: expression.part, edge: expression.edge };
}

/** What the words before a time and the frame of a length of time add: "before noon", "in the past week". */
function narrow(
  text: string,
  mention: TimeMention,
  { place, bearings }: { readonly place: Place | null; readonly bearings: Bearings },
): Place | null {
  if (!place) return null;
  const { expression } = mention;
  if (expression.type === 'duration') return toPastStretch(mention, place, bearings.published);
  const lead = text.slice(mention.start, mention.core?.start ?? mention.start).trim();
  const isHour = expression.type === 'part-of-day' || expression.type === 'clock';
  if (/^(?:shortly |just )?before$/i.test(lead)) {
    if (isHour) return { ...place, from: '00:00', precision: 'part-of-day' };
    return { ...place, first: null, from: null, precision: 'unknown' };
  }
  if (/^(?:shortly |just )?after$/i.test(lead)) {
    if (isHour) return { ...place, to: '23:59', precision: 'part-of-day' };
    return { ...place, last: null, to: null, precision: 'unknown' };
  }
  return place;
}

/** A stretch of so many days, weeks, months or years up to the report: "in the past two weeks". */
function toPastStretch({ expression, text }: TimeMention, place: Place, published: Days | null): Place {
  if (expression.type !== 'duration' || !published || !/\b(?:past|last)\b/iu.test(text)) return place;
  const match = /^P(\d{1,3})([DWMY])$/.exec(expression.value);
  if (!match) return place;
  const count = Number(match[1]);
  const first = backBy(published.first, { count, unit: match[2]! });
  const days = { first, last: published.last };
  return { ...place, ...days, precision: precisionOf(days) };
}

function backBy(day: DayNumber, { count, unit }: { readonly count: number; readonly unit: string }): DayNumber {
  if (unit === 'D') return day - count;
  if (unit === 'W') return day - 7 * count;
  const date = toCivilDate(day);
  const moved = addMonths(date, -count * (unit === 'Y' ? 12 : 1));
  return toDayNumber({ ...moved, day: Math.min(date.day, daysInMonth(moved)) });
}

function toTime(place: Place | null, mention: TimeMention): Time {
  const { text, start, end } = mention;
  const words = { text, span: { start, end } };
  if (!place) return toOpenTime(mention, toOpenValue(mention.expression));
  return {
    earliest: toIso(place.first, place.from),
    latest: toIso(place.last, place.to),
    precision: place.precision,
    value: place.value,
    ...words,
    rule: place.rule,
  };
}

/** A time that nothing ties to the calendar, with what its words say of it. */
function toOpenTime({ text, start, end }: TimeMention, value: string | null): Time {
  return { earliest: null, latest: null, precision: 'unknown', value, text, span: { start, end }, rule: 'date/open' };
}

function toIso(day: DayNumber | null, clock: string | null): string | null {
  if (day === null) return null;
  return clock === null ? toIsoDate(day) : `${toIsoDate(day)}T${clock}`;
}
