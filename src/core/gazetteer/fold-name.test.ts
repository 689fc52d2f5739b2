import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName } from './fold-name.js';

describe('folded names', () => {
  it.each([
    ['Şuşa', 'susa'],
    ['Nagorno-Karabakh', 'nagorno karabakh'],
    ["Kelmar's U.S. envoy", 'kelmars us envoy'],
    ['Əli “the Fox” Oğlu', 'eli the fox oglu'],
    [' … ', ''],
  ])('reads %s as %s', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  it('folds plain letters as it folds all others', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(foldName(`${name} əə`)).toBe(`${foldName(name)} ee`.trim());
      }),
    );
  });
});
