import { isHarm } from '../../model/mention.js';
import { compareTexts } from '../../text/compare-texts.js';
import { toClaimantWords } from '../to-chain.js';
import { toIncidentWords } from '../to-incident-words.js';
import type { LedgerIndex } from '../ledger-index.js';
import { toTolls, type TollPoint, type TollSeries } from '../to-tolls.js';
import { numberFigure, type RuledNumber } from './number-figure.js';
import { RULE_SET_RULES } from './rule-sets.js';
import type { RuleSet } from './rule-set.js';
import type {
  Grade,
  LeftOut,
  RuledBounds,
  RuledClaimant,
  RuledHappening,
  RuledScope,
  RuledSum,
  RuledTolls,
  RuledTotal,
} from './ruled-tolls.js';

/** A figure that is not left out, with its series and number. */
interface Entry {
  readonly series: TollSeries;
  readonly point: TollPoint;
  readonly number: RuledNumber;
}

/** Derives the tolls by a rule set. Linear in the ledger but for sorting. */
export function toRuledTolls(index: LedgerIndex, set: RuleSet): RuledTolls {
  const leftOut = findOutsideSeries(index);
  const happenings: Entry[] = [];
  const running: Entry[] = [];
  const all = toTolls(index);
  const claimantOf = new Map(all.flatMap((series) => series.points.map(({ claim }) => [claim, toClaimantKey(series)])));
  for (const series of all)
    for (const point of series.points) {
      const number = numberFigure(point, set);
      // What another one counts later is no word of this claimant.
      const isRevised = point.revisedBy.some((claim) => claimantOf.get(claim) === toClaimantKey(series));
      const rule = findReason(series, { point, number, set }) ?? (isRevised ? 'tolls/revised' : null);
      if (rule !== null || number === null) leftOut.push(toLeftOut(toSource(point), rule ?? 'tolls/no-number'));
      else (isRunning(series, point, index) ? running : happenings).push({ series, point, number });
    }
  const totals = toTotals(running, set);
  leftOut.push(...totals.leftOut);
  const rows = toHappenings(happenings, { index, set });
  return {
    ruleSet: set.name,
    says: set.says,
    sources: set.sources,
    happenings: rows,
    running: totals.running,
    sums: toSums(rows),
    leftOut: leftOut.sort((a, b) => compareTexts(a.rule, b.rule) || compareTexts(a.figure, b.figure)),
  };
}

/** Figures that series do not show by themselves: parts, and what is only planned or supposed. */
function findOutsideSeries(index: LedgerIndex): LeftOut[] {
  const found: LeftOut[] = [];
  for (const claim of index.ledger.claims) {
    if (claim.review.state === 'rejected') continue;
    const isSupposed = claim.modality.includes('future') || claim.modality.includes('hypothetical');
    for (const figure of claim.figures) {
      if (!isHarm(figure.what) || (figure.partOf === null && !isSupposed)) continue;
      const words = index.reports.get(claim.report)?.text.slice(figure.span.start, figure.span.end) ?? '';
      const rule = figure.partOf === null ? 'tolls/not-asserted' : 'tolls/part-of-total';
      found.push(toLeftOut({ claim: claim.id, figure: figure.id, report: claim.report, claimant: toClaimantWords(claim, index), words }, rule)); // prettier-ignore
    }
  }
  return found;
}

/** The rule that leaves a figure out; null where it counts. */
function findReason(
  series: TollSeries,
  { point, number, set }: { point: TollPoint; number: RuledNumber | null; set: RuleSet },
): string | null {
  if (!set.harms.includes(series.what)) return 'tolls/other-harm';
  if (!set.statuses.includes(series.status)) return set.rules.victims ?? 'tolls/other-harm';
  if (point.isDenied) return 'tolls/not-asserted';
  if (series.isHistory) return 'tolls/earlier-times';
  if (number === null) return 'tolls/no-number';
  return point.isEcho ? 'tolls/echo' : null;
}

