import { addTo } from './claim-order.js';
import { containWords, shareWords } from './content-words.js';
import { findCopySources } from './find-copy-sources.js';
import { compareReports, type Change, type HeldReport } from './held-report.js';
import { makePairIndex, type FoundPair, type PairIndex } from './pair-index.js';
import { emptyPrint, findPrints, toSentenceWords, type SentencePrint, type SentenceWords } from './sentence-prints.js';

/** Two reports (`a` before `b`) that share sentences. */
export interface ReportPair {
  readonly a: HeldReport;
  readonly b: HeldReport;
  /** How many sentences they share word for word, and how many reworded. */
  readonly sameWords: number;
  readonly reworded: number;
  /** Share of each report's telling text that the other one holds, 0–1. */
  readonly shareOfA: number;
  readonly shareOfB: number;
}

/** How a sentence is another one's: word for word, or reworded. */
export type CopyRule = 'copy/same-words' | 'copy/reworded';

/** Two sentences of two reports that are one; `a` stands in the report that comes first. */
export type SentencePair = FoundPair<SentencePrint, CopyRule>;

/** What is found of copies, kept up to date report by report. */
export interface Copies {
  /** Takes reports out and in. Returns the reports whose copies or sources are others. */
  update(change: Change<HeldReport>): ReadonlySet<HeldReport>;
  /** Lets go of what is needed only where reports come or go. */
  forget(): void;
  /** The prints of a report, in text order. */
  printsOf(report: HeldReport): readonly SentencePrint[];
  /** The reports that a report shares sentences with, in the order in which both stand; the same list as before where none is another. */
  pairsOf(report: HeldReport): readonly ReportPair[];
  /** The sentence that a sentence goes back to, itself where others go back to it; null where it is shared with none. */
  sourceOf(print: SentencePrint): SentencePrint | null;
}

/** A bucket of a sketch with at most so many sentences is compared in full; of a larger one each with its first and with its neighbour. */
const FULL_BUCKET = 10;
/** Anchors that so many sentences share say nothing. */
const PLAIN_ANCHOR = 60;
/** So many of the smallest runs of words propose a sentence. */
const SKETCH = 3;

interface Shared {
  readonly a: HeldReport;
  readonly b: HeldReport;
  /** Pairs that words or anchors propose, as they came. */
  found: readonly SentencePair[];
  kept: readonly SentencePair[];
}

/**
 * Finds which reports share sentences. Sketches of runs of words and of pairs of numbers and names propose sentence pairs
 * (MinHash, Broder 1997), words decide word-for-word copies; for reworded and machine-translated copies numbers and names
 * must agree, words or the reader's sentence vectors must be near, and several sentences of the reports must do so.
 */
export function makeCopies(): Copies {
  let last = 0;
  let words = new Map<SentencePrint, SentenceWords>();
  const wordsOf = (print: SentencePrint): SentenceWords => {
    const known = words.get(print);
    if (known) return known;
    const { start, end } = print.sentence;
    const made = toSentenceWords(print.report.one.report.text.slice(start, end));
    words.set(print, made);
    return made;
  };
  const prints = new Map<HeldReport, readonly SentencePrint[]>();
  const lengths = new Map<HeldReport, number>();
  const shared = new Map<HeldReport, Map<HeldReport, Shared>>();
  const pairs = new Map<HeldReport, readonly ReportPair[]>();
  const links = new Map<SentencePrint, SentencePair[]>();
  const sources = new Map<SentencePrint, SentencePrint>();
  const makeIndex = (options: { keysOf: (print: SentencePrint) => readonly number[]; most: number; compare: (a: SentencePrint, b: SentencePrint) => CopyRule | null }): PairIndex<SentencePrint, CopyRule> =>
    makePairIndex({
      keysOf: options.keysOf,
      compareOrder: comparePrints,
      isBefore: (a, b) => comparePrints(a, b) < 0,
      toMeeting: (size) =>
        size > options.most ? { window: 0, isLed: false }
        : size <= FULL_BUCKET ? { window: Infinity, isLed: false }
        : { window: 2, isLed: true },
      compare: (a, b) => (a.report === b.report ? null : options.compare(a, b)),
    }); // prettier-ignore
  const bySketch = makeIndex({
    keysOf: (print) => print.shingles.slice(0, SKETCH),
    most: Infinity,
    compare: (a, b) => (hasSameWords(a, b) ? 'copy/same-words' : null),
  });
  const byAnchors = makeIndex({
    keysOf: (print) => print.anchors,
    most: PLAIN_ANCHOR,
    compare: (a, b) => (hasSameWords(a, b) ? 'copy/same-words' : isReworded(a, b, wordsOf) ? 'copy/reworded' : null),
  });
  const sharedOf = (a: HeldReport, b: HeldReport): Shared => {
    const known = shared.get(a)?.get(b);
    if (known) return known;
    const made: Shared = { a, b, found: [], kept: [] };
    for (const [one, other] of [[a, b], [b, a]] as const) {
      const own = shared.get(one);
      if (own) own.set(other, made);
      else shared.set(one, new Map([[other, made]]));
    } // prettier-ignore
    return made;
  };
  const forget = (one: Shared): void => {
    shared.get(one.a)?.delete(one.b);
    shared.get(one.b)?.delete(one.a);
  };

  return {
    update({ removed, added }) {
      const gone = removed.flatMap((report) => prints.get(report) ?? []);
      const come = added.flatMap((report) => {
        const own = findPrints(report, () => (last += 1));
        prints.set(report, own);
        lengths.set(report, lengthOf(own));
        return own;
      });
      const changed = new Set<Shared>();
      for (const index of [bySketch, byAnchors]) {
        const { lost, gained } = index.update({ removed: gone, added: come });
        for (const pair of lost) {
          const own = sharedOf(pair.a.report, pair.b.report);
          own.found = own.found.filter((other) => other !== pair);
          changed.add(own);
        }
        for (const pair of gained) {
          const own = sharedOf(pair.a.report, pair.b.report);
          // Most pairs of reports share one sentence: a list made whole takes less room than one that grew.
          own.found = [...own.found, pair];
          changed.add(own);
        }
      }
      words = new Map();
      const touched = new Set<SentencePrint>();
      const reports = new Set<HeldReport>();
      for (const one of changed) {
        const before = one.kept;
        one.kept = keepTelling(one.found);
        if (one.found.length === 0) forget(one);
        if (before.length === 0 && one.kept.length === 0) continue;
        for (const pair of before)
          for (const print of [pair.a, pair.b]) {
            links.set(print, links.get(print)!.filter((other) => other !== pair)); // prettier-ignore
            touched.add(print);
          }
        for (const pair of one.kept)
          for (const print of [pair.a, pair.b]) {
            addTo(links, { key: print, value: pair });
            touched.add(print);
          }
        reports.add(one.a).add(one.b);
        pairs.delete(one.a);
        pairs.delete(one.b);
      }
      for (const print of gone) {
        links.delete(print);
        sources.delete(print);
        touched.delete(print);
      }
      for (const print of findCopySources(touched, { links, sources })) reports.add(print.report);
      for (const report of removed) {
        prints.delete(report);
        lengths.delete(report);
        pairs.delete(report);
        shared.delete(report);
        reports.delete(report);
      }
      return reports;
    },
    forget() {
      for (const own of prints.values()) for (const print of own) emptyPrint(print);
      for (const own of shared.values()) for (const one of own.values()) one.found = [];
      bySketch.forget();
      byAnchors.forget();
      links.clear();
    },
    printsOf: (report) => prints.get(report) ?? [],
    pairsOf(report) {
      const known = pairs.get(report);
      if (known) return known;
      const made = Array.from(shared.get(report)?.values() ?? [])
        .filter(({ kept }) => kept.length > 0)
        .sort((x, y) => compareReports(x.a, y.a) || compareReports(x.b, y.b))
        .map(({ kept }) => toReportPair(kept, (one) => lengths.get(one)!));
      pairs.set(report, made);
      return made;
    },
    sourceOf: (print) => sources.get(print) ?? null,
  };
}

