import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../src/core/model/user-error.js';
import { countCodePoints } from '../src/core/text/code-points.js';
import type { Span } from '../src/core/text/span.js';
import { openReader } from '../src/node/reader/open-reader.js';
import { toLineBlocks } from './names.js';
import { countAttributions, noAttributionCounts, trimAttributions } from './parts/count-attributions.js';
import { toPrecisionRecall } from './parts/count-matches.js';
import { parseBrat, type GoldAttribution } from './parts/parse-brat.js';
import { chooseSplit, type ScoreOptions, type ScoreResult } from './parts/score-options.js';

/**
 * PolNeAR: who says what. F1 of source, cue and content pieces by exact character spans, trimmed of white space, commas
 * and full stops; `whole` counts attributions matched one to one, whose cues overlap, whose contents share half of their
 * words (Jaccard) and whose sources are equal or do so too. Of several annotators of one text the first by file name.
 */
export async function score(options: ScoreOptions): Promise<ScoreResult> {
  const folders = (await readdir(options.data, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  const splits: string[] = [];
  for (const folder of folders.sort())
    if ((await readdir(path.join(options.data, folder))).includes('attributions')) splits.push(folder);
  const split = chooseSplit(options.split, splits);
  if (split === null) {
    throw new UserError(`${options.data}: no split ${options.split ?? 'test'}`, {
      hint: `there are: ${splits.join(', ') || 'none'}`,
      rule: 'score/no-split',
    });
  }
  const documents = await readDocuments(path.join(options.data, split));
  const reader = await openReader();
  const counts = noAttributionCounts();
  const predictions: unknown[] = [];
  let words = 0;
  const begun = performance.now();
  for (const document of documents) {
    const { text } = document;
    const reading = await reader.readReport(text, toLineBlocks(text));
    words += reading.words.length;
    const points = countCodePoints(text);
    const gold = document.attributions.map((attribution) => mapSpans(attribution, points.from));
    const answered = trimAttributions(text, reading.attributions);
    countAttributions(counts, { text, gold, answered });
    if (options.wantsPredictions)
      predictions.push({
        id: document.id,
        attributions: answered.map((attribution) => mapSpans(attribution, points.at)),
      });
  }
  const seconds = (performance.now() - begun) / 1000;
  await reader.close();
  const [source, cue, content, all] = [counts.source, counts.cue, counts.content, counts.whole].map(toPrecisionRecall);
  return {
    benchmark: 'polnear',
    split,
    n: documents.length,
    seconds,
    predictions,
    metrics: {
      attributions: counts.whole.gold,
      source_f1: source!.f1,
      source_precision: source!.precision,
      source_recall: source!.recall,
      cue_f1: cue!.f1,
      cue_precision: cue!.precision,
      cue_recall: cue!.recall,
      content_f1: content!.f1,
      content_precision: content!.precision,
      content_recall: content!.recall,
      whole_f1: all!.f1,
      whole_precision: all!.precision,
      whole_recall: all!.recall,
      words,
      words_per_second: Math.round(words / seconds),
    },
  };
}

/** One text of PolNeAR. */
export interface GoldText {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

/** The texts of a split with their gold attributions, offsets in code points. */
export async function readDocuments(folder: string): Promise<GoldText[]> {
  const annotated = (await readdir(path.join(folder, 'attributions'))).filter((file) => file.endsWith('.ann')).sort();
  const texts = (await readdir(path.join(folder, 'text'))).filter((file) => file.endsWith('.txt')).sort();
  const documents: GoldText[] = [];
  for (const file of texts) {
    const id = path.basename(file, '.txt');
    const first = annotated.find(
      (name) => name === `${id}.ann` || (name.startsWith(`${id}_`) && /^[^_]+\.ann$/.test(name.slice(id.length + 1))),
    );
    if (first === undefined) continue;
    const attributions = parseBrat(await readFile(path.join(folder, 'attributions', first), 'utf8'));
    documents.push({ id, text: await readFile(path.join(folder, 'text', file), 'utf8'), attributions });
  }
  return documents;
}

/** An attribution with other offsets. */
export function mapSpans(attribution: GoldAttribution, to: (offset: number) => number): GoldAttribution {
  const map = (spans: readonly Span[]): Span[] => spans.map((span) => ({ start: to(span.start), end: to(span.end) }));
  return { source: map(attribution.source), cue: map(attribution.cue), content: map(attribution.content) };
}
