import type { Selector } from '../../src/core/export/ledger-record.js';

/** Words that selectors pick out of a report, as a set of keys that two ledgers of the same text share. */
export type WordSet = ReadonlySet<string>;

/** Words, without articles: what is left must agree. */
const SKIPPED: ReadonlySet<string> = new Set(['the', 'a', 'an']);

/**
 * The words of selectors. Where both ledgers hold the same text a word is its position; else it is its letters with a
 * running number, so that texts extracted differently can still be compared.
 */
export function toWordSet(selectors: readonly (Selector | null)[], isSameText: boolean): WordSet {
  const words = new Set<string>();
  const counts = new Map<string, number>();
  for (const selector of selectors) {
    if (selector === null) continue;
    let points = 0;
    let read = 0;
    for (const match of selector.exact.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      const word = match[0].toLowerCase();
      points += countPoints(selector.exact.slice(read, match.index));
      read = match.index;
      if (SKIPPED.has(word)) continue;
      if (isSameText) words.add(String(selector.start + points));
      else {
        const count = counts.get(word) ?? 0;
        counts.set(word, count + 1);
        words.add(`${word} ${count}`);
      }
    }
  }
  return words;
}

function countPoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Number of words that two sets share. */
export function countShared(a: WordSet, b: WordSet): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let count = 0;
  for (const word of small) if (large.has(word)) count += 1;
  return count;
}

/** True where at least half of all words of both are shared (Jaccard .5), or both are empty. */
export function isAlike(a: WordSet, b: WordSet): boolean {
  if (a.size === 0 && b.size === 0) return true;
  const shared = countShared(a, b);
  return shared > 0 && 2 * shared >= a.size + b.size - shared;
}

/** True where the words are the same. */
export function isSame(a: WordSet, b: WordSet): boolean {
  return a.size === b.size && countShared(a, b) === a.size;
}
