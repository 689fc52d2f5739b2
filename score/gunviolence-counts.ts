import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { findFigures } from '../src/core/annotate/figures/find-figures.js';
import { UserError } from '../src/core/model/user-error.js';
import { openReader } from '../src/node/reader/open-reader.js';
import { countVictims } from './parts/count-victims.js';
import { toPerCent } from './parts/count-matches.js';
import { chooseSplit, type ScoreOptions, type ScoreResult } from './parts/score-options.js';

interface Answer {
  readonly n_killed: number;
  readonly n_injured: number;
}

/**
 * Killed and injured of the one shooting that an article of local news tells of: share of articles in which the number is
 * exactly right, for all articles and for those in which it is not nought. `countVictims` says how figures become counts.
 */
export async function score(options: ScoreOptions): Promise<ScoreResult> {
  const folders = (await readdir(options.data)).filter((name) => name.startsWith('data-')).sort();
  const splits = folders.map((name) => name.slice('data-'.length));
  const split = chooseSplit(options.split, splits);
  if (split === null) {
    throw new UserError(`${options.data}: no folder data-${options.split ?? 'test'}`, {
      hint: splits.length > 0 ? `there are: ${splits.join(', ')}` : 'name a folder with folders such as data-dev',
      rule: 'score/no-split',
    });
  }
  const folder = path.join(options.data, `data-${split}`);
  const articles = await readList<{ text: string }>(folder, 'X_');
  const gold = await readList<Answer>(folder, 'y_');
  const reader = await openReader();
  const started = performance.now();
  const predictions: { id: number; n_killed: number; n_injured: number }[] = [];
  for (const [id, { text }] of articles.entries()) {
    const reading = await reader.readReport(text, [{ start: 0, end: text.length, kind: 'body', rule: 'block/prose' }]);
    const { killed, injured } = countVictims(text, { reading, figures: findFigures(text, reading) });
    predictions.push({ id, n_killed: killed, n_injured: injured });
  }
  return {
    benchmark: 'gunviolence-counts',
    split,
    n: articles.length,
    metrics: {
      ...toAccuracy('killed', predictions.map((one, at) => [one.n_killed, gold[at]!.n_killed])),
      ...toAccuracy('injured', predictions.map((one, at) => [one.n_injured, gold[at]!.n_injured])),
    },
    seconds: (performance.now() - started) / 1000,
    predictions: options.wantsPredictions ? predictions : [],
  }; // prettier-ignore
}

function toAccuracy(name: string, pairs: readonly (readonly [answer: number, gold: number])[]): Record<string, number> {
  const some = pairs.filter(([, gold]) => gold > 0);
  const right = (list: typeof pairs): number => list.filter(([answer, gold]) => answer === gold).length;
  return {
    [name]: toPerCent(right(pairs), pairs.length),
    [`${name}_where_some`]: toPerCent(right(some), some.length),
    [`${name}_all_nought`]: toPerCent(pairs.length - some.length, pairs.length),
  };
}

async function readList<T>(folder: string, prefix: string): Promise<T[]> {
  const file = (await readdir(folder)).find((name) => name.startsWith(prefix) && name.endsWith('.json'));
  if (file === undefined) {
    throw new UserError(`${folder}: no file ${prefix}….json`, {
      hint: 'each split has X_*.json and y_*.json',
      rule: 'score/no-file',
    });
  }
  return JSON.parse(await readFile(path.join(folder, file), 'utf8')) as T[];
}
