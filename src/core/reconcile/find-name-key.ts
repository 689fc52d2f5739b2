import type { EntityKind, Name, PlacePoint, PlaceUse } from '../model/name.js';
import type { DossierTables, NameRow } from '../model/tables.js';
import { addTo } from './claim-order.js';
import { isNamelike, toNameKey, toNameWords } from './name-words.js';
import type { PartyBookLike } from './reconcile-input.js';

/** What a name is before spellings are brought together: names of one key are one entity. */
export interface NameKey {
  readonly key: string;
  readonly kind: EntityKind;
  /** Full name that the key was made from. */
  readonly full: string;
  /** True where the words of the text themselves name the entity, so that they count as one of its spellings. */
  readonly isSpelling: boolean;
}

/** What is looked up to find keys. */
export interface NameTables {
  readonly parties: PartyBookLike;
  /** Rows that say which entity a spelling names, by folded spelling. */
  readonly rows: ReadonlyMap<string, NameRow>;
  /** Folded spellings that are not the entity of that folded name. */
  readonly notNames: ReadonlyMap<string, ReadonlySet<string>>;
  /** Folded names of outlets and agencies that a table or a page names. */
  readonly outlets: { has(name: string): boolean };
  /** The key of the place that folded words name in a report; undefined where they name none. */
  placeOf(report: string, words: string): string | undefined;
  /** Keys that have been found before: reports name the same few over and over. */
  readonly remembered: RememberedKeys;
}

/** Keys of names by their words. What hangs on the report is kept while that report is looked at. */
interface RememberedKeys {
  readonly shared: Map<string | null, RememberedKey[]>;
  readonly local: Map<string | null, RememberedKey[]>;
  report: string;
}

/** All that a key is made from beside the words, and the key. */
interface RememberedKey {
  readonly standsFor: string | null;
  readonly kind: EntityKind | null;
  readonly party: string | null;
  readonly point: PlacePoint | null;
  readonly reference: string;
  readonly isPlace: boolean;
  readonly key: NameKey | null;
}

/** Prepares the look-up of a dossier's tables. */
export function makeNameTables(options: {
  readonly tables: DossierTables;
  readonly parties: PartyBookLike;
  readonly outlets: NameTables['outlets'];
  readonly placeOf: NameTables['placeOf'];
}): NameTables {
  const rows = new Map<string, NameRow>();
  const notNames = new Map<string, Set<string>>();
  for (const row of options.tables.names) {
    const entity = toNameKey(row.entity);
    if (row.isNot) {
      const known = notNames.get(entity) ?? new Set<string>();
      known.add(toNameKey(row.name));
      notNames.set(entity, known);
      continue;
    }
    rows.set(toNameKey(row.name), row);
    if (!rows.has(entity)) rows.set(entity, row);
  }
  return {
    parties: options.parties,
    rows,
    notNames,
    outlets: options.outlets,
    placeOf: options.placeOf,
    remembered: { shared: new Map(), local: new Map(), report: '' },
  };
}

/** Forgets the keys found before: outlets that were not known then may be now. */
export function forgetKeys({ remembered }: NameTables): void {
  remembered.shared.clear();
  remembered.local.clear();
}

/** Heads of words that mean a party's forces or the party itself. */
const FORCES = new Set(
  (
    'army armies military force forces troop troops soldier soldiers fighter fighters artillery unit units militia militias militants rebel ' +
    'rebels separatist separatists insurgent insurgents gunmen navy servicemen regime side government authorities leadership aviation ' +
    'infantry republic state country'
  ).split(' '),
);

/** Heads of words that mean an institution within a party, never the party. */
const INSTITUTIONS = new Set(
  (
    'ministry department office council parliament presidency agency committee commission police court embassy service company ' +
    'university hospital corporation bureau administration assembly'
  ).split(' '),
);

/** Heads of words that mean somebody by office: without a name they are nobody whom another report could name. */
const OFFICE_HOLDERS = new Set(
  (
    'prosecutor prosecutors general spokesman spokeswoman spokesperson minister ministers president premier leader leaders official ' +
    'officials commander commanders ombudsman adviser advisor envoy ambassador secretary representative representatives aide chief head'
  ).split(' '),
);

const PRONOUN = /^(its|their|his|her|our|they|it|we|us|them|he|she|him|who|which)$/i;

/** Words that point at somebody without a name: "our correspondent", "an official", "two journalists". */
const OPENER = /^(a|an|our|some|several|many|two|three|one|another|its|their|his|her|this|these|those)\s/i;

/**
 * The key of what a name names, or null where it names nothing that other reports could name as well: "hospital", "the
 * enemy", "an official". `report` tells which report's places count.
 */
