import type { Measured } from '../../model/mention.js';
import type { CountedPhrase, Token } from './counted-phrases.js';
import { harmOfAdjective, harmOfDeed, REPORT_VERBS, sensesOfVerb, toVerbLemma, type HarmFrame } from './harm-words.js';
import { chooseSense, fits, type Counted } from './sense-of-harm.js';
import { sharpen } from './sharpen-harm.js';

/** The harm of a counted phrase and the token that gives it. */
export interface HarmLink {
  readonly harm: Measured;
  readonly word: number;
  /** True where the words count all there were so far: "toll", "total losses". */
  readonly isToll: boolean;
}

const BE = new Set(['was', 'were', 'is', 'are', 'been', 'be', 'being', 'get', 'got', 'gets']);
const HAVE = new Set(['have', 'has', 'had', 'having']);
const NOT = new Set(['not', "n't", 'n’t', 'never', 'no', 'nobody', 'without']);
const MODAL = new Set(['could', 'would', 'may', 'might', 'can', 'will', 'must', 'should']);
const SKIP = new Set(
  'also reportedly allegedly later then already so far now recently since immediately all both as subsequently who that to have said either'.split(
    ' ',
  ),
);
const WHEN =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|last|this|dead|overnight|earlier|who|that|which)$/;
const OBJECTS = new Set(['NOUN', 'PROPN', 'PRON', 'ADJ', 'NUM', 'DET']);
const LEAVING = /^(?:leave|flee|evacuate|abandon|relocate|move)$/;
const CAPTIVE = /^(?:prisoners?|captive|hostages?|captives)$/;
const OPENER =
  /^(?:the|a|an|his|her|its|their|our|at|dozens|scores|several|many|hundreds|more|some|nearly|about|over|\d.*)$/;

/** Links by neighbourhood alone, for headlines, for capitals and where the tree is missing or wrong. */
export function linkByOrder(tokens: readonly Token[], phrase: CountedPhrase, counted: Counted): HarmLink | null {
  return (
    linkAfter(tokens, phrase, counted) ??
    linkBefore(tokens, phrase, counted) ??
    linkDeed(tokens, phrase, counted) ??
    linkFar(tokens, phrase, counted)
  );
}

/** "two people were killed": the passive stands right behind, which is surer than any tree. */
export function linkPassiveBehind(tokens: readonly Token[], phrase: CountedPhrase, counted: Counted): HarmLink | null {
  const next = tokens[phrase.to + 1]?.lower ?? '';
  const isParticipleNext =
    /^(?:killed|wounded|injured|dead|slain|martyred)$/.test(next) && !isActive(tokens, phrase.to + 1);
  return isParticipleNext || BE.has(next) || HAVE.has(next) || /^(?:mostly|mainly|largely)$/.test(next)
    ? linkAfter(tokens, phrase, counted)
    : null;
}

/** "killed 13 and wounded 29": the verb stands right before, which is surer than any tree. */
export function linkVerbBefore(tokens: readonly Token[], phrase: CountedPhrase, counted: Counted): HarmLink | null {
  const verb = tokens[phrase.from - 1];
  const isHarm = verb !== undefined && /^(?:kill|wound|injur)(?:ed|s|ing|es)?$/.test(verb.lower);
  const next = tokens[phrase.to + 1]?.lower ?? '';
  // "a blast that wounded 29 was …", "among the injured 14 were": what follows may yet say more.
  return isHarm && !BE.has(next) && !HAVE.has(next) ? linkBefore(tokens, phrase, counted) : null;
}

