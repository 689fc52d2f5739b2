import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { UserError } from '../src/core/model/user-error.js';
import type { ScoreOptions, ScoreResult } from './parts/score-options.js';

const USAGE =
  'npm run score -- <benchmark> --data <folder> [--split <name>] [--raw] [--texts <folder>] [--json] [--predictions <file>]';

/** Each file beside this one is a benchmark that exports `score`. */
async function findBenchmarks(): Promise<string[]> {
  const files = await readdir(path.dirname(fileURLToPath(import.meta.url)));
  const names = files.filter((file) => /^[a-z0-9-]+\.(?:ts|js)$/.test(file)).map((file) => file.replace(/\.\w+$/, ''));
  return [...new Set(names)].filter((name) => name !== 'main').sort();
}

async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parse(args);
  const benchmarks = await findBenchmarks();
  const name = positionals[0];
  if (name === undefined || !benchmarks.includes(name) || positionals.length > 1) {
    throw new UserError(name === undefined ? 'no benchmark named' : `no benchmark "${positionals.join(' ')}"`, {
      hint: `${USAGE}; benchmarks: ${benchmarks.join(', ')}`,
      rule: 'score/no-benchmark',
    });
  }
  if (values.data === undefined)
    throw new UserError('no folder with labelled data named', { hint: USAGE, rule: 'score/no-data' });
  const { score } = (await import(`./${name}.js`)) as { score(options: ScoreOptions): Promise<ScoreResult> };
  const result = await score({
    data: values.data,
    split: values.split ?? null,
    raw: values.raw,
    texts: values.texts ?? null,
    wantsPredictions: values.predictions !== undefined,
  });
  const { predictions, ...shown } = { ...result, seconds: Math.round(result.seconds * 100) / 100 };
  if (values.predictions !== undefined) {
    await writeFile(values.predictions, predictions.map((item) => `${JSON.stringify(item)}\n`).join(''));
  }
  if (values.json) process.stdout.write(`${JSON.stringify(shown)}\n`);
  else {
    process.stdout.write(`${shown.benchmark}, split ${shown.split}: ${shown.n} items in ${shown.seconds} s\n`);
    for (const [metric, value] of Object.entries(shown.metrics))
      process.stdout.write(`${metric.padEnd(28)} ${value}\n`);
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        split: { type: 'string' },
        texts: { type: 'string' },
        raw: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        predictions: { type: 'string' },
      },
    });
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new UserError(cause.message, { hint: USAGE, rule: 'score/wrong-option', cause });
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  const isMissing = error instanceof Error && (error as NodeJS.ErrnoException).code === 'ENOENT';
  if (!(error instanceof UserError) && !isMissing) throw error;
  const hint = error instanceof UserError ? error.hint : 'name a folder in the layout of the benchmark';
  process.stderr.write(`error: ${error.message} (${hint})\n`);
  process.exitCode = error instanceof UserError && error.rule.startsWith('score/') ? 2 : 1;
}
