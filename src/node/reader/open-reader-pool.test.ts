import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block } from '../../core/model/report.js';
import { openReaderPool } from './open-reader-pool.js';
import { openReader, type OpenReader } from './open-reader.js';

const SENTENCES = [
  'The 4th Brigade said on Tuesday that its gunners had hit two depots near Lachin.',
  'Colonel Ada Maro denied it: “Nobody fired,” she told the Northern Herald.',
  'At least 12 people were killed, according to the governor’s office.',
  'Residents reported shelling from both sides.',
];

const toBlocks = (text: string): Block[] => [{ start: 0, end: text.length, kind: 'body', rule: 'block/prose' }];

describe('openReaderPool', () => {
  let alone: OpenReader;
  let pool: OpenReader;
  beforeAll(async () => {
    [alone, pool] = await Promise.all([openReader(), openReaderPool({ threads: 2 })]);
  });
  afterAll(async () => {
    await Promise.all([alone.close(), pool.close()]);
  });

  it('reads in workers what one reader reads alone, whatever else is under way', async () => {
    // Enough text at once that workers start.
    const texts = Array.from({ length: 24 }, (_, n) =>
      Array.from({ length: 12 }, (__, k) => SENTENCES[(n + k) % SENTENCES.length]!).join(' '),
    );
    const read = await Promise.all(texts.map((text) => pool.readReport(text, toBlocks(text))));
    for (const at of [0, 1, 23]) {
      expect(read[at]).toEqual(await alone.readReport(texts[at]!, toBlocks(texts[at]!)));
    }
    expect(read.every((reading) => reading.sentences.length === 12)).toBe(true);
    expect(pool.identity).toEqual(alone.identity);
  });

  it('reads the same where workers were expected to be needed', async () => {
    const eager = await openReaderPool({ threads: 2, expected: 20_000 });
    expect(eager.identity).toEqual(alone.identity);
    const read = await Promise.all(SENTENCES.map((text) => eager.readReport(text, toBlocks(text))));
    for (const [at, text] of SENTENCES.entries())
      expect(read[at]).toEqual(await alone.readReport(text, toBlocks(text)));
    await eager.close();
  });

  it('says which file is missing and how to mend it', async () => {
    for (const expected of [0, 100_000]) {
      const opening = openReaderPool({ folder: '/nowhere/models', expected, threads: 2 });
      await expect(opening).rejects.toMatchObject({ name: 'UserError', rule: 'reader/missing-model' });
      await expect(opening).rejects.toThrow('/nowhere/models');
    }
  });
});
