import { describe, expect, it } from 'vitest';
import { compileLabels } from './compile-labels.js';
import { isOwnWord, maskMarkup, readMaskedHash, unmaskMarkup } from './mask-markup.js';

const TEXT =
  '🛰 Ilmet Post\nThe army’s guns hit Omel on Friday, “at dawn”, Ivo Drell said.\nDrell’s men deny it; the army did not answer.\n';
const SHA = 'a'.repeat(64);
const MARKUP = `published ?
outlet Ilmet Post
# A note with words of its own.
side A = army
ORG army = (army) ; force ; side A
ORG post = Ilmet Post ; outlet
PER drell = Ivo Drell | Drell ; of army
LOC omel = Omel
§2
> Ivo Drell | said | *
- shelling #guns: The army’s guns hit Omel on Friday
  agent army’s guns=army; target Omel; in Omel; time on Friday
§3
> Drell’s men=army | deny | it | denies
- deny: *
  denies #guns
>
- withhold: the army did not answer
  agent army@1=army
`; // prettier-ignore

describe('maskMarkup', () => {
  const masked = maskMarkup(MARKUP, { text: TEXT, sha256: SHA });

  it('leaves no word of the text, no key and no note', () => {
    const rest = masked.replace(/^sha256 .*/, '').replace(/⟨\d+-\d+⟩/gu, ' ');
    expect(rest.match(/[\p{L}\p{N}]+/gu)?.filter((word) => !isOwnWord(word))).toEqual([]);
    expect(masked).not.toMatch(/note|drell|guns/i);
    expect(readMaskedHash(masked)).toBe(SHA);
  });

  it('keeps all labels', () => {
    const compile = (markup: string): ReturnType<typeof compileLabels> => compileLabels(markup, { id: 'a', text: TEXT, from: null }); // prettier-ignore
    expect(compile(MARKUP).faults).toEqual([]);
    expect(compile(unmaskMarkup(masked, TEXT))).toEqual(compile(MARKUP));
  });

  it('gives the same when masked again', () => {
    expect(maskMarkup(unmaskMarkup(masked, TEXT), { text: TEXT, sha256: SHA })).toBe(masked);
  });

  it('keeps marks of quotation as they are written, though either sort finds the words', () => {
    const straight = MARKUP.replaceAll('’', "'");
    const back = unmaskMarkup(maskMarkup(straight, { text: TEXT, sha256: SHA }), TEXT);
    expect(back).toContain("army's guns");
  });
});
