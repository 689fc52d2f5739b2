import type { Span } from '../../src/core/text/span.js';

/** One attribution of a brat stand-off file; offsets in code points, pieces in text order. */
export interface GoldAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/**
 * Attributions of a PolNeAR `.ann` file: the E-lines, each with its source, cue and content (`T` lines, whose pieces
 * stand apart by `;`). Annotators' flags (Discuss, Discard) are no attributions. Several sources, cues or contents of
 * one E-line (`Source2`) are joined.
 */
export function parseBrat(source: string): GoldAttribution[] {
  const spans = new Map<string, Span[]>();
  const found: GoldAttribution[] = [];
  const lines = source.replace(/\r\n/g, '\n').split('\n');
  for (const line of lines) {
    const entity = /^(T\d+)\t\S+ ([\d ;]+)\t/.exec(line);
    if (!entity) continue;
    const pieces = entity[2]!.split(';').map((piece) => piece.trim().split(' ').map(Number));
    spans.set(
      entity[1]!,
      pieces.map(([start, end]) => ({ start: start!, end: end! })),
    );
  }
  for (const line of lines) {
    if (!/^E\d+\t/.test(line)) continue;
    const roles = line
      .split('\t')[1]!
      .split(' ')
      .map((part) => part.split(':'));
    const take = (role: string): Span[] =>
      roles
        .filter(([name]) => name!.replace(/\d+$/, '') === role)
        .flatMap(([, id]) => spans.get(id!) ?? [])
        .sort((a, b) => a.start - b.start);
    found.push({ source: take('Source'), cue: take('Cue'), content: take('Content') });
  }
  return found;
}
