import { countPairs } from './match-pairs.js';
import type { MatchCounts } from './count-matches.js';

const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an']);

/** Words of a name in lower case, without articles, marks and possessive endings. */
export function toNameWords(name: string): string[] {
  const words = name.toLowerCase().replace(/['’]s(?!\p{L})/gu, '').match(/[\p{L}\p{N}]+/gu) ?? []; // prettier-ignore
  return words.filter((word) => !ARTICLES.has(word));
}

/** True where two names share at least half of the words of the shorter one. Names without words match nothing. */
export function isSameName(a: string, b: string): boolean {
  const left = new Set(toNameWords(a));
  const right = new Set(toNameWords(b));
  if (left.size === 0 || right.size === 0) return false;
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  return shared * 2 >= Math.min(left.size, right.size);
}

/** Adds gold and answered names of one item to the counts; each name agrees with one other at most. */
export function countNames(
  counts: MatchCounts,
  names: { readonly gold: readonly string[]; readonly answered: readonly string[] },
): void {
  counts.gold += names.gold.length;
  counts.answered += names.answered.length;
  counts.right += countPairs(
    names.answered.map((name) => names.gold.flatMap((gold, at) => (isSameName(name, gold) ? [at] : []))),
  );
}
