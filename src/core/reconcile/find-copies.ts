import { addTo } from './claim-order.js';
import { compareTexts } from '../text/compare-texts.js';
import { containWords, shareWords } from './content-words.js';
import type { ReconcileReport } from './reconcile-input.js';
import { findPrints, toSentenceWords, type SentencePrint, type SentenceWords } from './sentence-prints.js';
import { toTimeRange, type TimeRange } from './time-range.js';

/** Two reports (positions in the list of reports, `a` before `b`) that share sentences. */
export interface ReportPair {
  readonly a: number;
  readonly b: number;
  /** How many sentences they share word for word, and how many reworded. */
  readonly sameWords: number;
  readonly reworded: number;
  /** Share of each report's telling text that the other one holds, 0–1. */
  readonly shareOfA: number;
  readonly shareOfB: number;
}

/** All that is found of copies: pairs of reports, and for each sentence the one that it was copied from. */
export interface Copies {
  readonly pairs: readonly ReportPair[];
  /** The sentence that a sentence goes back to, both as `toSentenceKey` names them; a source goes back to itself. */
  readonly sourceOf: ReadonlyMap<number, number>;
}

/** One number for a sentence of a dossier, by the position of its report and where it starts. */
export function toSentenceKey(report: number, start: number): number {
  return report * KEY_STEP + start;
}

/** Position of the report that a sentence's key names. */
export function toReportOfKey(key: number): number {
  return Math.floor(key / KEY_STEP);
}

/** Longer than any text. */
const KEY_STEP = 2 ** 32;

/** A bucket of a sketch with at most so many sentences is compared in full; of a larger one each with its first and with its neighbour. */
const FULL_BUCKET = 10;
/** Anchors that so many sentences share say nothing. */
const PLAIN_ANCHOR = 60;

/**
 * Finds which reports share sentences. Sketches of runs of words and of pairs of numbers and names propose sentence pairs
 * (MinHash, Broder 1997), words decide word-for-word copies; for reworded and machine-translated copies numbers and names
 * must agree, words or the reader's sentence vectors must be near, and several sentences of the reports must do so.
 */
export function findCopies(reports: readonly ReconcileReport[]): Copies {
  const prints = reports.flatMap((report, index) => findPrints(report, index));
  const words = new Map<SentencePrint, SentenceWords>();
  const wordsOf = (print: SentencePrint): SentenceWords => {
    const known = words.get(print);
    if (known) return known;
    const { start, end } = print.sentence;
    const made = toSentenceWords(reports[print.report]!.report.text.slice(start, end));
    words.set(print, made);
    return made;
  };
  // A sentence of one report is one of another's at most, and word for word goes before reworded.
  const shared = new Map<number, SentencePair[]>();
  const take = (rule: SentencePair['rule'], { from, to }: Proposed, isSame: (pair: Proposed) => boolean): void => {
    const key = from.report * reports.length + to.report;
    const own = shared.get(key);
    if (own?.some((pair) => pair.from === from || pair.to === to) || !isSame({ from, to })) return;
    if (own) own.push({ from, to, rule });
    else shared.set(key, [{ from, to, rule }]);
  };
  const hasSameWords = ({ from, to }: Proposed): boolean =>
    containNumbers(from.shingles, to.shingles) >= 0.5 && !isUpdated(from.numbers, to.numbers);
  const hasSameContent = ({ from, to }: Proposed): boolean => isReworded({ from, to }, wordsOf);
  for (const pair of proposePairs(prints, { keysOf: sketchOf, most: Infinity })) take('copy/same-words', pair, hasSameWords); // prettier-ignore
  for (const pair of proposePairs(prints, { keysOf: (print) => print.anchors, most: PLAIN_ANCHOR })) take('copy/reworded', pair, hasSameContent); // prettier-ignore
  const kept = [...shared.values()].map(keepTelling).filter((pairs) => pairs.length > 0);
  kept.sort((x, y) => x[0]!.from.report - y[0]!.from.report || x[0]!.to.report - y[0]!.to.report);
  const totals = new Map<number, number>();
  for (const print of prints) totals.set(print.report, (totals.get(print.report) ?? 0) + print.length);
  return { pairs: kept.map((pairs) => toReportPair(pairs, totals)), sourceOf: findSources(kept, reports) };
}

/** Two sentences that may be one; `from` stands in the report that comes first. */
interface Proposed {
  readonly from: SentencePrint;
  readonly to: SentencePrint;
}

/** Two sentences of two reports that are one: copied word for word, or reworded. */
interface SentencePair extends Proposed {
  readonly rule: 'copy/same-words' | 'copy/reworded';
}

/** So many of the smallest runs of words propose a sentence. */
const SKETCH = 3;

function sketchOf(print: SentencePrint): readonly number[] {
  return print.shingles.slice(0, SKETCH);
}

function* proposePairs(
  prints: readonly SentencePrint[],
  options: { readonly keysOf: (print: SentencePrint) => readonly number[]; readonly most: number },
): Generator<Proposed> {
  for (const bucket of toBuckets(prints, options.keysOf)) {
    if (bucket.length > options.most) continue;
    const isFull = bucket.length <= FULL_BUCKET;
    for (let i = 1; i < bucket.length; i += 1)
      for (let j = isFull ? 0 : i - 1; j < i; j += 1) yield* propose(bucket[j]!, bucket[i]!);
    if (!isFull) for (let i = 2; i < bucket.length; i += 1) yield* propose(bucket[0]!, bucket[i]!);
  }
}

/** Within a bucket the prints stand in the order of their reports. */
function* propose(from: SentencePrint, to: SentencePrint): Generator<Proposed> {
  if (from.report !== to.report) yield { from, to };
}

