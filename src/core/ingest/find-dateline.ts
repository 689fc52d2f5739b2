/** What opens a story before its first sentence. */
export interface Dateline {
  /** Units from the line's start to the end of the dash or full stop that closes it. */
  readonly length: number;
  /** The agency named in it, relative to the line's start; null where none is. */
  readonly agency: { readonly start: number; readonly end: number } | null;
  readonly rule: 'block/place-and-agency' | 'block/entry-hour';
}

const PLACE = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
const PLACES = `${PLACE}(?: ?[ /,]+ ?${PLACE}){0,4}`;
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]{0,6}\\.?';
const DAY = `(?:${WEEKDAY}(?:, )?)?(?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH}|${WEEKDAY})(?:,? \\d{4})?`;
const AGENCY = "\\p{Lu}[\\p{L}\\p{N} .&’'-]{0,40}";

/** HAVNIK (Orbel Press) - · Havnik, 14 June (Orbel) – */
const WITH_BRACKETS = new RegExp(`^\\s*${PLACES}(?:, ${DAY})?\\s*\\((${AGENCY})\\)\\s*(?:--|[-–—:])(?=\\s+\\S)`, 'u');
/** HAVNIK, June 14. /ORBEL/. · Havnik, Friday. ORBEL. */
const WITH_STOPS = new RegExp(`^\\s*${PLACES}, ${DAY}\\.?\\s*(?:/(${AGENCY})/|(\\p{Lu}{3,}(?: \\p{Lu}{2,}){0,2}))\\s*[.–—-]+(?=\\s+\\S)`, 'u'); // prettier-ignore
/** HAVNIK, June 14 — · HAVNIK — */
const IN_CAPITALS = new RegExp(`^\\s*\\p{Lu}{3}[\\p{Lu} .'’/-]{0,40}(?:, ${DAY})?\\s*(?:--|[–—]|(?<=\\s)-)(?=\\s+[\\p{Lu}“"'‘\\d])`, 'u'); // prettier-ignore
/** Havnik, 14 June — */
const WITH_DAY = new RegExp(`^\\s*${PLACES}, ${DAY}\\s*(?:--|[–—]|(?<=\\s)-)(?=\\s+[\\p{Lu}“"'‘\\d])`, 'u');

/** 14:20 · 0942 GMT · 9:05 UTC – before an entry of a live page */
const ENTRY_HOUR = /^\s*(?:\d{1,2}:\d{2}|\d{4}(?= ?(?:GMT|UTC)\b))(?: ?(?:GMT|UTC|BST|CET|EET|EST))?(?:\s*[-–—|:])?\s+(?=[\p{Lu}“"'‘])/u; // prettier-ignore

/** The dateline that opens a paragraph ("HAVNIK (Orbel Press) -"), with the agency's name; null where none does. */
export function findDateline(line: string): Dateline | null {
  const head = line.slice(0, 160);
  for (const pattern of [WITH_BRACKETS, WITH_STOPS, IN_CAPITALS, WITH_DAY]) {
    const found = pattern.exec(head);
    if (!found) continue;
    const agency = found[1] ?? found[2];
    if (agency === undefined) return { length: found[0].length, agency: null, rule: 'block/place-and-agency' };
    const start = found[0].lastIndexOf(agency);
    return { length: found[0].length, agency: { start, end: start + agency.length }, rule: 'block/place-and-agency' };
  }
  const entry = ENTRY_HOUR.exec(head);
  return entry ? { length: entry[0].length, agency: null, rule: 'block/entry-hour' } : null;
}
