import { toClaimCard } from '../../core/views/to-claim-card.js';
import { foldText, toClaimsAnswer } from '../../core/views/to-claims-answer.js';
import { toIncidentAnswer } from '../../core/views/to-incident-answer.js';
import { toClaimAnswer } from '../../core/views/to-report-answer.js';
import { addRoute, toPage } from './add-route.js';
import type { App } from './create-app.js';
import { readIndex, type LedgerSource } from './ledger-source.js';
import { claimsQuery, entitiesQuery, relationsQuery, searchQuery, toClaimFilter } from './queries.js';
import {
  cardSchema,
  claimAnswerSchema,
  claimsAnswerSchema,
  incidentAnswerSchema,
  toPageSchema,
} from './answer-schemas.js';
import { entitySchema, relationSchema } from './noun-schemas.js';
import { toNotFound } from './to-error-answer.js';

/** Adds claims, the search over them, incidents, entities and relations. */
export function addClaimRoutes(app: App, source: LedgerSource): void {
  addRoute(app, {
    path: '/api/claims',
    summary: 'Claims that pass the filters, one page, with the counts of every facet',
    query: claimsQuery,
    schema: claimsAnswerSchema,
    answer: async ({ query }) => toClaimsAnswer(await readIndex(source), toClaimFilter(query), query),
  });

  addRoute(app, {
    path: '/api/claims/{id}',
    summary: 'One claim: each value with its rule and words, its incident, origin and relations',
    schema: claimAnswerSchema,
    answer: async ({ id }) => {
      const answer = toClaimAnswer(await readIndex(source), id);
      if (!answer) throw toNotFound('claim', id);
      return answer;
    },
  });

  addRoute(app, {
    path: '/api/search',
    summary: 'Claims found by words, speaker, kind, place and time, best first',
    query: searchQuery,
    schema: toPageSchema('Found', cardSchema),
    answer: async ({ query }) => {
      const { q, ...rest } = query;
      const { ids, total } = await source.searchClaims({ ...rest, words: q });
      const index = await readIndex(source);
      const rows = ids.flatMap((id) => index.claims.get(id) ?? []).map((claim) => toClaimCard(claim, index));
      return { total, offset: query.offset, rows };
    },
  });

  addRoute(app, {
    path: '/api/incidents/{id}',
    summary: 'One incident: its claims, who claims it on which origins, and who denies it',
    schema: incidentAnswerSchema,
    answer: async ({ id }) => {
      const answer = toIncidentAnswer(await readIndex(source), id);
      if (!answer) throw toNotFound('incident', id);
      return answer;
    },
  });

  addRoute(app, {
    path: '/api/entities',
    summary: 'People, parties, organisations, places … with all their spellings',
    query: entitiesQuery,
    schema: toPageSchema('Entities', entitySchema),
    answer: async ({ query }) => {
      const part = foldText(query.q);
      const { entities } = (await readIndex(source)).ledger;
      const found = entities.filter(
        (entity) =>
          (query.kind === undefined || entity.kind === query.kind) &&
          (part === '' || entity.names.some((name) => foldText(name.text).includes(part))),
      );
      return toPage(found, query);
    },
  });

  addRoute(app, {
    path: '/api/relations',
    summary: 'What claims are to each other, with the slots compared',
    query: relationsQuery,
    schema: toPageSchema('Relations', relationSchema),
    answer: async ({ query }) => {
      const index = await readIndex(source);
      const all = query.claim === undefined ? index.ledger.relations : (index.relationsOf.get(query.claim) ?? []);
      return toPage(
        all.filter((relation) => query.kind === undefined || relation.kind === query.kind),
        query,
      );
    },
  });
}
