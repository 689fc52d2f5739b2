import { z } from '@hono/zod-openapi';

import { cardSchema, contradictionSchema } from './answer-schemas.js';
import { pointSchema, spanSchema, statusSchema } from './noun-schemas.js';

const nullable = z.string().nullable();
const count = z.number().int().min(0);
const bounds = z.strictObject({ earliest: nullable, latest: nullable });
const amount = z.number().nullable();

/** Contradictions and denials of one incident. */
export const contradictionGroupSchema = z
  .strictObject({
    incident: nullable,
    heading: z.string(),
    status: statusSchema.nullable(),
    rows: z.array(contradictionSchema),
  })
  .openapi('ContradictionGroup');

/** What one side, or one claimant of no side, says of one sort of victims. */
export const tollSeriesSchema = z
  .strictObject({
    id: z.string(),
    claimingSide: nullable,
    claimant: z.string(),
    victims: nullable,
    status: z.string(),
    groups: z.array(z.string()),
    what: z.string(),
    mode: z.string(),
    isHistory: z.boolean(),
    points: z.array(
      z.strictObject({
        claim: z.string(),
        figure: z.string(),
        report: z.string(),
        outlet: nullable,
        claimant: z.string(),
        origin: nullable,
        incident: nullable,
        asOf: bounds,
        asOfFrom: z.enum(['figure', 'claim', 'said']),
        since: bounds.nullable(),
        published: nullable,
        low: amount,
        best: amount,
        high: amount,
        hedge: z.string(),
        amount: z.string(),
        words: z.string(),
        area: nullable,
        perspective: z.string(),
        parts: z.array(z.string()),
        revises: z.array(z.string()),
        revisedBy: z.array(z.string()),
        contradictedBy: z.array(z.string()),
        isEcho: z.boolean(),
        isDenied: z.boolean(),
      }),
    ),
  })
  .openapi('TollSeries', { description: 'Never a sum across claimants.' });

const ruledBounds = { low: z.number(), best: z.number(), high: z.number() };
const ruledScope = { victims: nullable, status: z.string(), groups: z.array(z.string()), what: z.string() };
const ruledSource = { claim: z.string(), figure: z.string(), claimant: z.string(), words: z.string() };
const ruledClaimant = {
  ...ruledBounds,
  claimant: z.string(),
  claimingSide: nullable,
  figures: z.array(
    z.strictObject({ ...ruledSource, ...ruledBounds, report: z.string(), outlet: nullable, rule: z.string() }),
  ),
};

/** Tolls as a rule set derives them. */
export const ruledTollsSchema = z
  .strictObject({
    ruleSet: z.string(),
    says: z.string(),
    sources: z.array(z.strictObject({ title: z.string(), version: z.string(), where: z.string() })),
    happenings: z.array(
      z.strictObject({
        ...ruledScope,
        ...ruledBounds,
        happening: z.string(),
        heading: z.string(),
        earliest: nullable,
        latest: nullable,
        isIncrement: z.boolean(),
        isDisputed: z.boolean(),
        rule: z.string(),
        grade: z.strictObject({ is: z.string(), rule: z.string() }).nullable(),
        claimants: z.array(z.strictObject(ruledClaimant)),
      }),
    ),
    running: z.array(
      z.strictObject({ ...ruledScope, ...ruledClaimant, since: nullable, asOf: nullable, area: nullable }),
    ),
    sums: z.array(
      z.strictObject({
        ...ruledScope,
        ...ruledBounds,
        claimant: z.string(),
        claimingSide: nullable,
        isIncrement: z.boolean(),
        period: nullable,
        happenings: z.array(z.string()),
        rule: z.string(),
      }),
    ),
    leftOut: z.array(z.strictObject({ ...ruledSource, report: z.string(), rule: z.string(), says: z.string() })),
  })
  .openapi('RuledTolls', { description: 'Numbers by a published rule set, with the claims that went in and out.' });

/** One primary source with all that goes back to it. */
export const originRowSchema = z
  .strictObject({
    id: z.string(),
    kind: z.string(),
    name: z.string(),
    side: nullable,
    reports: z.array(
      z.strictObject({
        report: z.string(),
        outlet: nullable,
        title: nullable,
        file: z.string(),
        isWhole: z.boolean(),
        passages: z.array(spanSchema.extend({ words: z.string(), rule: z.string() })),
        wholeWords: nullable,
        claims: z.array(z.strictObject({ id: z.string(), words: z.string() })),
        copies: z.array(z.strictObject({ report: z.string(), share: z.number(), rule: z.string() })),
      }),
    ),
    outlets: z.array(z.string()),
    claims: z.array(z.string()),
    why: z.array(
      z.strictObject({
        rule: z.string(),
        says: z.string(),
        report: z.string(),
        span: spanSchema.nullable(),
        words: nullable,
      }),
    ),
  })
  .openapi('OriginRow');

/** What is claimed to have happened at one time. */
export const timelineRowSchema = z
  .strictObject({
    earliest: nullable,
    latest: nullable,
    precision: z.string(),
    days: z.number().nullable(),
    incident: nullable,
    heading: z.string(),
    status: statusSchema.nullable(),
    origins: count.nullable(),
    outlets: count.nullable(),
    isHistory: z.boolean(),
    claims: z.array(z.strictObject({ claimant: z.string(), card: cardSchema })),
  })
  .openapi('TimelineRow');

/** One entity with all its spellings. */
export const nameRowSchema = z
  .strictObject({
    id: z.string(),
    kind: z.string(),
    name: z.string(),
    party: nullable,
    side: nullable,
    roles: z.array(z.string()),
    place: pointSchema.nullable(),
    wikidata: nullable,
    count,
    spellings: z.array(
      z.strictObject({
        text: z.string(),
        count,
        reports: z.array(z.string()),
        usedBy: z.array(z.strictObject({ id: z.string(), name: z.string(), side: nullable })),
      }),
    ),
    isContested: z.boolean(),
  })
  .openapi('NameRow');
