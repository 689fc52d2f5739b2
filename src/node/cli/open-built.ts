import type { Desk } from '../desk/desk.js';
import { openDesk } from '../desk/open-desk.js';
import { writeNote } from './write-out.js';

/** Opens a dossier to read from, and says on standard error where its ledger is not up to date. */
export async function openBuilt(dossier: string): Promise<Desk> {
  const desk = openDesk({ dossier });
  try {
    await desk.readCounts();
    for (const reason of await desk.findStaleness())
      writeNote(`note: ${reason}; counterclaim build --again brings it up to date`);
    return desk;
  } catch (error) {
    await desk.close();
    throw error;
  }
}
