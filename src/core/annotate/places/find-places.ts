import { COUNTRIES } from '../../gazetteer/countries.js';
import { foldName } from '../../gazetteer/fold-name.js';
import type { Gazetteer } from '../../gazetteer/gazetteer.js';
import type { NameMention, PlaceMention } from '../../model/mention.js';
import type { Reading, Word } from '../../model/reading.js';
import type { Rule } from '../../model/rule.js';
import { compareSpans, isInside, isOverlapping, type Span } from '../../text/span.js';
import { kindOfNoun } from '../figures/victim-nouns.js';
import { FORCES, INSTITUTIONS } from '../names/find-organisations.js';
import { RANKS, ROLES } from '../names/tokens.js';
import { findHeldPlaces, toLocated } from './find-held-places.js';
import { findRelation } from './find-relation.js';
import { growName, isCalendar, isCapital, isClosing, isNoName, isOpening, isPeople } from './grow-name.js';
import { resolvePlaces } from './resolve-places.js';

/** Rules of finding places. */
export const placeRules: readonly Rule[] = [
  { id: 'place/reader', says: 'The reader model found a name of a place.', examples: ['Shells fell in «Lessen».'], not: [] },
  { id: 'place/gazetteer', says: 'Words in capitals that the gazetteer or the dossier knows, in a phrase that places something.', examples: ['They took «Brusk» and «Omel».'], not: ['Brusk Steel fell by a tenth.'] },
  { id: 'place/listed', says: 'Words in capitals in a list of places are one of them.', examples: ['They took Brusk, Omel and «Varnice».'], not: ['Brusk and the army denied it.'] },
  { id: 'place/metonym', says: 'A place that acts, owns or is part of a name stands for who sits there.', examples: ['«Dravik» denied it.'], not: ['Shells fell on Dravik.'] },
]; // prettier-ignore

/** Capitals and palaces, which reports use for governments without a word that places them. */
const SEATS = new Set(COUNTRIES.flatMap((country) => country.seats).map((name) => foldName(name)));

/** What places are found with. */
export interface PlaceTools {
  readonly reading: Reading;
  readonly gazetteer: Gazetteer;
  readonly names: readonly NameMention[];
}

/** Prepositions and nouns after which a name in capitals is a place. */
const PLACING =
  /(?:^|\s)(?:in|at|near|from|to|towards?|into|of|on|around|outside|inside|over|through|via|across|between|and|,|hit|shelled|struck|captured|took|seized|liberated|bombed|bombarded|attacked|left|entered|village|town|city|district|region|province)\s*(?:the\s+)?$/i;

/** The places of a report in text order, none overlapping, each resolved as far as context goes. */
export function findPlaces(text: string, tools: PlaceTools): PlaceMention[] {
  const { gazetteer, reading } = tools;
  const found: (Span & { rule: string; words: readonly Word[] })[] = [];
  const looked = new Map<string, boolean>();
  const isKnown = (name: string): boolean => {
    let known = looked.get(name);
    if (known === undefined) looked.set(name, (known = gazetteer.findPlaces(name).length > 0));
    return known;
  };
  const inSentence = toSentenceLists(tools);
  reading.sentences.forEach((sentence, at) => {
    const words = reading.words.slice(sentence.firstWord, sentence.endWord);
    const { names, read } = inSentence[at]!;
    const taken: Span[] = names.filter(
      (name) => !/^(?:place|organisation|party)$/.test(name.kind) && !isMistaken(text, name, isKnown),
    );
    const here: (Span & { rule: string })[] = [];
    const add = (span: Span, rule: string): void => {
      if (
        ![...taken, ...here].some((other) => isOverlapping(other, span)) &&
        !isCalendar(text.slice(span.start, span.end))
      )
        here.push({ ...span, rule });
    };
    for (const span of findKnown(text, { words, gazetteer, isKnown, names, read }))
      add(growKnown(text, span, { words, gazetteer }), 'place/gazetteer');
    for (const name of read) {
      const span = name.kind === 'place' ? toCapitals(text, name, words) : null;
      if (!span) continue;
      const whole = growName(text, span, { words, isKnown });
      const own = text.slice(whole.start, whole.end);
      if (!isNoName(own, gazetteer.findPlaces(own))) add(whole, 'place/reader');
    }
    for (const word of findListed(text, { words, found: here })) {
      const whole = growName(text, word, { words, isKnown });
      const own = text.slice(whole.start, whole.end);
      if (!isNoName(own, gazetteer.findPlaces(own)) && !names.some((name) => isOverlapping(name, whole)))
        add(whole, 'place/listed');
    }
    // Parties of several words ("forces of Ostrel") keep their places to themselves; "Ostrel" alone may be either.
    const kept = here.filter(
      (span) =>
        !names.some(
          (name) =>
            name.kind === 'party' && isOverlapping(name, span) && !isInside(name, span) && !isOwned(text, span, name),
        ),
    );
    found.push(
      ...kept
        .filter(
          (span) => !names.some((name) => name.kind === 'party' && name.start === span.start && name.end === span.end),
        )
        .sort(compareSpans)
        .map((span) => ({ ...span, words })),
    );
  });
  const points = resolvePlaces(text, { spans: found, gazetteer });
  const places = found.map(({ words, rule, ...span }, at) => {
    const { relation, relationSpan, km } = findRelation(text, span);
    const names = inSentence[words[0]!.sentence]?.names ?? [];
    const isMetonym = standsForWhoSits(text, { span, words, names, kind: points[at]?.kind ?? null });
    return {
      start: span.start, end: span.end, text: text.slice(span.start, span.end), point: points[at] ?? null, relation, relationSpan, km,
      isMetonym, rule: isMetonym ? 'place/metonym' : rule,
    }; // prettier-ignore
  });
  return withLocated(places, found);
}

