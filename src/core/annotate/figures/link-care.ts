import type { CountedPhrase, Token } from './counted-phrases.js';
import { CARE_VERBS } from './harm-words.js';
import type { HarmLink } from './link-by-order.js';

const HURT = /^(?:wounds?|injur(?:y|ies)|burns?|fractures?|contusions?|concussions?)$/;
const CONDITION = /^(?:critical|stable|serious|fair|good|grave|guarded|life-threatening|intensive|moderate)$/;

/** People who need care are wounded: "three guards were taken to hospital", "two remain in critical condition", "suffered burns". */
export function linkCare(tokens: readonly Token[], phrase: CountedPhrase): HarmLink | null {
  const word = (at: number): string => tokens[at]?.lower ?? '';
  const last = Math.min(tokens.length, phrase.to + 9);
  for (let at = phrase.to + 1; at < last; at += 1) {
    const lower = word(at);
    if (/^[.;:]$/.test(lower) || /^(?:who|that|but|while|not|n't|no|after|when)$/.test(lower)) break;
    if (/^(?:suffer|sustain)/.test(lower)) {
      for (let k = at + 1; k < at + 9 && k < tokens.length; k += 1) {
        if (/^[.;]$/.test(word(k))) break;
        if (HURT.test(word(k))) return { harm: 'wounded', word: k, isToll: false };
      }
      break;
    }
    if (CARE_VERBS.has(lower)) return findHospital(tokens, at);
    if (
      lower === 'in' &&
      /^(?:is|are|was|were|remain|remains|remained|listed|reported|both|all|still|now)$/.test(word(at - 1))
    ) {
      for (let k = at + 1; k < at + 6; k += 1) {
        if (word(k) === 'condition' && CONDITION.test(word(k - 1))) return { harm: 'wounded', word: k, isToll: false };
        if (/^hospitals?$/.test(word(k))) return { harm: 'wounded', word: k, isToll: false };
      }
      break;
    }
    if (tokens[at]!.upos === 'VERB' && !/^(?:reported|listed|remain|remains|remained)$/.test(lower)) break;
  }
  const before = word(phrase.from - 1);
  if (/^(?:sent|sends|sending|put|puts|putting|landed|land|leave|left|leaving|found)$/.test(before)) {
    for (let k = phrase.to + 1; k < phrase.to + 8; k += 1) {
      if (/^[.;,]$/.test(word(k))) break;
      if (/^hospitals?$/.test(word(k)) || HURT.test(word(k))) return { harm: 'wounded', word: k, isToll: false };
      if (word(k) === 'condition' && CONDITION.test(word(k - 1))) return { harm: 'wounded', word: k, isToll: false };
    }
  }
  if (/^(?:with|suffering)$/.test(word(phrase.to + 1))) {
    for (let k = phrase.to + 2; k < phrase.to + 8; k += 1) {
      if (/^[.;,]$/.test(word(k))) break;
      if (HURT.test(word(k))) return { harm: 'wounded', word: k, isToll: false };
    }
  }
  return null;
}

function findHospital(tokens: readonly Token[], at: number): HarmLink | null {
  for (let k = at + 1; k < tokens.length && k < at + 12; k += 1) {
    const { lower } = tokens[k]!;
    if (/^[.;]$/.test(lower)) return null;
    if (/^hospitals?$|^(?:clinic|infirmary)$/.test(lower)) return { harm: 'wounded', word: k, isToll: false };
    if (/^(?:treated|treatment)$/.test(lower)) return { harm: 'wounded', word: k, isToll: false };
  }
  return null;
}
