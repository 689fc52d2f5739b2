import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { EXPORT_FORMATS } from '../../core/export/formats.js';
import { UserError } from '../../core/model/user-error.js';
import { chooseFormat, exportDossier } from '../desk/export-dossier.js';
import { chooseDossier, DOSSIER_OPTION, toUsageError, type Command } from './command.js';
import { openBuilt } from './open-built.js';
import { writeLine, writeOut } from './write-out.js';

const USAGE = 'counterclaim export --format <name> [--out <file>] [--dossier <file>]';

/** `counterclaim export`: writes the ledger in a format. */
export const exportCommand: Command = {
  usage: USAGE,
  says: 'Writes the ledger of the dossier to standard output or to a file. The same dossier gives the same bytes.',
  options: {
    format: { value: '<name>', says: `${EXPORT_FORMATS.map((one) => one.name).join(', ')}; help tells what each is` },
    out: { value: '<file>', says: 'writes to a file, which appears only when it is whole' },
    dossier: DOSSIER_OPTION,
  },
  async run(typed) {
    const { paths, values } = typed;
    const name = values['format'];
    if (paths.length > 0) throw toUsageError(`export: "${paths[0]}" is not known`, `usage: ${USAGE}`);
    if (name === undefined) throw toUsageError('export: no format is given', `usage: ${USAGE}`);
    if (name === 'help') {
      for (const format of EXPORT_FORMATS) await writeLine(`${format.name.padEnd(10)}${format.says}`);
      return 0;
    }
    const format = chooseFormat(name);
    const desk = await openBuilt(chooseDossier(typed));
    try {
      const pieces = await exportDossier(desk, format);
      const out = values['out'];
      if (out === undefined || out === '-') await writeOut(pieces);
      else await writeFile(out, pieces);
      return 0;
    } finally {
      await desk.close();
    }
  },
};

/** Writes beside the file first, so that a file of that name is always a whole export. */
async function writeFile(out: string, pieces: Iterable<string>): Promise<void> {
  const part = `${out}.${process.pid}.part`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(part, { flags: 'wx' }));
    await rename(part, out);
  } catch (cause) {
    await rm(part, { force: true });
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === undefined || !/^E[A-Z]+$/.test(code)) throw cause;
    throw new UserError(`${out}: it cannot be written (${code})`, {
      hint: 'check the folder and that it may be written to',
      rule: 'export/cannot-write',
      cause,
    });
  }
}
