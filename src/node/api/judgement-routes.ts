import { z } from '@hono/zod-openapi';
import type { DecisionRequest } from '../../core/judge/to-decision.js';
import { UserError } from '../../core/model/user-error.js';
import { addAction } from './add-action.js';
import { addRoute, toPage } from './add-route.js';
import { toPageSchema } from './answer-schemas.js';
import type { App } from './create-app.js';
import type { LedgerSource } from './ledger-source.js';
import { pageQuery } from './queries.js';

const nullable = z.string().nullable();
const id = z.string().max(200);
const words = z.string().max(2000);
const RELATIONS = ['repeats', 'corroborates', 'contradicts', 'denies', 'revises', 'refines'] as const;
const ASPECTS = ['number', 'actor', 'place', 'time', 'occurrence', 'responsibility'] as const;

/** A judgement as it is told. */
export const judgementSchema = z
  .strictObject({
    number: z.number().int(),
    at: z.string(),
    by: z.string(),
    why: nullable,
    verdict: z.string(),
    says: z.string(),
    state: z.enum(['holds', 'overruled', 'changed', 'lost', 'withdrawn']),
    reason: nullable,
    about: z.array(z.string()),
    withdrawnBy: z.number().int().nullable(),
    withdraws: z.number().int().nullable(),
  })
  .openapi('Judgement', {
    description: 'What a person decided, and what became of it; `about` are the ids of the claims or entities now.',
  });

const sayingSchema = z
  .strictObject({
    by: z.string().max(200).optional().openapi({ description: 'Who decides; the user of the server’s machine where absent.' }), // prettier-ignore
    why: z.string().max(4000).optional(),
  })
  .openapi('Saying');

const decisionSchema = sayingSchema
  .extend({
    verdict: z.enum(['accept', 'edit', 'reject', 'merge', 'split', 'same-incident', 'other-incident', 'relate', 'unrelate']), // prettier-ignore
    id: id.openapi({ description: 'A claim; for merge and split an entity; for unrelate a relation or a claim.' }),
    other: id.optional().openapi({ description: 'The second claim or entity.' }),
    slots: z.record(z.string().max(60), words).optional().openapi({ description: 'For edit: values by slot, as `counterclaim judge` takes them.' }), // prettier-ignore
    spellings: z.array(words).max(1000).optional().openapi({ description: 'For split.' }),
    reports: z.array(id).max(1000).optional().openapi({ description: 'For split.' }),
    relation: z.enum(RELATIONS).optional().openapi({ description: 'For relate.' }),
    aspect: z.enum(ASPECTS).optional().openapi({ description: 'For relate with contradicts.' }),
  })
  .openapi('Decision');

/** Adds what people judged, and the two things that can be said: a judgement, and its withdrawal. */
export function addJudgementRoutes(app: App, source: LedgerSource): void {
  addRoute(app, {
    path: '/api/judgements',
    summary: 'All judgements, the last said first, with what became of each',
    query: pageQuery,
    schema: toPageSchema('Judgements', judgementSchema),
    answer: async ({ query }) => toPage([...((await source.listJudgements?.()) ?? [])].reverse(), query),
  });

  addAction(app, {
    path: '/api/judgements',
    summary: 'Keeps a person’s decision and makes the ledger anew by it',
    body: decisionSchema,
    schema: judgementSchema,
    act: async ({ body }) => {
      if (!source.judge) throw toReadOnly();
      return source.judge(toRequest(body), { by: body.by, why: body.why });
    },
  });

  addAction(app, {
    path: '/api/judgements/{number}/withdraw',
    summary: 'Withdraws a judgement, by a further one, and makes the ledger anew without it',
    body: sayingSchema,
    schema: judgementSchema,
    act: async ({ number, body }) => {
      if (!source.withdraw) throw toReadOnly();
      return source.withdraw(number, body);
    },
  });
}

function toRequest(body: z.output<typeof decisionSchema>): DecisionRequest {
  const { verdict, id: one } = body;
  switch (verdict) {
    case 'accept':
    case 'reject':
      return { verdict, id: one };
    case 'edit':
      return { verdict, id: one, slots: need(body.slots, 'slots') };
    case 'split':
      return { verdict, id: one, spellings: body.spellings ?? [], reports: body.reports ?? [] };
    case 'other-incident':
    case 'unrelate':
      return { verdict, id: one, other: body.other ?? null };
    case 'relate':
      return { verdict, id: one, other: need(body.other, 'other'), relation: need(body.relation, 'relation'), aspect: body.aspect ?? null }; // prettier-ignore
    case 'merge':
    case 'same-incident':
      return { verdict, id: one, other: need(body.other, 'other') };
  }
}

function need<Value>(value: Value | undefined, key: string): Value {
  if (value !== undefined) return value;
  throw new UserError(`"${key}" is missing.`, { hint: 'GET /api/openapi.json says what each verdict takes.', rule: 'api/bad-body' }); // prettier-ignore
}

function toReadOnly(): UserError {
  return new UserError('This server only shows the dossier.', { hint: 'Serve the dossier’s file with counterclaim serve to judge.', rule: 'api/read-only', status: 403 }); // prettier-ignore
}
