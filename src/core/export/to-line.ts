import type { LedgerRecord } from './ledger-record.js';

/** Keys whose numbers are measures: 1 is written `1.0`, so that typed readers infer one type for the whole column. */
const MEASURES: ReadonlySet<string> = new Set(['confidence', 'likelihood', 'share', 'lat', 'lon']);

/** One record as one line of JSON with its line feed: keys in the record's order, no blanks, nothing but ASCII controls escaped. */
export function toLine(record: LedgerRecord): string {
  return `${write(record, '')}\n`;
}

function write(value: unknown, key: string): string {
  if (typeof value === 'number') return writeNumber(value, key);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => write(item, key)).join(',')}]`;
  const pairs = Object.entries(value).map(([name, inner]) => `${JSON.stringify(name)}:${write(inner, name)}`);
  return `{${pairs.join(',')}}`;
}

function writeNumber(value: number, key: string): string {
  const written = JSON.stringify(value);
  return MEASURES.has(key) && Number.isInteger(value) && /^-?\d+$/.test(written) ? `${written}.0` : written;
}
