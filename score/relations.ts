import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Ledger, Relation, RelationKind } from '../src/core/model/ledger.js';
import { UserError } from '../src/core/model/user-error.js';
import { openAnalyst } from '../src/node/desk/open-analyst.js';
import { readFolderWith } from '../src/node/desk/read-folder-to-ledger.js';
import { toPairAnswers } from './parts/answer-pairs.js';
import { toPerCent } from './parts/count-matches.js';
import { findQuotedClaims } from './parts/find-quoted-claims.js';
import { parseRelationPairs, type LabelledPair } from './parts/parse-relation-pairs.js';
import { chooseSplit, type ScoreOptions, type ScoreResult } from './parts/score-options.js';
import { toWilsonInterval } from './parts/wilson-interval.js';

/** Kinds that are measured; a pair labelled with another kind, or `none`, is a negative for each of them. */
const MEASURED = ['contradicts', 'denies', 'revises', 'repeats', 'corroborates'] as const satisfies RelationKind[];

/**
 * Pairs of statements in invented dossiers, labelled by readers (`training/relations/GUIDELINE.md`). The reports are read
 * as a folder is built. A pair counts as found where the ledger has a relation of its kind between a claim at the one
 * quotation and a claim at the other; claims that repeat each other stand for each other.
 *
 * For each kind: `_pairs` gold pairs, `_recall` with its 95 % interval, `_precision` over labelled pairs with its interval
 * (`_near` of them look like the kind and are not), `_unlabelled` relations of the ledger that no labelled pair covers,
 * `_precision_all` with those counted as wrong, and `_read` the share of gold pairs of which both sides have a claim at all.
 * `contradicts_<aspect>` is the recall of one aspect, `contradicts_aspect` the share of found pairs with the right aspect.
 */
export async function score(options: ScoreOptions): Promise<ScoreResult> {
  const { folder, split } = await findSplit(options);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.tsv')).sort();
  const analyst = await openAnalyst();
  const outcomes: Outcome[] = [];
  const begun = performance.now();
  try {
    for (const file of files) {
      const pairs = parseRelationPairs(await readFile(path.join(folder, file), 'utf8'), file);
      const ledger = await readFolderWith(analyst, path.join(folder, file.replace(/\.tsv$/, '')));
      outcomes.push(...judgePairs(ledger, { pairs, file }));
    }
  } finally {
    await analyst.close();
  }
  return {
    benchmark: 'relations',
    split,
    n: outcomes.filter((one) => one.gold !== null).length,
    seconds: (performance.now() - begun) / 1000,
    metrics: toMetrics(outcomes),
    predictions: options.wantsPredictions ? outcomes : [],
  };
}

async function findSplit(options: ScoreOptions): Promise<{ folder: string; split: string }> {
  const entries = await readdir(options.data, { withFileTypes: true });
  if (options.split === null && entries.some((entry) => entry.name.endsWith('.tsv')))
    return { folder: options.data, split: 'all' };
  const splits = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort(); // prettier-ignore
  const split = chooseSplit(options.split, splits);
  if (split !== null) return { folder: path.join(options.data, split), split };
  throw new UserError(`${options.data}: no split "${options.split ?? 'test'}"`, {
    hint: splits.length > 0 ? `splits: ${splits.join(', ')}` : 'the layout stands in training/relations/GUIDELINE.md',
    rule: 'score/no-split',
  });
}

/** One labelled pair with what the ledger says of it, or a relation that nobody labelled (`gold` null). */
interface Outcome {
  readonly where: string;
  readonly gold: LabelledPair | null;
  readonly answered: readonly RelationKind[];
  /** Whether the gold kind is among the answers; for a denial of what nobody claims: whether it denies and is left open. */
  readonly isRight: boolean;
  /** Aspects of the contradictions found. */
  readonly aspects: readonly Relation['aspect'][];
  /** Whether both sides have a claim. */
  readonly isRead: boolean;
  readonly why: readonly string[];
}

