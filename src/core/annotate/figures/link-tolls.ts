import type { Harm } from '../../model/mention.js';
import type { CountedPhrase, Token } from './counted-phrases.js';
import { harmOfAdjective, harmOfNoun, TOLL_VERBS, TOLL_WORDS } from './harm-words.js';
import type { HarmLink } from './link-by-order.js';

/** A toll's harm, with the noun that stands in its words ("the number of its soldiers dead") and whose toll it is. */
export interface TollLink extends HarmLink {
  /** Token of the people counted inside the toll's own words, or -1. */
  readonly noun: number;
  /** Tokens of the toll's own words. */
  readonly from: number;
  readonly to: number;
  /** True where the toll is what a new loss leads to: "bringing the toll to 164". */
  readonly isBrought: boolean;
}

const BETWEEN = new Set(
  'to at of as high the from now so far already , by about than well officially reportedly currently least some more over nearly for has had have also its at there a an total in since saturday sunday monday tuesday wednesday thursday friday is days days: : and'.split(
    ' ',
  ),
);
const HARM_NOUNS =
  /^(?:deaths|fatalities|casualties|losses|dead|killed|wounded|injured|injuries|victims|missing|displaced)$/;

/** Finds the toll that a bare number completes: "death toll to 164", "put at 223 the number of its dead". */
export function linkToll(tokens: readonly Token[], phrase: CountedPhrase): TollLink | null {
  return linkTollBefore(tokens, phrase) ?? linkTollBehind(tokens, phrase);
}

function linkTollBefore(tokens: readonly Token[], phrase: CountedPhrase): TollLink | null {
  const word = (k: number): string => tokens[k]?.lower ?? '';
  let at = phrase.from - 1;
  // "to 41 from 35", "from 35 to 41": what the toll was before is no figure of this report.
  if (word(at) === 'from') return null;
  let hasVerbOrTo = false;
  const isVerbNear = TOLL_VERBS.has(word(at)) || TOLL_VERBS.has(word(at - 1));
  let others = 0;
  for (let steps = 0; at >= 0 && steps < 28; steps += 1, at -= 1) {
    const lower = word(at);
    if (
      lower === 'toll' ||
      lower === 'tally' ||
      (lower === 'count' && /^(?:death|body|casualty)$/.test(word(at - 1)))
    ) {
      // A headline without a verb: "Death toll from bomb attack at least 112".
      if (!hasVerbOrTo && others > 0 && phrase.hedged.hedge === 'exact') return null;
      return tollOf(tokens, { at, word: at });
    }
    if (/^(?:number|total)$/.test(lower) && (word(at + 1) === 'of' || tokens[at]!.upos === 'NOUN') && hasVerbOrTo) {
      const harm = harmInside(tokens, { from: at + 1, to: phrase.from - 1 });
      if (harm) return { ...harm, isToll: true, from: at, to: phrase.from - 1, isBrought: isBrought(tokens, at) };
      return null;
    }
    if (HARM_NOUNS.test(lower) && hasVerbOrTo && others === 0 && tokens[at]!.upos !== 'VERB') {
      if (word(at - 1) === 'of' && /^(?:number|total)$/.test(word(at - 2))) continue;
      if (
        !/^(?:to|at|of|:|is|are|was|were|reach|reached|total|totalled|number|numbered|stood|stand)$/.test(
          word(at + 1),
        ) &&
        others === 0 &&
        !hasVerbOrTo
      )
        return null;
      const harm = harmOfNoun(lower) ?? (lower === 'victims' ? 'killed' : null);
      if (harm === null) return null;
      return {
        harm,
        word: at,
        isToll: true,
        noun: -1,
        from: firstOfNoun(tokens, at),
        to: at,
        isBrought: isBrought(tokens, at),
      };
    }
    if (TOLL_VERBS.has(lower) || lower === 'to' || lower === 'at' || lower === 'of' || lower === ':') {
      hasVerbOrTo = true;
      continue;
    }
    if (lower === '.' || lower === ';' || lower === '!' || lower === '?') return null;
    if (!BETWEEN.has(lower) && tokens[at]!.upos !== 'ADV') others += 1;
    if (others > (isVerbNear ? 18 : 8)) return null;
  }
  return null;
}

function linkTollBehind(tokens: readonly Token[], phrase: CountedPhrase): TollLink | null {
  const word = (k: number): string => tokens[k]?.lower ?? '';
  let at = phrase.to + 1;
  if (/^(?:as|for)$/.test(word(at))) at += 1;
  if (!/^(?:the|its|their)$/.test(word(at))) return null;
  at += 1;
  if (/^(?:total|overall|official)$/.test(word(at)) && /^(?:number|toll)$/.test(word(at + 1))) at += 1;
  if (word(at) === 'death' && word(at + 1) === 'toll') return tollOf(tokens, { at: at + 1, word: at + 1 });
  if (word(at) === 'toll') return tollOf(tokens, { at, word: at });
  if (word(at) !== 'number' || word(at + 1) !== 'of') return null;
  const harm = harmInside(tokens, { from: at + 2, to: Math.min(tokens.length - 1, at + 9) });
  return harm ? { ...harm, isToll: true, from: at, to: harm.word, isBrought: isBrought(tokens, phrase.from) } : null;
}

function tollOf(tokens: readonly Token[], found: { at: number; word: number }): TollLink {
  const before = tokens[found.at - 1]?.lower ?? '';
  const second = tokens[found.at - 2]?.lower ?? '';
  const harm: Harm = TOLL_WORDS[before] ?? TOLL_WORDS[second] ?? 'killed';
  return {
    harm,
    word: found.word,
    isToll: true,
    noun: -1,
    from: firstOfNoun(tokens, found.at),
    to: found.at,
    isBrought: isBrought(tokens, found.at),
  };
}

function harmInside(
  tokens: readonly Token[],
  range: { from: number; to: number },
): { harm: HarmLink['harm']; word: number; noun: number } | null {
  let noun = -1;
  for (let at = range.from; at <= range.to && at < tokens.length; at += 1) {
    const { lower, upos } = tokens[at]!;
    if (/^[.;,]$/.test(lower)) return null;
    const harm = harmOfNoun(lower) ?? harmOfAdjective(lower);
    if (harm !== null) {
      const next = tokens[at + 1];
      if (noun < 0 && next?.upos === 'NOUN') noun = at + 1;
      return { harm, word: at, noun };
    }
    if (upos === 'NOUN') noun = at;
  }
  return null;
}

function firstOfNoun(tokens: readonly Token[], at: number): number {
  let from = at;
  while (from > 0 && at - from < 5 && /^(?:NOUN|ADJ|PROPN|PRON|PART|DET)$/.test(tokens[from - 1]!.upos)) from -= 1;
  return from;
}

function isBrought(tokens: readonly Token[], at: number): boolean {
  for (let k = at - 1; k >= 0 && k > at - 7; k -= 1) {
    if (/^(?:bringing|brings|brought|raising|raises|raised|taking|pushing|bring|raise)$/.test(tokens[k]!.lower))
      return true;
  }
  return false;
}
