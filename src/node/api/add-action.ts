import { createRoute, z } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { UserError } from '../../core/model/user-error.js';
import { toAnswers } from './answer-schemas.js';
import type { App } from './create-app.js';

/** Most bytes of what is sent. */
const MOST_BYTES = 64 * 1024;

/**
 * Adds one address that something is said to with POST: documented in `openapi.json`, what is sent checked before
 * anything is done. Who may send is the business of `checkWrites`.
 */
export function addAction<Answer, Body extends z.ZodType>(
  app: App,
  action: {
    /** `{number}` stands for a whole number. */
    readonly path: string;
    readonly summary: string;
    readonly body: Body;
    readonly schema: z.ZodType;
    readonly act: (asked: { readonly number: number; readonly body: z.output<Body> }) => Promise<Answer>;
  },
): void {
  const { path, summary, body } = action;
  const hasNumber = path.includes('{number}');
  app.openAPIRegistry.registerPath(
    createRoute({
      method: 'post',
      path,
      summary,
      request: {
        ...(hasNumber ? { params: z.object({ number: z.coerce.number().int().min(1) }) } : {}),
        body: { required: true, content: { 'application/json': { schema: body } } },
      },
      responses: toAnswers(action.schema),
    }),
  );
  const limit = bodyLimit({
    maxSize: MOST_BYTES,
    onError: () => {
      throw new UserError('What was sent is too long.', { hint: `At most ${MOST_BYTES / 1024} kB are taken.`, rule: 'api/too-long', status: 413 }); // prettier-ignore
    },
  });
  app.post(path.replace('{number}', ':number{[0-9]+}'), limit, async (context) => {
    const parsed = body.safeParse(await readJson(() => context.req.text()));
    if (!parsed.success) throw toBodyError(parsed.error);
    const number = Number(context.req.param('number') ?? 0);
    return context.json(await action.act({ number, body: parsed.data }));
  });
}

async function readJson(read: () => Promise<string>): Promise<unknown> {
  try {
    return JSON.parse(await read()) as unknown;
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new UserError('What was sent is no JSON.', { hint: 'GET /api/openapi.json says what each address takes.', rule: 'api/bad-body', cause }); // prettier-ignore
  }
}

function toBodyError(error: z.ZodError): UserError {
  const issue = error.issues[0];
  return new UserError(`"${issue?.path.join('.') ?? ''}" is not valid: ${issue?.message ?? 'unknown'}.`, {
    hint: 'GET /api/openapi.json says what each address takes.',
    rule: 'api/bad-body',
  });
}
