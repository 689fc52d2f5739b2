import { describe, expect, it } from 'vitest';
import { countAttributions, noAttributionCounts } from './count-attributions.js';
import type { GoldAttribution } from './parse-brat.js';

const TEXT = 'The ford is open, said Mayor Ivo Drell. Nobody had to wait.';

/** An attribution by its words; an empty string is a part that is not there. */
function toAttribution(source: string, cue: string, content: string): GoldAttribution {
  const find = (words: string): { start: number; end: number }[] =>
    words === '' ? [] : [{ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length }];
  return { source: find(source), cue: find(cue), content: find(content) };
}

function count(gold: GoldAttribution[], answered: GoldAttribution[], allowsNoCue = false) {
  const counts = noAttributionCounts();
  countAttributions(counts, { text: TEXT, gold, answered, allowsNoCue });
  return counts;
}

const SAID = toAttribution('Mayor Ivo Drell', 'said', 'The ford is open');
const GOES_ON = toAttribution('Mayor Ivo Drell', '', 'Nobody had to wait');

describe('countAttributions', () => {
  it('takes commas and full stops at the edges for nothing', () => {
    const { source, cue, content, whole } = count([SAID], [toAttribution('Mayor Ivo Drell.', 'said', 'The ford is open,')]); // prettier-ignore
    for (const one of [source, cue, content, whole]) expect(one).toEqual({ gold: 1, answered: 1, right: 1 });
  });

  it('takes half of the words for the whole, and not for the piece', () => {
    const { source, whole } = count([SAID], [toAttribution('Ivo Drell', 'said', 'The ford is open')]);
    expect([source.right, whole.right]).toEqual([0, 1]);
    expect(count([SAID], [toAttribution('Drell', 'said', 'The ford is open')]).whole.right).toBe(0);
    expect(count([SAID], [toAttribution('', 'said', 'The ford is open')]).whole.right).toBe(0);
  });

  it('leaves out what has no content', () => {
    expect(count([SAID], [SAID, toAttribution('Nobody', 'had', '')]).whole).toEqual({ gold: 1, answered: 1, right: 1 });
  });

  it('matches speakers who go on only where that is asked for', () => {
    expect(count([GOES_ON], [GOES_ON]).whole.right).toBe(0);
    expect(count([GOES_ON], [GOES_ON], true).whole.right).toBe(1);
    expect(count([SAID], [{ ...SAID, cue: [] }], true).whole.right).toBe(0);
  });
});
