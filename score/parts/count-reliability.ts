/** One judgement of the program: how sure it was, and whether it was right. */
export interface Judged {
  /** 0–1. */
  readonly confidence: number;
  readonly isRight: boolean;
}

/** Judgements of about one confidence. */
export interface ReliabilityBin {
  /** Lower bound of the bin, 0, .1 … .9; the last one holds 1 too. */
  readonly from: number;
  readonly n: number;
  /** Mean confidence of the bin, 0–1. */
  readonly confidence: number;
  /** Share that was right, 0–1. */
  readonly right: number;
}

const BINS = 10;

/** The reliability table: ten bins of equal width, empty ones left out. */
export function countReliability(judged: readonly Judged[]): ReliabilityBin[] {
  const bins: ReliabilityBin[] = [];
  for (let at = 0; at < BINS; at += 1) {
    const inside = judged.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === at);
    const n = inside.length;
    if (n === 0) continue;
    const confidence = inside.reduce((sum, one) => sum + one.confidence, 0) / n;
    const right = inside.filter((one) => one.isRight).length / n;
    bins.push({ from: at / BINS, n, confidence, right });
  }
  return bins;
}

/**
 * Expected calibration error, 0–1: how far confidence and share of right ones lie apart, weighed by the size of the bins
 * (Naeini, Cooper & Hauskrecht 2015). 0 without judgements.
 */
export function toCalibrationError(bins: readonly ReliabilityBin[]): number {
  const all = bins.reduce((sum, bin) => sum + bin.n, 0);
  return all === 0 ? 0 : bins.reduce((sum, bin) => sum + (bin.n / all) * Math.abs(bin.confidence - bin.right), 0);
}

/** The table as metrics: `reliability_<from>_n`, `…_confidence`, `…_right`, the last two in per cent, and the error in points. */
export function toReliabilityMetrics(judged: readonly Judged[]): Record<string, number> {
  const bins = countReliability(judged);
  const round = (share: number): number => Math.round(share * 10_000) / 100;
  return Object.fromEntries([
    ...bins.flatMap((bin) => {
      const name = `reliability_${bin.from.toFixed(1)}`;
      return [
        [`${name}_n`, bin.n],
        [`${name}_confidence`, round(bin.confidence)],
        [`${name}_right`, round(bin.right)],
      ] as const;
    }),
    ['calibration_error', round(toCalibrationError(bins))],
  ]);
}
