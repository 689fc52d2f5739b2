/**
 * How quick the reader is on the texts that come with the project, what it keeps in memory, and whether the WebAssembly runtime decides
 * as the native one: `npm run bench -- reader`.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openReader } from '../dist/node/reader/open-reader.js';
import { openReaderPool } from '../dist/node/reader/open-reader-pool.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const texts = [];
for (const name of (await readdir(path.join(root, 'examples'))).sort())
  if (name.endsWith('.txt')) texts.push(await readFile(path.join(root, 'examples', name), 'utf8'));
for (const name of (await readdir(path.join(root, 'test/corpus'))).sort())
  texts.push(await readFile(path.join(root, 'test/corpus', name, 'report.txt'), 'utf8').catch(() => ''));
const blocksOf = (text) => {
  const blocks = [];
  for (const found of text.matchAll(/[^\n]+/g))
    blocks.push({ start: found.index, end: found.index + found[0].length, kind: 'body', rule: 'block/prose' });
  return blocks;
};
const namesOf = (reading) => reading.names.map(({ kind, start, end }) => `${kind} ${start} ${end}`).join(', ');
const resident = () => Math.round(process.memoryUsage().rss / 1e6);

/** Every text `times` times; words, wall-clock seconds. */
async function readAll(reader, times) {
  const start = process.hrtime.bigint();
  const readings = [];
  for (let round = 0; round < times; round += 1)
    readings.push(...texts.map((text) => reader.readReport(text, blocksOf(text))));
  const words = (await Promise.all(readings)).reduce((sum, reading) => sum + reading.words.length, 0);
  return { words, seconds: Number(process.hrtime.bigint() - start) / 1e9 };
}

const before = resident();
const start = process.hrtime.bigint();
const native = await openReader({ runtime: 'native' });
console.log(
  `open: ${(Number(process.hrtime.bigint() - start) / 1e9).toFixed(2)} s · ${resident() - before} MB more in memory`,
);
await readAll(native, 1);
const one = await readAll(native, 4);
console.log(
  `one thread: ${Math.round(one.words / one.seconds)} words a second over ${one.words} words · ${resident()} MB resident`,
);

const pool = await openReaderPool({ runtime: 'native', threads: 2, expected: 1e9 });
await readAll(pool, 2);
const two = await readAll(pool, 4);
console.log(
  `two threads: ${(one.seconds / one.words / (two.seconds / two.words)).toFixed(2)} times as many words a second`,
);
await pool.close();

const wasm = await openReader({ runtime: 'wasm' });
const slow = { words: 0, seconds: 0, tag: 0, head: 0, relation: 0, all: 0, names: 0, attributions: 0, texts: 0 };
for (const text of texts) {
  const begun = process.hrtime.bigint();
  const there = await wasm.readReport(text, blocksOf(text));
  slow.seconds += Number(process.hrtime.bigint() - begun) / 1e9;
  const here = await native.readReport(text, blocksOf(text));
  slow.texts += 1;
  if (namesOf(there) === namesOf(here)) slow.names += 1;
  there.words.forEach((word, at) => {
    const other = here.words[at];
    slow.words += 1;
    slow.tag += word.upos === other.upos;
    slow.head += word.head === other.head;
    slow.relation += word.relation === other.relation;
    slow.all += word.upos === other.upos && word.head === other.head && word.relation === other.relation;
  });
}
const share = (count, of) => `${((100 * count) / of).toFixed(2)} %`;
console.log(
  [
    `WebAssembly: ${Math.round(slow.words / slow.seconds)} words a second`,
    `decides as the native runtime on ${share(slow.all, slow.words)} of ${slow.words} words (tags ${share(slow.tag, slow.words)}, heads ${share(slow.head, slow.words)}, relations ${share(slow.relation, slow.words)})`,
    `all names alike in ${slow.names} of ${slow.texts} texts`,
  ].join(' · '),
);
await wasm.close();
await native.close();
