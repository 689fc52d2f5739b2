import { parseIsoDay } from '../model/civil-date.js';
import { countCodePoints, type CodePoints } from '../text/code-points.js';
import { compareTexts } from '../text/compare-texts.js';
import { compareClaimIds, parseClaimId } from './compare-ids.js';
import { LEDGER_RECORD, RECORD_ORDER, type LedgerRecord, type ReportLine } from './ledger-record.js';
import { readLines, toFirstIssue, type LedgerSource } from './parse-ledger.js';
import { verifyReferences } from './verify-references.js';
import { CONTEXT_LENGTH } from './to-selectors.js';

/** One fault of an exported ledger. */
export interface LedgerFault {
  /** Id of the record, or `line 12` where it has none. */
  readonly record: string;
  /** What is wrong, one line, no full stop. */
  readonly what: string;
}

/** All faults of a ledger file, given as its text or its lines. Never throws, whatever the text. */
export function verifyLedgerText(source: LedgerSource): LedgerFault[] {
  const values: unknown[] = [];
  const faults: LedgerFault[] = [];
  for (const { line, value } of readLines(source)) {
    if (value instanceof SyntaxError) faults.push({ record: `line ${line}`, what: `no JSON (${value.message})` });
    else values.push(value);
  }
  return [...faults, ...verifyLedger(values)];
}

/**
 * All faults of the records of an exported ledger: shape and enumerations, order, counts, ids that resolve, hashes,
 * blocks that cover the text, selectors that quote it exactly, bounds of times and figures. Never throws.
 */
export function verifyLedger(values: readonly unknown[]): LedgerFault[] {
  const faults: LedgerFault[] = [];
  const records: LedgerRecord[] = [];
  values.forEach((value, at) => {
    const parsed = LEDGER_RECORD.safeParse(value);
    const record = toLabel(value, at);
    if (!parsed.success) faults.push({ record, what: toFirstIssue(parsed.error.issues) });
    else records.push(parsed.data);
  });
  faults.push(...verifyOrder(records), ...verifyCounts(records), ...verifyReferences(records));
  const texts = new Map<string, OpenText>();
  for (const record of records) {
    if (record.type !== 'report') continue;
    texts.set(record.id, { text: record.text, points: countCodePoints(record.text) });
    faults.push(...verifyReport(record));
  }
  for (const record of records) {
    faults.push(...verifySelectors(record, texts).map((what) => ({ record: toId(record), what })));
    faults.push(...verifyBounds(record).map((what) => ({ record: toId(record), what })));
  }
  return faults;
}

