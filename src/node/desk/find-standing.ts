import type { StoredJudgement } from '../store/store.js';

/** By the number of each row that is withdrawn, the number of the withdrawal that holds: one that is itself withdrawn does not. */
export function findWithdrawn(rows: readonly StoredJudgement[]): ReadonlyMap<number, number> {
  const withdrawn = new Map<number, number>();
  for (const { number, withdraws } of [...rows].sort((a, b) => b.number - a.number))
    if (withdraws !== null && !withdrawn.has(number) && !withdrawn.has(withdraws)) withdrawn.set(withdraws, number);
  return withdrawn;
}

/** Rows that hold, in their order: neither withdrawn nor withdrawals. */
export function findStanding(rows: readonly StoredJudgement[]): StoredJudgement[] {
  const withdrawn = findWithdrawn(rows);
  return rows
    .filter(({ number, withdraws }) => withdraws === null && !withdrawn.has(number))
    .sort((a, b) => a.number - b.number);
}
