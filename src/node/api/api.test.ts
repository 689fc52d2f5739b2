import fc from 'fast-check';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { toInventedLedger } from '../../../test/parts/invented-ledger.js';
import { searchIn } from '../../../test/parts/search-in.js';
import { UserError } from '../../core/model/user-error.js';
import { NO_TABLES } from '../../core/model/tables.js';
import {
  cardSchema,
  claimAnswerSchema,
  claimsAnswerSchema,
  dossierSchema,
  incidentAnswerSchema,
  reportAnswerSchema,
  reportRowSchema,
  toPageSchema,
} from './answer-schemas.js';
import { createApp } from './create-app.js';
import { parseHostName } from './guard-requests.js';
import type { LedgerSource } from './ledger-source.js';
import { entitySchema, relationSchema } from './noun-schemas.js';
import { startServer } from './start-server.js';
import {
  contradictionGroupSchema,
  nameRowSchema,
  originRowSchema,
  timelineRowSchema,
  ruledTollsSchema,
  tollSeriesSchema,
} from './view-schemas.js';

const ledger = toInventedLedger();
const OUTLINE = '{"type":"FeatureCollection","features":[]}';
const source: LedgerSource = {
  readLedger: () => ledger,
  readFacts: () => ({ name: 'invented', program: 'counterclaim 0', rulesVersion: '0' }),
  readTables: () => ({ ...NO_TABLES, outline: OUTLINE }),
  searchClaims: searchIn(ledger),
};
const HOST = { host: 'localhost:4700' };
const app = createApp({ source });
const get = (address: string, headers: Record<string, string> = HOST) =>
  app.request(`http://localhost${address}`, { headers });
const read = async (address: string): Promise<unknown> => {
  const response = await get(address);
  expect(response.status, address).toBe(200);
  return response.json();
};
const errorOf = async (response: Response): Promise<{ message: string; hint: string; rule: string }> =>
  ((await response.json()) as { error: { message: string; hint: string; rule: string } }).error;

describe('the answers', () => {
  const claim = ledger.claims[0]!;
  it.each([
    ['/api/dossier', dossierSchema],
    ['/api/reports', toPageSchema('A', reportRowSchema)],
    [`/api/reports/${ledger.reports[0]!.id}`, reportAnswerSchema],
    ['/api/claims', claimsAnswerSchema],
    [`/api/claims/${claim.id}`, claimAnswerSchema],
    ['/api/search?q=killed', toPageSchema('B', cardSchema)],
    ['/api/entities', toPageSchema('C', entitySchema)],
    ['/api/relations', toPageSchema('D', relationSchema)],
    [`/api/incidents/${ledger.incidents[0]!.id}`, incidentAnswerSchema],
    ['/api/views/contradictions', toPageSchema('E', contradictionGroupSchema)],
    ['/api/views/tolls', toPageSchema('F', tollSeriesSchema)],
    ['/api/views/ruled-tolls?rules=acled-conservative', ruledTollsSchema],
    ['/api/views/ruled-tolls?rules=airwars', ruledTollsSchema],
    ['/api/views/origins', toPageSchema('G', originRowSchema)],
    ['/api/views/timeline', toPageSchema('H', timelineRowSchema)],
    ['/api/views/names', toPageSchema('I', nameRowSchema)],
  ])('are what openapi.json says: %s', async (address, schema) => {
    const parsed = schema.safeParse(await read(address));
    expect(parsed.error?.issues ?? []).toEqual([]);
  });

  it('tell the words of a claim and all the spans that its values rest on', async () => {
    const answer = claimAnswerSchema.parse(await read(`/api/claims/${claim.id}`));
    const text = ledger.reports.find((report) => report.id === claim.report)!.text;
    expect(Object.keys(answer.words).length).toBeGreaterThan(2);
    for (const [span, words] of Object.entries(answer.words)) {
      const [start, end] = span.split('-').map(Number);
      expect(words).toBe(text.slice(start, end));
    }
    const [piece] = answer.card.words;
    expect(answer.card.sentence.slice(piece!.start, piece!.end)).toBe(text.slice(claim.span.start, claim.span.end));
  });

  it('hold the outline as it came', async () => {
    const response = await get('/api/outline');
    expect(response.headers.get('content-type')).toContain('application/geo+json');
    expect(await response.text()).toBe(OUTLINE);
  });

  it('say who claims an incident: the first report of an origin, then its echoes, then who denies', async () => {
    const toll = ledger.incidents.find((incident) => incident.claims.length === 3)!;
    const { claimants } = incidentAnswerSchema.parse(await read(`/api/incidents/${toll.id}`));
    const segments = claimants.map((bar) => [bar.claimant, bar.stance, bar.segments.map((one) => one.isEcho)]);
    expect(segments).toContainEqual(['Orsan defence ministry', 'claims', [false, true]]);
    const shelling = ledger.incidents.find((incident) => incident.status === 'denied')!;
    const denied = incidentAnswerSchema.parse(await read(`/api/incidents/${shelling.id}`));
    expect(denied.claimants.map((bar) => bar.stance).sort()).toEqual(['claims', 'denies']);
  });
});

