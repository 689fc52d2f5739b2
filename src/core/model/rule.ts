import type { RuleId } from './ids.js';

/** What `counterclaim rules` says of one rule. Examples carry «marks» around what must be found; none must match in `not`. */
export interface Rule {
  readonly id: RuleId;
  /** One sentence: what it does. */
  readonly says: string;
  /** Texts in which it applies, the words that it marks in « ». */
  readonly examples: readonly string[];
  /** Texts in which it must not apply. */
  readonly not: readonly string[];
  /** Source of the method or convention, where there is one. */
  readonly source?: string;
}