function judgePairs(
  ledger: Ledger,
  options: { readonly pairs: readonly LabelledPair[]; readonly file: string },
): Outcome[] {
  const answers = toPairAnswers(ledger);
  const covered = new Set<string>();
  const outcomes = options.pairs.map((gold): Outcome => {
    const where = `${options.file}, line ${gold.line}`;
    const from = findQuotedClaims(ledger, gold.from, where);
    if (gold.to === null) {
      const isDenial = from.some((at) => ledger.claims[at]!.stance === 'denies');
      const linked = ledger.relations.filter((one) => one.kind === 'denies' && from.some((at) => ledger.claims[at]!.id === one.from)); // prettier-ignore
      for (const relation of linked) covered.add(relation.id);
      const isRight = isDenial && linked.length === 0;
      return { where, gold, answered: isRight || linked.length > 0 ? ['denies'] : [], isRight, aspects: [], isRead: isDenial, why: linked.map((one) => one.why) }; // prettier-ignore
    }
    const to = findQuotedClaims(ledger, gold.to, where);
    const found = MEASURED.map((kind) => ({ kind, relations: answers.findRelations(kind, { from, to }) }));
    for (const { relations } of found) for (const relation of relations) covered.add(relation.id);
    const all = found.flatMap(({ relations }) => relations);
    return {
      where, gold, isRead: from.length > 0 && to.length > 0,
      isRight: found.some(({ kind, relations }) => kind === gold.kind && relations.length > 0),
      answered: found.flatMap(({ kind, relations }) => (relations.length > 0 ? [kind] : [])),
      aspects: all.flatMap((one) => (one.kind === 'contradicts' ? [one.aspect] : [])),
      why: all.map((one) => `${one.kind}: ${one.why} (${one.rule})`),
    }; // prettier-ignore
  });
  const others = ledger.relations.filter((one) => !covered.has(one.id) && MEASURED.some((kind) => kind === one.kind));
  return [
    ...outcomes,
    ...others.map((one): Outcome => ({ where: options.file, gold: null, isRight: false, answered: [one.kind], aspects: [one.aspect], isRead: true, why: [`${one.why} (${one.rule}) ${wordsOf(ledger, one.from)} → ${wordsOf(ledger, one.to)}`] })), // prettier-ignore
  ];
}

function wordsOf(ledger: Ledger, id: string): string {
  const claim = ledger.claims.find((one) => one.id === id)!;
  const report = ledger.reports.find((one) => one.id === claim.report)!;
  return `“${report.text.slice(claim.span.start, claim.span.end)}”`;
}

function toMetrics(outcomes: readonly Outcome[]): Record<string, number> {
  const metrics: Record<string, number> = {};
  const labelled = outcomes.filter((one) => one.gold !== null);
  for (const kind of MEASURED) {
    const gold = labelled.filter((one) => one.gold!.kind === kind);
    const right = gold.filter((one) => one.isRight).length;
    const answered = labelled.filter((one) => one.answered.includes(kind)).length;
    const unlabelled = outcomes.filter((one) => one.gold === null && one.answered.includes(kind)).length;
    const [recall, precision] = [toWilsonInterval(right, gold.length), toWilsonInterval(right, answered)];
    metrics[`${kind}_pairs`] = gold.length;
    metrics[`${kind}_near`] = labelled.filter((one) => one.gold!.near.includes(kind)).length;
    metrics[`${kind}_precision`] = toPerCent(right, answered);
    metrics[`${kind}_precision_low`] = precision.low;
    metrics[`${kind}_precision_high`] = precision.high;
    metrics[`${kind}_recall`] = toPerCent(right, gold.length);
    metrics[`${kind}_recall_low`] = recall.low;
    metrics[`${kind}_recall_high`] = recall.high;
    metrics[`${kind}_unlabelled`] = unlabelled;
    metrics[`${kind}_precision_all`] = toPerCent(right, answered + unlabelled);
    metrics[`${kind}_read`] = toPerCent(gold.filter((one) => one.isRead).length, gold.length);
    if (kind !== 'contradicts') continue;
    const found = gold.filter((one) => one.answered.includes(kind));
    metrics['contradicts_aspect'] = toPerCent(found.filter((one) => one.aspects.includes(one.gold!.aspect)).length, found.length); // prettier-ignore
    for (const aspect of ['number', 'actor', 'place', 'time', 'occurrence', 'responsibility'] as const) {
      const own = gold.filter((one) => one.gold!.aspect === aspect);
      metrics[`contradicts_${aspect}_pairs`] = own.length;
      metrics[`contradicts_${aspect}_recall`] = toPerCent(own.filter((one) => one.answered.includes(kind)).length, own.length); // prettier-ignore
    }
  }
  return metrics;
}
