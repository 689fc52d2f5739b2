import { z } from '@hono/zod-openapi';

import type { FacetName } from '../../core/views/answers.js';
import { FACETS, type ClaimFilter } from '../../core/views/to-claims-answer.js';

const MOST_VALUES = 100;

const text = (most: number) => z.string().max(most);
const values = z
  .union([text(300), z.array(text(300)).max(MOST_VALUES)])
  .optional()
  .transform((value) => (value === undefined ? [] : typeof value === 'string' ? [value] : value));
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
  q: text(500).default('').openapi({ description: 'Words that must all stand in it.' }),
  from: day.openapi({ description: 'First day, inclusive.' }),
  to: day.openapi({ description: 'Last day, inclusive.' }),
  report: text(100).optional().openapi({ description: 'Only claims of this report.' }),
  incident: text(100).optional().openapi({ description: 'Only claims of this incident.' }),
  sort: z.enum(['report', 'time', 'contested']).default('report'),
});

/** Query for relations. */
export const relationsQuery = pageQuery.extend({
  kind: z.enum(['repeats', 'corroborates', 'contradicts', 'denies', 'revises', 'refines']).optional(),
  claim: text(150).optional().openapi({ description: 'Only relations that this claim is an end of.' }),
});

/** Query for entities. */
export const entitiesQuery = pageQuery.extend({
  kind: z.enum(['person', 'party', 'organisation', 'outlet', 'place', 'facility', 'equipment', 'other']).optional(),
  q: text(200).default('').openapi({ description: 'Part of a name.' }),
});

/** Query for a search over claims. */
export const searchQuery = pageQuery.extend({
  q: z.string().min(1, 'must not be empty').max(500),
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
