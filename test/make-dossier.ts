import { createHash } from 'node:crypto';
import type { Claim, Figure } from '../src/core/model/claim.js';
import { toClaimId } from '../src/core/model/ids.js';
import type { Ledger, Relation } from '../src/core/model/ledger.js';
import type { Hedge, Measured, VictimStatus } from '../src/core/model/mention.js';
import { toNobody, type Name, type PlacePoint, type PlaceUse } from '../src/core/model/name.js';
import { NO_TABLES, type DossierTables } from '../src/core/model/tables.js';
import type { Time } from '../src/core/model/time.js';
import { reconcile } from '../src/core/reconcile/reconcile.js';
import type { PartyBookLike, ReconcileInput, ReconcileReport } from '../src/core/reconcile/reconcile-input.js';

/** SHA-256 in hex, as the program hands it to core. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const SIDES = [
  { name: 'northern side', parties: ['Kelmar', 'Dorrin'] },
  { name: 'southern side', parties: ['Vesk', 'Pallia'] },
];

/** Two invented sides of two parties each: Kelmar with Dorrin, Vesk with Pallia. */
export const parties: PartyBookLike = {
  findParty(words) {
    const side = SIDES.find((one) => one.parties.some((party) => words.includes(party)));
    const party = side?.parties.find((name) => words.includes(name));
    return side && party ? { party, side: side.name, kind: null, rule: 'dossier/parties' } : null;
  },
  sides: SIDES,
};

const POINTS: Readonly<Record<string, readonly [number, number, PlacePoint['kind']]>> = {
  Arlen: [41, 20, 'town'], Bessok: [41.02, 20.01, 'village'], Corvo: [41.5, 20.6, 'town'], Dunmar: [42, 21, 'village'],
  Esk: [41.9, 20.2, 'river'], Highmark: [41.4, 20.4, 'region'],
}; // prettier-ignore

/** A figure as a test states it; `whose` is a party. */
export interface FigureSpec {
  readonly n: number | null;
  readonly whose: string;
  readonly what?: Measured;
  readonly unit?: string;
  readonly hedge?: Hedge;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly status?: VictimStatus;
  readonly mode?: Figure['mode'];
  readonly since?: string | null;
  readonly asOf?: string | readonly [string, string] | null;
  readonly area?: string;
  readonly perspective?: Figure['perspective'];
  readonly groups?: Figure['groups'];
  readonly partOf?: number;
}

/** A claim as a test states it. `by` is the speaker; without one the outlet speaks. */
export interface ClaimSpec {
  readonly text: string;
  readonly kind?: string;
  readonly by?: string | null;
  readonly institution?: string;
  readonly party?: string;
  readonly person?: boolean;
  readonly agency?: string;
  readonly passive?: boolean;
  readonly stance?: Claim['stance'];
  readonly modality?: Claim['modality'];
  readonly quotation?: Claim['quotation'];
  readonly agents?: readonly string[];
  readonly targets?: readonly string[];
  readonly places?: readonly string[];
  readonly near?: boolean;
  /** One day, or the first and the last. */
  readonly day?: string | readonly [string | null, string | null];
  readonly said?: string;
  readonly figures?: readonly FigureSpec[];
  /** True where the claim stands in the sentence of the one before. */
  readonly joined?: boolean;
}

/** A report as a test states it; its text is the sentences of its claims. */
export interface ReportSpec {
  readonly name: string;
  readonly outlet: string | null;
  readonly credit?: string;
  readonly published?: string;
  readonly claims: readonly ClaimSpec[];
}

/** The input of the reconcile stage for invented reports. */
export function makeInput(specs: readonly ReportSpec[], tables: Partial<DossierTables> = {}): ReconcileInput {
  const made = specs.map(makeReport);
  return {
    reports: made.map((one) => one.report),
    claims: made.flatMap((one) => one.claims),
    parties,
    tables: { ...NO_TABLES, ...tables },
    hash: sha256,
  };
}

/** The ledger of invented reports. */
export function reconcileSpecs(specs: readonly ReportSpec[], tables: Partial<DossierTables> = {}): Ledger {
  return reconcile(makeInput(specs, tables));
}

/** Relations as lines that a test can read: `kind from → to (rule)`, claims by report and number. */
export function sayRelations(ledger: Ledger): string[] {
  return ledger.relations.map((relation) => sayRelation(ledger, relation)).sort();
}

function sayRelation(ledger: Ledger, relation: Relation): string {
  const aspect = relation.aspect === null ? '' : ` ${relation.aspect}`;
  return `${relation.kind}${aspect} ${sayClaim(ledger, relation.from)} → ${sayClaim(ledger, relation.to)} (${relation.rule.replace('relation/', '')})`;
}

