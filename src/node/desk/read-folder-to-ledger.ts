import type { Ledger } from '../../core/model/ledger.js';
import { UserError } from '../../core/model/user-error.js';
import { findReportFiles } from '../intake/find-report-files.js';
import { readDossierTables } from '../intake/read-dossier-tables.js';
import { readReportFile } from '../intake/read-report-file.js';
import { toReceived, toTooLarge } from '../intake/to-received.js';
import type { Analyst } from './analyst.js';
import { openAnalyst } from './open-analyst.js';

/**
 * The ledger of a folder of reports, with the tables of its `counterclaim/`; nothing is kept. The same that a dossier
 * built of that folder holds.
 * @throws UserError where the folder or one of its files cannot be read.
 */
export async function readFolderToLedger(folder: string): Promise<Ledger> {
  const analyst = await openAnalyst();
  try {
    return await readFolderWith(analyst, folder);
  } finally {
    await analyst.close();
  }
}

/**
 * The same with an analyst that is open already, for many folders one after the other.
 * @throws UserError where the folder or one of its files cannot be read.
 */
export async function readFolderWith(analyst: Analyst, folder: string): Promise<Ledger> {
  const found = await findReportFiles([folder]);
  const failure = found.failures[0];
  if (failure) throw new UserError(`${failure.file}: ${failure.what}`, { hint: failure.hint, rule: failure.rule });
  const { tables } = await readDossierTables(folder);
  const analysis = await analyst.over(tables);
  const seen = new Set<string>();
  const analyses = [];
  for (const file of found.files) {
    const arrival = await readReportFile(file);
    if ('what' in arrival)
      throw new UserError(`${arrival.file}: ${arrival.what}`, { hint: arrival.hint, rule: arrival.rule });
    if (seen.has(arrival.sha256)) continue;
    seen.add(arrival.sha256);
    const { bytes, sha256 } = arrival;
    const received = bytes === null ? toTooLarge(arrival.file, sha256) : toReceived(arrival.file, { bytes, sha256 });
    analyses.push({ sha256, made: analysis.analyse(received) });
  }
  analyses.sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  return analysis.toLedger(await Promise.all(analyses.map((one) => one.made)));
}
