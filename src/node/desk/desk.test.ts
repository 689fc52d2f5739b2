import { cpSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../store/open-sqlite-store.js';
import { openAnalyst } from './open-analyst.js';
import { buildDossier } from './build-dossier.js';
import { chooseFormat, exportDossier } from './export-dossier.js';
import { openDesk } from './open-desk.js';
import { readFolderToLedger } from './read-folder-to-ledger.js';
import { verifyDossier, verifyText } from './verify-dossier.js';

const folder = mkdtempSync(path.join(tmpdir(), 'counterclaim-desk-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => path.join(folder, name);

const FIRST = `Ostvar Daily

VELMARK, 4 June 2019 - Tarvian troops captured the village of Lessen on Tuesday, the defence ministry of Tarvia said.
The army of Halmara said it had lost 30 soldiers since Sunday.
`;
const SECOND = `Northern Wire

HAVNIK, 5 June 2019 - The army of Halmara denied on Wednesday that Lessen had been captured.
It said it had lost 41 soldiers since Sunday.
`;
const PARTIES = `party\tnames\tside\tkind\tsource
Tarvia\tTarvian\tTarvian side\tstate-forces\tinvented
Halmara\tHalmaran\tHalmaran side\tstate-forces\tinvented
`;
mkdirSync(at('war/counterclaim'), { recursive: true });
writeFileSync(at('war/a.txt'), FIRST);
writeFileSync(at('war/b.txt'), SECOND);
writeFileSync(at('war/counterclaim/parties.tsv'), PARTIES);

async function exportText(dossier: string): Promise<string> {
  const desk = openDesk({ dossier: at(dossier) });
  try {
    return [...(await exportDossier(desk, chooseFormat('ledger')))].join('');
  } finally {
    await desk.close();
  }
}

beforeAll(async () => {
  const desk = openDesk({ dossier: at('together.dossier'), isCreating: true });
  await desk.addReports([at('war')]);
  await desk.close();
});

describe('a dossier', () => {
  it('does not depend on the order in which its reports arrive', async () => {
    const desk = openDesk({ dossier: at('one by one.dossier'), isCreating: true });
    for (const paths of [['war/a.txt'], ['war'], ['war/b.txt']]) await desk.addReports(paths.map(at));
    await desk.close();
    const [head, ...together] = (await exportText('together.dossier')).split('\n');
    // Only the name is that of what came first.
    const [otherHead, ...oneByOne] = (await exportText('one by one.dossier')).split('\n');
    expect(oneByOne).toEqual(together);
    expect(otherHead).toBe(head!.replace('"name":"war"', '"name":"a"'));
    expect(together.length).toBeGreaterThan(5);
  });

  it('holds the ledger that the folder gives without one', async () => {
    const desk = openDesk({ dossier: at('together.dossier') });
    const ledger = await desk.readLedger();
    expect(await readFolderToLedger(at('war'))).toEqual(ledger);
    expect(await desk.readLedger()).toBe(ledger);
    await desk.close();
  });

  it('is made anew when a table changes, and not when nothing does', async () => {
    const dossier = at('tables.dossier');
    cpSync(at('war'), at('changing'), { recursive: true });
    const desk = openDesk({ dossier, isCreating: true });
    expect(await desk.addReports([at('changing')])).toMatchObject({ added: 2, analysed: 2, isChanged: true, changes: { isFirst: true } }); // prettier-ignore
    expect(await desk.addReports([at('changing')])).toMatchObject({ added: 0, skipped: 2, analysed: 0, isChanged: false, changes: null }); // prettier-ignore
    expect(await desk.reanalyse()).toMatchObject({ analysed: 0, isChanged: false });
    expect(await desk.findStaleness()).toEqual([]);
    const before = await desk.readLedger();
    writeFileSync(at('changing/counterclaim/parties.tsv'), PARTIES.replaceAll('Halmaran side', 'northern side'));
    expect(await desk.addReports([at('changing')])).toMatchObject({ added: 0, analysed: 2, isChanged: true });
    const after = await desk.readLedger();
    expect(after).not.toBe(before);
    expect(JSON.stringify(after.sides)).toContain('northern side');
    await desk.close();
  });

  it('tells what each build changed and why, and tells it again', async () => {
    const desk = openDesk({ dossier: at('growing.dossier'), isCreating: true });
    mkdirSync(at('growing/counterclaim'), { recursive: true });
    writeFileSync(at('growing/a.txt'), FIRST);
    writeFileSync(at('growing/counterclaim/parties.tsv'), PARTIES);
    await desk.addReports([at('growing')]);
    writeFileSync(at('growing/b.txt'), SECOND);
    const { changes } = await desk.addReports([at('growing')]);
    expect(changes).toMatchObject({ isFirst: false, reports: [{ file: 'b.txt' }], dates: [] });
    expect(changes!.relations.map(({ change, kind, because }) => [change, kind, because.says])).toContainEqual(['new', 'revises', 'b.txt is new']); // prettier-ignore
    expect((await desk.readChanges())!.changes).toEqual(changes);
    writeFileSync(at('growing/counterclaim/parties.tsv'), PARTIES.replaceAll('Halmaran side', 'northern side'));
    const tables = (await desk.addReports([at('growing')])).changes!;
    expect(tables).toMatchObject({
      reports: [],
      counts: { claims: { new: 0, gone: 0 }, relations: { new: 0, gone: 0 } },
    });
    expect(tables.claims.length).toBeGreaterThan(1);
    for (const { slots, because } of tables.claims) {
      expect(slots.some(({ after }) => after?.includes('northern side'))).toBe(true);
      expect(because.cause).toBe('other-tables');
    }
    expect(await desk.addReports([at('growing')])).toMatchObject({ isChanged: false, changes: null });
    expect((await desk.readChanges())!.changes).toEqual(tables);
    await desk.close();
  });

  it('keeps the original bytes of every report, and tells of what it did not read', async () => {
    mkdirSync(at('odd'));
    writeFileSync(at('odd/good.txt'), FIRST);
    writeFileSync(at('odd/scan.pdf'), '%PDF-1.4 …');
    writeFileSync(at('odd/large.txt'), '');
    truncateSync(at('odd/large.txt'), 21 * 1024 * 1024);
    writeFileSync(at('odd/russian.txt'), 'Министерство обороны сообщило, что в пятницу погибли двенадцать мирных жителей города. '.repeat(4)); // prettier-ignore
    const desk = openDesk({ dossier: at('odd.dossier'), isCreating: true });
    const result = await desk.addReports([at('odd')]);
    expect(result.counts).toMatchObject({ reports: 4, unreadable: 2, otherLanguage: 1 });
    expect(result.readable).toBe(2);
    expect(result.failures.map(({ file, rule }) => [file, rule])).toEqual([
      ['large.txt', 'intake/too-large'],
      ['scan.pdf', 'intake/other-format'],
    ]);
    const { reports } = await desk.readLedger();
    const bytesOf = async (file: string) => (await desk.readOriginal(reports.find((one) => one.file === file)!.id))!.bytes; // prettier-ignore
    expect(String(await bytesOf('scan.pdf'))).toBe('%PDF-1.4 …');
    expect(await bytesOf('large.txt')).toBeNull();
    expect(await desk.readOriginal('report:0000000000000000')).toBeNull();
    expect((await verifyDossier(desk)).faults).toEqual([]);
    await desk.close();
  });

  it('keeps the other reports where the program fails on one, and tries that one again', async () => {
    const store = openSqliteStore(at('failing.dossier'), { isCreating: true, now: () => '' });
    let isBroken = true;
    const openBroken = async () => {
      const analyst = await openAnalyst();
      return {
        ...analyst,
        over: async (tables: Parameters<typeof analyst.over>[0]) => {
          const analysis = await analyst.over(tables);
          const analyse: typeof analysis.analyse = (received) =>
            isBroken && received.file === 'b.txt' ? Promise.reject(new TypeError('a bug')) : analysis.analyse(received);
          return { ...analysis, analyse };
        },
      };
    };
    const failed = await buildDossier(store, { paths: [at('war')], openAnalyst: openBroken });
    expect(failed).toMatchObject({ added: 2, analysed: 1, counts: { reports: 2, unreadable: 1 } });
    expect(failed.bug).toEqual(new TypeError('a bug'));
    const notes = (await store.readLedger())!.reports.flatMap((report) => report.notes.map((note) => note.message));
    expect(notes).toContain('The program failed on this report: a bug');
    isBroken = false;
    const mended = await buildDossier(store, { paths: [at('war')], openAnalyst: openBroken });
    expect(mended).toMatchObject({ added: 0, analysed: 1, isChanged: true, bug: null, counts: { unreadable: 0 } });
    await store.close();
    expect((await exportText('failing.dossier')).split('\n')).toEqual((await exportText('together.dossier')).split('\n')); // prettier-ignore
  });

  it('opens no reader where nothing is to be read', async () => {
    const store = openSqliteStore(at('failing.dossier'), { isCreating: true, now: () => '' });
    const before = await store.readLedgerState();
    await store.insertJudgement({ saidAt: 'now', saidBy: 'Ada', verdict: 'accept', target: '{}', change: null, why: null, withdraws: null }); // prettier-ignore
    const openNothing = () => Promise.reject(new Error('the reader was opened'));
    const judged = await buildDossier(store, { paths: [], openAnalyst: openNothing });
    expect(judged).toMatchObject({ analysed: 0, isChanged: true });
    const after = await store.readLedgerState();
    expect(after).toMatchObject({ facts: before!.facts, version: before!.version });
    expect(after!.madeOf).not.toBe(before!.madeOf);
    await store.close();
  });

  it('stops between reports when it is told to, and goes on later', async () => {
    const stop = new AbortController();
    const desk = openDesk({ dossier: at('stopped.dossier'), isCreating: true });
    const building = desk.addReports([at('war')], {
      signal: stop.signal,
      onProgress: ({ stage }) => {
        if (stage === 'read') stop.abort();
      },
    });
    await expect(building).rejects.toMatchObject({ name: 'UserError', rule: 'build/stopped' });
    await expect(desk.readLedger()).rejects.toMatchObject({ rule: 'dossier/not-built' });
    expect(await desk.addReports([at('war')])).toMatchObject({ added: 0, skipped: 2, isChanged: true });
    await desk.close();
  });

  it('refuses questions that mean nothing', async () => {
    const desk = openDesk({ dossier: at('together.dossier') });
    await expect(desk.searchClaims({ kind: 'dance' })).rejects.toMatchObject({ rule: 'search/unknown-kind' });
    await expect(desk.searchClaims({ from: 'May' })).rejects.toMatchObject({ rule: 'search/wrong-date' });
    await expect(desk.searchClaims({ limit: -1 })).rejects.toMatchObject({ rule: 'search/wrong-limit' });
    await desk.close();
  });
});

describe('verifying', () => {
  it('finds a text that its bytes do not say', async () => {
    const { default: Database } = await import('libsql');
    cpSync(at('together.dossier'), at('tampered.dossier'));
    const connection = new Database(at('tampered.dossier'));
    connection.exec(`UPDATE ledger_report SET record = replace(record, 'Lessen', 'Lassen')`);
    connection.close();
    const desk = openDesk({ dossier: at('tampered.dossier') });
    const { faults } = await verifyDossier(desk);
    await desk.close();
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.every(({ what }) => what === 'its text is not what its original bytes say')).toBe(true);
  });

  it('tells what is no ledger', () => {
    expect(verifyText('{"type":"dossier"').faults.length).toBeGreaterThan(0);
    expect(verifyText('').faults.length).toBeGreaterThan(0);
  });
});

describe('the example of this repository', () => {
  it('builds without a fault', async () => {
    const examples = fileURLToPath(new URL('../../../examples', import.meta.url));
    const desk = openDesk({ dossier: at('example.dossier'), isCreating: true });
    const result = await desk.addReports([examples]);
    expect(result).toMatchObject({ failures: [], problems: [], bug: null, counts: { unreadable: 0 } });
    expect(result.counts.claims).toBeGreaterThan(100);
    expect((await verifyDossier(desk)).faults).toEqual([]);
    await desk.close();
  });
});
