import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitWords } from './split-words.js';

function wordsOf(text: string): string[] {
  return splitWords(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
}

describe('splitWords', () => {
  it.each([
    ["They don't know.", "They|do|n't|know|."],
    ['We cannot go, they dont care', 'We|can|not|go|,|they|do|nt|care'],
    ['the minister’s aide', 'the|minister|’s|aide'],
    ["near Ma'rin and Qal‘a", "near|Ma'rin|and|Qal|‘|a"],
    ["the soldiers' camp", "the|soldiers|'|camp"],
    ['on 03/11/2021 or 2021-11-03', 'on|03/11/2021|or|2021-11-03'],
    ['between 10-15 men', 'between|10|-|15|men'],
    ['call 555-0199', 'call|555-0199'],
    ['at 5pm, 30km away', 'at|5|pm|,|30|km|away'],
    ['the 10th T-72', 'the|10th|T|-|72'],
    ['see report_2.pdf at orlec.example.org.', 'see|report_2.pdf|at|orlec.example.org|.'],
    ['It ended.Then it rained.', 'It|ended|.|Then|it|rained|.'],
    ['What?! ===== No...', 'What|?!|=====|No|...'],
    ['Fine :) and (see: below)', 'Fine|:)|and|(|see|:|below|)'],
    ['Gen. Marr of No. 5 said no.', 'Gen.|Marr|of|No.|5|said|no|.'],
    ['1,500.5 men', '1,500.5|men'],
  ])('divides %j', (text, words) => {
    expect(wordsOf(text).join('|')).toBe(words);
  });

  it('gives words in order that hold every character but blanks, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        let at = 0;
        for (const { start, end } of splitWords(text, { start: 0, end: text.length })) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(/^[\s\u200b\u200e\u200f\ufeff]*$/u.test(text.slice(at, start))).toBe(true);
          at = end;
        }
      }),
    );
  });

  it('stays linear on text made to trip its patterns', () => {
    for (const unit of ["a'", 'a.', '1-', '1/', 'a.a', '=', '_.', '!?', ':-', '<<']) {
      const text = unit.repeat(20_000);
      expect(splitWords(text, { start: 0, end: text.length }).length).toBeGreaterThan(0);
    }
  });
});
