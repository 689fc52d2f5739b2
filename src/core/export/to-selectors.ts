import type { ReportId } from '../model/ids.js';
import { UserError } from '../model/user-error.js';
import { countCodePoints, type CodePoints } from '../text/code-points.js';
import type { Span } from '../text/span.js';
import type { Selector } from './ledger-record.js';

/** Most code points of a selector's prefix and suffix. */
export const CONTEXT_LENGTH = 32;

/** Makes the selectors of one report out of spans; `owner` names the record in the error where a span is not in the text. */
export interface Selectors {
  /** Throws UserError `export/selector-fails` where the span selects nothing, leaves the text or cuts a character. */
  toSelector(span: Span, owner: string): Selector;
  /** The same; null for null and for a span without words. */
  toSelectorOrNull(span: Span | null, owner: string): Selector | null;
  /** The span in code points, which may be empty. */
  toStretch(span: Span, owner: string): { start: number; end: number };
}

/** Opens the selectors of each report; a report's text is prepared when it is first asked for. */
export function openSelectors(
  reports: readonly { readonly id: ReportId; readonly text: string }[],
): (report: ReportId, owner: string) => Selectors {
  const texts = new Map(reports.map((report) => [report.id, report.text]));
  const opened = new Map<ReportId, Selectors>();
  return (report, owner) => {
    let selectors = opened.get(report);
    if (selectors) return selectors;
    const text = texts.get(report);
    if (text === undefined) throw toFailure(owner, `words of ${report}, which the ledger does not hold`);
    selectors = toSelectors(text);
    opened.set(report, selectors);
    return selectors;
  };
}

/** The selectors of one text. */
export function toSelectors(text: string): Selectors {
  const points = countCodePoints(text);
  const toStretch = (span: Span, owner: string): { start: number; end: number } => {
    if (!(span.start >= 0 && span.start <= span.end && span.end <= text.length))
      throw toFailure(owner, `positions ${span.start}–${span.end} of a text of ${text.length} units`);
    const start = points.at(span.start);
    const end = points.at(span.end);
    if (points.from(start) !== span.start || points.from(end) !== span.end)
      throw toFailure(owner, `positions ${span.start}–${span.end}, which cut a character in two`);
    return { start, end };
  };
  const toSelector = (span: Span, owner: string): Selector => {
    const { start, end } = toStretch(span, owner);
    if (start === end) throw toFailure(owner, `no words, at position ${start}`);
    return {
      exact: text.slice(span.start, span.end),
      prefix: text.slice(points.from(Math.max(0, start - CONTEXT_LENGTH)), span.start),
      suffix: text.slice(span.end, toEndOfContext({ points, length: text.length }, end)),
      start,
      end,
    };
  };
  return {
    toStretch,
    toSelector,
    toSelectorOrNull: (span, owner) => (span === null || span.start === span.end ? null : toSelector(span, owner)),
  };
}

function toEndOfContext(text: { readonly points: CodePoints; readonly length: number }, end: number): number {
  return text.points.from(Math.min(text.points.at(text.length), end + CONTEXT_LENGTH));
}

function toFailure(owner: string, what: string): UserError {
  return new UserError(`${owner} cannot be exported: it points to ${what}`, {
    hint: 'build the dossier again; if it goes on, please report it with this line',
    rule: 'export/selector-fails',
    status: 500,
  });
}
