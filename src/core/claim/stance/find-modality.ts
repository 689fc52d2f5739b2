import type { Modality } from '../../model/claim.js';
import type { Rule } from '../../model/rule.js';
import type { Span } from '../../text/span.js';
import { lower, type Tree } from '../tree.js';

/** Rules of what a statement says of its own reality. */
export const modalityRules: readonly Rule[] = [
  { id: 'modality/future', says: '"Will", "going to", "ready to": it has not happened yet.', examples: ['They «will» hold the hill.'], not: ['They held the hill.'] },
  { id: 'modality/hypothetical', says: '"Could", "may", "if", "would": it may or may not happen.', examples: ['The war «could» spread.'], not: ['The war spread.'] },
  { id: 'modality/negated', says: 'The content itself is negative.', examples: ['The army did «not» fire.'], not: ['The army fired.'] },
  { id: 'modality/historical', says: 'It happened long before the report.', examples: ['«In 1990» the war killed thousands.'], not: ['On Friday shells fell.'] },
]; // prettier-ignore

/** A modality with the words that give it. */
export interface FoundModality {
  readonly modality: Modality;
  readonly span: Span;
}

const FUTURE = /^(will|'ll|’ll|wo|shall)$/;
const MAY = /^(could|may|might|would|can|if|unless|should|must)$/;
const NOT = /^(not|n't|n’t|never|no)$/;

/** What the words around a statement's head say of its reality, in text order. */
export function findModality(tree: Tree, options: { head: number; words: readonly number[] }): FoundModality[] {
  const inside = new Set(options.words);
  const found: FoundModality[] = [];
  const add = (modality: Modality, index: number): void => {
    if (!found.some((one) => one.modality === modality)) {
      found.push({ modality, span: { start: tree.word(index).start, end: tree.word(index).end } });
    }
  };
  const look = (head: number): void => {
    for (const child of tree.children(head)) {
      if (!inside.has(child)) continue;
      const word = tree.word(child);
      const form = lower(tree, child);
      if (word.relation.startsWith('aux')) {
        if (FUTURE.test(form)) add('future', child);
        else if (MAY.test(form)) add('hypothetical', child);
      }
      if (word.relation === 'mark' && /^(if|unless|whether)$/.test(form)) add('hypothetical', child);
      if ((word.relation === 'advmod' || word.relation === 'det') && NOT.test(form)) add('negated', child);
    }
  };
  look(options.head);
  // "is going to", "is ready to", "are set to": the infinitive below tells what has not happened.
  const inner = tree.child(options.head, 'xcomp');
  if (inner >= 0 && inside.has(inner) && /^(go|ready|set|due|about|plan|intend|expect)$/.test(tree.word(options.head).lemma.toLowerCase())) add('future', options.head); // prettier-ignore
  const object = tree.child(options.head, 'obj', 'nsubj', 'nsubj:pass');
  if (object >= 0) {
    const no = tree.children(object).find((child) => inside.has(child) && /^(no|neither)$/.test(lower(tree, child)));
    if (no !== undefined) add('negated', no);
  }
  return found;
}
