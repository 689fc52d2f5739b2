import type { Hedge } from '../../model/mention.js';
import type { Rule } from '../../model/rule.js';
import type { NumberPhrase, NumberToken } from './parse-number.js';

/** Bounds of a number as its hedge words give them, and the words that the phrase covers with them. */
export interface HedgedNumber {
  readonly from: number;
  readonly end: number;
  readonly hedge: Hedge;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
}

/** Hedge words before a number. Where several stand together the one with a bound wins ("at least some 20"). */
const BEFORE: Readonly<Record<Exclude<Hedge, 'exact' | 'vague' | 'between'>, readonly string[]>> = {
  'at-least': [
    'at least', 'at the least', 'at the very least', 'at a minimum', 'no fewer than', 'no less than', 'not less than', 'not fewer than',
    'a minimum of', 'minimum', 'minimum of', 'atleast', 'a confirmed minimum of',
  ],
  'more-than': [
    'more than', 'over', 'above', 'in excess of', 'upwards of', 'upward of', 'north of', 'exceeding', 'exceeds', 'exceeded', 'greater than',
    'just over', 'well over', 'slightly over', 'slightly more than', 'far more than', 'way over', 'beyond', 'surpassed', 'surpasses',
    'surpassing', 'tops', 'topped', 'higher than', 'much more than',
  ],
  'up-to': [
    'up to', 'as many as', 'at most', 'at the most', 'no more than', 'not more than', 'a maximum of', 'maximum of', 'as much as',
    'as high as', 'upto',
  ],
  'fewer-than': ['fewer than', 'less than', 'under', 'below'],
  nearly: [
    'nearly', 'almost', 'close to', 'nearing', 'just under', 'just short of', 'approaching', 'just below', 'slightly less than',
    'slightly under', 'near', 'well nigh',
  ],
  about: [
    'about', 'around', 'some', 'approximately', 'roughly', 'approx', 'approx.', 'circa', 'an estimated', 'estimated', 'estimated at', 'perhaps',
    'in the region of', 'on the order of', 'in the order of', 'somewhere around', 'possibly', '~', '≈', 'an approximate',
  ],
}; // prettier-ignore

/** Hedge words behind a number. */
const AFTER: readonly (readonly [string, Hedge])[] = [
  ['or more', 'at-least'],
  ['or so', 'about'],
  ['or fewer', 'up-to'],
  ['or less', 'up-to'],
  ['+', 'at-least'],
  ['- plus', 'at-least'],
  ['plus', 'at-least'],
  ['- odd', 'about'],
  ['odd', 'about'],
];

/** Words without bounds that may stand before a number and belong to its extent. */
const PLAIN: readonly string[] = ['exactly', 'precisely', 'a total of', 'total of', 'an additional', 'a further', 'another', 'yet another', 'only', 'just', 'an extra', 'a combined', 'a combined total of', 'a record']; // prettier-ignore

const GOVERNS =
  /^(?:control|rule|authority|power|hold|sovereignty|concerns?|alarm|outrage|dispute|war|conflict|fl[ae]w|flying|victory|dominance|and|spread|far|located|was|is|anger|charges|grief|trial|custody)$/;

const TELLS =
  /^(?:sp[eo]ak(?:s|ing)?|spoken?|talk(?:s|ed|ing)?|wr[io]tes?|written|ask(?:s|ed|ing)?|hears?|heard|kn[eo]w[sn]?)$/;

const STARTS = toStarts();

function toStarts(): ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly hedge: Hedge }[]> {
  const found = new Map<string, { words: readonly string[]; hedge: Hedge }[]>();
  const add = (text: string, hedge: Hedge): void => {
    const words = text.split(' ');
    const last = words[words.length - 1]!;
    const list = found.get(last) ?? [];
    list.push({ words, hedge });
    list.sort((a, b) => b.words.length - a.words.length);
    found.set(last, list);
  };
  for (const [hedge, texts] of Object.entries(BEFORE)) for (const text of texts) add(text, hedge as Hedge);
  for (const text of PLAIN) add(text, 'exact');
  return found;
}

/** A number phrase with the hedge words around it, as bounds by the rules `hedge/…`. */
export function toHedgedNumber(tokens: readonly NumberToken[], phrase: NumberPhrase): HedgedNumber {
  let { from, end } = phrase;
  let hedge: Hedge = phrase.kind === 'vague' ? 'vague' : 'exact';
  if (phrase.upper !== null) {
    hedge = 'between';
    if (tokens[from - 1]?.lower === 'between' || tokens[from - 1]?.lower === 'from') from -= 1;
  }
  for (let round = 0; round < 3; round += 1) {
    const before = matchBefore(tokens, from);
    if (!before) break;
    from -= before.words.length;
    if (isStronger(before.hedge, hedge)) hedge = before.hedge;
  }
  for (const [text, kind] of AFTER) {
    const words = text.split(' ');
    if (!words.every((word, k) => tokens[end + k]?.lower === word)) continue;
    // "20 plus two more" is a sum, "20-plus people" a hedge.
    if (words[0] === 'plus' && /^\d/.test(tokens[end + 1]?.lower ?? '')) continue;
    end += words.length;
    if (isStronger(kind, hedge)) hedge = kind;
    break;
  }
  return { from, end, hedge, ...toBounds(hedge, phrase) };
}

