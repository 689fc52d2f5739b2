import type { Claim } from '../../core/model/claim.js';
import { toHighlightRuns } from '../../core/text/highlight-runs.js';
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
  const byId = new Map(near.map((underline) => [underline.claim.id, underline]));
  const starts = new Map<number, string[]>();
  for (const { claim } of near) {
    const { start } = toPieces(claim)[0]!;
    starts.set(start, [...(starts.get(start) ?? []), claim.id]);
  }
  const highlights = [
    ...near.flatMap(({ claim }) => toPieces(claim).map((piece) => ({ ...piece, id: claim.id }))),
    // Each mark has an id of its own, so that runs are cut at its ends.
    ...marks.map((mark, i) => ({ ...mark, id: `mark ${i}` })),
  ].map(({ id, start, end }) => ({ id, start: start - block.start, end: end - block.start }));
  return toHighlightRuns(block.end - block.start, highlights).map((run) => ({
    start: run.start + block.start,
    end: run.end + block.start,
    claims: run.ids
      .flatMap((id) => byId.get(id) ?? [])
      .sort((a, b) => toLength(a.claim) - toLength(b.claim) || (a.claim.id < b.claim.id ? -1 : 1)),
    starts: starts.get(run.start + block.start) ?? [],
  }));
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
