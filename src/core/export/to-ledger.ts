import type { EntityId, Hash, SideId } from '../model/ids.js';
import { toHashedId } from '../model/ids.js';
import type { Entity, Incident, Ledger, Origin, Relation } from '../model/ledger.js';
import type { Name } from '../model/name.js';
import type { ReportRecord } from '../model/report.js';
import { compareTexts } from '../text/compare-texts.js';
import { compareClaimIds } from './compare-ids.js';
import type {
  DossierRecord,
  EntityRecord,
  IncidentRecord,
  LedgerRecord,
  OriginRecord,
  RelationRecord,
  ReportLine,
} from './ledger-record.js';
import { toClaimRecord, toNameRecord, toPlaceUseRecord, toTimeRecord } from './to-claim-record.js';
import { toLine } from './to-line.js';
import { openSelectors } from './to-selectors.js';
import type { WireContext, WireIds } from './wire-context.js';

/** What the ledger says of the dossier and the program, beside what it derives. */
export interface LedgerInfo {
  readonly name: string;
  /** Name and version: `counterclaim 1.0.0`. */
  readonly program: string;
  /** SHA-256 of the reader model's file and what it runs on; null where no model is used. */
  readonly reader: { readonly sha256: string; readonly runtime: string } | null;
  readonly rulesVersion: string;
  readonly hash: Hash;
}

/**
 * The records of the ledger format, in its order. Throws UserError `export/selector-fails` where a span does not select
 * words of its report.
 */
export function* toLedgerRecords(ledger: Ledger, info: LedgerInfo): Generator<LedgerRecord> {
  const sides = findSides(ledger, info.hash);
  const context: WireContext = { ids: toWireIds(ledger, sides), selectorsOf: openSelectors(ledger.reports) };
  yield toDossierRecord(ledger, { info, sides });
  for (const report of sorted(ledger.reports)) yield toReportRecord(report, context);
  for (const origin of sorted(ledger.origins)) yield toOriginRecord(origin, context);
  for (const entity of sorted(ledger.entities)) yield toEntityRecord(entity, context);
  const claims = [...ledger.claims].sort((a, b) => compareClaimIds(a.id, b.id));
  for (const claim of claims) yield toClaimRecord(claim, context);
  for (const incident of sorted(ledger.incidents)) yield toIncidentRecord(incident, context);
  for (const relation of sorted(ledger.relations)) yield toRelationRecord(relation, context);
}

/** The ledger as lines of JSON, each with its line feed. Throws as `toLedgerRecords`. */
export function* toLedgerLines(ledger: Ledger, info: LedgerInfo): Generator<string> {
  for (const record of toLedgerRecords(ledger, info)) yield toLine(record);
}

function sorted<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => compareTexts(a.id, b.id));
}

interface WireSide {
  readonly id: SideId;
  readonly name: string;
  readonly parties: readonly EntityId[];
}

/** The ledger's sides, and those that only names mention: an id that resolves to nothing would be a fault. */
function findSides(ledger: Ledger, hash: Hash): WireSide[] {
  const sides = new Map<string, WireSide>(ledger.sides.map((side) => [side.name, side]));
  const add = (name: string | null): void => {
    if (name !== null && !sides.has(name)) sides.set(name, { id: toHashedId('side', name, hash), name, parties: [] });
  };
  const addOf = (names: readonly (Name | null)[]): void => names.forEach((name) => add(name?.side ?? null));
  for (const report of ledger.reports) addOf([report.outlet, ...report.credits]);
  for (const origin of ledger.origins) add(origin.name.side);
  for (const entity of ledger.entities) add(entity.side);
  for (const incident of ledger.incidents) incident.sidesClaiming.forEach(add);
  for (const claim of ledger.claims) {
    addOf([...claim.chain.map((link) => link.name), claim.claimant, claim.claimant.institution]);
    addOf([...claim.agents, ...claim.targets, ...claim.instruments, ...claim.places]);
    for (const figure of claim.figures) {
      add(figure.side);
      addOf([figure.party, figure.area]);
    }
  }
  return [...sides.values()].sort((a, b) => compareTexts(a.id, b.id));
}

function toWireIds(ledger: Ledger, sides: readonly WireSide[]): WireIds {
  const sideIds = new Map(sides.map((side) => [side.name, side.id]));
  const parties = new Map<string, EntityId>();
  const others = new Map<string, EntityId>();
  for (const entity of sorted(ledger.entities)) {
    const map = entity.kind === 'party' ? parties : others;
    if (!map.has(entity.name)) map.set(entity.name, entity.id);
  }
  return {
    toPartyId: (name) => (name === null ? null : (parties.get(name) ?? others.get(name) ?? null)),
    toSideId: (name) => (name === null ? null : (sideIds.get(name) ?? null)),
  };
}

function toDossierRecord(
  ledger: Ledger,
  { info, sides }: { readonly info: LedgerInfo; readonly sides: readonly WireSide[] },
): DossierRecord {
  return {
    type: 'dossier',
    format: 1,
    name: info.name,
    program: info.program,
    reader: info.reader && { sha256: info.reader.sha256, runtime: info.reader.runtime },
    rules_version: info.rulesVersion,
    counts: {
      reports: ledger.reports.length,
      origins: ledger.origins.length,
      entities: ledger.entities.length,
      claims: ledger.claims.length,
      incidents: ledger.incidents.length,
      relations: ledger.relations.length,
    },
    sides: sides.map((side) => ({ id: side.id, name: side.name, parties: [...side.parties] })),
  };
}

