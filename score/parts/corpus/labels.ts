import { z } from 'zod';

/** Start and end in code points. */
const STRETCH = z
  .tuple([z.int().nonnegative(), z.int().positive()])
  .refine(([start, end]) => start < end, 'ends before it starts')
  .readonly();
const NAME = z.strictObject({ words: STRETCH.nullable(), entity: z.int().nonnegative().nullable() });
const TIME = z.strictObject({
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
  precision: z.enum(['minute', 'hour', 'part-of-day', 'day', 'week', 'month', 'year', 'decade', 'unknown']),
  value: z.string().nullable(),
  words: STRETCH.nullable(),
});
const PLACE = z.strictObject({ ...NAME.shape, relation: z.string(), km: z.number().nullable() });
const FIGURE = z.strictObject({
  words: STRETCH,
  what: z.string(),
  unit: STRETCH.nullable(),
  low: z.number().nullable(),
  best: z.number().nullable(),
  high: z.number().nullable(),
  hedge: z.string(),
  party: NAME,
  status: z.string(),
  groups: z.array(z.string()),
  mode: z.string(),
  since: TIME.nullable(),
  as_of: TIME.nullable(),
  area: PLACE.nullable(),
  perspective: z.string(),
  part_of: z.int().nonnegative().nullable(),
});

/**
 * The labels of one text without any of its words: positions and values. With the text they give the gold ledger, the
 * names and the attributions.
 */
export const LABELS = z.strictObject({
  id: z.string(),
  /** Where the words are; null for an invented text that stands beside. */
  from: z.strictObject({ set: z.string(), doc: z.string(), part: z.tuple([z.int(), z.int()]).optional() }).nullable(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  published: z.strictObject({ ...TIME.shape, method: z.enum(['stated', 'metadata', 'url', 'inferred', 'unknown']) }),
  outlet: NAME,
  credits: z.array(NAME),
  translated: z.boolean(),
  blocks: z.array(z.tuple([z.int(), z.int(), z.string()])),
  sides: z.array(STRETCH),
  entities: z.array(
    z.strictObject({
      kind: z.string(),
      is_state: z.boolean(),
      grain: z.enum(['town', 'region', 'country']),
      party: z.int().nonnegative().nullable(),
      side: z.int().nonnegative().nullable(),
      /** Spellings as they stand somewhere in the text. */
      mentions: z.array(STRETCH),
    }),
  ),
  /** Names of people, organisations and places, every mention. */
  names: z.array(z.tuple([z.int(), z.int(), z.enum(['PER', 'ORG', 'LOC']), z.int()])),
  attributions: z.array(
    z.strictObject({
      source: z.array(STRETCH),
      cue: z.array(STRETCH),
      content: z.array(STRETCH),
      stance: z.string(),
      continues: z.boolean(),
    }),
  ),
  claims: z.array(
    z.strictObject({
      sentence: STRETCH,
      pieces: z.array(STRETCH).min(1),
      kind: z.string(),
      stance: z.string(),
      quotation: z.string(),
      modality: z.array(z.string()),
      chain: z.array(
        z.strictObject({ role: z.string(), name: NAME, cue: STRETCH.nullable(), is_implied: z.boolean() }),
      ),
      claimant: z.strictObject({ ...NAME.shape, institution: NAME.nullable() }),
      /** Claims of joint speakers share a number. */
      joint: z.int().nonnegative().nullable(),
      agents: z.array(NAME),
      targets: z.array(NAME),
      instruments: z.array(NAME),
      places: z.array(PLACE),
      time: TIME,
      said: TIME,
      figures: z.array(FIGURE),
      /** Positions of the claims of this text that it denies. */
      denies: z.array(z.int().nonnegative()),
    }),
  ),
});

export type Labels = z.infer<typeof LABELS>;
export type LabelName = z.infer<typeof NAME>;
export type LabelTime = z.infer<typeof TIME>;
export type LabelPlace = z.infer<typeof PLACE>;
export type LabelFigure = z.infer<typeof FIGURE>;
export type LabelClaim = Labels['claims'][number];
export type LabelEntity = Labels['entities'][number];
