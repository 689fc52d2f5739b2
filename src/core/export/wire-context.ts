import type { EntityId, ReportId, SideId } from '../model/ids.js';
import type { Selectors } from './to-selectors.js';

/** Turns the names that the program uses inside into the ids that the ledger format has. */
export interface WireIds {
  /** Entity id of a party's canonical name; null where the ledger holds no such entity. */
  toPartyId(name: string | null): EntityId | null;
  toSideId(name: string | null): SideId | null;
}

/** What the records of one ledger are made with. */
export interface WireContext {
  readonly ids: WireIds;
  readonly selectorsOf: (report: ReportId, owner: string) => Selectors;
}

/** Where the words of a record stand: the selectors of its report, or null where its values are of no single report. */
export interface RecordPlace {
  readonly ids: WireIds;
  readonly selectors: Selectors | null;
  /** Id of the record, for errors. */
  readonly owner: string;
}
