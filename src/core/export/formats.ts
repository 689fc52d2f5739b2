import type { Ledger } from '../model/ledger.js';
import { toCsvLines } from './to-csv.js';
import { toLedgerLines, type LedgerInfo } from './to-ledger.js';

/** A format that `counterclaim export` writes. */
export interface ExportFormat {
  /** What `--format` names. */
  readonly name: string;
  /** One sentence for `--format help`. */
  readonly says: string;
  readonly mediaType: string;
  /** Usual ending of a file, without dot. */
  readonly extension: string;
  /** The export in pieces of text, in order. */
  write(ledger: Ledger, info: LedgerInfo): Iterable<string>;
}

/** All formats, the ledger's own first. A new one is one file and one row here. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    name: 'ledger',
    says: 'Everything, one JSON record a line: the format that other programs rely on, and that verify checks.',
    mediaType: 'application/jsonl; charset=utf-8',
    extension: 'jsonl',
    write: toLedgerLines,
  },
  {
    name: 'csv',
    says: 'One row a claim for a spreadsheet: who says what happened, where, when, how many, in which words.',
    mediaType: 'text/csv; charset=utf-8; header=present',
    extension: 'csv',
    write: (ledger) => toCsvLines(ledger),
  },
];

/** The format of a name; null where there is none. */
export function findFormat(name: string): ExportFormat | null {
  return EXPORT_FORMATS.find((format) => format.name === name) ?? null;
}
