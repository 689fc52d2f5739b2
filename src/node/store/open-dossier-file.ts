import { closeSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { UserError } from '../../core/model/user-error.js';
import { explainSqliteError } from './explain-sqlite-error.js';
import { APPLICATION_ID, MIGRATIONS } from './migrations.js';

/** An open SQLite file. */
export type Connection = Database.Database;

/** How to open the file of a dossier. */
export interface FileOptions {
  /** True to make the file where it is absent, and to write; false to read an existing one. */
  readonly isCreating: boolean;
  /** How long a statement waits for another program's write, in milliseconds; 10 seconds where not given. */
  readonly patience?: number;
}

const PATIENCE = 10_000;

/**
 * Opens the SQLite file of a dossier, makes it where `isCreating` and it is absent, and brings an older layout up to date.
 * @throws UserError where there is none, it is something else, newer than this program, locked or not writable.
 */
export function openDossierFile(file: string, options: FileOptions): Connection {
  const place = path.resolve(file);
  checkFile(file, { place, isCreating: options.isCreating });
  try {
    // An absolute path: libsql would take `http:…` and `libsql:…` for servers.
    const connection = new Database(place);
    try {
      prepareConnection(connection, { file, ...options });
      return connection;
    } catch (error) {
      connection.close();
      throw error;
    }
  } catch (error) {
    throw explainSqliteError(error, file);
  }
}

function checkFile(file: string, options: { place: string; isCreating: boolean }): void {
  const { place, isCreating } = options;
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) {
    if (!isCreating)
      throw new UserError(`${file}: there is no such dossier`, {
        hint: 'build it first with counterclaim build <folder>, or name another one with --dossier',
        rule: 'dossier/missing',
        status: 404,
      });
    if (!statSync(path.dirname(place), { throwIfNoEntry: false })?.isDirectory())
      throw new UserError(`${file}: its folder does not exist`, { hint: 'make the folder first', rule: 'dossier/no-folder' }); // prettier-ignore
    return;
  }
  if (!found.isFile())
    throw new UserError(`${file}: it is a folder, not a dossier`, { hint: 'give the name of a file with --dossier', rule: 'dossier/not-a-dossier' }); // prettier-ignore
  // A dossier whose making was cut off may be empty, with all of it in the log beside.
  if (found.size > 0 && readHead(file, place) !== 'SQLite format 3\0') throw notADossier(file);
}

function readHead(file: string, place: string): string {
  let handle: number | null = null;
  try {
    handle = openSync(place, 'r');
    const head = Buffer.alloc(16);
    readSync(handle, head, 0, 16, 0);
    return head.toString('latin1');
  } catch (cause) {
    throw new UserError(`${file}: it may not be read (${String((cause as NodeJS.ErrnoException).code)})`, {
      hint: 'allow reading it, for example with chmod',
      rule: 'dossier/cannot-open',
      status: 403,
      cause,
    });
  } finally {
    if (handle !== null) closeSync(handle);
  }
}

function notADossier(file: string): UserError {
  return new UserError(`${file}: the file is not a dossier`, {
    hint: 'give another name with --dossier; the file is left as it is',
    rule: 'dossier/not-a-dossier',
  });
}

function prepareConnection(connection: Connection, options: FileOptions & { file: string }): void {
  const { file, isCreating, patience = PATIENCE } = options;
  connection.pragma(`busy_timeout = ${patience}`);
  connection.pragma('foreign_keys = ON');
  const isOurs = readPragma(connection, 'application_id') === APPLICATION_ID;
  if (!isOurs) {
    const { tables } = connection.prepare('SELECT count(*) AS tables FROM sqlite_master').get([]) as { tables: number };
    if (tables > 0 || !isCreating) throw notADossier(file);
  }
  const version = readPragma(connection, 'user_version');
  if (version > MIGRATIONS.length)
    throw new UserError(
      `${file}: the dossier has layout ${version}, this program knows ${MIGRATIONS.length} and older ones`,
      { hint: 'install a newer version of counterclaim', rule: 'dossier/newer' },
    );
  const isWriting = isCreating || version < MIGRATIONS.length;
  if (!isWriting) return;
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  if (version < MIGRATIONS.length) migrate(connection);
}

function migrate(connection: Connection): void {
  connection.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have migrated while this one waited.
    for (let version = readPragma(connection, 'user_version'); version < MIGRATIONS.length; version += 1) {
      connection.exec(MIGRATIONS[version]!);
      connection.exec(`PRAGMA user_version = ${version + 1}`);
    }
    connection.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    connection.exec('COMMIT');
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}

function readPragma(connection: Connection, name: 'application_id' | 'user_version'): number {
  return (connection.prepare(`PRAGMA ${name}`).get([]) as Record<string, number>)[name]!;
}
