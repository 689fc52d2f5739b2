import type { Block, BlockKind, Note } from '../model/report.js';
import type { Rule } from '../model/rule.js';
import type { Span } from '../text/span.js';
import {
  ADVERT_LINE, BOILERPLATE_LINE, CAPTION_AGENCY, CAPTION_MARK, COMMENT_LINE, FORM_BUTTON, GENERIC_NAME, MASTHEAD_WORD, RELATED_HEAD, SHARE_WORD,
} from './lexicon.js'; // prettier-ignore

/** Rules of dividing a page into blocks. */
export const blockRules: readonly Rule[] = [
  { id: 'block/ad-marker', says: 'A bracketed marker that a page builder left behind.', examples: ['«[ad_1]»'], not: ['He paid [the] man.'] },
  { id: 'block/first-line', says: 'The first line without a full stop is the title.', examples: ['«Bridge falls in Lessen»'], not: ['The bridge fell on Friday.'] },
  { id: 'block/place-and-agency', says: 'A place and an agency before a dash open the story.', examples: ['«HAVNIK (Orbel Press) -» Shells fell.'], not: ['Havnik fell (again) - twice.'] },
  { id: 'block/published-line', says: 'A line that tells when the page appeared.', examples: ['«Published: 15 June 2019, 18:40»'], not: ['Published works of the poet.'] },
  { id: 'block/source-line', says: 'A line that tells where the text comes from.', examples: ['«Source: Orbel Press»'], not: ['A source said so.'] },
  { id: 'block/byline', says: 'A line with the name of the author.', examples: ['«By Edda Marn»'], not: ['By noon the town was quiet.'] },
  { id: 'block/masthead', says: 'The name of the outlet above the story.', examples: ['«Tarvia One»'], not: ['Tarvia won.'] },
  { id: 'block/menu', says: 'Words between bars or slashes, with no sentence among them.', examples: ['«Home | Politics | Army»'], not: ['Either one / or the other is right.'] },
  { id: 'block/share-bar', says: 'Words of a share bar.', examples: ['«Share Facebook Twitter»'], not: ['He wrote on Facebook.'] },
  { id: 'block/caption', says: 'A line that describes a picture.', examples: ['«A house in Lessen. (Photo by Orbel)»'], not: ['The photo was shown.'] },
  { id: 'block/caption-alien', says: 'A caption that shares no name with the story is no part of it.', examples: ['«Photo: roses at the flower show»'], not: ['Photo: the bridge of Lessen'] },
  { id: 'block/related-head', says: 'A line that opens a list of other stories.', examples: ['«You may also like»'], not: ['You may also like tea with it, he said.'] },
  { id: 'block/related-link', says: 'A title in a list of other stories.', examples: ['«Ten salads for warm evenings»'], not: [] },
  { id: 'block/copyright', says: 'A line that tells who holds the rights.', examples: ['«© Tarvia One 2019»'], not: ['He holds the copyright.'] },
  { id: 'block/comment-form', says: 'Lines of a form for comments.', examples: ['«Leave a comment»'], not: ['He left a comment.'] },
  { id: 'block/advert', says: 'A line that marks an advertisement.', examples: ['«Advertisement»'], not: ['The advertisement was late.'] },
  { id: 'block/boilerplate', says: 'A line about the page itself: newsletters, cookies, addresses.', examples: ['«Subscribe to our newsletter»'], not: ['The army was short of cookies.'] },
  { id: 'block/tail', says: 'Short lines that follow the page\'s own small print at its end.', examples: [], not: [] },
  { id: 'block/heading', says: 'A short line without a full stop between paragraphs.', examples: ['«A long night»'], not: ['It was a long night.'] },
  { id: 'block/prose', says: 'A paragraph of the story.', examples: ['«Shells fell on the town on Friday.»'], not: [] },
]; // prettier-ignore

/** What dividing a page into blocks found. */
export interface FoundBlocks {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
}

interface Line extends Span {
  /** End without white space. */
  readonly text: string;
  kind: BlockKind | null;
  rule: string;
}

/** What the page's mark-up says of a stretch of text, where there is mark-up. */
export interface Hint extends Span {
  readonly kind: BlockKind;
  readonly rule: string;
}

