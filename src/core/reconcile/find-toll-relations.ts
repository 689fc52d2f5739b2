import type { ClaimFacts } from './claim-facts.js';
import { compareMade, order } from './claim-facts.js';
import { addTo, sortedEntries } from './claim-order.js';
import { compareTexts } from '../text/compare-texts.js';
import { isApart, isSameBest, sizeOf, toBounds } from './figure-bounds.js';
import type { ScopedFigure } from './figure-scope.js';
import { daysOf, firstDayOf, intersectRanges, isMeeting, type TimeRange } from './time-range.js';
import type { RelationDraft } from './relation-draft.js';
import { relateFigures, type FigurePair } from './relate-figures.js';

/** A figure of a running toll with the place of its claim in the list of facts. */
export interface TollItem extends ScopedFigure {
  readonly index: number;
  readonly origin: string;
  /** How many more the same sentence tells than before: "54 more, bringing the toll to 158"; null where it tells none. */
  readonly increment: number | null;
}

/** Each claim of an enemy's losses is set against so many states of the side's own toll, nearest in time. */
const NEAREST = 4;

/**
 * Relations between running tolls: states of one side's own count, or of one enemy's, in the order of their days (repeats,
 * revises, and a fall flagged as a contradiction); and the own count against the enemy's. Each different state stands for
 * all claims that repeat it, so that the number of relations grows with the claims and not with their square.
 */
export function findTollRelations(facts: readonly ClaimFacts[], originOf: readonly string[]): RelationDraft[] {
  const series = new Map<string, TollItem[]>();
  const increments = findIncrements(facts);
  for (const [index, one] of facts.entries())
    for (const scoped of one.scoped) {
      const key = scoped.key;
      if (key === null || !scoped.isRunning || toBounds(scoped.figure) === null) continue;
      addTo(series, { key, value: { ...scoped, index, origin: originOf[index]!, increment: increments.get(placeOf(scoped)) ?? null } }); // prettier-ignore
    }
  joinOwnCounts(series);
  return sortedEntries(series).flatMap(([, items]) => splitBySince(items).flatMap(relateSeries));
}

/** Exact increments by the sentence in which they stand and the harm that they count. */
function findIncrements(facts: readonly ClaimFacts[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const one of facts)
    for (const scoped of one.scoped) {
      const { mode, hedge, best } = scoped.figure;
      if (mode === 'incremental' && hedge === 'exact' && best !== null) found.set(placeOf(scoped), best);
    }
  return found;
}

function placeOf({ facts: { claim }, figure }: ScopedFigure): string {
  return `${claim.report} ${claim.sentence.start} ${figure.what}`;
}

/** A speaker's totals of nobody in particular go into the one series of his in which they are somebody's. */
function joinOwnCounts(series: Map<string, TollItem[]>): void {
  const named = new Map<string, Map<string, TollItem>>();
  const speakerOf = (item: TollItem): string =>
    [item.facts.source, item.figure.what, item.figure.status, [...item.figure.groups].sort().join('+')].join('|');
  for (const [key, items] of series)
    for (const item of items)
      if (item.whose !== null)
        named.set(speakerOf(item), (named.get(speakerOf(item)) ?? new Map<string, TollItem>()).set(key, item));
  for (const [key, items] of [...series]) {
    const keys = items[0]!.whose === null ? named.get(speakerOf(items[0]!)) : undefined;
    const [only] = keys?.size === 1 ? keys : [];
    if (only === undefined) continue;
    const [into, { whose, by }] = only;
    series.get(into)!.push(...items.map((item) => ({ ...item, whose, by })));
    series.delete(key);
  }
}

/** "Since Sunday" and "since 1992" are two series, also where a third figure tells no start. */
function splitBySince(items: readonly TollItem[]): TollItem[][] {
  const groups: { readonly members: TollItem[]; since: TimeRange }[] = [];
  const sorted = [...items].sort((a, b) => order(b.since.from, a.since.from) || a.index - b.index);
  for (const item of sorted) {
    const group = groups.find((own) => isMeeting(own.since, item.since));
    if (group) {
      group.members.push(item);
      group.since = intersectRanges(group.since, item.since);
    } else groups.push({ members: [item], since: item.since });
  }
  return groups.map((group) => group.members);
}

function relateSeries(items: readonly TollItem[]): RelationDraft[] {
  const own = items.filter((item) => item.by !== 'enemy');
  const byEnemy = new Map<string, TollItem[]>();
  for (const item of items)
    if (item.by === 'enemy')
      addTo(byEnemy, { key: item.facts.side ?? item.facts.party ?? item.facts.source, value: item });
  const drafts: RelationDraft[] = [];
  const ownStates = relateStates(own, drafts);
  for (const [, claimed] of sortedEntries(byEnemy)) {
    const states = relateStates(claimed, drafts);
    for (const state of states) relateSides({ state, ownStates }, drafts);
  }
  return drafts;
}