export function findNameKey(name: Name | PlaceUse, options: KeyOptions): NameKey | null {
  const { remembered } = options.tables;
  const point = 'point' in name ? name.point : null;
  const reference = name.rule.startsWith('reference/') ? name.rule : '';
  const isPlace = options.isPlace === true;
  // Places and short names of people hang on the report that names them.
  const isLocal = point === null && (isPlace || name.kind === 'place' || name.kind === 'person');
  if (isLocal && remembered.report !== options.report) {
    remembered.local.clear();
    remembered.report = options.report;
  }
  const byWords = isLocal ? remembered.local : remembered.shared;
  const known = byWords.get(name.text)?.find(
    (one) =>
      one.standsFor === name.standsFor && one.kind === name.kind && one.party === name.party &&
      one.reference === reference && one.isPlace === isPlace && isSamePlace(one.point, point),
  ); // prettier-ignore
  if (known) return known.key;
  const key = makeNameKey(name, options);
  const { standsFor, kind, party } = name;
  if (byWords.size < MOST_REMEMBERED)
    addTo(byWords, { key: name.text, value: { standsFor, kind, party, point, reference, isPlace, key } });
  return key;
}

function isSamePlace(a: PlacePoint | null, b: PlacePoint | null): boolean {
  return a === b || (a !== null && b !== null && a.gazetteer === b.gazetteer && a.id === b.id);
}

const MOST_REMEMBERED = 200_000;

interface KeyOptions {
  readonly tables: NameTables;
  readonly report: string;
  readonly isPlace?: boolean;
}

function makeNameKey(name: Name | PlaceUse, options: KeyOptions): NameKey | null {
  const { tables } = options;
  const point = 'point' in name ? name.point : null;
  const text = name.text ?? '';
  const isReferring = name.rule.startsWith('reference/') || name.standsFor !== null || PRONOUN.test(text);
  if (point) {
    const isSpelling = isNamelike(text) && name.standsFor === null;
    return { key: placeKeyOf(point), kind: 'place', full: point.name, isSpelling };
  }
  if (name.text === null || PRONOUN.test(text)) {
    if (name.standsFor !== null) return byWords({ ...name, isReferring: true }, options);
    return name.party === null || name.kind === 'person' ? null : partyKey(name.party, false);
  }
  if (options.isPlace === true || name.kind === 'place') {
    const full = name.standsFor ?? text;
    const known = tables.placeOf(options.report, toNameKey(full));
    if (known !== undefined) return { key: known, kind: 'place', full, isSpelling: !isReferring && isNamelike(text) };
    if (options.isPlace !== true && name.party !== null) return partyKey(name.party, !isReferring && isNamelike(text));
    if (!isNamelike(full)) return null;
    return { key: `place:${toPlaceKey(full)}`, kind: 'place', full, isSpelling: !isReferring };
  }
  return byWords({ ...name, isReferring }, options);
}

/** The name of a place that no gazetteer has, without what it is: "Ardu village" and "the village of Ardu" are "ardu". */
const toPlaceKey = (name: string): string =>
  toNameKey(name).replace(/^(?:village|town|city|township|settlement) of (?=.)|(?<=.) (?:village|town|city|township|settlement)$/, ''); // prettier-ignore

/** The key of a place of a gazetteer. */
export function placeKeyOf(point: { readonly gazetteer: string; readonly id: string }): string {
  return `place:${point.gazetteer}/${point.id}`;
}

function partyKey(party: string, isSpelling: boolean): NameKey {
  return { key: `party:${party}`, kind: 'party', full: party, isSpelling };
}

function byWords(
  name: Name & { readonly isReferring: boolean },
  options: { readonly tables: NameTables; readonly report: string },
): NameKey | null {
  const { tables } = options;
  const full = name.standsFor ?? name.text ?? '';
  const folded = toNameKey(full);
  if (folded === '') return null;
  const isSpelling = !name.isReferring && isNamelike(name.text ?? '');
  const row = tables.rows.get(folded) ?? tables.rows.get(toNameKey(name.text ?? ''));
  if (row) return byRow(row, { isSpelling, full });
  if (name.rule === 'reference/both-sides' && name.party !== null) return partyKey(name.party, false);
  if (OPENER.test(full) && name.kind !== 'outlet')
    return name.party !== null && isForce(full) ? partyKey(name.party, false) : null;
  if (name.kind === 'outlet' || (tables.outlets.has(folded) && name.kind !== 'person')) {
    const main = tables.parties.outletOf?.(full)?.outlet ?? full;
    return { key: `outlet:${toNameKey(main)}`, kind: 'outlet', full: main, isSpelling };
  }
  if (name.kind === 'person') {
    // "Baku said": a reader may take a capital, or a people, for a person.
    if (name.party !== null && isWholeParty(full, { tables, party: name.party }))
      return partyKey(name.party, isSpelling);
    if (!isNamelike(full)) return null;
    const isShort = !folded.includes(' ');
    const key = isShort ? `person:${folded}@${options.report}` : `person:${folded}`;
    return { key, kind: 'person', full, isSpelling };
  }
  if (name.party !== null && isParty(full, { tables, party: name.party, kind: name.kind }))
    return partyKey(name.party, isSpelling);
  if (!isNamelike(full) || OFFICE_HOLDERS.has(headWordOf(full))) return null;
  if (name.kind === 'organisation' || name.kind === 'party')
    return institutionKey(full, { party: name.party, isSpelling, tables });
  if (name.kind === null) return null;
  return { key: `${name.kind}:${folded}`, kind: name.kind, full, isSpelling };
}

