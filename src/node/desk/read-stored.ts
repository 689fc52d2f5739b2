import type { Received } from '../../core/model/report.js';
import { parseDossierTables } from '../intake/read-dossier-tables.js';
import { toReceived, toTooLarge } from '../intake/to-received.js';
import type { ReceivedReport, Store } from '../store/store.js';

/** The tables that hold in a dossier, parsed. */
export async function readTables(store: Store): Promise<ReturnType<typeof parseDossierTables>> {
  return parseDossierTables(await store.readTables());
}

/** A stored report, decoded by this program. */
export function decode(row: ReceivedReport): Received {
  return row.bytes === null ? toTooLarge(row.file, row.sha256) : toReceived(row.file, { bytes: row.bytes, sha256: row.sha256 }); // prettier-ignore
}
