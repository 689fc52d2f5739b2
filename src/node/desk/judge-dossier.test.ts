import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Claim } from '../../core/model/claim.js';
import { openSqliteStore } from '../store/open-sqlite-store.js';
import type { Desk } from './desk.js';
import { chooseFormat, exportDossier } from './export-dossier.js';
import { openDesk } from './open-desk.js';
import { verifyDossier } from './verify-dossier.js';

const folder = mkdtempSync(path.join(tmpdir(), 'counterclaim-judge-'));
const at = (name: string): string => path.join(folder, name);
const dossier = at('war.dossier');
let desk: Desk;

const REPORTS = {
  'a.txt': `Ostvar Daily

VELMARK, 4 June 2019 - Tarvian troops captured the village of Lessen on Tuesday, the defence ministry of Tarvia said.
The army of Halmara said it had lost 30 soldiers since Sunday.
`,
  'b.txt': `Northern Wire

HAVNIK, 5 June 2019 - The army of Halmara denied on Wednesday that Lessen had been captured.
It said it had lost 41 soldiers since Sunday.
`,
};
const PARTIES = `party\tnames\tside\tkind\tsource
Tarvia\tTarvian\tTarvian side\tstate-forces\tinvented
Halmara\tHalmaran\tHalmaran side\tstate-forces\tinvented
`;

const find = async (words: string): Promise<Claim> => {
  const { claims, reports } = await desk.readLedger();
  const texts = new Map(reports.map(({ id, text }) => [id, text]));
  return claims.find(({ report, span }) => texts.get(report)!.slice(span.start, span.end).includes(words))!;
};
const read = async (): Promise<string> => [...(await exportDossier(desk, chooseFormat('ledger')))].join('');

