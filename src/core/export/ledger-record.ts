import { z } from 'zod';
import { EVENT_KINDS } from '../model/event-kind.js';

/**
 * The records of the ledger format, version 1, as they stand in a line of JSON: snake_case, no key left out, positions in
 * Unicode code points. The shapes check a line; the types below them are what the exporter writes. The order of the keys
 * in a shape is their order in a line.
 */

const ID = z.string().min(1);
const POSITION = z.int().nonnegative();
const SHARE = z.number().min(0).max(1);
const TEXT_OR_NULL = z.string().nullable();
const ID_OR_NULL = ID.nullable();
const NUMBER_OR_NULL = z.number().nullable();

const SELECTOR = z.strictObject({
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  start: POSITION,
  end: POSITION,
});
const SELECTOR_OR_NULL = SELECTOR.nullable();
const STRETCH = { start: POSITION, end: POSITION };

const NAME_KEYS = {
  text: TEXT_OR_NULL,
  entity: ID_OR_NULL,
  party: ID_OR_NULL,
  side: ID_OR_NULL,
  selector: SELECTOR_OR_NULL,
  rule: ID,
};
const NAME = z.strictObject(NAME_KEYS);

const PLACE_USE = z.strictObject({
  ...NAME_KEYS,
  relation: z.enum(['in', 'near', 'distance', 'from', 'via', 'to', 'along', 'over']),
  km: NUMBER_OR_NULL,
  precision: z.strictObject({
    acled: z.int().min(1).max(3),
    ucdp: z.int().min(1).max(7),
    plover: z.int().min(1).max(5),
  }),
});

/** An ISO 8601 date, or a date-time to the minute or second with or without a zone. */
const ISO = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?$/, 'no ISO 8601 date');

const TIME = z.strictObject({
  earliest: ISO.nullable(),
  latest: ISO.nullable(),
  precision: z.enum(['minute', 'hour', 'part-of-day', 'day', 'week', 'month', 'year', 'decade', 'unknown']),
  value: TEXT_OR_NULL,
  text: TEXT_OR_NULL,
  selector: SELECTOR_OR_NULL,
  rule: ID,
});

const DOSSIER = z.strictObject({
  type: z.literal('dossier'),
  format: z.literal(1),
  name: z.string(),
  program: z.string(),
  reader: z.strictObject({ sha256: z.string(), runtime: z.string() }).nullable(),
  rules_version: z.string(),
  counts: z.strictObject({
    reports: POSITION,
    origins: POSITION,
    entities: POSITION,
    claims: POSITION,
    incidents: POSITION,
    relations: POSITION,
  }),
  sides: z.array(z.strictObject({ id: ID, name: z.string(), parties: z.array(ID) })),
});

const BLOCK_KIND = z.enum([
  'body',
  'title',
  'heading',
  'dateline',
  'caption',
  'credit',
  'navigation',
  'related',
  'advert',
  'boilerplate',
  'copyright',
  'comment-form',
  'artefact',
]);

const REPORT = z.strictObject({
  type: z.literal('report'),
  id: ID,
  sha256: z.string().regex(/^sha256:[0-9a-f]{64}$/, 'no sha256:<64 hex digits>'),
  file: z.string(),
  status: z.enum(['read', 'unreadable', 'other-language']),
  url: TEXT_OR_NULL,
  title: TEXT_OR_NULL,
  outlet: NAME,
  byline: TEXT_OR_NULL,
  credits: z.array(NAME),
  language: z.string(),
  machine_translated: z.strictObject({
    likelihood: SHARE,
    evidence: z.array(z.strictObject({ selector: SELECTOR, rule: ID })),
  }),
  text: z.string(),
  blocks: z.array(z.strictObject({ ...STRETCH, kind: BLOCK_KIND, rule: ID })),
  published: z.strictObject({
    earliest: ISO.nullable(),
    latest: ISO.nullable(),
    method: z.enum(['stated', 'metadata', 'url', 'inferred', 'unknown']),
    evidence: z.array(z.strictObject({ selector: SELECTOR_OR_NULL, says: z.string(), rule: ID, report: ID })),
  }),
  origin: ID_OR_NULL,
  passages: z.array(z.strictObject({ ...STRETCH, origin: ID, rule: ID })),
  copies: z.array(z.strictObject({ report: ID, share: SHARE, rule: ID })),
  notes: z.array(z.strictObject({ rule: ID, message: z.string(), selector: SELECTOR_OR_NULL })),
});

