import type { Claim } from '../model/claim.js';
import type { ClaimValues, JudgedClaim } from '../model/judgement.js';
import type { Span } from '../text/span.js';
import type { QuotedText } from './quoted-text.js';
import { findDiffering, SLOTS, toClaimValues } from './to-judged-claim.js';

/** The claim that a judgement is about, as it is read now. */
export interface FoundClaim {
  /** Its position in the list. */
  readonly index: number;
  /** Slots that are read otherwise now. */
  readonly differing: readonly (keyof ClaimValues)[];
}

/** So much of the shorter one's words two readings must share to be readings of one statement, as in the scorer of ledgers. */
const SAME_STATEMENT = 0.5;

/**
 * Finds a judged claim among the claims of its report: by its words, then by the values that agree, and by the id only
 * between claims that nothing else tells apart. Null where no claim has the words, or where several could be meant.
 */
export function findJudgedClaim(
  target: JudgedClaim,
  options: { readonly text: QuotedText; readonly claims: readonly Claim[] },
): FoundClaim | null {
  const { text, claims } = options;
  const spans = findSpans(target, text);
  if (spans.length === 0) return null;
  const length = countUnits(spans);
  const candidates: Candidate[] = [];
  for (const [index, claim] of claims.entries()) {
    const shared = countShared(spans, claim.pieces);
    if (shared === 0) continue;
    const own = countUnits(claim.pieces);
    if (shared / Math.min(length, own) < SAME_STATEMENT) continue;
    const differing = findDiffering(target.values, toClaimValues(claim));
    const isSameId = claim.id === target.id;
    // Another speaker of the same words makes another claim, unless the very same place of the text is read anew.
    if (differing.includes('claimant') && !(isSameId && shared === length && shared === own)) continue;
    candidates.push({ index, differing, isSameId, likeness: shared / (length + own - shared) });
  }
  candidates.sort(compareCandidates);
  const [best, second] = candidates;
  if (best === undefined || (second !== undefined && compareCandidates(best, second) === 0)) return null;
  return { index: best.index, differing: best.differing };
}

interface Candidate extends FoundClaim {
  readonly isSameId: boolean;
  /** Shared words of all words of both, 0–1. */
  readonly likeness: number;
}

function compareCandidates(a: Candidate, b: Candidate): number {
  const agreed = (one: Candidate): number => SLOTS.length - one.differing.length;
  return agreed(b) - agreed(a) || b.likeness - a.likeness || Number(b.isSameId) - Number(a.isSameId);
}

/** Where the judged words stand now: the pieces, else the whole extent. */
function findSpans(target: JudgedClaim, text: QuotedText): Span[] {
  const pieces = target.pieces.flatMap((piece) => text.find(piece) ?? []);
  if (pieces.length > 0) return pieces;
  const whole = text.find(target.selector);
  return whole === null ? [] : [whole];
}

function countUnits(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0);
}

/** Units that are in spans of both lists; the spans of one list do not overlap. */
function countShared(a: readonly Span[], b: readonly Span[]): number {
  let shared = 0;
  for (const x of a) for (const y of b) shared += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return shared;
}
