import { COUNTRIES } from '../../gazetteer/countries.js';
import { foldName } from '../../gazetteer/fold-name.js';
import type { PlaceEntry } from '../../gazetteer/gazetteer.js';
import type { Word } from '../../model/reading.js';
import type { Span } from '../../text/span.js';
import { FORCES, INSTITUTIONS } from '../names/find-organisations.js';
import { RANKS, ROLES } from '../names/tokens.js';

const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|ramadan|easter|christmas|eid)$/i;

/** True for days, months and feasts. */
export function isCalendar(name: string): boolean {
  return CALENDAR.test(name);
}

/** True where the word begins with a capital. */
export function isCapital(text: string, word: Span): boolean {
  return /^\p{Lu}/u.test(text.slice(word.start, word.end));
}

/** Words that open a longer name: "East Ghouta", "Tel Hamis", "New Brusk". */
const OPENING =
  /^(?:north|south|east|west|northern|southern|eastern|western|new|old|upper|lower|greater|tel|tell|tal|tall|jabal|jebel|deir|khan|sheikh|beit|bayt|kafr|kafar|mount|lake|port|fort|camp|san|santa|saint|st\.?|al|el|ras|umm|abu|bani|banu|ain|ayn|wadi|khirbet|nova|novo|velyka|mala|verkhnya|nizhnyaya|yukhari|ashaghi|boyuk)$/i;
/** Nouns in capitals that close a name: "Rapides Parish", "Hindu Kush Mountains". */
const CLOSING =
  /^(?:Province|District|County|Parish|State|Region|Governorate|Oblast|Raion|City|Town|Township|Village|River|Valley|Mountains?|Hills?|Heights|Island|Islands|Lake|Bay|Peninsula|Strait|Gulf|Sea|Ocean|Desert|Airport|Airbase|Base|Camp|Junction|Crossing|Border|Bridge|Dam|Canal|Highway|Road|Square|Street|Avenue|Park|Neighbou?rhood|Suburb|Corridor|Gorge|Pass|Strip|Bank|Plain|Forest|Coast|Delta|Basin)$/;
/** True for a word that opens longer names of places: "Tell", "Lower". */
export function isOpening(word: string): boolean {
  return OPENING.test(word);
}

/** True for a noun that closes a place's name: "Province", "River". */
export function isClosing(word: string): boolean {
  return CLOSING.test(word);
}

const PARTICLE = /^(?:al|el|ul|ad|as|ash|an|ar|at|az|ed|ez|es|de|e|i|la|na|bin|bint)$/i;

/** Words for peoples and faiths, beside those of countries. */
const PEOPLES =
  /^(?:arab|kurd|kurdish|sunni|shi['’]?a|shi['’]?ite|alawite|druze|ye[zs]idi|yazidi|christian|muslim|moslem|jew|jewish|hindu|sikh|buddhist|tutsi|hutu|pashtun|uzbek|tajik|uighur|uyghur|tamil|hausa|fulani|igbo|yoruba|berber|tuareg|turkmen|turkoman|western|westerner|african|asian|european|islamic|islamist|catholic|protestant|orthodox|copt|coptic|maronite|houthi|taliban|bedouin)s?$/i;
const DEMONYMS = new Set(COUNTRIES.flatMap((country) => country.demonyms).map((name) => foldName(name)));
/** "Laos", "Philippines": no plural of a people. */
const NAMES = new Set(
  COUNTRIES.flatMap((country) => [country.name, ...country.otherNames]).map((name) => foldName(name)),
);
/** Common words that stand in capitals inside names, and are no place by themselves. */
const COMMON =
  /^(?:north|south|east|west|northern|southern|eastern|western|central|old|new|city|town|village|area|zone|road|street|highway|square|avenue|bridge|border|church|mosque|temple|cathedral|hospital|clinic|university|college|school|station|airport|airbase|base|camp|port|market|bazaar|farms?|fields?|mountains?|hills?|river|lake|island|valley|house|hotel|opera|palace|tower|centre|center|club|stadium|park|garden|media|gas|oil|power|arts|nation|nations|republic|state|states|union|district|province|region|marine|special|general|liberal|freedom|freedoms|green|red|white|black|royal|national|international|thermal|industrial|military|government|local|prison|jail|operation|headquarters|barracks|court|parliament)$/i;

/** Nouns that in capitals behind a place's name make it another thing's: "Havnik Group", "Dravik Accords". */
const BODY =
  /^(?:group|process|accords?|agreements?|protocols?|treaty|declaration|conference|summit|initiative|talks|post|times|herald|news|tribune|gazette|globe|today|telegraph|mail|tv|radio|airlines?|airways|fc|united|rovers|company|corporation|corp|inc|ltd|shield|sword|storm|war|revolution|plan|act|law)$/;

/** True for a people's or a faith's word. */
export function isPeople(word: string): boolean {
  const key = foldName(word);
  return (
    !/^U\.?S\.?$/.test(word) &&
    (DEMONYMS.has(key) || (!NAMES.has(key) && DEMONYMS.has(key.replace(/s$/, ''))) || PEOPLES.test(word))
  );
}

/** Inhabitants from which a place is meant although its name looks like an organisation's letters ("CAIRO"). */
const LARGE = 100_000;

