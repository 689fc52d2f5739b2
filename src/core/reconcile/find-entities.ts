import type { Claim, Claimant, Figure } from '../model/claim.js';
import { toHashedId, type EntityId, type Hash } from '../model/ids.js';
import type { Entity, EntityName, Side } from '../model/ledger.js';
import type { Name, PlaceUse } from '../model/name.js';
import { addTo } from './claim-order.js';
import { compareTexts } from '../text/compare-texts.js';
import { collectUses, findPlaceKeys, groupUses, type NameUse } from './collect-uses.js';
import { findNameKey, makeNameTables, withParty, type NameTables } from './find-name-key.js';
import { joinNames, makeNameGroups, type NameJoin } from './join-names.js';
import { judgeNames, toUsePlace } from './judge-names.js';
import { toNameKey } from './name-words.js';
import type { ReconcileInput, ReconcileReport } from './reconcile-input.js';
import { toAttributes } from './to-attributes.js';

/** The entities of a dossier and the way from a name to its entity. */
export interface Entities {
  readonly entities: readonly Entity[];
  readonly byId: ReadonlyMap<EntityId, Entity>;
  readonly sides: readonly Side[];
  /** The entity of a party, by its canonical name; null where it does not occur. */
  partyOf(party: string): Entity | null;
  /** The same name with its entity, and with the party and side that the entity is known to have. */
  resolve(name: Name, options: { readonly report: string }): Name;
  /** The same place with its entity. */
  resolvePlace(place: PlaceUse, options: { readonly report: string }): PlaceUse;
  /** The claim with all its names resolved. */
  resolveClaim(claim: Claim): Claim;
  /** Entity of the outlet of a report, or of the agency it is credited to; null where the page tells neither. */
  printerOf(report: ReconcileReport): EntityId | null;
}

/** Brings the names of all reports together. `claims` must be in the ledger's order. */
export function findEntities(input: ReconcileInput): Entities {
  const tables = makeNameTables({
    tables: input.tables,
    parties: input.parties,
    outlets: findOutletNames(input),
    places: findPlaceKeys(input),
  });
  const claimsOf = new Map<string, Claim[]>();
  for (const claim of input.claims) addTo(claimsOf, { key: claim.report, value: claim });
  const read = withParties(collectUses({ reports: input.reports, claimsOf, tables }), tables);
  const judged = judgeNames(read, input.judged?.names ?? []);
  const uses =
    judged.split.size === 0 ? read : read.map((use) => ({ ...use, key: judged.keyOf(use.key, toUsePlace(use)) }));
  const texts = new Map(input.reports.map(({ report }) => [report.id, report.text]));
  const groups = makeNameGroups(groupUses(uses), (use) =>
    use.role ? (texts.get(use.report) ?? '').slice(use.role.start, use.role.end) : null,
  );
  const { keyOf, joins } = joinNames(groups, { tables, judged });
  const byEntity = new Map<string, NameUse[]>();
  for (const group of groups) for (const use of group.uses) addTo(byEntity, { key: keyOf.get(group.key)!, value: use });
  for (const own of byEntity.values()) own.sort(compareUses);
  const ids = new Map<string, EntityId>();
  const taken = new Set<EntityId>();
  for (const [key, own] of [...byEntity].sort((a, b) => compareTexts(a[0], b[0]))) {
    // One spelling in one report may name two things (a town and the district called after it): the key tells them apart.
    const plain = toEntityId(own, input.hash);
    const id = taken.has(plain) ? toHashedId('entity', `${plain}\n${key}`, input.hash) : plain;
    taken.add(id);
    ids.set(key, id);
  }
  const resolveId = (name: Name, options: { report: string; isPlace: boolean }): EntityId | null => {
    const found = findNameKey(name, { tables, ...options });
    const words = found?.isSpelling ? name.text : (found?.full ?? null);
    const key = found ? keyOf.get(judged.keyOf(found.key, { report: options.report, words })) : undefined;
    return key === undefined ? null : (ids.get(key) ?? null);
  };
  const printers = new Map(
    input.reports.map(({ report }) => {
      const name = report.outlet.text !== null ? report.outlet : report.credits[0];
      const id = name ? resolveId(toOutletName(name), { report: report.id, isPlace: false }) : null;
      return [report.id, id] as const;
    }),
  );
  const joinsOf = new Map<string, NameJoin[]>();
  for (const join of joins) addTo(joinsOf, { key: keyOf.get(join.to)!, value: join });
  const entities = [...byEntity].map(([key, own]) =>
    toEntity({ key, id: ids.get(key)!, uses: own, joins: joinsOf.get(key) ?? [], input, tables, printers, texts }),
  );
  entities.sort((a, b) => compareTexts(a.id, b.id));
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const settle = <T extends Name>(given: T, options: { report: string; isPlace: boolean }): T => {
    const name = withParty(given, tables);
    const id = resolveId(name, options);
    const entity = id === null ? undefined : byId.get(id);
    if (!entity || entity.kind === 'place') return { ...name, entity: id };
    const isParty = name.party !== null;
    return {
      ...name,
      entity: id,
      party: name.party ?? entity.party,
      side: name.side ?? (isParty ? null : entity.side),
    };
  };
  return {
    entities, byId,
    partyOf: (party) => byId.get(ids.get(keyOf.get(`party:${party}`) ?? '') ?? '') ?? null,
    sides: toSides({ entities, input }),
    resolve: (name, { report }) => settle(name, { report, isPlace: false }),
    resolvePlace: (place, { report }) => settle(place, { report, isPlace: true }),
    resolveClaim: (claim) => mapNames(claim, settle),
    printerOf: ({ report }) => printers.get(report.id) ?? null,
  }; // prettier-ignore
}

