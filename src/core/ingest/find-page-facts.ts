import { toNobody, type Name } from '../model/name.js';
import type { Block, StatedDate, TranslationEvidence } from '../model/report.js';
import type { Rule } from '../model/rule.js';
import type { Span } from '../text/span.js';
import { findDateline } from './find-blocks.js';

/** Rules of what a page tells of itself. */
export const pageRules: readonly Rule[] = [
  { id: 'outlet/masthead', says: 'The masthead names the outlet.', examples: ['«Tarvia One»'], not: [] },
  { id: 'outlet/copyright', says: 'The copyright line names the outlet.', examples: ['© 2019 «Tarvia One»'], not: ['© 2019'] },
  { id: 'outlet/own-address', says: 'The page tells the addresses of its own site.', examples: ["«Tarvia One»'s website can also be accessed at"], not: [] },
  { id: 'outlet/own-voice', says: 'The outlet names itself where it says what it could not verify.', examples: ['«Lumen» has not been able to independently verify the claims.'], not: ['Experts could not verify it.'] },
  { id: 'outlet/metadata', says: "The page's mark-up names the site.", examples: ['<meta property="og:site_name" content="«Tarvia One»">'], not: ['<meta property="og:title" content="Bridge falls in Lessen">'] },
  { id: 'outlet/not-told', says: 'The page does not tell its outlet.', examples: ['Shells fell on the town on Friday.'], not: ['Tarvia One ⏎ Shells fell on the town on Friday.'] },
  { id: 'dossier/reports', says: 'The dossier\'s table tells it.', examples: ['reports.tsv: a.txt ⇥ «Tarvia One»'], not: [] },
  { id: 'credit/dateline', says: 'The dateline credits an agency.', examples: ['HAVNIK («Orbel Press») - Shells fell.'], not: [] },
  { id: 'credit/source-line', says: 'A source line credits an agency.', examples: ['Source: «Orbel Press»'], not: [] },
  { id: 'credit/agency-correspondent', says: 'A correspondent of an agency reports in the text itself: the text is the agency\'s.', examples: ['An «Orbel» correspondent heard shots.'], not: ['An Orbel soldier heard shots.'] },
  { id: 'date/published-line', says: 'A line tells when the page appeared.', examples: ['Published: «15 June 2019, 18:40»'], not: [] },
  { id: 'date/metadata', says: "The page's mark-up tells when it appeared.", examples: ['<meta property="article:published_time" content="«2019-06-15T18:40»">'], not: ['<meta name="version" content="2019-06-15">'] },
  { id: 'translation/turned-quotation-marks', says: 'Quotation marks stand turned or with blanks inside.', examples: ['“heroic resistance« “, he added»'], not: ['“heroic resistance,” he added'] },
  { id: 'translation/number-before-noun', says: 'A number stands before the noun phrase that names what it counts.', examples: ['«put at 203 the number» of the dead'], not: ['put the number of the dead at 203'] },
  { id: 'translation/infinitive-after-speech-verb', says: 'A verb of saying takes a perfect infinitive, as in French or Arabic.', examples: ['The forces «reported to have repelled» an attack.'], not: ['They are reported to have repelled it.'] },
  { id: 'translation/pronoun-gender', says: 'A woman named by her role is called "he" in the next sentence.', examples: ['The spokeswoman said so. «And he» wrote it.'], not: ['The spokesman said so. He wrote it.'] },
  { id: 'translation/broken-sentence', says: 'A full stop stands before a lower-case word.', examples: ['were killed«. since» the beginning'], not: ['at 5 p.m. on Friday'] },
]; // prettier-ignore

