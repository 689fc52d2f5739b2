import type { Hedge } from '../../model/mention.js';
import type { RuleSet } from './rule-set.js';

/** What a rule set reads out of one figure. */
export interface RuledNumber {
  /** 0 where the words give no lower bound ("up to 300"). */
  readonly low: number;
  readonly best: number;
  readonly high: number;
  readonly rule: string;
}

/** The figure's number under a rule set; null for vague words that the set has no number for. */
export function numberFigure(
  figure: {
    readonly low: number | null;
    readonly best: number | null;
    readonly high: number | null;
    readonly hedge: Hedge;
    readonly words: string;
  },
  set: RuleSet,
): RuledNumber | null {
  const best = figure.best ?? figure.low ?? figure.high;
  if (best === null) {
    const word = findWordNumber(figure.words, set);
    return word === null || set.rules.word === null
      ? null
      : { low: word, best: word, high: word, rule: set.rules.word };
  }
  const rule = set.rules.number;
  const least = figure.low ?? best;
  if (set.keeps === 'lowest') return { low: least, best: least, high: least, rule };
  // "About 110" and "nearly 200" are one estimate; "up to 300" says nothing of how few.
  const isOpenBelow = figure.low === null && (figure.hedge === 'up-to' || figure.hedge === 'fewer-than');
  return { low: isOpenBelow ? 0 : least, best, high: figure.high ?? best, rule };
}

function findWordNumber(words: string, set: RuleSet): number | null {
  const text = ` ${words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const row = set.words.find((one) => one.words.some((word) => text.includes(` ${word} `)));
  return row?.number ?? null;
}
