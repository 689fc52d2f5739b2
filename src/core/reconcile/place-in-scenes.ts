import type { PlaceUse } from '../model/name.js';
import { sentenceOf, wordsOf } from './claim-words.js';
import { countCommon, findContentWords } from './content-words.js';
import type { ClaimFacts } from './claim-facts.js';
import { isWide } from './compare-happenings.js';
import type { Story } from './find-stories.js';
import { scopeFigures } from './figure-scope.js';
import { VIOLENT } from './kinds.js';
import { remember } from './remember.js';
import { isMeeting } from './time-range.js';

/** What stands around a claim and tells of the same happening. */
export interface Scene {
  /** Whether words tell the day: the claim's own, or those of the claim that it goes on from. */
  readonly isTimed: boolean;
  /** Whether place or day are those of another claim of the report. */
  readonly isBorrowed: boolean;
  /** Whether it stands beside the telling of an act, to which it adds: "Guns hit the depot. Three soldiers were killed." */
  readonly isOfAct: boolean;
  /** Id of the claim that all of the scene go on from: its own where it goes on from none. */
  readonly root: string;
  /** Words that tell this happening from others of its place and day: the claim's own and those that it goes on from. */
  readonly words: ReadonlySet<string>;
  /** The story of its report where it is of that; null where it tells of something else, or the report of many things. */
  readonly story: Story | null;
}

/** So many characters after a claim with a place others may go on from it. */
const REACH = 700;
/** Without a word that refers back, only the next sentence does. */
const BESIDE = 160;

/** Words that name a happening just told. */
const REFERRING =
  /\b(?:the|this|that|these|its|his|same|such)\s+(?:[a-z-]+\s+){0,2}?(?:attacks?|strikes?|raids?|shelling|bombing|bombardment|blasts?|explosions?|ambush|clash(?:es)?|fighting|battles?|assault|incident|massacre|killings?|crash|fire|siege|operation|offensive|dead|victims|wounded|injured|toll|bodies|both)\b|\b(?:the|this|that)\s+(?:[a-z-]+\s+)?(?:missiles?|rockets?|shells?|bombs?|drones?|mines?)\b/i;
/** Words that leave what was told before. */
const LEAVING =
  /\b(?:another|elsewhere|separate(?:ly)?|meanwhile|unrelated|other (?:attacks?|strikes?|places?|towns?|villages?)|in addition|last (?:year|month|week)|a second|earlier this)\b/i;

/**
 * The facts with the scene of each claim: a claim without a place of its own takes the place and day of a claim in its
 * sentence, or of the last one before it that tells a place, where it refers back to that, adds the next number to it, or
 * names a thing of it ("the market"). Where nothing before it tells another place, the story of its report does. `facts`
 * are in the ledger's order.
 */
export function placeInScenes(
  facts: readonly ClaimFacts[],
  stories: ReadonlyMap<string, Story> = new Map<string, Story>(),
): ClaimFacts[] {
  const placed: ClaimFacts[] = [];
  let report = '';
  let anchor: ClaimFacts | null = null;
  let pending: ClaimFacts | null = null;
  for (const [index, one] of facts.entries()) {
    if (one.claim.report !== report) {
      report = one.claim.report;
      anchor = pending = null;
    }
    if (pending && pending.claim.sentence.start < one.claim.sentence.start) anchor = pending;
    const sibling = findSibling(facts, index);
    const from: ClaimFacts | null = sibling ?? (anchor && isGoingOn(one, anchor) ? anchor : null);
    const whole: ClaimFacts = from ? borrow(one, from) : one;
    const story = stories.get(report);
    const told: ClaimFacts = story && isOfStory(whole, { story, anchor }) ? borrowStory(whole, story) : whole;
    placed.push(told);
    if (isAnchor(whole)) pending = whole;
  }
  return placed;
}

