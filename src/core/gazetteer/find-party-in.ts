import { foldName } from './fold-name.js';
import type { PartyEntry } from './party-rows.js';

/** A party with the rule by which a name leads to it. */
export interface NamedParty {
  readonly party: PartyEntry;
  readonly rule: string;
  /** False for plain words such as "separatist". */
  readonly isProper: boolean;
}

interface Tables {
  readonly byName: ReadonlyMap<string, NamedParty>;
  /** Names that are short abbreviations ("US", "CAR"), in lower case: written so in a text they are plain words. */
  readonly abbreviations: ReadonlySet<string>;
  readonly parties: readonly PartyEntry[];
}

const LONGEST_NAME = 8;
const MOST_WORDS = 24;
/** Forces under somebody else's wing: not that somebody, but whoever fights for him. */
const BACKED = /^(?:backed|led|aligned|supported|allied|sponsored|armed|trained|funded|speaking)$/;
/** Places and goods, which belong to nobody who acts. */
const HELD =
  /^(?:held|controlled|occupied|made|built|born|administered|brokered|mediated|designed|supplied|language|owned|based)$/;
/** Words after which another noun phrase begins that does not own the first one. */
const ENDS =
  /^(?:against|on|with|to|by|near|over|at|for|between|into|along|across|around|under|after|before|during|during|that|which|who|whose|while|and|but|or|towards|toward|behind|via|versus|vs)$/;

/**
 * The party that a noun phrase names: all of it ("the Kremlin"), or its owner: in front ("Tarvian artillery", "Tarvia's
 * defence ministry"), behind "of" ("forces of Ostrel") or the seat behind "in" ("Defence Ministry in Dravik"). What comes
 * behind another preposition owns nothing. Null where nobody is named.
 */
export function findPartyIn(words: string, tables: Tables): NamedParty | null {
  const tokens = toTokens(words, tables);
  if (tokens.length === 0) return null;
  const whole = lookUp(tokens, tables);
  if (whole) return whole;
  let from = 0;
  while (from < tokens.length && /^(?:the|a|an|some|several|all|both|our|its|their)$/.test(tokens[from]!)) from += 1;
  let best: { named: NamedParty; length: number; at: number } | null = null;
  for (let at = from; at < tokens.length; at += 1) {
    if (at > from && ENDS.test(tokens[at]!)) break;
    if (/^(?:from|in)$/.test(tokens[at]!)) {
      // "Ministry in Dravik" is the government's that sits there; "farmers in Tarvia" are anybody's.
      const seat = best === null ? longestAt(tokens, at + 1, tables) : null;
      return seat && (tokens[at] === 'from' || isOffice(tokens.slice(from, at))) ? seat.named : (best?.named ?? null);
    }
    const found = longestAt(tokens, at, tables);
    if (!found) continue;
    const next = tokens[at + found.length] ?? '';
    if (HELD.test(next)) {
      at += found.length;
      continue;
    }
    if (BACKED.test(next)) {
      const allies = findAllies(found.named, tables);
      // "Ravash-backed Idrun fighters": the ally is named itself.
      const named = longestAfter(tokens, at + found.length + 1, tables);
      return named ?? allies ?? found.named;
    }
    if (!best || (found.named.isProper && !best.named.isProper) || isSharper(found, best)) best = { ...found, at };
    at += found.length - 1;
  }
  return best?.named ?? null;
}

/** "Armenian separatists" beat "Armenian": a longer name, or one right behind that says more. */
function isSharper(found: { length: number; named: NamedParty }, best: { length: number; at: number }): boolean {
  return found.length > best.length && best.at === 0 && found.named.isProper;
}

function isOffice(tokens: readonly string[]): boolean {
  return tokens.some((token) =>
    /^(?:ministry|ministries|government|authorities|officials?|leadership|regime|rulers|administration|command|headquarters|parliament|presidency|junta|leaders?|office|army|military|diplomats?)$/.test(
      token,
    ),
  );
}

function findAllies(named: NamedParty, { parties }: Tables): NamedParty | null {
  const { party } = named;
  if (party.side === null) return null;
  const ally = parties.find(
    (one) =>
      one.side === party.side &&
      one !== party &&
      /^(?:rebels|political-militia|identity-militia)$/.test(one.kind ?? ''),
  );
  return ally ? { party: ally, rule: ally.rule, isProper: true } : null;
}

function longestAfter(tokens: readonly string[], from: number, tables: Tables): NamedParty | null {
  for (let at = from; at < tokens.length && at < from + 3; at += 1) {
    const found = longestAt(tokens, at, tables);
    if (found) return found.named;
  }
  return null;
}

function longestAt(
  tokens: readonly string[],
  at: number,
  tables: Tables,
): { named: NamedParty; length: number } | null {
  for (let length = Math.min(LONGEST_NAME, tokens.length - at); length > 0; length -= 1) {
    const named = lookUp(tokens.slice(at, at + length), tables);
    if (named) return { named, length };
  }
  return null;
}

/** The party of exactly these words, or of their singular, or without "the". */
function lookUp(tokens: readonly string[], { byName }: Tables): NamedParty | null {
  const key = tokens.join(' ');
  const direct = byName.get(key) ?? byName.get(key.replace(/^the /, ''));
  if (direct) return direct;
  if (!/[^s]s$/.test(key) || key.length < 4) return null;
  return byName.get(key.slice(0, -1)) ?? (key.endsWith('ies') ? (byName.get(`${key.slice(0, -3)}y`) ?? null) : null);
}

/** What stands for a word that only looks like an abbreviation: part of no name. */
const PLAIN_WORD = ' 0 ';

function toTokens(words: string, { abbreviations }: Tables): string[] {
  const folded = foldName(
    words
      .slice(0, 400)
      // "US" the country and "us" the pronoun, "CAR" and "car" fold alike.
      .replace(/(?<![\p{L}\p{N}])\p{Ll}{2,4}(?![\p{L}\p{N}])/gu, (word) =>
        abbreviations.has(word) ? PLAIN_WORD : word,
      )
      .replace(/['’]s(?![\p{L}])/gu, ' ')
      .replace(/s['’](?=\s|$)/gu, 's '),
  );
  return folded
    .split(' ')
    .filter((token) => token !== '')
    .slice(0, MOST_WORDS);
}
