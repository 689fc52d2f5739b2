import { sortedEntries } from './claim-order.js';
import { compareTexts } from '../text/compare-texts.js';
import { containWords, shareWords } from './content-words.js';
import type { ReconcileReport } from './reconcile-input.js';
import { findPrints, toSentenceWords, type SentencePrint, type SentenceWords } from './sentence-prints.js';
import { toTimeRange, type TimeRange } from './time-range.js';

/** Two sentences of two reports that are one: copied word for word, or reworded. */
export interface SentencePair {
  readonly from: SentencePrint;
  readonly to: SentencePrint;
  readonly rule: 'copy/same-words' | 'copy/reworded';
}

/** Two reports (positions in the list of reports, `a` before `b`) that share sentences. */
export interface ReportPair {
  readonly a: number;
  readonly b: number;
  readonly pairs: readonly SentencePair[];
  /** Share of each report's telling text that the other one holds, 0–1. */
  readonly shareOfA: number;
  readonly shareOfB: number;
}

/** All that is found of copies: pairs of reports, and for each sentence the one that it was copied from. */
export interface Copies {
  readonly pairs: readonly ReportPair[];
  /** Source of a sentence, by `position of the report`-`start of the sentence`. */
  readonly sourceOf: ReadonlyMap<string, SentencePrint>;
}

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
    const made = toSentenceWords(textOf(reports, print));
    words.set(print, made);
    return made;
  };
  const found = new Map<string, { pairs: SentencePair[]; taken: Set<string> }>();
  const take = (pair: SentencePair): void => {
    const key = `${pair.from.report} ${pair.to.report}`;
    const entry = found.get(key) ?? { pairs: [], taken: new Set<string>() };
    const at = [`a${pair.from.sentence.start}`, `b${pair.to.sentence.start}`];
    if (at.some((place) => entry.taken.has(place))) return;
    for (const place of at) entry.taken.add(place);
    entry.pairs.push(pair);
    found.set(key, entry);
  };
  for (const [from, to] of proposePairs(prints, { keysOf: (print) => print.sketch, most: Infinity })) {
    const likeness = containNumbers(wordsOf(from).shingles, wordsOf(to).shingles);
    if (likeness >= 0.5) take({ from, to, rule: 'copy/same-words' });
  }
  for (const [from, to] of proposePairs(prints, { keysOf: (print) => print.anchors, most: PLAIN_ANCHOR }))
    if (isReworded({ from, to }, wordsOf)) take({ from, to, rule: 'copy/reworded' });
  const totals = new Map<number, number>();
  for (const print of prints) totals.set(print.report, (totals.get(print.report) ?? 0) + print.length);
  const pairs = sortedEntries(found).flatMap(([, { pairs: own }]) => toReportPair(own, totals) ?? []);
  pairs.sort((x, y) => x.a - y.a || x.b - y.b);
  return { pairs, sourceOf: findSources(pairs, reports) };
}

function textOf(reports: readonly ReconcileReport[], print: SentencePrint): string {
  return reports[print.report]!.report.text.slice(print.sentence.start, print.sentence.end);
}

function* proposePairs(
  prints: readonly SentencePrint[],
  options: { readonly keysOf: (print: SentencePrint) => readonly number[]; readonly most: number },
): Generator<[SentencePrint, SentencePrint]> {
  const buckets = new Map<number, SentencePrint[]>();
  for (const print of prints)
    for (const key of options.keysOf(print)) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(print);
      else buckets.set(key, [print]);
    }
  const seen = new Set<string>();
  const propose = function* (from: SentencePrint, to: SentencePrint): Generator<[SentencePrint, SentencePrint]> {
    if (from.report === to.report) return;
    const key = `${from.report}-${from.sentence.start} ${to.report}-${to.sentence.start}`;
    if (seen.has(key)) return;
    seen.add(key);
    yield from.report < to.report ? [from, to] : [to, from];
  };
  // Buckets come in the order of first appearance in the sorted reports, so the same reports give the same order.
  for (const bucket of buckets.values()) {
    if (bucket.length > options.most) continue;
    const isFull = bucket.length <= FULL_BUCKET;
    for (let i = 1; i < bucket.length; i += 1)
      for (let j = isFull ? 0 : Math.max(0, i - 1); j < i; j += 1) yield* propose(bucket[j]!, bucket[i]!);
    if (!isFull) for (let i = 2; i < bucket.length; i += 1) yield* propose(bucket[0]!, bucket[i]!);
  }
}

function containNumbers(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let common = 0;
  for (const value of small) if (large.has(value)) common += 1;
  return common / small.size;
}

/** Words must be this near where no vectors are given, or vectors this near; numbers and names must agree either way. */
const NEAR_WORDS = 0.4;
const NEAR_VECTORS = 0.8;

function isReworded(
  pair: { readonly from: SentencePrint; readonly to: SentencePrint },
  wordsOf: (print: SentencePrint) => SentenceWords,
): boolean {
  const [a, b] = [wordsOf(pair.from), wordsOf(pair.to)];
  if (!isSameSet(a.numbers, b.numbers)) return false;
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

function toReportPair(pairs: readonly SentencePair[], totals: ReadonlyMap<number, number>): ReportPair | null {
  const exact = pairs.filter((pair) => pair.rule === 'copy/same-words');
  const reworded = pairs.filter((pair) => pair.rule === 'copy/reworded');
  const kept = reworded.length + exact.length >= LEAST_REWORDED ? [...exact, ...reworded] : exact;
  const first = kept[0];
  if (!first) return null;
  const sum = (side: 'from' | 'to'): number => kept.reduce((total, pair) => total + pair[side].length, 0);
  return {
    a: first.from.report, b: first.to.report,
    pairs: kept.sort((x, y) => x.from.sentence.start - y.from.sentence.start || x.to.sentence.start - y.to.sentence.start),
    shareOfA: sum('from') / (totals.get(first.from.report) ?? 1),
    shareOfB: sum('to') / (totals.get(first.to.report) ?? 1),
  }; // prettier-ignore
}

/** For every copied sentence the one it goes back to: the agency's, else that of the report published first, else the first by id. */
function findSources(pairs: readonly ReportPair[], reports: readonly ReconcileReport[]): Map<string, SentencePrint> {
  const sources = new Map<string, SentencePrint>();
  const near = reports.map(toNearness);
  const better = (x: SentencePrint, y: SentencePrint): SentencePrint =>
    compareNearness(near[x.report]!, near[y.report]!) <= 0 ? x : y;
  // Twice over the pairs, so that a copy of a copy finds the first of all; chains of copies are short.
  for (let round = 0; round < 3; round += 1)
    for (const { pairs: own } of pairs)
      for (const { from, to } of own) {
        const [keyFrom, keyTo] = [keyOf(from), keyOf(to)];
        const best = better(better(from, to), better(sources.get(keyFrom) ?? from, sources.get(keyTo) ?? to));
        sources.set(keyFrom, best);
        sources.set(keyTo, best);
      }
  return sources;
}

function keyOf(print: SentencePrint): string {
  return `${print.report}-${print.sentence.start}`;
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
