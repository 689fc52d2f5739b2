import type { CountedPhrase } from './counted-phrases.js';
import type { SentenceTree } from './link-by-tree.js';

const MOST_STEPS = 24;

/** The counted noun, or the first of the list that it closes: "destroyed 30 bunkers, 12 tunnels and 4 guns". */
export function firstOfList(tree: SentenceTree, phrase: CountedPhrase): number {
  let at = phrase.head;
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const up = tree.heads[at]!;
    if (up < 0) return at;
    const isInside = up >= phrase.from && up <= phrase.to;
    const isListed = tree.tokens[at]!.relation === 'conj' && /^(?:NOUN|PROPN|NUM|SYM)$/.test(tree.tokens[up]!.upos);
    // "dozens of shells": the number governs the noun.
    if (!isInside && !isListed) return at;
    at = up;
  }
  return at;
}
