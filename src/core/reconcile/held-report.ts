import type { Claim } from '../model/claim.js';
import { compareTexts } from '../text/compare-texts.js';
import type { ClaimFacts } from './claim-facts.js';
import type { Indexed } from './pair-index.js';
import type { ReconcileReport } from './reconcile-input.js';

/** A report as it is kept from one run to the next: where anything of it is another, another one stands for it. */
export interface HeldReport extends Indexed {
  readonly one: ReconcileReport;
  /** Its claims as they were found, in the ledger's order. */
  readonly claims: readonly Claim[];
}

/** A claim as it is kept from one run to the next: where anything of its facts is another, another one stands for it. */
export interface HeldClaim extends Indexed {
  readonly report: HeldReport;
  /** Its position among the claims of its report. */
  readonly index: number;
  readonly facts: ClaimFacts;
  /** Its position among all claims, which moves when others come before it. */
  at: number;
}

/** What went and what came since the run before. */
export interface Change<Held> {
  readonly removed: readonly Held[];
  readonly added: readonly Held[];
}

/** Orders reports by their ids. */
export function compareReports(a: HeldReport, b: HeldReport): number {
  return a === b ? 0 : compareTexts(a.one.report.id, b.one.report.id);
}

/** True where a claim comes first in the ledger's order; unlike `at` it holds of claims of the run before, too. */
export function isBefore(a: HeldClaim, b: HeldClaim): boolean {
  const order = compareReports(a.report, b.report);
  return order === 0 ? a.index < b.index : order < 0;
}
