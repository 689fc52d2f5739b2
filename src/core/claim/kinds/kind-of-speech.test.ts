import { describe, expect, it } from 'vitest';

import { readText } from '../../../../test/read-text.js';
import { toTree, type Tree } from '../tree.js';
import { isCircumstance, isCountOfPeople } from './kind-of-speech.js';

async function treeOf(text: string): Promise<Tree> {
  return toTree(text, { reading: await readText(text), number: 0 });
}

describe('isCircumstance', () => {
  const ask = async (text: string): Promise<boolean> => {
    const tree = await treeOf(text);
    return isCircumstance(tree, { head: tree.root, words: tree.words.map(({ index }) => index) });
  };
  it.each(['The men were at the market.', 'The suspects are members of a choir.', 'The widow owned a boat.'])(
    'holds for "%s"',
    async (text) => {
      expect(await ask(text)).toBe(true);
    },
  );
  it.each(['We were at the market.', 'This is a disgrace.', 'The plan is bad.', 'The ship carried no weapons.', 'Go home.'])(
    'does not hold for "%s"',
    async (text) => {
      expect(await ask(text)).toBe(false);
    },
  ); // prettier-ignore
});

describe('isCountOfPeople', () => {
  it('knows who the harmed were from who else is counted', async () => {
    const ask = async (text: string): Promise<boolean> => {
      const tree = await treeOf(text);
      return isCountOfPeople(tree, tree.root);
    };
    expect(await ask('Two were women.')).toBe(true);
    expect(await ask('Two were bridges.')).toBe(false);
    expect(await ask('My aunt was a woman.')).toBe(false);
  });
});
