import type { GivenAmount } from '../model/judgement.js';

const NUMBER = String.raw`(\d{1,3}(?:[ ,  ]\d{3})+|\d{1,12})`;
const BETWEEN = new RegExp(`^(?:between )?${NUMBER}(?: ?[-–] ?| and | to )${NUMBER}$`, 'i');
const HEDGED = new RegExp(`^(.*?)\\s*${NUMBER}$`, 'i');
const VAGUE =
  /^(?:a few|a number of|some|several|many|dozens|scores|hundreds|thousands|tens of thousands|heavy losses)$/i;

/** An amount as people write it ("at least 28", "10–15", "dozens") with the bounds that the ledger's table gives it; null where it is none. */
export function parseAmount(words: string): GivenAmount | null {
  const text = words.trim().replace(/\s+/g, ' ');
  if (VAGUE.test(text)) return { hedge: 'vague', low: null, best: null, high: null };
  const between = BETWEEN.exec(text);
  if (between) {
    const [low, high] = [toNumber(between[1]!), toNumber(between[2]!)];
    return low <= high ? { hedge: 'between', low, best: null, high } : null;
  }
  const match = HEDGED.exec(text);
  if (!match) return null;
  const best = toNumber(match[2]!);
  switch (match[1]!.toLowerCase()) {
    case '':
    case 'exactly':
      return { hedge: 'exact', low: best, best, high: best };
    case 'about':
    case 'some':
    case 'around':
    case '~':
      return { hedge: 'about', low: null, best, high: null };
    case 'nearly':
    case 'almost':
      return { hedge: 'nearly', low: null, best, high: best };
    case 'at least':
      return { hedge: 'at-least', low: best, best, high: null };
    case 'more than':
    case 'over':
      return { hedge: 'more-than', low: best, best, high: null };
    case 'up to':
    case 'as many as':
      return { hedge: 'up-to', low: null, best, high: best };
    case 'fewer than':
    case 'less than':
      return { hedge: 'fewer-than', low: null, best, high: best };
    default:
      return null;
  }
}

function toNumber(digits: string): number {
  return Number(digits.replace(/\D/g, ''));
}
