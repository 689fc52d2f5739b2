import type { Claim, Quotation, Review, Stance } from '../model/claim.js';
import type { Hedge, Measured, VictimStatus } from '../model/mention.js';
import type { IncidentStatus, RelationKind } from '../model/ledger.js';
import type { Name } from '../model/name.js';
import type { Time } from '../model/time.js';
import type { Span } from '../text/span.js';
import type { LedgerIndex } from './ledger-index.js';
import { toChain, type ChainStep } from './to-chain.js';
import { toFigureWords } from './to-words.js';

/** A claim as a list shows it: its sentence with its own words marked, who says so, and what hangs on it. */
export interface ClaimCard {
  readonly id: string;
  readonly report: string;
  readonly outlet: string | null;
  readonly title: string | null;
  /** The whole sentence as printed. */
  readonly sentence: string;
  /** The claim's own words, as positions in `sentence`, in text order. */
  readonly words: readonly Span[];
  /** Where the claim starts in the report's text. */
  readonly start: number;
  readonly kind: string;
  readonly stance: Stance;
  readonly quotation: Quotation;
  readonly modality: Claim['modality'];
  readonly claimant: CardName;
  readonly institution: CardName | null;
  /** Who says so, outermost first, ending with the institution. */
  readonly chain: readonly ChainStep[];
  readonly agents: readonly CardName[];
  readonly targets: readonly CardName[];
  readonly places: readonly CardName[];
  readonly time: Time;
  readonly figures: readonly CardFigure[];
  readonly origin: string | null;
  readonly incident: string | null;
  readonly status: IncidentStatus | null;
  /** What a person said of the reading. */
  readonly review: Review['state'];
  /** How many relations of each kind it is an end of; kinds with none are left out. */
  readonly relations: Readonly<Partial<Record<RelationKind, number>>>;
  /** 0–1: that the reading is right, never that the claim is true. */
  readonly confidence: number;
}

/** A name of a claim: its words and what they stand for. */
export interface CardName {
  readonly text: string | null;
  /** Main spelling of the entity, where the words name one. */
  readonly name: string | null;
  readonly entity: string | null;
  readonly side: string | null;
}

/** A figure of a claim. */
export interface CardFigure {
  /** As written. */
  readonly text: string;
  /** "at least 11 civilians killed". */
  readonly label: string;
  readonly what: Measured;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly hedge: Hedge;
  readonly side: string | null;
  readonly status: VictimStatus;
}

/** The card of a claim; its report must be in the ledger. */
export function toClaimCard(claim: Claim, index: LedgerIndex): ClaimCard {
  const report = index.reports.get(claim.report);
  const text = report?.text ?? '';
  const incident = claim.incident === null ? undefined : index.incidents.get(claim.incident);
  const relations: Partial<Record<RelationKind, number>> = {};
  for (const { kind } of index.relationsOf.get(claim.id) ?? []) relations[kind] = (relations[kind] ?? 0) + 1;
  const pieces = claim.pieces.length > 0 ? claim.pieces : [claim.span];
  // A claim's words may run past the sentence that holds its verb; the card then shows as much as they need.
  const start = Math.min(claim.sentence.start, ...pieces.map((piece) => piece.start));
  const end = Math.max(claim.sentence.end, ...pieces.map((piece) => piece.end));
  const origin = claim.origin === null ? undefined : index.origins.get(claim.origin);
  return {
    id: claim.id,
    report: claim.report,
    outlet: report?.outlet.text ?? null,
    title: report?.title ?? null,
    sentence: text.slice(start, end),
    words: pieces.map((piece) => ({ start: piece.start - start, end: piece.end - start })),
    start: claim.span.start,
    kind: claim.kind,
    stance: claim.stance,
    quotation: claim.quotation,
    modality: claim.modality,
    claimant: toCardName(claim.claimant, index),
    institution: claim.claimant.institution === null ? null : toCardName(claim.claimant.institution, index),
    chain: toChain(claim, index),
    agents: claim.agents.map((name) => toCardName(name, index)),
    targets: claim.targets.map((name) => toCardName(name, index)),
    places: claim.places.map((name) => toCardName(name, index)),
    time: claim.time,
    figures: claim.figures.map((figure) => ({
      text: text.slice(figure.span.start, figure.span.end),
      label: figure.hedge === 'vague' ? text.slice(figure.span.start, figure.span.end) : toFigureWords(figure),
      what: figure.what,
      low: figure.low,
      best: figure.best,
      high: figure.high,
      hedge: figure.hedge,
      side: figure.side,
      status: figure.status,
    })),
    origin: origin ? (origin.name.text ?? origin.kind) : null,
    incident: claim.incident,
    status: incident?.status ?? null,
    review: claim.review.state,
    relations,
    confidence: claim.confidence,
  };
}

/** A name with the main spelling of what it names. */
export function toCardName(name: Name, index: LedgerIndex): CardName {
  const entity = name.entity === null ? undefined : index.entities.get(name.entity);
  return { text: name.text, name: entity?.name ?? name.standsFor, entity: name.entity, side: name.side };
}
