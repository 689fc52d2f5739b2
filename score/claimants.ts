import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../src/core/model/user-error.js';
import { countCodePoints } from '../src/core/text/code-points.js';
import { mapSpans, readDocuments } from './polnear.js';
import { countClaimants, noClaimants } from './parts/compare-claimants.js';
import { toPerCent } from './parts/count-matches.js';
import { toReliabilityMetrics } from './parts/count-reliability.js';
import { openClaimReader } from './parts/open-claim-reader.js';
import { chooseSplit, type ScoreOptions, type ScoreResult } from './parts/score-options.js';

/**
 * Claimants of claims against the attributions of PolNeAR, and how well the claims' confidence tells whether they are
 * right. `right`: of the claims with a speaker those whose speaker the gold has for these words; `own_right`: of the
 * outlet's own claims those that the gold gives to nobody; `found`: of the gold's attributions with a source those of
 * which some claim has the speaker. Gold attributions of plans, hopes and refusals count like any other.
 */
export async function score(options: ScoreOptions): Promise<ScoreResult> {
  const folders = await readdir(options.data);
  const split = chooseSplit(options.split, folders);
  if (split === null) {
    throw new UserError(`${options.data}: no split ${options.split ?? 'test'}`, {
      hint: `there are: ${folders.join(', ') || 'none'}`,
      rule: 'score/no-split',
    });
  }
  const documents = await readDocuments(path.join(options.data, split));
  const reader = await openClaimReader();
  const counts = noClaimants();
  const begun = performance.now();
  for (const { id, text, attributions } of documents) {
    const { claims, reports } = await reader.readLedger(text, `${id}.txt`);
    // Offsets hold for the text as it was read: one that the program cleaned has others.
    if (reports[0]?.text !== text) continue;
    const points = countCodePoints(text);
    const gold = attributions.map((attribution) => mapSpans(attribution, points.from));
    countClaimants(counts, { claims, gold });
  }
  const seconds = (performance.now() - begun) / 1000;
  await reader.close();
  return {
    benchmark: 'claimants',
    split,
    n: documents.length,
    seconds,
    predictions: options.wantsPredictions ? counts.judged : [],
    metrics: {
      spoken: counts.spoken,
      right: toPerCent(counts.right, counts.spoken),
      own: counts.own,
      own_right: toPerCent(counts.ownRight, counts.own),
      attributions: counts.gold,
      found: toPerCent(counts.found, counts.gold),
      ...toReliabilityMetrics(counts.judged),
    },
  };
}
