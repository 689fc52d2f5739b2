import { FIGURE_RULES } from './annotate/figures/figure-rules.js';
import { VICTIM_RULES } from './annotate/names/find-victims.js';
import { NAME_RULES } from './annotate/names/name-rules.js';
import { placeRules } from './annotate/places/find-places.js';
import { TIME_RULES } from './annotate/times/find-times.js';
import { CLAIM_RULES } from './claim/claim-rules.js';
import { DATE_RULES_OF_REPORTS, RULES_OF_RESOLVED_TIMES } from './date/dating-rules.js';
import { blockRules } from './ingest/find-blocks.js';
import { pageRules } from './ingest/find-page-facts.js';
import { RECEIVING_RULES } from './ingest/receiving-rules.js';
import { JUDGEMENT_RULES } from './judge/judgement-rules.js';
import type { Rule } from './model/rule.js';
import { RECONCILE_RULES } from './reconcile/reconcile-rules.js';
import { RULE_SET_RULES } from './views/rule-sets/rule-sets.js';

/** Every rule of every stage, by id. What `counterclaim rules` and `docs/rules.md` list; a `rule` in the ledger is one of these. */
export const RULE_BOOK: readonly Rule[] = [
  ...RECEIVING_RULES,
  ...blockRules,
  ...pageRules,
  ...TIME_RULES,
  ...FIGURE_RULES,
  ...NAME_RULES,
  ...VICTIM_RULES,
  ...placeRules,
  ...DATE_RULES_OF_REPORTS,
  ...RULES_OF_RESOLVED_TIMES,
  ...CLAIM_RULES,
  ...JUDGEMENT_RULES,
  ...RECONCILE_RULES,
  ...RULE_SET_RULES,
]
  .map(({ id, says, examples, not, source }) => ({
    id,
    says,
    examples,
    not,
    ...(source === undefined ? {} : { source }),
  }))
  .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

/** The rule of that id; null where there is none. */
export function findRule(id: string): Rule | null {
  return RULE_BOOK.find((rule) => rule.id === id) ?? null;
}
