import { noMatches, type MatchCounts } from './count-matches.js';

/** Counts of one or more comparisons of ledgers, which add up. */
export interface LedgerCounts {
  /** Items found and right: claims, figures, entities, relations … */
  readonly found: Record<string, MatchCounts>;
  /** Slots of matched items: how many there are and how many are right. */
  readonly slots: Record<string, { all: number; right: number }>;
}

/** Counts at nought. */
export function noLedgerCounts(): LedgerCounts {
  return { found: {}, slots: {} };
}

/** The counts of one sort of item, made where they are not there. */
export function foundOf(counts: LedgerCounts, item: string): MatchCounts {
  return (counts.found[item] ??= noMatches());
}

/** Adds one slot. */
export function addSlot(counts: LedgerCounts, slot: string, isRight: boolean): void {
  const count = (counts.slots[slot] ??= { all: 0, right: 0 });
  count.all += 1;
  if (isRight) count.right += 1;
}
