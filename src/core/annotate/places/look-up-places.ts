import { COUNTRIES } from '../../gazetteer/countries.js';
import { foldName } from '../../gazetteer/fold-name.js';
import type { Gazetteer, PlaceEntry } from '../../gazetteer/gazetteer.js';
import type { PlacePoint } from '../../model/name.js';

/** Most places that one name is weighed over; the gazetteer gives the best known first. */
const MOST = 40;
const BEFORE =
  /^(?:the|greater|northern|southern|eastern|western|central|north|south|east|west|north-?eastern|north-?western|south-?eastern|south-?western|upstate|downtown|metropolitan|mount|mt\.?|lake|city of|town of|village of|province of|state of|republic of|kingdom of|port of) /i;
const BEHIND =
  / (?:city|town|province|district|region|state|governorate|oblast|raion|rayon|county|parish|prefecture|department|village|river|island|islands|valley|area|territory|municipality|city limits|suburbs|countryside|metropolitan area)$/i;
/** Countries by the words for their people; where two share one ("Congolese") the bigger. */
const BY_PEOPLE = new Map(
  [...COUNTRIES]
    .sort((a, b) => a.population - b.population)
    .flatMap((country) => country.demonyms.map((demonym) => [foldName(demonym), country.name] as const)),
);
/** What the dropped word says of the place. */
const SORTS: Readonly<Record<string, PlacePoint['kind']>> = {
  province: 'region', region: 'region', state: 'region', governorate: 'region', oblast: 'region', district: 'district', raion: 'district',
  rayon: 'district', county: 'district', parish: 'district', river: 'river', city: 'city', town: 'town', village: 'village',
}; // prettier-ignore

/** A name's places, with the sort that its own words told where they had to be dropped to find it. */
export interface LookedUp {
  readonly entries: readonly PlaceEntry[];
  readonly sort: PlacePoint['kind'] | null;
}

/** The places of a name; where nobody knows it so, of the name without a describing word; a people's word gives its country: "northern Idlib", "Diyala province". */
export function lookUpPlaces(name: string, gazetteer: Gazetteer): LookedUp {
  const words = name.replace(/\s+/g, ' ').replace(/['’]s$/, '');
  const key = foldName(words);
  const people = BY_PEOPLE.get(key) ?? BY_PEOPLE.get(key.replace(/s$/, ''));
  const direct = gazetteer.findPlaces(people === undefined || /^us$/.test(key) ? words : people);
  if (direct.length > 0) return { entries: direct.slice(0, MOST), sort: null };
  const behind = BEHIND.exec(words);
  if (behind) {
    const entries = gazetteer.findPlaces(words.slice(0, behind.index));
    if (entries.length > 0)
      return { entries: entries.slice(0, MOST), sort: SORTS[behind[0].trim().toLowerCase()] ?? null };
  }
  const before = BEFORE.exec(words);
  if (before) return lookUpPlaces(words.slice(before[0].length), gazetteer);
  return { entries: [], sort: null };
}
