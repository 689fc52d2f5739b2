import type { RelationKind } from '../model/ledger.js';

/** What became of something since the ledger before. */
export type Change = 'new' | 'gone' | 'changed';

/** Why something is not as it was. */
export type Cause =
  | 'new-report'
  | 'read-anew'
  | 'other-tables'
  | 'dated-anew'
  | 'judgement'
  | 'other-reports'
  | 'claim-gone'
  | 'claim-changed'
  | 'incident'
  | 'origin';

/** A cause with its words: "b.txt is new", and the reports that it speaks of, by id. */
export interface Because {
  readonly cause: Cause;
  readonly says: string;
  readonly reports: readonly string[];
}

/** A value in words before and after; null where there was none. */
export interface SlotChange {
  readonly slot: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A claim that is new, gone or read otherwise. Of what is gone id and words are those that it had. */
export interface ClaimChange {
  readonly change: Change;
  readonly claim: string;
  readonly report: string;
  readonly file: string;
  readonly claimant: string;
  readonly words: string;
  /** Empty for what is new or gone. */
  readonly slots: readonly SlotChange[];
  readonly because: Because;
}

/** A figure that is new, gone or another one, of the claim that states it. */
export interface FigureChange {
  readonly change: Change;
  readonly claim: string;
  readonly report: string;
  readonly file: string;
  readonly claimant: string;
  /** "at least 11 civilians killed", as it is now; as it was where it is gone. */
  readonly figure: string;
  readonly slots: readonly SlotChange[];
  readonly because: Because;
}

/** A relation that is new, gone or another one. */
export interface RelationChange {
  readonly change: Change;
  readonly kind: RelationKind;
  readonly from: string;
  readonly to: string;
  /** Its sentence; of what is gone the sentence that it had. */
  readonly why: string;
  /** What stood between the two claims before, where that is another relation. */
  readonly before: { readonly kind: RelationKind; readonly why: string } | null;
  readonly because: Because;
}

/** A report whose date is another one than before. */
export interface DateChange {
  readonly report: string;
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly because: Because;
}

/** How many of one sort are new, gone and changed. */
export type ChangeCounts = Readonly<Record<Change, number>>;

/** What a build made of the ledger, against the ledger before it. */
export interface LedgerChanges {
  /** True where there was no ledger before: then all is new, and nothing is listed. */
  readonly isFirst: boolean;
  /** Reports that are new, with how many claims and figures each brings. */
  readonly reports: readonly {
    readonly report: string;
    readonly file: string;
    readonly claims: number;
    readonly figures: number;
  }[];
  readonly dates: readonly DateChange[];
  readonly claims: readonly ClaimChange[];
  readonly figures: readonly FigureChange[];
  readonly relations: readonly RelationChange[];
  /** Of all, also of what the lists leave off. */
  readonly counts: {
    readonly claims: ChangeCounts;
    readonly figures: ChangeCounts;
    readonly relations: ChangeCounts;
  };
}

/** True where two ledgers tell the same. */
export function isUnchanged(changes: LedgerChanges): boolean {
  const { claims, figures, relations } = changes.counts;
  const all = [claims, figures, relations].flatMap((counts) => [counts.new, counts.gone, counts.changed]);
  return !changes.isFirst && changes.reports.length + changes.dates.length === 0 && all.every((count) => count === 0);
}