/** The places, those that only say where another one of their sentence lies with that one. */
function withLocated(
  places: readonly PlaceMention[],
  found: readonly { readonly words: readonly Word[] }[],
): PlaceMention[] {
  const all: PlaceMention[] = [];
  for (let from = 0; from < places.length;) {
    const { words } = found[from]!;
    let to = from + 1;
    while (to < places.length && found[to]!.words === words) to += 1;
    const here = places.slice(from, to);
    const held = here.length > 1 ? findHeldPlaces(toLocated(here, words), words) : null;
    for (const place of here) {
      const other = held?.get(place);
      all.push(other ? { ...place, locates: { start: other.start, end: other.end } } : place);
    }
    from = to;
  }
  return all;
}

/** Beyond so many inhabitants a place is meant by its name, whatever stands behind it. */
const SMALL = 20_000;

/** A small place's name, or "Tell", that is the first word of a name which no gazetteer has ("Verin Ardu"); else the name itself. */
function growKnown(
  text: string,
  span: Span,
  tools: { readonly words: readonly Word[]; readonly gazetteer: Gazetteer },
): Span {
  const own = text.slice(span.start, span.end);
  const next = tools.words.find((word) => word.start === span.end + 1);
  if (!next || !isCapital(text, next) || text.charAt(span.end) !== ' ') return span;
  const behind = text.slice(next.start, next.end);
  if (!/^\p{Lu}\p{Ll}[\p{L}’'-]*$/u.test(behind) || isClosing(behind) || isCalendar(behind) || isPeople(behind)) return span; // prettier-ignore
  if (ROLES.has(behind.toLowerCase()) || RANKS.has(behind.toLowerCase())) return span;
  const isSmall = tools.gazetteer.findPlaces(own).every(({ kind, population }) => /^(?:village|town|other)$/.test(kind) && (population ?? 0) < SMALL); // prettier-ignore
  const whole = { start: span.start, end: next.end };
  return (isSmall || isOpening(own)) && !isNoName(text.slice(whole.start, whole.end), []) ? whole : span;
}

/** Names in capitals that hang as "and" or "," on a place that was found: "Brusk, Omel and Varnice". */
function findListed(text: string, { words, found }: { words: readonly Word[]; found: readonly Span[] }): Word[] {
  const first = words[0]?.index ?? 0;
  return words.filter((word) => {
    if (word.relation !== 'conj' || word.upos !== 'PROPN' || !isCapital(text, word)) return false;
    const head = words[word.head - first];
    return head !== undefined && found.some((span) => isInside(head, span));
  });
}

/** Words right before a name that make it a place, whatever the reader took it for. */
const PLACING_FOR_SURE =
  /(?:^|\s)(?:in|at|near|into|outside|inside|around|left|entered|captured|shelled|besieged|(?:village|town|city|district|province|outskirts|suburb)s? of)\s+(?:\p{Lu}\p{L}*\s)?$/u;

/** True where the reader alone takes a known place behind "in", "near" … for a person. */
export function isMistaken(text: string, name: NameMention, isKnown: (name: string) => boolean): boolean {
  if (name.kind !== 'person' || name.rule !== 'name/reader' || name.role !== null || name.standsFor !== null)
    return false;
  const before = text.slice(Math.max(0, name.start - 30), name.start);
  const opening = /(\p{Lu}\p{L}*)\s$/u.exec(before)?.[1];
  return (
    PLACING_FOR_SURE.test(before) &&
    (isKnown(name.text) || (opening !== undefined && isKnown(`${opening} ${name.text}`)))
  );
}

/** A place at the edge of a party's words is that party's: never a place of its own. */
function isOwned(text: string, span: Span, name: Span): boolean {
  return text.slice(name.start, name.end) === text.slice(span.start, span.end);
}

function toSentenceLists({ reading, names }: PlaceTools): { names: NameMention[]; read: Reading['names'][number][] }[] {
  const lists = reading.sentences.map(() => ({ names: [] as NameMention[], read: [] as Reading['names'][number][] }));
  const put = <One extends Span>(all: readonly One[], list: (at: number) => One[]): void => {
    let at = 0;
    for (const one of all.toSorted(compareSpans)) {
      while (at + 1 < reading.sentences.length && reading.sentences[at + 1]!.start <= one.start) at += 1;
      if (reading.sentences[at]) list(at).push(one);
    }
  };
  put(names, (at) => lists[at]!.names);
  put(reading.names, (at) => lists[at]!.read);
  return lists;
}

/** What the reader takes for a place, from its first to its last word in capitals; null for a people's adjective or none. */
function toCapitals(text: string, name: Span, words: readonly Word[]): Span | null {
  const inside = words.filter((word) => isInside(word, name));
  const capitals = inside.filter((word) => isCapital(text, word) && word.upos !== 'DET');
  const first = capitals[0];
  const last = capitals.at(-1);
  if (!first || !last) return null;
  return capitals.length === 1 && (first.upos === 'ADJ' || isPeople(text.slice(first.start, first.end)))
    ? null
    : { start: first.start, end: last.end };
}

/** The longest runs of words in capitals that the gazetteer knows: any that the dossier brings, others only where a phrase places them. */
function findKnown(
  text: string,
  options: {
    words: readonly Word[];
    gazetteer: Gazetteer;
    isKnown: (name: string) => boolean;
    names: readonly NameMention[];
    read: Reading['names'];
  },
): Span[] {
  const { words, gazetteer, isKnown, names, read } = options;
  const found: Span[] = [];
  const longest = Math.min(gazetteer.longestName, 8);
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at]!;
    if (!isCapital(text, first) || /^(PRON|DET|ADP|AUX|CCONJ)$/.test(first.upos)) continue;
    for (let length = Math.min(longest, words.length - at); length >= 1; length -= 1) {
      const last = words[at + length - 1]!;
      if (!/[\p{L}\p{N}.]/u.test(text[last.end - 1] ?? '') || /^(?:['’].*|\.)$/.test(text.slice(last.start, last.end)))
        continue;
      // What folds to the same letters is not the name: "Terov as", "the Terov river".
      if (length > 1 && !isCapital(text, last) && last.start > words[at + length - 2]!.end) continue;
      const span = { start: first.start, end: last.end };
      const name = text.slice(span.start, span.end);
      if (name.length > 60 || name.includes('\n') || !isKnown(name)) continue;
      const entries = gazetteer.findPlaces(name);
      const isOwn = entries.some((entry) => entry.gazetteer.startsWith('dossier'));
      const isSure = first.upos === 'PROPN' || at > 0;
      const isWide =
        (SEATS.has(foldName(name)) ||
          entries.some((entry) => entry.kind === 'country' || entry.gazetteer === 'features')) &&
        name.length > 3;
      const isRead = read.some((one) => one.kind === 'place' && isOverlapping(span, one));
      const isPlaced = isSure && PLACING.test(text.slice(Math.max(0, span.start - 24), span.start));
      const isPerson = names.some(
        (one) => one.kind === 'person' && isOverlapping(one, span) && !isMistaken(text, one, isKnown),
      );
      const isLong = span.end - span.start >= 4;
      if (isPerson || !(isOwn || isRead || (isWide && first.upos === 'PROPN') || (isPlaced && isLong))) break;
      const whole = growName(text, span, options);
      if (isNoName(text.slice(whole.start, whole.end), entries)) break;
      found.push(whole);
      while (at + 1 < words.length && words[at + 1]!.start < found.at(-1)!.end) at += 1;
      break;
    }
  }
  return found;
}

/** Nouns in front of which a place's name is its government or people: who acts is meant. */
const ACTING_HEAD =
  /^(?:policy|statement|decision|claims?|plans?|calls?|demands?|offers?|proposals?|side|attitude|view|allegations?|accusations?|response|refusal|support|denial|request|interests?|president|envoys?|delegation|losses|casualties|offensive|aggression|attacks?|air ?strikes?|strikes?|assault|campaign|advance|invasion|bombardment|shelling|missiles?|rockets?|drones?|jets?|planes?|tanks?)$/i;

/** True where a place's name stands for a government or force: it acts, owns a body, or stands inside its name. */
function standsForWhoSits(
  text: string,
  options: { span: Span; words: readonly Word[]; names: readonly NameMention[]; kind: string | null; depth?: number },
): boolean {
  const { span, names } = options;
  // "The office in Havnik" is there; the "Organisation for Cooperation in Ostrel" is called so.
  const isOnlySeat = (name: Span): boolean => !/\p{Lu}/u.test(text.slice(name.start, span.start)) && span.start > name.start && /\s(?:in|of)\s(?:the\s)?$/.test(text.slice(name.start, span.start)); // prettier-ignore
  if (
    names.some(
      (name) =>
        /^(?:organisation|party)$/.test(name.kind) &&
        isInside(span, name) &&
        name.end - name.start > span.end - span.start &&
        !isOnlySeat(name),
    )
  )
    return true;
  // "US-led", "Dravik-based": who leads, where somebody is at home.
  if (
    /^-(?:led|backed|based|born|made|owned|funded|trained|supported|sponsored)\b/.test(
      text.slice(span.end, span.end + 12),
    )
  )
    return true;
  const words = options.words.filter((word) => isInside(word, span));
  const head = words.find((word) => !words.some((other) => other.index === word.head)) ?? words[0];
  if (!head) return false;
  const governor = options.words.find((word) => word.index === head.head);
  if (!governor) return false;
  const form = text.slice(governor.start, governor.end);
  if (/^nsubj(?::pass)?$/.test(head.relation)) {
    // "Havnik was shelled", "Havnik lies in ruins": what things happen to is a place still.
    const isActed =
      head.relation === 'nsubj:pass' || /^(?:lie|be|fall|see|burn|remain|witness|become|suffer)$/.test(governor.lemma);
    return !isActed && governor.upos === 'VERB' && /^(?:country|region|city|town|other)$/.test(options.kind ?? 'other');
  }
  if (/^(?:compound|nmod:poss|amod|nmod:desc)$/.test(head.relation)) {
    const lower = form.toLowerCase();
    // "A US serviceman", "two Ostrel helicopters": whose they are.
    if (options.kind === 'country' && head.relation !== 'nmod:poss' && /^(?:person|equipment)$/.test(kindOfNoun(lower)))
      return true;
    return (
      FORCES.has(lower) || INSTITUTIONS.has(lower) || ROLES.has(lower) || RANKS.has(lower) || ACTING_HEAD.test(lower)
    );
  }
  // "Dravik and Port Meren denied it": the second does what the first does.
  if (head.relation === 'conj' && (options.depth ?? 0) < 3)
    return standsForWhoSits(text, {
      ...options,
      span: { start: governor.start, end: governor.end },
      depth: (options.depth ?? 0) + 1,
    });
  if (head.relation === 'obl:agent') return true;
  if (/^(?:obj|iobj)$/.test(head.relation))
    return /^(?:accuse|blame|tell|urge|warn|condemn|support|back|criticise|criticize|help|call|ask|thank)$/.test(
      governor.lemma,
    );
  return false;
}
