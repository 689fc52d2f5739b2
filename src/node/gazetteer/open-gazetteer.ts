import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Gazetteer } from '../../core/gazetteer/gazetteer.js';
import { toPlaceIndex, type ByteText, type PlaceIndex } from '../../core/gazetteer/place-index.js';
import { toGazetteer } from '../../core/gazetteer/to-gazetteer.js';
import type { DossierTables } from '../../core/model/tables.js';
import { UserError } from '../../core/model/user-error.js';

/** More than either file holds, unpacked; a damaged file must not ask for all memory. */
const MOST_BYTES = 256 * 1024 * 1024;

/** The folder of the gazetteer that ships with the program, from the sources and from the built program alike. */
export function findGazetteerFolder(): string {
  return path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../gazetteer');
}

const opened = new Map<string, Promise<PlaceIndex>>();

/**
 * The gazetteer as one dossier sees it: its own places first, then the built-in ones. The files are unpacked once a
 * process (some 30 MB) and shared by all dossiers.
 * @throws UserError where they are missing or damaged.
 */
export async function openGazetteer(
  tables: Pick<DossierTables, 'places'>,
  options: { readonly folder?: string } = {},
): Promise<Gazetteer> {
  const folder = options.folder ?? findGazetteerFolder();
  let index = opened.get(folder);
  if (!index) opened.set(folder, (index = openIndex(folder)));
  return toGazetteer({ index: await index, places: tables.places });
}

async function openIndex(folder: string): Promise<PlaceIndex> {
  const [places, names] = await Promise.all([unpack(folder, 'places.gz'), unpack(folder, 'names.gz')]);
  return toPlaceIndex({ places, names });
}

async function unpack(folder: string, name: string): Promise<ByteText> {
  const file = path.join(folder, name);
  try {
    const packed = await readFile(file);
    // A gzip file ends with the size of what it holds. In one piece: every further one would wait for this thread.
    const chunkSize = Math.min(Math.max(packed.readUInt32LE(packed.length - 4), 1024), MOST_BYTES);
    const bytes = await promisify(gunzip)(packed, { chunkSize });
    return { bytes, toText: (start, end) => bytes.toString('utf8', start, end) };
  } catch (cause) {
    throw new UserError(`${file}: the gazetteer's file cannot be read`, {
      hint: 'restore the folder gazetteer from the repository',
      rule: 'gazetteer/missing-file',
      cause,
    });
  }
}
