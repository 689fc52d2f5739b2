import { z } from '@hono/zod-openapi';

import {
  spanSchema,
  timeSchema,
  claimSchema,
  publishedSchema,
  noteSchema,
  statusSchema,
  reportSchema,
  originSchema,
  incidentSchema,
  relationSchema,
} from './noun-schemas.js';

const nullable = z.string().nullable();
const count = z.number().int().min(0);

const cardNameSchema = z
  .strictObject({ text: nullable, name: nullable, entity: nullable, side: nullable })
  .openapi('CardName');

/** A claim as lists show it. */
export const cardSchema = z
  .strictObject({
    id: z.string(),
    report: z.string(),
    outlet: nullable,
    title: nullable,
    sentence: z.string(),
    words: z.array(spanSchema),
    start: count,
    kind: z.string(),
    stance: z.string(),
    quotation: z.string(),
    modality: z.array(z.string()),
    claimant: cardNameSchema,
    institution: cardNameSchema.nullable(),
    chain: z.array(
      z.strictObject({
        role: z.string(),
        text: z.string(),
        side: nullable,
        entity: nullable,
        cue: nullable,
        rule: z.string(),
        isImplied: z.boolean(),
      }),
    ),
    agents: z.array(cardNameSchema),
    targets: z.array(cardNameSchema),
    places: z.array(cardNameSchema),
    time: timeSchema,
    figures: z.array(
      z.strictObject({
        text: z.string(),
        label: z.string(),
        what: z.string(),
        low: z.number().nullable(),
        best: z.number().nullable(),
        high: z.number().nullable(),
        hedge: z.string(),
        side: nullable,
        status: z.string(),
      }),
    ),
    origin: nullable,
    incident: nullable,
    status: statusSchema.nullable(),
    review: z.enum(['unreviewed', 'accepted', 'edited', 'rejected']),
    relations: z.record(z.string(), count),
    confidence: z.number(),
  })
  .openapi('ClaimCard', { description: 'A claim with its sentence; `words` are positions in `sentence`.' });

const relatedSchema = z.strictObject({ claimant: z.string(), card: cardSchema });

/** A relation with both its claims. */
export const contradictionSchema = z
  .strictObject({
    id: z.string(),
    kind: z.string(),
    aspect: nullable,
    why: z.string(),
    rule: z.string(),
    confidence: z.number(),
    compared: z.array(z.strictObject({ slot: z.string(), from: nullable, to: nullable, isDifferent: z.boolean() })),
    from: relatedSchema,
    to: relatedSchema,
  })
  .openapi('RelatedClaims', {
    description: 'A relation with both its claims; `from` is the later or the denying one.',
  });

const labelsSchema = z
  .strictObject({
    reports: z.record(
      z.string(),
      z.strictObject({
        outlet: nullable,
        title: nullable,
        file: z.string(),
        published: z.strictObject({ earliest: nullable, latest: nullable }),
      }),
    ),
    entities: z.record(z.string(), z.strictObject({ name: z.string(), kind: z.string(), side: nullable })),
    origins: z.record(z.string(), originSchema),
  })
  .openapi('Labels');

/** Answer of `/api/dossier`. */
export const dossierSchema = z
  .strictObject({
    name: z.string(),
    program: z.string(),
    rulesVersion: z.string(),
    sides: z.array(z.strictObject({ id: z.string(), name: z.string(), parties: z.array(z.string()) })),
    hasOutline: z.boolean(),
    mayJudge: z.boolean(),
    counts: z.strictObject({
      reports: count,
      unreadable: count,
      outlets: count,
      origins: count,
      entities: count,
      claims: count,
      incidents: count,
      relations: count,
      contradictions: count,
      denials: count,
      revisions: count,
      judgements: count,
      unmet: count,
    }),
  })
  .openapi('Dossier');

/** One row of `/api/reports`. */
export const reportRowSchema = z
  .strictObject({
    id: z.string(),
    file: z.string(),
    title: nullable,
    outlet: nullable,
    side: nullable,
    url: nullable,
    status: z.string(),
    language: z.string(),
    published: publishedSchema,
    credits: z.array(z.string()),
    machineTranslated: z.number(),
    claims: count,
    origins: count,
    contradictions: count,
    copies: z.array(z.strictObject({ report: z.string(), title: z.string(), share: z.number() })),
    notes: z.array(noteSchema),
  })
  .openapi('ReportRow');

/** Answer of `/api/reports/{id}`. */
export const reportAnswerSchema = z
  .strictObject({
    report: reportSchema,
    claims: z.array(claimSchema),
    incidents: z.array(incidentSchema),
    relations: z.array(relationSchema),
    labels: labelsSchema,
    foreignWords: z.record(z.string(), z.string()),
  })
  .openapi('ReportAnswer');

const recordSchema = z
  .strictObject({
    number: z.number().int(),
    at: z.string(),
    by: z.string(),
    why: nullable,
    verdict: z.string(),
    says: z.string(),
    state: z.enum(['holds', 'overruled', 'changed', 'lost']),
    reason: nullable,
    about: z.array(z.string()),
  })
  .openapi('JudgementRecord', { description: 'What a person said of a record, and what became of it.' });

/** Answer of `/api/claims/{id}`. */
export const claimAnswerSchema = z
  .strictObject({
    claim: claimSchema,
    card: cardSchema,
    incident: incidentSchema.nullable(),
    origin: originSchema.nullable(),
    relations: z.array(contradictionSchema),
    judgements: z.array(recordSchema),
    labels: labelsSchema,
    words: z.record(z.string(), z.string()),
  })
  .openapi('ClaimAnswer');

/** Answer of `/api/claims` and `/api/search`. */
export const claimsAnswerSchema = z
  .strictObject({
    total: count,
    offset: count,
    claims: z.array(cardSchema),
    facets: z.array(
      z.strictObject({
        facet: z.string(),
        values: z.array(z.strictObject({ value: z.string(), label: z.string(), count })),
      }),
    ),
  })
  .openapi('ClaimsAnswer');

/** Answer of `/api/incidents/{id}`. */
export const incidentAnswerSchema = z
  .strictObject({
    incident: incidentSchema,
    heading: z.string(),
    claims: z.array(cardSchema),
    relations: z.array(contradictionSchema),
    claimants: z.array(
      z.strictObject({
        claimant: z.string(),
        side: nullable,
        stance: z.enum(['claims', 'denies']),
        segments: z.array(
          z.strictObject({
            origin: nullable,
            name: z.string(),
            isEcho: z.boolean(),
            claim: z.string(),
            report: z.string(),
          }),
        ),
      }),
    ),
    labels: labelsSchema,
  })
  .openapi('IncidentAnswer');

const errorSchema = z
  .strictObject({ error: z.strictObject({ message: z.string(), hint: z.string(), rule: z.string() }) })
  .openapi('Error');

/** Schema of one page of a list. */
export function toPageSchema<Row extends z.ZodType>(name: string, row: Row) {
  return z.strictObject({ total: count, offset: count, rows: z.array(row) }).openapi(name);
}

/** The answers of a route: its own, and what every route answers where it fails. */
export function toAnswers<Schema extends z.ZodType>(schema: Schema) {
  const failed = { content: { 'application/json': { schema: errorSchema } } };
  return {
    200: { description: 'What was asked for', content: { 'application/json': { schema } } },
    400: { description: 'A parameter is not valid', ...failed },
    401: { description: 'The token is missing or wrong', ...failed },
    404: { description: 'The dossier does not hold it', ...failed },
  };
}
