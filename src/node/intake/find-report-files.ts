import type { Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** A file to read as a report. */
export interface ReportFile {
  /** Relative to the folder given, `/` between parts; or its own name. Bytes that are no UTF-8 show as U+FFFD. */
  readonly file: string;
  /** Where it is; bytes, since a name need not be valid UTF-8. Null for standard input. */
  readonly path: Buffer | null;
}

/** A path that cannot be read. */
export interface PathFailure {
  readonly file: string;
  readonly what: string;
  readonly hint: string;
  readonly rule: string;
}

/** What the given paths hold. */
export interface FoundFiles {
  readonly files: readonly ReportFile[];
  /** Folders `counterclaim/` of the folders given, in the order given. */
  readonly tables: readonly string[];
  readonly failures: readonly PathFailure[];
}

/** Folder of a dossier's tables: never reports. */
const TABLES = 'counterclaim';

/**
 * Finds the reports of files and folders (those inside, too), sorted by code units of their names. Left out: names that
 * begin with a dot, `counterclaim/`, a `README*` at the top of a folder given, dossiers, and what a browser saves
 * beside a page (`page_files/` beside `page.html`). Links are followed; a folder is entered once.
 */
export async function findReportFiles(paths: readonly string[]): Promise<FoundFiles> {
  const files: ReportFile[] = [];
  const tables: string[] = [];
  const failures: PathFailure[] = [];
  for (const given of paths) {
    if (given === '-') {
      files.push({ file: 'stdin', path: null });
      continue;
    }
    const place = Buffer.from(path.resolve(given));
    // An empty path would be resolved to the folder that the program runs in.
    const found = given === '' ? 'ENOENT' : await readStats(place);
    if (typeof found === 'string') failures.push({ file: given, ...explainCode(found) });
    else if (found.isDirectory()) {
      const inside = await walkFolder(place);
      files.push(...inside.files);
      failures.push(...inside.failures);
      if (inside.hasTables) tables.push(path.join(path.resolve(given), TABLES));
    } else if (found.isFile()) files.push({ file: path.basename(given), path: place });
    else failures.push({ file: given, ...NOT_A_FILE });
  }
  return { files, tables, failures };
}

const NOT_A_FILE = { what: 'it is neither a file nor a folder', hint: 'give a file, a folder or -', rule: 'intake/not-a-file' }; // prettier-ignore

interface Folder {
  readonly place: Buffer;
  /** Relative to the folder given; empty for that folder itself. */
  readonly name: string;
}

async function walkFolder(top: Buffer): Promise<{ files: ReportFile[]; failures: PathFailure[]; hasTables: boolean }> {
  const files: ReportFile[] = [];
  const failures: PathFailure[] = [];
  const seen = new Set<string>();
  const waiting: Folder[] = [{ place: top, name: '' }];
  let hasTables = false;
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const { place, name: prefix } = folder;
    const self = await readStats(place);
    if (typeof self === 'string') {
      failures.push({ file: prefix || String(place), ...explainCode(self) });
      continue;
    }
    // A link may lead back to a folder that holds it.
    const identity = `${self.dev}:${self.ino}`;
    if (seen.has(identity)) continue;
    seen.add(identity);
    const names = await readNames(place);
    if (typeof names === 'string') {
      failures.push({ file: prefix || String(place), ...explainCode(names) });
      continue;
    }
    const shown = new Set(names.map(String));
    for (const bytes of names) {
      const name = String(bytes);
      if (isLeftOut(name, { isTop: prefix === '', beside: shown })) {
        hasTables ||= prefix === '' && name === TABLES;
        continue;
      }
      const child = Buffer.concat([place, Buffer.from(path.sep), bytes]);
      const file = prefix === '' ? name : `${prefix}/${name}`;
      const found = await readStats(child);
      if (typeof found === 'string') failures.push({ file, ...explainCode(found) });
      else if (found.isDirectory()) waiting.push({ place: child, name: file });
      else if (found.isFile()) files.push({ file, path: child });
      else failures.push({ file, ...NOT_A_FILE });
    }
  }
  return { files: files.sort(byFile), failures: failures.sort(byFile), hasTables };
}

function byFile(a: { readonly file: string }, b: { readonly file: string }): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}

function isLeftOut(name: string, options: { isTop: boolean; beside: ReadonlySet<string> }): boolean {
  if (name.startsWith('.') || name === TABLES) return true;
  if (options.isTop && /^readme(?:[.\-_]|$)/i.test(name)) return true;
  if (/\.dossier(?:-wal|-shm|-journal)?$/.test(name)) return true;
  const page = /^(.+)_files$/.exec(name)?.[1];
  return page !== undefined && (options.beside.has(`${page}.html`) || options.beside.has(`${page}.htm`));
}

/** Names in a folder, sorted by code units; the error's code where it cannot be listed. */
async function readNames(place: Buffer): Promise<Buffer[] | string> {
  try {
    const names = await readdir(place, { encoding: 'buffer' });
    return names.sort(Buffer.compare);
  } catch (error) {
    return codeOf(error);
  }
}

async function readStats(place: Buffer): Promise<Stats | string> {
  try {
    return await stat(place);
  } catch (error) {
    return codeOf(error);
  }
}

/** The code of a file system's error. @throws what is none. */
export function codeOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (typeof code === 'string') return code;
  throw error;
}

/** What a file system's error code means for the person who gave the path. */
export function explainCode(code: string): { what: string; hint: string; rule: string } {
  switch (code) {
    case 'ENOENT':
      return { what: 'there is no such file or folder', hint: 'check the path', rule: 'intake/missing' };
    case 'EACCES':
    case 'EPERM':
      return { what: 'it may not be read', hint: 'allow reading it, for example with chmod', rule: 'intake/forbidden' };
    case 'ELOOP':
      return { what: 'its links lead in a circle', hint: 'remove the link', rule: 'intake/link-loop' };
    case 'ENAMETOOLONG':
      return { what: 'its path is too long', hint: 'shorten the path', rule: 'intake/long-path' };
    case 'ERR_INVALID_ARG_VALUE':
      return { what: 'it is not a path', hint: 'check the path', rule: 'intake/missing' };
    default:
      return {
        what: `it cannot be read (${code})`,
        hint: 'check the disk and the path',
        rule: 'intake/unreadable-file',
      };
  }
}