/**
 * Divides a text into blocks that cover it without gap: one line is one block; a dateline that opens a paragraph is a
 * block of its own; a line feed belongs to the block before it. `outlets` are names that the tables know. Linear.
 */
export function findBlocks(
  text: string,
  options: { outlets: readonly string[]; hints?: readonly Hint[] },
): FoundBlocks {
  const lines = toLines(text);
  if (lines.length === 0)
    return {
      blocks: text === '' ? [] : [{ start: 0, end: text.length, kind: 'boilerplate', rule: 'block/prose' }],
      notes: [],
    };
  applyHints(lines, options.hints ?? []);
  const seen = countLines(lines);
  for (const line of lines) if (line.kind === null) markAlone(line);
  markLists(lines);
  markCaptions(lines, seen);
  markHead(lines, options.outlets);
  markTail(lines);
  for (const line of lines) if (line.kind === null) mark(line, 'body', 'block/prose');
  const notes = findAlienCaptions(text, lines);
  return { blocks: toBlocks(text, lines), notes };
}

function toLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed + 1;
    const trimmed = text.slice(start, end).trim();
    const last = lines[lines.length - 1];
    if (trimmed === '' && last) lines[lines.length - 1] = { ...last, end };
    else if (trimmed !== '')
      lines.push({
        start: lines.length === 0 ? 0 : start,
        end,
        text: trimmed.length > 4000 ? trimmed.slice(0, 4000) : trimmed,
        kind: null,
        rule: '',
      });
    start = end;
  }
  return lines;
}

function countLines(lines: readonly Line[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const line of lines) seen.set(line.text, (seen.get(line.text) ?? 0) + 1);
  return seen;
}

function mark(line: Line, kind: BlockKind, rule: string): void {
  line.kind = kind;
  line.rule = rule;
}

function applyHints(lines: readonly Line[], hints: readonly Hint[]): void {
  let at = 0;
  for (const line of lines) {
    while (at < hints.length && hints[at]!.end <= line.start) at += 1;
    const hint = hints[at];
    if (hint && hint.start <= line.start && hint.end >= line.start + 1) mark(line, hint.kind, hint.rule);
  }
}

const PUBLISHED =
  /^(?:published|updated|posted|last (?:modified|updated)|date|first published|created)\b[^a-z]{0,3}.{0,60}\d/i;
const BARE_DATE =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]{2,8}\.?,? \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4})(?:[ ,T-]+(?:at )?\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?(?: ?[A-Z]{2,5}|[+-]\d{2}:?\d{2})?)?$/;

function markAlone(line: Line): void {
  const text = line.text;
  const count = countWords(text);
  if (/^\[\/?(?:ad|ads|sc|vc|et|embed|gallery|caption)[\w -]{0,20}\]$/i.test(text))
    mark(line, 'artefact', 'block/ad-marker');
  else if (COMMENT_LINE.test(text) && count <= 14) mark(line, 'comment-form', 'block/comment-form');
  else if (/^(?:©|\(c\)|copyright\b)/i.test(text) || /\ball rights reserved\b/i.test(text))
    mark(line, 'copyright', 'block/copyright');
  else if ((PUBLISHED.test(text) && count <= 12 && !/[a-z]\.$/.test(text)) || BARE_DATE.test(text))
    mark(line, 'dateline', 'block/published-line');
  else if (/^(?:source|sources|via|credit)\s*:\s*\S/i.test(text) && count <= 10)
    mark(line, 'credit', 'block/source-line');
  else if (/^by [A-Z][\p{L}'’.-]+(?: (?:[A-Z][\p{L}'’.-]+|and|,|in))*$/u.test(text) && count <= 12)
    mark(line, 'credit', 'block/byline');
  else if (ADVERT_LINE.test(text)) mark(line, 'advert', 'block/advert');
  else if (RELATED_HEAD.test(text) && count <= 8) mark(line, 'related', 'block/related-head');
  else if (isShareBar(text)) mark(line, 'navigation', 'block/share-bar');
  else if (isMenu(text)) mark(line, 'navigation', 'block/menu');
  else if (BOILERPLATE_LINE.test(text) && count <= 40) mark(line, 'boilerplate', 'block/boilerplate');
  else if (CAPTION_MARK.test(text) && count <= 70) mark(line, 'caption', 'block/caption');
}

