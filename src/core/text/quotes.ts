import type { Span } from './span.js';

/** Words to find again in a text, with the words around them and where they once stood (UTF-16 units). */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where it stood; settles between places that are equally good. Null where not known. */
  readonly start: number | null;
}

/**
 * Where a quote stands in a text now: the place whose surroundings agree best, the nearest to the old one among equals;
 * null where the exact words are not there, or stand in several places that nothing tells apart.
 */
export function findQuote(text: string, quote: Quote): Span | null {
  if (quote.exact === '') return null;
  let best: { at: number; score: number; distance: number } | null = null;
  let isTied = false;
  for (let at = text.indexOf(quote.exact); at >= 0; at = text.indexOf(quote.exact, at + 1)) {
    const score =
      countSharedEnd(text.slice(Math.max(0, at - quote.prefix.length), at), quote.prefix) +
      countSharedStart(
        text.slice(at + quote.exact.length, at + quote.exact.length + quote.suffix.length),
        quote.suffix,
      );
    const distance = quote.start === null ? 0 : Math.abs(at - quote.start);
    if (best === null || score > best.score || (score === best.score && distance < best.distance)) {
      best = { at, score, distance };
      isTied = false;
    } else if (score === best.score && distance === best.distance) isTied = true;
  }
  return best === null || isTied ? null : { start: best.at, end: best.at + quote.exact.length };
}

function countSharedStart(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1;
  return count;
}

function countSharedEnd(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1;
  return count;
}
