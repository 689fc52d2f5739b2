import { expect, it } from 'vitest';
import { countMatches, noMatches, toPrecisionRecall } from './count-matches.js';
import { countPairs } from './match-pairs.js';
import { parseBrat } from './parse-brat.js';

it('moves an earlier pair where that makes room for one more', () => {
  expect(countPairs([[0, 1], [0]])).toBe(2);
  expect(countPairs([[0], [0], []])).toBe(1);
});

it('counts a key once a set', () => {
  const counts = noMatches();
  countMatches(counts, { gold: ['a', 'b', 'b'], answered: ['b', 'b', 'c', 'd'] });
  expect(counts).toEqual({ gold: 2, answered: 3, right: 1 });
  expect(toPrecisionRecall(counts)).toEqual({ precision: 33.33, recall: 50, f1: 40 });
});

it('reads attributions with pieces that stand apart, and leaves flags out', () => {
  const source = [
    'T1\tSource 0 3\tAda',
    'T2\tCue 4 8\tsaid',
    'T3\tContent 20 25;9 14\tapart',
    'T4\tDiscuss 0 3\tAda',
    'T5\tAttribution 4 8\tsaid',
    'E1\tAttribution:T5 Cue:T2 Content:T3 Source:T1',
  ].join('\n');
  expect(parseBrat(source)).toEqual([
    {
      source: [{ start: 0, end: 3 }],
      cue: [{ start: 4, end: 8 }],
      content: [
        { start: 9, end: 14 },
        { start: 20, end: 25 },
      ],
    },
  ]);
});
