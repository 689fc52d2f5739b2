import { describe, expect, it } from 'vitest';
import type { Upos, Word } from '../model/reading.js';
import { mendTree } from './mend-tree.js';

/** Words written `form/UPOS/relation>head`, positions from 0. */
function toWords(line: string): { words: Word[]; text: string } {
  const parts = line.split(' ').map((part) => part.split('/'));
  const text = parts.map(([form]) => form).join(' ');
  let at = 0;
  const words = parts.map(([form, upos, tie], index): Word => {
    const [relation, head] = tie!.split('>');
    const start = at;
    at += form!.length + 1;
    const lemma = { said: 'say', says: 'say' }[form!] ?? form!.toLowerCase();
    return { index, sentence: 0, start, end: start + form!.length, upos: upos as Upos, lemma, head: Number(head), relation: relation! }; // prettier-ignore
  });
  return { words, text };
}

function mended(line: string): string[] {
  const { words, text } = toWords(line);
  const form = (word: Word): string => text.slice(word.start, word.end);
  return mendTree(words, form).map((word) => `${form(word)} ${word.relation}>${word.head}`);
}

describe('mendTree', () => {
  it('takes a title for what it is', () => {
    expect(mended('Captain/PROPN/nsubj>3 Orin/PROPN/nsubj>3 Vask/PROPN/flat>1 said/VERB/root>-1')[0]).toBe('Captain nmod:desc>1'); // prettier-ignore
  });

  it('leaves a pronoun and a name apart', () => {
    expect(mended('They/PRON/nsubj>2 Vask/PROPN/nsubj>2 said/VERB/root>-1')[0]).toBe('They nsubj>2');
  });

  it('leaves two subjects with a comma between apart', () => {
    const line = 'Officials/NOUN/nsubj>3 ,/PUNCT/punct>2 Vask/PROPN/nsubj>3 said/VERB/root>-1';
    expect(mended(line)[0]).toBe('Officials nsubj>3');
  });

  it('gives a closing verb of saying its subject, and what stands before it', () => {
    const line = 'Shells/NOUN/nsubj>1 fell/VERB/root>-1 here/ADV/advmod>1 ,/PUNCT/punct>6 the/DET/det>6 coast/NOUN/compound>6 guard/NOUN/obj>1 says/VERB/parataxis>1'; // prettier-ignore
    const words = mended(line);
    expect([words[1], words[6], words[7]]).toEqual(['fell ccomp>7', 'guard nsubj>7', 'says root>-1']);
  });

  it('leaves a verb of saying with a subject as it is', () => {
    const line = 'Shells/NOUN/nsubj>1 fell/VERB/ccomp>6 here/ADV/advmod>1 ,/PUNCT/punct>1 the/DET/det>5 guard/NOUN/nsubj>6 says/VERB/root>-1'; // prettier-ignore
    expect(mended(line)[5]).toBe('guard nsubj>6');
  });
});
