import type { PlaceUse } from '../model/name.js';
import type { ClaimFacts } from './claim-facts.js';
import { countCommon, shareWords } from './content-words.js';
import { isSameBest } from './figure-bounds.js';
import { isOneStory } from './find-stories.js';
import { compareKinds, SELDOM, VIOLENT } from './kinds.js';
import { daysOf, intersectRanges, isMeeting } from './time-range.js';

/** Places nearer than this may be named for one happening: a town and the depot beside it. */
const REACH_KM = 6;

/** What two places have to do with each other: one place, two near each other, too wide to tell, or two different ones. */
export type PlaceFit = 'same' | 'near' | 'wide' | 'open' | 'apart';

/** Compares where two claims say that it happened; `wide` for a whole country, region or district, `open` where one of them does not tell. */
export function comparePlaces(a: readonly PlaceUse[], b: readonly PlaceUse[]): PlaceFit {
  if (a.length === 0 || b.length === 0) return 'open';
  let fit: PlaceFit = 'apart';
  // Two villages of one district are two places: a region counts only where one of the claims gives nothing narrower.
  const isNarrow = !a.every(isWide) && !b.every(isWide);
  for (const x of isNarrow ? a.filter((place) => !isWide(place)) : a)
    for (const y of isNarrow ? b.filter((place) => !isWide(place)) : b) {
      if (x.entity === y.entity) {
        if (!isWide(x)) return 'same';
        fit = fit === 'near' ? fit : 'wide';
      } else if (
        isBeside(x, y) &&
        x.point &&
        y.point &&
        !isWide(x) &&
        !isWide(y) &&
        kilometresBetween(x.point, y.point) <= REACH_KM
      )
        fit = 'near';
      else if (fit === 'apart' && (isWide(x) || isWide(y)) && isWithin(x, y)) fit = 'wide';
      // A street that no gazetteer has may lie in any town.
      else if (fit === 'apart' && isStreet(x) !== isStreet(y)) fit = 'wide';
    }
  return fit;
}

/** Two named settlements are two places, however near; a depot, a river or "near the town" may be beside the other. */
function isBeside(a: PlaceUse, b: PlaceUse): boolean {
  return isLoose(a) || isLoose(b);
}

/** True where another place may be meant beside this one: "near" it, or no settlement. */
function isLoose(place: PlaceUse): boolean {
  return /^(near|distance|along)$/.test(place.relation) || !/^(city|town|village)$/.test(place.point?.kind ?? '');
}

function isStreet({ text, point }: PlaceUse): boolean {
  return (
    point === null && /\b(?:road|street|avenue|square|lane|boulevard|prospekt|ulitsa|quay|bazaar)\b/i.test(text ?? '')
  );
}

/** True for places too large for one happening. */
export function isWide(place: Pick<PlaceUse, 'point'>): boolean {
  return place.point !== null && /^(country|region|district)$/.test(place.point.kind);
}

/** A town and its region, as far as the gazetteer tells. */
function isWithin(a: PlaceUse, b: PlaceUse): boolean {
  if (!a.point || !b.point) return true;
  const [wide, narrow] = isWide(a) ? [a.point, b.point] : [b.point, a.point];
  if (wide.kind === 'country') return narrow.country === null || wide.country === narrow.country;
  return narrow.admin1 === null || narrow.admin1 === wide.name || narrow.admin1 === wide.admin1;
}

/** Great-circle distance on a sphere of 6371 km (haversine). */
export function kilometresBetween(
  a: { readonly lat: number; readonly lon: number },
  b: { readonly lat: number; readonly lon: number },
): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** What must be reached for two claims to be of one happening: kind, place and day, or as much of other evidence. */
export const SAME_HAPPENING = 2.2;

/**
 * How much speaks for two claims telling one happening; null where something speaks against it: other kinds, places apart,
 * times that do not meet, other actors without a victim in common. The weights say that kind, place and day together
 * suffice, and that none of them alone, nor two, do without actors, figures or words.
 */
export function compareHappenings(a: ClaimFacts, b: ClaimFacts): number | null {
  const kind = Math.max(compareKinds(a.claim.kind, b.claim.kind), isTollOfAct(a, b) || isOneAct(a, b) ? 0.5 : 0);
  if (kind === 0 || !isMeeting(a.time, b.time) || isListed(a, b)) return null;
  const isOneRoot = a.scene.root === b.scene.root;
  const placed = comparePlaces(a.places, b.places);
  const isOne = isOneRoot || isOneStory(a, b);
  const fit = (placed === 'open' && isOne) || (placed === 'wide' && isOneStory(a, b)) ? 'near' : placed;
  if (fit === 'apart') return null;
  const words = shareWords(a.words, b.words);
  const figures = compareFigures(a, b);
  const isSameVictim = figures > 0 || words >= 0.35;
  const agents = compareActors(a.agents, b.agents);
  if (agents === 'other' && !isSameVictim) return null;
  // "A house was damaged" and "two were hurt in the shelling": other kinds need an actor or words in common.
  const isOneScene = isOneRoot || isTellingOneScene(a, b);
  if (kind < 1 && agents !== 'same' && figures === 0 && words < 0.3 && !isOneScene) return null;
  const isSeldom = SELDOM.has(a.claim.kind) && kind === 1;
  const day = compareDays(a, b);
  const isToldAlike = figures > 0 || words >= 0.3 || isOneScene;
  // A town may be shelled every day: without a day in common, words or figures must tell that it is the same time.
  if (!isSeldom && day < 0.4 && !isToldAlike) return null;
  if (fit !== 'same' && fit !== 'near' && !isToldAlike && !hasNamedInCommon(a, b)) return null;
  const place = fit === 'same' ? 1 : fit === 'near' ? 0.7 : fit === 'wide' ? 0.3 : 0;
  const targets = compareActors(a.targets, b.targets);
  return (
    kind + place + day + (agents === 'same' ? 0.5 : agents === 'other' ? -0.3 : 0) + (targets === 'same' ? 0.3 : targets === 'other' ? -0.2 : 0) +
    figures + 0.8 * words + (isOneScene ? 0.6 : 0)
  ); // prettier-ignore
}

