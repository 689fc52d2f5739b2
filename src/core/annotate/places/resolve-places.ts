import { foldName } from '../../gazetteer/fold-name.js';
import type { Gazetteer, PlaceEntry } from '../../gazetteer/gazetteer.js';
import type { PlacePoint } from '../../model/name.js';
import type { Span } from '../../text/span.js';
import { lookUpPlaces, type LookedUp } from './look-up-places.js';

/** One name of the report, however often it stands there, with what its places are weighed by. */
interface Group {
  readonly key: string;
  readonly looked: LookedUp;
  /** Sort that the words around tell ("Terov district"). */
  readonly sort: PlacePoint['kind'] | null;
  /** Keys of names that stand right behind as what it lies in: "Terov, Ostrel". */
  readonly inside: Set<string>;
  /** Belief in each entry, summing to 1. */
  weights: number[];
}

/** How sure a report's other places make a choice; see the comment at `weigh`. */
const WEIGHTS = { container: 7, country: 5, division: 5, near: 5, sort: 3, own: 20, nation: 5, feature: 7, same: 1.2 };
/** Kilometres at which a neighbour's help has fallen to a third. */
const NEAR = 120;
const ROUNDS = 3;
const MOST_GROUPS = 120;
/** Neighbours are weighed by their likeliest places only. */
const LIKELIEST = 4;
/** A small place far from all places of the dossier's own table is a namesake: kilometres, inhabitants. */
const FAR_FROM_OWN = 1500;
const SMALL = 100_000;

/**
 * The point that each name means, null where no gazetteer has it. Evidence: the dossier's own rows; the name behind
 * ("Terov, Ostrel"); the sort that the words tell; country, division and distance of the report's other places, weighed
 * by how sure they are themselves, in rounds; inhabitants. One name means one place throughout a report.
 * Method: spatial minimality and one sense a discourse (Leidner, Toponym Resolution in Text, 2008), as relaxation labelling.
 */
export function resolvePlaces(
  text: string,
  options: { readonly spans: readonly Span[]; readonly gazetteer: Gazetteer },
): (PlacePoint | null)[] {
  const { spans, gazetteer } = options;
  const groups = new Map<string, Group>();
  const keys = spans.map((span) => toKey(text, span));
  spans.forEach((span, at) => {
    const key = keys[at]!;
    let group = groups.get(key);
    if (!group) {
      const looked = lookUpPlaces(text.slice(span.start, span.end), gazetteer);
      group = { key, looked, sort: looked.sort ?? sortTold(text, span), inside: new Set(), weights: [] };
      groups.set(key, group);
    }
    const next = spans[at + 1];
    if (next && isContainer(text.slice(span.end, next.start))) group.inside.add(keys[at + 1]!);
  });
  const all = [...groups.values()].filter((group) => group.looked.entries.length > 0).slice(0, MOST_GROUPS);
  for (const group of all) group.weights = toBelief(group.looked.entries.map((entry) => prior(entry, group)));
  for (let round = 0; round < ROUNDS; round += 1) {
    const context = toContext(all);
    const next = all.map((group) =>
      toBelief(group.looked.entries.map((entry) => weigh(entry, { group, groups, context }))),
    );
    all.forEach((group, at) => (group.weights = next[at]!));
  }
  const own = all.flatMap((group) => group.looked.entries.filter((entry) => isOwn(entry)).slice(0, 1));
  return keys.map((key) => {
    const group = groups.get(key)!;
    const entry = choose(group);
    if (!entry || (own.length > 1 && isNamesake(entry, own))) return null;
    const { gazetteer: source, id, name, lat, lon, country, admin1, kind, population, wikidata } = entry;
    return { gazetteer: source, id, name, lat, lon, country, admin1, kind, population, ...(wikidata === undefined ? {} : { wikidata }) }; // prettier-ignore
  });
}

function choose(group: Group): PlaceEntry | null {
  const { entries } = group.looked;
  if (group.weights.length === 0) return entries[0] ?? null;
  let best = 0;
  for (let at = 1; at < entries.length; at += 1) if (group.weights[at]! > group.weights[best]!) best = at;
  return entries[best] ?? null;
}

function isOwn(entry: PlaceEntry): boolean {
  return entry.gazetteer.startsWith('dossier');
}

function isNamesake(entry: PlaceEntry, own: readonly PlaceEntry[]): boolean {
  return (
    !isOwn(entry) &&
    /^(?:city|town|village|district|other)$/.test(entry.kind) &&
    (entry.population ?? 0) < SMALL &&
    own.every((other) => distance(other, entry) > FAR_FROM_OWN)
  );
}

function toKey(text: string, span: Span): string {
  return `${foldName(text.slice(span.start, span.end))} ${sortTold(text, span) ?? ''}`;
}

