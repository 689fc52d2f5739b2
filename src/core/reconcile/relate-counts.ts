import { compareMade, type ClaimFacts } from './claim-facts.js';
import { sentenceOf, wordsOf } from './claim-words.js';
import { comparePlaces, hasThingInCommon, isTellingOneScene } from './compare-happenings.js';
import type { Figure } from '../model/claim.js';
import { isHarm } from '../model/mention.js';
import { countCommon, findContentWords, shareWords } from './content-words.js';
import { isApart, sizeOf, toBounds } from './figure-bounds.js';
import { isOneStory } from './find-stories.js';
import { compareKinds } from './kinds.js';
import { isOfOther, isOwnDeed, isTotal, toThingScope, type ScopedFigure } from './figure-scope.js';
import type { RelationInput } from './find-claim-relations.js';
import { relateFigures } from './relate-figures.js';
import type { RelationDraft } from './relation-draft.js';
import { isMeeting } from './time-range.js';
import { isOfOthers } from './victims.js';

/** Words with which a count is said to have grown. */
const RISING =
  /\b(?:rose|risen|rises|climb(?:s|ed)|increased|gone up|went up|grown|grew|reached|up|now|brings?|bringing|brought|rais(?:es|ed|ing))\b/i;

/** "The toll rose to": the count of something that was told before. */
const RISING_TOLL = /\b(?:rose|risen|climbed|increased|gone up|went up|up) to\b/i;

/**
 * Relates the counts that two claims give of the harm of one happening: a later higher one revises, numbers that cannot
 * both hold contradict. Null where none do, or where nothing but place and day says that the happening is one.
 */
export function relateCounts(
  input: RelationInput,
  pair: { readonly from: number; readonly to: number },
): RelationDraft | null {
  const [from, to] = [input.facts[pair.from]!, input.facts[pair.to]!];
  // Where nobody can tell which was made later, the one that says that the toll rose was.
  const isTurned = RISING_TOLL.test(sentenceOf(to)) && !RISING_TOLL.test(sentenceOf(from)) && !isKnownLater(from, to);
  if (isTurned) return relateLater(input, { from: pair.to, to: pair.from });
  return relateLater(input, pair);
}

function isKnownLater(a: ClaimFacts, b: ClaimFacts): boolean {
  return a.claim.report !== b.claim.report && b.published.to < a.published.from;
}

function relateLater(input: RelationInput, pair: { readonly from: number; readonly to: number }): RelationDraft | null {
  const [from, to] = [input.facts[pair.from]!, input.facts[pair.to]!];
  if (!isSurelyOne(from, to)) return null;
  if (!isOneStory(from, to) && (isTotal(from) || isTotal(to))) return null;
  for (const x of from.scoped)
    for (const y of to.scoped) {
      if (x.isRunning || y.isRunning || !isSameCount(x, y)) continue;
      const kind = compareCounts({ ...x, facts: from }, { ...y, facts: to });
      if (kind === null) continue;
      const rule = kind === 'revises' ? 'relation/later-count' : 'relation/numbers-differ';
      return relateFigures({ from: { ...x, index: pair.from }, to: { ...y, index: pair.to }, kind, rule });
    }
  return isOneStory(from, to) ? relateThings(input, pair) : null;
}

/** Numbers of one sort of things in one act of one story that cannot both hold: "two drones", "a single drone". */
function relateThings(
  input: RelationInput,
  pair: { readonly from: number; readonly to: number },
): RelationDraft | null {
  const [from, to] = [input.facts[pair.from]!, input.facts[pair.to]!];
  if (from.source === to.source || compareKinds(from.claim.kind, to.claim.kind) < 1) return null;
  for (const x of from.figures.filter(isOfThings))
    for (const y of to.figures.filter(isOfThings)) {
      const [a, b] = [toBounds(x), toBounds(y)];
      if (x.what !== y.what || toThing(x) !== toThing(y) || !a || !b || !isApart(a, b)) continue;
      const ends = {
        from: { ...toThingScope(from, x), index: pair.from },
        to: { ...toThingScope(to, y), index: pair.to },
      };
      return relateFigures({ ...ends, kind: 'contradicts', rule: 'relation/numbers-differ' });
    }
  return null;
}

function isOfThings({ what, mode, unit }: Figure): boolean {
  return !isHarm(what) && mode !== 'incremental' && unit !== null;
}

/** What is counted, as a stem. */
function toThing({ unit }: Figure): string {
  return [...findContentWords(unit ?? '')].join(' ');
}

function compareCounts(x: ScopedFigure, y: ScopedFigure): 'revises' | 'contradicts' | null {
  const [a, b] = [toBounds(x.figure), toBounds(y.figure)];
  if (!a || !b) return null;
  const isHigher = (sizeOf(x.figure) ?? 0) > (sizeOf(y.figure) ?? 0);
  const isLater = isMadeLater(x.facts, y.facts);
  const isRising = RISING.test(sentenceOf(x.facts));
  if (isApart(a, b)) return isHigher && isLater && !isOpposed(x, y) ? 'revises' : 'contradicts';
  // "At least 24" and later "31" by the same source: the count went on, though the first words leave it open.
  const isOneSource = x.facts.source === y.facts.source || (x.facts.party !== null && x.facts.party === y.facts.party);
  return isHigher && isLater && (isRising || isOneSource) && y.figure.hedge === 'at-least' && !isOpposed(x, y)
    ? 'revises'
    : null;
}

