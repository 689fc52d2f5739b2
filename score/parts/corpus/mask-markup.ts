import { EVENT_KINDS } from '../../../src/core/model/event-kind.js';
import { findWords, toFlat, type Stretch } from './find-words.js';
import { SLOTS } from './parse-markup.js';

/** Words of the mark-up itself: they stay as they are. */
const OWN_WORDS: ReadonlySet<string> = new Set([
  ...SLOTS,
  ...EVENT_KINDS.flatMap((one) => one.kind.split('-')),
  ...'published outlet credit translated block side PER ORG LOC X stated metadata url inferred'.split(' '),
  ...'body title heading dateline caption navigation related advert boilerplate copyright comment form artefact'.split(' '),
  ...'asserts confirms denies accuses rejects demands appeals warns threatens vows fears welcomes condemns supports'.split(' '),
  ...'promises withholds cannot verify asks other continues inst role relay channel speaker agency none'.split(' '),
  ...'historical future hypothetical negated direct indirect mixed'.split(' '),
  ...'state force of facility equipment region country own not'.split(' '),
  ...'killed wounded casualties missing captured displaced destroyed territory deployed released'.split(' '),
  ...'military civilian children women journalists medics elderly cumulative incremental inflicted third part'.split(' '),
  ...'since as area unit at least most more than about nearly up fewer between vague exact'.split(' '),
]); // prettier-ignore

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Keys and values. */
const NUMBERED = /^(?:n\d+|s\d+|c\d+|\d[\dT:.]*|XXXX|WXX)$/;

/** True for a word that may stand in a masked file. */
export function isOwnWord(word: string): boolean {
  return OWN_WORDS.has(word) || NUMBERED.test(word);
}

/**
 * A mark-up file without the words of its text: each run of them becomes `⟨start-end⟩` in code points, keys and labels
 * become numbers, notes are left out. Its first line names the text by its hash.
 */
export function maskMarkup(markup: string, of: { text: string; sha256: string }): string {
  const flat = toFlat(of.text);
  const lines = renameKeys(markup.split(/\r?\n/).filter((line) => !line.trim().startsWith('#')));
  return `sha256 ${of.sha256}\n${lines.map((line) => maskLine(line, flat)).join('\n').trim()}\n`; // prettier-ignore
}

/** The mark-up file again, with the words of the text. */
export function unmaskMarkup(masked: string, text: string): string {
  const characters = Array.from(text);
  return masked
    .replace(/^sha256 .*\n/, '')
    .replace(/⟨(\d+)-(\d+)⟩/gu, (_, start: string, end: string) =>
      characters.slice(Number(start), Number(end)).join('').replace(/\s+/g, ' '),
    );
}

/** The hash of the text that a masked file is about; empty where it names none. */
export function readMaskedHash(masked: string): string {
  return /^sha256 ([0-9a-f]{64})$/m.exec(masked)?.[1] ?? '';
}

/** Keys of names, sides and claims are often words of the text. */
function renameKeys(lines: readonly string[]): string[] {
  const names = new Map<string, string>();
  const sides = new Map<string, string>();
  const claims = new Map<string, string>();
  for (const line of lines) {
    const name = /^\s*(?:PER|ORG|LOC|X)\s+([\p{L}\p{N}-]+)\s*=/u.exec(line)?.[1];
    if (name !== undefined && !names.has(name)) names.set(name, `n${names.size + 1}`);
    const side = /^\s*side\s+(\S+)\s*=/.exec(line)?.[1];
    if (side !== undefined && !sides.has(side)) sides.set(side, `s${sides.size + 1}`);
    const claim = /^\s*- [^:]*(#\S+?)(?=[\s:])/.exec(line)?.[1];
    if (claim !== undefined && !claims.has(claim)) claims.set(claim, `#c${claims.size + 1}`);
  }
  const swap = (map: ReadonlyMap<string, string>, lead: string, key: string): string => lead + (map.get(key) ?? key);
  return lines.map((line) => {
    // Behind the first = of a name or side stand spellings, not keys.
    const head = /^(\s*(?:PER|ORG|LOC|X)\s+)([\p{L}\p{N}-]+)(?=\s*=)|^(\s*side\s+)(\S+)(?=\s*=)/u.exec(line);
    if (head) {
      const [whole, name, key, side, sideKey] = head;
      const start = name === undefined ? swap(sides, side!, sideKey!) : swap(names, name, key!);
      return start + renameOptions(line.slice(whole.length), { names, sides });
    }
    return line
      .replace(/(=\s*)([\p{L}\p{N}-]+)/gu, (_, lead: string, key: string) => swap(names, lead, key))
      .replace(/(#)([^\s:;]+)/g, (whole) => claims.get(whole) ?? whole);
  });
}

/** `; of key` and `; side key` behind the spellings of a name. */
function renameOptions(
  rest: string,
  of: { names: ReadonlyMap<string, string>; sides: ReadonlyMap<string, string> },
): string {
  return rest
    .replace(/(;\s*of\s+)([\p{L}\p{N}-]+)/gu, (_, lead: string, key: string) => lead + (of.names.get(key) ?? key))
    .replace(/(;\s*side\s+)([^\s;]+)/g, (_, lead: string, key: string) => lead + (of.sides.get(key) ?? key));
}

/** The longest runs of words that stand in the text, from left to right. */
function maskLine(line: string, flat: string): string {
  const words = [...toFlat(line).matchAll(WORD)].map((match) => [match.index, match.index + match[0].length] as const);
  const characters = Array.from(line);
  const quote = (from: number, to: number): string => characters.slice(from, to).join('');
  let masked = '';
  let written = 0;
  for (let at = 0; at < words.length;) {
    const [start, end] = words[at]!;
    let last = at;
    let found = isOwnWord(quote(start, end)) ? null : findFirst(flat, quote(start, end));
    for (let next = at + 1; next < words.length; next += 1) {
      const longer = findFirst(flat, quote(start, words[next]![1]));
      if (longer === null) break;
      [found, last] = [longer, next];
    }
    if (found !== null) {
      masked += `${quote(written, start)}⟨${found[0]}-${found[1]}⟩`;
      written = words[last]![1];
    }
    at = last + 1;
  }
  return masked + quote(written, characters.length);
}

/** Apostrophes and quotation marks must be the same as well: the file has to come back as it was. */
function findFirst(flat: string, words: string): Stretch | null {
  const all = findWords(flat, words, [0, flat.length]);
  return all.find(([start, end]) => flat.slice(start, end).replace(/\s+/g, ' ') === toFlat(words)) ?? null;
}
