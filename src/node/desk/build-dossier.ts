import path from 'node:path';
import type { Judgement } from '../../core/model/judgement.js';
import type { Received } from '../../core/model/report.js';
import { UserError } from '../../core/model/user-error.js';
import { findReportFiles } from '../intake/find-report-files.js';
import { parseDossierTables, readTableFiles } from '../intake/read-dossier-tables.js';
import { readReportFile, type Arrival } from '../intake/read-report-file.js';
import { toReceived, toTooLarge } from '../intake/to-received.js';
import type { TableProblem } from '../intake/table-problem.js';
import type { LedgerChanges } from '../../core/views/ledger-changes.js';
import type {
  LedgerState,
  ReceivedReport,
  ReceivedTable,
  Store,
  StoredAnalysis,
  StoredJudgement,
} from '../store/store.js';
import type { Analysis, Analyst } from './analyst.js';
import { compareLedgers, readFormerLedger } from './compare-ledgers.js';
import { toCounts } from './count-records.js';
import type { BuildOptions, BuildResult, DossierFacts, Failure, LedgerCounts } from './desk.js';
import { explainUnreadable } from './explain-unreadable.js';
import { hashState, toAnalysisVersion } from './hash-state.js';
import { readKeptClaims } from './keep-claims.js';
import { readProgram } from './read-program.js';
import { toClaimTexts } from './to-claim-texts.js';

/** So many bytes or files are kept in one transaction: one write to the disk each. */
const BATCH_BYTES = 8 * 1024 * 1024;
const BATCH_FILES = 64;
/** Analyses are kept at least so often, in milliseconds: what a kill may cost. */
const KEEP_EVERY = 1000;
/** Other processes may add reports while this one works; after so many rounds they are left to the next build. */
const MOST_ROUNDS = 20;

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

/** Opens reader and gazetteer; `expected` is about how many characters are to be read, 0 where unknown. */
export type OpenAnalyst = (expected: number) => Promise<Analyst>;

