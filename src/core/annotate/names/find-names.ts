import type { Gazetteer } from '../../gazetteer/gazetteer.js';
import type { NameMention } from '../../model/mention.js';
import type { EntityKind } from '../../model/name.js';
import type { Reading, ReadName, Sentence, Word } from '../../model/reading.js';
import type { Rule } from '../../model/rule.js';
import { compareSpans, isInside, isOverlapping, type Span } from '../../text/span.js';
import { findRole, type FoundRole } from './find-role.js';
import { BODY_NOUN, ROLE_NOUN, TITLE } from './role-words.js';

/** Rules of finding names. */
export const nameRules: readonly Rule[] = [
  { id: 'name/reader', says: 'The reader model found a name of a person, an organisation or a place.', examples: [], not: [] },
  { id: 'name/outlet-table', says: 'The name of an outlet or agency that the tables know.', examples: [], not: [] },
  { id: 'name/body', says: 'A ministry, army or other body with the words that say whose it is.', examples: ["«Ostrel's interior ministry» said so."], not: ['A ministry said so.'] },
  { id: 'name/equipment', says: 'A type of aircraft, missile or vehicle, by letters and a number.', examples: ['A «K-21» fell.'], not: ['Room 21 was empty.'] },
  { id: 'name/short-form', says: 'A part of a full name of the same report stands for the whole.', examples: ['Edrik Vansol spoke. «Vansol» denied it.'], not: [] },
  { id: 'name/role', says: 'A role or office beside a name belongs to the person.', examples: ['«Ministry spokesman» Edrik Vansol spoke.'], not: [] },
]; // prettier-ignore

/** A known outlet or agency, by its name. */
export interface OutletName {
  readonly outlet: string;
}

const EQUIPMENT = /(?<![\p{L}\d-])(?:\p{Lu}\p{L}{0,3}[-‑ ]?\d{1,3}\p{Lu}{0,2}|\p{Lu}{2,4}-\d{1,3})(?![\p{L}\d-])/gu;
const EQUIPMENT_NOUN =
  /\b(?:jets?|aircraft|planes?|fighters?|bombers?|helicopters?|drones?|missiles?|rockets?|tanks?|launchers?|systems?|warplanes?|howitzers?|type)\b/i;

/** The names of a report in text order, persons with role and institution. Parties are looked up later, over the whole dossier. */
export function findNames(
  text: string,
  options: { reading: Reading; outlets: readonly OutletName[]; gazetteer: Gazetteer },
): NameMention[] {
  const { reading } = options;
  const found: NameMention[] = [...findByTable(text, options)];
  for (const mention of findEquipment(text, reading)) addFree(found, mention);
  for (const name of reading.names) {
    const span = toNameSpan(text, { name, reading });
    if (!span) continue;
    const kind: EntityKind =
      name.kind === 'person' ? 'person' : name.kind === 'organisation' ? 'organisation' : 'place';
    const sentence = reading.sentences.find((one) => isInside(span, one));
    const role =
      kind === 'person' && sentence ? findRole(text, { span, sentence, words: wordsOf(reading, sentence) }) : null;
    addFree(found, toMention(text, { span, kind, role, rule: 'name/reader' }));
  }
  for (const sentence of reading.sentences) {
    for (const span of findBodies(text, wordsOf(reading, sentence))) addBody(found, text, span);
  }
  return linkShortForms(found.sort(compareSpans));
}

/** What the reader says, save that a lone name of a country or large city is a place, whoever acts by its name. */
function kindOf(name: string, options: { read: ReadName['kind']; gazetteer: Gazetteer }): EntityKind {
  if (options.read === 'place') return 'place';
  const isSeat = options.gazetteer
    .findPlaces(name)
    .some((entry) => entry.kind === 'country' || (entry.population ?? 0) > 300_000);
  if (isSeat && !(options.read === 'person' && /\s/.test(name))) return 'place';
  return options.read;
}

function toMention(
  text: string,
  options: { span: Span; kind: EntityKind; role: FoundRole | null; rule: string },
): NameMention {
  const { span, kind, role, rule } = options;
  return {
    start: span.start, end: span.end, text: text.slice(span.start, span.end), kind, role: role?.role ?? null,
    institution: role?.institution ?? null, standsFor: null, party: null, side: null, rule,
  }; // prettier-ignore
}

function addFree(found: NameMention[], mention: NameMention): void {
  if (!found.some((other) => isOverlapping(other, mention))) found.push(mention);
}

/** A body's phrase takes in the shorter names inside it, save persons. */
function addBody(found: NameMention[], text: string, span: Span): void {
  const inside = found.filter((one) => isOverlapping(one, span));
  if (inside.some((one) => one.kind === 'person' || one.kind === 'outlet' || !isInside(one, span))) return;
  for (const one of inside) found.splice(found.indexOf(one), 1);
  found.push(toMention(text, { span, kind: 'organisation', role: null, rule: 'name/body' }));
}

function wordsOf(reading: Reading, sentence: Sentence): readonly Word[] {
  return reading.words.slice(sentence.firstWord, sentence.endWord);
}

