import type { NameMention, PlaceMention, ResolvedTime } from '../model/mention.js';
import type { Sentence, Word } from '../model/reading.js';
import type { Span } from '../text/span.js';

/** The mentions of a report by the sentence that they stand in: a claim looks at its own sentence, never at the whole report. */
export interface SentenceIndex {
  /** Names in one of the sentences, in text order. */
  names(sentences: readonly number[]): readonly NameMention[];
  places(sentences: readonly number[]): readonly PlaceMention[];
  times(sentences: readonly number[]): readonly ResolvedTime[];
  /** Positions (in the report's list) of the figures whose counted word stands in the sentence. */
  figures(sentence: number): readonly number[];
}

/** What is sorted into sentences. */
export interface Indexed {
  readonly sentences: readonly Sentence[];
  readonly words: readonly Word[];
  readonly names: readonly NameMention[];
  readonly places: readonly PlaceMention[];
  readonly times: readonly ResolvedTime[];
  /** Positions of the counted words, one a figure. */
  readonly unitWords: readonly number[];
}

const NONE: readonly never[] = [];

/** Sorts the mentions of a report into its sentences, once a report. What lies across two sentences stands in both. */
export function toSentenceIndex(options: Indexed): SentenceIndex {
  const { sentences, words } = options;
  // "Ministry spokesman X": a name is found by its role, too.
  const names = sortIn(options.names, { sentences, spanOf: (name) => (name.role ? cover(name, name.role) : name) });
  const places = sortIn(options.places, { sentences, spanOf: (place) => place });
  const times = sortIn(options.times, { sentences, spanOf: (time) => time.mention });
  const figures = new Map<number, number[]>();
  options.unitWords.forEach((word, at) => {
    const sentence = words[word]?.sentence;
    if (sentence === undefined) return;
    const there = figures.get(sentence);
    if (there) there.push(at);
    else figures.set(sentence, [at]);
  });
  return {
    names: (wanted) => collect(options.names, { sorted: names, wanted }),
    places: (wanted) => collect(options.places, { sorted: places, wanted }),
    times: (wanted) => collect(options.times, { sorted: times, wanted }),
    figures: (sentence) => figures.get(sentence) ?? NONE,
  };
}

function cover(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

function sortIn<T>(
  items: readonly T[],
  options: { sentences: readonly Sentence[]; spanOf: (item: T) => Span },
): Map<number, number[]> {
  const { sentences } = options;
  const sorted = new Map<number, number[]>();
  items.forEach((item, at) => {
    const { start, end } = options.spanOf(item);
    for (
      let number = firstEndingAfter(sentences, start);
      number < sentences.length && sentences[number]!.start < end;
      number += 1
    ) {
      const there = sorted.get(number);
      if (there) there.push(at);
      else sorted.set(number, [at]);
    }
  });
  return sorted;
}

function firstEndingAfter(sentences: readonly Sentence[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function collect<T>(
  items: readonly T[],
  options: { sorted: Map<number, number[]>; wanted: readonly number[] },
): readonly T[] {
  const { sorted, wanted } = options;
  if (wanted.length === 1) return (sorted.get(wanted[0]!) ?? NONE).map((at) => items[at]!);
  const positions = new Set(wanted.flatMap((sentence): readonly number[] => sorted.get(sentence) ?? NONE));
  return [...positions].sort((a, b) => a - b).map((at) => items[at]!);
}
