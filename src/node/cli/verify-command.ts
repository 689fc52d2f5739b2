import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { UserError } from '../../core/model/user-error.js';
import { verifyDossier, verifyText, type Verification } from '../desk/verify-dossier.js';
import { chooseDossier, DOSSIER_OPTION, JSON_OPTION, toUsageError, type Command } from './command.js';
import { openBuilt } from './open-built.js';
import { writeJson, writeLine, writeNote } from './write-out.js';

const USAGE = 'counterclaim verify [--ledger <file>] [--dossier <file>] [--json]';

/** `counterclaim verify`: checks a dossier or an exported ledger. */
export const verifyCommand: Command = {
  usage: USAGE,
  says: `Checks every selector, hash, id and relation of the dossier, or of an exported ledger (- reads it from standard input).
Prints one line a fault; ends with 1 where there is one.`,
  options: {
    ledger: { value: '<file>', says: 'checks this exported ledger instead of the dossier' },
    dossier: DOSSIER_OPTION,
    json: JSON_OPTION,
  },
  async run(typed) {
    if (typed.paths.length > 0) throw toUsageError(`verify: "${typed.paths[0]}" is not known`, `usage: ${USAGE}`);
    const { ledger } = typed.values;
    const { records, faults } = ledger === undefined ? await verify(chooseDossier(typed)) : verifyText(await readLedgerFile(ledger)); // prettier-ignore
    if (typed.switches.has('json')) await writeJson({ records, faults });
    else for (const { record, what } of faults) await writeLine(`${record}: ${what}`);
    writeNote(`${records} records, ${faults.length === 0 ? 'no fault' : faults.length === 1 ? '1 fault' : `${faults.length} faults`}`); // prettier-ignore
    return faults.length === 0 ? 0 : 1;
  },
};

async function verify(dossier: string): Promise<Verification> {
  const desk = await openBuilt(dossier);
  try {
    return await verifyDossier(desk);
  } finally {
    await desk.close();
  }
}

async function readLedgerFile(file: string): Promise<string> {
  try {
    return file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === undefined) throw cause;
    throw new UserError(`${file}: it cannot be read (${code})`, {
      hint: 'name a file that counterclaim export --format ledger wrote',
      rule: 'verify/no-ledger',
      cause,
    });
  }
}
