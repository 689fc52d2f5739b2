import type { Span } from '../text/span.js';
import type { ClaimId, IncidentId, OriginId, ReportId, RuleId } from './ids.js';
import type { Hedge, Measured, VictimGroup, VictimStatus } from './mention.js';
import type { Name, PlaceUse } from './name.js';
import type { Time } from './time.js';

/** What a claimant does with the content. */
export type Stance =
  | 'asserts'
  | 'confirms'
  | 'denies'
  | 'accuses'
  | 'rejects'
  | 'demands'
  | 'appeals'
  | 'warns'
  | 'threatens'
  | 'vows'
  | 'fears'
  | 'welcomes'
  | 'condemns'
  | 'supports'
  | 'promises'
  | 'withholds'
  | 'cannot-verify'
  | 'asks';

export type Modality = 'historical' | 'future' | 'hypothetical' | 'negated';
export type Quotation = 'direct' | 'indirect' | 'mixed' | 'none';

/** Codes of one kind in the outside conventions; null where the convention has none. */
export interface KindCodes {
  readonly plover: string | null;
  readonly ploverMode: string | null;
  readonly cameo: string | null;
  readonly acledEventType: string | null;
  readonly acledSubEventType: string | null;
}

/** One link of who says so, outermost first in `Claim.chain`. */
export interface ChainLink {
  readonly role: 'outlet' | 'agency' | 'relay' | 'channel' | 'speaker';
  readonly name: Name;
  /** The words that say that it is said; null for outlets and credits. */
  readonly cue: Span | null;
  readonly rule: RuleId;
  /** True where the page's nature, not words of the sentence, gives the link. */
  readonly isImplied: boolean;
}

/** The claimant of a claim, with the institution that he or she speaks for. */
export interface Claimant extends Name {
  readonly institution: Name | null;
}

/** A number in a claim, with its bounds and its scope. */
export interface Figure {
  readonly id: string;
  readonly what: Measured;
  readonly unit: string | null;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly hedge: Hedge;
  /** Whose they are. */
  readonly party: Name;
  /** Canonical name of the side whose they are, null where unknown. */
  readonly side: string | null;
  readonly status: VictimStatus;
  readonly groups: readonly VictimGroup[];
  readonly mode: 'cumulative' | 'incremental' | 'unknown';
  readonly since: Time | null;
  readonly asOf: Time | null;
  readonly area: PlaceUse | null;
  readonly perspective: 'own-losses' | 'inflicted' | 'third-party' | 'unknown';
  /** Id of the figure that this one is inside, or null. */
  readonly partOf: string | null;
  readonly span: Span;
  readonly rule: RuleId;
}

/** Which words and rule gave one slot's value. */
export interface SlotEvidence {
  /** `kind`, `stance`, `agents[0]`, `places[1]` … */
  readonly slot: string;
  readonly span: Span | null;
  readonly rule: RuleId;
}

/** A person's verdict on a claim. */
export interface Review {
  readonly state: 'unreviewed' | 'accepted' | 'edited' | 'rejected';
  readonly by: string | null;
  readonly at: string | null;
  readonly why: string | null;
}

/** One attributed statement with its words: the unit of the ledger. */
export interface Claim {
  readonly id: ClaimId;
  readonly report: ReportId;
  readonly sentence: Span;
  /** The words that state the content, without the attribution. */
  readonly span: Span;
  /** The smallest pieces that state this claim, in text order. */
  readonly pieces: readonly Span[];
  /** From `event-kinds.tsv`. */
  readonly kind: string;
  readonly codes: KindCodes;
  readonly chain: readonly ChainLink[];
  readonly claimant: Claimant;
  readonly joint: string | null;
  readonly quotation: Quotation;
  readonly stance: Stance;
  readonly modality: readonly Modality[];
  readonly agents: readonly Name[];
  readonly targets: readonly Name[];
  readonly instruments: readonly Name[];
  readonly places: readonly PlaceUse[];
  readonly time: Time;
  readonly said: Time;
  readonly figures: readonly Figure[];
  readonly denies: readonly ClaimId[];
  readonly origin: OriginId | null;
  readonly incident: IncidentId | null;
  readonly evidence: readonly SlotEvidence[];
  /** 0–1: that the reading is right, never that the claim is true. */
  readonly confidence: number;
  readonly review: Review;
}
