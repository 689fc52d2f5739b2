import type { Claim } from '../../core/model/claim.js';
import type { Span } from '../../core/text/span.js';

/** A stretch of text under the same claims. */
export interface Run extends Span {
  /** Claims whose words these are, the one with the fewest words first. */
  readonly claims: readonly Underline[];
  /** Claims whose first words begin here: each needs one place where the keyboard reaches it. */
  readonly starts: readonly string[];
}

/** A claim's words with the line that is drawn under them: overlapping claims get lines of their own. */
export interface Underline {
  readonly claim: Claim;
  /** 0 is next to the words. */
  readonly lane: number;
}

/** More lines than this are drawn over each other: the text would fall apart. */
const MOST_LANES = 4;

/** The lane of each claim's underline: the lowest one that is free over its whole extent. */
export function toUnderlines(claims: readonly Claim[]): Underline[] {
  const laneEnds: number[] = [];
  return [...claims]
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end || (a.id < b.id ? -1 : 1))
    .map((claim) => {
      const { start, end } = toExtent(claim);
      let lane = laneEnds.findIndex((laneEnd) => laneEnd <= start);
      if (lane < 0) lane = laneEnds.length < MOST_LANES ? laneEnds.length : MOST_LANES - 1;
      laneEnds[lane] = Math.max(end, laneEnds[lane] ?? 0);
      return { claim, lane };
    });
}

/** Cuts one block of the text into runs; the runs cover the block without gap or overlap. */
export function toRuns(block: Span, underlines: readonly Underline[], marks: readonly Span[] = []): Run[] {
  const near = underlines.filter(({ claim }) => {
    const { start, end } = toExtent(claim);
    return start < block.end && block.start < end;
  });
  const cuts = new Set([block.start, block.end]);
  const cut = (position: number): void => {
    if (position > block.start && position < block.end) cuts.add(position);
  };
  for (const span of [...near.flatMap(({ claim }) => toPieces(claim)), ...marks]) {
    cut(span.start);
    cut(span.end);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, i) => {
    const end = edges[i + 1]!;
    const claims = near
      .filter(({ claim }) => toPieces(claim).some((piece) => piece.start <= start && end <= piece.end))
      .sort((a, b) => toLength(a.claim) - toLength(b.claim));
    const starts = near.filter(({ claim }) => toPieces(claim)[0]!.start === start).map(({ claim }) => claim.id);
    return { start, end, claims, starts };
  });
}

function toPieces(claim: Claim): readonly Span[] {
  return claim.pieces.length > 0 ? claim.pieces : [claim.span];
}

function toExtent(claim: Claim): Span {
  const pieces = toPieces(claim);
  return { start: pieces[0]!.start, end: Math.max(...pieces.map((piece) => piece.end)) };
}

function toLength(claim: Claim): number {
  return toPieces(claim).reduce((sum, { start, end }) => sum + end - start, 0);
}
