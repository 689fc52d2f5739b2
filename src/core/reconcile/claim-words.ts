import type { ClaimFacts } from './claim-facts.js';

/** The words that state a claim's content, pieces joined by a space. */
export function wordsOf({ claim, report }: Pick<ClaimFacts, 'claim' | 'report'>): string {
  return claim.pieces
    .map((piece) => report.report.text.slice(piece.start, piece.end))
    .join(' ')
    .trim();
}

/** The sentence that a claim stands in. */
export function sentenceOf({ claim, report }: Pick<ClaimFacts, 'claim' | 'report'>): string {
  return report.report.text.slice(claim.sentence.start, claim.sentence.end);
}
