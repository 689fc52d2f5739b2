import { toNobody, type Name } from '../../model/name.js';
import type { Span } from '../../text/span.js';
import { CHANNEL_NOUNS } from '../speech/cues.js';
import type { Speech } from '../speech/speech.js';
import { bare, caseOf, type Tree } from '../tree.js';
import { toNames, type Naming } from './to-name.js';

/** Says what kind of medium a name is, by the tables of outlets. */
export type OutletLookup = (name: string) => { readonly isAgency: boolean } | null;

/** "told Orbel Press", "in an interview with Orbel Press": the agency or outlet that was told. */
export function findToldAgency(
  tree: Tree,
  options: { speech: Speech; naming: Naming; findOutlet: OutletLookup },
): Name | null {
  const { speech } = options;
  if (speech.cueWord < tree.sentence.firstWord || speech.cueWord >= tree.sentence.endWord) return null;
  for (const index of speech.frame) {
    if (index < tree.sentence.firstWord || index >= tree.sentence.endWord) continue;
    const word = tree.word(index);
    const relation = bare(word.relation);
    const isTold =
      (relation === 'obj' || relation === 'iobj') &&
      /^(tell|inform)$/.test(tree.word(speech.cueWord).lemma.toLowerCase());
    const isSpoken = (relation === 'obl' || relation === 'nmod') && /^(to|with)$/.test(caseOf(tree, index));
    if (!isTold && !isSpoken) continue;
    const name = toNames(tree, index, { naming: options.naming, rule: 'attribution/told-agency' })[0];
    if (name?.text && options.findOutlet(name.standsFor ?? name.text)) return { ...name, kind: 'outlet' };
  }
  return null;
}

/** The channel that the act of speech names ("in a statement", "on Facebook", "told a briefing"). */
export function findChannel(tree: Tree, speech: Speech): Name | null {
  for (const index of speech.frame) {
    if (index < tree.sentence.firstWord || index >= tree.sentence.endWord) continue;
    const word = tree.word(index);
    if (word.upos !== 'NOUN' && word.upos !== 'PROPN') continue;
    if (!CHANNEL_NOUNS.has(word.lemma.toLowerCase()) || speech.sources.includes(index)) continue;
    const relation = bare(word.relation);
    const isAround = relation === 'obl' && /^(in|on|at|during|via|through|by)$/.test(caseOf(tree, index));
    const isTold = relation === 'obj' && /^(briefing|conference)$/.test(word.lemma.toLowerCase());
    if (!isAround && !isTold) continue;
    const span = phraseWithArticle(tree, index);
    return { ...toNobody('chain/channel'), text: tree.text.slice(span.start, span.end), span };
  }
  return null;
}

function phraseWithArticle(tree: Tree, head: number): Span {
  let { start } = tree.word(head);
  for (const child of tree.children(head)) {
    if (child < head && /^(det|nmod:poss|amod|compound)$/.test(tree.word(child).relation))
      start = Math.min(start, tree.word(child).start);
  }
  return { start, end: tree.word(head).end };
}
