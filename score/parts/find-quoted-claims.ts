import type { Claim } from '../../src/core/model/claim.js';
import type { Ledger } from '../../src/core/model/ledger.js';
import { UserError } from '../../src/core/model/user-error.js';
import type { Span } from '../../src/core/text/span.js';
import type { QuotedWords } from './parse-relation-pairs.js';

/**
 * Positions in the ledger's list of the claims that those words state: half of the shorter of quote and claim's pieces
 * lies in the other. Of several that are told by the same words all.
 * @throws UserError where the report is not there or holds the words not exactly once.
 */
export function findQuotedClaims(ledger: Ledger, quote: QuotedWords, where: string): number[] {
  const report = ledger.reports.find(({ file }) => file === quote.file);
  if (!report) throw fault(where, `no report ${quote.file}`);
  const span = findWords(report.text, quote.words);
  if (typeof span === 'string') throw fault(where, `${span} in ${quote.file}: “${quote.words}”`);
  return ledger.claims.flatMap((claim, position) =>
    claim.report === report.id && shareOf(claim, span) >= 0.5 ? [position] : [],
  );
}

/** Where the words stand, white space and the form of quotation marks apart; a sentence that says why not otherwise. */
export function findWords(text: string, words: string): Span | string {
  const source = words
    .trim()
    .split(/\s+/)
    .map((word) =>
      word
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/['‘’]/g, "['‘’]")
        .replace(/["“”]/g, '["“”]'),
    )
    .join('\\s+');
  const [first, second] = [...text.matchAll(new RegExp(source, 'gu'))];
  if (!first) return 'words not found';
  return second ? 'words found twice' : { start: first.index, end: first.index + first[0].length };
}

function shareOf(claim: Claim, quote: Span): number {
  let common = 0;
  let length = 0;
  for (const piece of claim.pieces) {
    common += Math.max(0, Math.min(piece.end, quote.end) - Math.max(piece.start, quote.start));
    length += piece.end - piece.start;
  }
  return common / Math.max(1, Math.min(length, quote.end - quote.start));
}

function fault(where: string, what: string): UserError {
  return new UserError(`${where}: ${what}`, {
    hint: 'words are copied exactly and stand once in the report',
    rule: 'score/bad-gold',
  });
}
