import type { RuleSet } from './rule-set.js';

const FAQ = 'ACLED, “FAQs: ACLED Fatality Methodology”, 27 February 2023, last updated 7 May 2024';
const CODEBOOK = 'ACLED, “Armed Conflict Location & Event Data Project (ACLED) Codebook”, 2019';

/** Reported fatalities as ACLED counts them: one number, the most conservative; 12 for "dozens". */
export const acledConservative: RuleSet = {
  name: 'acled-conservative',
  says: 'One number of the killed for each happening: the lowest where claims differ; vague words become the least number of their unit.',
  sources: [
    { title: 'ACLED, FAQs: ACLED Fatality Methodology', version: '27 February 2023, last updated 7 May 2024', where: 'How does ACLED code fatalities?' }, // prettier-ignore
    { title: 'ACLED Codebook', version: '2019', where: 'Reported fatalities, p. 32' },
  ],
  harms: ['killed'],
  statuses: ['military', 'civilian', 'mixed', 'unknown'],
  keeps: 'lowest',
  words: [
    { words: ['millions'], number: 1_000_000 },
    { words: ['hundreds of thousands'], number: 100_000 },
    { words: ['tens of thousands'], number: 10_000 },
    { words: ['thousands', 'several thousand', 'a few thousand', 'many thousands'], number: 1000 },
    { words: ['hundreds', 'several hundred', 'a few hundred', 'many hundreds'], number: 100 },
    { words: ['scores'], number: 20 },
    { words: ['dozens', 'several dozen', 'a few dozen'], number: 12 },
    { words: ['tens'], number: 10 },
    // Of the two numbers for an unknown count, 10 in a war zone and 3 elsewhere, the conservative one.
    { words: ['several', 'many', 'few', 'some', 'numerous', 'a number of', 'various', 'multiple'], number: 3 },
  ],
  grades: false,
  rules: { number: 'acled-conservative/lowest-number', word: 'acled-conservative/vague-words', victims: null },
  rulePages: [
    {
      id: 'acled-conservative/lowest-number',
      says: 'Of several numbers for the killed of one happening the lowest is taken, and of each number its lowest bound.',
      examples: ['The mayor counted «11» dead, the army «between 14 and 20».'],
      not: ['The mayor counted 11 wounded.'],
      source: `${FAQ}: “How does ACLED code fatalities?”`,
    },
    {
      id: 'acled-conservative/vague-words',
      says: 'Vague words become the least number of their unit: tens 10, dozens 12, scores 20, hundreds 100; an unknown number of several people 3.',
      examples: ['«Dozens» of villagers were killed.', '«Several» soldiers died.'],
      not: ['Eleven villagers were killed.', 'The army suffered heavy losses.'],
      source: `${FAQ}; ${CODEBOOK}, p. 32`,
    },
  ],
};
