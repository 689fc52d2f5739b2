import { UserError } from '../../core/model/user-error.js';

interface Explained {
  readonly what: string;
  readonly hint: string;
  readonly rule: string;
  readonly status: number;
}

const EXPLAINED: readonly (readonly [RegExp, Explained])[] = [
  [/^SQLITE_(?:BUSY|LOCKED)/, { what: 'another program is writing to the dossier', hint: 'wait until it has finished, then try again', rule: 'dossier/locked', status: 409 }],
  [/^SQLITE_READONLY/, { what: 'the dossier may not be written to', hint: 'allow writing to the file and its folder, or copy it elsewhere', rule: 'dossier/read-only', status: 403 }],
  [/^SQLITE_(?:CANTOPEN|PERM|AUTH)/, { what: 'the dossier cannot be opened', hint: 'check that the folder exists and that the file may be read and written', rule: 'dossier/cannot-open', status: 404 }],
  [/^SQLITE_NOTADB/, { what: 'the file is not a dossier', hint: 'give another name with --dossier', rule: 'dossier/not-a-dossier', status: 400 }],
  [/^SQLITE_CORRUPT/, { what: 'the dossier is damaged', hint: 'restore it from a copy, or build it again from the reports under another name', rule: 'dossier/damaged', status: 500 }],
  [/^SQLITE_FULL/, { what: 'the disk is full', hint: 'make room and build again; what was kept so far stays', rule: 'dossier/disk-full', status: 507 }],
  [/^SQLITE_IOERR/, { what: 'the disk failed to read or write the dossier', hint: 'check the disk; what was kept so far stays', rule: 'dossier/disk-error', status: 500 }],
]; // prettier-ignore

/** What a database error means for the person at the keyboard; other errors come back as they are. */
export function explainSqliteError(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || error instanceof UserError) return error;
  const code = (error as { code?: unknown }).code;
  // Where the file itself cannot be opened libsql throws a plain error without a code.
  const name = typeof code === 'string' && code !== '' ? code : error.message.startsWith('ConnectionFailed') ? 'SQLITE_CANTOPEN' : ''; // prettier-ignore
  const found = EXPLAINED.find(([pattern]) => pattern.test(name))?.[1];
  if (!found) return error;
  return new UserError(`${file}: ${found.what}`, { hint: found.hint, rule: found.rule, status: found.status, cause: error }); // prettier-ignore
}