describe('filters', () => {
  it('take values of one facet as alternatives and all facets together', async () => {
    const total = async (query: string): Promise<number> =>
      claimsAnswerSchema.parse(await read(`/api/claims?${query}`)).total;
    const both = await total('kind=shelling&kind=appeal');
    expect(both).toBe((await total('kind=shelling')) + (await total('kind=appeal')));
    expect(await total('kind=shelling&stance=denies')).toBe(1);
    expect(await total('kind=shelling&stance=appeals')).toBe(0);
    expect(await total('q=PELMAR+guns')).toBe(2);
    expect(await total('from=2031-05-05')).toBe(0);
    expect(await total('to=2031-05-05')).toBe(ledger.claims.length);
  });

  it('count what each further choice would leave', async () => {
    const { facets } = claimsAnswerSchema.parse(await read('/api/claims?kind=shelling'));
    const kinds = facets.find((facet) => facet.facet === 'kind')!.values;
    const stances = facets.find((facet) => facet.facet === 'stance')!.values;
    expect(kinds.reduce((sum, value) => sum + value.count, 0)).toBe(ledger.claims.length);
    expect(stances.map((value) => [value.value, value.count])).toEqual([
      ['asserts', 1],
      ['denies', 1],
    ]);
  });

  it('page without loss or repetition', async () => {
    const ids: string[] = [];
    for (let offset = 0; offset < ledger.claims.length; offset += 3) {
      const page = claimsAnswerSchema.parse(await read(`/api/claims?offset=${offset}&limit=3`));
      ids.push(...page.claims.map((card) => card.id));
    }
    expect(ids).toEqual(ledger.claims.map((one) => one.id));
  });

  it('put the most disputed first when asked', async () => {
    const { claims } = claimsAnswerSchema.parse(await read('/api/claims?sort=contested'));
    const disputes = claims.map((card) => (card.relations['contradicts'] ?? 0) + (card.relations['denies'] ?? 0));
    expect(disputes[0]).toBeGreaterThan(0);
    expect(disputes).toEqual([...disputes].sort((a, b) => b - a));
  });
});

