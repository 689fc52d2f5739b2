import type { Claim, Claimant, Figure } from '../model/claim.js';
import { toHashedId, type EntityId, type Hash } from '../model/ids.js';
import type { Entity, Side } from '../model/ledger.js';
import { toNobody, type Name, type PlaceUse } from '../model/name.js';
import { compareTexts } from '../text/compare-texts.js';
import { addTo, sortedEntries } from './claim-order.js';
import { compareUses, type NameUse } from './collect-uses.js';
import { findNameKey, withParty } from './find-name-key.js';
import type { Change, HeldReport } from './held-report.js';
import { isSameList } from './list-memo.js';
import { makeHeldNames } from './hold-names.js';
import { joinNames, makeLikePersons, type NameGroup, type NameJoin } from './join-names.js';
import type { ReconcileInput, ReconcileReport } from './reconcile-input.js';
import { toEntity, toEntityId } from './to-entity.js';

/** The entities of a dossier and the way from a name to its entity. */
export interface Entities {
  readonly entities: readonly Entity[];
  readonly byId: ReadonlyMap<EntityId, Entity>;
  readonly sides: readonly Side[];
  /** What is told of an entity beside its uses; the same object as before where it is the same. Null for an unknown one. */
  labelOf(id: EntityId): Label | null;
  /** The entity of a party, by its canonical name; null where it does not occur. */
  partyOf(party: string): Entity | null;
  /** The same name with its entity, and with the party and side that the entity is known to have. */
  resolve(name: Name, options: { readonly report: string }): Name;
  /** The same place with its entity. */
  resolvePlace(place: PlaceUse, options: { readonly report: string }): PlaceUse;
  /** The claim with all its names resolved. */
  resolveClaim(claim: Claim): Claim;
  /** The claims of a report resolved; the same list as before where none of them is another. */
  claimsOf(report: HeldReport): readonly Claim[];
  /** Entity of the outlet of a report, or of the agency it is credited to; null where the page tells neither. */
  printerOf(report: ReconcileReport): EntityId | null;
}

/** How an entity is called. */
export interface Label {
  readonly kind: Entity['kind'];
  readonly name: string;
  readonly spellings: readonly string[];
}

/** The entities of a dossier, kept up to date report by report. */
export interface HeldEntities {
  /** Lets go of all names, once the facts of claims are made: no report will come or go any more. */
  forget(): void;
  update(
    change: Change<HeldReport>,
    options: {
      readonly judged: ReconcileInput['judged'];
      readonly byId: ReadonlyMap<string, HeldReport>;
      readonly hash: Hash;
    },
  ): Entities;
}

/** What a claim takes over from the entity of a name. */
interface Card {
  readonly id: EntityId;
  readonly isPlace: boolean;
  readonly party: string | null;
  readonly side: string | null;
}

/** One entity as it is kept: made anew where its groups, its joins or its id are others. */
interface HeldEntity {
  readonly groups: readonly NameGroup[];
  readonly joins: readonly NameJoin[];
  readonly plainId: EntityId;
  readonly id: EntityId;
  readonly entity: Entity | null;
}

/** What of a report was resolved, and by which keys. */
interface Resolved {
  readonly claims: readonly Claim[];
  readonly keys: ReadonlySet<string>;
}

