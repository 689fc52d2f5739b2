import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../src/core/model/claim.js';
import type { Name } from '../src/core/model/name.js';
import { NO_TABLES } from '../src/core/model/tables.js';
import { analyseDossier, analyseReport } from '../src/core/pipeline.js';
import { openGazetteer } from '../src/node/gazetteer/open-gazetteer.js';
import { sharedReader } from './read-text.js';

const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), 'corpus');
const CASES = readdirSync(FOLDER).sort();

function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** One claim as a line for human eyes: who, stance, kind, words, figures. */
function toLine(claim: Claim, text: string): string {
  const toWords = (name: Name): string => (name.standsFor ?? name.text ?? '?').replace(/\s+/g, ' ');
  const said = claim.chain.filter((link) => link.role !== 'outlet').map((link) => `${link.role} ${toWords(link.name)}`);
  const words = claim.pieces.map((piece) => text.slice(piece.start, piece.end).replace(/\s+/g, ' ')).join(' … ');
  const figures = claim.figures.map(
    ({ what, hedge, low, best, high, status, partOf }) =>
      `${partOf ? 'in it ' : ''}${what} ${hedge} ${low ?? ''}/${best ?? ''}/${high ?? ''} ${status}`,
  );
  const marks = [claim.stance, claim.kind, claim.quotation, ...claim.modality].join(' ');
  return [said.join(' > ') || 'own voice', marks, `“${words}”`, ...figures].join(' | ');
}

/** The present reading of each hard text, to be reviewed in a diff; `about.md` beside it says what is right. */
describe('the corpus of hard cases', () => {
  it('holds cases', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(20);
  });

  it.each(CASES)('%s reads as its golden file', async (name) => {
    const folder = path.join(FOLDER, name);
    const source = readFileSync(path.join(folder, 'report.txt'), 'utf8');
    const received = {
      file: 'report.txt', sha256: hashText(source), mediaType: 'text/plain', source, encoding: 'utf-8', notes: [],
    }; // prettier-ignore
    const gazetteer = await openGazetteer(NO_TABLES);
    const model = await sharedReader();
    const analysis = await analyseReport(received, { model, gazetteer, tables: NO_TABLES });
    const ledger = analyseDossier([analysis], { tables: NO_TABLES, hash: hashText });
    const lines = ledger.claims.map((claim) => toLine(claim, analysis.report.text));
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(path.join(folder, 'golden.txt'));
  });
});
