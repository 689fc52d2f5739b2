import { useCallback, useEffect, useState } from 'react';

import type { ErrorAnswer } from '../../core/views/answers.js';

/** What a view knows of what it asked for. */
export type Asked<Answer> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly message: string; readonly hint: string; readonly retry: () => void }
  | { readonly state: 'ready'; readonly answer: Answer };

const MOST_KEPT = 200;
const kept = new Map<string, unknown>();

/**
 * What the API answers at `path` (below `/api`), kept for going back and forth.
 * Null asks for nothing and stays loading.
 */
export function useAnswer<Answer>(path: string | null): Asked<Answer> {
  const [attempt, setAttempt] = useState(0);
  const [result, setResult] = useState<{ path: string; asked: Asked<Answer> } | null>(null);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  useEffect(() => {
    if (path === null || kept.has(path)) return;
    const controller = new AbortController();
    fetchAnswer(path, controller.signal).then(
      (answer) => {
        if (!controller.signal.aborted) setResult({ path, asked: { state: 'ready', answer: answer as Answer } });
      },
      (error: unknown) => {
        if (!controller.signal.aborted) setResult({ path, asked: toFailure(error, retry) });
      },
    );
    return () => controller.abort();
  }, [path, attempt, retry]);
  if (path !== null && kept.has(path)) return { state: 'ready', answer: kept.get(path) as Answer };
  return result !== null && result.path === path ? result.asked : { state: 'loading' };
}

/** Fetches one answer of the API and keeps it. @throws ApiFailure where the API answers with an error. */
export async function fetchAnswer(path: string, signal?: AbortSignal): Promise<unknown> {
  if (kept.has(path)) return kept.get(path);
  const response = await fetch(`/api${path}`, {
    headers: { accept: 'application/json' },
    ...(signal ? { signal } : {}),
  });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new Error(toProblem(body).message, { cause: toProblem(body) });
  kept.set(path, body);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  return body;
}

function toProblem(body: unknown): { message: string; hint: string } {
  const error = (body as Partial<ErrorAnswer> | null)?.error;
  return error
    ? { message: error.message, hint: error.hint }
    : { message: 'The server answered with something else than data.', hint: 'Try again in a moment.' };
}

function toFailure<Answer>(error: unknown, retry: () => void): Asked<Answer> {
  const cause = error instanceof Error ? (error.cause as { message: string; hint: string } | undefined) : undefined;
  if (cause?.hint !== undefined) return { state: 'failed', message: cause.message, hint: cause.hint, retry };
  return {
    state: 'failed',
    message: 'The server cannot be reached.',
    hint: 'Is "counterclaim serve" still running? Start it again and try once more.',
    retry,
  };
}
