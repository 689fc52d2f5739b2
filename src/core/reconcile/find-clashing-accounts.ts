import { compareMade, type ClaimFacts } from './claim-facts.js';
import { sentenceOf, wordsOf } from './claim-words.js';
import { comparePlaces, isWide, kilometresBetween } from './compare-happenings.js';
import { minutesBetween, parseClockTime } from './clock-times.js';
import { countCommon, shareWords } from './content-words.js';
import { compareSlots, type RelationInput } from './find-claim-relations.js';
import { isOneStory } from './find-stories.js';
import { isBefore, type HeldClaim } from './held-report.js';
import { compareKinds } from './kinds.js';
import {
  keepFilled,
  nameText,
  sayWho,
  toConfidence,
  toSentence,
  type HeldDraft,
  type RelationDraft,
} from './relation-draft.js';
import { rememberOf } from './remember.js';
import { makePairIndex, toMeeting, type PairIndex } from './pair-index.js';
import { toSceneWords } from './place-in-scenes.js';
import { daysOf, firstDayOf, intersectRanges, isMeeting } from './time-range.js';

/** A bucket is compared in full up to so many claims; beyond, each with its neighbours and the first. */
const FULL_BUCKET = 12;

/**
 * Contradictions between claims that lie in no common incident because they differ in what makes an incident: two days or
 * hours, or two places, of what happens once; a place held that another account says was taken; and losses that a side
 * says it did not have. `sides` are those that speak in the dossier.
 */
export function makeClashingAccounts(sides: readonly string[]): PairIndex<HeldClaim, HeldDraft> {
  return makePairIndex({
    keysOf: ({ facts }) => [...new Set(keysOf(facts, sides))],
    compareOrder: (a, b) => a.at - b.at,
    isBefore,
    toMeeting: (size) => toMeeting(size, FULL_BUCKET),
    compare(a, b) {
      const ends = compareMade(a.facts, b.facts) >= 0 ? [a, b] : [b, a];
      const draft = compareAccounts({ facts: ends.map(({ facts }) => facts) }, { from: 0, to: 1 });
      return draft && { ...draft, from: ends[0]!, to: ends[1]! };
    },
  });
}

/** Keys that clashing accounts share: the place with a thing, or the day with the thing that it happened to. */
function keysOf(one: ClaimFacts, sides: readonly string[]): string[] {
  if (one.isHistory || one.isDenial || one.claim.modality.some((mode) => mode === 'future' || mode === 'hypothetical')) return []; // prettier-ignore
  const keys: string[] = [];
  if (isOnce(one) || isHeld(one))
    for (const word of thingsOf(one)) for (const place of one.places) keys.push(`place|${place.entity!}|${word}`);
  if (isOnce(one) && one.scene.isTimed && daysOf(one.time) <= 2)
    for (const word of namedOf(one)) keys.push(`day|${Math.floor(one.time.from / 1440)}|${word}`);
  const { story } = one.scene;
  if (story && (isHeld(one) || one.claim.kind === 'advance' || isOnset(one)))
    for (const name of story.rare) keys.push(`story|${name}`);
  const lost = lossOf(one);
  if (lost === null) return keys;
  for (const whose of whoseLoss(one, sides)) keys.push(`loss|${whose}|${lost}`);
  for (const place of one.places) if (!isWide(place)) keys.push(`loss|${place.entity!}|${lost}`);
  return keys;
}

function compareAccounts(
  input: Pick<RelationInput, 'facts'>,
  pair: { readonly from: number; readonly to: number },
): RelationDraft | null {
  const [from, to] = [input.facts[pair.from]!, input.facts[pair.to]!];
  if (from.source === to.source) return null;
  const draft = (options: { aspect: 'time' | 'place' | 'occurrence'; rule: string; why: string }): RelationDraft => ({
    kind: 'contradicts', from: pair.from, to: pair.to, aspect: options.aspect, rule: options.rule,
    scope: keepFilled({ ...compareSlots(from, to), time: { from: from.claim.time.value ?? from.claim.time.earliest, to: to.claim.time.value ?? to.claim.time.earliest } }),
    why: toSentence(options.why), confidence: toConfidence(0.7, [from, to]),
  }); // prettier-ignore
  if (isOtherTime(from, to)) {
    const times = `${from.claim.time.text ?? 'at another time'}, ${sayWho(to)} says ${to.claim.time.text ?? 'at another time'}`;
    return draft({ aspect: 'time', rule: 'relation/other-time', why: `${sayWho(from)} says that it was ${times}: one ${from.claim.kind} of one thing` }); // prettier-ignore
  }
  const [hour, other] = [clockOf(from), clockOf(to)];
  if (hour && other && isOtherHour(from, to))
    return draft({ aspect: 'time', rule: 'relation/other-hour', why: `${sayWho(from)} says that it was ${hour.text}, ${sayWho(to)} says ${other.text}: one happening on one day` }); // prettier-ignore
  if (isOtherPlace(from, to)) {
    const [here, there] = [nameText(narrowOf(from)), nameText(narrowOf(to))];
    return draft({ aspect: 'place', rule: 'relation/other-place', why: `${sayWho(from)} says that it was at ${here ?? '?'}, ${sayWho(to)} says at ${there ?? '?'}: one ${from.claim.kind} on one day` }); // prettier-ignore
  }
  if (isOneVoice(from, to)) return null;
  for (const [held, taken] of [[from, to], [to, from]] as const) // prettier-ignore
    if (isHeldAgainst(held, taken))
      return draft({ aspect: 'occurrence', rule: 'relation/held-or-taken', why: `${sayWho(held)} says that it is held (“${wordsOf(held)}”) where ${sayWho(taken)} says that it was taken` }); // prettier-ignore
  for (const [none, some] of [[from, to], [to, from]] as const) // prettier-ignore
    if (isNoneAgainst(none, some))
      return draft({ aspect: 'occurrence', rule: 'relation/none-or-some', why: `${sayWho(none)} says “${wordsOf(none)}” where ${sayWho(some)} says “${wordsOf(some)}”` }); // prettier-ignore
  return null;
}

