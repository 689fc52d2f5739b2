import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readText } from '../../../test/read-text.js';
import { openGazetteer } from '../../node/gazetteer/open-gazetteer.js';
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import type { NameMention, PlaceMention } from '../model/mention.js';
import type { Reading, Upos, Word } from '../model/reading.js';
import { NO_TABLES, type DossierTables } from '../model/tables.js';
import { findNames } from './names/find-names.js';
import { NAME_RULES } from './names/name-rules.js';
import { findPlaces, placeRules } from './places/find-places.js';
import { chooseEventPlaces } from './places/choose-event-places.js';

const TABLES: DossierTables = {
  ...NO_TABLES,
  parties: [{ party: 'Vesk', names: ['home guard of Vesk'], side: 'Karnish side', kind: 'rebels', since: null, until: null, source: 'made up' }],
  names: [{ entity: 'Tomas Ridd', name: 'Major Tomas Ridd', isNot: false, kind: 'person', party: 'Vesk', wikidata: null }],
  outlets: [{ outlet: 'Sound Press Service', domain: null, side: null, isAgency: true, source: 'made up' }],
  places: [{ id: 'p1', name: 'Orvel', names: [], lat: 10, lon: 20, country: null, admin1: 'Vesk', admin2: null, kind: 'town' }],
}; // prettier-ignore

