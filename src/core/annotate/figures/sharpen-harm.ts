import type { Measured } from '../../model/mention.js';
import type { Token } from './counted-phrases.js';
import { harmOfAdjective } from './harm-words.js';

/** Harm that the words right behind (or before) a harm word make of it. */
export function sharpen(
  tokens: readonly Token[],
  link: { at: number; harm: Measured },
): { harm: Measured; word: number } {
  const { at, harm } = link;
  const word = (k: number): string => tokens[k]?.lower ?? '';
  if (harm === 'casualties' || harm === 'wounded') {
    if (word(at - 1) === 'fatally' || word(at + 1) === 'fatally' || word(at - 1) === 'mortally')
      return { harm: 'killed', word: at };
  }
  if (harm === 'casualties' && /^(?:shot|shoots?|shooting|gunned|gunning)$/.test(word(at))) {
    if (word(at + 1) === 'dead') return { harm: 'killed', word: at + 1 };
    if (word(at + 1) === 'to' && word(at + 2) === 'death') return { harm: 'killed', word: at };
    for (let k = at + 1; k < at + 5; k += 1) {
      if (word(k) === 'and' || word(k) === ',') {
        const next = harmOfAdjective(word(k + 1)) ?? harmOfAdjective(word(k + 2));
        if (next === 'killed' || next === 'wounded')
          return { harm: next, word: harmOfAdjective(word(k + 1)) ? k + 1 : k + 2 };
        if (/^(?:died|dies)$/.test(word(k + 1)) || /^(?:died|dies)$/.test(word(k + 2)))
          return { harm: 'killed', word: at };
        break;
      }
      if (word(k) === '.' || word(k) === ';') break;
    }
    for (let k = at + 1; k < at + 6 && k < tokens.length; k += 1) {
      if (
        /^(?:leg|legs|arm|arms|hand|foot|thigh|shoulder|buttocks|ankle|knee|groin|calf|hip|finger|toe|elbow|forearm|wounded|injured|survived|hospitalized)$/.test(
          word(k),
        )
      )
        return { harm: 'wounded', word: at };
    }
  }
  if (
    (harm === 'killed' || harm === 'wounded') &&
    (word(at + 1) === 'or' || word(at + 1) === 'and' || word(at + 1) === '/')
  ) {
    const other = harmOfAdjective(word(at + 2));
    // "20 people were killed or wounded"; a number behind would be counted for itself.
    if (other !== null && other !== harm && (other === 'killed' || other === 'wounded'))
      return { harm: 'casualties', word: at };
  }
  if ((harm === 'killed' || harm === 'wounded') && /^(?:and|or)$/.test(word(at - 1))) {
    const other = harmOfAdjective(word(at - 2));
    // "killed and wounded 20": both verbs count the same people.
    if (other !== null && other !== harm && (other === 'killed' || other === 'wounded'))
      return { harm: 'casualties', word: at - 2 };
  }
  return { harm, word: at };
}
