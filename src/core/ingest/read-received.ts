import { toNobody, type Name } from '../model/name.js';
import { TELLING_BLOCKS, type Note, type Received, type Report } from '../model/report.js';
import { NO_TABLES, type DossierTables } from '../model/tables.js';
import { findBlocks } from './find-blocks.js';
import { findLanguage, type DetectLanguage } from './find-language.js';
import { findPageFacts } from './find-page-facts.js';
import { toOutletIndex, toOutletName, type KnownOutlet } from './outlet-index.js';
import { parseDate } from './parse-date.js';
import { readHtml } from './read-html.js';

/** What ingest knows beside the page. */
export interface IngestOptions {
  readonly tables: DossierTables;
  /** Outlets and agencies that the program knows beside the dossier's own and the world's agencies. */
  readonly outlets: readonly KnownOutlet[];
  /** Needed for what is not plainly English; without it the language of such a text is `und`. */
  readonly detectLanguage?: DetectLanguage;
}

/** UTF-16 units of text that tell its language. */
const UNITS_FOR_LANGUAGE = 20_000;

/** Turns what arrived into a report: its text, its blocks and what the page tells of itself. Never throws. */
export function readReceived(received: Received, options: IngestOptions): Report {
  const { tables } = options;
  const html = received.mediaType === 'text/html' ? readHtml(received.source) : null;
  const head = html?.head ?? null;
  const text = html ? html.text : received.source;
  const row = tables.reports.find((one) => one.file === received.file) ?? null;
  const url = row?.url ?? head?.url ?? null;
  const siteNames = [head?.siteName, head?.publisher, row?.outlet].filter((name) => name != null);
  const index = toOutletIndex(tables, { outlets: options.outlets, siteNames });
  const { blocks, notes: blockNotes } = findBlocks(text, {
    outlets: index,
    hints: html?.hints ?? [],
    author: head?.author ?? null,
  });
  const facts = findPageFacts({ text, blocks }, { index, head, url });
  const notes: Note[] = [...received.notes, ...blockNotes];
  const fromTable = (name: string): Name => toOutletName({ text: name, span: null }, { rule: 'dossier/reports', known: index.find(name) }); // prettier-ignore
  // Where the page prints the outlet that the table names, its own words are kept.
  const isSame = row?.outlet != null && facts.outlet.text !== null && index.find(facts.outlet.text) !== null && index.find(facts.outlet.text) === index.find(row.outlet); // prettier-ignore
  const outlet = row?.outlet && !isSame ? fromTable(row.outlet) : facts.outlet;
  if (outlet.text === null)
    notes.push({ rule: 'outlet/not-told', message: 'The page does not tell its outlet.', span: null });
  const credits = [...facts.credits];
  if (row?.credit) {
    const name = fromTable(row.credit);
    if (!credits.some((credit) => (credit.standsFor ?? credit.text) === (name.standsFor ?? name.text)))
      credits.unshift(name);
  }
  const isEmpty = !/[\p{L}\p{N}]/u.test(text);
  if (isEmpty) notes.push({ rule: 'report/no-text', message: 'The file holds no readable text.', span: null });
  const language = findLanguage(toTellingText(text, blocks), {
    declared: head?.language ?? null,
    detect: options.detectLanguage ?? null,
  });
  const published = row?.published ? parseDate(row.published) : null;
  const titleBlock = blocks.find((block) => block.kind === 'title');
  return {
    id: `report:${received.sha256.slice(0, 16)}`,
    sha256: received.sha256,
    file: received.file,
    status: isEmpty ? 'unreadable' : language.isSure && language.tag !== 'en' ? 'other-language' : 'read',
    url,
    title: titleBlock ? text.slice(titleBlock.start, titleBlock.end).trim() : (head?.headline ?? head?.title ?? null),
    outlet,
    byline: facts.byline,
    credits,
    language: language.tag,
    machineTranslated: facts.machineTranslated,
    text,
    blocks,
    statedDates: [
      ...(published ? [{ value: published.value, span: null, method: 'stated' as const, rule: 'dossier/reports' }] : []), // prettier-ignore
      ...facts.statedDates,
    ],
    sourceMap: html?.sourceMap ?? [],
    notes,
  };
}

/** The words of the story, as many as tell its language. */
function toTellingText(text: string, blocks: Report['blocks']): string {
  let telling = '';
  for (const block of blocks) {
    if (telling.length >= UNITS_FOR_LANGUAGE) break;
    if (TELLING_BLOCKS.has(block.kind)) telling += text.slice(block.start, Math.min(block.end, block.start + UNITS_FOR_LANGUAGE)); // prettier-ignore
  }
  return telling;
}

/** A report for a file whose bytes could not be read as text at all. */
export function toUnreadable(received: Received, note: Note): Report {
  const report = readReceived({ ...received, mediaType: 'text/plain' }, { tables: NO_TABLES, outlets: [] });
  return { ...report, outlet: toNobody('outlet/not-told'), status: 'unreadable', notes: [...received.notes, note] };
}
