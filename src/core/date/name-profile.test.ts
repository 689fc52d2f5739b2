import { describe, expect, it } from 'vitest';

import { compareProfiles, isSameWar, joinProfiles, toNameProfile, topNames } from './name-profile.js';
import { toProfileIndex } from './profile-index.js';

const of = (text: string) =>
  toNameProfile({ text, blocks: [{ start: 0, end: text.length, kind: 'body', rule: 'block/prose' }] });

const SHELLING = of(
  'Tarvian artillery shelled Havnik, the main town of Ostrel. Ostrel said Havnik burns. Tarvia denied it.',
);
const ADVANCE = of('The army took Brusk and Omel. The army of Ostrel left Havnik, said Tarvia in Dravik.');
const OTHER = of(
  'Halmaran rebels took Dorn and Lessen in the Ketta valley. Halmara and Merenia blamed Tarvia and Brevland.',
);

describe('name profiles', () => {
  it('holds reports that share three names and are alike for reports on one war', () => {
    expect(isSameWar(SHELLING, ADVANCE)).toBe(true);
    expect(compareProfiles(SHELLING, ADVANCE)).toBeGreaterThan(0.4);
  });

  it('does not, where only a third party is named in both', () => {
    expect(compareProfiles(SHELLING, OTHER)).toBe(0);
    expect(isSameWar(SHELLING, OTHER)).toBe(false);
  });

  it('does not, where many names are shared but few of those that the reports dwell on', () => {
    const third = 'Brevland, Kordia and Sulmen called for calm. ';
    const a = of(`${'Tarvia shelled Havnik in Ostrel, Lessen and Avanek. '.repeat(5)}${third}`);
    const b = of(`${'Halmara took Dorn, Ketta, Sorvik and Merenia. '.repeat(5)}${third}`);
    expect(compareProfiles(a, b)).toBeGreaterThan(0);
    expect(isSameWar(a, b)).toBe(false);
  });

  it('joins a country and its people, and leaves out days, ranks and words that open sentences', () => {
    expect([...of('Tarvia, Tarvian and Tarvians. On Friday the Ministry said: Colonel.').weights.keys()]).toEqual([
      'tarvi',
    ]);
  });

  it('looks only at blocks that tell', () => {
    const text = 'Havnik';
    const block = { start: 0, end: 6, kind: 'related', rule: 'block/related-link' } as const;
    expect(toNameProfile({ text, blocks: [block] }).weights.size).toBe(0);
  });

  it('is alike itself and nothing when empty', () => {
    expect(compareProfiles(SHELLING, SHELLING)).toBeCloseTo(1);
    expect(compareProfiles(of(''), SHELLING)).toBe(0);
    expect(isSameWar(joinProfiles([SHELLING, of(''), ADVANCE]), ADVANCE)).toBe(true);
  });

  it('finds profiles of the same war through the index, most alike first', () => {
    const find = toProfileIndex([OTHER, ADVANCE, SHELLING]);
    expect(find(SHELLING).map(({ index }) => index)).toEqual([2, 1]);
    expect(find(OTHER).map(({ index }) => index)).toEqual([0]);
    expect(topNames(SHELLING)[0]).toBe('havni');
  });
});
