import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { MiddlewareHandler } from 'hono';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Folder of the built workspace, beside the compiled program or, run from the sources, where the build puts it. */
export function findWebFolder(): string {
  const beside = fileURLToPath(new URL('../../web/', import.meta.url));
  return import.meta.url.endsWith('.ts') ? fileURLToPath(new URL('../../../dist/web/', import.meta.url)) : beside;
}

/**
 * Answers with the files of the built workspace, and with its page for every address that is a view.
 *
 * Only files that a listing of the folder names are ever opened, looked up by their whole path: no part of a request
 * takes part in forming a file name, so there is nothing to escape from.
 */
export function serveWeb(folder: string): MiddlewareHandler {
  let listing: Promise<ReadonlyMap<string, string>> = Promise.resolve(new Map());
  let listedAt = -Infinity;
  return async (context) => {
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
      return context.text('Only GET is answered here.', 405, { allow: 'GET, HEAD' });
    }
    const path = context.req.path;
    let files = await listing;
    let file = findFile(files, path);
    if (file === undefined) {
      // Building anew gives other names; looking once a second is enough for that and little enough for anybody's guesses.
      if (performance.now() - listedAt > 1000) {
        listedAt = performance.now();
        listing = listFiles(folder);
      }
      files = await listing;
      file = findFile(files, path);
    }
    if (file === undefined) {
      return files.has('/index.html')
        ? context.text('There is no such file.', 404)
        : context.text('The workspace has not been built: run "npm run build". The API answers under /api.', 503);
    }
    const isHashed = path.startsWith('/assets/');
    return context.body(new Uint8Array(await readFile(file)), 200, {
      'content-type': MEDIA_TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
  };
}

/** The file of a path; the page itself for every path that names no file, since views are addresses too. */
function findFile(files: ReadonlyMap<string, string>, path: string): string | undefined {
  return files.get(path) ?? (extname(path) === '' ? files.get('/index.html') : undefined);
}

async function listFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  if (!existsSync(folder)) return files;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    files.set(`/${file.slice(join(folder, '/').length).replaceAll('\\', '/')}`, file);
  }
  return files;
}