function toReportRecord(report: ReportRecord, context: WireContext): ReportLine {
  const own = context.selectorsOf(report.id, report.id);
  const to = { ...context, selectors: own, owner: report.id };
  return {
    type: 'report',
    id: report.id,
    sha256: `sha256:${report.sha256}`,
    file: report.file,
    status: report.status,
    url: report.url,
    title: report.title,
    outlet: toNameRecord(report.outlet, to),
    byline: report.byline,
    credits: report.credits.map((name) => toNameRecord(name, to)),
    language: report.language,
    machine_translated: {
      likelihood: report.machineTranslated.likelihood,
      evidence: report.machineTranslated.evidence.map((one) => ({
        selector: own.toSelector(one.span, report.id),
        rule: one.rule,
      })),
    },
    text: report.text,
    blocks: report.blocks.map((block) => ({
      ...own.toStretch(block, report.id),
      kind: block.kind,
      rule: block.rule,
    })),
    published: {
      earliest: report.published.earliest,
      latest: report.published.latest,
      method: report.published.method,
      evidence: report.published.evidence.map((one) => ({
        selector: context.selectorsOf(one.report, report.id).toSelectorOrNull(one.span, report.id),
        says: one.says,
        rule: one.rule,
        report: one.report,
      })),
    },
    origin: report.origin,
    passages: report.passages.map((passage) => ({
      ...own.toStretch(passage, report.id),
      origin: passage.origin,
      rule: passage.rule,
    })),
    copies: report.copies.map((copy) => ({ report: copy.report, share: copy.share, rule: copy.rule })),
    notes: report.notes.map((note) => ({
      rule: note.rule,
      message: note.message,
      selector: own.toSelectorOrNull(note.span, report.id),
    })),
  };
}

/** An origin's name is of the dossier, not of one report: its words stand in `why`, each with its report. */
function toOriginRecord(origin: Origin, context: WireContext): OriginRecord {
  return {
    type: 'origin',
    id: origin.id,
    kind: origin.kind,
    name: toNameRecord(origin.name, { ...context, selectors: null, owner: origin.id }),
    reports: [...origin.reports],
    why: origin.why.map((reason) => ({
      rule: reason.rule,
      selector: context.selectorsOf(reason.report, origin.id).toSelectorOrNull(reason.span, origin.id),
      report: reason.report,
      says: reason.says,
    })),
  };
}

function toEntityRecord(entity: Entity, context: WireContext): EntityRecord {
  const { place } = entity;
  return {
    type: 'entity',
    id: entity.id,
    kind: entity.kind,
    name: entity.name,
    names: entity.names.map((name) => ({
      text: name.text,
      count: name.count,
      reports: [...name.reports],
      used_by: [...name.usedBy],
    })),
    party: context.ids.toPartyId(entity.party),
    side: context.ids.toSideId(entity.side),
    evidence: entity.evidence.map((one) => ({
      slot: one.slot,
      selector:
        one.report === null ? null : context.selectorsOf(one.report, entity.id).toSelectorOrNull(one.span, entity.id),
      report: one.report,
      rule: one.rule,
    })),
    roles: entity.roles.map((role) => ({
      text: role.text,
      selector: context.selectorsOf(role.report, entity.id).toSelectorOrNull(role.span, entity.id),
      report: role.report,
    })),
    attributes: entity.attributes && {
      age: entity.attributes.age,
      sex: entity.attributes.sex,
      status: entity.attributes.status,
    },
    place: place && {
      lat: place.lat,
      lon: place.lon,
      country: place.country,
      admin1: place.admin1,
      gazetteer: place.gazetteer,
      gazetteer_id: place.id,
    },
    wikidata: entity.wikidata,
  };
}

/** Place and time of an incident are worked out from its claims, so they have no words of their own. */
function toIncidentRecord(incident: Incident, context: WireContext): IncidentRecord {
  const to = { ...context, selectors: null, owner: incident.id };
  return {
    type: 'incident',
    id: incident.id,
    kind: incident.kind,
    place: incident.place && toPlaceUseRecord(incident.place, to),
    time: toTimeRecord(incident.time, to),
    claims: [...incident.claims],
    origins: incident.origins,
    outlets: incident.outlets,
    sides_claiming: incident.sidesClaiming.map((side) => context.ids.toSideId(side)!),
    status: incident.status,
  };
}

/** Slots of a scope that hold a side or a party by name inside the program. */
function toRelationRecord(relation: Relation, context: WireContext): RelationRecord {
  const toId = (slot: string, value: string | number | null): string | number | null => {
    if (typeof value !== 'string') return value;
    if (slot === 'side') return context.ids.toSideId(value) ?? value;
    return slot === 'party' ? (context.ids.toPartyId(value) ?? value) : value;
  };
  return {
    type: 'relation',
    id: relation.id,
    kind: relation.kind,
    from: relation.from,
    to: relation.to,
    aspect: relation.aspect,
    scope: Object.fromEntries(
      Object.entries(relation.scope).map(([slot, value]) => [
        slot,
        { from: toId(slot, value.from), to: toId(slot, value.to) },
      ]),
    ),
    why: relation.why,
    rule: relation.rule,
    confidence: relation.confidence,
  };
}
