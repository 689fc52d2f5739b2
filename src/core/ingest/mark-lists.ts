import type { Rule } from '../model/rule.js';
import { FORM_BUTTON } from './lexicon.js';
import { markLine, type Line } from './page-line.js';

/** Rules of lines that are known by what stands above or below them. */
export const listRules: readonly Rule[] = [
  {
    id: 'block/related-link',
    says: 'A title in a list of other stories.',
    examples: ['See also\n«Ten salads for warm evenings»'],
    not: ['See also\nTen people were killed in Lessen on Friday, the army said.'],
  },
  {
    id: 'block/advert-text',
    says: 'A line without a sentence right below the mark of an advertisement.',
    examples: ['Advertisement\n«Boots, half price until Sunday»'],
    not: ['Advertisement\nThe bridge fell.'],
  },
  {
    id: 'block/service-line',
    says: 'Opening hours, tides, telephone numbers and page numbers under the last paragraph.',
    examples: ['The bridge fell.\n«Births and deaths: page 14»', 'The bridge fell.\n«Blood donors: the school in Lessen, 8 to 20 hours.»'],
    not: ['The bridge fell.\nToll of the day: 14 dead, said the mayor.'],
  },
  {
    id: 'block/tail',
    says: "Short lines without a sentence that follow the page's own small print at its end.",
    examples: ['The bridge fell.\n© Tarvia One 2019\n«Tarvia One on the air»'],
    not: ['The bridge fell.\nThe army said that two of the men who stood'],
  },
]; // prettier-ignore

const SERVICE =
  /\b\d{1,2}[:.]\d{2}\b|\b(?:page|pages|p\.) ?\d+|\b\d{1,2} to \d{1,2} (?:hours|o['’]clock)|\b(?:tel|phone|switchboard|hotline|call|ring|dial)\b|\bour website\b|\bwww\.|@\w|\b\d{2,}-\d{2,}\b/i;

/** Lists of other stories, forms and advertisements go on over the lines below their head. */
export function markLists(lines: readonly Line[]): void {
  const lastProse = findLastProse(lines);
  let isList = false;
  let isLoose = false;
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i]!;
    const before = lines[i - 1];
    if (line.rule === 'block/related-head') {
      // "Read also: Ten salads" is a list of its own.
      isList = !/[:/]\s*\S+ \S/.test(line.text);
      isLoose = lines[i + 1]?.isApart ?? false;
      continue;
    }
    if (line.kind !== null) {
      isList = false;
      continue;
    }
    const isTitle = line.count <= 20 && (!line.isSentence || /\?[”"’']?$/.test(line.text));
    if (isList && isTitle && (i > lastProse || !line.isApart || isLoose)) {
      markLine(line, 'related', 'block/related-link');
      continue;
    }
    isList = false;
    if (before?.kind === 'comment-form' && FORM_BUTTON.test(line.text))
      markLine(line, 'comment-form', 'block/comment-form');
    else if (before?.rule === 'block/advert' && !line.isApart && !line.isSentence && line.count <= 20)
      markLine(line, 'advert', 'block/advert-text');
  }
}

function findLastProse(lines: readonly Line[]): number {
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    const line = lines[i]!;
    if (line.kind === null && line.isSentence && (line.count >= 8 || !/\?$/.test(line.text))) return i;
  }
  return -1;
}

/** Service lines and lines without a sentence at the page's end. */
export function markTail(lines: readonly Line[]): void {
  let lastProse = lines.length - 1;
  while (lastProse > 0) {
    const line = lines[lastProse]!;
    if (line.kind === null && isService(line)) markLine(line, 'boilerplate', 'block/service-line');
    else if (line.kind === null && line.isSentence) break;
    lastProse -= 1;
  }
  for (let i = Math.max(1, lastProse + 1); i < lines.length; i += 1) {
    const line = lines[i]!;
    const before = lines[i - 1]!;
    if (line.kind !== null || line.isSentence) continue;
    const isSmallPrint = before.kind !== null && before.kind !== 'body' && before.kind !== 'title' && before.kind !== 'heading' && before.kind !== 'dateline'; // prettier-ignore
    if (line.count <= 4 || (isSmallPrint && before.kind !== 'caption' && line.count <= 14))
      markLine(line, 'boilerplate', 'block/tail');
  }
}

function isService(line: Line): boolean {
  return (
    line.count <= 18 &&
    /^\p{Lu}[^.:“”"]{2,50}: /u.test(line.text) &&
    SERVICE.test(line.text) &&
    !/[“”"]|\b(?:said|says|told|killed|dead|wounded|hit|shelled)\b/i.test(line.text)
  );
}
