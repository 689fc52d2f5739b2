import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { findFigures } from '../src/core/annotate/figures/find-figures.js';
import { parseNumber, type NumberToken } from '../src/core/annotate/figures/parse-number.js';
import type { FigureMention } from '../src/core/model/mention.js';
import { UserError } from '../src/core/model/user-error.js';
import { openReader } from '../src/node/reader/open-reader.js';
import { toPerCent } from './parts/count-matches.js';
import { readTable } from './parts/read-table.js';
import { chooseSplit, type ScoreOptions, type ScoreResult } from './parts/score-options.js';

const CLASSES = ['civilians', 'noncivilians', 'children', 'women'] as const;
type VictimClass = (typeof CLASSES)[number];
const COLUMNS: Readonly<Record<VictimClass, string>> = {
  civilians: 'Civilians',
  noncivilians: 'NonCivilians',
  children: 'Children',
  women: 'Women',
};

/**
 * Deaths by class of victim in reports on one war. For each class: `found`, share of the gold numbers that some figure of
 * killed people says; `exact`, share of them that the chosen figure of the class says; `precision`, share of all chosen
 * figures that are the gold number; `gold`, how many gold numbers there are. The chosen figure is the one whose number the
 * report says most often, the earlier one where two are level.
 */
export async function score(options: ScoreOptions): Promise<ScoreResult> {
  const files = (await readdir(options.data)).filter((name) => /^annotations\.\w+\.tsv$/.test(name)).sort();
  const splits = files.map((name) => name.split('.')[1]!);
  const split = chooseSplit(options.split, splits);
  if (split === null) {
    throw new UserError(`${options.data}: no file annotations.${options.split ?? 'test'}.tsv`, {
      hint: splits.length > 0 ? `there are: ${splits.join(', ')}` : 'name a folder with annotations.<split>.tsv',
      rule: 'score/no-split',
    });
  }
  const rows = readTable(await readFile(path.join(options.data, `annotations.${split}.tsv`), 'utf8'));
  const reader = await openReader();
  const started = performance.now();
  const counts = new Map<VictimClass, { gold: number; found: number; exact: number; answered: number }>(
    CLASSES.map((name) => [name, { gold: 0, found: 0, exact: 0, answered: 0 }]),
  );
  const predictions: unknown[] = [];
  for (const [id, row] of rows.entries()) {
    const text = row['Content-Title'] ?? '';
    const reading = await reader.readReport(text, [{ start: 0, end: text.length, kind: 'body', rule: 'block/prose' }]);
    // Gold holds numbers that stand in the text; somebody told of without one is no number.
    const killed = findFigures(text, reading).filter(({ what, rule }) => what === 'killed' && rule !== 'figure/one-person'); // prettier-ignore
    const answer: Record<string, number | null> = {};
    for (const name of CLASSES) {
      const gold = toNumber(row[COLUMNS[name]] ?? '');
      const chosen = choose(killed.filter((one) => isOfClass(one, name)));
      answer[name] = chosen;
      const count = counts.get(name)!;
      if (chosen !== null) count.answered += 1;
      if (gold === null) continue;
      count.gold += 1;
      if (killed.some((one) => one.best === gold || one.low === gold)) count.found += 1;
      if (chosen === gold) count.exact += 1;
    }
    predictions.push({ id, ...answer });
  }
  const metrics: Record<string, number> = {};
  for (const [name, count] of counts) {
    metrics[`${name}_found`] = toPerCent(count.found, count.gold);
    metrics[`${name}_exact`] = toPerCent(count.exact, count.gold);
    metrics[`${name}_precision`] = toPerCent(count.exact, count.answered);
    metrics[`${name}_gold`] = count.gold;
  }
  const seconds = (performance.now() - started) / 1000;
  return {
    benchmark: 'fa-kes',
    split,
    n: rows.length,
    metrics,
    seconds,
    predictions: options.wantsPredictions ? predictions : [],
  };
}

function isOfClass(figure: FigureMention, name: VictimClass): boolean {
  if (name === 'children' || name === 'women') return figure.groups.includes(name);
  return name === 'noncivilians' ? figure.status === 'military' : figure.status !== 'military';
}

function choose(figures: readonly FigureMention[]): number | null {
  const times = new Map<number, number>();
  for (const { best, low } of figures) {
    const value = best ?? low;
    if (value !== null) times.set(value, (times.get(value) ?? 0) + 1);
  }
  let chosen: number | null = null;
  for (const [value, count] of times) if (chosen === null || count > times.get(chosen)!) chosen = value;
  return chosen;
}

/** The first number of an annotator's span: "at least 70 civilians" → 70. */
function toNumber(span: string): number | null {
  const tokens: NumberToken[] = [...span.matchAll(/\d+(?:[.,]\d+)*|\p{L}+|[^\s\p{L}\d]/gu)].map((match) => ({
    lower: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
  for (let at = 0; at < tokens.length; at += 1) {
    const number = parseNumber(tokens, at);
    if (number?.value != null) return number.value;
  }
  return null;
}
