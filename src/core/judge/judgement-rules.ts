import type { Rule } from '../model/rule.js';

/** What stands in the ledger by a person's decision: the judgement itself, with who and why, is told beside it. */
export const JUDGEMENT_RULES: readonly Rule[] = [
  { id: 'judgement/edit', says: 'A person gave the value; the words are those of the report where it has them.', examples: ['Shells hit «Arlen», a person says, and not Corvo.'], not: ['Shells hit Arlen.'] },
  { id: 'judgement/merge', says: 'A person says that two entities are one.', examples: ['«Wigen Bedrosyan» is Vigen Petrosian, a person says.'], not: ['Wigen Bedrosyan met Vigen Petrosian.'] },
  { id: 'judgement/split', says: 'A person says that spellings or reports of one entity name another one.', examples: ['The «Karov» of the second report is another one, a person says.'], not: ['Karov spoke twice.'] },
  { id: 'judgement/relate', says: 'A person says what two claims are to each other.', examples: ['«The mayor counted 14 dead» contradicts the army, a person says.'], not: ['The mayor counted 14 dead, the army 3.'] },
]; // prettier-ignore
