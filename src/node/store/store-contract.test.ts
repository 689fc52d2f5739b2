import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { ReportAnalysis } from '../../core/model/analysis.js';
import type { Claim } from '../../core/model/claim.js';
import type { Ledger } from '../../core/model/ledger.js';
import { toNobody } from '../../core/model/name.js';
import type { Report } from '../../core/model/report.js';
import { APPLICATION_ID, MIGRATIONS } from './migrations.js';
import { openSqliteStore } from './open-sqlite-store.js';
import type { ClaimSearch, ReceivedReport, Store } from './store.js';

const folder = mkdtempSync(path.join(tmpdir(), 'counterclaim-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
let file = '';
const open = (patience = 10_000): Store =>
  openSqliteStore(file, { isCreating: true, now: () => '2021-01-01T00:00:00Z', patience });

beforeEach(() => {
  file = path.join(folder, `${(count += 1)}.dossier`);
});

const toHash = (n: number): string => n.toString(16).padStart(64, '0');
const toReceived = (n: number, name = `${n}.txt`): ReceivedReport => ({
  sha256: toHash(n),
  file: name,
  size: 3,
  bytes: Uint8Array.from([n, 0, 255]),
});

function toReport(n: number): Report {
  return {
    id: `report:${toHash(n).slice(0, 16)}`, sha256: toHash(n), file: `${n}.txt`, status: 'read', url: null, title: null,
    outlet: toNobody('outlet/not-told'), byline: null, credits: [], language: 'en',
    machineTranslated: { likelihood: 0, evidence: [] }, text: 'Zoë\0 said “no”. 🕊', blocks: [], statedDates: [],
    sourceMap: [], notes: [],
  }; // prettier-ignore
}

function toAnalysis(n: number): ReportAnalysis {
  // Floats that JSON would round, and one that it has no word for.
  const vector = Float32Array.from([0.1, -1 / 3, 1e-40, Number.NaN, -0, n]);
  return {
    report: toReport(n),
    reading: {
      sentences: [
        { index: 0, start: 0, end: 3, firstWord: 0, endWord: 0, block: 0, vector },
        { index: 1, start: 4, end: 8, firstWord: 0, endWord: 0, block: 0, vector: null },
      ],
      words: [],
      names: [],
      attributions: [],
    },
    mentions: { times: [], figures: [], places: [], names: [] },
  };
}

const time = { earliest: '2019-06-04', latest: '2019-06-05T12:00', precision: 'day', value: null, text: null, span: null, rule: 'date/none' } as const; // prettier-ignore
function toClaim(n: number, kind: string): Claim {
  const nobody = toNobody('role/none');
  return {
    id: `claim:0:${n}`, report: toReport(1).id, sentence: { start: 0, end: 5 }, span: { start: 0, end: 5 }, pieces: [], kind,
    codes: { plover: null, ploverMode: null, cameo: null, acledEventType: null, acledSubEventType: null }, chain: [],
    claimant: { ...nobody, institution: null }, joint: null, quotation: 'none', stance: 'asserts', modality: [], agents: [],
    targets: [], instruments: [], places: [], time: n === 3 ? { ...time, earliest: null, latest: null } : time, said: time,
    figures: [], denies: [], origin: null, incident: null, evidence: [], confidence: 0.5,
    review: { state: 'unreviewed', by: null, at: null, why: null },
  }; // prettier-ignore
}

const LEDGER: Ledger = {
  sides: [{ id: 'side:1', name: 'Tarvian side', parties: [] }],
  reports: [{ ...toReport(1), published: { earliest: null, latest: null, method: 'unknown', evidence: [] }, origin: null, passages: [], copies: [] }], // prettier-ignore
  origins: [],
  entities: [],
  claims: [toClaim(1, 'shell'), toClaim(2, 'advance'), toClaim(3, 'shell')],
  incidents: [],
  relations: [],
  judgements: [],
};
const NO_CHANGES = { madeWith: '{}', record: '{}' };
const TEXTS = [
  { words: 'shelled Šuvar at dawn', sentence: 'It shelled Šuvar at dawn.', names: '', speakers: 'Colonel Edrik Vansol\nTarvian defence ministry', places: 'Šuvar\nShuvar' }, // prettier-ignore
  { words: 'took the bridge', sentence: 'It shelled Šuvar and took the bridge.', names: 'bridge', speakers: 'Halmara', places: '' }, // prettier-ignore
  { words: 'heavy shelling', sentence: 'There was heavy shelling.', names: '', speakers: 'Halmara', places: 'Omel' },
];
const STATE = { madeOf: 'a', version: 'v1', facts: '{}', counts: '{}' };
const search = (asked: Partial<ClaimSearch>): ClaimSearch => ({
  words: [], speaker: null, kind: null, place: null, from: null, to: null, offset: 0, limit: 50, ...asked,
}); // prettier-ignore

describe('what was received', () => {
  it('is kept byte for byte, once, in the order of its hashes', async () => {
    const store = open();
    expect(await store.insertReports([toReceived(2), toReceived(1)])).toBe(2);
    expect(await store.insertReports([toReceived(1, 'another name.txt'), { ...toReceived(3), bytes: null }])).toBe(1);
    expect(await store.listReports()).toEqual([1, 2, 3].map((n) => ({ sha256: toHash(n), file: `${n}.txt` })));
    const read = await store.readReport(toHash(1).slice(0, 64));
    expect(Buffer.from(read!.bytes!)).toEqual(Buffer.from([1, 0, 255]));
    expect((await store.readReport(toHash(3)))!.bytes).toBeNull();
    for (const wrong of ['f', '', 'x', "' OR 1=1 --"]) expect(await store.readReport(wrong)).toBeNull();
    await store.close();
  });

  it('is never changed or deleted, not even by hand', async () => {
    const store = open();
    await store.insertReports([toReceived(1)]);
    await store.insertTables([{ name: 'names.tsv', text: 'x' }]);
    await store.insertJudgement({ saidAt: 'now', saidBy: 'Ada', verdict: 'accept', target: '{}', change: null, why: null, withdraws: null }); // prettier-ignore
    await store.close();
    const connection = new Database(file);
    for (const table of ['received_report', 'received_table', 'judgement']) {
      expect(() => connection.exec(`DELETE FROM ${table}`)).toThrow(/never/);
      const column = table === 'judgement' ? 'why' : table === 'received_table' ? 'name' : 'file';
      expect(() => connection.exec(`UPDATE ${table} SET ${column} = 'other'`)).toThrow(/never/);
    }
    connection.close();
  });

  it('keeps of tables of one name the last ones, and adds nothing that holds already', async () => {
    const store = open();
    const parties = { name: 'parties.tsv', text: 'one' };
    const names = { name: 'names.tsv', text: 'two' };
    await store.insertTables([parties]);
    await store.insertTables([names]);
    const basis = await store.readBasis();
    await store.insertTables([parties]);
    await store.insertTables([names, parties]);
    expect(await store.readBasis()).toBe(basis);
    await store.insertTables([
      { ...parties, text: 'three' },
      { ...parties, text: 'four' },
    ]);
    expect((await store.readTables()).map(({ text }) => text)).toEqual(['two', 'three', 'four']);
    await store.close();
  });

  it('keeps the first name that it is given', async () => {
    const store = open();
    expect(await store.readName()).toBeNull();
    await store.insertName('first');
    await store.insertName('second');
    expect(await store.readName()).toBe('first');
    await store.close();
  });
});

describe('what was derived', () => {
  it('comes back bit for bit', async () => {
    const store = open();
    await store.insertReports([toReceived(1)]);
    await store.writeAnalyses([{ report: toHash(1), mediaType: 'text/plain', encoding: 'utf-8', analysis: toAnalysis(1) }], 'v1'); // prettier-ignore
    const [read] = await store.readAnalyses('v1');
    expect(read).toEqual({ report: toHash(1), mediaType: 'text/plain', encoding: 'utf-8', analysis: toAnalysis(1) });
    const bits = (analysis: ReportAnalysis): number[] => [...new Uint32Array(analysis.reading.sentences[0]!.vector!.buffer)]; // prettier-ignore
    expect(bits(read!.analysis)).toEqual(bits(toAnalysis(1)));
    await store.close();
  });

  it('is waited for by version, and written over by another one', async () => {
    const store = open();
    await store.insertReports([toReceived(1), toReceived(2)]);
    const write = (version: string): Promise<void> =>
      store.writeAnalyses([{ report: toHash(1), mediaType: 'text/plain', encoding: 'utf-8', analysis: toAnalysis(1) }], version); // prettier-ignore
    await write('v1');
    expect(await store.listUnanalysed('v1')).toEqual([toHash(2)]);
    expect(await store.listUnanalysed('v2')).toEqual([toHash(1), toHash(2)]);
    await write('v2');
    expect(await store.readAnalyses('v1')).toEqual([]);
    expect(await store.readDecoding(toHash(1))).toEqual({ mediaType: 'text/plain', encoding: 'utf-8', status: 'read' });
    await store.close();
  });

  it('keeps the claims of each report by the version that found them, until a ledger of another one is written', async () => {
    const store = open();
    const [first, second] = [LEDGER.claims.slice(0, 2), LEDGER.claims.slice(2)];
    await store.writeClaims([{ report: 'report:1', key: 'a', claims: first }, { report: 'report:2', key: 'a', claims: [] }], 'v1'); // prettier-ignore
    await store.writeClaims([{ report: 'report:1', key: 'b', claims: second }], 'v1');
    const read = async (version: string) => (await store.readClaims(version)).map(({ report, key, decode }) => ({ report, key, claims: decode() })); // prettier-ignore
    expect((await read('v1')).sort((a, b) => (a.report < b.report ? -1 : 1))).toEqual([
      { report: 'report:1', key: 'b', claims: second },
      { report: 'report:2', key: 'a', claims: [] },
    ]);
    expect(await read('v2')).toEqual([]);
    await store.writeLedger(LEDGER, { state: { ...STATE, version: 'v2' }, texts: TEXTS, basis: await store.readBasis(), changes: NO_CHANGES }); // prettier-ignore
    expect(await read('v1')).toEqual([]);
    await store.close();
  });

  it('gives the ledger back as it was written, whole', async () => {
    const store = open();
    expect(await store.readLedger()).toBeNull();
    expect(await store.readLedgerState()).toBeNull();
    expect(await store.readChanges()).toBeNull();
    for (const claims of [LEDGER.claims.slice(1), LEDGER.claims]) {
      const basis = await store.readBasis();
      const ledger = { ...LEDGER, claims };
      const changes = { madeWith: `${claims.length}`, record: '{}' };
      expect(await store.writeLedger(ledger, { state: STATE, texts: TEXTS, basis, changes })).toBe(true);
      expect(await store.readLedger()).toEqual(ledger);
      expect(await store.readChanges()).toMatchObject({ ...changes, madeAt: expect.stringMatching(/^\d{4}-/) });
    }
    expect(await store.readLedgerState()).toEqual(STATE);
    await store.close();
  });

  it('is not written where something was received meanwhile', async () => {
    const store = open();
    const basis = await store.readBasis();
    const other = open();
    await other.insertReports([toReceived(9)]);
    await other.close();
    expect(await store.writeLedger(LEDGER, { state: STATE, texts: TEXTS, basis, changes: NO_CHANGES })).toBe(false);
    expect(await store.readLedger()).toBeNull();
    await store.close();
  });

  it.each([
    [{ words: ['shelled'] }, [1, 2]],
    [{ words: ['SUVAR', 'dawn'] }, [1]],
    [{ words: ['shelled suvar'] }, [1, 2]],
    [{ words: ['suvar shelled'] }, []],
    [{ words: ['shel'] }, [3, 1, 2]],
    [{ words: ['"'] }, []],
    [{ words: ['dawn) OR (bridge'] }, []],
    [{ words: ['NEAR'], speaker: 'x' }, []],
    [{ speaker: 'vans' }, [1]],
    [{ speaker: 'defence ministry' }, [1]],
    [{ place: 'shuvar' }, [1]],
    [{ kind: 'shell' }, [1, 3]],
    [{ kind: 'shell', words: ['heavy'] }, [3]],
    [{ from: '2019-06-05' }, [1, 2]],
    [{ from: '2019-06-06' }, []],
    [{ to: '2019-06-03' }, []],
    [{ from: '2019-06-01', to: '2019-06-04' }, [1, 2]],
    [{}, [1, 2, 3]],
  ] satisfies [Partial<ClaimSearch>, number[]][])('is found by %j', async (asked, ids) => {
    const store = open();
    await store.writeLedger(LEDGER, {
      state: STATE,
      texts: TEXTS,
      basis: await store.readBasis(),
      changes: NO_CHANGES,
    });
    const found = await store.searchClaims(search(asked));
    expect(found).toEqual({ ids: ids.map((n) => `claim:0:${n}`), total: ids.length });
    expect((await store.searchClaims(search({ ...asked, limit: 1 }))).total).toBe(ids.length);
    expect(await store.searchClaims(search({ ...asked, offset: 1 }))).toEqual({ ids: found.ids.slice(1), total: found.total }); // prettier-ignore
    await store.close();
  });
});

describe('what was said', () => {
  it('is numbered and kept in its order', async () => {
    const store = open();
    const said = { saidAt: '2021-01-01T10:00Z', saidBy: 'Ada', verdict: 'reject', target: '{}', change: null, why: 'misread', withdraws: null }; // prettier-ignore
    expect(await store.insertJudgement(said)).toBe(1);
    expect(await store.insertJudgement({ ...said, verdict: 'withdraw', withdraws: 1 })).toBe(2);
    await expect(store.insertJudgement({ ...said, withdraws: 77 })).rejects.toThrow(/FOREIGN KEY/);
    expect((await store.listJudgements()).map(({ number, withdraws }) => [number, withdraws])).toEqual([[1, null], [2, 1]]); // prettier-ignore
    await store.close();
  });
});

describe('the file', () => {
  it('has the layout of schema.sql', async () => {
    await open().close();
    const connection = new Database(file);
    const rows = connection.prepare("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'claim_words_%' ORDER BY type, name").all([]); // prettier-ignore
    connection.close();
    const layout = `-- Layout ${MIGRATIONS.length}, as the migrations make it.\n\n${(rows as { sql: string }[]).map(({ sql }) => `${sql};\n`).join('\n')}`;
    await expect(layout).toMatchFileSnapshot('schema.sql');
  });

  it('waits for another program that writes, then says so', async () => {
    const store = open(50);
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    await expect(store.insertReports([toReceived(1)])).rejects.toMatchObject({
      name: 'UserError',
      rule: 'dossier/locked',
    });
    other.exec('COMMIT');
    other.close();
    expect(await store.insertReports([toReceived(1)])).toBe(1);
    await store.close();
  });

  it('of a newer program is left alone', async () => {
    await open().close();
    const connection = new Database(file);
    connection.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`);
    connection.close();
    const before = readFileSync(file);
    expect(open).toThrow(expect.objectContaining({ name: 'UserError', rule: 'dossier/newer' }));
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('that is another program’s database is left alone', () => {
    const connection = new Database(file);
    connection.exec('CREATE TABLE recipes (name TEXT)');
    connection.close();
    const before = readFileSync(file);
    expect(open).toThrow(expect.objectContaining({ name: 'UserError', rule: 'dossier/not-a-dossier' }));
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('that is empty becomes a dossier', async () => {
    writeFileSync(file, '');
    await open().close();
    const connection = new Database(file);
    expect(connection.prepare('PRAGMA application_id').get([])).toMatchObject({ application_id: APPLICATION_ID });
    connection.close();
  });

  it('is never made by reading', () => {
    const read = (): Store => openSqliteStore(file, { isCreating: false, now: () => '' });
    expect(read).toThrow(expect.objectContaining({ name: 'UserError', rule: 'dossier/missing' }));
    writeFileSync(file, '');
    expect(read).toThrow(expect.objectContaining({ name: 'UserError', rule: 'dossier/not-a-dossier' }));
  });

  it('holds all that was acknowledged before a kill', async () => {
    const module = new URL('./open-sqlite-store.ts', import.meta.url).href;
    const script = `
      import { openSqliteStore } from ${JSON.stringify(module)};
      const store = openSqliteStore(${JSON.stringify(file)}, { isCreating: true, now: () => '' });
      for (let n = 1; n < 1e6; n += 1) {
        const sha256 = n.toString(16).padStart(64, '0');
        await store.insertReports([{ sha256, file: n + '.txt', size: 3, bytes: new Uint8Array(2000).fill(n) }]);
        process.stdout.write(sha256 + '\\n');
      }`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (out.length > 65 * 40) child.kill('SIGKILL');
    });
    await new Promise((resolve) => child.on('close', resolve));
    const acknowledged = out.split('\n').slice(0, -1);
    expect(acknowledged.length).toBeGreaterThanOrEqual(40);
    const store = open();
    const kept = (await store.listReports()).map(({ sha256 }) => sha256);
    expect(kept).toEqual(expect.arrayContaining(acknowledged));
    await store.close();
  });
});
