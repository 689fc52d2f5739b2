/** How a paragraph is set. */
export interface WrapOptions {
  /** Most columns of a line, indent included; below 20 counts as 20. */
  readonly width: number;
  /** Put before the first line. */
  readonly first?: string;
  /** Put before all further lines. */
  readonly rest?: string;
}

/**
 * A text as lines that fit a terminal. White space becomes single blanks; a word longer than a line stands alone on it.
 * Control and direction characters, which could rewrite the terminal, become U+FFFD.
 */
export function wrapLines(text: string, { width, first = '', rest = '' }: WrapOptions): string[] {
  const most = Math.max(width, 20);
  const lines: string[] = [];
  let line = first;
  let length = countColumns(first);
  let isEmpty = true;
  for (const word of toPrintable(text).split(' ')) {
    if (word === '') continue;
    const columns = countColumns(word);
    if (!isEmpty && length + 1 + columns > most) {
      lines.push(line);
      line = rest;
      length = countColumns(rest);
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    length += columns + (isEmpty ? 0 : 1);
    isEmpty = false;
  }
  if (!isEmpty || first.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** Text of a report made safe for a terminal, in one line. */
export function toPrintable(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\uFFFD')
    .trim();
}

/** Code points, each one column: good enough for the Latin script that reports are read in. */
function countColumns(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Text filled with blanks to a number of columns; never cut. */
export function padColumns(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - countColumns(text)));
}
