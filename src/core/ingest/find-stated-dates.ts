import type { StatedDate } from '../model/report.js';
import type { Rule } from '../model/rule.js';
import type { PageHead } from './page-head.js';
import type { Page } from './page.js';
import { parseDate, parseUrlDate } from './parse-date.js';

/** Rules of when a page says that it appeared. */
export const dateRules: readonly Rule[] = [
  { id: 'date/published-line', says: 'A line tells when the page appeared.', examples: ['Published: «15 June 2019, 18:40»'], not: ['Published: in spring'] },
  { id: 'date/metadata', says: "The page's mark-up tells when it appeared.", examples: ['<time datetime="2019-06-15T18:40Z">yesterday</time>'], not: ['<time>yesterday</time>'] },
  { id: 'date/url', says: "The page's own address carries its day.", examples: ['<link rel="canonical" href="https://tarvia-one.example/2019/06/15/bridge"><p>It fell.</p>'], not: ['<link rel="canonical" href="https://tarvia-one.example/2019/62/bridge"><p>It fell.</p>'] },
]; // prettier-ignore

/** Dates that the page states or carries, best first: its own line, its mark-up, its address. */
export function findStatedDates(
  page: Page,
  options: { head: Readonly<PageHead> | null; url: string | null },
): StatedDate[] {
  const found: StatedDate[] = [];
  const updates: StatedDate[] = [];
  for (const block of page.blocks) {
    if (block.kind !== 'dateline' || block.rule === 'block/place-and-agency') continue;
    const line = page.text.slice(block.start, Math.min(block.end, block.start + 200));
    const date = parseDate(line);
    if (!date) continue;
    const span = { start: block.start + date.start, end: block.start + date.end };
    // "Updated" says when it changed, not when it appeared.
    const list = /^\s*(?:updated|last)\b/i.test(line) ? updates : found;
    list.push({ value: date.value, span, method: 'stated', rule: 'date/published-line' });
  }
  found.push(...updates);
  found.push(...(options.head?.dates ?? []));
  const day = options.url === null ? null : parseUrlDate(options.url);
  if (day !== null) found.push({ value: day, span: null, method: 'url', rule: 'date/url' });
  return found;
}
