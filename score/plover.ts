import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { KINDS, toKindCodes } from '../src/core/claim/kinds/codes.js';
import type { Claim } from '../src/core/model/claim.js';
import { UserError } from '../src/core/model/user-error.js';
import { compareSpans } from '../src/core/text/span.js';
import { noMatches, toPerCent, toPrecisionRecall } from './parts/count-matches.js';
import { countNames } from './parts/match-names.js';
import { openClaimReader } from './parts/open-claim-reader.js';
import { parsePlover } from './parts/parse-plover.js';
import type { ScoreOptions, ScoreResult } from './parts/score-options.js';
import { toPlover, type PloverEvent } from './parts/to-plover.js';

/**
 * Coded sentences of the PLOVER gold standard. `kind`: share of sentences whose answered event is the gold one;
 * `kind_any`: share in which some claim has it; `source_…` and `target_…`: names of the answer against those of gold (see
 * `isSameName`). The answer is the first claim of the sentence that is an event and no history. Gold events that the
 * ledger's kinds have no name for are left out and counted.
 */
export async function score(options: ScoreOptions): Promise<ScoreResult> {
  const { records, leftOut } = parsePlover(await readGold(options.data), new Set(EVENTS));
  const reader = await openClaimReader();
  const started = performance.now();
  let right = 0;
  let some = 0;
  let answered = 0;
  const sources = noMatches();
  const targets = noMatches();
  const predictions: unknown[] = [];
  for (const record of records) {
    const { claims } = await reader.readLedger(record.text, `${record.id}.txt`);
    const answers = inOrder(claims).map((claim) => ({ claim, ...toPlover(claim) }));
    const chosen = answers.find(isAnswer) ?? answers[0];
    const event = chosen?.event ?? null;
    if (event !== null) answered += 1;
    if (event === record.event) right += 1;
    if (answers.some((answer) => answer.event === record.event)) some += 1;
    countNames(sources, { gold: record.sources, answered: chosen?.sources ?? [] });
    countNames(targets, { gold: record.targets, answered: chosen?.targets ?? [] });
    if (options.wantsPredictions)
      predictions.push({ id: record.id, ...toPrediction(chosen), all: answers.map(toPrediction) });
  }
  const seconds = (performance.now() - started) / 1000;
  await reader.close();
  const prefix = (name: string, scores: object): [string, number][] =>
    Object.entries(scores).map(([metric, value]) => [`${name}_${metric}`, value as number]);
  return {
    benchmark: 'plover',
    split: 'all',
    n: records.length,
    metrics: {
      kind: toPerCent(right, records.length),
      kind_any: toPerCent(some, records.length),
      answered: toPerCent(answered, records.length),
      ...Object.fromEntries(prefix('source', toPrecisionRecall(sources))),
      ...Object.fromEntries(prefix('target', toPrecisionRecall(targets))),
      left_out: leftOut,
    },
    seconds,
    predictions,
  };
}

/** Names of events that the kinds of the ledger have. */
const EVENTS: readonly string[] = KINDS.flatMap((kind) => toKindCodes(kind, { agentIsState: null }).plover ?? []);

function inOrder(claims: readonly Claim[]): Claim[] {
  return [...claims].sort((a, b) => compareSpans(a.span, b.span));
}

function isAnswer({ claim, event }: PloverEvent & { readonly claim: Claim }): boolean {
  return event !== null && !claim.modality.includes('historical');
}

function toPrediction(answer: (PloverEvent & { readonly claim: Claim }) | undefined): object {
  if (!answer) return { event: null, kind: null, stance: null, sources: [], targets: [] };
  const { claim, event, sources, targets } = answer;
  return { event, kind: claim.kind, stance: claim.stance, sources, targets };
}

async function readGold(folder: string): Promise<string> {
  const inside = path.join(folder, 'gold_standard_records');
  const [at, files] = await readdir(inside)
    .catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return null;
    })
    .then(async (names) => (names ? ([inside, names] as const) : ([folder, await readdir(folder)] as const)));
  const file = files.filter((name) => /^PLOVER_GSR.*\.(?:txt|json)$/.test(name)).sort()[0];
  if (file === undefined) {
    throw new UserError(`${folder}: no file PLOVER_GSR_….txt`, {
      hint: 'name a folder with gold_standard_records/PLOVER_GSR_CAMEO.txt',
      rule: 'score/no-file',
    });
  }
  return readFile(path.join(at, file), 'utf8');
}
