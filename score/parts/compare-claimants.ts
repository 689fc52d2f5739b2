import type { Claim } from '../../src/core/model/claim.js';
import { isOverlapping, type Span } from '../../src/core/text/span.js';
import type { Judged } from './count-reliability.js';
import type { GoldAttribution } from './parse-brat.js';

/** Counts of claims against gold attributions of one or more texts. */
export interface ClaimantCounts {
  /** Claims with a speaker, and those of them whose speaker the gold has for these words. */
  spoken: number;
  right: number;
  /** Claims that the outlet says itself, and those of them that gold gives to nobody else. */
  own: number;
  ownRight: number;
  /** Gold attributions with a source, and those of them of which some claim has the speaker. */
  gold: number;
  found: number;
  /** One entry a claim. */
  readonly judged: Judged[];
}

/** Nothing counted yet. */
export function noClaimants(): ClaimantCounts {
  return { spoken: 0, right: 0, own: 0, ownRight: 0, gold: 0, found: 0, judged: [] };
}

/** Share of a claim's characters that must lie in an attribution's content before it is that attribution's claim. */
const INSIDE = 0.5;

/**
 * Adds the claims of one text. A claim with a speaker is right where an attribution whose content holds half of its
 * words has a source that meets the words of one of its links; a claim of the outlet's own where no content with a
 * source holds half of its words. A speaker without words ("was reported") is right where the gold has no source.
 */
export function countClaimants(
  counts: ClaimantCounts,
  { claims, gold }: { readonly claims: readonly Claim[]; readonly gold: readonly GoldAttribution[] },
): void {
  const found = new Set<GoldAttribution>();
  for (const claim of claims) {
    const holders = gold.filter((one) => shareInside(claim.pieces, one.content) >= INSIDE);
    const links = claim.chain.filter((link) => link.role !== 'outlet' && link.role !== 'channel' && link.cue !== null);
    const spoken = links.length > 0;
    const names = links.flatMap((link) => (link.name.span ? [link.name.span] : []));
    const agreeing = holders.filter((one) => (names.length === 0 ? one.source.length === 0 : one.source.some((source) => names.some((name) => isOverlapping(name, source))))); // prettier-ignore
    const isRight = spoken ? agreeing.length > 0 : holders.every((one) => one.source.length === 0);
    if (spoken) counts.spoken += 1;
    else counts.own += 1;
    if (isRight && spoken) counts.right += 1;
    if (isRight && !spoken) counts.ownRight += 1;
    if (spoken) for (const one of agreeing) found.add(one);
    counts.judged.push({ confidence: claim.confidence, isRight });
  }
  const sourced = gold.filter((one) => one.source.length > 0);
  counts.gold += sourced.length;
  counts.found += sourced.filter((one) => found.has(one)).length;
}

function shareInside(pieces: readonly Span[], spans: readonly Span[]): number {
  const length = (span: Span): number => span.end - span.start;
  const all = pieces.reduce((sum, piece) => sum + length(piece), 0);
  if (all === 0) return 0;
  const inside = pieces.reduce((sum, piece) => sum + spans.reduce((part, span) => part + Math.max(0, Math.min(piece.end, span.end) - Math.max(piece.start, span.start)), 0), 0); // prettier-ignore
  return inside / all;
}
