import type { Gazetteer } from '../gazetteer/gazetteer.js';
import type { Mentions } from '../model/mention.js';
import type { Reading } from '../model/reading.js';
import type { Report } from '../model/report.js';
import type { DossierTables } from '../model/tables.js';
import { isOverlapping } from '../text/span.js';
import { findFigures } from './figures/find-figures.js';
import { findNames } from './names/find-names.js';
import { findPlaces } from './places/find-places.js';
import { findTimes } from './times/find-times.js';

/** What mentions are found with. */
export interface MentionTools {
  readonly reading: Reading;
  readonly gazetteer: Gazetteer;
  /** The dossier's own tables: its names, parties and outlets are found wherever they stand. */
  readonly tables: DossierTables;
}

/** All mentions of a report: times, figures, names, places, each list in text order. */
export function findMentions({ text }: Report, tools: MentionTools): Mentions {
  const { reading, gazetteer, tables } = tools;
  const named = findNames(text, { reading, tables });
  const places = findPlaces(text, { reading, gazetteer, names: named });
  // A person whom the reader alone saw where a place stands is none.
  const names = named.filter(
    (name) =>
      !(name.kind === 'person' && name.rule === 'name/reader' && places.some((place) => isOverlapping(place, name))),
  );
  return { times: findTimes(text, reading), figures: findFigures(text, reading), names, places };
}
