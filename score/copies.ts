import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ReportAnalysis } from '../src/core/model/analysis.js';
import { NO_TABLES } from '../src/core/model/tables.js';
import { UserError } from '../src/core/model/user-error.js';
import { makeDisjointSets } from '../src/core/reconcile/disjoint-sets.js';
import { hashShingles, hashText, sketchOf } from '../src/core/reconcile/hash-words.js';
import { toNameWords } from '../src/core/reconcile/name-words.js';
import type { Analysis } from '../src/node/desk/analyst.js';
import { openAnalyst } from '../src/node/desk/open-analyst.js';
import { readFolderWith } from '../src/node/desk/read-folder-to-ledger.js';
import { toReceived } from '../src/node/intake/to-received.js';
import { toPerCent } from './parts/count-matches.js';
import { parseRelationPairs } from './parts/parse-relation-pairs.js';
import { perturbText, type Damage } from './parts/perturb-text.js';
import { toAdjustedRand } from './parts/rand-index.js';
import type { ScoreOptions, ScoreResult } from './parts/score-options.js';

/** The copies that are made of each text. */
const COPIES: readonly (readonly Damage[])[] = [
  ['reordered', 'cut'],
  ['reworded'],
  ['cut', 'reworded', 'names-damaged'],
  ['reordered', 'retranslated', 'names-damaged'],
  ['cut', 'retranslated', 'names-damaged'],
];
/** Texts that are read, the first by name; a text without so many words is too short to be cut. */
const MOST_TEXTS = 30;
const LEAST_WORDS = 100;
/** Of the smaller report so much must be the other's for the two to be one text, for the ledger and for the baseline. */
const SHARE = 0.3;

/**
 * Copies under damage. Each text (`*.txt`) of the folder is copied five ways, by rule and seed: reordered and cut;
 * reworded; cut, reworded and with damaged names; and translated there and back with damaged names, once reordered and
 * once cut. All become one dossier. `ari` is the adjusted Rand index of the reports joined by the ledger's `copies` (a share of .3 of either
 * report) against the texts they come from, in per cent; `shingles_ari` the same of bottom-64 sketches of runs of five words
 * alone (containment of .3 estimated from the sketches). `found_<damage>` is the share of copies that are one with their text.
 *
 * Where the folder holds dossiers of labelled pairs (`training/relations/<part>`), `independent_pairs` are pairs of
 * reports of one dossier, by two outlets, of which no labelled pair says that one repeats the other, and `false_merges` the share that is
 * joined all the same.
 */
export async function score(options: ScoreOptions): Promise<ScoreResult> {
  const names = (await readdir(options.data)).sort();
  const analyst = await openAnalyst();
  const begun = performance.now();
  const predictions: unknown[] = [];
  try {
    const texts = await readTexts(options.data, names);
    const labelled = names.filter((name) => name.endsWith('.tsv'));
    if (texts.length === 0 && labelled.length === 0)
      throw new UserError(`${options.data}: neither texts nor dossiers of labelled pairs`, {
        hint: 'name a folder with *.txt, or a part of training/relations',
        rule: 'score/no-data',
      });
    const copies =
      texts.length === 0 ? {} : await scoreCopies(texts, { analysis: await analyst.over(NO_TABLES), predictions });
    let independent = 0;
    let merged = 0;
    for (const file of labelled) {
      const pairs = parseRelationPairs(await readFile(path.join(options.data, file), 'utf8'), file);
      const repeated = new Set(pairs.flatMap(({ kind, from, to }) => (kind === 'repeats' && to ? [`${from.file} ${to.file}`, `${to.file} ${from.file}`] : []))); // prettier-ignore
      const { reports } = await readFolderWith(analyst, path.join(options.data, file.replace(/\.tsv$/, '')));
      for (const [at, a] of reports.entries())
        for (const b of reports.slice(at + 1)) {
          if (repeated.has(`${a.file} ${b.file}`) || mastheadOf(a.text) === mastheadOf(b.text)) continue;
          independent += 1;
          if (![...a.copies.filter((one) => one.report === b.id), ...b.copies.filter((one) => one.report === a.id)].some((one) => one.share >= SHARE)) continue; // prettier-ignore
          merged += 1;
          predictions.push({ dossier: file, merged: [a.file, b.file] });
        }
    }
    return {
      benchmark: 'copies', split: options.split ?? 'all', n: texts.length * (COPIES.length + 1) + independent, predictions,
      seconds: (performance.now() - begun) / 1000,
      metrics: { ...copies, ...(independent > 0 ? { independent_pairs: independent, false_merges: toPerCent(merged, independent) } : {}) },
    }; // prettier-ignore
  } finally {
    await analyst.close();
  }
}

