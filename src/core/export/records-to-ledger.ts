import type { ChainLink, Claim, Figure } from '../model/claim.js';
import type { Entity, Incident, Ledger, Origin, Reason, Relation } from '../model/ledger.js';
import type { EntityKind, Name, PlacePoint, PlaceUse } from '../model/name.js';
import type { ReportRecord } from '../model/report.js';
import type { Time } from '../model/time.js';
import { UserError } from '../model/user-error.js';
import { countCodePoints, type CodePoints } from '../text/code-points.js';
import type { Span } from '../text/span.js';
import type {
  ClaimRecord,
  DossierRecord,
  EntityRecord,
  FigureRecord,
  IncidentRecord,
  LedgerRecord,
  NameRecord,
  OriginRecord,
  PlaceUseRecord,
  RelationRecord,
  ReportLine,
  Selector,
  TimeRecord,
} from './ledger-record.js';

/** The ledger that records hold. Throws UserError `ledger/points-nowhere` for an id or a selector that nothing answers to. */
export function toLedger(records: readonly LedgerRecord[]): Ledger {
  const read = toReadContext(records);
  const ledger = {
    sides: [] as Ledger['sides'][number][],
    reports: [] as ReportRecord[],
    origins: [] as Origin[],
    entities: [] as Entity[],
    claims: [] as Claim[],
    incidents: [] as Incident[],
    relations: [] as Relation[],
    judgements: [],
  };
  for (const record of records) {
    if (record.type === 'dossier') ledger.sides.push(...toSides(record));
    else if (record.type === 'report') ledger.reports.push(toReport(record, read));
    else if (record.type === 'origin') ledger.origins.push(toOrigin(record, read));
    else if (record.type === 'entity') ledger.entities.push(toEntity(record, read));
    else if (record.type === 'claim') ledger.claims.push(toClaim(record, read));
    else if (record.type === 'incident') ledger.incidents.push(toIncident(record, read));
    else ledger.relations.push(toRelation(record));
  }
  return ledger;
}

/** How one record's ids and code points become names and UTF-16 spans. */
interface ReadContext {
  readonly entities: ReadonlyMap<string, EntityRecord>;
  readonly sides: ReadonlyMap<string, string>;
  readonly textOf: (report: string, owner: string) => ReadText;
}

interface ReadText {
  readonly text: string;
  readonly points: CodePoints;
}

/** The context with the report whose text selectors address, and the record's id for errors. */
interface ReadPlace extends ReadContext {
  readonly own: ReadText | null;
  readonly owner: string;
}

function toReadContext(records: readonly LedgerRecord[]): ReadContext {
  const entities = new Map<string, EntityRecord>();
  const sides = new Map<string, string>();
  const texts = new Map<string, string>();
  for (const record of records) {
    if (record.type === 'dossier') for (const side of record.sides) sides.set(side.id, side.name);
    if (record.type === 'entity') entities.set(record.id, record);
    if (record.type === 'report') texts.set(record.id, record.text);
  }
  const opened = new Map<string, ReadText>();
  const textOf = (report: string, owner: string): ReadText => {
    let read = opened.get(report);
    if (read) return read;
    const text = texts.get(report);
    if (text === undefined) throw toNowhere(owner, report);
    read = { text, points: countCodePoints(text) };
    opened.set(report, read);
    return read;
  };
  return { entities, sides, textOf };
}

function toNowhere(owner: string, target: string): UserError {
  return new UserError(`${owner} points to ${target}, which the ledger does not hold`, {
    hint: 'run counterclaim verify --ledger on the file for all its faults',
    rule: 'ledger/points-nowhere',
  });
}

function toSpan(selector: Selector, { own, owner }: ReadPlace): Span {
  if (own === null) throw toNowhere(owner, 'words of no report');
  const span = toStretch(selector, { own, owner });
  if (own.text.slice(span.start, span.end) !== selector.exact)
    throw toNowhere(owner, `"${selector.exact}" at ${selector.start}–${selector.end}`);
  return span;
}

function toSpanOrNull(selector: Selector | null, read: ReadPlace): Span | null {
  return selector && toSpan(selector, read);
}

