/**
 * `npx tsx training/corpus/agree.ts [--texts FOLDER] [--json] [FOLDER]`: how far a second reader's mark-up files `FOLDER/<id>.mark`
 * (else those in `second/`) agree with the labels of the corpus, as a table. Both are compared as the scorer compares an
 * answer with gold.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compareLedgers, ONE_TEXT } from '../../score/parts/compare-ledgers.js';
import { compareReadings, toLabelledReading } from '../../score/parts/corpus/compare-readings.js';
import { compileLabels } from '../../score/parts/corpus/compile-labels.js';
import { readMaskedHash } from '../../score/parts/corpus/mask-markup.js';
import { openMasked, readCorpus } from '../../score/parts/corpus/read-corpus.js';
import { toGoldLedger } from '../../score/parts/corpus/to-gold-ledger.js';
import { toPerCent, toPrecisionRecall } from '../../score/parts/count-matches.js';
import { noLedgerCounts } from '../../score/parts/ledger-counts.js';
import { CORPUS, hasFile } from './files.js';

/** What is found by both: name in the counts, words of the table. */
const FOUND = [
  ['claims', 'claims, half of the shorter one’s words in common'],
  ['attribution_whole', 'attributions, whole'],
  ['attribution_source', 'sources, exact'],
  ['attribution_cue', 'cues, exact'],
  ['attribution_content', 'contents, exact'],
  ['names', 'names, exact with type'],
  ['names_per', '… people'],
  ['names_org', '… organisations'],
  ['names_loc', '… places'],
  ['figures', 'figures with hedge, harm, status and side'],
  ['figure_numbers', '… number, hedge and harm alone'],
  ['denies', 'denials between claims'],
] as const;

/** Slots of the claims that both have. */
const SLOTS = [
  ['kind', 'kind'], ['stance', 'stance'], ['quotation', 'quotation'], ['modality', 'modality'], ['claimant', 'claimant'],
  ['claimant_exact', '… the same words'], ['claimant_side', '… side'], ['institution', '… institution'], ['chain', 'chain'], ['chain_but_outlet', '… but the outlet'], ['agents', 'agents'],
  ['targets', 'targets'], ['instruments', 'instruments'], ['places', 'places'], ['places_with_relation', '… with relation'], ['time', 'time'],
  ['time_days', '… to the day'], ['figures', 'all figures, where there are any'], ['figure_status', '… status'], ['figure_whose', '… whose side'],
  ['figure_mode', '… mode'], ['figure_perspective', '… perspective'], ['report_days', 'day of the report'],
] as const; // prettier-ignore

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { texts: { type: 'string' }, json: { type: 'boolean', default: false } },
});
const folder = positionals[0] ?? path.join(CORPUS, 'second');
const texts = values.texts !== undefined && (await hasFile(values.texts)) ? values.texts : null;
const corpus = await readCorpus(CORPUS, { split: 'all', texts });
const files = new Set(await readdir(folder));
const counts = noLedgerCounts();
let compared = 0;
for (const { entry, text, labels } of corpus.texts) {
  if (!files.has(`${entry.id}.mark`)) continue;
  const file = await readFile(path.join(folder, `${entry.id}.mark`), 'utf8');
  const markup = readMaskedHash(file) === '' ? file : openMasked(file, text, entry.id);
  const second = compileLabels(markup, { id: entry.id, text, from: entry.from });
  if (second.faults.length > 0) {
    console.error(`${entry.id}: left out, its mark-up has ${second.faults.length} faults (check.ts tells them)`);
    continue;
  }
  compareLedgers({ gold: toGoldLedger(labels, text), answer: toGoldLedger(second.labels, text), scope: ONE_TEXT }, counts); // prettier-ignore
  compareReadings(counts, { text, gold: toLabelledReading(labels, text), answered: toLabelledReading(second.labels, text) }); // prettier-ignore
  compared += 1;
}
if (values.json) console.log(JSON.stringify({ texts: compared, ...counts }));
else {
  console.log(`Two readers of ${compared} texts.\n`);
  console.log('| found by both | first | second | F1 |\n|---|---|---|---|');
  for (const [item, words] of FOUND) {
    const count = counts.found[item];
    if (count) console.log(`| ${words} | ${count.gold} | ${count.answered} | ${toPrecisionRecall(count).f1.toFixed(1)} |`);
  }
  console.log('\n| the same in both | of | per cent |\n|---|---|---|');
  for (const [slot, words] of SLOTS) {
    const count = counts.slots[slot];
    if (count) console.log(`| ${words} | ${count.all} | ${toPerCent(count.right, count.all).toFixed(1)} |`);
  }
}
