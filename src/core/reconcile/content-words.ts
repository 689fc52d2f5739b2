import { toNameWords } from './name-words.js';
import { remember } from './remember.js';

const STOP = new Set(
  (
    'a an and are as at be been being but by can could did do does during for from had has have he her his how i if in into ' +
    'is it its more most new no nor not of off on one or other our out over own she so some such than that their them then ' +
    'there these they this those to too under up upon was we were what when where which while who whom will with would you ' +
    'said say says told tells according reported reports statement claim claims also after before since until about'
  ).split(' '),
);

/**
 * The words of a text that carry its content, each once: folded, without stop words and endings. The endings fall by a
 * crude rule ("shelled", "shelling" → "shell"); it only ever compares words with each other, so a stem need not be a word.
 */
export function findContentWords(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const word of toNameWords(text)) {
    const stem = toContentWord(word);
    if (stem !== null) words.add(stem);
  }
  return words;
}

/** The stem of a word that carries content, a number as it is, null for a stop word. */
const toContentWord = remember((word): string | null =>
  STOP.has(word) ? null : /^\p{N}/u.test(word) ? word : stemOf(word),
);

function stemOf(word: string): string {
  for (const ending of ['ings', 'ing', 'edly', 'ed', 'ers', 'er', 'ies', 'es', 's', 'ly', 'e'])
    if (word.endsWith(ending) && word.length - ending.length >= 3) return word.slice(0, -ending.length);
  return word;
}

/** How many of a text's words propose what it is compared with. */
const MOST_RARE = 4;

/** The longest content words, at most four, those of one length by their letters: long words are rare ones. */
export function findRareWords(words: ReadonlySet<string>): string[] {
  const rare: string[] = [];
  for (const word of words) {
    let at = rare.length;
    while (at > 0 && isRarer(word, rare[at - 1]!)) at -= 1;
    if (at >= MOST_RARE) continue;
    rare.splice(at, 0, word);
    if (rare.length > MOST_RARE) rare.pop();
  }
  // A list that grew holds room for more.
  return [...rare];
}

function isRarer(a: string, b: string): boolean {
  return a.length === b.length ? a < b : a.length > b.length;
}

/** Share of words in common, 0–1 (Jaccard); 0 where a side is empty. */
export function shareWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = countCommon(a, b);
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}

/** Share of the smaller set that the larger holds, 0–1. */
export function containWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const least = Math.min(a.size, b.size);
  return least === 0 ? 0 : countCommon(a, b) / least;
}

/** Number of words in common. */
export function countCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const word of small) if (large.has(word)) common += 1;
  return common;
}
