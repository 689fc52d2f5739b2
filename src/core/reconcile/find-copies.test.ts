import { describe, expect, it } from 'vitest';
import { makeInput, reconcileSpecs, type ClaimSpec, type ReportSpec } from '../../../test/make-dossier.js';
import { makeCopies } from './find-copies.js';
import type { HeldReport } from './held-report.js';

const told = (text: string): ClaimSpec => ({ text, kind: 'statement' });
const page = (name: string, texts: readonly string[], more: Partial<ReportSpec> = {}): ReportSpec => ({
  name, outlet: `Outlet ${name.toUpperCase()}`, published: '2031-05-05', claims: texts.map(told), ...more,
}); // prettier-ignore

const AGENCY = [
  'Guns were heard all night along the river Esk, north of the town of Arlen',
  'Mayor Tilda Brand counted 14 dead in the market hall of Arlen on Monday morning',
  'The governor of Highmark, Osrik Vane, sent 230 soldiers and 12 trucks to Corvo',
  'Shops in Corvo stayed shut while Councillor Ines Harrow asked for 40 tents',
];
const REWORDED = [
  'All night guns could be heard on the river Esk to the north of Arlen town',
  'In the market hall of Arlen 14 dead were counted by the mayor Tilda Brandt on Monday in the morning',
  'Osric Vane, who is governor of Highmark, has sent to Corvo 230 soldiers with 12 trucks',
  'While the shops of Corvo were shut, 40 tents were asked for by councillor Ines Harow',
];
const INDEPENDENT = [
  'In Arlen the market hall lay in ruins when our reporter arrived, and Tilda Brand spoke of 14 victims',
  'Osrik Vane told the crowd in Corvo that help was near',
  'A school of Corvo has taken in families from the river',
];

const hold = (specs: readonly ReportSpec[]): HeldReport[] => makeInput(specs).reports.map((one, id) => ({ id, one, claims: [] })).sort((a, b) => (a.one.report.id < b.one.report.id ? -1 : 1)); // prettier-ignore
const pairsOf = (specs: readonly ReportSpec[]) => {
  const held = hold(specs);
  const copies = makeCopies();
  copies.update({ removed: [], added: held });
  return copies.pairsOf(held[0]!);
};

describe('copies', () => {
  it('finds a text that is printed again, cut and in another order', () => {
    const pairs = pairsOf([page('a', AGENCY), page('b', [AGENCY[3]!, AGENCY[0]!, 'The weather was fine in the capital on that day', AGENCY[1]!])]); // prettier-ignore
    expect(pairs).toMatchObject([{ sameWords: 3, reworded: 0 }]);
    expect(Math.min(pairs[0]!.shareOfA, pairs[0]!.shareOfB)).toBeGreaterThan(0.6);
  });

  it('finds a reworded text by numbers, names and words', () => {
    const pairs = pairsOf([page('a', AGENCY), page('b', REWORDED)]);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]!.sameWords + pairs[0]!.reworded).toBeGreaterThanOrEqual(3);
    expect(pairs[0]!.reworded).toBeGreaterThan(0);
  });

  it('does not take an independent report of the same happening for a copy', () => {
    expect(pairsOf([page('a', AGENCY), page('b', INDEPENDENT)])).toEqual([]);
  });

  it('needs the numbers to be the same', () => {
    const other = REWORDED.map((text) => text.replace('14', '15').replace('230', '320').replace('40', '50'));
    expect(pairsOf([page('a', AGENCY), page('b', other)])).toEqual([]);
  });

  it('leads a copied passage back to the report that is credited to an agency, whichever appeared first', () => {
    const ledger = reconcileSpecs([
      page('a', [...AGENCY.slice(0, 2), 'The weather was fine in the capital on that day'], {
        published: '2031-05-04',
      }),
      page('b', AGENCY, { credit: 'Mistral Agency' }),
    ]);
    const agency = ledger.origins.find((origin) => origin.kind === 'agency')!;
    const copy = ledger.reports.find((report) => report.file === 'a')!;
    expect(copy.passages).toMatchObject([{ origin: agency.id, rule: 'passage/copied-words' }]);
    expect(copy.copies).toMatchObject([{ rule: 'copy/same-words' }]);
    expect(agency.reports).toContain(copy.id);
    const copied = ledger.claims.filter((claim) => claim.report === copy.id);
    expect(copied.map((claim) => claim.origin === agency.id)).toEqual([true, true, false]);
    expect(ledger.relations.map((relation) => relation.rule)).toEqual(Array(2).fill('relation/copied-words'));
  });
});
