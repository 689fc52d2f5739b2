import type { Rule } from '../model/rule.js';
import { confidenceRules } from './confidence.js';
import { KINDS } from './kinds/codes.js';
import { kindRules } from './kinds/find-kind.js';
import { KIND_EXAMPLES } from './kinds/kind-examples.js';
import { chainRules } from './slots/to-chain.js';
import { claimPlaceRules } from './slots/find-claim-places.js';
import { claimTimeRules } from './slots/find-claim-times.js';
import { roleRules } from './slots/find-roles.js';
import { referenceRules } from './slots/references.js';
import { figureSlotRules } from './slots/to-figures.js';
import { continuationRules } from './speech/find-continuations.js';
import { labelRules } from './speech/find-label-speech.js';
import { phrasalSpeechRules } from './speech/find-phrasal-speech.js';
import { speechRules } from './speech/find-speech.js';
import { verbalSpeechRules } from './speech/find-verbal-speech.js';
import { quotationRules } from './speech/join-quotations.js';
import { citationRules } from './speech/nest-citations.js';
import { modalityRules } from './stance/find-modality.js';
import { STANCES, stanceRules } from './stance/find-stance.js';
import { STANCE_EXAMPLES } from './stance/stance-examples.js';
import { statementRules } from './statement/find-statements.js';

type Examples = Readonly<Record<string, Pick<Rule, 'examples' | 'not'>>>;

/** A rule for each of `names` that has none of its own. */
function toNamedRules(
  family: string,
  options: {
    names: readonly string[];
    says: (name: string) => string;
    known: readonly Rule[];
    examples: Examples;
  },
): Rule[] {
  return options.names
    .map((name) => ({
      id: `${family}/${name}`,
      says: options.says(name),
      examples: options.examples[name]?.examples ?? [],
      not: options.examples[name]?.not ?? [],
    }))
    .filter((rule) => !options.known.some((one) => one.id === rule.id));
}

/** All rules of the claim stage. */
export const CLAIM_RULES: readonly Rule[] = [
  ...verbalSpeechRules,
  ...phrasalSpeechRules,
  ...quotationRules,
  ...speechRules,
  ...labelRules,
  ...citationRules,
  ...continuationRules,
  ...chainRules,
  ...referenceRules,
  ...statementRules,
  ...kindRules,
  ...toNamedRules('kind', {
    names: KINDS,
    says: (kind) => `A word of the lexicon, or the stance of the speech, names the kind "${kind}".`,
    known: kindRules,
    examples: KIND_EXAMPLES,
  }),
  ...stanceRules,
  ...toNamedRules('stance', {
    names: STANCES,
    says: (stance) => `The cue tells that the claimant ${stance.replace('-', ' ')}.`,
    known: stanceRules,
    examples: STANCE_EXAMPLES,
  }),
  ...modalityRules,
  ...roleRules,
  ...claimPlaceRules,
  ...claimTimeRules,
  ...figureSlotRules,
  ...confidenceRules,
];
