import { useCallback, useState, useSyncExternalStore } from 'react';

import type { JudgementRow } from '../../core/views/judgement-row.js';
import { forgetAnswers, toApiError, toFailureWords } from './use-answer.js';

/** What the API takes as a decision; see `POST /api/judgements`. */
export interface DecisionBody {
  readonly verdict: string;
  readonly id: string;
  readonly other?: string;
  readonly slots?: Readonly<Record<string, string>>;
  readonly spellings?: readonly string[];
  readonly reports?: readonly string[];
  readonly why?: string;
}

/** How far a judgement is. */
export type Judging =
  | { readonly state: 'idle' }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly message: string; readonly hint: string };

const NAME_KEY = 'counterclaim-name';
const listeners = new Set<() => void>();
let last: JudgementRow | null = null;

/** The judgement that was made last in this window, until it is withdrawn or put away; null where there is none. */
export function useLastJudgement(): JudgementRow | null {
  return useSyncExternalStore(subscribe, () => last);
}

/** Puts the last judgement away: it stays, only the offer to take it back goes. */
export function putAwayLast(): void {
  setLast(null);
}

/**
 * A way to judge, and how far it is. `judge` and `withdraw` return what was kept, null where that failed. `goOn` leaves an
 * address that no longer holds before anything is asked for anew.
 */
export function useJudging(): {
  readonly judging: Judging;
  readonly judge: (decision: DecisionBody, goOn?: () => Promise<void>) => Promise<JudgementRow | null>;
  readonly withdraw: (number: number) => Promise<JudgementRow | null>;
} {
  const [judging, setJudging] = useState<Judging>({ state: 'idle' });
  const run = useCallback(async (step: () => Promise<JudgementRow>, goOn?: () => Promise<void>) => {
    setJudging({ state: 'saving' });
    try {
      const row = await step();
      await goOn?.();
      setLast(row.withdraws === null ? row : null);
      forgetAnswers();
      setJudging({ state: 'idle' });
      return row;
    } catch (error) {
      setJudging({ state: 'failed', ...toFailureWords(error) });
      return null;
    }
  }, []);
  return {
    judging,
    judge: useCallback((decision, goOn) => run(() => post('/judgements', { ...decision, ...toSigned() }), goOn), [run]),
    withdraw: useCallback((number) => run(() => post(`/judgements/${number}/withdraw`, toSigned())), [run]),
  };
}

/** The name under which this reader judges; empty where the server's user does. */
export function readName(): string {
  try {
    return localStorage.getItem(NAME_KEY) ?? '';
  } catch (error) {
    // A browser may refuse to keep anything; the name is then asked for each time.
    if (error instanceof DOMException) return '';
    throw error;
  }
}

/** Keeps the name for the next time. */
export function keepName(name: string): void {
  try {
    if (name.trim() === '') localStorage.removeItem(NAME_KEY);
    else localStorage.setItem(NAME_KEY, name.trim().slice(0, 200));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

function toSigned(): { by?: string } {
  const name = readName();
  return name === '' ? {} : { by: name };
}

async function post(path: string, body: unknown): Promise<JudgementRow> {
  const response = await fetch(`/api${path}`, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw toApiError(answer);
  return answer as JudgementRow;
}

function setLast(row: JudgementRow | null): void {
  last = row;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