/** Told with a narrow place, or with its day and a thing that it happened to, of its own or of its sentence. */
function isAnchor(one: ClaimFacts): boolean {
  if (one.isHistory || one.claim.modality.includes('future')) return false;
  const isPlaced = one.places.some(isNarrow);
  return isPlaced || (one.places.length === 0 && one.isHappening && one.scene.isTimed && one.scene.words.size > 0);
}

/** True for a place that one happening fits in; a district may bear the name of its town. */
export function isNarrow(place: PlaceUse): boolean {
  return !isWide(place) || place.point?.kind === 'district';
}

/** The nearest claim of the same sentence that tells a place, for one that tells none. */
function findSibling(facts: readonly ClaimFacts[], index: number): ClaimFacts | null {
  const one = facts[index]!;
  if (one.places.length > 0 || one.isHistory || LEAVING.test(wordsOf(one))) return null;
  for (const step of [-1, 1])
    for (let at = index + step; facts[at]?.claim.report === one.claim.report; at += step) {
      const other = facts[at]!;
      if (other.claim.sentence.start !== one.claim.sentence.start) break;
      if (isAnchor(other) && isOneVoice(one, other)) return other;
    }
  return null;
}

function isOneVoice(a: ClaimFacts, b: ClaimFacts): boolean {
  return a.voice === b.voice && a.source === b.source;
}

function isGoingOn(one: ClaimFacts, anchor: ClaimFacts): boolean {
  if (one.isHistory || one.claim.modality.includes('future')) return false;
  const gap = one.claim.sentence.start - anchor.claim.sentence.end;
  if (gap < 0 || gap > REACH || LEAVING.test(sentenceOf(one))) return false;
  if (one.places.length > 0) return one.claim.time.text === null && isOnePlace(one.places, anchor.places);
  const isNumbered = one.figures.some(
    (figure) => figure.mode === 'unknown' && figure.since === null && figure.area === null,
  );
  if (REFERRING.test(wordsOf(one))) return true;
  if (hasThingOf(one, anchor)) return true;
  return isNumbered && gap <= BESIDE;
}

/** A happening told at a place of the story, or without a place where no other one has been told before it. */
function isOfStory(one: ClaimFacts, options: { readonly story: Story; readonly anchor: ClaimFacts | null }): boolean {
  const { story, anchor } = options;
  if (one.isHistory || one.claim.modality.includes('future') || LEAVING.test(sentenceOf(one))) return false;
  if (one.claim.time.text !== null && story.lead?.scene.isTimed && !isMeeting(one.time, story.lead.time)) return false;
  const isElsewhere = (places: readonly PlaceUse[]): boolean =>
    places.some(isNarrow) && story.places.length > 0 && !isOnePlace(places, story.places);
  if (isElsewhere(one.places)) return false;
  if (anchor === null || !isElsewhere(anchor.places)) return true;
  return isOfThing(one, story) && REFERRING.test(wordsOf(one));
}

function isOfThing(one: ClaimFacts, story: Story): boolean {
  return countCommon(one.scene.words, story.things) > 0;
}

function borrowStory(one: ClaimFacts, story: Story): ClaimFacts {
  if (one.places.some(isNarrow)) return { ...one, scene: { ...one.scene, story } };
  const { lead } = story;
  const isTimed = one.scene.isTimed;
  const isLeadTimed = lead?.scene.isTimed === true;
  const isOne = isOfThing(one, story) || REFERRING.test(wordsOf(one));
  const facts: ClaimFacts = {
    ...one,
    places: story.places.length > 0 ? story.places : one.places,
    time: isTimed || !isLeadTimed ? one.time : lead.time,
    scoped: [],
    scene: {
      ...one.scene,
      story,
      isTimed: isTimed || isLeadTimed,
      isBorrowed: true,
      isOfAct: one.scene.isOfAct || (isOne && lead !== null && VIOLENT.has(lead.claim.kind)),
      root: lead && isOne ? lead.scene.root : one.scene.root,
    },
  };
  return { ...facts, scoped: scopeFigures(facts) };
}

