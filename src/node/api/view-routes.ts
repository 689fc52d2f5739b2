import { foldText } from '../../core/views/to-claims-answer.js';
import { findRuleSet } from '../../core/views/rule-sets/rule-sets.js';
import { toRuledTolls } from '../../core/views/rule-sets/to-ruled-tolls.js';
import { DISPUTES, toContradictions } from '../../core/views/to-contradictions.js';
import { toNames } from '../../core/views/to-names.js';
import { toOrigins } from '../../core/views/to-origins.js';
import { toTimeline } from '../../core/views/to-timeline.js';
import { toTolls } from '../../core/views/to-tolls.js';
import { addRoute, toPage } from './add-route.js';
import type { App } from './create-app.js';
import { keepPerLedger, readIndex, type LedgerSource } from './ledger-source.js';
import { contradictionsQuery, namesQuery, originsQuery, pageQuery, ruledTollsQuery } from './queries.js';
import { toPageSchema } from './answer-schemas.js';
import {
  contradictionGroupSchema,
  nameRowSchema,
  originRowSchema,
  ruledTollsSchema,
  timelineRowSchema,
  tollSeriesSchema,
} from './view-schemas.js';

/** Adds the views over the whole record, each a list in pages. */
export function addViewRoutes(app: App, source: LedgerSource): void {
  const tolls = keepPerLedger(toTolls);
  const origins = keepPerLedger(toOrigins);
  const timeline = keepPerLedger(toTimeline);
  const names = keepPerLedger((index) => toNames(index));

  addRoute(app, {
    path: '/api/views/contradictions',
    summary: 'Contradictions and denials by incident, with the slots compared and the words of both sides',
    query: contradictionsQuery,
    schema: toPageSchema('Contradictions', contradictionGroupSchema),
    answer: async ({ query }) => {
      const kinds = query.kind.length > 0 ? query.kind : DISPUTES;
      const groups = toContradictions(await readIndex(source), kinds);
      const aspects = new Set<string>(query.aspect);
      const found =
        aspects.size === 0
          ? groups
          : groups
              .map((group) => ({ ...group, rows: group.rows.filter((row) => aspects.has(row.aspect ?? 'none')) }))
              .filter((group) => group.rows.length > 0);
      return toPage(found, query);
    },
  });

  addRoute(app, {
    path: '/api/views/tolls',
    summary: 'Figures of people harmed as series: one a claiming side, victims, status and kind of harm',
    query: pageQuery,
    schema: toPageSchema('Tolls', tollSeriesSchema),
    answer: async ({ query }) => toPage(tolls(await readIndex(source)), query),
  });

  addRoute(app, {
    path: '/api/views/ruled-tolls',
    summary: 'The tolls as a published rule set derives them, with the claims that went in and those left out',
    query: ruledTollsQuery,
    schema: ruledTollsSchema,
    answer: async ({ query }) => toRuledTolls(await readIndex(source), findRuleSet(query.rules)!),
  });

  addRoute(app, {
    path: '/api/views/origins',
    summary: 'Primary sources, with the reports and passages that go back to each, and why',
    query: originsQuery,
    schema: toPageSchema('Origins', originRowSchema),
    answer: async ({ query }) => {
      const rows = origins(await readIndex(source));
      return toPage(query.shared ? rows.filter((row) => row.reports.length > 1) : rows, query);
    },
  });

  addRoute(app, {
    path: '/api/views/timeline',
    summary: 'Incidents and lone claims in the order of time, intervals as intervals',
    query: pageQuery,
    schema: toPageSchema('Timeline', timelineRowSchema),
    answer: async ({ query }) => toPage(timeline(await readIndex(source)), query),
  });

  addRoute(app, {
    path: '/api/views/names',
    summary: 'Who and what is named, with all spellings and who uses which',
    query: namesQuery,
    schema: toPageSchema('Names', nameRowSchema),
    answer: async ({ query }) => {
      const part = foldText(query.q).trim();
      const kinds = new Set<string>(query.kind);
      const found = names(await readIndex(source)).filter(
        (row) =>
          (query.id === undefined || row.id === query.id) &&
          (kinds.size === 0 || kinds.has(row.kind)) &&
          (!query.contested || row.isContested) &&
          (part === '' || row.spellings.some((spelling) => foldText(spelling.text).includes(part))),
      );
      return toPage(found, query);
    },
  });
}
