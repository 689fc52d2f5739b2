import type { ClaimFacts } from './claim-facts.js';
import type { Figure } from '../model/claim.js';
import { isNegated } from './compare-content.js';
import { containWords, countCommon, shareWords } from './content-words.js';
import { isSameBest, isSameNumber } from './figure-bounds.js';
import { isOneStory } from './find-stories.js';
import { isHarm } from '../model/mention.js';
import type { ScopedFigure } from './figure-scope.js';
import { compareKinds, SELDOM } from './kinds.js';
import { toNameWords } from './name-words.js';
import { daysOf, isMeeting, toTimeRange } from './time-range.js';
import { isBefore, type HeldClaim } from './held-report.js';
import { makePairIndex, toMeeting, type PairIndex } from './pair-index.js';
import { isSamePeople } from './victims.js';

/** Why two reports are said to print one statement. */
export interface SameStatement {
  readonly rule: 'origin/same-statement' | 'origin/same-quotation';
  readonly says: string;
}

/** A bucket is compared in full up to so many claims; beyond, each with its neighbours and the first. */
const FULL_BUCKET = 16;

/**
 * Finds the statements that two reports print of one speaker: the same party says the same kind of thing of the same
 * place, the same figures, or the same words.
 */
export function makeSameStatements(): PairIndex<HeldClaim, SameStatement> {
  return makePairIndex({
    keysOf: ({ facts }) => (facts.voice === 'statement' ? [...new Set(keysOf(facts))] : []),
    compareOrder: (a, b) => a.at - b.at,
    isBefore,
    toMeeting: (size) => toMeeting(size, FULL_BUCKET),
    compare: (a, b) => compareStatements(a.facts, b.facts),
  });
}

function keysOf(facts: ClaimFacts): string[] {
  const who = facts.party ?? facts.source;
  const keys = facts.places.flatMap((place) => [
    `place|${who}|${facts.claim.kind}|${place.entity!}`,
    // One speaker may be told by two names: "Orvik-run health officials", "the Orvik-run health ministry".
    `place|${facts.claim.kind}|${place.entity!}`,
  ]);
  for (const scoped of facts.scoped) keys.push(`figure|${who}|${scoped.key ?? ''}|${scoped.figure.best ?? ''}`);
  // In reports of one story one speaker may be told by any of his names.
  for (const name of facts.scene.story?.rare ?? []) keys.push(`story|${name}`);
  for (const word of facts.rare.slice(0, 3)) keys.push(`word|${who}|${facts.claim.stance}|${word}`);
  return keys;
}

function compareStatements(a: ClaimFacts, b: ClaimFacts): SameStatement | null {
  if (a.claim.report === b.claim.report) return null;
  if (!isOneSpeaker(a, b)) return null;
  if (a.isDenial !== b.isDenial || a.isHistory !== b.isHistory) return null;
  if (isSaidApart(a, b) || !isMeeting(a.time, b.time)) return null;
  const [one, other] = [a.claim, b.claim];
  if (isOneStory(a, b)) {
    const says = compareInStory(a, b);
    if (says !== null) return { rule: 'origin/same-statement', says };
  }
  if (isQuotedAlike(a, b)) return { rule: 'origin/same-quotation', says: 'same speaker and words' };
  if (compareKinds(one.kind, other.kind) < 1 || one.stance !== other.stance) return null;
  if (isActingApart(a, b)) return null;
  const common = a.places.find((place) => b.places.some((use) => use.entity === place.entity));
  const isPlaced = a.places.length > 0 || b.places.length > 0;
  if (isPlaced && !common) return null;
  const figures = a.scoped.some((x) => b.scoped.some((y) => isOneCount(x, y) && isSameNumber(x.figure, y.figure))) || a.figures.some((x) => !isHarm(x.what) && b.figures.some((y) => x.what === y.what && isSameNumber(x, y))); // prettier-ignore
  if (a.figures.length > 0 || b.figures.length > 0) {
    if (!figures) return null;
    return {
      rule: 'origin/same-statement',
      says: common ? 'same speaker, figures, place and day' : 'same speaker and figures',
    };
  }
  if (common && SELDOM.has(one.kind) && a.isHappening)
    return { rule: 'origin/same-statement', says: 'same party, act and place' };
  const words = shareWords(a.words, b.words);
  if (common && words >= 0.3 && daysOf(a.time) <= 2 && daysOf(b.time) <= 2)
    return { rule: 'origin/same-statement', says: 'same party, act, place and day' };
  return words >= 0.6 && a.words.size >= 4
    ? { rule: 'origin/same-statement', says: 'same party and nearly the same words' }
    : null;
}

