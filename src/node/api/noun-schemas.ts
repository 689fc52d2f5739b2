import { z } from '@hono/zod-openapi';

const nullable = z.string().nullable();
const count = z.number().int().min(0);

/** Positions in a report's text. */
export const spanSchema = z
  .strictObject({ start: count, end: count })
  .openapi('Span', { description: 'UTF-16 units of the report’s text, `end` exclusive.' });
const span = spanSchema.nullable();

/** A name as written, with what it is held to mean. */
export const nameSchema = z
  .strictObject({
    text: nullable,
    span,
    rule: z.string(),
    kind: nullable,
    standsFor: nullable,
    party: nullable,
    side: nullable,
    entity: nullable,
  })
  .openapi('Name');

/** Where a gazetteer has a place. */
export const pointSchema = z
  .strictObject({
    gazetteer: z.string(),
    id: z.string(),
    name: z.string(),
    lat: z.number(),
    lon: z.number(),
    country: nullable,
    admin1: nullable,
    kind: z.string(),
    population: z.number().nullable(),
    wikidata: z.string().optional(),
  })
  .openapi('PlacePoint', { description: 'Degrees, WGS 84.' });

/** Where a claim’s happening is said to be. */
export const placeSchema = nameSchema
  .extend({
    relation: z.enum(['in', 'near', 'distance', 'from', 'via', 'to', 'along', 'over']),
    km: z.number().nullable(),
    precision: z.strictObject({ acled: z.number(), ucdp: z.number(), plover: z.number() }),
    point: pointSchema.nullable(),
  })
  .openapi('PlaceUse');

/** When something happened or was said. */
export const timeSchema = z
  .strictObject({
    earliest: nullable,
    latest: nullable,
    precision: z.string(),
    value: nullable,
    text: nullable,
    span,
    rule: z.string(),
  })
  .openapi('Time', { description: 'ISO 8601, both bounds inclusive.' });

const figureSchema = z
  .strictObject({
    id: z.string(),
    what: z.string(),
    unit: nullable,
    low: z.number().nullable(),
    best: z.number().nullable(),
    high: z.number().nullable(),
    hedge: z.string(),
    party: nameSchema,
    side: nullable,
    status: z.enum(['military', 'civilian', 'mixed', 'unknown']),
    groups: z.array(z.string()),
    mode: z.enum(['cumulative', 'incremental', 'unknown']),
    since: timeSchema.nullable(),
    asOf: timeSchema.nullable(),
    area: placeSchema.nullable(),
    perspective: z.string(),
    partOf: nullable,
    span: spanSchema,
    rule: z.string(),
  })
  .openapi('Figure');

/** One attributed statement. */
export const claimSchema = z
  .strictObject({
    id: z.string(),
    report: z.string(),
    sentence: spanSchema,
    span: spanSchema,
    pieces: z.array(spanSchema),
    kind: z.string(),
    codes: z.strictObject({
      plover: nullable,
      ploverMode: nullable,
      cameo: nullable,
      acledEventType: nullable,
      acledSubEventType: nullable,
    }),
    chain: z.array(
      z.strictObject({
        role: z.enum(['outlet', 'agency', 'relay', 'channel', 'speaker']),
        name: nameSchema,
        cue: span,
        rule: z.string(),
        isImplied: z.boolean(),
      }),
    ),
    claimant: nameSchema.extend({ institution: nameSchema.nullable() }),
    joint: nullable,
    quotation: z.enum(['direct', 'indirect', 'mixed', 'none']),
    stance: z.string(),
    modality: z.array(z.string()),
    agents: z.array(nameSchema),
    targets: z.array(nameSchema),
    instruments: z.array(nameSchema),
    places: z.array(placeSchema),
    time: timeSchema,
    said: timeSchema,
    figures: z.array(figureSchema),
    denies: z.array(z.string()),
    origin: nullable,
    incident: nullable,
    evidence: z.array(z.strictObject({ slot: z.string(), span, rule: z.string() })),
    confidence: z.number().min(0).max(1),
    review: z.strictObject({ state: z.string(), by: nullable, at: nullable, why: nullable }),
  })
  .openapi('Claim', { description: 'One attributed statement with its words.' });

