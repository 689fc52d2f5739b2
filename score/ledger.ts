import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { LEDGER_RECORD, type LedgerRecord } from '../src/core/export/ledger-record.js';
import { readLines } from '../src/core/export/parse-ledger.js';
import { toLedgerRecords } from '../src/core/export/to-ledger.js';
import { UserError } from '../src/core/model/user-error.js';
import { readFolderToLedger } from '../src/node/desk/read-folder-to-ledger.js';
import { compareLedgers, ONE_TEXT } from './parts/compare-ledgers.js';
import { compareReadings, toLabelledReading, toTextReading } from './parts/corpus/compare-readings.js';
import { readCorpus } from './parts/corpus/read-corpus.js';
import { toGoldLedger } from './parts/corpus/to-gold-ledger.js';
import { toPerCent, toPrecisionRecall } from './parts/count-matches.js';
import { noLedgerCounts, type LedgerCounts } from './parts/ledger-counts.js';
import { openClaimReader } from './parts/open-claim-reader.js';
import { chooseSplit, type ScoreOptions, type ScoreResult } from './parts/score-options.js';

/**
 * Ledgers against ledgers: a folder holds `<name>.jsonl`, the gold ledger of the reports in the folder `<name>` beside
 * it; splits are sub-folders. Claims are matched one to one by the words of their pieces, then slot by slot; see
 * `docs/accuracy.md`.
 */
export async function score(options: ScoreOptions): Promise<ScoreResult> {
  if ((await readdir(options.data)).includes('split.json')) return scoreCorpus(options);
  const { folder, split } = await findSplit(options);
  const cases = await findCases(folder);
  const counts = noLedgerCounts();
  const predictions: unknown[] = [];
  let faults = 0;
  let seconds = 0;
  for (const name of cases) {
    const gold = readGold(await readFile(path.join(folder, `${name}.jsonl`), 'utf8'), `${name}.jsonl`);
    faults += gold.faults;
    const begun = performance.now();
    const answer = [...toLedgerRecords(await readFolderToLedger(path.join(folder, name)), INFO)];
    const outcomes = compareLedgers({ gold: gold.records, answer }, counts);
    seconds += (performance.now() - begun) / 1000;
    if (options.wantsPredictions) predictions.push(...outcomes.map((outcome) => ({ ledger: name, ...outcome })));
  }
  return {
    benchmark: 'ledger',
    split,
    n: cases.length,
    seconds,
    predictions,
    metrics: { ...toMetrics(counts), ...(faults > 0 ? { gold_lines_off_format: faults } : {}) },
  };
}

/** The texts of the corpus, each read alone as a folder with one file. */
async function scoreCorpus(options: ScoreOptions): Promise<ScoreResult> {
  const split = options.split ?? 'dev';
  const corpus = await readCorpus(options.data, { split, texts: options.texts ?? null });
  const counts = noLedgerCounts();
  const predictions: unknown[] = [];
  const reader = await openClaimReader();
  const begun = performance.now();
  for (const { entry, text, labels } of corpus.texts) {
    const gold = toGoldLedger(labels, text);
    const { ledger, reading } = await reader.readText(text, `${entry.id}.txt`);
    const answer = [...toLedgerRecords(ledger, INFO)];
    const outcomes = compareLedgers({ gold, answer, scope: ONE_TEXT }, counts);
    compareReadings(counts, { text, gold: toLabelledReading(labels, text), answered: toTextReading(reading) });
    if (options.wantsPredictions) predictions.push(...outcomes.map((outcome) => ({ ledger: entry.id, ...outcome })));
  }
  const seconds = (performance.now() - begun) / 1000;
  await reader.close();
  if (corpus.wordless.length > 0)
    process.stderr.write(
      `${corpus.wordless.length} real texts are left out: their words are rebuilt from the folder that --texts names\n`,
    );
  return {
    benchmark: 'ledger',
    split,
    n: corpus.texts.length,
    seconds,
    predictions,
    metrics: { ...toMetrics(counts), texts_without_words: corpus.wordless.length, texts_without_labels: corpus.unlabelled.length }, // prettier-ignore
  };
}

/** The answer's head record is not compared. */
const INFO = {
  name: 'score',
  program: 'score',
  reader: null,
  rulesVersion: '',
  hash: (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex'),
};

async function findSplit(options: ScoreOptions): Promise<{ folder: string; split: string }> {
  const folders: string[] = [];
  for (const entry of await readdir(options.data, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const files = await readdir(path.join(options.data, entry.name));
    if (files.some((file) => file.endsWith('.jsonl'))) folders.push(entry.name);
  }
  const files = await readdir(options.data);
  // A folder of reports may itself hold JSON Lines: splits are told by having no ledger of their name beside them.
  const splits = folders.filter((name) => !files.includes(`${name}.jsonl`)).sort();
  const chosen = chooseSplit(options.split, splits);
  if (chosen !== null) return { folder: path.join(options.data, chosen), split: chosen };
  if (options.split !== null && splits.length > 0)
    throw new UserError(`${options.data}: no split "${options.split}"`, {
      hint: `splits: ${splits.join(', ')}`,
      rule: 'score/no-split',
    });
  return { folder: options.data, split: 'all' };
}

async function findCases(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((file) => file.endsWith('.jsonl')).map((file) => file.slice(0, -'.jsonl'.length)); // prettier-ignore
  const cases: string[] = [];
  for (const name of names.sort()) if (await isFolder(path.join(folder, name))) cases.push(name);
  if (cases.length > 0) return cases;
  throw new UserError(`${folder}: no ledger with its reports`, {
    hint: 'a gold ledger <name>.jsonl stands beside the folder <name> of its reports',
    rule: 'score/no-data',
  });
}

async function isFolder(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isDirectory();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

/** Lines of gold that the format does not allow are counted and taken as they are: a label may be new, its words count. */
function readGold(text: string, file: string): { records: LedgerRecord[]; faults: number } {
  const records: LedgerRecord[] = [];
  let faults = 0;
  for (const { line, value } of readLines(text)) {
    if (value instanceof SyntaxError || typeof value !== 'object' || value === null)
      throw new UserError(`${file}, line ${line}: no JSON record`, {
        hint: 'gold is a ledger as counterclaim export writes it',
        rule: 'score/bad-gold',
      });
    const parsed = LEDGER_RECORD.safeParse(value);
    if (!parsed.success) faults += 1;
    records.push(parsed.success ? parsed.data : (value as LedgerRecord));
  }
  return { records, faults };
}

/** Claims, figures, entities, relations by precision, recall and F1; slots by the share that is right, in per cent. */
export function toMetrics(counts: LedgerCounts): Record<string, number> {
  const metrics: Record<string, number> = {};
  for (const [item, count] of Object.entries(counts.found)) {
    const { precision, recall, f1 } = toPrecisionRecall(count);
    metrics[item] = count.gold;
    metrics[`${item}_precision`] = precision;
    metrics[`${item}_recall`] = recall;
    metrics[`${item}_f1`] = f1;
  }
  for (const [slot, { all, right }] of Object.entries(counts.slots)) metrics[`right_${slot}`] = toPerCent(right, all);
  return metrics;
}
