import { createHash } from 'node:crypto';
import type {
  ClaimRecord, EntityRecord, LedgerRecord, NameRecord, PlaceUseRecord, RelationRecord, ReportLine, Selector, TimeRecord,
} from '../../../src/core/export/ledger-record.js'; // prettier-ignore
import { toKindCodes } from '../../../src/core/claim/kinds/codes.js';
import { coverAll, type Stretch } from './find-words.js';
import type { LabelClaim, LabelFigure, LabelName, LabelPlace, Labels, LabelTime } from './labels.js';

const CONTEXT = 32;
const RULE = 'gold/label';

/**
 * The gold ledger of one labelled text: report, entities, claims, denials. Origins, incidents and the other relations are
 * left out: they are made across reports. Records pass `LEDGER_RECORD`; the caller checks.
 */
export function toGoldLedger(labels: Labels, text: string): LedgerRecord[] {
  const gold = openGold(labels, text);
  const claims = toClaims(labels, gold);
  const entities = labels.entities.flatMap((_, at) => toEntity(labels, at, gold)).sort((a, b) => compare(a.id, b.id));
  const relations = claims.flatMap((claim) => claim.denies.map((to) => toDenial(claim, to))).sort((a, b) => compare(a.id, b.id)); // prettier-ignore
  const order = [...claims].sort((a, b) => a.selector.start - b.selector.start || a.selector.end - b.selector.end || Number(a.id.split(':').at(-1)) - Number(b.id.split(':').at(-1))); // prettier-ignore
  const sides = labels.sides.map((_, at) => ({
    id: gold.sideIds[at]!,
    name: `${gold.quote(labels.sides[at]!)} side`,
    parties: labels.entities.flatMap((entity, k) => (entity.side === at && entity.kind === 'party' ? [gold.entityIds[k]!] : [])).sort(compare), // prettier-ignore
  }));
  return [
    {
      type: 'dossier',
      format: 1,
      name: labels.id,
      program: 'gold',
      reader: null,
      rules_version: 'gold',
      counts: { reports: 1, origins: 0, entities: entities.length, claims: claims.length, incidents: 0, relations: relations.length }, // prettier-ignore
      sides: sides.sort((a, b) => compare(a.id, b.id)),
    },
    toReport(labels, text, gold),
    ...entities,
    ...order,
    ...relations,
  ];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface Gold {
  readonly report: string;
  readonly hex: string;
  readonly entityIds: readonly (string | null)[];
  readonly sideIds: readonly string[];
  readonly labels: Labels;
  quote(stretch: Stretch): string;
  select(stretch: Stretch): Selector;
}

function openGold(labels: Labels, text: string): Gold {
  const characters = Array.from(text);
  const quote = ([start, end]: Stretch): string => characters.slice(start, end).join('');
  const hex = labels.sha256.slice(0, 16);
  const report = `report:${hex}`;
  const hash = (words: string): string => createHash('sha256').update(words, 'utf8').digest('hex').slice(0, 16);
  return {
    report,
    hex,
    labels,
    quote,
    // An entity that has no words in the text has no record.
    entityIds: labels.entities.map((entity, at) => (entity.mentions.length > 0 ? `entity:${hash(`${at} ${quote(entity.mentions[0]!)} ${report}`)}` : null)), // prettier-ignore
    sideIds: labels.sides.map((side, at) => `side:${hash(`${at} ${quote(side)} ${report}`)}`),
    select: ([start, end]) => ({
      exact: quote([start, end]),
      prefix: quote([Math.max(0, start - CONTEXT), start]),
      suffix: quote([end, Math.min(characters.length, end + CONTEXT)]),
      start,
      end,
    }),
  };
}

function toReport(labels: Labels, text: string, gold: Gold): ReportLine {
  const title = labels.blocks.find((block) => block[2] === 'title');
  const { published } = labels;
  return {
    type: 'report',
    id: gold.report,
    sha256: `sha256:${labels.sha256}`,
    file: `${labels.id}.txt`,
    status: 'read',
    url: null,
    title: title ? gold.quote([title[0], title[1]]).trim() : null,
    outlet: toName(labels.outlet, gold),
    byline: null,
    credits: labels.credits.map((credit) => toName(credit, gold)),
    language: 'en',
    machine_translated: { likelihood: labels.translated ? 1 : 0, evidence: [] },
    text,
    blocks: labels.blocks.map(([start, end, kind]) => ({ start, end, kind: kind as ReportLine['blocks'][number]['kind'], rule: RULE })), // prettier-ignore
    published: {
      earliest: published.earliest,
      latest: published.latest,
      method: published.method,
      evidence: published.words
        ? [{ selector: gold.select(published.words), says: published.value ?? `${published.earliest}/${published.latest}`, rule: RULE, report: gold.report }] // prettier-ignore
        : [],
    },
    origin: null,
    passages: [],
    copies: [],
    notes: [],
  };
}

function toEntity(labels: Labels, at: number, gold: Gold): EntityRecord[] {
  const entity = labels.entities[at]!;
  const id = gold.entityIds[at];
  if (!id) return [];
  const counts = new Map<string, number>();
  for (const mention of entity.mentions) counts.set(gold.quote(mention), (counts.get(gold.quote(mention)) ?? 0) + 1);
  return [
    {
      type: 'entity',
      id,
      kind: entity.kind as EntityRecord['kind'],
      name: [...counts.keys()][0]!,
      names: [...counts].map(([text, count]) => ({ text, count, reports: [gold.report], used_by: [] })),
      party: entity.party === null ? null : (gold.entityIds[entity.party] ?? null),
      side: entity.side === null ? null : gold.sideIds[entity.side]!,
      evidence: [],
      roles: [],
      attributes: null,
      place: null,
      wikidata: null,
    },
  ];
}

function toName(name: LabelName, gold: Gold): NameRecord {
  const entity = name.entity === null ? null : gold.labels.entities[name.entity]!;
  return {
    text: name.words && gold.quote(name.words),
    entity: name.entity === null ? null : (gold.entityIds[name.entity] ?? null),
    party: entity === null || entity.party === null ? null : (gold.entityIds[entity.party] ?? null),
    side: entity === null || entity.side === null ? null : gold.sideIds[entity.side]!,
    selector: name.words && gold.select(name.words),
    rule: RULE,
  };
}

function toPlace(place: LabelPlace, gold: Gold): PlaceUseRecord {
  const grain = place.entity === null ? 'town' : gold.labels.entities[place.entity]!.grain;
  const isExact = place.relation === 'in';
  const precision =
    grain === 'country' ? { acled: 3, ucdp: 6, plover: 5 } : grain === 'region' ? { acled: 3, ucdp: 4, plover: 4 } : isExact ? { acled: 1, ucdp: 1, plover: 1 } : { acled: 2, ucdp: 2, plover: 2 }; // prettier-ignore
  return { ...toName(place, gold), relation: place.relation as PlaceUseRecord['relation'], km: place.km, precision };
}

function toTime({ words, ...time }: LabelTime, gold: Gold): TimeRecord {
  return { ...time, text: words && gold.quote(words), selector: words && gold.select(words), rule: RULE };
}

function toFigure(figure: LabelFigure, of: { id: string; claim: string; gold: Gold }): ClaimRecord['figures'][number] {
  const { gold } = of;
  const { words, unit, party, since, as_of, area, part_of, ...values } = figure;
  const name = toName(party, gold);
  type Figure = ClaimRecord['figures'][number];
  return {
    id: of.id,
    what: values.what as Figure['what'],
    unit: unit && gold.quote(unit),
    low: values.low,
    best: values.best,
    high: values.high,
    hedge: values.hedge as Figure['hedge'],
    party: name,
    side: name.side,
    status: values.status as Figure['status'],
    groups: values.groups as Figure['groups'],
    mode: values.mode as Figure['mode'],
    since: since && toTime(since, gold),
    as_of: as_of && toTime(as_of, gold),
    area: area && toPlace(area, gold),
    perspective: values.perspective as Figure['perspective'],
    part_of: part_of === null ? null : `figure:${of.claim}:${part_of + 1}`,
    selector: gold.select(words),
    rule: RULE,
  };
}

function toClaims(labels: Labels, gold: Gold): ClaimRecord[] {
  const numbers = new Map<string, number>();
  const ids = labels.claims.map((claim) => {
    const [start, end] = coverAll(claim.pieces);
    const key = `${start}-${end}`;
    numbers.set(key, (numbers.get(key) ?? 0) + 1);
    return `claim:${gold.hex}:${key}:${numbers.get(key)!}`;
  });
  return labels.claims.map((claim, at) => toClaim(claim, { ids, at, gold }));
}

function toClaim(claim: LabelClaim, of: { ids: readonly string[]; at: number; gold: Gold }): ClaimRecord {
  const { gold, ids } = of;
  const id = ids[of.at]!;
  const own = id.replace(/^claim:/, '');
  const agent = claim.agents[0]?.entity;
  const codes = toKindCodes(claim.kind, {
    agentIsState: agent == null ? null : gold.labels.entities[agent]!.is_state,
  });
  return {
    type: 'claim',
    id,
    report: gold.report,
    sentence: { start: claim.sentence[0], end: claim.sentence[1] },
    selector: gold.select(coverAll(claim.pieces)),
    pieces: claim.pieces.map((piece) => gold.select(piece)),
    kind: claim.kind as ClaimRecord['kind'],
    codes: {
      plover: codes.plover,
      plover_mode: codes.ploverMode,
      cameo: codes.cameo,
      acled_event_type: codes.acledEventType,
      acled_sub_event_type: codes.acledSubEventType,
    },
    chain: claim.chain.map((link) => ({
      role: link.role as ClaimRecord['chain'][number]['role'],
      name: toName(link.name, gold),
      cue: link.cue && gold.select(link.cue),
      rule: RULE,
      implied: link.is_implied,
    })),
    claimant: {
      ...toName(claim.claimant, gold),
      institution: claim.claimant.institution && toName(claim.claimant.institution, gold),
    },
    joint: claim.joint === null ? null : `joint:${ids[claim.joint]!.replace(/^claim:/, '').replace(/:\d+$/, '')}`,
    quotation: claim.quotation as ClaimRecord['quotation'],
    stance: claim.stance as ClaimRecord['stance'],
    modality: claim.modality as ClaimRecord['modality'],
    agents: claim.agents.map((name) => toName(name, gold)),
    targets: claim.targets.map((name) => toName(name, gold)),
    instruments: claim.instruments.map((name) => toName(name, gold)),
    places: claim.places.map((place) => toPlace(place, gold)),
    time: toTime(claim.time, gold),
    said: toTime(claim.said, gold),
    figures: claim.figures.map((figure, m) => toFigure(figure, { id: `figure:${own}:${m + 1}`, claim: own, gold })),
    denies: claim.denies.map((at) => ids[at]!),
    origin: null,
    incident: null,
    evidence: [{ slot: 'kind', selector: null, rule: RULE }],
    confidence: 1,
    review: { state: 'unreviewed', by: null, at: null, why: null },
  };
}

function toDenial(from: ClaimRecord, to: string): RelationRecord {
  const id = createHash('sha256').update(`denies ${from.id} ${to}`, 'utf8').digest('hex').slice(0, 16);
  return { type: 'relation', id: `relation:${id}`, kind: 'denies', from: from.id, to, aspect: null, scope: {}, why: 'The later claim denies the other.', rule: RULE, confidence: 1 }; // prettier-ignore
}