interface Page {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** What the tables know of outlets, as ingest needs it. */
export interface KnownOutlets {
  readonly outlets: readonly { readonly outlet: string; readonly isAgency: boolean; readonly side: string | null }[];
}

function toOutletName(text: string, span: Span, options: { rule: string; known: KnownOutlets }): Name {
  const written = text.slice(span.start, span.end);
  const row = options.known.outlets.find((outlet) => outlet.outlet.toLowerCase() === written.toLowerCase());
  return { ...toNobody(options.rule), text: written, span, kind: 'outlet', side: row?.side ?? null };
}

/** The outlet that the page names: masthead, copyright line, own addresses, own voice; nobody where it does not tell. */
export function findOutlet(page: Page, known: KnownOutlets): Name {
  const { text, blocks } = page;
  for (const block of blocks) {
    if (block.rule !== 'block/masthead') continue;
    const line = text.slice(block.start, block.end);
    const match = /[\p{L}\p{N}].*[\p{L}\p{N}]/u.exec(line);
    if (match)
      return toOutletName(
        text,
        { start: block.start + match.index, end: block.start + match.index + match[0].length },
        { rule: 'outlet/masthead', known },
      );
  }
  for (const block of blocks) {
    if (block.kind !== 'copyright') continue;
    const line = text.slice(block.start, Math.min(block.end, block.start + 200));
    const match =
      /(?:©|\(c\)|copyright)[\s©(c)]*(?:\d{4}(?:\s*[-–]\s*\d{4})?[\s,.]*)?(?:by )?(\p{Lu}[\p{L}\p{N}’'& -]{1,40}?)(?=\s*(?:\d{4}|[.,|]|all rights|$))/iu.exec(
        line,
      );
    const name = match?.[1]?.trim();
    if (match && name && !/^(?:all|rights|reserved|copyright)/i.test(name)) {
      const start = block.start + match.index + match[0].lastIndexOf(match[1]!);
      return toOutletName(text, { start, end: start + name.length }, { rule: 'outlet/copyright', known });
    }
  }
  for (const block of blocks) {
    const line = text.slice(block.start, Math.min(block.end, block.start + 300));
    const site = /^\s*(\p{Lu}[\p{L}\p{N}& ]{1,40})['’]s (?:website|site) (?:can|is)/u.exec(line);
    if (site) return nameAt(block.start + site[0].indexOf(site[1]!), site[1]!, 'outlet/own-address');
    if (block.kind !== 'body') continue;
    const voice =
      /(?:^|[.!?] )(\p{Lu}[\p{L}\p{N}]*(?: \p{Lu}[\p{L}\p{N}]*){0,3}) (?:has not been able to|was not able to|was unable to|could not|cannot) (?:immediately |independently )?(?:independently )?(?:verify|confirm)/u.exec(
        line,
      );
    if (voice && !/^(?:The|It|He|She|They|We)$/.test(voice[1]!))
      return nameAt(block.start + voice.index + voice[0].indexOf(voice[1]!), voice[1]!, 'outlet/own-voice');
  }
  return toNobody('outlet/not-told');

  function nameAt(start: number, name: string, rule: string): Name {
    return toOutletName(text, { start, end: start + name.length }, { rule, known });
  }
}

/** Agencies that the text is credited to, each once: dateline, source line, an agency's own correspondent. */
export function findCredits(page: Page, known: KnownOutlets): Name[] {
  const { text, blocks } = page;
  const agencies = new Map(
    known.outlets.filter((outlet) => outlet.isAgency).map((outlet) => [outlet.outlet.toLowerCase(), outlet]),
  );
  const found: Name[] = [];
  const add = (start: number, name: string, rule: string): void => {
    if (found.some((credit) => credit.text!.toLowerCase() === name.toLowerCase())) return;
    found.push({
      ...toNobody(rule),
      text: name,
      span: { start, end: start + name.length },
      kind: 'outlet',
      side: agencies.get(name.toLowerCase())?.side ?? null,
    });
  };
  for (const block of blocks) {
    const line = text.slice(block.start, Math.min(block.end, block.start + 600));
    if (block.kind === 'dateline' && block.rule === 'block/place-and-agency') {
      const dateline = findDateline(`${line} x`);
      if (dateline?.agency)
        add(
          block.start + dateline.agency.start,
          line.slice(dateline.agency.start, dateline.agency.end),
          'credit/dateline',
        );
    } else if (block.rule === 'block/source-line') {
      const match = /:\s*(\p{Lu}[\p{L}\p{N} .&’'-]{1,60}?)\s*$/u.exec(line.trimEnd());
      if (match) add(block.start + match.index + match[0].indexOf(match[1]!), match[1]!, 'credit/source-line');
    } else if (block.kind === 'body') {
      const match =
        /\b(?:[Aa]n?|[Oo]ne|[Tt]he) (\p{Lu}[\p{L}]*(?: \p{Lu}[\p{L}]*){0,3}) (?:correspondent|reporter|journalist|photographer)s?\b/u.exec(
          line,
        );
      if (match && agencies.has(match[1]!.toLowerCase()))
        add(block.start + match.index + match[0].indexOf(match[1]!), match[1]!, 'credit/agency-correspondent');
    }
  }
  return found;
}

/** The author of a byline, or null. */
export function findByline(page: Page): string | null {
  const block = page.blocks.find((one) => one.rule === 'block/byline');
  return block ? page.text.slice(block.start, block.end).trim().replace(/^by /i, '') : null;
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** Dates of the published lines, as ISO dates or date-times (in the page's own clock). */
export function findStatedDates(page: Page): StatedDate[] {
  const found: StatedDate[] = [];
  for (const block of page.blocks) {
    if (block.rule !== 'block/published-line') continue;
    const line = page.text.slice(block.start, Math.min(block.end, block.start + 200));
    const date = parseDate(line);
    if (date)
      found.push({
        value: date.value,
        span: { start: block.start + date.start, end: block.start + date.end },
        method: 'stated',
        rule: 'date/published-line',
      });
  }
  return found;
}

/** The first full date of a line, with the time of day where one stands beside it; null where there is none. */
export function parseDate(line: string): { value: string; start: number; end: number } | null {
  const patterns: [RegExp, (m: RegExpExecArray) => [string, string, string]][] = [
    [/(\d{4})-(\d{2})-(\d{2})/, (m) => [m[1]!, m[2]!, m[3]!]],
    [/(\d{1,2})(?:st|nd|rd|th)? (?:of )?([A-Za-z]{3,9})\.?,? (\d{4})/, (m) => [m[3]!, toMonth(m[2]!), m[1]!]],
    [/([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/, (m) => [m[3]!, toMonth(m[1]!), m[2]!]],
    [/(\d{1,2})[./](\d{1,2})[./](\d{4})/, (m) => [m[3]!, m[2]!, m[1]!]],
  ];
  for (const [pattern, read] of patterns) {
    const match = pattern.exec(line);
    if (!match) continue;
    const [year, month, day] = read(match);
    if (!(Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31)) continue;
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    let end = match.index + match[0].length;
    const clock = /^(?:[,\sT-]|at)*(\d{1,2}):(\d{2})(?::\d{2})?\s?([ap]\.?m\.?)?/i.exec(line.slice(end, end + 24));
    if (!clock) return { value: date, start: match.index, end };
    let hour = Number(clock[1]);
    if (/^p/i.test(clock[3] ?? '') && hour < 12) hour += 12;
    if (/^a/i.test(clock[3] ?? '') && hour === 12) hour = 0;
    if (hour > 23) return { value: date, start: match.index, end };
    end += clock[0].length;
    return { value: `${date}T${String(hour).padStart(2, '0')}:${clock[2]!}`, start: match.index, end };
  }
  return null;
}

function toMonth(name: string): string {
  const index = MONTHS.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3)));
  return index < 0 ? '0' : String(index + 1);
}

/** Evidence that the text went through machine translation, with its likelihood 0–1: two pieces of evidence settle it. */
export function findTranslation(page: Page): { likelihood: number; evidence: TranslationEvidence[] } {
  const evidence: TranslationEvidence[] = [];
  const patterns: [RegExp, string][] = [
    [/[\p{L}.,]\s“\s*,|[\p{L},]” \p{Ll}[^“”]{0,40} “(?=[ \n])|[\p{L}]\s+“,/gu, 'translation/turned-quotation-marks'],
    [/\bput(?:s|ting)? at [\d,.]+ the (?:number|toll)[^.\n]{0,40}/g, 'translation/number-before-noun'],
    [/\b(?:reported|declared|announced|stated|affirmed) to have \p{Ll}+/gu, 'translation/infinitive-after-speech-verb'],
    [/\p{Ll}{2,}\. \p{Ll}{2,}/gu, 'translation/broken-sentence'],
    [/ \. \.?(?=\s)/g, 'translation/broken-sentence'],
  ];
  for (const block of page.blocks) {
    if (block.kind !== 'body') continue;
    const line = page.text.slice(block.start, Math.min(block.end, block.start + 20_000));
    for (const [pattern, rule] of patterns) {
      for (const match of line.matchAll(pattern)) {
        if (
          rule === 'translation/infinitive-after-speech-verb' &&
          /\b(?:is|are|was|were|been|be)\s+$/.test(line.slice(0, match.index))
        )
          continue;
        if (rule === 'translation/broken-sentence' && /\b(?:p\.m|a\.m|vs|etc|e\.g|i\.e|no)\. /.test(match[0])) continue;
        evidence.push({
          span: { start: block.start + match.index, end: block.start + match.index + match[0].trimEnd().length },
          rule,
        });
      }
    }
  }
  const woman = /\b(?:spokeswoman|chairwoman|businesswoman|policewoman|actress|her part)\b/;
  for (const [index, block] of page.blocks.entries()) {
    if (block.kind !== 'body') continue;
    const before = page.blocks[index - 1];
    const match = /^(?:And )?[Hh]e\b/.exec(page.text.slice(block.start, block.start + 10));
    if (match && before && woman.test(page.text.slice(before.start, Math.min(before.end, before.start + 2000)))) {
      evidence.push({
        span: { start: block.start, end: block.start + match[0].length },
        rule: 'translation/pronoun-gender',
      });
    }
  }
  evidence.sort((a, b) => a.span.start - b.span.start);
  const kept = evidence.slice(0, 20);
  return { likelihood: Math.min(1, kept.length * 0.5), evidence: kept };
}
