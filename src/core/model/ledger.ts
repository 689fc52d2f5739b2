import type { Span } from '../text/span.js';
import type { Claim } from './claim.js';
import type { ClaimId, EntityId, IncidentId, OriginId, RelationId, ReportId, RuleId, SideId } from './ids.js';
import type { JudgementRecord } from './judgement.js';
import type { EntityKind, Name, PlacePoint, PlaceUse } from './name.js';
import type { ReportRecord } from './report.js';
import type { Time } from './time.js';

/** Words of one report that support a derived value. */
export interface Reason {
  readonly rule: RuleId;
  readonly report: ReportId;
  readonly span: Span | null;
  readonly says: string;
}

/** One primary source that several reports may go back to. */
export interface Origin {
  readonly id: OriginId;
  readonly kind: 'agency' | 'statement' | 'outlet' | 'witness' | 'dataset' | 'unknown';
  readonly name: Name;
  readonly reports: readonly ReportId[];
  readonly why: readonly Reason[];
}

/** Somebody or something that reports name, with all its spellings. */
export interface Entity {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  readonly names: readonly EntityName[];
  /** Canonical party name, or null. */
  readonly party: string | null;
  /** Canonical side name, or null. */
  readonly side: string | null;
  readonly evidence: readonly {
    readonly slot: string;
    readonly span: Span | null;
    readonly report: ReportId | null;
    readonly rule: RuleId;
  }[];
  readonly roles: readonly { readonly text: string; readonly span: Span | null; readonly report: ReportId }[];
  /** For named victims. */
  readonly attributes: {
    readonly age: number | null;
    readonly sex: string | null;
    readonly status: string | null;
  } | null;
  readonly place: PlacePoint | null;
  readonly wikidata: string | null;
}

/** One spelling of an entity and who uses it. */
export interface EntityName {
  readonly text: string;
  readonly count: number;
  readonly reports: readonly ReportId[];
  /** Entity ids of the outlets or speakers that use it. */
  readonly usedBy: readonly EntityId[];
}

export type IncidentStatus = 'single-origin' | 'corroborated' | 'contested' | 'denied' | 'conceded';

/** Claims held to be of one happening. */
export interface Incident {
  readonly id: IncidentId;
  readonly kind: string;
  readonly place: PlaceUse | null;
  readonly time: Time;
  readonly claims: readonly ClaimId[];
  /** Count of independent origins. */
  readonly origins: number;
  readonly outlets: number;
  /** Canonical side names. */
  readonly sidesClaiming: readonly string[];
  readonly status: IncidentStatus;
}

export type RelationKind = 'repeats' | 'corroborates' | 'contradicts' | 'denies' | 'revises' | 'refines';

/** What one claim is to another; `from` is the later or the denying claim. */
export interface Relation {
  readonly id: RelationId;
  readonly kind: RelationKind;
  readonly from: ClaimId;
  readonly to: ClaimId;
  readonly aspect: 'number' | 'actor' | 'place' | 'time' | 'occurrence' | 'responsibility' | null;
  /** What was compared, slot by slot. */
  readonly scope: Readonly<
    Record<string, { readonly from: string | number | null; readonly to: string | number | null }>
  >;
  /** One sentence for a person. */
  readonly why: string;
  readonly rule: RuleId;
  readonly confidence: number;
}

/** A side of the conflict and its parties. */
export interface Side {
  readonly id: SideId;
  readonly name: string;
  /** Entity ids of the parties that occur in the dossier. */
  readonly parties: readonly EntityId[];
}

/** Everything that the analysis of a dossier derives. Lists are sorted as the ledger format says. */
export interface Ledger {
  readonly sides: readonly Side[];
  readonly reports: readonly ReportRecord[];
  readonly origins: readonly Origin[];
  readonly entities: readonly Entity[];
  readonly claims: readonly Claim[];
  readonly incidents: readonly Incident[];
  readonly relations: readonly Relation[];
  /** What people said of it, in the order in which they said it, without what they withdrew; empty in one read from an export. */
  readonly judgements: readonly JudgementRecord[];
}
