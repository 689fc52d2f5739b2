import { eld } from 'eld/extrasmall';
import { toNobody, type Name } from '../model/name.js';
import { TELLING_BLOCKS, type Note, type Received, type Report } from '../model/report.js';
import type { DossierTables } from '../model/tables.js';
import { findBlocks } from './find-blocks.js';
import {
  findByline,
  findCredits,
  findOutlet,
  findStatedDates,
  findTranslation,
  parseDate,
  type KnownOutlets,
} from './find-page-facts.js';
import { readHtml } from './read-html.js';

/** Outlets and agencies that the program knows beside the dossier's own. */
export interface IngestOptions {
  readonly tables: DossierTables;
  readonly outlets: KnownOutlets['outlets'];
}

/** Fewest letters on which the language detector is believed. */
const LETTERS_FOR_LANGUAGE = 60;

/** Turns what arrived into a report: its text, its blocks and what the page tells of itself. Never throws. */
export function readReceived(received: Received, options: IngestOptions): Report {
  const html = received.mediaType === 'text/html' ? readHtml(received.source) : null;
  const text = html ? html.text : received.source;
  const row = options.tables.reports.find((one) => one.file === received.file) ?? null;
  const known: KnownOutlets = {
    outlets: [
      ...options.tables.outlets.map((outlet) => ({
        outlet: outlet.outlet,
        isAgency: outlet.isAgency,
        side: outlet.side,
      })),
      ...options.outlets,
    ],
  };
  const { blocks, notes: blockNotes } = findBlocks(text, {
    outlets: known.outlets.map((outlet) => outlet.outlet),
    hints: html?.hints ?? [],
  });
  const page = { text, blocks };
  const notes: Note[] = [...received.notes, ...blockNotes];
  let outlet = findOutlet(page, known);
  if (row?.outlet) outlet = toTableName(row.outlet, known);
  else if (outlet.text === null && html?.siteName)
    outlet = { ...toTableName(html.siteName, known), rule: 'outlet/metadata' };
  if (outlet.text === null)
    notes.push({ rule: 'outlet/not-told', message: 'The page does not tell its outlet.', span: null });
  const credits = [...findCredits(page, known)];
  if (row?.credit && !credits.some((credit) => credit.text === row.credit))
    credits.unshift(toTableName(row.credit, known));
  const titleBlock = blocks.find((block) => block.kind === 'title');
  const title = titleBlock ? text.slice(titleBlock.start, titleBlock.end).trim() : (html?.title ?? null);
  const telling = blocks.filter((block) => TELLING_BLOCKS.has(block.kind)).map((block) => text.slice(block.start, block.end)).join('').slice(0, 20_000); // prettier-ignore
  const language = findLanguage(telling, html?.language ?? null);
  const isEmpty = !/[\p{L}\p{N}]/u.test(text);
  if (isEmpty) notes.push({ rule: 'report/no-text', message: 'The file holds no readable text.', span: null });
  const stated = findStatedDates(page);
  const fromRow = row?.published ? parseDate(row.published) : null;
  return {
    id: `report:${received.sha256.slice(0, 16)}`,
    sha256: received.sha256,
    file: received.file,
    status: isEmpty ? 'unreadable' : language.isSure && language.tag !== 'en' ? 'other-language' : 'read',
    url: row?.url ?? html?.url ?? null,
    title,
    outlet,
    byline: findByline(page),
    credits,
    language: language.tag,
    machineTranslated: findTranslation(page),
    text,
    blocks,
    statedDates: [
      ...(fromRow ? [{ value: fromRow.value, span: null, method: 'stated' as const, rule: 'dossier/reports' }] : []),
      ...stated,
      ...(html?.dates ?? []),
    ],
    sourceMap: html?.sourceMap ?? [],
    notes,
  };
}

function toTableName(name: string, known: KnownOutlets): Name {
  const row = known.outlets.find((outlet) => outlet.outlet.toLowerCase() === name.toLowerCase());
  return { ...toNobody('dossier/reports'), text: name, kind: 'outlet', side: row?.side ?? null };
}

function findLanguage(text: string, declared: string | null): { tag: string; isSure: boolean } {
  const letters = (text.match(/\p{L}/gu) ?? []).length;
  if (letters < LETTERS_FOR_LANGUAGE) return { tag: declared ?? (letters > 0 ? 'en' : 'und'), isSure: false };
  const detected = eld.detect(text);
  if (!detected.language) return { tag: declared ?? 'und', isSure: false };
  if (detected.language === 'en') return { tag: 'en', isSure: true };
  return {
    tag: detected.isReliable() ? detected.language : (declared ?? detected.language),
    isSure: detected.isReliable(),
  };
}

/** A report for a file whose bytes could not be read as text at all. */
export function toUnreadable(received: Received, note: Note): Report {
  return {
    ...readReceived(
      { ...received, mediaType: 'text/plain' },
      { tables: { reports: [], places: [], parties: [], names: [], outlets: [], outline: null }, outlets: [] },
    ),
    status: 'unreadable',
    notes: [...received.notes, note],
  };
}
