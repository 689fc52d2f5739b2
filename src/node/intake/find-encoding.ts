import { createRequire } from 'node:module';
import type { Note } from '../../core/model/report.js';

/** How bytes are to be decoded, and what is to be said about it. */
export interface EncodingFound {
  /** Lower-case name as the Encoding Standard or iconv has it: `utf-8`, `windows-1252` … */
  readonly encoding: string;
  /** Length of the byte order mark, which is no part of the text. */
  readonly markLength: number;
  readonly notes: readonly Note[];
}

const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe, 0x00, 0x00], 'utf-32le'],
  [[0x00, 0x00, 0xfe, 0xff], 'utf-32be'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];
/** So much of a file is looked at where it has to be guessed: guesses no longer change after some pages. */
const SAMPLE = 64 * 1024;
/** Browsers look for the declaration in the first 1,024 bytes; pages that put scripts first need more. */
const DECLARATION = 8 * 1024;
/** Names that pages use for what is windows-1252 in truth, as the Encoding Standard has it. */
const WINDOWS_1252 = /^(?:iso-?8859-?1|iso_8859-1|latin-?1|l1|us-ascii|ascii|cp1252|x-cp1252|windows-?1252)$/;
/** Encodings in which two or more bytes make a letter: their text may be valid UTF-8 by accident. */
const MULTIBYTE = /^(?:gb|big5|shift|sjis|x-sjis|euc|iso-2022|hz-|ks_c|windows-(?:31j|949|936|950)|utf-(?:7|16|32))/;
/** One broken byte in so many is a damaged UTF-8 file; more are another encoding. */
const DAMAGE = 0.1;

/** Names the encoding of a file: byte order mark, then what HTML declares, then validity as UTF-8, then a guess. */
export function findEncoding(bytes: Uint8Array, options: { isHtml: boolean }): EncodingFound {
  for (const [mark, encoding] of MARKS)
    if (mark.every((byte, index) => bytes[index] === byte)) return { encoding, markLength: mark.length, notes: [] };
  const wide = findUtf16(bytes);
  if (wide !== null) return guess(wide);
  const declared = options.isHtml ? findDeclared(bytes) : null;
  if (declared !== null && MULTIBYTE.test(declared)) return { encoding: declared, markLength: 0, notes: [] };
  const { multi, broken } = countUtf8(bytes);
  if (broken === 0) {
    const isContradicted = declared !== null && declared !== 'utf-8' && multi > 0;
    const notes = isContradicted ? [toNote('encoding/declared-wrongly', `The page says that it is ${declared}, its bytes are UTF-8.`)] : []; // prettier-ignore
    return { encoding: 'utf-8', markLength: 0, notes };
  }
  if (declared !== null && declared !== 'utf-8') return { encoding: declared, markLength: 0, notes: [] };
  if (multi > 0 && broken <= multi * DAMAGE) return { encoding: 'utf-8', markLength: 0, notes: [] };
  return guess(findByLetters(bytes));
}

function guess(encoding: string): EncodingFound {
  return {
    encoding,
    markLength: 0,
    notes: [toNote('encoding/guessed', `Nothing in the file tells its encoding; it reads best as ${encoding}.`)],
  };
}

function toNote(rule: string, message: string): Note {
  return { rule, message, span: null };
}

/** UTF-16 without a mark: nearly every second byte of blanks, digits and Latin letters is zero, always on one side. */
function findUtf16(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0 && bytes[i + 1] !== 0) even += 1;
    if (bytes[i + 1] === 0 && bytes[i] !== 0) odd += 1;
  }
  // Non-Latin text has zeros at its blanks and line ends alone, one character in eight or so.
  const least = length / 2 / 20;
  if (odd >= least && even * 10 < odd) return 'utf-16le';
  return even >= least && odd * 10 < even ? 'utf-16be' : null;
}

function findDeclared(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, DECLARATION)).toString('latin1');
  const match =
    /<meta\s[^>]{0,500}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(head) ??
    /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,40})/i.exec(head);
  if (!match) return null;
  const label = match[1]!.toLowerCase();
  if (WINDOWS_1252.test(label)) return 'windows-1252';
  if (/^(?:utf-?8|unicode-1-1-utf-8)$/.test(label)) return 'utf-8';
  // A page that could be read for its declaration cannot be UTF-16.
  if (/^utf-?(?:16|32)/.test(label)) return 'utf-8';
  return loadIconv().encodingExists(label) ? label : null;
}

/** Letters of several bytes, and bytes that no valid sequence holds; a sequence cut off by the file's end is not counted. */
function countUtf8(bytes: Uint8Array): { multi: number; broken: number } {
  let multi = 0;
  let broken = 0;
  for (let i = 0; i < bytes.length;) {
    const byte = bytes[i]!;
    if (byte < 0x80) {
      i += 1;
      continue;
    }
    const length = byte >= 0xc2 && byte <= 0xdf ? 2 : byte >= 0xe0 && byte <= 0xef ? 3 : byte >= 0xf0 && byte <= 0xf4 ? 4 : 0; // prettier-ignore
    let at = 1;
    while (at < length && i + at < bytes.length && (bytes[i + at]! & 0xc0) === 0x80) at += 1;
    if (length === 0 || (at < length && i + at < bytes.length)) broken += 1;
    else if (at === length) multi += 1;
    i += at;
  }
  return { multi, broken };
}

interface Chardet {
  analyse(bytes: Uint8Array): { readonly name: string; readonly confidence: number }[];
}
interface Iconv {
  encodingExists(label: string): boolean;
  decode(bytes: Uint8Array, encoding: string): string;
}

const load = createRequire(import.meta.url);

/** Loaded at its first use: few files need it, and it costs more than reading them. */
export function loadIconv(): Iconv {
  return load('iconv-lite') as Iconv;
}

/** Bytes of windows-1251 and -1252 that ISO 8859 leaves to control codes; chardet names the ISO twin too readily. */
const WINDOWS_OF_ISO: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252', 'iso-8859-9': 'windows-1254', 'iso-8859-8': 'windows-1255', 'iso-8859-7': 'windows-1253',
}; // prettier-ignore

function findByLetters(bytes: Uint8Array): string {
  const { analyse } = load('chardet') as Chardet;
  // UTF-8 has been ruled out, and 7-bit or 16-bit encodings would have been seen.
  const best = analyse(bytes.subarray(0, SAMPLE)).find(({ name }) => !/^(?:utf|ascii|iso-2022)/i.test(name));
  const name = best?.name.toLowerCase() ?? 'windows-1252';
  const found = WINDOWS_OF_ISO[name] ?? name;
  return loadIconv().encodingExists(found) ? found : 'windows-1252';
}
