import type { Harm, VictimStatus } from '../../model/mention.js';
import type { Rule } from '../../model/rule.js';

/** A published text that a rule set follows. */
export interface RuleSource {
  readonly title: string;
  /** Edition or date, as the publisher has it. */
  readonly version: string;
  /** Part or page that says it. */
  readonly where: string;
}

/** Words without a number, and the number that a rule set reads them as. */
export interface WordNumber {
  /** In small letters, as whole words. */
  readonly words: readonly string[];
  readonly number: number;
}

/**
 * How a desk makes numbers of what is claimed. Data alone: `toRuledTolls` reads every set the same way, so that a set can be
 * held against its published text line by line.
 */
export interface RuleSet {
  /** What stands behind `--rules`. */
  readonly name: string;
  /** One sentence: what it makes of the claims. */
  readonly says: string;
  readonly sources: readonly RuleSource[];
  /** Harms that it counts. */
  readonly harms: readonly Harm[];
  /** Victims that it counts. */
  readonly statuses: readonly VictimStatus[];
  /**
   * What it keeps of several numbers: the lowest alone; the lowest, the best and the highest, the best being the lower one
   * where no source is known to be better; or the range from the least to the most.
   */
  readonly keeps: 'lowest' | 'low-best-high' | 'range';
  /** Vague words with their numbers, larger units first; words that stand in no row get no number. */
  readonly words: readonly WordNumber[];
  /** True where incidents are graded by who says so. */
  readonly grades: boolean;
  /** What a number names as its rule: where it is told, and where it is read out of a vague word. */
  readonly rules: { readonly number: string; readonly word: string | null; readonly victims: string | null };
  /** The same rules for people to read. */
  readonly rulePages: readonly Rule[];
}
