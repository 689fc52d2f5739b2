import type { Claim, Figure } from '../model/claim.js';
import type { Ledger, Relation } from '../model/ledger.js';
import type { Name, PlaceUse } from '../model/name.js';
import type { Time } from '../model/time.js';
import { toLedgerIndex, type LedgerIndex } from './ledger-index.js';
import { toClaimantWords } from './to-chain.js';
import { toFigureWords, toIntervalWords } from './to-words.js';

/** A report as two ledgers are compared: how it is called, and how it is dated by which reports. */
export interface ReportDigest {
  readonly id: string;
  readonly file: string;
  readonly published: string;
  /** Ids of the reports whose words date it. */
  readonly datedBy: readonly string[];
}

/** A figure in words, and all that its number is of. */
export interface FigureDigest {
  readonly what: string;
  readonly words: string;
  readonly scope: Slots;
}

/** A claim as two ledgers are compared: in words, since ids and positions may move. */
export interface ClaimDigest {
  readonly id: string;
  readonly report: string;
  readonly start: number;
  readonly end: number;
  /** The words that state it, blanks made single. */
  readonly words: string;
  readonly claimant: string;
  readonly slots: Slots;
  readonly figures: readonly FigureDigest[];
  /** Ids that tell within one ledger whether two claims share them. */
  readonly origin: string | null;
  readonly incident: string | null;
}

/** What a relation says of two claims. */
export type RelationDigest = Pick<Relation, 'id' | 'kind' | 'from' | 'to' | 'aspect' | 'why'>;

/** Values in words by slot; empty ones are left out. */
export type Slots = Readonly<Record<string, string>>;

/** All of a ledger that a comparison needs: a small part of its size. */
export interface LedgerDigest {
  readonly reports: readonly ReportDigest[];
  readonly claims: readonly ClaimDigest[];
  readonly relations: readonly RelationDigest[];
}

/** The digest of a ledger, in its order. */
export function toLedgerDigest(ledger: Ledger): LedgerDigest {
  const index = toLedgerIndex(ledger);
  return {
    reports: ledger.reports.map(({ id, file, published }) => ({
      id,
      file,
      published: toIntervalWords(published),
      datedBy: [...new Set(published.evidence.map(({ report }) => report))].filter((report) => report !== id),
    })),
    claims: ledger.claims.map((claim) => toClaimDigest(claim, index)),
    relations: ledger.relations.map(({ id, kind, from, to, aspect, why }) => ({ id, kind, from, to, aspect, why })),
  };
}

function toClaimDigest(claim: Claim, index: LedgerIndex): ClaimDigest {
  const text = index.reports.get(claim.report)?.text ?? '';
  const words = claim.pieces.map(({ start, end }) => text.slice(start, end)).join(' … ');
  return {
    id: claim.id,
    report: claim.report,
    start: claim.span.start,
    end: claim.span.end,
    words: words.replace(/\s+/g, ' ').trim(),
    claimant: toClaimantWords(claim, index),
    slots: keepFilled({
      kind: claim.kind,
      stance: claim.stance,
      claimant: toNames([claim.claimant, claim.claimant.institution]),
      who: toNames(claim.agents),
      whom: toNames(claim.targets),
      'with what': toNames(claim.instruments),
      where: claim.places.map(toPlace).join(', '),
      when: toTime(claim.time),
      said: toTime(claim.said),
      modality: claim.modality.join(', '),
      review: claim.review.state === 'unreviewed' ? '' : claim.review.state,
    }),
    figures: claim.figures.map(toFigureDigest),
    origin: claim.origin,
    incident: claim.incident,
  };
}

function toFigureDigest(figure: Figure): FigureDigest {
  return {
    what: figure.what,
    words: toFigureWords(figure),
    scope: keepFilled({
      whose: toNames([figure.party]) || (figure.side ?? ''),
      status: figure.status,
      counted: figure.mode,
      seen: figure.perspective,
      since: figure.since ? toTime(figure.since) : '',
      'as of': figure.asOf ? toTime(figure.asOf) : '',
      where: figure.area ? toPlace(figure.area) : '',
    }),
  };
}

/** As written, with the party and side that it was found to be of: a main spelling may change with every report that is added. */
function toNames(names: readonly (Name | null)[]): string {
  return names.map((name) => (name ? toName(name) : '')).filter((words) => words !== '').join(', '); // prettier-ignore
}

function toName({ text, standsFor, party, side }: Name): string {
  const words = text ?? standsFor ?? party ?? '';
  const known = [party === words ? null : party, side].filter((part) => part !== null).join(', ');
  return known === '' ? words : `${words} (${known})`;
}

function toPlace(place: PlaceUse): string {
  const words = place.text ?? place.standsFor ?? place.point?.name ?? '';
  return place.point === null || place.point.name === words ? words : `${words} (${place.point.name})`;
}

function toTime(time: Time): string {
  return time.earliest === null && time.latest === null ? '' : toIntervalWords(time);
}

function keepFilled(slots: Slots): Slots {
  return Object.fromEntries(Object.entries(slots).filter(([, words]) => words !== ''));
}
