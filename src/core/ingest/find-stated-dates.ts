import type { StatedDate } from '../model/report.js';
import type { Rule } from '../model/rule.js';
import type { PageHead } from './page-head.js';
import type { Page } from './page.js';
import { parseDate } from './parse-date.js';

/** Rules of when a page says that it appeared. */
export const dateRules: readonly Rule[] = [
  { id: 'date/published-line', says: 'A line tells when the page appeared.', examples: ['Published: «15 June 2019, 18:40»'], not: ['Published: in spring'] },
  { id: 'date/metadata', says: "The page's mark-up tells when it appeared.", examples: ['<time datetime="2019-06-15T18:40Z">yesterday</time>'], not: ['<time>yesterday</time>'] },
]; // prettier-ignore

/** Dates that the page states or carries, best first: its own lines, then its mark-up. */
export function findStatedDates(page: Page, head: Readonly<PageHead> | null): StatedDate[] {
  const found: StatedDate[] = [];
  const updates: StatedDate[] = [];
  for (const block of page.blocks) {
    if (block.kind !== 'dateline' || /^block\/(?:place-and-agency|entry-hour)$/.test(block.rule)) continue;
    const line = page.text.slice(block.start, Math.min(block.end, block.start + 200));
    const date = parseDate(line);
    if (!date) continue;
    const span = { start: block.start + date.start, end: block.start + date.end };
    // "Updated" says when it changed, not when it appeared.
    const list = /^\s*(?:updated|last)\b/i.test(line) ? updates : found;
    list.push({ value: date.value, span, method: 'stated', rule: 'date/published-line' });
  }
  found.push(...updates);
  found.push(...(head?.dates ?? []));
  return found;
}
