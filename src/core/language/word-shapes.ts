const OPEN = new Set(['“', '«', '„', '‘', '``']);
const CLOSE = new Set(['”', '»', '’', "''", '"', "'"]);

/**
 * Class of a word's spelling, which the uncased encoder cannot see: 0 special, 1 lower, 2 title, 3 upper, 4 mixed,
 * 5 initial, 6 digits, 7 alphanumeric, 8 mark, 9 opening quote, 10 closing quote, 11 other. The training uses the same
 * rule (training/shapes.py).
 */
export function toShape(word: string): number {
  if (OPEN.has(word)) return 9;
  if (CLOSE.has(word)) return 10;
  let letters = 0;
  let upper = 0;
  let digits = 0;
  let plain = true;
  let firstIsUpper = false;
  for (const c of word) {
    if (/\p{L}/u.test(c)) {
      const isUpper = c !== c.toLowerCase();
      if (letters === 0) firstIsUpper = isUpper;
      letters += 1;
      if (isUpper) upper += 1;
    } else if (/\p{Nd}/u.test(c)) digits += 1;
    else if (!'.,:/%-'.includes(c)) plain = false;
  }
  if (letters === 0 && digits === 0) return 8;
  if (letters === 0) return plain ? 6 : 11;
  if (digits > 0) return 7;
  if (letters === 1 && upper === 1) return 5;
  if (upper === 0) return 1;
  if (upper === letters) return 3;
  return firstIsUpper && upper === 1 ? 2 : 4;
}