/** "Terov, Ostrel" and "Terov (Ostrel)", "Terov in Ostrel", "Terov in northern Ostrel": the second holds the first. */
function isContainer(between: string): boolean {
  return /^,? (?:in|of)(?: the)?(?: [a-z-]+)? $|^, ?$|^ \($/.test(between) && between.length < 24;
}

function sortTold(text: string, span: Span): PlacePoint['kind'] | null {
  const after =
    /^\s+(district|raion|rayon|county|region|province|oblast|governorate|state|river|village|town|city)\b/i.exec(
      text.slice(span.end, span.end + 16),
    );
  const before = /\b(district|region|province|river|village|town|city|state) of (?:the )?$/i.exec(
    text.slice(Math.max(0, span.start - 20), span.start),
  );
  const word = (after ?? before)?.[1]?.toLowerCase();
  if (word === undefined) return null;
  if (/^(?:district|raion|rayon|county)$/.test(word)) return 'district';
  if (/^(?:region|province|oblast|governorate|state)$/.test(word)) return 'region';
  return word as PlacePoint['kind'];
}

/** Before any context: inhabitants, as the logarithm that fits how much more often big places are meant. */
function prior(entry: PlaceEntry, group: Group): number {
  let score = Math.log10((entry.population ?? 0) + 50);
  if (isOwn(entry)) score += WEIGHTS.own;
  if (entry.kind === 'country') score += WEIGHTS.nation;
  if (entry.gazetteer === 'features') score += WEIGHTS.feature;
  if (group.sort !== null) {
    const isSettlement = /^(?:city|town|village)$/.test(entry.kind) && /^(?:city|town|village)$/.test(group.sort);
    if (entry.kind === group.sort || isSettlement) score += WEIGHTS.sort;
  }
  // A bare name means the town before the district or region that is called after it.
  else if (entry.kind === 'district') score -= 2;
  else if (entry.kind === 'region' && entry.gazetteer !== 'features') score -= 0.7;
  if (foldName(entry.name) === foldName(group.key)) score += WEIGHTS.same;
  return score;
}

interface Context {
  readonly groups: readonly Group[];
  readonly countries: ReadonlyMap<string, number>;
  readonly divisions: ReadonlyMap<string, number>;
}

function toContext(groups: readonly Group[]): Context {
  const countries = new Map<string, number>();
  const divisions = new Map<string, number>();
  for (const group of groups)
    group.looked.entries.forEach((entry, at) => {
      const weight = group.weights[at]!;
      const country = entry.country ?? '';
      countries.set(country, (countries.get(country) ?? 0) + weight);
      if (entry.admin1 !== null) {
        const division = `${country} ${entry.admin1}`;
        divisions.set(division, (divisions.get(division) ?? 0) + weight);
      }
    });
  return { groups, countries, divisions };
}

/** What the report's other names say for one place: a share of them, so that many names do not drown inhabitants. */
function weigh(
  entry: PlaceEntry,
  { group, groups, context }: { group: Group; groups: ReadonlyMap<string, Group>; context: Context },
): number {
  let score = prior(entry, group);
  const others = Math.max(1, context.groups.length - 1);
  const mine = (field: (one: PlaceEntry) => boolean): number =>
    group.looked.entries.reduce((sum, one, at) => sum + (field(one) ? group.weights[at]! : 0), 0);
  const country = entry.country ?? '';
  const sameCountry = (context.countries.get(country) ?? 0) - mine((one) => (one.country ?? '') === country);
  score += (WEIGHTS.country * sameCountry) / others;
  if (entry.admin1 !== null && entry.kind !== 'country') {
    const same =
      (context.divisions.get(`${country} ${entry.admin1}`) ?? 0) -
      mine((one) => one.country === entry.country && one.admin1 === entry.admin1);
    score += (WEIGHTS.division * same) / others;
  }
  if (entry.kind !== 'country') score += WEIGHTS.near * nearness(entry, { group, context });
  for (const key of group.inside) {
    const holder = groups.get(key);
    if (!holder || holder === group) continue;
    const held = holder.looked.entries.reduce(
      (sum, one, at) => sum + (holds(one, entry) ? (holder.weights[at] ?? 0) : 0),
      0,
    );
    score += WEIGHTS.container * held;
  }
  return score;
}

/** 0–1: how near the report's other places are, by the nearest three of them. */
function nearness(entry: PlaceEntry, { group, context }: { group: Group; context: Context }): number {
  const near: number[] = [];
  for (const other of context.groups) {
    if (other === group) continue;
    let best = 0;
    const { entries } = other.looked;
    for (let at = 0; at < entries.length && at < LIKELIEST * 3; at += 1) {
      const weight = other.weights[at]!;
      if (weight < 0.1 || entries[at]!.kind === 'country') continue;
      best = Math.max(best, weight * Math.exp(-distance(entries[at]!, entry) / NEAR));
    }
    near.push(best);
  }
  near.sort((a, b) => b - a);
  return ((near[0] ?? 0) + (near[1] ?? 0) + (near[2] ?? 0)) / 3;
}

/** True where a place lies in another one, as far as the gazetteer tells. */
function holds(holder: PlaceEntry, entry: PlaceEntry): boolean {
  if (holder === entry) return false;
  if (holder.kind === 'country') return entry.kind !== 'country' && entry.country === holder.country;
  if (holder.kind === 'region' || holder.kind === 'district') {
    if (entry.kind === 'country' || entry.kind === 'region') return false;
    const isSame =
      entry.admin1 !== null && (foldName(entry.admin1) === foldName(holder.name) || entry.admin1 === holder.admin1);
    if (isSame && entry.country === holder.country) return holder.kind === 'region' || distance(holder, entry) < 120;
    return holder.gazetteer !== 'divisions' && distance(holder, entry) < 250;
  }
  return /^(?:village|other|facility|district)$/.test(entry.kind) && distance(holder, entry) < 60;
}

function toBelief(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** Great-circle distance in kilometres (haversine, mean radius 6,371 km). */
export function distance(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const rad = Math.PI / 180;
  const dLat = (b.lat - a.lat) * rad;
  const dLon = (b.lon - a.lon) * rad;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(dLon / 2) ** 2;
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(h)));
}
