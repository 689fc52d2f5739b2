import { parseIsoDay } from '../model/civil-date.js';
import type { IncidentStatus } from '../model/ledger.js';
import type { TimePrecision } from '../model/time.js';
import type { LedgerIndex } from './ledger-index.js';
import { toClaimantWords } from './to-chain.js';
import { toClaimCard, type ClaimCard } from './to-claim-card.js';
import { toIncidentWords } from './to-incident-words.js';
import { toKindWords } from '../model/event-kind.js';

/** What is claimed to have happened at one time: an incident with its claims, or one claim of no incident. */
export interface TimelineRow {
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly precision: TimePrecision;
  /** Length of the interval in days, 1 for one day; null where a bound is open. */
  readonly days: number | null;
  readonly incident: string | null;
  readonly heading: string;
  readonly status: IncidentStatus | null;
  readonly origins: number | null;
  readonly outlets: number | null;
  readonly isHistory: boolean;
  readonly claims: readonly { readonly claimant: string; readonly card: ClaimCard }[];
}

/**
 * Incidents and lone claims in the order of time: what has a beginning by its beginning, short before long, then what is
 * only known to be not after a day, then what has no time; history before all.
 */
export function toTimeline(index: LedgerIndex): TimelineRow[] {
  const rows: TimelineRow[] = [];
  const toMember = (id: string): TimelineRow['claims'] => {
    const claim = index.claims.get(id);
    return claim ? [{ claimant: toClaimantWords(claim, index), card: toClaimCard(claim, index) }] : [];
  };
  for (const incident of index.ledger.incidents) {
    rows.push({
      ...toInterval(incident.time),
      incident: incident.id,
      heading: toIncidentWords({ ...incident, time: { ...incident.time, earliest: null, latest: null } }, index),
      status: incident.status,
      origins: incident.origins,
      outlets: incident.outlets,
      isHistory: false,
      claims: incident.claims.flatMap(toMember),
    });
  }
  for (const claim of index.ledger.claims) {
    if (claim.incident !== null || claim.review.state === 'rejected') continue;
    rows.push({
      ...toInterval(claim.time),
      incident: null,
      heading: toKindWords(claim.kind),
      status: null,
      origins: null,
      outlets: null,
      isHistory: claim.modality.includes('historical'),
      claims: toMember(claim.id),
    });
  }
  return rows.map((row, order) => ({ row, order })).sort((a, b) => compareRows(a.row, b.row) || a.order - b.order).map(({ row }) => row); // prettier-ignore
}

function toInterval(time: {
  earliest: string | null;
  latest: string | null;
  precision: TimePrecision;
}): Pick<TimelineRow, 'earliest' | 'latest' | 'precision' | 'days'> {
  const { earliest, latest, precision } = time;
  const from = earliest === null ? null : parseIsoDay(earliest);
  const to = latest === null ? null : parseIsoDay(latest);
  return { earliest, latest, precision, days: from === null || to === null ? null : to - from + 1 };
}

function compareRows(a: TimelineRow, b: TimelineRow): number {
  const group = (row: TimelineRow): number =>
    row.isHistory ? 0 : row.earliest !== null ? 1 : row.latest !== null ? 2 : 3;
  const text = (left: string | null, right: string | null): number =>
    (left ?? '') < (right ?? '') ? -1 : (left ?? '') > (right ?? '') ? 1 : 0;
  return (
    group(a) - group(b) ||
    text(a.earliest?.slice(0, 10) ?? null, b.earliest?.slice(0, 10) ?? null) ||
    (a.days ?? Infinity) - (b.days ?? Infinity) ||
    text(a.earliest, b.earliest) ||
    text(a.latest, b.latest)
  );
}
