import { beforeAll, describe, expect, it } from 'vitest';
import { readText } from '../../../../test/read-text.js';
import { openGazetteer } from '../../../node/gazetteer/open-gazetteer.js';
import type { Gazetteer } from '../../gazetteer/gazetteer.js';
import { NO_TABLES } from '../../model/tables.js';
import { findNames } from '../names/find-names.js';
import { chooseEventPlaces } from './choose-event-places.js';
import { findPlaces } from './find-places.js';
import { isNoName } from './grow-name.js';

let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = await openGazetteer(NO_TABLES);
});

/** Places of the happening that the word in «marks» tells. */
async function placesOf(marked: string): Promise<string[]> {
  const text = marked.replace(/[«»]/g, '');
  const reading = await readText(text);
  const places = findPlaces(text, { reading, gazetteer, names: findNames(text, { reading, tables: NO_TABLES }) });
  const event = reading.words.find((word) => word.start === marked.indexOf('«'))!;
  return chooseEventPlaces(event, { reading, places }).map((place) => place.text);
}

describe('chooseEventPlaces', () => {
  it.each([
    ['its own clause', 'Gunmen «shot» a judge in Mosul.', ['Mosul']],
    ['every place of a list', 'Shells «hit» Homs, Hama and Idlib.', ['Homs', 'Hama', 'Idlib']],
    ['the clause of means', 'Four people were «killed» when a rocket hit a market in Kharkiv.', ['Kharkiv']],
    ['the clause that it hangs on', 'Rebels attacked a post in Sirte, «killing» four guards.', ['Sirte']],
    ['no landmark', 'A mine «killed» two shepherds in Terter, north of Barda.', ['Terter']],
    ['a landmark where nothing else is told', 'A mine «killed» two shepherds near Barda.', ['Barda']],
    ['not what holds the place', 'Rebels «attacked» a post in Sinjar in northern Iraq.', ['Sinjar']],
    ['not what holds it by an "of"', 'Shells «hit» the Syrian city of Homs.', ['Homs']],
    ['not whose quarter it is', "A bomb «exploded» in Baghdad's Karrada district.", ['Karrada']],
    ['not where somebody is from', 'Residents of Basra were «arrested» in Kirkuk.', ['Kirkuk']],
    ['not where a fleet set out', 'Jets from a base in Turkey «bombed» a camp near Mosul.', ['Mosul']],
    ['not where it was said', 'A doctor in Damascus said that four people had been «killed».', []],
    ['not where the clause only opens', 'In Syria, troops «captured» two hills near Palmyra.', ['Palmyra']],
    ['not who leads', 'The US-led coalition «bombed» a depot in Raqqa.', ['Raqqa']],
  ])('takes %s', async (_, text, places) => {
    const found = await placesOf(text);
    // A quarter's name may bring its noun along.
    expect(found.map((name) => name.replace(/ (?:district|District)$/, ''))).toEqual(places);
  });
});

describe('places that only locate another one', () => {
  it.each([
    ['Shells hit Terter, a town in western Azerbaijan.', { Azerbaijan: 'Terter' }],
    ['They shelled the Syrian countryside of Homs and Hama.', {}],
    ['Rebels hold Talish village of Terter district.', { Terter: 'Talish' }],
    ['Troops left Sirte for Misrata.', {}],
  ])('are told with it: %s', async (text, located) => {
    const reading = await readText(text);
    const places = findPlaces(text, { reading, gazetteer, names: findNames(text, { reading, tables: NO_TABLES }) });
    const found = places.flatMap(({ text: name, locates }) =>
      locates ? [[name.replace(/ district$/, ''), text.slice(locates.start, locates.end)]] : [],
    );
    expect(Object.fromEntries(found)).toEqual(located);
  });
});

describe('isNoName', () => {
  const look = (name: string): boolean => isNoName(name, gazetteer.findPlaces(name));
  it.each(['Kurdish', 'Tutsis', 'Hospital', 'Nov.', 'PAVN', 'Islamic State', 'Old City'])('leaves alone %s', (name) => {
    expect(look(name)).toBe(true);
  });
  it.each(['Laos', 'Philippines', 'CAIRO', 'US', 'Sadr City', 'Homs'])('keeps %s', (name) => {
    expect(look(name)).toBe(false);
  });
});

describe('whole names', () => {
  it.each([
    ['Shells fell near the town of Khan Touman on Friday.', 'Khan Touman'],
    ['They shelled the Kweires Military Airport.', 'Kweires Military Airport'],
    ['They fled to Tal al-Besk in spring.', 'Tal al-Besk'],
  ])('are found in: %s', async (text, name) => {
    const reading = await readText(text);
    const places = findPlaces(text, { reading, gazetteer, names: findNames(text, { reading, tables: NO_TABLES }) });
    expect(places.map((place) => place.text)).toContain(name);
  });
});
