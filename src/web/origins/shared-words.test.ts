import { describe, expect, it } from 'vitest';
import { findSharedWords } from './shared-words.js';

/** The text with what is found in « ». */
function mark(text: string, others: readonly string[]): string {
  let marked = '';
  let from = 0;
  for (const { start, end } of findSharedWords(text, others)) {
    marked += `${text.slice(from, start)}«${text.slice(start, end)}»`;
    from = end;
  }
  return marked + text.slice(from);
}

describe('findSharedWords', () => {
  it('finds four words or more in a row, whatever the case, accents and signs between them', () => {
    expect(
      mark('The mayor said: Two houses near the HARBOUR burned.', ['“two houses, near the harbour”, he said']),
    ).toBe('The mayor said: «Two houses near the HARBOUR» burned.');
  });

  it('leaves shorter runs, and texts that share nothing', () => {
    expect(mark('near the old harbour', ['near the old bridge'])).toBe('near the old harbour');
    expect(mark('near the old harbour', [])).toBe('near the old harbour');
    expect(mark('', ['near the old harbour'])).toBe('');
  });

  it('joins runs that touch and keeps runs of different others apart', () => {
    expect(mark('a b c d e x f g h i', ['a b c d e', 'f g h i'])).toBe('«a b c d e» x «f g h i»');
  });
});
