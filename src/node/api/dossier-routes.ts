import { createRoute, z } from '@hono/zod-openapi';

import { UserError } from '../../core/model/user-error.js';
import type { DossierAnswer } from '../../core/views/answers.js';
import { toDossierCounts } from '../../core/views/to-dossier-answer.js';
import { addRoute } from './add-route.js';
import type { App } from './create-app.js';
import { readIndex, type LedgerSource } from './ledger-source.js';
import { dossierSchema, toAnswers } from './answer-schemas.js';

/** Adds what the dossier is, and its outline for maps. */
export function addDossierRoutes(app: App, source: LedgerSource): void {
  addRoute(app, {
    path: '/api/dossier',
    summary: 'What the dossier is and how much is in it',
    schema: dossierSchema,
    answer: async (): Promise<DossierAnswer> => {
      const [index, facts, tables] = await Promise.all([readIndex(source), source.readFacts(), source.readTables()]);
      return {
        name: facts.name,
        program: facts.program,
        rulesVersion: facts.rulesVersion,
        sides: index.ledger.sides,
        hasOutline: tables.outline !== null,
        mayJudge: source.judge !== undefined,
        counts: toDossierCounts(index),
      };
    },
  });

  app.openAPIRegistry.registerPath(
    createRoute({
      method: 'get',
      path: '/api/outline',
      summary: 'The outline of the map that the dossier brings along, as GeoJSON',
      responses: toAnswers(z.looseObject({ type: z.string() }).openapi('GeoJson')),
    }),
  );
  app.get('/api/outline', async (context) => {
    const { outline } = await source.readTables();
    if (outline === null) {
      throw new UserError('The dossier brings no outline.', {
        hint: 'Put counterclaim/outline.geojson into the folder of reports and build again.',
        rule: 'api/no-outline',
        status: 404,
      });
    }
    return context.body(outline, 200, { 'content-type': 'application/geo+json; charset=utf-8' });
  });
}
