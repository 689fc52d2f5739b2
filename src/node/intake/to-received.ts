import { createHash } from 'node:crypto';
import type { Note, Received } from '../../core/model/report.js';
import { findEncoding, loadIconv } from './find-encoding.js';
import { findFormat, isHtmlText, isReadable } from './find-format.js';

/** Largest file that is kept and read, in bytes: the longest live blogs stay under 3 MB. */
export const MOST_BYTES = 20 * 1024 * 1024;

/** What to do about a report that cannot be read, by the rule of its note. */
export const MENDING: Readonly<Record<string, string>> = {
  'intake/other-format': 'save it as plain text or as a web page and build again',
  'intake/not-text': 'save the report as plain text or as a web page and build again',
  'intake/too-large': 'cut it into reports of their own and build again',
  'report/no-text': 'put the report’s words into the file and build again',
};

/** The hash that names a report, 64 lower-case hex digits. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What the bytes of one file say, decoded; what is no text, or of a format that is not read, has an empty source and a note. */
export function toReceived(file: string, options: { bytes: Uint8Array; sha256: string }): Received {
  const { bytes, sha256 } = options;
  const format = findFormat(file, bytes);
  const known = { file, sha256, mediaType: format.mediaType };
  if (!isReadable(format.mediaType)) {
    const message = `It is ${format.name ?? 'no text'}; this version reads plain text and HTML.`;
    return { ...known, source: '', encoding: 'binary', notes: [toNote('intake/other-format', message)] };
  }
  const found = findEncoding(bytes, { isHtml: format.mediaType === 'text/html' });
  if (isBinary(bytes, found.encoding)) {
    const message = 'It holds bytes that are no text.';
    return { ...known, mediaType: 'application/octet-stream', source: '', encoding: 'binary', notes: [toNote('intake/not-text', message)] }; // prettier-ignore
  }
  let { encoding, notes } = found;
  let decoded = decode(bytes.subarray(found.markLength), encoding);
  let { mediaType } = format;
  if (mediaType === 'text/plain' && isHtmlText(decoded)) {
    mediaType = 'text/html';
    const again = findEncoding(bytes, { isHtml: true });
    if (again.encoding !== encoding) decoded = decode(bytes.subarray(again.markLength), again.encoding);
    ({ encoding, notes } = again);
  }
  const { text, notes: textNotes } = cleanText(decoded);
  return { file, sha256, mediaType, source: text, encoding, notes: [...notes, ...textNotes] };
}

/** A report whose bytes were too many to keep: only its hash is known. */
export function toTooLarge(file: string, sha256: string): Received {
  const message = `It is larger than ${MOST_BYTES / 1024 / 1024} MB.`;
  return {
    file,
    sha256,
    mediaType: 'application/octet-stream',
    source: '',
    encoding: 'binary',
    notes: [toNote('intake/too-large', message)],
  };
}

function decode(bytes: Uint8Array, encoding: string): string {
  if (encoding === 'utf-8' || encoding === 'utf-16le' || encoding === 'utf-16be')
    return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  return loadIconv().decode(bytes, encoding);
}

/** NUL and lone surrogates become U+FFFD, as what cannot be decoded did already; length and offsets stay. */
function cleanText(decoded: string): { text: string; notes: Note[] } {
  const notes: Note[] = [];
  const undecoded = countOf(decoded, '\ufffd');
  const nuls = countOf(decoded, '\0');
  if (undecoded > 0)
    notes.push(toNote('encoding/undecodable', `${undecoded} places could not be decoded; each shows as U+FFFD.`));
  if (nuls > 0) notes.push(toNote('encoding/nul', `${nuls} NUL characters show as U+FFFD.`));
  const text = decoded.replaceAll('\0', '\ufffd').replace(/\p{Surrogate}/gu, '\ufffd');
  return { text, notes };
}

function countOf(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}

/** Control codes in so large a share of the first bytes are no text: random bytes have one in nine. */
const MOST_CONTROLS = 0.04;

function isBinary(bytes: Uint8Array, encoding: string): boolean {
  if (encoding.startsWith('utf-16') || encoding.startsWith('utf-32')) return false;
  const length = Math.min(bytes.length, 64 * 1024);
  let controls = 0;
  // NUL does not count: files padded with it, or with holes, still hold their words. 0x1b starts ISO 2022 sequences.
  for (let i = 0; i < length; i += 1) {
    const byte = bytes[i]!;
    if (byte < 0x20 && byte !== 0 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) controls += 1;
    else if (byte === 0x7f) controls += 1;
  }
  return controls > length * MOST_CONTROLS;
}

function toNote(rule: string, message: string): Note {
  return { rule, message, span: null };
}
