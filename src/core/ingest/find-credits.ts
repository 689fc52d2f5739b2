import type { Name } from '../model/name.js';
import type { Rule } from '../model/rule.js';
import { findDateline } from './find-dateline.js';
import { toOutletName, type OutletIndex } from './outlet-index.js';
import type { Page } from './page.js';

/** Rules of the agencies that a text is credited to, and of its author. */
export const creditRules: readonly Rule[] = [
  { id: 'credit/dateline', says: 'The dateline credits an agency.', examples: ['HAVNIK («Orbel Press») - Shells fell.', 'Havnik, Saturday. «ORBEL». Shells fell.'], not: ['HAVNIK - Shells fell.'] },
  { id: 'credit/source-line', says: 'A source line credits an agency.', examples: ['The bridge fell.\nSource: «Orbel Press»'], not: ['A source in Orbel said so.'] },
  { id: 'credit/byline', says: 'An agency stands where an author would.', examples: ['Bridge falls\nBy «TASS»\nThe bridge fell.'], not: ['Bridge falls\nBy Edda Marn\nThe bridge fell.'] },
  { id: 'credit/additional-reporting', says: 'A line names an agency that reported beside the author.', examples: ['The bridge fell.\nAdditional reporting by «TASS»'], not: ['The bridge fell.\nAdditional reporting by Edda Marn'] },
  { id: 'credit/agency-correspondent', says: "A correspondent of an agency reports in the text itself: the text is the agency's.", examples: ['A «TASS» correspondent heard shots.', '«TASS» reporters in Lessen heard shots.'], not: ['A TASS soldier heard shots.', 'A Lumen correspondent heard shots.'] },
]; // prettier-ignore

const CORRESPONDENT =
  /(?:^|[\s(“"])(?:[Aa]n? |[Oo]ne |[Tt]he |[Tt]wo )?(\p{Lu}[\p{L}]*(?:[ -]\p{Lu}[\p{L}]*){0,3})(?: news agency| agency)?(?:['’]s)? (?:correspondents?|reporters?|journalists?|photographers?) (?!who (?:was|were) (?:killed|wounded|injured))/gu;
/** Most units of a paragraph in which correspondents are looked for. */
const LONGEST = 1500;

/** Agencies that the text is credited to, each once, in the order of the text. */
export function findCredits(page: Page, index: OutletIndex): Name[] {
  const { text, blocks } = page;
  const found: Name[] = [];
  const add = (start: number, words: string, rule: string): void => {
    const known = index.findAgency(words) ?? index.find(words);
    const isSame = (credit: Name): boolean => (credit.standsFor ?? credit.text!).toLowerCase() === (known?.outlet ?? words).toLowerCase(); // prettier-ignore
    if (!found.some(isSame)) found.push(toOutletName({ text: words, span: { start, end: start + words.length } }, { rule, known })); // prettier-ignore
  };
  for (const block of blocks) {
    const line = text.slice(block.start, Math.min(block.end, block.start + LONGEST));
    if (block.rule === 'block/place-and-agency') {
      const agency = findDateline(`${line.trimEnd()} Then`)?.agency;
      if (agency) add(block.start + agency.start, line.slice(agency.start, agency.end), 'credit/dateline');
    } else if (block.rule === 'block/source-line') {
      const match = /:\s*(\p{Lu}[\p{L}\p{N} .&’'-]{1,60}?)\s*$/u.exec(line.trimEnd());
      if (match) add(block.start + match.index + match[0].indexOf(match[1]!), match[1]!, 'credit/source-line');
    } else if (block.kind === 'credit') {
      const agency = findAgencyIn(line, index);
      if (agency) add(block.start + agency.start, agency.words, block.rule === 'block/additional-reporting' ? 'credit/additional-reporting' : 'credit/byline'); // prettier-ignore
    } else if (block.kind === 'body') {
      for (const match of line.matchAll(CORRESPONDENT)) {
        const words = match[1]!;
        if (index.findAgency(words)) add(block.start + match.index + match[0].indexOf(words), words, 'credit/agency-correspondent'); // prettier-ignore
      }
    }
  }
  return found;
}

/** The author of a byline without "By"; null where there is none or an agency stands in his place. */
export function findByline(page: Page, index: OutletIndex): string | null {
  for (const block of page.blocks) {
    if (block.rule !== 'block/byline' && block.rule !== 'html/credit') continue;
    const line = page.text.slice(block.start, block.end).trim().replace(/\s*[·•|]$/, ''); // prettier-ignore
    if (findAgencyIn(line, index)) continue;
    const author = line.replace(/^[·•|–—-]?\s*(?:(?:written |reported |reporting |edited |words |text |story )?by|words:|text:|author:|reporter:)\s+/i, ''); // prettier-ignore
    if (author !== '' && author.length <= 200) return author;
  }
  return null;
}

/** The longest run of words with capitals that is an agency. */
function findAgencyIn(line: string, index: OutletIndex): { words: string; start: number } | null {
  const runs = line.slice(0, 300).matchAll(/\p{Lu}[\p{L}\p{N}.’'&-]*(?: (?:of |and )?\p{Lu}[\p{L}\p{N}.’'&-]*)*/gu);
  for (const run of runs) {
    const words = [...run[0].matchAll(/\S+/g)].slice(0, 10);
    for (let from = 0; from < words.length; from += 1) {
      for (let to = words.length; to > from; to -= 1) {
        const last = words[to - 1]!;
        const text = run[0].slice(words[from]!.index, last.index + last[0].length).replace(/[.’']$/, '');
        if (index.findAgency(text)) return { words: text, start: run.index + words[from]!.index };
      }
    }
  }
  return null;
}
