import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { findNames } from '../src/core/annotate/names/find-names.js';
import { chooseEventPlaces } from '../src/core/annotate/places/choose-event-places.js';
import { findPlaces } from '../src/core/annotate/places/find-places.js';
import { NO_TABLES } from '../src/core/model/tables.js';
import { UserError } from '../src/core/model/user-error.js';
import { countCodePoints } from '../src/core/text/code-points.js';
import { isOverlapping, type Span } from '../src/core/text/span.js';
import { openGazetteer } from '../src/node/gazetteer/open-gazetteer.js';
import { openReader } from '../src/node/reader/open-reader.js';
import { countMatches, noMatches, toPerCent, toPrecisionRecall } from './parts/count-matches.js';
import { chooseSplit, type ScoreOptions, type ScoreResult } from './parts/score-options.js';

interface Item {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number; readonly label: string }[];
}

/**
 * Where the happening of a given verb is: precision and recall over tokens (runs of letters and digits) of the places that
 * the program chooses for it; `exact` is the share of items with just the gold tokens, `found` the share of gold tokens
 * inside any place that the program finds in the sentence, which bounds recall; `precision_where_some` counts only items
 * whose gold has a place, since many items have none though their sentence tells it. A split is a JSONL file.
 */
export async function score(options: ScoreOptions): Promise<ScoreResult> {
  const splits = (await readdir(options.data))
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => name.replace(/\.jsonl$/, ''))
    .sort();
  const split = chooseSplit(options.split, splits);
  if (split === null) {
    throw new UserError(`${options.data}: no file ${options.split ?? 'dev'}.jsonl`, {
      hint: splits.length > 0 ? `there are: ${splits.join(', ')}` : 'name a folder with JSONL files of sentences',
      rule: 'score/no-split',
    });
  }
  const source = await readFile(path.join(options.data, `${split}.jsonl`), 'utf8');
  const items = source
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Item);
  const gazetteer = await openGazetteer(NO_TABLES);
  const reader = await openReader();
  const counts = noMatches();
  const predictions: unknown[] = [];
  let exact = 0;
  let found = 0;
  const located = noMatches();
  const begun = performance.now();
  for (const [id, item] of items.entries()) {
    const { text } = item;
    const points = countCodePoints(text);
    const spans = item.spans.map((span) => ({ ...span, start: points.from(span.start), end: points.from(span.end) }));
    const reading = await reader.readReport(text, [{ start: 0, end: text.length, kind: 'body', rule: 'block/prose' }]);
    const places = findPlaces(text, { reading, gazetteer, names: findNames(text, { reading, tables: NO_TABLES }) });
    const verb = spans.find((span) => span.label === 'VERB');
    const event = verb ? reading.words.find((word) => isOverlapping(word, verb)) : undefined;
    const chosen = event ? chooseEventPlaces(event, { reading, places }) : [];
    const gold = toTokens(
      text,
      spans.filter((span) => span.label === 'LOCATION'),
    );
    const answered = toTokens(text, chosen);
    const all = new Set(toTokens(text, places));
    found += gold.filter((token) => all.has(token)).length;
    countMatches(counts, {
      gold: gold.map((token) => `${id} ${token}`),
      answered: answered.map((token) => `${id} ${token}`),
    });
    if (gold.length > 0) countMatches(located, { gold: gold.map(String), answered: answered.map(String) });
    if (gold.join() === answered.join()) exact += 1;
    if (options.wantsPredictions)
      predictions.push({
        id,
        places: chosen.map((place) => ({ start: points.at(place.start), end: points.at(place.end) })),
      });
  }
  const seconds = (performance.now() - begun) / 1000;
  await reader.close();
  return {
    benchmark: 'event-location',
    split,
    n: items.length,
    seconds,
    predictions,
    metrics: {
      tokens: counts.gold,
      ...toPrecisionRecall(counts),
      precision_where_some: toPrecisionRecall(located).precision,
      exact: toPerCent(exact, items.length),
      found: toPerCent(found, counts.gold),
    },
  };
}

/** Starts of the tokens inside the spans, in order. */
function toTokens(text: string, spans: readonly Span[]): string[] {
  const starts: number[] = [];
  for (const span of spans)
    for (const match of text.slice(span.start, span.end).matchAll(/[\p{L}\p{N}]+/gu))
      starts.push(span.start + match.index);
  return [...new Set(starts)].sort((a, b) => a - b).map(String);
}
