import type { Block } from '../model/report.js';
import type { Reading } from '../model/reading.js';

/** What reads sentences. Core states it, the outer world implements it; no stage knows which one is at work. */
export interface LanguageModel {
  /** SHA-256 (64 hex digits) of the model file, and the runtime that computes it. */
  readonly identity: { readonly sha256: string; readonly runtime: string };
  /**
   * Reads one report: sentences and words of its telling blocks (body, title, heading, dateline, caption), with tags,
   * trees, names and attributions, all as offsets into `text`. Never throws for any text; a text of another language
   * gives a plain, useless reading.
   */
  readReport(text: string, blocks: readonly Block[]): Promise<Reading>;
}
