import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { perturbText, type Damage } from './perturb-text.js';
import { toAdjustedRand } from './rand-index.js';

const TEXT =
  'On Monday the guns of Vesk shelled the town of Arlen, and 14 people were killed near the bridge.\n\n' +
  'At least 30 houses in Arlen were destroyed, mayor Yva Thackery said.\n\nThe army said that it had taken 2 villages.\n';

describe('damaged copies', () => {
  const copy = (damages: Damage[], seed = 7): string => perturbText(TEXT, { damages, seed });

  it('keep every number, in whatever order', () => {
    const damages = fc.subarray<Damage>(['reordered', 'reworded', 'names-damaged', 'retranslated']);
    const numbers = (text: string): string[] => (text.match(/\d+/g) ?? []).sort();
    fc.assert(
      fc.property(damages, fc.nat(), (list, seed) => {
        expect(numbers(perturbText(TEXT, { damages: list, seed }))).toEqual(numbers(TEXT));
      }),
    );
  });

  it('are what their seed makes them', () => {
    expect(copy(['retranslated', 'names-damaged'])).toBe(copy(['retranslated', 'names-damaged']));
    expect(copy(['retranslated'], 1)).not.toBe(copy(['retranslated'], 2));
  });

  it('change words, speakers and names, and lose paragraphs', () => {
    expect(copy(['reworded'])).toContain('Mayor Yva Thackery stated that');
    expect(copy(['names-damaged'])).not.toContain('Thackery');
    expect(copy(['cut'], 3).split('\n\n').length).toBeLessThan(3);
  });
});

describe('the adjusted Rand index', () => {
  it('agrees with a worked value, and is 1 for one clustering', () => {
    // Two of three clusters of two run together: counts 2, 2, 2 against 4, 2.
    const pairs = ['aa', 'aa', 'ba', 'ba', 'cb', 'cb'].map((pair) => [pair[0]!, pair[1]!] as const);
    expect(toAdjustedRand(pairs)).toBeCloseTo((3 - (3 * 7) / 15) / ((3 + 7) / 2 - (3 * 7) / 15));
    expect(toAdjustedRand(pairs.map(([a]) => [a, a] as const))).toBe(1);
  });
});