/** The first line of a page: two pages of one outlet are not independent. */
function mastheadOf(text: string): string {
  return text.trimStart().split('\n')[0]!.trim().toLowerCase();
}

async function readTexts(folder: string, names: readonly string[]): Promise<{ name: string; text: string }[]> {
  const texts: { name: string; text: string }[] = [];
  for (const name of names.filter((one) => one.endsWith('.txt'))) {
    const text = await readFile(path.join(folder, name), 'utf8');
    if (text.split(/\s+/).length >= LEAST_WORDS && texts.length < MOST_TEXTS) texts.push({ name, text });
  }
  return texts;
}

interface Copy {
  readonly text: string;
  readonly source: string;
  readonly damages: readonly Damage[];
}

async function scoreCopies(
  texts: readonly { readonly name: string; readonly text: string }[],
  options: { readonly analysis: Analysis; readonly predictions: unknown[] },
): Promise<Record<string, number>> {
  const copies = texts.flatMap(({ name, text }, at): Copy[] => [
    { text, source: name, damages: [] },
    ...COPIES.map((damages, n) => ({
      text: perturbText(text, { damages, seed: at * 31 + n + 1 }),
      source: name,
      damages,
    })),
  ]);
  const analyses: ReportAnalysis[] = [];
  for (const [at, { text }] of copies.entries()) {
    const bytes = Buffer.from(text, 'utf8');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    analyses.push(await options.analysis.analyse(toReceived(`${at}.txt`, { bytes, sha256 })));
  }
  const { reports } = options.analysis.toLedger(analyses);
  const positions = new Map(reports.map(({ id, file }) => [id, Number(file.replace('.txt', ''))]));
  const joined = makeDisjointSets(copies.length);
  for (const report of reports)
    for (const copy of report.copies)
      if (copy.share >= SHARE) joined.join(positions.get(report.id)!, positions.get(copy.report)!);
  const shingled = joinByShingles(copies.map(({ text }) => text));
  const rand = (labelOf: (at: number) => number): number =>
    Math.round(toAdjustedRand(copies.map(({ source }, at) => [source, String(labelOf(at))] as const)) * 10_000) / 100;
  const found: Record<string, number> = {};
  for (const damages of COPIES) {
    const own = copies.flatMap((copy, at) => (copy.damages === damages ? [at] : []));
    const right = own.filter((at) => joined.find(at) === joined.find(copies.findIndex(({ source }) => source === copies[at]!.source))); // prettier-ignore
    found[`found_${damages.join('_').replace(/-/g, '_')}`] = toPerCent(right.length, own.length);
  }
  options.predictions.push(
    ...copies.map(({ source, damages }, at) => ({ source, damages, cluster: joined.find(at), shingles: shingled(at) })),
  );
  return { texts: texts.length, ari: rand((at) => joined.find(at)), shingles_ari: rand(shingled), ...found };
}

/** The baseline: texts joined whose sketches of runs of five words share enough (Broder 1997). */
function joinByShingles(texts: readonly string[]): (at: number) => number {
  const sketches = texts.map((text) => new Set(sketchOf(hashShingles(toNameWords(text).map(hashText), 5), 64)));
  const sets = makeDisjointSets(texts.length);
  for (const [i, a] of sketches.entries())
    for (const [j, b] of sketches.slice(0, i).entries()) {
      const common = [...a].filter((hash) => b.has(hash)).length;
      if (common / Math.max(1, Math.min(a.size, b.size)) >= SHARE) sets.join(i, j);
    }
  return (at) => sets.find(at);
}
