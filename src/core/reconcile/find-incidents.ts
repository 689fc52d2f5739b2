import type { ClaimFacts } from './claim-facts.js';
import { addTo, sortedEntries } from './claim-order.js';
import { comparePlaces, compareHappenings, isWide, listKeyOf, SAME_HAPPENING } from './compare-happenings.js';
import { scopeFigures, scopeKeyOf } from './figure-scope.js';
import { familyOf } from './kinds.js';
import { intersectRanges, isMeeting, type TimeRange } from './time-range.js';

/** One group of claims of one happening: positions in the list of facts, sorted. */
export interface HappeningGroup {
  readonly members: readonly number[];
  /** True for the running toll of one side. */
  readonly isToll: boolean;
}

/** In a block of more claims each is compared with so many that come next in time. */
const WINDOW = 40;

/**
 * Groups claims of one happening: blocking keys propose, `compareHappenings` decides, and groups join best pair first. A
 * group only grows while every time in it meets every other and every place is within reach of every other, so that no
 * chain of near-misses ends in one giant incident (complete linkage; in one dimension pairwise meeting is common meeting).
 * Denials are left to `findDenials`. `facts` are in the ledger's order.
 */
export function findHappenings(facts: readonly ClaimFacts[]): HappeningGroup[] {
  const tolls = new Map<string, { since: TimeRange; members: number[] }[]>();
  const singles: number[] = [];
  for (const [index, one] of facts.entries()) {
    if (!one.isHappening || one.isDenial) continue;
    const toll =
      one.claim.kind === 'casualties'
        ? scopeFigures(one).find((found) => found.isRunning && scopeKeyOf(found) !== null)
        : undefined;
    if (!toll) {
      singles.push(index);
      continue;
    }
    const series = tolls.get(scopeKeyOf(toll)!) ?? [];
    const same = series.find((group) => isMeeting(group.since, toll.since));
    if (same) {
      same.members.push(index);
      same.since = intersectRanges(same.since, toll.since);
    } else series.push({ since: toll.since, members: [index] });
    tolls.set(scopeKeyOf(toll)!, series);
  }
  const groups: HappeningGroup[] = sortedEntries(tolls).flatMap(([, series]) =>
    series.map(({ members }) => ({ members, isToll: true })),
  );
  groups.push(...groupSingles(facts, singles));
  return groups;
}

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

function groupSingles(facts: readonly ClaimFacts[], singles: readonly number[]): HappeningGroup[] {
  const pairs = proposePairs(facts, singles);
  pairs.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  const groupOf = new Map<number, { members: number[]; time: TimeRange; lists: Set<string> }>();
  for (const index of singles) {
    const list = listKeyOf(facts[index]!);
    groupOf.set(index, { members: [index], time: facts[index]!.time, lists: new Set(list === null ? [] : [list]) });
  }
  for (const { a, b } of pairs) {
    const [x, y] = [groupOf.get(a)!, groupOf.get(b)!];
    if (x === y) continue;
    const time = intersectRanges(x.time, y.time);
    if (time.from > time.to || [...y.lists].some((list) => x.lists.has(list))) continue;
    if (!isWithinReach(facts, [...placedOf(facts, x.members), ...placedOf(facts, y.members)])) continue;
    x.members.push(...y.members);
    x.time = time;
    for (const list of y.lists) x.lists.add(list);
    for (const index of y.members) groupOf.set(index, x);
  }
  return [...new Set(groupOf.values())].map(({ members }) => ({
    members: members.sort((a, b) => a - b),
    isToll: false,
  }));
}

/** One member for each different set of places: groups hold few of those, however many claims. */
function placedOf(facts: readonly ClaimFacts[], members: readonly number[]): number[] {
  const kept = new Map<string, number>();
  for (const index of members) {
    const key = facts[index]!.places.map((place) => place.entity).join();
    if (key !== '' && !kept.has(key)) kept.set(key, index);
  }
  return [...kept.values()];
}

function isWithinReach(facts: readonly ClaimFacts[], members: readonly number[]): boolean {
  return members.every((a, at) =>
    members.slice(at + 1).every((b) => comparePlaces(facts[a]!.places, facts[b]!.places) !== 'apart'),
  );
}

function proposePairs(facts: readonly ClaimFacts[], singles: readonly number[]): Pair[] {
  const blocks = new Map<string, number[]>();
  for (const index of singles) for (const key of blockKeysOf(facts[index]!)) addTo(blocks, { key, value: index });
  const pairs = new Map<string, Pair>();
  for (const [, block] of sortedEntries(blocks)) {
    block.sort((a, b) => middleOf(facts[a]!.time) - middleOf(facts[b]!.time) || a - b);
    for (let i = 0; i < block.length; i += 1)
      for (let j = i + 1; j < Math.min(block.length, i + WINDOW); j += 1) {
        const [a, b] = [Math.min(block[i]!, block[j]!), Math.max(block[i]!, block[j]!)];
        const key = `${a} ${b}`;
        if (pairs.has(key)) continue;
        const score = compareHappenings(facts[a]!, facts[b]!);
        if (score !== null && score >= SAME_HAPPENING) pairs.set(key, { a, b, score });
      }
  }
  return [...pairs.values()];
}

/** Middle of a stretch, for sorting a block; open ends count as far away but keep an order. */
function middleOf(range: TimeRange): number {
  if (Number.isFinite(range.from) && Number.isFinite(range.to)) return (range.from + range.to) / 2;
  return Number.isFinite(range.to) ? range.to : Number.isFinite(range.from) ? range.from : 0;
}

/** Keys that claims of one happening share at least one of: kind and place, kind and named things, kind and figures, rare words. */
function blockKeysOf(facts: ClaimFacts): string[] {
  const family = familyOf(facts.claim.kind);
  const keys: string[] = [];
  for (const place of facts.places) {
    if (isWide(place)) continue;
    keys.push(`${family}|place|${place.entity!}`);
    // Cells of about ten kilometres, each place in its own and its neighbours' would be nine; two grids half a cell apart do.
    if (place.point)
      for (const shift of [0, 0.05])
        keys.push(
          `${family}|cell|${shift}|${Math.floor((place.point.lat + shift) * 10)}|${Math.floor((place.point.lon + shift) * 10)}`,
        );
  }
  for (const name of [...facts.claim.agents, ...facts.claim.targets, ...facts.claim.instruments])
    if (name.entity !== null && name.kind !== null && name.kind !== 'party' && name.kind !== 'place')
      keys.push(`${family}|name|${name.entity}`);
  for (const figure of facts.figures)
    if (figure.best !== null && figure.best > 1) keys.push(`${family}|figure|${figure.what}|${figure.best}`);
  const rare = [...facts.words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, 4);
  for (const word of rare) keys.push(`${family}|word|${word}`);
  return keys;
}
