import { createHash } from 'node:crypto';
import type { DossierTables } from '../../core/model/tables.js';
import type { StoredJudgement } from '../store/store.js';
import type { Program } from './read-program.js';
import { findStanding } from './find-standing.js';

/** Version of an analysis: it holds as long as the program and the dossier's tables are these. The outline plays no part. */
export function toAnalysisVersion(program: Program, tables: DossierTables): string {
  const { outline, ...read } = tables;
  void outline;
  return hash([program.name, program.build, read]).slice(0, 16);
}

/** Hash of all that a ledger is made of: two ledgers of one hash and one version are the same bytes. What was withdrawn plays no part. */
export function hashState(state: {
  readonly reports: readonly { readonly sha256: string; readonly file: string }[];
  readonly tables: DossierTables;
  readonly judgements: readonly StoredJudgement[];
}): string {
  return hash([state.reports.map(({ sha256, file }) => [sha256, file]), state.tables, findStanding(state.judgements)]);
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
