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
  // "Was quoted as saying": who is quoted says it, whatever stands between.
  const { head: above, relation: own } = tree.word(cue);
  if (
    own === 'advcl' &&
    above >= tree.sentence.firstWord &&
    above < tree.sentence.endWord &&
    /^(quote|cite)$/.test(tree.word(above).lemma)
  ) {
    const quoted = tree.child(above, 'nsubj:pass');
    if (quoted >= 0) return { heads: joint(tree, quoted), rule: 'attribution/subject' };
  }
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
      const outer = relation === 'conj' ? besideSpeech(tree, { cue: at, head }) : outerSpeech(tree, { cue: at, head });
      at = outer >= 0 ? outer : head;
      continue;
    }
    break;
  }
  if (agent !== undefined) return { heads: joint(tree, agent), rule: 'attribution/by-phrase' };
  const inside = findInstitutionInside(tree, cue);
  if (inside >= 0) return { heads: [inside], rule: 'attribution/in-institution' };
  return { heads: [], rule: 'attribution/no-speaker' };
}

/** Nouns of institutions inside which somebody may be said to speak. */
const INSTITUTION =
  /^(ministry|service|department|headquarters|office|administration|embassy|command|agency|police|council|government|presidency|committee|staff|prosecutor|directorate|company|hospital)$/;

/** "In the ministry noted that …", as machines put a plural without a subject: the ministry speaks; -1 for none. */
function findInstitutionInside(tree: Tree, cue: number): number {
  const place = tree.children(cue).find((child) => child < cue && bare(tree.word(child).relation) === 'obl' && /^(in|at)$/.test(caseOf(tree, child))); // prettier-ignore
  if (place === undefined || !/^VERB$/.test(tree.word(cue).upos) || /ing$/.test(lower(tree, cue))) return -1;
  if (tree.subtree(place)[0] !== tree.sentence.firstWord) return -1;
  return INSTITUTION.test(tree.word(place).lemma.toLowerCase()) ? place : -1;
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

/**
 * "Alleged that its neighbour had fired and said that nine had died": a verb of saying coordinated with what somebody is said to
 * have done goes on with whoever says so. The verb that speaks, or -1.
 */
export function sharedSpeech(tree: Tree, cue: number): number {
  const { relation, head } = tree.word(cue);
  if (relation !== 'conj' || !isSpeechVerb(tree, cue) || tree.child(cue, 'nsubj', 'nsubj:pass', 'aux', 'mark') >= 0 || /ing$/.test(lower(tree, cue))) return -1; // prettier-ignore
  if (head < tree.sentence.firstWord || head >= cue || isSpeechVerb(tree, head) || tree.word(head).relation !== 'ccomp') return -1; // prettier-ignore
  const up = tree.word(head).head;
  return up < head && isSpeechVerb(tree, up) && tree.child(cue, 'ccomp') >= 0 ? up : -1;
}

function besideSpeech(tree: Tree, options: { cue: number; head: number }): number {
  const up = sharedSpeech(tree, options.cue);
  return up >= 0 ? up : besideRelative(tree, options);
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
  const list = readList(tree, head);
  if (list.length > 2) return list;
  const heads = [head];
  for (const child of tree.children(head)) {
    // A parser that takes "A and B C" for one name leaves the conjunction on its last part.
    const isJoined = tree.word(child).relation === 'flat' && tree.child(child, 'cc') >= 0;
    if (tree.word(child).relation !== 'conj' && !isJoined) continue;
    if (isNominal(tree, child)) heads.push(child);
  }
  return heads;
}

function isNominal(tree: Tree, index: number): boolean {
  return /^(NOUN|PROPN|PRON)$/.test(tree.word(index).upos);
}

/**
 * "Dravik, Port Meren and the rebels": three or more in a row, read from the words, since parsers take the second for an
 * apposition. A real apposition has a comma behind it too ("Marn, mayor and baker, said"; "Dravik, the capital, and Besk").
 */
function readList(tree: Tree, head: number): number[] {
  const all = tree.subtree(head).filter((index) => index >= head - 6);
  const words = all.slice(0, all.findLastIndex((index) => tree.word(index).upos !== 'PUNCT') + 1);
  const first = words.indexOf(head);
  const parts: number[][] = [[]];
  let isClosed = false;
  for (let at = Math.max(0, first - 6); at < words.length; at += 1) {
    const index = words[at]!;
    if (at > 0 && index !== words[at - 1]! + 1 && index > head) return [];
    const form = lower(tree, index);
    if (isClosed && (form === ',' || form === 'and' || form === 'or')) return [];
    if (form === 'and' || form === 'or') {
      if (parts[parts.length - 1]!.length === 0) return [];
      isClosed = true;
    }
    if (form === ',' || form === 'and' || form === 'or') parts.push([]);
    else parts[parts.length - 1]!.push(index);
  }
  const after = words[words.length - 1]! + 1;
  if (!isClosed || parts.length < 3 || (after < tree.sentence.endWord && tree.form(after) === ',')) return [];
  const heads = parts.map((part) => headOfPart(tree, part));
  return heads.every((one) => one >= 0) && heads.includes(head) ? heads : [];
}

/** The noun that heads a part of a list, -1 where the part holds more than a noun phrase. */
function headOfPart(tree: Tree, part: readonly number[]): number {
  if (part.length === 0 || part.length > 6) return -1;
  if (part.some((index) => /^(VERB|AUX|PUNCT|SCONJ|PRON)$/.test(tree.word(index).upos))) return -1;
  const of = part.find((index) => tree.word(index).upos === 'ADP');
  const core = of === undefined ? part : part.filter((index) => index < of);
  return core.findLast((index) => isNominal(tree, index)) ?? -1;
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