describe('the search', () => {
  const find = async (query: string): Promise<{ total: number; rows: { sentence: string }[] }> =>
    (await read(`/api/search?${query}`)) as { total: number; rows: { sentence: string }[] };

  it('finds claims by words, speaker, kind, place and time, page by page', async () => {
    expect((await find('q=soldiers%20KILL')).total).toBe(2);
    expect((await find('q=oldiers')).total).toBe(0);
    expect((await find('speaker=brenk')).total).toBe(1);
    expect((await find('place=pelmar&kind=shelling')).total).toBe(2);
    expect((await find('from=2031-05-05')).total).toBe(0);
    expect(await find('from=2031-05-04&to=2031-05-20&limit=2&offset=1')).toMatchObject({ total: ledger.claims.length, offset: 1, rows: { length: 2 } }); // prettier-ignore
  });

  it('says what is wrong with a day or a kind that cannot be', async () => {
    expect(await errorOf(await get('/api/search?kind=dance'))).toMatchObject({
      rule: expect.stringMatching(/^(?:search|api)\//),
    });
    expect((await get('/api/search?from=May')).status).toBe(400);
  });
});

describe('failures', () => {
  it.each([
    ['/api/claims?limit=0', 400, 'api/bad-parameter'],
    ['/api/claims?limit=9999', 400, 'api/bad-parameter'],
    ['/api/claims?from=yesterday', 400, 'api/bad-parameter'],
    ['/api/claims?sort=truth', 400, 'api/bad-parameter'],
    [`/api/claims?q=${'x'.repeat(501)}`, 400, 'api/bad-parameter'],
    ['/api/claims/claim:none', 404, 'api/not-found'],
    ['/api/reports/__proto__', 404, 'api/not-found'],
    ['/api/incidents/%F0%9F%93%BB', 404, 'api/not-found'],
    ['/api/nothing', 404, 'api/no-such-address'],
  ])('%s is told with what to do next', async (address, status, rule) => {
    const response = await get(address);
    expect(response.status).toBe(status);
    const error = await errorOf(response);
    expect(error.rule).toBe(rule);
    expect(error.message).not.toBe('');
    expect(error.hint).not.toBe('');
  });

  it('takes no other method than GET for what is only read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const headers = { ...HOST, 'content-type': 'application/json' };
      const response = await app.request('http://localhost/api/claims', { method, headers });
      expect(response.status).toBe(404);
      expect((await app.request('http://localhost/ledger', { method, headers: HOST })).status).toBe(405);
    }
  });

  it('says the same of an error of the user as the command line, and nothing of the inside of a bug', async () => {
    const failing = (error: Error) =>
      createApp({
        source: {
          ...source,
          readLedger: () => {
            throw error;
          },
        },
      }).request('http://localhost/api/dossier', { headers: HOST });
    const known = await failing(new UserError('no', { hint: 'do', rule: 'dossier/none', status: 409 }));
    expect([known.status, await errorOf(known)]).toEqual([409, { message: 'no', hint: 'do', rule: 'dossier/none' }]);
    const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const bug = await failing(new TypeError('secret of the inside'));
    expect(bug.status).toBe(500);
    expect(JSON.stringify(await bug.json())).not.toContain('secret');
    expect(printed).toHaveBeenCalledOnce();
    printed.mockRestore();
  });

  it('never fails on any address or query', async () => {
    const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('claims', 'search', 'entities', 'reports', 'relations', 'views/names', 'views/contradictions', 'incidents/'), // prettier-ignore
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.dictionary(fc.constantFrom('q', 'kind', 'offset', 'limit', 'from', 'claimant', 'aspect', 'x'), fc.string()),
        async (room, part, query) => {
          const search = new URLSearchParams(query).toString();
          const response = await get(
            `/api/${room}${room.endsWith('/') ? encodeURIComponent(part.toWellFormed()) : ''}?${search}`,
          );
          expect([200, 400, 404]).toContain(response.status);
        },
      ),
      { numRuns: 200 },
    );
    expect(printed).not.toHaveBeenCalled();
    printed.mockRestore();
  });
});