/** A claim as `report number`, numbers from 1 in text order. */
export function sayClaim(ledger: Ledger, id: string): string {
  const claim = ledger.claims.find((one) => one.id === id)!;
  const own = ledger.claims.filter((one) => one.report === claim.report);
  const file = ledger.reports.find((report) => report.id === claim.report)!.file;
  return `${file}${own.indexOf(claim) + 1}`;
}

function makeReport(spec: ReportSpec): { report: ReconcileReport; claims: Claim[] } {
  const id = `report:${sha256(spec.name).slice(0, 16)}`;
  const head = spec.outlet ?? 'Page';
  let text = `${head}\n`;
  const sentences: { start: number; end: number }[] = [];
  const claims: Claim[] = [];
  const counts = new Map<string, number>();
  for (const one of spec.claims) {
    const last = sentences[sentences.length - 1];
    if (one.joined === true && last) {
      text = `${text.slice(0, -2)}, `;
      const start = text.length;
      text += toSentence(one);
      last.end = text.length - 1;
      claims.push(makeClaim({ spec, one, id, start, sentence: last, counts }));
      continue;
    }
    const start = text.length;
    text += toSentence(one);
    const sentence = { start, end: text.length - 1 };
    sentences.push(sentence);
    claims.push(makeClaim({ spec, one, id, start, sentence, counts }));
  }
  const published = { earliest: spec.published ?? null, latest: spec.published ?? null, method: spec.published ? 'stated' : 'unknown', evidence: [] } as const; // prettier-ignore
  const outlet: Name = spec.outlet === null ? toNobody('outlet/not-told') : { ...nobody('outlet/masthead'), text: spec.outlet, span: { start: 0, end: head.length }, kind: 'outlet' }; // prettier-ignore
  return {
    report: {
      report: {
        id, sha256: sha256(spec.name), file: spec.name, status: 'read', url: null, title: null, outlet, byline: null,
        credits: spec.credit === undefined ? [] : [{ ...nobody('credit/dateline'), text: spec.credit, kind: 'outlet' }],
        language: 'en', machineTranslated: { likelihood: 0, evidence: [] }, text,
        blocks: [{ start: 0, end: head.length + 1, kind: 'navigation', rule: 'x' }, { start: head.length + 1, end: text.length, kind: 'body', rule: 'x' }],
        statedDates: [], sourceMap: [], notes: [],
      },
      published,
      sentences: sentences.map((sentence, index) => ({ ...sentence, index, firstWord: 0, endWord: 0, block: 1, vector: null })),
      names: [], places: [],
    },
    claims: claims.map((claim) => ({ ...claim, sentence: sentences.find((sentence) => sentence.start <= claim.span.start && claim.span.end <= sentence.end)! })),
  }; // prettier-ignore
}

function toSentence(one: ClaimSpec): string {
  if (one.passive === true) return `${one.text}, it is reported.\n`;
  return one.by == null ? `${one.text}.\n` : `${one.text}, ${one.by} said.\n`;
}

function nobody(rule: string): Name {
  return toNobody(rule);
}

function nameOf(text: string, options: { party?: string | null; kind?: Name['kind']; isPerson?: boolean }): Name {
  const match =
    options.party === undefined
      ? parties.findParty(text)
      : options.party === null
        ? null
        : parties.findParty(options.party);
  const kind =
    options.kind ?? (options.isPerson === true ? 'person' : match && text === match.party ? 'party' : 'organisation');
  return { ...nobody('attribution/subject'), text, kind, party: match?.party ?? null, side: match?.side ?? null };
}

function placeOf(name: string, isNear: boolean): PlaceUse {
  const point = POINTS[name];
  return {
    ...nobody('place/in'), text: name, kind: 'place', relation: isNear ? 'near' : 'in', km: null, precision: { acled: 1, ucdp: 1, plover: 1 },
    point: point ? { gazetteer: 'test', id: name, name, lat: point[0], lon: point[1], country: null, admin1: null, kind: point[2], population: null } : null,
  }; // prettier-ignore
}

function timeOf(day: ClaimSpec['day'] | FigureSpec['asOf'], rule: string): Time {
  const [earliest, latest] = day === undefined || day === null ? [null, null] : typeof day === 'string' ? [day, day] : day;
  const isDay = earliest !== null && earliest === latest;
  return { earliest, latest, precision: isDay ? 'day' : latest === null ? 'unknown' : 'week', value: isDay ? earliest : null, text: day === undefined || day === null ? null : 'then', span: null, rule };
} // prettier-ignore

