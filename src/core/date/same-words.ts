import { toIsoDate, weekdayName, weekdayOf, type DayNumber } from '../model/civil-date.js';
import type { ReportId } from '../model/ids.js';
import type { TimeMention } from '../model/mention.js';
import type { Report } from '../model/report.js';
import type { DateEvidence } from '../model/time.js';
import type { Span } from '../text/span.js';
import type { Fit } from './fit-report.js';
import { isSameWar, type NameProfile } from './name-profile.js';
import { clipSentence, sentenceAt } from './sentence-bounds.js';
import { readDirection } from './tense.js';
import type { DayEvidence } from './told-days.js';

/** A report that prints words of others, or whose words others print. */
export interface Printer {
  readonly id: ReportId;
  readonly input: {
    readonly report: Report;
    readonly sentences: readonly Span[];
    readonly times: readonly TimeMention[];
  };
  readonly evidence: DayEvidence;
  readonly profile: NameProfile;
  /** The latest day that it can be; null where unknown. */
  readonly captured: DayNumber | null;
}

/** A bare weekday, told as past, with the words of its sentence around it, nearest first. */
interface Wording {
  readonly span: Span;
  readonly weekday: number;
  /** True for "since Tuesday". */
  readonly isSince: boolean;
  readonly before: readonly Word[];
  readonly after: readonly Word[];
}

interface Word extends Span {
  readonly text: string;
  readonly isNamed: boolean;
}

interface Dated {
  readonly printer: Printer;
  readonly wording: Wording;
  readonly day: DayNumber;
}

/** Words that two sentences must share in one run, the weekday among them, to be held to be one text. */
const RUN = 8;

/** Words looked at on either side of a weekday. */
const SIDE = 30;

/** Wordings of one beginning that are compared at most. */
const PER_KEY = 64;

/** Days that a bare weekday reaches back at most. */
const REACH = 6;

/** Names and numbers that the shared words must hold: enough to mean one happening. */
const NAMED = 2;

const HAPPENING =
  /^(?:killed|dead|died|deaths?|wounded|injured|displaced|shell(?:ed|ing)|bomb(?:ed|ing|ardment)|attack(?:ed|s)?|struck|strikes?|hit|destroyed|captured|shot|downed|crash(?:ed)?|fled|casualties|losses|raids?|\d[\d,.]*)$/u;
/** Words of a routine: the same formula opens reports of any week. */
const ROUTINE =
  /^(?:said|says|told|announced|reported|reports|briefing|statement|conference|spokes(?:man|woman|person)|according|added|wrote)$/u;

/**
 * Lends days to reports without any by the words that they share with dated ones on the same war: who prints the same
 * sentence with a bare weekday means the same day by it. `dayOf` gives the day from which a dated report's weekdays are
 * looked back for, null for the undated; `onsetOf` the onset of a report's war.
 */
export function lendSameWords(
  printers: readonly Printer[],
  known: {
    readonly dayOf: (id: ReportId) => DayNumber | null;
    readonly onsetOf: (printer: Printer) => DayNumber | null;
  },
): Map<ReportId, Fit> {
  const byKey = new Map<string, Dated[]>();
  const undated: Printer[] = [];
  for (const printer of printers) {
    const from = known.dayOf(printer.id);
    if (from === null) undated.push(printer);
    else for (const wording of findWordings(printer.input)) index(byKey, { printer, wording, from });
  }
  const lent = new Map<ReportId, Fit>();
  if (byKey.size === 0) return lent;
  for (const printer of undated) {
    const shared = findWordings(printer.input).flatMap((wording) => matchWording(byKey, { printer, wording }));
    const fit = shared.length > 0 ? toFit(printer, { shared, onset: known.onsetOf(printer) }) : null;
    if (fit) lent.set(printer.id, fit);
  }
  return lent;
}

function index(
  byKey: Map<string, Dated[]>,
  { printer, wording, from }: { readonly printer: Printer; readonly wording: Wording; readonly from: DayNumber },
): void {
  const back = (((weekdayOf(from) - wording.weekday) % 7) + 7) % 7;
  // "Since Friday" on a Friday is a week old or of this day; neither is sure.
  if (wording.isSince && back === 0) return;
  const key = keyOf(wording);
  const list = byKey.get(key) ?? [];
  if (list.length < PER_KEY) list.push({ printer, wording, day: from - back });
  byKey.set(key, list);
}

interface Shared {
  readonly day: DayNumber;
  readonly isSince: boolean;
  readonly run: Span;
  readonly lender: ReportId;
  readonly lent: Span;
}

function matchWording(
  byKey: ReadonlyMap<string, readonly Dated[]>,
  { printer, wording }: { readonly printer: Printer; readonly wording: Wording },
): Shared[] {
  const shared: Shared[] = [];
  for (const dated of byKey.get(keyOf(wording)) ?? []) {
    const before = countShared(wording.before, dated.wording.before);
    const after = countShared(wording.after, dated.wording.after);
    if (!isTelling(wording, { before, after })) continue;
    if (!isSameWar(printer.profile, dated.printer.profile)) continue;
    const run = toRun(wording, { before, after });
    const lent = toRun(dated.wording, { before, after });
    shared.push({ day: dated.day, isSince: wording.isSince, run, lender: dated.printer.id, lent });
  }
  return shared;
}

/**
 * True where the shared words tell a happening that no other week tells in the same words: what happened stands before
 * the weekday, since after it the weekday is that of the speech.
 */
