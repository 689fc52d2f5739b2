import { bare, caseOf, clauseOf, isAfterComma, lower, type Tree } from '../tree.js';

import { SPEECH_VERBS } from './cues.js';

/** The speakers of a cue: its subject, or the one that it inherits, with coordinated heads. */
export function findSources(tree: Tree, cue: number): { heads: readonly number[]; rule: string } {
  const agent = tree.children(cue).find((child) => isByPhrase(tree, child));
  const passive = tree.child(cue, 'nsubj:pass', 'aux:pass') >= 0;
  if (passive)
    return agent === undefined
      ? { heads: [], rule: 'attribution/passive' }
      : { heads: joint(tree, agent), rule: 'attribution/by-phrase' };
  let at = cue;
  for (let steps = 0; steps < 6; steps += 1) {
    const subject = tree.child(at, 'nsubj', 'csubj');
    if (subject >= 0) return relative(tree, at, subject);
    const word = tree.word(at);
    const relation = word.relation;
    const head = word.head;
    if (head < tree.sentence.firstWord || head >= tree.sentence.endWord) break;
    if (relation === 'acl:relcl') return { heads: joint(tree, head), rule: 'attribution/relative-clause' };
    if (relation === 'acl') {
      const by = agent ?? -1;
      if (by >= 0) return { heads: joint(tree, by), rule: 'attribution/by-phrase' };
      // "the statement quoted", "officials saying": the noun itself speaks when the participle is active.
      if (lower(tree, at).endsWith('ing')) return { heads: joint(tree, head), rule: 'attribution/participle' };
      break;
    }
    if (
      relation === 'conj' ||
      relation === 'xcomp' ||
      relation === 'advcl' ||
      relation === 'parataxis' ||
      relation === 'ccomp'
    ) {
      if (relation === 'ccomp') break;
      const outer =
        relation === 'conj' ? besideRelative(tree, { cue: at, head }) : outerSpeech(tree, { cue: at, head });
      at = outer >= 0 ? outer : head;
      continue;
    }
    break;
  }
  if (agent !== undefined) return { heads: joint(tree, agent), rule: 'attribution/by-phrase' };
  return { heads: [], rule: 'attribution/no-speaker' };
}

/**
 * "Said that fighters left, adding that …", "“We are in danger,” he said, calling …": a participle of saying behind what is
 * said goes on with whoever said it, though the tree hangs it on the content. The verb of saying, or -1.
 */
function outerSpeech(tree: Tree, options: { cue: number; head: number }): number {
  const { cue, head } = options;
  if (!/ing$/.test(lower(tree, cue)) || cue < head) return -1;
  let at = head;
  for (let steps = 0; steps < 4; steps += 1) {
    const { relation, head: up } = tree.word(at);
    if (up < tree.sentence.firstWord || up >= tree.sentence.endWord) return -1;
    const isOutside = up > head || !isSpeechVerb(tree, head);
    if (relation === 'ccomp' || relation === 'parataxis') return isOutside && isSpeechVerb(tree, up) && up < cue ? up : -1; // prettier-ignore
    if (!/^(conj|xcomp)$/.test(relation)) return -1;
    at = up;
  }
  return -1;
}

/** "Claims ground, which Halmar disputes, and lists …": behind a relative clause between commas the main clause goes on. */
function besideRelative(tree: Tree, options: { cue: number; head: number }): number {
  const { cue, head } = options;
  if (tree.word(head).relation !== 'acl:relcl' || !isAfterComma(tree, head)) return -1;
  const cc = tree.child(cue, 'cc');
  if (cc <= head || tree.form(cc - 1) !== ',') return -1;
  const up = tree.word(head).head;
  if (up < tree.sentence.firstWord || up >= tree.sentence.endWord) return -1;
  return clauseOf(tree, up);
}

function relative(tree: Tree, clause: number, subject: number): { heads: readonly number[]; rule: string } {
  const form = lower(tree, subject);
  const word = tree.word(clause);
  if ((form === 'who' || form === 'which' || form === 'that') && word.relation.startsWith('acl')) {
    return { heads: joint(tree, word.head), rule: 'attribution/relative-clause' };
  }
  const heads = joint(tree, subject);
  return { heads, rule: heads.length > 1 ? 'attribution/joint-subject' : 'attribution/subject' };
}

/** A head and the nominals coordinated with it. */
export function joint(tree: Tree, head: number): number[] {
  const heads = [head];
  for (const child of tree.children(head)) {
    // A parser that takes "A and B C" for one name leaves the conjunction on its last part.
    const isJoined = tree.word(child).relation === 'flat' && tree.child(child, 'cc') >= 0;
    if (tree.word(child).relation !== 'conj' && !isJoined) continue;
    const upos = tree.word(child).upos;
    if (upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON') heads.push(child);
  }
  return heads;
}

/** True for a phrase with "by": whoever did or said what a passive tells. */
export function isByPhrase(tree: Tree, index: number): boolean {
  return bare(tree.word(index).relation) === 'obl' && caseOf(tree, index) === 'by';
}

/** True where a word is a verb of saying. */
export function isSpeechVerb(tree: Tree, index: number): boolean {
  if (index < tree.sentence.firstWord || index >= tree.sentence.endWord) return false;
  return SPEECH_VERBS.has(tree.word(index).lemma.toLowerCase());
}
