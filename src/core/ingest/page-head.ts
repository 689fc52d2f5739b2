import type { StatedDate } from '../model/report.js';
import { parseDate } from './parse-date.js';

/** What a page's mark-up tells about it, outside its text. */
export interface PageHead {
  title: string | null;
  /** The page's title as other programs are told it: without the site's name, as a rule. */
  headline: string | null;
  siteName: string | null;
  publisher: string | null;
  author: string | null;
  url: string | null;
  language: string | null;
  /** Alternative text of the page's first picture: often the masthead. */
  readonly pictures: string[];
  readonly dates: StatedDate[];
}

/** A head of which nothing is known. */
export function toEmptyHead(): PageHead {
  return { title: null, headline: null, siteName: null, publisher: null, author: null, url: null, language: null, pictures: [], dates: [] }; // prettier-ignore
}

const DATE_META =
  /^(?:article:published_time|og:published_time|datepublished|date|dc\.date(?:\.issued)?|dcterms\.(?:date|issued|created)|pubdate|publish-?date|parsely-pub-date|sailthru\.date|citation_publication_date)$/;

/** Adds a date of the mark-up, once. */
export function addHeadDate(head: PageHead, value: string | undefined): void {
  const date = value === undefined ? null : parseDate(value.slice(0, 100));
  if (date && !head.dates.some((one) => one.value === date.value))
    head.dates.push({ value: date.value, span: null, method: 'metadata', rule: 'date/metadata' });
}

/** Reads one `<meta>` into the head; what comes first holds. */
export function readMeta(attributes: Readonly<Record<string, string>>, head: PageHead): void {
  const name = (attributes['property'] ?? attributes['name'] ?? attributes['itemprop'] ?? '').toLowerCase();
  const content = attributes['content']?.trim();
  if (!content) return;
  if (name === 'og:site_name' || name === 'application-name') head.siteName ??= content.slice(0, 80);
  else if (name === 'og:title' || name === 'twitter:title') head.headline ??= content.slice(0, 400);
  else if (name === 'og:url') head.url ??= content.slice(0, 2000);
  else if (name === 'author' || name === 'article:author') head.author ??= toAuthor(content);
  else if (DATE_META.test(name)) addHeadDate(head, content);
}

function toAuthor(content: unknown): string | null {
  return typeof content === 'string' && content.length <= 100 && !/[/@]/.test(content) && content.trim() !== ''
    ? content.trim()
    : null;
}

/** Most values of one block of JSON that are looked at. */
const MOST_VALUES = 5000;
const STORY_TYPE = /Article|Posting|Report|WebPage/;

/** Reads linked data (JSON-LD) into the head. Of broken JSON only the date is taken, by its name. */
export function readLinkedData(json: string, head: PageHead): void {
  const text = json.slice(0, 500_000);
  const data = parseJson(text);
  if (data === undefined) {
    addHeadDate(head, /"datePublished"\s*:\s*"([^"]{8,40})"/.exec(text)?.[1]);
    return;
  }
  const queue: unknown[] = [data];
  for (let at = 0; at < queue.length && at < MOST_VALUES; at += 1) {
    const value = queue[at];
    if (typeof value !== 'object' || value === null) continue;
    const entries: Readonly<Record<string, unknown>> = { ...value };
    const type = [entries['@type']]
      .flat()
      .filter((one): one is string => typeof one === 'string')
      .join(' ');
    if (STORY_TYPE.test(type)) readStory(entries, head);
    if (/WebSite/.test(type)) head.siteName ??= toName(entries['name']);
    for (const inner of Object.values(value).slice(0, MOST_VALUES)) if (typeof inner === 'object') queue.push(inner);
  }
}

function readStory(story: Readonly<Record<string, unknown>>, head: PageHead): void {
  head.publisher ??= toName(story['publisher']);
  head.headline ??= toName(story['headline']);
  head.author ??= toAuthor(toName(story['author']));
  head.language ??= typeof story['inLanguage'] === 'string' ? story['inLanguage'].slice(0, 20) : null;
  if (typeof story['datePublished'] === 'string') addHeadDate(head, story['datePublished']);
}

function toName(value: unknown): string | null {
  if (typeof value === 'string') return value.trim().slice(0, 400) || null;
  if (Array.isArray(value)) return value.length === 1 ? toName(value[0]) : null;
  if (typeof value !== 'object' || value === null) return null;
  return 'name' in value && typeof value.name === 'string' ? value.name.trim().slice(0, 200) || null : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
