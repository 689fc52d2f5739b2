import { describe, expect, it } from 'vitest';
import { readText } from '../../../../test/read-text.js';
import { NO_TABLES } from '../../model/tables.js';
import { findNames } from './find-names.js';
import { VICTIM_RULES } from './find-victims.js';

/** Victims of a text: name, harm, age, sex, status. */
async function victimsOf(text: string): Promise<unknown[]> {
  const names = findNames(text, { reading: await readText(text), tables: NO_TABLES });
  return names.flatMap(({ text: name, victim }) =>
    victim ? [[name, victim.harm, victim.age, victim.sex, victim.status]] : [],
  );
}

describe('findVictims', () => {
  it.each([
    ['Anna Petrova, 34, was killed in Kharkiv on Friday.', [['Anna Petrova', 'killed', 34, null, 'unknown']]],
    ['Olga Marchenko, aged 61, died in hospital.', [['Olga Marchenko', 'killed', 61, null, 'unknown']]],
    ['Ivan Kovalenko (65 years old) was wounded by shrapnel.', [['Ivan Kovalenko', 'wounded', 65, null, 'unknown']]],
    ['Anna Petrova, a mother of three, was killed when a shell hit her house.', [['Anna Petrova', 'killed', null, 'female', 'civilian']]],
    ['Anna Petrova, 12, a schoolgirl, was killed.', [['Anna Petrova', 'killed', 12, 'female', 'civilian']]],
    ['Sergeant Ivan Kovalenko was killed near Bakhmut.', [['Ivan Kovalenko', 'killed', null, null, 'military']]],
    ['The shelling killed Anna Petrova, 34, and Ivan Kovalenko, 8.', [['Anna Petrova', 'killed', 34, null, 'unknown'], ['Ivan Kovalenko', 'killed', 8, null, 'unknown']]],
    ['The dead were named as Anna Petrova, 34, and Ivan Kovalenko, 8.', [['Anna Petrova', 'killed', 34, null, 'unknown'], ['Ivan Kovalenko', 'killed', 8, null, 'unknown']]],
    ['The death of Anna Petrova, 34, was confirmed by doctors.', [['Anna Petrova', 'killed', 34, null, 'unknown']]],
    ['Reporter Anna Petrova was shot dead in Mosul.', [['Anna Petrova', 'killed', null, null, 'civilian']]],
  ] as const)('names who came to harm: %s', async (text, victims) => {
    expect(await victimsOf(text)).toEqual(victims);
  }); // prettier-ignore

  it.each([
    'Anna Petrova, 34, said that two people had been killed.',
    'Ivan Kovalenko killed two soldiers.',
    'Anna Petrova was not wounded.',
    'Ivan Kovalenko, 34, was nearly killed by a shell.',
    'Anna Petrova would be killed if she returned.',
    'Mayor Ivan Kovalenko condemned the killing of two women.',
  ])('leaves alone: %s', async (text) => {
    expect(await victimsOf(text)).toEqual([]);
  });

  it('takes no number for an age that counts something, and no age above 120', async () => {
    expect(await victimsOf('Anna Petrova, 34 soldiers and a nurse were killed.')).not.toContainEqual(
      expect.arrayContaining([34]),
    );
    expect(await victimsOf('Anna Petrova, 340, was killed.')).toEqual([['Anna Petrova', 'killed', null, null, 'unknown']]); // prettier-ignore
  });

  it('quotes the words of each value', async () => {
    const text = 'Anna Petrova, 12, a schoolgirl, was killed.';
    const [name] = findNames(text, { reading: await readText(text), tables: NO_TABLES });
    const words = (span: { start: number; end: number } | null): string | null => span && text.slice(span.start, span.end); // prettier-ignore
    const { harmSpan, ageSpan, sexSpan, statusSpan } = name!.victim!;
    expect([harmSpan, ageSpan, sexSpan, statusSpan].map(words)).toEqual(['killed', '12', 'schoolgirl', 'schoolgirl']);
  });

  it('has rules of one sentence each', () => {
    for (const rule of VICTIM_RULES) expect(rule.says, rule.id).toMatch(/^[A-Z][^.]*\.$/);
  });
});
