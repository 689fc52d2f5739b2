import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { findTimes } from '../src/core/annotate/times/find-times.js';
import { dateReports } from '../src/core/date/date-reports.js';
import type { ResolvedTime } from '../src/core/model/mention.js';
import { toNobody } from '../src/core/model/name.js';
import type { Block, Report } from '../src/core/model/report.js';
import { UserError } from '../src/core/model/user-error.js';
import { countCodePoints } from '../src/core/text/code-points.js';
import { openReader } from '../src/node/reader/open-reader.js';
import { noMatches, toPerCent, toPrecisionRecall } from './parts/count-matches.js';
import { parseTimeMl, type GoldTime, type TimeDocument } from './parts/parse-timeml.js';
import type { ScoreOptions, ScoreResult } from './parts/score-options.js';

/** Folders that are test data where they are there; all others together are the development data. */
const TEST = /^(?:te3-)?(?:platinum|test)$/i;

/** Samples of documents that the interval is taken from. */
const SAMPLES = 1000;

interface Answer {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
}

interface Tally {
  readonly gold: number;
  readonly answered: number;
  readonly strict: number;
  readonly relaxed: number;
  readonly types: number;
  readonly values: number;
}

/**
 * TempEval-3, task A: times in news texts, the creation time given and not counted. F1 of spans, exact (`strict_f1`) and
 * overlapping (`relaxed_f1`); `type_f1` and `value_f1` are relaxed F1 times the share of matched times whose type or value
 * is right (UzZaman et al. 2013), the latter with a 95 % bootstrap interval over documents.
 */
export async function score(options: ScoreOptions): Promise<ScoreResult> {
  const { split, documents } = await readDocuments(options);
  const reader = await openReader();
  const tallies: Tally[] = [];
  const predictions: unknown[] = [];
  const begun = performance.now();
  for (const document of documents) {
    const { text } = document;
    const blocks = toParagraphs(text);
    const reading = await reader.readReport(text, blocks);
    const report = toReport(document, blocks);
    const times = findTimes(text, reading);
    const dating = dateReports([{ report, sentences: reading.sentences, times, captured: null }]).get(report.id);
    const answers = (dating?.times ?? []).flatMap(toAnswers).sort((a, b) => a.start - b.start);
    tallies.push(compare(document.times, answers));
    if (options.wantsPredictions) {
      const points = countCodePoints(text);
      const gold = document.times.map((time) => ({ ...time, start: points.at(time.start), end: points.at(time.end) }));
      const answered = answers.map((answer) => ({
        ...answer,
        start: points.at(answer.start),
        end: points.at(answer.end),
      }));
      predictions.push({ id: document.id, gold, answers: answered });
    }
  }
  const seconds = (performance.now() - begun) / 1000;
  const all = sum(tallies);
  const relaxed = toPrecisionRecall({ ...noMatches(), gold: all.gold, answered: all.answered, right: all.relaxed });
  const strict = toPrecisionRecall({ ...noMatches(), gold: all.gold, answered: all.answered, right: all.strict });
  const [low, high] = toInterval(tallies);
  return {
    benchmark: 'tempeval3',
    split,
    n: documents.length,
    seconds,
    predictions,
    metrics: {
      times: all.gold,
      strict_f1: strict.f1,
      relaxed_precision: relaxed.precision,
      relaxed_recall: relaxed.recall,
      relaxed_f1: relaxed.f1,
      type_f1: valueF1(all, all.types),
      value_f1: valueF1(all, all.values),
      value_f1_low: low,
      value_f1_high: high,
      value_accuracy: toPerCent(all.values, all.relaxed),
    },
  };
}

