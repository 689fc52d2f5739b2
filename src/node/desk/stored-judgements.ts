import { z } from 'zod';
import {
  MEASURED,
  MODALITIES,
  MODES,
  PERSPECTIVES,
  QUOTATIONS,
  STANCES,
  STATUSES,
} from '../../core/judge/parse-slot-edits.js';
import { sayJudgement } from '../../core/judge/say-judgement.js';
import type { Decision, Judgement, JudgementRecord } from '../../core/model/judgement.js';
import type { JudgementRow } from '../../core/views/judgement-row.js';
import type { StoredJudgement } from '../store/store.js';
import { findStanding, findWithdrawn } from './find-standing.js';

const words = z.string();
const selector = z.strictObject({ exact: words, prefix: words, suffix: words, start: z.number(), end: z.number() });
const list = z.array(words);
const claim = z.strictObject({
  report: words,
  id: words,
  selector,
  pieces: z.array(selector),
  values: z.strictObject({
    kind: words,
    stance: words,
    claimant: words.nullable(),
    agents: list,
    targets: list,
    instruments: list,
    places: list,
    time: words.nullable(),
    figures: list,
  }),
});
const entity = z.strictObject({
  id: words,
  kind: z.enum(['person', 'party', 'organisation', 'outlet', 'place', 'facility', 'equipment', 'other']),
  name: words,
  spellings: z.array(z.strictObject({ text: words, report: words })),
});
const name = z.strictObject({ text: words, kind: entity.shape.kind.nullable() });
const time = z.strictObject({ earliest: words, latest: words, precision: z.enum(['day', 'week', 'month', 'year', 'decade']) }); // prettier-ignore
const bound = z.number().nullable();
const hedge = z.enum(['exact', 'about', 'nearly', 'at-least', 'more-than', 'up-to', 'fewer-than', 'between', 'vague']);
const amount = z.strictObject({ hedge, low: bound, best: bound, high: bound });
const inFigure = { slot: z.literal('figure'), selector };
const edit = z.union([
  z.strictObject({ slot: z.literal('kind'), to: words }),
  z.strictObject({ slot: z.literal('stance'), to: z.enum(STANCES) }),
  z.strictObject({ slot: z.literal('quotation'), to: z.enum(QUOTATIONS) }),
  z.strictObject({ slot: z.literal('modality'), to: z.array(z.enum(MODALITIES)) }),
  z.strictObject({ slot: z.enum(['claimant', 'institution']), to: name.nullable() }),
  z.strictObject({ slot: z.enum(['agents', 'targets', 'instruments', 'places']), to: z.array(name) }),
  z.strictObject({ slot: z.enum(['time', 'said']), to: time.nullable() }),
  z.strictObject({ ...inFigure, key: z.literal('amount'), to: amount.nullable() }),
  z.strictObject({ ...inFigure, key: z.literal('party'), to: name.nullable() }),
  z.strictObject({ ...inFigure, key: z.literal('unit'), to: words.nullable() }),
  z.strictObject({ ...inFigure, key: z.literal('what'), to: z.enum(MEASURED) }),
  z.strictObject({ ...inFigure, key: z.literal('status'), to: z.enum(STATUSES) }),
  z.strictObject({ ...inFigure, key: z.literal('mode'), to: z.enum(MODES) }),
  z.strictObject({ ...inFigure, key: z.literal('perspective'), to: z.enum(PERSPECTIVES) }),
]);

const DECISION = z.discriminatedUnion('verdict', [
  z.strictObject({ verdict: z.enum(['accept', 'reject']), target: claim }),
  z.strictObject({ verdict: z.literal('edit'), target: claim, slots: z.array(edit) }),
  z.strictObject({ verdict: z.literal('merge'), target: entity, other: entity }),
  z.strictObject({ verdict: z.literal('split'), target: entity, parts: z.strictObject({ spellings: list, reports: list }) }), // prettier-ignore
  z.strictObject({ verdict: z.literal('same-incident'), target: claim, other: claim }),
  z.strictObject({ verdict: z.literal('other-incident'), target: claim, others: z.array(claim) }),
  z.strictObject({
    verdict: z.literal('relate'),
    target: claim,
    other: claim,
    relation: z.enum(['repeats', 'corroborates', 'contradicts', 'denies', 'revises', 'refines']),
    aspect: z.enum(['number', 'actor', 'place', 'time', 'occurrence', 'responsibility']).nullable(),
  }),
  z.strictObject({ verdict: z.literal('unrelate'), target: claim, other: claim }),
]);

/** Who says something, when and why. */
export interface Saying {
  readonly at: string;
  readonly by: string;
  readonly why: string | null;
}

/** A decision as a row. */
export function toStoredDecision(decision: Decision, { at, by, why }: Saying): Omit<StoredJudgement, 'number'> {
  const { verdict, target, ...change } = decision;
  return {
    saidAt: at,
    saidBy: by,
    verdict,
    target: JSON.stringify(target),
    change: Object.keys(change).length === 0 ? null : JSON.stringify(change),
    why,
    withdraws: null,
  };
}

/** A withdrawal as a row. */
export function toStoredWithdrawal(number: number, { at, by, why }: Saying): Omit<StoredJudgement, 'number'> {
  return { saidAt: at, saidBy: by, verdict: 'withdraw', target: '{}', change: null, why, withdraws: number };
}

/** The judgement that a row holds; null for a withdrawal, and for what this version does not understand. */
export function parseStoredJudgement(row: StoredJudgement): Judgement | null {
  if (row.withdraws !== null) return null;
  try {
    const change = row.change === null ? {} : (JSON.parse(row.change) as object);
    const parsed = DECISION.safeParse({ ...change, verdict: row.verdict, target: JSON.parse(row.target) as unknown });
    if (!parsed.success) return null;
    const { number, saidAt: at, saidBy: by, why } = row;
    return { ...(parsed.data as Decision), number, at, by, why };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The judgements of rows that hold, as the analysis takes them. */
export function toJudgements(rows: readonly StoredJudgement[]): Judgement[] {
  return findStanding(rows).flatMap((row) => parseStoredJudgement(row) ?? []);
}

/** All that was ever said, in its order, with what became of it in the ledger. */
export function listJudgements(rows: readonly StoredJudgement[], records: readonly JudgementRecord[]): JudgementRow[] {
  const withdrawn = findWithdrawn(rows);
  const byNumber = new Map(records.map((record) => [record.number, record]));
  return rows.map((row): JudgementRow => {
    const { number, saidAt: at, saidBy: by, why, withdraws } = row;
    const withdrawnBy = withdrawn.get(number) ?? null;
    const parsed = parseStoredJudgement(row);
    const record = byNumber.get(number);
    const said = { number, at, by, why, withdraws, withdrawnBy };
    if (withdraws !== null)
      return { ...said, verdict: 'withdraw', says: `withdraws judgement ${withdraws}`, state: withdrawnBy === null ? 'holds' : 'withdrawn', reason: null, about: [] }; // prettier-ignore
    const verdict = row.verdict as JudgementRecord['verdict'];
    const says = parsed === null ? `${row.verdict}: another version of the program wrote it` : sayJudgement(parsed);
    if (withdrawnBy !== null) return { ...said, verdict, says, state: 'withdrawn', reason: null, about: [] };
    if (record) return { ...said, verdict, says, state: record.state, reason: record.reason, about: record.about };
    const reason = parsed === null ? 'this version does not understand it' : 'the ledger was not made anew since';
    return { ...said, verdict, says, state: 'lost', reason, about: [] };
  });
}