function isOneVoice(a: ClaimFacts, b: ClaimFacts): boolean {
  return (
    a.source === b.source ||
    (a.side !== null && a.side === b.side && a.voice === 'statement' && b.voice === 'statement')
  );
}

/** What a thing suffers once: blown up, burnt down, shot down, sunk, taken, signed. */
const ONCE =
  /\b(?:bl(?:ew|own|owing|ow) up|destroy(?:s|ed|ing)?|burn(?:s|ed|t)? down|shot down|shoots? down|shooting down|br(?:ought|ing) down|downed|crash(?:ed|es)?|sank|sunk|sinking|collapsed?|burst|derail(?:ed)?|captur(?:ed|ing|es)|seiz(?:ed|ing|es)|took|taken|retak(?:en|e|ing)|retook|recaptured|liberated|fell|signed|assassinated|kidnapped|abducted|released?|freed|hijacked|ambush(?:ed)?)\b/i;
/** Words of a further happening of the same sort. */
const FURTHER = /\b(?:another|again|second|third|also|once more|further|other|more|renewed|new)\b/i;

const isOnce = rememberOf(
  (one: ClaimFacts): boolean =>
    one.isHappening && one.claim.kind !== 'casualties' && ONCE.test(wordsOf(one)) && !FURTHER.test(wordsOf(one)),
);

/** The things that it happened to or with, as stems: head words of targets and of what the words tell beside place and day. */
const thingsOf = rememberOf((one: ClaimFacts): ReadonlySet<string> => {
  const words = wordsOf(one);
  return toSceneWords(words.replace(new RegExp(ONCE, 'gi'), ' ').replace(new RegExp(HELD, 'gi'), ' '), one.places);
});

/** Targets that have a name of their own, or a type with a number ("Su-25"). */
function namedOf(one: ClaimFacts): string[] {
  return one.claim.targets.flatMap(({ text, entity, party }) => {
    const words = text ?? '';
    const isNamed = (entity !== null && party === null) || /\p{L}+-?\d+/u.test(words);
    return isNamed ? [words.toLowerCase().replace(/^.*\s(?=\S+$)/, '')] : [];
  });
}

function narrowOf(one: ClaimFacts): ClaimFacts['places'][number] | null {
  return one.places.find((place) => !isWide(place)) ?? null;
}

/** Days apart at most: further apart it may have happened twice. */
const NEAR_DAYS = 4;

/** One thing at one place, once; the days or hours that both tell do not meet. */
function isOtherTime(a: ClaimFacts, b: ClaimFacts): boolean {
  if (!isOnce(a) || !isOnce(b) || !isToldOfDay(a) || !isToldOfDay(b)) return false;
  if (compareKinds(a.claim.kind, b.claim.kind) === 0 && !isKinOfLoss(a, b)) return false;
  if (isMeeting(a.time, b.time) || Math.abs(a.time.from - b.time.from) > NEAR_DAYS * 1440) return false;
  const fit = comparePlaces(a.places, b.places);
  if (fit !== 'same' && fit !== 'near') return false;
  return countCommon(thingsOf(a), thingsOf(b)) > 0 && !isActingForOthers(a, b);
}

function isToldOfDay({ claim, time }: ClaimFacts): boolean {
  return claim.time.text !== null && daysOf(time) <= 1.5;
}

