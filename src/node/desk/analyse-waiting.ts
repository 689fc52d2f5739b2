import { UserError } from '../../core/model/user-error.js';
import type { Store, StoredAnalysis } from '../store/store.js';
import type { Analysis } from './analyst.js';
import { checkSignal } from './check-signal.js';
import type { BuildOptions } from './desk.js';
import { decode } from './read-stored.js';

/** Analyses are kept at least so often, in milliseconds: what a kill may cost. */
const KEEP_EVERY = 1000;

/** What analyses reports, and where it tells of those on which the program failed. */
export interface Waiting extends BuildOptions {
  readonly analysis: Analysis;
  readonly sideBySide: number;
  readonly version: string;
  readonly bugs: Map<string, unknown>;
  readonly failed: Map<string, StoredAnalysis>;
}

/**
 * Analyses what has no analysis of this version, several reports side by side, and keeps the results as they come.
 * Returns how many were read.
 * @throws UserError where the build is stopped.
 */
export async function analyseWaiting(store: Store, options: Waiting): Promise<number> {
  const { analysis, version, bugs, failed } = options;
  const waiting = (await store.listUnanalysed(version)).filter((sha256) => !failed.has(sha256));
  let ready: StoredAnalysis[] = [];
  let done = 0;
  let next = 0;
  const keep = async (): Promise<void> => {
    const made = ready;
    ready = [];
    if (made.length > 0) await store.writeAnalyses(made, version);
    options.onProgress?.({ stage: 'read', done, total: waiting.length });
  };
  const work = async (): Promise<void> => {
    while (next < waiting.length && options.signal?.aborted !== true) {
      const sha256 = waiting[next]!;
      next += 1;
      const row = await store.readReport(sha256);
      if (row === null) continue;
      const received = decode(row);
      const { mediaType, encoding } = received;
      try {
        const made = await analysis.analyse(received);
        ready.push({ report: sha256, mediaType, encoding, analysis: made });
      } catch (error) {
        if (error instanceof UserError) throw error;
        // One report must not keep the others out; the caller hears of it at the end.
        bugs.set(sha256, error);
        failed.set(sha256, { report: sha256, mediaType, encoding, analysis: analysis.toFailed(received, error) });
      }
      done += 1;
    }
  };
  if (waiting.length > 0) options.onProgress?.({ stage: 'read', done: 0, total: waiting.length });
  let isDone = false;
  const all = Promise.all(Array.from({ length: Math.min(options.sideBySide, waiting.length) }, work)).finally(() => {
    isDone = true;
  });
  // What is ready is kept while a long report is still being read.
  while (!isDone) {
    const pause = openPause(KEEP_EVERY);
    await Promise.race([all, pause.over]);
    pause.end();
    await keep();
  }
  await all;
  checkSignal(options.signal);
  return done - bugs.size;
}

/** A pause of so many milliseconds that can be cut short, so that no timer outlives the work. */
function openPause(milliseconds: number): { readonly over: Promise<void>; end(): void } {
  let end = (): void => undefined;
  const over = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    end = () => {
      clearTimeout(timer);
      resolve();
    };
  });
  return { over, end };
}
