import { Parser } from 'htmlparser2';
import type { SourceRun } from '../model/report.js';
import type { Hint } from './find-blocks.js';
import { findElementKind, settleRegions, type Region } from './html-regions.js';
import { addHeadDate, readLinkedData, readMeta, toEmptyHead, type PageHead } from './page-head.js';
import { toTextBuilder, type TextBuilder } from './text-builder.js';

/** What a page of HTML holds: its text, where each run of it came from, and what its mark-up tells. */
export interface HtmlPage {
  readonly text: string;
  readonly sourceMap: readonly SourceRun[];
  readonly hints: readonly Hint[];
  readonly head: Readonly<PageHead>;
}

const BLOCKS = new Set(
  'address article aside blockquote body br button dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr label li main menu nav ol option p pre section summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
);
const SKIPPED = new Set('script style noscript template svg math iframe object embed canvas select textarea title audio video map'.split(' ')); // prettier-ignore
const VOID = new Set('area base basefont bgsound br col command embed frame hr image img input isindex keygen link meta param source track wbr'.split(' ')); // prettier-ignore

interface Open {
  readonly name: string;
  readonly isSkipped: boolean;
  /** Index into the regions, or -1. */
  readonly region: number;
  readonly start: number;
  readonly label: string;
}

/** Units of source given to the parser at once, and depth from which it starts afresh: its cost grows with the depth. */
const CHUNK = 32_768;
const DEEPEST = 1000;

/**
 * Turns HTML into text, one block element a line, without running any of it. Linear in the source. Text offsets map back
 * to source offsets, in UTF-16 units of the decoded source: a run's units are the source's own, but for white space (one
 * blank each) and character references (the run stands where the reference starts).
 */
export function readHtml(source: string): HtmlPage {
  const head = toEmptyHead();
  const builder = toTextBuilder();
  const regions: Region[] = [];
  const links: Region[] = [];
  let start = 0;
  while (start < source.length) start = readStretch(source, { start, head, builder, regions, links });
  const { text, sourceMap } = builder.finish();
  const settled = settleRegions(withTitle(text, { regions, head }), text.length);
  return { text, sourceMap, hints: withLinkLines(text, { settled, links }), head };
}

