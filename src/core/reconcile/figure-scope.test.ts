import { describe, expect, it } from 'vitest';
import { reconcileSpecs, sayRelations, type ClaimSpec, type FigureSpec } from '../../../test/make-dossier.js';

const ONSET = '2031-05-01';

/** What two claims of two reports are to each other: the first published on day 5, the second on `day`. */
function relate(first: ClaimSpec, second: ClaimSpec, day = '2031-05-07'): string[] {
  return sayRelations(
    reconcileSpecs([
      { name: 'a', outlet: 'Harbour Post', published: '2031-05-05', claims: [first] },
      { name: 'b', outlet: 'Inland Wire', published: day, claims: [second] },
    ]),
  );
}

/** Kelmar's own toll, as Kelmar's ministry gives it. */
function own(n: number, more: Partial<FigureSpec> = {}): ClaimSpec {
  return { text: `${n} of ours have fallen since the first of May`, by: 'Kelmar defence ministry', figures: [{ n, whose: 'Kelmar', since: ONSET, perspective: 'own-losses', ...more }] }; // prettier-ignore
}

/** Kelmar's losses, as its enemy Vesk claims them. */
function claimed(n: number, more: Partial<FigureSpec> = {}): ClaimSpec {
  return { text: `${n} enemy fighters were killed since the first of May`, by: 'Vesk army', figures: [{ n, whose: 'Kelmar', since: ONSET, perspective: 'inflicted', ...more }] }; // prettier-ignore
}

/** Kelmar's losses in the voice of an outlet. */
function printed(n: number, more: Partial<FigureSpec> = {}): ClaimSpec {
  return { text: `${n} soldiers of Kelmar are dead so far`, figures: [{ n, whose: 'Kelmar', since: ONSET, perspective: 'third-party', ...more }] }; // prettier-ignore
}

const CASES: readonly { says: string; first: ClaimSpec; second: ClaimSpec; day?: string; gives: readonly string[] }[] = [
  { says: 'own losses conceded against losses inflicted claimed, same day', first: own(196), second: claimed(2700), day: '2031-05-05', gives: ['contradicts number'] },
  { says: 'own losses later and lower than what the enemy claimed', first: claimed(2700), second: own(217), gives: ['contradicts number'] },
  { says: 'own losses first, higher claim later: a toll can grow', first: own(196), second: claimed(2700), gives: [] },
  { says: 'the enemy claims what the side admits', first: own(196), second: claimed(196), gives: ['corroborates'] },
  { says: 'a later higher state of the same side', first: own(164), second: own(196), gives: ['revises'] },
  { says: 'a later state by another institution of the side', first: own(164), second: { ...own(196), by: 'Kelmar health department' }, gives: ['revises'] },
  { says: 'a later state in an outlet’s own voice', first: own(164), second: printed(196), gives: ['revises'] },
  { says: 'a fall', first: own(196), second: own(164), gives: ['contradicts number'] },
  { says: 'the same state twice', first: own(196), second: own(196), gives: ['repeats'] },
  { says: 'the same state relayed in an outlet’s own voice', first: own(196), second: printed(196), gives: ['repeats'] },
  { says: 'the same side on one day with two numbers: the higher is the later', first: own(196), second: own(164), day: '2031-05-05', gives: ['revises'] },
  { says: 'other side', first: own(196), second: { ...own(44), by: 'Vesk defence ministry', figures: [{ n: 44, whose: 'Vesk', since: ONSET, perspective: 'own-losses' }] }, gives: [] },
  { says: 'ally of one side: sides are compared', first: own(196), second: { ...own(400), by: 'Vesk army', figures: [{ n: 4000, whose: 'Dorrin', since: ONSET, perspective: 'inflicted' }] }, day: '2031-05-05', gives: ['contradicts number'] },
  { says: 'soldiers against civilians', first: own(196), second: claimed(2700, { status: 'civilian' }), day: '2031-05-05', gives: [] },
  { says: 'soldiers against people of unknown status', first: own(196), second: claimed(2700, { status: 'unknown' }), day: '2031-05-05', gives: [] },
  { says: 'killed against killed or wounded', first: own(196), second: claimed(2700, { what: 'casualties' }), day: '2031-05-05', gives: [] },
  { says: 'killed against wounded', first: own(196), second: claimed(2700, { what: 'wounded' }), day: '2031-05-05', gives: [] },
  { says: 'all against children', first: own(30, { status: 'civilian' }), second: claimed(3, { status: 'civilian', groups: ['children'] }), day: '2031-05-05', gives: [] },
  { says: 'since the onset against since the old war', first: own(196), second: claimed(30000, { since: '1992-01-01' }), day: '2031-05-05', gives: [] },
  { says: 'in all against in one town', first: own(196), second: claimed(2700, { area: 'Arlen' }), day: '2031-05-05', gives: [] },
  { says: 'total against "more"', first: own(196), second: own(24, { mode: 'incremental' }), gives: [] },
  { says: 'at least 150 against exactly 196', first: claimed(150, { hedge: 'at-least' }), second: own(196), day: '2031-05-05', gives: [] },
  { says: 'at least 250 against exactly 196', first: claimed(250, { hedge: 'at-least' }), second: own(196), day: '2031-05-05', gives: ['contradicts number'] },
  { says: 'nearly 200 against 196', first: claimed(200, { hedge: 'nearly' }), second: own(196), day: '2031-05-05', gives: [] },
  { says: 'between 180 and 220 against 196', first: claimed(180, { n: null, hedge: 'between', low: 180, high: 220 }), second: own(196), day: '2031-05-05', gives: [] },
  { says: 'dozens against 196', first: claimed(0, { n: null, hedge: 'vague' }), second: own(196), day: '2031-05-05', gives: [] },
  { says: 'history', first: { ...claimed(9000), modality: ['historical'] }, second: own(196), day: '2031-05-05', gives: [] },
  { says: 'a threat', first: { ...claimed(9000), modality: ['future'], stance: 'threatens' }, second: own(196), day: '2031-05-05', gives: [] },
  { says: 'a total against its part', first: own(196), second: { ...claimed(9), figures: [{ n: 196, whose: 'Kelmar', since: ONSET, perspective: 'inflicted' }, { n: 9, whose: 'Kelmar', since: ONSET, perspective: 'inflicted', partOf: 1 }] }, day: '2031-05-05', gives: ['corroborates'] },
  { says: 'nobody tells whose', first: own(196), second: claimed(2700, { whose: 'somebody' }), day: '2031-05-05', gives: [] },
]; // prettier-ignore

