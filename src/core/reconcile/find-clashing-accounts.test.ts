import { describe, expect, it } from 'vitest';
import { reconcileSpecs, sayRelations, type ClaimSpec, type ReportSpec } from '../../../test/make-dossier.js';

const report = (name: string, claims: readonly ClaimSpec[], more: Partial<ReportSpec> = {}): ReportSpec => ({
  name, outlet: `Outlet ${name.toUpperCase()}`, published: '2031-05-05', claims, ...more,
}); // prettier-ignore
const relate = (a: ClaimSpec, b: ClaimSpec): string[] => sayRelations(reconcileSpecs([report('a', [a]), report('b', [b], { published: '2031-05-06' })])); // prettier-ignore

describe('two times of what happens once', () => {
  const blown: ClaimSpec = { text: 'the river bridge of Arlen was blown up by sappers', kind: 'destroy', by: 'Kelmar army', places: ['Arlen'], day: '2031-05-03' }; // prettier-ignore

  it('contradict', () => {
    expect(relate(blown, { ...blown, text: 'the bridge in Arlen was blown up at dawn', by: 'Vesk army', day: '2031-05-04' })).toEqual(['contradicts time b1 → a1 (other-time)']); // prettier-ignore
  });

  it('do not where another thing, a further act, or what may happen daily is told', () => {
    const other = (text: string, more: Partial<ClaimSpec> = {}): string[] =>
      relate(blown, { ...blown, text, by: 'Vesk army', day: '2031-05-04', ...more });
    expect(other('the grain mill of Arlen was blown up at dawn')).toEqual([]);
    expect(other('a second bridge in Arlen was blown up at dawn')).toEqual([]);
    expect(other('the bridge in Arlen was under fire at dawn', { kind: 'shelling' })).toEqual([]);
    expect(other('the bridge in Arlen was blown up at dawn', { day: '2031-06-20' })).toEqual([]);
  });
});

describe('two places of one named thing', () => {
  const downed: ClaimSpec = { text: 'a Vesk fighter Kite-7 was shot down over Arlen', kind: 'shoot-down', by: 'Kelmar army', targets: ['Kite-7'], places: ['Arlen'], day: '2031-05-04' }; // prettier-ignore

  it('contradict where they are far from each other on one day', () => {
    expect(relate(downed, { ...downed, text: 'a Kite-7 of Vesk was shot down over Corvo', by: 'Dorrin', places: ['Corvo'] })).toEqual(['contradicts place b1 → a1 (other-place)']); // prettier-ignore
    expect(relate(downed, { ...downed, text: 'a Kite-7 was shot down over Corvo', by: 'harbour master Ada Finn', places: ['Corvo'] })).toEqual(['contradicts place b1 → a1 (other-place)']); // prettier-ignore
  });

  it('do not for another thing or day, nor beside each other', () => {
    const far: ClaimSpec = { ...downed, text: 'a Kite-7 was shot down over Corvo', by: 'harbour master Ada Finn', places: ['Corvo'] }; // prettier-ignore
    expect(relate(downed, { ...far, targets: ['Gull-2'], text: 'a Gull-2 was shot down over Corvo' })).toEqual([]);
    expect(relate(downed, { ...far, day: '2031-05-02' })).toEqual([]);
    expect(relate(downed, { ...far, places: ['Bessok'] }).filter((one) => one.includes('place'))).toEqual([]);
  });
});

describe('held or taken', () => {
  const taken: ClaimSpec = { text: 'its troops took the height above Bessok', kind: 'advance', by: 'Vesk army', agents: ['Vesk army'], places: ['Bessok'], day: '2031-05-04' }; // prettier-ignore
  const held: ClaimSpec = { text: 'the height above Bessok is still in the hands of Kelmar', kind: 'statement', by: 'Kelmar army', places: ['Bessok'] }; // prettier-ignore

  it('contradict each other', () => {
    expect(relate(taken, held)).toEqual(['contradicts occurrence b1 → a1 (held-or-taken)']);
  });

  it('do not where it was held before, elsewhere, or by those who took it', () => {
    expect(sayRelations(reconcileSpecs([report('a', [taken]), report('b', [held], { published: '2031-05-02' })]))).toEqual([]); // prettier-ignore
    expect(relate(taken, { ...held, text: 'Corvo is still in the hands of Kelmar', places: ['Corvo'] })).toEqual([]);
    expect(relate(taken, { ...held, text: 'the height above Bessok is now in the hands of Vesk' })).toEqual([]);
    expect(relate(taken, { ...held, by: 'Vesk army', text: 'it holds the height above Bessok' })).toEqual([]);
  });
});

describe('no losses against losses', () => {
  const downed: ClaimSpec = { text: 'a Vesk warplane was shot down over Arlen', kind: 'shoot-down', by: 'Kelmar army', targets: ['Vesk warplane'], places: ['Arlen'], day: '2031-05-04' }; // prettier-ignore
  const none: ClaimSpec = { text: 'no aircraft were lost on that day', kind: 'statement', by: 'Vesk army', modality: ['negated'], day: '2031-05-04' }; // prettier-ignore

  it('do not where nothing is said to be lost', () => {
    const calm: ClaimSpec = { text: 'there are no signs of a breakthrough in the army of Arlen', kind: 'advance', by: 'Vesk army', modality: ['negated'], places: ['Arlen'], day: '2031-05-04' }; // prettier-ignore
    expect(relate({ ...downed, text: 'Kelmar took a new foothold in Arlen', kind: 'advance' }, calm).filter((one) => one.includes('none-or-some'))).toEqual([]); // prettier-ignore
  });

  it('contradict each other', () => {
    expect(relate(downed, none)).toEqual(['contradicts occurrence b1 → a1 (none-or-some)']);
  });

  it('do not of another sort, side or day', () => {
    expect(relate(downed, { ...none, text: 'no tanks were lost on that day' })).toEqual([]);
    expect(relate(downed, { ...none, by: 'Dorrin' })).toEqual([]);
    expect(relate(downed, { ...none, day: '2031-04-20' })).toEqual([]);
  });
});
