import type { Quotation, Stance } from '../../model/claim.js';
import type { Rule } from '../../model/rule.js';
import { isInside, isOverlapping, type Span } from '../../text/span.js';
import { lower, type Tree } from '../tree.js';
import type { Quoted } from '../speech/find-quotations.js';
import { isToldTo } from '../kinds/kind-of-speech.js';
import type { Speech } from '../speech/speech.js';

/** Rules of what a claimant does with the content, and of quotation. */
export const stanceRules: readonly Rule[] = [
  { id: 'stance/cue', says: 'The cue gives the stance: "denied" denies, "accused" accuses. Written as `stance/<stance>` in the ledger.', examples: ['The ministry «denied» it.'], not: ['The ministry fell.'] },
  { id: 'stance/own-resolve', says: '"We will": who speaks of what they themselves will do vows it.', examples: ['“«We will» hold the hill,” he said.'], not: ['“They will hold the hill,” he said.'] },
  { id: 'stance/must', says: '"Must", "should", "has to" of somebody else demands it.', examples: ['“They «must» leave,” he said.'], not: ['“They left,” he said.'] },
  { id: 'stance/neither', says: '"Would neither confirm nor deny" withholds.', examples: ['The army would «neither confirm nor deny» it.'], not: ['The army denied it.'] },
  { id: 'stance/told-to', says: '"Told somebody to do something" calls on them to do it.', examples: ['The mayor «told» residents to stay indoors.'], not: ['The mayor told residents that the road was open.'] },
  { id: 'quotation/direct', says: 'All words of the statement stand between quotation marks.', examples: ['«“We hold the hill,”» he said.'], not: ['He said that they hold the hill.'] },
  { id: 'quotation/mixed', says: 'Some words of the statement stand between quotation marks.', examples: ['He said they «“cleansed”» the hill.'], not: [] },
  { id: 'quotation/indirect', says: 'Somebody is said to say it, in the words of the outlet.', examples: ['He said «that they hold the hill».'], not: [] },
  { id: 'quotation/scare-quote', says: 'Words between quotation marks that nobody is said to speak are no quotation.', examples: ['The «“army”» fled.'], not: [] },
  { id: 'quotation/none', says: 'Nobody is said to say it.', examples: ['«They hold the hill.»'], not: [] },
]; // prettier-ignore

/** All stances, in the order of the ledger format. */
export const STANCES: readonly Stance[] = [
  'asserts', 'confirms', 'denies', 'accuses', 'rejects', 'demands', 'appeals', 'warns', 'threatens', 'vows', 'fears', 'welcomes',
  'condemns', 'supports', 'promises', 'withholds', 'cannot-verify', 'asks',
]; // prettier-ignore

/** A stance with its words and rule. */
export interface FoundStance {
  readonly stance: Stance;
  readonly span: Span | null;
  readonly rule: string;
}

/** What the claimant does with the content: from the cue, or from the content where a plain verb of saying tells nothing. */
export function findStance(
  tree: Tree,
  options: { speech: Speech | null; head: number; words: readonly number[] },
): FoundStance {
  const { speech, head } = options;
  if (!speech) return { stance: 'asserts', span: null, rule: 'stance/asserts' };
  const own = { stance: speech.stance, span: speech.cue, rule: `stance/${speech.stance}` };
  if (isToldTo(tree, { speech, head })) return { stance: 'appeals', span: speech.cue, rule: 'stance/told-to' };
  const neither = findNeither(tree, speech);
  if (neither) return { stance: 'withholds', span: neither, rule: 'stance/neither' };
  if (speech.stance !== 'asserts') return own;
  const aux = tree.children(head).find((child) => /^(will|would|shall|'ll|’ll|must|should)$/.test(lower(tree, child)) && tree.word(child).relation === 'aux'); // prettier-ignore
  const subject = tree.child(head, 'nsubj', 'nsubj:pass');
  if (aux === undefined || subject < 0) return own;
  const span = { start: tree.word(aux).start, end: tree.word(aux).end };
  // "The council says it would hold the pass": the pronoun stands for whoever speaks.
  const isSelf = /^(we|i|it|he|she|they)$/.test(lower(tree, subject));
  if (/^(must|should)$/.test(lower(tree, aux)))
    return isSelf ? own : { stance: 'demands', span, rule: 'stance/demands' };
  if (isSelf) return { stance: 'vows', span, rule: 'stance/vows' };
  return own;
}

/** "Neither confirm nor deny", "did not confirm or deny": the words from the negation to the denial; null where the cue stands otherwise. */
function findNeither(tree: Tree, { stance, cue }: Speech): Span | null {
  if (stance !== 'denies' && stance !== 'confirms') return null;
  const before = tree.text.slice(tree.sentence.start, Math.min(tree.sentence.end, cue.end + 14));
  const found = /\b(?:neither|not|n[’']t|never|nor|refused to|declined to)\s+(?:\p{L}+\s+){0,2}?(?:confirm\p{L}*\s+(?:or|nor)\s+den\p{L}+|den\p{L}+\s+(?:or|nor)\s+confirm\p{L}*)/iu.exec(before); // prettier-ignore
  if (!found) return null;
  const start = tree.sentence.start + found.index;
  return start <= cue.start && start + found[0].length >= cue.start ? { start, end: start + found[0].length } : null;
}

/** How a statement is quoted, with the quoted words. */
export function findQuotation(
  tree: Tree,
  options: { words: readonly number[]; quotations: readonly Quoted[]; hasSpeech: boolean },
): { quotation: Quotation; span: Span | null; rule: string } {
  // prettier-ignore
  const plain = options.words.map((index) => tree.word(index)).filter((word) => word.upos !== 'PUNCT');
  const first = plain[0];
  const last = plain[plain.length - 1];
  const marks = first && last ? options.quotations.filter((one) => isOverlapping(one, { start: first.start, end: last.end })) : []; // prettier-ignore
  const quoted = plain.filter((word) => marks.some((one) => isInside(word, one)));
  const span = marks[0] && quoted.length > 0 ? { start: marks[0].start, end: marks[0].end } : null;
  if (!options.hasSpeech) return { quotation: 'none', span, rule: span ? 'quotation/scare-quote' : 'quotation/none' };
  if (quoted.length === 0) return { quotation: 'indirect', span: null, rule: 'quotation/indirect' };
  const isWhole = quoted.length >= plain.length - 1 && quoted.length > 1;
  return isWhole
    ? { quotation: 'direct', span: { start: first!.start, end: last!.end }, rule: 'quotation/direct' }
    : { quotation: 'mixed', span, rule: 'quotation/mixed' };
}
