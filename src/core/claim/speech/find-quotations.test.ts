import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAllQuotations } from './find-quotations.js';

/** The words between marks, each line of the text a block of its own. */
function quotedOf(text: string): string[] {
  const blocks = toLines(text);
  return findAllQuotations(text, blocks).map(({ inner }) => text.slice(inner.start, inner.end));
}

function toLines(text: string): { start: number; end: number }[] {
  let start = 0;
  return text.split(/(?<=\n)/).map((line) => {
    const block = { start, end: start + line.length };
    start = block.end;
    return block;
  });
}

describe('findAllQuotations', () => {
  it.each([
    ['one that closes', 'He said: “We hold.” The town was quiet.', ['We hold.']],
    ['one left open, to the end of its block', '“We hold.\nThe town was quiet.\nNobody came.', ['We hold']],
    ['one that a later line closes', '“We hold.\nNobody left,” he said.', ['We hold.\nNobody left']],
    ['lines between two parts', '“We hold.\nNobody left.\n“We stay.”', ['We hold.\nNobody left', 'We stay.']],
    ['straight marks', '"It is hard.\nI want to leave, "he said.', ['It is hard.\nI want to leave']],
    ['no other mark in a later line', '“We hold.\nThe “army” fled.', ['We hold', 'army']],
  ])('finds %s', (_, text, expected) => {
    expect(quotedOf(text).map((words) => words.replace(/[.,]$/, ''))).toEqual(expected.map((words) => words.replace(/[.,]$/, ''))); // prettier-ignore
  });

  it('finds spans inside the text, in order, whatever the text', () => {
    const unit = fc.constantFrom('“', '”', '"', '«', '»', '‘', '’', 'a', 'We ', '. ', ', ', '\n');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        let last = -1;
        for (const quoted of findAllQuotations(text, toLines(text))) {
          expect(quoted.start).toBeGreaterThan(last);
          expect(quoted.inner.start).toBeGreaterThan(quoted.start);
          expect(quoted.inner.end).toBeGreaterThan(quoted.inner.start);
          expect(quoted.end).toBeLessThanOrEqual(text.length);
          last = quoted.start;
        }
      }),
    );
  });
});