function makeClaim(options: {
  spec: ReportSpec;
  one: ClaimSpec;
  id: string;
  start: number;
  sentence: { start: number; end: number };
  counts: Map<string, number>;
}): Claim {
  const { spec, one, id, start } = options;
  const end = start + one.text.length;
  const at = `${start}-${end}`;
  const n = (options.counts.get(at) ?? 0) + 1;
  options.counts.set(at, n);
  const claimId = toClaimId(id, { start, end, n });
  const chain: Claim['chain'][number][] = [
    { role: 'outlet', name: spec.outlet === null ? nobody('outlet/not-told') : { ...nobody('outlet/masthead'), text: spec.outlet, kind: 'outlet' }, cue: null, rule: 'chain/outlet', isImplied: true },
  ]; // prettier-ignore
  if (spec.credit !== undefined)
    chain.push({
      role: 'agency',
      name: { ...nobody('credit/dateline'), text: spec.credit, kind: 'outlet' },
      cue: null,
      rule: 'chain/agency-of-credit',
      isImplied: true,
    });
  if (one.agency !== undefined)
    chain.push({
      role: 'agency',
      name: { ...nobody('attribution/according-to'), text: one.agency, kind: 'outlet' },
      cue: { start, end: start + 1 },
      rule: 'attribution/according-to',
      isImplied: false,
    });
  const by = one.by == null ? null : { start: end + 2, end: end + 2 + one.by.length };
  const speaker =
    one.passive === true
      ? nobody('attribution/passive')
      : one.by == null
        ? null
        : {
            ...nameOf(one.by, {
              ...(one.party === undefined ? {} : { party: one.party }),
              isPerson: one.person === true,
            }),
            span: by,
          };
  if (speaker)
    chain.push({
      role: 'speaker',
      name: speaker,
      cue: by ? { start: by.end + 1, end: by.end + 5 } : { start: end + 2, end: end + 16 },
      rule: 'attribution/speech-verb',
      isImplied: false,
    });
  const claimant =
    one.passive === true || !speaker
      ? (chain.filter((link) => link.role !== 'speaker' && link.name.text !== null).pop()?.name ??
        nobody('outlet/not-told'))
      : speaker;
  const institution =
    one.institution === undefined ? null : nameOf(one.institution, one.party === undefined ? {} : { party: one.party });
  const figures = (one.figures ?? []).map((figure, index) =>
    makeFigure(figure, { claim: claimId, start, end, index: index + 1 }),
  );
  return {
    id: claimId, report: id, sentence: options.sentence, span: { start, end }, pieces: [{ start, end }], kind: one.kind ?? (figures.length > 0 ? 'casualties' : 'statement'),
    codes: { plover: null, ploverMode: null, cameo: null, acledEventType: null, acledSubEventType: null }, chain,
    claimant: { ...claimant, institution }, joint: null, quotation: one.quotation ?? (speaker ? 'indirect' : 'none'), stance: one.stance ?? 'asserts', modality: one.modality ?? [],
    agents: (one.agents ?? []).map((text) => nameOf(text, {})), targets: (one.targets ?? []).map((text) => nameOf(text, {})), instruments: [],
    places: (one.places ?? []).map((name) => placeOf(name, one.near === true)),
    time: one.day === undefined ? { ...timeOf([null, spec.published ?? null], 'date/not-after-speech'), text: null } : timeOf(one.day, 'date/day'),
    said: one.said === undefined ? { ...timeOf(spec.published ?? null, 'date/published'), text: null } : timeOf(one.said, 'date/day'),
    figures, denies: [], origin: null, incident: null, evidence: [], confidence: 1, review: { state: 'unreviewed', by: null, at: null, why: null },
  }; // prettier-ignore
}

function makeFigure(spec: FigureSpec, at: { claim: string; start: number; end: number; index: number }): Figure {
  const hedge = spec.hedge ?? 'exact';
  const party = nameOf(spec.whose, {});
  const low = spec.low !== undefined ? spec.low : /^(about|nearly|up-to|fewer-than|vague)$/.test(hedge) ? null : spec.n;
  const high = spec.high !== undefined ? spec.high : /^(about|at-least|more-than|vague)$/.test(hedge) ? null : spec.n;
  const id = (index: number): string => `figure:${at.claim.slice('claim:'.length)}:${index}`;
  return {
    id: id(at.index), what: spec.what ?? 'killed', unit: spec.unit ?? null, low, best: spec.n, high, hedge, party, side: party.side, status: spec.status ?? 'military',
    groups: spec.groups ?? [], mode: spec.mode ?? 'cumulative', since: spec.since == null ? null : timeOf(spec.since, 'date/since'),
    asOf: spec.asOf == null ? null : timeOf(spec.asOf, 'date/day'), area: spec.area === undefined ? null : placeOf(spec.area, false),
    perspective: spec.perspective ?? 'unknown', partOf: spec.partOf === undefined ? null : id(spec.partOf), span: { start: at.start, end: at.end }, rule: 'hedge/exact',
  }; // prettier-ignore
}
