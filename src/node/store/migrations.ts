import { FIRST_TABLES } from './migrations/0001-first-tables.js';
import { LEDGER_JUDGEMENTS } from './migrations/0002-ledger-judgements.js';
import { LEDGER_CHANGES } from './migrations/0003-ledger-changes.js';
import { REPORT_CLAIMS } from './migrations/0004-report-claims.js';

/** All migrations of the SQLite file, in order; number n takes a file from version n - 1 to n. Never edit an old one. */
export const MIGRATIONS: readonly string[] = [FIRST_TABLES, LEDGER_JUDGEMENTS, LEDGER_CHANGES, REPORT_CLAIMS];

/** Marks an SQLite file as a dossier: "CCdo" in ASCII, kept in the file's header. */
export const APPLICATION_ID = 0x4343646f;