const ORIGIN = z.strictObject({
  type: z.literal('origin'),
  id: ID,
  kind: z.enum(['agency', 'statement', 'outlet', 'witness', 'dataset', 'unknown']),
  name: NAME,
  reports: z.array(ID),
  why: z.array(z.strictObject({ rule: ID, selector: SELECTOR_OR_NULL, report: ID, says: z.string() })),
});

const ENTITY = z.strictObject({
  type: z.literal('entity'),
  id: ID,
  kind: z.enum(['person', 'party', 'organisation', 'outlet', 'place', 'facility', 'equipment', 'other']),
  name: z.string(),
  names: z.array(z.strictObject({ text: z.string(), count: POSITION, reports: z.array(ID), used_by: z.array(ID) })),
  party: ID_OR_NULL,
  side: ID_OR_NULL,
  evidence: z.array(z.strictObject({ slot: z.string(), selector: SELECTOR_OR_NULL, report: ID_OR_NULL, rule: ID })),
  roles: z.array(z.strictObject({ text: z.string(), selector: SELECTOR_OR_NULL, report: ID })),
  attributes: z.strictObject({ age: NUMBER_OR_NULL, sex: TEXT_OR_NULL, status: TEXT_OR_NULL }).nullable(),
  place: z
    .strictObject({
      lat: z.number().min(-90).max(90),
      lon: z.number().min(-180).max(180),
      country: TEXT_OR_NULL,
      admin1: TEXT_OR_NULL,
      gazetteer: z.string(),
      gazetteer_id: z.string(),
    })
    .nullable(),
  wikidata: TEXT_OR_NULL,
});

/** Older ledgers hold a name here of which the side alone is filled; it is read, and written as an id. */
const FIGURE_SIDE = z.union([ID_OR_NULL, NAME.transform((name) => name.side)]);

const FIGURE = z.strictObject({
  id: ID,
  what: z.enum([
    'killed',
    'wounded',
    'casualties',
    'missing',
    'captured',
    'displaced',
    'destroyed',
    'territory',
    'deployed',
    'released',
    'other',
  ]),
  unit: TEXT_OR_NULL,
  low: NUMBER_OR_NULL,
  best: NUMBER_OR_NULL,
  high: NUMBER_OR_NULL,
  hedge: z.enum(['exact', 'about', 'nearly', 'at-least', 'more-than', 'up-to', 'fewer-than', 'between', 'vague']),
  party: NAME,
  side: FIGURE_SIDE,
  status: z.enum(['military', 'civilian', 'mixed', 'unknown']),
  groups: z.array(z.enum(['children', 'women', 'journalists', 'medics', 'elderly'])),
  mode: z.enum(['cumulative', 'incremental', 'unknown']),
  since: TIME.nullable(),
  as_of: TIME.nullable(),
  area: PLACE_USE.nullable(),
  perspective: z.enum(['own-losses', 'inflicted', 'third-party', 'unknown']),
  part_of: ID_OR_NULL,
  selector: SELECTOR,
  rule: ID,
});

