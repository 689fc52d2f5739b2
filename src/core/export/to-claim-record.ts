import type { ChainLink, Claim, Figure } from '../model/claim.js';
import type { Name, PlaceUse } from '../model/name.js';
import type { Time } from '../model/time.js';
import type { Span } from '../text/span.js';
import type { ClaimRecord, FigureRecord, NameRecord, PlaceUseRecord, Selector, TimeRecord } from './ledger-record.js';
import type { Selectors } from './to-selectors.js';
import type { RecordPlace, WireContext } from './wire-context.js';

/** A claim as the ledger format has it. */
export function toClaimRecord(claim: Claim, context: WireContext): ClaimRecord {
  const selectors = context.selectorsOf(claim.report, claim.id);
  const to = { ids: context.ids, selectors, owner: claim.id };
  const toName = (name: Name): NameRecord => toNameRecord(name, to);
  return {
    type: 'claim',
    id: claim.id,
    report: claim.report,
    sentence: selectors.toStretch(claim.sentence, claim.id),
    selector: selectors.toSelector(claim.span, claim.id),
    pieces: claim.pieces.map((piece) => selectors.toSelector(piece, claim.id)),
    kind: claim.kind,
    codes: {
      plover: claim.codes.plover,
      plover_mode: claim.codes.ploverMode,
      cameo: claim.codes.cameo,
      acled_event_type: claim.codes.acledEventType,
      acled_sub_event_type: claim.codes.acledSubEventType,
    },
    chain: claim.chain.map((link) => toLinkRecord(link, to)),
    claimant: {
      ...toName(claim.claimant),
      institution: claim.claimant.institution && toName(claim.claimant.institution),
    },
    joint: claim.joint,
    quotation: claim.quotation,
    stance: claim.stance,
    modality: [...claim.modality],
    agents: claim.agents.map(toName),
    targets: claim.targets.map(toName),
    instruments: claim.instruments.map(toName),
    places: claim.places.map((place) => toPlaceUseRecord(place, to)),
    time: toTimeRecord(claim.time, to),
    said: toTimeRecord(claim.said, to),
    figures: claim.figures.map((figure) => toFigureRecord(figure, to)),
    denies: [...claim.denies],
    origin: claim.origin,
    incident: claim.incident,
    evidence: claim.evidence.map((one) => ({
      slot: one.slot,
      selector: toSelectorOrNull(one.span, to),
      rule: one.rule,
    })),
    confidence: claim.confidence,
    review: { state: claim.review.state, by: claim.review.by, at: claim.review.at, why: claim.review.why },
  };
}

function toLinkRecord(link: ChainLink, to: RecordPlace): ClaimRecord['chain'][number] {
  return {
    role: link.role,
    name: toNameRecord(link.name, to),
    cue: toSelectorOrNull(link.cue, to),
    rule: link.rule,
    implied: link.isImplied,
  };
}

function toFigureRecord(figure: Figure, to: RecordPlace & { readonly selectors: Selectors }): FigureRecord {
  return {
    id: figure.id,
    what: figure.what,
    unit: figure.unit,
    low: figure.low,
    best: figure.best,
    high: figure.high,
    hedge: figure.hedge,
    party: toNameRecord(figure.party, to),
    side: to.ids.toSideId(figure.side),
    status: figure.status,
    groups: [...figure.groups],
    mode: figure.mode,
    since: figure.since && toTimeRecord(figure.since, to),
    as_of: figure.asOf && toTimeRecord(figure.asOf, to),
    area: figure.area && toPlaceUseRecord(figure.area, to),
    perspective: figure.perspective,
    part_of: figure.partOf,
    selector: to.selectors.toSelector(figure.span, to.owner),
    rule: figure.rule,
  };
}

/** A name as the ledger format has it. */
export function toNameRecord(name: Name, to: RecordPlace): NameRecord {
  return {
    text: name.text,
    entity: name.entity,
    party: to.ids.toPartyId(name.party),
    side: to.ids.toSideId(name.side),
    selector: toSelectorOrNull(name.span, to),
    rule: name.rule,
  };
}

/** A place use as the ledger format has it. */
export function toPlaceUseRecord(place: PlaceUse, to: RecordPlace): PlaceUseRecord {
  return {
    ...toNameRecord(place, to),
    relation: place.relation,
    km: place.km,
    precision: { acled: place.precision.acled, ucdp: place.precision.ucdp, plover: place.precision.plover },
  };
}

/** A time as the ledger format has it. */
export function toTimeRecord(time: Time, to: RecordPlace): TimeRecord {
  return {
    earliest: time.earliest,
    latest: time.latest,
    precision: time.precision,
    value: time.value,
    text: time.text,
    selector: toSelectorOrNull(time.span, to),
    rule: time.rule,
  };
}

function toSelectorOrNull(span: Span | null, to: RecordPlace): Selector | null {
  return to.selectors === null ? null : to.selectors.toSelectorOrNull(span, to.owner);
}
