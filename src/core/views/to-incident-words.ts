import { toKindWords } from '../model/event-kind.js';
import type { Incident } from '../model/ledger.js';
import type { LedgerIndex } from './ledger-index.js';
import { toIntervalWords, toPlaceWords } from './to-words.js';

/** What an incident is called in a heading: "shelling, Havnik, 14 June 2019". */
export function toIncidentWords(incident: Incident, index: LedgerIndex): string {
  const { place } = incident;
  const entity = place?.entity == null ? undefined : index.entities.get(place.entity);
  const where = place && toPlaceWords(entity && place.text === null ? { ...place, text: entity.name } : place);
  const when = incident.time.earliest === null && incident.time.latest === null ? null : toIntervalWords(incident.time);
  return [toKindWords(incident.kind), where, when].filter((part) => part !== null && part !== '').join(', ');
}
