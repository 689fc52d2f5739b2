import { describe, expect, it } from 'vitest';
import type { PlaceMention } from '../model/mention.js';
import type { Sentence } from '../model/reading.js';
import { toSentenceIndex } from './sentence-index.js';

const toSentence = (index: number, start: number, end: number): Sentence => ({ index, start, end, firstWord: index * 2, endWord: index * 2 + 2, block: 0, vector: null }); // prettier-ignore
const toPlace = (start: number, end: number): PlaceMention => ({ start, end, text: '', point: null, relation: 'in', relationSpan: null, km: null, isMetonym: false, rule: 'place/in' }); // prettier-ignore

const sentences = [toSentence(0, 0, 10), toSentence(1, 11, 20), toSentence(2, 21, 30)];
const words = sentences.flatMap((one) => [0, 1].map((at) => ({ start: one.start + at, end: one.start + at + 1, index: one.index * 2 + at, sentence: one.index, upos: 'NOUN', lemma: '', head: -1, relation: 'root' }) as const)); // prettier-ignore
const places = [toPlace(2, 4), toPlace(12, 14), toPlace(18, 23)];
const index = toSentenceIndex({ sentences, words, names: [], places, times: [], unitWords: [4, 1, 5] });

describe('toSentenceIndex', () => {
  it('finds what stands in a sentence, and in both what lies across two', () => {
    expect(index.places([0])).toEqual([places[0]]);
    expect(index.places([1])).toEqual([places[1], places[2]]);
    expect(index.places([2])).toEqual([places[2]]);
  });

  it('gives what stands in several sentences once, in text order', () => {
    expect(index.places([2, 1, 1])).toEqual([places[1], places[2]]);
    expect(index.places([])).toEqual([]);
  });

  it('finds figures by the word that they count', () => {
    expect(index.figures(2)).toEqual([0, 2]);
    expect(index.figures(1)).toEqual([]);
  });
});
