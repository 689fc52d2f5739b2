import { cpSync, readdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkBuilt, openFolder, ROOT, runCounterclaim, startCounterclaim } from './run-counterclaim.js';

const place = openFolder();
const reports = place.at('war');

/** Milliseconds after which a build is killed: before its first write, between writes, near its end. */
const KILLS = [60, 250, 500, 900, 1400, 2000, 3000];

/** The rows of a query over a dossier's file. */
function readRows(dossier: string, sql: string): Record<string, unknown>[] {
  const connection = new Database(dossier);
  try {
    return connection.prepare(sql).all([]) as Record<string, unknown>[];
  } finally {
    connection.close();
  }
}

/** Hashes of the reports that a dossier holds; none where it was killed before its tables were made. */
function listReports(dossier: string): string[] {
  if (readRows(dossier, "SELECT name FROM sqlite_master WHERE name = 'received_report'").length === 0) return [];
  return readRows(dossier, 'SELECT sha256 FROM received_report ORDER BY sha256').map((row) => row['sha256'] as string);
}

beforeAll(() => {
  checkBuilt();
  cpSync(path.join(ROOT, 'examples'), reports, { recursive: true });
});
afterAll(() => place.remove());

describe('a build that is killed', () => {
  it('loses nothing that was kept, and the next one goes on to the same ledger', async () => {
    const dossier = place.at('killed.dossier');
    let kept: string[] = [];
    for (const after of KILLS) {
      const { child, done } = startCounterclaim(['build', reports, '--dossier', dossier]);
      const timer = setTimeout(() => child.kill('SIGKILL'), after);
      const run = await done;
      clearTimeout(timer);
      expect(run.err).not.toContain('error:');
      if (!readdirSync(place.folder).includes('killed.dossier')) continue;
      const now = listReports(dossier);
      expect(now).toEqual(expect.arrayContaining(kept));
      kept = now;
    }
    expect(await runCounterclaim(['build', reports, '--dossier', dossier])).toMatchObject({ code: 0 });
    expect(readRows(dossier, 'PRAGMA integrity_check')).toMatchObject([{ integrity_check: 'ok' }]);
    const calm = place.at('calm.dossier');
    expect(await runCounterclaim(['build', reports, '--dossier', calm])).toMatchObject({ code: 0 });
    const exported = await Promise.all(
      [dossier, calm].map((file) => runCounterclaim(['export', '--format', 'ledger', '--dossier', file])),
    );
    expect(exported[0]!.code).toBe(0);
    expect(exported[0]!.out).toBe(exported[1]!.out);
    expect(listReports(dossier)).toEqual(listReports(calm));
  }, 600_000);

  it('changes nothing at all when it runs once more', async () => {
    const dossier = place.at('calm.dossier');
    const tables = ['received_report', 'received_table', 'report_analysis', 'ledger', 'ledger_claim', 'judgement'];
    const dump = (): unknown => tables.map((table) => [table, readRows(dossier, `SELECT * FROM ${table}`)]);
    const before = dump();
    const again = await runCounterclaim(['build', reports, '--dossier', dossier, '--json']);
    expect(JSON.parse(again.out)).toMatchObject({ added: 0, analysed: 0, isChanged: false });
    expect(dump()).toEqual(before);
  });

  it('is one file once it has ended', () => {
    expect(readdirSync(place.folder).filter((name) => name.startsWith('calm'))).toEqual(['calm.dossier']);
  });

  it('stops cleanly with Ctrl-C', async () => {
    const { child, done } = startCounterclaim(['build', reports, '--dossier', place.at('stopped.dossier')]);
    setTimeout(() => child.kill('SIGINT'), 700);
    const run = await done;
    // A fast machine may have finished before the key was struck.
    if (run.code !== 0) expect(run).toMatchObject({ code: 1, signal: null, err: expect.stringMatching(/^stopping.*\n(?:.*\n)*error: the build was stopped \(.+\)\n$/) as string }); // prettier-ignore
    expect(await runCounterclaim(['build', reports, '--dossier', place.at('stopped.dossier')])).toMatchObject({
      code: 0,
    });
  });
});