beforeAll(async () => {
  mkdirSync(at('war/counterclaim'), { recursive: true });
  for (const [name, text] of Object.entries(REPORTS)) writeFileSync(at(`war/${name}`), text);
  writeFileSync(at('war/counterclaim/parties.tsv'), PARTIES);
  const building = openDesk({ dossier, isCreating: true });
  await building.addReports([at('war')]);
  await building.close();
  desk = openDesk({ dossier });
});
afterAll(async () => {
  await desk?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('judging a dossier', () => {
  it('changes its ledger at once, and withdrawing gives back every byte', async () => {
    const before = await read();
    const { id } = await find('captured the village');
    const rejected = await desk.judge({ verdict: 'reject', id }, { by: 'Ada', why: ' only claimed in the headline ' });
    expect(rejected).toMatchObject({ number: 1, by: 'Ada', why: 'only claimed in the headline', state: 'holds', about: [id] }); // prettier-ignore
    expect((await find('captured the village')).review.state).toBe('rejected');
    expect((await desk.readLedger()).relations.some((one) => one.from === id || one.to === id)).toBe(false);
    expect(await read()).not.toBe(before);
    expect(await verifyDossier(desk)).toMatchObject({ faults: [] });
    expect(await desk.withdraw('last')).toMatchObject({ number: 2, verdict: 'withdraw', withdraws: 1 });
    expect(await read()).toBe(before);
    expect(await desk.withdraw(2, { by: 'Ben' })).toMatchObject({ number: 3, withdraws: 2 });
    expect((await find('captured the village')).review).toMatchObject({ state: 'rejected', by: 'Ada' });
    await desk.withdraw(1);
    expect(await read()).toBe(before);
    expect((await desk.listJudgements()).map(({ number, state, withdrawnBy }) => [number, state, withdrawnBy])).toEqual([[1, 'withdrawn', 4], [2, 'withdrawn', 3], [3, 'holds', null], [4, 'holds', null]]); // prettier-ignore
  });

  it('keeps a ledger that others can check, whatever is judged', async () => {
    const { id } = await find('captured the village');
    await desk.judge({ verdict: 'edit', id, slots: { kind: 'withdraw', agents: 'Halmara; Lessen guard', places: 'Velmark', claimant: 'mayor of Velmark (person)', time: '2019-06-03' } }); // prettier-ignore
    const toll = await find('30 soldiers');
    await desk.judge({ verdict: 'edit', id: toll.id, slots: { 'figures[0]': 'at least 32', 'figures[0].status': 'mixed' } }); // prettier-ignore
    const { entities } = await desk.readLedger();
    const [one, other] = entities.filter((entity) => entity.kind === 'outlet' && entity.names.length > 0);
    await desk.judge({ verdict: 'merge', id: one!.id, other: other!.id });
    expect(await verifyDossier(desk)).toMatchObject({ faults: [] });
    expect(await find('captured the village')).toMatchObject({ kind: 'withdraw', review: { state: 'edited' } });
    expect((await find('30 soldiers')).figures[0]).toMatchObject({ low: 32, high: null, hedge: 'at-least' });
  });

  it('keeps its effect when reports are added, and the ledger is what a new dossier would hold', async () => {
    writeFileSync(at('war/c.txt'), `Harbour Post\n\nHAVNIK, 6 June 2019 - Halmaran guns shelled Velmark on Thursday, the mayor said.\n`); // prettier-ignore
    const building = openDesk({ dossier, isCreating: true });
    const result = await building.addReports([at('war')]);
    await building.close();
    expect(result).toMatchObject({ added: 1, unmet: [] });
    expect(await find('captured the village')).toMatchObject({ kind: 'withdraw', review: { state: 'edited' } });
    expect((await desk.listJudgements()).slice(4).map(({ state }) => state)).toEqual(['holds', 'holds', 'holds']);
  });

  it('takes judgements in turn, each about the ledger as the one before left it', async () => {
    const ids = await Promise.all(['41 soldiers', 'had been captured'].map(find));
    const rows = await Promise.all(ids.map(({ id }) => desk.judge({ verdict: 'accept', id })));
    expect(rows.map(({ state }) => state)).toEqual(['holds', 'holds']);
    expect(rows[1]!.number).toBe(rows[0]!.number + 1);
  });

  it.each([
    ['no name', { by: ' ' }, 'judge/no-name'],
    ['a name without end', { by: 'x'.repeat(201) }, 'judge/no-name'],
    ['a reason without end', { why: 'x'.repeat(4001) }, 'judge/long-reason'],
  ])('refuses %s', async (_, saying, rule) => {
    const { id } = await find('41 soldiers');
    await expect(desk.judge({ verdict: 'accept', id }, saying)).rejects.toMatchObject({ name: 'UserError', rule });
  });

  it('refuses what it does not hold, and what is withdrawn already', async () => {
    await expect(desk.judge({ verdict: 'accept', id: 'claim:0' })).rejects.toMatchObject({ rule: 'judge/unknown' });
    await expect(desk.withdraw(99)).rejects.toMatchObject({ rule: 'judge/unknown', status: 404 });
    await expect(desk.withdraw(1)).rejects.toMatchObject({ rule: 'judge/withdrawn', status: 409 });
  });

  it('keeps and tells of what finds nothing any more, and of what another version said', async () => {
    const store = openSqliteStore(dossier, { isCreating: true, now: () => 'now' });
    const rows = await store.listJudgements();
    const target = JSON.stringify({ ...(JSON.parse(rows[0]!.target) as object), report: 'report:0000000000000000' });
    const said = { saidAt: '2030-01-01T00:00:00Z', saidBy: 'Ada', verdict: 'accept', target, change: null, why: null, withdraws: null }; // prettier-ignore
    await store.insertJudgement(said);
    await store.insertJudgement({ ...said, verdict: 'enshrine' });
    await store.insertJudgement({ ...said, verdict: 'edit', change: '{"slots":[{"slot":"kind","to":[3]}]}' });
    await store.insertJudgement({ ...said, target: 'no JSON' });
    await store.close();
    const { unmet } = await desk.reanalyse();
    expect(unmet.map(({ verdict, reason }) => [verdict, reason])).toEqual([
      ['accept', 'the report is not in the dossier'],
      ['enshrine', 'this version does not understand it'],
      ['edit', 'this version does not understand it'],
      ['accept', 'this version does not understand it'],
    ]);
    expect((await desk.reanalyse()).unmet).toEqual(unmet);
  });
});
