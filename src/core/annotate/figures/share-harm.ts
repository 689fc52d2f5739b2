import type { CountedPhrase, Token } from './counted-phrases.js';
import type { Draft } from './draft.js';
import { harmOfAdjective, toVerbLemma } from './harm-words.js';
import type { HarmLink } from './link-by-order.js';
import type { SentenceTree } from './link-by-tree.js';
import { chooseSense } from './sense-of-harm.js';

/** "One of them, a man of 50, died": the same one twice. */
export function isApposition(
  tokens: readonly Token[],
  phrase: CountedPhrase,
  before: CountedPhrase | undefined,
): boolean {
  if (before === undefined || phrase.number.kind !== 'one' || before.number.value !== 1 || before.kind !== 'bare')
    return false;
  const word = (at: number): string => tokens[before.to + at]?.lower ?? '';
  return (
    word(1) === 'of' && /^(?:them|whom|those|these)$/.test(word(2)) && word(3) === ',' && phrase.from === before.to + 4
  );
}

const PART_WORDS = /^(?:including|include|includes|included|among|comprising|whom|them|which)$/;

/** "including three children", "among them two nurses", "of whom five died", "two of them children". */
export function tieParts(tokens: readonly Token[], drafts: readonly Draft[]): void {
  drafts.forEach((draft, at) => {
    if (at === 0) return;
    const before = drafts[at - 1]!;
    const gap: string[] = [];
    for (let k = before.phrase.to + 1; k < draft.phrase.from; k += 1) gap.push(tokens[k]!.lower);
    const tail = gap.slice(-4).filter((word) => !/^[“”"'(:]$/.test(word));
    const isPart =
      tail.length > 0 && tail.some((word, k) => PART_WORDS.test(word) && k >= tail.length - 3 && isPartMark(tail, k));
    const isList = gap.length === 1 && /^[–—(:-]$/.test(gap[0]!) && isWithin(draft, before);
    const isOfThem =
      /^(?:of)$/.test(tokens[draft.phrase.hedged.end]?.lower ?? '') &&
      /^(?:them|whom|these|those|which)$/.test(tokens[draft.phrase.hedged.end + 1]?.lower ?? '');
    const isFatal = tokens[draft.phrase.head]!.lower === 'fatally' && draft.phrase.kind === 'harm';
    if (isPart || isOfThem || isFatal || isList)
      draft.parent = before.parent >= 0 && !isOfThem ? before.parent : at - 1;
    else if (
      before.parent >= 0 &&
      isJoined(gap) &&
      (draft.link === null || draft.link.word === drafts[before.parent]!.link?.word)
    )
      draft.parent = before.parent;
  });
  drafts.forEach((whole, at) => {
    for (const part of partsBySum(tokens, drafts, at)) if (part.parent < 0 && whole.parent < 0) part.parent = at;
  });
}

const MOST_PARTS = 6;

/** "Three people, a man and two women, were killed": what stands behind a number and adds up to it are its parts. */
function partsBySum(tokens: readonly Token[], drafts: readonly Draft[], at: number): readonly Draft[] {
  const whole = drafts[at]!.phrase;
  const all = whole.hedged.best ?? 0;
  const gapTo = (next: number): string[] => tokens.slice(drafts[next - 1]!.phrase.to + 1, drafts[next]!.phrase.from).map((token) => token.lower); // prettier-ignore
  const parts: Draft[] = [];
  let sum = 0;
  for (let next = at + 1; next < drafts.length && parts.length < MOST_PARTS && sum < all; next += 1) {
    const gap = gapTo(next);
    const isOpen = parts.length === 0 ? gap.length === 1 && /^[,:;(–—-]$/.test(gap[0]!) : isJoined(gap);
    const { hedged, kind } = drafts[next]!.phrase;
    if (!isOpen || kind !== 'person' || hedged.hedge !== 'exact') break;
    parts.push(drafts[next]!);
    sum += hedged.best ?? 0;
  }
  return sum === all && parts.length > 1 && whole.kind === 'person' ? parts : [];
}

/** "21 civilians – nine women and twelve children": a smaller number of the same or of no harm of its own. */
function isWithin(part: Draft, whole: Draft): boolean {
  const of = part.phrase.hedged.best ?? 0;
  const all = whole.phrase.hedged.best ?? 0;
  return (
    whole.link !== null &&
    of > 0 &&
    of < all &&
    part.phrase.kind === 'person' &&
    (part.link === null || part.link.word === whole.link.word || part.link.harm === whole.link.harm)
  );
}

function isPartMark(tail: readonly string[], at: number): boolean {
  const word = tail[at]!;
  if (word === 'them' || word === 'whom' || word === 'which')
    return /^(?:of|among|including|with)$/.test(tail[at - 1] ?? '');
  if (word === 'among') return /^(?:them|whom|those)$/.test(tail[at + 1] ?? '') || at === tail.length - 1;
  return true;
}

const JOINTS = new Set([
  ',',
  'and',
  'as',
  'well',
  'along',
  'with',
  'plus',
  '&',
  'or',
  'together',
  'also',
  '-',
  '–',
  '—',
  'another',
  'a',
  'further',
  'then',
]);

function isJoined(gap: readonly string[]): boolean {
  return gap.length > 0 && gap.every((word) => JOINTS.has(word));
}

/** A part takes the harm of its whole, a coordinate that of its neighbours: "36 soldiers, nine civilians … killed". */
export function shareHarm(tree: SentenceTree, drafts: readonly Draft[]): void {
  const { tokens } = tree;
  for (let at = 0; at < drafts.length; at += 1) {
    const draft = drafts[at]!;
    if (draft.link === null && draft.parent >= 0 && canTake(draft)) draft.link = ownLink(drafts[draft.parent]!);
  }
  for (let round = 0; round < 2; round += 1) {
    for (let at = 1; at < drafts.length; at += 1) {
      const left = drafts[at - 1]!;
      const right = drafts[at]!;
      if ((left.link === null) === (right.link === null) || !areCoordinate(tree, left, right)) continue;
      if (left.link === null && canTake(left) && isShared(right, left)) left.link = ownLink(right);
      else if (right.link === null && left.link !== null && isThing(right) && !isThing(left))
        right.link = toThingLink(tokens, { giver: left, taker: right });
      else if (right.link === null && canTake(right) && isShared(left, right)) right.link = ownLink(left);
    }
  }
  for (let at = drafts.length - 1; at > 0; at -= 1) {
    const draft = drafts[at]!;
    const whole = draft.parent >= 0 ? drafts[draft.parent]! : null;
    if (whole && whole.link === null && draft.link !== null && draft.phrase.kind !== 'harm' && canTake(whole))
      whole.link = ownLink(draft);
  }
}

function ownLink(draft: Draft): HarmLink | null {
  if (draft.link === null) return null;
  // What is harm by its own noun ("217 deaths") gives no harm to neighbours.
  if (draft.phrase.kind === 'harm' && draft.link.word === draft.phrase.head)
    return draft.link.harm === 'killed' || draft.link.harm === 'wounded' ? { ...draft.link, isToll: false } : null;
  return { harm: draft.link.harm, word: draft.link.word, isToll: false };
}

function canTake({ counted, phrase }: Draft): boolean {
  return (
    (counted.kind === 'person' ||
      counted.kind === 'demonym' ||
      counted.kind === 'bare' ||
      (counted.kind === 'equipment' && !counted.isOne) ||
      counted.kind === 'equipment') &&
    phrase.kind !== 'harm'
  );
}

function isThing({ counted }: Draft): boolean {
  return counted.kind === 'equipment' || counted.kind === 'building';
}

/** "lost 12 men and 3 tanks": the verb before has another sense for machines. */
function toThingLink(tokens: readonly Token[], { giver, taker }: { giver: Draft; taker: Draft }): HarmLink | null {
  const { word } = giver.link!;
  if (word >= giver.phrase.from) return null;
  const harm = chooseSense(
    { lemma: toVerbLemma(tokens[word]!.lower), frame: 'transitive', hasDown: false },
    taker.counted,
  );
  return harm === null ? null : { harm, word, isToll: false };
}

function isShared(giver: Draft, taker: Draft): boolean {
  const link = giver.link!;
  if ('isBrought' in link) return false;
  if (giver.phrase.kind === 'harm' && link.word === giver.phrase.head) return false;
  if (link.word >= giver.phrase.from && link.word <= giver.phrase.to) return false;
  if (taker.counted.kind === 'bare') return false;
  if (isThing(taker) !== isThing(giver)) return false;
  // Something done to the first of a list was done before it, to the last behind it.
  const isGiverLeft = giver.phrase.from < taker.phrase.from;
  return isGiverLeft ? link.word < giver.phrase.from || link.word > taker.phrase.to : link.word > giver.phrase.to;
}

function areCoordinate({ tokens, heads }: SentenceTree, left: Draft, right: Draft): boolean {
  const gap: string[] = [];
  for (let k = left.phrase.to + 1; k < right.phrase.from; k += 1) gap.push(tokens[k]!.lower);
  if (isJoined(gap)) return true;
  const isConj = tokens[right.phrase.head]!.relation === 'conj' && heads[right.phrase.head] === left.phrase.head;
  return isConj && !gap.some((word) => harmOfAdjective(word) !== null);
}
