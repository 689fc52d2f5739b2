/** What a table says of words that name a party, a force or its seat. */
export interface PartyMatch {
  /** Canonical name of the party. */
  readonly party: string;
  /** Canonical name of the side it fights on, null where unknown. */
  readonly side: string | null;
  /** Kind of the party by the tables' list; null where unknown. */
  readonly kind: string | null;
  /** `dossier/parties`, `parties/conflicts`, `parties/countries` … */
  readonly rule: string;
}

/** Looks parties up by the words that name them. The one thing that the claim stage needs of the tables. */
export interface PartyLookup {
  /** The party that the words name ("Tarvian artillery", "Baku", "Armenian-backed forces"), or null. */
  findParty(words: string): PartyMatch | null;
}
