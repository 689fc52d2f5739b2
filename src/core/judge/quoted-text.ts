import type { Selector } from '../model/judgement.js';
import { countCodePoints } from '../text/code-points.js';
import { findQuote } from '../text/quotes.js';
import type { Span } from '../text/span.js';

/** Most code points that are kept of the words before and after a selector's own. */
const CONTEXT = 32;

/** A report's text from which selectors are made, and in which they are found again. */
export interface QuotedText {
  readonly text: string;
  toSelector(span: Span): Selector;
  /** Where the words stand now; null where they do not, or where nothing tells several places apart. */
  find(selector: Selector): Span | null;
}

/** Opens a text; its code points are counted once. */
export function openQuotedText(text: string): QuotedText {
  const points = countCodePoints(text);
  const all = points.at(text.length);
  return {
    text,
    toSelector(span) {
      const [start, end] = [points.at(span.start), points.at(span.end)];
      return {
        exact: text.slice(span.start, span.end),
        prefix: text.slice(points.from(Math.max(0, start - CONTEXT)), span.start),
        suffix: text.slice(span.end, points.from(Math.min(all, end + CONTEXT))),
        start,
        end,
      };
    },
    find({ exact, prefix, suffix, start }) {
      const at = points.from(Math.min(Math.max(0, start), all));
      // The text of a report hardly ever changes: then its words stand where they stood.
      if (exact !== '' && text.startsWith(exact, at) && text.slice(0, at).endsWith(prefix) && text.startsWith(suffix, at + exact.length))
        return { start: at, end: at + exact.length }; // prettier-ignore
      return findQuote(text, { exact, prefix, suffix, start: at });
    },
  };
}
