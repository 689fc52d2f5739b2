import { describe, expect, it } from 'vitest';
import { toInventedLedger } from '../../../test/parts/invented-ledger.js';
import { NO_TABLES } from '../../core/model/tables.js';
import type { JudgementRow } from '../../core/views/judgement-row.js';
import { createApp } from './create-app.js';
import { judgementSchema } from './judgement-routes.js';
import type { LedgerSource } from './ledger-source.js';

const ledger = toInventedLedger();
const source: LedgerSource = {
  readLedger: () => ledger,
  readFacts: () => ({ name: 'invented', program: 'counterclaim 0', rulesVersion: '0' }),
  readTables: () => NO_TABLES,
  searchClaims: () => Promise.resolve({ ids: [], total: 0 }),
};
const HOST = { host: 'localhost:4700' };
const app = createApp({ source });
const read = async (address: string): Promise<unknown> =>
  (await app.request(`http://localhost${address}`, { headers: HOST })).json();
const errorOf = async (response: Response): Promise<{ rule: string }> =>
  ((await response.json()) as { error: { rule: string } }).error;

describe('judgements', () => {
  const row: JudgementRow = { number: 3, at: '2031-06-01T10:00:00Z', by: 'Ada', why: null, verdict: 'accept', says: 'accepts “x”', state: 'holds', reason: null, about: [ledger.claims[0]!.id], withdrawnBy: null, withdraws: null }; // prettier-ignore
  const asked: unknown[] = [];
  const open = createApp({
    source: {
      ...source,
      listJudgements: () => Promise.resolve([row, { ...row, number: 4 }]),
      judge: (...said) => {
        asked.push(said);
        return Promise.resolve(row);
      },
      withdraw: (...said) => {
        asked.push(said);
        return Promise.resolve(row);
      },
    },
  });
  const JSON_TYPE = { 'content-type': 'application/json' };
  const send = (
    body: unknown,
    options: { headers?: Record<string, string>; address?: string; to?: typeof app } = {},
  ): Promise<Response> => {
    const { headers = JSON_TYPE, address = '/api/judgements', to = open } = options;
    const sent = typeof body === 'string' ? body : JSON.stringify(body);
    return Promise.resolve(to.request(`http://localhost${address}`, { method: 'POST', body: sent, headers: { ...HOST, ...headers } })); // prettier-ignore
  };
  const accept = { verdict: 'accept', id: 'claim:1' };

  it('are told, the last said first, and taken with who and why', async () => {
    const told = await open.request('http://localhost/api/judgements?limit=1', { headers: HOST });
    expect(await told.json()).toEqual({ total: 2, offset: 0, rows: [{ ...row, number: 4 }] });
    expect(judgementSchema.safeParse(row).error).toBeUndefined();
    for (const [body, request] of [
      [{ ...accept, by: 'Ada', why: 'so' }, accept],
      [{ verdict: 'edit', id: 'c', slots: { kind: 'shelling' } }, { verdict: 'edit', id: 'c', slots: { kind: 'shelling' } }],
      [{ verdict: 'merge', id: 'e', other: 'f' }, { verdict: 'merge', id: 'e', other: 'f' }],
      [{ verdict: 'split', id: 'e', spellings: ['f'] }, { verdict: 'split', id: 'e', spellings: ['f'], reports: [] }],
      [{ verdict: 'other-incident', id: 'c' }, { verdict: 'other-incident', id: 'c', other: null }],
      [{ verdict: 'relate', id: 'c', other: 'd', relation: 'denies' }, { verdict: 'relate', id: 'c', other: 'd', relation: 'denies', aspect: null }],
      [{ verdict: 'unrelate', id: 'r' }, { verdict: 'unrelate', id: 'r', other: null }],
    ]) {
      expect(await (await send(body)).json()).toEqual(row);
      expect((asked.pop() as unknown[])[0]).toEqual(request);
    } // prettier-ignore
    expect((await send({ why: 'mistaken' }, { address: '/api/judgements/3/withdraw' })).status).toBe(200);
    expect(asked.pop()).toEqual([3, { why: 'mistaken' }]);
  });

  it.each([
    ['no JSON', '{', 400, 'api/bad-body'],
    ['a list', [], 400, 'api/bad-body'],
    ['no verdict', { id: 'c' }, 400, 'api/bad-body'],
    ['a verdict that there is not', { ...accept, verdict: 'burn' }, 400, 'api/bad-body'],
    ['keys that there are not', { ...accept, number: 7 }, 400, 'api/bad-body'],
    ['half a merge', { verdict: 'merge', id: 'e' }, 400, 'api/bad-body'],
    ['a relation without its kind', { verdict: 'relate', id: 'c', other: 'd' }, 400, 'api/bad-body'],
    ['an edit without slots', { verdict: 'edit', id: 'c' }, 400, 'api/bad-body'],
    ['a book', { ...accept, why: 'x'.repeat(70_000) }, 413, 'api/too-long'],
  ])('are refused where %s is sent', async (_, body, status, rule) => {
    const response = await send(body);
    expect([response.status, (await errorOf(response)).rule]).toEqual([status, rule]);
    expect(asked).toEqual([]);
  });

  it('are taken from the own page and from programs, never from another site, whatever it is called', async () => {
    const own = { ...JSON_TYPE, origin: 'http://localhost:4700', 'sec-fetch-site': 'same-origin' };
    expect((await send(accept, { headers: own })).status).toBe(200);
    asked.pop();
    const foreign: Record<string, string>[] = [
      { ...JSON_TYPE, origin: 'http://evil.example' },
      { ...JSON_TYPE, origin: 'http://localhost:9999' },
      { ...JSON_TYPE, origin: 'null' },
      { ...JSON_TYPE, origin: '' },
      { ...JSON_TYPE, 'sec-fetch-site': 'cross-site' },
      { ...JSON_TYPE, origin: 'http://localhost:4700', 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of foreign) {
      const response = await send(accept, { headers });
      expect([headers, response.status, (await errorOf(response)).rule]).toEqual([headers, 403, 'api/other-site']);
    }
    // What a form or a script of another site can send without asking first.
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', '', 'text/plain; application/json']) {
      const response = await send(accept, { headers: type === '' ? {} : { 'content-type': type } });
      expect([type, response.status, (await errorOf(response)).rule]).toEqual([type, 415, 'api/not-json']);
    } // prettier-ignore
    const preflight = await open.request('http://localhost/api/judgements', { method: 'OPTIONS', headers: { ...HOST, origin: 'http://evil.example', 'access-control-request-method': 'POST' } }); // prettier-ignore
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
    expect(asked).toEqual([]);
  });

  it('ask for the token and the host name like everything else, and are not taken where the dossier is only shown', async () => {
    const closed = createApp({ source: { ...source, judge: () => Promise.reject(new Error('reached')) }, token: 'a-token-of-some-length' }); // prettier-ignore
    expect((await send(accept, { to: closed })).status).toBe(401);
    expect((await send(accept, { headers: { ...JSON_TYPE, host: 'evil.example' } })).status).toBe(421);
    const shown = await send(accept, { to: app });
    expect([shown.status, (await errorOf(shown)).rule]).toEqual([403, 'api/read-only']);
    expect(await read('/api/judgements')).toEqual({ total: 0, offset: 0, rows: [] });
    expect(await read('/api/dossier')).toMatchObject({ mayJudge: false });
  });
});
