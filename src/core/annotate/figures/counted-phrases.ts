import type { Word } from '../../model/reading.js';
import type { Span } from '../../text/span.js';
import { WEAK_HARM_NOUNS } from './harm-words.js';
import { isPlainNumber } from './plain-number.js';
import { isBetween, toHedgedNumber, type HedgedNumber } from './hedges.js';
import { parseNumber, type NumberPhrase } from './parse-number.js';
import { MORE, NATION, scanNoun, type NounScan } from './scan-noun.js';
import { VAGUE_LOSS_ADJECTIVES } from './number-words.js';
import { ENEMY_WORDS, isPersonNoun, type CountedKind } from './victim-nouns.js';

/** A word of a sentence with its lower-case form; `index` is its position in `Reading.words`. */
export interface Token extends Word {
  readonly form: string;
  readonly lower: string;
}

/** A number with the noun that it counts: a candidate for a figure. Positions count the sentence's tokens. */
export interface CountedPhrase {
  readonly number: NumberPhrase;
  readonly hedged: HedgedNumber;
  /** First and last token of hedge, number and noun phrase. */
  readonly from: number;
  readonly to: number;
  /** The noun, or the number's last token where no noun is counted. */
  readonly head: number;
  /** First token of the counted noun with its own modifiers, or -1. */
  readonly unitFrom: number;
  readonly kind: CountedKind | 'bare' | 'harm' | 'demonym';
  readonly isIncremental: boolean;
  /** Tokens of a possessive or demonym that tell whose they are, or null. */
  readonly owner: { readonly from: number; readonly to: number } | null;
  /** How one person is told of who stands without a number; absent where a number or an article counts. */
  readonly single?: 'noun' | 'name';
}

const POSSESSIVES = new Set(['its', 'their', 'our', 'his', 'her', 'my', 'your']);
/** One of whom a person has one: the plural is another noun. */
const KIN =
  /^(?:wife|husband|mother|father|son|daughter|brother|sister|driver|bodyguard|girlfriend|boyfriend|deputy|commander|lieutenant|grandmother|grandfather|uncle|aunt|cousin|nephew|niece)$/;

/** All numbers of a sentence with what they count, in text order, none inside another. */
export function findCountedPhrases(tokens: readonly Token[]): CountedPhrase[] {
  const found: CountedPhrase[] = [];
  let at = 0;
  while (at < tokens.length) {
    const from = isBetween(tokens, at) ? at + 1 : at;
    const number = parseAt(tokens, from);
    const phrase = number ? toCounted(tokens, number) : toLosses(tokens, at);
    if (phrase && phrase.from >= (found[found.length - 1]?.to ?? -1)) {
      found.push(phrase);
      at = Math.max(phrase.to, phrase.number.end - 1) + 1;
    } else at = number ? number.end : at + 1;
  }
  return found;
}

/** "his wife", "their lieutenant": one person, told by whose he or she is. */
function isOneOfKin(tokens: readonly Token[], from: number): boolean {
  return /^(?:his|her|their)$/.test(tokens[from]!.lower) && KIN.test(tokens[from + 1]?.lower ?? '');
}

/** "None of his men", "no soldiers" but not "no fewer than", "no longer", "No. 5". */
function parseNone(tokens: readonly Token[], from: number): NumberPhrase | null {
  const { lower } = tokens[from]!;
  if (lower !== 'none' && lower !== 'no') return null;
  const next = tokens[from + 1];
  const isNoun = next !== undefined && /^(?:NOUN|ADJ|PROPN|VERB)$/.test(next.upos) && !/^(?:more|less|fewer|longer|other|such|one)$/.test(next.lower); // prettier-ignore
  return (lower === 'none' ? next?.lower === 'of' : isNoun) ? { from, end: from + 1, value: 0, upper: null, kind: 'word' } : null; // prettier-ignore
}

function parseAt(tokens: readonly Token[], from: number): NumberPhrase | null {
  const none = parseNone(tokens, from);
  if (none) return none;
  let number = isOneOfKin(tokens, from)
    ? ({ from, end: from + 1, value: 1, upper: null, kind: 'one' } as const)
    : parseNumber(tokens, from);
  if (!number) return null;
  // "between 10 and 15"
  if (tokens[from - 1]?.lower === 'between' && number.upper === null && tokens[number.end]?.lower === 'and') {
    const second = parseNumber(tokens, number.end + 1);
    if (second?.value != null && number.value !== null && second.value > number.value) {
      number = { ...number, end: second.end, upper: second.value };
    }
  }
  return isPlainNumber(tokens, number) ? number : null;
}

