import { serve, type ServerType } from '@hono/node-server';
import { isIP } from 'node:net';
import { hostname } from 'node:os';

import { UserError } from '../../core/model/user-error.js';
import { createApp } from './create-app.js';
import type { LedgerSource } from './ledger-source.js';

/** A server that answers, with the address to open. */
export interface RunningServer {
  /** Address of the workspace, with `?token=` where one is asked for. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves a dossier by HTTP and returns once it answers. Listens on this machine alone unless `host` says otherwise;
 * beyond it only with a token.
 *
 * @throws UserError where the port is taken, or where another machine could read without a token.
 */
export async function startServer(options: {
  readonly source: LedgerSource;
  /** 0 takes any free port. */
  readonly port: number;
  readonly host?: string | undefined;
  readonly token?: string | undefined;
  /** Host names under which the server is known to others. */
  readonly names?: readonly string[] | undefined;
  readonly webFolder?: string | undefined;
}): Promise<RunningServer> {
  const { host = '127.0.0.1', port, token } = options;
  if (!isLoopback(host) && (token === undefined || token === '')) {
    throw new UserError(`Serving on ${host} lets other machines read the dossier, and no token is set.`, {
      hint: 'Give --token <word> (16 signs or more), or leave --host out to serve this machine alone.',
      rule: 'serve/token-missing',
    });
  }
  if (token !== undefined && token.length < 16) {
    throw new UserError('The token is shorter than 16 signs.', {
      hint: 'Take a longer one: it is all that keeps others out.',
      rule: 'serve/token-too-short',
    });
  }
  // Beyond this machine a name of its own may be used too; the token keeps a rebound name out there.
  const names = [
    ...(options.names ?? []),
    ...(isIP(host) > 0 ? [] : [host]),
    ...(isLoopback(host) ? [] : [hostname()]),
  ];
  const app = createApp({ source: options.source, names, token, webFolder: options.webFolder });
  const { server, bound } = await listen({ fetch: (request) => app.fetch(request), host, port });
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${shown}:${bound}/${token === undefined ? '' : `?token=${encodeURIComponent(token)}`}`,
    port: bound,
    close: () => close(server),
  };
}

/** True for names and addresses that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

function listen(options: {
  readonly fetch: (request: Request) => Response | Promise<Response>;
  readonly host: string;
  readonly port: number;
}): Promise<{ server: ServerType; bound: number }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: options.fetch, hostname: options.host, port: options.port }, (info) => {
      server.off('error', fail);
      resolve({ server, bound: info.port });
    });
    const fail = (error: NodeJS.ErrnoException): void => reject(toListenError(error, options));
    server.once('error', fail);
  });
}

function toListenError(error: NodeJS.ErrnoException, { host, port }: { host: string; port: number }): Error {
  const known: Readonly<Record<string, string>> = {
    EADDRINUSE: 'something else uses it already',
    EACCES: 'this user may not',
    EADDRNOTAVAIL: 'this machine has no such address',
    ENOTFOUND: 'no such host is known',
  };
  const why = known[error.code ?? ''];
  if (why === undefined) return error;
  return new UserError(`Cannot serve on ${host}, port ${port}: ${why}.`, {
    hint: 'Choose another with --port <n> (0 takes any free one) or --host.',
    rule: 'serve/cannot-listen',
    cause: error,
  });
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    // Browsers keep connections open for minutes; nobody is in the middle of a write here.
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
