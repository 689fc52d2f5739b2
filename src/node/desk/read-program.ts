import { createHash } from 'node:crypto';
import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findGazetteerFolder } from '../gazetteer/open-gazetteer.js';
import { findReaderFolder } from '../reader/open-reader.js';

/** Which program this is. */
export interface Program {
  /** `counterclaim 0.1.0` */
  readonly name: string;
  /** Hash of all that an analysis depends on beside the report and the dossier: code, model, packages. 16 hex digits. */
  readonly build: string;
}

const SOURCE = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
/** Rooms whose code decides what is derived. */
const ROOMS = ['core', 'node/intake', 'node/reader', 'node/gazetteer', 'node/desk'];
const CODE = /(?<!\.d|\.test)\.[jt]s$/;

let program: Promise<Program> | null = null;

/**
 * Name and build of the running program. The build is a hash of the code itself, so that no analysis of other code is
 * ever taken for this one's, whatever version number stands in the package.
 */
export function readProgram(): Promise<Program> {
  program ??= findProgram();
  return program;
}

async function findProgram(): Promise<Program> {
  const [packageText, model, gazetteer, ...rooms] = await Promise.all([
    readFile(path.resolve(SOURCE, '../package.json'), 'utf8'),
    readFile(path.join(findReaderFolder(), 'reader.json')).catch(ignoreMissing),
    readSizes(findGazetteerFolder()),
    ...ROOMS.map((room) => readRoom(path.join(SOURCE, room))),
  ]);
  const { name, version, dependencies } = JSON.parse(packageText) as { name: string; version: string; dependencies: object }; // prettier-ignore
  const hash = createHash('sha256').update(JSON.stringify([name, version, dependencies]));
  if (model !== null) hash.update(model);
  // Its files are too large to hash each time; another edition of them has other sizes.
  hash.update(JSON.stringify(gazetteer));
  for (const { file, bytes } of rooms.flat()) hash.update(file).update('\0').update(bytes);
  return { name: `${name} ${version}`, build: hash.digest('hex').slice(0, 16) };
}

async function readRoom(folder: string): Promise<{ file: string; bytes: Buffer }[]> {
  const names = await readdir(folder, { recursive: true });
  const code = names.filter((name) => CODE.test(name)).sort();
  return Promise.all(code.map(async (name) => ({ file: name, bytes: await readFile(path.join(folder, name)) })));
}

async function readSizes(folder: string): Promise<(readonly [string, number])[]> {
  const names = await readdir(folder).catch(ignoreMissing);
  return Promise.all(
    (names ?? []).sort().map(async (name) => [name, (await stat(path.join(folder, name))).size] as const),
  );
}

/** Reader and gazetteer themselves say best what is missing. */
function ignoreMissing(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  throw error;
}
