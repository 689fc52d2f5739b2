import type { ClaimFacts } from './claim-facts.js';
import { addTo, sortedEntries } from './claim-order.js';
import { comparePlaces, compareHappenings, isWide, listKeyOf, SAME_HAPPENING } from './compare-happenings.js';
import { findRareWords } from './content-words.js';
import { familyOf } from './kinds.js';
import { daysOf, intersectRanges, isMeeting, type TimeRange } from './time-range.js';

/** One group of claims of one happening: positions in the list of facts, sorted. */
export interface HappeningGroup {
  readonly members: readonly number[];
  /** True for the running toll of one side. */
  readonly isToll: boolean;
}

/** In a block of more claims each is compared with so many that come next in time. */
const WINDOW = 24;

/**
 * Groups claims of one happening: blocking keys propose, `compareHappenings` decides, and groups join best pair first. A
 * group only grows while every time in it meets every other and every place is within reach of every other, so that no
 * chain of near-misses ends in one giant incident (complete linkage; in one dimension pairwise meeting is common meeting).
 * Denials and what is said not to have happened are left to `findDenials` and `findNegations`. `facts` are in the ledger's order.
 */
export function findHappenings(facts: readonly ClaimFacts[]): HappeningGroup[] {
  const tolls = new Map<string, { since: TimeRange; members: number[] }[]>();
  const singles: number[] = [];
  for (const [index, one] of facts.entries()) {
    // What is said not to have happened is no voice for it.
    if (!one.isHappening || one.isDenial || one.claim.modality.includes('negated')) continue;
    const toll =
      one.claim.kind === 'casualties' ? one.scoped.find((found) => found.isRunning && found.key !== null) : undefined;
    if (!toll) {
      singles.push(index);
      continue;
    }
    const series = tolls.get(toll.key!) ?? [];
    const same = series.find((group) => isMeeting(group.since, toll.since));
    if (same) {
      same.members.push(index);
      same.since = intersectRanges(same.since, toll.since);
    } else series.push({ since: toll.since, members: [index] });
    tolls.set(toll.key!, series);
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

interface Group {
  members: number[];
  time: TimeRange;
  readonly lists: Set<string>;
}

function groupSingles(facts: readonly ClaimFacts[], singles: readonly number[]): HappeningGroup[] {
  const twins = findTwins(facts, singles);
  const firsts = [...twins.keys()];
  const pairs = proposePairs(facts, firsts);
  pairs.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  const groupOf = new Map<number, Group>();
  for (const [index, members] of twins) {
    const lists = members.flatMap((member) => listKeyOf(facts[member]!) ?? []);
    groupOf.set(index, { members: [...members], time: facts[index]!.time, lists: new Set(lists) });
  }
  // Where the members of a group are looked up: of each set of twins the first stands for all.
  const firstsOf = new Map<Group, number[]>(firsts.map((index) => [groupOf.get(index)!, [index]]));
  for (const { a, b } of pairs) {
    let [x, y] = [groupOf.get(a)!, groupOf.get(b)!];
    if (x === y) continue;
    if (x.members.length < y.members.length) [x, y] = [y, x];
    const time = intersectRanges(x.time, y.time);
    if (time.from > time.to || [...y.lists].some((list) => x.lists.has(list))) continue;
    const [here, there] = [firstsOf.get(x)!, firstsOf.get(y)!];
    if (!isWithinReach(facts, [...placedOf(facts, here), ...placedOf(facts, there)])) continue;
    for (const member of y.members) x.members.push(member);
    x.time = time;
    for (const list of y.lists) x.lists.add(list);
    for (const index of there) {
      here.push(index);
      groupOf.set(index, x);
    }
  }
  return [...new Set(groupOf.values())].map(({ members }) => ({
    members: members.sort((a, b) => a - b),
    isToll: false,
  }));
}

/** Claims that nothing tells apart but who prints them, by the first of them: they are one happening where that one is told well enough. */
function findTwins(facts: readonly ClaimFacts[], singles: readonly number[]): Map<number, number[]> {
  const twins = new Map<number, number[]>();
  const firstOf = new Map<string, number>();
  const listsOf = new Map<number, Set<string>>();
  for (const index of singles) {
    const one = facts[index]!;
    const profile = profileOf(one);
    const list = listKeyOf(one);
    const first = firstOf.get(profile);
    const isTwin = first !== undefined && (compareHappenings(facts[first]!, one) ?? 0) >= SAME_HAPPENING;
    if (isTwin && (list === null || !listsOf.get(first)!.has(list))) {
      twins.get(first)!.push(index);
      if (list !== null) listsOf.get(first)!.add(list);
      continue;
    }
    twins.set(index, [index]);
    listsOf.set(index, new Set(list === null ? [] : [list]));
    if (first === undefined) firstOf.set(profile, index);
  }
  return twins;
}

function profileOf(facts: ClaimFacts): string {
  const { claim } = facts;
  const figures = facts.figures.map((figure) => `${figure.what} ${figure.best ?? ''}`).join();
  const places = claim.places.map((place) => `${place.relation} ${place.entity ?? ''}`).join();
  return [
    claim.kind,
    claim.stance,
    places,
    facts.time.from,
    facts.time.to,
    [...facts.agents].join(),
    figures,
    [...facts.words].join(' '),
  ].join('|');
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
  const pairs: Pair[] = [];
  const seen = new Set<number>();
  for (const [key, block] of blocks) {
    if (block.length < 2) continue;
    const window = key.includes('|cell|') ? WINDOW / 3 : WINDOW;
    block.sort((a, b) => middleOf(facts[a]!.time) - middleOf(facts[b]!.time) || a - b);
    for (let i = 0; i < block.length; i += 1)
      for (let j = i + 1; j < Math.min(block.length, i + window); j += 1) {
        const [a, b] = [Math.min(block[i]!, block[j]!), Math.max(block[i]!, block[j]!)];
        const pair = a * facts.length + b;
        if (seen.has(pair)) continue;
        seen.add(pair);
        const score = compareHappenings(facts[a]!, facts[b]!);
        if (score !== null && score >= SAME_HAPPENING) pairs.push({ a, b, score });
      }
  }
  return pairs;
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
    // Cells of about ten kilometres, in two grids half a cell apart, for places beside each other.
    if (!place.point) continue;
    const { lat, lon } = place.point;
    for (const shift of [0, 0.05])
      keys.push(`${family}|cell|${shift}|${Math.floor((lat + shift) * 10)}|${Math.floor((lon + shift) * 10)}`);
  }
  for (const name of [...facts.claim.agents, ...facts.claim.targets, ...facts.claim.instruments])
    if (name.entity !== null && name.kind !== null && name.kind !== 'party' && name.kind !== 'place')
      keys.push(`${family}|name|${name.entity}`);
  for (const figure of facts.figures)
    if (figure.best !== null && figure.best > 1) keys.push(`${family}|figure|${figure.what}|${figure.best}`);
  // What only one of two reports gives a place: the day and a thing.
  if (facts.scene.isTimed && daysOf(facts.time) <= 1.5)
    for (const word of findRareWords(facts.scene.words))
      keys.push(`${family}|day|${Math.floor(facts.time.from / 1440)}|${word}`);
  if (facts.scene.story)
    for (const name of findRareWords(facts.scene.story.names)) keys.push(`${family}|story|${name}`);
  if (keys.length > 0) return keys;
  for (const word of facts.rare) keys.push(`${family}|word|${word}`);
  return keys;
}
