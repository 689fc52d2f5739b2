import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { isOwnWord, maskMarkup, readMaskedHash } from './mask-markup.js';
import { readCorpus, readSplit } from './read-corpus.js';
import { joinTokens } from './rebuild-text.js';

const CORPUS = fileURLToPath(new URL('../../../training/corpus/', import.meta.url));
const made = await mkdtemp(path.join(os.tmpdir(), 'corpus-'));
afterAll(() => rm(made, { recursive: true }));

describe('the corpus', () => {
  it('has every topic in one part only, and a text for each invented entry', async () => {
    const parts = new Map<string, Set<string>>();
    const files = await readdir(path.join(CORPUS, 'invented'));
    for (const entry of await readSplit(CORPUS)) {
      parts.set(entry.topic, (parts.get(entry.topic) ?? new Set()).add(entry.split));
      if (entry.from === null) expect(files).toContain(`${entry.id}.txt`);
    }
    expect([...parts].filter(([, splits]) => splits.size > 1)).toEqual([]);
  });

  it('compiles without a fault wherever it is labelled', async () => {
    const { texts } = await readCorpus(CORPUS, { split: 'all', texts: null });
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter(({ labels }) => labels.claims.length === 0).map(({ entry }) => entry.id)).toEqual([]);
  });

  it('holds no words of real texts', async () => {
    for (const file of await readdir(path.join(CORPUS, 'real'))) {
      expect(file).toMatch(/\.mark$/);
      const masked = await readFile(path.join(CORPUS, 'real', file), 'utf8');
      expect(readMaskedHash(masked), file).not.toBe('');
      const words = masked.replace(/^sha256 .*/, '').replace(/⟨\d+-\d+⟩/gu, ' ').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []; // prettier-ignore
      expect(words.filter((word) => !isOwnWord(word)), file).toEqual([]); // prettier-ignore
    }
  });
});

describe('readCorpus', () => {
  it('rebuilds a text and refuses one that is not the labelled one', async () => {
    const [folder, sets] = [path.join(made, 'corpus'), path.join(made, 'sets')];
    await mkdir(path.join(folder, 'real'), { recursive: true });
    await mkdir(path.join(sets, 'ud-x'), { recursive: true });
    const conllu = (last: string): string =>
      `# newdoc id = d1\n# newpar\n# text = Out.\n\n# text = Rebels took Omel.\n\n# newpar\n# text = ${last}\n`;
    const text = 'Rebels took Omel.\n\nThe army denied it.\n';
    await writeFile(path.join(sets, 'ud-x', 'a-train.conllu'), conllu('The army denied it.'));
    const from = { set: 'ud-x', doc: 'd1', part: [2, 3] as [number, number] };
    const markup = 'published ?\noutlet ?\nLOC omel = Omel\n§1\n>\n- advance: Rebels took Omel\n';
    const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
    await writeFile(path.join(folder, 'real', 'a.mark'), maskMarkup(markup, { text, sha256 }));
    await writeFile(path.join(folder, 'split.json'), JSON.stringify({ texts: [{ id: 'a', split: 'dev', topic: 't', from }] })); // prettier-ignore
    const [read] = (await readCorpus(folder, { split: 'dev', texts: sets })).texts;
    expect([read?.text, read?.labels.claims[0]?.pieces]).toEqual([text, [[0, 16]]]);
    expect((await readCorpus(folder, { split: 'dev', texts: null })).wordless).toEqual(['a']);
    await writeFile(path.join(sets, 'ud-x', 'a-train.conllu'), conllu('The army confirmed it.'));
    await expect(readCorpus(folder, { split: 'dev', texts: sets })).rejects.toThrow(/not the one that was labelled/);
  });
});

describe('joinTokens', () => {
  it.each([
    ['“ We do n\'t know , " he said .', '“We don\'t know, "he said.'],
    ['He said " no " ( twice ) .', 'He said "no" (twice).'],
    ["`` Stop '' , the army 's chief said", "“Stop”, the army's chief said"],
  ])('%s', (words, text) => {
    expect(joinTokens(words.split(' '))).toBe(text);
  });
});
