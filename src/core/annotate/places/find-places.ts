import { COUNTRIES } from '../../gazetteer/countries.js';
import { foldName } from '../../gazetteer/fold-name.js';
import type { Gazetteer } from '../../gazetteer/gazetteer.js';
import type { NameMention, PlaceMention } from '../../model/mention.js';
import type { Reading, Word } from '../../model/reading.js';
import type { Rule } from '../../model/rule.js';
import { compareSpans, isInside, isOverlapping, type Span } from '../../text/span.js';
import { findRelation } from './find-relation.js';
import { resolvePlaces } from './resolve-places.js';

/** Rules of finding places. */
export const placeRules: readonly Rule[] = [
  { id: 'place/reader', says: 'The reader model found a name of a place.', examples: ['Shells fell in «Lessen».'], not: [] },
  { id: 'place/gazetteer', says: 'Words in capitals that the gazetteer or the dossier knows, in a phrase that places something.', examples: ['They took «Brusk» and «Omel».'], not: ['Brusk Steel fell by a tenth.'] },
  { id: 'place/metonym', says: 'A place that acts, owns or is part of a name stands for who sits there.', examples: ['«Dravik» denied it.'], not: ['Shells fell on Dravik.'] },
]; // prettier-ignore

const DEMONYMS = new Set(COUNTRIES.flatMap((country) => country.demonyms).map((name) => foldName(name)));

function isDemonym(word: string): boolean {
  const key = foldName(word);
  return !/^U\.?S\.?$/.test(word) && (DEMONYMS.has(key) || DEMONYMS.has(key.replace(/s$/, '')));
}

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
  const found = new Map<number, Span & { rule: string }>();
  const taken: Span[] = tools.names.filter((name) => name.kind !== 'place' && name.kind !== 'organisation');
  const add = (span: Span, rule: string): void => {
    if (taken.some((other) => isOverlapping(other, span))) return;
    if ([...found.values()].some((other) => isOverlapping(other, span))) return;
    found.set(span.start, { ...span, rule });
  };
  for (const sentence of tools.reading.sentences) {
    const words = tools.reading.words.slice(sentence.firstWord, sentence.endWord);
    for (const span of findKnown(text, {
      words,
      gazetteer: tools.gazetteer,
      names: tools.names,
      read: tools.reading.names,
    }))
      add(span, 'place/gazetteer');
  }
  for (const name of tools.reading.names) {
    const span = name.kind === 'place' ? toCapitals(text, name, tools.reading.words) : null;
    if (span) add(span, 'place/reader');
  }
  const spans = [...found.values()].sort(compareSpans);
  const points = resolvePlaces(text, { spans, gazetteer: tools.gazetteer });
  return spans.map((span, at) => {
    const { relation, relationSpan, km } = findRelation(text, span);
    const isMetonym = standsForWhoSits(text, { span, tools, kind: points[at]?.kind ?? null });
    return {
      start: span.start, end: span.end, text: text.slice(span.start, span.end), point: points[at] ?? null, relation, relationSpan, km,
      isMetonym, rule: isMetonym ? 'place/metonym' : span.rule,
    }; // prettier-ignore
  });
}

/** What the reader takes for a place, from its first to its last word in capitals; null for a people's adjective or none. */
function toCapitals(text: string, name: Span, words: readonly Word[]): Span | null {
  const inside = words.filter((word) => isInside(word, name));
  const capitals = inside.filter((word) => /^\p{Lu}/u.test(text.slice(word.start, word.end)) && word.upos !== 'DET');
  const first = capitals[0];
  const last = capitals.at(-1);
  if (!first || !last) return null;
  return capitals.length === 1 && isDemonym(text.slice(first.start, first.end))
    ? null
    : { start: first.start, end: last.end };
}

