import type { Block } from '../model/report.js';
import { TELLING_BLOCKS } from '../model/report.js';
import type { Attribution, Reading, ReadName, Sentence, Upos, Word } from '../model/reading.js';
import type { Span } from '../text/span.js';
import { decodeTags, decodeTree, findBest, toProbability, type Scores } from './decode.js';
import type { Lemmatise } from './lemmas.js';
import { LONGEST_SENTENCE, splitSentences } from './split-sentences.js';
import { splitWords } from './split-words.js';
import type { WordPieces } from './word-pieces.js';
import { toShape } from './word-shapes.js';

/** What the network is given for one sentence or window. */
export interface ModelInput {
  /** Subword ids with `[CLS]` and `[SEP]`. */
  readonly ids: readonly number[];
  /** Shape class of each subword's word, 0 for the specials. */
  readonly shapes: readonly number[];
  /** Position of each word's first subword. */
  readonly first: readonly number[];
  readonly wordShapes: readonly number[];
}

/** What the network gives back, for W words. */
export interface ModelScores {
  readonly upos: Scores;
  readonly names: Scores;
  /** W × (W + 1); column 0 is the root. */
  readonly arcs: Scores;
  /** W × ((W + 1) × L). */
  readonly labels: Scores;
  readonly cues: Scores;
  /** W × (W × 5): row the cue's word, then word, then role. */
  readonly attributions: Scores;
  readonly vector: Float32Array;
}

/** Lists and limits of a model file. */
export interface ModelFacts {
  readonly maxSubwords: number;
  readonly upos: readonly Upos[];
  readonly labels: readonly string[];
}

/** All that reading needs; the network itself is a function that is handed in. */
export interface ReadingTools {
  readonly facts: ModelFacts;
  readonly pieces: WordPieces;
  readonly lemmatise: Lemmatise;
  score(input: ModelInput): Promise<ModelScores>;
}

const NAME_KINDS = ['person', 'organisation', 'place'] as const;
/** Inside tags go on from their beginning: O, B-PER, I-PER, B-ORG, I-ORG, B-LOC, I-LOC. */
const NAME_INSIDE = [-1, -1, 1, -1, 3, -1, 5];
const CUE_INSIDE = [-1, -1, 1];
/** Roles may go on after a gap (split quotations), so only the order within a run is fixed. */
const ROLE_INSIDE = [-1, -1, 1, -1, 3];

/**
 * So many sentences that had to be cut for their length are read one after the other; a transcript without full stops is
 * about as long. What goes on is a table, code or no language at all, would take the reader minutes, and is not read.
 */
const MOST_CUT = 10;

/** Reads one report with a network. Each sentence and window is scored alone, so no result depends on its neighbours. */
export async function readWith(
  tools: ReadingTools,
  report: { text: string; blocks: readonly Block[] },
): Promise<Reading> {
  const { text, blocks } = report;
  const sentences: Sentence[] = [];
  const words: Word[] = [];
  const names: ReadName[] = [];
  const attributions: Attribution[] = [];
  for (const [number, block] of blocks.entries()) {
    if (!TELLING_BLOCKS.has(block.kind)) continue;
    const spans = splitWords(text, block);
    const blockSentences: Sentence[] = [];
    let cut = 0;
    for (const range of splitSentences(text, spans)) {
      cut = range.to - range.from > LONGEST_SENTENCE ? cut + 1 : 0;
      if (cut > MOST_CUT) continue;
      const sentence = { text, spans: spans.slice(range.from, range.to), base: words.length, number: sentences.length };
      const read = await readSentence(tools, sentence);
      words.push(...read.words);
      names.push(...read.names);
      attributions.push(...read.attributions);
      const first = sentence.spans[0]!;
      const last = sentence.spans[sentence.spans.length - 1]!;
      const made = {
        index: sentences.length,
        start: first.start,
        end: last.end,
        firstWord: sentence.base,
        endWord: words.length,
        block: number,
        vector: read.vector,
      };
      sentences.push(made);
      blockSentences.push(made);
    }
    attributions.push(...(await readWindows(tools, { text, words, sentences: blockSentences, known: attributions })));
  }
  return {
    sentences,
    words,
    names,
    attributions: attributions.sort((a, b) => (a.cue[0]?.start ?? 0) - (b.cue[0]?.start ?? 0)),
  };
}

