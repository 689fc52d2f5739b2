import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../../core/model/user-error.js';
import { openDesk } from '../desk/open-desk.js';
import { buildInto } from './build-command.js';
import { DOSSIER_OPTION, toUsageError, type Command } from './command.js';
import { choosePort, SERVE_OPTIONS, serveUntilStopped } from './serve-command.js';
import { writeError, writeNote } from './write-out.js';

const USAGE = 'counterclaim start [<folder>] [--port <n>] [--dossier <file>]';
const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** `counterclaim start`: builds a folder, or the example, and serves it. */
export const startCommand: Command = {
  usage: USAGE,
  says: `Builds the reports of a folder into a dossier and serves it in the browser until Ctrl-C. Without a folder it shows the
example: one invented war, as invented outlets report it. The dossier of a folder is <its name>.dossier in this folder.`,
  options: { ...SERVE_OPTIONS, dossier: DOSSIER_OPTION },
  async run(typed) {
    const { paths } = typed;
    if (paths.length > 1) throw toUsageError('start: more than one folder is given', `usage: ${USAGE}`);
    const port = choosePort(typed);
    const folder = paths[0] ?? path.join(ROOT, 'examples');
    const named = typed.values['dossier'] ?? (paths[0] === undefined ? undefined : process.env['COUNTERCLAIM_DOSSIER']);
    const dossier = named ?? (paths[0] === undefined ? findExampleDossier() : `${path.basename(path.resolve(folder))}.dossier`); // prettier-ignore
    const isCache = named === undefined && paths[0] === undefined;
    const result = await buildInto(dossier, { paths: [folder] }).catch((error: unknown) => {
      if (!isCache) throw error;
      return buildAnew(error, { dossier, folder });
    });
    for (const { file, what, hint } of result.failures) writeError({ what: `${file}: ${what}`, hint });
    if (result.bug !== null) throw result.bug;
    if (result.counts.reports === 0)
      throw new UserError(`${folder}: there is no report in it`, {
        hint: 'give a folder that holds text or HTML files',
        rule: 'start/no-report',
      });
    writeNote(`${result.counts.reports} reports, ${result.counts.claims} claims in ${dossier}; Ctrl-C ends`);
    const desk = openDesk({ dossier });
    try {
      return await serveUntilStopped(desk, { typed, port });
    } finally {
      await desk.close();
    }
  },
};

/** The example's dossier can be made again at any time, so it lies where the system keeps such things. */
function findExampleDossier(): string {
  // Several copies of the program must not share it.
  const name = `example-${createHash('sha256').update(ROOT).digest('hex').slice(0, 8)}.dossier`;
  for (const folder of [path.join(findCacheFolder(), 'counterclaim'), path.join(tmpdir(), 'counterclaim')]) {
    try {
      mkdirSync(folder, { recursive: true });
      return path.join(folder, name);
    } catch (error) {
      // A read-only home; the temporary folder is next.
      if (!/^E(?:ACCES|PERM|ROFS|NOENT|NOTDIR|EXIST)$/.test((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
  return name;
}

function findCacheFolder(): string {
  if (process.platform === 'win32') return process.env['LOCALAPPDATA'] ?? path.join(homedir(), 'AppData', 'Local');
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Caches');
  const named = process.env['XDG_CACHE_HOME'];
  return named !== undefined && path.isAbsolute(named) ? named : path.join(homedir(), '.cache');
}

async function buildAnew(error: unknown, options: { dossier: string; folder: string }): ReturnType<typeof buildInto> {
  const { dossier, folder } = options;
  if (!(error instanceof UserError) || !/^dossier\/(?:newer|not-a-dossier|damaged)$/.test(error.rule)) throw error;
  for (const ending of ['', '-wal', '-shm', '-journal']) await rm(`${dossier}${ending}`, { force: true });
  return buildInto(dossier, { paths: [folder] });
}
