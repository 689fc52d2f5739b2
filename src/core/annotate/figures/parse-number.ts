import { COLLECTIVES, MAGNITUDES, SCALES, TENS, UNITS, VAGUE_NOUNS, VAGUE_WORDS } from './number-words.js';

/** A number, or a vague quantity, as words say it; positions count words of the list it was read from. */
export interface NumberPhrase {
  readonly from: number;
  /** Position after the last word. */
  readonly end: number;
  /** Null for vague words. */
  readonly value: number | null;
  /** The second number of a range, else null. */
  readonly upper: number | null;
  /** `numeral`: digits; `word`: "thirty-one"; `one`: "a", "another"; `vague`: "dozens", "several". */
  readonly kind: 'numeral' | 'word' | 'one' | 'vague';
}

/** What the number grammar needs of a word. */
export interface NumberToken {
  /** Lower case, as written. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

const LARGEST = 1e12;

/** All words that a number phrase without digits can begin with. */
const OPENING: ReadonlySet<string> = new Set([
  ...Object.keys(UNITS),
  ...Object.keys(TENS),
  ...MAGNITUDES,
  ...VAGUE_WORDS,
  ...['a', 'an', 'another', 'both', 'half', 'most', 'large', 'great', 'huge', 'unknown'],
]);

/**
 * The number phrase that begins at word `from`, as long as possible, or null. Reads digits with the thousand marks of
 * several traditions (2,300, 2.300, 2 300, 2'300), decimals and words before a scale ("2.5 million", "2 thousand 300"),
 * number words, collectives ("half a dozen"), ranges ("10–15", "ten to twelve", "two or three") and vague words.
 */
export function parseNumber(tokens: readonly NumberToken[], from: number): NumberPhrase | null {
  // Few words can begin a number; asking for the others what they are is most of the work.
  const opening = tokens[from]?.lower;
  if (opening === undefined || !(OPENING.has(opening) || /^\d/.test(opening))) return null;
  const vague = parseVague(tokens, from);
  if (vague) return vague;
  const first = parseSingle(tokens, from);
  if (!first) return null;
  return parseRange(tokens, first) ?? first;
}

function parseVague(tokens: readonly NumberToken[], from: number): NumberPhrase | null {
  const at = (index: number): string => tokens[index]?.lower ?? '';
  let end = -1;
  if (MAGNITUDES.has(at(from))) {
    end = from + 1;
    while (at(end) === 'of' && (MAGNITUDES.has(at(end + 1)) || at(end + 1) === 'thousand')) end += 2;
    if (at(end) === 'and' && MAGNITUDES.has(at(end + 1))) end += 2;
    if (at(end) === 'upon' && MAGNITUDES.has(at(end + 1))) end += 2;
  } else if (VAGUE_WORDS.has(at(from)) && !/^(?:as|how|so|too|that)$/.test(at(from - 1))) {
    end = from + 1;
    if (MAGNITUDES.has(at(end)) || at(end) in SCALES || at(end) === 'dozen') end += 1;
    if (at(end) in SCALES) end += 1;
  } else if (at(from) === 'a' && VAGUE_NOUNS.has(at(from + 1)) && (at(from + 1) === 'few' || at(from + 2) === 'of')) {
    end = from + 2;
    if (MAGNITUDES.has(at(end)) || at(end) in SCALES || at(end) === 'dozen') end += 1;
  } else if (
    /^an?$/.test(at(from)) &&
    /^(?:large|small|great|significant|unknown|unspecified|undisclosed|considerable|huge|high)$/.test(at(from + 1))
  ) {
    if (at(from + 2) === 'number' && at(from + 3) === 'of') end = from + 3;
  } else if (
    /^(?:most|half)$/.test(at(from)) &&
    at(from + 1) === 'of' &&
    /^(?:them|whom|these|those)$/.test(at(from + 2))
  ) {
    end = from + 1;
  } else if (/^(?:large|great|huge|unknown)$/.test(at(from)) && at(from + 1) === 'numbers' && at(from + 2) === 'of') {
    end = from + 2;
  }
  return end < 0 ? null : { from, end, value: null, upper: null, kind: 'vague' };
}

function parseSingle(tokens: readonly NumberToken[], from: number): NumberPhrase | null {
  return parseDigits(tokens, from) ?? parseWords(tokens, from) ?? parseArticle(tokens, from);
}

function parseDigits(tokens: readonly NumberToken[], from: number): NumberPhrase | null {
  const first = tokens[from];
  if (!first || !/^\d/.test(first.lower)) return null;
  const short = /^(\d{1,4}(?:\.\d{1,2})?)(k|m|mn|mln|bn)$/.exec(first.lower);
  if (short) {
    const scale = short[2] === 'k' ? 1e3 : short[2] === 'bn' ? 1e9 : 1e6;
    return toPhrase({ from, end: from + 1, value: Number(short[1]) * scale, kind: 'numeral' });
  }
  const scale = SCALES[tokens[from + 1]?.lower ?? ''];
  const isScaled = scale !== undefined;
  let value = toValue(first.lower, isScaled);
  if (value === null) return null;
  let end = from + 1;
  if (!isScaled && /^\d{1,3}$/.test(first.lower)) {
    // "2 300" and "2'300": groups of three digits behind one blank or an apostrophe.
    while (end < tokens.length && end - from < 5) {
      const mark = tokens[end]!;
      if (/^\d{3}$/.test(mark.lower) && mark.start - tokens[end - 1]!.end === 1 && value > 0) {
        value = value * 1000 + Number(mark.lower);
        end += 1;
        continue;
      }
      const group = tokens[end + 1];
      const touches = mark.start === tokens[end - 1]!.end && group?.start === mark.end;
      if (/^['’]$/.test(mark.lower) && touches && /^\d{3}$/.test(group.lower)) {
        value = value * 1000 + Number(group.lower);
        end += 2;
        continue;
      }
      break;
    }
  }
  if (isScaled) {
    value *= scale;
    end += 1;
    const rest = toValue(tokens[end]?.lower ?? '', false);
    if (rest !== null && rest < scale && scale <= 1e6 && scale > 100 && /^\d{3}$/.test(tokens[end]!.lower)) {
      value += rest;
      end += 1;
    }
  } else if (tokens[end]?.lower === 'dozen') {
    value *= 12;
    end += 1;
  }
  return toPhrase({ from, end, value, kind: 'numeral' });
}

/** Value of one token of digits; a decimal only before a scale word. */
function toValue(form: string, isScaled: boolean): number | null {
  if (form.length > 20) return null;
  if (/^\d{1,3}(?:,\d{2,3})*,\d{3}$/.test(form)) return Number(form.replaceAll(',', ''));
  if (isScaled && /^\d{1,4}[.,]\d{1,3}$/.test(form)) return Number(form.replace(',', '.'));
  if (/^\d{1,3}(?:\.\d{3})+$/.test(form)) return Number(form.replaceAll('.', ''));
  if (/^(?:0|[1-9]\d{0,11})$/.test(form)) return Number(form);
  return null;
}

function parseWords(tokens: readonly NumberToken[], from: number): NumberPhrase | null {
  const at = (index: number): string => tokens[index]?.lower ?? '';
  let index = from;
  if (at(from) === 'half' && (at(from + 1) === 'a' || at(from + 1) === 'of')) {
    const unit = SCALES[at(from + 2)] ?? COLLECTIVES[at(from + 2)];
    if (unit !== undefined && unit >= 12) return toPhrase({ from, end: from + 3, value: unit / 2, kind: 'word' });
  }
  const share = parseShare(tokens, from);
  if (share) return share;
  let total = 0;
  let current = 0;
  let end = -1;
  let isScaleOnly = false;
  if (at(from) === 'a' || at(from) === 'an') {
    if (at(from + 1) in SCALES) {
      current = 1;
      index = from + 1;
      isScaleOnly = true;
    } else if (at(from + 1) in COLLECTIVES && (at(from + 1) === 'dozen' || at(from + 2) === 'of')) {
      return toPhrase({ from, end: from + 2, value: COLLECTIVES[at(from + 1)]!, kind: 'word' });
    } else return null;
  }
  for (; index < tokens.length && index - from < 14; index += 1) {
    const word = at(index);
    if (
      word in UNITS &&
      current % 10 === 0 &&
      (current % 100 === 0 || UNITS[word]! < 10) &&
      !(end === index && current > 0 && current < 20)
    ) {
      current += UNITS[word]!;
    } else if (word in TENS && current % 100 === 0) {
      current += TENS[word]!;
    } else if (word in SCALES && (current > 0 || isScaleOnly)) {
      const scale = SCALES[word]!;
      if (scale === 100) current = Math.max(current, 1) * 100;
      else {
        total += Math.max(current, 1) * scale;
        current = 0;
      }
    } else if (word === 'dozen' && end === index && total === 0 && current < 100) {
      current *= 12;
    } else if (word === '-' && end === index && isPart(at(index + 1), current)) {
      continue;
    } else if (
      word === 'and' &&
      end === index &&
      (at(index - 1) in SCALES || total > 0) &&
      isPart(at(index + 1), current)
    ) {
      continue;
    } else break;
    end = index + 1;
  }
  const value = total + current;
  return end < 0 || value === 0 ? null : toPhrase({ from, end, value, kind: 'word' });
}

/** "a quarter of a million", "three quarters of a million". */
function parseShare(tokens: readonly NumberToken[], from: number): NumberPhrase | null {
  const at = (index: number): string => tokens[index]?.lower ?? '';
  const match = /^(?:quarter|third|half)$/.exec(at(from + 1)) ?? /^quarters$/.exec(at(from + 1));
  if (!match || at(from + 2) !== 'of' || !/^(?:a|one)$/.test(at(from + 3))) return null;
  const scale = SCALES[at(from + 4)];
  const times = at(from) === 'three' && match[0] === 'quarters' ? 3 : /^(?:a|one)$/.test(at(from)) ? 1 : null;
  if (scale === undefined || scale < 1000 || times === null) return null;
  const parts = match[0] === 'third' ? 3 : match[0] === 'half' ? 2 : 4;
  return toPhrase({ from, end: from + 5, value: (scale * times) / parts, kind: 'word' });
}

function isPart(word: string, current: number): boolean {
  return word in UNITS || (word in TENS && current % 100 === 0);
}

function parseArticle(tokens: readonly NumberToken[], from: number): NumberPhrase | null {
  const word = tokens[from]?.lower ?? '';
  const next = tokens[from + 1]?.lower ?? '';
  if (word === 'both') return toPhrase({ from, end: from + 1, value: 2, kind: 'word' });
  // "Another dozen other people"
  if (word === 'another' && next === 'dozen') return toPhrase({ from, end: from + 2, value: 12, kind: 'word' });
  if (word === 'a' || word === 'an' || word === 'another') {
    if (word === 'another' && parseSingle1(tokens, from + 1)) return null;
    return toPhrase({ from, end: from + (next === 'single' || next === 'lone' ? 2 : 1), value: 1, kind: 'one' });
  }
  return null;
}

function parseSingle1(tokens: readonly NumberToken[], from: number): boolean {
  return parseDigits(tokens, from) !== null || parseWords(tokens, from) !== null;
}

function parseRange(tokens: readonly NumberToken[], first: NumberPhrase): NumberPhrase | null {
  if (first.kind === 'one' || first.value === null) return null;
  const mark = tokens[first.end]?.lower ?? '';
  if (!/^(?:[-–—‑]|to|or)$/.test(mark)) return null;
  const second = parseDigits(tokens, first.end + 1) ?? parseWords(tokens, first.end + 1);
  if (!second || second.value === null) return null;
  let lower = first.value;
  // "7 to 8 thousand": the scale belongs to both.
  const scale = second.kind === first.kind ? scaleAtEnd(tokens, second) : 1;
  if (scale > 1 && lower < second.value / scale && lower < 1000) lower *= scale;
  if (lower >= second.value || (mark === 'or' && second.value > lower * 2)) return null;
  if (mark !== 'to' && mark !== 'or' && first.kind !== second.kind) return null;
  return { from: first.from, end: second.end, value: lower, upper: second.value, kind: first.kind };
}

function scaleAtEnd(tokens: readonly NumberToken[], phrase: NumberPhrase): number {
  return phrase.end - phrase.from > 1 ? (SCALES[tokens[phrase.end - 1]!.lower] ?? 1) : 1;
}

function toPhrase(phrase: {
  from: number;
  end: number;
  value: number;
  kind: 'numeral' | 'word' | 'one';
}): NumberPhrase | null {
  const value = Math.round(phrase.value);
  return value > LARGEST ? null : { ...phrase, value, upper: null };
}