interface SentenceRead {
  readonly words: readonly Word[];
  readonly names: readonly ReadName[];
  readonly attributions: readonly Attribution[];
  readonly vector: Float32Array | null;
}

interface RawSentence {
  readonly text: string;
  readonly spans: readonly Span[];
  /** Position of its first word in the reading. */
  readonly base: number;
  readonly number: number;
}

/** A sentence longer than the network's limit is read in parts; the later parts hang on the first part's root. */
async function readSentence(tools: ReadingTools, sentence: RawSentence): Promise<SentenceRead> {
  const parts = cutToLimit(tools, sentence);
  const words: Word[] = [];
  const names: ReadName[] = [];
  const attributions: Attribution[] = [];
  let vector: Float32Array | null = null;
  let root = -1;
  for (const part of parts) {
    const scores = await tools.score(part.input);
    const heads = decodeTree(scores.arcs);
    const width = tools.facts.labels.length;
    const base = sentence.base + words.length;
    part.spans.forEach((span, index) => {
      const head = heads[index]!;
      const upos = tools.facts.upos[findBest(scores.upos, index)]!;
      const label = findLabel(scores.labels, { row: index, column: head + 1, width });
      const form = sentence.text.slice(span.start, span.end);
      const isRoot = head < 0;
      words.push({
        start: span.start, end: span.end, index: base + index, sentence: sentence.number, upos, lemma: tools.lemmatise(form, upos),
        head: isRoot ? root : base + head, relation: isRoot ? (root < 0 ? 'root' : 'parataxis') : tools.facts.labels[label]!,
      }); // prettier-ignore
    });
    if (root < 0) root = words.find((word) => word.head < 0)?.index ?? -1;
    names.push(...findNames(scores.names, part.spans));
    attributions.push(...findAttributions(scores, { spans: part.spans, text: sentence.text }));
    vector ??= scores.vector;
  }
  return { words, names, attributions, vector };
}

interface Part {
  readonly input: ModelInput;
  readonly spans: readonly Span[];
}

function cutToLimit(tools: ReadingTools, sentence: { text: string; spans: readonly Span[] }): Part[] {
  const parts: Part[] = [];
  let spans: Span[] = [];
  let input = emptyInput(tools);
  const close = (): void => {
    if (spans.length === 0) return;
    parts.push({ input: { ...input, ids: [...input.ids, tools.pieces.sep], shapes: [...input.shapes, 0] }, spans });
    spans = [];
    input = emptyInput(tools);
  };
  for (const span of sentence.spans) {
    const form = sentence.text.slice(span.start, span.end);
    const pieces = tools.pieces.toPieces(form);
    if (input.ids.length + pieces.length + 1 > tools.facts.maxSubwords) close();
    const shape = toShape(form.length > 200 ? form.slice(0, 200) : form);
    (input.first as number[]).push(input.ids.length);
    (input.wordShapes as number[]).push(shape);
    for (const piece of pieces) {
      (input.ids as number[]).push(piece);
      (input.shapes as number[]).push(shape);
    }
    spans.push(span);
  }
  close();
  return parts;
}

function emptyInput(tools: ReadingTools): ModelInput {
  return { ids: [tools.pieces.cls], shapes: [0], first: [], wordShapes: [] };
}

function findLabel(labels: Scores, cell: { row: number; column: number; width: number }): number {
  const from = cell.row * labels.columns + cell.column * cell.width;
  let best = 0;
  for (let label = 1; label < cell.width; label += 1)
    if (labels.values[from + label]! > labels.values[from + best]!) best = label;
  return best;
}

function findNames(scores: Scores, spans: readonly Span[]): ReadName[] {
  const tags = decodeTags(scores, NAME_INSIDE);
  const found: ReadName[] = [];
  for (let index = 0; index < tags.length; index += 1) {
    const tag = tags[index]!;
    if (tag === 0 || tag % 2 === 0) continue;
    let last = index;
    while (last + 1 < tags.length && tags[last + 1] === tag + 1) last += 1;
    found.push({
      start: spans[index]!.start,
      end: spans[last]!.end,
      kind: NAME_KINDS[(tag - 1) / 2]!,
      score: toProbability(scores, { row: index, column: tag }),
    });
  }
  return found;
}

