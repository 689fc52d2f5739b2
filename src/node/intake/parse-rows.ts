import { parseIsoDay } from '../../core/model/civil-date.js';
import type { EntityKind, PlacePoint } from '../../core/model/name.js';
import type { NameRow, OutletRow, PartyKind, PartyRow, PlaceRow, ReportRow } from '../../core/model/tables.js';
import { findOutlineFault } from './parse-outline.js';
import { isObject, parseJsonLines, type TableRow } from './parse-table.js';
import type { TableProblem } from './table-problem.js';

/** A row read, or why it cannot be used. */
export type RowResult<Row> =
  { readonly row: Row } | { readonly row: null; readonly what: string; readonly hint: string };

const PARTY_KINDS: readonly PartyKind[] = ['state-forces', 'rebels', 'political-militia', 'identity-militia', 'civilians', 'external', 'other']; // prettier-ignore
const ENTITY_KINDS: readonly EntityKind[] = ['person', 'party', 'organisation', 'outlet', 'place', 'facility', 'equipment', 'other']; // prettier-ignore
const PLACE_KINDS: readonly PlacePoint['kind'][] = ['country', 'region', 'district', 'city', 'town', 'village', 'river', 'mountain', 'facility', 'other']; // prettier-ignore

/** A row of `reports.tsv`. `published` and `captured` are ISO dates or date-times. */
export function toReportRow({ cells }: TableRow): RowResult<ReportRow> {
  const fault = findDateFault(cells, ['published', 'captured']);
  if (fault) return fault;
  return {
    row: {
      file: cells['file']!.replaceAll('\\', '/').replace(/^\.\//, ''),
      outlet: cells['outlet'] ?? null,
      url: cells['url'] ?? null,
      published: cells['published'] ?? null,
      captured: cells['captured'] ?? null,
      credit: cells['credit'] ?? null,
    },
  };
}

/** A row of `parties.tsv`. */
export function toPartyRow({ cells }: TableRow): RowResult<PartyRow> {
  const fault = findDateFault(cells, ['since', 'until']) ?? findChoiceFault(cells['kind'], PARTY_KINDS);
  if (fault) return fault;
  return {
    row: {
      party: cells['party']!,
      names: splitNames(cells['names']),
      side: cells['side'] ?? null,
      kind: (cells['kind'] as PartyKind | undefined) ?? 'other',
      since: cells['since'] ?? null,
      until: cells['until'] ?? null,
      source: cells['source'] ?? '',
    },
  };
}

/** A row of `names.tsv`; `!` before the name says that the name is not that entity. */
export function toNameRow({ cells }: TableRow): RowResult<NameRow> {
  const fault = findChoiceFault(cells['kind'], ENTITY_KINDS);
  if (fault) return fault;
  const written = cells['name']!;
  const name = written.replace(/^!\s*/, '');
  if (name === '') return { row: null, what: 'no name after "!"', hint: 'write the name after "!"' };
  const wikidata = cells['wikidata'] ?? null;
  if (wikidata !== null && !/^Q[1-9]\d{0,11}$/.test(wikidata))
    return { row: null, what: `"${shorten(wikidata)}" is no Wikidata id`, hint: 'write it as Q and a number, or leave it out' }; // prettier-ignore
  return {
    row: {
      entity: cells['entity']!,
      name,
      isNot: name !== written,
      kind: cells['kind'] ?? 'other',
      party: cells['party'] ?? null,
      wikidata,
    },
  };
}

/** A row of `outlets.tsv`. */
export function toOutletRow({ cells }: TableRow): RowResult<OutletRow> {
  const agency = (cells['agency'] ?? 'no').toLowerCase();
  if (agency !== 'yes' && agency !== 'no')
    return { row: null, what: `agency is "${shorten(agency)}"`, hint: 'write yes or no' };
  return {
    row: {
      outlet: cells['outlet']!,
      domain: cells['domain']?.toLowerCase() ?? null,
      side: cells['side'] ?? null,
      isAgency: agency === 'yes',
      source: cells['source'] ?? '',
    },
  };
}

/** The rows of `places.jsonl`. Degrees, WGS 84. */
export function parsePlaces(text: string): { rows: PlaceRow[]; problems: TableProblem[] } {
  const file = 'counterclaim/places.jsonl';
  const { objects, problems } = parseJsonLines(text, file);
  const rows: PlaceRow[] = [];
  for (const { line, value } of objects) {
    const made = toPlaceRow(value);
    if ('what' in made) problems.push({ file, line, what: made.what, hint: made.hint });
    else rows.push(made.row);
  }
  return { rows, problems };
}

function toPlaceRow(value: Readonly<Record<string, unknown>>): RowResult<PlaceRow> {
  const id = toText(value['id']);
  const name = toText(value['name']);
  const { lat, lon } = value;
  if (id === null || name === null) return { row: null, what: 'no id or no name', hint: 'give both' };
  if (typeof lat !== 'number' || typeof lon !== 'number' || Math.abs(lat) > 90 || Math.abs(lon) > 180)
    return { row: null, what: 'lat and lon are no degrees', hint: 'give numbers, lat −90 to 90, lon −180 to 180' };
  const kind = toText(value['kind']);
  const fault = findChoiceFault(kind ?? undefined, PLACE_KINDS);
  if (fault) return fault;
  const listed = Array.isArray(value['names']) ? (value['names'] as unknown[]) : [];
  const names = listed.flatMap((one) => {
    const words = isObject(one) ? toText(one['text']) : toText(one);
    if (words === null) return [];
    return [{ text: words, language: isObject(one) ? toText(one['language']) : null, usedBy: isObject(one) ? toText(one['used_by']) : null }]; // prettier-ignore
  });
  return {
    row: {
      id,
      name,
      names: names.some((one) => one.text === name) ? names : [{ text: name, language: null, usedBy: null }, ...names],
      lat,
      lon,
      country: toText(value['country']),
      admin1: toText(value['admin1']),
      admin2: toText(value['admin2']),
      kind: kind ?? 'other',
    },
  };
}

/** The text of `outline.geojson` where it is GeoJSON, else what is wrong with it. */
export function parseOutlineFile(text: string): { outline: string | null; problems: TableProblem[] } {
  const fault = findOutlineFault(text);
  if (fault === null) return { outline: text, problems: [] };
  const hint = 'export it again as GeoJSON, longitude before latitude';
  return { outline: null, problems: [{ file: 'counterclaim/outline.geojson', line: 0, what: fault, hint }] };
}

function toText(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function splitNames(names: string | undefined): string[] {
  return (names ?? '').split(';').map((name) => name.trim()).filter((name) => name !== ''); // prettier-ignore
}

function findDateFault(
  cells: Readonly<Record<string, string>>,
  columns: readonly string[],
): { row: null; what: string; hint: string } | null {
  const wrong = columns.find((column) => cells[column] !== undefined && !isDate(cells[column]));
  if (wrong === undefined) return null;
  return { row: null, what: `${wrong} is "${shorten(cells[wrong]!)}"`, hint: 'write it as 2020-10-04 or 2020-10-04T18:40Z' }; // prettier-ignore
}

/** ISO 8601: a date, or a date with a time and, if known, its zone. */
function isDate(text: string): boolean {
  return parseIsoDay(text) !== null && /^[\d-]{10}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.test(text); // prettier-ignore
}

function findChoiceFault(
  value: string | undefined,
  choices: readonly string[],
): { row: null; what: string; hint: string } | null {
  if (value === undefined || choices.includes(value)) return null;
  return { row: null, what: `kind is "${shorten(value)}"`, hint: `write one of ${choices.join(', ')}` };
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
