import type { CountedPhrase, Token } from './counted-phrases.js';
import { harmOfNoun } from './harm-words.js';
import type { NumberPhrase } from './parse-number.js';
import { isAgentNoun, isNeverCounted, isPersonNoun, kindOfNoun } from './victim-nouns.js';

/** Words that say that there are more of those counted, or others. */
export const MORE: ReadonlySet<string> = new Set([
  'more',
  'other',
  'others',
  'additional',
  'further',
  'new',
  'another',
  'extra',
]);
const STOPS = new Set(
  `is are was were be been being have has had having do does did will would can could may might must shall should and or but nor that which who whom
  whose when where while as if because since after before during in on at by to from with without into over under against between among
  through near for than then so not n't there here they them he she it we you i him us this these those , . ; : ( ) ! ? … – — " “ ” said says say
  including killed killing died dying dead wounded wounding injured injuring`.split(/\s+/),
);
/** Participles and adjectives that may stand between a number and its noun whatever the tagger says. */
const MODIFIERS = new Set(
  'armed unarmed wounded injured dead captured suspected alleged civilian military enemy young old elderly local foreign more other additional further innocent displaced missing disabled unidentified masked pregnant serving active trained'.split(
    ' ',
  ),
);
const PARTICIPLES = /^(?:dead|killed|wounded|injured|missing|displaced|hurt|disappeared|fatally)$/;
const WEEKDAY = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tomorrow|overnight)$/;
/** Endings of nouns for people of a nation: "Tarvians". */
export const NATION = /^\p{Lu}[\p{L}’'-]*(?:ns?|is?|ese|sh|chs?|eks?|ts|tes?|[^aeiou]s|ids?|ks?)$/u;

/** The noun that a number counts, as positions of its phrase. */
export interface NounScan {
  readonly head: number;
  readonly unitFrom: number;
  readonly kind: CountedPhrase['kind'];
}

/** Scans on from a number for the noun that it counts; null where none follows. */
export function scanNoun(tokens: readonly Token[], from: number, number: NumberPhrase): NounScan | null {
  let head = -1;
  let last = -1;
  let at = from;
  for (; at < tokens.length && at - from < 8; at += 1) {
    const token = tokens[at]!;
    const lower = token.lower;
    if (/^[“"‘']$/.test(token.form) && at === from) continue;
    if (lower === '-' && tokens[at - 1]?.end === token.start && tokens[at + 1]?.start === token.end) continue;
    if (lower === ',' && at > from && tokens[at - 1]!.upos === 'ADJ' && tokens[at + 1]?.upos === 'ADJ') continue;
    // "six F-16 fighter jets"
    if (/^\d/.test(lower) && at > from && tokens[at - 1]!.lower === '-' && tokens[at - 1]!.end === token.start)
      continue;
    if (/^\d/.test(lower) && number.kind === 'one' && tokens[at + 1]?.lower === '-') {
      // "a 19-year-old man"
      continue;
    }
    if (/^['’]s?$/.test(lower)) {
      // "Tarvia's": a possessor inside the phrase; the noun comes after.
      last = -1;
      continue;
    }
    const harm = number.kind === 'one' && PARTICIPLES.test(lower) ? null : harmOfNoun(lower);
    // "19 civilians killed": the participle says what was done to the noun before it.
    if (harm !== null && head === at - 1 && PARTICIPLES.test(lower)) break;
    if (harm !== null && isHarmNoun(tokens, at)) {
      return { head: at, unitFrom: firstOfUnit(tokens, from, at), kind: 'harm' };
    }
    const isAcronym = /^\p{Lu}{2,5}$/u.test(token.form) && (token.upos === 'PROPN' || token.upos === 'NOUN');
    if (STOPS.has(lower) && !isAcronym && !(MODIFIERS.has(lower) && hasNounAfter(tokens, at))) break;
    if (
      token.upos === 'ADP' ||
      token.upos === 'CCONJ' ||
      token.upos === 'SCONJ' ||
      token.upos === 'AUX' ||
      token.upos === 'PUNCT' ||
      token.upos === 'PRON' ||
      token.upos === 'DET' ||
      token.upos === 'PART'
    ) {
      if (!isPersonNoun(lower) || token.upos === 'ADP') break;
    }
    if (token.upos === 'VERB' && !MODIFIERS.has(lower) && !/(?:ed|en|ing)$/.test(lower) && !isPersonNoun(lower)) break;
    if (token.upos === 'VERB' && (!hasNounAfter(tokens, at) || /^(?:taken|held)$/.test(lower))) break;
    if (token.upos === 'ADV' && !isPersonNoun(lower) && at > from) break;
    if (token.upos === 'NUM' && number.kind !== 'one') break;
    // "a camp housing displaced people": the article counts the camp.
    if (number.kind === 'one' && token.upos === 'VERB' && /ing$/.test(lower) && last === at - 1 && last >= 0) break;
    // "ten visitors leaving dozens hurt": the noun is complete.
    if (token.upos === 'VERB' && head === at - 1 && head >= 0 && isPersonNoun(tokens[head]!.lower)) break;
    if (WEEKDAY.test(lower)) break;
    if (isPersonNoun(lower) || kindOfNoun(lower) !== 'other') head = at;
    if (
      token.upos === 'NOUN' ||
      token.upos === 'PROPN' ||
      token.upos === 'X' ||
      isPersonNoun(lower) ||
      token.upos === 'SYM'
    )
      last = at;
    else if (token.upos === 'ADJ' && /^\p{Lu}/u.test(token.form) && /s$/.test(lower)) last = at;
  }
  if (last < 0) return null;
  const isTagged = tokens[last]!.upos !== 'X';
  // Without tags the last noun of the tables decides; with tags the last noun does, unless it is a verb in disguise.
  // A plural that names people is the head whatever follows: "10 children Lebanese television says".
  const isPlural =
    head >= 0 && isPersonNoun(tokens[head]!.lower) && /(?:s|men|people|children)$/.test(tokens[head]!.lower);
  const chosen = isTagged && !isPlural ? last : head;
  if (chosen < 0) return null;
  const lower = tokens[chosen]!.lower;
  let kind: CountedPhrase['kind'] = kindOfNoun(lower);
  if (kind === 'other') {
    if (isNeverCounted(lower)) kind = 'other';
    else if (number.kind !== 'one' && /^\p{Lu}/u.test(tokens[chosen]!.form) && NATION.test(tokens[chosen]!.form))
      kind = 'demonym';
    else if (isAgentNoun(lower)) kind = 'person';
  }
  // "blast kills 43 Monitor": a name behind a number is not what it counts.
  if (kind === 'other' && tokens[chosen]!.upos === 'PROPN' && number.kind !== 'one') return null;
  return { head: chosen, unitFrom: firstOfUnit(tokens, from, chosen), kind };
}

/** "62 military deaths", "many wounded": the noun itself is harm, unless it only modifies a noun ("five wounded soldiers"). */
function isHarmNoun(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!;
  if (hasNounAfter(tokens, at) && /^(?:dead|killed|wounded|injured|missing|displaced|hurt|disappeared)$/.test(lower))
    return false;
  if (
    lower === 'death' &&
    /^(?:toll|squad|sentence|certificate|threat|rate|row|penalty|camp)s?$/.test(tokens[at + 1]?.lower ?? '')
  )
    return false;
  if (lower === 'casualty' && tokens[at + 1]?.upos === 'NOUN') return false;
  return true;
}

function hasNounAfter(tokens: readonly Token[], at: number): boolean {
  for (let k = at + 1; k < tokens.length && k < at + 4; k += 1) {
    const token = tokens[k]!;
    if (isPersonNoun(token.lower)) return token.upos !== 'PRON' || token.lower === 'others';
    if (STOPS.has(token.lower) && !MODIFIERS.has(token.lower)) return false;
    if (
      token.upos === 'NOUN' &&
      !/^(?:yesterday|today|tonight|overnight|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
        token.lower,
      )
    )
      return !isNeverCounted(token.lower);
    if (token.upos !== 'ADJ' && token.upos !== 'PROPN' && token.upos !== 'VERB' && token.lower !== '-') return false;
  }
  return false;
}

/** The unit leaves out the words of number and order: "more of its". */
function firstOfUnit(tokens: readonly Token[], from: number, head: number): number {
  let at = from;
  while (
    at < head &&
    (MORE.has(tokens[at]!.lower) || /^(?:of|the|its|their|our|single|lone|[“"‘'])$/.test(tokens[at]!.lower))
  )
    at += 1;
  return at;
}
