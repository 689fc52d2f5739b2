import type { PlaceMention } from '../../model/mention.js';
import type { Reading, Word } from '../../model/reading.js';
import { isInside } from '../../text/span.js';

/** Relations by which a clause hangs on the one that tells its place. */
const CLAUSE = /^(?:advcl|acl|conj|xcomp|ccomp|parataxis|csubj)/;
const MOST_STEPS = 40;
const MOST_CLAUSES = 3;

/**
 * The places of a sentence where the happening of one of its words is: those in the word's own clause; where it has none,
 * those of the adverbial clause right under it or of the clauses that it hangs on; where the whole sentence names one
 * place only, that. A place that holds another one ("Terov, Ostrel") and speakers' seats are left out.
 */
export function chooseEventPlaces(
  event: Word,
  options: { readonly reading: Reading; readonly places: readonly PlaceMention[] },
): PlaceMention[] {
  const { words } = options.reading;
  const sentence = options.reading.sentences[event.sentence];
  if (!sentence) return [];
  const here = options.places
    .filter((place) => isInside(place, sentence) && !place.isMetonym && place.relation !== 'from')
    .map((place) => ({ place, head: headOf(place, words.slice(sentence.firstWord, sentence.endWord)) }))
    .filter((one): one is { place: PlaceMention; head: Word } => one.head !== null);
  const specific = withoutMarks(
    here.filter((one) => !here.some((other) => other !== one && isHolder(one, { other, words }))),
  );
  const clauseOf = specific.map(({ place, head }) => ({ place, clause: governorOf(head, words) }));
  let at: Word | undefined = event;
  for (let step = 0; at && step < MOST_CLAUSES; step += 1) {
    const clause = at;
    const own = clauseOf.filter((one) => one.clause === clause.index);
    if (own.length > 0) return own.map((one) => one.place);
    // "Were killed when shells hit Terov": the clause of time or means right under it.
    const below = clauseOf.filter(
      (one) => words[one.clause]?.head === clause.index && /^advcl/.test(words[one.clause]!.relation),
    );
    if (step === 0 && below.length > 0) return below.map((one) => one.place);
    if (!CLAUSE.test(at.relation) && at.upos === 'VERB') break;
    at = governorWord(at, words);
  }
  return specific.length === 1 ? [specific[0]!.place] : [];
}

/** Without places that only say where another one is ("60 km from Terov", "south of Terov"), and without the dateline's. */
function withoutMarks(all: { place: PlaceMention; head: Word }[]): { place: PlaceMention; head: Word }[] {
  const sure = all.filter(
    ({ place }) =>
      place.relation !== 'distance' &&
      !(place.relation === 'near' && place.relationSpan && place.relationSpan.end - place.relationSpan.start > 8),
  );
  return sure.length > 0 ? sure : all;
}

function headOf(place: PlaceMention, words: readonly Word[]): Word | null {
  const inside = words.filter((word) => isInside(word, place));
  return inside.find((word) => !inside.some((other) => other.index === word.head)) ?? inside[0] ?? null;
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

function isUnder(index: number, { top, words, but }: { top: number; words: readonly Word[]; but: number }): boolean {
  let at = words[index];
  for (let step = 0; at && step < MOST_STEPS; step += 1) {
    if (at.index === but) return false;
    if (at.index === top) return true;
    at = at.head < 0 ? undefined : words[at.head];
  }
  return false;
}

/** True where a place only says what the other lies in: "Terov, Ostrel", "the Ostrel city of Terov". */
function isHolder(
  one: { place: PlaceMention; head: Word },
  { other, words }: { other: { place: PlaceMention; head: Word }; words: readonly Word[] },
): boolean {
  const big = /^(?:country|region|district)$/;
  // "A suburb of Terov", "in the sector of Terov", "Terov's market": what holds stands under what it holds.
  const isAttached =
    /^(?:nmod|nmod:poss|compound)$/.test(one.head.relation) &&
    isUnder(one.head.index, { top: other.head.index, words, but: -1 });
  const isPossessor =
    one.head.relation === 'nmod:poss' && isUnder(other.head.index, { top: one.head.head, words, but: -1 });
  if (isAttached || isPossessor) return true;
  const isBig = big.test(one.place.point?.kind ?? '') && !big.test(other.place.point?.kind ?? 'village');
  const isCountryOverAll = one.place.point?.kind === 'country' && other.place.point?.kind !== 'country';
  if (!isBig && !isCountryOverAll) return false;
  if (one.head.head === other.head.index || other.head.head === one.head.index) return true;
  // Both under one noun or verb: "in the Ostrel city of Terov".
  return one.head.head === other.head.head || governorOf(one.head, words) === governorOf(other.head, words);
}
