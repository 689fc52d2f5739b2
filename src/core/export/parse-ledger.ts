import { UserError } from '../model/user-error.js';
import type { Ledger } from '../model/ledger.js';
import { LEDGER_RECORD, type LedgerRecord } from './ledger-record.js';
import { toLedger } from './records-to-ledger.js';

/**
 * The ledger that lines of JSON hold: the inverse of `toLedgerLines`, but for what the format does not carry (source maps,
 * dates as printed, gazetteer kinds). Throws UserError with the line's number where a line is no record or points nowhere.
 */
export function parseLedger(source: LedgerSource): Ledger {
  return toLedger(parseLedgerRecords(source));
}

/** The records of a ledger file, line by line; empty lines are skipped. Throws UserError with the line's number. */
export function parseLedgerRecords(source: LedgerSource): LedgerRecord[] {
  const records: LedgerRecord[] = [];
  for (const { line, value } of readLines(source)) {
    if (value instanceof SyntaxError) throw toFault(line, `no JSON (${value.message})`);
    const parsed = LEDGER_RECORD.safeParse(value);
    if (!parsed.success) throw toFault(line, toFirstIssue(parsed.error.issues));
    records.push(parsed.data);
  }
  if (records[0]?.type !== 'dossier') throw toFault(1, 'a ledger begins with its dossier record');
  return records;
}

/** A ledger file: its whole text, or its lines where it is too long for one string. */
export type LedgerSource = string | Iterable<string>;

/** Each line that is not empty with its number from 1 and its value, or the SyntaxError where it is no JSON. */
export function* readLines(source: LedgerSource): Generator<{ line: number; value: unknown }> {
  let number = 0;
  for (const line of typeof source === 'string' ? splitLines(source) : source) {
    number += 1;
    const trimmed = line.trim();
    if (trimmed !== '') yield { line: number, value: parseJson(trimmed) };
  }
}

function* splitLines(text: string): Generator<string> {
  for (let at = 0; at < text.length;) {
    const feed = text.indexOf('\n', at);
    const end = feed < 0 ? text.length : feed;
    yield text.slice(at, end);
    at = end + 1;
  }
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return error;
    throw error;
  }
}

/** What is wrong in a record, in one sentence: the path to the value, then what was expected. */
export function toFirstIssue(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): string {
  const issue = issues[0];
  if (!issue) return 'no record of the ledger format';
  const path = issue.path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
  return path === '' ? issue.message : `${path}: ${issue.message}`;
}

function toFault(line: number, what: string): UserError {
  return new UserError(`line ${line} of the ledger: ${what}`, {
    hint: 'export the ledger again, or mend the line',
    rule: 'ledger/bad-line',
  });
}
