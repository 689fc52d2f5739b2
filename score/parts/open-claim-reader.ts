import { createHash } from 'node:crypto';
import type { Ledger } from '../../src/core/model/ledger.js';
import type { Reading } from '../../src/core/model/reading.js';
import { NO_TABLES } from '../../src/core/model/tables.js';
import { openAnalyst } from '../../src/node/desk/open-analyst.js';
import { toReceived } from '../../src/node/intake/to-received.js';

/** Reads single texts as the program reads a folder with one file and no tables of its own. */
export interface ClaimReader {
  /** The ledger of one text; `name` stands for its file. */
  readLedger(text: string, name: string): Promise<Ledger>;
  /** The same with what the reader saw in the text: its names and attributions. */
  readText(text: string, name: string): Promise<{ ledger: Ledger; reading: Reading }>;
  close(): Promise<void>;
}

/** Opens the reader, the gazetteer and the rest that a build needs. */
export async function openClaimReader(): Promise<ClaimReader> {
  const analyst = await openAnalyst();
  const analysis = await analyst.over(NO_TABLES);
  const readText: ClaimReader['readText'] = async (text, name) => {
    const bytes = Buffer.from(text, 'utf8');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const read = await analysis.analyse(toReceived(name, { bytes, sha256 }));
    return { ledger: analysis.toLedger([read]), reading: read.reading };
  };
  return {
    readText,
    readLedger: async (text, name) => (await readText(text, name)).ledger,
    close: () => analyst.close(),
  };
}