function comparePrints(a: SentencePrint, b: SentencePrint): number {
  return compareReports(a.report, b.report) || a.index - b.index;
}

function hasSameWords(a: SentencePrint, b: SentencePrint): boolean {
  return containNumbers(a.shingles, b.shingles) >= 0.5 && !isUpdated(a.numbers, b.numbers);
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
  return hasOther(a, b) && hasOther(b, a);
}

function hasOther(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const value of a) if (!b.has(value)) return true;
  return false;
}

/** Words must be this near where no vectors are given, or vectors this near; numbers and names must agree either way. */
const NEAR_WORDS = 0.4;
const NEAR_VECTORS = 0.8;

function isReworded(a: SentencePrint, b: SentencePrint, wordsOf: (print: SentencePrint) => SentenceWords): boolean {
  if (a.numbers.size !== b.numbers.size || hasOther(a.numbers, b.numbers)) return false;
  const [x, y] = [wordsOf(a), wordsOf(b)];
  if (containWords(x.names, y.names) < 0.6) return false;
  if (shareWords(x.content, y.content) >= NEAR_WORDS) return true;
  return cosineOf(a.sentence.vector, b.sentence.vector) >= NEAR_VECTORS;
}

/** Cosine of two vectors; -1 where one is missing or empty. */
function cosineOf(a: Float32Array | null, b: Float32Array | null): number {
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

/**
 * The sentences of two reports that tell of copying, in text order. A sentence of one report is one of another's at most,
 * and word for word goes before reworded.
 */
function keepTelling(found: readonly SentencePair[]): SentencePair[] {
  const byText = (x: SentencePair, y: SentencePair): number => x.a.index - y.a.index || x.b.index - y.b.index;
  const isSame = (pair: SentencePair): boolean => pair.found === 'copy/same-words';
  const sorted = [...found].sort((x, y) => Number(isSame(y)) - Number(isSame(x)) || byText(x, y));
  const taken = new Set<SentencePrint>();
  const pairs = sorted.filter(({ a, b }) => {
    if (taken.has(a) || taken.has(b)) return false;
    taken.add(a).add(b);
    return true;
  });
  return [...(pairs.length >= LEAST_REWORDED ? pairs : pairs.filter(isSame))].sort(byText);
}

function toReportPair(kept: readonly SentencePair[], lengthOfReport: (report: HeldReport) => number): ReportPair {
  const [a, b] = [kept[0]!.a.report, kept[0]!.b.report];
  const sameWords = kept.filter((pair) => pair.found === 'copy/same-words').length;
  return {
    a, b, sameWords,
    reworded: kept.length - sameWords,
    shareOfA: lengthOf(kept.map((pair) => pair.a)) / lengthOfReport(a),
    shareOfB: lengthOf(kept.map((pair) => pair.b)) / lengthOfReport(b),
  }; // prettier-ignore
}

function lengthOf(prints: readonly SentencePrint[]): number {
  return prints.reduce((sum, { length }) => sum + length, 0);
}