/** Brings the names of all reports together. */
export function makeHeldEntities(input: Pick<ReconcileInput, 'tables' | 'parties'>): HeldEntities {
  const names = makeHeldNames(input);
  const likePersons = makeLikePersons();
  let entitiesByKey = new Map<string, HeldEntity>();
  let cards = new Map<string, Card>();
  let labels = new Map<EntityId, { readonly entity: Entity; readonly label: Label }>();
  const resolved = new Map<HeldReport, Resolved>();
  const printers = new Map<string, EntityId | null>();
  /** Reports whose claims name a key, so that they are looked at where what it stands for changes. */
  const naming = new Map<string, Set<HeldReport>>();

  return {
    forget() {
      names.forget();
      resolved.clear();
      naming.clear();
      for (const [key, own] of entitiesByKey) entitiesByKey.set(key, { ...own, groups: [] });
    },
    update(change, { judged: decisions, byId: reports, hash }) {
      const { tables, judged, groups, stale } = names.update(change, { judged: decisions, byId: reports });
      const { keyOf, joins } = joinNames(groups, { tables, judged, likePersons });
      const groupsOf = new Map<string, NameGroup[]>();
      for (const group of groups) addTo(groupsOf, { key: keyOf.get(group.key)!, value: group });
      const joinsOf = new Map<string, NameJoin[]>();
      for (const join of joins) addTo(joinsOf, { key: keyOf.get(join.to)!, value: join });
      const before = entitiesByKey;
      entitiesByKey = new Map();
      const taken = new Set<EntityId>();
      for (const [key, own] of [...groupsOf].sort((a, b) => compareTexts(a[0], b[0]))) {
        const known = before.get(key);
        const ownJoins = joinsOf.get(key) ?? [];
        const isSame = known !== undefined && isSameList(known.groups, own) && isSameJoins(known.joins, ownJoins);
        const plainId = isSame ? known.plainId : toEntityId(usesOf(own), hash);
        // One spelling in one report may name two things (a town and the district called after it): the key tells them apart.
        const id = taken.has(plainId) ? toHashedId('entity', `${plainId}\n${key}`, hash) : plainId;
        taken.add(id);
        entitiesByKey.set(key, isSame && known.id === id ? known : { groups: own, joins: ownJoins, plainId, id, entity: null }); // prettier-ignore
      }
      let keys: Set<string> | null = null;
      const resolveId = (name: Name, options: { report: string; isPlace: boolean }): EntityId | null => {
        const found = findNameKey(name, { tables, ...options });
        if (!found) return null;
        const words = found.isSpelling ? name.text : found.full;
        const key = judged.keyOf(found.key, { report: options.report, words });
        keys?.add(key);
        const own = keyOf.get(key);
        return own === undefined ? null : (entitiesByKey.get(own)?.id ?? null);
      };
      const findPrinter = ({ report }: ReconcileReport): EntityId | null => {
        const name = report.outlet.text !== null ? report.outlet : report.credits[0];
        return name ? resolveId(toOutletName(name), { report: report.id, isPlace: false }) : null;
      };
      for (const report of change.removed) printers.delete(report.one.report.id);
      let isReprinted = false;
      for (const [id, { one }] of reports) {
        const printer = findPrinter(one);
        if (printers.has(id) && printers.get(id) !== printer) isReprinted = true;
        printers.set(id, printer);
      }
      const printerOf = (report: string): EntityId | null => printers.get(report) ?? null;
      const textOf = (report: string): string => reports.get(report)?.one.report.text ?? '';
      for (const [key, own] of entitiesByKey) {
        // Who uses a spelling is told by the entity of the outlet.
        if (own.entity !== null && !isReprinted) continue;
        const entity = toEntity({ key, id: own.id, uses: usesOf(own.groups), joins: own.joins, input, tables, printerOf, textOf }); // prettier-ignore
        entitiesByKey.set(key, { ...own, entity });
      }
      const entities = Array.from(entitiesByKey.values(), ({ entity }) => entity!);
      entities.sort((a, b) => compareTexts(a.id, b.id));
      const byId = new Map(entities.map((entity) => [entity.id, entity]));
      const labelsBefore = labels;
      labels = new Map(entities.map((entity) => [entity.id, { entity, label: toLabel(entity, labelsBefore.get(entity.id)) }])); // prettier-ignore
      const labelsNow = labels;
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

      const cardsBefore = cards;
      cards = new Map();
      const touched = new Set(stale);
      for (const group of groups) {
        const card = toCard(entitiesByKey.get(keyOf.get(group.key)!)!.entity!);
        const known = cardsBefore.get(group.key);
        cards.set(group.key, known && isSameCard(known, card) ? known : card);
        if (!known || !isSameCard(known, card)) for (const report of naming.get(group.key) ?? []) touched.add(report);
      }
      for (const key of cardsBefore.keys())
        if (!cards.has(key)) for (const report of naming.get(key) ?? []) touched.add(report);
      const forget = (report: HeldReport): void => {
        for (const key of resolved.get(report)?.keys ?? []) naming.get(key)!.delete(report);
        resolved.delete(report);
      };
      for (const report of change.removed) {
        forget(report);
        touched.delete(report);
      }
      for (const report of [...change.added, ...touched]) {
        forget(report);
        keys = new Set();
        const claims = report.claims.map((claim) => mapNames(claim, settle));
        // Claims may take place from what the report names elsewhere.
        for (const mention of report.one.places)
          resolveId({ ...toNobody(mention.rule), ...mention }, { report: report.one.report.id, isPlace: true });
        resolved.set(report, { claims, keys });
        for (const key of keys) {
          const own = naming.get(key);
          if (own) own.add(report);
          else naming.set(key, new Set([report]));
        }
      }
      keys = null;
      return {
        entities, byId,
        labelOf: (id) => labelsNow.get(id)?.label ?? null,
        partyOf: (party) => byId.get(entitiesByKey.get(keyOf.get(`party:${party}`) ?? '')?.id ?? '') ?? null,
        sides: toSides(entities, hash),
        resolve: (name, { report }) => settle(name, { report, isPlace: false }),
        resolvePlace: (place, { report }) => settle(place, { report, isPlace: true }),
        resolveClaim: (claim) => mapNames(claim, settle),
        claimsOf: (report) => resolved.get(report)?.claims ?? [],
        printerOf: ({ report }) => printerOf(report.id),
      }; // prettier-ignore
    },
  };
}