/** Words that tell when an act began or happened. */
const ONSET =
  /\b(?:began|begun|beg[iu]n(?:s|ning)?|start(?:ed|s)?|broke out|opened (?:up|fire)|went (?:up|off)|hit|struck|fell|came|arrived|attacked|bl(?:ew|own) up|blew|exploded|shelled|bombed|committed|took place|happened|crossed|stormed|seized|boarded|raided|broke)\b/i;

const clockOf = rememberOf((one: ClaimFacts) => parseClockTime(wordsOf(one)));

/** A claim of a story that tells the hour at which its act began. */
const isOnset = rememberOf(
  (one: ClaimFacts): boolean => one.scene.story !== null && ONSET.test(wordsOf(one)) && clockOf(one) !== null,
);

/** Minutes that may lie between two tellings of one hour. */
const SAME_HOUR = 45;

/** One act of one story, at two hours of a day that both may mean. */
function isOtherHour(a: ClaimFacts, b: ClaimFacts): boolean {
  if (!isOnset(a) || !isOnset(b) || !isOneStory(a, b)) return false;
  if (FURTHER.test(wordsOf(a)) || FURTHER.test(wordsOf(b))) return false;
  const [x, y] = [firstDayOf(a.time), firstDayOf(b.time)];
  if (x !== null && y !== null && Math.abs(x - y) > 1) return false;
  const isOneKind = compareKinds(a.claim.kind, b.claim.kind) > 0;
  if (!isOneKind && countCommon(a.words, b.words) === 0 && countCommon(a.scene.words, b.scene.words) === 0)
    return false;
  return minutesBetween(clockOf(a)!, clockOf(b)!) > SAME_HOUR;
}

/** "Was blown up" is read as a blast or as destruction. */
function isKinOfLoss(a: ClaimFacts, b: ClaimFacts): boolean {
  const kinds = new Set(['destroy', 'explosion', 'shelling', 'air-strike', 'attack']);
  return kinds.has(a.claim.kind) && kinds.has(b.claim.kind);
}

/** Both name who did it, and nobody by both: then it may be two acts, but for each blaming the other. */
function isActingForOthers(a: ClaimFacts, b: ClaimFacts): boolean {
  const [x, y] = [a.agents, b.agents];
  return x.size > 0 && y.size > 0 && countCommon(x, y) === 0 && a.side === b.side;
}

/** One named thing on one day, once, at two places. */
function isOtherPlace(a: ClaimFacts, b: ClaimFacts): boolean {
  if (!isOnce(a) || !isOnce(b) || compareKinds(a.claim.kind, b.claim.kind) < 1) return false;
  if (!namedOf(a).some((name) => namedOf(b).includes(name))) return false;
  if (!a.scene.isTimed || !b.scene.isTimed || daysOf(intersectRanges(a.time, b.time)) > 2 || !isMeeting(a.time, b.time)) return false; // prettier-ignore
  if (daysOf(a.time) > 2 || daysOf(b.time) > 2 || comparePlaces(a.places, b.places) !== 'apart') return false;
  const [here, there] = [narrowOf(a)?.point, narrowOf(b)?.point];
  return !here || !there || kilometresBetween(here, there) > 10;
}

const HELD =
  /\b(?:(?:still|firmly|continues? to|remains?|is|are|was|were)\s+(?:\w+\s+)?(?:in (?:the )?(?:hands|control)|under (?:the )?(?:full |complete |firm )?control)|holds?|held|hold on to|still controls?|controls?|remains? ours|in (?:our|their|its) hands|(?:has|have|had) not (?:been )?(?:fallen|taken|captured|lost))\b/i;
const TAKEN =
  /\b(?:took|taken|taking|captur(?:ed|ing|e|es)|seiz(?:ed|ing|es)|retook|retaken|retaking|recaptured?|liberat(?:ed|es|ing)|fell|fallen|overr(?:an|un)|occup(?:ied|ies)|entered|cleared|in control of)\b/i;

const isHeld = rememberOf(
  (one: ClaimFacts): boolean =>
    HELD.test(wordsOf(one)) && !/\b(?:talks|meeting|election|funeral|prisoners?|hostages?)\b/i.test(wordsOf(one)),
);

/** A place or thing that one side holds after another account says that the enemy has taken it. */
function isHeldAgainst(held: ClaimFacts, taken: ClaimFacts): boolean {
  if (!isHeld(held) || taken.claim.kind !== 'advance' || !TAKEN.test(wordsOf(taken)) || isHeld(taken)) return false;
  if (taken.claim.modality.length > 0 || held.claim.modality.includes('historical')) return false;
  const things = countCommon(thingsOf(held), thingsOf(taken));
  const fit = comparePlaces(held.places, taken.places);
  const isOne =
    fit === 'same' || (fit !== 'apart' && isOneStory(held, taken))
      ? true
      : fit === 'open' && things > 0 && shareWords(held.words, taken.words) >= 0.3;
  if (!isOne) return false;
  // What was held before it was taken contradicts nothing.
  const said = held.published.to === Infinity ? held.published.from : held.published.to;
  if (Number.isFinite(taken.time.from) && said < taken.time.from) return false;
  return !isByTaker(held, taken);
}

