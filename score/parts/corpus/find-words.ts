/** Start and end in code points, end exclusive. */
export type Stretch = readonly [start: number, end: number];

/**
 * A text in which each code point is one unit, so that positions of the string are code points: characters outside the
 * basic plane are replaced, typographic apostrophes stay.
 */
export function toFlat(text: string): string {
  return text.replace(/[\u{10000}-\u{10FFFF}]/gu, '\u{E000}');
}

/** All places inside an area where the words stand, whole words only; blanks of the words match any white space. */
export function findWords(flat: string, words: string, area: Stretch): Stretch[] {
  const wanted = toFlat(words).trim();
  if (wanted === '') return [];
  const pattern = wanted
    .split(/\s+/)
    .map((word) =>
      word
        .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
        .replace(/['’]/g, "['’]")
        .replace(/["“”]/g, '["“”]'),
    ) // prettier-ignore
    .join('\\s+');
  const found: Stretch[] = [];
  for (const match of flat.slice(0, area[1]).matchAll(new RegExp(pattern, 'gu'))) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (start >= area[0] && !isInsideWord(flat, start) && !isInsideWord(flat, end)) found.push([start, end]);
  }
  return found;
}

/** True where a position lies between two letters or digits. */
export function isInsideWord(flat: string, at: number): boolean {
  const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}\p{M}]/u.test(character); // prettier-ignore
  return isLetter(flat[at - 1]) && isLetter(flat[at]);
}

/** The stretch without a leading article. */
export function dropArticle(flat: string, stretch: Stretch): Stretch {
  const article = /^(?:the|an?)\s+/i.exec(flat.slice(stretch[0], stretch[1]));
  return article ? [stretch[0] + article[0].length, stretch[1]] : stretch;
}

/** The smallest stretch that holds all. */
export function coverAll(stretches: readonly Stretch[]): Stretch {
  return [Math.min(...stretches.map((one) => one[0])), Math.max(...stretches.map((one) => one[1]))];
}

/** True where the two share a character. */
export function isTouching(a: Stretch, b: Stretch): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** Lines of a text, each with its line feed; number 1 is the first. */
export function findLines(flat: string): Stretch[] {
  const lines: Stretch[] = [];
  for (let start = 0; start < flat.length;) {
    const feed = flat.indexOf('\n', start);
    const end = feed < 0 ? flat.length : feed + 1;
    lines.push([start, end]);
    start = end;
  }
  return lines;
}

const ABBREVIATIONS =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Capt|Sgt|Brig|Adm|Cpl|Sen|Rep|Gov|Prof|St|No|vs|etc|Jr|Sr|[A-Z]|(?:[A-Za-z]\.)+[A-Za-z])\.$/;

/** The sentence around a position, inside its line: by full stops, question and exclamation marks that no abbreviation explains. */
export function findSentence(flat: string, at: number): Stretch {
  const lineStart = flat.lastIndexOf('\n', at - 1) + 1;
  const feed = flat.indexOf('\n', at);
  const lineEnd = feed < 0 ? flat.length : feed;
  let start = lineStart;
  for (const match of flat.slice(lineStart, lineEnd).matchAll(/[.!?…]+["”’»)\]]*\s+(?=["“‘«(]?[\p{Lu}\p{N}])/gu)) {
    const end = lineStart + match.index + match[0].trimEnd().length;
    if (match[0].startsWith('.') && ABBREVIATIONS.test(flat.slice(Math.max(lineStart, end - 12), end))) continue;
    if (end > at) return [start, end];
    start = lineStart + match.index + match[0].length;
  }
  return [start, Math.max(start, lineStart + flat.slice(lineStart, lineEnd).trimEnd().length)];
}

/**
 * Stretches of a line between quotation marks, the marks left out; one that does not close goes to the
 * line's end, one that closes only began before the line. */
export function findQuotations(flat: string, line: Stretch): Stretch[] {
  const found: Stretch[] = [];
  const closing: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“', '"': '"', '‘': '’' };
  let open: { mark: string; at: number } | null = null;
  for (let i = line[0]; i < line[1]; i += 1) {
    const mark = flat[i]!;
    if (open) {
      if (mark !== closing[open.mark]) continue;
      if (mark === '’' && /\p{L}/u.test(flat[i + 1] ?? '')) continue;
      found.push([open.at + 1, i]);
      open = null;
    } else if (mark in closing) open = { mark, at: i };
    else if (/[”»]/.test(mark) && found.length === 0) found.push([line[0], i]);
  }
  if (open && open.mark !== '‘') found.push([open.at + 1, line[1]]);
  return found;
}
