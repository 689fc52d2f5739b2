import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_SENTENCE, splitSentences } from './split-sentences.js';
import { splitWords } from './split-words.js';

function sentencesOf(text: string): string[] {
  const words = splitWords(text, { start: 0, end: text.length });
  return splitSentences(text, words).map(({ from, to }) => text.slice(words[from]!.start, words[to - 1]!.end));
}

describe('splitSentences', () => {
  it.each([
    ['The army left. It took two guns.', ['The army left.', 'It took two guns.']],
    ['Gen. Ode Marr met Mr. Tal. Both left.', ['Gen. Ode Marr met Mr. Tal.', 'Both left.']],
    ['Envoys of the U.S. said no. They left.', ['Envoys of the U.S. said no.', 'They left.']],
    ['He fled to the U.S. The others stayed.', ['He fled to the U.S.', 'The others stayed.']],
    ['“Why?” he asked. “We fled.”', ['“Why?” he asked.', '“We fled.”']],
    ['It fell at 9.30 a.m. near the river.', ['It fell at 9.30 a.m. near the river.']],
    ['we heard it. then the roof fell.', ['we heard it.', 'then the roof fell.']],
    ['is it over? nobody knows', ['is it over?', 'nobody knows']],
    ['We waited ... and nobody came.', ['We waited ... and nobody came.']],
    ['The gate burned ===== Read the rest', ['The gate burned', '=====', 'Read the rest']],
    ['Photo of the square The army left at dawn.', ['Photo of the square', 'The army left at dawn.']],
    ['The Lord Of The Hills was shown.', ['The Lord Of The Hills was shown.']],
    ['Posted 03/11/2021 09:25 AM Shells fell on Orlec.', ['Posted 03/11/2021 09:25 AM', 'Shells fell on Orlec.']],
    ['Dear all, We are safe.', ['Dear all,', 'We are safe.']],
    ['Never again!! Never.', ['Never again!!', 'Never.']],
  ])('divides %j', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it('keeps every word once and in order, and no sentence over its bound', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'The', '.', '?', '"', ' ', '\n\n', '...', '=====', 'U.S.', 'hi', ','), {
          maxLength: 300,
        }),
        (parts) => {
          const text = parts.join(' ');
          const words = splitWords(text, { start: 0, end: text.length });
          const sentences = splitSentences(text, words);
          let at = 0;
          for (const { from, to } of sentences) {
            expect(from).toBe(at);
            expect(to).toBeGreaterThan(from);
            expect(to - from).toBeLessThanOrEqual(LONGEST_SENTENCE + words.length);
            at = to;
          }
          expect(at).toBe(words.length);
        },
      ),
    );
  });
});
