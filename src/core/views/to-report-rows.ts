import type { ReportRow } from './answers.js';
import { compareTexts } from '../text/compare-texts.js';
import type { LedgerIndex } from './ledger-index.js';

/** The reports as a list, in the order of their dates, those without a date last. */
export function toReportRows(index: LedgerIndex): ReportRow[] {
  return index.ledger.reports
    .map((report): ReportRow => {
      const claims = index.claimsOf.get(report.id) ?? [];
      const contradictions = new Set<string>();
      for (const claim of claims) {
        for (const relation of index.relationsOf.get(claim.id) ?? []) {
          if (relation.kind === 'contradicts') contradictions.add(relation.id);
        }
      }
      const { id, file, title, url, status, language, published, notes } = report;
      return {
        id,
        file,
        title,
        outlet: report.outlet.text,
        side: report.outlet.side,
        url,
        status,
        language,
        published,
        credits: report.credits.flatMap((credit) => (credit.text === null ? [] : [credit.text])),
        machineTranslated: report.machineTranslated.likelihood,
        claims: claims.length,
        origins: new Set(claims.flatMap((claim) => (claim.origin === null ? [] : [claim.origin]))).size,
        contradictions: contradictions.size,
        copies: report.copies.map((copy) => {
          const other = index.reports.get(copy.report);
          return { report: copy.report, title: other?.title ?? other?.file ?? copy.report, share: copy.share };
        }),
        notes,
      };
    })
    .sort((a, b) => compareDates(a, b) || compareTexts(a.file, b.file) || compareTexts(a.id, b.id));
}

function compareDates(a: ReportRow, b: ReportRow): number {
  const last = '9999';
  return (
    compareTexts(a.published.earliest ?? last, b.published.earliest ?? last) ||
    compareTexts(a.published.latest ?? last, b.published.latest ?? last)
  );
}
