import { CONFLICTS, type Conflict, type ConflictParty } from './conflicts.js';
import { COUNTRIES } from './countries.js';
import { foldName } from './fold-name.js';

const COUNTRY_OF = new Map(COUNTRIES.map((country) => [country.code, country]));
/** What is counted of all texts together, and of one: enough to tell a war, and quick for ten thousand reports. */
const MOST_TEXT = 2_000_000;
const MOST_OF_ONE = 6_000;
/** Each of two sides must be named so often. */
const FEWEST_NAMINGS = 2;
const LONGEST_NAME = 5;

/** All words that name a party of the built-in table: its own name, the table's, its country's. */
export function namesOfParty(party: ConflictParty): string[] {
  const country = party.country === null ? undefined : COUNTRY_OF.get(party.country);
  const ofCountry = country
    ? [country.name, ...country.otherNames, ...country.demonyms, ...country.seats]
    : ([] as string[]);
  return [party.name, ...party.names, ...ofCountry];
}

/**
 * The built-in conflict that the texts are about, or null: the one whose two most named sides are both named often. Plain
 * words ("rebels") are no evidence, neither are allies from outside, who fight in many wars.
 */
export function chooseConflict(texts: readonly string[]): Conflict | null {
  const counts = countNames(texts);
  let best: { conflict: Conflict; score: number } | null = null;
  for (const conflict of CONFLICTS) {
    const sides = conflict.sides
      .map((side) =>
        side.parties
          .filter((party) => party.kind !== 'external')
          .reduce((sum, party) => sum + countParty(party, counts), 0),
      )
      .sort((a, b) => b - a);
    const [first, second] = [sides[0] ?? 0, sides[1] ?? 0];
    // The lesser side tells the war ("Hamas" more than "Israel"); the greater one only breaks ties, as do parties of all sides.
    const own = conflict.sides
      .flatMap((side) => side.parties)
      .filter((party) => party.country === null && party.kind !== 'external')
      .reduce((sum, party) => sum + countParty(party, counts), 0);
    // Rebels who are named often tell the war, though their enemy be named once.
    if (second < (own >= FEWEST_NAMINGS ? 1 : FEWEST_NAMINGS)) continue;
    const score = second + own + first / 1000;
    if (!best || score > best.score) best = { conflict, score };
  }
  return best?.conflict ?? null;
}

function countParty(party: ConflictParty, counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const key of new Set(
    namesOfParty(party)
      .filter(isProper)
      .map((name) => foldName(name)),
  ))
    sum += counts.get(key) ?? 0;
  return sum;
}

function isProper(name: string): boolean {
  return /\p{Lu}/u.test(name);
}

let proper: ReadonlySet<string> | null = null;

/** How often each name of the table occurs with a capital, the longest at each word. */
function countNames(texts: readonly string[]): Map<string, number> {
  proper ??= new Set(
    CONFLICTS.flatMap((conflict) => conflict.sides)
      .flatMap((side) => side.parties)
      .flatMap((party) =>
        namesOfParty(party)
          .filter(isProper)
          .map((name) => foldName(name)),
      ),
  );
  const counts = new Map<string, number>();
  let left = MOST_TEXT;
  for (const text of texts) {
    const part = text.slice(0, Math.min(MOST_OF_ONE, left));
    left -= part.length;
    const words = [...part.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’-]*/gu)].map((match) =>
      match[0].replace(/['’]s?$|\.$/u, ''),
    );
    for (let at = 0; at < words.length; at += 1) {
      if (!/^\p{Lu}/u.test(words[at]!)) continue;
      for (let length = LONGEST_NAME; length > 0; length -= 1) {
        const key = foldName(words.slice(at, at + length).join(' '));
        const known = proper.has(key) ? key : proper.has(key.replace(/s$/, '')) ? key.replace(/s$/, '') : null;
        if (known === null) continue;
        counts.set(known, (counts.get(known) ?? 0) + 1);
        at += length - 1;
        break;
      }
    }
    if (left <= 0) break;
  }
  return counts;
}
