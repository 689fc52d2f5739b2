import type { Block, BlockKind, Note } from '../model/report.js';
import type { Rule } from '../model/rule.js';
import type { Span } from '../text/span.js';
import { captionRules, markAlienCaptions, markCaptions } from './find-alien-captions.js';
import { findDateline } from './find-dateline.js';
import { lineRules } from './line-rules.js';
import { headRules, markHead } from './mark-head.js';
import { listRules, markLists, markTail } from './mark-lists.js';
import type { OutletIndex } from './outlet-index.js';
import { markLine, toLine, toLines, type Line } from './page-line.js';
import { htmlRules } from './html-regions.js';

/** Rules of dividing a page into blocks. */
export const blockRules: readonly Rule[] = [
  ...lineRules.map(({ id, says, examples, not }) => ({ id, says, examples, not })),
  ...listRules,
  ...headRules,
  ...captionRules,
  ...htmlRules,
  {
    id: 'block/entry-hour',
    says: 'An hour at the head of an entry of a live page.',
    examples: ['«14:20 »Shells fell on the town.', '«0942 GMT  »Shells fell.'],
    not: ['At 14:20 shells fell.'],
  },
  {
    id: 'block/place-and-agency',
    says: 'A place, with an agency or a day, before a dash or full stop opens the story.',
    examples: [
      '«HAVNIK (Orbel Press) - »Shells fell.',
      '«Havnik, Saturday. ORBEL. »Shells fell.',
      '«HAVNIK, June 14. /ORBEL/. »Shells fell.',
      '«HAVNIK — »A shell fell.',
    ],
    not: ['Havnik fell (again) - twice.', 'NATO - and not Halmara - said so.'],
  },
  {
    id: 'block/meta-part',
    says: 'A line that tells date and author, with a dot or bar between them, is a block each.',
    examples: ['«8 March 2017, 16:20 UTC · »«By Edda Marn»'],
    not: ['The bridge · the market'],
  },
];

/** What dividing a page into blocks found. */
export interface FoundBlocks {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
}

/** What the page's mark-up says of a stretch of text, where there is mark-up. */
export interface Hint extends Span {
  readonly kind: BlockKind;
  readonly rule: string;
}

/** What is known of the page beside its text. */
export interface BlockOptions {
  readonly outlets: OutletIndex;
  /** Sorted by start, not overlapping. */
  readonly hints?: readonly Hint[];
  /** Author that the mark-up names: a line with just this name is the byline. */
  readonly author?: string | null;
}

/**
 * Divides a text into blocks that cover it without gap: one line is one block; a dateline that opens a paragraph is a
 * block of its own; a line feed belongs to the block before it. Linear in the text.
 */
export function findBlocks(text: string, options: BlockOptions): FoundBlocks {
  const lines = toLines(text).flatMap((line) => splitMetaLine(text, line));
  if (lines.length === 0) {
    const blank: Block = { start: 0, end: text.length, kind: 'boilerplate', rule: 'block/tail' };
    return { blocks: text === '' ? [] : [blank], notes: [] };
  }
  applyHints(lines, options.hints ?? []);
  for (const line of lines) {
    if (!isOpen(line)) continue;
    if (options.author && line.text === options.author) markLine(line, 'credit', 'block/byline');
    const rule = lineRules.find((one) => one.isLine(line));
    if (rule && (line.kind !== 'boilerplate' || rule.kind === 'copyright')) markLine(line, rule.kind, rule.id);
  }
  markLists(lines);
  markCaptions(lines);
  markHead(lines, options.outlets);
  markTail(lines);
  markFormHeads(lines);
  for (const line of lines) if (line.kind === null) markLine(line, 'body', 'block/prose');
  const notes = markAlienCaptions(text, lines);
  return { blocks: toBlocks(text, lines), notes };
}

/** Where the mark-up says no more than "a heading" or "small print", a line's own words may say more. */
function isOpen(line: Line): boolean {
  return line.kind === null || line.kind === 'heading' || line.kind === 'boilerplate' || line.kind === 'credit';
}

const META_SEPARATOR = /\s+[·•|]\s+/g;
const isMetaRule = (id: string): boolean => id === 'block/published-line' || id === 'block/byline';

/** "8 March 2017, 16:20 UTC · By Edda Marn" as two lines; the separator belongs to the first. */
function splitMetaLine(text: string, line: Line): Line[] {
  if (line.count > 40 || !/\s[·•|]\s/.test(line.text)) return [line];
  const parts: Line[] = [];
  const raw = text.slice(line.start, line.end);
  let start = 0;
  for (const match of [...raw.matchAll(META_SEPARATOR), null]) {
    const end = match ? match.index + match[0].length : raw.length;
    const trimmed = raw.slice(start, match?.index ?? raw.length).trim();
    if (trimmed !== '') {
      parts.push(
        toLine({ start: line.start + start, end: line.start + end }, { trimmed, isApart: line.isApart && start === 0 }),
      );
      start = end;
    }
  }
  const isMeta = parts.length > 1 && parts.every((part) => isMetaRule(lineRules.find((rule) => rule.isLine(part))?.id ?? '')); // prettier-ignore
  return isMeta ? parts : [line];
}

/** Part of a line that mark-up must cover to say what the line is: a dated word in a sentence makes it no dateline. */
const COVERED = 0.8;

function applyHints(lines: readonly Line[], hints: readonly Hint[]): void {
  let first = 0;
  for (const line of lines) {
    while (first < hints.length && hints[first]!.end <= line.start) first += 1;
    const covered = new Map<string, number>();
    for (let at = first; at < hints.length && hints[at]!.start < line.end; at += 1) {
      const hint = hints[at]!;
      const units = (covered.get(hint.rule) ?? 0) + Math.min(hint.end, line.end) - Math.max(hint.start, line.start);
      covered.set(hint.rule, units);
      if (units >= (line.end - line.start) * COVERED) markLine(line, hint.kind, hint.rule);
    }
  }
}

/** "Write to us" right above a form belongs to it. */
function markFormHeads(lines: readonly Line[]): void {
  for (let i = lines.length - 2; i >= 0; i -= 1) {
    const line = lines[i]!;
    const below = lines[i + 1]!;
    if (below.kind !== 'comment-form' || line.isSentence || line.count > 6) continue;
    if (line.kind === null || line.kind === 'heading' || line.rule === 'block/tail')
      markLine(line, 'comment-form', below.rule);
  }
}

function toBlocks(text: string, lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    let start = line.start;
    if (line.kind === 'body') {
      const dateline = findDateline(text.slice(line.start, Math.min(line.end, line.start + 200)));
      if (dateline) {
        start = line.start + dateline.length;
        while (start < line.end && text[start]!.trim() === '') start += 1;
        blocks.push({ start: line.start, end: start, kind: 'dateline', rule: dateline.rule });
      }
    }
    if (start < line.end) blocks.push({ start, end: line.end, kind: line.kind ?? 'body', rule: line.rule });
  }
  return blocks;
}
