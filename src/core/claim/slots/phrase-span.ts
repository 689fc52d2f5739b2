import type { Span } from '../../text/span.js';
import { isActorNoun } from './actors.js';
import { isSpeechVerb } from '../speech/find-sources.js';
import { bare, caseOf, lower, type Tree } from '../tree.js';
import { isTimeNoun } from './participants.js';

/** How much of a noun phrase a name takes: its core, the core with what "of" adds, or the whole of it. */
export type PhraseExtent = 'core' | 'of' | 'whole';

/** The words of a noun phrase that name somebody. */
export function phraseSpan(tree: Tree, head: number, extent: PhraseExtent = 'core'): Span {
  const core = coreSpan(tree, head);
  if (extent === 'core') return core;
  return extent === 'of' ? withOf(tree, head, core) : wholeSpan(tree, head, core);
}

/** Head with compounds, names and adjectives of origin before it and possessors; no article, numeral or clause. */
function coreSpan(tree: Tree, head: number): Span {
  let start = tree.word(head).start;
  let end = tree.word(head).end;
  for (const child of tree.children(head)) {
    const word = tree.word(child);
    const relation = bare(word.relation);
    const isBefore = child < head;
    const keeps =
      relation === 'compound' || relation === 'flat' || relation === 'fixed' || word.relation === 'nmod:poss' ||
      (relation === 'amod' && isBefore && !/^(several|many|few|some|other|more|dead|killed|wounded)$/.test(lower(tree, child))); // prettier-ignore
    if (!keeps || (!isBefore && tree.form(head + 1) === ',')) continue;
    if (isBefore && relation === 'amod' && child + 1 !== head && hasQuantityBetween(tree, { child, head })) continue;
    for (const index of tree.subtree(child)) {
      if (/^(det|cc|punct)$/.test(tree.word(index).relation)) continue;
      start = Math.min(start, tree.word(index).start);
      if (relation !== 'nmod') end = Math.max(end, tree.word(index).end);
    }
  }
  return { start, end };
}

function hasQuantityBetween(tree: Tree, gap: { child: number; head: number }): boolean {
  for (let index = gap.child + 1; index < gap.head; index += 1) if (tree.word(index).upos === 'NUM') return true;
  return false;
}

/** "Members of the Ostrel council": which ones they are stands behind "of"; where they are or what they did does not. */
function withOf(tree: Tree, head: number, core: Span): Span {
  // "Taken Besk of the Lower district": a place goes by its smallest name.
  if (tree.word(head).upos === 'PROPN') return core;
  const last = lastIn(tree, head, core);
  const of = tree
    .children(head)
    .find((child) => child > last && bare(tree.word(child).relation) === 'nmod' && caseOf(tree, child) === 'of');
  // "The market of Besk": where a thing is, is its place; whose people they are tells who they are.
  if (of !== undefined && tree.word(of).upos === 'PROPN' && tree.word(head).upos === 'NOUN' && !isActorNoun(tree, head))
    return core;
  if (of === undefined || isTimeNoun(tree, of) || tree.subtree(of)[0] !== last + 1) return core;
  return { start: core.start, end: tree.word(endOfRow(tree, of, { from: last, isShort: true })).end };
}

/**
 * Of speakers without a name the whole phrase says who they are: "a doctor at the clinic in Lessen", "two men who fled".
 * What a comma, a dash or a parenthesis divides off only tells more of them, and "on Friday" tells when they spoke.
 */
function wholeSpan(tree: Tree, head: number, core: Span): Span {
  const own = new Set(tree.subtree(head));
  let first = head;
  while (own.has(first - 1) && !isOpening(tree, first - 1, head)) first -= 1;
  while (first < head && isLeadIn(tree, first)) first += 1;
  const last = endOfRow(tree, head, { from: Math.max(head, lastIn(tree, head, core)), isShort: false });
  return { start: Math.min(core.start, tree.word(first).start), end: Math.max(core.end, tree.word(last).end) };
}

