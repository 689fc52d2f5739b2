import type { Rule } from '../../model/rule.js';
import { acledConservative } from './acled-conservative.js';
import { airwars } from './airwars.js';
import type { RuleSet } from './rule-set.js';
import { ucdp } from './ucdp.js';

/** The rule sets that tolls can be derived by, in the order in which they are listed. */
export const RULE_SETS: readonly RuleSet[] = [acledConservative, ucdp, airwars];

/** The rule set of that name; null where there is none. */
export function findRuleSet(name: string): RuleSet | null {
  return RULE_SETS.find((set) => set.name === name) ?? null;
}

/** Why a figure is left out of derived tolls; the same in every rule set. */
const LEAVING_OUT: readonly Rule[] = [
  {
    id: 'tolls/part-of-total',
    says: 'A figure inside another one is told with it and never added to it.',
    examples: ['14 people, including «three children», died.'],
    not: ['14 people and three soldiers died.'],
  },
  {
    id: 'tolls/not-asserted',
    says: 'A figure that its claimant only denies, fears, warns of, plans or supposes is left out.',
    examples: ['The army denied that «12 civilians» had died.', 'Hundreds «may die», the mayor warned.'],
    not: ['The army said that 12 civilians had died.'],
  },
  {
    id: 'tolls/earlier-times',
    says: 'A figure of an earlier war or year is left out of the tolls of this one.',
    examples: ['The war of the 1990s killed «30,000».'],
    not: ['The shelling killed 12 on Friday.'],
  },
  {
    id: 'tolls/other-harm',
    says: 'A harm that the rule set does not count is left out.',
    examples: ['The shelling displaced «300 families».'],
    not: ['The shelling killed 12.'],
  },
  {
    id: 'tolls/no-number',
    says: 'Vague words are left out where the published rules give them no number.',
    examples: ['The army suffered «heavy losses».'],
    not: ['The army lost 12 soldiers.'],
  },
  {
    id: 'tolls/echo',
    says: 'The same figure of the same origin counts once, however many print it.',
    examples: ['Two outlets printed the agency’s «12 dead».'],
    not: ['The mayor and the army each counted 12 dead.'],
  },
  {
    id: 'tolls/revised',
    says: 'A figure that the same side revised later, or an earlier state of its running total, gives way to the last one.',
    examples: ['The ministry, which on Monday spoke of «40 dead», now counts 52.'],
    not: ['The enemy counted 70 dead.'],
  },
  {
    id: 'tolls/sum-of-claimant',
    says: 'Over a month the happenings that one claimant tells of are added up for one sort of victims; never two claimants, two sorts of victims, or a running total.',
    examples: ['The mayor counted «3» dead on Monday and «4» on Friday.'],
    not: ['The mayor counted 3 dead, the army 4.', '52 have died since Monday, 60 since Sunday.'],
  },
];

/** Every rule that a derived toll can name. */
export const RULE_SET_RULES: readonly Rule[] = [...LEAVING_OUT, ...RULE_SETS.flatMap((set) => set.rulePages)];
