import type { DecisionRequest } from '../../core/judge/to-decision.js';
import type { Ledger } from '../../core/model/ledger.js';
import type { Note } from '../../core/model/report.js';
import type { LedgerChanges } from '../../core/views/ledger-changes.js';
import type { JudgementRow } from '../../core/views/judgement-row.js';
import type { DossierTables } from '../../core/model/tables.js';
import type { TableProblem, TableUse } from '../intake/table-problem.js';

/** What one build did with one path or report that it could not use. */
export interface Failure {
  /** As in the report's record, or the path as given where nothing was received. */
  readonly file: string;
  /** What is wrong, one line, no full stop. */
  readonly what: string;
  /** What to do about it. */
  readonly hint: string;
  readonly rule: string;
  /** False where the path itself failed, so that nothing was received. */
  readonly isReceived: boolean;
}

/** How far a build is. */
export interface Progress {
  readonly stage: 'receive' | 'read' | 'reconcile' | 'done';
  readonly done: number;
  /** Null while it is not known. */
  readonly total: number | null;
}

/** What `addReports` or `reanalyse` did. */
export interface BuildResult {
  /** Reports that were not in the dossier before. */
  readonly added: number;
  /** Files whose very bytes were there already. */
  readonly skipped: number;
  /** Reports that were analysed now. */
  readonly analysed: number;
  /** True where the ledger was made anew. */
  readonly isChanged: boolean;
  /** What that changed; null where the ledger is the one that was there. */
  readonly changes: LedgerChanges | null;
  /** Reports among those given (added or skipped) that are readable. */
  readonly readable: number;
  readonly failures: readonly Failure[];
  readonly tables: readonly TableUse[];
  readonly problems: readonly TableProblem[];
  /** Of the dossier as a whole, after the build. */
  readonly counts: LedgerCounts;
  /** Judgements that no longer find what they are about, or find it read otherwise: kept, without effect. */
  readonly unmet: readonly JudgementRow[];
  /** The error on which the program failed with one report, a bug; the others are in the ledger. Null where all went well. */
  readonly bug: unknown;
}

/** What a making of the ledger changed. */
export interface MadeChanges {
  /** ISO 8601. */
  readonly madeAt: string;
  readonly changes: LedgerChanges;
}

/** Numbers of records in a ledger. */
export interface LedgerCounts {
  readonly reports: number;
  readonly unreadable: number;
  /** Kept and shown, but without claims. */
  readonly otherLanguage: number;
  readonly origins: number;
  readonly entities: number;
  readonly claims: number;
  readonly incidents: number;
  readonly relations: number;
}

/** Where a ledger comes from: what the first record of an export says. */
export interface DossierFacts {
  /** The dossier's name: that of the first folder or file that was read into it. */
  readonly name: string;
  /** Program and version that made the ledger: `counterclaim 0.1.0`. */
  readonly program: string;
  /** The language model that read the reports; null where nothing had to be read. */
  readonly reader: { readonly sha256: string; readonly runtime: string } | null;
  /** Version of the rule book: 16 hex digits of its hash. */
  readonly rulesVersion: string;
}

/** Which claims to find: everything given must hold. */
export interface ClaimQuery {
  /** Words that must all stand in the claim, its sentence or its names; those between quotation marks together. */
  readonly words?: string | undefined;
  /** Words of the name of anybody in the claim's chain, or of the institution. */
  readonly speaker?: string | undefined;
  readonly kind?: string | undefined;
  /** Words of any name of a place of the claim. */
  readonly place?: string | undefined;
  /** ISO dates, both inclusive: what happened may lie between them. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** So many of the best are passed over. */
  readonly offset?: number | undefined;
  /** Most claims to return; 50 where not given. */
  readonly limit?: number | undefined;
}

/** Claims found, best first, by id. */
export interface ClaimsFound {
  readonly ids: readonly string[];
  /** How many there are beyond the limit, too. */
  readonly total: number;
}

/** A report's original bytes. */
export interface Original {
  readonly file: string;
  readonly mediaType: string;
  readonly encoding: string;
  /** Null where the file was too large to keep. */
  readonly bytes: Uint8Array | null;
  readonly notes: readonly Note[];
}

/** Options of a build. */
export interface BuildOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Stops the build between two reports; what is done is kept, the next build goes on. */
  readonly signal?: AbortSignal;
}

/** Who judges, and why. */
export interface SayingOptions {
  /** The name of whoever uses this machine where not given. */
  readonly by?: string | undefined;
  readonly why?: string | undefined;
}

/** The verbs of the product, over one open dossier. Command line and API are thin skins over it. */
export interface Desk {
  /** Path of the dossier's file. */
  readonly dossier: string;
  /**
   * Takes reports in (files, folders, `-` for standard input), analyses what is not analysed yet and makes the ledger
   * anew where anything changed. One unreadable report never stops it.
   */
  addReports(paths: readonly string[], options?: BuildOptions): Promise<BuildResult>;
  /** Does all that `addReports` does after taking in, for what is in the dossier already. */
  reanalyse(options?: BuildOptions): Promise<BuildResult>;
  /** Everything that the analysis derived. @throws UserError where nothing was built yet. */
  readLedger(): Promise<Ledger>;
  readFacts(): Promise<DossierFacts>;
  readCounts(): Promise<LedgerCounts>;
  /** What the last making of the ledger changed, and when that was; null where nothing was kept of it. */
  readChanges(): Promise<MadeChanges | null>;
  /** The tables that the dossier was given. */
  readTables(): Promise<DossierTables>;
  /** Original bytes of a report by its id; null where there is none. */
  readOriginal(report: string): Promise<Original | null>;
  searchClaims(query: ClaimQuery): Promise<ClaimsFound>;
  /**
   * Keeps a person's decision and makes the ledger anew by it.
   * @throws UserError where the dossier does not hold what it is about, it cannot be judged so, or may not be written to.
   */
  judge(request: DecisionRequest, saying?: SayingOptions): Promise<JudgementRow>;
  /** Withdraws a judgement, by a further one, and makes the ledger anew without it. @throws UserError where there is no such one that holds. */
  withdraw(number: number | 'last', saying?: SayingOptions): Promise<JudgementRow>;
  /** All that was ever said of the dossier, in its order, with what became of it. */
  listJudgements(): Promise<readonly JudgementRow[]>;
  /** Reasons why the ledger is not what this program would derive now from what was received; empty where it is. */
  findStaleness(): Promise<readonly string[]>;
  close(): Promise<void>;
}
