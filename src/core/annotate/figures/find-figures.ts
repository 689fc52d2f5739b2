import type { FigureMention, Measured, VictimGroup, VictimStatus } from '../../model/mention.js';
import type { Reading } from '../../model/reading.js';
import type { Span } from '../../text/span.js';
import { findCountedPhrases, isWeakHarm, spanOf, type CountedPhrase, type Token } from './counted-phrases.js';
import { harmOfAdjective, harmOfNoun, toVerbLemma } from './harm-words.js';
import { linkByOrder, linkPassiveBehind, sharpen, type HarmLink } from './link-by-order.js';
import { isFlat, linkByTree, toSentenceTree, type SentenceTree } from './link-by-tree.js';
import { linkToll, type TollLink } from './link-tolls.js';
import { linkCare } from './link-care.js';
import { linkTerritory } from './link-territory.js';
import { findBody, readVictims } from './status-and-owner.js';
import { chooseSense, type Counted } from './sense-of-harm.js';
import { ENEMY_WORDS, statusOfNoun } from './victim-nouns.js';

interface Draft {
  readonly phrase: CountedPhrase;
  readonly counted: Counted;
  readonly status: VictimStatus;
  readonly groups: readonly VictimGroup[];
  link: HarmLink | TollLink | null;
  /** Position, in the sentence's drafts, of the one that it is inside. */
  parent: number;
}

/**
 * All figures of a report in text order: numbers of people or things harmed, taken, moved, each tied by the tree (or, where
 * the tree does not tell, by neighbourhood) to a word that says what was done. A number with no such word is no figure.
 */
export function findFigures(text: string, reading: Reading): FigureMention[] {
  const found: FigureMention[] = [];
  for (const sentence of reading.sentences) {
    const tokens = reading.words.slice(sentence.firstWord, sentence.endWord).map((word) => {
      const form = text.slice(word.start, word.end);
      return { ...word, form, lower: form.toLowerCase() };
    });
    found.push(...findInSentence(text, { tokens, base: found.length }));
  }
  return found;
}

function findInSentence(text: string, sentence: { tokens: readonly Token[]; base: number }): FigureMention[] {
  const { tokens } = sentence;
  const tree = toSentenceTree(tokens);
  const drafts = findCountedPhrases(tokens).map((phrase) => toDraft(tree, phrase));
  tieParts(tokens, drafts);
  shareHarm(tree, drafts);
  const kept = drafts.filter((draft) => draft.link !== null);
  return kept.map((draft, at) => toMention(text, { tokens, draft, drafts, kept, base: sentence.base, at }));
}

function toDraft(tree: SentenceTree, phrase: CountedPhrase): Draft {
  const { tokens } = tree;
  const { status, groups } = readVictims(tokens, phrase);
  const noun = phrase.kind === 'bare' ? '' : tokens[phrase.head]!.lower;
  const counted: Counted = {
    kind: phrase.kind,
    status,
    noun,
    isOne: phrase.number.kind === 'one',
    isVague: phrase.number.kind === 'vague',
  };
  return { phrase, counted, status, groups, link: findLink(tree, { phrase, counted }), parent: -1 };
}

function findLink(
  tree: SentenceTree,
  { phrase, counted }: { phrase: CountedPhrase; counted: Counted },
): HarmLink | TollLink | null {
  const { tokens } = tree;
  const own: HarmLink | null =
    phrase.kind === 'harm' ? { harm: harmOfNoun(tokens[phrase.head]!.lower)!, word: phrase.head, isToll: false } : null;
  if (own && (!isWeakHarm(phrase, tokens) || isBareHarm(phrase, tokens)))
    return { ...own, ...combined(tokens, phrase, own), isToll: isTotal(tokens, phrase) };
  if (counted.kind === 'other' && counted.isOne) return null;
  // "neither the guards nor three passers-by were hurt"
  const before = /^(?:the|his|her|their|its)$/.test(tokens[phrase.from - 1]?.lower ?? '')
    ? phrase.from - 2
    : phrase.from - 1;
  if (/^(?:nor|neither)$/.test(tokens[before]?.lower ?? '')) return null;
  const territory = linkTerritory(tokens, phrase);
  if (territory) return territory;
  const modifier = linkModifier(tokens, phrase);
  const byTree =
    linkPassiveBehind(tokens, phrase, counted) ?? (isFlat(tree) ? null : linkByTree(tree, phrase, counted));
  const rough = byTree ?? linkByOrder(tokens, phrase, counted);
  const link = rough ? { ...rough, ...sharpen(tokens, { at: rough.word, harm: rough.harm }) } : null;
  if (modifier && (!link || !/^(?:killed|wounded|released)$/.test(link.harm))) return modifier;
  if (link) return phrase.kind === 'bare' && phrase.number.kind !== 'vague' && isYear(phrase) ? null : link;
  if (phrase.kind === 'bare' || counted.kind === 'person' || counted.kind === 'demonym') {
    const care = linkCare(tokens, phrase);
    if (care) return care;
    const toll = phrase.number.kind === 'one' ? null : linkToll(tokens, phrase);
    if (toll) return toll;
  }
  return null;
}