/** Every party that a name belongs to is an entity, also where no words of a report name it. */
function withParties(uses: readonly NameUse[], tables: NameTables): NameUse[] {
  const known = new Set(uses.map((use) => use.key));
  const added: NameUse[] = [];
  for (const use of uses) {
    const row = use.text === null ? undefined : tables.rows.get(toNameKey(use.text));
    for (const party of [use.party, use.kind === 'outlet' ? null : (row?.party ?? null)]) {
      if (party === null || known.has(`party:${party}`)) continue;
      known.add(`party:${party}`);
      added.push({
        ...use,
        key: `party:${party}`,
        kind: 'party',
        full: party,
        isSpelling: false,
        text: null,
        span: null,
        party,
        role: null,
        point: null,
      });
    }
  }
  return [...uses, ...added];
}

/** What stands in the masthead or the credit is an outlet or agency, where nothing else is known of it. */
export function toOutletName(name: Name): Name {
  return name.text === null ? name : { ...name, kind: name.kind ?? 'outlet' };
}

type Settle = <T extends Name>(name: T, options: { report: string; isPlace: boolean }) => T;

function mapNames(claim: Claim, settle: Settle): Claim {
  const at = { report: claim.report, isPlace: false };
  const inPlace = { report: claim.report, isPlace: true };
  const names = (list: readonly Name[]): Name[] => list.map((name) => settle(name, at));
  const place = (use: PlaceUse): PlaceUse => settle(use, inPlace);
  const claimant: Claimant = settle(claim.claimant, at);
  const figures = claim.figures.map((figure): Figure => {
    const party = settle(figure.party, at);
    return { ...figure, party, side: figure.side ?? party.side, area: figure.area ? place(figure.area) : null };
  });
  return {
    ...claim,
    chain: claim.chain.map((link) => ({ ...link, name: settle(link.role === 'outlet' || link.role === 'agency' ? toOutletName(link.name) : link.name, at) })),
    claimant: { ...claimant, institution: claimant.institution ? settle(claimant.institution, at) : null },
    agents: names(claim.agents),
    targets: names(claim.targets),
    instruments: names(claim.instruments),
    places: claim.places.map(place),
    figures,
  }; // prettier-ignore
}

function findOutletNames(input: ReconcileInput): Set<string> {
  const names = new Set<string>();
  for (const row of input.tables.outlets) names.add(toNameKey(row.outlet));
  for (const { report } of input.reports)
    for (const name of [report.outlet, ...report.credits])
      if (name.text !== null) names.add(toNameKey(name.standsFor ?? name.text));
  for (const claim of input.claims)
    for (const link of claim.chain)
      if ((link.role === 'outlet' || link.role === 'agency') && link.name.text !== null && link.name.party === null)
        names.add(toNameKey(link.name.standsFor ?? link.name.text));
  names.delete('');
  return names;
}

/** Hash of the first spelling and its report (`uses` are in order); a party that nobody names in words stands for itself. */
function toEntityId(uses: readonly NameUse[], hash: Hash): EntityId {
  const first = uses.find((use) => use.isSpelling && use.text !== null);
  const source = first ?? uses[0]!;
  return toHashedId('entity', `${first?.text ?? source.full}\n${source.report}`, hash);
}

function compareUses(a: NameUse, b: NameUse): number {
  return (
    compareTexts(a.report, b.report) ||
    (a.span?.start ?? Infinity) - (b.span?.start ?? Infinity) ||
    (a.span?.end ?? Infinity) - (b.span?.end ?? Infinity) ||
    compareTexts(a.key, b.key)
  );
}

