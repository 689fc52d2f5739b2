import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

import { UserError } from '../../core/model/user-error.js';
import type { ErrorAnswer } from '../../core/views/answers.js';

/** The answer to a request that failed: a user's error with its hint, anything else as a bug, without its inside. */
export function toErrorAnswer(error: unknown, context: Context): Response {
  if (error instanceof UserError) {
    return context.json<ErrorAnswer>(
      { error: { message: error.message, hint: error.hint, rule: error.rule } },
      toStatus(error.status),
    );
  }
  if (error instanceof HTTPException) {
    return context.json<ErrorAnswer>(
      { error: { message: error.message, hint: 'Check the address and its parts.', rule: 'api/bad-request' } },
      error.status,
    );
  }
  console.error(error);
  return context.json<ErrorAnswer>(
    {
      error: {
        message: 'The program failed on this request.',
        hint: 'This is a bug; please report it with the lines that the server printed.',
        rule: 'api/bug',
      },
    },
    500,
  );
}

/** The error for a record that the dossier does not hold. */
export function toNotFound(noun: string, id: string): UserError {
  return new UserError(`The dossier holds no ${noun} ${JSON.stringify(id.slice(0, 100))}.`, {
    hint: 'Ids of derived records may change when reports are added; start again from the list.',
    rule: 'api/not-found',
    status: 404,
  });
}

function toStatus(status: number): ContentfulStatusCode {
  return (status >= 400 && status <= 599 ? status : 400) as ContentfulStatusCode;
}
