import type { PlaceMention } from '../../model/mention.js';
import type { Reading, Word } from '../../model/reading.js';
import { isInside } from '../../text/span.js';
import { kindOfNoun } from '../figures/victim-nouns.js';
import { findHeldPlaces, isAreaNoun, isBig, isListed, toLocated, type Located } from './find-held-places.js';

/** Relations by which a clause hangs on the one that tells its place; what somebody says hangs so, too, but is elsewhere. */
const CLAUSE = /^(?:advcl|acl|conj|xcomp|csubj)/;
/** Verbs of what is done to people: their bare object or subject is nobody's town. */
const HARMING =
  /^(?:kill|shoot|arrest|wound|injure|murder|execute|detain|behead|assassinate|kidnap|abduct|hang|stab|hospitalize|lynch|slay)$/;
const MOST_STEPS = 40;
const MOST_CLAUSES = 3;

/**
 * The places of a sentence where the happening of one of its words is: those in the word's own clause; where it has none,
 * those of the clauses right under it or of the ones that it hangs on; where the whole sentence names one place only, that.
 * Left out: what a place lies in or near ("Terov, Ostrel", "Terov near Havnik"), where somebody is from or speaks.
 */
export function chooseEventPlaces(
  event: Word,
  options: { readonly reading: Reading; readonly places: readonly PlaceMention[] },
): PlaceMention[] {
  const { words } = options.reading;
  const sentence = options.reading.sentences[event.sentence];
  if (!sentence) return [];
  const own = words.slice(sentence.firstWord, sentence.endWord);
  const all = toLocated(
    options.places.filter((place) => isInside(place, sentence)),
    own,
  );
  const held = findHeldPlaces(all, own);
  const here = withoutMarks(
    all.filter((one) => !held.has(one.place) && !one.place.isMetonym && !isElsewhere(one, { words, sentence: own })),
    own,
  );
  const clauseOf = here.map(({ place, head }) => ({ place, clause: governorOf(head, words) }));
  let at: Word | undefined = event;
  for (let step = 0; at && step < MOST_CLAUSES; step += 1) {
    const clause: Word = at;
    const inside = here.filter((_, i) => clauseOf[i]!.clause === clause.index);
    if (inside.length > 0) return withoutFront(inside, clause).map((one) => one.place);
    if (step === 0) {
      // "Were killed when shells hit Terov", "killed in strikes that hit Terov": the clause of time or means under it.
      const below = clauseOf.filter((one) => isTold(words[one.clause], { event: clause, words }));
      if (below.length > 0) return below.map((one) => one.place);
    }
    if (!CLAUSE.test(at.relation) && at.upos === 'VERB') break;
    at = governorWord(at, words);
  }
  const [only] = clauseOf;
  // "A doctor in Terov said that eleven had died": that is where it was said.
  const isSaid =
    (/^(?:ccomp|parataxis)/.test(event.relation) && only?.clause === event.head) ||
    /^(?:ccomp|parataxis)/.test(words[only?.clause ?? -1]?.relation ?? '');
  return only && clauseOf.length === 1 && !isSaid ? [only.place] : [];
}

/** "In Ostrel, gunmen shot a judge in Terov": behind its verb a clause tells more closely where. */
function withoutFront(inside: readonly Located[], verb: Word): readonly Located[] {
  const behind = inside.filter(({ place }) => place.start >= verb.end);
  return behind.length > 0 ? behind : inside;
}

/** True for a clause that tells when or by what the event came about; what a person of it did elsewhere is none. */
function isTold(clause: Word | undefined, { event, words }: { event: Word; words: readonly Word[] }): boolean {
  if (!clause || !/^(?:advcl|acl|conj)/.test(clause.relation)) return false;
  const up = words[clause.head];
  if (clause.relation === 'conj') return up === event && !words.some((word) => word.head === clause.index && /^nsubj/.test(word.relation)); // prettier-ignore
  if (up === event) return true;
  if (up?.relation === 'conj' && up.head === event.index && /^advcl/.test(clause.relation)) return true;
  const noun = words[clause.head];
  if (!noun || !/^(?:acl)/.test(clause.relation) || kindOfNoun(noun.lemma.toLowerCase()) === 'person') return false;
  return noun.upos === 'NOUN' && noun.relation !== 'nsubj:pass' && governorOf(noun, words) === event.index;
}