/** Reads from `start` until the end, or until elements nest too deep; returns where it stopped. */
function readStretch(
  source: string,
  into: { start: number; head: PageHead; builder: TextBuilder; regions: Region[]; links: Region[] },
): number {
  const { head, builder, regions, links } = into;
  const open: Open[] = [];
  let skipping = 0;
  let story = 0;
  let captured: 'title' | 'json' | null = null;
  let words: string[] = [];
  let linkStart = -1;
  let isAfterLink = false;
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'html' && attributes['lang']) head.language ??= attributes['lang'].slice(0, 20);
        if (name === 'title' && skipping === 0) captured = 'title';
        if (name === 'meta') readMeta(attributes, head);
        if (name === 'link' && attributes['rel'] === 'canonical')
          head.url ??= attributes['href']?.slice(0, 2000) ?? null;
        if (name === 'script' && /ld\+json/i.test(attributes['type'] ?? '')) captured = 'json';
        if (name === 'time') addHeadDate(head, attributes['datetime']);
        if (name === 'img' && attributes['alt'] && head.pictures.length < 5) head.pictures.push(attributes['alt'].slice(0, 80)); // prettier-ignore
        // Links set side by side without a blank are a menu: "HomeNews" is no word.
        if (BLOCKS.has(name) || (name === 'a' && isAfterLink)) builder.breakLine();
        isAfterLink = false;
        if (VOID.has(name)) return;
        const isSkipped = SKIPPED.has(name) || isHidden(attributes);
        if (isSkipped) skipping += 1;
        if (name === 'article' || name === 'main') story += 1;
        if (name === 'a' && attributes['href'] !== undefined) linkStart = builder.length();
        const label = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`.trim().slice(0, 300);
        const found = name === 'font' && attributes['size'] === '1' ? SMALL : findElementKind(name, { label, isInStory: story > 0 }); // prettier-ignore
        if (found) regions.push({ start: builder.length(), end: -1, ...found });
        open.push({ name, isSkipped, region: found ? regions.length - 1 : -1, start: builder.length(), label: name === 'form' ? `${label} ${attributes['action'] ?? ''}`.slice(0, 300) : '' }); // prettier-ignore
      },
      ontext(data) {
        if (captured) words.push(data);
        if (skipping > 0 || captured) return;
        isAfterLink = false;
        const at = into.start + parser.startIndex;
        const isReference = source[at] === '&' && !source.startsWith(data, at);
        // The rest of a tag that the page breaks off in is handed over as text; a browser shows nothing of it.
        if (!isReference && !source.startsWith(data, at)) return;
        builder.add(data, { source: at, isReference });
      },
      onclosetag(name) {
        if (captured && (name === 'title' || name === 'script')) {
          if (captured === 'title') head.title ??= words.join('').replace(/\s+/g, ' ').trim().slice(0, 400) || null;
          else readLinkedData(words.join(''), head);
          captured = null;
          words = [];
        }
        if (VOID.has(name) || open[open.length - 1]?.name !== name) return;
        const closed = open.pop()!;
        const end = builder.length();
        if (closed.isSkipped) skipping -= 1;
        if (name === 'article' || name === 'main') story -= 1;
        if (closed.region >= 0) regions[closed.region] = { ...regions[closed.region]!, end };
        if (name === 'form') regions.push({ start: closed.start, end: end - closed.start > LONGEST_FORM ? closed.start : end, ...toFormKind(closed.label) }); // prettier-ignore
        if (name === 'a' && linkStart >= 0) {
          links.push({ start: linkStart, end, ...LINK });
          linkStart = -1;
          isAfterLink = true;
        }
        if (BLOCKS.has(name)) builder.breakLine();
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  let at = into.start;
  while (at < source.length && open.length <= DEEPEST) {
    // A stretch may end here: not inside a tag.
    const next = source.indexOf('<', at + CHUNK);
    const end = next < 0 ? source.length : next;
    parser.write(source.slice(at, end));
    at = end;
  }
  parser.end();
  return at;
}

const SMALL = { kind: 'boilerplate', rule: 'html/boilerplate' } as const;
const LINK = { kind: 'navigation', rule: 'html/link-line' } as const;
/** Units of the longest form that is taken for one: some pages put all that they hold into a form. */
const LONGEST_FORM = 500;

function toFormKind(label: string): Pick<Region, 'kind' | 'rule'> {
  if (/search/i.test(label)) return { kind: 'navigation', rule: 'html/navigation' };
  if (/newsletter|subscri|mailchimp/i.test(label)) return SMALL;
  return { kind: 'comment-form', rule: 'html/comment-form' };
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return (
    attributes['hidden'] !== undefined ||
    attributes['aria-hidden'] === 'true' ||
    /display\s*:\s*none/i.test(attributes['style'] ?? '')
  );
}

/** Of all headings one is the title: the one that the page's head names, else the first `h1`, else the first `h2`. */
function withTitle(text: string, options: { regions: readonly Region[]; head: PageHead }): Region[] {
  const { regions, head } = options;
  const isHeading = (region: Region): boolean => region.rule === 'html/title' || region.rule === 'html/heading';
  const wordsOf = (region: Region): string =>
    toWords(text.slice(region.start, Math.min(region.end, region.start + 400)));
  const named = [head.headline, head.title].filter((one) => one !== null).map(toWords);
  const headings = regions.filter((region) => isHeading(region) && region.end > region.start && /[\p{L}\p{N}]/u.test(text.slice(region.start, Math.min(region.end, region.start + 400)))).slice(0, 500); // prettier-ignore
  const matching = headings.filter((region) => {
    const words = wordsOf(region);
    return words.length >= 8 && named.some((name) => name === words || name.startsWith(`${words} `) || name.endsWith(` ${words}`)); // prettier-ignore
  });
  // The site's name may be a heading too, and stands in the page's title as well: the longest match is the story's.
  const own = matching.find((region) => wordsOf(region) === named[0]) ?? matching.reduce<Region | undefined>((best, region) => best && wordsOf(best).length >= wordsOf(region).length ? best : region, undefined); // prettier-ignore
  const title = own ?? headings.find((region) => region.rule === 'html/title') ?? headings[0]; // prettier-ignore
  const rest = regions.filter((region) => region !== title || own === undefined);
  const settled = rest.map((region): Region => {
    if (region === title) return { ...region, kind: 'title', rule: 'html/title' };
    return region.rule === 'html/title' ? { ...region, kind: 'heading', rule: 'html/heading' } : region;
  });
  if (!own) return settled;
  // The title wins over a page head around it: cut what is around it in two.
  return [
    ...settled.flatMap((region) =>
      region.start <= own.start && region.end >= own.end && region.kind !== 'title'
        ? [
            { ...region, end: own.start },
            { ...region, start: own.end },
          ]
        : [region],
    ),
    { ...own, kind: 'title', rule: 'html/title' },
  ];
}

function toWords(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim(); // prettier-ignore
}

/** Adds hints for lines that are nothing but links, where nothing else is known of them. */
function withLinkLines(text: string, options: { settled: readonly Region[]; links: readonly Region[] }): Hint[] {
  const { settled, links } = options;
  const extra: Hint[] = [];
  let region = 0;
  let line = 0;
  let next = 0;
  while (line < text.length) {
    const feed = text.indexOf('\n', line);
    const end = feed < 0 ? text.length : feed;
    let units = 0;
    for (; next < links.length && links[next]!.end <= end; next += 1) units += links[next]!.end - Math.max(line, links[next]!.start); // prettier-ignore
    while (region < settled.length && settled[region]!.end <= line) region += 1;
    const isFree = region >= settled.length || settled[region]!.start >= end;
    if (isFree && units > 0 && units >= (end - line) * 0.7 && end - line <= 90 && !/[.!?]$/.test(text.slice(line, end)))
      extra.push({ start: line, end, ...LINK });
    line = end + 1;
  }
  return [...settled, ...extra]
    .filter(({ start, end }) => text.slice(start, end).trim() !== '')
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