/**
 * Prints that share a key, each list in the order of the prints; the lists in the order in which the sorted reports show
 * their keys, so that the same reports give the same order. Most keys are one print's alone, and no list is made for them.
 */
function toBuckets(
  prints: readonly SentencePrint[],
  keysOf: (print: SentencePrint) => readonly number[],
): Iterable<readonly SentencePrint[]> {
  const [once, shared] = [new Set<number>(), new Set<number>()];
  for (const print of prints)
    for (const key of keysOf(print)) {
      if (once.has(key)) shared.add(key);
      once.add(key);
    }
  const buckets = new Map<number, SentencePrint[]>();
  for (const print of prints)
    for (const key of keysOf(print)) if (shared.has(key)) addTo(buckets, { key, value: print });
  return buckets.values();
}

/** Share of the shorter list that the longer holds, 0–1; both sorted, each number once. */
function containNumbers(a: readonly number[], b: readonly number[]): number {
  const least = Math.min(a.length, b.length);
  if (least === 0) return 0;
  let [common, i, j] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i]!, b[j]!];
    if (x === y) common += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return common / least;
}

/** Each has a number that the other lacks: the sentence was brought up to date, and says something else. */
function isUpdated(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((number) => !b.has(number)) && [...b].some((number) => !a.has(number));
}

/** Words must be this near where no vectors are given, or vectors this near; numbers and names must agree either way. */
const NEAR_WORDS = 0.4;
const NEAR_VECTORS = 0.8;

function isReworded(
  pair: { readonly from: SentencePrint; readonly to: SentencePrint },
  wordsOf: (print: SentencePrint) => SentenceWords,
): boolean {
  if (!isSameSet(pair.from.numbers, pair.to.numbers)) return false;
  const [a, b] = [wordsOf(pair.from), wordsOf(pair.to)];
  if (containWords(a.names, b.names) < 0.6) return false;
  if (shareWords(a.content, b.content) >= NEAR_WORDS) return true;
  return cosineOf(pair.from.sentence.vector, pair.to.sentence.vector) >= NEAR_VECTORS;
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size !== b.size) return false;
  for (const value of a) if (!b.has(value)) return false;
  return true;
}

/** Cosine of two vectors; -1 where one is missing or empty. */
export function cosineOf(a: Float32Array | null, b: Float32Array | null): number {
  if (!a || !b || a.length !== b.length) return -1;
  let [dot, x, y] = [0, 0, 0];
  for (let at = 0; at < a.length; at += 1) {
    dot += a[at]! * b[at]!;
    x += a[at]! * a[at]!;
    y += b[at]! * b[at]!;
  }
  return x === 0 || y === 0 ? -1 : dot / Math.sqrt(x * y);
}

/** Reworded sentences make a copy only where several stand together: two reports of one event share one such sentence easily. */
const LEAST_REWORDED = 3;

/** The sentences of two reports that tell of copying, in text order. */
function keepTelling(pairs: readonly SentencePair[]): SentencePair[] {
  const kept = pairs.length >= LEAST_REWORDED ? [...pairs] : pairs.filter((pair) => pair.rule === 'copy/same-words');
  return kept.sort(
    (x, y) => x.from.sentence.start - y.from.sentence.start || x.to.sentence.start - y.to.sentence.start,
  );
}

function toReportPair(pairs: readonly SentencePair[], totals: ReadonlyMap<number, number>): ReportPair {
  const [a, b] = [pairs[0]!.from.report, pairs[0]!.to.report];
  const sum = (side: 'from' | 'to'): number => pairs.reduce((total, pair) => total + pair[side].length, 0);
  const sameWords = pairs.filter((pair) => pair.rule === 'copy/same-words').length;
  return {
    a, b, sameWords,
    reworded: pairs.length - sameWords,
    shareOfA: sum('from') / (totals.get(a) ?? 1),
    shareOfB: sum('to') / (totals.get(b) ?? 1),
  }; // prettier-ignore
}

/** For every copied sentence the one it goes back to: the agency's, else that of the report published first, else the first by id. */
function findSources(
  pairs: readonly (readonly SentencePair[])[],
  reports: readonly ReconcileReport[],
): Map<number, number> {
  const sources = new Map<SentencePrint, SentencePrint>();
  const near = reports.map(toNearness);
  const better = (x: SentencePrint, y: SentencePrint): SentencePrint =>
    x.report === y.report || compareNearness(near[x.report]!, near[y.report]!) <= 0 ? x : y;
  // Thrice over the pairs, so that a copy of a copy finds the first of all; chains of copies are short.
  for (let round = 0; round < 3; round += 1)
    for (const own of pairs)
      for (const { from, to } of own) {
        const best = better(better(from, to), better(sources.get(from) ?? from, sources.get(to) ?? to));
        sources.set(from, best);
        sources.set(to, best);
      }
  return new Map(Array.from(sources, ([print, source]) => [keyOf(print), keyOf(source)]));
}

function keyOf(print: SentencePrint): number {
  return toSentenceKey(print.report, print.sentence.start);
}

/** What orders reports by how near they are to the primary source. */
interface Nearness {
  readonly isCredited: boolean;
  readonly published: TimeRange;
  readonly id: string;
}

function toNearness({ report, published }: ReconcileReport): Nearness {
  return { isCredited: report.credits.length > 0, published: toTimeRange(published), id: report.id };
}

function compareNearness(a: Nearness, b: Nearness): number {
  if (a.isCredited !== b.isCredited) return a.isCredited ? -1 : 1;
  if (a.published.to < b.published.from) return -1;
  if (b.published.to < a.published.from) return 1;
  return compareTexts(a.id, b.id);
}
