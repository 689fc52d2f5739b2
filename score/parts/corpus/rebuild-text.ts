import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../../../src/core/model/user-error.js';
import type { Labels } from './labels.js';

type From = NonNullable<Labels['from']>;

/** Texts of openly licensed sets, rebuilt from a folder that holds one folder a set. */
export interface TextSource {
  /** @throws UserError where the set has no such document. */
  readText(from: From): Promise<string>;
}

/** Opens a folder of sets: `ecbplus`, `ud-ewt`, `ud-gum`, `re3d`. Files are read when first asked for. */
export function openTextSource(folder: string): TextSource {
  const treebanks = new Map<string, Promise<Map<string, string[][]>>>();
  let re3d: Promise<Map<string, string>> | null = null;
  return {
    async readText(from) {
      if (from.set === 'ecbplus') return cutLines(await readEcbPlus(folder, from.doc), from);
      if (from.set === 're3d') {
        const text = (await (re3d ??= readRe3d(path.join(folder, 're3d')))).get(from.doc);
        if (text === undefined) throw toMissing(from);
        return cutLines(text, from);
      }
      if (!treebanks.has(from.set)) treebanks.set(from.set, readTreebank(path.join(folder, from.set)));
      const paragraphs = (await treebanks.get(from.set)!).get(from.doc);
      if (!paragraphs) throw toMissing(from);
      return joinSentences(paragraphs, from.part);
    },
  };
}

function toMissing(from: From): UserError {
  return new UserError(`${from.set}: no document ${from.doc}`, {
    hint: 'name the folder that holds the sets with --texts',
    rule: 'score/no-data',
  });
}

/** The lines that a part names, from 1. */
function cutLines(text: string, { part }: From): string {
  if (!part) return text;
  return `${text.split('\n').slice(part[0] - 1, part[1]).join('\n').trim()}\n`; // prettier-ignore
}

/** Sentences joined by a blank, paragraphs by an empty line; a part names sentences, from 1. */
function joinSentences(paragraphs: readonly string[][], part: From['part']): string {
  let number = 0;
  const kept = paragraphs.map((sentences) =>
    sentences.filter(() => {
      number += 1;
      return !part || (part[0] <= number && number <= part[1]);
    }),
  );
  return `${kept.filter((sentences) => sentences.length > 0).map((sentences) => sentences.join(' ')).join('\n\n')}\n`; // prettier-ignore
}

async function readTreebank(folder: string): Promise<Map<string, string[][]>> {
  const documents = new Map<string, string[][]>();
  for (const file of (await readdir(folder)).filter((name) => /-train.*\.conllu$/.test(name)).sort()) {
    let paragraphs: string[][] | null = null;
    for (const line of (await readFile(path.join(folder, file), 'utf8')).split('\n')) {
      if (line.startsWith('# newdoc')) {
        paragraphs = [[]];
        documents.set(line.split('=')[1]!.trim(), paragraphs);
      } else if (line.startsWith('# newpar') && paragraphs) {
        if (paragraphs.at(-1)!.length > 0) paragraphs.push([]);
      } else if (line.startsWith('# text =') && paragraphs) paragraphs.at(-1)!.push(line.slice(8).trim());
    }
  }
  return documents;
}

async function readRe3d(folder: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const folders = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  for (const { name } of folders) {
    // BBC and EU texts have terms of their own.
    if (name.startsWith('BBC') || name.startsWith('Delegation')) continue;
    for (const line of (await readFile(path.join(folder, name, 'documents.json'), 'utf8')).split('\n')) {
      if (line.trim() === '') continue;
      const document = JSON.parse(line) as { _id: string; title: string; text: string };
      texts.set(document._id, `${document.title.trim()}\n\n${document.text.trimEnd()}\n`);
    }
  }
  return texts;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeXml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) =>
    hex ? String.fromCodePoint(parseInt(hex, 16)) : decimal ? String.fromCodePoint(Number(decimal)) : (ENTITIES[name ?? ''] ?? whole), // prettier-ignore
  );
}

/** Tokens joined by blanks, blanks taken out where print has none; one sentence a line. */
async function readEcbPlus(folder: string, doc: string): Promise<string> {
  const xml = await readFile(path.join(folder, 'ecbplus', 'ECB+', doc.split('_')[0]!, `${doc}.xml`), 'utf8');
  const sentences = new Map<number, string[]>();
  for (const token of xml.matchAll(/<token\b([^>]*)>([^<]*)<\/token>/g)) {
    const sentence = Number(/\bsentence="(\d+)"/.exec(token[1]!)?.[1]);
    const word = decodeXml(token[2]!).trim();
    if (word === '') sentences.set(sentence, sentences.get(sentence) ?? []);
    else sentences.set(sentence, [...(sentences.get(sentence) ?? []), word]);
  }
  const lines = [...sentences].sort((a, b) => a[0] - b[0]).map(([, words]) => joinTokens(words));
  return `${lines.join('\n')}\n`;
}

/** Joins tokens as they are printed. */
export function joinTokens(words: readonly string[]): string {
  const joined = words
    .join(' ')
    .replace(/`` ?/g, '“')
    .replace(/ ?''/g, '”')
    .replace(/ ([,.;:!?%)\]}”’])/g, '$1')
    .replace(/([([{$£€“‘]) /g, '$1')
    .replace(/ (n't|n’t|'s|’s|'re|’re|'ve|’ve|'ll|’ll|'d|’d|'m|’m)(?![\p{L}\p{N}_])/gu, '$1');
  const [first = '', ...parts] = joined.split('"');
  return parts.reduce((line, part, at) => (at % 2 === 0 ? `${line}"${part.trimStart()}` : `${line.trimEnd()}"${part}`), first); // prettier-ignore
}
