import type { DossierTables } from '../model/tables.js';
import { findPartyIn, type NamedParty } from './find-party-in.js';
import { foldName } from './fold-name.js';
import { OUTLET_TABLE } from './outlets.js';
import { toPartyRows, type Days, type PartyEntry } from './party-rows.js';

/** What a table says of words that name a party, a force or its seat. */
export interface PartyMatch {
  /** Canonical name of the party. */
  readonly party: string;
  /** Canonical name of the side it fights on, null where unknown. */
  readonly side: string | null;
  /** Kind of the party by the tables' list; null where unknown. */
  readonly kind: string | null;
  /** `dossier/parties`, `dossier/names`, `parties/conflicts`, `parties/told-of-fighting`, `parties/countries`. */
  readonly rule: string;
}

/** Looks parties up by the words that name them. The one thing that the claim stage needs of the tables. */
export interface PartyLookup {
  /** The party that the words name ("Tarvian artillery", "Baku", "Armenian-backed forces"), or null. */
  findParty(words: string): PartyMatch | null;
}

/** What the tables know of an outlet. */
export interface OutletMatch {
  /** Its main name. */
  readonly outlet: string;
  readonly isAgency: boolean;
  /** Canonical name of the side that owns or directs it, null where none does. */
  readonly side: string | null;
}

/** All that the tables tell of a dossier's parties, sides and outlets. */
export interface PartyBook extends PartyLookup {
  /** The sides with the canonical names of their parties, the chief one first. */
  readonly sides: readonly { readonly name: string; readonly parties: readonly string[] }[];
  readonly parties: readonly PartyEntry[];
  /** The outlet or agency of that name, or null. */
  outletOf(name: string): OutletMatch | null;
  /** The other one of exactly two sides, else null. */
  opposite(side: string): string | null;
}

/**
 * The party book of a dossier. Its own tables come first; without `parties.tsv` the built-in conflict that the texts are
 * about gives the sides; countries that neither names are parties of no side.
 */
export function toPartyLookup(options: {
  readonly tables: DossierTables;
  /** The texts of the dossier's reports, by which the conflict is chosen. */
  readonly texts: readonly string[];
  /** Days on which the reports can have appeared: who was on a side before or after is on none. Open where left out. */
  readonly days?: Days;
}): PartyBook {
  const { tables } = options;
  const parties = toPartyRows(options);
  const byName = toNameTable(parties, tables);
  const abbreviations = toAbbreviations(parties);
  const outlets = toOutletTable(tables, parties);
  const sides = toSides(parties);
  const remembered = new Map<string, PartyMatch | null>();
  return {
    sides,
    parties,
    findParty(words) {
      let match = remembered.get(words);
      if (match === undefined) {
        // "Tarvia One" is an outlet, whatever its first word says.
        const isOutlet = outlets.get(foldName(words)) !== undefined && !byName.has(foldName(words));
        match = isOutlet ? null : toMatch(findPartyIn(words, { byName, abbreviations, parties }));
        if (remembered.size < 50_000) remembered.set(words, match);
      }
      return match;
    },
    outletOf: (name) => outlets.get(foldName(name)) ?? outlets.get(foldName(name).replace(/^the /, '')) ?? null,
    opposite(side) {
      if (sides.length !== 2) return null;
      return sides.find((one) => one.name !== side && sides.some((other) => other.name === side))?.name ?? null;
    },
  };
}

function toMatch(found: NamedParty | null): PartyMatch | null {
  if (!found) return null;
  const { party, rule } = found;
  return { party: party.party, side: party.side, kind: party.kind, rule };
}

function toSides(parties: readonly PartyEntry[]): { name: string; parties: string[] }[] {
  const sides = new Map<string, string[]>();
  for (const { party, side } of parties) {
    if (side === null) continue;
    const there = sides.get(side);
    if (there) there.push(party);
    else sides.set(side, [party]);
  }
  return [...sides].map(([name, list]) => ({ name, parties: list }));
}

function toNameTable(parties: readonly PartyEntry[], tables: DossierTables): Map<string, NamedParty> {
  const byName = new Map<string, NamedParty>();
  const put = (name: string, named: NamedParty): void => {
    const key = foldName(name);
    if (key !== '' && !byName.has(key)) byName.set(key, named);
  };
  const isOwn = (party: PartyEntry): boolean => party.rule === 'dossier/parties';
  for (const party of parties.filter(isOwn))
    for (const name of party.names) put(name, { party, rule: party.rule, isProper: /\p{Lu}/u.test(name) });
  const byParty = new Map(parties.map((party) => [foldName(party.party), party]));
  for (const row of tables.names) {
    const party = row.party === null || row.isNot ? undefined : byParty.get(foldName(row.party));
    if (!party) continue;
    for (const name of [row.name, row.entity]) put(name, { party, rule: 'dossier/names', isProper: true });
  }
  for (const party of parties.filter((one) => !isOwn(one)))
    for (const name of party.names) put(name, { party, rule: party.rule, isProper: /\p{Lu}/u.test(name) });
  for (const row of tables.names) {
    // "!Tarvia" of an outlet's row says what the name is not; what it is not here it may be elsewhere.
    const own = byName.get(foldName(row.name));
    if (row.isNot && row.party === null && own?.rule === 'dossier/names') byName.delete(foldName(row.name));
  }
  return byName;
}

function toAbbreviations(parties: readonly PartyEntry[]): ReadonlySet<string> {
  const names = parties.flatMap((party) => party.names).filter((name) => /^\p{Lu}{2,4}$/u.test(name));
  return new Set(names.map((name) => name.toLowerCase()));
}

function toOutletTable(tables: DossierTables, parties: readonly PartyEntry[]): Map<string, OutletMatch> {
  const outlets = new Map<string, OutletMatch>();
  const put = (name: string, match: OutletMatch): void => {
    const key = foldName(name);
    if (key !== '' && !outlets.has(key)) outlets.set(key, match);
  };
  for (const row of tables.outlets) {
    const match = { outlet: row.outlet, isAgency: row.isAgency, side: row.side };
    put(row.outlet, match);
    for (const name of tables.names)
      if (!name.isNot && foldName(name.entity) === foldName(row.outlet)) put(name.name, match);
  }
  const sideOfCountry = new Map(parties.flatMap((party) => (party.country ? [[party.country, party.side]] : [])));
  for (const row of OUTLET_TABLE) {
    const side = row.state === null ? null : (sideOfCountry.get(row.state) ?? null);
    for (const name of [row.outlet, ...row.otherNames]) put(name, { outlet: row.outlet, isAgency: row.isAgency, side });
  }
  return outlets;
}
