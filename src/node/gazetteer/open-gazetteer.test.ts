import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_TABLES, type PlaceRow } from '../../core/model/tables.js';
import { UserError } from '../../core/model/user-error.js';
import { openGazetteer } from './open-gazetteer.js';

const OWN: PlaceRow = {
  id: 'p1', name: 'Vrel', lat: 10, lon: 20, country: null, admin1: 'Vesk', admin2: null, kind: 'town',
  names: [{ text: 'Vrel', language: null, usedBy: 'Vesk' }, { text: 'Ost Vrella', language: null, usedBy: 'Ulmaria' }, { text: 'Paris', language: null, usedBy: null }],
}; // prettier-ignore

describe('the gazetteer', () => {
  it.each([
    ['Khankendi', 'Stepanakert'],
    ['ŞUŞA', 'Shusha'],
    ['Artyomovsk', 'Bakhmut'],
    ['Kiev', 'Kyiv'],
    ['Deir Ezzor', 'Deir ez-Zor'],
    ['U.S.', 'United States'],
    ['Artsakh', 'Nagorno-Karabakh'],
  ])('finds %s as %s', async (spelling, name) => {
    const gazetteer = await openGazetteer(NO_TABLES);
    expect(gazetteer.findPlaces(spelling).map((place) => place.name)).toContain(name);
  });

  it('finds a village by the sound of its name where nobody spells it so', async () => {
    const gazetteer = await openGazetteer(NO_TABLES);
    expect(gazetteer.findPlaces('Guyjag')[0]).toMatchObject({ country: 'AZE', kind: 'village' });
    expect(gazetteer.findPlaces('Qwrtpsdf')).toEqual([]);
  });

  it('ties places to Wikidata where its sources do', async () => {
    const gazetteer = await openGazetteer(NO_TABLES);
    expect(gazetteer.findPlaces('Yerevan')[0]!.wikidata).toBe('Q1953');
    expect(gazetteer.findPlaces('Norway')[0]).not.toHaveProperty('wikidata');
  });

  it('leaves the country of contested places open', async () => {
    const gazetteer = await openGazetteer(NO_TABLES);
    expect(gazetteer.findPlaces('Stepanakert')[0]!.country).toBeNull();
    expect(gazetteer.findPlaces('Sevastopol')[0]!.country).toBeNull();
    expect(gazetteer.findPlaces('Ganja')[0]!.country).toBe('AZE');
  });

  it('puts the places of the dossier first and knows their other names', async () => {
    const gazetteer = await openGazetteer({ places: [OWN] });
    expect(gazetteer.findPlaces('ost-vrella')[0]).toMatchObject({
      id: 'p1',
      gazetteer: 'dossier/places',
      usedBy: 'Ulmaria',
    });
    const paris = gazetteer.findPlaces('Paris');
    expect(paris[0]!.id).toBe('p1');
    expect(paris.length).toBeGreaterThan(1);
    expect(gazetteer.namesOf(paris[0]!)).toEqual(['Ost Vrella', 'Paris']);
    expect(gazetteer.namesOf(gazetteer.findPlaces('Stepanakert')[0]!)).toContain('Khankendi');
  });

  it('never throws, and every place has a point', async () => {
    const gazetteer = await openGazetteer({ places: [OWN] });
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        for (const place of gazetteer.findPlaces(name))
          expect(Math.abs(place.lat) <= 90 && Math.abs(place.lon) <= 180).toBe(true);
      }),
    );
  });

  it('says what is wrong where its files are missing', async () => {
    await expect(openGazetteer(NO_TABLES, { folder: '/nowhere' })).rejects.toThrow(UserError);
  });
});
