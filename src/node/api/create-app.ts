import { OpenAPIHono } from '@hono/zod-openapi';

import { UserError } from '../../core/model/user-error.js';
import { addClaimRoutes } from './claim-routes.js';
import { addDossierRoutes } from './dossier-routes.js';
import { checkHost, checkToken, checkWrites, setSafeHeaders } from './guard-requests.js';
import { addJudgementRoutes } from './judgement-routes.js';
import type { LedgerSource } from './ledger-source.js';
import { addReportRoutes } from './report-routes.js';
import { findWebFolder, serveWeb } from './serve-web.js';
import { toErrorAnswer } from './to-error-answer.js';
import { addViewRoutes } from './view-routes.js';

/** The HTTP application: the API under `/api`, the workspace everywhere else. */
export type App = OpenAPIHono;

/** Puts the application together; nothing is read and nothing listens before a request comes. */
export function createApp(options: {
  readonly source: LedgerSource;
  /** Host names beside `localhost` and plain addresses under which it answers. */
  readonly names?: readonly string[];
  /** Asked of every request where given. */
  readonly token?: string | undefined;
  /** Folder of the built workspace. */
  readonly webFolder?: string | undefined;
}): App {
  const app = new OpenAPIHono();
  app.onError(toErrorAnswer);
  app.use(setSafeHeaders());
  app.use(checkHost(options.names ?? []));
  if (options.token !== undefined) app.use(checkToken(options.token));
  app.use('/api/*', checkWrites());
  addDossierRoutes(app, options.source);
  addReportRoutes(app, options.source);
  addClaimRoutes(app, options.source);
  addViewRoutes(app, options.source);
  addJudgementRoutes(app, options.source);
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Counterclaim',
      version: '1',
      description:
        'Who claims what happened, with the words it came from; what people judge is added with POST, all else is only read. Positions are UTF-16 units of a report’s text, `end` exclusive. Failures answer with `{error: {message, hint, rule}}`.',
    },
  });
  app.all('/api/*', (context) => {
    throw new UserError(`There is no ${context.req.method} ${context.req.path.slice(0, 100)}.`, {
      hint: 'GET /api/openapi.json lists what there is, and how to ask for it.',
      rule: 'api/no-such-address',
      status: 404,
    });
  });
  app.use(serveWeb(options.webFolder ?? findWebFolder()));
  return app;
}
