/**
 * `npx tsx training/corpus/rebuild.ts --out FOLDER [--texts FOLDER] [--split NAME] [--words]`: writes for each labelled text its
 * words `<id>.txt`, its labels `<id>.labels.json` and its gold ledger `<id>.jsonl`, checked against the hash; with `--words` the words of all texts, labelled
 * or not, and nothing else.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readCorpus, readSplit } from '../../score/parts/corpus/read-corpus.js';
import { toGoldLedger } from '../../score/parts/corpus/to-gold-ledger.js';
import { CORPUS, hasFile, readText } from './files.js';

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    texts: { type: 'string' },
    split: { type: 'string', default: 'all' },
    words: { type: 'boolean', default: false },
  },
});
if (values.out === undefined) throw new Error('name a folder with --out');
await mkdir(values.out, { recursive: true });
const texts = values.texts !== undefined && (await hasFile(values.texts)) ? values.texts : null;
if (values.words) {
  for (const entry of await readSplit(CORPUS)) {
    if (entry.from !== null && texts === null) continue;
    await writeFile(path.join(values.out, `${entry.id}.txt`), await readText(entry, { texts }));
  }
} else {
  const corpus = await readCorpus(CORPUS, { split: values.split, texts });
  for (const { entry, text, labels } of corpus.texts) {
    await writeFile(path.join(values.out, `${entry.id}.txt`), text);
    await writeFile(path.join(values.out, `${entry.id}.labels.json`), `${JSON.stringify(labels)}\n`);
    const ledger = toGoldLedger(labels, text);
    await writeFile(path.join(values.out, `${entry.id}.jsonl`), ledger.map((record) => `${JSON.stringify(record)}\n`).join('')); // prettier-ignore
  }
  console.log(
    `${corpus.texts.length} texts; not labelled: ${corpus.unlabelled.length}; without words: ${corpus.wordless.length}`,
  );
}
