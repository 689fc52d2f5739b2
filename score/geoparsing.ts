import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { findNames } from '../src/core/annotate/names/find-names.js';
import { findPlaces } from '../src/core/annotate/places/find-places.js';
import { distance, resolvePlaces } from '../src/core/annotate/places/resolve-places.js';
import { NO_TABLES } from '../src/core/model/tables.js';
import { UserError } from '../src/core/model/user-error.js';
import { countCodePoints } from '../src/core/text/code-points.js';
import { openGazetteer } from '../src/node/gazetteer/open-gazetteer.js';
import { openReader } from '../src/node/reader/open-reader.js';
import { toLineBlocks } from './names.js';
import { countMatches, noMatches, toPerCent, toPrecisionRecall } from './parts/count-matches.js';
import { parseToponyms } from './parts/parse-toponyms.js';
import { chooseSplit, type ScoreOptions, type ScoreResult } from './parts/score-options.js';

/** Kilometres (100 miles) within which an answer counts as right, as is usual for this task. */
const RIGHT = 161;

/**
 * Toponym resolution: of all gold names with coordinates, the share whose answer lies within 161 km (`accuracy_161`), given
 * the gold names; beside it the answer "most inhabitants" from the same gazetteer. And detection: exact spans of places that
 * the program finds in the raw text, metonyms for governments among them, against all gold spans. A split is an XML file.
 */
export async function score(options: ScoreOptions): Promise<ScoreResult> {
  const files = (await readdir(options.data)).filter((name) => name.endsWith('.xml')).sort();
  const names = files.map((name) => name.replace(/\.xml$/, ''));
  const split = options.split === null ? 'all' : chooseSplit(options.split, [...names, 'all']);
  if (split === null || files.length === 0) {
    throw new UserError(`${options.data}: no file ${options.split ?? ''}.xml`, {
      hint: names.length > 0 ? `there are: ${names.join(', ')}` : 'name a folder with XML files of articles',
      rule: 'score/no-split',
    });
  }
  const gazetteer = await openGazetteer(NO_TABLES);
  const reader = await openReader();
  const begun = performance.now();
  const errors: number[] = [];
  const spans = noMatches();
  const counts = { gold: 0, found: 0, right: 0, populous: 0 };
  const predictions: unknown[] = [];
  let n = 0;
  for (const name of names) {
    if (split !== 'all' && name !== split) continue;
    for (const article of parseToponyms(await readFile(path.join(options.data, `${name}.xml`), 'utf8'))) {
      n += 1;
      const { text } = article;
      const points = countCodePoints(text);
      const gold = article.toponyms.map((one) => ({
        ...one,
        start: points.from(one.start),
        end: points.from(one.end),
      }));
      const answers = resolvePlaces(text, { spans: gold, gazetteer });
      gold.forEach((one, at) => {
        if (one.lat === null || one.lon === null) return;
        counts.gold += 1;
        const answer = answers[at];
        const error = answer ? distance(answer, { lat: one.lat, lon: one.lon }) : 20_039;
        errors.push(error);
        if (answer) counts.found += 1;
        if (error <= RIGHT) counts.right += 1;
        const biggest = gazetteer
          .findPlaces(text.slice(one.start, one.end))
          .reduce<{ lat: number; lon: number; people: number } | null>(
            (best, { lat, lon, population }) =>
              best && best.people >= (population ?? 0) ? best : { lat, lon, people: population ?? 0 },
            null,
          );
        if (biggest && distance(biggest, { lat: one.lat, lon: one.lon }) <= RIGHT) counts.populous += 1;
      });
      const reading = await reader.readReport(text, toLineBlocks(text));
      const places = findPlaces(text, { reading, gazetteer, names: findNames(text, { reading, tables: NO_TABLES }) });
      countMatches(spans, {
        gold: gold.map((one) => `${one.start} ${one.end}`),
        answered: places.map((one) => `${one.start} ${one.end}`),
      });
      if (options.wantsPredictions)
        predictions.push({
          id: `${name} ${article.id}`,
          given: article.toponyms.map((one, at) => ({
            start: one.start,
            end: one.end,
            lat: answers[at]?.lat ?? null,
            lon: answers[at]?.lon ?? null,
            gazetteer: answers[at]?.gazetteer ?? null,
            gazetteer_id: answers[at]?.id ?? null,
          })),
          found: places.map((one) => ({
            start: points.at(one.start),
            end: points.at(one.end),
            lat: one.point?.lat ?? null,
            lon: one.point?.lon ?? null,
          })),
        });
    }
  }
  const seconds = (performance.now() - begun) / 1000;
  await reader.close();
  const found = toPrecisionRecall(spans);
  const sorted = errors.toSorted((a, b) => a - b);
  return {
    benchmark: 'geoparsing',
    split,
    n,
    seconds,
    predictions,
    metrics: {
      toponyms: counts.gold,
      name_found: toPerCent(counts.found, counts.gold),
      accuracy_161: toPerCent(counts.right, counts.gold),
      accuracy_161_of_found: toPerCent(counts.right, counts.found),
      populous_161: toPerCent(counts.populous, counts.gold),
      median_km: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0),
      detection_precision: found.precision,
      detection_recall: found.recall,
      detection_f1: found.f1,
    },
  };
}
