import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KIND_EXAMPLES } from '../src/core/claim/kinds/kind-examples.js';
import { STANCE_EXAMPLES } from '../src/core/claim/stance/stance-examples.js';
import type { Claim } from '../src/core/model/claim.js';
import { NO_TABLES } from '../src/core/model/tables.js';
import type { Analysis, Analyst } from '../src/node/desk/analyst.js';
import { openAnalyst } from '../src/node/desk/open-analyst.js';
import { toReceived } from '../src/node/intake/to-received.js';

let analyst: Analyst;
let analysis: Analysis;
beforeAll(async () => {
  analyst = await openAnalyst();
  analysis = await analyst.over(NO_TABLES);
});
afterAll(() => analyst.close());

/** Claims of a text with «marks», read the whole way as a report of its own. */
async function readClaims(marked: string): Promise<readonly Claim[]> {
  const bytes = Buffer.from(marked.replace(/[«»]/g, ''), 'utf8');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return analysis.toLedger([await analysis.analyse(toReceived('example.txt', { bytes, sha256 }))]).claims;
}

describe.each(Object.entries(KIND_EXAMPLES))('kind/%s', (kind, { examples, not }) => {
  it.each([...examples])('is read in: %s', async (text) => {
    expect((await readClaims(text)).map((claim) => claim.kind)).toContain(kind);
  });
  it.each([...not])('is not read in: %s', async (text) => {
    expect((await readClaims(text)).map((claim) => claim.kind)).not.toContain(kind);
  });
});

describe.each(Object.entries(STANCE_EXAMPLES))('stance/%s', (stance, { examples, not }) => {
  it.each([...examples])('is read in: %s', async (text) => {
    expect((await readClaims(text)).map((claim) => claim.stance)).toContain(stance);
  });
  it.each([...not])('is not read in: %s', async (text) => {
    const told = (await readClaims(text)).filter((claim) => claim.chain.some((link) => link.role === 'speaker'));
    expect(told.map((claim) => claim.stance)).not.toContain(stance);
  });
});
