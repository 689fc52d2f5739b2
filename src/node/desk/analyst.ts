import { availableParallelism } from 'node:os';
import { toUnreadable } from '../../core/ingest/read-received.js';
import type { ReportAnalysis } from '../../core/model/analysis.js';
import type { Ledger } from '../../core/model/ledger.js';
import type { Received } from '../../core/model/report.js';
import type { DossierTables } from '../../core/model/tables.js';
import { analyseDossier, analyseReport } from '../../core/pipeline.js';
import { RULE_BOOK } from '../../core/rule-book.js';
import { openGazetteer } from '../gazetteer/open-gazetteer.js';
import type { OpenReader } from '../reader/open-reader.js';
import { hashText } from './hash-text.js';

/** What analyses reports: the reader model and the reference data, open. */
export interface Analyst {
  readonly reader: { readonly sha256: string; readonly runtime: string };
  /** The version of the rule book: 16 hex digits of its hash. */
  readonly rulesVersion: string;
  /** How many reports are worth having under way at one time. */
  readonly sideBySide: number;
  /** The analysis with a dossier's own tables over the built-in ones. */
  over(tables: DossierTables): Promise<Analysis>;
  close(): Promise<void>;
}

/** The analysis of one dossier. */
export interface Analysis {
  /** One report by itself. */
  analyse(received: Received): Promise<ReportAnalysis>;
  /** What stands for the analysis of a report on which the program failed: a record that says so. */
  toFailed(received: Received, error: unknown): ReportAnalysis;
  /** Everything over all reports of the dossier, as nobody judged it. */
  toLedger(analyses: readonly ReportAnalysis[]): Ledger;
}

/** What analyses reports with that reader, which it closes in the end. */
export function toAnalyst(model: OpenReader): Analyst {
  return {
    reader: model.identity,
    rulesVersion: hashText(JSON.stringify(RULE_BOOK)).slice(0, 16),
    sideBySide: availableParallelism() * 2,
    async over(tables) {
      const gazetteer = await openGazetteer(tables);
      return {
        analyse: (received) => analyseReport(received, { model, gazetteer, tables }),
        toFailed: toFailedAnalysis,
        toLedger: (analyses) => analyseDossier(analyses, { tables, hash: hashText }),
      };
    },
    close: () => model.close(),
  };
}

function toFailedAnalysis(received: Received, error: unknown): ReportAnalysis {
  const what = error instanceof Error ? error.message : String(error);
  const message = `The program failed on this report: ${what.split('\n')[0]?.slice(0, 200) ?? ''}`;
  return {
    report: toUnreadable({ ...received, source: '' }, { rule: 'report/program-failed', message, span: null }),
    reading: { sentences: [], words: [], names: [], attributions: [] },
    mentions: { times: [], figures: [], places: [], names: [] },
  };
}
