import { z } from '@hono/zod-openapi';

import type { FacetName } from '../../core/views/answers.js';
import { FACETS } from '../../core/views/facet-columns.js';
import { RULE_SETS } from '../../core/views/rule-sets/rule-sets.js';
import type { ClaimFilter } from '../../core/views/to-claims-answer.js';

const MOST_VALUES = 100;

const text = (most: number) => z.string().max(most);
function listOf<Item extends z.ZodType<string>>(item: Item) {
  return z
    .union([item.transform((value) => [value]), z.array(item).max(MOST_VALUES)])
    .optional()
    .transform((value): z.output<Item>[] => value ?? []);
}

const values = listOf(text(300));
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date like 2020-10-04')
  .optional();

/** Query for one page of a list. */
export const pageQuery = z.object({
  offset: z.coerce.number().int().min(0).max(10_000_000).default(0).openapi({ description: 'Rows to leave out.' }),
  limit: z.coerce.number().int().min(1).max(500).default(100).openapi({ description: 'Most rows to return.' }),
});

/** Query for claims: facets may be repeated (`?kind=shelling&kind=air-strike` finds both). */
export const claimsQuery = pageQuery.extend({
  claimant: values.openapi({ description: 'Entity id or name of the claimant; may be repeated.' }),
  side: values.openapi({ description: 'Side of the claimant; "none" where unknown.' }),
  kind: values.openapi({ description: 'Kind of event, as in `counterclaim rules`.' }),
  stance: values.openapi({ description: 'What the claimant does with the content.' }),
  place: values.openapi({ description: 'Entity id or name of a place.' }),
  outlet: values.openapi({ description: 'Outlet that prints it.' }),
  status: values.openapi({ description: 'Status of its incident; "none" where it belongs to none.' }),
  review: values.openapi({ description: 'What a person said of it: unreviewed, accepted, edited, rejected.' }),
  q: text(500).default('').openapi({ description: 'Words that must all stand in it.' }),
  from: day.openapi({ description: 'First day, inclusive.' }),
  to: day.openapi({ description: 'Last day, inclusive.' }),
  report: text(100).optional().openapi({ description: 'Only claims of this report.' }),
  incident: text(100).optional().openapi({ description: 'Only claims of this incident.' }),
  sort: z.enum(['report', 'time', 'contested']).default('report'),
});

const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true');
const relationKind = z.enum(['repeats', 'corroborates', 'contradicts', 'denies', 'revises', 'refines']);
const entityKind = z.enum(['person', 'party', 'organisation', 'outlet', 'place', 'facility', 'equipment', 'other']);

/** Query for contradictions: kinds and aspects may be repeated. */
export const contradictionsQuery = pageQuery.extend({
  kind: listOf(relationKind).openapi({ description: 'Contradictions and denials where none is given.' }),
  aspect: listOf(z.enum(['number', 'actor', 'place', 'time', 'occurrence', 'responsibility', 'none'])),
});

/** Query for origins. */
export const originsQuery = pageQuery.extend({
  shared: flag.openapi({ description: 'Only origins that several reports go back to.' }),
});

/** Query for names. */
export const namesQuery = pageQuery.extend({
  kind: listOf(entityKind),
  q: text(200).default('').openapi({ description: 'Part of any spelling.' }),
  id: text(200).optional().openapi({ description: 'Only the entity of that id.' }),
  contested: flag.openapi({ description: 'Only names that the sides write differently.' }),
});

/** Query for tolls as a rule set derives them. */
export const ruledTollsQuery = z.object({
  rules: z
    .enum(RULE_SETS.map((set) => set.name) as [string, ...string[]])
    .openapi({ description: RULE_SETS.map((set) => `${set.name}: ${set.says}`).join(' ') }),
});

/** Query for relations. */
export const relationsQuery = pageQuery.extend({
  kind: relationKind.optional(),
  claim: text(150).optional().openapi({ description: 'Only relations that this claim is an end of.' }),
});

/** Query for entities. */
export const entitiesQuery = pageQuery.extend({
  kind: entityKind.optional(),
  q: text(200).default('').openapi({ description: 'Part of a name.' }),
});

/** Query for a search over claims. */
export const searchQuery = pageQuery.extend({
  q: text(500)
    .default('')
    .openapi({ description: 'Words that must all stand in it; the beginning of a word is enough.' }),
  speaker: text(200)
    .optional()
    .openapi({ description: 'Words of the name of anybody in the chain; of the last one the beginning is enough.' }),
  kind: text(50).optional(),
  place: text(200)
    .optional()
    .openapi({ description: 'Words of any name of a place; of the last one the beginning is enough.' }),
  from: day,
  to: day,
});

/** The filter that a query for claims asks for. */
export function toClaimFilter(query: z.infer<typeof claimsQuery>): ClaimFilter {
  const facets: Partial<Record<FacetName, readonly string[]>> = {};
  for (const facet of FACETS) facets[facet] = query[facet];
  return {
    facets,
    words: query.q,
    from: query.from ?? null,
    to: query.to ?? null,
    report: query.report ?? null,
    incident: query.incident ?? null,
    sort: query.sort,
  };
}
