import type { Name } from '../../model/name.js';
import { isInside } from '../../text/span.js';
import { DOCUMENT_NOUNS, ISSUE_VERBS } from '../speech/cues.js';
import { bare, caseOf, type Tree } from '../tree.js';
import { actorOf } from './actors.js';
import { participantsOf } from './participants.js';
import { toNames, type NamingOptions } from './to-name.js';

/**
 * The names of whoever speaks by a noun phrase: by its whole words where it has no name. "Both sides" speak with one voice,
 * a statement for whoever made it, and somebody without a name by the name that is told of him or her.
 */
export function nameSpeakers(tree: Tree, head: number, options: Omit<NamingOptions, 'extent'>): Name[] {
  const { naming, rule } = options;
  const own = findSelfName(tree, head, options);
  if (own) return [own];
  const maker = findMaker(tree, head, options);
  const names = toNames(tree, maker < 0 ? head : maker, { naming, rule, extent: 'whole' });
  const first = names[0];
  if (names.length < 2 || first?.rule !== 'reference/both-sides') return names;
  return [{ ...first, standsFor: null, party: null, side: null }];
}

/** "A man who called himself Orin Vask", "a trader named Vask": the name that the words tell. */
function findSelfName(tree: Tree, head: number, { naming, rule }: NamingOptions): Name | null {
  if (tree.word(head).upos !== 'NOUN' && tree.word(head).upos !== 'PRON') return null;
  const calling = tree
    .children(head)
    .find(
      (child) =>
        tree.word(child).relation.startsWith('acl') && /^(call|name|identify|introduce)$/.test(tree.word(child).lemma),
    );
  if (calling === undefined) return null;
  const row = tree.subtree(calling).filter((index) => index > calling && index < calling + MOST_WORDS);
  for (const index of row) {
    const mention = naming.mentions.find((one) => one.kind === 'person' && isInside(tree.word(index), one));
    if (mention) return toNames(tree, index, { naming, rule })[0] ?? null;
    if (/^(VERB|NOUN)$/.test(tree.word(index).upos) && caseOf(tree, index) === '') return null;
  }
  return null;
}

const MOST_WORDS = 6;

/** "A statement from the council said", "the council issued a letter denying …": who made the document; -1 for none. */
function findMaker(tree: Tree, head: number, { naming }: NamingOptions): number {
  const word = tree.word(head);
  if (!DOCUMENT_NOUNS.has(word.lemma.toLowerCase())) return -1;
  for (const child of tree.children(head)) {
    const { relation, upos } = tree.word(child);
    const isOf = bare(relation) === 'nmod' && /^(from|of|by)$/.test(caseOf(tree, child));
    if (!isOf && relation !== 'nmod:poss') continue;
    if (upos === 'PRON') return child;
    const actor = actorOf(tree, child, naming);
    if (actor >= 0) return actor;
  }
  if (word.relation !== 'obj' || !ISSUE_VERBS.has(tree.word(word.head).lemma.toLowerCase())) return -1;
  return participantsOf(tree, word.head).subjects[0] ?? -1;
}
