/** What pairs are made of. */
export interface Indexed {
  /** Whole number of this one alone, below 2^26. */
  readonly id: number;
}

/** Two members that share a bucket and of which something is found, `a` before `b`. */
export interface FoundPair<Item, Found> {
  readonly a: Item;
  readonly b: Item;
  readonly found: Found;
}

/** Which members of a bucket meet: those less than `window` places apart, and where `isLed` each with the first. */
export interface Meeting {
  readonly window: number;
  readonly isLed: boolean;
}

/** Of a bucket of at most `full` all meet; of a larger one each meets the first and the two before it. */
export function toMeeting(size: number, full: number): Meeting {
  return size <= full ? ALL : NEAR;
}

const ALL: Meeting = { window: Infinity, isLed: false };
const NEAR: Meeting = { window: 3, isLed: true };

/** What an update brings about: pairs that are not proposed any more, and pairs that were not before. */
export interface PairChange<Item, Found> {
  readonly lost: readonly FoundPair<Item, Found>[];
  readonly gained: readonly FoundPair<Item, Found>[];
}

/** Members in buckets by their keys, with what is found of the pairs that meet in one; kept up to date member by member. */
export interface PairIndex<Item, Found> {
  /** Takes members out and in. What is found hangs on who is in alone, not on when who came. */
  update(change: { readonly removed: readonly Item[]; readonly added: readonly Item[] }): PairChange<Item, Found>;
  /** Lets go of all members and pairs: nothing will come or go any more. */
  forget(): void;
  /** All pairs of which something is found, in no order that means anything. */
  pairs(): Iterable<FoundPair<Item, Found>>;
}

/** How an index proposes and compares. */
export interface PairIndexOptions<Item, Found> {
  /** The buckets of a member, each once; the same whenever asked. */
  keysOf(item: Item): readonly (string | number)[];
  /** The order within buckets. */
  compareOrder(a: Item, b: Item): number;
  /** True where `a` is to come first in what is found. */
  isBefore(a: Item, b: Item): boolean;
  /** How the members of a bucket of so many meet. */
  toMeeting(size: number, key: string | number): Meeting;
  /** What is found of two; null for nothing. Hangs on the two alone. */
  compare(a: Item, b: Item): Found | null;
}

interface Counted<Item, Found> extends FoundPair<Item, Found> {
  /** How many times buckets propose it. */
  count: number;
}

/** Above every id. */
const KEY_STEP = 2 ** 26;
/** Where more than a part of so many of a bucket changes, it is gone through as a whole. */
const FEW = 8;

