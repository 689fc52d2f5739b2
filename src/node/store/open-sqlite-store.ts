import type { JudgementRecord } from '../../core/model/judgement.js';
import type { Ledger } from '../../core/model/ledger.js';
import { decodeAnalysis, decodeClaims, encodeAnalysis, encodeClaims } from './encode-analysis.js';
import { explainSqliteError } from './explain-sqlite-error.js';
import { openDossierFile, type Connection, type FileOptions } from './open-dossier-file.js';
import { searchRows } from './search-rows.js';
import type { LedgerState, ReceivedReport, ReceivedTable, Store, StoredJudgement } from './store.js';
import { readLedgerRows, writeLedgerRows } from './write-ledger-rows.js';

/** How to open a dossier's file. */
export interface SqliteOptions extends FileOptions {
  /** Gives the time that rows are stamped with on arrival, ISO 8601. */
  readonly now: () => string;
}

type Row = Readonly<Record<string, unknown>>;

/**
 * Opens a dossier that is one SQLite file.
 * @throws UserError where it is absent, no dossier, newer than this program, locked or not writable.
 */
export function openSqliteStore(file: string, options: SqliteOptions): Store {
  const connection = openDossierFile(file, options);
  /** Runs a step, with the database's errors told in the user's words. */
  const run = async <Result>(step: () => Result): Promise<Result> => {
    try {
      return await Promise.resolve(step());
    } catch (error) {
      throw explainSqliteError(error, file);
    }
  };
  const write = <Result>(step: () => Result): Promise<Result> =>
    run(() => inTransaction(connection, { mode: 'IMMEDIATE', step }));
  const one = (sql: string, values: readonly unknown[] = []): Row | null =>
    (connection.prepare(sql).get([...values]) as Row | undefined) ?? null;
  const all = (sql: string, values: readonly unknown[] = []): readonly Row[] =>
    connection.prepare(sql).all([...values]) as Row[];
  const readTables = (): readonly ReceivedTable[] =>
    all(
      `SELECT name, content FROM received_table AS t
       WHERE batch = (SELECT max(batch) FROM received_table WHERE name = t.name) ORDER BY number`,
    ).map((row) => ({ name: row['name'] as string, text: row['content'] as string }));
  const readBasis = (): string =>
    ['received_report', 'received_table', 'judgement']
      .map((table) => String(one(`SELECT count(*) AS count FROM ${table}`)?.['count']))
      .join('/');

  return {
    place: file,
    insertName: (name) =>
      write(() => {
        if (one('SELECT name FROM dossier_name') === null)
          connection.prepare('INSERT INTO dossier_name (name) VALUES (?)').run([name]);
      }),
    readName: () => run(() => (one('SELECT name FROM dossier_name')?.['name'] as string | undefined) ?? null),
    hasReport: (sha256) => run(() => one('SELECT 1 AS found FROM received_report WHERE sha256 = ?', [sha256]) !== null),
    insertReports: (reports) =>
      write(() => {
        const insert = connection.prepare(
          'INSERT INTO received_report (sha256, file, size, bytes, received_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
        );
        const at = options.now();
        let added = 0;
        for (const { sha256, file: name, size, bytes } of reports)
          added += insert.run([sha256, name, size, bytes && Buffer.from(bytes), at]).changes;
        return added;
      }),
    listReports: () =>
      run(() => all('SELECT sha256, file FROM received_report ORDER BY sha256') as { sha256: string; file: string }[]),
    readReport: (hashStart) => run(() => readReport(one, hashStart)),
    insertTables: (tables) =>
      write(() => {
        const held = readTables();
        const isHeld = ({ name }: ReceivedTable): boolean => {
          const before = held.filter((table) => table.name === name);
          const after = tables.filter((table) => table.name === name);
          return before.length === after.length && before.every((table, index) => table.text === after[index]!.text);
        };
        const changed = tables.filter((table) => !isHeld(table));
        const batch = (one('SELECT coalesce(max(batch), 0) + 1 AS batch FROM received_table') as { batch: number })
          .batch;
        const insert = connection.prepare(
          'INSERT INTO received_table (batch, name, content, received_at) VALUES (?, ?, ?, ?)',
        );
        for (const { name, text } of changed) insert.run([batch, name, text, options.now()]);
      }),
    readTables: () => run(readTables),
    readBasis: () => run(readBasis),

    listUnanalysed: (version) =>
      run(() =>
        all(
          `SELECT sha256 FROM received_report AS r
           WHERE NOT EXISTS (SELECT 1 FROM report_analysis WHERE report = r.sha256 AND version = ?) ORDER BY sha256`,
          [version],
        ).map((row) => row['sha256'] as string),
      ),
    writeAnalyses: (analyses, version) => {
      const rows = analyses.map((made) => ({ ...made, bytes: Buffer.from(encodeAnalysis(made.analysis)) }));
      return write(() => {
        const upsert = connection.prepare(
          `INSERT INTO report_analysis (report, version, status, media_type, encoding, analysis) VALUES (?, ?, ?, ?, ?, ?)
           ON CONFLICT (report) DO UPDATE SET version = excluded.version, status = excluded.status,
             media_type = excluded.media_type, encoding = excluded.encoding, analysis = excluded.analysis`,
        );
        for (const { report, analysis, mediaType, encoding, bytes } of rows)
          upsert.run([report, version, analysis.report.status, mediaType, encoding, bytes]);
      });
    },
    readAnalyses: (version) =>
      run(() =>
        all('SELECT report, media_type, encoding, analysis FROM report_analysis WHERE version = ? ORDER BY report', [
          version,
        ]).map((row) => ({
          report: row['report'] as string,
          mediaType: row['media_type'] as string,
          encoding: row['encoding'] as string,
          analysis: decodeAnalysis(toBytes(row['analysis'])),
        })),
      ),
    writeClaims: (found, version) => {
      const rows = found.map(({ report, key, claims }) => [report, version, key, Buffer.from(encodeClaims(claims))]);
      return write(() => {
        const upsert = connection.prepare('INSERT OR REPLACE INTO report_claims (report, version, key, claims) VALUES (?, ?, ?, ?)'); // prettier-ignore
        for (const row of rows) upsert.run(row);
      });
    },
    readClaims: (version) =>
      run(() =>
        all('SELECT report, key, claims FROM report_claims WHERE version = ?', [version]).map((row) => ({
          report: row['report'] as string,
          key: row['key'] as string,
          decode: () => decodeClaims(toBytes(row['claims'])),
        })),
      ),
    readDecoding: (sha256) =>
      run(() => {
        const row = one('SELECT media_type, encoding, status FROM report_analysis WHERE report = ?', [sha256]);
        if (row === null) return null;
        return { mediaType: row['media_type'] as string, encoding: row['encoding'] as string, status: row['status'] as string }; // prettier-ignore
      }),
    readLedgerState: () =>
      run(() => {
        const row = one('SELECT made_of, version, facts, counts FROM ledger');
        if (row === null) return null;
        const { made_of: madeOf, version, facts, counts } = row as Record<string, string>;
        return { madeOf, version, facts, counts } as LedgerState;
      }),
    writeLedger: (ledger, { state, texts, basis, changes }) =>
      write(() => {
        if (readBasis() !== basis) return false;
        writeLedgerRows(connection, { ledger, state, texts, changes, at: options.now() });
        return true;
      }),
    readLedger: () =>
      run(() => inTransaction<Ledger | null>(connection, { mode: 'DEFERRED', step: () => readLedgerRows(connection) })),
    readChanges: () =>
      run(() => {
        const row = one('SELECT made_at, made_with, record FROM ledger_changes');
        if (row === null) return null;
        const {
          made_at: madeAt,
          made_with: madeWith,
          record,
        } = row as Record<'made_at' | 'made_with' | 'record', string>;
        return { madeAt, madeWith, record };
      }),
    searchClaims: (search) => run(() => searchRows(connection, search)),

    insertJudgement: (said) =>
      write(() => {
        const insert = connection.prepare(
          'INSERT INTO judgement (said_at, said_by, verdict, target, change, why, withdraws) VALUES (?, ?, ?, ?, ?, ?, ?)',
        );
        const values = [said.saidAt, said.saidBy, said.verdict, said.target, said.change, said.why, said.withdraws];
        return Number(insert.run(values).lastInsertRowid);
      }),
    listJudgements: () =>
      run(() =>
        all('SELECT * FROM judgement ORDER BY number').map(
          (row) =>
            ({
              number: row['number'], saidAt: row['said_at'], saidBy: row['said_by'], verdict: row['verdict'],
              target: row['target'], change: row['change'], why: row['why'], withdraws: row['withdraws'],
            }) as StoredJudgement, // prettier-ignore
        ),
      ),
    readJudgementRecords: () =>
      run(() =>
        all('SELECT record FROM ledger_judgement ORDER BY position').map(
          (row) => JSON.parse(row['record'] as string) as JudgementRecord,
        ),
      ),
    close: () =>
      run(() => {
        if (options.isCreating) foldLog(connection);
        connection.close();
      }),
  };
}

