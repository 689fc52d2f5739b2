/**
 * `npx tsx training/corpus/check.ts [--texts FOLDER] [--show] FILE.mark …`: faults of mark-up files, line by line, and with
 * `--show` what each claim came to. `--write` keeps the mark-up of real texts in `real/<id>.mark`, without their words;
 * `--write --second` that of a second reader in `second/<id>.mark`; `--edit ID` prints it with the words again.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compileLabels } from '../../score/parts/corpus/compile-labels.js';
import { maskMarkup } from '../../score/parts/corpus/mask-markup.js';
import { openMasked, readSplit } from '../../score/parts/corpus/read-corpus.js';
import { showLabels } from '../../score/parts/corpus/show-labels.js';
import { toGoldLedger } from '../../score/parts/corpus/to-gold-ledger.js';
import { verifyLedger } from '../../src/core/export/verify-ledger.js';
import { CORPUS, hasFile, readText } from './files.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    texts: { type: 'string' },
    show: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    second: { type: 'boolean', default: false },
    edit: { type: 'string' },
  },
});
const entries = new Map((await readSplit(CORPUS)).map((entry) => [entry.id, entry]));
const texts = values.texts !== undefined && (await hasFile(values.texts)) ? values.texts : null;
let faulty = 0;
if (values.edit !== undefined) {
  const entry = entries.get(values.edit);
  if (!entry?.from) throw new Error(`${values.edit}: split.json has no real text of that name`);
  const masked = await readFile(path.join(CORPUS, 'real', `${entry.id}.mark`), 'utf8');
  process.stdout.write(openMasked(masked, await readText(entry, { texts }), entry.id));
} else if (positionals.length === 0) console.log('name mark-up files: npx tsx training/corpus/check.ts FILE.mark …');
for (const file of positionals) {
  const id = path.basename(file).replace(/\.[^.]+$/, '');
  const entry = entries.get(id);
  if (!entry) {
    console.log(`${file}: split.json has no text "${id}"`);
    faulty += 1;
    continue;
  }
  const text = await readText(entry, { texts });
  const markup = await readFile(file, 'utf8');
  const { labels, faults } = compileLabels(markup, { id, text, from: entry.from });
  for (const fault of faults) console.log(`${file}:${fault.line}: ${fault.message}`);
  if (faults.length > 0) faulty += 1;
  // Where the mark-up has no fault its ledger must have none.
  for (const fault of faults.length === 0 ? verifyLedger(toGoldLedger(labels, text)) : []) {
    console.log(`${file}: the ledger of it is wrong at ${fault.record}: ${fault.what}`);
    faulty += 1;
  }
  if (values.show) console.log(showLabels(labels, text));
  console.log(`${id}: ${labels.claims.length} claims, ${labels.attributions.length} attributions, ${labels.names.length} names, ${faults.length} faults`); // prettier-ignore
  const isKept = values.write && faults.length === 0 && (entry.from !== null || values.second);
  const kept = entry.from === null ? markup : maskMarkup(markup, { text, sha256: labels.sha256 });
  if (isKept) await writeFile(path.join(CORPUS, values.second ? 'second' : 'real', `${id}.mark`), kept);
}
process.exitCode = faulty > 0 ? 1 : 0;
