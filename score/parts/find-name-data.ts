import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../../src/core/model/user-error.js';
import type { Span } from '../../src/core/text/span.js';
import { chooseSplit } from './score-options.js';

/** The three kinds that count; all others are left out of gold. */
export type NameKind = 'PER' | 'ORG' | 'LOC';

/** A labelled name: words `start … end - 1` of its sentence, or characters `start … end - 1` of its raw text. */
export interface GoldName extends Span {
  readonly kind: NameKind;
}

/** A sentence with given words (`text` null) or a raw text (`words` null). */
export interface NameItem {
  readonly id: string;
  readonly words: readonly string[] | null;
  readonly text: string | null;
  readonly names: readonly GoldName[];
}

/** Labelled items of one split. */
export interface NameData {
  readonly set: 'uner' | 'wikigold' | 're3d';
  readonly split: string;
  readonly items: readonly NameItem[];
}

/**
 * Finds which of the known layouts a folder has and reads it: Universal NER (`*-ud-<split>.iob2`), Wikigold
 * (`[wikigold/]CONLL-format/data/*.conll.txt`, whose `test` is the second half of its sentences in file order, `dev` the
 * first), re3d (folders with `documents.json` and `entities.json`; one split, `all`).
 */
export async function findNameData(folder: string, split: string | null): Promise<NameData> {
  const files = (await readdir(folder)).sort();
  const iob = files.filter((file) => file.endsWith('.iob2'));
  if (iob.length > 0) {
    const splits = iob.map((file) => /-ud-([a-z]+)/.exec(file)?.[1] ?? path.basename(file, '.iob2'));
    const chosen = need(split, splits, folder);
    const items: NameItem[] = [];
    for (const [at, file] of iob.entries())
      if (splits[at] === chosen)
        items.push(...parseRows(await readFile(path.join(folder, file), 'utf8'), { form: 1, tag: 2 }));
    return { set: 'uner', split: chosen, items };
  }
  for (const inner of ['wikigold/CONLL-format/data', 'CONLL-format/data', 'data', '.']) {
    const conll = (await list(path.join(folder, inner))).filter((file) => file.endsWith('.conll.txt'));
    if (conll.length === 0) continue;
    const items: NameItem[] = [];
    for (const file of conll)
      items.push(...parseRows(await readFile(path.join(folder, inner, file), 'utf8'), { form: 0, tag: 1 }));
    const chosen = need(split, ['test', 'dev', 'all'], folder);
    const half = Math.ceil(items.length / 2);
    return {
      set: 'wikigold',
      split: chosen,
      items: chosen === 'all' ? items : chosen === 'test' ? items.slice(half) : items.slice(0, half),
    };
  }
  const items: NameItem[] = [];
  for (const inner of ['.', ...files]) items.push(...(await readReferences(path.join(folder, inner))));
  if (items.length === 0) {
    throw new UserError(`${folder}: no labelled names in a known layout`, {
      hint: 'name a folder with *.iob2, wikigold/CONLL-format/data/*.conll.txt, or documents.json and entities.json',
      rule: 'score/no-data',
    });
  }
  return { set: 're3d', split: need(split, ['all'], folder), items };
}

function need(asked: string | null, there: readonly string[], folder: string): string {
  const chosen = chooseSplit(asked, there);
  if (chosen !== null) return chosen;
  throw new UserError(`${folder}: no split ${asked}`, {
    hint: `there are: ${there.join(', ')}`,
    rule: 'score/no-split',
  });
}

async function list(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}

/** Rows of words and tags with an empty line between sentences. Tags without B- (as Wikigold's) join with their like. */
function parseRows(source: string, columns: { form: number; tag: number }): NameItem[] {
  const items: NameItem[] = [];
  let id: string | null = null;
  let words: string[] = [];
  let tags: string[] = [];
  const close = (): void => {
    if (words.length > 0) items.push({ id: id ?? String(items.length), words, text: null, names: joinTags(tags) });
    id = null;
    words = [];
    tags = [];
  };
  for (const line of source.replace(/\r\n/g, '\n').split('\n')) {
    if (line.startsWith('# ') && line.includes('=')) {
      if (line.startsWith('# sent_id')) id = line.slice(line.indexOf('=') + 1).trim();
      continue;
    }
    const cells = columns.form === 0 ? line.split(/\s+/).filter((cell) => cell !== '') : line.split('\t');
    if (cells.length <= columns.tag) close();
    else if (cells[columns.form] !== '-DOCSTART-') {
      words.push(cells[columns.form]!);
      tags.push(cells[columns.tag]!);
    }
  }
  close();
  return items;
}

function joinTags(tags: readonly string[]): GoldName[] {
  const names: GoldName[] = [];
  for (let start = 0; start < tags.length;) {
    const kind = tags[start]!.slice(2);
    let end = start + 1;
    while (tags[start] !== 'O' && end < tags.length && tags[end] === `I-${kind}`) end += 1;
    if (kind === 'PER' || kind === 'ORG' || kind === 'LOC') names.push({ start, end, kind });
    start = end;
  }
  return names;
}

const REFERENCE_KINDS: Readonly<Record<string, NameKind>> = { Person: 'PER', Organisation: 'ORG', Location: 'LOC' };
/** Crowd answers below this confidence are dropped, as is usual with re3d. */
const LEAST_CONFIDENCE = 0.5;

interface Reference {
  readonly documentId: string;
  readonly begin: number;
  readonly end: number;
  readonly type: string;
  readonly confidence: number;
}

async function readReferences(folder: string): Promise<NameItem[]> {
  const files = await list(folder);
  if (!files.includes('documents.json') || !files.includes('entities.json')) return [];
  const lines = async (file: string): Promise<unknown[]> => {
    const source = await readFile(path.join(folder, file), 'utf8');
    return source
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as unknown);
  };
  const documents = (await lines('documents.json')) as { _id: string; text: string }[];
  const entities = (await lines('entities.json')) as Reference[];
  const byDocument = new Map<string, Reference[]>();
  for (const entity of entities) {
    const group = byDocument.get(entity.documentId);
    if (group) group.push(entity);
    else byDocument.set(entity.documentId, [entity]);
  }
  return documents.map((document) => ({
    id: document._id,
    words: null,
    text: document.text,
    names: chooseLongest(byDocument.get(document._id) ?? []),
  }));
}

/** Of overlapping references of the three kinds the longest is kept. */
function chooseLongest(entities: readonly Reference[]): GoldName[] {
  const kept: GoldName[] = [];
  const sure = entities.filter(
    (entity) => entity.confidence >= LEAST_CONFIDENCE && REFERENCE_KINDS[entity.type] !== undefined,
  );
  for (const entity of sure.toSorted(
    (a, b) => b.end - b.begin - (a.end - a.begin) || a.begin - b.begin || a.type.localeCompare(b.type),
  )) {
    if (kept.some((other) => entity.begin < other.end && other.start < entity.end)) continue;
    kept.push({ start: entity.begin, end: entity.end, kind: REFERENCE_KINDS[entity.type]! });
  }
  return kept.sort((a, b) => a.start - b.start);
}