/** The side that is said to hold it is the one that is said to have taken it. */
function isByTaker(held: ClaimFacts, taken: ClaimFacts): boolean {
  const holder = /\b(?:control|hands) of (?:the )?([\p{L}’' -]+)/iu.exec(wordsOf(held))?.[1]?.toLowerCase();
  const takers = taken.claim.agents.flatMap(({ text, party, side }) =>
    [text, party, side].filter((name) => name !== null),
  );
  if (holder !== undefined) return takers.some((name) => holder.includes(name.toLowerCase()) || name.toLowerCase().includes(holder)); // prettier-ignore
  if (held.agentSides.size > 0 && taken.agentSides.size > 0)
    return [...held.agentSides].some((side) => taken.agentSides.has(side));
  return countCommon(held.agents, taken.agents) > 0;
}

/** What can be lost, by the words for it. */
const LOSSES: readonly { readonly name: string; readonly words: RegExp }[] = [
  { name: 'aircraft', words: /\b(?:aircraft|aeroplanes?|airplanes?|planes?|warplanes?|jets?|fighter jets?|bombers?|helicopters?|(?:su|mig|f|il|an|tu|ka|mi)-?\d+\w*)\b/i }, // prettier-ignore
  { name: 'drone', words: /\b(?:drones?|uavs?|unmanned)\b/i },
  { name: 'vehicle', words: /\b(?:vehicles?|tanks?|armou?r|carriers?|trucks?|lorries|howitzers?)\b/i },
  { name: 'ship', words: /\b(?:ships?|boats?|vessels?|frigates?|cruisers?|corvettes?)\b/i },
  { name: 'people', words: /\b(?:soldiers?|servicemen|fighters?|troops|men|losses|casualties|killed|dead|wounded|injured|hurt)\b/i }, // prettier-ignore
];
const NONE = /\b(?:no|not a single|not one|none of (?:its|our|their|the)|without (?:any )?loss(?:es)?|any)\b/i;
const LOST =
  /\b(?:lost|loses?|losing|losses|shot down|downed|brought down|destroyed|hit|killed|dead|wounded|hurt|injured|damaged|sunk)\b/i;

/** The sort of thing of which a claim tells losses, or that there were none; null for other claims. */
function lossOf(one: ClaimFacts): string | null {
  const words = wordsOf(one);
  if (!LOST.test(words)) return null;
  return LOSSES.find((loss) => loss.words.test(words))?.name ?? null;
}

/** Sides or parties whose loss it is, or may be: of two sides the other one's, where a side boasts of it. */
function whoseLoss(one: ClaimFacts, sides: readonly string[]): string[] {
  const names = [...one.claim.targets, ...one.figures.map((figure) => figure.party)];
  const told = [...new Set(names.flatMap(({ side, party }) => side ?? party ?? []))];
  if (told.length > 0) return told;
  if (isNone(one)) return [one.side ?? one.party ?? ''].filter((side) => side !== '');
  const isBoast = one.side !== null && one.voice === 'statement' && one.claim.kind === 'shoot-down';
  return isBoast && sides.length === 2 ? sides.filter((side) => side !== one.side) : [];
}

const isNone = rememberOf(
  (one: ClaimFacts): boolean =>
    NONE.test(wordsOf(one)) &&
    (one.claim.modality.includes('negated') || /\b(?:no|not|none|without)\b/i.test(wordsOf(one))),
);

/** Words that tell a stretch up to now, which no date may tie to the calendar. */
const WITHIN = /\b(?:this (?:week|month|morning|evening)|today|tonight|so far|since)\b/i;

/** "It lost no aircraft this week" against "a jet was shot down on Tuesday", of one side and within one time. */
function isNoneAgainst(none: ClaimFacts, some: ClaimFacts): boolean {
  if (!isNone(none) || isNone(some) || !some.isHappening || some.claim.modality.length > 0) return false;
  const lost = lossOf(none);
  if (lost === null || lossOf(some) !== lost) return false;
  if (none.isHistory || /\b(?:confirm|know|comment|say|tell|information)\b/i.test(sentenceOf(none).replace(/\bsaid\b/g, ''))) return false; // prettier-ignore
  const fit = comparePlaces(none.places, some.places);
  if (fit === 'apart') return false;
  // Without a place of its own "no losses" speaks of the time that it tells.
  if (fit !== 'same' && none.claim.time.text === null && !WITHIN.test(wordsOf(none))) return false;
  return isMeeting(none.time, some.time) && some.time.from >= none.time.from - 1440;
}