function toEntity(options: {
  readonly key: string;
  readonly id: EntityId;
  readonly uses: readonly NameUse[];
  readonly joins: readonly NameJoin[];
  readonly input: ReconcileInput;
  readonly tables: NameTables;
  readonly printers: ReadonlyMap<string, EntityId | null>;
  readonly texts: ReadonlyMap<string, string>;
}): Entity {
  const { input, tables } = options;
  const { uses } = options;
  const isJudged = options.joins.some((join) => join.rule === 'judgement/merge');
  // Who merged two entities said which one's name and kind hold.
  const own = isJudged ? uses.filter((use) => use.key === options.key) : uses;
  const kind = options.key.startsWith('outlet:') ? 'outlet' : own[0]!.kind;
  const row = own.map((use) => tables.rows.get(toNameKey(use.text ?? ''))).find((found) => found !== undefined);
  const party =
    kind === 'outlet' || kind === 'place'
      ? null
      : kind === 'party'
        ? own[0]!.full
        : (row?.party ?? mostCommon(uses.map((use) => use.party)));
  const outletRow =
    kind === 'outlet'
      ? input.tables.outlets.find((found) => uses.some((use) => toNameKey(use.full) === toNameKey(found.outlet)))
      : undefined;
  const side =
    party === null
      ? (outletRow?.side ?? (kind === 'outlet' ? (input.parties.outletOf?.(uses[0]!.full)?.side ?? null) : null))
      : sideOf(party, input);
  const evidence: Entity['evidence'][number][] = [];
  const witness = uses.find((use) => use.party !== null && use.party === party) ?? null;
  const partyRule = input.parties.findParty(party ?? '')?.rule ?? 'entity/party-of-name';
  if (party !== null) {
    const isRow = row?.party === party && kind !== 'party';
    const rule = isRow ? 'dossier/names' : kind === 'party' ? partyRule : (witness?.rule ?? partyRule);
    const isStated = !isRow && kind !== 'party';
    evidence.push({
      slot: 'party',
      span: isStated ? ((witness?.rule === 'entity/party-of-role' ? witness.role : witness?.span) ?? null) : null,
      report: isStated ? (witness?.report ?? null) : null,
      rule,
    });
  }
  if (side !== null)
    evidence.push({ slot: 'side', span: null, report: null, rule: party === null ? 'dossier/outlets' : partyRule });
  for (const join of options.joins) {
    const use = uses.find((own) => own.key === join.from) ?? uses[0]!;
    evidence.push({ slot: 'name', span: use.span, report: use.report, rule: join.rule });
  }
  const point =
    kind === 'place'
      ? ((own.find((use) => use.point !== null) ?? uses.find((use) => use.point !== null))?.point ?? null)
      : null;
  const victim = toAttributes(kind === 'person' ? uses : []);
  return {
    id: options.id, kind,
    name: row && kind !== 'place' ? row.entity : nameOf({ kind, uses: own, pointName: point?.name ?? null }),
    names: toNames({ uses, printers: options.printers }),
    party, side, evidence: [...evidence, ...victim.evidence],
    roles: toRoles(uses, options.texts),
    attributes: victim.attributes, place: point, wikidata: row?.wikidata ?? point?.wikidata ?? null,
  }; // prettier-ignore
}

function sideOf(party: string, input: ReconcileInput): string | null {
  return (
    input.parties.sides.find((side) => side.parties.includes(party))?.name ??
    input.parties.findParty(party)?.side ??
    null
  );
}

function nameOf(options: {
  readonly kind: string;
  readonly uses: readonly NameUse[];
  readonly pointName: string | null;
}): string {
  if (options.pointName !== null) return options.pointName;
  if (options.kind === 'party') return options.uses[0]!.full;
  const fulls = options.uses.map((use) => use.full);
  const longest = Math.max(...fulls.map((full) => full.split(/\s+/).length));
  return (
    mostCommon(
      fulls.filter((full) => !/^(person|outlet)$/.test(options.kind) || full.split(/\s+/).length === longest),
    ) ?? fulls[0]!
  );
}

function mostCommon(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || compareTexts(a[0], b[0]));
  return sorted[0]?.[0] ?? null;
}

function toNames(options: {
  readonly uses: readonly NameUse[];
  readonly printers: ReadonlyMap<string, EntityId | null>;
}): EntityName[] {
  const byText = new Map<string, NameUse[]>();
  for (const use of options.uses)
    if (use.isSpelling && use.text !== null && use.span) addTo(byText, { key: use.text, value: use });
  const names = [...byText].map(([text, uses]): EntityName => {
    const reports = [...new Set(uses.map((use) => use.report))].sort(compareTexts);
    const usedBy = reports.flatMap((report) => options.printers.get(report) ?? []);
    return { text, count: uses.length, reports, usedBy: [...new Set(usedBy)].sort(compareTexts) };
  });
  return names.sort((a, b) => b.count - a.count || compareTexts(a.text, b.text));
}

function toRoles(uses: readonly NameUse[], texts: ReadonlyMap<string, string>): Entity['roles'][number][] {
  return uses.flatMap((use) => {
    if (!use.role) return [];
    return [
      { text: (texts.get(use.report) ?? '').slice(use.role.start, use.role.end), span: use.role, report: use.report },
    ];
  });
}

function toSides(options: { readonly entities: readonly Entity[]; readonly input: ReconcileInput }): Side[] {
  const bySide = new Map<string, EntityId[]>();
  for (const entity of options.entities)
    if (entity.kind === 'party' && entity.side !== null) addTo(bySide, { key: entity.side, value: entity.id });
  // An outlet may take a side of which no party occurs.
  for (const entity of options.entities)
    if (entity.side !== null && !bySide.has(entity.side)) bySide.set(entity.side, []);
  const sides = [...bySide].map(([name, parties]): Side => {
    const sorted = [...parties].sort(compareTexts);
    return { id: toHashedId('side', sorted[0] ?? name, options.input.hash), name, parties: sorted };
  });
  return sides.sort((a, b) => compareTexts(a.id, b.id));
}
