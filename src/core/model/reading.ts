import type { Span } from '../text/span.js';

/** Universal part of speech. */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** One word (in the sense of Universal Dependencies) with its place in the sentence's tree. */
export interface Word extends Span {
  /** Position in `Reading.words`. */
  readonly index: number;
  /** Position of its sentence in `Reading.sentences`. */
  readonly sentence: number;
  readonly upos: Upos;
  /** Lower-case dictionary form; names keep their capitals. */
  readonly lemma: string;
  /** Position of the head in `Reading.words`; -1 for the root. */
  readonly head: number;
  /** Universal relation, with subtypes where the reader knows them: `nsubj`, `nsubj:pass`, `obl` … `root`. */
  readonly relation: string;
}

/** A sentence: its span, without white space at the edges, and its words `firstWord … endWord - 1`. */
export interface Sentence extends Span {
  readonly index: number;
  readonly firstWord: number;
  readonly endWord: number;
  /** Position of the block that the sentence stands in. */
  readonly block: number;
  /** Vector for comparing meanings by cosine; null where the reader gives none. */
  readonly vector: Float32Array | null;
}

/** A name that the reader found. */
export interface ReadName extends Span {
  readonly kind: 'person' | 'organisation' | 'place';
  /** 0–1. */
  readonly score: number;
}

/** Who says what, by which words: each part may be in several pieces, in text order. */
export interface Attribution {
  /** Empty where nobody is said to speak. */
  readonly source: readonly Span[];
  /** Empty where a speaker goes on without a new cue. */
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** 0–1. */
  readonly score: number;
  /** Which found it: `reader/attribution`. */
  readonly rule: string;
}

/** All that a reader model sees in one report: everything as offsets into its text. */
export interface Reading {
  readonly sentences: readonly Sentence[];
  readonly words: readonly Word[];
  readonly names: readonly ReadName[];
  readonly attributions: readonly Attribution[];
}
