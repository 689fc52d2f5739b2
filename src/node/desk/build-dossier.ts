import path from 'node:path';
import { findReportFiles } from '../intake/find-report-files.js';
import { readTableFiles } from '../intake/read-dossier-tables.js';
import { readReportFile, type Arrival } from '../intake/read-report-file.js';
import type { TableProblem } from '../intake/table-problem.js';
import type { ReceivedTable, Store } from '../store/store.js';
import { bringUpToDate, type OpenAnalyst } from './bring-up-to-date.js';
import { checkSignal } from './check-signal.js';
import type { BuildOptions, BuildResult, Failure } from './desk.js';
import type { LedgerMaker } from './make-ledger.js';
import { explainUnreadable } from './explain-unreadable.js';
import { decode, readTables } from './read-stored.js';

/** So many bytes or files are kept in one transaction: one write to the disk each. */
const BATCH_BYTES = 8 * 1024 * 1024;
const BATCH_FILES = 64;

/** What of the given paths is in the dossier now. */
interface Intake {
  readonly added: number;
  readonly skipped: number;
  /** Size of what was added. */
  readonly bytes: number;
  /** Hashes of the reports given, in the order given, with the name of each. */
  readonly given: readonly { readonly sha256: string; readonly file: string }[];
  readonly failures: readonly Failure[];
  readonly problems: readonly TableProblem[];
}

/** Takes paths in and brings the ledger up to date; see `Desk.addReports`. */
export async function buildDossier(
  store: Store,
  options: BuildOptions & {
    paths: readonly string[];
    openAnalyst: OpenAnalyst;
    /** Holds the dossier from one build to the next, where the program stays. */
    maker?: LedgerMaker | undefined;
  },
): Promise<BuildResult> {
  const intake = await takeIn(store, options);
  const work = await bringUpToDate(store, { ...options, expected: intake.bytes });
  const failures = [...intake.failures];
  let readable = 0;
  for (const { sha256, file } of intake.given) {
    const decoding = await store.readDecoding(sha256);
    if (decoding !== null && decoding.status !== 'unreadable') readable += 1;
    else {
      const row = await store.readReport(sha256);
      if (row !== null && !work.bugs.has(sha256))
        failures.push({ ...explainUnreadable(decode(row), { size: row.size }), file });
    }
  }
  const { used, problems } = await readTables(store);
  const { added, skipped } = intake;
  return {
    added,
    skipped,
    readable,
    failures,
    analysed: work.analysed,
    isChanged: work.isChanged,
    changes: work.changes,
    tables: used,
    problems: [...intake.problems, ...problems],
    counts: work.counts,
    unmet: await findUnmet(store),
    bug: [...work.bugs.values()][0] ?? null,
  };
}

/** Judgements that find nothing any more, or find it read otherwise. */
async function findUnmet(store: Store): Promise<BuildResult['unmet']> {
  const rows = await store.listJudgements();
  if (rows.length === 0) return [];
  const { listJudgements } = await import('./stored-judgements.js');
  const listed = listJudgements(rows, await store.readJudgementRecords());
  return listed.filter(({ state }) => state === 'lost' || state === 'changed');
}

async function takeIn(store: Store, options: BuildOptions & { paths: readonly string[] }): Promise<Intake> {
  const { paths, onProgress } = options;
  const found = await findReportFiles(paths);
  const failures: Failure[] = found.failures.map((failure) => ({ ...failure, isReceived: false }));
  const tables: ReceivedTable[] = [];
  const problems: TableProblem[] = [];
  for (const folder of found.tables) {
    const read = await readTableFiles(folder);
    tables.push(...read.files);
    problems.push(...read.problems);
  }
  await store.insertTables(tables);
  const given: { sha256: string; file: string }[] = [];
  let added = 0;
  let batch: Arrival[] = [];
  const keep = async (): Promise<void> => {
    if (batch.length > 0) added += await store.insertReports(batch);
    batch = [];
  };
  let bytes = 0;
  let batchBytes = 0;
  let done = 0;
  for (const file of found.files) {
    checkSignal(options.signal);
    const arrival = await readReportFile(file);
    done += 1;
    if ('what' in arrival) {
      failures.push({ ...arrival, isReceived: false });
      continue;
    }
    given.push({ sha256: arrival.sha256, file: arrival.file });
    if (await store.hasReport(arrival.sha256)) continue;
    batch.push(arrival);
    bytes += arrival.bytes?.length ?? 0;
    batchBytes += arrival.bytes?.length ?? 0;
    if (batchBytes < BATCH_BYTES && batch.length < BATCH_FILES) continue;
    await keep();
    batchBytes = 0;
    onProgress?.({ stage: 'receive', done, total: found.files.length });
  }
  await keep();
  if (given.length > 0) await store.insertName(toDossierName(paths));
  onProgress?.({ stage: 'receive', done, total: found.files.length });
  return { added, skipped: given.length - added, bytes, given, failures, problems };
}

/** The name of the first folder given, else of the first file, without its ending. */
function toDossierName(paths: readonly string[]): string {
  const first = paths[0];
  if (first === undefined || first === '-') return 'dossier';
  const name = path.basename(path.resolve(first));
  return name.replace(/(?<=.)\.[^.]{1,8}$/, '') || 'dossier';
}