const CLAIM = z.strictObject({
  type: z.literal('claim'),
  id: ID,
  report: ID,
  sentence: z.strictObject(STRETCH),
  selector: SELECTOR,
  pieces: z.array(SELECTOR),
  kind: z.enum(EVENT_KINDS.map((one) => one.kind)),
  codes: z.strictObject({
    plover: TEXT_OR_NULL,
    plover_mode: TEXT_OR_NULL,
    cameo: TEXT_OR_NULL,
    acled_event_type: TEXT_OR_NULL,
    acled_sub_event_type: TEXT_OR_NULL,
  }),
  chain: z.array(
    z.strictObject({
      role: z.enum(['outlet', 'agency', 'relay', 'channel', 'speaker']),
      name: NAME,
      cue: SELECTOR_OR_NULL,
      rule: ID,
      implied: z.boolean(),
    }),
  ),
  claimant: z.strictObject({ ...NAME_KEYS, institution: NAME.nullable() }),
  joint: ID_OR_NULL,
  quotation: z.enum(['direct', 'indirect', 'mixed', 'none']),
  stance: z.enum([
    'asserts',
    'confirms',
    'denies',
    'accuses',
    'rejects',
    'demands',
    'appeals',
    'warns',
    'threatens',
    'vows',
    'fears',
    'welcomes',
    'condemns',
    'supports',
    'promises',
    'withholds',
    'cannot-verify',
    'asks',
  ]),
  modality: z.array(z.enum(['historical', 'future', 'hypothetical', 'negated'])),
  agents: z.array(NAME),
  targets: z.array(NAME),
  instruments: z.array(NAME),
  places: z.array(PLACE_USE),
  time: TIME,
  said: TIME,
  figures: z.array(FIGURE),
  denies: z.array(ID),
  origin: ID_OR_NULL,
  incident: ID_OR_NULL,
  evidence: z.array(z.strictObject({ slot: z.string(), selector: SELECTOR_OR_NULL, rule: ID })),
  confidence: SHARE,
  review: z.strictObject({
    state: z.enum(['unreviewed', 'accepted', 'edited', 'rejected']),
    by: TEXT_OR_NULL,
    at: TEXT_OR_NULL,
    why: TEXT_OR_NULL,
  }),
});

const INCIDENT = z.strictObject({
  type: z.literal('incident'),
  id: ID,
  kind: CLAIM.shape.kind,
  place: PLACE_USE.nullable(),
  time: TIME,
  claims: z.array(ID),
  origins: POSITION,
  outlets: POSITION,
  sides_claiming: z.array(ID),
  status: z.enum(['single-origin', 'corroborated', 'contested', 'denied', 'conceded']),
});

const COMPARED = z.union([z.string(), z.number(), z.null()]);
const RELATION = z.strictObject({
  type: z.literal('relation'),
  id: ID,
  kind: z.enum(['repeats', 'corroborates', 'contradicts', 'denies', 'revises', 'refines']),
  from: ID,
  to: ID,
  aspect: z.enum(['number', 'actor', 'place', 'time', 'occurrence', 'responsibility']).nullable(),
  scope: z.record(z.string(), z.strictObject({ from: COMPARED, to: COMPARED })),
  why: z.string(),
  rule: ID,
  confidence: SHARE,
});

/** The shape of one line of a ledger; checks types, enumerations and that no key is missing or unknown. */
export const LEDGER_RECORD = z.discriminatedUnion('type', [DOSSIER, REPORT, ORIGIN, ENTITY, CLAIM, INCIDENT, RELATION]);

/** Record types in the order in which a ledger lists them. */
export const RECORD_ORDER = ['dossier', 'report', 'origin', 'entity', 'claim', 'incident', 'relation'] as const;

/** One line of a ledger. */
export type LedgerRecord = z.infer<typeof LEDGER_RECORD>;
export type DossierRecord = z.infer<typeof DOSSIER>;
export type ReportLine = z.infer<typeof REPORT>;
export type OriginRecord = z.infer<typeof ORIGIN>;
export type EntityRecord = z.infer<typeof ENTITY>;
export type ClaimRecord = z.infer<typeof CLAIM>;
export type IncidentRecord = z.infer<typeof INCIDENT>;
export type RelationRecord = z.infer<typeof RELATION>;
export type FigureRecord = z.infer<typeof FIGURE>;
export type NameRecord = z.infer<typeof NAME>;
export type PlaceUseRecord = z.infer<typeof PLACE_USE>;
export type TimeRecord = z.infer<typeof TIME>;
/** Words of a report: W3C TextQuoteSelector and TextPositionSelector in one; positions in code points. */
export type Selector = z.infer<typeof SELECTOR>;
