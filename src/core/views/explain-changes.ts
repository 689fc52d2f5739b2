import type { Because, Cause, SlotChange } from './ledger-changes.js';
import type { ClaimDigest, LedgerDigest, ReportDigest } from './ledger-digest.js';

/** What else than reports may differ between two builds. */
export interface BuildDifference {
  /** The program that read the reports is another one. */
  readonly isOtherProgram: boolean;
  /** The dossier's own tables are others. */
  readonly areOtherTables: boolean;
  /** People judged, or withdrew a judgement. */
  readonly isJudged: boolean;
}

/** Says why claims and reports are not as they were. */
export interface Explainer {
  /** Of a claim that is new, gone or changed in these slots. */
  explainClaim(report: string, slots: readonly SlotChange[]): Because;
  explainDate(report: ReportDigest): Because;
  /** Of what hangs on all reports together, where nothing nearer tells. */
  explainRest(): Because;
  /** The report's file. */
  fileOf(report: string): string;
}

/** Two ledgers with what is known of them so far. */
export interface Comparison {
  readonly before: LedgerDigest;
  readonly after: LedgerDigest;
  /** Older claim of each claim that was there before. */
  readonly matches: ReadonlyMap<ClaimDigest, ClaimDigest>;
  readonly explainer: Explainer;
}

/** So many reports are named before the rest is counted. */
const MOST_NAMED = 3;
/** Slots that hang on when a report appeared. */
const DATED = new Set(['when', 'said', 'as of', 'since']);

/** The explainer of the difference between two ledgers. */
export function toExplainer(
  before: LedgerDigest,
  options: { readonly after: LedgerDigest; readonly difference: BuildDifference },
): Explainer {
  const { after, difference } = options;
  const older = new Map(before.reports.map((report) => [report.id, report]));
  const newer = new Map(after.reports.map((report) => [report.id, report]));
  const added = after.reports.filter((report) => !older.has(report.id)).map((report) => report.id);
  const fileOf = (report: string): string => (newer.get(report) ?? older.get(report))?.file ?? report;
  const sayFiles = (reports: readonly string[]): string => {
    const named = reports.slice(0, MOST_NAMED).map(fileOf);
    const rest = reports.length - named.length;
    if (rest > 0) named.push(`${rest} more`);
    return named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} and ${named[named.length - 1]!}`;
  };
  const toBecause = (cause: Cause, says: string, reports: readonly string[] = []): Because => ({
    cause,
    says,
    reports,
  });
  /** What holds for every report alike. */
  const explainAll = (): Because | null => {
    if (difference.isOtherProgram) return toBecause('read-anew', 'another version of the program read it');
    return difference.areOtherTables ? toBecause('other-tables', 'the tables of the dossier are others') : null;
  };
  const explainRest = (): Because => {
    if (added.length > 0) return toBecause('other-reports', `${sayFiles(added)} ${added.length === 1 ? 'tells' : 'tell'} more of it`, added); // prettier-ignore
    if (difference.isJudged) return toBecause('judgement', 'somebody judged');
    return explainAll() ?? toBecause('other-reports', 'what the other reports tell changed');
  };
  const datedAnew = new Map<string, Because>();
  const explainDate = ({ id, datedBy }: ReportDigest): Because => {
    const witnesses = datedBy.filter((report) => !(older.get(id)?.datedBy ?? []).includes(report));
    const because =
      witnesses.length > 0
        ? toBecause('dated-anew', `${sayFiles(witnesses)} ${witnesses.length === 1 ? 'dates' : 'date'} it`, witnesses)
        : (explainAll() ?? explainRest());
    datedAnew.set(id, because);
    return because;
  };
  for (const report of after.reports)
    if (older.has(report.id) && older.get(report.id)!.published !== report.published) explainDate(report);
  return {
    fileOf,
    explainDate,
    explainRest,
    explainClaim(report, slots) {
      if (!older.has(report)) return toBecause('new-report', `${fileOf(report)} is new`, [report]);
      if (slots.some(({ slot }) => slot === 'review')) return toBecause('judgement', 'somebody judged it');
      const dated = datedAnew.get(report);
      if (dated?.cause === 'dated-anew' && slots.some(({ slot }) => DATED.has(slot)))
        return { ...dated, says: `its report is dated anew: ${dated.says}` };
      return explainAll() ?? explainRest();
    },
  };
}
