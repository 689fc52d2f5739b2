import type { Word } from '../../model/reading.js';
import { isInside, type Span } from '../../text/span.js';
import { BODY_NOUN, ROLE_NOUN } from './role-words.js';

/** A role with the institution that it names. */
export interface FoundRole {
  readonly role: Span;
  readonly institution: Span | null;
}

/** Most words of a role that are looked at on either side of a name. */
const LONGEST_ROLE = 14;

/**
 * The role beside a person's name: before it without a comma ("ministry spokesman X"), or set off by commas before or behind
 * it ("a spokeswoman for the ministry, X,", "X, aide to the president,"); null for none.
 */
export function findRole(
  text: string,
  options: { span: Span; sentence: Span; words: readonly Word[] },
): FoundRole | null {
  const { span, words } = options;
  const first = words.findIndex((word) => isInside(word, span));
  const last = words.findLastIndex((word) => isInside(word, span));
  if (first < 0) return null;
  const before = takeBack(text, words, first);
  const after = takeOn(text, words, last);
  for (const phrase of [before, after]) {
    const role = toRole(text, phrase);
    if (role) return role;
  }
  return null;
}

function formOf(text: string, word: Word): string {
  return text.slice(word.start, word.end);
}

/** Words before the name up to a verb, a mark or a conjunction; one comma right before the name is stepped over. */
function takeBack(text: string, words: readonly Word[], first: number): Word[] {
  let at = first - 1;
  const isSetOff = at >= 0 && formOf(text, words[at]!) === ',';
  if (isSetOff) at -= 1;
  const taken: Word[] = [];
  while (at >= 0 && taken.length < LONGEST_ROLE) {
    const word = words[at]!;
    const form = formOf(text, word);
    const isPart =
      /^(NOUN|PROPN|ADJ|DET)$/.test(word.upos) || /^(['’]s?|-|of|for|and|the|to)$/i.test(form) || form === '.';
    if (!isPart || (form === 'and' && !isSetOff)) break;
    taken.unshift(word);
    at -= 1;
  }
  while (taken.length > 0 && /^(of|for|and|to|\.|-|['’]s?)$/i.test(formOf(text, taken[0]!))) taken.shift();
  return taken;
}

/** Words behind the name between commas. */
function takeOn(text: string, words: readonly Word[], last: number): Word[] {
  if (last + 1 >= words.length || formOf(text, words[last + 1]!) !== ',') return [];
  const taken: Word[] = [];
  for (let at = last + 2; at < words.length && taken.length < LONGEST_ROLE; at += 1) {
    const form = formOf(text, words[at]!);
    if (/^[,.;:]$/.test(form)) return taken;
    if (/^(VERB|AUX|PRON)$/.test(words[at]!.upos)) return [];
    taken.push(words[at]!);
  }
  return [];
}

function toRole(text: string, phrase: readonly Word[]): FoundRole | null {
  const noun = phrase.findIndex((word) => ROLE_NOUN.test(formOf(text, word)));
  if (noun < 0) return null;
  const start = /^(a|an|the|his|her|its|their)$/i.test(formOf(text, phrase[0]!)) && phrase.length > 1 ? 1 : 0;
  const role = { start: phrase[start]!.start, end: phrase[phrase.length - 1]!.end };
  return { role, institution: findBody(text, phrase.slice(start, noun)) ?? findBody(text, phrase.slice(noun + 1)) };
}

/** The body that the words name, without article and preposition. */
function findBody(text: string, words: readonly Word[]): Span | null {
  const at = words.findIndex((word) => BODY_NOUN.test(formOf(text, word)));
  if (at < 0) return null;
  let from = at;
  while (from > 0 && !/^(of|for|to|the|a|an|and|,)$/i.test(formOf(text, words[from - 1]!))) from -= 1;
  return { start: words[from]!.start, end: words[at]!.end };
}
