import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { NO_TABLES } from '../src/core/model/tables.js';
import type { Claim } from '../src/core/model/claim.js';
import type { Reading } from '../src/core/model/reading.js';
import { UserError } from '../src/core/model/user-error.js';
import { comparePlaces } from '../src/core/reconcile/compare-happenings.js';
import { HAPPENINGS } from '../src/core/reconcile/kinds.js';
import { isMeeting, toTimeRange } from '../src/core/reconcile/time-range.js';
import { isOverlapping } from '../src/core/text/span.js';
import type { Analysis } from '../src/node/desk/analyst.js';
import { openAnalyst } from '../src/node/desk/open-analyst.js';
import { toReceived } from '../src/node/intake/to-received.js';
import { addCoref, noCorefScores, toConllF1, toCorefF1, type CorefScores } from './parts/coreference-metrics.js';
import { parseEcbplus, type ActionMention } from './parts/parse-ecbplus.js';
import type { ScoreOptions, ScoreResult } from './parts/score-options.js';

/** Topics of the usual development part; those up to 35 that are not in it are for training, the others for testing. */
const DEV: readonly number[] = [2, 5, 12, 18, 21, 23, 34, 35];

/**
 * Event coreference across documents on ECB+, by the ledger's incidents. The documents of one topic, both of its seminal
 * events together, are one dossier. Measured are the gold action mentions in the sentences that the corpus lists as
 * checked for which the ledger has a happening: a mention goes to the claim whose kind was read from the mention's words
 * (the evidence of the slot `kind`), the smallest of several. What no claim was read from is left out, for the ledger and
 * for the baselines alike, so that all cluster the same mentions; singletons count.
 *
 * Mentions are one event where their claims are of one incident and of one kind: an incident holds the attack, the deaths
 * and the arrest, which are three events to ECB+. Baselines: `lemma`, one head lemma within the topic; `lemma_time_place`,
 * one head lemma where times may meet and places are not apart, closed over pairs, with the same claims' times and places.
 * `conll` is the mean F1 of MUC, B³ and CEAF-e, in per cent; `gain` the ledger's over `lemma_time_place`.
 */
export async function score(options: ScoreOptions): Promise<ScoreResult> {
  const { folder, topics, split } = await findTopics(options);
  const checked = await readChecked(options.data);
  const analyst = await openAnalyst();
  const [ledger, lemma, lemmaTimePlace] = [noCorefScores(), noCorefScores(), noCorefScores()];
  const predictions: unknown[] = [];
  let n = 0;
  let all = 0;
  const begun = performance.now();
  try {
    const analysis = await analyst.over(NO_TABLES);
    for (const topic of topics) {
      const { mentions, count } = await readTopic(path.join(folder, topic), { topic, checked, analysis });
      n += mentions.length;
      all += count;
      const gold = toClusters(mentions, ({ mention, id }) => mention.event ?? id);
      const answers = {
        ledger: toClusters(mentions, ({ claim, id }) =>
          claim.incident === null ? id : `${claim.incident} ${claim.kind}`,
        ),
        lemma: toClusters(mentions, (one) => one.lemma),
        lemmaTimePlace: joinPairs(mentions),
      };
      addCoref(ledger, { gold, answer: answers.ledger });
      addCoref(lemma, { gold, answer: answers.lemma });
      addCoref(lemmaTimePlace, { gold, answer: answers.lemmaTimePlace });
      if (options.wantsPredictions) predictions.push({ topic, gold, ...answers });
    }
  } finally {
    await analyst.close();
  }
  const gain = toConllF1(ledger) - toConllF1(lemmaTimePlace);
  return {
    benchmark: 'ecbplus', split, n, predictions, seconds: (performance.now() - begun) / 1000,
    metrics: {
      mentions: all, ...toMetrics('ledger', ledger), ...toMetrics('lemma', lemma),
      ...toMetrics('lemma_time_place', lemmaTimePlace), gain: toShare(gain),
    },
  }; // prettier-ignore
}

async function findTopics(options: ScoreOptions): Promise<{ folder: string; topics: string[]; split: string }> {
  const split = options.split ?? 'dev';
  const isOf: Readonly<Record<string, (topic: number) => boolean>> = {
    dev: (topic) => DEV.includes(topic),
    train: (topic) => topic <= 35 && !DEV.includes(topic),
    test: (topic) => topic > 35,
    all: () => true,
  };
  const entries = await readdir(options.data);
  const folder = entries.includes('ECB+') ? path.join(options.data, 'ECB+') : options.data;
  const topics = (await readdir(folder)).filter((name) => /^\d+$/.test(name) && (isOf[split]?.(Number(name)) ?? false));
  if (topics.length > 0) return { folder, topics: topics.sort((a, b) => Number(a) - Number(b)), split };
  throw new UserError(`${options.data}: no topic of split "${split}"`, {
    hint: `splits: ${Object.keys(isOf).join(', ')}; topics are folders with a number`,
    rule: 'score/no-split',
  });
}

