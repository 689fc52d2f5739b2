import type { Name } from '../model/name.js';
import type { StatedDate, TranslationEvidence } from '../model/report.js';
import type { Rule } from '../model/rule.js';
import { creditRules, findByline, findCredits } from './find-credits.js';
import { findOutlet, outletRules } from './find-outlet.js';
import { dateRules, findStatedDates } from './find-stated-dates.js';
import { findTranslation, pageTranslationRules } from './find-translation.js';
import type { OutletIndex } from './outlet-index.js';
import type { PageHead } from './page-head.js';
import type { Page } from './page.js';
import { translationRules } from './translation-rules.js';

/** Rules of what a page tells of itself. */
export const pageRules: readonly Rule[] = [
  ...outletRules,
  ...creditRules,
  ...dateRules,
  ...translationRules.map(({ id, says, examples, not }) => ({ id, says, examples, not })),
  ...pageTranslationRules,
  { id: 'dossier/reports', says: "The dossier's own table tells it.", examples: ['a line of reports.tsv'], not: [] },
  { id: 'report/no-text', says: 'The file holds no readable text.', examples: ['--- ---'], not: ['The bridge fell.'] },
];

/** What a page tells of itself. */
export interface PageFacts {
  readonly outlet: Name;
  readonly credits: readonly Name[];
  readonly byline: string | null;
  readonly statedDates: readonly StatedDate[];
  readonly machineTranslated: { readonly likelihood: number; readonly evidence: readonly TranslationEvidence[] };
}

/** Finds what a page tells of itself, in its own words and in its mark-up (`head`, null for plain text). */
export function findPageFacts(
  page: Page,
  options: { index: OutletIndex; head: Readonly<PageHead> | null; url: string | null },
): PageFacts {
  const author = options.head?.author ?? null;
  return {
    outlet: findOutlet(page, options),
    credits: findCredits(page, options.index),
    byline: findByline(page, options.index) ?? (author && !options.index.findAgency(author) && !options.index.find(author) ? author : null), // prettier-ignore
    statedDates: findStatedDates(page, options.head),
    machineTranslated: findTranslation(page),
  };
}
