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
}

/**
 * So many characters of text are read in this thread before workers are started: about a second's work, while a worker
 * needs a third of a second to load program and network.
 */
const FEW_CHARACTERS = 20_000;
/** An idle worker gives its memory (about 150 MB) back after so many milliseconds. */
const IDLE = 20_000;

/**
 * Opens a reader that reads reports side by side when several `readReport` calls are under way. The first few reports
 * are read in this thread, workers start when more is waiting, so that a small dossier costs one network only. Each
 * report is read by one thread, alone: which one makes no difference to the reading.
 * @throws UserError where the model file is missing, altered, or no runtime loads.
 */
export async function openReaderPool(options: ReaderPoolOptions = {}): Promise<OpenReader> {
  const { threads = availableParallelism(), ...rest } = options;
  const here = await openReader(rest);
  if (threads <= 1) return here;
  let pool: Piscina<ReadingTask, Reading> | null = null;
  let waiting = 0;

  function startPool(): Piscina<ReadingTask, Reading> {
    const isSource = import.meta.url.endsWith('.ts');
    const file = new URL(isSource ? './reader-worker.ts' : './reader-worker.js', import.meta.url);
    // The runtime that this thread found is the workers' too: one fall-back note, the same bits.
    const workerData: ReaderOptions = { ...rest, runtime: here.identity.runtime as Runtime };
    return new Piscina<ReadingTask, Reading>({
      filename: fileURLToPath(file),
      name: 'readTask',
      minThreads: 0,
      maxThreads: threads,
      idleTimeout: IDLE,
      workerData,
      // From the sources a worker needs the loader that this thread may have had from the command line.
      ...(isSource ? { execArgv: ['--import', 'tsx'] } : {}),
    });
  }

  return {
    identity: here.identity,
    async readReport(text, blocks) {
      if (pool === null && waiting + text.length <= FEW_CHARACTERS) {
        waiting += text.length;
        try {
          return await here.readReport(text, blocks);
        } finally {
          waiting -= text.length;
        }
      }
      pool ??= startPool();
      return pool.run({ text, blocks });
    },
    async close() {
      await pool?.destroy();
      await here.close();
    },
  };
}
