/** Running counts of what gold has, what the reader answered, and what agrees. */
export interface MatchCounts {
  gold: number;
  answered: number;
  right: number;
}

/** Counts at nought. */
export function noMatches(): MatchCounts {
  return { gold: 0, answered: 0, right: 0 };
}

/** Adds two sets of keys: a key counts once however often it stands in a set. */
export function countMatches(counts: MatchCounts, sets: { gold: Iterable<string>; answered: Iterable<string> }): void {
  const gold = new Set(sets.gold);
  const answered = new Set(sets.answered);
  counts.gold += gold.size;
  counts.answered += answered.size;
  for (const key of answered) if (gold.has(key)) counts.right += 1;
}

/** Precision, recall and F1 in per cent; 0 where there is nothing to divide by. */
export function toPrecisionRecall(counts: MatchCounts): { precision: number; recall: number; f1: number } {
  const sum = counts.gold + counts.answered;
  return {
    precision: toPerCent(counts.right, counts.answered),
    recall: toPerCent(counts.right, counts.gold),
    f1: toPerCent(2 * counts.right, sum),
  };
}

/** `part / whole` in per cent with two decimals; 0 where `whole` is 0. */
export function toPerCent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 100;
}
