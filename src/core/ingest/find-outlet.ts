import { toNobody, type Name } from '../model/name.js';
import type { Rule } from '../model/rule.js';
import { toBareLine } from './mark-head.js';
import { toOutletName, type OutletIndex } from './outlet-index.js';
import { parseDatedMasthead, parseLoneMasthead, parseMasthead } from './parse-masthead.js';
import type { PageHead } from './page-head.js';
import type { Page } from './page.js';

/** Rules of who printed the page. */
export const outletRules: readonly Rule[] = [
  { id: 'outlet/masthead', says: 'The masthead names the outlet.', examples: ['«Tarvia One»\nBridge falls in Lessen\nThe bridge fell on Friday.'], not: ['Tarvia won.'] },
  { id: 'outlet/dated-line', says: 'The line above the story that tells the day of printing begins with the name of the outlet.', examples: ['Bridge falls in Lessen\n«Lessen Quarterly», interview, January 2020\nThe bridge fell on Friday.'], not: ['Bridge falls\nLessen, 3 January 2020\nThe bridge fell on Friday.'] },
  { id: 'outlet/copyright', says: 'The copyright line names the outlet.', examples: ['The bridge fell.\n© 2019 «Tarvia One»', 'The bridge fell.\nCopyright «Lessen Herald» Publishing House. Editor: E. Marn'], not: ['The bridge fell.\n© 2019'] },
  { id: 'outlet/own-address', says: 'The page tells the addresses of its own site.', examples: ["The bridge fell.\n«Tarvia One»'s site may also be reached via mirror addresses:"], not: ["The army's site can be read again."] },
  { id: 'outlet/own-voice', says: 'The outlet names itself where it says what it could not verify.', examples: ['«Lumen» could not verify the reports on its own.'], not: ['Experts could not verify it.', 'It could not verify the claims.'] },
  { id: 'outlet/domain', says: 'An address of the page or in its small print belongs to an outlet that the tables know.', examples: ['The bridge fell.\nJoin our readers: mail@«tarvia-one.example»'], not: ['The bridge fell.\nJoin our readers: mail@other.example'] },
  { id: 'outlet/small-print', says: "An outlet that the tables know is named in the page's small print.", examples: ['The bridge fell.\nDisclaimer: this text was not reviewed by the «Tarvia One» team.'], not: ['The bridge fell, Tarvia One said.'] },
  { id: 'outlet/metadata', says: "The page's mark-up names the site.", examples: ['<meta property="og:site_name" content="Tarvia One"><p>The bridge fell.</p>'], not: ['<meta name="author" content="Edda Marn"><p>The bridge fell.</p>'] },
  { id: 'outlet/page-title', says: "A part of the page's own title is an outlet that the tables know.", examples: ['<title>Bridge falls - Tarvia One</title><p>The bridge fell.</p>'], not: ['<title>Bridge falls - Lessen</title><p>The bridge fell.</p>'] },
  { id: 'outlet/not-told', says: 'The page does not tell its outlet.', examples: ['The bridge fell.'], not: ['Tarvia One\nBridge falls\nThe bridge fell.'] },
]; // prettier-ignore

