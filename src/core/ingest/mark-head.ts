import type { Rule } from '../model/rule.js';
import { findDateline } from './find-dateline.js';
import { ISSUE_LINE, MASTHEAD_WORD, OFFICE_NAME, STATEMENT_LINE } from './lexicon.js';
import type { OutletIndex } from './outlet-index.js';
import { markLine, type Line } from './page-line.js';
import { isChannelHead, isNamedLikeOutlet, parseLoneMasthead, parseMasthead } from './parse-masthead.js';

/** Rules of what stands above the first paragraph, and of headings. */
export const headRules: readonly Rule[] = [
  {
    id: 'block/masthead',
    says: 'The name of the outlet above the story.',
    examples: ['«Tarvia One»\nBridge falls in Lessen\nThe bridge fell on Friday.', '«LESSEN HERALD»\nBridge falls\nThe bridge fell on Friday.'],
    not: ['Tarvia won.'],
  },
  {
    id: 'block/slogan',
    says: 'A line right below the masthead, where the title comes later.',
    examples: ['Tarvia One\n«The voice of the valleys»\n\nBridge falls in Lessen\nThe bridge fell on Friday.'],
    not: ['Tarvia One\nBridge falls in Lessen\nThe bridge fell on Friday.'],
  },
  {
    id: 'block/issue-line',
    says: 'Price, number or edition above the story.',
    examples: ['«Your paper between the rivers – 80 cents»\nBridge falls in Lessen\nThe bridge fell on Friday.'],
    not: ['Bridge toll rises to 80 cents a car\nThe bridge opened on Friday.'],
  },
  {
    id: 'block/kicker',
    says: 'One or two words above a longer title.',
    examples: ['«World»\nBridge falls in Lessen at night\nThe bridge fell on Friday.'],
    not: ['Bridge falls\nThe bridge fell on Friday.'],
  },
  {
    id: 'block/above-title',
    says: 'A line without a sentence above the title that the mark-up names.',
    examples: ['<p>«Live from Lessen»</p><h1>Bridge falls</h1><p>The bridge fell on Friday.</p>'],
    not: ['<h1>Bridge falls</h1><p>The bridge fell on Friday.</p>'],
  },
  {
    id: 'block/first-line',
    says: 'The first line above the story that is no masthead and no sentence is the title.',
    examples: ['«Bridge falls in Lessen»\nThe bridge fell on Friday.'],
    not: ['The bridge fell on Friday.'],
  },
  {
    id: 'block/heading',
    says: 'A short line without a full stop above a paragraph.',
    examples: ['The bridge fell on Friday.\n«A long night»\nNobody slept in the town.'],
    not: ['It was a long night.'],
  },
  {
    id: 'block/prose',
    says: 'A paragraph of the story.',
    examples: ['«Shells fell on the town on Friday.»'],
    not: ['© Tarvia One 2019'],
  },
]; // prettier-ignore

/** A line with a year is no title that a slogan could stand above. */
const DATED = /\b(?:19|20)\d\d\b/;

/** Marks masthead, slogan, kicker and title above the first paragraph, and headings between paragraphs. */
export function markHead(lines: readonly Line[], outlets: OutletIndex): void {
  const title = lines.findIndex((line) => line.kind === 'title');
  const prose = findFirstProse(lines);
  if (title < 0) markTitle(lines.slice(0, prose), outlets);
  else markAboveTitle(lines.slice(0, title), outlets);
  const isProseBelow = findProseBelow(lines);
  for (const [i, line] of lines.entries()) {
    if (line.kind !== null || line.count > 12 || /[:,;]$/.test(line.text) || !isProseBelow[i]) continue;
    if (line.isSentence && !(/\?$/.test(line.text) && line.count <= 8 && line.isApart)) continue;
    if (i < prose || /^[^\p{Ll}]/u.test(line.text)) markLine(line, 'heading', 'block/heading');
  }
}

function findFirstProse(lines: readonly Line[]): number {
  const found = lines.findIndex(
    (line) => line.kind === null && ((line.isSentence && !isShortTitle(line)) || line.count > 30 || findDateline(line.text) !== null), // prettier-ignore
  );
  return found < 0 ? lines.length : found;
}

/** "Who holds the bridge?" may be a title, and so may a quotation. */
function isShortTitle(line: Line): boolean {
  return line.count <= 14 && /[?!][”"’']?$|^[“"‘'][^“”"]*[^.,][”"’']$/.test(line.text);
}