export function isOnePlace(a: readonly PlaceUse[], b: readonly PlaceUse[]): boolean {
  return a.some((x) => isNarrow(x) && b.some((y) => x.entity === y.entity));
}

/** Names with "the" a thing that the other claim tells of. */
function hasThingOf(one: ClaimFacts, anchor: ClaimFacts): boolean {
  for (const [, words] of wordsOf(one).matchAll(/\b(?:the|this|that|same)\s+((?:[\p{L}-]+\s*){1,3})/giu))
    if (countCommon(toSceneWords(words!, []), anchor.scene.words) > 0) return true;
  return false;
}

function borrow(one: ClaimFacts, from: ClaimFacts): ClaimFacts {
  const isTimed = one.claim.time.text !== null;
  const places = one.places.length > 0 ? one.places : from.places;
  const time = isTimed || !from.scene.isTimed ? one.time : from.time;
  const gap = one.claim.sentence.start - from.claim.sentence.end;
  const facts: ClaimFacts = {
    ...one,
    places,
    time,
    scoped: [],
    scene: {
      story: null,
      isTimed: isTimed || from.scene.isTimed,
      isBorrowed: true,
      root: from.scene.root,
      isOfAct: gap <= BESIDE && VIOLENT.has(from.claim.kind) && from.isHappening && from.scene.isTimed,
      words: new Set([...one.scene.words, ...from.scene.words]),
    },
  };
  return { ...facts, scoped: scopeFigures(facts) };
}

/** Words that every report of a war is full of, and numbers. */
const PLAIN = findContentWords(
  'kill killed killing dead death deaths die died dying wound wounded injured injury hurt people person persons man men woman women child children soldier ' +
    'soldiers serviceman servicemen troop troops force forces fighter fighters fighting civilian civilians officer official officials attack attacked strike ' +
    'strikes struck hit fire fired firing shell shells shelled shelling bomb bombed rocket rockets missile missiles artillery gun guns air arms armed town ' +
    'village city region district province area line night morning evening dawn day week monday tuesday wednesday thursday friday saturday sunday january ' +
    'february march april may june july august september october november december toll number casualty casualties loss losses lost rose risen rise climbed ' +
    'least dozens hundreds thousands accuse accused blame blamed charge deny denied denial reject rejected false lie lies untrue army military ministry ' +
    'minister defence defense spokesman spokeswoman bring brought bringing come came take took taken leave left near still early late central north south ' +
    'east west northern southern eastern western side group only also another other one two three four five six seven eight nine ten eleven twelve ' +
    'thirteen fourteen fifteen twenty thirty forty fifty hundred thousand war truce enemy claim alleged least part local body bodies shot shoot shooting having had open opened died',
);

/** The words of a text that tell one happening from another: no numbers, no names of the places, nothing that every report says. */
export function toSceneWords(text: string, places: readonly PlaceUse[]): ReadonlySet<string> {
  return keepSceneWords(findContentWords(text), places);
}

function keepSceneWords(content: ReadonlySet<string>, places: readonly PlaceUse[]): ReadonlySet<string> {
  const names = places.map((place) => findPlaceWords(`${place.text ?? ''} ${place.point?.name ?? ''}`));
  const words = new Set<string>();
  for (const word of content)
    if (!/\d/.test(word) && !PLAIN.has(word) && !names.some((name) => name.has(word))) words.add(word);
  return words;
}

const findPlaceWords = remember(findContentWords);

/** The scene of a claim by itself. */
export function toOwnScene(facts: Pick<ClaimFacts, 'claim' | 'places' | 'words'>): Scene {
  return {
    isTimed: facts.claim.time.text !== null,
    isBorrowed: false,
    root: facts.claim.id,
    isOfAct: false,
    story: null,
    words: keepSceneWords(facts.words, facts.places),
  };
}
