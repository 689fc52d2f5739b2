import { parseIsoDay, type DayNumber } from '../model/civil-date.js';
import type { TimeMention } from '../model/mention.js';
import type { Block, BlockKind, Report } from '../model/report.js';
import type { TimeExpression } from '../model/time-expression.js';
import type { Span } from '../text/span.js';
import { isQuoted, lineStart } from './own-voice.js';
import type { DayCount, DayEvidence, DaysAfter, OnsetTelling, ToldDay, ToldMonthDay } from './told-days.js';
import { clipSentence, sentenceAt } from './sentence-bounds.js';
import { isToldAsPresent, readDirection } from './tense.js';

const CONFLICT =
  'fighting|fights|clashes|war|hostilities|conflict|violence|confrontations?|battles?|offensive|invasion|combat|escalation|bombardment|uprising|incursion|counteroffensive';
const START =
  'began|begun|started|broke\\s{1,3}out|broken\\s{1,3}out|erupted|flared(?:\\s{1,3}up)?|ignited|reignited|resumed|reopened|launched|unleashed|escalated';
/** Nouns whose beginning is no onset, though a war is named beside them. */
const OTHER_STARTS =
  /\b(?:talks?|negotiations?|ceasefire|cease-fire|truce|evacuations?|visit|investigation|trial|exchange|meeting|summit|mobili[sz]ation|exercises?|election|campaign|pullout|withdrawal)\b/iu;
/** The fighting and its beginning right before a time: "battles that erupted", "flared up", "launched the war with an offensive". */
const ONSET_BEFORE = new RegExp(
  `\\b(?:(?:${CONFLICT})\\b[^.;:“”"\\n]{0,110}?\\b(?:${START})|(?:${START})\\b[^.;:“”"\\n]{0,40}?\\b(?:${CONFLICT})\\b[^.;:,“”"\\n]{0,40}?)\\s{1,3}(?:again\\s{1,3})?(?:early\\s{1,3}|late\\s{1,3}|on\\s{1,3})?$`,
  'iu',
);
const HAS_FIGHTING =
  /\b(?:fighting|fights|clash(?:es)?|war|hostilities|conflict|battles?|offensive|shell(?:ed|ing|s)|bomb(?:ed|ing|ardment)|attack(?:ed|s)?|killed|damaged|destroyed|struck|soldiers|troops|rockets?|drones?|air\s?strikes?|frontline|front\s?line)\b/iu;
/** Words before a counted day that make it the report's own: the fighting goes on for it, enters it, is in it. */
const RUNS_INTO =
  /\b(?:for|enter(?:s|ed|ing)?(?:\s{1,3}(?:in|on|upon))?|into|reach(?:es|ed)?|(?:is|are|now)\s{1,3}(?:now\s{1,3})?(?:in|on))\s{1,3}(?:its\s{1,3}|their\s{1,3}|the\s{1,3}|a\s{1,3}|an\s{1,3}|what\s{1,3}is\s{1,3})?$/iu;

/** The same in a title, where the present tense is the title's own: only what enters or reaches a day. */
const TITLE_RUNS_INTO =
  /\b(?:enters?|entering|reach(?:es|ing)|goes\s{1,3}into)(?:\s{1,3}(?:in|on|upon|into))?\s{1,3}(?:its\s{1,3}|their\s{1,3}|the\s{1,3}|a\s{1,3})?$/iu;
/** Words after a counted day that begin it: "the fifth day starts with sirens". */
const STARTS_NOW = /^\s{1,3}(?:starts|begins|dawns|opens|has\s{1,3}(?:started|begun|dawned))\b/iu;
/** Days in a row are of what goes on in them: of the fighting only where it is named. */
const IN_A_ROW = /\b(?:straight|consecutive|successive|running|in\s{1,3}a\s{1,3}row)\b/iu;
const NAMES_CONFLICT = new RegExp(`\\b(?:${CONFLICT})\\b`, 'iu');

