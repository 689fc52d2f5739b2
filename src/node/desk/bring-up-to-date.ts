import type { Judgement } from '../../core/model/judgement.js';
import type { DossierTables } from '../../core/model/tables.js';
import { UserError } from '../../core/model/user-error.js';
import type { PreparedDossier } from '../../core/pipeline.js';
import type { LedgerChanges } from '../../core/views/ledger-changes.js';
import type { LedgerState, Store, StoredAnalysis, StoredJudgement } from '../store/store.js';
import { analyseWaiting } from './analyse-waiting.js';
import type { Analyst } from './analyst.js';
import { checkSignal } from './check-signal.js';
import { compareLedgers, readFormerLedger } from './compare-ledgers.js';
import { toCounts } from './count-records.js';
import type { BuildOptions, DossierFacts, LedgerCounts } from './desk.js';
import { hashState, toAnalysisVersion } from './hash-state.js';
import { readKeptClaims } from './keep-claims.js';
import type { LedgerMaker } from './make-ledger.js';
import { readProgram } from './read-program.js';
import { readTables } from './read-stored.js';
import { toClaimTexts } from './to-claim-texts.js';

/** Other processes may add reports while this one works; after so many rounds they are left to the next build. */
const MOST_ROUNDS = 20;

/** Opens reader and gazetteer; `expected` is about how many characters are to be read, 0 where unknown. */
export type OpenAnalyst = (expected: number) => Promise<Analyst>;

/** What is left after all waiting reports were analysed and the ledger was made. */
export interface Work {
  readonly analysed: number;
  readonly isChanged: boolean;
  readonly changes: LedgerChanges | null;
  readonly counts: LedgerCounts;
  /** Reports on which the program failed, with the error. */
  readonly bugs: ReadonlyMap<string, unknown>;
}

/**
 * Analyses all reports that wait, and makes the ledger anew where anything is new. Reader and gazetteer are opened only
 * where something has to be read: a judgement alone needs neither.
 * @throws UserError where the build is stopped, or other programs do not cease to add.
 */
export async function bringUpToDate(
  store: Store,
  options: BuildOptions & { expected: number; openAnalyst: OpenAnalyst; maker?: LedgerMaker | undefined },
): Promise<Work> {
  // What was added has to be read, whatever the rest of the dossier needs.
  let opening: Promise<Analyst> | null = options.expected > 0 ? options.openAnalyst(options.expected) : null;
  opening?.catch(() => undefined);
  let maker: LedgerMaker | null = null;
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
      const reports = await store.listReports();
      const madeOf = hashState({ reports, tables, judgements });
      const before = await store.readLedgerState();
      if (before !== null && before.madeOf === madeOf && before.version === version && bugs.size === 0)
        return {
          analysed,
          isChanged: analysed > 0,
          changes: null,
          counts: JSON.parse(before.counts) as LedgerCounts,
          bugs,
        };
      const waiting = await store.listUnanalysed(version);
      // What read them last read them all, where the version is the same and nothing waits.
      if (waiting.length > 0 || before?.version !== version) opening ??= options.openAnalyst(0);
      const analyst = await opening;
      const analysis = await analyst?.over(tables);
      if (analyst && analysis)
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
      maker ??= options.maker ?? (await import('./make-ledger.js')).openLedgerMaker();
      // Judgements change nothing of what was read.
      const key = failed.size > 0 ? null : `${version} ${hashState({ reports, tables, judgements: [] })}`;
      const prepared = (key === null ? null : maker.findPrepared(key)) ?? (await prepare(store, { maker, key, version, tables, failed })); // prettier-ignore
      const ledger = maker.make(prepared, await parseJudgements(judgements));
      const facts: DossierFacts = {
        name: (await store.readName()) ?? 'dossier',
        program: program.name,
        ...(analyst
          ? { reader: analyst.reader, rulesVersion: analyst.rulesVersion }
          : toReading(JSON.parse(before!.facts) as DossierFacts)),
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

/** Dates the reports and finds their claims, and keeps those that were not kept before. */
async function prepare(
  store: Store,
  options: {
    readonly maker: LedgerMaker;
    readonly key: string | null;
    readonly version: string;
    readonly tables: DossierTables;
    readonly failed: ReadonlyMap<string, StoredAnalysis>;
  },
): Promise<PreparedDossier> {
  const { maker, version, failed } = options;
  const analyses = [...(await store.readAnalyses(version)), ...failed.values()];
  analyses.sort((a, b) => (a.report < b.report ? -1 : a.report > b.report ? 1 : 0));
  const claims = await readKeptClaims(store, version);
  const prepared = maker.prepare(
    analyses.map((one) => one.analysis),
    { ...options, kept: claims.kept },
  );
  // What the program failed on may be read another time, and then holds claims.
  const isRead = new Set(analyses.filter((one) => !failed.has(one.report)).map((one) => one.analysis.report.id));
  await store.writeClaims(claims.added.filter((one) => isRead.has(one.report)), version); // prettier-ignore
  return prepared;
}

/** Who read the reports, as the ledger before tells. */
function toReading({ reader, rulesVersion }: DossierFacts): Pick<DossierFacts, 'reader' | 'rulesVersion'> {
  return { reader, rulesVersion };
}

/** Most dossiers hold no judgement, and need nothing of what checks them. */
async function parseJudgements(rows: readonly StoredJudgement[]): Promise<readonly Judgement[]> {
  return rows.length === 0 ? [] : (await import('./stored-judgements.js')).toJudgements(rows);
}