const COPYRIGHT =
  /(?:©|\(c\)|copyright)[\s©(c)]*(?:\d{4}(?:\s*[-–]\s*\d{4})?[\s,.]*)?(?:by )?(\p{Lu}[\p{L}\p{N}’'& -]{1,60}?)(?=\s*(?:\d{4}|[.,|–—·]|\bAll rights|$))/iu;
/** What a company adds to the name of its outlet. */
const COMPANY =
  /\s+(?:publishing house|publishing|publishers?|media group|group|holdings?|ltd|limited|inc|llc|gmbh|plc|corp(?:oration)?|co|company|s\.?a)$/i;
const OWN_ADDRESS = /^\s*(\p{Lu}[\p{L}\p{N}& ]{1,40})['’]s (?:website|site|page) (?:can|may|is)/u;
const OWN_VOICE =
  /(?:^|[.!?”"] )(\p{Lu}[\p{L}\p{N}]*(?: \p{Lu}[\p{L}\p{N}]*){0,3}) (?:has not been able to|was not able to|was unable to|could not|cannot|has been unable to) (?:immediately |independently )?(?:immediately |independently )?(?:verify|confirm)/u;
const HOST = /(?:[\w.+-]+@|https?:\/\/)?((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24})\b/gi;

/** The outlet that the page names; nobody where it does not tell. Its own words go before its mark-up and its address. */
export function findOutlet(
  page: Page,
  options: { index: OutletIndex; head: Readonly<PageHead> | null; url: string | null },
): Name {
  const { text, blocks } = page;
  const { index, head } = options;
  const nameAt = (start: number, words: string, rule: string): Name =>
    toOutletName({ text: words, span: { start, end: start + words.length } }, { rule, known: index.find(words) });
  for (const block of blocks) {
    if (block.rule !== 'block/masthead') continue;
    const line = text.slice(block.start, block.end);
    const found = index.findIn(line.trimEnd());
    if (found) return nameAt(block.start + found.start, line.slice(found.start, found.end), 'outlet/masthead');
    const parted = parseMasthead(line.trimEnd()) ?? parseLoneMasthead(line.trimEnd());
    if (parted) return nameAt(block.start + parted.start, line.slice(parted.start, parted.end), 'outlet/masthead');
    const bare = toBareLine(line.trim().split(/ {2,}|\t|\s[|·•–—]\s/)[0]!);
    if (bare !== '') return nameAt(block.start + line.indexOf(bare), bare, 'outlet/masthead');
  }
  const host = options.url === null ? null : toHost(options.url);
  const byHost = host === null ? null : index.findHost(host);
  if (byHost) return toOutletName({ text: byHost.outlet, span: null }, { rule: 'outlet/domain', known: byHost });
  const named = head?.siteName ?? head?.publisher ?? null;
  if (named) {
    const known = index.find(named);
    return toOutletName({ text: named, span: null }, { rule: 'outlet/metadata', known });
  }
  const titled = findInTitle(head, index);
  if (titled) return titled;
  const body = blocks.findIndex((block) => block.kind === 'body');
  for (const block of blocks.slice(0, body < 0 ? blocks.length : body)) {
    const line = text.slice(block.start, block.end).trimEnd();
    const dated = parseDatedMasthead(line) ?? (block.rule === 'block/menu' ? parseMasthead(line) : null);
    if (dated) return nameAt(block.start + dated.start, line.slice(dated.start, dated.end), 'outlet/dated-line');
  }
  for (const block of blocks) {
    if (block.kind !== 'copyright') continue;
    const line = text.slice(block.start, Math.min(block.end, block.start + 300)).trimEnd();
    const match = COPYRIGHT.exec(line);
    const words = match?.[1];
    const start = match && words ? block.start + match.index + match[0].lastIndexOf(words) : -1;
    if (words && !/^(?:all|rights|reserved|copyright|the author)\b/i.test(words)) return nameAt(start, toOwner(words, index), 'outlet/copyright'); // prettier-ignore
    const known = match ? null : index.findIn(line);
    if (known) return nameAt(block.start + known.start, line.slice(known.start, known.end), 'outlet/copyright');
  }
  for (const block of blocks) {
    const line = text.slice(block.start, Math.min(block.end, block.start + 400));
    const site = OWN_ADDRESS.exec(line);
    if (site && block.kind === 'boilerplate') return nameAt(block.start + site[0].indexOf(site[1]!), site[1]!, 'outlet/own-address'); // prettier-ignore
    if (block.kind === 'boilerplate' || block.kind === 'copyright' || block.kind === 'navigation') {
      for (const match of line.matchAll(HOST)) {
        const known = index.findHost(match[1]!);
        const start = block.start + match.index + match[0].length - match[1]!.length;
        if (known) return toOutletName({ text: match[1]!, span: { start, end: start + match[1]!.length } }, { rule: 'outlet/domain', known }); // prettier-ignore
      }
    }
    if (block.rule === 'block/boilerplate' || block.rule === 'html/boilerplate') {
      const known = index.findWithin(line);
      if (known) return nameAt(block.start + known.start, line.slice(known.start, known.end), 'outlet/small-print');
    }
    const voice = block.kind === 'body' ? OWN_VOICE.exec(line) : null;
    if (voice && !NOT_OUTLET.test(voice[1]!)) return nameAt(block.start + voice.index + voice[0].indexOf(voice[1]!), voice[1]!, 'outlet/own-voice'); // prettier-ignore
  }
  return toNobody('outlet/not-told');
}

const NOT_OUTLET = /^(?:The|It|He|She|They|We|I|You|This|That|These|Those|Both|Neither|Nobody|None|Experts|Officials|Police|Authorities|Doctors|Witnesses|Observers|Investigators|Analysts|Journalists|Reporters|But|And)\b/; // prettier-ignore

/** "The Lessen Herald Publishing House" → "The Lessen Herald". */
function toOwner(words: string, index: OutletIndex): string {
  const known = index.findIn(words);
  if (known && known.start === 0) return words.slice(0, known.end);
  let owner = words.trim();
  for (let i = 0; i < 3; i += 1) owner = owner.replace(COMPANY, '');
  return owner;
}

function findInTitle(head: Readonly<PageHead> | null, index: OutletIndex): Name | null {
  const parts = (head?.title ?? '').split(/\s+[|–—·»-]\s+/);
  for (const part of parts.length > 1 ? [...parts, ...(head?.pictures ?? [])] : (head?.pictures ?? [])) {
    const known = index.find(part.trim());
    if (known) return toOutletName({ text: part.trim(), span: null }, { rule: 'outlet/page-title', known });
  }
  return null;
}

function toHost(url: string): string | null {
  return /^[a-z]+:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(url.slice(0, 500))?.[1] ?? null;
}
