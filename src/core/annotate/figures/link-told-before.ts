import type { Harm } from '../../model/mention.js';
import type { CountedPhrase, Token } from './counted-phrases.js';
import { harmOfNoun } from './harm-words.js';
import type { HarmLink } from './link-by-order.js';

const HARMED = /^(?:dead|killed|wounded|injured|missing|victims|captured|casualties|prisoners|displaced)$/;
const ESTIMATE = /^(?:puts?|putting|estimat(?:es|ed|ing)|reckon(?:s|ed)?|plac(?:es|ed))$/;

/** "Of the dead eleven were police and three were porters": the numbers divide those harmed. */
export function linkDivision(tokens: readonly Token[], phrase: CountedPhrase): HarmLink | null {
  const word = (at: number): string => tokens[at]?.lower ?? '';
  if (phrase.kind !== 'bare' || !/^(?:was|were|are|is)$/.test(word(phrase.to + 1))) return null;
  for (let at = phrase.from - 1; at >= 1 && at > phrase.from - 14; at -= 1) {
    if (HARMED.test(word(at)) && word(at - 1) === 'the' && /^(?:of|among)$/.test(word(at - 2))) {
      const harm = harmOfNoun(word(at)) ?? 'killed';
      return at > 4 && !/^[,;:—–(“"]$/.test(word(at - 3)) ? null : { harm, word: at, isToll: false };
    }
    if (/^[.;:]$/.test(word(at))) return null;
  }
  return null;
}

/** "She puts it at thirty-four": another number for those whom the last figure of harm counted, whose harm it takes. */
export function linkEstimate(
  tokens: readonly Token[],
  phrase: CountedPhrase,
  before: { readonly harm: Harm } | null,
): HarmLink | null {
  if (before === null || phrase.kind !== 'bare') return null;
  const word = (at: number): string => tokens[at]?.lower ?? '';
  const at = phrase.from - 1;
  const isSaid = word(at) === 'at' && /^(?:it|them)$/.test(word(at - 1)) && ESTIMATE.test(word(at - 2));
  return isSaid ? { harm: before.harm, word: at - 2, isToll: false } : null;
}
