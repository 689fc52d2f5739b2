import type { Harm, VictimGroup, VictimStatus } from '../../model/mention.js';
import type { RuledNumber } from './number-figure.js';
import type { RuleSource } from './rule-set.js';

/** Numbers of people; all three are the same in a rule set that keeps one. */
export interface RuledBounds {
  readonly low: number;
  readonly best: number;
  readonly high: number;
}

/** Whose harm is counted: two rows of different scope are never compared nor added. */
export interface RuledScope {
  readonly victims: string | null;
  readonly status: VictimStatus;
  readonly groups: readonly VictimGroup[];
  readonly what: Harm;
}

/** A figure that went into a number. */
export interface RuledFigure extends RuledNumber {
  readonly claim: string;
  readonly figure: string;
  readonly report: string;
  readonly claimant: string;
  readonly outlet: string | null;
  readonly words: string;
}

/** What one side, or one claimant of no side, says in one scope. */
export interface RuledClaimant extends RuledBounds {
  readonly claimant: string;
  readonly claimingSide: string | null;
  readonly figures: readonly RuledFigure[];
}

/** How far an incident can be relied on, in the words of Airwars. */
export interface Grade {
  readonly is: 'confirmed' | 'fair' | 'weak' | 'contested';
  readonly rule: string;
}

/** The number of one scope in one happening. Several claimants are chosen among, never added. */
export interface RuledHappening extends RuledScope, RuledBounds {
  /** Id of the incident, or of the claim where it belongs to none. */
  readonly happening: string;
  readonly heading: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  /** True for what is told as more ("24 more"): added to a toll already known, not a happening's own. */
  readonly isIncrement: boolean;
  readonly isDisputed: boolean;
  /** The rule that chose among the claimants. */
  readonly rule: string;
  readonly grade: Grade | null;
  readonly claimants: readonly RuledClaimant[];
}

/** The last state of a running total of one claimant. */
export interface RuledTotal extends RuledScope, RuledClaimant {
  readonly since: string | null;
  readonly asOf: string | null;
  readonly area: string | null;
}

/** What one claimant's happenings of one scope come to in one month. */
export interface RuledSum extends RuledScope, RuledBounds {
  readonly claimant: string;
  readonly claimingSide: string | null;
  readonly isIncrement: boolean;
  /** "2031-05"; null where the happenings are not tied to one month. */
  readonly period: string | null;
  readonly happenings: readonly string[];
  readonly rule: string;
}

/** A figure that no number rests on, with the rule that left it out. */
export interface LeftOut {
  readonly claim: string;
  readonly figure: string;
  readonly report: string;
  readonly claimant: string;
  readonly words: string;
  readonly rule: string;
  /** What that rule says. */
  readonly says: string;
}

/** The tolls of a ledger as a rule set derives them: what went in, what stayed out and why. */
export interface RuledTolls {
  readonly ruleSet: string;
  readonly says: string;
  readonly sources: readonly RuleSource[];
  readonly happenings: readonly RuledHappening[];
  readonly running: readonly RuledTotal[];
  readonly sums: readonly RuledSum[];
  readonly leftOut: readonly LeftOut[];
}
