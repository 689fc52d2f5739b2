import { Parser } from 'htmlparser2';
import type { BlockKind, SourceRun, StatedDate } from '../model/report.js';
import { parseDate } from './find-page-facts.js';
import type { Hint } from './find-blocks.js';

/** What a page of HTML holds: its text, where each run of it came from, and what its mark-up tells. */
export interface HtmlPage {
  readonly text: string;
  readonly sourceMap: readonly SourceRun[];
  readonly hints: readonly Hint[];
  readonly title: string | null;
  readonly siteName: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly dates: readonly StatedDate[];
}

const BLOCKS = new Set(
  'address article aside blockquote body br button dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section table tbody td tfoot th thead time title tr ul'.split(
    ' ',
  ),
);
const SKIPPED = new Set(
  'script style noscript template svg math iframe object embed canvas select textarea head'.split(' '),
);
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const KIND_OF_ELEMENT: Readonly<Record<string, BlockKind>> = {
  nav: 'navigation', header: 'navigation', aside: 'related', footer: 'boilerplate', form: 'comment-form', figcaption: 'caption', h1: 'title', h2: 'heading', h3: 'heading', time: 'dateline', button: 'navigation',
}; // prettier-ignore
const KIND_OF_CLASS: readonly (readonly [RegExp, BlockKind])[] = [
  [/\b(?:comments?|respond|reply)(?:-|_|\b)/i, 'comment-form'],
  [/\b(?:related|recommend|more-stories|read-more|also-like|popular|trending)/i, 'related'],
  [/\b(?:share|social|breadcrumb|menu|navbar|nav)\b/i, 'navigation'],
  [/\b(?:ad|ads|advert|advertisement|sponsor(?:ed)?|promo)\b/i, 'advert'],
  [/\b(?:caption)\b/i, 'caption'],
  [/\b(?:cookie|newsletter|subscribe|popup|banner|disclaimer)/i, 'boilerplate'],
  [/\b(?:copyright)\b/i, 'copyright'],
  [/\b(?:byline|author)\b/i, 'credit'],
];
/** A header inside the story belongs to it. */
const STORY = new Set(['article', 'main']);

interface Open {
  readonly name: string;
  readonly kind: BlockKind | null;
  readonly isSkipped: boolean;
}

/**
 * Turns HTML into text, one block element a line, without running any of it. Linear in the source; nesting of any depth
 * is a plain stack. Text offsets map back to source offsets, in UTF-16 units of the decoded source.
 */
export function readHtml(source: string): HtmlPage {
  let text = '';
  const sourceMap: SourceRun[] = [];
  const hints: Hint[] = [];
  const open: Open[] = [];
  const dates: StatedDate[] = [];
  const meta: { title: string | null; siteName: string | null; url: string | null; language: string | null } = {
    title: null,
    siteName: null,
    url: null,
    language: null,
  };
  let skipping = 0;
  let storyDepth = 0;
  let inTitle = false;
  let inJson = false;
  let json = '';
  let kinds: BlockKind[] = [];
  const breakLine = (): void => {
    text = text.endsWith('\n') || text === '' ? text : `${text.replace(/[ \t]+$/, '')}\n`;
  };
  const addDate = (value: string | undefined): void => {
    const date = value === undefined ? null : parseDate(value);
    if (date) dates.push({ value: date.value, span: null, method: 'metadata', rule: 'date/metadata' });
  };
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'html' && attributes['lang']) meta.language = attributes['lang'].slice(0, 20);
        if (name === 'title') inTitle = true;
        if (name === 'meta') readMeta(attributes, meta, addDate);
        if (name === 'link' && attributes['rel'] === 'canonical') meta.url ??= attributes['href'] ?? null;
        if (name === 'script' && /ld\+json/i.test(attributes['type'] ?? '')) inJson = true;
        if (name === 'time') addDate(attributes['datetime']);
        if (BLOCKS.has(name)) breakLine();
        if (VOID.has(name)) return;
        const isSkipped =
          SKIPPED.has(name) || attributes['hidden'] !== undefined || attributes['aria-hidden'] === 'true';
        if (isSkipped) skipping += 1;
        if (STORY.has(name)) storyDepth += 1;
        let kind = name === 'header' && storyDepth > 0 ? null : (KIND_OF_ELEMENT[name] ?? null);
        const label = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`.slice(0, 300);
        if (kind === null && name !== 'body' && name !== 'html' && name !== 'article' && name !== 'main')
          kind = KIND_OF_CLASS.find(([pattern]) => pattern.test(label))?.[1] ?? null;
        open.push({ name, kind, isSkipped });
        if (kind) kinds = [...kinds, kind];
      },
      ontext(data) {
        if (inJson) json += data;
        if (inTitle && meta.title === null && data.trim() !== '') meta.title = data.trim();
        if (skipping > 0 || inTitle) return;
        addText(data, parser.startIndex);
      },
      onclosetag(name) {
        if (name === 'title') inTitle = false;
        if (name === 'script' && inJson) {
          readJsonDates(json, addDate);
          inJson = false;
          json = '';
        }
        if (VOID.has(name)) return;
        if (open[open.length - 1]?.name !== name) return;
        const closed = open.pop()!;
        if (closed.isSkipped) skipping -= 1;
        if (STORY.has(name)) storyDepth -= 1;
        if (closed.kind) kinds = kinds.slice(0, -1);
        if (BLOCKS.has(name)) breakLine();
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(source);
  parser.end();
  return { text, sourceMap, hints: mergeHints(hints), ...meta, dates };

  function addText(data: string, sourceStart: number): void {
    let run = '';
    const start = text.length;
    for (const c of data) {
      const isBlank = c.trim() === '';
      const last = run === '' ? text[text.length - 1] : run[run.length - 1];
      if (isBlank) {
        if (last !== undefined && last !== ' ' && last !== '\n') run += ' ';
      } else run += c;
    }
    if (run === '') return;
    text += run;
    sourceMap.push({ text: start, source: sourceStart, length: run.length });
    const kind = kinds[kinds.length - 1];
    if (kind) hints.push({ start, end: text.length, kind, rule: `html/${kind}` });
  }
}

function mergeHints(hints: readonly Hint[]): Hint[] {
  const merged: Hint[] = [];
  for (const hint of hints) {
    const last = merged[merged.length - 1];
    if (last && last.kind === hint.kind && hint.start - last.end <= 2)
      merged[merged.length - 1] = { ...last, end: hint.end };
    else merged.push(hint);
  }
  return merged;
}

function readMeta(
  attributes: Record<string, string>,
  meta: { title: string | null; siteName: string | null; url: string | null },
  addDate: (value: string | undefined) => void,
): void {
  const name = (attributes['property'] ?? attributes['name'] ?? attributes['itemprop'] ?? '').toLowerCase();
  const content = attributes['content'];
  if (!content) return;
  if (name === 'og:site_name') meta.siteName ??= content.trim().slice(0, 80);
  if (name === 'og:title') meta.title ??= content.trim().slice(0, 400);
  if (name === 'og:url') meta.url ??= content.trim().slice(0, 2000);
  if (
    /^(?:article:published_time|datepublished|date|dc\.date(?:\.issued)?|pubdate|publish-date|parsely-pub-date|sailthru\.date)$/.test(
      name,
    )
  )
    addDate(content);
}

function readJsonDates(json: string, addDate: (value: string | undefined) => void): void {
  // Only the one value is wanted; a pattern reads it from broken JSON too.
  const match = /"datePublished"\s*:\s*"([^"]{8,40})"/.exec(json.slice(0, 200_000));
  addDate(match?.[1]);
}