/** True for a place that the sentence names for something else: somebody's origin or seat, a goal, a dateline, a person. */
function isElsewhere(
  { place, head }: Located,
  { words, sentence }: { words: readonly Word[]; sentence: readonly Word[] },
): boolean {
  if (place.relation === 'from') return true;
  const governor = head.head < 0 ? undefined : words[head.head];
  if (!governor) return false;
  const preposition = sentence
    .find((word) => word.head === head.index && word.relation === 'case')
    ?.lemma.toLowerCase();
  if (preposition === 'to' && place.relation === 'to') return true;
  if (preposition !== undefined && /^(?:against|with|by|for|about|like|than|despite|without)$/.test(preposition))
    return true;
  if (/^amod/.test(head.relation)) return true;
  // "From an airbase in Ostrel", "Vansol's home": where it set out, whose it is.
  const isOrigin = sentence.some(
    (word) => word.head === governor.index && word.lemma === 'from' && word.relation === 'case',
  );
  if (isOrigin && /^nmod/.test(head.relation)) return true;
  if (/^(?:nsubj|nsubj:pass|obj)$/.test(head.relation) && HARMING.test(governor.lemma)) return true;
  // "Vansol's visit", "Ostrel's president": whose it is. "Havnik's market", "Ostrel's coast" are there.
  if (
    head.relation === 'nmod:poss' &&
    !/^(?:area|building)$/.test(kindOfNoun(governor.lemma.toLowerCase())) &&
    !isAreaNoun(governor) &&
    governor.upos !== 'PROPN'
  )
    return true;
  // "Residents of Terov", "Mirja Taal of Ostrel", "the Terov mayor": where they are at home.
  const isPerson = governor.upos === 'PROPN' || kindOfNoun(governor.lemma.toLowerCase()) === 'person';
  return isPerson && ((preposition === 'of' && head.relation === 'nmod') || head.relation === 'compound') && !isPlaceWord(governor, place); // prettier-ignore
}

/** A name's own words and its sort ("Terov City") are no person. */
function isPlaceWord(word: Word, place: PlaceMention): boolean {
  return isInside(word, place) || kindOfNoun(word.lemma.toLowerCase()) === 'area';
}

/** Without places that only say where another one is ("60 km from Terov", "south of Terov"). */
function withoutMarks(all: readonly Located[], words: readonly Word[]): readonly Located[] {
  const isMark = ({ place }: Located): boolean => place.relation === 'distance' || place.relation === 'near';
  const sure = all.filter((one) => !isMark(one) && !isBig(one.place));
  return sure.length === 0
    ? all
    : all.filter((one) => !isMark(one) || sure.some((other) => isListed(one, other, words)));
}

/** The word of the clause that a place belongs to: up to the next verb or predicate. */
function governorOf(head: Word, words: readonly Word[]): number {
  let at: Word | undefined = head;
  for (let step = 0; at && step < MOST_STEPS; step += 1) {
    const up: Word | undefined = at.head < 0 ? undefined : words[at.head];
    if (!up) return at.index;
    if (up.upos === 'VERB' || (/^(?:root|advcl|ccomp|acl|parataxis)/.test(up.relation) && up.upos !== 'PROPN'))
      return up.index;
    at = up;
  }
  return head.index;
}

function governorWord(word: Word, words: readonly Word[]): Word | undefined {
  const up = word.head < 0 ? undefined : words[word.head];
  if (!up || up.upos === 'VERB') return up;
  // A clause on a noun ("clashes … killing five") takes the place of the noun's own clause.
  const index = governorOf(up, words);
  return words[index];
}