/** Brings the log into the file, so that the file alone is the whole dossier and can be copied or read from a disc. */
function foldLog(connection: Connection): void {
  try {
    connection.pragma('busy_timeout = 0');
    connection.pragma('journal_mode = DELETE');
  } catch (error) {
    // Another program has the dossier open: the last one to close it does this.
    if (!/^SQLITE_(?:BUSY|LOCKED)/.test(String((error as { code?: unknown }).code))) throw error;
  }
}

function readReport(
  one: (sql: string, values: readonly unknown[]) => Row | null,
  hashStart: string,
): ReceivedReport | null {
  if (!/^[0-9a-f]{1,64}$/.test(hashStart)) return null;
  const row = one(
    'SELECT sha256, file, size, bytes FROM received_report WHERE sha256 >= ? AND sha256 <= ? ORDER BY sha256 LIMIT 1',
    [hashStart, `${hashStart}g`],
  );
  if (row === null) return null;
  return {
    sha256: row['sha256'] as string,
    file: row['file'] as string,
    size: row['size'] as number,
    bytes: row['bytes'] === null ? null : toBytes(row['bytes']),
  };
}

/** libsql gives a Buffer for one row and an ArrayBuffer for many. */
function toBytes(blob: unknown): Uint8Array {
  return blob instanceof ArrayBuffer ? new Uint8Array(blob) : (blob as Uint8Array);
}

function inTransaction<Result>(
  connection: Connection,
  options: { mode: 'IMMEDIATE' | 'DEFERRED'; step: () => Result },
): Result {
  connection.exec(`BEGIN ${options.mode}`);
  try {
    const result = options.step();
    connection.exec('COMMIT');
    return result;
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}