describe('the scope of figures', () => {
  for (const { says, first, second, day, gives } of CASES)
    it(`${says}: ${gives.join(', ') || 'no relation'}`, () => {
      const kinds = relate(first, second, day).map((line) => line.replace(/ [ab]\d.*/, ''));
      expect(kinds).toEqual(gives);
    });

  it('sets the claim of the enemy against each state of the toll that it cannot stand beside', () => {
    const ledger = reconcileSpecs([
      { name: 'a', outlet: 'Harbour Post', published: '2031-05-05', claims: [own(164), claimed(2700)] },
      { name: 'b', outlet: 'Inland Wire', published: '2031-05-07', claims: [own(217)] },
    ]);
    expect(sayRelations(ledger)).toEqual([
      'contradicts number a2 → a1 (inflicted-against-own)',
      'contradicts number b1 → a2 (toll-shrinks)',
      'revises b1 → a1 (later-toll-of-side)',
    ]);
    expect(ledger.incidents.map((incident) => [incident.status, incident.claims.length, incident.origins])).toEqual([
      ['contested', 3, 2],
    ]);
  });

  it('leaves the order of undated reports open: no fall; only a higher count of the enemy contradicts the own one', () => {
    const undated = (name: string, claims: readonly ClaimSpec[]) => ({ name, outlet: `Outlet ${name}`, claims });
    const ledger = reconcileSpecs([undated('a', [claimed(900)]), undated('b', [claimed(30)]), undated('c', [own(41)])]);
    expect(sayRelations(ledger)).toEqual([
      'contradicts number a1 → c1 (inflicted-against-own)',
      'revises a1 → b1 (later-toll-of-side)',
    ]);
  });

  it('takes two numbers of one undated report for those of one day', () => {
    const ledger = reconcileSpecs([{ name: 'a', outlet: null, claims: [own(158), claimed(2300)] }]);
    expect(sayRelations(ledger)).toEqual(['contradicts number a2 → a1 (inflicted-against-own)']);
  });

  it('reads "in the last 24 hours" as one day, also without a date', () => {
    const day: ClaimSpec = { text: '14 of ours were killed in the last 24 hours', by: 'Kelmar army', figures: [{ n: 14, whose: 'Kelmar', mode: 'unknown', perspective: 'own-losses' }] }; // prettier-ignore
    expect(relate(own(191), day)).toEqual([]);
  });

  it('does not take the harm of one day for a total', () => {
    const day: ClaimSpec = { text: '14 of ours were killed in the last day', by: 'Kelmar army', day: '2031-05-07', figures: [{ n: 14, whose: 'Kelmar', perspective: 'own-losses' }] }; // prettier-ignore
    expect(relate(own(191), day)).toEqual([]);
  });
});
