import type { Conflict } from './conflicts.js';
import { COUNTRIES, type Country } from './countries.js';
import { foldName } from './fold-name.js';

/** What is read of all texts together, and of one. */
const MOST_TEXT = 400_000;
const MOST_OF_ONE = 6_000;
/** Each of the two must be told of as a force so often, and named so often in all. */
const FEWEST_FORCES = 1;
const FEWEST_NAMINGS = 3;
/** So many words of fighting must stand in the texts: a border closed is no war. */
const FEWEST_OF_FIGHTING = 3;
/** Words of rebels from which on nobody can say that two states fight each other. */
const MOST_OF_REBELS = 1;

const FORCE =
  'army|armies|armed forces|forces|troops|soldiers|servicemen|military|artillery|air force|navy|naval|marines|border guards?|border troops|coastguards?|coast guard|patrol boats?|gunboats?|warships?|warplanes?|jets?|drones?|aircraft|helicopters?|column|brigade|regiment|battalion|positions?|outposts?|shelling|side|aggression|defence ministry|defense ministry|ministry of defence|defence minister|defense minister';
const NAME = String.raw`\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*){0,2}`;
/** "Peruvian jets", "Zambia's army", "Uzbek border troops", "an Angolan armoured column". */
const OWN_FORCE = new RegExp(String.raw`(${NAME})\s+(?:\p{Ll}+\s+){0,2}?(?:${FORCE})\b`, 'gu');
/** "the border guards of Turkmenistan and Uzbekistan". */
const FORCE_OF = new RegExp(String.raw`\b(?:${FORCE})\s+of\s+(?:the\s+)?(${NAME})(?:\s+and\s+(${NAME}))?`, 'gu');
const NAMED = new RegExp(String.raw`(?<![\p{L}])${NAME}`, 'gu');
const FIGHTING =
  /\b(?:fighting|fought|clash(?:es|ed)?|shell(?:ed|ing|s)|opened fire|exchange of fire|fired|firing|bombed|bombardment|shot down|killed|war|mines?|attacked|wounded|invasion|incursion|offensive)\b/giu;
const REBELS =
  /\b(?:rebels?|insurgents?|guerrillas?|militants?|separatists?|jihadists?|terrorists?|militias?|gunmen|coalition|allies|alongside|peacekeepers?|joint (?:operation|force|patrol)s?)\b/giu;
/** Words that tell two of a kind against each other. */
const TWO =
  /\b(?:both (?:sides|armies|countries|governments|capitals|neighbou?rs)|(?:the|these) two (?:sides|armies|countries|governments|capitals|neighbou?rs|states)|the (?:other side|enemy|aggressor|adversary|sides)|(?:clash(?:es)?|fighting|war|fire|fighting broke out) between)\b/iu;

/**
 * Two countries whose forces the texts tell of fighting each other, as a conflict of two sides; null where not exactly two
 * do, where rebels or allies fight too, or where too little is told. Read by the words of forces alone, so that no table
 * need know the war.
 */
export function findWarringCountries(texts: readonly string[]): Conflict | null {
  const [forces, namings] = [new Map<Country, number>(), new Map<Country, number>()];
  let [fighting, rebels, left] = [0, 0, MOST_TEXT];
  let hasTwo = false;
  for (const text of texts) {
    if (left <= 0) break;
    const part = text.slice(0, Math.min(MOST_OF_ONE, left));
    left -= part.length;
    for (const match of part.matchAll(NAMED)) count(namings, match[0]);
    for (const match of part.matchAll(OWN_FORCE)) count(forces, match[1]!);
    for (const match of part.matchAll(FORCE_OF)) for (const name of [match[1], match[2]]) if (name) count(forces, name);
    fighting += [...part.matchAll(FIGHTING)].length;
    rebels += [...part.matchAll(REBELS)].length;
    hasTwo ||= TWO.test(part);
  }
  if (!hasTwo || fighting < FEWEST_OF_FIGHTING || rebels > MOST_OF_REBELS) return null;
  const fighters = [...forces]
    .filter(([country, times]) => times >= FEWEST_FORCES && (namings.get(country) ?? 0) >= FEWEST_NAMINGS)
    .sort(([a, x], [b, y]) => y - x || (a.code < b.code ? -1 : 1));
  const [first, second, third] = fighters;
  if (!first || !second || third) return null;
  return {
    name: `${first[0].name} and ${second[0].name}`,
    since: 0,
    until: null,
    source: 'the words of the reports',
    sides: [first, second].map(([country]) => ({
      name: `${country.demonyms[0] ?? country.name} side`,
      parties: [{ name: country.name, kind: 'state-forces' as const, names: [], country: country.code }],
    })),
  };
}

const BY_NAME: ReadonlyMap<string, Country> = new Map(
  COUNTRIES.flatMap((country) =>
    [country.name, ...country.otherNames, ...country.demonyms, ...country.seats].map(
      (name) => [foldName(name), country] as const,
    ),
  ),
);

/** Counts the country that the words begin or end with: "Peruvian", "Peru’s", "On Friday Peruvian". */
function count(counts: Map<Country, number>, words: string): void {
  const parts = words.replace(/['’]s?(?=\s|$)/gu, '').split(/\s+/u);
  for (let from = 0; from < parts.length; from += 1)
    for (let to = parts.length; to > from; to -= 1) {
      const key = foldName(parts.slice(from, to).join(' '));
      const country = BY_NAME.get(key) ?? BY_NAME.get(key.replace(/s$/u, ''));
      if (!country) continue;
      counts.set(country, (counts.get(country) ?? 0) + 1);
      return;
    }
}