function isTelling({ before, after }: Wording, counts: { readonly before: number; readonly after: number }): boolean {
  const words = [...before.slice(0, counts.before), ...after.slice(0, counts.after)];
  if (words.length + 1 < RUN || words.filter(({ isNamed }) => isNamed).length < NAMED) return false;
  return before.slice(0, counts.before).some(({ text }) => HAPPENING.test(text));
}

/** How many words are the same from the weekday outwards, up to words of routine. */
function countShared(a: readonly Word[], b: readonly Word[]): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count]!.text === b[count]!.text) {
    if (ROUTINE.test(a[count]!.text)) break;
    count += 1;
  }
  return count;
}

function toRun({ span, before, after }: Wording, counts: { readonly before: number; readonly after: number }): Span {
  const start = before[counts.before - 1]?.start ?? span.start;
  const end = after[counts.after - 1]?.end ?? span.end;
  return { start: Math.min(start, span.start), end: Math.max(end, span.end) };
}

function toFit(
  { id, evidence, captured }: Printer,
  { shared, onset }: { readonly shared: readonly Shared[]; readonly onset: DayNumber | null },
): Fit | null {
  let [first, last] = [-Infinity, Infinity];
  for (const { day } of shared) [first, last] = [Math.max(first, day), Math.min(last, day + REACH)];
  // Words of two weeks: one of them is old, and nothing tells which.
  if (first > last) return null;
  const words: DateEvidence[] = [];
  const base = first;
  const best = shared.find(({ day }) => day === base)!;
  const name = weekdayName(weekdayOf(base));
  const says = `${name} is ${toIsoDate(base)}, as in the same words of another report`;
  words.push({ report: id, span: best.run, says: `${says}; a bare weekday reaches back six days at most`, rule: RULE });
  words.push({ report: best.lender, span: best.lent, says: `${name} is ${toIsoDate(base)}`, rule: RULE });
  let told: { readonly day: DayNumber; readonly span: Span } | null = null;
  for (const [weekday, span] of evidence.weekdays) {
    const day = base + ((((weekday - weekdayOf(base)) % 7) + 7) % 7);
    // A week earlier would be before the war that it tells of.
    if (day > first && day <= last && onset !== null && day - 7 < onset) [first, told] = [day, { day, span }];
  }
  if (told) {
    const on = `${weekdayName(weekdayOf(told.day))} is told as past and after the onset: ${toIsoDate(told.day)}`;
    words.push({ report: id, span: told.span, says: on, rule: 'date/weekday-after-onset' });
  }
  if (captured !== null && captured < first) return null;
  if (captured !== null && captured < last) {
    last = captured;
    words.push({ report: id, span: null, says: `saved on ${toIsoDate(captured)}`, rule: 'date/not-after-captured' });
  }
  // Weekdays are looked back for from a day only where all that the report tells are told by then.
  const isLast = [...evidence.weekdays.keys()].every((weekday) => {
    const ahead = (((weekday - weekdayOf(first)) % 7) + 7) % 7;
    return ahead === 0 || first + ahead > last;
  });
  const isPlain = told !== null || !best.isSince;
  const tie = isLast && isPlain && onset !== null ? { day: first, rule: RULE } : null;
  return { first, last, evidence: words, tie, isExactCount: false };
}

const RULE = 'date/same-words';

/** The bare weekdays that the running text tells as past, with the words around them. */
function findWordings({ report, sentences, times }: Printer['input']): Wording[] {
  const { text, blocks } = report;
  const found: Wording[] = [];
  let at = 0;
  for (const time of times) {
    while (at < blocks.length && blocks[at]!.end <= time.start) at += 1;
    const block = blocks[at];
    if (!block || block.start > time.start || block.kind !== 'body') continue;
    const { expression } = time;
    const isSince = expression.type === 'since';
    const named = isSince ? expression.start : expression;
    if (named?.type !== 'weekday' || named.modifier !== 'none' || named.date !== null) continue;
    const sentence = clipSentence(sentenceAt(sentences, time.start, text.length), time);
    if (!isSince && readDirection(text, time, sentence) === 'future') continue;
    const words = toWords(text, sentence);
    const middle = words.findIndex(
      (word) => word.text === weekdayName(named.weekday).toLowerCase() && word.end > time.start,
    );
    if (middle < 0 || words[middle]!.start >= time.end) continue;
    found.push({
      span: { start: words[middle]!.start, end: words[middle]!.end },
      weekday: named.weekday,
      isSince,
      before: words.slice(Math.max(0, middle - SIDE), middle).reverse(),
      after: words.slice(middle + 1, middle + 1 + SIDE),
    });
  }
  return found;
}

function toWords(text: string, sentence: Span): Word[] {
  const words: Word[] = [];
  for (const match of text.slice(sentence.start, sentence.end).matchAll(/[\p{L}\p{M}\p{N}]{1,40}/gu)) {
    const start = sentence.start + match.index;
    const word = match[0];
    // The first word of a sentence is written with a capital, name or not.
    const isNamed = /^\p{N}/u.test(word) || (words.length > 0 && /^\p{Lu}/u.test(word));
    words.push({ text: word.toLowerCase(), isNamed, start, end: start + word.length });
  }
  return words;
}

/** The weekday and the three words before it. */
function keyOf({ weekday, before }: Wording): string {
  return `${weekday} ${before.slice(0, 3).map(({ text }) => text).join(' ')}`; // prettier-ignore
}
