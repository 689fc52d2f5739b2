import type { SourceRun } from '../model/report.js';

/** Collects text and where it came from. */
export interface TextBuilder {
  /**
   * Adds decoded text that starts at `source`; white space becomes one blank, none at the start of a line. What a
   * character reference stands for is no copy of the source and gets a run of its own.
   */
  readonly add: (data: string, from: { source: number; isReference: boolean }) => void;
  /** Starts a new line, unless one has just begun. */
  readonly breakLine: () => void;
  /** Units so far, without a blank that is still held back. */
  readonly length: () => number;
  readonly finish: () => { text: string; sourceMap: SourceRun[] };
}

/** A collector of text that takes time in proportion to what is added. */
export function toTextBuilder(): TextBuilder {
  const parts: string[] = [];
  const sourceMap: SourceRun[] = [];
  let length = 0;
  let isLineStart = true;
  /** Source offset of a blank that is added once something follows it on its line. */
  let blank = -1;
  let isCopy = false;
  const put = (words: string, source: number): void => {
    const last = sourceMap[sourceMap.length - 1];
    if (isCopy && last && last.text + last.length === length && last.source + last.length === source)
      sourceMap[sourceMap.length - 1] = { ...last, length: last.length + words.length };
    else sourceMap.push({ text: length, source, length: words.length });
    parts.push(words);
    length += words.length;
  };
  return {
    add(data, { source, isReference }) {
      if (isReference) isCopy = false;
      for (const match of data.matchAll(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g)) {
        const at = source + match.index;
        if (match[0].trimStart() !== match[0] && /^[ \t\r\n\f]/.test(match[0])) {
          if (blank < 0) blank = at;
          continue;
        }
        if (blank >= 0 && !isLineStart) {
          put(' ', blank);
          isCopy = !isReference;
        }
        blank = -1;
        put(match[0], at);
        isCopy = !isReference;
        isLineStart = false;
      }
    },
    breakLine() {
      blank = -1;
      if (isLineStart) return;
      parts.push('\n');
      length += 1;
      isLineStart = true;
    },
    length: () => length,
    finish: () => ({ text: parts.join(''), sourceMap }),
  };
}
