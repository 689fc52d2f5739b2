import { countCodePoints } from '../src/core/text/code-points.js';
import type { ReadName } from '../src/core/model/reading.js';
import type { Block } from '../src/core/model/report.js';
import { openReader } from '../src/node/reader/open-reader.js';
import { countMatches, noMatches, toPrecisionRecall } from './parts/count-matches.js';
import { findNameData, type NameItem, type NameKind } from './parts/find-name-data.js';
import { openGoldWordReader } from './parts/read-gold-words.js';
import type { ScoreOptions, ScoreResult } from './parts/score-options.js';

const KINDS: readonly NameKind[] = ['PER', 'ORG', 'LOC'];
const KIND_OF: Readonly<Record<ReadName['kind'], NameKind>> = { person: 'PER', organisation: 'ORG', place: 'LOC' };

interface Answer {
  readonly start: number;
  readonly end: number;
  readonly kind: NameKind;
}

/**
 * Names of people, organisations and places: span and type exact, micro F1 over PER, ORG and LOC; other types are no gold
 * and no answer. Universal NER and Wikigold are read on their given words, re3d on raw text by characters.
 */
export async function score(options: ScoreOptions): Promise<ScoreResult> {
  const data = await findNameData(options.data, options.split);
  const answer = data.set === 're3d' ? await openTextAnswers() : await openWordAnswers();
  const counts = { all: noMatches(), PER: noMatches(), ORG: noMatches(), LOC: noMatches() };
  const predictions: unknown[] = [];
  let words = 0;
  const begun = performance.now();
  for (const item of data.items) {
    const read = await answer.find(item);
    words += read.words;
    const keyOf = (name: Answer): string => `${name.start} ${name.end} ${name.kind}`;
    for (const kind of KINDS) {
      const isKind = (name: Answer): boolean => name.kind === kind;
      const sets = { gold: item.names.filter(isKind).map(keyOf), answered: read.names.filter(isKind).map(keyOf) };
      countMatches(counts[kind], sets);
      countMatches(counts.all, sets);
    }
    if (options.wantsPredictions) predictions.push(toPrediction(item, read.names));
  }
  const seconds = (performance.now() - begun) / 1000;
  await answer.close();
  const all = toPrecisionRecall(counts.all);
  return {
    benchmark: 'names',
    split: data.split,
    n: data.items.length,
    seconds,
    predictions,
    metrics: {
      names: counts.all.gold,
      ...all,
      per_f1: toPrecisionRecall(counts.PER).f1,
      org_f1: toPrecisionRecall(counts.ORG).f1,
      loc_f1: toPrecisionRecall(counts.LOC).f1,
      words,
      words_per_second: Math.round(words / seconds),
    },
  };
}

interface Answers {
  find(item: NameItem): Promise<{ names: Answer[]; words: number }>;
  close(): Promise<void>;
}

async function openWordAnswers(): Promise<Answers> {
  const reader = await openGoldWordReader();
  return {
    close: reader.close,
    async find(item) {
      const read = await reader.readWords(item.words!);
      const names: Answer[] = [];
      read.forEach((word, start) => {
        if (word.name % 2 === 0) return;
        let end = start + 1;
        while (end < read.length && read[end]!.name === word.name + 1) end += 1;
        names.push({ start, end, kind: KINDS[(word.name - 1) / 2]! });
      });
      return { names, words: read.length };
    },
  };
}

async function openTextAnswers(): Promise<Answers> {
  const reader = await openReader();
  return {
    close: reader.close,
    async find(item) {
      const text = item.text!;
      const reading = await reader.readReport(text, toLineBlocks(text));
      // The labels count code points, the reader UTF-16 units.
      const points = countCodePoints(text);
      const names = reading.names.map((name) => ({
        start: points.at(name.start),
        end: points.at(name.end),
        kind: KIND_OF[name.kind],
      }));
      return { names, words: reading.words.length };
    },
  };
}

/** One body block a line. */
export function toLineBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  for (let start = 0; start < text.length;) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed + 1;
    blocks.push({ start, end, kind: 'body', rule: 'block/prose' });
    start = end;
  }
  return blocks;
}

/** Of a sentence with given words: positions of words, and code points in the words joined by single spaces. */
function toPrediction(item: NameItem, names: readonly Answer[]): unknown {
  if (item.words === null) return { id: item.id, names };
  const starts: number[] = [];
  let at = 0;
  for (const word of item.words) {
    starts.push(at);
    at += [...word].length + 1;
  }
  const ends = item.words.map((word, index) => starts[index]! + [...word].length);
  return {
    id: item.id,
    text: item.words.join(' '),
    names: names.map((name) => ({
      start: starts[name.start],
      end: ends[name.end - 1],
      first_word: name.start,
      end_word: name.end,
      kind: name.kind,
    })),
  };
}
