import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Ledger } from '../../src/core/model/ledger.js';
import { NO_TABLES } from '../../src/core/model/tables.js';
import { startServer, type RunningServer } from '../../src/node/api/start-server.js';
import { searchIn } from '../parts/search-in.js';

/** The workspace as it stands in the sources, built into a folder of its own. */
export interface BuiltWorkspace {
  readonly folder: string;
  remove(): void;
}

/** Builds the workspace, so that no stale build is tested. */
export async function buildWorkspace(): Promise<BuiltWorkspace> {
  const folder = mkdtempSync(path.join(tmpdir(), 'workspace-'));
  const before = process.env['NODE_ENV'];
  // The test runner's own value would build React's slow and loud half.
  process.env['NODE_ENV'] = 'production';
  await build({
    configFile: fileURLToPath(new URL('../../vite.config.ts', import.meta.url)),
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true },
  }).finally(() => {
    process.env['NODE_ENV'] = before;
  });
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

/** Serves a ledger with a built workspace on any free port. */
export function serveLedger(ledger: Ledger, workspace: BuiltWorkspace): Promise<RunningServer> {
  return startServer({
    port: 0,
    webFolder: workspace.folder,
    source: {
      readLedger: () => ledger,
      readFacts: () => ({ name: 'invented war', program: 'counterclaim', rulesVersion: '0' }),
      readTables: () => NO_TABLES,
      searchClaims: searchIn(ledger),
    },
  });
}
