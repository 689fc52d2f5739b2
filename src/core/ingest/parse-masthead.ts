import type { Span } from '../text/span.js';
import { HEADLINE_VERB, MASTHEAD_OPENING, MASTHEAD_WORD, SECTION_NAME, STATION } from './lexicon.js';

/** What divides the parts of a page's first line: "Lessen Pulse | Friday 3 May | Page 2". */
const DIVIDER = /\s*(?:\||•|·|»|>>)\s*|\s+[/–—-]\s+/u;
/** Who wrote it, behind the outlet's name. */
const TEAM = /\s+(?:live(?: team| blog| desk)?|newsroom|staff|web ?desk|news ?desk|editorial (?:team|staff))$/i;
const AUDIENCE = /\d.*\b(?:subscribers|followers|members|readers)\b/i;
const LINK = /^(?:of|the|and|for|de|del|des|du|da|di|la|le|les|el|al|y|e|&)$/i;
const YEAR = /\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b/;
const MONTH_OR_DAY =
  /\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b/;
const LONGEST_LINE = 200;

/**
 * The outlet's name in a line above the story that has several parts: the name first, then slogan, section, place, date or audience.
 * Positions are relative to the line; null where the line is a title or tells none.
 */
export function parseMasthead(line: string): Span | null {
  if (line.length > LONGEST_LINE) return null;
  const parts = line.split(DIVIDER).map((part) => part.trim()).filter((part) => part !== ''); // prettier-ignore
  if (parts.length < 2) return null;
  const name = toOutletPart(parts[0]!.split(',')[0]!);
  if (name !== null && parts.slice(1).every(isBesideName)) return spanOf(line, name);
  return YEAR.test(line) ? findBroadcaster(line) : null;
}

/** What may follow an outlet's name on its line: "(translated)", ", a weblog", " - latest on top", " 98.2". */
const BEHIND_NAME =
  /\s*\([^()]{2,40}\)$|,\s+\p{Lu}[\p{L}-]+$|,\s+\p{Ll}[\p{L} -]{1,30}$|\s+[-–—]\s+\p{Ll}[\p{L} ]{1,30}$|\s+\d{2,3}(?:[.,]\d)?$/u;

/**
 * The outlet's name that a line above the story is by itself: few words with capitals, of which the last or the first is
 * one that newspapers, agencies and stations bear. Positions are relative to the line; null where it is a title.
 */
export function parseLoneMasthead(line: string): Span | null {
  if (line.length > LONGEST_LINE) return null;
  const name = line.trim().replace(BEHIND_NAME, '');
  if (!isNameLike(name) || SECTION_NAME.test(name) || HEADLINE_VERB.test(name)) return null;
  const count = name.split(/\s+/).length;
  const isNamed =
    (count >= 2 && count <= 5 && MASTHEAD_WORD.test(name)) ||
    (count <= 5 && MASTHEAD_OPENING.test(name)) ||
    (count >= 2 && count <= 4 && STATION.test(name));
  return isNamed ? spanOf(line, name) : null;
}

/** Few words with capitals and no verb of a headline: a line that may be an outlet's name where a title follows. */
export function isNamedLikeOutlet(line: string): boolean {
  const name = line.trim().replace(BEHIND_NAME, '');
  return isNameLike(name) && !SECTION_NAME.test(name) && !HEADLINE_VERB.test(name) && name.split(/\s+/).length <= 6;
}

/** The outlet's name that opens a line with the day of printing: "Lessen Quarterly, interview, January 2020"; null where none does. */
export function parseDatedMasthead(line: string): Span | null {
  if (line.length > LONGEST_LINE || !YEAR.test(line)) return null;
  const first = line.split(/[,|]/)[0]!.trim();
  const name = first.replace(TEAM, '');
  if (first.length < line.trim().length && MASTHEAD_WORD.test(name) && isNameLike(name)) return spanOf(line, name);
  return findBroadcaster(line);
}

/** Whether the line tells how many read the outlet: a channel's head. */
export function isChannelHead(line: string): boolean {
  return line.length <= LONGEST_LINE && line.split(DIVIDER).length > 1 && AUDIENCE.test(line);
}

function findBroadcaster(line: string): Span | null {
  const part = line.split(/[,|]/).map((one) => one.trim()).find((one) => MASTHEAD_OPENING.test(one) && isNameLike(one)); // prettier-ignore
  return part === undefined ? null : spanOf(line, part);
}

function toOutletPart(part: string): string | null {
  const name = part.trim().replace(TEAM, '');
  if (!isNameLike(name) || SECTION_NAME.test(name)) return null;
  const words = name.split(/\s+/).filter((word) => !LINK.test(word));
  return words.length >= 2 || MASTHEAD_WORD.test(name) || /\p{L}-\p{Lu}/u.test(name) ? name : null;
}

/** Few words, all with a capital but for what links them. */
function isNameLike(text: string): boolean {
  const words = text.split(/\s+/);
  return words.length <= 7 && words.every((word, at) => /^[\p{Lu}\p{N}]/u.test(word) || (at > 0 && LINK.test(word)));
}

/** A slogan, a section, a place, a date, a page or an audience; not the title of a story. */
function isBesideName(part: string): boolean {
  if (/^\p{Ll}/u.test(part) || /^(?:the|your|our|news|page|items?|no\.?) /i.test(part)) return true;
  return part.split(/\s+/).length <= 3 || MONTH_OR_DAY.test(part) || YEAR.test(part) || AUDIENCE.test(part);
}

function spanOf(line: string, name: string): Span | null {
  const bare = name.replace(/^The /, '');
  const start = line.indexOf(bare);
  return start < 0 ? null : { start, end: start + bare.length };
}
