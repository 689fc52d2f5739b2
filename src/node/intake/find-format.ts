/** What a file is, as far as reading it goes. */
export interface Format {
  readonly mediaType: string;
  /** Name for people, with its article; null for the two that are read. */
  readonly name: string | null;
}

const PLAIN: Format = { mediaType: 'text/plain', name: null };
const HTML: Format = { mediaType: 'text/html', name: null };

/** Bytes that a format begins with, as Latin-1 text. Zip containers are told apart by the file's ending. */
const SIGNATURES: readonly (readonly [string, Format])[] = [
  ['%PDF-', { mediaType: 'application/pdf', name: 'a PDF' }],
  ['PK\x03\x04', { mediaType: 'application/zip', name: 'a ZIP archive' }],
  ['PK\x05\x06', { mediaType: 'application/zip', name: 'a ZIP archive' }],
  ['\x1f\x8b', { mediaType: 'application/gzip', name: 'a gzip archive' }],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', { mediaType: 'application/msword', name: 'a Word or Outlook file' }],
  ['{\\rtf', { mediaType: 'application/rtf', name: 'an RTF' }],
  ['WARC/', { mediaType: 'application/warc', name: 'a web archive (WARC)' }],
  ['\x89PNG', { mediaType: 'image/png', name: 'a picture' }],
  ['\xff\xd8\xff', { mediaType: 'image/jpeg', name: 'a picture' }],
  ['GIF8', { mediaType: 'image/gif', name: 'a picture' }],
  ['SQLite format 3\0', { mediaType: 'application/vnd.sqlite3', name: 'a database' }],
  ['7z\xbc\xaf\x27\x1c', { mediaType: 'application/x-7z-compressed', name: 'a 7-Zip archive' }],
  ['Rar!', { mediaType: 'application/vnd.rar', name: 'a RAR archive' }],
  ['\xfd7zXZ\0', { mediaType: 'application/x-xz', name: 'an xz archive' }],
  ['BZh', { mediaType: 'application/x-bzip2', name: 'a bzip2 archive' }],
  ['PAR1', { mediaType: 'application/vnd.apache.parquet', name: 'a Parquet table' }],
];

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** Endings of formats that are made of text or of a zip container, and are not reports as they stand. */
const ENDINGS: Readonly<Record<string, Format>> = {
  docx: { mediaType: WORD, name: 'a Word document' },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', name: 'an OpenDocument text' },
  epub: { mediaType: 'application/epub+zip', name: 'an EPUB' },
  wacz: { mediaType: 'application/wacz', name: 'a web archive (WACZ)' },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', name: 'a spreadsheet' },
  eml: { mediaType: 'message/rfc822', name: 'a mail' },
  mbox: { mediaType: 'application/mbox', name: 'a mailbox' },
  mht: { mediaType: 'multipart/related', name: 'a web archive (MHTML)' },
  mhtml: { mediaType: 'multipart/related', name: 'a web archive (MHTML)' },
  rss: { mediaType: 'application/rss+xml', name: 'a feed' },
  atom: { mediaType: 'application/atom+xml', name: 'a feed' },
  xml: { mediaType: 'application/xml', name: 'an XML' },
  json: { mediaType: 'application/json', name: 'a JSON' },
  jsonl: { mediaType: 'application/jsonl', name: 'a JSON Lines' },
  csv: { mediaType: 'text/csv', name: 'a table (CSV)' },
  tsv: { mediaType: 'text/tab-separated-values', name: 'a table (TSV)' },
  css: { mediaType: 'text/css', name: 'a style sheet' },
  js: { mediaType: 'text/javascript', name: 'a script' },
  svg: { mediaType: 'image/svg+xml', name: 'a picture' },
};
const HTML_ENDING = /^(?:html?|xhtml|shtml|php|aspx?)$/;
const HTML_START = /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html[\s>])/i;

/** Media types whose text is read. */
export function isReadable(mediaType: string): boolean {
  return mediaType === 'text/plain' || mediaType === 'text/html';
}

/** Tells a file's format by its first bytes, then by its ending. Text of an unknown ending is plain text. */
export function findFormat(file: string, head: Uint8Array): Format {
  const dot = file.lastIndexOf('.');
  const ending = dot > file.lastIndexOf('/') ? file.slice(dot + 1).toLowerCase() : '';
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 16)).toString('latin1');
  const signed = SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1];
  const named = Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending]! : null;
  if (signed) return signed.mediaType === 'application/zip' && named ? named : signed;
  if (named) return named;
  return HTML_ENDING.test(ending) ? HTML : PLAIN;
}

/** True where a text begins as a page of HTML does, whatever its file is called. */
export function isHtmlText(text: string): boolean {
  return HTML_START.test(text.slice(0, 4000));
}
