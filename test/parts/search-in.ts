import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Ledger } from '../../src/core/model/ledger.js';
import type { ClaimQuery, ClaimsFound } from '../../src/node/desk/desk.js';
import { searchClaims } from '../../src/node/desk/search-claims.js';
import { toClaimTexts } from '../../src/node/desk/to-claim-texts.js';
import { openSqliteStore } from '../../src/node/store/open-sqlite-store.js';
import type { Store } from '../../src/node/store/store.js';

/** The search over a ledger that no dossier holds: it is kept in one, made when first asked and gone with the process. */
export function searchIn(ledger: Ledger): (query: ClaimQuery) => Promise<ClaimsFound> {
  let opening: Promise<Store> | null = null;
  return async (query) => {
    opening ??= keepLedger(ledger);
    return searchClaims(await opening, query);
  };
}

async function keepLedger(ledger: Ledger): Promise<Store> {
  const folder = mkdtempSync(path.join(tmpdir(), 'counterclaim-search-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const now = (): string => '2031-05-05T00:00:00Z';
  const store = openSqliteStore(path.join(folder, 'invented.dossier'), { isCreating: true, now });
  await store.writeLedger(ledger, {
    state: { madeOf: '', version: '', facts: '{}', counts: '{}' },
    texts: toClaimTexts(ledger),
    basis: await store.readBasis(),
    changes: { madeWith: '{}', record: '{}' },
  });
  return store;
}