function countWords(text: string): number {
  return text.split(/\s+/).length;
}

function isShareBar(text: string): boolean {
  const words = text.split(/\s+/);
  return (
    words.length <= 20 &&
    words.every((word) => SHARE_WORD.test(word)) &&
    /share|tweet|facebook|twitter|whatsapp|telegram|print|e-?mail/i.test(text)
  );
}

function isMenu(text: string): boolean {
  if (text.length > 300 || /[.!?]$/.test(text)) return false;
  const parts = text.split(/\s*[|›»·•]\s*|\s{2,}\/\s{2,}|\s+\/\s+/).filter((part) => part !== '');
  return (
    parts.length >= 2 &&
    parts.every((part) => countWords(part) <= 3) &&
    parts.every((part) => /^[\p{Lu}\p{Lo}\p{N}]/u.test(part))
  );
}

function endsSentence(text: string): boolean {
  return /[.!?…][”"’')»\]]*$/.test(text);
}

/** Lists of other stories and forms go on over the lines below their head. */
function markLists(lines: readonly Line[]): void {
  for (let i = 1; i < lines.length; i += 1) {
    const line = lines[i]!;
    const before = lines[i - 1]!;
    if (line.kind !== null) continue;
    if (before.kind === 'related' && !endsSentence(line.text) && countWords(line.text) <= 20)
      mark(line, 'related', 'block/related-link');
    else if (before.kind === 'comment-form' && FORM_BUTTON.test(line.text))
      mark(line, 'comment-form', 'block/comment-form');
  }
}

function markCaptions(lines: readonly Line[], seen: ReadonlyMap<string, number>): void {
  const firstBody = lines.findIndex(
    (line) =>
      line.kind === null && endsSentence(line.text) && countWords(line.text) > 12 && !CAPTION_AGENCY.test(line.text),
  );
  lines.forEach((line, i) => {
    if (line.kind !== null || countWords(line.text) > 70) return;
    const isAgencyEnd = CAPTION_AGENCY.test(line.text) && (firstBody < 0 || i < firstBody + 1);
    const isRepeated =
      (seen.get(line.text) ?? 0) > 1 && countWords(line.text) >= 5 && /\b(?:19|20)\d\d\b/.test(line.text);
    if (isAgencyEnd || isRepeated) mark(line, 'caption', 'block/caption');
  });
}

function markHead(lines: readonly Line[], outlets: readonly string[]): void {
  const known = new Set(outlets.map((outlet) => outlet.toLowerCase()));
  let hasTitle = lines.some((line) => line.kind === 'title');
  let hasBody = false;
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i]!;
    if (line.kind !== null) continue;
    const text = line.text;
    const count = countWords(text);
    const ends = endsSentence(text);
    if (!hasBody && !hasTitle && !ends) {
      const bareName = text.replace(/^[^\p{L}\p{N}]+/u, '');
      const isKnown = known.has(bareName.toLowerCase());
      const isMasthead = isKnown || (count <= 4 && MASTHEAD_WORD.test(bareName) && hasTitleBelow(lines, i));
      if (isMasthead) {
        mark(line, 'navigation', 'block/masthead');
        continue;
      }
      if (count >= 2 && count <= 30) {
        mark(line, 'title', 'block/first-line');
        hasTitle = true;
        continue;
      }
    }
    if (
      !ends &&
      count <= 12 &&
      !/[:,;]$/.test(text) &&
      (hasBody || hasTitle) &&
      lines.slice(i + 1).some((other) => other.kind === null && endsSentence(other.text))
    ) {
      mark(line, 'heading', 'block/heading');
      continue;
    }
    hasBody = true;
  }
}

/** A masthead is only believed where another line below can be the title. */
function hasTitleBelow(lines: readonly Line[], at: number): boolean {
  for (const line of lines.slice(at + 1, at + 6)) {
    if (line.kind !== null) continue;
    return !endsSentence(line.text) && countWords(line.text) >= 2;
  }
  return false;
}

