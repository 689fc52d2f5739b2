import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readText } from '../../../../test/read-text.js';
import type { FigureMention } from '../../model/mention.js';
import type { Reading, Upos } from '../../model/reading.js';
import { findFigures } from './find-figures.js';

/** A reading with words and sentences but no tags and no trees: what is left where the reader fails. */
function toBareReading(text: string): Reading {
  const words = [...text.matchAll(/\d+(?:[.,]\d+)*|\p{L}+|[^\s\p{L}\d]/gu)].map((match, index) => ({
    index,
    sentence: 0,
    start: match.index,
    end: match.index + match[0].length,
    upos: 'X' as Upos,
    lemma: match[0].toLowerCase(),
    head: -1,
    relation: 'dep',
  }));
  const sentence = {
    index: 0,
    start: 0,
    end: text.length,
    firstWord: 0,
    endWord: words.length,
    block: 0,
    vector: null,
  };
  return { words, sentences: words.length > 0 ? [sentence] : [], names: [], attributions: [] };
}

async function figuresOf(text: string): Promise<FigureMention[]> {
  return findFigures(text, await readText(text));
}

describe('findFigures', () => {
  it('tells status, groups, mode, unit and owner', async () => {
    const text = 'Ostrel said 24 more of its soldiers had died, bringing its total losses to 187 dead since Sunday.';
    const [added, total] = await figuresOf(text);
    expect(added).toMatchObject({
      text: '24 more of its soldiers',
      unit: 'soldiers',
      what: 'killed',
      status: 'military',
      mode: 'incremental',
    });
    expect(text.slice(added!.owner!.start, added!.owner!.end)).toBe('its');
    expect(total).toMatchObject({
      text: '187 dead',
      what: 'killed',
      mode: 'cumulative',
      status: 'military',
      best: 187,
    });
  });

  it('puts parts into their whole', async () => {
    const figures = await figuresOf(
      'Nothing happened here.\nAt least 11 civilians, including three children, were killed in Brusk.',
    );
    expect(figures.map((figure) => [figure.text, figure.partOf, figure.groups])).toEqual([
      ['At least 11 civilians', null, []],
      ['three children', 0, ['children']],
    ]);
  });

  it('finds whose they are', async () => {
    const owner = async (text: string): Promise<string | null> => {
      const span = (await figuresOf(text))[0]?.owner;
      return span ? text.slice(span.start, span.end) : null;
    };
    expect(await owner('Nearly 400 enemy fighters had been killed.')).toBe('enemy');
    expect(await owner('More than 60 Tarvian soldiers were killed.')).toBe('Tarvian');
    expect(await owner('The raid killed 20 fighters of the army.')).toBe('of the army');
    expect(await owner('The raid killed 20 people.')).toBeNull();
  });

  it('tells the harm in compound verbs', async () => {
    const what = async (text: string) => (await figuresOf(text)).map((figure) => figure.what);
    expect(await what('Two men were shot and killed in Lessen.')).toEqual(['killed']);
    expect(await what('Two men were shot dead in Lessen.')).toEqual(['killed']);
    expect(await what('Two men were shot in Lessen.')).toEqual(['casualties']);
    expect(await what('About 3 thousand servicemen had been killed or wounded.')).toEqual(['casualties']);
    expect(await what('Four soldiers were killed and two others went missing.')).toEqual(['killed', 'missing']);
    expect(await what('Around 20 fighters were wounded and 3 taken prisoner.')).toEqual(['wounded', 'captured']);
    expect(await what('More than half a million people were forced to leave.')).toEqual(['displaced']);
  });

  it('tells what a force lost, and what became of whom', async () => {
    const told = async (text: string) => (await figuresOf(text)).map(({ what, status, best }) => [what, status, best]);
    expect(await told('The Tarvian side lost four servicemen and two tanks.')).toEqual([
      ['killed', 'military', 4],
      ['destroyed', 'unknown', 2],
    ]);
    expect(await told('The enemy lost 300 men killed and wounded.')).toEqual([['casualties', 'unknown', 300]]);
    expect(await told('Six constables whom the gunmen led away are still missing.')).toEqual([
      ['missing', 'unknown', 6],
    ]);
    expect(await told('Twelve were injured, and one of them, a man of 50, died later.')).toEqual([
      ['wounded', 'unknown', 12],
      ['killed', 'unknown', 1],
    ]);
    expect(await told('The raid killed 13 and wounded 29 near Brusk.')).toEqual([
      ['killed', 'unknown', 13],
      ['wounded', 'unknown', 29],
    ]);
    expect(await told('Shelling went on, killing and injuring dozens.')).toEqual([['casualties', 'unknown', null]]);
    expect(await told('He shot one man fatally.')).toEqual([['killed', 'unknown', 1]]);
    expect(await told('An unspecified number of soldiers died.')).toEqual([['killed', 'military', null]]);
    expect(await told('The army spoke about seven killed.')).toEqual([['killed', 'unknown', 7]]);
    expect(await told('The raid killed five. Of the dead three were porters.')).toEqual([
      ['killed', 'unknown', 5],
      ['killed', 'civilian', 3],
    ]);
    expect(await told('Militants murdered 30 tribesmen near Havnik two years ago.')).toEqual([
      ['killed', 'civilian', 30],
    ]);
  });

  it('tells who fights', async () => {
    const statuses = async (text: string) => (await figuresOf(text)).map(({ status }) => status);
    expect(await statuses('The army lost 31 men. The town lost 40 men.')).toEqual(['military', 'unknown']);
    expect(await statuses('The raid killed 70 members of the Velan tribe.')).toEqual(['civilian']);
    expect(await statuses('About 90 people were evacuated from Brusk.')).toEqual(['civilian']);
    expect(await statuses('The shells killed 22 members of the so-called Brigade of the North.')).toEqual(['military']);
    expect(await statuses('The robbers killed two policemen.')).toEqual(['unknown']);
    expect(await statuses('The rebels killed two policemen, the army said.')).toEqual(['military']);
  });

  it('tells who the victims of a crime are, and leaves police, things and helpers without a status', async () => {
    const statuses = async (text: string) => (await figuresOf(text)).map(({ what, status }) => [what, status]);
    const crime = 'Police look for the gunman.';
    expect(await statuses(`${crime} Three people were shot in Lessen.`)).toEqual([['casualties', 'civilian']]);
    expect(await statuses(`${crime} He killed a man and wounded two officers.`)).toEqual([
      ['killed', 'civilian'],
      ['wounded', 'unknown'],
    ]);
    expect(await statuses('The crush in Lessen killed 70 people.')).toEqual([['killed', 'unknown']]);
    expect(await statuses('More than 40 firefighters fought the blaze.')).toEqual([['deployed', 'unknown']]);
    expect(await statuses('About 300 people came to the square.')).toEqual([['other', 'civilian']]);
    expect(await statuses('They destroyed four enemy tanks.')).toEqual([['destroyed', 'unknown']]);
  });

  it('tells what is counted where the noun or the verb tells the rest', async () => {
    const told = async (text: string) => (await figuresOf(text)).map(({ what, best }) => [what, best]);
    expect(await told('Nine bodies were found in the well.')).toEqual([['killed', 9]]);
    expect(await told('More than 30 prisoners were taken.')).toEqual([['captured', 30]]);
    expect(await told('Two barges were destroyed.')).toEqual([['destroyed', 2]]);
    expect(await told('Two shops caught fire.')).toEqual([['destroyed', 2]]);
    expect(await told('The navy saved 200 more.')).toEqual([['released', 200]]);
    expect(await told('He has brought 2,000 men up from Lessen.')).toEqual([['deployed', 2000]]);
    expect(await told('None of his men was hurt.')).toEqual([['wounded', 0]]);
    expect(await told('No soldiers were killed.')).toEqual([['killed', 0]]);
    expect(await told('No injuries were reported, and no one was killed.')).toEqual([]);
    expect(await told('They drove a four-by-four car.')).toEqual([]);
    expect(await told('There is a lot of damage.')).toEqual([]);
    expect(await told('Another dozen people came.')).toEqual([['other', 12]]);
    expect(await told('Shots were fired no fewer than six times.')).toEqual([]);
    expect(await told('He stabbed his mother to death.')).toEqual([['killed', 1]]);
  });

  it('counts one person once', async () => {
    const found = async (text: string) => (await figuresOf(text)).map((figure) => [figure.text, figure.rule]);
    expect(await found('An engineer, Edrik Vansol, was killed in Lessen.')).toEqual([['An engineer', 'hedge/exact']]);
    expect(await found('Raiders killed Edrik Vansol, a teacher, in Lessen.')).toEqual([
      ['Edrik Vansol', 'figure/one-person'],
    ]);
    expect(await found('Edrik Vansol said that two had been killed.')).toEqual([['two', 'hedge/exact']]);
  });

  it('works without trees and tags', () => {
    const found = (text: string) => findFigures(text, toBareReading(text)).map((figure) => [figure.what, figure.text]);
    expect(found('At least 11 civilians were killed in Havnik on Friday.')).toEqual([
      ['killed', 'At least 11 civilians'],
    ]);
    expect(found('SHELLING KILLS TWO FARMERS, WOUNDS 5 CHILDREN')).toEqual([
      ['killed', 'TWO FARMERS'],
      ['wounded', '5 CHILDREN'],
    ]);
    expect(found('3 dead, 5 wounded')).toEqual([
      ['killed', '3 dead'],
      ['wounded', '5 wounded'],
    ]);
    expect(found('The death toll rose to 41')).toEqual([['killed', '41']]);
    expect(found('Havnik, a city of 330,000 people')).toEqual([]);
  });

  it('keeps every span, word and part inside the report, for any text, and reads the same twice', () => {
    const word = fc.oneof(
      fc.constantFrom('At', 'least', '11', 'two', 'a', 'civilians', 'soldiers', 'were', 'killed', 'dead', 'and', ',', 'including', 'of', 'them', 'toll', 'to', 'wounded', 'dozens', 'its', '“', '”', '.', '-', 'old', 'losses', 'heavy', '2,300', 'shot', 'down', 'tanks', 'percent', 'taken', 'prisoner', 'family', 'in', 'hospital'),
      fc.string({ maxLength: 5 }),
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const text = words.join(' ');
        const reading = toBareReading(text);
        const figures = findFigures(text, reading);
        expect(findFigures(text, reading)).toEqual(figures);
        figures.forEach((figure, at) => {
          expect(text.slice(figure.start, figure.end)).toBe(figure.text);
          expect(figure.end).toBeGreaterThan(figure.start);
          if (figure.owner) expect(text.slice(figure.owner.start, figure.owner.end).length).toBeGreaterThan(0);
          expect(reading.words[figure.harmWord]).toBeDefined();
          expect(reading.words[figure.unitWord]).toBeDefined();
          if (figure.partOf !== null) expect(figure.partOf).toBeLessThan(figures.length);
          expect(figure.partOf).not.toBe(at);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('takes less than three times as long for twice the text', () => {
    const time = (times: number): number => {
      const text = 'At least 11 civilians, including three children, were killed and 20 wounded in Havnik '.repeat(
        times,
      );
      const reading = toBareReading(text);
      const started = performance.now();
      findFigures(text, reading);
      return performance.now() - started;
    };
    time(200);
    const once = Math.min(time(400), time(400), time(400));
    const twice = Math.min(time(800), time(800), time(800));
    expect(twice).toBeLessThan(3 * once + 5);
  });
});