function toCounted(tokens: readonly Token[], number: NumberPhrase): CountedPhrase | null {
  const hedged = toHedgedNumber(tokens, number);
  let at = hedged.end;
  let isIncremental =
    /^(?:another|additional|further|extra)$/.test(tokens[hedged.from]?.lower ?? '') ||
    tokens[number.from]?.lower === 'another' ||
    /^(?:additional|further)$/.test(tokens[number.from - 1]?.lower ?? '') ||
    tokens[hedged.from + 1]?.lower === 'additional' ||
    tokens[hedged.from + 1]?.lower === 'further';
  let owner: { from: number; to: number } | null = null;
  const word = (index: number): string => tokens[index]?.lower ?? '';
  if (number.kind === 'one' && /^(?:additional|further|extra)$/.test(word(at))) isIncremental = true;
  if (MORE.has(word(at)) && !(word(at) === 'more' && word(at + 1) === 'than')) {
    if (word(at) !== 'other' && word(at) !== 'others' && word(at) !== 'new') isIncremental = true;
    at += 1;
  }
  let isPartitive = false;
  if (word(at) === 'of' && /^(?:them|whom|these|those|which)$/.test(word(at + 1))) {
    // "five of them children": the noun behind says who they are.
    const part = number.kind === 'one' ? null : scanNoun(tokens, at + 2, number);
    if (part && (part.kind === 'person' || part.kind === 'harm') && tokens[part.head]!.lower !== 'fatally') {
      return {
        number,
        hedged,
        from: hedged.from,
        to: part.head,
        head: part.head,
        unitFrom: part.unitFrom,
        kind: part.kind,
        isIncremental,
        owner: null,
      };
    }
    const last = hedged.end - 1;
    return {
      number,
      hedged,
      from: hedged.from,
      to: last,
      head: Math.min(number.end - 1, last),
      unitFrom: -1,
      kind: 'bare',
      isIncremental,
      owner: null,
    };
  }
  if (word(at) === 'of') {
    isPartitive = true;
    at += 1;
    if (word(at) === 'the' || word(at) === 'these' || word(at) === 'those') at += 1;
  }
  if (word(at) === 'the' && word(number.from) === 'both') at += 1;
  if (POSSESSIVES.has(word(at))) {
    owner = { from: at, to: at };
    at += 1;
  }
  // "25 others" is complete; what follows belongs to something else.
  const scan = word(at - 1) === 'others' && at > hedged.end ? null : scanNoun(tokens, at, number);
  if (!scan) {
    // "No one was hurt" denies a harm; only of a group that is named is nought a count.
    if (number.value === 0) return null;
    const end = isPartitive ? hedged.end - 1 : at - 1;
    const last = Math.max(hedged.end - 1, Math.min(end, hedged.end));
    if (number.kind === 'one') return null;
    const isOthers = /^others?$/.test(word(last)) && last >= hedged.end;
    return {
      number, hedged, from: hedged.from, to: last, head: isOthers ? last : Math.min(number.end - 1, last), unitFrom: isOthers ? last : -1,
      kind: isOthers ? 'person' : 'bare', isIncremental, owner: null,
    }; // prettier-ignore
  }
  // "a figure of 19 killed": the number behind is the one that counts.
  if (number.kind === 'one' && word(scan.head) === 'figure' && word(scan.head + 1) === 'of') return null;
  const group = number.kind === 'one' ? toGroup(tokens, { scan, number, hedged }) : null;
  if (group) return { ...group, isIncremental, owner: owner ?? findOwnerInside(tokens, { from: at, to: scan.head }) };
  // "a total of 196", "a mine": an article counts people and machines only.
  if (number.kind === 'one' && !/^(?:person|equipment|demonym|harm)$/.test(scan.kind)) return null;
  // "No comment", "no injuries": of nothing but people it is told that there was none.
  if (number.value === 0 && scan.kind !== 'person') return null;
  owner ??= findOwnerInside(tokens, { from: at, to: scan.head });
  return {
    number,
    hedged,
    from: hedged.from,
    to: scan.head,
    head: scan.head,
    unitFrom: scan.unitFrom,
    kind: scan.kind,
    isIncremental,
    owner,
  };
}

