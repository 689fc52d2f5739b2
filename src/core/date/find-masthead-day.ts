import { pad } from '../model/civil-date.js';
import type { Report } from '../model/report.js';
import type { Span } from '../text/span.js';

/** A day that the head of a page names without a year, as an open TIMEX3 value (`XXXX-WXX-5`, `XXXX-06-14`), with its words. */
export interface MastheadDay {
  readonly value: string;
  readonly span: Span;
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Lines of a page's head that may name its day, and their greatest length: longer ones are sentences. */
const HEAD_LINES = 6;
const LINE_LENGTH = 90;

/** So much of a body's first line may be a dateline: "PORT SUDAN, Friday (Nilewire) -". */
const DATELINE = /^\p{Lu}[\p{L}.'’ ]{1,40},\s+([^,()–—-]{3,30}?)\s*(?:\(|[–—-]|\.\s)/u;

const DAY_NAME = /(?<![\p{L}\p{N}])(mon|tues|wednes|thurs|fri|satur|sun)day(?![\p{L}\p{N}’'])/iu;
const MONTH_NAME = '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'; // prettier-ignore
const DAY_MONTH = new RegExp(`(?<![\\p{L}\\p{N}])(\\d{1,2})(?:st|nd|rd|th)?\\.? ${MONTH_NAME}(?![\\p{L}\\p{N}])`, 'iu');
const MONTH_DAY = new RegExp(
  `(?<![\\p{L}\\p{N}])${MONTH_NAME}\\.? (\\d{1,2})(?:st|nd|rd|th)?(?![\\p{L}\\p{N}:.])`,
  'iu',
);

/** What may stand beside the day in such a line; words of other sorts make it a headline that tells of a day. */
const TELLING = /\b(?:on|since|by|until|till|last|next|every|in|of|after|before)\s{1,3}$/iu;
const BESIDE = /^(?:\s{1,3}(?:early |late )?(?:morning|noon|midday|afternoon|evening|night|edition|issue|bulletin|news|update|briefing|\d[\d.:]*)\b|\s*(?:[,.;:|()–—·•/-]|$))/iu; // prettier-ignore

/**
 * The day that the head of a page names without telling its year or its week: in a line of its own, beside the outlet's
 * name, or as a dateline. A date of day and month goes before a weekday. Null where none of the first lines names one.
 */
export function findMastheadDay(report: Report): MastheadDay | null {
  const { text, blocks } = report;
  let weekday: MastheadDay | null = null;
  let start = 0;
  for (let line = 0; line < HEAD_LINES && start < text.length;) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const words = text.slice(start, Math.min(end, start + 2 * LINE_LENGTH));
    const isBody = blocks.some((block) => block.kind === 'body' && block.start <= start && start < block.end);
    const found = words.trim() === '' ? null : readLine(words, isBody);
    if (found) {
      const day = { value: found.value, span: { start: start + found.span.start, end: start + found.span.end } };
      if (!day.value.includes('W')) return day;
      weekday ??= day;
    }
    if (words.trim() !== '') line += 1;
    start = end + 1;
  }
  return weekday;
}

function readLine(line: string, isBody: boolean): MastheadDay | null {
  const dateline = DATELINE.exec(line);
  if (dateline) {
    const at = line.indexOf(dateline[1]!, dateline[0].indexOf(','));
    const found = readDay(dateline[1]!);
    if (found) return { value: found.value, span: { start: at + found.span.start, end: at + found.span.end } };
  }
  return isBody && line.length > 40 ? null : line.length > LINE_LENGTH ? null : readDay(line);
}

function readDay(words: string): MastheadDay | null {
  const [one, other, named] = [DAY_MONTH.exec(words), MONTH_DAY.exec(words), DAY_NAME.exec(words)];
  const date = one ?? other;
  if (date && isAlone(words, date)) {
    const [day, month] = one ? [one[1]!, one[2]!] : [other![2]!, other![1]!];
    const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
    if (Number(day) >= 1 && Number(day) <= 31) return { value: `XXXX-${pad(number, 2)}-${pad(Number(day), 2)}`, span: spanOf(date) }; // prettier-ignore
  }
  if (!named || !isAlone(words, named)) return null;
  return { value: `XXXX-WXX-${WEEKDAYS.indexOf(named[0].toLowerCase()) + 1}`, span: spanOf(named) };
}

function isAlone(words: string, match: RegExpExecArray): boolean {
  const [before, after] = [words.slice(0, match.index), words.slice(match.index + match[0].length)];
  if (TELLING.test(before) && !/\b(?:bulletin|edition|news|report|issue|programme) of\s{1,3}$/i.test(before)) return false; // prettier-ignore
  return BESIDE.test(after);
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}
