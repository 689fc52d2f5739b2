import { startServer, type RunningServer } from '../api/start-server.js';
import { UserError } from '../../core/model/user-error.js';
import type { Desk } from '../desk/desk.js';
import { chooseDossier, DOSSIER_OPTION, parseCount, toUsageError, type Command, type CommandOption, type Typed } from './command.js'; // prettier-ignore
import { openBuilt } from './open-built.js';
import { writeLine } from './write-out.js';

const USAGE = 'counterclaim serve [--port <n>] [--host <name>] [--token <word>] [--dossier <file>]';
/** The port where none is asked for; another free one where it is taken. */
const PORT = 4747;

/** Options of the commands that serve. */
export const SERVE_OPTIONS: Readonly<Record<string, CommandOption>> = {
  port: { value: '<n>', says: `the port; otherwise $PORT, then ${PORT} or, where that is taken, any free one` },
  host: { value: '<name>', says: 'the address to listen on; otherwise this machine alone can reach it' },
  token: { value: '<word>', says: 'what a visitor has to know; needed where others can reach it' },
};

/** `counterclaim serve`: the HTTP API and the workspace. */
export const serveCommand: Command = {
  usage: USAGE,
  says: 'Serves the dossier in the browser, and its HTTP API, until Ctrl-C. Prints the address once it answers.',
  options: { ...SERVE_OPTIONS, dossier: DOSSIER_OPTION },
  async run(typed) {
    if (typed.paths.length > 0) throw toUsageError(`serve: "${typed.paths[0]}" is not known`, `usage: ${USAGE}`);
    const port = choosePort(typed);
    const desk = await openBuilt(chooseDossier(typed));
    try {
      return await serveUntilStopped(desk, { typed, port });
    } finally {
      await desk.close();
    }
  },
};

/** The port that was asked for; null where none was. */
export function choosePort(typed: Typed): number | null {
  const asked = typed.values['port'] ?? process.env['PORT'];
  return asked === undefined || asked === '' ? null : parseCount(asked, { name: 'port', most: 65_535 });
}

/** Serves a dossier, prints the address, and ends with 0 on Ctrl-C. */
export async function serveUntilStopped(desk: Desk, options: { typed: Typed; port: number | null }): Promise<number> {
  const { typed, port } = options;
  const { host, token } = typed.values;
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  const start = (at: number): Promise<RunningServer> => startServer({ source: desk, port: at, host, token });
  const server = await (port === null ? start(PORT).catch((error: unknown) => startElsewhere(error, start)) : start(port)); // prettier-ignore
  await writeLine(server.url);
  await stopped;
  await server.close();
  return 0;
}

async function startElsewhere(error: unknown, start: (port: number) => Promise<RunningServer>): Promise<RunningServer> {
  if (error instanceof UserError && error.rule === 'serve/cannot-listen') return start(0);
  throw error;
}
