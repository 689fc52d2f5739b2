import { createHash } from 'node:crypto';
import type { ChainLink, Claim, Figure } from '../../src/core/model/claim.js';
import { toClaimId, type Hash } from '../../src/core/model/ids.js';
import type { Entity } from '../../src/core/model/ledger.js';
import { toNobody, type Name, type PlaceUse } from '../../src/core/model/name.js';
import type { ReportRecord } from '../../src/core/model/report.js';
import type { Time } from '../../src/core/model/time.js';
import { countCodePoints } from '../../src/core/text/code-points.js';
import type { Span } from '../../src/core/text/span.js';

/** SHA-256 of the UTF-8 bytes, as the node world hands it to core. */
export const sha256: Hash = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/** Span of words in a text; `after` skips what comes before other words. */
export function findWords(text: string, words: string, after = ''): Span {
  const from = after === '' ? 0 : text.indexOf(after);
  const start = text.indexOf(words, from);
  if (from < 0 || start < 0) throw new Error(`the text does not hold "${words}"`);
  return { start, end: start + words.length };
}

/** A report with the given text: its first line the outlet and title, the others body. */
export function toReport(file: string, text: string): ReportRecord {
  const digest = sha256(text);
  const lines = text.split('\n').slice(0, -1);
  let at = 0;
  const outlet = lines[0]!.replace('📻 ', '');
  return {
    id: `report:${digest.slice(0, 16)}`,
    sha256: digest,
    file,
    status: 'read',
    url: null,
    title: lines[0]!,
    outlet: {
      ...toNobody('outlet/masthead'),
      text: outlet,
      span: findWords(text, outlet),
      kind: 'outlet',
      entity: `entity:${sha256(outlet).slice(0, 16)}`,
      side: outlet.startsWith('Velish') ? 'Velish side' : null,
    },
    byline: null,
    credits: [],
    language: 'en',
    machineTranslated: { likelihood: 0.25, evidence: [] },
    text,
    blocks: lines.map((line, i) => {
      const block = { start: at, end: at + line.length + 1, kind: i === 0 ? ('title' as const) : ('body' as const), rule: 'block/prose' }; // prettier-ignore
      at = block.end;
      return block;
    }),
    statedDates: [],
    sourceMap: [],
    notes: [],
    published: {
      earliest: '2031-05-04',
      latest: '2031-05-05T18:40',
      method: 'inferred',
      evidence: [],
    },
    origin: null,
    passages: [],
    copies: [],
  };
}

/** Items by id, as a ledger lists them. */
export function byId<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** An entity of its main spelling alone. */
export function toEntity(name: string, kind: Entity['kind'], more: Partial<Entity> = {}): Entity {
  return {
    id: `entity:${sha256(name).slice(0, 16)}`,
    kind,
    name,
    names: [{ text: name, count: 1, reports: [], usedBy: [] }],
    party: null,
    side: null,
    evidence: [],
    roles: [],
    attributes: null,
    place: null,
    wikidata: null,
    ...more,
  };
}

/** The week of the invented war. */
export const WEEK: Time = {
  earliest: '2031-04-29',
  latest: '2031-05-04',
  precision: 'week',
  value: null,
  text: null,
  span: null,
  rule: 'date/since',
};

/** What a claim of the invented war is made of. */
export interface ClaimDraft {
  readonly report: ReportRecord;
  readonly words: string;
  readonly sentence: string;
  readonly kind: string;
  readonly claimant: Name;
  readonly institution?: Name;
  readonly stance?: Claim['stance'];
  readonly figures?: readonly Figure[];
  readonly places?: readonly PlaceUse[];
  readonly origin: string;
  readonly incident: string | null;
  readonly denies?: readonly string[];
  readonly agents?: readonly Name[];
}

/** A claim whose words, sentence and figures stand in its report. */
export function toClaim(draft: ClaimDraft): Claim {
  const { report } = draft;
  const span = findWords(report.text, draft.words);
  const points = countCodePoints(report.text);
  const id = toClaimId(report.id, { start: points.at(span.start), end: points.at(span.end), n: 1 });
  const speaker: ChainLink = {
    role: 'speaker',
    name: draft.claimant,
    cue: null,
    rule: 'attribution/speech-verb',
    isImplied: false,
  };
  return {
    id,
    report: report.id,
    sentence: findWords(report.text, draft.sentence),
    span,
    pieces: [span],
    kind: draft.kind,
    codes: { plover: 'ASSAULT', ploverMode: null, cameo: '190', acledEventType: 'Battles', acledSubEventType: null },
    chain: [{ role: 'outlet', name: report.outlet, cue: null, rule: 'chain/outlet', isImplied: true }, speaker],
    claimant: { ...draft.claimant, institution: draft.institution ?? null },
    joint: null,
    quotation: 'indirect',
    stance: draft.stance ?? 'asserts',
    modality: [],
    agents: draft.agents ?? [],
    targets: [],
    instruments: [],
    places: draft.places ?? [],
    time: WEEK,
    said: { ...WEEK, earliest: '2031-05-03', latest: '2031-05-03', precision: 'day', rule: 'date/published' },
    figures: (draft.figures ?? []).map((figure, i, all) => ({
      ...figure,
      id: `figure:${id.slice('claim:'.length)}:${i + 1}`,
      partOf: figure.partOf === null ? null : `figure:${id.slice('claim:'.length)}:${all.length - 1}`,
    })),
    denies: draft.denies ?? [],
    origin: draft.origin,
    incident: draft.incident,
    evidence: [
      { slot: 'kind', span, rule: `kind/${draft.kind}` },
      { slot: 'claimant', span: draft.claimant.span, rule: draft.claimant.rule },
    ],
    confidence: 1,
    review: { state: 'unreviewed', by: null, at: null, why: null },
  };
}

/** A figure of killed soldiers of the Orsan side, but for what is given. */
export function toFigure(report: ReportRecord, words: string, more: Partial<Figure>): Figure {
  return {
    id: '',
    what: 'killed',
    unit: null,
    low: null,
    best: null,
    high: null,
    hedge: 'exact',
    party: toNobody('figure/owner-unknown'),
    side: 'Orsan side',
    status: 'military',
    groups: [],
    mode: 'cumulative',
    since: null,
    asOf: null,
    area: null,
    perspective: 'own-losses',
    partOf: null,
    span: findWords(report.text, words),
    rule: 'hedge/exact',
    ...more,
  };
}
