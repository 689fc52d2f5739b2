import type { Span } from '../text/span.js';
import type { EntityId, RuleId } from './ids.js';

export type EntityKind = 'person' | 'party' | 'organisation' | 'outlet' | 'place' | 'facility' | 'equipment' | 'other';

/** A name in a claim's slot: the words as written and what they are held to mean. */
export interface Name {
  /** As written; null where no words give it. */
  readonly text: string | null;
  readonly span: Span | null;
  readonly rule: RuleId;
  /** What sort of thing the words name, as far as the report tells; null for common nouns. */
  readonly kind: EntityKind | null;
  /**
   * A full name that these words stand for, as written elsewhere in the report or in a table ("he" → "Edrik Vansol",
   * "the ministry" → "Tarvian defence ministry"); null where the words name the thing themselves.
   */
  readonly standsFor: string | null;
  /** Canonical name of the party it belongs to (see gazetteer/parties), null where unknown. */
  readonly party: string | null;
  /** Canonical name of the side that the party fights on, null where unknown. */
  readonly side: string | null;
  /** Filled by reconcile; null before, and where the words name no entity. */
  readonly entity: EntityId | null;
}

/** A gazetteer entry that a place name was resolved to. Degrees, WGS 84. */
export interface PlacePoint {
  /** `world-cities`, `wof`, `countries`, `dossier/places` … */
  readonly gazetteer: string;
  readonly id: string;
  /** The gazetteer's own main spelling. */
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  /** ISO 3166-1 alpha-3, or null where contested. */
  readonly country: string | null;
  readonly admin1: string | null;
  readonly kind:
    'country' | 'region' | 'district' | 'city' | 'town' | 'village' | 'river' | 'mountain' | 'facility' | 'other';
  readonly population: number | null;
  /** Wikidata item ("Q1519141"); absent where the gazetteer knows none. */
  readonly wikidata?: string;
}

export type PlaceRelation = 'in' | 'near' | 'distance' | 'from' | 'via' | 'to' | 'along' | 'over';

/** Where a claim's happening is said to be. */
export interface PlaceUse extends Name {
  readonly relation: PlaceRelation;
  /** Distance in kilometres where one is told ("about 90 km from"). */
  readonly km: number | null;
  /** How exactly the place is known for this use, by the code books of ACLED, UCDP and PLOVER. */
  readonly precision: { readonly acled: number; readonly ucdp: number; readonly plover: number };
  /** The point that it was resolved to, null where no gazetteer has it or it is vague. */
  readonly point: PlacePoint | null;
}

/** An empty name: nobody is named. */
export function toNobody(rule: RuleId): Name {
  return { text: null, span: null, rule, kind: null, standsFor: null, party: null, side: null, entity: null };
}
