import type { Fault, Quoted } from './parse-markup.js';
import { parseQuoted } from './parse-markup.js';
import { dropArticle, findLines, findWords, type Stretch } from './find-words.js';
import type { LabelEntity, LabelName, LabelPlace, LabelTime, Labels } from './labels.js';
import { NO_PERIOD, parsePeriod, resolveWords, toRelativeValue } from './parse-period.js';

/** What compiling one mark-up file needs at every step. */
export interface Compilation {
  /** The text, one unit a code point. */
  readonly flat: string;
  readonly lines: readonly Stretch[];
  readonly faults: Fault[];
  readonly entities: LabelEntity[];
  readonly marksOf: EntityMarks[];
  /** Positions of entities by key. */
  readonly keys: ReadonlyMap<string, number>;
  /** Positions of entities by spelling in small letters. */
  readonly spellings: ReadonlyMap<string, readonly number[]>;
  readonly published: Labels['published'];
  readonly outlet: LabelName;
  readonly credits: readonly LabelName[];
}

/** What only compiling needs to know of an entity. */
export interface EntityMarks {
  readonly isAgency: boolean;
  readonly isOutlet: boolean;
  /** True for an organisation or force, which speaks for itself. */
  readonly isInstitution: boolean;
}

/** Where a labeller's words are looked for, and from which line of the mark-up they come. */
export interface Search {
  readonly line: number;
  /** Tried in turn; the first that holds the words decides. */
  readonly areas: readonly (readonly Stretch[])[];
  /** The lines of the text that `§` names: occurrences are counted here. */
  readonly scope: Stretch;
}

/** Adds a fault. */
export function fail(compilation: { readonly faults: Fault[] }, line: number, message: string): null {
  compilation.faults.push({ line, message });
  return null;
}

/** One piece of quoted words in the text; null with a fault where it is not there, or there more than once. */
export function findPiece(
  compilation: Compilation,
  piece: string,
  search: Search & { occurrence: number | null },
): Stretch | null {
  // prettier-ignore
  const { flat } = compilation;
  const { line, areas, scope, occurrence } = search;
  if (occurrence !== null) {
    const inScope = findWords(flat, piece, scope);
    const all = inScope.length > 0 ? inScope : findWords(flat, piece, [0, flat.length]);
    return all[occurrence - 1] ?? fail(compilation, line, `"${piece}" stands ${all.length} times in ${toWhere(compilation, scope)}, there is no @${occurrence}`); // prettier-ignore
  }
  for (const area of areas) {
    const found = unique(area.flatMap((stretch) => findWords(flat, piece, stretch)));
    if (found.length === 1) return found[0]!;
    if (found.length > 1) return fail(compilation, line, `"${piece}" stands ${found.length} times there (${found.map((one) => `"${toSurroundings(flat, one)}"`).join(', ')}): say which with @1, @2 …, counted in ${toWhere(compilation, scope)}`); // prettier-ignore
  }
  return fail(compilation, line, `"${piece}" does not stand in ${toWhere(compilation, scope)}${toHint(flat, piece)}`);
}

function unique(stretches: readonly Stretch[]): Stretch[] {
  return stretches.filter((one, at) => stretches.findIndex((other) => other[0] === one[0] && other[1] === one[1]) === at); // prettier-ignore
}

function toSurroundings(flat: string, [start, end]: Stretch): string {
  return flat.slice(Math.max(0, start - 12), end + 12).replace(/\s+/g, ' ');
}

function toWhere({ lines }: Compilation, scope: Stretch): string {
  const first = lines.findIndex((line) => line[0] === scope[0]) + 1;
  const last = lines.findIndex((line) => line[1] === scope[1]) + 1;
  if (first === 1 && last === lines.length) return 'the text';
  return first === last ? `line ${first} of the text` : `lines ${first}–${last} of the text`;
}

function toHint(flat: string, piece: string): string {
  const words = piece.split(/\s+/);
  const missing = words.find((word) => !flat.toLowerCase().includes(word.toLowerCase()));
  if (missing !== undefined) return ` (the text has no "${missing}")`;
  return findWords(flat, piece, [0, flat.length]).length > 0 ? ' (it stands in another line)' : '';
}

/** All pieces of quoted words: each later one after the one before it. */
export function findPieces(compilation: Compilation, quoted: Quoted, search: Search): Stretch[] | null {
  const found: Stretch[] = [];
  for (const piece of quoted.pieces) {
    const last = found.at(-1);
    const next = last ? findWords(compilation.flat, piece, [last[1], search.scope[1]])[0] : undefined;
    const at = next ?? findPiece(compilation, piece, { ...search, occurrence: last ? null : quoted.occurrence });
    if (at === null) return null;
    found.push(at);
  }
  return found.length === 0 ? null : found;
}

