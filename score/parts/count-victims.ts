import type { FigureMention } from '../../src/core/model/mention.js';
import type { Reading } from '../../src/core/model/reading.js';

/** Killed and injured of the happening that a report is about. */
export interface VictimCounts {
  readonly killed: number;
  readonly injured: number;
}

/** One report for counting. */
export interface CountedReport {
  readonly reading: Reading;
  readonly figures: readonly FigureMention[];
}

/**
 * Counts the victims of the one happening that a report tells of. The rule: the largest figure of killed and the largest of
 * wounded; where people are said to be hit and not how ("three people were shot"), those not killed are wounded.
 */
export function countVictims(text: string, { figures }: CountedReport): VictimCounts {
  void text;
  const most = (what: FigureMention['what']): number =>
    Math.max(
      0,
      ...figures.filter((one) => one.what === what && one.mode !== 'cumulative').map((one) => one.best ?? one.low ?? 0),
    );
  const killed = most('killed');
  const hit = most('casualties');
  return { killed, injured: Math.max(most('wounded'), hit - killed) };
}
