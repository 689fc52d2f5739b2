import { foldName } from '../gazetteer/fold-name.js';
import { remember } from './remember.js';

/**
 * The words of a name as names are compared: folded, without articles and possessive endings ("Tarvia's" is "tarvia"),
 * American spellings of institutions read as British ones.
 */
export function toNameWords(text: string): string[] {
  const folded = foldName(/[’'ʼ`]/.test(text) ? text.replace(/[’'ʼ`]s?(?![\p{L}\p{N}])/gu, '') : text);
  const words: string[] = [];
  if (folded === '') return words;
  for (const word of folded.split(' ')) if (word !== 'the') words.push(SPELLINGS.get(word) ?? word);
  return words;
}

/** The same words as one string, the form under which a name is looked up. */
export const toNameKey: (text: string) => string = remember((text) => toNameWords(text).join(' '));

const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['defense', 'defence'],
  ['labor', 'labour'],
  ['centre', 'center'],
  ['organization', 'organisation'],
]);

/** True where the words hold a capital or a digit: names do, common nouns do not. */
export function isNamelike(text: string): boolean {
  return /[\p{Lu}\p{N}]/u.test(text);
}
