import type { TableProblem } from './table-problem.js';

/** One row of a table: its cells by column, and where it stands. */
export interface TableRow {
  readonly line: number;
  /** Trimmed; absent where the cell is empty. */
  readonly cells: Readonly<Record<string, string>>;
}

/** A table's rows and what of it could not be read. */
export interface ParsedTable {
  readonly rows: readonly TableRow[];
  readonly problems: readonly TableProblem[];
}

/** What the columns of a table are called. */
export interface TableColumns {
  readonly file: string;
  readonly known: readonly string[];
  readonly required: readonly string[];
}

/** Parses a tab-separated table with a head line, or JSON Lines with the same keys, by the file's ending. */
export function parseTable(text: string, columns: TableColumns): ParsedTable {
  return columns.file.endsWith('.jsonl') ? parseJsonTable(text, columns) : parseTsv(text, columns);
}

function parseTsv(text: string, columns: TableColumns): ParsedTable {
  const { file, known, required } = columns;
  const lines = text.split(/\r\n|\n|\r/);
  const head = splitCells(lines[0] ?? '').map((cell) => cell.toLowerCase());
  const problems: TableProblem[] = [];
  const missing = required.filter((column) => !head.includes(column));
  if (missing.length > 0) {
    const hint = `begin the file with a line of column names between tabs: ${known.join(', ')}`;
    return { rows: [], problems: [{ file, line: 1, what: `the head line has no column ${missing.join(', ')}`, hint }] };
  }
  for (const column of head)
    if (!known.includes(column) && column !== '')
      problems.push({ file, line: 1, what: `column "${column.slice(0, 60)}" is not known`, hint: `known are ${known.join(', ')}` }); // prettier-ignore
  const rows: TableRow[] = [];
  for (let index = 1; index < lines.length; index += 1) {
    const raw = lines[index]!;
    if (raw.trim() === '' || raw.startsWith('#')) continue;
    const values = splitCells(raw);
    if (values.length > head.length) {
      const what = `${values.length} cells where the head line has ${head.length}`;
      problems.push({ file, line: index + 1, what, hint: 'take the surplus tabs out' });
      continue;
    }
    const cells: Record<string, string> = {};
    values.forEach((value, at) => {
      if (value !== '' && known.includes(head[at]!)) cells[head[at]!] = value;
    });
    rows.push({ line: index + 1, cells });
  }
  return dropIncomplete(rows, { columns, problems });
}

/** Spreadsheets put cells that hold quotation marks between quotation marks. */
function splitCells(line: string): string[] {
  return line.split('\t').map((cell) => {
    const trimmed = cell.trim();
    const isQuoted = trimmed.length >= 2 && trimmed.startsWith('"') && trimmed.endsWith('"');
    return isQuoted ? trimmed.slice(1, -1).replaceAll('""', '"').trim() : trimmed;
  });
}

function parseJsonTable(text: string, columns: TableColumns): ParsedTable {
  const { file } = columns;
  const { objects, problems } = parseJsonLines(text, file);
  const rows = objects.map(({ line, value }) => {
    const cells: Record<string, string> = {};
    for (const column of columns.known) {
      const cell = Object.hasOwn(value, column) ? value[column] : null;
      const list = Array.isArray(cell) ? cell.filter((one) => typeof one === 'string').join('; ') : cell;
      const shown = typeof list === 'boolean' ? (list ? 'yes' : 'no') : list;
      if ((typeof shown === 'string' || typeof shown === 'number') && String(shown).trim() !== '')
        cells[column] = String(shown).trim();
    }
    return { line, cells };
  });
  return dropIncomplete(rows, { columns, problems });
}

/** The objects of a JSON Lines text, with their lines. */
export function parseJsonLines(
  text: string,
  file: string,
): { objects: { line: number; value: Readonly<Record<string, unknown>> }[]; problems: TableProblem[] } {
  const objects: { line: number; value: Readonly<Record<string, unknown>> }[] = [];
  const problems: TableProblem[] = [];
  text.split(/\r\n|\n|\r/).forEach((raw, index) => {
    if (raw.trim() === '') return;
    const value = parseJson(raw);
    if (isObject(value)) objects.push({ line: index + 1, value });
    else problems.push({ file, line: index + 1, what: 'not a JSON object', hint: 'write one object a line, {"…": …}' });
  });
  return { objects, problems };
}

/** The value of a JSON text; undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

/** True for a JSON object, false for lists, null and plain values. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function dropIncomplete(
  rows: readonly TableRow[],
  options: { columns: TableColumns; problems: readonly TableProblem[] },
): ParsedTable {
  const { file, required } = options.columns;
  const problems = [...options.problems];
  const complete = rows.filter(({ line, cells }) => {
    const missing = required.filter((column) => cells[column] === undefined);
    if (missing.length > 0)
      problems.push({ file, line, what: `no ${missing.join(', no ')}`, hint: 'fill the cell in' });
    return missing.length === 0;
  });
  return { rows: complete, problems };
}