function toStretch(at: { start: number; end: number }, read: { own: ReadText; owner: string }): Span {
  const { text, points } = read.own;
  const end = points.at(text.length);
  if (at.start > at.end || at.end > end) throw toNowhere(read.owner, `positions ${at.start}–${at.end}`);
  return { start: points.from(at.start), end: points.from(at.end) };
}

function toSides(record: DossierRecord): Ledger['sides'] {
  return record.sides.map((side) => ({ id: side.id, name: side.name, parties: side.parties }));
}

function toEntityNameOf(id: string | null, read: { entities: ReadContext['entities']; owner: string }): string | null {
  if (id === null) return null;
  const entity = read.entities.get(id);
  if (!entity) throw toNowhere(read.owner, id);
  return entity.name;
}

function toSideName(id: string | null, read: { sides: ReadContext['sides']; owner: string }): string | null {
  if (id === null) return null;
  const name = read.sides.get(id);
  if (name === undefined) throw toNowhere(read.owner, id);
  return name;
}

function toName(record: NameRecord, read: ReadPlace): Name {
  const kind: EntityKind | null = record.entity === null ? null : (read.entities.get(record.entity)?.kind ?? null);
  return {
    text: record.text,
    span: toSpanOrNull(record.selector, read),
    rule: record.rule,
    kind,
    standsFor: null,
    party: toEntityNameOf(record.party, read),
    side: toSideName(record.side, read),
    entity: record.entity,
  };
}

function toPlaceUse(record: PlaceUseRecord, read: ReadPlace): PlaceUse {
  const entity = record.entity === null ? undefined : read.entities.get(record.entity);
  return {
    ...toName(record, read),
    relation: record.relation,
    km: record.km,
    precision: record.precision,
    point: entity ? toPoint(entity) : null,
  };
}

/** The format has no kind of place and no population. */
function toPoint(entity: EntityRecord): PlacePoint | null {
  const { place } = entity;
  if (!place) return null;
  return {
    gazetteer: place.gazetteer,
    id: place.gazetteer_id,
    name: entity.name,
    lat: place.lat,
    lon: place.lon,
    country: place.country,
    admin1: place.admin1,
    kind: 'other',
    population: null,
  };
}

function toTime(record: TimeRecord, read: ReadPlace): Time {
  return {
    earliest: record.earliest,
    latest: record.latest,
    precision: record.precision,
    value: record.value,
    text: record.text,
    span: toSpanOrNull(record.selector, read),
    rule: record.rule,
  };
}

function toReport(record: ReportLine, context: ReadContext): ReportRecord {
  const own = context.textOf(record.id, record.id);
  const read = { ...context, own, owner: record.id };
  return {
    id: record.id,
    sha256: record.sha256.slice('sha256:'.length),
    file: record.file,
    status: record.status,
    url: record.url,
    title: record.title,
    outlet: toName(record.outlet, read),
    byline: record.byline,
    credits: record.credits.map((name) => toName(name, read)),
    language: record.language,
    machineTranslated: {
      likelihood: record.machine_translated.likelihood,
      evidence: record.machine_translated.evidence.map((one) => ({
        span: toSpan(one.selector, read),
        rule: one.rule,
      })),
    },
    text: record.text,
    blocks: record.blocks.map((block) => ({ ...toStretch(block, read), kind: block.kind, rule: block.rule })),
    statedDates: [],
    sourceMap: [],
    notes: record.notes.map((note) => ({
      rule: note.rule,
      message: note.message,
      span: toSpanOrNull(note.selector, read),
    })),
    published: {
      earliest: record.published.earliest,
      latest: record.published.latest,
      method: record.published.method,
      evidence: record.published.evidence.map((one) => ({
        report: one.report,
        span: toSpanOrNull(one.selector, { ...read, own: context.textOf(one.report, record.id) }),
        says: one.says,
        rule: one.rule,
      })),
    },
    origin: record.origin,
    passages: record.passages.map((passage) => ({
      ...toStretch(passage, read),
      origin: passage.origin,
      rule: passage.rule,
    })),
    copies: record.copies,
  };
}

function toOrigin(record: OriginRecord, context: ReadContext): Origin {
  const owner = record.id;
  return {
    id: record.id,
    kind: record.kind,
    name: toName(record.name, { ...context, own: null, owner }),
    reports: record.reports,
    why: record.why.map((reason): Reason => ({
      rule: reason.rule,
      report: reason.report,
      span: toSpanOrNull(reason.selector, { ...context, own: context.textOf(reason.report, owner), owner }),
      says: reason.says,
    })),
  };
}

