import type { Reading, Upos } from '../../model/reading.js';
import type { Span } from '../../text/span.js';

/** A word of a sentence with its letters. */
export interface Token extends Span {
  readonly form: string;
  readonly lower: string;
  readonly upos: Upos;
  /** True where it begins with a capital. */
  readonly isCapital: boolean;
}

/** The words of each sentence with their letters. */
export function toTokens(text: string, reading: Reading): Token[][] {
  return reading.sentences.map((sentence) =>
    reading.words.slice(sentence.firstWord, sentence.endWord).map((word) => {
      const form = text.slice(word.start, word.end);
      return {
        start: word.start,
        end: word.end,
        form,
        lower: form.toLowerCase(),
        upos: word.upos,
        isCapital: /^\p{Lu}/u.test(form),
      };
    }),
  );
}

/** Ranks and forms of address that stand before a name and are no part of it. */
export const RANKS: ReadonlySet<string> = new Set(
  'mr mr. mrs mrs. ms ms. dr dr. prof prof. professor sir lord lady sheikh shaikh ayatollah imam mullah mufti rabbi father rev rev. reverend bishop archbishop patriarch colonel col col. lieutenant lt lt. general gen gen. major maj maj. captain capt capt. brigadier brig brig. sergeant sgt sgt. corporal cpl private pvt admiral adm adm. vice commodore marshal lieutenant-general lieutenant-colonel major-general brigadier-general colonel-general judge justice senator sen sen. rep rep. congressman congresswoman comrade maulana hojjatoleslam'.split(
    ' ',
  ),
);

/** Nouns for what a person is. */
export const ROLES: ReadonlySet<string> = new Set(
  'spokesman spokeswoman spokesperson leader president premier minister chief commander head governor mayor secretary ambassador envoy adviser advisor aide official officer lawmaker deputy prosecutor ombudsman ombudswoman analyst expert correspondent reporter journalist director chairman chairwoman chair king queen prince princess emir sultan chancellor speaker representative coordinator rapporteur commissioner negotiator mediator historian activist lawyer doctor surgeon teacher farmer resident villager witness soldier fighter pilot refugee researcher scientist founder member mp mps senator congressman politician diplomat warlord rebel bishop pope co-founder vice-president ex-president manager editor author writer singer actor coach'.split(
    ' ',
  ),
);

/** True for "'s", "’s" and "'". */
export function isPossessive(token: Token): boolean {
  return /^['’]s?$/.test(token.form);
}

/** True where a hyphen joins the words on both sides, with no blank between. */
export function isHyphen(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.form === '-' && tokens[at - 1]?.end === token.start && tokens[at + 1]?.start === token.end;
}
