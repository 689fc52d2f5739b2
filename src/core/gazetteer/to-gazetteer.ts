import type { PlacePoint } from '../model/name.js';
import type { PlaceRow } from '../model/tables.js';
import { foldName, toSound } from './fold-name.js';
import type { Gazetteer, PlaceEntry } from './gazetteer.js';
import type { PlaceIndex } from './place-index.js';

const KINDS: ReadonlySet<string> = new Set<PlacePoint['kind']>([
  'country', 'region', 'district', 'city', 'town', 'village', 'river', 'mountain', 'facility', 'other',
]); // prettier-ignore
/** Shorter sounds are those of too many names; the builder leaves them out. */
const SHORTEST_BY_SOUND = 5;

/** Names kept with their places: reports of one war name the same few hundred again and again. */
const MOST_KEPT = 4000;

/** A gazetteer of a dossier: its own places first, then the built-in ones; a spelling that nobody has is looked up by its sound. */
export function toGazetteer(options: { readonly index: PlaceIndex; readonly places: readonly PlaceRow[] }): Gazetteer {
  const { index } = options;
  const own = new Map<string, PlaceEntry[]>();
  const ownNames = new Map<string, string[]>();
  let longestName = index.longestName;
  for (const row of options.places) {
    const names = [{ text: row.name, usedBy: null as string | null }, ...row.names];
    ownNames.set(row.id, [...new Set(names.map((name) => name.text))]);
    const seen = new Set<string>();
    // A spelling that somebody uses wins over the same spelling as the plain name of the row.
    for (const name of names.toSorted((a, b) => Number(b.usedBy !== null) - Number(a.usedBy !== null))) {
      const key = foldName(name.text);
      if (key === '' || seen.has(key)) continue;
      seen.add(key);
      longestName = Math.max(longestName, key.split(' ').length);
      own.set(key, [...(own.get(key) ?? []), toEntry(row, name.usedBy)]);
    }
  }
  const kept = new Map<string, readonly PlaceEntry[]>();
  const look = (name: string): readonly PlaceEntry[] => {
    const key = foldName(name);
    if (key === '') return [];
    const mine = own.get(key) ?? [];
    let numbers = index.find(key);
    if (numbers.length === 0 && mine.length === 0 && toSound(key).length >= SHORTEST_BY_SOUND)
      numbers = index.find(`~${toSound(key)}`);
    return [...mine, ...numbers.map((number) => ({ ...index.at(number).point, usedBy: null }))];
  };
  return {
    longestName,
    findPlaces(name) {
      let places = kept.get(name);
      if (places === undefined) {
        if (kept.size >= MOST_KEPT) kept.clear();
        kept.set(name, (places = look(name)));
      }
      return places;
    },
    namesOf(place) {
      const names =
        place.gazetteer === 'dossier/places'
          ? (ownNames.get(place.id) ?? [])
          : toNames(index.byId(place.gazetteer, place.id));
      return names.filter((name) => name !== place.name);
    },
  };
}

function toNames(place: ReturnType<PlaceIndex['byId']>): readonly string[] {
  return place ? [place.point.name, ...place.otherNames] : [];
}

function toEntry(row: PlaceRow, usedBy: string | null): PlaceEntry {
  return {
    gazetteer: 'dossier/places',
    id: row.id,
    name: row.name,
    lat: row.lat,
    lon: row.lon,
    country: row.country,
    admin1: row.admin1,
    kind: KINDS.has(row.kind) ? (row.kind as PlacePoint['kind']) : 'other',
    population: null,
    usedBy,
  };
}
