import type { BlockKind } from '../model/report.js';
import type { Span } from '../text/span.js';

/** One line of a report's text on its way to becoming a block. `start` and `end` cover the text without gap. */
export interface Line extends Span {
  /** The line without white space at its edges, at most `LONGEST_LINE` units: what rules look at. */
  readonly text: string;
  /** Number of words of `text`. */
  readonly count: number;
  /** True where `text` ends like a sentence. */
  readonly isSentence: boolean;
  /** True where an empty line stands before it. */
  readonly isApart: boolean;
  /** Null until a rule has decided. */
  kind: BlockKind | null;
  rule: string;
}

/** Units of a line that rules look at; a page in one line must not make them slow. */
const LONGEST_LINE = 4000;

/** The lines of a text that hold more than white space; empty lines belong to the line before them, or to the first. */
export function toLines(text: string): Line[] {
  const found: { start: number; end: number; trimmed: string; isApart: boolean }[] = [];
  let start = 0;
  let isApart = true;
  while (start < text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed + 1;
    const trimmed = text.slice(start, end).trim();
    const last = found[found.length - 1];
    if (trimmed !== '') found.push({ start: last ? start : 0, end, trimmed, isApart });
    else if (last) last.end = end;
    isApart = trimmed === '';
    start = end;
  }
  return found.map((line) => toLine(line, line));
}

/** One line, not yet decided; `trimmed` is its text without white space at the edges. */
export function toLine(span: Span, options: { trimmed: string; isApart: boolean }): Line {
  const text = options.trimmed.slice(0, LONGEST_LINE);
  return {
    start: span.start,
    end: span.end,
    text,
    count: countWords(text),
    isSentence: endsSentence(text),
    isApart: options.isApart,
    kind: null,
    rule: '',
  };
}

/** Decides what a line is. */
export function markLine(line: Line, kind: BlockKind, rule: string): void {
  line.kind = kind;
  line.rule = rule;
}

/** Number of words between white space. */
export function countWords(text: string): number {
  let count = 0;
  let isInside = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const isBlank = code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
    if (!isBlank && !isInside) count += 1;
    isInside = !isBlank;
  }
  return count;
}

/** True where the text ends with the mark of a sentence, closing quotation marks aside. */
export function endsSentence(text: string): boolean {
  return /[.!?…][”“"’'»)\]]*$/.test(text.slice(-12));
}
