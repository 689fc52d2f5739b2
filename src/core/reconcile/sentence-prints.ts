import { TELLING_BLOCKS } from '../model/report.js';
import type { Sentence } from '../model/reading.js';
import { findContentWords } from './content-words.js';
import { hashShingles, hashText, sketchOf } from './hash-words.js';
import { soundKeyOf } from './name-likeness.js';
import { toNameWords } from './name-words.js';
import type { HeldReport } from './held-report.js';
import type { Indexed } from './pair-index.js';
import { remember } from './remember.js';

/** Words in a row that copies share. */
export const SHINGLE = 5;

/** A sentence as copies are looked for: by its runs of words, and by its numbers and names. */
export interface SentencePrint extends Indexed {
  readonly report: HeldReport;
  /** Its position among the prints of its report. */
  readonly index: number;
  readonly sentence: Sentence;
  readonly length: number;
  /** Its different runs of five words, the smallest first; the first three are its sketch. */
  shingles: readonly number[];
  /** Sketch of its pairs of numbers and names; empty where it holds fewer than two. */
  anchors: readonly number[];
  numbers: ReadonlySet<string>;
}

/** Lets go of what a print is compared by, where no sentence will be set against it any more. */
export function emptyPrint(print: SentencePrint): void {
  print.shingles = print.anchors = NOTHING;
  print.numbers = NO_NUMBERS;
}

const NOTHING: readonly number[] = [];

/** What is compared when two sentences may be one reworded; made when asked for, since few sentences ever are. */
export interface SentenceWords {
  readonly content: ReadonlySet<string>;
  /** Names by their sound, so that damaged spellings meet. */
  readonly names: ReadonlySet<string>;
}

/** Sentences of fewer words are too plain to tell a copy by. */
const LEAST_WORDS = 6;

/** The prints of a report's telling sentences, in text order; `toId` gives each a number of its own. */
export function findPrints(report: HeldReport, toId: () => number): SentencePrint[] {
  const { text, blocks } = report.one.report;
  const prints: SentencePrint[] = [];
  for (const sentence of report.one.sentences) {
    const block = blocks[sentence.block];
    if (block && !TELLING_BLOCKS.has(block.kind)) continue;
    const words = text.slice(sentence.start, sentence.end);
    const folded = toNameWords(words);
    if (folded.length < LEAST_WORDS) continue;
    const found = findNumbers(words, folded);
    const numbers = found.length === 0 ? NO_NUMBERS : new Set(found);
    prints.push({
      id: toId(), report, index: prints.length, sentence, length: sentence.end - sentence.start,
      shingles: sortUnique(hashShingles(folded.map(hashText), SHINGLE)),
      anchors: sketchOf(pairAnchors(words, numbers), 4),
      numbers,
    }); // prettier-ignore
  }
  return prints;
}

function sortUnique(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b).filter((number, at, sorted) => number !== sorted[at - 1]);
}

/** What two sentences are compared by. */
export function toSentenceWords(text: string): SentenceWords {
  return { content: findContentWords(text), names: new Set(findNameSounds(text)) };
}

const NO_NUMBERS: ReadonlySet<string> = new Set<string>();

const NUMBER_WORDS = new Map(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, at) => [word, String(at + 2)]),
);

/** Numbers in digits without their marks, whichever way they are written in the text or its folded words; "one" may be no number. */
function findNumbers(text: string, words: readonly string[]): string[] {
  const numbers = text.match(/\d[\d.,]*\d|\d/g)?.map((number) => number.replace(/[.,]/g, '')) ?? [];
  for (const word of words) {
    const number = NUMBER_WORDS.get(word);
    if (number !== undefined) numbers.push(number);
  }
  return numbers;
}

/** Sounds of the capitalised words that do not begin the sentence. */
function findNameSounds(text: string): string[] {
  const found = text.match(/(?<=[\p{Ll}\p{N},;:’'")]\s(?:["“‘(])?)\p{Lu}[\p{L}’'-]{2,}/gu) ?? [];
  return found.flatMap(toSounds);
}

const toSounds = remember((name): readonly string[] =>
  toNameWords(name)
    .map(soundKeyOf)
    .filter((sound) => sound.length >= 2),
);

function pairAnchors(text: string, numbers: ReadonlySet<string>): number[] {
  const names = new Set(findNameSounds(text));
  const anchors = [...[...numbers].filter((number) => number.length > 1).map((number) => `#${number}`), ...names]
    .sort()
    .slice(0, 8);
  const pairs: number[] = [];
  for (let i = 0; i < anchors.length; i += 1)
    for (let j = i + 1; j < anchors.length; j += 1) pairs.push(hashText(`${anchors[i]!} ${anchors[j]!}`));
  return pairs;
}