/** Relates the states of one series to each other; returns the first claim of each state, in order. */
function relateStates(items: readonly TollItem[], drafts: RelationDraft[]): TollItem[] {
  const sorted = orderStates(items);
  const states: TollItem[] = [];
  for (const item of sorted) {
    const same = states.find(
      (state) =>
        isSameBest(state.figure, item.figure) ||
        (sizeOf(state.figure) === sizeOf(item.figure) && state.figure.hedge === item.figure.hedge),
    );
    if (same) {
      // Two claims of one report that give one number are one report's words twice, not a repetition.
      if (same.facts.claim.report !== item.facts.claim.report) {
        const [from, to] = compareMade(item.facts, same.facts) >= 0 ? [item, same] : [same, item];
        drafts.push(
          relateFigures({
            from,
            to,
            kind: same.origin === item.origin || isOneSide(same, item) ? 'repeats' : 'corroborates',
            rule:
              same.origin === item.origin || isOneSide(same, item)
                ? 'relation/same-state-of-toll'
                : 'relation/same-number',
          }),
        );
      }
      continue;
    }
    const before = states[states.length - 1];
    if (before) drafts.push(...relateSuccession(before, item));
    states.push(item);
  }
  return states;
}

/** Whether two claimants speak for one side, or an outlet of no side relays it. */
function isOneSide(a: TollItem, b: TollItem): boolean {
  const [x, y] = [a.facts.side ?? a.facts.party, b.facts.side ?? b.facts.party];
  return x === null || y === null || x === y;
}

/**
 * States by the day that they hold on; on one day the smaller first, since a running toll can only grow. A state whose day
 * is not known goes where its number puts it, for the same reason.
 */
function orderStates(items: readonly TollItem[]): TollItem[] {
  const compare = (a: TollItem, b: TollItem): number =>
    (dayOf(a) ?? 0) - (dayOf(b) ?? 0) || order(sizeOf(a.figure) ?? 0, sizeOf(b.figure) ?? 0) ||
    compareMade(a.facts, b.facts) || compareTexts(a.figure.id, b.figure.id); // prettier-ignore
  const states = items.filter((item) => dayOf(item) !== null).sort(compare);
  const undated = items.filter((item) => dayOf(item) === null).sort(compare);
  if (undated.length === 0) return states;
  const merged: TollItem[] = [];
  let at = 0;
  for (const state of states) {
    while (at < undated.length && (sizeOf(undated[at]!.figure) ?? 0) < (sizeOf(state.figure) ?? 0)) {
      merged.push(undated[at]!);
      at += 1;
    }
    merged.push(state);
  }
  return [...merged, ...undated.slice(at)];
}

/** Day number on which a state holds: told to the day, else the day on which its report speaks; null where neither is known. */
function dayOf(item: TollItem): number | null {
  const { asOf, facts } = item;
  if (daysOf(asOf) <= 1.5) return firstDayOf(asOf);
  const { today } = facts;
  return today !== null && today * 1440 <= asOf.to && (today + 1) * 1440 > asOf.from ? today : null;
}

/** Which state holds later: by days, else by stretches that do not meet; null where nobody can tell, 0 for one day. */
function compareDays(a: TollItem, b: TollItem): number | null {
  const [x, y] = [dayOf(a), dayOf(b)];
  if (x !== null && y !== null) return x - y;
  if (a.facts.claim.report === b.facts.claim.report) return 0;
  if (a.asOf.to < b.asOf.from) return -1;
  return b.asOf.to < a.asOf.from ? 1 : null;
}

function relateSuccession(before: TollItem, after: TollItem): RelationDraft[] {
  const [x, y] = [toBounds(before.figure)!, toBounds(after.figure)!];
  if (x.low > y.high) {
    if ((compareDays(after, before) ?? 0) <= 0) return [];
    return [relateFigures({ from: after, to: before, kind: 'contradicts', rule: 'relation/toll-shrinks' })];
  }
  if ((sizeOf(after.figure) ?? 0) <= (sizeOf(before.figure) ?? 0)) return [];
  // Nobody's toll grows to many times its number within days: another count of it, by somebody else.
  if (isAnotherCount(before, after))
    return [relateFigures({ from: after, to: before, kind: 'contradicts', rule: 'relation/far-apart' })];
  // Two who count each for themselves give no order where none is told.
  if (compareDays(after, before) === null && !isOneCounter(before.facts, after.facts)) return [];
  // A rounded number beside an exact one is a way of telling it, no later state.
  if (!isApart(x, y) && (isRounded(before) || isRounded(after))) return [];
  return [relateFigures({ from: after, to: before, kind: 'revises', rule: 'relation/later-toll-of-side', increment: after.increment })]; // prettier-ignore
}

