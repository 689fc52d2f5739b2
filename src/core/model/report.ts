import type { Span } from '../text/span.js';
import type { ReportId, RuleId, OriginId } from './ids.js';
import type { Name } from './name.js';
import type { Published } from './time.js';

/** What arrived, decoded but otherwise untouched. */
export interface Received {
  /** Path relative to the folder given, or the file's own name. `/` between parts. */
  readonly file: string;
  /** Lower-case hex SHA-256 of the original bytes (64 digits). */
  readonly sha256: string;
  /** `text/plain`, `text/html`; others are turned into one of these by the intake. */
  readonly mediaType: string;
  /** Decoded source: the plain text, or the HTML source. Byte order mark dropped, undecodable bytes and NUL → U+FFFD. */
  readonly source: string;
  /** Name of the encoding that was used: `utf-8`, `windows-1252` … */
  readonly encoding: string;
  readonly notes: readonly Note[];
}

export type BlockKind =
  | 'body'
  | 'title'
  | 'heading'
  | 'dateline'
  | 'caption'
  | 'credit'
  | 'navigation'
  | 'related'
  | 'advert'
  | 'boilerplate'
  | 'copyright'
  | 'comment-form'
  | 'artefact';

/** A run of the text of one kind; a report's blocks cover its text without gap or overlap. */
export interface Block extends Span {
  readonly kind: BlockKind;
  readonly rule: RuleId;
}

/** Something odd about a report, shown beside it; never thrown. */
export interface Note {
  readonly rule: RuleId;
  readonly message: string;
  readonly span: Span | null;
}

/** Maps extracted text back to its source: text offset `text` came from source offset `source`, for `length` units. Sorted. */
export interface SourceRun {
  readonly text: number;
  readonly source: number;
  readonly length: number;
}

/** Evidence that a text went through machine translation. */
export interface TranslationEvidence {
  readonly span: Span;
  readonly rule: RuleId;
}

/** A date that the page itself prints or carries as its publication, before any inference. */
export interface StatedDate {
  /** ISO date or date-time. */
  readonly value: string;
  readonly span: Span | null;
  readonly method: 'stated' | 'metadata' | 'url';
  readonly rule: RuleId;
}

/** A report as the ingest stage leaves it: immutable text and what the page tells of itself. */
export interface Report {
  readonly id: ReportId;
  readonly sha256: string;
  readonly file: string;
  readonly status: 'read' | 'unreadable' | 'other-language';
  readonly url: string | null;
  readonly title: string | null;
  readonly outlet: Name;
  readonly byline: string | null;
  readonly credits: readonly Name[];
  /** BCP 47 tag; `und` where it cannot be told. */
  readonly language: string;
  readonly machineTranslated: { readonly likelihood: number; readonly evidence: readonly TranslationEvidence[] };
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Where the page says when it appeared; empty where it does not. Best first. */
  readonly statedDates: readonly StatedDate[];
  /** Empty for plain text. */
  readonly sourceMap: readonly SourceRun[];
  readonly notes: readonly Note[];
}

/** A stretch of a report that goes back to another origin than the report as a whole. */
export interface Passage extends Span {
  readonly origin: OriginId;
  readonly rule: RuleId;
}

/** Another report with which this one shares words. `share` is the part of this report's words found there, 0–1. */
export interface Copy {
  readonly report: ReportId;
  readonly share: number;
  readonly rule: RuleId;
}

/** A report with all that the later stages found about it. */
export interface ReportRecord extends Report {
  readonly published: Published;
  readonly origin: OriginId | null;
  readonly passages: readonly Passage[];
  readonly copies: readonly Copy[];
}

/** Block kinds that may yield claims. */
export const TELLING_BLOCKS: ReadonlySet<BlockKind> = new Set(['body', 'title', 'heading', 'dateline', 'caption']);