/** A total that goes on growing: told as one, or a bare number of losses without place, day or act. */
function isRunning(series: TollSeries, point: TollPoint, index: LedgerIndex): boolean {
  if (series.mode !== 'unknown') return series.mode === 'cumulative';
  const claim = index.claims.get(point.claim);
  return (
    claim?.kind === 'casualties' && claim.places.length === 0 && point.area === null && point.asOf.earliest === null
  );
}

function toHappenings(
  entries: readonly Entry[],
  { index, set }: { index: LedgerIndex; set: RuleSet },
): RuledHappening[] {
  const groups = groupBy(entries, ({ series, point }) =>
    [point.incident ?? point.claim, toScopeKey(series), series.mode].join(' | '),
  );
  return groups
    .map((group): RuledHappening => {
      const [{ series, point }] = group as [Entry, ...Entry[]];
      const incident = point.incident === null ? undefined : index.incidents.get(point.incident);
      const claimants = groupBy(group, (one) => toClaimantKey(one.series))
        .map((own) => toClaimant(own, set))
        .sort((a, b) => compareTexts(a.claimant, b.claimant));
      const bounds = chooseBounds(claimants, set);
      return {
        happening: point.incident ?? point.claim,
        heading: incident ? toIncidentWords(incident, index) : `told by ${point.claimant} alone`,
        earliest: incident?.time.earliest ?? point.asOf.earliest,
        latest: incident?.time.latest ?? point.asOf.latest,
        ...toScope(series),
        isIncrement: series.mode === 'incremental',
        ...bounds,
        isDisputed: claimants.some((one) => one.low !== claimants[0]!.low || one.high !== claimants[0]!.high),
        rule: set.rules.number,
        grade: set.grades ? toGrade(point.incident, index) : null,
        claimants,
      };
    })
    .sort(
      (a, b) =>
        compareTexts(a.earliest ?? a.latest ?? '9999', b.earliest ?? b.latest ?? '9999') ||
        compareTexts(a.happening, b.happening) ||
        compareTexts(toScopeKey(a), toScopeKey(b)),
    );
}

/** Grade of an incident; claims of no incident stand alone. */
function toGrade(id: string | null, index: LedgerIndex): Grade {
  const rule = 'airwars/grade';
  const incident = id === null ? undefined : index.incidents.get(id);
  if (!incident) return { is: 'weak', rule };
  const isDisputed = incident.claims.some((claim) =>
    (index.relationsOf.get(claim) ?? []).some(
      ({ kind, aspect }) => kind === 'denies' || (kind === 'contradicts' && (aspect === 'actor' || aspect === 'responsibility')), // prettier-ignore
    ),
  );
  if (isDisputed || incident.status === 'denied') return { is: 'contested', rule };
  if (incident.status === 'conceded') return { is: 'confirmed', rule };
  return { is: incident.origins > 1 ? 'fair' : 'weak', rule };
}

/** Last states of the running totals, one for each claimant, scope, place and beginning; earlier states are left out. */
function toTotals(entries: readonly Entry[], set: RuleSet): { running: RuledTotal[]; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const running = groupBy(entries, ({ series, point }) =>
    [toClaimantKey(series), toScopeKey(series), point.area ?? 'anywhere'].join(' | '),
  )
    .flatMap(divideBySince)
    .map((group): RuledTotal => {
      const last = group.at(-1)!;
      leftOut.push(...group.slice(0, -1).map(({ point }) => toLeftOut(toSource(point), 'tolls/revised')));
      return {
        ...toScope(last.series),
        ...toClaimant([last], set),
        since: group.findLast(({ point }) => point.since?.earliest != null)?.point.since?.earliest ?? null,
        asOf: last.point.asOf.latest ?? last.point.asOf.earliest,
        area: last.point.area,
      };
    })
    .sort((a, b) => compareTexts(toScopeKey(a), toScopeKey(b)) || compareTexts(a.claimant, b.claimant));
  return { running, leftOut };
}

