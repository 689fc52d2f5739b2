import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';

import type { ErrorAnswer } from '../../core/views/answers.js';

/** What a view knows of what it asked for. */
export type Asked<Answer> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly message: string; readonly hint: string; readonly retry: () => void }
  | { readonly state: 'ready'; readonly answer: Answer };

const MOST_KEPT = 200;
const kept = new Map<string, unknown>();
/** What was kept before the dossier changed: shown until the new answer is there. */
const old = new Map<string, unknown>();
const listeners = new Set<() => void>();
let change = 0;

/**
 * What the API answers at `path` (below `/api`), kept for going back and forth.
 * Null asks for nothing and stays loading.
 */
export function useAnswer<Answer>(path: string | null): Asked<Answer> {
  const [attempt, setAttempt] = useState(0);
  const [result, setResult] = useState<{ path: string; asked: Asked<Answer> } | null>(null);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  const seen = useSyncExternalStore(subscribe, () => change);
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
  }, [path, attempt, retry, seen]);
  if (path !== null && kept.has(path)) return { state: 'ready', answer: kept.get(path) as Answer };
  if (path !== null && old.has(path) && !(result?.path === path && result.asked.state === 'failed'))
    return { state: 'ready', answer: old.get(path) as Answer };
  return result !== null && result.path === path ? result.asked : { state: 'loading' };
}

/** Asks for everything anew, since the dossier has changed; what is on the screen stays until its new answer is there. */
export function forgetAnswers(): void {
  old.clear();
  for (const [path, answer] of kept) old.set(path, answer);
  kept.clear();
  change += 1;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Fetches one answer of the API and keeps it. @throws Error where the API answers with an error. */
export async function fetchAnswer(path: string, signal?: AbortSignal): Promise<unknown> {
  if (kept.has(path)) return kept.get(path);
  const body = await askAnew(path, signal);
  kept.set(path, body);
  old.delete(path);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  return body;
}

/** Fetches one answer of the API as it is now, whatever is kept. @throws Error where the API answers with an error. */
export async function askAnew(path: string, signal?: AbortSignal): Promise<unknown> {
  const response = await fetch(`/api${path}`, {
    headers: { accept: 'application/json' },
    ...(signal ? { signal } : {}),
  });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw toApiError(body);
  return body;
}

/** The error for an answer that tells of a failure; its message and hint are in the cause. */
export function toApiError(body: unknown): Error {
  const problem = toProblem(body);
  return new Error(problem.message, { cause: problem });
}

function toProblem(body: unknown): { message: string; hint: string } {
  const error = (body as Partial<ErrorAnswer> | null)?.error;
  return error
    ? { message: error.message, hint: error.hint }
    : { message: 'The server answered with something else than data.', hint: 'Try again in a moment.' };
}

function toFailure<Answer>(error: unknown, retry: () => void): Asked<Answer> {
  return { state: 'failed', ...toFailureWords(error), retry };
}

/** What went wrong and what to do, for a person. */
export function toFailureWords(error: unknown): { message: string; hint: string } {
  const cause = error instanceof Error ? (error.cause as { message: string; hint: string } | undefined) : undefined;
  if (cause?.hint !== undefined) return { message: cause.message, hint: cause.hint };
  return {
    message: 'The server cannot be reached.',
    hint: 'Is "counterclaim serve" still running? Start it again and try once more.',
  };
}
