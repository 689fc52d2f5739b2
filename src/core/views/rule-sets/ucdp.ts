import type { RuleSet } from './rule-set.js';

const CODEBOOK = 'Högbladh, Stina, “UCDP GED Codebook version 25.1”, Department of Peace and Conflict Research, Uppsala University, 2025'; // prettier-ignore

/** Deaths as UCDP counts them: a low, a best and a high estimate. */
export const ucdp: RuleSet = {
  name: 'ucdp',
  says: 'A low, a best and a high estimate of the killed for each happening; the best is the lower one where nothing tells which is better; vague words get no number.',
  sources: [
    { title: 'Högbladh, UCDP GED Codebook', version: '25.1, 2025', where: 'variables best, high, low, deaths_a to deaths_unknown' }, // prettier-ignore
    { title: 'UCDP, Definitions, sources and methods for Uppsala Conflict Data Program Battle-Death estimates', version: 'as published with the battle-related deaths dataset', where: 'best, low and high estimate' }, // prettier-ignore
  ],
  harms: ['killed'],
  statuses: ['military', 'civilian', 'mixed', 'unknown'],
  keeps: 'low-best-high',
  words: [],
  grades: false,
  rules: { number: 'ucdp/low-best-high', word: null, victims: null },
  rulePages: [
    {
      id: 'ucdp/low-best-high',
      says: 'The lowest number for the killed of one happening is the low estimate, the highest the high one, and the lower one the best where no source is known to be better.',
      examples: ['The mayor counted «11» dead, the army «between 14 and 20».'],
      not: ['Dozens were killed.', 'The mayor counted 11 wounded.'],
      source: `${CODEBOOK}: variables best, high and low`,
    },
  ],
};
