import type { Mentions } from './mention.js';
import type { Reading } from './reading.js';
import type { Report } from './report.js';

/**
 * All that is found in one report by itself, without the dossier's other reports: depends on its bytes, the program and
 * the dossier's tables alone. What is kept of a report between builds.
 */
export interface ReportAnalysis {
  readonly report: Report;
  readonly reading: Reading;
  readonly mentions: Mentions;
}
