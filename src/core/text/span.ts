/** A stretch of a report's text: UTF-16 offsets, `end` exclusive. Inside the program every position is one of these. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True where `inner` lies wholly inside `outer` (equal spans count). */
export function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** True where the two spans share at least one position. */
export function isOverlapping(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Orders spans by start, then by end: the reading order used everywhere. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** The smallest span that covers all of `spans`, which must not be empty. */
export function coverSpans(spans: readonly Span[]): Span {
  let start = Infinity;
  let end = -Infinity;
  for (const span of spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}