/** All uses of some groups, by report and place. */
function usesOf(groups: readonly NameGroup[]): readonly NameUse[] {
  const [only, ...more] = groups;
  const uses: NameUse[] = [];
  if (only && more.length === 0) {
    // Parts are in the order of their reports, and each in order by itself.
    for (const part of only.parts) for (const use of part.uses) uses.push(use);
    return uses;
  }
  const byReport = new Map<string, NameUse[]>();
  for (const { parts } of groups)
    for (const { report, uses: own } of parts) {
      const known = byReport.get(report);
      if (known) known.push(...own);
      else byReport.set(report, [...own]);
    }
  for (const [, own] of sortedEntries(byReport)) for (const use of own.sort(compareUses)) uses.push(use);
  return uses;
}

function isSameJoins(a: readonly NameJoin[], b: readonly NameJoin[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ from, to, rule }, at) => from === b[at]!.from && to === b[at]!.to && rule === b[at]!.rule)
  );
}

function toLabel(entity: Entity, before: { readonly entity: Entity; readonly label: Label } | undefined): Label {
  if (before?.entity === entity) return before.label;
  const label = { kind: entity.kind, name: entity.name, spellings: entity.names.map(({ text }) => text).sort(compareTexts) }; // prettier-ignore
  const isSame = before?.label.kind === label.kind && before.label.name === label.name && isSameList(before.label.spellings, label.spellings); // prettier-ignore
  return isSame ? before.label : label;
}

function toCard({ id, kind, party, side }: Entity): Card {
  return { id, isPlace: kind === 'place', party, side };
}

function isSameCard(a: Card, b: Card): boolean {
  return a.id === b.id && a.isPlace === b.isPlace && a.party === b.party && a.side === b.side;
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

function toSides(entities: readonly Entity[], hash: Hash): Side[] {
  const bySide = new Map<string, EntityId[]>();
  for (const entity of entities)
    if (entity.kind === 'party' && entity.side !== null) addTo(bySide, { key: entity.side, value: entity.id });
  // An outlet may take a side of which no party occurs.
  for (const entity of entities) if (entity.side !== null && !bySide.has(entity.side)) bySide.set(entity.side, []);
  const sides = [...bySide].map(([name, parties]): Side => {
    const sorted = [...parties].sort(compareTexts);
    return { id: toHashedId('side', sorted[0] ?? name, hash), name, parties: sorted };
  });
  return sides.sort((a, b) => compareTexts(a.id, b.id));
}
