import type { Span } from '../../core/text/span.js';

/** Words in a row that two texts must share before they are marked: fewer are found in any two reports of a war. */
const RUN = 4;
/** Longest text compared, in UTF-16 units: marking is for the eye, which does not read more at a time. */
const MOST = 20_000;

/** The stretches of `text` whose words, four or more in a row, stand in one of `others` too; in text order, apart. */
export function findSharedWords(text: string, others: readonly string[]): Span[] {
  const known = new Set<string>();
  for (const other of others) {
    const words = splitWords(other.slice(0, MOST));
    for (let i = 0; i + RUN <= words.length; i += 1) known.add(toKey(words, i));
  }
  if (known.size === 0) return [];
  const words = splitWords(text.slice(0, MOST));
  const spans: { start: number; end: number }[] = [];
  for (let i = 0; i + RUN <= words.length; i += 1) {
    if (!known.has(toKey(words, i))) continue;
    const { start } = words[i]!;
    const { end } = words[i + RUN - 1]!;
    const last = spans.at(-1);
    if (last && start <= last.end) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}

interface FoldedWord extends Span {
  readonly word: string;
}

function splitWords(text: string): FoldedWord[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), (match) => ({
    word: match[0]
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function toKey(words: readonly FoldedWord[], at: number): string {
  return words
    .slice(at, at + RUN)
    .map(({ word }) => word)
    .join(' ');
}