/** "two people were killed", "three dead", "scores were reported killed", "12 soldiers died". */
function linkAfter(tokens: readonly Token[], phrase: CountedPhrase, counted: Counted): HarmLink | null {
  let at = skipParenthesis(tokens, skipOfThem(tokens, phrase.to + 1));
  let hasBe = false;
  let hasHave = false;
  for (let steps = 0; at < tokens.length && steps < 9; steps += 1, at += 1) {
    const token = tokens[at]!;
    const { lower } = token;
    if (NOT.has(lower) || MODAL.has(lower)) return null;
    if (BE.has(lower)) {
      hasBe = true;
      continue;
    }
    if (HAVE.has(lower)) {
      hasHave = true;
      continue;
    }
    if (lower === 'fatally' && (!tokens[at + 1] || /^[.,;)]$/.test(tokens[at + 1]!.lower)))
      return { harm: 'killed', word: at, isToll: false };
    // "were trampled to death", but not "sentenced to death"
    if (hasBe && tokens[at + 1]?.lower === 'to' && tokens[at + 2]?.lower === 'death' && token.upos === 'VERB')
      return /^(?:sentenced|condemned|committed|doomed)$/.test(lower)
        ? null
        : { harm: 'killed', word: at, isToll: false };
    if (lower === 'forced' && tokens[at + 1]?.lower === 'to' && LEAVING.test(tokens[at + 2]?.lower ?? ''))
      return { harm: 'displaced', word: at + 2, isToll: false };
    if (/^(?:taken|held)$/.test(lower) && CAPTIVE.test(tokens[at + 1]?.lower ?? ''))
      return { harm: 'captured', word: at + 1, isToll: false };
    if (
      /^(?:went|gone|go|going|remain|remains|remained|lay|lie|lying)$/.test(lower) &&
      harmOfAdjective(tokens[at + 1]?.lower ?? '') !== null
    )
      continue;
    const adjective = harmOfAdjective(lower);
    const lemma = toVerbLemma(lower);
    const senses = sensesOfVerb(lemma);
    const isIng = lower.endsWith('ing');
    if (adjective !== null && !sensesOfVerb(lemma).length) {
      return toAdjectiveLink({ at, harm: adjective, counted });
    }
    if (senses.length > 0 && !isIng) {
      const isPassive = hasBe || (!hasHave && !isActive(tokens, at) && isParticiple(lower));
      const frame: HarmFrame = isPassive ? 'transitive' : 'intransitive';
      const harm =
        chooseSense({ lemma, frame, hasDown: hasDownAfter(tokens, at) }, counted) ??
        (hasBe ? null : chooseSense({ lemma, frame: 'intransitive', hasDown: false }, counted));
      if (harm !== null)
        return { harm: strongerAfter(tokens, { at, harm }), word: strongerWord(tokens, { at, harm }), isToll: false };
      if (hasBe && REPORT_VERBS.has(lower)) continue;
      if (lower === 'left' || lower === 'found') continue;
      if (lower === 'lost' && !hasBe && losesLife(tokens, at)) return { harm: 'killed', word: at, isToll: false };
      return null;
    }
    if (REPORT_VERBS.has(lower) && (hasBe || at === phrase.to + 1 || steps > 0)) continue;
    if (SKIP.has(lower) || (lower.endsWith('ly') && lower.length > 4) || token.upos === 'ADV') continue;
    if (/^(?:[“”"'’(\u2014–-]|civilians?|people)$/.test(token.form) && steps < 2 && token.form !== '(') continue;
    return null;
  }
  return null;
}

/** "28 militants loyal to the ministry, fighting in the hills, had been killed": over modifiers without a finite verb. */
function linkFar(tokens: readonly Token[], phrase: CountedPhrase, counted: Counted): HarmLink | null {
  if (counted.kind !== 'person' && counted.kind !== 'demonym') return null;
  for (let at = behindWhom(tokens, phrase.to + 1); at < tokens.length && at < phrase.to + 22; at += 1) {
    const { lower, upos } = tokens[at]!;
    if (
      lower === ';' ||
      lower === ':' ||
      NOT.has(lower) ||
      MODAL.has(lower) ||
      (upos === 'PRON' && !/^(?:who|that)$/.test(lower))
    )
      return null;
    if (BE.has(lower) || HAVE.has(lower)) {
      const before = tokens[at - 1]!;
      if (before.lower === 'and') return null;
      let verb = at + 1;
      while (
        verb < tokens.length &&
        (BE.has(tokens[verb]!.lower) ||
          HAVE.has(tokens[verb]!.lower) ||
          tokens[verb]!.upos === 'ADV' ||
          REPORT_VERBS.has(tokens[verb]!.lower))
      )
        verb += 1;
      const found = tokens[verb];
      if (
        !found ||
        NOT.has(found.lower) ||
        (/^(?:was|is|has)$/.test(lower) && !counted.isOne && counted.noun.endsWith('s'))
      )
        return null;
      const isBe = tokens.slice(at, verb).some((token) => BE.has(token.lower));
      const adjective = harmOfAdjective(found.lower);
      if (!isBe || adjective === null || found.upos === 'NOUN') return null;
      return toAdjectiveLink({ at: verb, harm: sharpen(tokens, { at: verb, harm: adjective }).harm, counted });
    }
    // A finite verb, another number or a new clause in between: somebody else's harm.
    if (upos === 'VERB' && !lower.endsWith('ing') && at > phrase.to + 1 && !isParticiple(lower)) return null;
    if (upos === 'NUM' || upos === 'SCONJ' || upos === 'CCONJ') return null;
    if (upos === 'VERB' && /ed$/.test(lower) && tokens[at - 1]?.upos !== 'PUNCT' && at > phrase.to + 1) return null;
  }
  return null;
}

/** "six guards whom the raiders led away are missing": what was done in between is told of them too. */
function behindWhom(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.lower !== 'whom') return at;
  for (let k = at + 1; k < tokens.length && k < at + 9; k += 1) if (tokens[k]!.upos === 'VERB') return k + 1;
  return at;
}

function toAdjectiveLink(found: { at: number; harm: Measured; counted: Counted }): HarmLink | null {
  const isPeople =
    found.counted.kind !== 'equipment' && found.counted.kind !== 'area' && found.counted.kind !== 'building';
  if (!isPeople || found.counted.kind === 'other') return null;
  return { harm: found.harm, word: found.at, isToll: false };
}

/** "three of them fatally", "two of whom died". */
function skipOfThem(tokens: readonly Token[], at: number): number {
  const isOfThem = tokens[at]?.lower === 'of' && /^(?:them|whom|these|those|which)$/.test(tokens[at + 1]?.lower ?? '');
  return isOfThem ? at + 2 : at;
}

/** ", including three children, were killed": the parenthesis is stepped over. */
function skipParenthesis(tokens: readonly Token[], at: number): number {
  if (/^(?:mostly|mainly|largely|including)$/.test(tokens[at]?.lower ?? '')) {
    for (let k = at + 1; k < tokens.length && k < at + 9; k += 1) {
      if (BE.has(tokens[k]!.lower) || HAVE.has(tokens[k]!.lower)) return k;
      if (/^[.,;:]$/.test(tokens[k]!.lower) || tokens[k]!.upos === 'VERB') return at;
    }
  }
  const first = tokens[at]?.lower;
  if (first !== ',' && first !== '(') return at;
  const next = tokens[at + 1]?.lower ?? '';
  const isOneOfThem = first === ',' && /^(?:them|whom)$/.test(tokens[at - 1]?.lower ?? '') && /^an?$/.test(next);
  if (first === ',' && !isOneOfThem && !/^(?:including|among|all|most|mostly|mainly|some|both|half|many)$/.test(next))
    return at;
  for (let k = at + 1; k < tokens.length && k < at + 14; k += 1) {
    const { lower } = tokens[k]!;
    if (first === '(' ? lower === ')' : lower === ',') return k + 1;
  }
  return at;
}

/** True where something follows that the verb acts on: "gunmen killed five people", "shot and wounded a guard". */
export function isActive(tokens: readonly Token[], at: number): boolean {
  let next = at + 1;
  while (
    next < tokens.length &&
    ((tokens[next]!.upos === 'ADV' && tokens[next]!.lower !== 'at') || tokens[next]!.lower === 'down')
  )
    next += 1;
  const word = (index: number): string => tokens[index]?.lower ?? '';
  if (/^(?:and|or)$/.test(word(next)) && sensesOfVerb(toVerbLemma(word(next + 1))).length > 0) {
    return isActive(tokens, next + 1);
  }
  // "nine persons killed 12 injured": a headline's list, no object.
  const isListed = harmOfAdjective(word(next + 1)) !== null || harmOfAdjective(word(next + 2)) !== null;
  if (/^\d/.test(word(next)) && isListed) return false;
  const token = tokens[next];
  if (!token || WHEN.test(token.lower)) return false;
  if (token.lower === 'at') return word(next + 1) === 'least';
  if (/^(?:over|about|more|some)$/.test(token.lower)) return /^(?:least|\d.*|than|half|a)$/.test(word(next + 1));
  return OPENER.test(token.lower) || OBJECTS.has(token.upos);
}

function isParticiple(form: string): boolean {
  return /(?:ed|en|wn|nt|ut|it|ck|ot|in|rt)$/.test(form) && !/^(?:took|drown)$/.test(form);
}

function hasDownAfter(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.lower === 'down' || (tokens[at + 2]?.lower === 'down' && tokens[at + 1]?.upos !== 'PUNCT');
}

function losesLife(tokens: readonly Token[], at: number): boolean {
  return /^(?:lives?|life)$/.test(tokens[at + 2]?.lower ?? '') || /^(?:lives?|life)$/.test(tokens[at + 1]?.lower ?? '');
}

/** "shot dead", "shot and killed", "shot to death", "killed or wounded": the words behind the verb sharpen the harm. */
function strongerAfter(tokens: readonly Token[], link: { at: number; harm: Measured }): Measured {
  return sharpen(tokens, link).harm;
}

function strongerWord(tokens: readonly Token[], link: { at: number; harm: Measured }): number {
  return sharpen(tokens, link).word;
}

/** "killed two people", "wounding dozens", "claimed 4,000 lives", "claimed the lives of six miners". */
function linkBefore(tokens: readonly Token[], phrase: CountedPhrase, counted: Counted): HarmLink | null {
  let at = phrase.from - 1;
  while (
    at >= 0 &&
    (/^[“"‘'(:]$/.test(tokens[at]!.form) ||
      /^(?:the|these|those|all|its|their|another|down|dead)$/.test(tokens[at]!.lower))
  )
    at -= 1;
  const token = tokens[at];
  if (!token) return null;
  const next = tokens[phrase.to + 1]?.lower ?? '';
  if (/^forc(?:ed|es|ing|e)$/.test(token.lower) && next === 'to' && LEAVING.test(tokens[phrase.to + 2]?.lower ?? ''))
    return { harm: 'displaced', word: phrase.to + 2, isToll: false };
  if (/^(?:took|take|takes|taking|taken|held|holding)$/.test(token.lower) && CAPTIVE.test(next))
    return { harm: 'captured', word: phrase.to + 1, isToll: false };
  const life = linkLives(tokens, { at, phrase });
  if (life) return life;
  const lemma = toVerbLemma(token.lower);
  if (sensesOfVerb(lemma).length === 0 || isNounUse(token) || isPassiveAt(tokens, at) || !isRealAt(tokens, at))
    return null;
  const hasDown = tokens[at + 1]?.lower === 'down' || hasParticleBehind(tokens, phrase);
  const harm = chooseSense({ lemma, frame: 'transitive', hasDown }, counted);
  if (harm === null) return null;
  if (tokens[at + 1]?.lower === 'dead') return { harm: 'killed', word: at, isToll: false };
  if ((harm === 'killed' || harm === 'wounded') && /^(?:and|or)$/.test(tokens[at - 1]?.lower ?? '')) {
    const other = harmOfAdjective(tokens[at - 2]?.lower ?? '') ?? verbHarm(tokens[at - 2]?.lower ?? '');
    // "shot and killed two men", "killed and wounded 20 soldiers"
    if ((other === 'killed' || other === 'wounded') && other !== harm)
      return { harm: 'casualties', word: at, isToll: false };
  }
  return { ...sharpen(tokens, { at, harm }), isToll: false };
}

function verbHarm(form: string): Measured | null {
  return sensesOfVerb(toVerbLemma(form))[0]?.harm ?? null;
}

/** A noun that looks like a verb's form ("the injured 20", "hurt"): only where the tagger is sure of a noun. */
function isNounUse(token: Token): boolean {
  return token.upos === 'NOUN' || token.upos === 'ADP' || token.upos === 'ADJ';
}

function isPassiveAt(tokens: readonly Token[], at: number): boolean {
  if (!isParticiple(tokens[at]!.lower)) return false;
  for (let k = at - 1; k >= 0 && k > at - 4; k -= 1) {
    if (BE.has(tokens[k]!.lower)) return true;
    if (tokens[k]!.upos !== 'ADV' && !REPORT_VERBS.has(tokens[k]!.lower)) return false;
  }
  return false;
}

/** False for what has not happened: "to kill", "could displace", "did not kill". */
export function isRealAt(tokens: readonly Token[], at: number): boolean {
  for (let k = at - 1; k >= 0 && k > at - 4; k -= 1) {
    const { lower, upos } = tokens[k]!;
    if (NOT.has(lower) || MODAL.has(lower)) return false;
    if (lower === 'to')
      return (
        !(k === at - 1 || upos === 'PART') ||
        /^(?:used|forced|managed|able|went)$/.test(tokens[k - 1]?.lower ?? '') ||
        HAVE.has(tokens[k + 1]?.lower ?? '')
      );
    if (upos !== 'ADV' && !BE.has(lower) && !HAVE.has(lower)) return true;
  }
  return true;
}

function hasParticleBehind(tokens: readonly Token[], phrase: CountedPhrase): boolean {
  return tokens[phrase.to + 1]?.lower === 'down';
}

function linkLives(tokens: readonly Token[], found: { at: number; phrase: CountedPhrase }): HarmLink | null {
  const { at, phrase } = found;
  const word = (k: number): string => tokens[k]?.lower ?? '';
  const isLives = /^(?:lives|life)$/.test(word(phrase.head));
  if (isLives) {
    if (/^(?:claim|tak|took|cost|lost|los)/.test(word(at))) return { harm: 'killed', word: at, isToll: false };
    for (let k = phrase.to + 1; k < phrase.to + 5; k += 1)
      if (/^(?:lost|claimed|taken)$/.test(word(k))) return { harm: 'killed', word: k, isToll: false };
    return null;
  }
  if (word(at) === 'of' && /^(?:lives|life)$/.test(word(at - 1))) {
    for (let k = at - 2; k >= 0 && k > at - 5; k -= 1) {
      if (/^(?:claim|tak|took|cost|end)/.test(word(k))) return { harm: 'killed', word: k, isToll: false };
    }
  }
  return null;
}

/** "the killing of over 40 soldiers", "the release of 20 prisoners". */
function linkDeed(tokens: readonly Token[], phrase: CountedPhrase, counted: Counted): HarmLink | null {
  let at = phrase.from - 1;
  while (at >= 0 && /^(?:the|its|their|[“"‘'])$/.test(tokens[at]!.lower)) at -= 1;
  if (!/^(?:of|to)$/.test(tokens[at]?.lower ?? '')) return null;
  const word = at - 1;
  const lower = tokens[word]?.lower ?? '';
  const harm = harmOfDeed(lower);
  if (harm === null || (tokens[at]!.lower === 'to' && !/^(?:injur|wound|loss)/.test(lower))) return null;
  if (tokens[word]!.upos === 'VERB' && /ed$/.test(lower)) return null;
  if (!isRealAt(tokens, word)) return null;
  return fits(harm, counted) ? { harm, word, isToll: false } : null;
}
