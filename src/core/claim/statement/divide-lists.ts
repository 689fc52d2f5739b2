import { bare, caseOf, type Tree } from '../tree.js';

/** "Has a population and a council": what somebody has is one state of things. */
const HAVING = /^(have|own|face|need|want|lack)$/;

/**
 * Divides a statement by whom or what it lists: "smashed windows, shops and a bank" gives three, each with the words that all
 * have in common. One share where there is no list.
 */
export function divideLists(tree: Tree, options: { words: readonly number[]; head: number }): number[][] {
  const { words, head } = options;
  const inside = new Set(words);
  const lists = words.filter((index) => isActedOn(tree, { index, head })).map((index) => readList(tree, { index, inside })); // prettier-ignore
  const list = lists.sort((a, b) => b.length - a.length)[0];
  if (!list || list.length < 2) return [[...words]];
  const listed = new Set(list.flat());
  return list.map((item) => withoutLoose(tree, words.filter((index) => !listed.has(index) || item.includes(index)), listed)); // prettier-ignore
}

/** Whom or what the clause of `head` acts on, not what a clause of time or a relative clause below it does. */
function isActedOn(tree: Tree, options: { index: number; head: number }): boolean {
  const word = tree.word(options.index);
  if (word.relation !== 'obj' || HAVING.test(tree.word(word.head).lemma.toLowerCase())) return false;
  if (options.index === options.head) return true;
  let at = word.head;
  for (let steps = 0; steps < 6 && at !== options.head; steps += 1) {
    const { relation, head } = tree.word(at);
    if (!/^(xcomp|ccomp|conj)$/.test(relation) || head < tree.sentence.firstWord || head >= tree.sentence.endWord) return false; // prettier-ignore
    at = head;
  }
  return at === options.head;
}

/** The words of each item of a list of nouns that begins at `index`, without what all share (a preposition, what follows the list). */
function readList(tree: Tree, options: { index: number; inside: ReadonlySet<number> }): number[][] {
  const { index, inside } = options;
  const isNoun = (one: number): boolean => /^(NOUN|PROPN)$/.test(tree.word(one).upos);
  const conjuncts = tree.children(index).filter((child) => inside.has(child) && tree.word(child).relation === 'conj' && isNoun(child)); // prettier-ignore
  const [first] = conjuncts;
  if (first === undefined || !isNoun(index)) return [];
  const own = tree.children(index).filter((child) => child < first && !/^(case|punct|cc)$/.test(bare(tree.word(child).relation))); // prettier-ignore
  const head = [index, ...own.flatMap((child) => tree.subtree(child))].sort((a, b) => a - b);
  const last = conjuncts[conjuncts.length - 1]!;
  const shared = new Set(tree.children(last).filter((child) => isWhere(tree, child)).flatMap((child) => tree.subtree(child))); // prettier-ignore
  const items = conjuncts.map((child) => tree.subtree(child).filter((one) => !shared.has(one) && !(tree.word(one).relation === 'cc' && tree.word(one).head === child))); // prettier-ignore
  return [head, ...items].map((item) => item.filter((one) => inside.has(one)));
}

/** "Shops, banks and a school in Havnik": a parser ties where and when to the last item; it holds for all of them. */
function isWhere(tree: Tree, index: number): boolean {
  return tree.word(index).relation === 'nmod' && /^(in|near|at|on|across|around|during|after)$/.test(caseOf(tree, index)); // prettier-ignore
}

/** Without the commas and conjunctions of the list. */
function withoutLoose(tree: Tree, words: readonly number[], listed: ReadonlySet<number>): number[] {
  const from = Math.min(...listed);
  const to = Math.max(...listed);
  return words.filter((index) => index < from || index > to || listed.has(index) || !/^(PUNCT|CCONJ)$/.test(tree.word(index).upos)); // prettier-ignore
}