/** What the words of one report say about days. Only its telling blocks count. */
export function findDayEvidence(
  report: Report,
  rest: { readonly sentences: readonly Span[]; readonly times: readonly TimeMention[] },
): DayEvidence {
  const { text, blocks } = report;
  const evidence = {
    counts: [] as DayCount[],
    after: [] as DaysAfter[],
    onsets: [] as OnsetTelling[],
    days: [] as ToldDay[],
    monthDays: [] as ToldMonthDay[],
    weekdays: new Map<number, Span>(),
    today: null as Span | null,
    hourOfToday: null as Span | null,
    leansOnOnset: false,
  };
  const tellsDay = toDayLines(text, rest.times);
  for (const time of rest.times) {
    const block = blockAt(blocks, time.start);
    const kind = block?.kind ?? 'body';
    if (!TELLS_DAYS.has(kind) || block?.rule === 'block/published-line') continue;
    const whole = kind === 'body' || !block ? sentenceAt(rest.sentences, time.start, text.length) : block;
    const sentence = clipSentence(whole, time);
    const at: Place = { text, time, sentence, kind };
    readTime(at, evidence, tellsDay);
  }
  return evidence;
}

const TELLS_DAYS: ReadonlySet<BlockKind> = new Set<BlockKind>(['body', 'title', 'heading', 'dateline', 'caption']);

interface Place {
  readonly text: string;
  readonly time: TimeMention;
  readonly sentence: Span;
  readonly kind: BlockKind;
}

interface Found {
  readonly counts: DayCount[];
  readonly after: DaysAfter[];
  readonly onsets: OnsetTelling[];
  readonly days: ToldDay[];
  readonly monthDays: ToldMonthDay[];
  readonly weekdays: Map<number, Span>;
  today: Span | null;
  hourOfToday: Span | null;
  leansOnOnset: boolean;
}

function readTime(at: Place, found: Found, tellsDay: (position: number) => boolean): void {
  const { text, time, sentence, kind } = at;
  const { expression } = time;
  const span: Span = { start: time.start, end: time.end };
  const isBody = kind === 'body';
  const quoted = isQuoted(text, time.start);
  const isNow = isBody && !quoted && isToldAsPresent(text, sentence);
  switch (expression.type) {
    case 'day-of-conflict': {
      if (isOfOther(at)) return;
      const { ordinal, weekday } = expression;
      if (!quoted) found.counts.push({ span, ordinal, weekday, isNow: isEntered(at) || isNow, isLabel: !isBody });
      if (weekday !== null && isBody && !quoted && !found.weekdays.has(weekday)) found.weekdays.set(weekday, span);
      return;
    }
    case 'days-after-onset':
      if (isBody && !quoted)
        found.after.push({ span, days: expression.days, isNow: isLedBy(at) && tellsMainAsPresent(at) });
      return;
    case 'since':
      if (expression.tellsOnset) {
        if (expression.start === null) found.leansOnOnset = true;
        const onset = expression.start && toOnset(expression.start, { span, isOwnVoice: isBody && !quoted });
        if (onset) found.onsets.push(onset);
      }
      return;
    case 'day-offset':
      if (isBody && expression.days < 0 && expression.from === 'speech' && hasOnsetBefore(at)) {
        const told = { weekday: null, isLast: false, day: null, monthDay: null, daysAgo: -expression.days };
        found.onsets.push({ ...told, span, isOwnVoice: !quoted });
      }
      if (expression.days === 0 && expression.from === 'speech' && isNow) found.today ??= span;
      return;
    case 'part-of-day': {
      const isDaylight = expression.part === 'noon' || expression.part === 'morning' || expression.part === 'afternoon';
      if (isBody && !quoted && (expression.modifier === 'this' || (isDaylight && !tellsDay(time.start))))
        found.hourOfToday ??= span;
      return;
    }
    default:
      readDay(at, found, { span, quoted });
  }
}

/** True where a day is told as entered, begun or gone on for. */
function isEntered({ text, time, sentence, kind }: Place): boolean {
  const before = text.slice(Math.max(sentence.start, time.start - 30), coreOf(time).start);
  if (kind !== 'body') return (kind === 'title' || kind === 'heading') && TITLE_RUNS_INTO.test(before);
  return RUNS_INTO.test(before) || STARTS_NOW.test(text.slice(time.end, time.end + 20));
}

/** True for days in a row of something else than the fighting: "shelled the port for a third day running". */
function isOfOther({ text, time, sentence }: Place): boolean {
  if (!IN_A_ROW.test(text.slice(time.start, Math.min(sentence.end, time.end + 12)))) return false;
  const before = text.slice(Math.max(sentence.start, time.start - 200), time.end);
  const clause = before.slice(before.lastIndexOf(',') + 1);
  return !NAMES_CONFLICT.test(clause);
}

