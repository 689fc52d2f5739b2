import type { PlacePoint } from '../model/name.js';

/** A place that a name may mean. */
export interface PlaceEntry extends PlacePoint {
  /** Canonical name of the dossier party or side that calls it so, null where nobody in particular does. */
  readonly usedBy: string | null;
}

/** Looks places up by name. Spelling is folded: case, accents, apostrophes and hyphens do not count. */
export interface Gazetteer {
  /** All places of that name, best known first; empty where there is none. */
  findPlaces(name: string): readonly PlaceEntry[];
  /** Other names of the same place ("Khankendi" for "Stepanakert"), the given one left out. */
  namesOf(place: PlacePoint): readonly string[];
  /** Most words that a name has. */
  readonly longestName: number;
}