/** A name written `words=key`, `words@2`, or `-=key` for one without words; the article is left out of its words. */
export function toLabelName(compilation: Compilation, text: string, search: Search): LabelName | null {
  const quoted = parseQuoted(text);
  if (quoted.pieces.length > 1) return fail(compilation, search.line, `"${text}": a name is one stretch of words`);
  const piece = quoted.pieces[0];
  if (piece === undefined) {
    if (quoted.key === null) return fail(compilation, search.line, 'a name without words wants a key: -=army');
    const entity = findKey(compilation, quoted.key, search.line);
    return entity === null ? null : { words: null, entity };
  }
  const found = findPiece(compilation, piece, { ...search, occurrence: quoted.occurrence });
  if (!found) return null;
  const words = dropArticle(compilation.flat, found);
  if (quoted.key !== null) {
    const entity = findKey(compilation, quoted.key, search.line);
    return entity === null ? null : { words, entity };
  }
  return { words, entity: findEntity(compilation, words, search.line) };
}

/** The entity that a key of the file names; null with a fault where none does. */
export function findKey(compilation: Compilation, key: string, line: number): number | null {
  return compilation.keys.get(key) ?? fail(compilation, line, `"=${key}" is no name of this file (names: ${[...compilation.keys.keys()].join(', ')})`); // prettier-ignore
}

/** The entity whose spelling the words are, or the only one whose spelling stands in them; null where none is. */
function findEntity(compilation: Compilation, words: Stretch, line: number): number | null {
  const text = compilation.flat.slice(words[0], words[1]).toLowerCase().replace(/\s+/g, ' ');
  const owners = compilation.spellings.get(text) ?? [];
  if (owners.length > 1) return fail(compilation, line, `"${text}" is a spelling of several names: say which with =key`); // prettier-ignore
  return owners[0] ?? null;
}

/** A time written `words`, `words = value` or `- = value`. */
export function toLabelTime(compilation: Compilation, text: string, search: Search): LabelTime | null {
  const match = /^(.*?)(?:\s*=\s*(\S+))?$/s.exec(text.trim())!;
  const quoted = parseQuoted(match[1]!);
  const words = quoted.pieces.length === 0 ? null : findPieces(compilation, quoted, search);
  if (quoted.pieces.length > 0 && words === null) return null;
  const stretch: Stretch | null = words ? [words[0]![0], words.at(-1)![1]] : null;
  const said = stretch ? compilation.flat.slice(stretch[0], stretch[1]).replace(/\s+/g, ' ') : '';
  const { published } = compilation;
  if (match[2] !== undefined) {
    const period = parsePeriod(match[2]) ?? fail(compilation, search.line, `"${match[2]}" is no time: write 2019-06-15, 2019-06-15T18:40, 2019-06, 2019, A..B, ..B, A.. or ?`); // prettier-ignore
    return period && { ...period, words: stretch };
  }
  const day = published.earliest?.slice(0, 10) === published.latest?.slice(0, 10) ? published.latest : null;
  const resolved = resolveWords(said, day ?? null);
  if (resolved) return { ...resolved, words: stretch };
  if (day !== null) return fail(compilation, search.line, `"${said}" wants its value, since the report's day is known: time ${said} = ${day.slice(0, 10)}, or = ?`); // prettier-ignore
  return { ...NO_PERIOD, value: toRelativeValue(said), words: stretch };
}

/** A place use: `in Havnik`, `distance 12 Avanek`. */
export function toLabelPlace(
  compilation: Compilation,
  relation: string,
  of: { rest: string; search: Search },
): LabelPlace | null {
  // prettier-ignore
  const distance = relation === 'distance' ? /^([\d.]+)\s+(.*)$/.exec(of.rest) : null;
  if (relation === 'distance' && !distance) return fail(compilation, of.search.line, 'a distance is written "distance 12 Avanek", in kilometres'); // prettier-ignore
  const name = toLabelName(compilation, distance?.[2] ?? of.rest, of.search);
  return name && { ...name, relation, km: distance ? Number(distance[1]) : null };
}

/** Opens what does not depend on the mark-up. */
export function openText(flat: string): { flat: string; lines: Stretch[] } {
  return { flat, lines: findLines(flat) };
}
