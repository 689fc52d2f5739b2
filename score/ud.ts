import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../src/core/model/user-error.js';
import type { Block } from '../src/core/model/report.js';
import { countCodePoints } from '../src/core/text/code-points.js';
import { openReader } from '../src/node/reader/open-reader.js';
import { noMatches, toPerCent, toPrecisionRecall } from './parts/count-matches.js';
import { parseConllu, type GoldDocument, type GoldSentence } from './parts/parse-conllu.js';
import { openGoldWordReader } from './parts/read-gold-words.js';
import { chooseSplit, type ScoreOptions, type ScoreResult } from './parts/score-options.js';

/**
 * Universal Dependencies. On gold words: accuracy of UPOS, heads (UAS) and heads with relations (LAS), every word counted,
 * marks too. On raw text: F1 of words and sentences by character spans, and of tags and arcs over words that align, as in
 * the CoNLL 2018 shared task. Relations are compared without their subtypes.
 */
export async function score(options: ScoreOptions): Promise<ScoreResult> {
  const files = (await readdir(options.data)).filter((file) => file.endsWith('.conllu')).sort();
  const splits = files.map((file) => /-ud-([a-z]+)/.exec(file)?.[1] ?? path.basename(file, '.conllu'));
  const split = chooseSplit(options.split, splits);
  if (split === null) {
    throw new UserError(`${options.data}: no CoNLL-U file of split ${options.split ?? 'test'}`, {
      hint:
        splits.length > 0 ? `there are: ${splits.join(', ')}` : 'name a folder with files such as xx-ud-test.conllu',
      rule: 'score/no-split',
    });
  }
  const documents: GoldDocument[] = [];
  for (const [at, file] of files.entries()) {
    if (splits[at] === split) documents.push(...parseConllu(await readFile(path.join(options.data, file), 'utf8')));
  }
  return options.raw
    ? scoreRaw(documents, { split, wantsPredictions: options.wantsPredictions })
    : scoreGold(documents, { split, wantsPredictions: options.wantsPredictions });
}

interface Run {
  readonly split: string;
  readonly wantsPredictions: boolean;
}

async function scoreGold(documents: readonly GoldDocument[], run: Run): Promise<ScoreResult> {
  const reader = await openGoldWordReader();
  const predictions: unknown[] = [];
  const counts = { sentences: 0, words: 0, upos: 0, uas: 0, las: 0 };
  const begun = performance.now();
  for (const document of documents) {
    const points = countCodePoints(document.text);
    for (const sentence of document.sentences) {
      const answers = await reader.readWords(sentence.words.map((word) => word.form));
      counts.sentences += 1;
      sentence.words.forEach((gold, at) => {
        const answer = answers[at]!;
        const isHeadRight = answer.head === gold.head;
        counts.words += 1;
        if (answer.upos === gold.upos) counts.upos += 1;
        if (isHeadRight) counts.uas += 1;
        if (isHeadRight && toUniversal(answer.relation) === toUniversal(gold.relation)) counts.las += 1;
      });
      if (run.wantsPredictions) {
        const words = sentence.words.map((gold, at) => {
          const answer = answers[at]!;
          return {
            start: points.at(gold.start),
            end: points.at(gold.end),
            form: gold.form,
            upos: answer.upos,
            head: answer.head + 1,
            relation: answer.relation,
          };
        });
        predictions.push({ id: sentence.id, document: document.id, words });
      }
    }
  }
  const seconds = (performance.now() - begun) / 1000;
  await reader.close();
  const { words } = counts;
  return {
    benchmark: 'ud',
    split: run.split,
    n: counts.sentences,
    seconds,
    predictions,
    metrics: {
      words,
      upos: toPerCent(counts.upos, words),
      uas: toPerCent(counts.uas, words),
      las: toPerCent(counts.las, words),
      words_per_second: Math.round(words / seconds),
    },
  };
}

async function scoreRaw(documents: readonly GoldDocument[], run: Run): Promise<ScoreResult> {
  const reader = await openReader();
  const predictions: unknown[] = [];
  const [words, sentences, upos, uas, las] = [noMatches(), noMatches(), noMatches(), noMatches(), noMatches()];
  let n = 0;
  const begun = performance.now();
  for (const document of documents) {
    const blocks = document.paragraphs.map((span): Block => ({ ...span, kind: 'body', rule: 'block/prose' }));
    const reading = await reader.readReport(document.text, blocks);
    n += document.sentences.length;
    const keyOf = (span: { start: number; end: number }): string => `${span.start} ${span.end}`;
    const goldSentences = new Set(document.sentences.map((sentence) => keyOf(trim(document.text, sentence))));
    sentences.gold += document.sentences.length;
    sentences.answered += reading.sentences.length;
    for (const sentence of reading.sentences) if (goldSentences.has(keyOf(sentence))) sentences.right += 1;
    const gold = document.sentences.flatMap((sentence) =>
      sentence.words.map((word) => ({ word, head: word.head < 0 ? null : sentence.words[word.head]! })),
    );
    const goldAt = new Map(gold.map((entry) => [keyOf(entry.word), entry]));
    for (const counts of [words, upos, uas, las]) {
      counts.gold += gold.length;
      counts.answered += reading.words.length;
    }
    for (const word of reading.words) {
      const match = goldAt.get(keyOf(word));
      if (!match) continue;
      words.right += 1;
      if (word.upos === match.word.upos) upos.right += 1;
      const head = word.head < 0 ? null : reading.words[word.head]!;
      const isHeadRight =
        head === null || match.head === null ? head === null && match.head === null : keyOf(head) === keyOf(match.head);
      if (!isHeadRight) continue;
      uas.right += 1;
      if (toUniversal(word.relation) === toUniversal(match.word.relation)) las.right += 1;
    }
    if (run.wantsPredictions) {
      const points = countCodePoints(document.text);
      const at = (span: { start: number; end: number }): { start: number; end: number } => ({
        start: points.at(span.start),
        end: points.at(span.end),
      });
      const all = reading.sentences.map((sentence) => ({
        ...at(sentence),
        words: reading.words.slice(sentence.firstWord, sentence.endWord).map((word) => ({
          ...at(word),
          upos: word.upos,
          head: word.head < 0 ? 0 : word.head - sentence.firstWord + 1,
          relation: word.relation,
        })),
      }));
      predictions.push({ id: document.id, sentences: all });
    }
  }
  const seconds = (performance.now() - begun) / 1000;
  await reader.close();
  return {
    benchmark: 'ud',
    split: run.split,
    n,
    seconds,
    predictions,
    metrics: {
      words: words.gold,
      words_f1: toPrecisionRecall(words).f1,
      sentences_f1: toPrecisionRecall(sentences).f1,
      upos_f1: toPrecisionRecall(upos).f1,
      uas_f1: toPrecisionRecall(uas).f1,
      las_f1: toPrecisionRecall(las).f1,
      words_per_second: Math.round(words.answered / seconds),
    },
  };
}

function toUniversal(relation: string): string {
  return relation.split(':')[0]!;
}

function trim(text: string, sentence: GoldSentence): { start: number; end: number } {
  return { start: sentence.start, end: sentence.start + text.slice(sentence.start, sentence.end).trimEnd().length };
}
