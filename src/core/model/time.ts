import type { Span } from '../text/span.js';
import type { RuleId } from './ids.js';

export type TimePrecision =
  'minute' | 'hour' | 'part-of-day' | 'day' | 'week' | 'month' | 'year' | 'decade' | 'unknown';

/** When something happened or was said, as wide as the evidence: ISO 8601 dates or date-times, both inclusive. */
export interface Time {
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly precision: TimePrecision;
  /** TIMEX3-like value: `2020-10-04`, `2020-W40`, `199`, `1988/1990`, `P3D`; null where none can be given. */
  readonly value: string | null;
  /** The words as written, null where no words of the report give the time. */
  readonly text: string | null;
  readonly span: Span | null;
  readonly rule: RuleId;
}

/** When a report was published: an interval of ISO dates or date-times, each bound null where unknown. */
export interface Published {
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly method: 'stated' | 'metadata' | 'url' | 'inferred' | 'unknown';
  readonly evidence: readonly DateEvidence[];
}

/** One reason for a report's date: words of this report or of another one of the dossier. */
export interface DateEvidence {
  /** Id of the report whose words these are. */
  readonly report: string;
  readonly span: Span | null;
  readonly says: string;
  readonly rule: RuleId;
}