/** Decodes cues, then for each cue its source and content over all words of the window. */
function findAttributions(scores: ModelScores, window: { spans: readonly Span[]; text: string }): Attribution[] {
  const { spans, text } = window;
  const tags = decodeTags(scores.cues, CUE_INSIDE);
  const found: Attribution[] = [];
  for (let index = 0; index < tags.length; index += 1) {
    if (tags[index] !== 1) continue;
    let last = index;
    while (last + 1 < tags.length && tags[last + 1] === 2) last += 1;
    const roles = decodeTags(rolesOf(scores.attributions, { from: index, to: last, words: spans.length }), ROLE_INSIDE);
    const source = runsOf(roles, { begin: 1, spans, text });
    const content = runsOf(roles, { begin: 3, spans, text });
    if (content.length > 0) {
      found.push({
        source, cue: [{ start: spans[index]!.start, end: spans[last]!.end }], content, rule: 'reader/attribution',
        score: toProbability(scores.cues, { row: index, column: 1 }),
      }); // prettier-ignore
    }
    index = last;
  }
  return found;
}

/** Role scores of a cue: the mean of the rows of its words. */
function rolesOf(scores: Scores, cue: { from: number; to: number; words: number }): Scores {
  const columns = 5;
  const values = new Float32Array(cue.words * columns);
  for (let row = cue.from; row <= cue.to; row += 1) {
    const at = row * scores.columns;
    for (let k = 0; k < values.length; k += 1)
      values[k] = values[k]! + scores.values[at + k]! / (cue.to - cue.from + 1);
  }
  return { rows: cue.words, columns, values };
}

function runsOf(roles: readonly number[], options: { begin: number; spans: readonly Span[]; text: string }): Span[] {
  const { begin, spans, text } = options;
  const runs: Span[] = [];
  for (let index = 0; index < roles.length; index += 1) {
    if (roles[index] !== begin) continue;
    let last = index;
    while (last + 1 < roles.length && roles[last + 1] === begin + 1) last += 1;
    let first = index;
    let end = last;
    while (first <= end && /^[,.;:]$/.test(text.slice(spans[first]!.start, spans[first]!.end))) first += 1;
    while (end >= first && /^[,.;:]$/.test(text.slice(spans[end]!.start, spans[end]!.end))) end -= 1;
    if (first <= end) runs.push({ start: spans[first]!.start, end: spans[end]!.end });
    index = last;
  }
  return runs;
}

const QUOTE = /["“”«»„]/;

/**
 * A paragraph in which a quotation mark stays open at a sentence's end is read once more as a whole, so that what is
 * said may cross sentences. Only attributions that cross are taken from there.
 */
async function readWindows(
  tools: ReadingTools,
  block: { text: string; words: readonly Word[]; sentences: readonly Sentence[]; known: readonly Attribution[] },
): Promise<Attribution[]> {
  const { sentences, text } = block;
  if (sentences.length < 2 || !sentences.some((sentence) => isOpen(text.slice(sentence.start, sentence.end))))
    return [];
  const spans = block.words.slice(sentences[0]!.firstWord, sentences[sentences.length - 1]!.endWord);
  const found: Attribution[] = [];
  for (const part of cutToLimit(tools, { text, spans })) {
    const scores = await tools.score(part.input);
    for (const attribution of findAttributions(scores, { spans: part.spans, text })) {
      const crosses = attribution.content.some((piece) =>
        sentences.some((sentence) => piece.start < sentence.end && piece.end > sentence.end),
      );
      const isNew = !block.known.some((other) =>
        other.content.some((piece) =>
          attribution.content.some((mine) => piece.start < mine.end && mine.start < piece.end),
        ),
      );
      if (crosses && isNew) found.push(attribution);
    }
  }
  return found;
}

function isOpen(sentence: string): boolean {
  let open = 0;
  for (const c of sentence)
    if (QUOTE.test(c)) open += c === '“' || c === '«' || c === '„' ? 1 : c === '"' ? (open > 0 ? -1 : 1) : -1;
  return open !== 0;
}
