import type { JudgementRecord } from '../model/judgement.js';

/** A judgement with what became of it; a withdrawn one tells by which further one. */
export interface JudgementRow extends Omit<JudgementRecord, 'state' | 'verdict'> {
  readonly verdict: JudgementRecord['verdict'] | 'withdraw';
  readonly state: JudgementRecord['state'] | 'withdrawn';
  /** Number of the judgement that withdraws it. */
  readonly withdrawnBy: number | null;
  /** Number of the judgement that it withdraws, for a withdrawal. */
  readonly withdraws: number | null;
}

/** What a state means, for a person, with the reason where there is one: `lost: the report is not in the dossier`. */
export function toStateWords({
  state,
  reason,
  withdrawnBy,
}: Pick<JudgementRow, 'state' | 'reason' | 'withdrawnBy'>): string {
  if (state === 'withdrawn') return `withdrawn by judgement ${withdrawnBy ?? '?'}`;
  const words = { holds: 'holds', overruled: 'overruled', changed: 'without effect', lost: 'lost' }[state];
  return reason === null ? words : `${words}: ${reason}`;
}
