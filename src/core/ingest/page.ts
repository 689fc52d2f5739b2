import type { Block } from '../model/report.js';

/** A text with its blocks: what page facts are found in. */
export interface Page {
  readonly text: string;
  readonly blocks: readonly Block[];
}