/** Weekdays and dates: an onset where the words before say so, else a day told as past. */
function readDay(at: Place, found: Found, { span, quoted }: { readonly span: Span; readonly quoted: boolean }): void {
  const { text, time, sentence, kind } = at;
  if (kind === 'body' && hasOnsetBefore(at)) {
    const telling = toOnset(time.expression, { span, isOwnVoice: !quoted });
    if (telling) {
      found.onsets.push(telling);
      return;
    }
  }
  if (quoted) return;
  const isPast = kind !== 'body' || readDirection(text, time, sentence) !== 'future';
  if (!isPast) return;
  const told = dayOf(time.expression);
  if (!told) return;
  if (told.day !== null) {
    const isOfFighting = HAS_FIGHTING.test(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 1000)));
    found.days.push({ span, day: told.day, isOfFighting, isDateline: kind === 'dateline' });
  } else if (told.monthDay) {
    found.monthDays.push({ span, ...told.monthDay, weekday: told.weekday, isDateline: kind === 'dateline' });
  } else if (told.weekday !== null && kind === 'body' && !told.isLast && !found.weekdays.has(told.weekday)) {
    found.weekdays.set(told.weekday, span);
  }
}

/** True where the words right before a time say that the fighting began then. */
function hasOnsetBefore({ text, time, sentence }: Place): boolean {
  const lead = text.slice(Math.max(sentence.start, time.start - 180), coreOf(time).start);
  const onset = ONSET_BEFORE.exec(lead);
  return onset !== null && !OTHER_STARTS.test(lead.slice(lead.lastIndexOf(',', onset.index) + 1));
}

interface DayTold {
  readonly weekday: number | null;
  readonly isLast: boolean;
  readonly day: DayNumber | null;
  readonly monthDay: { readonly month: number; readonly day: number } | null;
}

/** The day that an expression names, by weekday or by date; null where it names none or a coming one. */
function dayOf(expression: TimeExpression): DayTold | null {
  if (expression.type === 'clock') return expression.day && dayOf(expression.day);
  if (expression.type === 'weekday') {
    if (expression.modifier === 'next') return null;
    const date = expression.date && dayOf(expression.date);
    const isLast = expression.modifier === 'last';
    return { weekday: expression.weekday, isLast, day: date?.day ?? null, monthDay: date?.monthDay ?? null };
  }
  if (expression.type === 'absolute') {
    const day = expression.value.length === 10 ? parseIsoDay(expression.value) : null;
    return day === null ? null : { weekday: null, isLast: false, day, monthDay: null };
  }
  if (expression.type === 'yearless' && expression.day !== null && expression.modifier !== 'next')
    return { weekday: null, isLast: false, day: null, monthDay: { month: expression.month, day: expression.day } };
  return null;
}

function toOnset(
  expression: TimeExpression,
  rest: { readonly span: Span; readonly isOwnVoice: boolean },
): OnsetTelling | null {
  const told = dayOf(expression);
  return told && { ...told, daysAgo: null, ...rest };
}

/** True where "six days after …" opens its sentence, and so dates what the report goes on to tell. */
function isLedBy({ time, sentence }: Place): boolean {
  return time.start - sentence.start < 4;
}

/** True where the main clause, after the comma that ends "six days after …", is in the present. */
function tellsMainAsPresent({ text, time, sentence }: Place): boolean {
  const comma = text.indexOf(',', time.end);
  if (comma < 0 || comma >= sentence.end) return false;
  return isToldAsPresent(text, { start: comma, end: sentence.end });
}

function coreOf(time: TimeMention): Span {
  return time.core ?? time;
}

/** The block that a position stands in; null outside all blocks. Blocks are in text order. */
function blockAt(blocks: readonly Block[], position: number): Block | null {
  let low = 0;
  let high = blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle]!;
    if (position < block.start) high = middle - 1;
    else if (position >= block.end) low = middle + 1;
    else return block;
  }
  return null;
}

/** Tells whether the line that a position is in tells a day. */
function toDayLines(text: string, times: readonly TimeMention[]): (position: number) => boolean {
  const lines = new Set<number>();
  const lineOf = (position: number): number => lineStart(text, position);
  for (const time of times) {
    const { type } = time.expression;
    if (
      type === 'weekday' ||
      type === 'day-of-conflict' ||
      type === 'absolute' ||
      type === 'yearless' ||
      type === 'day-offset'
    )
      lines.add(lineOf(time.start));
  }
  return (position) => lines.has(lineOf(position));
}