/** Lines without a sentence at the page's end, after its small print. */
function markTail(lines: readonly Line[]): void {
  let lastProse = lines.length - 1;
  while (lastProse >= 0 && !(lines[lastProse]!.kind === null && endsSentence(lines[lastProse]!.text))) lastProse -= 1;
  for (let i = lastProse + 1; i < lines.length; i += 1) {
    const line = lines[i]!;
    if (line.kind !== null || endsSentence(line.text)) continue;
    const before = lines[i - 1];
    if (before && (before.kind === 'boilerplate' || before.kind === 'copyright' || before.kind === 'navigation'))
      mark(line, 'boilerplate', 'block/tail');
    else if (before && i > 0 && countWords(line.text) <= 4) mark(line, 'boilerplate', 'block/tail');
  }
}

/** Names inside a line: capitalised words that do not open it and are no months, weekdays or offices. */
function namesIn(text: string): Set<string> {
  const names = new Set<string>();
  const words = text.match(/[\p{L}\p{M}'’-]+/gu) ?? [];
  words.forEach((word, index) => {
    const bare = word.replace(/['’]s$/, '').replace(/-.*$/, '');
    if (index > 0 && bare.length >= 4 && /^\p{Lu}/u.test(bare) && !GENERIC_NAME.test(bare))
      names.add(bare.slice(0, 6).toLowerCase());
  });
  return names;
}

function findAlienCaptions(text: string, lines: readonly Line[]): Note[] {
  const captions = lines.filter((line) => line.kind === 'caption');
  if (captions.length === 0) return [];
  const story = new Set<string>();
  for (const line of lines) {
    if (line.kind !== 'body' && line.kind !== 'title' && line.kind !== 'heading') continue;
    for (const word of line.text.match(/[\p{L}\p{M}]+/gu) ?? [])
      if (word.length >= 4 && /^\p{Lu}/u.test(word)) story.add(word.slice(0, 6).toLowerCase());
  }
  const notes: Note[] = [];
  for (const caption of captions) {
    const names = namesIn(caption.text);
    if (story.size === 0 || [...names].some((name) => story.has(name))) continue;
    mark(caption, 'boilerplate', 'block/caption-alien');
    const end = caption.start + text.slice(caption.start, caption.end).trimEnd().length;
    notes.push({
      rule: 'block/caption-alien',
      message: 'The caption has nothing to do with the body.',
      span: { start: caption.start, end },
    });
  }
  return notes;
}

const DATELINE =
  /^\s*(\p{Lu}[\p{L}\p{M}'’.-]*(?:[ /,]+\p{Lu}[\p{L}\p{M}'’.-]*){0,4}(?:, (?:\p{Lu}[a-z]{2,8}\.? \d{1,2}|\d{1,2} \p{Lu}[a-z]{2,8}))?\s*(?:\((\p{Lu}[\p{L} .&’'-]{1,30})\))\s*[-–—:]+)\s+\S/u;
const CAPITAL_DATELINE = /^\s*((?:\p{Lu}{3,}[\p{Lu} .'’-]{0,30})(?:, \p{Lu}[a-z]{2,8}\.? \d{1,2})?\s*[-–—]+)\s+\p{Lu}/u;

/** The dateline that opens a paragraph ("HAVNIK (Orbel Press) -"), with the agency's name, or null. */
export function findDateline(line: string): { length: number; agency: { start: number; end: number } | null } | null {
  const head = line.slice(0, 140);
  const found = DATELINE.exec(head);
  if (found) {
    const agency = found[2]!;
    const at = head.indexOf(`(${agency})`) + 1;
    return {
      length: found[0].length - found[0].match(/\s+\S$/u)![0].length,
      agency: { start: at, end: at + agency.length },
    };
  }
  const capital = CAPITAL_DATELINE.exec(head);
  return capital ? { length: capital[1]!.length + (head.length - head.trimStart().length), agency: null } : null;
}

function toBlocks(text: string, lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    if (line.kind === 'body') {
      const dateline = findDateline(text.slice(line.start, Math.min(line.end, line.start + 200)));
      if (dateline) {
        let end = line.start + dateline.length;
        while (end < line.end && text[end]!.trim() === '') end += 1;
        blocks.push({ start: line.start, end, kind: 'dateline', rule: 'block/place-and-agency' });
        blocks.push({ start: end, end: line.end, kind: 'body', rule: line.rule });
        continue;
      }
    }
    blocks.push({ start: line.start, end: line.end, kind: line.kind ?? 'body', rule: line.rule });
  }
  return blocks;
}