/**
 * The name with the party that its words tell, where they name a force or an institution ("Azerbaijani forces") and nothing
 * else has told the party. Other names with a country in them ("Minsk Group") belong to nobody by that.
 */
export function withParty<T extends Name>(name: T, tables: NameTables): T {
  if (name.party !== null || name.text === null || name.rule.startsWith('reference/')) return name;
  if (name.kind !== 'organisation' && name.kind !== 'party' && name.kind !== null) return name;
  const full = name.standsFor ?? name.text;
  const head = headWordOf(full);
  if (!isNamelike(full) || !(FORCES.has(head) || INSTITUTIONS.has(head) || OFFICE_HOLDERS.has(head))) return name;
  const match = tables.parties.findParty(full);
  return match ? { ...name, party: match.party, side: name.side ?? match.side } : name;
}

function byRow(row: NameRow, words: { readonly isSpelling: boolean; readonly full: string }): NameKey {
  const kind = toKind(row.kind);
  if (kind === 'party') return partyKey(row.entity, words.isSpelling);
  return { key: `${kind}:${toNameKey(row.entity)}`, kind, full: row.entity, isSpelling: words.isSpelling };
}

const KINDS: ReadonlySet<string> = new Set<EntityKind>([
  'person', 'party', 'organisation', 'outlet', 'place', 'facility', 'equipment', 'other',
]); // prettier-ignore

function toKind(kind: string): EntityKind {
  return KINDS.has(kind) ? (kind as EntityKind) : 'other';
}

/** The word that a noun phrase is about: the last one, or the last before "of", "in", "from". */
export function headWordOf(text: string): string {
  const before = text.split(/\s(?:of|in|from|for|at|near)\s/i)[0] ?? text;
  const words = toNameWords(before);
  return words[words.length - 1] ?? '';
}

function isForce(full: string): boolean {
  return FORCES.has(headWordOf(full));
}

function isParty(
  full: string,
  options: { readonly tables: NameTables; readonly party: string; readonly kind: EntityKind | null },
): boolean {
  const head = headWordOf(full);
  if (INSTITUTIONS.has(head) || OFFICE_HOLDERS.has(head)) return false;
  if (FORCES.has(head)) return true;
  return options.kind !== 'equipment' && isWholeParty(full, options);
}

/** True where the words are the party's name, capital or people, with no word too many: "Syria", not "northern Syria". */
function isWholeParty(full: string, options: { readonly tables: NameTables; readonly party: string }): boolean {
  const { tables, party } = options;
  const words = full.replace(/^the\s+/i, '').split(/\s+/);
  if (toNameKey(full) === toNameKey(party)) return true;
  const isNamed = (part: readonly string[]): boolean =>
    part.length > 0 && tables.parties.findParty(part.join(' '))?.party === party;
  if (!isNamelike(words[words.length - 1] ?? '') || !isNamed(words)) return false;
  return words.length === 1 || !(isNamed(words.slice(1)) || isNamed(words.slice(0, -1)));
}

/**
 * "Tarvia's defence ministry", "the Defence Ministry in Dravik" and "defence ministry of Tarvia" are one: the words
 * that name the party fall away, the rest and the party are the key.
 */
function institutionKey(
  full: string,
  options: { readonly party: string | null; readonly isSpelling: boolean; readonly tables: NameTables },
): NameKey {
  const words = toNameWords(full);
  const { party } = options;
  const rest = party === null ? words : words.filter((word) => options.tables.parties.findParty(word)?.party !== party);
  const core = rest.filter((word) => !/^(of|in|for|and|from|country|countries|own|national)$/.test(word)).sort();
  if (party === null || core.length === 0)
    return { key: `organisation:${words.join(' ')}`, kind: 'organisation', full, isSpelling: options.isSpelling };
  return { key: `organisation:${core.join(' ')}|${party}`, kind: 'organisation', full, isSpelling: options.isSpelling };
}
