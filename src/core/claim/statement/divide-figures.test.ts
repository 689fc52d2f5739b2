import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sharedReader } from '../../../../test/read-text.js';
import { openGazetteer } from '../../../node/gazetteer/open-gazetteer.js';
import { NO_TABLES } from '../../model/tables.js';
import { analyseDossier, analyseReport } from '../../pipeline.js';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The words of the figures of each claim of a text. */
async function figuresOf(text: string): Promise<string[][]> {
  const received = { file: 'a.txt', sha256: hash(text), mediaType: 'text/plain', source: text, encoding: 'utf-8', notes: [] }; // prettier-ignore
  const gazetteer = await openGazetteer(NO_TABLES);
  const analysis = await analyseReport(received, { model: await sharedReader(), gazetteer, tables: NO_TABLES });
  const { claims } = analyseDossier([analysis], { tables: NO_TABLES, hash });
  return claims.map((claim) => claim.figures.map(({ span }) => (span ? text.slice(span.start, span.end) : '')));
}

describe('divideFigures', () => {
  it.each([
    ['other groups are other claims', 'Thirty-six soldiers and nine civilians were killed in Lessen, the army said.', [['Thirty-six soldiers'], ['nine civilians']]],
    ['killed and wounded by one subject are told together', 'The raid killed four soldiers and wounded nine, the army said.', [['four soldiers', 'nine']]],
    ['one more of those taken is told with them', 'Rebels kidnapped six soldiers and their lieutenant, the army said.', [['six soldiers', 'their lieutenant']]],
    ['numbers of one verb that are no list stay together', 'Four jets dropped 24 bombs on Lessen, the army said.', [['Four jets', '24 bombs']]],
    ['a list of things is divided', 'Rebels destroyed 12 tanks and seven bunkers, the army said.', [['12 tanks'], ['seven bunkers']]],
    ['parts stay with their whole', 'At least three people, a man and two women, were killed in Lessen, the mayor said.', [['At least three people', 'a man', 'two women']]],
  ])('%s', async (_, text, expected) => {
    expect((await figuresOf(text)).filter((one) => one.length > 0)).toEqual(expected);
  }); // prettier-ignore
});