/** Made later for certain: in a report that appeared later, or further on in one report with words that say that it grew. */
function isMadeLater(a: ClaimFacts, b: ClaimFacts): boolean {
  if (isOwnSeries(a) && a.source !== b.source && b.voice === 'statement') return false;
  // A live page may stand with its latest words on top.
  if (a.claim.report === b.claim.report)
    return RISING_TOLL.test(sentenceOf(a)) || (RISING.test(sentenceOf(a)) && compareMade(a, b) > 0);
  if (b.published.to < a.published.from) return true;
  // Where nobody can tell which appeared first, "the toll rose to" can.
  return RISING.test(sentenceOf(a)) && !(a.published.to < b.published.from);
}

/** "Raised its own count to 41": a later state of one's own series says nothing of another's. */
function isOwnSeries(facts: ClaimFacts): boolean {
  return /\b(?:its|his|her|their|our)\s+(?:own\s+)?(?:toll|count|figure|tally|estimate|number|calculation|list)\b|\bown (?:toll|count|figure|tally|estimate|number|calculation)\b/i.test(sentenceOf(facts)); // prettier-ignore
}

/** Who suffered counts against who did it, or two sides count. */
function isOpposed(x: ScopedFigure, y: ScopedFigure): boolean {
  const [a, b] = [x.facts, y.facts];
  if (a.side !== null && b.side !== null) return a.side !== b.side;
  if (a.source === b.source) return false;
  return isInflicted(x) !== isInflicted(y) && (a.party === null || a.party !== b.party);
}

/** Harm that the speaker's own people did. */
function isInflicted({ by, facts }: ScopedFigure): boolean {
  return by === 'enemy' || isOwnDeed(facts);
}

/** More than place and day: a thing in common, the same source, or the words. */
function isSurelyOne(a: ClaimFacts, b: ClaimFacts): boolean {
  // "Four people were killed" is in every report: more than such words must be in both.
  if (shareWords(a.words, b.words) >= 0.4 && countCommon(a.words, b.words) >= 4) return true;
  if (a.scene.root === b.scene.root || isTellingOneScene(a, b) || isToldOfOneStory(a, b)) return true;
  if (!hasThingInCommon(a, b) || comparePlaces(a.places, b.places) !== 'same') return false;
  return a.claim.report === b.claim.report || RISING_TOLL.test(sentenceOf(a)) || RISING_TOLL.test(sentenceOf(b));
}

/** Reports so many days apart may be about one happening of which neither tells the day. */
const SOON = 3 * 1440;

/** Neither tells the day: reports of one time, one narrow place and things in common. */
function isToldOfOneStory(a: ClaimFacts, b: ClaimFacts): boolean {
  if (a.scene.isTimed || b.scene.isTimed || comparePlaces(a.places, b.places) !== 'same') return false;
  if (a.published.from > b.published.to + SOON || b.published.from > a.published.to + SOON) return false;
  return hasThingInCommon(a, b);
}

/** "It lost five men": told of a force's own. */
function isLoss(facts: ClaimFacts): boolean {
  return /\b(?:lost|loses?|losing|loss of)\b(?! (?:their|his|her|its) (?:lives|life))/i.test(wordsOf(facts));
}

/** Civilians and people of whom nothing is said may be the same people; soldiers are others. */
function isSameStatus(x: ScopedFigure, y: ScopedFigure): boolean {
  const [a, b] = [x.figure.status, y.figure.status];
  // What a force lost is its own men, also where nothing says that they fight.
  if (isLoss(x.facts) !== isLoss(y.facts) && (a !== 'military' || b !== 'military')) return false;
  if (a === b) return true;
  const isOpen = (a === 'unknown' && b === 'civilian') || (a === 'civilian' && b === 'unknown');
  return isOpen && countCommon(x.facts.scene.words, y.facts.scene.words) >= 2;
}

/** One kind of harm to one kind of people, whose they are not told apart, and no part of the place. */
function isSameCount(x: ScopedFigure, y: ScopedFigure): boolean {
  const [a, b] = [x.figure, y.figure];
  if (a.what !== b.what || !isSameStatus(x, y)) return false;
  if (isOfOthers(x, y)) return false;
  if (x.whose !== null && y.whose !== null && x.whose !== y.whose) return false;
  if (x.whose !== y.whose && (isOfOther(x) || isOfOther(y))) return false;
  if ((a.mode === 'incremental') !== (b.mode === 'incremental')) return false;
  if ([...a.groups].sort().join() !== [...b.groups].sort().join()) return false;
  if (a.area && b.area && comparePlaces([a.area], [b.area]) === 'apart') return false;
  return isMeeting(x.since, y.since);
}
