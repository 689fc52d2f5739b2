import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../src/core/model/user-error.js';
import { openClaimReader } from './parts/open-claim-reader.js';
import { parseMucKeys } from './parts/parse-muc-keys.js';
import { chooseSplit, type ScoreOptions, type ScoreResult } from './parts/score-options.js';
import { noMucCounts, scoreMessage, toMucScores } from './parts/score-muc.js';
import { splitMucMessages } from './parts/split-muc-messages.js';
import { MUC_SLOTS, toMucTemplates } from './parts/to-muc-templates.js';

const SLOT_NAMES: Readonly<Record<number, string>> = {
  4: 'type',
  9: 'perpetrator_individual',
  10: 'perpetrator_organisation',
  11: 'perpetrator_confidence',
};

/**
 * Incidents of MUC-4, by its scoring guidelines as far as they need no person to judge, for four slots of 23: type,
 * individual and organisation that did it, and how the organisation is held to have done it. Recall, precision and F by
 * slot and for all four, over all templates. A split is a folder of `corpora`; `dev` is all of its files.
 */
export async function score(options: ScoreOptions): Promise<ScoreResult> {
  const { split, keys, messages } = await readMuc(options.data, options.split);
  const reader = await openClaimReader();
  const started = performance.now();
  const counts = noMucCounts(MUC_SLOTS);
  const predictions: unknown[] = [];
  let n = 0;
  for (const { id, text } of messages) {
    const key = keys.get(id);
    if (!key) continue;
    n += 1;
    const response = toMucTemplates(await reader.readLedger(text, `${id}.txt`));
    scoreMessage(counts, { key, response });
    if (options.wantsPredictions) {
      predictions.push({ id, templates: response.map((template) => Object.fromEntries(template)) });
    }
  }
  const seconds = (performance.now() - started) / 1000;
  await reader.close();
  const metrics: Record<string, number> = { ...toMucScores(counts.values()) };
  for (const [slot, slotCounts] of counts) {
    const { recall, precision, f } = toMucScores([slotCounts]);
    const name = SLOT_NAMES[slot]!;
    metrics[`${name}_recall`] = recall;
    metrics[`${name}_precision`] = precision;
    metrics[`${name}_f`] = f;
  }
  return { benchmark: 'muc4', split, n, metrics, seconds, predictions };
}

async function readMuc(folder: string, asked: string | null) {
  const corpora = path.join(folder, 'corpora');
  const entries = await readdir(corpora, { withFileTypes: true });
  const splits = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort(); // prettier-ignore
  // Two test parts are in the folder as it is published; the later one is the default.
  const split = asked === null ? (splits.filter((name) => name.startsWith('tst')).at(-1) ?? splits[0] ?? null) : chooseSplit(asked, splits); // prettier-ignore
  if (split === null) {
    throw new UserError(`${corpora}: no folder ${asked ?? 'with a corpus'}`, {
      hint: `there are: ${splits.join(', ')}`,
      rule: 'score/no-split',
    });
  }
  const files = (await readdir(path.join(corpora, split))).sort();
  const read = async (isWanted: (name: string) => boolean): Promise<string[]> =>
    Promise.all(files.filter(isWanted).map((name) => readFile(path.join(corpora, split, name), 'utf8')));
  const keys = new Map((await read((name) => name.startsWith('key-'))).flatMap((source) => [...parseMucKeys(source)]));
  const texts = await read((name) => /^(?:dev|tst\d)-muc\d/.test(name) && !name.endsWith('mixed-case'));
  return { split, keys, messages: texts.flatMap(splitMucMessages) };
}
