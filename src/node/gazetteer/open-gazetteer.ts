import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Gazetteer } from '../../core/gazetteer/gazetteer.js';
import { toPlaceIndex, type ByteText } from '../../core/gazetteer/place-index.js';
import { toGazetteer } from '../../core/gazetteer/to-gazetteer.js';
import type { DossierTables } from '../../core/model/tables.js';
import { UserError } from '../../core/model/user-error.js';

/** The built-in gazetteer, held open: some 40 MB. */
export interface OpenGazetteer {
  /** The gazetteer as one dossier sees it: its own places first. Costs next to nothing. */
  lookUp(tables: Pick<DossierTables, 'places'>): Gazetteer;
}

/** The folder of the gazetteer that ships with the program, from the sources and from the built program alike. */
export function findGazetteerFolder(): string {
  return path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../gazetteer');
}

/**
 * Opens the built-in gazetteer.
 * @throws UserError where its files are missing or damaged.
 */
export async function openGazetteer(options: { readonly folder?: string } = {}): Promise<OpenGazetteer> {
  const folder = options.folder ?? findGazetteerFolder();
  const [places, names] = await Promise.all([unpack(folder, 'places.gz'), unpack(folder, 'names.gz')]);
  const index = toPlaceIndex({ places, names });
  return { lookUp: (tables) => toGazetteer({ index, places: tables.places }) };
}

async function unpack(folder: string, name: string): Promise<ByteText> {
  const file = path.join(folder, name);
  try {
    const bytes = await promisify(gunzip)(await readFile(file));
    return { bytes, toText: (start, end) => bytes.toString('utf8', start, end) };
  } catch (cause) {
    throw new UserError(`${file}: the gazetteer's file cannot be read`, {
      hint: 'restore the folder gazetteer from the repository',
      rule: 'gazetteer/missing-file',
      cause,
    });
  }
}
