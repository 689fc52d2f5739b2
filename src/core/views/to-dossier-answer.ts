import type { DossierAnswer } from './answers.js';
import type { LedgerIndex } from './ledger-index.js';

/** What the head line of the workspace says: counts of what is there, never of what is true. */
export function toDossierCounts(index: LedgerIndex): DossierAnswer['counts'] {
  const { ledger } = index;
  const relationCount = (kind: string): number => ledger.relations.filter((relation) => relation.kind === kind).length;
  const outlets = new Set(ledger.reports.flatMap(({ outlet }) => outlet.entity ?? outlet.text ?? []));
  return {
    reports: ledger.reports.length,
    unreadable: ledger.reports.filter((report) => report.status === 'unreadable').length,
    outlets: outlets.size,
    origins: ledger.origins.length,
    entities: ledger.entities.length,
    claims: ledger.claims.length,
    incidents: ledger.incidents.length,
    relations: ledger.relations.length,
    contradictions: relationCount('contradicts'),
    denials: relationCount('denies'),
    revisions: relationCount('revises'),
    judgements: ledger.judgements.length,
    unmet: ledger.judgements.filter(({ state }) => state === 'lost' || state === 'changed').length,
  };
}
