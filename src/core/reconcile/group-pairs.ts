import { addTo } from './claim-order.js';
import { comparePlaces, listKeyOf } from './compare-happenings.js';
import { makeDisjointSets } from './disjoint-sets.js';
import type { HeldGroup } from './find-incidents.js';
import type { HeldClaim } from './held-report.js';
import type { FoundPair, PairIndex } from './pair-index.js';
import { intersectRanges, type TimeRange } from './time-range.js';

interface Group {
  members: HeldClaim[];
  time: TimeRange;
  readonly lists: Set<string>;
}

/**
 * The groups of all claims that hang together with the dirty ones over pairs, by the first claim of each set of twins.
 * Groups of claims between which there is no way over pairs have nothing to do with each other.
 */
export function groupPairs(options: {
  readonly dirty: ReadonlySet<HeldClaim>;
  readonly pairs: PairIndex<HeldClaim, number>;
  readonly membersOf: (first: HeldClaim) => readonly HeldClaim[];
  /** More than any position. */
  readonly count: number;
}): Map<HeldClaim, HeldGroup> {
  const { dirty } = options;
  const sets = makeDisjointSets(options.count);
  for (const { a, b } of options.pairs.pairs()) sets.join(a.at, b.at);
  const found = new Map<number, FoundPair<HeldClaim, number>[]>();
  const dirtySets = new Set<number>();
  for (const { at } of dirty) dirtySets.add(sets.find(at));
  for (const pair of options.pairs.pairs()) {
    const set = sets.find(pair.a.at);
    if (dirtySets.has(set)) addTo(found, { key: set, value: pair });
  }
  const groups = new Map<HeldClaim, HeldGroup>();
  for (const first of dirty)
    if (!found.has(sets.find(first.at))) groups.set(first, { members: options.membersOf(first), isToll: false });
  for (const pairs of found.values()) joinBest(pairs, { membersOf: options.membersOf, groups });
  return groups;
}

function joinBest(
  pairs: readonly FoundPair<HeldClaim, number>[],
  options: {
    readonly membersOf: (first: HeldClaim) => readonly HeldClaim[];
    readonly groups: Map<HeldClaim, HeldGroup>;
  },
): void {
  const sorted = [...pairs].sort((x, y) => y.found - x.found || x.a.at - y.a.at || x.b.at - y.b.at);
  const groupOf = new Map<HeldClaim, Group>();
  for (const first of new Set(sorted.flatMap(({ a, b }) => [a, b]))) {
    const members = options.membersOf(first);
    const lists = members.flatMap((member) => listKeyOf(member.facts) ?? []);
    groupOf.set(first, { members: [...members], time: first.facts.time, lists: new Set(lists) });
  }
  // Where the members of a group are looked up: of each set of twins the first stands for all.
  const firstsOf = new Map<Group, HeldClaim[]>(Array.from(groupOf, ([first, group]) => [group, [first]]));
  for (const { a, b } of sorted) {
    let [x, y] = [groupOf.get(a)!, groupOf.get(b)!];
    if (x === y) continue;
    if (x.members.length < y.members.length) [x, y] = [y, x];
    const time = intersectRanges(x.time, y.time);
    if (time.from > time.to || [...y.lists].some((list) => x.lists.has(list))) continue;
    const [here, there] = [firstsOf.get(x)!, firstsOf.get(y)!];
    if (!isWithinReach([...placedOf(here), ...placedOf(there)])) continue;
    for (const member of y.members) x.members.push(member);
    x.time = time;
    for (const list of y.lists) x.lists.add(list);
    for (const first of there) {
      here.push(first);
      groupOf.set(first, x);
    }
  }
  for (const group of new Set(groupOf.values())) {
    const made = { members: group.members.sort((a, b) => a.at - b.at), isToll: false };
    for (const first of firstsOf.get(group)!) options.groups.set(first, made);
  }
}

/** One member for each different set of places: groups hold few of those, however many claims. */
function placedOf(members: readonly HeldClaim[]): HeldClaim[] {
  const kept = new Map<string, HeldClaim>();
  for (const held of members) {
    const key = held.facts.places.map((place) => place.entity).join();
    if (key !== '' && !kept.has(key)) kept.set(key, held);
  }
  return [...kept.values()];
}

function isWithinReach(members: readonly HeldClaim[]): boolean {
  return members.every((a, at) =>
    members.slice(at + 1).every((b) => comparePlaces(a.facts.places, b.facts.places) !== 'apart'),
  );
}
