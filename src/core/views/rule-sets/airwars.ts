import type { RuleSet } from './rule-set.js';

const METHOD = 'Airwars, “Methodology”, airwars.org/about/methodology';

/** Civilian harm as Airwars counts it: the range of all that is claimed, with a grade for each happening. */
export const airwars: RuleSet = {
  name: 'airwars',
  says: 'The range from the least to the most civilians killed and wounded in each happening, with a grade by who says so; vague words get no number.',
  sources: [
    { title: 'Airwars, Methodology', version: 'as published at airwars.org/about/methodology', where: 'civilian harm estimates; grading' }, // prettier-ignore
  ],
  harms: ['killed', 'wounded'],
  statuses: ['civilian'],
  keeps: 'range',
  words: [],
  grades: true,
  rules: { number: 'airwars/range', word: null, victims: 'airwars/civilians' },
  rulePages: [
    {
      id: 'airwars/range',
      says: 'The least and the most civilians that anybody claims for one happening make its range.',
      examples: ['The mayor counted «11» civilians dead, residents «between 14 and 20».'],
      not: ['Dozens of civilians were killed.'],
      source: METHOD,
    },
    {
      id: 'airwars/civilians',
      says: 'Only victims that are told to be civilians are counted.',
      examples: ['The shelling killed «11 civilians».'],
      not: ['The shelling killed 11 soldiers.', 'The shelling killed 11 people.'],
      source: METHOD,
    },
    {
      id: 'airwars/grade',
      says: 'Confirmed where the side that is said to have done it concedes, contested where claims name different doers or one denies it, fair where two independent origins tell it, weak where one does.',
      examples: ['The army «admitted» that its guns had hit the school.'],
      not: ['Five outlets printed the same agency.'],
      source: METHOD,
    },
  ],
};
