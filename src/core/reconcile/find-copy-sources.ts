import { compareTexts } from '../text/compare-texts.js';
import type { SentencePair } from './find-copies.js';
import { compareReports } from './held-report.js';
import type { ReconcileReport } from './reconcile-input.js';
import { rememberOf } from './remember.js';
import type { SentencePrint } from './sentence-prints.js';
import { toTimeRange, type TimeRange } from './time-range.js';

/**
 * Finds for every copied sentence the one it goes back to: the agency's, else that of the report published first, else the
 * first by id. Only sentences that the touched ones are copies of, over however many steps, are gone through; returns
 * those whose source is another one than before.
 */
export function findCopySources(
  touched: ReadonlySet<SentencePrint>,
  options: {
    readonly links: ReadonlyMap<SentencePrint, readonly SentencePair[]>;
    readonly sources: Map<SentencePrint, SentencePrint>;
  },
): SentencePrint[] {
  const { links, sources } = options;
  const changed: SentencePrint[] = [];
  const done = new Set<SentencePrint>();
  for (const print of touched) {
    if (done.has(print)) continue;
    const pairs = collect(print, { links, done });
    const found = goBack(pairs);
    if (pairs.length === 0 && sources.delete(print)) changed.push(print);
    for (const [one, source] of found) {
      if (sources.get(one) === source) continue;
      sources.set(one, source);
      changed.push(one);
    }
  }
  return changed;
}

/** All pairs that hang together with a sentence, in the order of their reports and texts. */
function collect(
  from: SentencePrint,
  { links, done }: { readonly links: ReadonlyMap<SentencePrint, readonly SentencePair[]>; readonly done: Set<SentencePrint> },
): SentencePair[] {
  const pairs: SentencePair[] = [];
  const waiting = [from];
  done.add(from);
  for (let print = waiting.pop(); print !== undefined; print = waiting.pop())
    for (const pair of links.get(print) ?? []) {
      // Each pair stands with both of its sentences.
      if (pair.a === print) pairs.push(pair);
      for (const other of [pair.a, pair.b])
        if (!done.has(other)) {
          done.add(other);
          waiting.push(other);
        }
    }
  return pairs.sort(
    (x, y) =>
      compareReports(x.a.report, y.a.report) || compareReports(x.b.report, y.b.report) || x.a.index - y.a.index || x.b.index - y.b.index,
  );
} // prettier-ignore

function goBack(pairs: readonly SentencePair[]): Map<SentencePrint, SentencePrint> {
  const sources = new Map<SentencePrint, SentencePrint>();
  // Thrice over the pairs, so that a copy of a copy finds the first of all; chains of copies are short.
  for (let round = 0; round < 3; round += 1)
    for (const { a, b } of pairs) {
      const best = better(better(a, b), better(sources.get(a) ?? a, sources.get(b) ?? b));
      sources.set(a, best);
      sources.set(b, best);
    }
  return sources;
}

function better(x: SentencePrint, y: SentencePrint): SentencePrint {
  if (x.report === y.report) return x;
  return compareNearness(toNearness(x.report.one), toNearness(y.report.one)) <= 0 ? x : y;
}

/** What orders reports by how near they are to the primary source. */
interface Nearness {
  readonly isCredited: boolean;
  readonly published: TimeRange;
  readonly id: string;
}

const toNearness = rememberOf(({ report, published }: ReconcileReport): Nearness => {
  return { isCredited: report.credits.length > 0, published: toTimeRange(published), id: report.id };
});

function compareNearness(a: Nearness, b: Nearness): number {
  if (a.isCredited !== b.isCredited) return a.isCredited ? -1 : 1;
  if (a.published.to < b.published.from) return -1;
  if (b.published.to < a.published.from) return 1;
  return compareTexts(a.id, b.id);
}
