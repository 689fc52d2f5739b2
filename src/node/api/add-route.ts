import { createRoute, z } from '@hono/zod-openapi';

import { UserError } from '../../core/model/user-error.js';
import type { Page } from '../../core/views/answers.js';
import type { App } from './create-app.js';
import { toAnswers } from './answer-schemas.js';

const NO_QUERY = z.object({});

/**
 * Adds one address that is read with GET: documented in `openapi.json`, its query checked before it is answered.
 *
 * Not `app.openapi`: that ties the answer's type to the schema's, which cannot say `readonly`; a test holds each answer
 * against its schema instead.
 */
export function addRoute<Answer, Query extends z.ZodObject = typeof NO_QUERY>(
  app: App,
  route: {
    /** `{id}` stands for the id of a record. */
    readonly path: string;
    readonly summary: string;
    readonly schema: z.ZodType;
    readonly query?: Query;
    readonly answer: (asked: { readonly id: string; readonly query: z.infer<Query> }) => Promise<Answer>;
  },
): void {
  const hasId = route.path.includes('{id}');
  app.openAPIRegistry.registerPath(
    createRoute({
      method: 'get',
      path: route.path,
      summary: route.summary,
      request: {
        ...(hasId ? { params: z.object({ id: z.string() }) } : {}),
        ...(route.query ? { query: route.query } : {}),
      },
      responses: toAnswers(route.schema),
    }),
  );
  app.get(route.path.replace('{id}', ':id'), async (context) => {
    const asked = new URL(context.req.url).searchParams;
    const given: Record<string, string | string[]> = {};
    for (const key of new Set(asked.keys())) {
      const all = asked.getAll(key);
      given[key] = all.length === 1 ? all[0]! : all;
    }
    const parsed = (route.query ?? NO_QUERY).safeParse(given);
    if (!parsed.success) throw toParameterError(parsed.error);
    const id = context.req.param('id') ?? '';
    return context.json(await route.answer({ id, query: parsed.data as z.infer<Query> }));
  });
}

/** One page of a list. */
export function toPage<Row>(
  rows: readonly Row[],
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Page<Row> {
  return { total: rows.length, offset, rows: rows.slice(offset, offset + limit) };
}

function toParameterError(error: z.ZodError): UserError {
  const issue = error.issues[0];
  return new UserError(`The parameter "${issue?.path.join('.') ?? ''}" is not valid: ${issue?.message ?? 'unknown'}.`, {
    hint: 'GET /api/openapi.json says what each address takes.',
    rule: 'api/bad-parameter',
  });
}
