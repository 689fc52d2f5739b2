import { toReportAnswer } from '../../core/views/to-report-answer.js';
import { toReportRows } from '../../core/views/to-report-rows.js';
import { addRoute, toPage } from './add-route.js';
import type { App } from './create-app.js';
import { keepPerLedger, readIndex, type LedgerSource } from './ledger-source.js';
import { pageQuery } from './queries.js';
import { reportAnswerSchema, reportRowSchema, toPageSchema } from './answer-schemas.js';
import { toNotFound } from './to-error-answer.js';

/** Adds the list of reports, and one report with its text, blocks, claims and dates. */
export function addReportRoutes(app: App, source: LedgerSource): void {
  const reportRows = keepPerLedger(toReportRows);
  addRoute(app, {
    path: '/api/reports',
    summary: 'The reports, by date, those without one last',
    query: pageQuery,
    schema: toPageSchema('Reports', reportRowSchema),
    answer: async ({ query }) => toPage(reportRows(await readIndex(source)), query),
  });

  addRoute(app, {
    path: '/api/reports/{id}',
    summary: 'One report: text, blocks, claims, and what dates it',
    schema: reportAnswerSchema,
    answer: async ({ id }) => {
      const answer = toReportAnswer(await readIndex(source), id);
      if (!answer) throw toNotFound('report', id);
      return answer;
    },
  });
}
