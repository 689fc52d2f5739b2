import type { Reading, Sentence, Word } from '../model/reading.js';
import type { Span } from '../text/span.js';
import { mendTree } from './mend-tree.js';

/** One sentence's tree with the look-ups that the claim rules need. Word positions are positions in `Reading.words`. */
export interface Tree {
  readonly text: string;
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  /** The word at a position of `Reading.words`. */
  word(index: number): Word;
  /** Text of a word as written. */
  form(index: number): string;
  /** The same in lower case. */
  lower(index: number): string;
  /** Children of a word, in text order. */
  children(index: number): readonly number[];
  /** The first child with one of the relations, or -1. */
  child(index: number, ...relations: readonly string[]): number;
  /** A word and everything below it, in text order. */
  subtree(index: number): readonly number[];
  /** Position of the root word, -1 for an empty sentence. */
  readonly root: number;
}

/** Builds the look-ups for sentence `number` of a reading; linear in its words. */
export function toTree(text: string, options: { reading: Reading; number: number }): Tree {
  const sentence = options.reading.sentences[options.number]!;
  const all = options.reading.words;
  const words = mendTree(all.slice(sentence.firstWord, sentence.endWord), (word) => text.slice(word.start, word.end));
  const wordAt = (index: number): Word => words[index - sentence.firstWord] ?? all[index]!;
  const below = new Map<number, number[]>();
  let root = -1;
  for (const word of words) {
    if (word.head < sentence.firstWord || word.head >= sentence.endWord) {
      if (root < 0) root = word.index;
      continue;
    }
    const siblings = below.get(word.head);
    if (siblings) siblings.push(word.index);
    else below.set(word.head, [word.index]);
  }
  const none: readonly number[] = [];
  const subtrees = new Map<number, readonly number[]>();
  const lowered: (string | undefined)[] = [];
  const tree: Tree = {
    text,
    sentence,
    words,
    root,
    word: wordAt,
    form: (index) => text.slice(all[index]!.start, all[index]!.end),
    lower: (index) =>
      (lowered[index - sentence.firstWord] ??= text.slice(all[index]!.start, all[index]!.end).toLowerCase()),
    children: (index) => below.get(index) ?? none,
    child(index, ...relations) {
      for (const child of below.get(index) ?? none) if (relations.includes(wordAt(child).relation)) return child;
      return -1;
    },
    subtree(index) {
      const known = subtrees.get(index);
      if (known) return known;
      const found = new Set<number>();
      const open = [index];
      while (open.length > 0) {
        const next = open.pop()!;
        if (found.has(next)) continue;
        found.add(next);
        for (const child of below.get(next) ?? none) open.push(child);
      }
      const sorted = [...found].sort((a, b) => a - b);
      subtrees.set(index, sorted);
      return sorted;
    },
  };
  return tree;
}

/** Lower-case form of a word. */
export function lower(tree: Tree, index: number): string {
  return tree.lower(index);
}

/** The universal relation without its subtype: `obl:agent` → `obl`. */
export function bare(relation: string): string {
  const colon = relation.indexOf(':');
  return colon < 0 ? relation : relation.slice(0, colon);
}

/** True where a word heads a clause: a verb, or something with a copula or a subject of its own. */
export function isClauseHead(tree: Tree, index: number): boolean {
  const word = tree.word(index);
  if (word.upos === 'VERB' || word.upos === 'AUX') return true;
  return tree.child(index, 'cop', 'nsubj', 'nsubj:pass', 'csubj') >= 0;
}

/** The clause head that governs a word (the word itself where it is one), or the root. */
export function clauseOf(tree: Tree, index: number): number {
  let at = index;
  for (let steps = 0; steps < tree.words.length; steps += 1) {
    if (isClauseHead(tree, at)) return at;
    const head = tree.word(at).head;
    if (head < tree.sentence.firstWord || head >= tree.sentence.endWord) return at;
    at = head;
  }
  return at;
}

/** The words' preposition ("by" of "by Tarvia"), lower case; `` where there is none. */
export function caseOf(tree: Tree, index: number): string {
  const marks = tree.children(index).filter((child) => tree.word(child).relation === 'case');
  if (marks.length === 0) return '';
  const first = marks[0]!;
  const fixed = tree.children(first).filter((child) => tree.word(child).relation === 'fixed');
  return [first, ...fixed].map((child) => lower(tree, child)).join(' ');
}

/**
 * Runs of neighbouring words as spans: word positions → pieces of text, each trimmed of commas, full stops, colons and
 * dashes at its edges. A gap of punctuation alone does not divide a piece.
 */
export function toPieces(tree: Tree, positions: Iterable<number>): Span[] {
  const sorted = [...new Set(positions)].sort((a, b) => a - b);
  const pieces: Span[] = [];
  let from = -1;
  let to = -1;
  const close = (): void => {
    if (from < 0) return;
    let first = from;
    let last = to;
    while (first <= last && isEdgeMark(tree, first)) first += 1;
    while (last >= first && isEdgeMark(tree, last)) last -= 1;
    if (first <= last) pieces.push({ start: tree.word(first).start, end: tree.word(last).end });
  };
  for (const index of sorted) {
    if (from >= 0 && isJoined(tree, { from: to, to: index })) {
      to = index;
      continue;
    }
    close();
    from = index;
    to = index;
  }
  close();
  return pieces;
}

function isJoined(tree: Tree, gap: { from: number; to: number }): boolean {
  for (let index = gap.from + 1; index < gap.to; index += 1) {
    if (tree.word(index).upos !== 'PUNCT') return false;
  }
  return true;
}

const EDGE_MARKS = new Set([',', '.', ';', ':', '-', '–', '—', '--', '…', '...', '!', '?']);

function isEdgeMark(tree: Tree, index: number): boolean {
  return tree.word(index).upos === 'PUNCT' && EDGE_MARKS.has(tree.form(index));
}

/** True for an infinitive with "to". */
export function hasTo(tree: Tree, index: number): boolean {
  return tree.children(index).some((child) => tree.word(child).relation === 'mark' && lower(tree, child) === 'to');
}

/** True where a comma opens a word and all below it, or stands right before. */
export function isAfterComma(tree: Tree, index: number): boolean {
  const first = tree.subtree(index)[0]!;
  return tree.form(first) === ',' || (first > tree.sentence.firstWord && tree.form(first - 1) === ',');
}