/** When a report was published, and why that is held. */
export const publishedSchema = z
  .strictObject({
    earliest: nullable,
    latest: nullable,
    method: z.enum(['stated', 'metadata', 'url', 'inferred', 'unknown']),
    evidence: z.array(z.strictObject({ report: z.string(), span, says: z.string(), rule: z.string() })),
  })
  .openapi('Published');

/** Something odd about a report. */
export const noteSchema = z.strictObject({ rule: z.string(), message: z.string(), span }).openapi('Note');
/** Status of an incident, by published rule. */
export const statusSchema = z.enum(['single-origin', 'corroborated', 'contested', 'denied', 'conceded']);

/** One report as printed. */
export const reportSchema = z
  .strictObject({
    id: z.string(),
    sha256: z.string(),
    file: z.string(),
    status: z.enum(['read', 'unreadable', 'other-language']),
    url: nullable,
    title: nullable,
    outlet: nameSchema,
    byline: nullable,
    credits: z.array(nameSchema),
    language: z.string(),
    machineTranslated: z.strictObject({
      likelihood: z.number(),
      evidence: z.array(z.strictObject({ span: spanSchema, rule: z.string() })),
    }),
    text: z.string(),
    blocks: z.array(z.strictObject({ start: count, end: count, kind: z.string(), rule: z.string() })),
    statedDates: z.array(z.strictObject({ value: z.string(), span, method: z.string(), rule: z.string() })),
    notes: z.array(noteSchema),
    published: publishedSchema,
    origin: nullable,
    passages: z.array(z.strictObject({ start: count, end: count, origin: z.string(), rule: z.string() })),
    copies: z.array(z.strictObject({ report: z.string(), share: z.number(), rule: z.string() })),
  })
  .openapi('Report');

/** One primary source. */
export const originSchema = z
  .strictObject({
    id: z.string(),
    kind: z.string(),
    name: nameSchema,
    reports: z.array(z.string()),
    why: z.array(z.strictObject({ rule: z.string(), report: z.string(), span, says: z.string() })),
  })
  .openapi('Origin', { description: 'One primary source that several reports may go back to.' });

/** Somebody or something that reports name. */
export const entitySchema = z
  .strictObject({
    id: z.string(),
    kind: z.string(),
    name: z.string(),
    names: z.array(
      z.strictObject({
        text: z.string(),
        count,
        reports: z.array(z.string()),
        usedBy: z.array(z.string()),
      }),
    ),
    party: nullable,
    side: nullable,
    evidence: z.array(z.strictObject({ slot: z.string(), span, report: nullable, rule: z.string() })),
    roles: z.array(z.strictObject({ text: z.string(), span, report: z.string() })),
    attributes: z.strictObject({ age: z.number().nullable(), sex: nullable, status: nullable }).nullable(),
    place: pointSchema.nullable(),
    wikidata: nullable,
  })
  .openapi('Entity');

/** Claims held to be of one happening. */
export const incidentSchema = z
  .strictObject({
    id: z.string(),
    kind: z.string(),
    place: placeSchema.nullable(),
    time: timeSchema,
    claims: z.array(z.string()),
    origins: count,
    outlets: count,
    sidesClaiming: z.array(z.string()),
    status: statusSchema,
  })
  .openapi('Incident');

/** What one claim is to another. */
export const relationSchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(['repeats', 'corroborates', 'contradicts', 'denies', 'revises', 'refines']),
    from: z.string(),
    to: z.string(),
    aspect: z.enum(['number', 'actor', 'place', 'time', 'occurrence', 'responsibility']).nullable(),
    scope: z.record(
      z.string(),
      z.strictObject({
        from: z.union([z.string(), z.number()]).nullable(),
        to: z.union([z.string(), z.number()]).nullable(),
      }),
    ),
    why: z.string(),
    rule: z.string(),
    confidence: z.number(),
  })
  .openapi('Relation', { description: '`from` is the later or the denying claim.' });