function toEntity(record: EntityRecord, context: ReadContext): Entity {
  const owner = record.id;
  const spanIn = (selector: Selector | null, report: string | null): Span | null =>
    toSpanOrNull(selector, { ...context, own: report === null ? null : context.textOf(report, owner), owner });
  return {
    id: record.id,
    kind: record.kind,
    name: record.name,
    names: record.names.map((name) => ({
      text: name.text,
      count: name.count,
      reports: name.reports,
      usedBy: name.used_by,
    })),
    party: toEntityNameOf(record.party, { entities: context.entities, owner }),
    side: toSideName(record.side, { sides: context.sides, owner }),
    evidence: record.evidence.map((one) => ({
      slot: one.slot,
      span: spanIn(one.selector, one.report),
      report: one.report,
      rule: one.rule,
    })),
    roles: record.roles.map((role) => ({
      text: role.text,
      span: spanIn(role.selector, role.report),
      report: role.report,
    })),
    attributes: record.attributes,
    place: toPoint(record),
    wikidata: record.wikidata,
  };
}

function toClaim(record: ClaimRecord, context: ReadContext): Claim {
  const own = context.textOf(record.report, record.id);
  const read = { ...context, own, owner: record.id };
  const name = (one: NameRecord): Name => toName(one, read);
  return {
    id: record.id,
    report: record.report,
    sentence: toStretch(record.sentence, read),
    span: toSpan(record.selector, read),
    pieces: record.pieces.map((piece) => toSpan(piece, read)),
    kind: record.kind,
    codes: {
      plover: record.codes.plover,
      ploverMode: record.codes.plover_mode,
      cameo: record.codes.cameo,
      acledEventType: record.codes.acled_event_type,
      acledSubEventType: record.codes.acled_sub_event_type,
    },
    chain: record.chain.map((link): ChainLink => ({
      role: link.role,
      name: name(link.name),
      cue: toSpanOrNull(link.cue, read),
      rule: link.rule,
      isImplied: link.implied,
    })),
    claimant: {
      ...name(record.claimant),
      institution: record.claimant.institution && name(record.claimant.institution),
    },
    joint: record.joint,
    quotation: record.quotation,
    stance: record.stance,
    modality: record.modality,
    agents: record.agents.map(name),
    targets: record.targets.map(name),
    instruments: record.instruments.map(name),
    places: record.places.map((place) => toPlaceUse(place, read)),
    time: toTime(record.time, read),
    said: toTime(record.said, read),
    figures: record.figures.map((figure) => toFigure(figure, read)),
    denies: record.denies,
    origin: record.origin,
    incident: record.incident,
    evidence: record.evidence.map((one) => ({
      slot: one.slot,
      span: toSpanOrNull(one.selector, read),
      rule: one.rule,
    })),
    confidence: record.confidence,
    review: record.review,
  };
}

function toFigure(record: FigureRecord, read: ReadPlace): Figure {
  return {
    id: record.id,
    what: record.what,
    unit: record.unit,
    low: record.low,
    best: record.best,
    high: record.high,
    hedge: record.hedge,
    party: toName(record.party, read),
    side: toSideName(record.side, read),
    status: record.status,
    groups: record.groups,
    mode: record.mode,
    since: record.since && toTime(record.since, read),
    asOf: record.as_of && toTime(record.as_of, read),
    area: record.area && toPlaceUse(record.area, read),
    perspective: record.perspective,
    partOf: record.part_of,
    span: toSpan(record.selector, read),
    rule: record.rule,
  };
}

function toIncident(record: IncidentRecord, context: ReadContext): Incident {
  const read = { ...context, own: null, owner: record.id };
  return {
    id: record.id,
    kind: record.kind,
    place: record.place && toPlaceUse(record.place, read),
    time: toTime(record.time, read),
    claims: record.claims,
    origins: record.origins,
    outlets: record.outlets,
    sidesClaiming: record.sides_claiming.map((side) => toSideName(side, read)!),
    status: record.status,
  };
}

function toRelation(record: RelationRecord): Relation {
  const { id, kind, from, to, aspect, scope, why, rule, confidence } = record;
  return { id, kind, from, to, aspect, scope, why, rule, confidence };
}
