import type { NumberPhrase } from './parse-number.js';
import type { Token } from './counted-phrases.js';
import { isPersonNoun } from './victim-nouns.js';

/** False for numbers that are parts of other things: ages, dates, models, prices, list marks, clock times, ordinals. */
export function isPlainNumber(tokens: readonly Token[], number: NumberPhrase): boolean {
  const before = tokens[number.from - 1];
  const first = tokens[number.from]!;
  const last = tokens[number.end - 1]!;
  const next = tokens[number.end];
  if (/^(?:no|loved)$/.test(before?.lower ?? '') && number.kind === 'word') return false;
  // "A four-by-four car"
  if (tokens.slice(Math.max(0, number.from - 3), number.from).some((token) => token.lower === 'by') && isPlainBy(tokens, number.from)) return false; // prettier-ignore
  if (/^(?:ages|age)$/.test(tokens[number.from - 2]?.lower ?? '') && before?.lower === 'of') return false;
  const isTight = (a: Token | undefined, b: Token | undefined): boolean => !!a && !!b && a.end === b.start;
  if (number.kind === 'one' || number.kind === 'vague') return true;
  if (isYearLike(number) && isYearIn(tokens, number)) return false;
  if (
    before &&
    isTight(before, first) &&
    /^[-/–.:$€£¥#№@+^_\\]$/.test(before.form) &&
    !isDashOpening(tokens, number.from)
  )
    return false;
  if (before && /^[$€£¥#№§]$/.test(before.form)) return false;
  if (
    before &&
    /^(?:no|no\.|nos|nr|number|age|aged|ages|section|article|page|chapter|route|highway|resolution|unit|brigade|battalion|division|regiment|type|model|mark|calibre|caliber|block|room|flight|january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?|mar\.?|apr\.?|jun\.?|jul\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?)$/.test(
      before.lower,
    )
  ) {
    if (number.kind === 'numeral' && !/^(?:number|may|march|unit)$/.test(before.lower)) return false;
  }
  if (next && isTight(last, next) && /^[/%°:]$/.test(next.form)) return next.form === '%';
  if (next && isTight(last, next) && next.form === '-' && isTight(next, tokens[number.end + 1])) {
    const after = tokens[number.end + 1]!.lower;
    if (!/^(?:odd|plus)$/.test(after)) return false;
  }
  if (next && /^(?:st|nd|rd|th|mm|km|cm|am|pm|a\.m\.|p\.m\.|°)$/.test(next.lower)) return false;
  return true;
}

/** "four-by-four", "two by two": a number, "by" and hyphens before it. */
function isPlainBy(tokens: readonly Token[], from: number): boolean {
  let at = from - 1;
  while (at >= 0 && /^(?:-|by)$/.test(tokens[at]!.lower)) at -= 1;
  return at >= 0 && at < from - 1 && tokens[at]!.lower === tokens[from]!.lower;
}

function isYearLike({ kind, value }: NumberPhrase): boolean {
  return kind === 'numeral' && value !== null && value >= 1900 && value <= 2100;
}

/** "in 1994", "from 1988 to 1990": a plain number of four digits where years stand. */
function isYearIn(tokens: readonly Token[], number: NumberPhrase): boolean {
  if (!/^\d{4}$/.test(tokens[number.from]!.lower)) return false;
  if (number.upper !== null && number.upper <= 2100) return true;
  const next = tokens[number.end]?.lower ?? '';
  if (isPersonNoun(next)) return false;
  return /^(?:in|since|from|to|until|till|by|during|year|early|late|mid|between|and|after|before|spring|summer|autumn|fall|winter|the|,|of|-|–|\(|\d{1,2})$/.test(
    tokens[number.from - 1]?.lower ?? 'in',
  );
}

/** A dash before a number that opens a clause ("— 5 dead") and not a code ("F-16"). */
function isDashOpening(tokens: readonly Token[], at: number): boolean {
  const dash = tokens[at - 1]!;
  const before = tokens[at - 2];
  return /^[-–]$/.test(dash.form) && (!before || before.end < dash.start);
}
