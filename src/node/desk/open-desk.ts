import type { Ledger } from '../../core/model/ledger.js';
import { UserError } from '../../core/model/user-error.js';
import type { LedgerChanges } from '../../core/views/ledger-changes.js';
import { openSqliteStore } from '../store/open-sqlite-store.js';
import type { LedgerState, Store } from '../store/store.js';
import { buildDossier } from './build-dossier.js';
import type { BuildOptions, BuildResult, Desk, DossierFacts, LedgerCounts } from './desk.js';
import { hashState, toAnalysisVersion } from './hash-state.js';
import { openAnalyst } from './open-analyst.js';
import type { LedgerMaker } from './make-ledger.js';
import { readProgram } from './read-program.js';
import { decode, readTables } from './read-stored.js';
import { searchClaims } from './search-claims.js';

/** How to open a dossier. */
export interface DeskOptions {
  /** The dossier's file. */
  readonly dossier: string;
  /** True to make it where it is absent and to write to it. */
  readonly isCreating?: boolean;
}

/** Who only reads need not wait for what checks judgements. */
const loadJudging = () => import('./judge-dossier.js');

/**
 * Opens a dossier.
 * @throws UserError where it is absent, no dossier, newer than this program, locked or not writable.
 */
export function openDesk({ dossier, isCreating = false }: DeskOptions): Desk {
  if (/^postgres(?:ql)?:\/\//i.test(dossier))
    throw new UserError(`${dossier.replace(/\/\/[^@/]*@/, '//…@')}: this version keeps dossiers in files only`, {
      hint: 'give the name of a file with --dossier',
      rule: 'dossier/files-only',
    });
  const now = (): string => new Date().toISOString();
  const store = openSqliteStore(dossier, { isCreating, now });
  let turns: Promise<unknown> = Promise.resolve();
  /** One judgement at a time: each is about the ledger as the one before it left it. */
  const inTurn = <Result>(step: () => Promise<Result>): Promise<Result> => {
    const turn = turns.then(step, step);
    turns = turn.catch(() => undefined);
    return turn;
  };
  let held: { readonly state: LedgerState; readonly ledger: Ledger } | null = null;
  const readLedger = async (): Promise<Ledger> => {
    const state = await readState(store);
    if (held?.state.madeOf !== state.madeOf || held.state.version !== state.version) {
      const ledger = await store.readLedger();
      if (ledger === null) throw notBuilt(dossier);
      held = { state, ledger };
    }
    return held.ledger;
  };
  const reanalyse = (options: BuildOptions = {}): Promise<BuildResult> =>
    buildDossier(store, { ...options, paths: [], openAnalyst });
  let maker: LedgerMaker | undefined;
  /** After one judgement others follow: what they do not change is held. */
  const rejudge = async (): Promise<BuildResult> => {
    maker ??= (await import('./make-ledger.js')).openLedgerMaker();
    return buildDossier(store, { paths: [], openAnalyst, maker });
  };
  const judging = { store, readLedger, reanalyse: rejudge, now };
  return {
    dossier,
    addReports: (paths, options = {}) => buildDossier(store, { ...options, paths, openAnalyst }),
    reanalyse,
    readLedger,
    judge: (request, saying = {}) =>
      inTurn(async () => (await loadJudging()).judgeDossier(request, { ...judging, saying })),
    withdraw: (number, saying = {}) =>
      inTurn(async () => (await loadJudging()).withdrawJudgement(number, { ...judging, saying })),
    listJudgements: async () => (await loadJudging()).listDossierJudgements(store),
    readFacts: async () => JSON.parse((await readState(store)).facts) as DossierFacts,
    readCounts: async () => JSON.parse((await readState(store)).counts) as LedgerCounts,
    async readChanges() {
      await readState(store);
      const kept = await store.readChanges();
      return kept && { madeAt: kept.madeAt, changes: JSON.parse(kept.record) as LedgerChanges };
    },
    readTables: async () => (await readTables(store)).tables,
    async readOriginal(report) {
      const row = await store.readReport(/^report:([0-9a-f]{16})$/.exec(report)?.[1] ?? '');
      if (row === null) return null;
      const { mediaType, encoding, notes } = decode(row);
      return { file: row.file, mediaType, encoding, bytes: row.bytes, notes };
    },
    searchClaims: (query) => searchClaims(store, query),
    findStaleness: () => findStaleness(store),
    close: () => store.close(),
  };

  async function readState(from: Store): Promise<LedgerState> {
    const state = await from.readLedgerState();
    if (state === null) throw notBuilt(dossier);
    return state;
  }
}

function notBuilt(dossier: string): UserError {
  return new UserError(`${dossier}: the dossier holds no ledger yet`, {
    hint: 'read reports into it with counterclaim build <folder>',
    rule: 'dossier/not-built',
    status: 409,
  });
}

async function findStaleness(store: Store): Promise<string[]> {
  const state = await store.readLedgerState();
  if (state === null) return ['nothing was built yet'];
  const { tables } = await readTables(store);
  const reports = await store.listReports();
  const reasons: string[] = [];
  if (state.version !== toAnalysisVersion(await readProgram(), tables))
    reasons.push('the ledger was made by another version of the program, or with other tables');
  if (state.madeOf !== hashState({ reports, tables, judgements: await store.listJudgements() }))
    reasons.push('reports, tables or judgements were added that the ledger does not know yet');
  return reasons;
}