/** "a family of five", "an elderly couple": an article before a noun that holds a number. "A family" alone has none. */
function toGroup(
  tokens: readonly Token[],
  { scan, number, hedged }: { scan: NounScan; number: NumberPhrase; hedged: HedgedNumber },
): Omit<CountedPhrase, 'isIncremental' | 'owner'> | null {
  const noun = tokens[scan.head]!.lower;
  if (noun !== 'family' && noun !== 'couple' && noun !== 'crew') return null;
  const inner = tokens[scan.head + 1]?.lower === 'of' ? parseNumber(tokens, scan.head + 2) : null;
  const value = noun === 'couple' ? 2 : (inner?.value ?? null);
  if (inner && (inner.kind === 'one' || inner.upper !== null)) return null;
  const to = inner && noun !== 'couple' ? inner.end - 1 : scan.head;
  const hedge = value === null ? 'vague' : 'exact';
  return {
    number: { ...number, value, kind: value === null ? 'vague' : 'word' },
    hedged: { ...hedged, hedge, low: value, best: value, high: value },
    from: hedged.from, to, head: scan.head, unitFrom: scan.unitFrom, kind: 'person',
  }; // prettier-ignore
}

/** A demonym or "enemy" before the noun, or a possessor with 's. */
function findOwnerInside(
  tokens: readonly Token[],
  span: { from: number; to: number },
): { from: number; to: number } | null {
  for (let at = span.from; at <= span.to; at += 1) {
    const token = tokens[at]!;
    if (ENEMY_WORDS.has(token.lower)) return { from: at, to: at };
    if (
      at < span.to &&
      /^\p{Lu}/u.test(token.form) &&
      !/^(?:[A-Z]{2,}|US)$/.test(token.form) &&
      (token.upos === 'ADJ' || token.upos === 'PROPN')
    ) {
      let to = at;
      while (to + 1 < span.to && tokens[to + 1]!.upos === 'PROPN' && /^\p{Lu}/u.test(tokens[to + 1]!.form)) to += 1;
      return { from: at, to };
    }
  }
  const head = tokens[span.to]!;
  if (/^\p{Lu}/u.test(head.form) && NATION.test(head.form) && !isPersonNoun(head.lower))
    return { from: span.to, to: span.to };
  return null;
}

/** "heavy losses", "unspecified casualties", and "casualties" alone after a verb of suffering. */
function toLosses(tokens: readonly Token[], at: number): CountedPhrase | null {
  if (!VAGUE_LOSS_ADJECTIVES.has(tokens[at]!.lower)) return null;
  let head = at + 1;
  while (
    head < tokens.length &&
    head - at < 4 &&
    (tokens[head]!.upos === 'ADJ' ||
      tokens[head]!.upos === 'CCONJ' ||
      /^(?:human|military|civilian|combat|personnel|manpower|and)$/.test(tokens[head]!.lower))
  )
    head += 1;
  const noun = tokens[head]?.lower ?? '';
  if (!/^(?:losses|casualties|fatalities|deaths)$/.test(noun)) return null;
  const number: NumberPhrase = { from: at, end: at + 1, value: null, upper: null, kind: 'vague' };
  const hedged: HedgedNumber = { from: at, end: at + 1, hedge: 'vague', low: null, best: null, high: null };
  return { number, hedged, from: at, to: head, head, unitFrom: head, kind: 'harm', isIncremental: false, owner: null };
}

/** Span of tokens in the text. */
export function spanOf(tokens: readonly Token[], range: { from: number; to: number }): Span {
  return { start: tokens[range.from]!.start, end: tokens[range.to]!.end };
}

/** True for harm nouns that something else may be said of: bodies, prisoners, refugees. */
export function isWeakHarm(phrase: CountedPhrase, tokens: readonly Token[]): boolean {
  return phrase.kind === 'harm' && WEAK_HARM_NOUNS.has(tokens[phrase.head]!.lower);
}
