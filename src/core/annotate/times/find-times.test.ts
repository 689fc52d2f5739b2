import { describe, expect, it } from 'vitest';

import type { Reading } from '../../model/reading.js';
import { findTimes, TIME_RULES } from './find-times.js';

const EMPTY: Reading = { sentences: [], words: [], names: [], attributions: [] };

/** Text and the spans that «marks» stand around in it. */
function unmark(marked: string): { text: string; spans: string[]; starts: number[] } {
  const spans: string[] = [];
  const starts: number[] = [];
  let text = '';
  for (const piece of marked.split(/(«[^»]*»)/)) {
    if (piece.startsWith('«')) {
      starts.push(text.length);
      spans.push(piece.slice(1, -1));
      text += piece.slice(1, -1);
    } else text += piece;
  }
  return { text, spans, starts };
}

function ofRule(text: string, rule: string): { text: string; start: number }[] {
  const all = findTimes(text, EMPTY);
  const flat = all.flatMap((mention) => [
    mention,
    ...(mention.parts ?? []).filter((part) => part.start >= mention.start),
  ]);
  return flat.filter((mention) => mention.rule === rule).map(({ text: words, start }) => ({ text: words, start }));
}

describe('the rules of times', () => {
  for (const rule of TIME_RULES) {
    it(`${rule.id}: finds its examples`, () => {
      for (const example of rule.examples) {
        const { text, spans, starts } = unmark(example);
        const found = findTimes(text, EMPTY);
        const marked = spans.map((span, i) => ({ text: span, start: starts[i]! }));
        for (const mark of marked) {
          expect(
            found.map(({ text: words, start }) => ({ text: words, start })),
            example,
          ).toContainEqual(mark);
        }
        expect(ofRule(text, rule.id).length, `${example} by ${rule.id}`).toBeGreaterThan(0);
      }
    });
    it(`${rule.id}: leaves its other texts alone`, () => {
      for (const text of rule.not) expect(ofRule(text, rule.id), text).toEqual([]);
    });
  }

  it('has examples for and against each rule, and one sentence', () => {
    expect(TIME_RULES.length).toBeGreaterThan(20);
    for (const rule of TIME_RULES) {
      expect(rule.examples.length, rule.id).toBeGreaterThan(0);
      expect(rule.not.length, rule.id).toBeGreaterThan(0);
      expect(rule.says, rule.id).toMatch(/^[A-Z].*\.$/);
    }
    expect(new Set(TIME_RULES.map((rule) => rule.id)).size).toBe(TIME_RULES.length);
  });
});
