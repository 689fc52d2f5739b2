import type { ClaimFacts } from './claim-facts.js';
import { sortedEntries } from './claim-order.js';
import { compareHappenings, isWide, SAME_HAPPENING } from './compare-happenings.js';
import { findRareWords } from './content-words.js';
import { groupPairs } from './group-pairs.js';
import { isBefore, type Change, type HeldClaim } from './held-report.js';
import { familyOf } from './kinds.js';
import { makePairIndex } from './pair-index.js';
import { daysOf, intersectRanges, isMeeting, type TimeRange } from './time-range.js';
import { makeTwins } from './find-twins.js';

/** One group of claims of one happening, in the ledger's order. */
export interface HeldGroup {
  readonly members: readonly HeldClaim[];
  /** True for the running toll of one side. */
  readonly isToll: boolean;
}

/** The same by positions in the list of facts. */
export interface HappeningGroup {
  readonly members: readonly number[];
  readonly isToll: boolean;
}

/** In a block of more claims each is compared with so many that come next in time. */
const WINDOW = 24;

/** The groups of claims of one happening, kept up to date claim by claim. */
export interface Happenings {
  /** Lets go of all claims: none will come or go any more. */
  forget(): void;
  /** Takes claims out and in, and gives all groups there are now. `all` are those that are in, in the ledger's order. */
  update(change: Change<HeldClaim>, all: readonly HeldClaim[]): HeldGroup[];
}

/**
 * Groups claims of one happening: blocking keys propose, `compareHappenings` decides, and groups join best pair first. A
 * group only grows while every time in it meets every other and every place is within reach of every other, so that no
 * chain of near-misses ends in one giant incident (complete linkage; in one dimension pairwise meeting is common meeting).
 * Denials and what is said not to have happened are left to `findDenials` and `findNegations`. Groups are made anew only among claims that hang together with what went or came.
 */
export function makeHappenings(): Happenings {
  const twins = makeTwins();
  const pairs = makePairIndex<HeldClaim, number>({
    keysOf: ({ facts }) => [...new Set(blockKeysOf(facts))],
    compareOrder: (a, b) => middleOf(a.facts.time) - middleOf(b.facts.time) || a.at - b.at,
    isBefore,
    toMeeting: (_, key) => (String(key).includes('|cell|') ? CELL : BLOCK),
    compare(a, b) {
      const score = compareHappenings(a.facts, b.facts);
      return score !== null && score >= SAME_HAPPENING ? score : null;
    },
  });
  /** By the first of each set of twins. */
  const groupOf = new Map<HeldClaim, HeldGroup>();
  return {
    forget() {
      pairs.forget();
      twins.forget();
      groupOf.clear();
    },
    update({ removed, added }, all) {
      const isSingle = ({ facts }: HeldClaim): boolean => isOfHappening(facts) && tollOf(facts) === undefined;
      const sets = twins.update({ removed: removed.filter(isSingle), added: added.filter(isSingle) });
      const { lost, gained } = pairs.update(sets);
      for (const first of sets.removed) groupOf.delete(first);
      const dirty = new Set([...sets.added, ...sets.changed]);
      for (const pair of [...lost, ...gained]) dirty.add(pair.a).add(pair.b);
      for (const first of sets.removed) dirty.delete(first);
      const made = groupPairs({ dirty, pairs, membersOf: twins.membersOf, count: all.length });
      for (const [first, group] of made) groupOf.set(first, group);
      return [...findTolls(all), ...new Set(groupOf.values())];
    },
  };
}

const BLOCK = { window: WINDOW, isLed: false };
const CELL = { window: WINDOW / 3, isLed: false };

function isOfHappening(facts: ClaimFacts): boolean {
  // What is said not to have happened is no voice for it.
  return facts.isHappening && !facts.isDenial && !facts.claim.modality.includes('negated');
}

/** The figure of a running toll that a claim of a happening gives. */
function tollOf(facts: ClaimFacts): ClaimFacts['scoped'][number] | undefined {
  return facts.claim.kind === 'casualties'
    ? facts.scoped.find((found) => found.isRunning && found.key !== null)
    : undefined;
}

function findTolls(all: readonly HeldClaim[]): HeldGroup[] {
  const tolls = new Map<string, { since: TimeRange; readonly members: HeldClaim[] }[]>();
  for (const held of all) {
    const toll = isOfHappening(held.facts) ? tollOf(held.facts) : undefined;
    if (!toll) continue;
    const series = tolls.get(toll.key!) ?? [];
    const same = series.find((group) => isMeeting(group.since, toll.since));
    if (same) {
      same.members.push(held);
      same.since = intersectRanges(same.since, toll.since);
    } else series.push({ since: toll.since, members: [held] });
    tolls.set(toll.key!, series);
  }
  return sortedEntries(tolls).flatMap(([, series]) => series.map(({ members }) => ({ members, isToll: true })));
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
  for (const name of facts.scene.story?.rare ?? []) keys.push(`${family}|story|${name}`);
  if (keys.length > 0) return keys;
  for (const word of facts.rare) keys.push(`${family}|word|${word}`);
  return keys;
}