describe('who is let in', () => {
  it('answers to its own names and to addresses in digits, never to a name that was pointed here', async () => {
    for (const host of ['localhost:4700', 'LOCALHOST', '127.0.0.1:1', '[::1]:4700']) {
      expect((await get('/api/dossier', { host })).status, host).toBe(200);
    }
    for (const host of [
      'evil.example',
      'localhost.evil.example:4700',
      '127.0.0.1.evil.example',
      'local host',
      '',
      '@',
    ]) {
      const response = await get('/api/dossier', { host });
      expect(response.status, host).toBe(421);
      expect((await errorOf(response)).rule).toBe('api/unknown-host');
    }
    expect(parseHostName('[::1]:80')).toBe('::1');
    expect(parseHostName('a:b')).toBeNull();
  });

  it('asks for the token everywhere, takes it as bearer or once in the address, and keeps it out of links', async () => {
    const token = 'a-token-of-some-length';
    const closed = createApp({ source, token });
    const ask = (address: string, headers: Record<string, string> = {}) =>
      closed.request(`http://localhost${address}`, { headers: { ...HOST, ...headers } });
    for (const address of ['/', '/api/dossier', '/api/openapi.json', '/assets/x.js', '/api/dossier?token=wrong']) {
      expect((await ask(address)).status, address).toBe(401);
    }
    expect((await ask('/api/dossier', { authorization: `Bearer ${token}` })).status).toBe(200);
    expect((await ask('/api/dossier', { authorization: 'Bearer wrong' })).status).toBe(401);
    const entered = await ask(`//evil.example/ledger?q=a&token=${token}`);
    expect([entered.status, entered.headers.get('location')]).toEqual([302, '/evil.example/ledger?q=a']);
    const cookie = entered.headers.get('set-cookie')!;
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect(cookie).not.toContain(token);
    expect((await ask('/api/dossier', { cookie: cookie.split(';')[0]! })).status).toBe(200);
  });

  it('sets headers that keep pages from loading, framing or leaking anything', async () => {
    for (const address of ['/api/dossier', '/api/nothing', '/']) {
      const { headers } = await get(address);
      const policy = headers.get('content-security-policy')!;
      expect(policy).toContain("default-src 'self'");
      expect(policy).not.toContain('unsafe');
      expect(policy).not.toMatch(/https?:|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });
});

describe('startServer', () => {
  it('serves this machine alone unless a token is given', async () => {
    await expect(startServer({ source, port: 0, host: '0.0.0.0' })).rejects.toMatchObject({
      rule: 'serve/token-missing',
    });
    await expect(startServer({ source, port: 0, token: 'short' })).rejects.toMatchObject({
      rule: 'serve/token-too-short',
    });
    const open = await startServer({ source, port: 0, host: '0.0.0.0', token: 'a-token-of-some-length' });
    try {
      expect((await fetch(`http://127.0.0.1:${open.port}/api/dossier`)).status).toBe(401);
      expect(open.url).toContain('?token=a-token-of-some-length');
    } finally {
      await open.close();
    }
  });

  it('answers at the address it tells, says when the port is taken, and ends', async () => {
    const server = await startServer({ source, port: 0 });
    try {
      expect(server.url).toBe(`http://127.0.0.1:${server.port}/`);
      expect((await fetch(`${server.url}api/dossier`)).status).toBe(200);
      await expect(startServer({ source, port: server.port })).rejects.toMatchObject({ rule: 'serve/cannot-listen' });
    } finally {
      await server.close();
    }
    await expect(fetch(`${server.url}api/dossier`)).rejects.toThrow();
  });
});

describe('the files of the workspace', () => {
  let folder = '';
  beforeAll(() => {
    const outer = mkdtempSync(path.join(tmpdir(), 'web-'));
    writeFileSync(path.join(outer, 'secret.txt'), 'secret');
    folder = path.join(outer, 'web');
    mkdirSync(path.join(folder, 'assets'), { recursive: true });
    writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>page</title>');
    writeFileSync(path.join(folder, 'assets', 'a.js'), 'export {};');
  });
  afterAll(() => rmSync(path.dirname(folder), { recursive: true }));

  it('are served by their whole path alone; every view is the page; nothing outside is reached', async () => {
    const server = await startServer({ source, port: 0, webFolder: folder });
    try {
      const base = `http://127.0.0.1:${server.port}`;
      const page = await fetch(`${base}/report/report%3Aabc?claim=x`);
      expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(page.headers.get('cache-control')).toBe('no-cache');
      const script = await fetch(`${base}/assets/a.js`);
      expect([script.status, script.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
      expect(script.headers.get('cache-control')).toContain('immutable');
      for (const hostile of [
        '/..%2fsecret.txt',
        '/%2e%2e/secret.txt',
        '/assets/..%2f..%2fsecret.txt',
        '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
        '/..%5csecret.txt',
        '/assets/a.js%00.txt',
        '//secret.txt',
        '/secret.txt',
      ]) {
        const response = await fetch(`${base}${hostile}`);
        expect(await response.text(), hostile).not.toBe('secret');
        expect(response.status, hostile).toBe(404);
      }
    } finally {
      await server.close();
    }
  });

  it('says what to do where nothing was built', async () => {
    const empty = createApp({ source, webFolder: path.join(folder, 'none') });
    const response = await empty.request('http://localhost/', { headers: HOST });
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm run build');
  });
});