/** How many times a toll may grow within so many days before it is another count of it. */
const MOST_GROWTH = 3;
const FEW_DAYS = 3;

/** Two sources that are not known to be of one side, numbers far apart within few days, both counted since one day. */
function isAnotherCount(before: TollItem, after: TollItem): boolean {
  const [a, b] = [before.facts, after.facts];
  if (a.voice !== 'statement' || b.voice !== 'statement' || a.source === b.source) return false;
  if ((a.side ?? a.party) !== null && (a.side ?? a.party) === (b.side ?? b.party)) return false;
  const days = compareDays(after, before);
  if (days === null || days > FEW_DAYS || !isOneStart(before, after)) return false;
  const [x, y] = [toBounds(before.figure)!, toBounds(after.figure)!];
  return y.low >= MOST_GROWTH * x.high;
}

/** One source, one side or party, or an outlet that relays what somebody counted. */
function isOneCounter(a: ClaimFacts, b: ClaimFacts): boolean {
  if (a.voice !== 'statement' || b.voice !== 'statement' || a.source === b.source) return true;
  if ((a.side !== null && a.side === b.side) || (a.party !== null && a.party === b.party)) return true;
  return isNameless(a) || isNameless(b);
}

/** "Prosecutors", "the ministry", "it": a speaker without a name or a side, who may be of the side that is told of. */
function isNameless({ side, party, sourceName }: ClaimFacts): boolean {
  return side === null && party === null && !/\p{Lu}/u.test(sourceName?.text ?? '');
}

function isRounded(item: TollItem): boolean {
  return item.figure.hedge === 'about' || item.figure.hedge === 'nearly' || item.figure.hedge === 'up-to';
}

function relateSides(
  options: { readonly state: TollItem; readonly ownStates: readonly TollItem[] },
  drafts: RelationDraft[],
): void {
  const { state } = options;
  const near = [...options.ownStates]
    .sort((a, b) => distance(a, state) - distance(b, state) || a.index - b.index)
    .slice(0, NEAREST);
  for (const own of near.sort((a, b) => a.index - b.index)) {
    const pair = compareSides(own, state);
    if (pair) drafts.push(relateFigures(pair));
  }
}

function distance(a: TollItem, b: TollItem): number {
  const [x, y] = [dayOf(a), dayOf(b)];
  return x === null || y === null ? 1e6 : Math.abs(x - y);
}

/** Where nobody can tell which was counted later, an enemy's count of so many times the own one is no later state of it. */
const FAR_ABOVE = 2;

/** Words tell of both since when they count, and it may be one day. */
function isOneStart(a: TollItem, b: TollItem): boolean {
  return a.figure.since !== null && b.figure.since !== null && daysOf(intersectRanges(a.since, b.since)) <= 2;
}

/**
 * A side's own count against the enemy's: on one day they contradict where the numbers are apart, on different days only
 * where the later is lower; where nobody can tell which is later, only where the enemy's is far above, or counts since the
 * same day.
 */
function compareSides(own: TollItem, enemy: TollItem): FigurePair | null {
  const [x, y] = [toBounds(own.figure)!, toBounds(enemy.figure)!];
  const days = compareDays(own, enemy);
  const isLater = (days ?? 0) || order(own.asOf.to, enemy.asOf.to) || compareMade(own.facts, enemy.facts);
  const [from, to] = isLater >= 0 ? [own, enemy] : [enemy, own];
  if (!isApart(x, y)) {
    const isExact = own.figure.best !== null && own.figure.best === enemy.figure.best;
    return isExact ? { from, to, kind: 'corroborates', rule: 'relation/admission' } : null;
  }
  if (days === null) {
    const isBeyondGrowth = x.high * FAR_ABOVE <= y.low || isOneStart(own, enemy);
    return x.high < y.low && isBeyondGrowth
      ? { from, to, kind: 'contradicts', rule: 'relation/inflicted-against-own' }
      : null;
  }
  if (days === 0) return { from, to, kind: 'contradicts', rule: 'relation/inflicted-against-own' };
  const [later, earlier] = from === own ? [x, y] : [y, x];
  return earlier.low > later.high ? { from, to, kind: 'contradicts', rule: 'relation/toll-shrinks' } : null;
}
