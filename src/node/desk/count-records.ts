import type { Ledger } from '../../core/model/ledger.js';
import type { LedgerCounts } from './desk.js';

/** How many records of each type a ledger holds. */
export function toCounts(ledger: Ledger): LedgerCounts {
  return {
    reports: ledger.reports.length,
    unreadable: ledger.reports.filter((report) => report.status === 'unreadable').length,
    otherLanguage: ledger.reports.filter((report) => report.status === 'other-language').length,
    origins: ledger.origins.length,
    entities: ledger.entities.length,
    claims: ledger.claims.length,
    incidents: ledger.incidents.length,
    relations: ledger.relations.length,
  };
}