function toLabel(value: unknown, at: number): string {
  if (typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string') return value.id;
  return at === 0 ? 'dossier' : `record ${at + 1}`;
}

function toId(record: LedgerRecord): string {
  return record.type === 'dossier' ? 'dossier' : record.id;
}

function verifyOrder(records: readonly LedgerRecord[]): LedgerFault[] {
  const faults: LedgerFault[] = [];
  if (records[0]?.type !== 'dossier') faults.push({ record: 'dossier', what: 'the first record is not the dossier' });
  for (let i = 1; i < records.length; i += 1) {
    const before = records[i - 1]!;
    const record = records[i]!;
    const step = RECORD_ORDER.indexOf(record.type) - RECORD_ORDER.indexOf(before.type);
    if (record.type === 'dossier') faults.push({ record: 'dossier', what: 'a second dossier record' });
    else if (step < 0) faults.push({ record: record.id, what: `a ${record.type} stands after a ${before.type}` });
    else if (step === 0 && before.type !== 'dossier') {
      const compare = record.type === 'claim' ? compareClaimIds : compareTexts;
      const order = compare(before.id, record.id);
      if (order === 0) faults.push({ record: record.id, what: 'the id stands twice' });
      else if (order > 0) faults.push({ record: record.id, what: `out of order: stands after ${before.id}` });
    }
  }
  return faults;
}

function verifyCounts(records: readonly LedgerRecord[]): LedgerFault[] {
  const dossier = records[0];
  if (dossier?.type !== 'dossier') return [];
  const there = { reports: 0, origins: 0, entities: 0, claims: 0, incidents: 0, relations: 0 };
  const keys = { report: 'reports', origin: 'origins', entity: 'entities', claim: 'claims', incident: 'incidents', relation: 'relations' } as const; // prettier-ignore
  for (const record of records) if (record.type !== 'dossier') there[keys[record.type]] += 1;
  return Object.values(keys).flatMap((key) =>
    dossier.counts[key] === there[key]
      ? []
      : [{ record: 'dossier', what: `counts.${key} is ${dossier.counts[key]}, but there are ${there[key]}` }],
  );
}

interface OpenText {
  readonly text: string;
  readonly points: CodePoints;
}

function verifyReport(report: ReportLine): LedgerFault[] {
  const faults: string[] = [];
  if (report.id !== `report:${report.sha256.slice('sha256:'.length, 'sha256:'.length + 16)}`)
    faults.push('the id is not the beginning of the sha256');
  if (/[\0\uD800-\uDFFF]/u.test(report.text)) faults.push('the text holds NUL or a lone surrogate');
  if (report.text.startsWith('\uFEFF')) faults.push('the text begins with a byte order mark');
  const length = countCodePoints(report.text).at(report.text.length);
  let at = 0;
  for (const [i, block] of report.blocks.entries()) {
    if (block.start !== at) {
      faults.push(
        `blocks[${i}] starts at ${block.start}, not at ${at}: blocks must cover the text without gap or overlap`,
      );
      break;
    }
    if (block.end <= block.start) faults.push(`blocks[${i}] is empty`);
    at = block.end;
  }
  const last = report.blocks.at(-1);
  if ((last?.end ?? 0) !== length) faults.push(`the blocks end at ${last?.end ?? 0}, the text at ${length}`);
  for (const [i, passage] of report.passages.entries())
    if (passage.start >= passage.end || passage.end > length) faults.push(`passages[${i}] is not in the text`);
  return faults.map((what) => ({ record: report.id, what }));
}

/** Every selector of a record, wherever it stands, against the text of its report. */
function verifySelectors(record: LedgerRecord, texts: ReadonlyMap<string, OpenText>): string[] {
  const own = record.type === 'report' ? record.id : record.type === 'claim' ? record.report : null;
  const faults: string[] = [];
  const visit = (value: unknown, path: string, report: string | null): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isSelector(value)) {
      const open = report === null ? undefined : texts.get(report);
      const what = open ? findFault(value, open) : 'selects words, but its report is not told or not there';
      if (what !== null) faults.push(`${path}: ${what}`);
      return;
    }
    const told = 'report' in value && typeof value.report === 'string' ? value.report : report;
    for (const [key, inner] of Object.entries(value))
      visit(inner, Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`, told);
  };
  visit(record, '', own);
  return faults;
}

interface SelectorLike {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
}

function isSelector(value: object): value is SelectorLike {
  return 'exact' in value && 'prefix' in value && 'suffix' in value;
}

function findFault(selector: SelectorLike, { text, points }: OpenText): string | null {
  const length = points.at(text.length);
  const { start, end } = selector;
  if (start > end || end > length) return `${start}–${end} is not in the text of ${length} characters`;
  const at = points.from(start);
  const to = points.from(end);
  if (text.slice(at, to) !== selector.exact) return `text[${start}:${end}] is not "${shorten(selector.exact)}"`;
  if (start === end) return 'selects no words';
  if (selector.prefix !== text.slice(points.from(Math.max(0, start - CONTEXT_LENGTH)), at))
    return `the prefix is not the ${CONTEXT_LENGTH} characters before`;
  if (selector.suffix !== text.slice(to, points.from(Math.min(length, end + CONTEXT_LENGTH))))
    return `the suffix is not the ${CONTEXT_LENGTH} characters after`;
  return null;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

/** Times that end before they begin or name no day of the calendar, figures whose bounds cross, claim ids that lie. */
function verifyBounds(record: LedgerRecord): string[] {
  const faults: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('earliest' in value && 'latest' in value) {
      const { earliest, latest } = value;
      for (const bound of [earliest, latest])
        if (typeof bound === 'string' && parseIsoDay(bound) === null) faults.push(`${path}: no such day as ${bound}`);
      if (typeof earliest === 'string' && typeof latest === 'string' && isAfter(earliest, latest))
        faults.push(`${path}: ${earliest} is later than ${latest}`);
    }
    for (const [key, inner] of Object.entries(value))
      visit(inner, Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`);
  };
  visit(record, '');
  if (record.type === 'claim') {
    const id = parseClaimId(record.id);
    const { start, end } = record.selector;
    if (id === null) faults.push('the id has not the form claim:<report>:<start>-<end>:<n>');
    else if (`report:${id.report}` !== record.report || id.start !== start || id.end !== end)
      faults.push('the id does not say its report and selector');
    record.figures.forEach((figure, i) => {
      if (!figure.id.startsWith(`figure:${record.id.slice('claim:'.length)}:`))
        faults.push(`figures[${i}]: the id has not the form figure:<claim>:<m>`);
      const bounds = [figure.low, figure.best, figure.high].filter((bound) => bound !== null);
      if (bounds.some((bound, k) => k > 0 && bound < bounds[k - 1]!))
        faults.push(`figures[${i}]: low, best and high are not in order`);
    });
  }
  return faults;
}

/** Compared as far as both are told: a day is not later than a time on it. */
function isAfter(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length, '2000-01-01T00:00'.length);
  return a.slice(0, length) > b.slice(0, length);
}
