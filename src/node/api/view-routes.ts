import type { App } from './create-app.js';
import type { LedgerSource } from './ledger-source.js';

/** Adds the views over the whole record. */
export function addViewRoutes(_app: App, _source: LedgerSource): void {}
