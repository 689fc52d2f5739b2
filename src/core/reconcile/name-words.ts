import { foldName } from '../gazetteer/fold-name.js';

/**
 * The words of a name as names are compared: folded, without articles and possessive endings ("Tarvia's" is "tarvia"),
 * American spellings of institutions read as British ones.
 */
export function toNameWords(text: string): string[] {
  const folded = foldName(text.replace(/[’'ʼ`]s?(?![\p{L}\p{N}])/gu, ''));
  if (folded === '') return [];
  return folded
    .split(' ')
    .filter((word) => word !== 'the')
    .map((word) => SPELLINGS.get(word) ?? word);
}

/** The same words as one string, the form under which a name is looked up. */
export function toNameKey(text: string): string {
  return toNameWords(text).join(' ');
}

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
