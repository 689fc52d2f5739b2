import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toWordPieces } from './word-pieces.js';

const VOCABULARY = [
  '[PAD]',
  '[UNK]',
  '[CLS]',
  '[SEP]',
  'shell',
  '##ing',
  '##s',
  'un',
  '##shell',
  '##ed',
  '’',
  'n',
  '##t',
  'cafe',
  'a',
  '##a',
];
const pieces = toWordPieces(VOCABULARY.join('\n'));
const spell = (word: string): string[] => pieces.toPieces(word).map((id) => VOCABULARY[id]!);

describe('toWordPieces', () => {
  it('takes the longest match first, in lower case', () => {
    expect(spell('Shelling')).toEqual(['shell', '##ing']);
    expect(spell('UNSHELLED')).toEqual(['un', '##shell', '##ed']);
  });

  it('drops accents and sets marks apart', () => {
    expect(spell('Café')).toEqual(['cafe']);
    expect(spell('n’t')).toEqual(['n', '’', '[UNK]']);
  });

  it('has one piece for what it cannot spell, and a few for the longest word', () => {
    expect(spell('город')).toEqual(['[UNK]']);
    expect(spell('')).toEqual(['[UNK]']);
    expect(spell('a'.repeat(100_000))).toHaveLength(8);
  });

  it('gives 1 to 8 known ids for any word, the same each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (word) => {
        const found = pieces.toPieces(word);
        expect(found.length).toBeGreaterThanOrEqual(1);
        expect(found.length).toBeLessThanOrEqual(8);
        expect(found.every((id) => id >= 1 && id < VOCABULARY.length)).toBe(true);
        expect(pieces.toPieces(word)).toEqual(found);
      }),
    );
  });
});
