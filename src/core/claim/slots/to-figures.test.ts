import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sharedReader } from '../../../../test/read-text.js';
import { openGazetteer } from '../../../node/gazetteer/open-gazetteer.js';
import { NO_TABLES, type DossierTables } from '../../model/tables.js';
import { analyseDossier, analyseReport } from '../../pipeline.js';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const party = (name: string, names: string, side: string | null): DossierTables['parties'][number] => ({
  party: name, names: names.split('; '), side, kind: 'state-forces', since: null, until: null, source: 'made up',
}); // prettier-ignore
const TABLES: DossierTables = {
  ...NO_TABLES,
  parties: [
    party('Tarvia', 'Tarvian; Tarvian army; Tarvian defence ministry', 'Tarvian side'),
    party('Halmara', 'Halmaran; Halmaran army; Halmaran defence ministry', 'Halmaran side'),
    party('Velmark', 'Velmarkian', null),
  ],
};

/** Whose the first figure of a text is, and how that is known. */
async function ownerOf(text: string): Promise<unknown[]> {
  const received = { file: 'a.txt', sha256: hash(text), mediaType: 'text/plain', source: text, encoding: 'utf-8', notes: [] }; // prettier-ignore
  const gazetteer = await openGazetteer(NO_TABLES);
  const analysis = await analyseReport(received, { model: await sharedReader(), gazetteer, tables: TABLES });
  const { claims } = analyseDossier([analysis], { tables: TABLES, hash });
  const figure = claims.flatMap((claim) => claim.figures)[0];
  return figure ? [figure.side, figure.party.rule, figure.perspective, figure.status] : [];
}

describe('whose a figure is', () => {
  it.each([
    ['Our forces lost 12 soldiers, the Tarvian defence ministry said.', 'Tarvian side', 'own-losses'],
    ['We have lost 20 men, a Tarvian army commander said.', 'Tarvian side', 'own-losses'],
    ['The enemy lost up to 300 men, the Halmaran defence ministry said.', 'Tarvian side', 'inflicted'],
    ['The Halmaran army said that the other side had lost 500 men.', 'Tarvian side', 'inflicted'],
    ['Twelve servicemen were killed on our side, the Tarvian army said.', 'Tarvian side', 'own-losses'],
    ['The Tarvian army suffered 40 casualties, a monitor said.', 'Tarvian side', 'third-party'],
  ])('is read from who has the losses: %s', async (text, side, perspective) => {
    expect((await ownerOf(text)).filter((_, at) => at !== 1).slice(0, 2)).toEqual([side, perspective]);
  });

  it.each([
    ['Tarvian guns destroyed 12 tanks, a monitor said.', 'Halmaran side', 'figure/owner-of-attacked'],
    ['The Tarvian army killed 40 soldiers, it said.', 'Halmaran side', 'figure/owner-of-attacked'],
    ['Tarvia sent 300 soldiers to the border, a monitor said.', 'Tarvian side', 'figure/owner-of-sender'],
    ['Twelve soldiers died in the hills, the Tarvian army said.', 'Tarvian side', 'figure/owner-of-speaker'],
    ['Twelve militants died in the hills, the Tarvian army said.', 'Halmaran side', 'figure/owner-of-attacked'],
  ])('is told by what was done: %s', async (text, side, rule) => {
    expect((await ownerOf(text)).slice(0, 2)).toEqual([side, rule]);
  });

  it('is by whom they fight for, where their own country is on no side', async () => {
    const text = 'At least 28 Velmarkian fighters loyal to Halmara were killed, a monitor said.';
    expect(await ownerOf(text)).toEqual(['Halmaran side', 'figure/owner-by-allegiance', 'third-party', 'military']);
  });

  it('stays open where nothing tells it', async () => {
    expect((await ownerOf('Twelve people were killed on Friday, a doctor said.'))[0]).toBeNull();
    expect((await ownerOf('Twelve Velmarkian tourists were killed on Friday, a doctor said.'))[0]).toBeNull();
  });

  it('takes the wounded among civilians for civilians', async () => {
    const text = 'There are many wounded among the civilian population, the Tarvian defence ministry said.';
    expect((await ownerOf(text)).slice(2)).toEqual(['own-losses', 'civilian']);
  });
});
