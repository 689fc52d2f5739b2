import { verifyLedger, verifyLedgerText, type LedgerFault } from '../../core/export/verify-ledger.js';
import { toLedgerRecords } from '../../core/export/to-ledger.js';
import { readHtml } from '../../core/ingest/read-html.js';
import { UserError } from '../../core/model/user-error.js';
import { hashBytes, toReceived } from '../intake/to-received.js';
import type { Desk } from './desk.js';
import { hashText } from './hash-text.js';

/** What a check found. */
export interface Verification {
  /** How many records were looked at. */
  readonly records: number;
  readonly faults: readonly LedgerFault[];
}

/**
 * Checks a dossier: its ledger as an export would hold it, and of every report that its bytes still have their hash and
 * still say the text that the ledger quotes.
 */
export async function verifyDossier(desk: Desk): Promise<Verification> {
  const [ledger, facts] = await Promise.all([desk.readLedger(), desk.readFacts()]);
  const faults: LedgerFault[] = [];
  for (const report of ledger.reports) {
    const what = await findReportFault(desk, report);
    if (what !== null) faults.push({ record: report.id, what });
  }
  try {
    // Through JSON, since that is what others will read.
    const records = [...toLedgerRecords(ledger, { ...facts, hash: hashText })].map((one) => JSON.parse(JSON.stringify(one)) as unknown); // prettier-ignore
    return { records: records.length, faults: [...faults, ...verifyLedger(records)] };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { records: 0, faults: [...faults, { record: 'ledger', what: error.message }] };
  }
}

/** Checks the text of an exported ledger. */
export function verifyText(text: string): Verification {
  const records = text.split('\n').filter((line) => line.trim() !== '').length;
  return { records, faults: verifyLedgerText(text) };
}

async function findReportFault(
  desk: Desk,
  report: { readonly id: string; readonly sha256: string; readonly file: string; readonly text: string },
): Promise<string | null> {
  const original = await desk.readOriginal(report.id);
  if (original === null) return 'its original bytes are missing';
  if (original.bytes === null) return null;
  if (hashBytes(original.bytes) !== report.sha256) return 'its original bytes do not have the hash that it names';
  const { source, mediaType } = toReceived(original.file, { bytes: original.bytes, sha256: report.sha256 });
  const text = mediaType === 'text/html' ? readHtml(source).text : source;
  return text === report.text ? null : 'its text is not what its original bytes say';
}
