import type { Claim, Figure } from '../model/claim.js';
import { HARMS, isHarm, type Harm, type Hedge, type VictimGroup, type VictimStatus } from '../model/mention.js';
import type { LedgerIndex } from './ledger-index.js';
import { toClaimantWords, toNameWords } from './to-chain.js';
import { toAmountWords, toFigureWords, toPlaceWords } from './to-words.js';

/**
 * What one side, or one claimant of no side, says of one sort of victims: never a sum, and never two claimants of
 * different sides in one series. History ("the war of the 1990s") is a series of its own.
 */
export interface TollSeries {
  readonly id: string;
  /** Side that claims; null where the claimant belongs to none. */
  readonly claimingSide: string | null;
  /** Who claims, for a person: the side, or the claimant where there is none. */
  readonly claimant: string;
  /** Whose victims: side, else party, null where not told. */
  readonly victims: string | null;
  readonly status: VictimStatus;
  readonly groups: readonly VictimGroup[];
  readonly what: Harm;
  readonly mode: Figure['mode'];
  readonly isHistory: boolean;
  readonly points: readonly TollPoint[];
}

/** One figure of a series as it was told once. */
export interface TollPoint {
  readonly claim: string;
  readonly figure: string;
  readonly report: string;
  readonly outlet: string | null;
  /** Who says so, with the institution. */
  readonly claimant: string;
  readonly origin: string | null;
  readonly incident: string | null;
  /** State of affairs that the figure tells: its own as-of time, else the claim's time, else when it was said. */
  readonly asOf: { readonly earliest: string | null; readonly latest: string | null };
  readonly asOfFrom: 'figure' | 'claim' | 'said';
  readonly since: { readonly earliest: string | null; readonly latest: string | null } | null;
  /** ISO day of publication, as early as it can be. */
  readonly published: string | null;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly hedge: Hedge;
  /** "at least 11". */
  readonly amount: string;
  /** The figure's words in the report. */
  readonly words: string;
  readonly area: string | null;
  readonly perspective: Figure['perspective'];
  /** What is inside this figure: "2 children killed". */
  readonly parts: readonly string[];
  /** Claims that this one revises, and those that revise it. */
  readonly revises: readonly string[];
  readonly revisedBy: readonly string[];
  /** Claims that contradict it. */
  readonly contradictedBy: readonly string[];
  /** True where an earlier point of the series has the same origin and the same figure. */
  readonly isEcho: boolean;
  /** True where the claimant only denies, fears or warns of the figure. */
  readonly isDenied: boolean;
}

/** The tolls of a ledger as series; figures inside another one are told with it. */
export function toTolls(index: LedgerIndex): TollSeries[] {
  const series = new Map<string, { head: Omit<TollSeries, 'points'>; points: TollPoint[] }>();
  for (const claim of index.ledger.claims) {
    if (claim.modality.includes('future') || claim.modality.includes('hypothetical')) continue;
    if (claim.review.state === 'rejected') continue;
    for (const figure of claim.figures) {
      if (!isHarm(figure.what) || figure.partOf !== null) continue;
      const head = toSeriesHead(claim, { figure, what: figure.what, index });
      let one = series.get(head.id);
      if (!one) {
        one = { head, points: [] };
        series.set(head.id, one);
      }
      one.points.push(toPoint(claim, figure, index));
    }
  }
  return [...series.values()]
    .map(({ head, points }) => ({ ...head, points: markEchoes(points.sort(comparePoints)) }))
    .sort(compareSeries);
}