/** The name's words without title and article, with what a hyphen ties to it. */
function toNameSpan(text: string, options: { name: Span & { kind: string }; reading: Reading }): Span | null {
  const { name, reading } = options;
  let words = reading.words.filter((word) => isInside(word, name));
  while (words.length > 1 && (TITLE.test(formOf(text, words[0]!)) || /^(the|a|an)$/i.test(formOf(text, words[0]!))))
    words = words.slice(1);
  const first = words[0];
  let last = words[words.length - 1];
  if (
    !first ||
    !last ||
    !/^[\p{Lu}\p{Lo}\d]/u.test(formOf(text, first)) ||
    (first.upos === 'ADJ' && words.length === 1)
  )
    return null;
  let { start } = first;
  // "Jean-Yves", "Al-Hadi": the tokeniser divides at hyphens, the reader may stop there.
  for (let at = last.index + 1; at + 1 < reading.words.length; at += 2) {
    const hyphen = reading.words[at]!;
    const next = reading.words[at + 1]!;
    if (!/^[-‑–]$/.test(formOf(text, hyphen)) || hyphen.start !== last.end || next.start !== hyphen.end) break;
    if (!/^\p{Lu}/u.test(formOf(text, next))) break;
    last = next;
    for (let more = next.index + 1; more < reading.words.length; more += 1) {
      const word = reading.words[more]!;
      if (
        options.name.kind !== 'person' ||
        word.upos !== 'PROPN' ||
        word.sentence !== last.sentence ||
        !/^\p{Lu}/u.test(formOf(text, word))
      )
        break;
      last = word;
      at = more - 1;
    }
  }
  for (let at = first.index - 1; at > 0; at -= 2) {
    const hyphen = reading.words[at]!;
    const before = reading.words[at - 1]!;
    if (!/^[-‑–]$/.test(formOf(text, hyphen)) || hyphen.end !== start || before.end !== hyphen.start) break;
    if (!/^\p{Lu}/u.test(formOf(text, before))) break;
    start = before.start;
  }
  if (!/\p{L}/u.test(text.slice(start, last.end))) return null;
  return { start, end: last.end };
}

function formOf(text: string, word: Span): string {
  return text.slice(word.start, word.end);
}

function findByTable(text: string, options: { reading: Reading; outlets: readonly OutletName[] }): NameMention[] {
  const found: NameMention[] = [];
  const names = new Map<string, string[]>();
  for (const { outlet } of options.outlets) {
    const key = outlet.split(/[\s-]/)[0]!;
    names.set(key, [...(names.get(key) ?? []), outlet]);
  }
  for (const word of options.reading.words) {
    const candidates = (names.get(formOf(text, word)) ?? []).filter((name) => text.startsWith(name, word.start));
    const longest = candidates.sort((a, b) => b.length - a.length)[0];
    if (!longest || longest.length < 3 || !/^\p{Lu}/u.test(longest)) continue;
    const end = word.start + longest.length;
    if (/[\p{L}\d]/u.test(text[end] ?? ' ')) continue;
    addFree(
      found,
      toMention(text, { span: { start: word.start, end }, kind: 'outlet', role: null, rule: 'name/outlet-table' }),
    );
  }
  return found;
}

function findEquipment(text: string, reading: Reading): NameMention[] {
  const found: NameMention[] = [];
  for (const sentence of reading.sentences) {
    const words = text.slice(sentence.start, sentence.end);
    if (!EQUIPMENT_NOUN.test(words) && !/[A-Z]-\d/.test(words)) continue;
    for (const match of words.matchAll(EQUIPMENT)) {
      const isHyphenated = /[-‑]/.test(match[0]);
      if (!isHyphenated || /^(?:COVID|Covid|G|Q|UN|No|Article)[-‑ ]/.test(match[0])) continue;
      const start = sentence.start + match.index;
      found.push(
        toMention(text, {
          span: { start, end: start + match[0].length },
          kind: 'equipment',
          role: null,
          rule: 'name/equipment',
        }),
      );
    }
  }
  return found;
}

/** "Ostrel's interior ministry", "the Defence Ministry in Dravik", "the health department of Ostrel". */
function findBodies(text: string, words: readonly Word[]): Span[] {
  const found: Span[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!;
    if (!BODY_NOUN.test(formOf(text, word)) || !/^(NOUN|PROPN)$/.test(word.upos)) continue;
    let from = at;
    while (from > 0 && isModifier(text, words[from - 1]!)) from -= 1;
    while (from < at && /^(?:PART|PUNCT)$/.test(words[from]!.upos)) from += 1;
    let to = at;
    const next = words[at + 1];
    if (next && /^(of|in)$/i.test(formOf(text, next))) {
      let more = at + 2;
      if (words[more] && /^the$/i.test(formOf(text, words[more]!))) more += 1;
      const begin = more;
      while (words[more] && words[more]!.upos === 'PROPN') more += 1;
      if (more > begin) to = more - 1;
    }
    const phrase = words.slice(from, to + 1);
    const isNamed = phrase.some(
      (one) => one.upos === 'PROPN' || (/^\p{Lu}/u.test(formOf(text, one)) && one !== words[0]),
    );
    if (!isNamed || phrase.length < 2) continue;
    found.push({ start: words[from]!.start, end: words[to]!.end });
    at = to;
  }
  return found;
}

function isModifier(text: string, word: Word): boolean {
  if (/^(ADJ|NOUN|PROPN)$/.test(word.upos))
    return !/^(both|other|such|many|several|some|own|last|next|new)$/i.test(formOf(text, word));
  return /^['’]s?$/.test(formOf(text, word)) || formOf(text, word) === '-';
}

/** "Vansol" after "Edrik Vansol" stands for him; a name that is no part of a longer one stands for itself. */
function linkShortForms(mentions: readonly NameMention[]): NameMention[] {
  const full = new Map<string, string>();
  for (const mention of mentions) {
    if (mention.kind !== 'person') continue;
    const parts = mention.text.split(/\s+/);
    if (parts.length < 2) continue;
    const last = parts[parts.length - 1]!.toLowerCase();
    if (!full.has(last)) full.set(last, mention.text);
  }
  return mentions.map((mention) => {
    if (mention.kind !== 'person' || /\s/.test(mention.text)) return mention;
    const name = full.get(mention.text.toLowerCase());
    return name && name !== mention.text ? { ...mention, standsFor: name, rule: 'name/short-form' } : mention;
  });
}
