import { describe, expect, it } from 'vitest';
import { reconcileSpecs, sayClaim, sayRelations, type ClaimSpec, type ReportSpec } from '../../../test/make-dossier.js'; // prettier-ignore

const report = (name: string, claims: readonly ClaimSpec[], more: Partial<ReportSpec> = {}): ReportSpec => ({
  name, outlet: `Outlet ${name.toUpperCase()}`, published: '2031-05-05', claims, ...more,
}); // prettier-ignore
const hit: ClaimSpec = { text: 'shells hit the fish market of Arlen on Sunday', kind: 'shelling', places: ['Arlen'], day: '2031-05-04' }; // prettier-ignore
const dead = (n: number, by: string, text = `${n} people were killed`): ClaimSpec => ({
  text, by, kind: 'casualties', figures: [{ n, whose: 'nobody', status: 'civilian', mode: 'unknown' }],
}); // prettier-ignore

/** Claims by incident: `a1 a2`, each incident once. */
function sayIncidents(specs: readonly ReportSpec[]): string[] {
  const ledger = reconcileSpecs(specs);
  return ledger.incidents.map(({ claims }) => claims.map((id) => sayClaim(ledger, id)).sort().join(' ')).sort(); // prettier-ignore
}

describe('scenes', () => {
  it('gives a count that follows an act the place and day of the act', () => {
    expect(sayIncidents([report('a', [hit, dead(14, 'mayor Tilda Brand')])])).toEqual(['a1 a2']);
  });

  it('leaves a count alone that leaves the act, or stands far from it in a report of many places', () => {
    expect(sayIncidents([report('a', [hit, dead(3, 'mayor Tilda Brand', 'elsewhere 3 people were killed')])])).toEqual(['a1', 'a2']); // prettier-ignore
    const filler = Array.from({ length: 10 }, (_, n): ClaimSpec => ({ text: `The harbour was quiet for hour number ${n} of that long and windy day by the old sea wall`, kind: 'background', places: [`Quay${'abcdefghij'[n]}`] })); // prettier-ignore
    expect(sayIncidents([report('a', [hit, ...filler, dead(14, 'mayor Tilda Brand')])])).toEqual(['a1', 'a12']);
  });

  it('sets counts of one act against each other, across reports, whoever gives them', () => {
    const specs = [
      report('a', [hit, dead(14, 'mayor Tilda Brand')]),
      report('b', [{ ...hit, text: 'guns hit the fish market in Arlen' }, dead(3, 'Dorrin')], {
        published: '2031-05-06',
      }),
    ];
    expect(sayRelations(reconcileSpecs(specs))).toContain('contradicts number b2 → a2 (numbers-differ)');
  });

  it('does not where only town and day are one', () => {
    const specs = [
      report('a', [hit, dead(14, 'mayor Tilda Brand')]),
      report('b', [{ ...hit, text: 'guns hit a railway depot in Arlen' }, dead(3, 'Dorrin')]),
    ];
    expect(sayRelations(reconcileSpecs(specs)).filter((one) => one.includes('number'))).toEqual([]);
  });

  it('takes a later, higher count for a revision, and one that speaks for the other side for a contradiction', () => {
    const first = report('a', [hit, dead(3, 'Kelmar army')], { published: '2031-05-04' });
    expect(sayRelations(reconcileSpecs([first, report('b', [hit, dead(5, 'Kelmar army')])]))).toContain('revises b2 → a2 (later-count)'); // prettier-ignore
    expect(sayRelations(reconcileSpecs([first, report('b', [hit, dead(5, 'Vesk army')])]))).toContain('contradicts number b2 → a2 (numbers-differ)'); // prettier-ignore
  });

  it('never compares a total of the war with the count of an act', () => {
    const total = dead(400, 'Vesk army', '400 people have been killed in all in the war');
    expect(sayRelations(reconcileSpecs([report('a', [hit, dead(14, 'mayor Tilda Brand')]), report('b', [hit, total])])).filter((one) => one.includes('number'))).toEqual([]); // prettier-ignore
  });
});

describe('who did it', () => {
  const blame = (by: string, whom: string): ClaimSpec => ({ ...hit, text: `${whom} guns hit the fish market of Arlen`, by, stance: 'accuses', agents: [whom] }); // prettier-ignore

  it('contradicts where two sides blame each other', () => {
    expect(sayRelations(reconcileSpecs([report('a', [blame('Kelmar army', 'Vesk'), blame('Vesk army', 'Kelmar')])]))).toEqual(['contradicts responsibility a2 → a1 (each-blames-the-other)']); // prettier-ignore
  });

  it('does not where two things were hit', () => {
    const other: ClaimSpec = { ...blame('Vesk army', 'Kelmar'), text: 'Kelmar guns hit a railway depot in Arlen' };
    expect(sayRelations(reconcileSpecs([report('a', [blame('Kelmar army', 'Vesk'), other])]))).toEqual([]);
  });
});
