import { toHashedId } from '../../src/core/model/ids.js';
import type { Entity, Incident, Ledger, Origin, Relation } from '../../src/core/model/ledger.js';
import type { Name, PlaceUse } from '../../src/core/model/name.js';
import type { ReportRecord } from '../../src/core/model/report.js';
import { byId, findWords, sha256, toClaim, toEntity, toFigure, toReport, WEEK } from './invented-records.js';

const HERALD = [
  '📻 Pelmar Herald',
  'PELMAR (Corva News) – Velish guns shelled Pelmar on 3 May, Orsan’s defence ministry said.',
  'The ministry said 40 of its soldiers had been killed since Monday.',
  'At least 12 civilians, including two children, died in Pelmar, Mayor Ilsa Brenk told reporters.',
  '',
].join('\n');

const RADIO = [
  'Velish Radio',
  'About 70 Orsan soldiers were killed since Monday, the Velish army said on 4 May.',
  'The army denied that its guns had shelled Pelmar.',
  'Orsan’s defence ministry put its losses at 52 dead since Monday.',
  'The Northern League asked both camps to stop.',
  '',
].join('\n');

/** A small ledger of an invented war: two reports, tolls of both sides, a denial, a revision, a contradiction. */
export function toInventedLedger(): Ledger {
  const herald = toReport('herald.txt', HERALD);
  const radio = toReport('radio.txt', RADIO);
  const orsan = toEntity('Orsan', 'party', { party: 'Orsan', side: 'Orsan side' });
  const velish = toEntity('Velish army', 'party', { party: 'Velish army', side: 'Velish side' });
  const ministry = toEntity('Orsan defence ministry', 'organisation', {
    party: 'Orsan',
    side: 'Orsan side',
    names: [
      { text: 'Orsan’s defence ministry', count: 2, reports: [herald.id, radio.id], usedBy: [herald.outlet.entity!] },
    ],
    evidence: [{ slot: 'party', span: findWords(RADIO, 'Orsan’s'), report: radio.id, rule: 'party/possessive' }],
  });
  const mayor = toEntity('Ilsa Brenk', 'person', {
    roles: [{ text: 'Mayor', span: findWords(HERALD, 'Mayor'), report: herald.id }],
  });
  const league = toEntity('Northern League', 'organisation');
  const pelmar = toEntity('Pelmar', 'place', {
    names: [{ text: 'Pelmar', count: 4, reports: [herald.id, radio.id], usedBy: [] }],
    place: { gazetteer: 'dossier/places', id: 'p1', name: 'Pelmar', lat: 41, lon: 12.5, country: null, admin1: null, kind: 'other', population: null }, // prettier-ignore
  });
  const name = (report: ReportRecord, words: string, of: { entity: Entity; after?: string; rule?: string }): Name => ({
    text: words,
    span: findWords(report.text, words, of.after),
    rule: of.rule ?? 'attribution/subject',
    kind: of.entity.kind,
    standsFor: null,
    party: of.entity.party,
    side: of.entity.side,
    entity: of.entity.id,
  });
  const place = (report: ReportRecord, after: string): PlaceUse => ({
    ...name(report, 'Pelmar', { entity: pelmar, after, rule: 'place/in' }),
    relation: 'in',
    km: null,
    precision: { acled: 1, ucdp: 1, plover: 1 },
    point: pelmar.place,
  });
  const ministryInHerald = name(herald, 'Orsan’s defence ministry', { entity: ministry });
  const army = name(radio, 'The army', { entity: velish });
  const origin = (slug: string, kind: Origin['kind'], of: { name: Name; reports: readonly string[] }): Origin => ({
    id: toHashedId('origin', slug, sha256),
    kind,
    name: { ...of.name, span: null },
    reports: of.reports,
    why: [{ rule: 'origin/statement', report: of.reports[0]!, span: null, says: 'statement of the speaker' }],
  });
  const toll = origin('toll', 'statement', { name: ministryInHerald, reports: [herald.id, radio.id] });
  const shelling = origin('shelling', 'statement', { name: ministryInHerald, reports: [herald.id] });
  const town = origin('town', 'statement', {
    name: name(herald, 'Ilsa Brenk', { entity: mayor }),
    reports: [herald.id],
  });
  const inflicted = origin('inflicted', 'statement', { name: army, reports: [radio.id] });
  const refusal = origin('refusal', 'statement', { name: army, reports: [radio.id] });
  const appeal = origin('appeal', 'statement', { name: name(radio, 'Northern League', { entity: league }), reports: [radio.id] }); // prettier-ignore
  const incidentId = (slug: string): string => toHashedId('incident', slug, sha256);

  const shelled = toClaim({
    report: herald,
    words: 'Velish guns shelled Pelmar on 3 May',
    sentence: 'Velish guns shelled Pelmar on 3 May, Orsan’s defence ministry said.',
    kind: 'shelling',
    claimant: ministryInHerald,
    institution: ministryInHerald,
    places: [place(herald, 'shelled')],
    agents: [name(herald, 'Velish guns', { entity: velish, rule: 'role/subject' })],
    origin: shelling.id,
    incident: incidentId('shelling'),
  });
  const forty = toClaim({
    report: herald,
    words: '40 of its soldiers had been killed since Monday',
    sentence: 'The ministry said 40 of its soldiers had been killed since Monday.',
    kind: 'casualties',
    claimant: name(herald, 'The ministry', { entity: ministry, rule: 'reference/definite-noun' }),
    figures: [
      toFigure(herald, '40 of its soldiers', { low: 40, best: 40, high: 40, unit: 'soldiers', asOf: { ...WEEK, earliest: '2031-05-03', latest: '2031-05-03', precision: 'day' } }), // prettier-ignore
    ],
    origin: toll.id,
    incident: incidentId('toll'),
  });
  const twelve = toClaim({
    report: herald,
    words: 'At least 12 civilians, including two children, died in Pelmar',
    sentence: 'At least 12 civilians, including two children, died in Pelmar, Mayor Ilsa Brenk told reporters.',
    kind: 'casualties',
    claimant: name(herald, 'Ilsa Brenk', { entity: mayor }),
    figures: [
      toFigure(herald, 'At least 12 civilians', { low: 12, best: 12, hedge: 'at-least', unit: 'civilians', status: 'civilian', mode: 'unknown' }), // prettier-ignore
      toFigure(herald, 'two children', { low: 2, best: 2, high: 2, unit: 'children', groups: ['children'], status: 'civilian', mode: 'unknown', partOf: 'first' }), // prettier-ignore
    ],
    places: [place(herald, 'died in')],
    origin: town.id,
    incident: incidentId('town'),
  });
  const seventy = toClaim({
    report: radio,
    words: 'About 70 Orsan soldiers were killed since Monday',
    sentence: 'About 70 Orsan soldiers were killed since Monday, the Velish army said on 4 May.',
    kind: 'casualties',
    claimant: name(radio, 'Velish army', { entity: velish }),
    figures: [
      toFigure(radio, 'About 70 Orsan soldiers', { best: 70, hedge: 'about', unit: 'Orsan soldiers', perspective: 'inflicted' }), // prettier-ignore
    ],
    origin: inflicted.id,
    incident: incidentId('toll'),
  });
  const denied = toClaim({
    report: radio,
    words: 'its guns had shelled Pelmar',
    sentence: 'The army denied that its guns had shelled Pelmar.',
    kind: 'shelling',
    stance: 'denies',
    claimant: army,
    places: [place(radio, 'had shelled')],
    origin: refusal.id,
    incident: incidentId('shelling'),
    denies: [shelled.id],
  });
  const fiftyTwo = toClaim({
    report: radio,
    words: 'its losses at 52 dead since Monday',
    sentence: 'Orsan’s defence ministry put its losses at 52 dead since Monday.',
    kind: 'casualties',
    claimant: name(radio, 'Orsan’s defence ministry', { entity: ministry }),
    figures: [
      toFigure(radio, '52 dead', { low: 52, best: 52, high: 52, unit: 'dead', asOf: { ...WEEK, earliest: '2031-05-04', latest: '2031-05-04', precision: 'day' } }), // prettier-ignore
    ],
    origin: toll.id,
    incident: incidentId('toll'),
  });
  const asked = toClaim({
    report: radio,
    words: 'both camps to stop',
    sentence: 'The Northern League asked both camps to stop.',
    kind: 'appeal',
    stance: 'appeals',
    claimant: name(radio, 'Northern League', { entity: league }),
    origin: appeal.id,
    incident: null,
  });

  const incident = (slug: string, of: Omit<Incident, 'id' | 'time'>): Incident => ({
    id: incidentId(slug),
    time: { ...WEEK, rule: 'incident/time-of-claims' },
    ...of,
  });
  const relation = (kind: Relation['kind'], of: Omit<Relation, 'id' | 'kind' | 'confidence'>): Relation => ({
    id: toHashedId('relation', `${kind} ${of.from} ${of.to}`, sha256),
    kind,
    confidence: 0.9,
    ...of,
  });
  const killed = { from: 'killed', to: 'killed' };
  return {
    sides: byId(
      ['Orsan side', 'Velish side'].map((side) => ({
        id: toHashedId('side', side, sha256),
        name: side,
        parties: [side === 'Orsan side' ? orsan.id : velish.id],
      })),
    ),
    reports: byId([herald, radio]),
    origins: byId([toll, shelling, town, inflicted, refusal, appeal]),
    entities: byId([
      orsan,
      velish,
      ministry,
      mayor,
      league,
      pelmar,
      toEntity('Pelmar Herald', 'outlet'),
      toEntity('Velish Radio', 'outlet', { side: 'Velish side' }),
    ]),
    claims: [herald, radio]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .flatMap((report) =>
        [shelled, forty, twelve, seventy, denied, fiftyTwo, asked]
          .filter((claim) => claim.report === report.id)
          .sort((a, b) => a.span.start - b.span.start),
      ),
    incidents: byId([
      incident('shelling', {
        kind: 'shelling',
        place: { ...place(herald, 'shelled'), span: null },
        claims: [shelled.id, denied.id],
        origins: 1,
        outlets: 1,
        sidesClaiming: ['Orsan side'],
        status: 'denied',
      }),
      incident('toll', {
        kind: 'casualties',
        place: null,
        claims: [forty.id, seventy.id, fiftyTwo.id],
        origins: 2,
        outlets: 2,
        sidesClaiming: ['Orsan side', 'Velish side'],
        status: 'contested',
      }),
      incident('town', {
        kind: 'casualties',
        place: { ...place(herald, 'died in'), span: null },
        claims: [twelve.id],
        origins: 1,
        outlets: 1,
        sidesClaiming: [],
        status: 'single-origin',
      }),
    ]),
    relations: byId([
      relation('contradicts', {
        from: seventy.id,
        to: forty.id,
        aspect: 'number',
        scope: { what: killed, side: { from: 'Orsan side', to: 'Orsan side' }, best: { from: 70, to: 40 } },
        why: 'The Velish army says that about 70 were killed where the ministry admits 40.',
        rule: 'relation/inflicted-against-own',
      }),
      relation('revises', {
        from: fiftyTwo.id,
        to: forty.id,
        aspect: null,
        scope: { what: killed, best: { from: 52, to: 40 } },
        why: 'The ministry gives 52 dead where it gave 40 a day before.',
        rule: 'relation/later-toll-of-side',
      }),
      relation('denies', {
        from: denied.id,
        to: shelled.id,
        aspect: null,
        scope: { kind: { from: 'shelling', to: 'shelling' }, place: { from: pelmar.id, to: pelmar.id } },
        why: 'The Velish army denies that its guns shelled Pelmar.',
        rule: 'relation/denial-of-content',
      }),
    ]),
    judgements: [],
  };
}