/** Sentences whose annotation was checked, as `topic_file sentence`; null where the corpus lists none. */
async function readChecked(data: string): Promise<ReadonlySet<string> | null> {
  const name = (await readdir(data)).find((file) => /coreference_sentences\.csv$/i.test(file));
  if (name === undefined) return null;
  const rows = (await readFile(path.join(data, name), 'utf8')).split(/\r?\n/).slice(1);
  return new Set(rows.map((row) => row.split(',').map((cell) => cell.trim())).map(([topic, file, number]) => `${topic ?? ''}_${file ?? ''} ${number ?? ''}`)); // prettier-ignore
}

/** A gold mention with the claim that was read from its words. */
interface ReadMention {
  readonly id: string;
  readonly mention: ActionMention;
  readonly claim: Claim;
  readonly lemma: string;
}

async function readTopic(
  folder: string,
  options: { readonly topic: string; readonly checked: ReadonlySet<string> | null; readonly analysis: Analysis },
): Promise<{ mentions: ReadMention[]; count: number }> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.xml')).sort();
  const documents = await Promise.all(files.map(async (file) => {
    const document = parseEcbplus(await readFile(path.join(folder, file), 'utf8'));
    const bytes = Buffer.from(document.text, 'utf8');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const made = await options.analysis.analyse(toReceived(file.replace(/\.xml$/, '.txt'), { bytes, sha256 }));
    return { file, document, made };
  })); // prettier-ignore
  // The same text twice is one report.
  const unique = documents.filter(({ made }, at) => documents.findIndex((one) => one.made.report.id === made.report.id) === at); // prettier-ignore
  const { claims } = options.analysis.toLedger(unique.map(({ made }) => made));
  let count = 0;
  const mentions = unique.flatMap(({ file, document, made }) => {
    const own = claims.filter((claim) => claim.report === made.report.id && HAPPENINGS.has(claim.kind));
    const name = file.replace(/\.xml$/, '');
    const listed = document.mentions.filter(({ sentence }) => options.checked?.has(`${name} ${sentence}`) ?? true);
    count += listed.length;
    return listed.flatMap((mention, at): ReadMention[] => {
      const claim = findClaim(own, mention);
      const lemma = findHeadLemma(made.reading, mention);
      return claim && lemma !== null ? [{ id: `${name} ${at}`, mention, claim, lemma }] : [];
    });
  });
  return { mentions, count };
}

/** The claim whose kind was read from the mention's words, the smallest of several. */
function findClaim(claims: readonly Claim[], mention: ActionMention): Claim | null {
  const size = ({ span }: Claim): number => span.end - span.start;
  return claims
    .filter(({ evidence }) =>
      evidence.some(({ slot, span }) => slot === 'kind' && span !== null && isOverlapping(span, mention)),
    )
    .reduce<Claim | null>((best, claim) => (best === null || size(claim) < size(best) ? claim : best), null);
}

function findHeadLemma({ words }: Reading, mention: ActionMention): string | null {
  const own = words.filter((word) => isOverlapping(word, mention));
  const head = own.find((word) => !own.some((other) => other.index === word.head)) ?? own[0];
  return head ? head.lemma.toLowerCase() : null;
}

function toClusters(mentions: readonly ReadMention[], keyOf: (one: ReadMention) => string): string[][] {
  const clusters = new Map<string, string[]>();
  for (const one of mentions) clusters.set(keyOf(one), [...(clusters.get(keyOf(one)) ?? []), one.id]);
  return [...clusters.values()];
}

function joinPairs(mentions: readonly ReadMention[]): string[][] {
  const parent = mentions.map((_, at) => at);
  const find = (at: number): number => (parent[at] === at ? at : find(parent[at]!));
  for (const [i, a] of mentions.entries())
    for (const [j, b] of mentions.slice(0, i).entries())
      if (
        a.lemma === b.lemma &&
        isMeeting(toTimeRange(a.claim.time), toTimeRange(b.claim.time)) &&
        comparePlaces(a.claim.places, b.claim.places) !== 'apart'
      )
        parent[find(i)] = find(j);
  const roots = new Map(mentions.map((one, at) => [one.id, String(find(at))]));
  return toClusters(mentions, ({ id }) => roots.get(id)!);
}

function toMetrics(name: string, scores: CorefScores): Record<string, number> {
  return {
    [`${name}_muc`]: toShare(toCorefF1(scores.muc).f1),
    [`${name}_b3`]: toShare(toCorefF1(scores.b3).f1),
    [`${name}_ceafe`]: toShare(toCorefF1(scores.ceafe).f1),
    [`${name}_conll`]: toShare(toConllF1(scores)),
  };
}

function toShare(value: number): number {
  return Math.round(value * 10_000) / 100;
}
