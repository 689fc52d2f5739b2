import type { ReportAnalysis } from '../../core/model/analysis.js';
import type { Claim } from '../../core/model/claim.js';
import type { JudgementRecord } from '../../core/model/judgement.js';
import type { Ledger } from '../../core/model/ledger.js';

/** What was received of one report. */
export interface ReceivedReport {
  /** 64 lower-case hex digits. */
  readonly sha256: string;
  readonly file: string;
  readonly size: number;
  /** Null where there were more than are kept. */
  readonly bytes: Uint8Array | null;
}

/** One file of `counterclaim/`, as received. */
export interface ReceivedTable {
  /** `parties.tsv` */
  readonly name: string;
  readonly text: string;
}

/** A report's analysis and what it was made with. */
export interface StoredAnalysis {
  /** SHA-256 of the report. */
  readonly report: string;
  readonly mediaType: string;
  readonly encoding: string;
  readonly analysis: ReportAnalysis;
}

/** The claims of a report as found by it and its date alone, before anything joins them. */
export interface StoredClaims {
  /** Id of the report. */
  readonly report: string;
  /** Hash of all that they hang on beside the report and the version of the analysis. */
  readonly key: string;
  readonly claims: readonly Claim[];
}

/** Where the stored ledger comes from. */
export interface LedgerState {
  /** Hash of all that it was derived from: reports, tables, judgements. */
  readonly madeOf: string;
  /** Version of the analysis. */
  readonly version: string;
  /** JSON of what the export's first record says. */
  readonly facts: string;
  /** JSON of the numbers of records. */
  readonly counts: string;
}

/** What the last making of the ledger changed. */
export interface StoredChanges {
  /** JSON of what the ledger was made with, for the next making to compare. */
  readonly madeWith: string;
  /** JSON of the changes. */
  readonly record: string;
}

/** One claim's words and names for search, beside its record. */
export interface ClaimText {
  readonly words: string;
  /** The sentence that they stand in. */
  readonly sentence: string;
  /** Names of everybody and everything that acts or suffers in it, one a line. */
  readonly names: string;
  /** Names of everybody in the chain, one a line. */
  readonly speakers: string;
  /** Names of its places, as written and otherwise, one a line. */
  readonly places: string;
}

/** Which claims to find; every key given must hold. */
export interface ClaimSearch {
  /** Phrases; of the last word of each the beginning is enough. */
  readonly words: readonly string[];
  readonly speaker: string | null;
  readonly kind: string | null;
  readonly place: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** So many of the best are passed over. */
  readonly offset: number;
  readonly limit: number;
}

/** A person's decision, as stored. Times are ISO 8601. */
export interface StoredJudgement {
  readonly number: number;
  readonly saidAt: string;
  readonly saidBy: string;
  readonly verdict: string;
  /** JSON: report, selectors and slot values that it is about. */
  readonly target: string;
  /** JSON of what is to stand instead, or null. */
  readonly change: string | null;
  readonly why: string | null;
  readonly withdraws: number | null;
}

/**
 * The rows of one dossier, whatever keeps them. What a method wrote is safe from a crash once its promise is kept. Three
 * classes: *received* is never changed, *derived* is rewritten whole, *said* is only added to.
 */
export interface Store {
  /** For people: the file, or the server and row. */
  readonly place: string;

  /** Keeps the dossier's name where it has none yet. */
  insertName(name: string): Promise<void>;
  readName(): Promise<string | null>;
  hasReport(sha256: string): Promise<boolean>;
  /** Adds reports in one transaction; returns how many were not there before. */
  insertReports(reports: readonly ReceivedReport[]): Promise<number>;
  /** Hash and file of every report, by hash. */
  listReports(): Promise<readonly { readonly sha256: string; readonly file: string }[]>;
  /** The report whose hash begins so; null where there is none. */
  readReport(hashStart: string): Promise<ReceivedReport | null>;
  /** Adds tables where they differ from those that hold; of each name the last ones received hold. */
  insertTables(tables: readonly ReceivedTable[]): Promise<void>;
  /** The tables that hold, in the order received. */
  readTables(): Promise<readonly ReceivedTable[]>;
  /** Changes whenever anything is received or said. */
  readBasis(): Promise<string>;

  /** Hashes of the reports that have no analysis of that version, sorted. */
  listUnanalysed(version: string): Promise<readonly string[]>;
  /** Writes analyses of one version in one transaction, over those of other versions. */
  writeAnalyses(analyses: readonly StoredAnalysis[], version: string): Promise<void>;
  /** All analyses of that version, by hash of the report. */
  readAnalyses(version: string): Promise<readonly StoredAnalysis[]>;
  /** Writes claims found by one version of the analysis, in one transaction, over those found before. */
  writeClaims(found: readonly StoredClaims[], version: string): Promise<void>;
  /** All claims found by that version; `decode` gives a report's, since most of a dossier's may not be asked for. */
  readClaims(version: string): Promise<readonly (Omit<StoredClaims, 'claims'> & { decode(): Claim[] })[]>;
  /** What the last analysis of a report says of its bytes; null where there is none. */
  readDecoding(sha256: string): Promise<{ mediaType: string; encoding: string; status: string } | null>;
  readLedgerState(): Promise<LedgerState | null>;
  /**
   * Writes a ledger over the former one, in one transaction; writes nothing and returns false where `basis` is no longer
   * what `readBasis` gives, because another process added something, so that the ledger would be old at once.
   */
  writeLedger(
    ledger: Ledger,
    options: { state: LedgerState; texts: readonly ClaimText[]; basis: string; changes: StoredChanges },
  ): Promise<boolean>;
  readLedger(): Promise<Ledger | null>;
  /** What was written with the ledger, and when (ISO 8601); null where no ledger is, or one of an older layout. */
  readChanges(): Promise<(StoredChanges & { readonly madeAt: string }) | null>;
  /** Ids of claims, best first, and how many there are. */
  searchClaims(search: ClaimSearch): Promise<{ readonly ids: readonly string[]; readonly total: number }>;

  insertJudgement(judgement: Omit<StoredJudgement, 'number'>): Promise<number>;
  listJudgements(): Promise<readonly StoredJudgement[]>;
  /** What became of the judgements in the ledger that is stored; empty where none is. */
  readJudgementRecords(): Promise<readonly JudgementRecord[]>;

  close(): Promise<void>;
}
