import { workerData } from 'node:worker_threads';
import type { Block } from '../../core/model/report.js';
import type { Reading } from '../../core/model/reading.js';
import { openReader, type OpenReader, type ReaderOptions } from './open-reader.js';

/** What a worker of the pool is asked to read. */
export interface ReadingTask {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Opened at once: a worker is started only where there is something to read. What fails is told by the first task. */
const reader: Promise<OpenReader> = openReader(workerData as ReaderOptions);
reader.catch(() => undefined);

let last: Promise<unknown> = Promise.resolve();

/** Reads one report in a worker thread, after those that it was given before: side by side they would all come late. */
export function readTask(task: ReadingTask): Promise<Reading> {
  const reading = last.then(async () => (await reader).readReport(task.text, task.blocks));
  last = reading.catch(() => undefined);
  return reading;
}