/** "3 missing", "5 arrests": a harm noun that may be weak stands alone, with no verb of its own. */
function isBareHarm(phrase: CountedPhrase, tokens: readonly Token[]): boolean {
  return /^(?:missing|hurt|displaced|disappeared|injuries|arrests|fatally|killed)$/.test(tokens[phrase.head]!.lower);
}

/** "20 killed and wounded", "15 dead or injured" count both together. */
function combined(tokens: readonly Token[], phrase: CountedPhrase, link: HarmLink): { harm: Measured } {
  const joint = tokens[phrase.head + 1]?.lower ?? '';
  const other = harmOfAdjective(tokens[phrase.head + 2]?.lower ?? '');
  const isPair = /^(?:and|or|\/)$/.test(joint) && (link.harm === 'killed' || link.harm === 'wounded');
  return {
    harm:
      isPair && other !== null && other !== link.harm && (other === 'killed' || other === 'wounded')
        ? 'casualties'
        : link.harm,
  };
}

/** "total losses to 187 dead", "a toll of 20 dead". */
function isTotal(tokens: readonly Token[], phrase: CountedPhrase): boolean {
  for (let at = phrase.from - 1; at >= 0 && at > phrase.from - 6; at -= 1) {
    if (/^(?:toll|losses|casualties|tally)$/.test(tokens[at]!.lower)) return true;
    if (/^[.,;]$/.test(tokens[at]!.lower)) return false;
  }
  return false;
}

function isYear({ number, hedged }: CountedPhrase): boolean {
  return (
    number.kind === 'numeral' &&
    hedged.hedge === 'exact' &&
    number.value !== null &&
    number.value >= 1900 &&
    number.value <= 2100
  );
}

/** "five wounded soldiers", "two captured villages": a participle inside the phrase. */
function linkModifier(tokens: readonly Token[], phrase: CountedPhrase): HarmLink | null {
  if (phrase.kind !== 'person' && phrase.kind !== 'demonym') return null;
  for (let at = phrase.hedged.end; at < phrase.head; at += 1) {
    const harm = harmOfAdjective(tokens[at]!.lower);
    if (harm !== null && harm !== 'destroyed' && !/^(?:fallen|prisoner|hostage|shot)$/.test(tokens[at]!.lower))
      return { harm, word: at, isToll: false };
  }
  return null;
}

const PART_WORDS = /^(?:including|include|includes|included|among|comprising|whom|them|which)$/;

/** "including three children", "among them two nurses", "of whom five died", "two of them children". */
function tieParts(tokens: readonly Token[], drafts: readonly Draft[]): void {
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

/** A part takes the harm of its whole, a coordinate that of its neighbours: "191 soldiers, 14 civilians … killed". */
function shareHarm(tree: SentenceTree, drafts: readonly Draft[]): void {
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
  // What is harm by its own noun ("209 deaths") gives no harm to neighbours.
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

interface MentionParts {
  readonly tokens: readonly Token[];
  readonly draft: Draft;
  readonly drafts: readonly Draft[];
  readonly kept: readonly Draft[];
  readonly base: number;
  readonly at: number;
}

function toMention(text: string, parts: MentionParts): FigureMention {
  const { tokens, draft, drafts, kept, base, at } = parts;
  const { phrase } = draft;
  const link = draft.link!;
  const toll = 'isBrought' in link ? link : null;
  let { start, end }: Span = spanOf(tokens, phrase);
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
    rule: `hedge/${phrase.hedged.hedge}`,
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
    if (lower === 'since' && tokens[at + 1]) return 'cumulative';
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
    if (/^(?:war|conflict|uprising|insurgency|rebellion)$/.test(lower) && link!.word < phrase.from && link!.word > at)
      return 'cumulative';
  }
  if (/^total$/.test(tokens[phrase.from + 1]?.lower ?? '')) return 'cumulative';
  return whole ? toMode(tokens, { draft: whole, whole: null }) : 'unknown';
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
