import { describe, expect, it } from 'vitest';
import { findWarringCountries } from './find-warring-countries.js';

const sidesOf = (...texts: string[]): readonly string[] | null =>
  findWarringCountries(texts)?.sides.map((side) => side.name) ?? null;

const WAR =
  'Fighting between Peru and Bolivia went on for a third day. Peruvian jets bombed the outpost, and Bolivian troops shelled the road. Peru’s army said two soldiers were killed. Bolivia gave no figures.';

describe('findWarringCountries', () => {
  it('takes two countries whose forces fight each other for two sides', () => {
    expect(sidesOf(WAR)).toEqual(['Peruvian side', 'Bolivian side']);
  });

  it('reads the words of several texts together', () => {
    const [first, ...rest] = WAR.split('. ');
    expect(sidesOf(`${first}.`, `${rest.join('. ')}`)).toEqual(['Peruvian side', 'Bolivian side']);
  });

  it.each([
    ['where rebels fight too', `${WAR} Rebels held the town. The rebels said so.`],
    ['where a third country fights', `${WAR} Chilean troops fired from Chile. Chile said Chilean jets had fired.`],
    ['where nobody fights', 'Peruvian troops and Bolivian troops met in Peru. Both sides praised Bolivia and Peru.'],
    ['where one force alone is told of', 'Fighting went on. Peruvian jets bombed Bolivia. Both sides fired. Bolivia lost. Peru won.'],
    ['without any text', ''],
  ])('finds none %s', (_, text) => {
    expect(sidesOf(text)).toBeNull();
  }); // prettier-ignore
});
