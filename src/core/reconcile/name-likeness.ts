import { toNameWords } from './name-words.js';

/**
 * Letters that sound alike and are often taken for each other (Zobel and Dart 1996, "Phonetic string matching: lessons
 * from information retrieval", Editex). A letter may stand in two groups.
 */
const GROUPS = ['aeiouy', 'bp', 'ckq', 'dt', 'lr', 'mn', 'gj', 'fpv', 'sxz', 'csz'];

/**
 * Likeness of two words by Editex, 0 (nothing in common) to 1 (equal): a letter of the same sound group costs half of
 * another letter, and a silent h or w half as well.
 */
export function likenessOf(a: string, b: string): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 1;
  return Math.max(0, 1 - editexOf(a, b) / (2 * longest));
}

function editexOf(a: string, b: string): number {
  let above = [0];
  for (let j = 1; j <= b.length; j += 1) above.push(above[j - 1]! + skipCost(b, j - 1));
  for (let i = 1; i <= a.length; i += 1) {
    const row = [above[0]! + skipCost(a, i - 1)];
    for (let j = 1; j <= b.length; j += 1)
      row.push(
        Math.min(
          above[j]! + skipCost(a, i - 1),
          row[j - 1]! + skipCost(b, j - 1),
          above[j - 1]! + replaceCost(a.charAt(i - 1), b.charAt(j - 1)),
        ),
      );
    above = row;
  }
  return above[b.length]!;
}

function skipCost(word: string, at: number): number {
  const letter = word.charAt(at);
  const before = at === 0 ? '' : word.charAt(at - 1);
  if ((letter === 'h' || letter === 'w') && before !== letter) return 1;
  return before === '' ? 2 : replaceCost(before, letter);
}

function replaceCost(a: string, b: string): number {
  if (a === b) return 0;
  return GROUPS.some((group) => group.includes(a) && group.includes(b)) ? 1 : 2;
}

/**
 * A key that spellings of one surname share: its first consonant groups without vowels, h, w, y and doubled sounds
 * ("Petrosian", "Bedrosyan" → one key). Only proposes pairs; `likenessOf` decides.
 */
export function soundKeyOf(word: string): string {
  let key = '';
  for (const letter of word) {
    if ('aeiouyhw'.includes(letter)) continue;
    const group = GROUPS.findIndex((letters) => letters.includes(letter));
    const sign = group < 0 ? letter : String(group === 9 ? 8 : group);
    if (!key.endsWith(sign)) key += sign;
  }
  return key === '' ? word : key;
}

/** How two personal names go together: `null` where they cannot be one person's. 0–1 otherwise. */
export function comparePersons(a: string, b: string): number | null {
  const [x, y] = [toNameWords(a), toNameWords(b)];
  if (x.length === 0 || y.length === 0) return null;
  const surname = likenessOf(x[x.length - 1]!, y[y.length - 1]!);
  if (surname < 0.8) return null;
  if (x.length === 1 || y.length === 1) return surname;
  const [first, second] = [x[0]!, y[0]!];
  if (first.length === 1 || second.length === 1) return first.charAt(0) === second.charAt(0) ? surname * 0.9 : null;
  const given = likenessOf(first, second);
  return given < 0.7 ? null : (given + surname) / 2;
}
