import { describe, expect, it } from 'vitest';
import { reconcileSpecs, sayRelations, type ClaimSpec, type ReportSpec } from '../../../test/make-dossier.js';

const report = (name: string, claims: readonly ClaimSpec[], more: Partial<ReportSpec> = {}): ReportSpec => ({
  name, outlet: `Outlet ${name.toUpperCase()}`, published: '2031-05-05', claims, ...more,
}); // prettier-ignore
const blast = (text: string, more: Partial<ClaimSpec> = {}): ClaimSpec => ({ text, kind: 'explosion', places: ['Arlen'], day: '2031-05-04', ...more }); // prettier-ignore
const dead = (n: number, text: string, more: Partial<ClaimSpec> = {}): ClaimSpec => ({
  text, by: `doctor Number${n}`, kind: 'casualties', figures: [{ n, whose: 'nobody', status: 'unknown', mode: 'unknown' }], ...more,
}); // prettier-ignore
const numbers = (specs: readonly ReportSpec[]): string[] =>
  sayRelations(reconcileSpecs(specs)).filter((one) => one.includes('number'));

describe('stories', () => {
  const first = report('a', [blast('a bomb went off at the cattle market of Arlen'), dead(12, 'it killed 12 people')]);

  it('bring counts of one happening together where one report never says where it was', () => {
    const second = report(
      'b',
      [
        { text: 'the cattle market of Arlen was closed', kind: 'background' },
        blast('a car bomb went off among the stalls', { places: [] }),
        dead(7, 'we have 7 dead bodies from the blast here', { day: '2031-05-04' }),
      ],
      { published: '2031-05-06' },
    );
    expect(numbers([first, second])).toEqual(['contradicts number b3 → a2 (numbers-differ)']);
  });

  it('do not where another place is told before the count', () => {
    const second = report('b', [
      blast('a bomb went off at the cattle market of Arlen'),
      blast('shells hit the mill of Corvo', { kind: 'shelling', places: ['Corvo'] }),
      dead(19, 'it has 19 dead bodies from the mill'),
    ]);
    expect(numbers([first, second])).toEqual([]);
  });

  it.each([
    ['another people', dead(4, 'four officers died')],
    ['a part', dead(4, 'four of the dead were children')],
    ['one more', dead(1, 'another man died')],
    ['another harm', dead(30, '30 people were hurt', { figures: [{ n: 30, whose: 'nobody', what: 'wounded', status: 'unknown', mode: 'unknown' }] })], // prettier-ignore
  ])('never set %s against the count', (_, other) => {
    const passengers = report('a', [
      blast('a bomb went off at the cattle market of Arlen'),
      dead(12, 'it killed 12 passengers'),
    ]);
    expect(numbers([passengers, report('b', [blast('a bomb went off at the cattle market of Arlen'), other])])).toEqual([]); // prettier-ignore
  });

  it('set counts of one sort of things against each other', () => {
    const drones = (n: number, by: string): ClaimSpec =>
      blast(`${n} drones were shot down over the market of Arlen`, {
        kind: 'shoot-down', by, figures: [{ n, whose: 'nobody', what: 'other', unit: 'drones', mode: 'unknown' }],
      }); // prettier-ignore
    const specs = [report('a', [drones(2, 'the mayor')]), report('b', [drones(1, 'the army')], { published: '2031-05-06' })]; // prettier-ignore
    expect(numbers(specs)).toEqual(['contradicts number b1 → a1 (numbers-differ)']);
  });

  it('are not found in reports of many places', () => {
    const places = ['Bessok', 'Corvo', 'Dunmar', 'Esk'].map((place, n) => blast(`shells hit ${place} for hour ${n}`, { kind: 'shelling', places: [place] })); // prettier-ignore
    expect(numbers([first, report('b', [...places, dead(19, 'we have 19 dead bodies here')])])).toEqual([]);
  });
});

describe('what is said not to have been', () => {
  const burned = report('a', [blast('raiders burned the millet mill of Arlen', { kind: 'destroy', by: 'the mayor' })]);
  const negated = (more: Partial<ClaimSpec>): ReportSpec =>
    report('b', [blast('the millet mill of Arlen was not burned', { kind: 'destroy', modality: ['negated'], by: 'the chief', ...more })], { published: '2031-05-06' }); // prettier-ignore

  it('contradicts what says that it was', () => {
    expect(sayRelations(reconcileSpecs([burned, negated({})]))).toEqual(['contradicts occurrence b1 → a1 (said-not-to-be)']); // prettier-ignore
  });

  it('contradicts nothing where nobody knows', () => {
    expect(sayRelations(reconcileSpecs([burned, negated({ text: 'it is not known who burned the millet mill of Arlen' })]))).toEqual([]); // prettier-ignore
  });

  it('denies where somebody says it of his own people', () => {
    const blamed = report('a', [blast('Vesk guns hit the fish market of Arlen', { kind: 'shelling', by: 'the mayor', agents: ['Vesk'] })]); // prettier-ignore
    const own = report('b', [blast('our guns did not hit the fish market of Arlen', { kind: 'shelling', by: 'Vesk army', agents: ['Vesk'], modality: ['negated'] })]); // prettier-ignore
    expect(sayRelations(reconcileSpecs([blamed, own]))).toEqual(['denies b1 → a1 (own-deed-negated)']);
  });
});
