import { describe, expect, it } from 'vitest';
import type { Upos } from '../model/reading.js';
import { toLemmatiser } from './lemmas.js';

const lemmatise = toLemmatiser({
  exceptions: { VERB: { said: 'say', took: 'take' }, NOUN: { men: 'man' }, PART: { "n't": 'not' } },
  verbs: ['say', 'take', 'shell', 'stop', 'deny', 'seize', 'kill', 'liberate'],
});

describe('toLemmatiser', () => {
  it.each<[string, Upos, string]>([
    ['Said', 'VERB', 'say'],
    ['men', 'NOUN', 'man'],
    ['n’t', 'PART', 'not'],
    ['shelling', 'VERB', 'shell'],
    ['stopped', 'VERB', 'stop'],
    ['seized', 'VERB', 'seize'],
    ['denies', 'VERB', 'deny'],
    ['denied', 'VERB', 'deny'],
    ['killed', 'VERB', 'kill'],
    ['liberating', 'VERB', 'liberate'],
    ['disputed', 'VERB', 'dispute'],
    ['ceding', 'VERB', 'cede'],
    ['razes', 'VERB', 'raze'],
    ['freed', 'VERB', 'free'],
    ['villages', 'NOUN', 'village'],
    ['casualties', 'NOUN', 'casualty'],
    ['ambushes', 'NOUN', 'ambush'],
    ['losses', 'NOUN', 'loss'],
    ['crisis', 'NOUN', 'crisis'],
    ['Forces', 'PROPN', 'Forces'],
    ['Heavy', 'ADJ', 'heavy'],
  ])('%s as %s → %s', (form, upos, lemma) => {
    expect(lemmatise(form, upos)).toBe(lemma);
  });
});
