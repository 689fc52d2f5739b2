import type { PlacePoint } from '../model/name.js';

/** Bytes of a text file (UTF-8) with the way to turn a stretch of them into a string. */
export interface ByteText {
  readonly bytes: Uint8Array;
  toText(start: number, end: number): string;
}

/** A place of the built-in gazetteer with its other spellings. */
export interface IndexedPlace {
  readonly point: PlacePoint;
  readonly otherNames: readonly string[];
}

/** The built-in gazetteer: places by folded name, without ever being unpacked. */
export interface PlaceIndex {
  /** Numbers of the places whose folded name (or, after `~`, sound) is `key`, best known first. */
  find(key: string): readonly number[];
  /** The place of that number, 0 ≤ number < `count`. */
  at(number: number): IndexedPlace;
  /** The place with that gazetteer and id, or null. */
  byId(gazetteer: string, id: string): IndexedPlace | null;
  readonly count: number;
  /** Most words that a name has. */
  readonly longestName: number;
}

/** Which gazetteer the first letter of a row's id names. */
const GAZETTEERS: Readonly<Record<string, string>> = {
  c: 'world-cities',
  w: 'wof',
  n: 'countries',
  a: 'divisions',
  f: 'features',
};
const FEED = 10;
const TAB = 9;
/** The builder drops longer names. */
const LONGEST_NAME = 6;

/**
 * Opens the two files that `gazetteer/build.ts` writes: rows of places, best known first, and sorted names with row numbers
 * in base 36. Names are searched by halving in the bytes as they are.
 */
export function toPlaceIndex({ places, names }: { readonly places: ByteText; readonly names: ByteText }): PlaceIndex {
  const starts = toLineStarts(places.bytes);
  const count = starts.length - 1;
  let rows: Map<string, number> | null = null;
  const at = (number: number): IndexedPlace =>
    parsePlace(places.toText(starts[number]!, starts[number + 1]! - 1).split('\t'));
  return {
    count,
    longestName: LONGEST_NAME,
    at,
    find(key) {
      const row = findRow(names, toBytes(key));
      return row === null ? [] : row.split(',').map((cell) => Number.parseInt(cell, 36));
    },
    byId(gazetteer, id) {
      // Few callers ask for it, and they ask for few: the table of ids is made when the first one does.
      rows ??= toRows(places, starts);
      const letter = Object.keys(GAZETTEERS).find((one) => GAZETTEERS[one] === gazetteer);
      const number = letter === undefined ? undefined : rows.get(letter + id);
      return number === undefined ? null : at(number);
    },
  };
}

function toRows(places: ByteText, starts: Uint32Array): Map<string, number> {
  const rows = new Map<string, number>();
  for (let number = 0; number + 1 < starts.length; number += 1) {
    let end = starts[number]!;
    while (places.bytes[end] !== TAB) end += 1;
    rows.set(places.toText(starts[number]!, end), number);
  }
  return rows;
}

function parsePlace(cells: readonly string[]): IndexedPlace {
  const wikidata = cells[9];
  const [id, name, lat, lon, country, admin1, kind, population, others] = cells as [
    string, string, string, string, string, string, string, string, string,
  ]; // prettier-ignore
  return {
    point: {
      gazetteer: GAZETTEERS[id.charAt(0)] ?? 'other',
      id: id.slice(1),
      name,
      lat: Number(lat),
      lon: Number(lon),
      country: country === '' ? null : country,
      admin1: admin1 === '' ? null : admin1,
      kind: kind as PlacePoint['kind'],
      population: population === '0' ? null : Number(population),
      ...(wikidata === undefined ? {} : { wikidata }),
    },
    otherNames: others === '' ? [] : others.split(';'),
  };
}

function toLineStarts(bytes: Uint8Array): Uint32Array {
  let lines = 0;
  for (let at = bytes.indexOf(FEED); at >= 0; at = bytes.indexOf(FEED, at + 1)) lines += 1;
  const starts = new Uint32Array(lines + 1);
  let line = 0;
  for (let at = bytes.indexOf(FEED); at >= 0; at = bytes.indexOf(FEED, at + 1)) {
    line += 1;
    starts[line] = at + 1;
  }
  return starts;
}

/** The value of the line `key<TAB>value`, or null. Lines are sorted by the bytes of their keys. */
function findRow(names: ByteText, key: readonly number[]): string | null {
  const { bytes } = names;
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    let start = middle;
    while (start > low && bytes[start - 1] !== FEED) start -= 1;
    const order = compareKey(bytes, start, key);
    if (order === 0) {
      const from = start + key.length + 1;
      return names.toText(from, bytes.indexOf(FEED, from));
    }
    if (order < 0) low = bytes.indexOf(FEED, middle) + 1;
    else high = start;
  }
  return null;
}

/** Below 0 where the line's key comes before `key`. */
function compareKey(bytes: Uint8Array, start: number, key: readonly number[]): number {
  for (let at = 0; at < key.length; at += 1) {
    const byte = bytes[start + at]!;
    if (byte === TAB) return -1;
    if (byte !== key[at]) return byte - key[at]!;
  }
  return bytes[start + key.length] === TAB ? 0 : 1;
}

function toBytes(key: string): number[] {
  const bytes: number[] = [];
  for (const letter of key) {
    const code = letter.codePointAt(0)!;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return bytes;
}
