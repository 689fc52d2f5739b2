import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { NO_TABLES, type DossierTables } from '../../core/model/tables.js';
import { codeOf, explainCode } from './find-report-files.js';
import {
  parseOutlineFile,
  toNameRow,
  toOutletRow,
  toPartyRow,
  toReportRow,
  parsePlaces,
  type RowResult,
} from './parse-rows.js';
import { parseTable, type TableColumns, type TableRow } from './parse-table.js';
import type { TableProblem, TableUse } from './table-problem.js';

/** One file of `counterclaim/` as it stands. */
export interface TableFile {
  /** `parties.tsv` */
  readonly name: string;
  readonly text: string;
}

/** Tables read and checked, with what was used and what was not. */
export interface TablesRead {
  readonly tables: DossierTables;
  readonly used: readonly TableUse[];
  readonly problems: readonly TableProblem[];
}

/** Largest table, in bytes: a gazetteer of fifty thousand villages. */
const MOST_BYTES = 16 * 1024 * 1024;

const NAMES = ['reports', 'places', 'parties', 'names', 'outlets'] as const;
const OUTLINE = 'outline.geojson';
/** Every file that `counterclaim/` may hold. Tables may be tab-separated or JSON Lines. */
export const TABLE_FILES: readonly string[] = [
  ...NAMES.flatMap((name) => (name === 'places' ? ['places.jsonl'] : [`${name}.tsv`, `${name}.jsonl`])),
  OUTLINE,
];

/** Reads the table files of a folder `counterclaim/`; those that are absent are left out. */
export async function readTableFiles(folder: string): Promise<{ files: TableFile[]; problems: TableProblem[] }> {
  const files: TableFile[] = [];
  const problems: TableProblem[] = [];
  for (const name of TABLE_FILES) {
    const read = await readTableFile(path.join(folder, name));
    if (read === null) continue;
    if (typeof read === 'string') files.push({ name, text: read });
    else problems.push({ file: `counterclaim/${name}`, line: 0, ...read });
  }
  return { files, problems };
}

async function readTableFile(file: string): Promise<string | null | { what: string; hint: string }> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(file, 'r');
    const found = await handle.stat();
    if (!found.isFile()) return { what: 'it is not a file', hint: 'put a file in its place' };
    if (found.size > MOST_BYTES)
      return { what: `it is larger than ${MOST_BYTES / 1024 / 1024} MB`, hint: 'keep the rows that the dossier needs' };
    return new TextDecoder('utf-8', { fatal: true }).decode(await handle.readFile());
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return { what: 'it is not UTF-8', hint: 'save it as UTF-8' };
    const { what, hint } = explainCode(code);
    return { what, hint };
  } finally {
    await handle?.close();
  }
}

const COLUMNS: Readonly<Record<'reports' | 'parties' | 'names' | 'outlets', Omit<TableColumns, 'file'>>> = {
  reports: { known: ['file', 'outlet', 'url', 'published', 'captured', 'credit'], required: ['file'] },
  parties: {
    known: ['party', 'names', 'side', 'kind', 'since', 'until', 'source'],
    required: ['party'],
  },
  names: { known: ['entity', 'name', 'kind', 'party', 'wikidata'], required: ['entity', 'name'] },
  outlets: { known: ['outlet', 'domain', 'side', 'agency', 'source'], required: ['outlet'] },
};

/** Parses table files into tables. Of two files for one table both count, the first given first. */
export function parseDossierTables(files: readonly TableFile[]): TablesRead {
  const used: TableUse[] = [];
  const problems: TableProblem[] = [];
  function parseAll<Row>(name: keyof typeof COLUMNS, toRow: (row: TableRow) => RowResult<Row>): Row[] {
    const all: Row[] = [];
    for (const file of files) {
      if (file.name !== `${name}.tsv` && file.name !== `${name}.jsonl`) continue;
      const shown = `counterclaim/${file.name}`;
      const parsed = parseTable(file.text, { file: shown, ...COLUMNS[name] });
      problems.push(...parsed.problems);
      const rows: Row[] = [];
      for (const one of parsed.rows) {
        const made = toRow(one);
        if ('what' in made) problems.push({ file: shown, line: one.line, what: made.what, hint: made.hint });
        else rows.push(made.row);
      }
      used.push({ file: shown, rows: rows.length });
      all.push(...rows);
    }
    return all;
  }
  const reports = parseAll('reports', toReportRow);
  const parties = parseAll('parties', toPartyRow);
  const names = parseAll('names', toNameRow);
  const outlets = parseAll('outlets', toOutletRow);
  const places = files.filter((file) => file.name === 'places.jsonl').map((file) => parsePlaces(file.text));
  const outlines = files.filter((file) => file.name === OUTLINE).map((file) => parseOutlineFile(file.text));
  for (const { rows, problems: faults } of places) {
    used.push({ file: 'counterclaim/places.jsonl', rows: rows.length });
    problems.push(...faults);
  }
  for (const { problems: faults } of outlines) problems.push(...faults);
  const outline = outlines.find((one) => one.outline !== null)?.outline ?? null;
  if (outline !== null) used.push({ file: `counterclaim/${OUTLINE}`, rows: 1 });
  return {
    tables: { reports, places: places.flatMap(({ rows }) => [...rows]), parties, names, outlets, outline },
    used,
    problems: problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line)),
  };
}

/** The tables of a folder of reports: those in its `counterclaim/`, none where it has no such folder. */
export async function readDossierTables(folder: string): Promise<TablesRead> {
  const { files, problems } = await readTableFiles(path.join(folder, 'counterclaim'));
  if (files.length === 0) return { tables: NO_TABLES, used: [], problems };
  const parsed = parseDossierTables(files);
  return { ...parsed, problems: [...problems, ...parsed.problems] };
}