/** A reading without tree and names: words with parts of speech by their look. */
function toPlainReading(text: string): Reading {
  const words: Word[] = [];
  for (const match of text.matchAll(/['’]s\b|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)) {
    const form = match[0];
    const upos: Upos = /^\p{Lu}/u.test(form)
      ? 'PROPN'
      : /^['’]s$/.test(form)
        ? 'PART'
        : /^\p{L}/u.test(form)
          ? 'NOUN'
          : 'PUNCT';
    words.push({
      start: match.index,
      end: match.index + form.length,
      index: words.length,
      sentence: 0,
      upos,
      lemma: form.toLowerCase(),
      head: words.length - 1,
      relation: words.length === 0 ? 'root' : 'dep',
    });
  }
  const sentence = {
    start: 0,
    end: text.length,
    index: 0,
    firstWord: 0,
    endWord: words.length,
    block: 0,
    vector: null,
  };
  return { sentences: text === '' ? [] : [sentence], words, names: [], attributions: [] };
}

let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = await openGazetteer(TABLES);
});

async function namesOf(text: string, tables = TABLES): Promise<NameMention[]> {
  return findNames(text, { reading: await readText(text), tables });
}

async function placesOf(text: string): Promise<PlaceMention[]> {
  const reading = await readText(text);
  return findPlaces(text, { reading, gazetteer, names: findNames(text, { reading, tables: TABLES }) });
}

describe('names', () => {
  it('keep role and institution beside the bare name', async () => {
    const text =
      'Armenian defence ministry spokeswoman Captain Lusik Arzumov said the road was shut. Arzumov gave no figures.';
    const names = await namesOf(text);
    const first = names.find((name) => name.text === 'Lusik Arzumov')!;
    expect(text.slice(first.role!.start, first.role!.end)).toBe('Armenian defence ministry spokeswoman');
    expect(text.slice(first.institution!.start, first.institution!.end)).toBe('Armenian defence ministry');
    expect(names.find((name) => name.text === 'Arzumov')).toMatchObject({ kind: 'person', standsFor: 'Lusik Arzumov' });
    expect(names.find((name) => name.text === 'Armenian defence ministry')?.kind).toBe('organisation');
  });
  it('come from the tables with party and side', async () => {
    const names = await namesOf('Major Tomas Ridd of the home guard of Vesk spoke to Sound Press Service.');
    expect(names.find((name) => name.text === 'Tomas Ridd')).toMatchObject({
      kind: 'person',
      party: 'Vesk',
      side: 'Karnish side',
      rule: 'dossier/names',
    });
    expect(names.find((name) => name.text === 'home guard of Vesk')).toMatchObject({
      kind: 'party',
      standsFor: 'Vesk',
    });
    expect(names.find((name) => name.text === 'Sound Press Service')).toMatchObject({
      kind: 'outlet',
      rule: 'dossier/outlets',
    });
  });
  it('know bodies by their seat, agencies and weapons, and no roads', async () => {
    const names = await namesOf(
      'The Defence Ministry in Kyiv told Reuters on Monday that an F-16 had come down beside the M4 highway.',
    );
    expect(names.map((name) => [name.text, name.kind])).toEqual(
      expect.arrayContaining([
        ['Defence Ministry in Kyiv', 'organisation'],
        ['Reuters', 'outlet'],
        ['F-16', 'equipment'],
      ]),
    );
    expect(names.some((name) => name.text.startsWith('M4'))).toBe(false);
  });
  it('find letters in brackets again', async () => {
    const names = await namesOf('The Northern Relief Council (NRC) left on Monday. The NRC came back on Friday.');
    expect(
      names.filter((name) => name.text === 'NRC').every((name) => name.standsFor === 'Northern Relief Council'),
    ).toBe(true);
    expect(names.filter((name) => name.text === 'NRC')).toHaveLength(2);
  });
});

describe('places', () => {
  it('are resolved by the dossier first, and by each other', async () => {
    const places = await placesOf(
      'Shells fell on Orvel. They came from the hills near Terter and Barda in Azerbaijan.',
    );
    expect(places.find((place) => place.text === 'Orvel')?.point).toMatchObject({
      gazetteer: 'dossier/places',
      id: 'p1',
    });
    expect(places.find((place) => place.text === 'Terter')).toMatchObject({
      relation: 'near',
      point: { country: 'AZE' },
    });
  });
  it('tell a town in Ontario by the land behind it', async () => {
    const places = await placesOf(
      'The fire began in London, Ontario, on Monday and ended in Paris, Ontario, on Friday.',
    );
    expect(places.find((place) => place.text === 'London')?.point?.country).toBe('CAN');
    expect(places.find((place) => place.text === 'Paris')?.point?.country).toBe('CAN');
  });
  it('keep distance and direction', async () => {
    const places = await placesOf('The plane fell about 90 km (56 miles) north of Homs.');
    expect(places.find((place) => place.text === 'Homs')).toMatchObject({ relation: 'distance', km: 90 });
  });
  it('take a seat that speaks for its government', async () => {
    const places = await placesOf('Ankara denied the report. Shells fell in Ankara.');
    expect(places.filter((place) => place.text === 'Ankara').map((place) => place.isMetonym)).toEqual([true, false]);
  });
  it('keep whole names', async () => {
    const places = await placesOf('Fighters left Tell Abyad and Al-Bab for Salah al-Din on Thursday.');
    expect(places.map((place) => place.text)).toContain('Tell Abyad');
    const more = await placesOf('They lost two tanks near Al-Bab in Syria.');
    expect(more.map((place) => place.text)).toContain('Al-Bab');
    expect(places.some((place) => place.text === 'Thursday')).toBe(false);
  });
  it('are chosen for a happening', async () => {
    const text = 'Two people were killed when rockets hit Kharkiv, officials in Moscow said.';
    const reading = await readText(text);
    const places = findPlaces(text, { reading, gazetteer, names: findNames(text, { reading, tables: NO_TABLES }) });
    const event = reading.words.find((word) => text.slice(word.start, word.end) === 'killed')!;
    expect(chooseEventPlaces(event, { reading, places }).map((place) => place.text)).toEqual(['Kharkiv']);
  });
});

describe('the rules of names and places', () => {
  const all = [...NAME_RULES, ...placeRules];
  it('have ids of their own and one sentence each', () => {
    expect(new Set(all.map((rule) => rule.id)).size).toBe(all.length);
    for (const rule of all) expect(rule.says, rule.id).toMatch(/^[A-Z].*\.$/);
  });
  // Rules of tables are proved with tables above, the reader's names by its own scores.
  const byWords = NAME_RULES.filter(
    (rule) => /^(?:name|outlet|equipment)\//.test(rule.id) && rule.id !== 'name/reader',
  );
  const examples = byWords.flatMap((rule) => rule.examples.map((example) => [rule.id, example] as const));
  it.each(examples)('%s finds: %s', async (_id, example) => {
    const found = (await namesOf(example.replace(/[«»]/g, ''), NO_TABLES)).map((name) => name.text);
    const marked = [...example.matchAll(/«([^»]*)»/g)].map((match) => match[1]!);
    expect(marked.length).toBeGreaterThan(0);
    expect(found).toEqual(expect.arrayContaining(marked));
  });
  const others = byWords.flatMap((rule) => rule.not.map((text) => [rule.id, text] as const));
  it.each(others)('%s leaves alone: %s', async (id, text) => {
    expect((await namesOf(text, NO_TABLES)).map((name) => name.rule)).not.toContain(id);
  });
});

describe('any text', () => {
  it('gives spans that are exact, in order and apart', () => {
    const words = fc.constantFrom(
      'Vesk',
      'Orvel',
      'Major',
      'Tomas',
      'Ridd',
      "'s",
      'army',
      'of',
      'the',
      'in',
      'near',
      '-',
      'al',
      'Al',
      ',',
      '.',
      '58',
      'spokesman',
      'F-16',
      'Paris',
      '🙂',
      '\n',
      'home',
      'guard',
      '(NRC)',
      'Council',
      'said',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(words).map((all) => all.join(' ')),
        ),
        (text) => {
          const reading = toPlainReading(text);
          const names = findNames(text, { reading, tables: TABLES });
          const places = findPlaces(text, { reading, gazetteer, names });
          for (const list of [names, places])
            list.forEach((one, at) => {
              expect(text.slice(one.start, one.end)).toBe(one.text);
              expect(one.end).toBeGreaterThan(one.start);
              if (at > 0) expect(one.start).toBeGreaterThanOrEqual(list[at - 1]!.end);
            });
        },
      ),
    );
  });
});
