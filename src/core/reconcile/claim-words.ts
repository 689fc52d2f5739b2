import type { ClaimFacts } from './claim-facts.js';

/** The words that state a claim's content, pieces joined by a space. */
export function wordsOf({ claim, report }: Pick<ClaimFacts, 'claim' | 'report'>): string {
  const [only, ...more] = claim.pieces;
  if (only && more.length === 0) return report.report.text.slice(only.start, only.end).trim();
  return claim.pieces
    .map((piece) => report.report.text.slice(piece.start, piece.end))
    .join(' ')
    .trim();
}

/** The sentence that a claim stands in. */
export function sentenceOf({ claim, report }: Pick<ClaimFacts, 'claim' | 'report'>): string {
  return report.report.text.slice(claim.sentence.start, claim.sentence.end);
}
