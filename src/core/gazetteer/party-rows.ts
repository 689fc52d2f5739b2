import type { DossierTables } from '../model/tables.js';
import { chooseConflict, namesOfParty } from './choose-conflict.js';
import type { Conflict } from './conflicts.js';
import { COUNTRIES } from './countries.js';
import { findWarringCountries } from './find-warring-countries.js';
import { foldName } from './fold-name.js';

/** ISO days, both inclusive; null where an end is open. */
export interface Days {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** A party with all words that name it. */
export interface PartyEntry {
  /** Canonical name. */
  readonly party: string;
  /** Canonical name of its side, null where it has none or none is known. */
  readonly side: string | null;
  /** By the tables' list; null where unknown. */
  readonly kind: string | null;
  /** All names, the canonical one first. */
  readonly names: readonly string[];
  /** `dossier/parties`, `parties/conflicts`, `parties/told-of-fighting` or `parties/countries`. */
  readonly rule: string;
  /** Who says so. */
  readonly source: string;
  /** ISO 3166-1 alpha-3 of the country that it is, or null. */
  readonly country: string | null;
}

/** The parties of a dossier: its own rows, then the chosen conflict's, then countries, each name only once. */
export function toPartyRows(options: {
  readonly tables: DossierTables;
  readonly texts: readonly string[];
  readonly days?: Days;
}): PartyEntry[] {
  const { tables } = options;
  const own = tables.parties.map((row): PartyEntry => ({
    party: row.party,
    side: isOfDays(row, options.days) ? row.side : null,
    kind: row.kind,
    names: withAdjectives(row.party, row.names),
    rule: 'dossier/parties',
    source: row.source,
    country: toCountry([row.party, ...row.names]),
  }));
  const conflict = chooseConflict(options.texts);
  const told = conflict || own.some((party) => party.side !== null) ? null : findWarringCountries(options.texts);
  const known = conflict
    ? fromConflict(conflict, own).map((party) => ({ ...party, rule: 'parties/conflicts' }))
    : told
      ? fromConflict(told, []).map((party) => ({ ...party, rule: 'parties/told-of-fighting' }))
      : [];
  const taken = new Set([...own, ...known].flatMap((party) => (party.country ? [party.country] : [])));
  const countries = COUNTRIES.filter((country) => !taken.has(country.code)).map((country): PartyEntry => ({
    party: country.name,
    side: null,
    kind: null,
    names: [country.name, ...country.otherNames, ...country.demonyms, ...country.seats],
    rule: 'parties/countries',
    source: 'ISO 3166-1',
    country: country.code,
  }));
  return [...own, ...known, ...countries];
}

/** True where the days of a row, as far as they are told, and the days of the reports can meet. */
function isOfDays(row: { since: string | null; until: string | null }, days: Days | undefined): boolean {
  const isOver = row.until !== null && days?.earliest != null && row.until < days.earliest.slice(0, row.until.length);
  const isToCome = row.since !== null && days?.latest != null && row.since > days.latest;
  return !isOver && !isToCome;
}

/**
 * The conflict's parties that the dossier's rows do not have. Beside rows that tell sides they keep no side of their own
 * but that of a row on the same built-in side: who lists two parties need not list their allies.
 */
function fromConflict(conflict: Conflict, own: readonly PartyEntry[]): Omit<PartyEntry, 'rule'>[] {
  const ownByName = new Map(own.flatMap((party) => party.names.map((name) => [foldName(name), party] as const)));
  const entries: Omit<PartyEntry, 'rule'>[] = [];
  for (const side of conflict.sides) {
    const matched = side.parties.map((party) => ownByName.get(foldName(party.name)));
    const ownSide = matched.find((party) => party !== undefined && party.side !== null)?.side ?? null;
    side.parties.forEach((party, at) => {
      if (matched[at] || own.some((one) => party.country !== null && one.country === party.country)) return;
      entries.push({
        party: party.name,
        side: own.length > 0 ? ownSide : side.name,
        kind: party.kind,
        names: namesOfParty(party),
        source: conflict.source,
        country: party.country,
      });
    });
  }
  return entries;
}

const BY_NAME = new Map(
  COUNTRIES.flatMap((country) =>
    [country.name, ...country.otherNames].map((name) => [foldName(name), country] as const),
  ),
);

function toCountry(names: readonly string[]): string | null {
  return BY_NAME.get(foldName(names[0] ?? ''))?.code ?? null;
}

const ENDINGS = ['n', 'an', 'ian', 'i', 'ese', 'ish', 'ic', 'er', 'ite', 'ar'];

/**
 * The names of a row with the adjectives that follow from them: "Tarvian artillery" of Tarvia tells "Tarvian", and
 * Halmara alone "Halmaran". Of a real country its demonyms and seats.
 */
function withAdjectives(party: string, names: readonly string[]): string[] {
  const country = BY_NAME.get(foldName(party));
  const derived: string[] = country ? [country.name, ...country.otherNames, ...country.demonyms, ...country.seats] : [];
  if (/^\p{Lu}[\p{L}'’-]{3,}$/u.test(party)) {
    const stem = party.replace(/[aeiouy]+$/, '');
    for (const name of names)
      for (const word of name.split(/[\s-]+/))
        if (
          stem.length >= 4 &&
          word.startsWith(stem) &&
          ENDINGS.includes(word.slice(stem.length).replace(/^[aeiou](?=.{2})/, ''))
        )
          derived.push(word);
    if (!country) {
      for (const ending of ENDINGS.slice(0, 7)) derived.push(party + ending, stem + ending);
      if (party.endsWith('land')) derived.push(`${party}er`, `${party.slice(0, -4)}ish`);
    }
  }
  return [...new Set([party, ...names, ...derived])];
}
