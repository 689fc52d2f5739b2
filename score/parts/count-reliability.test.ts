import { describe, expect, it } from 'vitest';
import { countReliability, toCalibrationError, toReliabilityMetrics, type Judged } from './count-reliability.js';

const toJudged = (confidence: number, rights: string): Judged[] => [...rights].map((one) => ({ confidence, isRight: one === 'y' })); // prettier-ignore

describe('countReliability', () => {
  it('puts judgements of like confidence together and leaves empty bins out', () => {
    const bins = countReliability([...toJudged(0.82, 'yyyn'), ...toJudged(0.25, 'yn')]);
    expect(bins.map(({ from, n, right }) => [from, n, right])).toEqual([[0.2, 2, 0.5], [0.8, 4, 0.75]]); // prettier-ignore
    expect(countReliability([])).toEqual([]);
  });

  it('keeps full confidence in the last bin', () => {
    expect(countReliability(toJudged(1, 'y'))).toEqual([{ from: 0.9, n: 1, confidence: 1, right: 1 }]);
  });
});

describe('toCalibrationError', () => {
  it('is the distance of confidence and share of right ones, weighed by size', () => {
    const bins = countReliability([...toJudged(0.85, 'yyyn'), ...toJudged(0.25, 'nnnn')]);
    expect(toCalibrationError(bins)).toBeCloseTo((0.1 + 0.25) / 2);
    expect(toCalibrationError([])).toBe(0);
  });
});

describe('toReliabilityMetrics', () => {
  it('names the bins', () => {
    expect(toReliabilityMetrics(toJudged(0.75, 'yyyn'))).toEqual({ 'reliability_0.7_n': 4, 'reliability_0.7_confidence': 75, 'reliability_0.7_right': 75, calibration_error: 0 }); // prettier-ignore
  });
});