/** In reports of one story the same speaker's same count, or most words of one sort of act, are one statement. */
function compareInStory(a: ClaimFacts, b: ClaimFacts): string | null {
  const [x, y] = [a.figures.filter(isExact), b.figures.filter(isExact)];
  if (x.length > 0 || y.length > 0) {
    const isOne = x.some((one) => y.some((other) => one.what === other.what && isSameBest(one, other) && isSamePeople({ facts: a, figure: one }, { facts: b, figure: other }))); // prettier-ignore
    return isOne ? 'same speaker and figures, in reports of one story' : null;
  }
  const isAct = compareKinds(a.claim.kind, b.claim.kind) > 0;
  const isOne = countCommon(a.words, b.words) >= (isAct ? 2 : 4) && containWords(a.words, b.words) >= (isAct ? 0.4 : 0.6); // prettier-ignore
  return isOne && a.claim.stance === b.claim.stance && !isActingApart(a, b) && isNegated(a) === isNegated(b)
    ? 'same speaker, act and words, in reports of one story'
    : null;
}

function isExact(figure: Figure): boolean {
  return figure.best !== null && figure.best > 1 && figure.hedge !== 'vague';
}

/** One harm to one kind of people, whose they are not told apart. */
function isOneCount(x: ScopedFigure, y: ScopedFigure): boolean {
  if (x.key !== null && y.key !== null) return x.key === y.key;
  return x.figure.what === y.figure.what && x.figure.status === y.figure.status && x.isRunning === y.isRunning;
}

/** One party, one source, or two names of which most words are in both where nothing tells them apart. */
function isOneSpeaker(a: ClaimFacts, b: ClaimFacts): boolean {
  if (a.party !== null && b.party !== null) return a.party === b.party;
  if (a.source === b.source) return a.party === b.party;
  if (a.side !== null && b.side !== null && a.side !== b.side) return false;
  const [x, y] = [speakerWords(a), speakerWords(b)];
  const least = Math.min(x.size, y.size);
  if (least >= 2 && containWords(x, y) >= 0.66) return true;
  // "The army", "an army statement": one story has one of them.
  return least === 1 && isOneStory(a, b) && countCommon(x, y) === 1 && !ANYONE.test([...(x.size === 1 ? x : y)].join());
}

/** Speakers of whom there may be several in one story. */
const ANYONE =
  /^(?:man|woman|people|witness(?:es)?|residents?|officials?|sources?|relatives?|survivors?|villagers?|families|family|parents?|officers?|soldiers?|drivers?|traders?|spokes\p{L}+|he|she|they|it|his|her|its|their)$/u;

function speakerWords({ sourceName }: ClaimFacts): ReadonlySet<string> {
  return new Set(toNameWords(sourceName?.text ?? '').filter((word) => !/^(?:in|of|for|and|an?|some|several|local)$/.test(word))); // prettier-ignore
}

/** Quoted words that come back in another report: most of six or more content words. */
function isQuotedAlike(a: ClaimFacts, b: ClaimFacts): boolean {
  const isQuote = (facts: ClaimFacts): boolean =>
    facts.claim.quotation === 'direct' || facts.claim.quotation === 'mixed';
  if (!isQuote(a) || !isQuote(b)) return false;
  return Math.min(a.words.size, b.words.size) >= 5 && containWords(a.words, b.words) >= 0.75;
}

/** Both tell when it was said, and the days differ. */
function isSaidApart(a: ClaimFacts, b: ClaimFacts): boolean {
  if (a.claim.said.text === null || b.claim.said.text === null) return false;
  return !isMeeting(toTimeRange(a.claim.said), toTimeRange(b.claim.said));
}

/** Both name who acts, and nobody is named by both. */
function isActingApart(a: ClaimFacts, b: ClaimFacts): boolean {
  if (a.agents.size === 0 || b.agents.size === 0) return false;
  return ![...a.agents].some((agent) => b.agents.has(agent));
}
