import type { Gazetteer, PlaceEntry } from '../../gazetteer/gazetteer.js';
import type { PlacePoint } from '../../model/name.js';

/** A place's name with the words behind it, which may tell its sort ("Terov district"). */
export interface NamedPlace {
  readonly text: string;
  readonly after: string;
}

/** Kilometres within which two places of a report speak for each other. */
const NEAR = 250;
/** Most candidates a name is weighed over. */
const MOST = 30;

/**
 * The point that each name means, null where no gazetteer has it. Chosen by evidence in this order: the dossier's own rows; the
 * sort that the words tell; the countries of the report's other places; other places close by; population.
 * Method: minimality and one-sense-per-discourse heuristics after Leidner, Toponym Resolution in Text (2008).
 */
export function resolvePlaces(places: readonly NamedPlace[], gazetteer: Gazetteer): (PlacePoint | null)[] {
  const cached = new Map<string, readonly PlaceEntry[]>();
  const candidates = places.map(({ text }) => {
    const known = cached.get(text);
    if (known) return known;
    const found = gazetteer.findPlaces(text).slice(0, MOST);
    cached.set(text, found);
    return found;
  });
  const countries = countCountries(candidates);
  const chosen = new Map<string, PlaceEntry | null>();
  places.forEach((place, at) => {
    const key = `${place.text} ${sortTold(place.after) ?? ''}`;
    if (!chosen.has(key)) chosen.set(key, choose(candidates[at]!, { place, countries, anchors: [] }));
  });
  // A second look, with the sure ones as anchors.
  const anchors = places
    .map((place, at) => ({
      entry: chosen.get(`${place.text} ${sortTold(place.after) ?? ''}`) ?? null,
      count: candidates[at]!.length,
    }))
    .filter(
      ({ entry, count }) =>
        entry !== null && entry.kind !== 'country' && (count === 1 || entry.gazetteer.startsWith('dossier')),
    )
    .map(({ entry }) => entry!)
    .slice(0, MOST);
  const again = new Map<string, PlacePoint | null>();
  return places.map((place, at) => {
    const key = `${place.text} ${sortTold(place.after) ?? ''}`;
    const known = again.get(key);
    if (known !== undefined) return known;
    const entry = choose(candidates[at]!, { place, countries, anchors });
    const point = entry ? toPoint(entry) : null;
    again.set(key, point);
    return point;
  });
}

function toPoint({ gazetteer, id, name, lat, lon, country, admin1, kind, population }: PlaceEntry): PlacePoint {
  return { gazetteer, id, name, lat, lon, country, admin1, kind, population };
}

function sortTold(after: string): PlacePoint['kind'] | null {
  const match = /^\s+(district|region|province|oblast|county|river|village|town|city)\b/i.exec(after);
  if (!match) return null;
  const word = match[1]!.toLowerCase();
  if (word === 'district' || word === 'county') return 'district';
  if (/^(region|province|oblast)$/.test(word)) return 'region';
  return word as PlacePoint['kind'];
}

/** How often each country is meant by names that can mean one country only. */
function countCountries(candidates: readonly (readonly PlaceEntry[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const entries of candidates) {
    const countries = new Set(entries.map((entry) => entry.country));
    const country =
      entries[0]?.kind === 'country' ? entries[0].country : countries.size === 1 ? (entries[0]?.country ?? null) : null;
    if (country !== null) counts.set(country, (counts.get(country) ?? 0) + (entries[0]?.kind === 'country' ? 0.5 : 1));
  }
  return counts;
}

function choose(
  entries: readonly PlaceEntry[],
  context: { place: NamedPlace; countries: ReadonlyMap<string, number>; anchors: readonly PlaceEntry[] },
): PlaceEntry | null {
  const told = sortTold(context.place.after);
  const total = [...context.countries.values()].reduce((sum, count) => sum + count, 0) || 1;
  let best: PlaceEntry | null = null;
  let bestScore = -Infinity;
  for (const entry of entries) {
    let score = Math.log10((entry.population ?? 0) + 10);
    if (entry.gazetteer.startsWith('dossier')) score += 20;
    if (entry.kind === 'country') score += 6;
    if (told !== null && entry.kind === told) score += 4;
    // A bare name means the town before the district that is called after it, and a main name before somebody's by-name.
    if (told === null && entry.kind === 'district') score -= 2;
    if (entry.name.toLowerCase() === context.place.text.toLowerCase()) score += 3;
    if (entry.country !== null) score += (4 * (context.countries.get(entry.country) ?? 0)) / total;
    const near = context.anchors.filter((anchor) => anchor !== entry && distance(anchor, entry) < NEAR).length;
    score += 4 * (near / (context.anchors.length || 1));
    if (score > bestScore) {
      bestScore = score;
      best = entry;
    }
  }
  return best;
}

/** Great-circle distance in kilometres (haversine, mean radius 6,371 km). */
export function distance(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const rad = Math.PI / 180;
  const dLat = (b.lat - a.lat) * rad;
  const dLon = (b.lon - a.lon) * rad;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(dLon / 2) ** 2;
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(h)));
}
