import type { Figure, Modality, Quotation, Stance } from './claim.js';
import type { ClaimId, EntityId, ReportId } from './ids.js';
import type { Relation, RelationKind } from './ledger.js';
import type { EntityKind } from './name.js';
import type { TimePrecision } from './time.js';

/** What a person decides of what the program read. */
export type Verdict =
  'accept' | 'edit' | 'reject' | 'merge' | 'split' | 'same-incident' | 'other-incident' | 'relate' | 'unrelate';

/** Words of a report with what stands around them, as the ledger format has selectors: positions are code points. */
export interface Selector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The values of a claim that its own report tells, whatever other reports there are: by them, and by its words, it is
 * known again. Names and times as written.
 */
export interface ClaimValues {
  readonly kind: string;
  readonly stance: string;
  readonly claimant: string | null;
  readonly agents: readonly string[];
  readonly targets: readonly string[];
  readonly instruments: readonly string[];
  readonly places: readonly string[];
  readonly time: string | null;
  /** `killed 12–12 at-least civilian`: what, bounds, hedge, status. */
  readonly figures: readonly string[];
}

/** A claim as it was when somebody judged it. */
export interface JudgedClaim {
  readonly report: ReportId;
  /** The id that it had: settles between claims that nothing else tells apart. */
  readonly id: ClaimId;
  readonly selector: Selector;
  readonly pieces: readonly Selector[];
  readonly values: ClaimValues;
}

/** One spelling of an entity in one report. */
export interface JudgedSpelling {
  readonly text: string;
  readonly report: ReportId;
}

/** An entity as it was when somebody judged it. */
export interface JudgedEntity {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  /** Its spellings, the most used first, each with some of the reports that have it. */
  readonly spellings: readonly JudgedSpelling[];
}

/** What is split off an entity: all uses of some spellings, and all uses in some reports. */
export interface SplitParts {
  readonly spellings: readonly string[];
  readonly reports: readonly ReportId[];
}

/** Words that a person gives for a name, and what sort of thing they name where the dossier knows it. */
export interface GivenName {
  readonly text: string;
  readonly kind: EntityKind | null;
}

/** ISO days from the first to the last, both inclusive, as exact as they were given. */
export interface GivenTime {
  readonly earliest: string;
  readonly latest: string;
  readonly precision: TimePrecision;
}

/** A number of people or things with its bounds, as the ledger's table of hedges reads it. */
export type GivenAmount = Pick<Figure, 'hedge' | 'low' | 'best' | 'high'>;

/** What is to stand in one slot of a claim; null for nothing. */
export type SlotEdit =
  | { readonly slot: 'kind'; readonly to: string }
  | { readonly slot: 'stance'; readonly to: Stance }
  | { readonly slot: 'quotation'; readonly to: Quotation }
  | { readonly slot: 'modality'; readonly to: readonly Modality[] }
  | { readonly slot: 'claimant' | 'institution'; readonly to: GivenName | null }
  | { readonly slot: 'agents' | 'targets' | 'instruments' | 'places'; readonly to: readonly GivenName[] }
  | { readonly slot: 'time' | 'said'; readonly to: GivenTime | null }
  | FigureEdit;

/** What is to stand in one value of a figure, which is found again among the claim's by its words. */
export type FigureEdit = { readonly slot: 'figure'; readonly selector: Selector } & (
  | { readonly key: 'amount'; readonly to: GivenAmount | null }
  | { readonly key: 'party'; readonly to: GivenName | null }
  | { readonly key: 'unit'; readonly to: string | null }
  | { readonly key: 'what'; readonly to: Figure['what'] }
  | { readonly key: 'status'; readonly to: Figure['status'] }
  | { readonly key: 'mode'; readonly to: Figure['mode'] }
  | { readonly key: 'perspective'; readonly to: Figure['perspective'] }
);

/** A decision with what it is about: the report, the words and the values, so that it outlives ids. */
export type Decision =
  | { readonly verdict: 'accept' | 'reject'; readonly target: JudgedClaim }
  | { readonly verdict: 'edit'; readonly target: JudgedClaim; readonly slots: readonly SlotEdit[] }
  | { readonly verdict: 'merge'; readonly target: JudgedEntity; readonly other: JudgedEntity }
  | { readonly verdict: 'split'; readonly target: JudgedEntity; readonly parts: SplitParts }
  | { readonly verdict: 'same-incident'; readonly target: JudgedClaim; readonly other: JudgedClaim }
  | { readonly verdict: 'other-incident'; readonly target: JudgedClaim; readonly others: readonly JudgedClaim[] }
  | {
      readonly verdict: 'relate';
      readonly target: JudgedClaim;
      readonly other: JudgedClaim;
      readonly relation: RelationKind;
      readonly aspect: Relation['aspect'];
    }
  | { readonly verdict: 'unrelate'; readonly target: JudgedClaim; readonly other: JudgedClaim };

/** Who decided, when and why. `at` is ISO 8601. */
export interface Said {
  /** The place in the order in which a dossier's judgements were made, from 1. */
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly why: string | null;
}

/** A person's decision: kept for good, withdrawn by a further one. */
export type Judgement = Said & Decision;

/**
 * How a judgement stands to the ledger: it holds; a later one says otherwise; its words are there, but are read otherwise
 * now, so that it may no longer be meant; or nothing is there any more that it could be about.
 */
export type JudgementState = 'holds' | 'overruled' | 'changed' | 'lost';

/** A judgement as the ledger tells it. */
export interface JudgementRecord extends Said {
  readonly verdict: Verdict;
  /** What it says, in one line for a person. */
  readonly says: string;
  readonly state: JudgementState;
  /** Why it does not hold; null where it does. */
  readonly reason: string | null;
  /** Ids of the claims or entities that it is about now; empty where it is lost. */
  readonly about: readonly string[];
}

/** A judgement about two claims, or one claim and those of an incident, with the claims found. */
export type LinkedClaims = Pick<Said, 'number' | 'by' | 'why'> &
  (
    | { readonly verdict: 'same-incident'; readonly claim: ClaimId; readonly other: ClaimId }
    | { readonly verdict: 'other-incident'; readonly claim: ClaimId; readonly others: readonly ClaimId[] }
    | {
        readonly verdict: 'relate';
        readonly claim: ClaimId;
        readonly other: ClaimId;
        readonly relation: RelationKind;
        readonly aspect: Relation['aspect'];
      }
    | { readonly verdict: 'unrelate'; readonly claim: ClaimId; readonly other: ClaimId }
  );

/** A judgement about entities. */
export type NamedEntities = Judgement & { readonly verdict: 'merge' | 'split' };

/** Judgements that decide how claims and names of several reports come together, in the order in which they were made. */
export interface Judged {
  readonly claims: readonly LinkedClaims[];
  readonly names: readonly NamedEntities[];
}
