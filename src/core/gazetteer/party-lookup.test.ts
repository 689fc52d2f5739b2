import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_TABLES, type DossierTables, type PartyRow } from '../model/tables.js';
import { KNOWN_OUTLETS } from './outlets.js';
import { toPartyLookup } from './party-lookup.js';

const row = (party: string, names: string, side: string, kind: PartyRow['kind']): PartyRow => ({
  party, names: names === '' ? [] : names.split('; '), side, kind, since: null, until: null, source: 'made up',
}); // prettier-ignore

const TABLES: DossierTables = {
  ...NO_TABLES,
  parties: [
    row('Ulmaria', 'Dresk; Ulmarian guns', 'Ulmarian side', 'state-forces'),
    row('Free Vesk', "Vesk's home guard; Veskans; mountaineers", 'Karnish side', 'rebels'),
    row('Karnia', '', 'Karnish side', 'state-forces'),
  ],
  names: [
    { entity: 'Tomas Ridd', name: 'Ridd', isNot: false, kind: 'person', party: 'Free Vesk', wikidata: null },
    { entity: 'Ulmaria Today', name: 'Ulmaria', isNot: true, kind: 'outlet', party: null, wikidata: null },
  ],
  outlets: [
    { outlet: 'Ulmaria Today', domain: null, side: 'Ulmarian side', isAgency: false, source: 'made up' },
    { outlet: 'Sound Press', domain: null, side: null, isAgency: true, source: 'made up' },
  ],
};

describe('days of a party row', () => {
  const ofDays = (
    since: string | null,
    until: string | null,
    days?: { earliest: string | null; latest: string | null },
  ) =>
    toPartyLookup({
      tables: { ...NO_TABLES, parties: [{ ...row('Karnia', '', 'Karnish side', 'state-forces'), since, until }] },
      texts: [],
      ...(days ? { days } : {}),
    }).findParty('Karnia')!.side;
  const MAY = { earliest: '2031-05-01', latest: '2031-05-31' };
  it.each([
    ['2031-05-20', null, MAY, 'Karnish side'],
    ['2031-06-01', null, MAY, null],
    [null, '2031-05-01', MAY, 'Karnish side'],
    [null, '2031-04-30', MAY, null],
    [null, '2031', MAY, 'Karnish side'],
    ['2031-06-01', '2031-07-01', { earliest: '2031-05-01', latest: null }, 'Karnish side'],
    ['2031-06-01', '2031-07-01', undefined, 'Karnish side'],
  ])('from %s to %s', (since, until, days, side) => {
    expect(ofDays(since, until, days)).toBe(side);
  });
});

describe('a party book of dossier rows', () => {
  const book = toPartyLookup({ tables: TABLES, texts: ['Ulmarian guns shelled Vesk.'] });
  it.each([
    ['Ulmarian guns', 'Ulmaria'],
    ['Ulmarian artillery', 'Ulmaria'],
    ["Ulmaria's defence ministry", 'Ulmaria'],
    ['Dresk', 'Ulmaria'],
    ['ministry in Dresk', 'Ulmaria'],
    ['mountaineers', 'Free Vesk'],
    ['forces of Karnia', 'Karnia'],
    ['Karnian jets', 'Karnia'],
    ['Karnian-backed fighters', 'Free Vesk'],
    ['Ridd', 'Free Vesk'],
    ['Ulmarian attack on Karnia', 'Ulmaria'],
  ])('%s is of %s', (words, party) => {
    expect(book.findParty(words)?.party).toBe(party);
  });
  it.each([
    'Ulmaria Today',
    'Sound Press',
    'the army',
    'enemy fighters',
    'attack on',
    '',
    'farmers in Karnia',
    'Karnian-made shells',
  ])('%j names no party', (words) => {
    expect(book.findParty(words)).toBeNull();
  });
  it('has the sides of its rows and their opposites, and outlets with their sides', () => {
    expect(book.sides).toEqual([
      { name: 'Ulmarian side', parties: ['Ulmaria'] },
      { name: 'Karnish side', parties: ['Free Vesk', 'Karnia'] },
    ]);
    expect(book.opposite('Karnish side')).toBe('Ulmarian side');
    expect(book.opposite('nobody')).toBeNull();
    expect(book.outletOf('ulmaria today')).toEqual({ outlet: 'Ulmaria Today', isAgency: false, side: 'Ulmarian side' });
    expect(book.outletOf('Reuters')?.isAgency).toBe(true);
    expect(book.outletOf('The Harbour Bugle')).toBeNull();
  });
  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const match = book.findParty(words);
        expect(match === null || book.parties.some((party) => party.party === match.party)).toBe(true);
        book.outletOf(words);
      }),
    );
  });
});

describe('a party book of known conflicts', () => {
  it('chooses the conflict by the parties that the texts name', () => {
    const about = (text: string): string[] =>
      toPartyLookup({ tables: NO_TABLES, texts: [text] }).sides.map((side) => side.name);
    expect(about('Ukrainian guns fired. Russian troops fired. Ukraine and Russia met.')).toEqual([
      'Russian side',
      'Ukrainian side',
    ]);
    expect(about('Israeli jets and Hamas fighters. Israel said so. Hamas denied it.')).toEqual([
      'Israeli side',
      'Palestinian side',
    ]);
    expect(about('A calm day by the lake.')).toEqual([]);
    expect(about('Russia sold wheat to Egypt. Russia sold wheat to Mali.')).toEqual([]);
  });
  it('tells a breakaway party from the state that backs it', () => {
    const book = toPartyLookup({
      tables: NO_TABLES,
      texts: ['Azerbaijani and Armenian troops met in Karabakh. Azerbaijan blamed Armenia. Karabakh denied it.'],
    });
    expect(book.findParty('Armenian forces')).toMatchObject({ party: 'Armenia', side: 'Armenian side' });
    expect(book.findParty('Armenian-backed forces')).toMatchObject({
      party: 'Nagorno-Karabakh',
      side: 'Armenian side',
    });
    expect(book.findParty('the separatists')?.party).toBe('Nagorno-Karabakh');
    expect(book.findParty('Baku')).toMatchObject({ party: 'Azerbaijan', rule: 'parties/conflicts' });
    expect(book.findParty('the Kremlin')).toMatchObject({ party: 'Russia', side: null, rule: 'parties/countries' });
    expect(book.findParty('us')).toBeNull();
    expect(book.findParty('US')?.party).toBe('United States');
    expect(book.findParty('car bomb')).toBeNull();
    expect(book.findParty('CAR troops')?.party).toBe('Central African Republic');
  });
  it('gives allies of the built-in table the side of the row beside which they fight', () => {
    const rows = [row('Azerbaijan', '', 'Blue', 'state-forces'), row('Artsakh', 'Karabakh', 'Red', 'rebels')];
    const book = toPartyLookup({
      tables: { ...NO_TABLES, parties: rows },
      texts: ['Azerbaijan and Karabakh. Azerbaijan and Armenia. Armenian. Azerbaijani.'],
    });
    expect(book.findParty('Turkish jets')).toMatchObject({ party: 'Turkey', side: 'Blue' });
    expect(book.findParty('Karabakh')).toMatchObject({ party: 'Artsakh', side: 'Red', rule: 'dossier/parties' });
    expect(book.sides.map((side) => side.name)).toEqual(['Blue', 'Red']);
  });
});

describe('known outlets', () => {
  it('stand there once a spelling', () => {
    const names = KNOWN_OUTLETS.map((one) => one.outlet);
    expect(names.length).toBeGreaterThan(250);
    expect(new Set(names).size).toBe(names.length);
  });
});