function toSeriesHead(
  claim: Claim,
  of: { figure: Figure; what: Harm; index: LedgerIndex },
): Omit<TollSeries, 'points'> {
  const { figure, what, index } = of;
  const { institution } = claim.claimant;
  const claimingSide = claim.claimant.side ?? institution?.side ?? null;
  const claimant =
    claimingSide ??
    (institution && toNameWords(institution, index)) ??
    toNameWords(claim.claimant, index) ??
    'nobody named';
  const victims = figure.side ?? figure.party.side ?? figure.party.party ?? null;
  const isHistory = claim.modality.includes('historical');
  const groups = [...figure.groups].sort();
  const keys = [
    claimingSide === null ? `claimant ${claimant}` : `side ${claimingSide}`,
    `of ${victims ?? 'nobody told'}`,
    figure.status,
    groups.join('+') || 'all',
    what,
    figure.mode,
    isHistory ? 'history' : 'now',
  ];
  return {
    id: keys.join(' | '),
    claimingSide,
    claimant,
    victims,
    status: figure.status,
    groups,
    what,
    mode: figure.mode,
    isHistory,
  };
}

function toPoint(claim: Claim, figure: Figure, index: LedgerIndex): TollPoint {
  const report = index.reports.get(claim.report);
  const relations = index.relationsOf.get(claim.id) ?? [];
  const isTold = (time: { earliest: string | null; latest: string | null } | null): boolean =>
    time !== null && (time.earliest !== null || time.latest !== null);
  const asOfFrom = isTold(figure.asOf) ? 'figure' : isTold(claim.time) ? 'claim' : 'said';
  const asOf = asOfFrom === 'figure' ? figure.asOf! : asOfFrom === 'claim' ? claim.time : claim.said;
  return {
    claim: claim.id,
    figure: figure.id,
    report: claim.report,
    outlet: report?.outlet.text ?? null,
    claimant: toClaimantWords(claim, index),
    origin: claim.origin,
    incident: claim.incident,
    asOf: { earliest: asOf.earliest, latest: asOf.latest },
    asOfFrom,
    since: figure.since && { earliest: figure.since.earliest, latest: figure.since.latest },
    published: report?.published.earliest ?? report?.published.latest ?? null,
    low: figure.low,
    best: figure.best,
    high: figure.high,
    hedge: figure.hedge,
    amount: toAmountWords(figure),
    words: report?.text.slice(figure.span.start, figure.span.end) ?? '',
    area: figure.area && toPlaceWords(figure.area),
    perspective: figure.perspective,
    parts: claim.figures.filter((part) => part.partOf === figure.id).map(toFigureWords),
    revises: relations.filter((one) => one.kind === 'revises' && one.from === claim.id).map((one) => one.to),
    revisedBy: relations.filter((one) => one.kind === 'revises' && one.to === claim.id).map((one) => one.from),
    contradictedBy: relations
      .filter((one) => one.kind === 'contradicts')
      .map((one) => (one.from === claim.id ? one.to : one.from)),
    isEcho: false,
    isDenied:
      !['asserts', 'confirms', 'accuses', 'condemns'].includes(claim.stance) || claim.modality.includes('negated'),
  };
}

function markEchoes(points: readonly TollPoint[]): TollPoint[] {
  const seen = new Set<string>();
  return points.map((point) => {
    if (point.origin === null) return point;
    const key = [point.origin, point.low, point.best, point.high, point.hedge].join(' ');
    const isEcho = seen.has(key);
    seen.add(key);
    return isEcho ? { ...point, isEcho } : point;
  });
}

/** By the end of the time that the figure is of, then its beginning, publication and claim. */
function comparePoints(a: TollPoint, b: TollPoint): number {
  const text = (left: string | null, right: string | null): number => {
    const [x, y] = [left ?? '9999', right ?? '9999'];
    return x < y ? -1 : x > y ? 1 : 0;
  };
  return (
    text(a.asOf.latest ?? a.asOf.earliest, b.asOf.latest ?? b.asOf.earliest) ||
    text(a.asOf.earliest, b.asOf.earliest) ||
    text(a.published, b.published) ||
    text(a.figure, b.figure)
  );
}

/** Now before history, the killed first, long series before short ones, then by id. */
function compareSeries(a: TollSeries, b: TollSeries): number {
  return (
    Number(a.isHistory) - Number(b.isHistory) ||
    HARMS.indexOf(a.what) - HARMS.indexOf(b.what) ||
    b.points.length - a.points.length ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}
