import type { Claim, Figure } from '../model/claim.js';
import type { Ledger } from '../model/ledger.js';
import type { Name } from '../model/name.js';
import { toChain } from '../views/to-chain.js';
import { toLedgerIndex, type LedgerIndex } from '../views/ledger-index.js';
import { toFigureWords, toPlaceWords } from '../views/to-words.js';
import { compareClaimIds } from './compare-ids.js';

/** One column of the table of claims: its head and the cell of a claim. */
interface Column {
  readonly head: string;
  cell(row: Row): string | number | null;
}

interface Row {
  readonly claim: Claim;
  readonly index: LedgerIndex;
  readonly text: string;
}

/**
 * The claims as comma-separated values with a head line, one row a claim, for a spreadsheet (RFC 4180: CR LF, quotes
 * doubled). A cell that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function* toCsvLines(ledger: Ledger): Generator<string> {
  const index = toLedgerIndex(ledger);
  yield toCsvLine(COLUMNS.map((column) => column.head));
  const claims = [...ledger.claims].sort((a, b) => compareClaimIds(a.id, b.id));
  for (const claim of claims) {
    const row = { claim, index, text: index.reports.get(claim.report)?.text ?? '' };
    yield toCsvLine(COLUMNS.map((column) => column.cell(row)));
  }
}

/** One line of comma-separated values with its line break. */
export function toCsvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(toCell).join(',')}\r\n`;
}

/**
 * What a spreadsheet takes for the beginning of a formula. Tab and line breaks count, since some programs skip them
 * (OWASP, "CSV injection"). A plain number may begin with a minus sign.
 */
const FORMULA = /^[=+\-@\t\r\n]/;

function toCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe.trim() !== safe ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const COLUMNS: readonly Column[] = [
  { head: 'claim', cell: ({ claim }) => claim.id },
  { head: 'file', cell: (row) => reportOf(row)?.file ?? null },
  { head: 'outlet', cell: (row) => reportOf(row)?.outlet.text ?? null },
  { head: 'title', cell: (row) => reportOf(row)?.title ?? null },
  { head: 'url', cell: (row) => reportOf(row)?.url ?? null },
  { head: 'published_from', cell: (row) => reportOf(row)?.published.earliest ?? null },
  { head: 'published_to', cell: (row) => reportOf(row)?.published.latest ?? null },
  { head: 'claimant', cell: ({ claim, index }) => toLabel(claim.claimant, index) },
  { head: 'institution', cell: ({ claim, index }) => toLabel(claim.claimant.institution, index) },
  { head: 'party', cell: ({ claim }) => claim.claimant.party ?? claim.claimant.institution?.party ?? null },
  { head: 'side', cell: ({ claim }) => claim.claimant.side ?? claim.claimant.institution?.side ?? null },
  { head: 'chain', cell: ({ claim, index }) => toChain(claim, index).map((link) => link.text).join(' ← ') }, // prettier-ignore
  { head: 'quotation', cell: ({ claim }) => claim.quotation },
  { head: 'stance', cell: ({ claim }) => claim.stance },
  { head: 'kind', cell: ({ claim }) => claim.kind },
  { head: 'modality', cell: ({ claim }) => claim.modality.join('; ') },
  { head: 'agents', cell: ({ claim, index }) => toLabels(claim.agents, index) },
  { head: 'targets', cell: ({ claim, index }) => toLabels(claim.targets, index) },
  { head: 'instruments', cell: ({ claim, index }) => toLabels(claim.instruments, index) },
  { head: 'places', cell: ({ claim }) => claim.places.map(toPlaceWords).join('; ') },
  { head: 'lat', cell: (row) => pointOf(row)?.lat ?? null },
  { head: 'lon', cell: (row) => pointOf(row)?.lon ?? null },
  { head: 'time_from', cell: ({ claim }) => claim.time.earliest },
  { head: 'time_to', cell: ({ claim }) => claim.time.latest },
  { head: 'time_precision', cell: ({ claim }) => claim.time.precision },
  { head: 'figure_what', cell: (row) => figureOf(row)?.what ?? null },
  { head: 'figure_unit', cell: (row) => figureOf(row)?.unit ?? null },
  { head: 'figure_low', cell: (row) => figureOf(row)?.low ?? null },
  { head: 'figure_best', cell: (row) => figureOf(row)?.best ?? null },
  { head: 'figure_high', cell: (row) => figureOf(row)?.high ?? null },
  { head: 'figure_hedge', cell: (row) => figureOf(row)?.hedge ?? null },
  { head: 'figure_status', cell: (row) => figureOf(row)?.status ?? null },
  { head: 'figure_party', cell: (row) => figureOf(row)?.party.party ?? figureOf(row)?.party.text ?? null },
  { head: 'figure_side', cell: (row) => figureOf(row)?.side ?? null },
  { head: 'figure_mode', cell: (row) => figureOf(row)?.mode ?? null },
  { head: 'figure_perspective', cell: (row) => figureOf(row)?.perspective ?? null },
  { head: 'figures', cell: ({ claim }) => claim.figures.map(toFigureWords).join('; ') },
  { head: 'words', cell: ({ claim, text }) => claim.pieces.map((piece) => toOneLine(text.slice(piece.start, piece.end))).join(' … ') }, // prettier-ignore
  { head: 'sentence', cell: ({ claim, text }) => toOneLine(text.slice(claim.sentence.start, claim.sentence.end)) },
  { head: 'origin', cell: ({ claim }) => claim.origin },
  { head: 'incident', cell: ({ claim }) => claim.incident },
  { head: 'status', cell: ({ claim, index }) => (claim.incident === null ? null : (index.incidents.get(claim.incident)?.status ?? null)) }, // prettier-ignore
  { head: 'confidence', cell: ({ claim }) => claim.confidence },
  { head: 'review', cell: ({ claim }) => claim.review.state },
];

function reportOf({ claim, index }: Row): ReturnType<LedgerIndex['reports']['get']> {
  return index.reports.get(claim.report);
}

/** The figures' own columns hold the first figure; all of them stand in `figures`. */
function figureOf({ claim }: Row): Figure | undefined {
  return claim.figures[0];
}

function pointOf({ claim }: Row): { lat: number; lon: number } | null {
  return claim.places.find((place) => place.point !== null)?.point ?? null;
}

function toLabel(name: Name | null, index: LedgerIndex): string | null {
  if (name === null) return null;
  const entity = name.entity === null ? undefined : index.entities.get(name.entity);
  return entity?.name ?? name.standsFor ?? name.text;
}

function toLabels(names: readonly Name[], index: LedgerIndex): string {
  return names.map((name) => toLabel(name, index) ?? '').join('; ');
}

function toOneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
