import type { Figure } from '../model/claim.js';

/** The whole numbers that a figure leaves open, both ends inside. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** How far "about" and "nearly" may be off before two figures cannot both hold; wide, since a false contradiction costs more. */
const ABOUT = 0.25;

/**
 * The bounds that a figure's words allow, or null for vague words ("dozens"), which contradict nothing. "Nearly" and
 * "about" are given a quarter; "up to" and "fewer than" reach down to none.
 */
export function toBounds(figure: Figure): Bounds | null {
  const { hedge, low, best, high } = figure;
  switch (hedge) {
    case 'vague':
      return null;
    case 'about': {
      if (best === null) return null;
      return { low: Math.floor(best * (1 - ABOUT)), high: Math.ceil(best * (1 + ABOUT)) };
    }
    case 'nearly': {
      if (best === null) return null;
      return { low: Math.floor(best * (1 - ABOUT)), high: best };
    }
    case 'more-than':
      return low === null ? null : { low: low + 1, high: Infinity };
    case 'fewer-than':
      return high === null ? null : { low: 0, high: Math.max(0, high - 1) };
    default: {
      if (low === null && high === null) return best === null ? null : { low: best, high: best };
      return { low: low ?? 0, high: high ?? Infinity };
    }
  }
}

/** True where no number lies within both. */
export function isApart(a: Bounds, b: Bounds): boolean {
  return a.high < b.low || b.high < a.low;
}

/** True where two figures say the same number in the same way: "at least 11" and "at least 11". */
export function isSameNumber(a: Figure, b: Figure): boolean {
  return a.hedge === b.hedge && a.hedge !== 'vague' && a.low === b.low && a.best === b.best && a.high === b.high;
}

/** True where both state one number, whatever the hedges: "at least 11", "11". */
export function isSameBest(a: Figure, b: Figure): boolean {
  return a.best !== null && a.best === b.best && a.hedge !== 'vague' && b.hedge !== 'vague';
}

/** The number by which figures of one series are put in order; null for vague words. */
export function sizeOf(figure: Figure): number | null {
  return figure.best ?? figure.low ?? figure.high;
}
