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
  const skips = Array.from({ length: b.length }, (_, at) => skipCost(b, at));
  const row = [0];
  for (const [j, skip] of skips.entries()) row.push(row[j]! + skip);
  for (let i = 0; i < a.length; i += 1) {
    const skip = skipCost(a, i);
    const code = a.charCodeAt(i);
    let diagonal = row[0]!;
    row[0] = diagonal + skip;
    for (let j = 0; j < b.length; j += 1) {
      const replaced = diagonal + replaceCost(code, b.charCodeAt(j));
      diagonal = row[j + 1]!;
      row[j + 1] = Math.min(diagonal + skip, row[j]! + skips[j]!, replaced);
    }
  }
  return row[b.length]!;
}

const [H, W] = ['h'.charCodeAt(0), 'w'.charCodeAt(0)];

function skipCost(word: string, at: number): number {
  const letter = word.charCodeAt(at);
  const before = at === 0 ? null : word.charCodeAt(at - 1);
  if ((letter === H || letter === W) && before !== letter) return 1;
  return before === null ? 2 : replaceCost(before, letter);
}

const [FIRST, LETTERS] = ['a'.charCodeAt(0), 26];

/** For each two letters a to z whether they stand in one group. */
const IS_ALIKE = Array.from({ length: LETTERS * LETTERS }, (_, at) => {
  const [a, b] = [Math.floor(at / LETTERS), at % LETTERS].map((letter) => String.fromCharCode(FIRST + letter));
  return GROUPS.some((group) => group.includes(a!) && group.includes(b!));
});

function replaceCost(a: number, b: number): number {
  if (a === b) return 0;
  const [x, y] = [a - FIRST, b - FIRST];
  return x >= 0 && x < LETTERS && y >= 0 && y < LETTERS && IS_ALIKE[x * LETTERS + y] === true ? 1 : 2;
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

/** How two personal names, as words, go together: `null` where they cannot be one person's. 0–1 otherwise. */
export function comparePersons(x: readonly string[], y: readonly string[]): number | null {
  if (x.length === 0 || y.length === 0) return null;
  const surname = likenessOf(x[x.length - 1]!, y[y.length - 1]!);
  if (surname < 0.8) return null;
  if (x.length === 1 || y.length === 1) return surname;
  const [first, second] = [x[0]!, y[0]!];
  if (first.length === 1 || second.length === 1) return first.charAt(0) === second.charAt(0) ? surname * 0.9 : null;
  const given = likenessOf(first, second);
  return given < 0.7 ? null : (given + surname) / 2;
}
