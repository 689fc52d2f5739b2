/** A number as it is worded: hedge and bounds, as the ledger's table of hedges has them. */
export interface Amount {
  readonly hedge: string;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  /** Position after the number in the words that were read. */
  readonly end: number;
}

const SMALL = 'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' '); // prettier-ignore
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const NUMBER = `\\d[\\d,.]*(?:\\s(?:million|thousand|hundred))?|a (?:hundred|thousand|million|dozen)|(?:(?:${[...SMALL, ...TENS].join('|')}|a|an|hundred|thousand|million|dozen)(?:[\\s-]+(?:and\\s)?)?)+`;

/** How each hedge is worded before the number; the first that fits holds. */
const HEDGES: readonly (readonly [hedge: string, words: string])[] = [
  ['at-least', 'at least|no fewer than|no less than|a minimum of'],
  ['more-than', 'more than|over|upwards of|in excess of|above|well over'],
  ['up-to', 'up to|as many as|at most|a maximum of|no more than'],
  ['fewer-than', 'fewer than|less than|under|below'],
  ['nearly', 'nearly|almost|close to|just under'],
  ['about', 'about|some|around|approximately|roughly|an estimated|estimated|circa'],
];
const VAGUE = /\b(?:dozens|scores|hundreds|thousands|tens|several|many|numerous|a number|a few|few|some|countless|heavy|various|multiple|most|others|casualties)\b/i; // prettier-ignore

/** The hedge and bounds of worded numbers; null where no number can be read. */
export function parseAmount(words: string): Amount | null {
  const between = new RegExp(`(?:between\\s+)?(${NUMBER})\\s*(?:-|–|—|to|and|or)\\s*(${NUMBER})`, 'iu').exec(words);
  if (between && (/^between/i.test(between[0]) || /[–—]|\d-\d|\bto\b|\bor\b/.test(between[0]))) {
    const [low, high] = [toNumber(between[1]!), toNumber(between[2]!)];
    if (low !== null && high !== null && low < high)
      return { hedge: 'between', low, best: null, high, end: between.index + between[0].length };
  }
  const match = new RegExp(`(?<![\\p{L}\\p{N}])(?:${NUMBER})(?![\\p{L}\\p{N}])`, 'iu').exec(words);
  const vague = VAGUE.exec(words);
  const value = match ? toNumber(match[0]) : null;
  if (match && value !== null && !(vague && /^(?:a|an)$/i.test(match[0].trim()))) {
    const before = words.slice(0, match.index).trimEnd();
    const end = match.index + match[0].trimEnd().length;
    const after = words.slice(end);
    const hedge =
      /^\s*(?:or more|at least)\b|^\+/i.test(after) ? 'at-least' : (HEDGES.find(([, is]) => new RegExp(`(?:^|\\W)(?:${is})(?:\\s+(?:another|the|a|an))?$`, 'i').test(before))?.[0] ?? 'exact'); // prettier-ignore
    return { ...toBounds(hedge, value), end };
  }
  return vague ? { ...toBounds('vague', null), end: vague.index + vague[0].length } : null;
}

/** The bounds that a hedge gives a number. */
export function toBounds(hedge: string, value: number | null): Omit<Amount, 'end'> {
  if (value === null) return { hedge, low: null, best: null, high: null };
  const low = ['exact', 'at-least', 'more-than'].includes(hedge) ? value : null;
  const high = ['exact', 'nearly', 'up-to', 'fewer-than'].includes(hedge) ? value : null;
  return { hedge, low, best: value, high };
}

function toNumber(text: string): number | null {
  const words = text.trim().toLowerCase();
  const digits = /^(\d[\d,.]*)(?:\s(million|thousand|hundred))?$/.exec(words.replace(/[.,]+$/, ''));
  if (digits) {
    const plain = /^\d{1,3}(?:[,.]\d{3})+$/.test(digits[1]!) ? digits[1]!.replace(/[,.]/g, '') : digits[1]!.replace(/,/g, ''); // prettier-ignore
    return Number(plain) * (digits[2] === 'million' ? 1e6 : digits[2] === 'thousand' ? 1e3 : digits[2] === 'hundred' ? 100 : 1); // prettier-ignore
  }
  let sum = 0;
  let part: number | null = null;
  for (const word of words.split(/[\s-]+/)) {
    if (word === '' || word === 'and') continue;
    const small = SMALL.indexOf(word);
    const ten = TENS.indexOf(word);
    if (small >= 0) part = (part ?? 0) + small;
    else if (ten >= 0) part = (part ?? 0) + (ten + 2) * 10;
    else if (word === 'a' || word === 'an') part = part ?? 1;
    else if (word === 'dozen') part = (part ?? 1) * 12;
    else if (word === 'hundred') part = (part ?? 1) * 100;
    else if (word === 'thousand' || word === 'million') {
      sum += (part ?? 1) * (word === 'thousand' ? 1e3 : 1e6);
      part = 0;
    } else return null;
  }
  return part === null ? null : sum + part;
}
