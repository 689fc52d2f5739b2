import { isAfterComma, lower, type Tree } from '../tree.js';
import { sharedSpeech } from './find-sources.js';
import type { Speech } from './speech.js';

/** What sets one speaker's clause beside another's. */
const BESIDE = /^(while|whereas|although|though|as)$/;

/**
 * Takes out of a speech the clause in which the reporter sets another speaker beside the first: of "A said it held the hill, while B
 * said the hill had fallen" B's words are none of A's, and A does not relay them. Only where B is named by a noun of its own: "while
 * it says …" is still A.
 */
export function partSpeakers(tree: Tree, speeches: readonly Speech[]): Speech[] {
  const clauses = speeches.flatMap((speech) => {
    const clause = clauseBeside(tree, speech) ?? clauseShared(tree, speech);
    return clause === null ? [] : [{ speech, words: new Set(tree.subtree(clause)) }];
  });
  if (clauses.length === 0) return [...speeches];
  return speeches.map((speech) => {
    const others = clauses.filter((one) => one.speech !== speech && !one.words.has(speech.cueWord));
    const words = others.filter((one) => one.words.size < speech.content.length && speech.content.includes(one.speech.cueWord)); // prettier-ignore
    if (words.length === 0) return speech;
    const content = speech.content.filter((index) => !words.some((one) => one.words.has(index)));
    return { ...speech, content: withoutMarkAtEnd(tree, content) };
  });
}

/** Head of the clause that the reporter sets beside another speaker's words, where the cue heads such a clause; else null. */
function clauseBeside(tree: Tree, speech: Speech): number | null {
  const { cueWord } = speech;
  if (cueWord < tree.sentence.firstWord || cueWord >= tree.sentence.endWord) return null;
  if (tree.word(cueWord).relation !== 'advcl') return null;
  const mark = tree.child(cueWord, 'mark');
  if (mark < 0 || mark > cueWord || !BESIDE.test(lower(tree, mark))) return null;
  const subject = tree.child(cueWord, 'nsubj', 'nsubj:pass');
  if (subject < 0 || tree.word(subject).upos === 'PRON' || !speech.sources.includes(subject)) return null;
  // "As" without a comma tells how or when more often than it sets beside; a clause that ends the sentence does.
  if (lower(tree, mark) === 'as' && !isAfterComma(tree, cueWord) && tree.word(cueWord).head > cueWord) return null;
  return cueWord;
}

/** "Alleged that its neighbour had fired and said that nine had died": what the second verb tells is no part of what the first does. */
function clauseShared(tree: Tree, speech: Speech): number | null {
  const { cueWord } = speech;
  if (cueWord < tree.sentence.firstWord || cueWord >= tree.sentence.endWord) return null;
  return sharedSpeech(tree, cueWord) >= 0 ? cueWord : null;
}

function withoutMarkAtEnd(tree: Tree, words: readonly number[]): number[] {
  const result = [...words];
  while (result.length > 0 && /^([,;–—-]|and|but)$/.test(tree.form(result[result.length - 1]!))) result.pop();
  return result;
}