/** "MINISTRY OF DEFENCE / PRESS STATEMENT No. 14": the office that issues a statement stands where the outlet stands. */
function markStatement(head: readonly Line[]): void {
  const last = head.findIndex((line) => line.count <= 14 && STATEMENT_LINE.test(line.text));
  const above = last < 0 ? [] : head.slice(0, last + 1).filter((line) => line.kind === null);
  const office = above.find((line) => line.count <= 8 && OFFICE_NAME.test(line.text) && !STATEMENT_LINE.test(line.text)); // prettier-ignore
  if (!office) return;
  for (const line of above) markLine(line, 'navigation', line === office ? 'block/masthead' : 'block/above-title');
}

function markTitle(head: readonly Line[], outlets: OutletIndex): void {
  markStatement(head);
  for (const [i, line] of head.entries()) {
    const isOther = line.kind === null || line.rule === 'block/menu';
    const isAbove = isChannelHead(line.text) || head.slice(i + 1, i + 9).some((other) => other.kind === null);
    if (isOther && isAbove && parseMasthead(line.text)) markLine(line, 'navigation', 'block/masthead');
    // "ORBEL AGENCY  LESSEN  ENGLISH SERVICE" looks like a menu, and is the masthead.
    if (line.rule === 'block/menu' && outlets.findIn(line.text)) markLine(line, 'navigation', 'block/masthead');
    if (line.kind !== null) continue;
    const rest = head.slice(i + 1, i + 9).filter((other) => other.kind === null);
    if (outlets.findIn(line.text) && (rest.length > 0 || outlets.find(toBareLine(line.text))))
      markLine(line, 'navigation', 'block/masthead');
    else if (!head.slice(0, i).some((other) => other.rule === 'block/masthead') && isMasthead(head, i))
      markLine(line, 'navigation', 'block/masthead');
    else if (line.count <= 5 && rest.length > 0 && MASTHEAD_WORD.test(toBareLine(line.text)))
      markLine(line, 'navigation', 'block/masthead');
    else if (
      head[i - 1]?.rule === 'block/masthead' &&
      !line.isApart &&
      rest.some((other) => other.count >= 2 && !DATED.test(other.text))
    )
      markLine(line, 'navigation', 'block/slogan');
    else if (rest.length > 0 && ISSUE_LINE.test(line.text)) markLine(line, 'navigation', 'block/issue-line');
    else if (line.count <= 2 && (rest[0]?.count ?? 0) >= 4) markLine(line, 'navigation', 'block/kicker');
    else break;
  }
  const left = head.filter((line) => line.kind === null);
  const title = left.find((line) => line.count >= 2) ?? left.find((line) => /\p{L}{4}/u.test(line.text));
  if (title) markLine(title, 'title', 'block/first-line');
}

/** A name by its words, or the first line where the day of printing stands between it and the title. */
function isMasthead(head: readonly Line[], at: number): boolean {
  const line = head[at]!;
  if (parseLoneMasthead(line.text)) return true;
  if (at > 0 || !isNamedLikeOutlet(line.text)) return false;
  const dated = head.findIndex((other) => other.kind === 'dateline');
  return dated > 0 && dated <= 3 && head.slice(dated + 1).some((other) => other.kind === null && other.count >= 2);
}

function markAboveTitle(head: readonly Line[], outlets: OutletIndex): void {
  for (const line of head) {
    if (line.kind !== null && line.kind !== 'navigation') continue;
    const isOutlet = outlets.findIn(line.text) !== null;
    if (isOutlet && (line.kind === 'navigation' || !line.isSentence) && line.count <= 12)
      markLine(line, 'navigation', 'block/masthead');
    else if (line.kind === null && ISSUE_LINE.test(line.text) && !line.isSentence)
      markLine(line, 'navigation', 'block/issue-line');
    else if (line.kind === null && !line.isSentence && line.count <= 20)
      markLine(line, 'navigation', 'block/above-title');
  }
}

/** The line without pictures and marks before its first letter. */
export function toBareLine(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})!?]+$/gu, '');
}

/** For each line, whether the next undecided line below is a paragraph. */
function findProseBelow(lines: readonly Line[]): boolean[] {
  const found: boolean[] = new Array<boolean>(lines.length).fill(false);
  let isProse = false;
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    found[i] = isProse;
    const line = lines[i]!;
    if (line.kind === null) isProse = line.isSentence || line.count > 12;
    else if (line.kind === 'body') isProse = true;
  }
  return found;
}
