import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Reading } from '../../core/model/reading.js';
import type { Runtime } from './network.js';
import { openReader, type OpenReader, type ReaderOptions } from './open-reader.js';
import type { ReadingTask } from './reader-worker.js';

/** How to open the pool. */
export interface ReaderPoolOptions extends ReaderOptions {
  /** Most threads that read at one time, 1 or more; as many as there are cores where not given. */
  readonly threads?: number;
  /** Characters of text that are about to be read, as far as known: workers start before the first one is asked for. */
  readonly expected?: number;
}

/**
 * So many characters of text are read in this thread before workers are started: a third of a second's work, which is
 * what a worker needs to load program and network.
 */
const FEW_CHARACTERS = 8_000;
/** An idle worker gives its memory (about 150 MB) back after so many milliseconds. */
const IDLE = 20_000;

/** Reports that a worker has at one time: it must not wait for the next one until this thread has time to send it. */
const AHEAD = 2;

/** A report that waits for a thread. */
interface Waiting extends ReadingTask {
  readonly resolve: (reading: Reading) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Opens a reader that reads reports side by side when several `readReport` calls are under way: one at a time in this
 * thread, the others in workers, which start when more than a little is waiting, so that a small dossier costs one network
 * only. Each report is read by one thread, alone: which one makes no difference to the reading.
 * @throws UserError where the model file is missing, altered, or no runtime loads.
 */
export async function openReaderPool(options: ReaderPoolOptions = {}): Promise<OpenReader> {
  const { threads = availableParallelism(), expected = 0, ...rest } = options;
  let pool: Piscina<ReadingTask, Reading> | null = null;
  let isReadingHere = false;
  let readingElsewhere = 0;
  let isClosed = false;
  const waiting: Waiting[] = [];
  // A worker finds the runtime that this thread finds: the same bits, and the same note where it falls back.
  if (threads > 1 && expected > FEW_CHARACTERS) pool = startPool({ ...rest, isQuiet: true }, threads - 1);
  const opening = openReader(rest);
  // The workers must not keep the program alive where the reader cannot be opened.
  const here = await opening.catch(async (error: unknown) => {
    await pool?.destroy();
    throw error;
  });
  if (threads <= 1) return here;

  /** With many workers this thread has enough to do with what comes before and after the reading. */
  const isReader = (): boolean => pool === null || threads <= 4;

  function giveOut(): void {
    if (isClosed) return;
    if (pool === null && waiting.reduce((sum, task) => sum + task.text.length, 0) > FEW_CHARACTERS)
      pool = startPool({ ...rest, runtime: here.identity.runtime as Runtime }, threads - 1);
    while (pool !== null && readingElsewhere < (threads - 1) * AHEAD && waiting.length > 0) {
      readingElsewhere += 1;
      const { text, blocks, ...task } = waiting.shift()!;
      void settle(pool.run({ text, blocks }), task, () => (readingElsewhere -= 1));
    }
    if (isReadingHere || !isReader()) return;
    const next = waiting.shift();
    if (next === undefined) return;
    isReadingHere = true;
    void settle(here.readReport(next.text, next.blocks), next, () => (isReadingHere = false));
  }

  async function settle(
    reading: Promise<Reading>,
    task: Pick<Waiting, 'resolve' | 'reject'>,
    end: () => void,
  ): Promise<void> {
    try {
      task.resolve(await reading);
    } catch (error) {
      task.reject(error);
    } finally {
      end();
      giveOut();
    }
  }

  return {
    identity: here.identity,
    readReport: (text, blocks) =>
      new Promise((resolve, reject) => {
        waiting.push({ text, blocks, resolve, reject });
        giveOut();
      }),
    async close() {
      isClosed = true;
      for (const task of waiting.splice(0)) task.reject(new Error('the reader was closed'));
      await pool?.destroy();
      await here.close();
    },
  };
}

function startPool(workerData: ReaderOptions, maxThreads: number): Piscina<ReadingTask, Reading> {
  const isSource = import.meta.url.endsWith('.ts');
  const file = new URL(isSource ? './reader-worker.ts' : './reader-worker.js', import.meta.url);
  return new Piscina<ReadingTask, Reading>({
    filename: fileURLToPath(file),
    name: 'readTask',
    minThreads: 1,
    maxThreads,
    concurrentTasksPerWorker: AHEAD,
    // An idle worker must not sleep without its event loop: it opens its reader before its first task.
    atomics: 'disabled',
    idleTimeout: IDLE,
    workerData,
    // From the sources a worker needs the loader that this thread may have had from the command line.
    ...(isSource ? { execArgv: ['--import', 'tsx'] } : {}),
  });
}