/** Two claims that go on from one: "blew up the dam", "shelling had destroyed the dam". */
function isOneAct(a: ClaimFacts, b: ClaimFacts): boolean {
  return a.scene.root === b.scene.root && VIOLENT.has(a.claim.kind) && VIOLENT.has(b.claim.kind);
}

/** An act and the harm that it did, told as a count of its own. */
function isTollOfAct(a: ClaimFacts, b: ClaimFacts): boolean {
  const [x, y] = [a.claim.kind, b.claim.kind];
  return (x === 'casualties' && VIOLENT.has(y)) || (y === 'casualties' && VIOLENT.has(x));
}

/** Day, place and a thing in common, in the claims or in what they go on from; or reports of one story. */
export function isTellingOneScene(a: ClaimFacts, b: ClaimFacts): boolean {
  if (isOneStory(a, b)) return isMeeting(a.time, b.time) && comparePlaces(a.places, b.places) !== 'apart';
  if (!(isTimedAlike(a, b) || isToldSoonAfter(a, b) || isToldSoonAfter(b, a)) || !hasThingInCommon(a, b)) return false;
  const fit = comparePlaces(a.places, b.places);
  if (fit === 'same' || fit === 'near') return true;
  // Without a place the day and more than one thing must be in both.
  if (fit === 'open') return isTimedAlike(a, b) && countCommon(a.scene.words, b.scene.words) >= 2;
  // A district that both name may be a town as well.
  return (
    fit === 'wide' && a.places.some((x) => x.point?.kind === 'district' && b.places.some((y) => x.entity === y.entity))
  );
}

/** So many days after it happened a report tells of it as known. */
const SOON = 3;

/** The one tells no day, and its report appeared soon after the day that the other tells. */
function isToldSoonAfter(open: ClaimFacts, timed: ClaimFacts): boolean {
  if (open.scene.isTimed || !timed.scene.isTimed || daysOf(timed.time) > 2) return false;
  // Of a report without a date nobody can tell.
  if (open.today === null) return !Number.isFinite(open.published.from);
  const days = open.today - Math.floor(timed.time.from / 1440);
  return days >= 0 && days <= SOON;
}

/** True where words tell the day of both, in the claims or in what they go on from. */
export function isTimedAlike(a: ClaimFacts, b: ClaimFacts): boolean {
  return a.scene.isTimed && b.scene.isTimed && compareDays(a, b) === 1;
}

/** True where both tell of one thing ("market", "convoy"), in the claims or in what they go on from, or of one spot within a town. */
export function hasThingInCommon(a: ClaimFacts, b: ClaimFacts): boolean {
  return countCommon(a.scene.words, b.scene.words) > 0 || a.places.some((x) => isSpot(x) && b.places.some((y) => x.entity === y.entity)); // prettier-ignore
}

/** A street, a bridge, a village: a place that sees one happening a day. */
function isSpot(place: PlaceUse): boolean {
  return place.point === null || /^(?:village|facility|mountain|other)$/.test(place.point.kind);
}

/** One stretch of words that gives several claims lists several happenings, but for speakers who say it together. */
function isListed(a: ClaimFacts, b: ClaimFacts): boolean {
  return listKeyOf(a) !== null && listKeyOf(a) === listKeyOf(b);
}

/** Names the words that a claim shares with the others of its list; null for claims of joint speakers. */
export function listKeyOf(facts: ClaimFacts): string | null {
  const { claim } = facts;
  return claim.joint === null ? `${claim.report} ${claim.span.start}-${claim.span.end}` : null;
}

/** 1 for one day, 0.4 for a week, 0.1 for open times. */
function compareDays(a: ClaimFacts, b: ClaimFacts): number {
  const days = Math.max(daysOf(a.time), daysOf(b.time));
  const common = daysOf(intersectRanges(a.time, b.time));
  if (days <= 2) return 1;
  if (common <= 7 && days <= 14) return 0.4;
  return 0.1;
}

function compareActors(a: ReadonlySet<string>, b: ReadonlySet<string>): 'same' | 'other' | 'open' {
  if (a.size === 0 || b.size === 0) return 'open';
  return countCommon(a, b) > 0 ? 'same' : 'other';
}

/** 0.6 where both give one number of one harm, 0 otherwise; numbers that differ say nothing, since tolls are disputed. */
function compareFigures(a: ClaimFacts, b: ClaimFacts): number {
  return a.figures.some((x) => b.figures.some((y) => x.what === y.what && isSameBest(x, y) && (x.best ?? 0) > 1))
    ? 0.6
    : 0;
}

/** People, organisations or things that both name; parties do not count, since every claim of a war names those. */
function hasNamedInCommon(a: ClaimFacts, b: ClaimFacts): boolean {
  const named = (facts: ClaimFacts): Set<string> =>
    new Set(
      [...facts.claim.agents, ...facts.claim.targets, ...facts.claim.instruments].flatMap((name) =>
        name.entity !== null && name.kind !== 'party' && name.kind !== null ? [name.entity] : [],
      ),
    );
  return countCommon(named(a), named(b)) > 0;
}
