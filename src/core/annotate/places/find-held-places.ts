import type { PlaceMention } from '../../model/mention.js';
import type { Word } from '../../model/reading.js';
import { isInside } from '../../text/span.js';
import { kindOfNoun } from '../figures/victim-nouns.js';

/** A place with the word of its name that the others hang on. */
export interface Located {
  readonly place: PlaceMention;
  readonly head: Word;
}

/** Most words between a place and what it lies in. */
const MOST_BETWEEN = 16;
const LYING = /^(?:in|inside|within|of|near|outside|from|at|on|around|off|to|between|with|along)$/;
const MEASURE = /^(?:km|kilomet(?:re|er)|mile|met(?:re|er))s?$/i;
/** "Rebel-held", "government-controlled". */
const HOLDING = /^(?:hold|control|besiege|rebel|government|regime|opposition|isis|jihadist|kurdish|serb)$/i;
/** Nouns for parts of the land, beside those of the figures' table. */
const AREA =
  /^(?:countryside|area|axis|side|part|portion|corner|half|edge|outskirt|suburb|capital|governorate|county|state|commune|quarter|sector|camp|bank|coast|border|enclave|stronghold|reef|desert|mountain|valley|plain|line|point|place|corridor|flank|township|hub|resort|port|enclave|lga|department|prefecture|council|road|highway|way)s?$/;

/** Inhabitants from which a name in front of "quarter of" is the town's. */
const LARGE = 100_000;
const SETTLEMENT = /^(?:city|town|capital|township|suburb|resort|port|hub)s?$/i;

/** True for countries, regions and districts. */
export function isBig(place: PlaceMention): boolean {
  return /^(?:country|region|district)$/.test(place.point?.kind ?? '');
}

/**
 * Places that only say where another one of the sentence lies, each with that other one: "Terov in northern Ostrel", "Terov, Ostrel", "Terov near
 * Havnik", "Havnik's Terov quarter", "the Ostrel city of Terov"; and other names of a place ("Terov (Terowe)").
 */
export function findHeldPlaces(
  all: readonly Located[],
  words: readonly Word[],
): ReadonlyMap<PlaceMention, PlaceMention> {
  const held = new Map<PlaceMention, PlaceMention>();
  const ordered = [...all].sort((a, b) => a.place.start - b.place.start);
  for (let at = 0; at + 1 < ordered.length; at += 1) {
    const first = ordered[at]!;
    const second = ordered[at + 1]!;
    const between = words.filter((word) => word.start >= first.place.end && word.end <= second.place.start);
    if (between.length > MOST_BETWEEN) continue;
    if (isInFront(between, { first, second })) held.set(first.place, second.place);
    else if (!isListed(first, second, words) && isBehind(between, { first, second }))
      held.set(second.place, first.place);
  }
  for (const one of all)
    for (const other of all)
      if (one !== other && !held.has(one.place) && isWide(one, other, words)) held.set(one.place, other.place);
  return held;
}

