import type { TranslationEvidence } from '../model/report.js';
import type { Rule } from '../model/rule.js';
import type { Page } from './page.js';
import { translationRules } from './translation-rules.js';

/** Signs that need more than one paragraph. */
export const pageTranslationRules: readonly Rule[] = [
  {
    id: 'translation/pronoun-gender',
    says: 'A woman named by her role is "he" in the next paragraph.',
    examples: ['The spokeswoman said so on Friday.\n«And he» wrote it.', 'For her part, a spokeswoman, Edda Marn, said so.\n«He» wrote it.'],
    not: ['The spokesman said so on Friday.\nHe wrote it.', 'The spokeswoman of Ivo Taal said so.\nHe was ill.'],
  },
  {
    id: 'translation/name-two-ways',
    says: 'One name is spelled in two ways.',
    examples: ['Nikol Marnian spoke. Later «Nicole Marnian» left.'],
    not: ['Edda Marnian spoke. Later Ivo Marnian left.', 'Marnians spoke. A Marnian left.'],
  },
]; // prettier-ignore

/** Units of a paragraph that are looked at, and pieces of evidence that are kept. */
const LONGEST = 20_000;
const MOST = 20;

/**
 * Evidence that the text went through machine translation: the first words for each kind of sign, with a likelihood 0–1.
 * Two strong kinds settle it (½ each); weak ones (¼ each) count, and are told, only where strong ones do not settle it
 * and one of those is there, since good writers use each of them now and then. Slips of the pen alone are no sign.
 */
export function findTranslation(page: Page): { likelihood: number; evidence: TranslationEvidence[] } {
  const first = new Map<string, TranslationEvidence>();
  const put = (rule: string, start: number, words: string): void => {
    const lead = words.length - words.trimStart().length;
    const span = { start: start + lead, end: start + words.trimEnd().length };
    if (!first.has(rule)) first.set(rule, { span: span.end > span.start ? span : { start, end: start + words.length }, rule }); // prettier-ignore
  };
  const words = new Map<string, Set<string>>();
  const waiting = new Map<string, () => void>();
  for (const block of page.blocks) {
    if (block.kind !== 'body' && block.kind !== 'title') continue;
    const line = page.text.slice(block.start, Math.min(block.end, block.start + LONGEST));
    for (const rule of translationRules) {
      if (first.has(rule.id)) continue;
      for (const match of line.matchAll(rule.pattern)) {
        if (rule.notAfter?.test(line.slice(Math.max(0, match.index - 30), match.index))) continue;
        if (rule.notWords?.test(match[0])) continue;
        const seen = words.get(rule.id) ?? new Set();
        words.set(rule.id, seen.add(match[0].toLowerCase()));
        if (!waiting.has(rule.id)) waiting.set(rule.id, () => put(rule.id, block.start + match.index, match[0]));
        if (seen.size < (rule.different ?? 1)) continue;
        waiting.get(rule.id)!();
        break;
      }
    }
  }
  const pronoun = findWrongPronoun(page);
  if (pronoun) first.set(pronoun.rule, pronoun);
  const name = findNameTwoWays(page);
  if (name) first.set(name.rule, name);
  const weightOf = (one: TranslationEvidence): string => weights.get(one.rule) ?? 'strong';
  const weights = new Map([...translationRules.map(({ id, weight }) => [id, weight] as const), ['translation/name-two-ways', 'weak'] as const]); // prettier-ignore
  const strong = [...first.values()].filter((one) => weightOf(one) !== 'weak');
  if (!strong.some((one) => weightOf(one) === 'strong')) return { likelihood: 0, evidence: [] };
  const isSettled = strong.length >= 2;
  const kept = isSettled ? strong : [...first.values()];
  const likelihood = Math.min(1, strong.length * 0.5 + (isSettled ? 0 : (kept.length - strong.length) * 0.25));
  return { likelihood, evidence: kept.sort((a, b) => a.span.start - b.span.start || (a.rule < b.rule ? -1 : 1)).slice(0, MOST) }; // prettier-ignore
}

const WOMAN = /\b(?:spokeswoman|chairwoman|businesswoman|policewoman|congresswoman|actress|for her part)\b(?! (?:of|for|to) (?:\p{Ll}+ )*\p{Lu}\p{Ll}+ \p{Lu})/iu; // prettier-ignore

function findWrongPronoun(page: Page): TranslationEvidence | null {
  const body = page.blocks.filter((block) => block.kind === 'body');
  for (const [i, block] of body.entries()) {
    const match = /^(?:And )?[Hh]e (?=wrote|said|added|told|posted|stated|declared|noted|also)/.exec(page.text.slice(block.start, block.start + 20)); // prettier-ignore
    const before = body[i - 1];
    if (!match || !before) continue;
    const line = page.text.slice(before.start, Math.min(before.end, before.start + 2000));
    // Another person may have come between.
    if (WOMAN.test(line) && !/\b(?:he|him|his|Mr|man|spokesman)\b/.test(line))
      return { span: { start: block.start, end: block.start + match[0].trimEnd().length }, rule: 'translation/pronoun-gender' }; // prettier-ignore
  }
  return null;
}

/** Full names looked at. */
const MOST_NAMES = 400;

function findNameTwoWays(page: Page): TranslationEvidence | null {
  const bySurname = new Map<string, string[]>();
  let count = 0;
  for (const block of page.blocks) {
    if (block.kind !== 'body') continue;
    const line = page.text.slice(block.start, Math.min(block.end, block.start + LONGEST));
    for (const match of line.matchAll(/\b(?=(\p{Lu}\p{Ll}{3,15}) (\p{Lu}\p{Ll}{4,20})\b)/gu)) {
      if ((count += 1) > MOST_NAMES) return null;
      const [, given = '', surname = ''] = match;
      const others = bySurname.get(surname) ?? [];
      const start = block.start + match.index;
      if (others.some((other) => other !== given && isRespelled(other, given)))
        return { span: { start, end: start + given.length + 1 + surname.length }, rule: 'translation/name-two-ways' };
      others.push(given);
      bySurname.set(surname, others);
    }
  }
  return null;
}

/** True for two spellings of one sound: "Nikol", "Nicole"; the first letter and all consonants that sound alike stay. */
function isRespelled(a: string, b: string): boolean {
  const toSound = (name: string): string => name.toLowerCase().replace(/ck|c|q/g, 'k').replace(/ph/g, 'f').replace(/[aeiouyh]/g, '').replace(/z/g, 's').replace(/w/g, 'v').replace(/(.)\1/g, '$1'); // prettier-ignore
  return a[0] === b[0] && Math.abs(a.length - b.length) <= 2 && toSound(a) === toSound(b) && toSound(a).length >= 2;
}