async function readDocuments({ data, split }: ScoreOptions): Promise<{ split: string; documents: TimeDocument[] }> {
  const entries = await readdir(data, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const files: { readonly folder: string; readonly file: string }[] = [];
  for (const folder of ['', ...folders.sort()]) {
    for (const file of (await readdir(path.join(data, folder))).sort())
      if (file.endsWith('.tml')) files.push({ folder, file });
  }
  const names = [...new Set(files.map(({ folder }) => folder))];
  const test = names.find((name) => TEST.test(name));
  const isChosen = (folder: string): boolean => {
    if (split === 'dev' || (split === null && test === undefined)) return !TEST.test(folder);
    return split === null || split === 'test' ? folder === test : folder === split;
  };
  const chosen = files.filter(({ folder }) => isChosen(folder));
  if (chosen.length === 0) {
    throw new UserError(`${data}: no .tml files of split ${split ?? 'test'}`, {
      hint: names.length > 0 ? `there are: dev, ${names.join(', ')}` : 'name a folder that holds folders of .tml files',
      rule: 'score/no-split',
    });
  }
  const documents: TimeDocument[] = [];
  for (const { folder, file } of chosen) {
    const source = await readFile(path.join(data, folder, file), 'utf8');
    const document = parseTimeMl(file.replace(/\.tml$/, ''), source);
    if (document) documents.push(document);
  }
  return { split: split ?? (test === undefined ? 'dev' : 'test'), documents };
}

/** One body block a paragraph. */
function toParagraphs(text: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const match of text.matchAll(/\n\s*\n\s*|$/g)) {
    const end = match.index + match[0].length;
    if (end > start) blocks.push({ start, end, kind: 'body', rule: 'block/prose' });
    start = end;
  }
  return blocks;
}

function toReport({ id, text, created }: TimeDocument, blocks: readonly Block[]): Report {
  return {
    id: `report:${id}`,
    sha256: '',
    file: id,
    status: 'read',
    url: null,
    title: null,
    outlet: toNobody('outlet/not-told'),
    byline: null,
    credits: [],
    language: 'en',
    machineTranslated: { likelihood: 0, evidence: [] },
    text,
    blocks,
    statedDates: created === null ? [] : [{ value: created, span: null, method: 'metadata', rule: 'date/created' }],
    sourceMap: [],
    notes: [],
  };
}

/** The times of an answer as the benchmark marks them: without prepositions, both ends of a range each for itself. */
function toAnswers({ mention, time, start, parts }: ResolvedTime): Answer[] {
  if (parts && parts.length > 0) return parts.flatMap(toAnswers);
  const span = mention.core ?? mention;
  const value = start?.value ?? time.value ?? '';
  return [{ start: span.start, end: span.end, type: mention.kind.toUpperCase(), value }];
}

/** Matches gold times and answers one to one: equal spans first, then overlapping ones in text order. */
function compare(gold: readonly GoldTime[], answers: readonly Answer[]): Tally {
  const taken = new Set<Answer>();
  const pairs = new Map<GoldTime, Answer>();
  const pair = (isMatch: (time: GoldTime, answer: Answer) => boolean): void => {
    for (const time of gold) {
      const answer = pairs.has(time) ? undefined : answers.find((one) => !taken.has(one) && isMatch(time, one));
      if (!answer) continue;
      taken.add(answer);
      pairs.set(time, answer);
    }
  };
  pair((time, answer) => time.start === answer.start && time.end === answer.end);
  const strict = pairs.size;
  pair((time, answer) => time.start < answer.end && answer.start < time.end);
  const both = [...pairs];
  return {
    gold: gold.length,
    answered: answers.length,
    strict,
    relaxed: pairs.size,
    types: both.filter(([time, answer]) => time.type === answer.type).length,
    values: both.filter(([time, answer]) => time.value === answer.value).length,
  };
}

function sum(tallies: readonly Tally[]): Tally {
  const total = { gold: 0, answered: 0, strict: 0, relaxed: 0, types: 0, values: 0 };
  for (const one of tallies) for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += one[key];
  return total;
}

function valueF1({ gold, answered }: Tally, right: number): number {
  return toPerCent(2 * right, gold + answered);
}

/** The middle 95 % of value F1 over samples of the documents, drawn with replacement by a fixed sequence. */
function toInterval(tallies: readonly Tally[]): [number, number] {
  let state = 1;
  const draw = (below: number): number => {
    // Park and Miller's generator: the same sequence everywhere, so that the same answers give the same interval.
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const scores: number[] = [];
  for (let i = 0; i < SAMPLES; i += 1) {
    const total = sum(tallies.map(() => tallies[draw(tallies.length)]!));
    scores.push(valueF1(total, total.values));
  }
  scores.sort((a, b) => a - b);
  return [scores[Math.floor(SAMPLES * 0.025)] ?? 0, scores[Math.floor(SAMPLES * 0.975)] ?? 0];
}