/** "Havnik's Terov quarter", "the Ostrel city of Terov", "Havnik suburb of Terov": the first holds the second. */
function isInFront(between: readonly Word[], { first, second }: { first: Located; second: Located }): boolean {
  const [opening, ...rest] = between;
  if (!opening) return false;
  if (/^['’]s?$/.test(opening.lemma))
    return rest.every((word) => /^(?:ADJ|NOUN|DET|PROPN)$/.test(word.upos) || word.lemma === 'of');
  // "90 km north of Havnik, in Terov": Havnik only says where.
  const isFar = first.place.relation === 'distance' || (first.place.relation === 'near' && !isPlainNear(first.place));
  if (isFar && between.length <= 3) return /^(?:in|at|inside)$/.test(between.at(-1)!.lemma);
  const nouns = between.slice(0, -1);
  const isOf = between.length <= 4 && between.at(-1)!.lemma === 'of' && nouns.some(isAreaNoun);
  if (
    !isOf ||
    !nouns.every((word) => word.upos === 'ADJ' || isAreaNoun(word)) ||
    (isUnit(second.place) && !isBig(first.place))
  )
    return false;
  // "The Besk quarter of Havnik" is in Havnik; in "the Havnik quarter of Besk" only its size tells which is the town.
  const isTown = isBig(first.place) || (first.place.point?.population ?? 0) >= LARGE;
  return isTown || nouns.some((word) => SETTLEMENT.test(word.lemma));
}

/** "Near" without a direction. */
function isPlainNear(place: PlaceMention): boolean {
  return place.relationSpan === null || place.relationSpan.end - place.relationSpan.start < 8;
}

/** True for a place that its own words make a state, province …, or that is known as one. */
function isUnit(place: PlaceMention): boolean {
  return isBig(place) || /\s(?:State|Province|District|Governorate|County|Region|Oblast|Raion)$/.test(place.text);
}

/** "Terov in northern Ostrel", "Terov, south of Havnik", "Terov (Terowe)", "Terov, Ostrel". */
function isBehind(between: readonly Word[], { first, second }: { first: Located; second: Located }): boolean {
  const forms = between.map((word) => word.lemma.toLowerCase());
  if (forms.length === 1 && /^[([/]$/.test(forms[0]!)) return true;
  if (forms.length === 1 && forms[0] === ',') return isBig(second.place) && !isBig(first.place);
  // "Moved from Terov to Havnik": two ends of a way.
  if (first.place.relation === 'from' && second.place.relation === 'to') return false;
  let at = forms[0] === ',' ? 1 : 0;
  const isDescribing = (word: Word): boolean =>
    /^(?:DET|ADJ|ADV|NUM|PUNCT|PART)$/.test(word.upos) || isAreaNoun(word) || MEASURE.test(word.lemma) || HOLDING.test(word.lemma); // prettier-ignore
  while (at < between.length && isDescribing(between[at]!)) at += 1;
  if (at >= between.length || !LYING.test(forms[at]!) || (forms[at] === 'to' && at === 0)) return false;
  if (forms[at] === 'with' && !forms.includes('border')) return false;
  return between.slice(at + 1).every((word) => isDescribing(word) || LYING.test(word.lemma));
}

/** True for a noun of land or of a part of it: "district", "outskirts", "north". */
export function isAreaNoun(word: Word): boolean {
  const noun = word.lemma.toLowerCase();
  return (
    /^(?:NOUN|PROPN)$/.test(word.upos) &&
    (AREA.test(noun) || kindOfNoun(noun) === 'area' || /^(?:north|south|east|west)/.test(noun))
  );
}

/** A country or region beside a place of the same clause: "in Ostrel … at Terov". */
function isWide(one: Located, other: Located, words: readonly Word[]): boolean {
  const isBigger =
    (isBig(one.place) && !isBig(other.place) && other.place.point !== null) ||
    (one.place.point?.kind === 'country' && other.place.point?.kind !== 'country');
  if (!isBigger || other.place.isMetonym || other.place.relation === 'from' || isListed(one, other, words))
    return false;
  if (one.head.head === other.head.index || other.head.head === one.head.index) return true;
  return one.head.head === other.head.head || clauseOf(one.head, words) === clauseOf(other.head, words);
}

/** "In Terov and Ostrel": two of one list. */
export function isListed(one: Located, other: Located, words: readonly Word[]): boolean {
  return toListHead(one.head, words) === toListHead(other.head, words);
}

function toListHead(head: Word, words: readonly Word[]): number {
  const first = words[0]?.index ?? 0;
  let at = head;
  for (let step = 0; step < 12 && at.relation === 'conj'; step += 1) {
    const up = words[at.head - first];
    if (!up) break;
    at = up;
  }
  return at.index;
}

/** The verb or predicate above a word. */
function clauseOf(head: Word, words: readonly Word[]): number {
  const first = words[0]?.index ?? 0;
  let at: Word | undefined = head;
  for (let step = 0; at && step < 40; step += 1) {
    const up: Word | undefined = at.head < 0 ? undefined : words[at.head - first];
    if (!up) return at.index;
    if (up.upos === 'VERB' || (/^(?:root|advcl|ccomp|acl|parataxis)/.test(up.relation) && up.upos !== 'PROPN'))
      return up.index;
    at = up;
  }
  return head.index;
}

/** The places inside some words, each with its head; those without a word of their own are left out. */
export function toLocated(places: readonly PlaceMention[], words: readonly Word[]): Located[] {
  return places.flatMap((place) => {
    const inside = words.filter((word) => isInside(word, place));
    const head = inside.find((word) => !inside.some((other) => other.index === word.head)) ?? inside[0];
    return head ? [{ place, head }] : [];
  });
}