/** The longest runs of words in capitals that the gazetteer knows: any that the dossier brings, others only where a phrase places them. */
function findKnown(
  text: string,
  options: {
    words: readonly Word[];
    gazetteer: Gazetteer;
    names: readonly NameMention[];
    read: Reading['names'];
  },
): Span[] {
  const { words, gazetteer, names, read } = options;
  const found: Span[] = [];
  const longest = Math.min(gazetteer.longestName, 6);
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at]!;
    if (!/^\p{Lu}/u.test(text.slice(first.start, first.end)) || /^(PRON|DET|ADP|AUX|CCONJ)$/.test(first.upos)) continue;
    for (let length = Math.min(longest, words.length - at); length >= 1; length -= 1) {
      const last = words[at + length - 1]!;
      if (!/\p{L}/u.test(text[last.end - 1] ?? '')) continue;
      if (length > 1 && !/^\p{L}/u.test(text.slice(last.start))) continue;
      const span = { start: first.start, end: last.end };
      const entries = gazetteer.findPlaces(text.slice(span.start, span.end));
      if (entries.length === 0) continue;
      const isOwn = entries.some((entry) => entry.gazetteer.startsWith('dossier'));
      const isRead = read.some((name) => name.kind === 'place' && isInside(span, name));
      const isPlaced = PLACING.test(text.slice(Math.max(0, span.start - 24), span.start)) && first.upos === 'PROPN';
      const isPerson = names.some((name) => name.kind === 'person' && isOverlapping(name, span));
      if (isPerson || !(isOwn || isRead || (isPlaced && length * (last.end - first.start) >= 4))) break;
      found.push(span);
      at += length - 1;
      break;
    }
  }
  return found;
}

const PLACE_HEAD =
  /^(city|town|village|district|region|province|area|border|territory|enclave|hamlet|settlement|sector|direction|front|front-?line|valley|river|mountain|road|highway|airport|bridge|market|port|suburb|outskirt|county|state|peninsula|island|corridor|line|station|hospital|school|square|street|heights?)s?$/i;

/** True where a place's name stands for a government or force: it acts, owns a body, or stands inside its name. */
function standsForWhoSits(text: string, options: { span: Span; tools: PlaceTools; kind: string | null }): boolean {
  const { span, tools } = options;
  if (
    tools.names.some(
      (name) => name.kind === 'organisation' && isInside(span, name) && name.end - name.start > span.end - span.start,
    )
  )
    return true;
  const words = tools.reading.words.filter((word) => isInside(word, span));
  const head = words.find((word) => !words.some((other) => other.index === word.head)) ?? words[0];
  if (!head) return false;
  const governor = tools.reading.words[head.head];
  if (!governor || governor.sentence !== head.sentence) return false;
  const form = text.slice(governor.start, governor.end);
  if (/^nsubj(:pass)?$/.test(head.relation)) {
    // "Havnik was shelled", "Havnik lies in ruins": what things happen to is a place still.
    const isActed = head.relation === 'nsubj:pass' || /^(lie|be|fall|see|burn|remain)$/.test(governor.lemma);
    return (
      !isActed &&
      governor.upos === 'VERB' &&
      /^(country|region|city|town|other)$/.test(options.kind ?? 'other') &&
      !isGoverned(governor)
    );
  }
  if (/^(compound|nmod:poss|amod|nmod:desc)$/.test(head.relation)) return !PLACE_HEAD.test(form);
  if (head.relation === 'conj') {
    // "Dravik and Port Meren denied it": the second does what the first does.
    return standsForWhoSits(text, { ...options, span: { start: governor.start, end: governor.end } });
  }
  if (head.relation === 'obl:agent') return true;
  if (/^(obj|iobj)$/.test(head.relation)) return /^(accuse|blame|tell|urge|warn|condemn|support|back|criticise|criticize|help|call|ask|thank|criticize)$/.test(governor.lemma); // prettier-ignore
  return false;
}

function isGoverned(word: Word): boolean {
  return word.relation === 'acl:relcl' && word.upos !== 'VERB';
}
