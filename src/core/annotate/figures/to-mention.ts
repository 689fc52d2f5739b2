import type { FigureMention, VictimGroup, VictimStatus } from '../../model/mention.js';
import type { Span } from '../../text/span.js';
import { spanOf, type CountedPhrase, type Token } from './counted-phrases.js';
import type { Draft } from './draft.js';
import type { HarmLink } from './link-by-order.js';
import type { TollLink } from './link-tolls.js';
import { findBody } from './status-and-owner.js';
import { ENEMY_WORDS, statusOfNoun } from './victim-nouns.js';

/** A draft among its neighbours; `base` is the number of figures in the sentences before. */
export interface MentionParts {
  readonly tokens: readonly Token[];
  readonly draft: Draft;
  readonly drafts: readonly Draft[];
  readonly kept: readonly Draft[];
  readonly base: number;
  readonly at: number;
}

/** The figure that a draft with a harm became. */
export function toMention(text: string, parts: MentionParts): FigureMention {
  const { tokens, draft, drafts, kept, base, at } = parts;
  const { phrase } = draft;
  const link = draft.link!;
  const toll = 'isBrought' in link ? link : null;
  const { start: first, end } = spanOf(tokens, phrase);
  let start = first;
  // A quotation mark that opens before the number and closes inside the phrase belongs to it.
  const opening = tokens[phrase.from - 1]?.form;
  const inside = text.slice(start, end);
  if (opening && /^[“"]$/.test(opening) && /[”"]/.test(inside) && !/[“]/.test(inside))
    start = tokens[phrase.from - 1]!.start;
  const parent = draft.parent < 0 ? -1 : kept.indexOf(drafts[draft.parent]!);
  const whole = parent < 0 ? null : kept[parent]!;
  const unitWord = toll && toll.noun >= 0 ? toll.noun : phrase.head;
  const { status, groups } = toVictims(tokens, { draft, toll, kept, at });
  return {
    start,
    end,
    text: text.slice(start, end),
    what: link.harm,
    unit: toUnit(text, { tokens, phrase, toll }),
    low: phrase.hedged.low,
    best: phrase.hedged.best,
    high: phrase.hedged.high,
    hedge: phrase.hedged.hedge,
    status,
    groups,
    mode: toMode(tokens, { draft, whole }),
    owner: toOwner(tokens, { phrase, toll, link }),
    partOf: parent < 0 ? null : base + parent,
    harmWord: tokens[link.word]!.index,
    unitWord: tokens[unitWord]!.index,
    rule: phrase.single ? 'figure/one-person' : `hedge/${phrase.hedged.hedge}`,
  };
}

function toVictims(
  tokens: readonly Token[],
  found: { draft: Draft; toll: TollLink | null; kept: readonly Draft[]; at: number },
): { status: VictimStatus; groups: readonly VictimGroup[] } {
  const { draft, toll, kept, at } = found;
  if (draft.status !== 'unknown') return draft;
  if (toll) {
    for (let k = toll.from; k <= toll.to; k += 1) {
      const word = tokens[k]!.lower;
      if (word === 'civilian' || word === 'military') return { status: word, groups: draft.groups };
      const status = statusOfNoun(word);
      if (status !== 'unknown') return { status, groups: draft.groups };
    }
  }
  // "24 more of its soldiers had died, bringing its total losses to 187 dead": the same people's toll.
  const before = kept[at - 1];
  const isBrought = toll?.isBrought ?? (draft.link!.isToll && isBroughtBefore(tokens, draft.phrase));
  if (isBrought && before && before.link!.harm !== 'destroyed') return { status: before.status, groups: draft.groups };
  return draft;
}

function isBroughtBefore(tokens: readonly Token[], phrase: CountedPhrase): boolean {
  for (let k = phrase.from - 1; k >= 0 && k > phrase.from - 8; k -= 1)
    if (/^(?:bringing|raising|taking|pushing|brings|brought)$/.test(tokens[k]!.lower)) return true;
  return false;
}