/** True for words that are no place by themselves: a people, a common word, an abbreviation, an organisation's letters. */
export function isNoName(name: string, entries: readonly PlaceEntry[]): boolean {
  const words = name.split(/\s+/);
  const last = words.at(-1)!.toLowerCase();
  if (words.length > 1)
    return (
      BODY.test(last) ||
      FORCES.has(last) ||
      (INSTITUTIONS.has(last) && !/^(?:university|centre|center)$/.test(last)) ||
      /^islamic state/i.test(name) ||
      words.every((word) => COMMON.test(word))
    );
  if (isPeople(name) || COMMON.test(name)) return true;
  if (/^\p{L}+\.$/u.test(name)) return true;
  const isLetters = /^(?:\p{Lu}\.?){2,6}$/u.test(name);
  return isLetters && !entries.some((entry) => /^(?:country|region)$/.test(entry.kind) || (entry.population ?? 0) >= LARGE); // prettier-ignore
}

/** A name with what belongs to it: parts behind hyphens, Arabic articles, words that open or close it, a name tied to it. */
export function growName(
  text: string,
  span: Span,
  { words, isKnown }: { words: readonly Word[]; isKnown: (name: string) => boolean },
): Span {
  let first = words.findIndex((word) => word.end > span.start);
  let last = words.findLastIndex((word) => word.start < span.end);
  if (first < 0 || last < first) return span;
  const form = (at: number): string => (words[at] ? text.slice(words[at].start, words[at].end) : '');
  const isJoined = (at: number): boolean => words[at]?.end === words[at + 1]?.start && words[at] !== undefined;
  const isTied = (at: number): boolean => isNamePart(text, words[at]) && isOneName(words, { first, last, at });
  for (let steps = 0; steps < 8; steps += 1) {
    if (
      form(last + 1) === '-' &&
      isJoined(last) &&
      isJoined(last + 1) &&
      /^\p{L}/u.test(form(last + 2)) &&
      !/^(?:based|held|controlled|backed|led|born|area|made|like|wide)$/.test(form(last + 2))
    )
      last += 2;
    else if (
      PARTICLE.test(form(last + 1)) &&
      form(last + 2) === '-' &&
      isJoined(last + 2) &&
      isCapital(text, words[last + 3] ?? span)
    )
      last += 3;
    else if (
      PARTICLE.test(form(last)) &&
      form(last + 1) === '-' &&
      /^[‘'’ʿ`]$/.test(form(last + 2)) &&
      isJoined(last + 1) &&
      isJoined(last + 2)
    )
      last += 3;
    else if (CLOSING.test(form(last + 1)) && form(last) !== form(last + 1)) last += 1;
    else if (isTied(last + 1)) last += 1;
    else if (
      /^['’`]$/.test(form(last + 1)) &&
      isJoined(last) &&
      isJoined(last + 1) &&
      /^\p{L}{2}/u.test(form(last + 2)) &&
      form(last + 2) !== 's'
    )
      last += 2;
    else break;
  }
  for (let steps = 0; steps < 4 && first > 0; steps += 1) {
    if (
      form(first - 1) === '-' &&
      isJoined(first - 1) &&
      isJoined(first - 2) &&
      isCapital(text, words[first - 2] ?? span)
    )
      first -= 2;
    else if (
      OPENING.test(form(first - 1)) &&
      isCapital(text, words[first - 1]!) &&
      (first > 1 || isKnown(`${form(first - 1)} ${text.slice(words[first]!.start, words[last]!.end)}`))
    )
      first -= 1;
    else if (
      PARTICLE.test(form(first - 2)) &&
      form(first - 1) === '-' &&
      isJoined(first - 1) &&
      isJoined(first - 2) &&
      isTied(first - 3)
    )
      first -= 3;
    else if (
      /^(?:al|el|ul|ad|as|ash|an|ar|at|az)$/.test(form(first - 2)) &&
      form(first - 1) === '-' &&
      isJoined(first - 1) &&
      isJoined(first - 2)
    )
      first -= 2;
    else if (isTied(first - 1)) first -= 1;
    else break;
  }
  return { start: words[first]!.start, end: words[last]!.end };
}

/** True for a word of a name in capitals that is no title, day or people. */
function isNamePart(text: string, word: Word | undefined): boolean {
  if (!word || word.upos !== 'PROPN' || !isCapital(text, word)) return false;
  const form = text.slice(word.start, word.end);
  const lower = form.toLowerCase();
  return (
    !isCalendar(form) && !isPeople(form) && !ROLES.has(lower) && !RANKS.has(lower) && /^\p{L}[\p{L}’'-]+$/u.test(form)
  );
}

/** True where the word beside a name is tied to it as part of one name, with a blank between and nothing else. */
function isOneName(words: readonly Word[], { first, last, at }: { first: number; last: number; at: number }): boolean {
  const word = words[at]!;
  const isBeside = at < first ? words[at]!.end + 1 === words[at + 1]!.start : words[last]!.end + 1 === word.start;
  if (!isBeside) return false;
  const from = words[first]!.index;
  const to = words[last]!.index;
  const isInRun = (head: number): boolean => head >= from && head <= to;
  if (/^(?:compound|flat)/.test(word.relation) && isInRun(word.head)) return true;
  return words.slice(first, last + 1).some((one) => one.head === word.index && /^(?:compound|flat)/.test(one.relation));
}
