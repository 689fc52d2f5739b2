import { singular } from '../slots/references.js';
import { lower, type Tree } from '../tree.js';

/** What a verb is done to: its object, the subject of its passive, or the noun that its participle hangs on; -1 for none. */
export function thingOf(tree: Tree, verb: number): number {
  const object = tree.child(verb, 'obj', 'nsubj:pass');
  if (object >= 0) return object;
  const word = tree.word(verb);
  return word.relation === 'acl' && !lower(tree, verb).endsWith('ing') ? word.head : -1;
}

/** Lemmas of a nominal with its coordinated heads and compounds, singular, lower case. */
export function nounsOf(tree: Tree, head: number): string[] {
  if (head < 0) return [];
  const others = tree.children(head).filter((child) => /^(conj|compound|nmod)$/.test(tree.word(child).relation));
  return [head, ...others].map((index) => singular(tree.word(index).lemma.toLowerCase()));
}