/** A number phrase "between X and Y" that begins at `from` (the word "between"), or null. */
export function isBetween(tokens: readonly NumberToken[], from: number): boolean {
  return tokens[from]?.lower === 'between';
}

function matchBefore(tokens: readonly NumberToken[], at: number): { words: readonly string[]; hedge: Hedge } | null {
  const last = tokens[at - 1];
  if (!last) return null;
  for (const entry of STARTS.get(last.lower) ?? []) {
    const first = at - entry.words.length;
    // "control over seven villages": the preposition of a noun, no hedge.
    if (
      entry.words.length === 1 &&
      /^(?:over|above|under|below|near)$/.test(last.lower) &&
      GOVERNS.test(tokens[first - 1]?.lower ?? '')
    )
      continue;
    // "spoke about seven killed"
    if (last.lower === 'about' && entry.words.length === 1 && TELLS.test(tokens[first - 1]?.lower ?? '')) continue;
    if (first >= 0 && entry.words.every((word, k) => tokens[first + k]!.lower === word)) return entry;
  }
  return null;
}

function isStronger(hedge: Hedge, than: Hedge): boolean {
  if (than === 'vague' || than === 'between') return false;
  return than === 'exact' || (than === 'about' && hedge !== 'exact');
}

function toBounds(
  hedge: Hedge,
  { value, upper }: NumberPhrase,
): { low: number | null; best: number | null; high: number | null } {
  if (value === null || hedge === 'vague') return { low: null, best: null, high: null };
  switch (hedge) {
    case 'exact':
      return { low: value, best: value, high: value };
    case 'about':
      return { low: null, best: value, high: null };
    case 'nearly':
    case 'up-to':
    case 'fewer-than':
      return { low: null, best: value, high: value };
    case 'at-least':
    case 'more-than':
      return { low: value, best: value, high: null };
    case 'between':
      return { low: value, best: null, high: upper };
  }
}

/** One rule a hedge; the examples are run with the finder of figures. */
export const HEDGE_RULES: readonly Rule[] = [
  {
    id: 'hedge/exact',
    says: 'A number without hedge words is low, best and high at once.',
    examples: ['The shelling killed «seven villagers».', '«2,700 soldiers» were killed in the war.'],
    not: ['The village has 2,700 inhabitants.', 'The talks went on for seven days.'],
  },
  {
    id: 'hedge/at-least',
    says: 'The number is a lower bound and the best guess; there is no upper bound.',
    examples: [
      '«At least 28 fighters» were killed.',
      '«No fewer than six people» died.',
      'The blast killed «40 or more people».',
    ],
    not: ['The road is at least 28 miles long.'],
  },
  {
    id: 'hedge/more-than',
    says: 'The number is a lower bound and the best guess, as with "at least".',
    examples: ['«More than 3,000 soldiers» were killed.', 'The raid wounded «over a dozen people».'],
    not: ['The front is more than 300 kilometres long.'],
  },
  {
    id: 'hedge/nearly',
    says: 'The number is an upper bound and the best guess.',
    examples: ['«Nearly 200 people» were killed.', 'The army said «almost 40 militants» had died.'],
    not: ['The bridge cost nearly 200 million euros.'],
  },
  {
    id: 'hedge/about',
    says: 'The number is the best guess; no bounds are told.',
    examples: [
      '«Some 130 people» were killed.',
      'The war killed «about 9,000 people».',
      '«Thirty or so people» were wounded.',
    ],
    not: ['The town lies about 90 km away.'],
  },
  {
    id: 'hedge/up-to',
    says: 'The number is an upper bound and the best guess.',
    examples: ['«Up to 300 people» were wounded.', '«As many as 50 soldiers» died.'],
    not: ['The gun fires up to 300 rounds.'],
  },
  {
    id: 'hedge/fewer-than',
    says: 'The number is an upper bound and the best guess.',
    examples: ['«Fewer than 50 people» were killed.'],
    not: ['The talks lasted fewer than 50 minutes.'],
  },
  {
    id: 'hedge/between',
    says: 'The two numbers are the bounds; no best guess is told.',
    examples: [
      '«Between 10 and 15 people» were killed.',
      '«10–15 soldiers» were wounded.',
      '«Two or three civilians» died.',
    ],
    not: ['Boys between 10 and 15 years old go to the school.'],
  },
  {
    id: 'hedge/vague',
    says: 'Words that tell of many or several, with no number; no number is made of them.',
    examples: [
      '«Dozens of enemy soldiers» have been killed.',
      '«Tens of thousands of people» were displaced.',
      'The army reported «heavy losses».',
    ],
    not: ['The town lies dozens of miles away.'],
  },
];