/** Totals that begin on different days are different totals; one whose beginning is not told goes with the others. */
function divideBySince(group: readonly Entry[]): Entry[][] {
  const parts: { since: string | null; entries: Entry[] }[] = [];
  // Points of one series are in the order of time; those of two modes are not.
  const ordered = [...group].sort((a, b) => compareTexts(toState(a.point), toState(b.point)));
  for (const entry of ordered) {
    const since = entry.point.since?.earliest ?? null;
    const part = parts.find((one) => since === null || one.since === null || one.since === since);
    if (part) {
      part.entries.push(entry);
      part.since ??= since;
    } else parts.push({ since, entries: [entry] });
  }
  return parts.map((part) => part.entries);
}

function toState(point: TollPoint): string {
  return [point.asOf.latest ?? point.asOf.earliest ?? '', point.published ?? '', point.figure].join(' ');
}

function toSums(rows: readonly RuledHappening[]): RuledSum[] {
  const own = rows.flatMap((row) => row.claimants.map((claimant) => ({ row, claimant, period: toPeriod(row) })));
  return groupBy(own, ({ row, claimant, period }) =>
    [claimant.claimingSide ?? claimant.claimant, toScopeKey(row), row.isIncrement, period].join(' | '),
  )
    .map((group): RuledSum => {
      const [{ row, claimant, period }] = group as [(typeof own)[number], ...typeof own];
      const add = (bound: keyof RuledBounds): number => group.reduce((sum, one) => sum + one.claimant[bound], 0);
      return {
        claimant: claimant.claimant,
        claimingSide: claimant.claimingSide,
        ...toScope(row),
        isIncrement: row.isIncrement,
        period,
        low: add('low'),
        best: add('best'),
        high: add('high'),
        happenings: group.map((one) => one.row.happening),
        rule: 'tolls/sum-of-claimant',
      };
    })
    .sort(
      (a, b) =>
        compareTexts(a.period ?? '9999', b.period ?? '9999') ||
        compareTexts(toScopeKey(a), toScopeKey(b)) ||
        compareTexts(a.claimant, b.claimant) ||
        Number(a.isIncrement) - Number(b.isIncrement),
    );
}

/** The month that a happening is tied to by both its ends. */
function toPeriod({ earliest, latest }: { earliest: string | null; latest: string | null }): string | null {
  const month = earliest?.slice(0, 7) ?? null;
  return month !== null && month === (latest?.slice(0, 7) ?? null) ? month : null;
}

function toClaimant(entries: readonly Entry[], set: RuleSet): RuledClaimant {
  const [{ series }] = entries as readonly [Entry, ...Entry[]];
  return {
    claimant: series.claimant,
    claimingSide: series.claimingSide,
    ...chooseBounds(
      entries.map((one) => one.number),
      set,
    ),
    figures: entries.map(({ point, number }) => ({ ...toSource(point), outlet: point.outlet, ...number })),
  };
}

/** One number, or one low, best and high, for several of one scope: a choice among them, never a sum. */
function chooseBounds(several: readonly RuledBounds[], set: RuleSet): RuledBounds {
  const low = Math.min(...several.map((one) => one.low));
  const best = Math.min(...several.map((one) => one.best));
  return { low, best, high: set.keeps === 'lowest' ? low : Math.max(...several.map((one) => one.high)) };
}

type Source = Omit<LeftOut, 'rule' | 'says'>;

function toSource({ claim, figure, report, claimant, words }: TollPoint): Source {
  return { claim, figure, report, claimant, words };
}

function toLeftOut(source: Source, rule: string): LeftOut {
  return { ...source, rule, says: RULE_SET_RULES.find(({ id }) => id === rule)?.says ?? '' };
}

function toScope({ victims, status, groups, what }: RuledScope): RuledScope {
  return { victims, status, groups, what };
}

function toScopeKey({ victims, status, groups, what }: RuledScope): string {
  return [what, victims ?? 'nobody told', status, groups.join('+') || 'all'].join(' | ');
}

function toClaimantKey(series: TollSeries): string {
  return series.claimingSide ?? series.claimant;
}

/** Items by key, groups in the order of their first item. */
function groupBy<Item>(items: readonly Item[], toKey: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = toKey(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