function lastIn(tree: Tree, head: number, core: Span): number {
  return tree.subtree(head).findLast((index) => tree.word(index).end <= core.end) ?? head;
}

/**
 * The last of the words in a row behind `from` that hang on `head` and go on with its phrase; `isShort` leaves out where
 * something is and what it does ("members of the tribe [in the north]").
 */
function endOfRow(tree: Tree, head: number, options: { readonly from: number; readonly isShort: boolean }): number {
  const { from, isShort } = options;
  const own = new Set(tree.subtree(head));
  const stop = startOfSpeech(tree, head);
  let last = from;
  for (let index = from + 1; own.has(index) && index !== stop; index += 1) {
    const { relation, upos } = tree.word(index);
    if (upos === 'PUNCT' && !isInner(tree, index)) break;
    // "Residents and officials": each of those who speak together has a phrase of its own.
    if (relation === 'cc' && isBelow(tree, tree.word(index).head, head)) break;
    if (relation === 'parataxis' || relation === 'appos') break;
    if (opensTime(tree, index) || (isShort && isAside(tree, index, from + 1))) break;
    if (upos !== 'PUNCT') last = index;
  }
  while (last > from && /^(ADP|DET|CCONJ|SCONJ|AUX|PART)$/.test(tree.word(last).upos)) last -= 1;
  return last;
}

/** "Officials who said that …", "a letter denying …": where a clause begins by which the noun itself speaks; -1 for none. */
function startOfSpeech(tree: Tree, head: number): number {
  const clause = tree.children(head).find((child) => {
    const { relation } = tree.word(child);
    const isActive = relation === 'acl:relcl' || (relation === 'acl' && /ing$/.test(lower(tree, child)));
    return isActive && isSpeechVerb(tree, child);
  });
  return clause === undefined ? -1 : tree.subtree(clause)[0]!;
}

/** A preposition other than "of", or a clause that tells more of a noun. */
function isAside(tree: Tree, index: number, first: number): boolean {
  const { relation, upos, head } = tree.word(index);
  if (relation.startsWith('acl')) return true;
  return index > first && upos === 'ADP' && relation === 'case' && head > index && lower(tree, index) !== 'of';
}

/** Marks inside a word or a name: hyphens without blanks, apostrophes, quotation marks. */
function isInner(tree: Tree, index: number): boolean {
  const form = tree.form(index);
  if (form !== '-') return /^['’"“”«»]$/.test(form);
  return tree.text.charAt(tree.word(index).start - 1) !== ' ' && tree.text.charAt(tree.word(index).end) !== ' ';
}

function isBelow(tree: Tree, index: number, head: number): boolean {
  return tree.word(index).head === head && tree.word(index).relation === 'conj';
}

/** "On Friday", "yesterday", "last night". */
function opensTime(tree: Tree, index: number): boolean {
  const { relation, head, upos } = tree.word(index);
  if (isTimeNoun(tree, index) && /^(obl:tmod|nmod:tmod|obl|nmod:unmarked|obl:unmarked)$/.test(relation)) return true;
  return upos === 'ADP' && relation === 'case' && isTimeNoun(tree, head) && tree.child(head, 'amod', 'compound') < 0;
}

/** What opens before a noun phrase and is none of its words: a comma, "and", a preposition. */
function isOpening(tree: Tree, index: number, head: number): boolean {
  const { relation, upos, head: above } = tree.word(index);
  return (upos === 'PUNCT' && !isInner(tree, index)) || (above === head && /^(case|cc|mark|discourse)$/.test(relation));
}

/** An article, or a word that only ties the phrase to what stands before. */
function isLeadIn(tree: Tree, index: number): boolean {
  const { relation, upos } = tree.word(index);
  return /^(PUNCT|ADP|SCONJ)$/.test(upos) || relation === 'advmod' || /^(the|a|an)$/.test(lower(tree, index));
}