/** Takes paths in and brings the ledger up to date; see `Desk.addReports`. */
export async function buildDossier(
  store: Store,
  options: BuildOptions & { paths: readonly string[]; openAnalyst: OpenAnalyst },
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

/** Most dossiers hold no judgement, and need nothing of what checks them. */
async function parseJudgements(rows: readonly StoredJudgement[]): Promise<readonly Judgement[]> {
  return rows.length === 0 ? [] : (await import('./stored-judgements.js')).toJudgements(rows);
}

/** The tables that hold in a dossier, parsed. */
export async function readTables(store: Store): Promise<ReturnType<typeof parseDossierTables>> {
  return parseDossierTables(await store.readTables());
}

/** A stored report, decoded by this program. */
export function decode(row: ReceivedReport): Received {
  return row.bytes === null ? toTooLarge(row.file, row.sha256) : toReceived(row.file, { bytes: row.bytes, sha256: row.sha256 }); // prettier-ignore
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

/** What is left after all waiting reports were analysed and the ledger was made. */
interface Work {
  readonly analysed: number;
  readonly isChanged: boolean;
  readonly changes: LedgerChanges | null;
  readonly counts: LedgerCounts;
  /** Reports on which the program failed, with the error. */
  readonly bugs: ReadonlyMap<string, unknown>;
}

async function bringUpToDate(
  store: Store,
  options: BuildOptions & { expected: number; openAnalyst: OpenAnalyst },
): Promise<Work> {
  // What was added has to be read, whatever the rest of the dossier needs.
  let opening: Promise<Analyst> | null = options.expected > 0 ? options.openAnalyst(options.expected) : null;
  opening?.catch(() => undefined);
  let analysed = 0;
  const bugs = new Map<string, unknown>();
  const failed = new Map<string, StoredAnalysis>();
  try {
    const program = await readProgram();
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const basis = await store.readBasis();
      const { tables } = await readTables(store);
      const version = toAnalysisVersion(program, tables);
      const judgements = await store.listJudgements();
      const madeOf = hashState({ reports: await store.listReports(), tables, judgements });
      const before = await store.readLedgerState();
      if (before !== null && before.madeOf === madeOf && before.version === version && bugs.size === 0)
        return {
          analysed,
          isChanged: analysed > 0,
          changes: null,
          counts: JSON.parse(before.counts) as LedgerCounts,
          bugs,
        };
      opening ??= options.openAnalyst(0);
      const analyst = await opening;
      const analysis = await analyst.over(tables);
      analysed += await analyseWaiting(store, {
        ...options,
        analysis,
        sideBySide: analyst.sideBySide,
        version,
        bugs,
        failed,
      });
      checkSignal(options.signal);
      options.onProgress?.({ stage: 'reconcile', done: 0, total: null });
      const former = await readFormerLedger(store);
      const analyses = [...(await store.readAnalyses(version)), ...failed.values()];
      analyses.sort((a, b) => (a.report < b.report ? -1 : a.report > b.report ? 1 : 0));
      const claims = await readKeptClaims(store, version);
      const ledger = analysis.toLedger(
        analyses.map((one) => one.analysis),
        { judgements: await parseJudgements(judgements), kept: claims.kept },
      );
      // What the program failed on may be read another time, and then holds claims.
      const isRead = new Set(analyses.filter((one) => !failed.has(one.report)).map((one) => one.analysis.report.id));
      await store.writeClaims(claims.added.filter((one) => isRead.has(one.report)), version); // prettier-ignore
      const facts: DossierFacts = {
        name: (await store.readName()) ?? 'dossier',
        program: program.name,
        reader: analyst.reader,
        rulesVersion: analyst.rulesVersion,
      };
      const counts = toCounts(ledger);
      const state: LedgerState = {
        // A ledger without the reports that the program failed on must not pass for the whole.
        madeOf: bugs.size === 0 ? madeOf : `${madeOf} without ${bugs.size}`,
        version,
        facts: JSON.stringify(facts),
        counts: JSON.stringify(counts),
      };
      const { changes, madeWith } = compareLedgers(former, { ledger, program, tables, judgements });
      const kept = { madeWith: JSON.stringify(madeWith), record: JSON.stringify(changes) };
      if (await store.writeLedger(ledger, { state, texts: toClaimTexts(ledger), basis, changes: kept }))
        return { analysed, isChanged: true, changes, counts, bugs };
    }
  } finally {
    // Where it could not be opened, that was thrown above, or something before it was.
    await opening?.then(
      (analyst) => analyst.close(),
      () => undefined,
    );
  }
  throw new UserError('other programs keep adding reports to the dossier', {
    hint: 'build again when they have finished; what was read is kept',
    rule: 'dossier/busy',
    status: 409,
  });
}

interface Waiting extends BuildOptions {
  readonly analysis: Analysis;
  readonly sideBySide: number;
  readonly version: string;
  readonly bugs: Map<string, unknown>;
  readonly failed: Map<string, StoredAnalysis>;
}

/** Analyses what has no analysis of this version, several reports side by side, and keeps the results as they come. */
async function analyseWaiting(store: Store, options: Waiting): Promise<number> {
  const { analysis, version, bugs, failed } = options;
  const waiting = (await store.listUnanalysed(version)).filter((sha256) => !failed.has(sha256));
  let ready: StoredAnalysis[] = [];
  let done = 0;
  let next = 0;
  const keep = async (): Promise<void> => {
    const made = ready;
    ready = [];
    if (made.length > 0) await store.writeAnalyses(made, version);
    options.onProgress?.({ stage: 'read', done, total: waiting.length });
  };
  const work = async (): Promise<void> => {
    while (next < waiting.length && options.signal?.aborted !== true) {
      const sha256 = waiting[next]!;
      next += 1;
      const row = await store.readReport(sha256);
      if (row === null) continue;
      const received = decode(row);
      const { mediaType, encoding } = received;
      try {
        const made = await analysis.analyse(received);
        ready.push({ report: sha256, mediaType, encoding, analysis: made });
      } catch (error) {
        if (error instanceof UserError) throw error;
        // One report must not keep the others out; the caller hears of it at the end.
        bugs.set(sha256, error);
        failed.set(sha256, { report: sha256, mediaType, encoding, analysis: analysis.toFailed(received, error) });
      }
      done += 1;
    }
  };
  if (waiting.length > 0) options.onProgress?.({ stage: 'read', done: 0, total: waiting.length });
  let isDone = false;
  const all = Promise.all(Array.from({ length: Math.min(options.sideBySide, waiting.length) }, work)).finally(() => {
    isDone = true;
  });
  // What is ready is kept while a long report is still being read.
  while (!isDone) {
    const pause = openPause(KEEP_EVERY);
    await Promise.race([all, pause.over]);
    pause.end();
    await keep();
  }
  await all;
  checkSignal(options.signal);
  return done - bugs.size;
}

/** A pause of so many milliseconds that can be cut short, so that no timer outlives the work. */
function openPause(milliseconds: number): { readonly over: Promise<void>; end(): void } {
  let end = (): void => undefined;
  const over = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    end = () => {
      clearTimeout(timer);
      resolve();
    };
  });
  return { over, end };
}

function checkSignal(signal: AbortSignal | undefined): void {
  if (signal?.aborted !== true) return;
  throw new UserError('the build was stopped', {
    hint: 'run it again to go on; what was read is kept',
    rule: 'build/stopped',
  });
}
