import { workerData } from 'node:worker_threads';
import type { Block } from '../../core/model/report.js';
import type { Reading } from '../../core/model/reading.js';
import { openReader, type OpenReader, type ReaderOptions } from './open-reader.js';

/** What a worker of the pool is asked to read. */
export interface ReadingTask {
  readonly text: string;
  readonly blocks: readonly Block[];
}

let reader: Promise<OpenReader> | null = null;

/** Reads one report in a worker thread; the network opens with the first one. */
export async function readTask(task: ReadingTask): Promise<Reading> {
  reader ??= openReader(workerData as ReaderOptions);
  return (await reader).readReport(task.text, task.blocks);
}