/** An index without members. */
export function makePairIndex<Item extends Indexed, Found>(
  options: PairIndexOptions<Item, Found>,
): PairIndex<Item, Found> {
  // Most buckets hold one member alone, and no list is made for it.
  const buckets = new Map<string | number, Item | Item[]>();
  const known = new Map<number, Counted<Item, Found>>();

  function update({ removed, added }: { removed: readonly Item[]; added: readonly Item[] }): PairChange<Item, Found> {
    const tally = makeTally<Item>(options.isBefore);
    if (buckets.size === 0) fill(added, tally);
    else for (const [key, changed] of byBucket({ removed, added }, options.keysOf)) change(key, { ...changed, tally });
    const [lost, gained]: [Counted<Item, Found>[], Counted<Item, Found>[]] = [[], []];
    tally.each((a, b, by) => {
      const key = a.id * KEY_STEP + b.id;
      const pair = known.get(key);
      if (pair) {
        pair.count += by;
        if (pair.count > 0) return;
        known.delete(key);
        lost.push(pair);
      } else if (by > 0) {
        const found = options.compare(a, b);
        if (found === null) return;
        const made = { a, b, found, count: by };
        known.set(key, made);
        gained.push(made);
      }
    });
    return { lost, gained };
  }

  function fill(added: readonly Item[], tally: Tally<Item>): void {
    for (const item of added)
      for (const key of options.keysOf(item)) {
        const bucket = buckets.get(key);
        if (bucket === undefined) buckets.set(key, item);
        else if (Array.isArray(bucket)) bucket.push(item);
        else buckets.set(key, [bucket, item]);
      }
    for (const [key, bucket] of buckets) {
      if (!Array.isArray(bucket)) continue;
      bucket.sort(options.compareOrder);
      meetAll(bucket, options.toMeeting(bucket.length, key), (a, b) => tally.add(a, b, 1));
    }
  }

  function change(
    key: string | number,
    { removed, added, tally }: { removed: readonly Item[]; added: readonly Item[]; tally: Tally<Item> },
  ): void {
    const before = buckets.get(key) ?? [];
    const list = Array.isArray(before) ? before : [before];
    if ((removed.length + added.length) * FEW > list.length) {
      meetAll(list, options.toMeeting(list.length, key), (a, b) => tally.add(a, b, -1));
      const gone = new Set(removed);
      const now = [...list.filter((item) => !gone.has(item)), ...added].sort(options.compareOrder);
      meetAll(now, options.toMeeting(now.length, key), (a, b) => tally.add(a, b, 1));
      if (now.length === 0) buckets.delete(key);
      else buckets.set(key, now.length === 1 ? now[0]! : now);
      return;
    }
    for (const item of removed) alter(list, { key, at: list.indexOf(item), item: null, tally });
    for (const item of added) alter(list, { key, at: placeOf(list, item), item, tally });
  }

  /** Puts a member in at a place, or takes out the one that stands there; only pairs across the place change. */
  function alter(
    list: Item[],
    { key, at, item, tally }: { key: string | number; at: number; item: Item | null; tally: Tally<Item> },
  ): void {
    const size = list.length + (item === null ? -1 : 1);
    const [old, now] = [options.toMeeting(list.length, key), options.toMeeting(size, key)];
    const isSame = old.window === now.window && old.isLed === now.isLed;
    const count = (meeting: Meeting, by: number): void => {
      if (!isSame) meetAll(list, meeting, (a, b) => tally.add(a, b, by));
      else meetAcross(list, { meeting, at, isIn: (item === null) === by < 0, meet: (a, b) => tally.add(a, b, by) });
    };
    count(old, -1);
    if (item === null) list.splice(at, 1);
    else list.splice(at, 0, item);
    count(now, 1);
  }

  function placeOf(list: readonly Item[], item: Item): number {
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (options.compareOrder(list[middle]!, item) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  const forget = (): void => {
    buckets.clear();
    known.clear();
  };
  return { update, forget, pairs: () => known.values() };
}

type Meet<Item> = (a: Item, b: Item) => void;

/** All pairs of a bucket that meet; the leader's may come twice, always in the same way. */
function meetAll<Item>(list: readonly Item[], { window, isLed }: Meeting, meet: Meet<Item>): void {
  for (let i = 0; i < list.length; i += 1)
    for (let j = i + 1; j < Math.min(list.length, i + window); j += 1) meet(list[i]!, list[j]!);
  if (isLed) for (let j = 1; j < list.length; j += 1) meet(list[0]!, list[j]!);
}

/** The pairs of a bucket that reach across a place; where `isIn`, who stands there is the one that comes or goes. */
function meetAcross<Item>(
  list: readonly Item[],
  options: { readonly meeting: Meeting; readonly at: number; readonly isIn: boolean; readonly meet: Meet<Item> },
): void {
  const { at, isIn, meet } = options;
  const { window, isLed } = options.meeting;
  for (let i = Math.max(0, at - window + 1); i < at + (isIn ? 1 : 0); i += 1)
    for (let j = Math.max(i + 1, at); j < Math.min(list.length, i + window); j += 1) meet(list[i]!, list[j]!);
  if (!isLed) return;
  if (at === 0) for (let j = 1; j < list.length; j += 1) meet(list[0]!, list[j]!);
  else if (isIn) meet(list[0]!, list[at]!);
}

function byBucket<Item>(
  { removed, added }: { readonly removed: readonly Item[]; readonly added: readonly Item[] },
  keysOf: (item: Item) => readonly (string | number)[],
): Map<string | number, { readonly removed: Item[]; readonly added: Item[] }> {
  const changes = new Map<string | number, { readonly removed: Item[]; readonly added: Item[] }>();
  const changeOf = (key: string | number): { readonly removed: Item[]; readonly added: Item[] } => {
    const change = changes.get(key) ?? { removed: [], added: [] };
    changes.set(key, change);
    return change;
  };
  for (const item of removed) for (const key of keysOf(item)) changeOf(key).removed.push(item);
  for (const item of added) for (const key of keysOf(item)) changeOf(key).added.push(item);
  return changes;
}

/** How many times more, or less, pairs are proposed. */
interface Tally<Item> {
  add(a: Item, b: Item, by: number): void;
  /** Each pair whose number is another one, in the order in which they came. */
  each(visit: (a: Item, b: Item, by: number) => void): void;
}

/** A table of pairs with open addressing (linear probing): a map of pairs takes several times the room and the time. */
function makeTally<Item extends Indexed>(isBefore: (a: Item, b: Item) => boolean): Tally<Item> {
  const [firsts, seconds, counts]: [Item[], Item[], number[]] = [[], [], []];
  let keys = new Float64Array(1024).fill(-1);
  let places = new Int32Array(1024);
  const slotOf = (key: number): number => {
    // The two ids mixed (Knuth's multiplicative hashing), so that neighbours do not meet.
    let slot = (Math.imul(Math.floor(key / KEY_STEP), 0x9e3779b1) ^ Math.imul(key % KEY_STEP, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & (keys.length - 1);
    while (keys[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & (keys.length - 1);
    return slot;
  };
  const grow = (): void => {
    const [old, at] = [keys, places];
    keys = new Float64Array(old.length * 2).fill(-1);
    places = new Int32Array(keys.length);
    for (const [index, key] of old.entries()) {
      if (key === -1) continue;
      const slot = slotOf(key);
      keys[slot] = key;
      places[slot] = at[index]!;
    }
  };
  return {
    add(x, y, by) {
      const [a, b] = isBefore(x, y) ? [x, y] : [y, x];
      const key = a.id * KEY_STEP + b.id;
      const slot = slotOf(key);
      if (keys[slot] === key) {
        counts[places[slot]!]! += by;
        return;
      }
      keys[slot] = key;
      places[slot] = counts.length;
      firsts.push(a);
      seconds.push(b);
      counts.push(by);
      if (counts.length * 2 > keys.length) grow();
    },
    each(visit) {
      for (const [at, by] of counts.entries()) if (by !== 0) visit(firsts[at]!, seconds[at]!, by);
    },
  };
}
