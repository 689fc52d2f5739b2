import { describe, expect, it } from 'vitest';

import { readText } from '../../../../test/read-text.js';
import { findFigures } from './find-figures.js';
import { FIGURE_RULES } from './figure-rules.js';

const MARKED = /«([^»]*)»/g;

async function textsOf(text: string): Promise<string[]> {
  return findFigures(text, await readText(text)).map((figure) => figure.text);
}

describe.each(FIGURE_RULES)('$id', (rule) => {
  it.each([...rule.examples])('finds the figures of: %s', async (example) => {
    const marked = [...example.matchAll(MARKED)].map((match) => match[1]!);
    expect(marked.length).toBeGreaterThan(0);
    expect(await textsOf(example.replace(/[«»]/g, ''))).toEqual(marked);
  });

  it.each([...rule.not])('finds none in: %s', async (text) => {
    expect(await textsOf(text)).toEqual([]);
  });

  if (rule.id.startsWith('hedge/')) {
    it('names the hedge of its examples', async () => {
      for (const example of rule.examples) {
        const text = example.replace(/[«»]/g, '');
        for (const figure of findFigures(text, await readText(text))) expect(figure.rule).toBe(rule.id);
      }
    });
  }
});
