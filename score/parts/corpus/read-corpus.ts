import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { UserError } from '../../../src/core/model/user-error.js';
import { compileLabels } from './compile-labels.js';
import type { Labels } from './labels.js';
import { readMaskedHash, unmaskMarkup } from './mask-markup.js';
import { openTextSource } from './rebuild-text.js';

const FROM = z.strictObject({ set: z.string(), doc: z.string(), part: z.tuple([z.int(), z.int()]).optional() });
const SPLIT = z.strictObject({
  texts: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9-]+$/),
      split: z.enum(['train', 'dev', 'test']),
      /** What it tells of; one topic lies in one split. */
      topic: z.string(),
      /** Null for an invented text. */
      from: FROM.nullable(),
    }),
  ),
});

/** One text of the corpus as `split.json` lists it. */
export type CorpusEntry = z.infer<typeof SPLIT>['texts'][number];

/** One labelled text with its words. */
export interface CorpusText {
  readonly entry: CorpusEntry;
  readonly text: string;
  readonly labels: Labels;
}

/** Labelled texts of one split, and what could not be had. */
export interface Corpus {
  readonly texts: readonly CorpusText[];
  /** Texts that nobody has labelled yet. */
  readonly unlabelled: readonly string[];
  /** Real texts whose words are not at hand. */
  readonly wordless: readonly string[];
}

/** Reads `split.json` of a corpus folder. */
export async function readSplit(folder: string): Promise<CorpusEntry[]> {
  return SPLIT.parse(JSON.parse(await readFile(path.join(folder, 'split.json'), 'utf8'))).texts;
}

/**
 * Reads the labelled texts of a corpus folder. Invented texts stand in `invented/<id>.txt` with their mark-up beside
 * them; of real texts `real/<id>.mark` has the mark-up without words, and the words are rebuilt from the sets in `texts`.
 * @throws UserError where the rebuilt words are not those that were labelled, or a mark-up has faults.
 */
export async function readCorpus(folder: string, options: { split: string; texts: string | null }): Promise<Corpus> {
  const corpus = { texts: [] as CorpusText[], unlabelled: [] as string[], wordless: [] as string[] };
  const source = options.texts === null ? null : openTextSource(options.texts);
  const [real, invented] = [await listFiles(path.join(folder, 'real')), await listFiles(path.join(folder, 'invented'))];
  for (const entry of await readSplit(folder)) {
    if (options.split !== 'all' && entry.split !== options.split) continue;
    const file = `${entry.id}.mark`;
    if (!(entry.from === null ? invented : real).has(file)) corpus.unlabelled.push(entry.id);
    else if (entry.from === null) {
      const text = await readFile(path.join(folder, 'invented', `${entry.id}.txt`), 'utf8');
      corpus.texts.push(compile(entry, text, await readFile(path.join(folder, 'invented', file), 'utf8')));
    } else if (source === null) corpus.wordless.push(entry.id);
    else {
      const text = await source.readText(entry.from);
      corpus.texts.push(compile(entry, text, openMasked(await readFile(path.join(folder, 'real', file), 'utf8'), text, entry.id))); // prettier-ignore
    }
  }
  return corpus;
}

async function listFiles(folder: string): Promise<Set<string>> {
  try {
    return new Set(await readdir(folder));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return new Set();
    throw error;
  }
}

function compile(entry: CorpusEntry, text: string, markup: string): CorpusText {
  const { labels, faults } = compileLabels(markup, { id: entry.id, text, from: entry.from });
  if (faults[0]) throw new UserError(`${entry.id}.mark, line ${faults[0].line}: ${faults[0].message}`, { hint: 'npx tsx training/corpus/check.ts tells all faults', rule: 'score/bad-gold' }); // prettier-ignore
  return { entry, text, labels };
}

/**
 * The mark-up of a real text with its words again.
 * @throws UserError where the text is not the one that was labelled.
 */
export function openMasked(masked: string, text: string, id: string): string {
  if (createHash('sha256').update(text, 'utf8').digest('hex') === readMaskedHash(masked)) return unmaskMarkup(masked, text); // prettier-ignore
  throw new UserError(`${id}: the rebuilt text is not the one that was labelled`, {
    hint: 'the sets have to be the versions that training/corpus/README.md names',
    rule: 'score/bad-gold',
  });
}
