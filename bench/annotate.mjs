/**
 * How many sentences a second each stage of annotate reads on one thread, the reader's own time left out, and what the
 * gazetteer takes to open: `npm run bench -- annotate`. The texts are the example's reports and the hard cases of the tests.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ROUNDS = 12;

/** Processor time of a piece of work, in seconds, so that what else the machine does hardly counts. */
function timeOf(work) {
  const used = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(used);
  return (user + system) / 1e6;
}

const { openGazetteer } = await import('../dist/node/gazetteer/open-gazetteer.js');
const { NO_TABLES } = await import('../dist/core/model/tables.js');
globalThis.gc?.();
const before = process.memoryUsage();
const used = process.cpuUsage();
const opened = performance.now();
const gazetteer = await openGazetteer(NO_TABLES);
gazetteer.findPlaces('Kharkiv');
const millis = performance.now() - opened;
const { user, system } = process.cpuUsage(used);
const after = process.memoryUsage();
console.log(
  `gazetteer: open and asked once in ${millis.toFixed(0)} ms, ${Math.round((user + system) / 1e3)} of processor (goal 300), resident memory ${Math.round((after.rss - before.rss) / 1e6)} MB more (goal 150)`,
);

const { findFigures } = await import('../dist/core/annotate/figures/find-figures.js');
const { findNames } = await import('../dist/core/annotate/names/find-names.js');
const { findPlaces } = await import('../dist/core/annotate/places/find-places.js');
const { findTimes } = await import('../dist/core/annotate/times/find-times.js');
const { openReader } = await import('../dist/node/reader/open-reader.js');

const files = [
  ...readdirSync(path.join(ROOT, 'examples')).map((name) => path.join('examples', name)),
  ...readdirSync(path.join(ROOT, 'test/corpus')).map((name) => path.join('test/corpus', name, 'report.txt')),
].filter((file) => file.endsWith('.txt'));
const reader = await openReader();
const reports = [];
for (const file of files) {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const reading = await reader.readReport(text, [{ start: 0, end: text.length, kind: 'body', rule: 'block/prose' }]);
  reports.push({ text, reading, names: findNames(text, { reading, tables: NO_TABLES }) });
}
await reader.close();

const stages = {
  times: ({ text, reading }) => findTimes(text, reading),
  figures: ({ text, reading }) => findFigures(text, reading),
  names: ({ text, reading }) => findNames(text, { reading, tables: NO_TABLES }),
  places: ({ text, reading, names }) => findPlaces(text, { reading, gazetteer, names }),
};
const sentences = reports.reduce((sum, { reading }) => sum + reading.sentences.length, 0) * ROUNDS;
let all = 0;
for (const [name, stage] of Object.entries(stages)) {
  // The first rounds are for the compiler.
  for (let round = 0; round < 4; round += 1) reports.forEach(stage);
  const seconds = timeOf(() => {
    for (let round = 0; round < ROUNDS; round += 1) reports.forEach(stage);
  });
  all += seconds;
  console.log(`${name.padEnd(8)} ${Math.round(sentences / seconds)} sentences a second, ${((1e6 * seconds) / sentences).toFixed(0)} µs each`); // prettier-ignore
}
console.log(
  `all      ${Math.round(sentences / all)} sentences a second (goal 3000: ${(sentences / all / 3000).toFixed(2)} of it), ${reports.length} reports`,
);
