import { describe, expect, it } from 'vitest';
import { NO_TABLES } from '../src/core/model/tables.js';
import { createApp } from '../src/node/api/create-app.js';
import { toApiPage, type ApiDescription } from './api-page.js';
import { toInventedLedger } from './parts/invented-ledger.js';

const app = createApp({
  source: {
    readLedger: toInventedLedger,
    readFacts: () => ({ name: '', program: '', rulesVersion: '' }),
    readTables: () => NO_TABLES,
    searchClaims: () => Promise.resolve({ ids: [], total: 0 }),
  },
});

describe('docs/api.md', () => {
  it('is what the server says of itself', async () => {
    const response = await app.request('http://localhost/api/openapi.json', { headers: { host: 'localhost' } });
    const api = (await response.json()) as ApiDescription;
    expect(Object.keys(api.paths).length).toBeGreaterThan(14);
    await expect(toApiPage(api)).toMatchFileSnapshot('../docs/api.md');
  });
});