function toUnit(
  text: string,
  found: { tokens: readonly Token[]; phrase: CountedPhrase; toll: TollLink | null },
): string | null {
  const { tokens, phrase, toll } = found;
  if (toll && toll.noun >= 0) return tokens[toll.noun]!.form;
  if (phrase.unitFrom < 0 || tokens[phrase.head]!.lower === 'fatally') return null;
  const { start, end } = spanOf(tokens, { from: phrase.unitFrom, to: phrase.head });
  return text.slice(start, end);
}

function toMode(
  tokens: readonly Token[],
  { draft, whole }: { draft: Draft; whole: Draft | null },
): FigureMention['mode'] {
  const { phrase, link } = draft;
  if (link!.isToll) return 'cumulative';
  if (phrase.isIncremental) return 'incremental';
  const last = Math.min(tokens.length, phrase.to + 24);
  for (let at = phrase.to + 1; at < last; at += 1) {
    const { lower } = tokens[at]!;
    if (lower === ';') break;
    if (lower === 'since' && tokens[at + 1] && !isComparison(tokens, at)) return 'cumulative';
    if (lower === 'so' && tokens[at + 1]?.lower === 'far') return 'cumulative';
    if (lower === 'to' && tokens[at + 1]?.lower === 'date') return 'cumulative';
    if (lower === 'this' && /^(?:year|month|season)$/.test(tokens[at + 1]?.lower ?? '')) return 'cumulative';
    if (lower === 'in' && /^(?:total|all)$/.test(tokens[at + 1]?.lower ?? '')) return 'cumulative';
    if (/^(?:in|during)$/.test(lower) && isWholeWar(tokens, at)) return 'cumulative';
  }
  for (let at = phrase.from - 1; at >= 0 && at > phrase.from - 16; at -= 1) {
    const { lower } = tokens[at]!;
    if (lower === 'since' || (lower === 'so' && tokens[at + 1]?.lower === 'far')) return 'cumulative';
    if (lower === 'total' && tokens[at + 1]?.lower === 'of') return 'cumulative';
    // "a war that killed 9,000 people": a whole war's count.
    if (
      /^(?:war|conflict|uprising|insurgency|rebellion)$/.test(lower) &&
      ((link!.word < phrase.from && link!.word > at) || tokens[phrase.from - 1]?.lower === 'which')
    )
      return 'cumulative';
  }
  if (/^total$/.test(tokens[phrase.from + 1]?.lower ?? '')) return 'cumulative';
  return whole ? toMode(tokens, { draft: whole, whole: null }) : 'unknown';
}

/** "the worst fighting since 1994": a comparison, no count. */
function isComparison(tokens: readonly Token[], at: number): boolean {
  for (let k = at - 1; k >= 0 && k > at - 7; k -= 1) {
    if (
      /^(?:worst|first|most|[a-z]{3,}iest|(?:heavi|dead|bloodi|great|bigg|larg|fierc|high)\w*est)$/.test(
        tokens[k]!.lower,
      )
    )
      return true;
    if (tokens[k]!.lower === ',') return false;
  }
  return false;
}

/** "in the conflict", "during the three-year war". */
function isWholeWar(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:the|that|this)$/.test(tokens[at + 1]?.lower ?? '')) return false;
  for (let k = at + 2; k < at + 6; k += 1)
    if (/^(?:war|conflict|uprising|insurgency)$/.test(tokens[k]?.lower ?? '')) return true;
  return false;
}

function toOwner(
  tokens: readonly Token[],
  found: { phrase: CountedPhrase; toll: TollLink | null; link: HarmLink },
): Span | null {
  const { phrase, toll, link } = found;
  if (phrase.owner) return spanOf(tokens, phrase.owner);
  const body = findBody(tokens, phrase.to + 1);
  if (body) return spanOf(tokens, body);
  const from = toll ? toll.from : link.isToll ? Math.max(0, phrase.from - 6) : -1;
  const to = toll ? toll.to : phrase.from - 1;
  if (from >= 0) {
    for (let at = from; at <= to; at += 1) {
      const token = tokens[at]!;
      if (/^(?:its|their|our)$/.test(token.lower) || ENEMY_WORDS.has(token.lower))
        return { start: token.start, end: token.end };
      if (token.upos === 'ADJ' && /^\p{Lu}/u.test(token.form) && at > 0) return { start: token.start, end: token.end };
    }
  }
  return null;
}
