/** The tables that a dossier may bring along (`counterclaim/`), read and checked; rows win over the built-in ones. */
export interface DossierTables {
  readonly reports: readonly ReportRow[];
  readonly places: readonly PlaceRow[];
  readonly parties: readonly PartyRow[];
  readonly names: readonly NameRow[];
  readonly outlets: readonly OutletRow[];
  /** GeoJSON text of the map's outline, or null. */
  readonly outline: string | null;
}

export interface ReportRow {
  readonly file: string;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly captured: string | null;
  readonly credit: string | null;
}

export interface PlaceRow {
  readonly id: string;
  readonly name: string;
  readonly names: readonly {
    readonly text: string;
    readonly language: string | null;
    readonly usedBy: string | null;
  }[];
  readonly lat: number;
  readonly lon: number;
  readonly country: string | null;
  readonly admin1: string | null;
  readonly admin2: string | null;
  readonly kind: string;
}

export type PartyKind =
  'state-forces' | 'rebels' | 'political-militia' | 'identity-militia' | 'civilians' | 'external' | 'other';

export interface PartyRow {
  readonly party: string;
  readonly names: readonly string[];
  readonly side: string | null;
  readonly kind: PartyKind;
  /** ISO dates, or null. */
  readonly since: string | null;
  readonly until: string | null;
  readonly source: string;
}

/** One spelling of an entity; `isNot` for rows that say that the name is NOT that entity. */
export interface NameRow {
  readonly entity: string;
  readonly name: string;
  readonly isNot: boolean;
  readonly kind: string;
  readonly party: string | null;
  readonly wikidata: string | null;
}

export interface OutletRow {
  readonly outlet: string;
  readonly domain: string | null;
  readonly side: string | null;
  readonly isAgency: boolean;
  readonly source: string;
}

/** Tables of a dossier that brings none. */
export const NO_TABLES: DossierTables = { reports: [], places: [], parties: [], names: [], outlets: [], outline: null };
