import type { Span } from './span.js';

/** A span to underline, with the id of what it belongs to. */
export interface Highlight extends Span {
  readonly id: string;
}

/** A stretch of text that the same highlights cover from end to end. */
export interface HighlightRun extends Span {
  /** Ids of the highlights that cover it, in the order given; empty for plain text. */
  readonly ids: readonly string[];
}

/**
 * Cuts a text of `length` units into runs, in order and without gap, so that overlapping highlights can be drawn side by
 * side: each run has the ids of all highlights that cover it. Highlights are cut to the text; empty ones cover nothing;
 * an id that covers a run twice stands once. Linear but for the sorting and the output.
 */
export function toHighlightRuns(length: number, highlights: readonly Highlight[]): HighlightRun[] {
  const clamp = (at: number): number => Math.min(Math.max(at, 0), length);
  const events: { at: number; order: number; isStart: boolean }[] = [];
  highlights.forEach((highlight, order) => {
    const start = clamp(highlight.start);
    const end = clamp(highlight.end);
    if (start < end) events.push({ at: start, order, isStart: true }, { at: end, order, isStart: false });
  });
  events.sort((a, b) => a.at - b.at);
  const runs: HighlightRun[] = [];
  const open = new Set<number>();
  let from = 0;
  const close = (to: number): void => {
    if (from >= to) return;
    const ids = [...new Set([...open].sort((a, b) => a - b).map((order) => highlights[order]!.id))];
    const last = runs.at(-1);
    // Two highlights of one id that touch make one run.
    if (last && isSame(last.ids, ids)) runs[runs.length - 1] = { ...last, end: to };
    else runs.push({ start: from, end: to, ids });
    from = to;
  };
  for (const event of events) {
    close(event.at);
    if (event.isStart) open.add(event.order);
    else open.delete(event.order);
  }
  close(length);
  return runs;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i]);
}
