import { foldName } from '../../gazetteer/fold-name.js';
import type { NameMention } from '../../model/mention.js';
import type { Reading } from '../../model/reading.js';
import type { DossierTables } from '../../model/tables.js';
import { compareSpans, isOverlapping, type Span } from '../../text/span.js';
import { findEquipment } from './find-equipment.js';
import { findOrganisations, FORCES, INSTITUTIONS, PROPER_OWNERS } from './find-organisations.js';
import { findPeople } from './find-people.js';
import { findTableNames, toTableNames } from './find-table-names.js';
import { findVictims } from './find-victims.js';
import { toTokens, type Token } from './tokens.js';

/**
 * All names of people, organisations, forces, outlets and equipment of a report, in text order, none inside another. The
 * tables come first, then noun phrases, then what the reader alone takes for a name. Places are found elsewhere.
 */
export function findNames(
  text: string,
  options: { readonly reading: Reading; readonly tables: DossierTables },
): NameMention[] {
  const { reading } = options;
  const names = toTableNames(options.tables);
  const found: NameMention[] = [];
  const sentences = toTokens(text, reading);
  // One mark a position: asking every name found so far would make long reports slow.
  const taken = new Uint8Array(text.length);
  const isFree = (span: Span): boolean => !taken.subarray(span.start, span.end).includes(1);
  const put = (name: NameMention): void => {
    taken.fill(1, name.start, name.end);
    found.push(name);
  };
  const readBySentence = toSentences(reading);
  const isOther = toOthers(options.tables);
  sentences.forEach((tokens, at) => {
    const read = readBySentence[at] ?? [];
    const organisations = findOrganisations(tokens);
    const fromTable = findTableNames(tokens, names);
    const isOwner = (span: Span): boolean =>
      organisations.some(
        (one) =>
          one.isNamed && one.start <= span.start && one.end >= span.end && one.end - one.start > span.end - span.start,
      );
    const people = findPeople(tokens, { read: read.filter((one) => one.kind === 'person'), organisations, isOther });
    for (const { from, to, name } of fromTable) {
      const span = { start: tokens[from]!.start, end: tokens[to - 1]!.end };
      // "Tarvia" inside "Tarvia's defence ministry" is its owner, not a name of its own.
      if (
        (name.kind === 'party' && isOwner(span)) ||
        (name.kind !== 'person' &&
          people.some((one) => isOverlapping(one, span) && one.end - one.start > span.end - span.start))
      )
        continue;
      const person =
        name.kind === 'person' ? toPerson(tokens, { from, to, organisations, isOther: () => false }) : null;
      const bare = person ? { start: person.start, end: person.end } : span;
      if (!isFree(bare)) continue;
      put({
        ...toMention(text, bare, { kind: name.kind, rule: name.rule }),
        role: person?.role ?? null,
        institution: person?.institution ?? null,
        standsFor:
          name.standsFor !== null && foldName(name.standsFor) !== foldName(text.slice(bare.start, bare.end))
            ? name.standsFor
            : null,
        party: name.party,
        side: name.side,
      });
    }
    for (const person of people)
      if (isFree(person) && !isTitleOnly(text.slice(person.start, person.end)))
        put({
          ...toMention(text, person, { kind: 'person', rule: person.rule }),
          role: person.role,
          institution: person.institution,
        });
    for (const { isNamed, kind, rule, start, end } of organisations)
      if (isNamed && isFree({ start, end })) put(toMention(text, { start, end }, { kind, rule }));
    for (const one of read) {
      if (one.kind !== 'organisation') continue;
      const span = toWhole(tokens, one);
      if (span && isFree(span) && isOrganisationName(text.slice(span.start, span.end), { tokens, span, isOther }))
        put(toMention(text, span, { kind: 'organisation', rule: 'name/reader' }));
    }
  });
  for (const span of findEquipment(text, reading.sentences))
    if (isFree(span)) put(toMention(text, span, { kind: 'equipment', rule: 'equipment/model' }));
  for (const letters of findShortLetters(text, found, { sentences, isFree })) {
    const at = found.findIndex((name) => name.start === letters.start && name.end === letters.end);
    if (at >= 0) found[at] = letters;
    else put(letters);
  }
  for (const name of findShortForms(text, found, { sentences, isFree })) put(name);
  for (const name of findShortOutlets(text, found, { sentences, isFree, isOther })) put(name);
  return findVictims(text, { names: linkShortForms(found.sort(compareSpans)), reading });
}

function toMention(
  text: string,
  { start, end }: Span,
  { kind, rule }: { kind: NameMention['kind']; rule: string },
): NameMention {
  return {
    start,
    end,
    text: text.slice(start, end),
    kind,
    role: null,
    institution: null,
    standsFor: null,
    party: null,
    side: null,
    rule,
  };
}

/** The reader's names by sentence; both lists are walked once. */
function toSentences(reading: Reading): Reading['names'][number][][] {
  const lists: Reading['names'][number][][] = reading.sentences.map(() => []);
  let at = 0;
  for (const name of reading.names.toSorted(compareSpans)) {
    while (at + 1 < lists.length && reading.sentences[at + 1]!.start <= name.start) at += 1;
    const sentence = reading.sentences[at];
    if (sentence && name.end <= sentence.end) lists[at]!.push(name);
  }
  return lists;
}

function toPerson(
  tokens: readonly Token[],
  options: { from: number; to: number; organisations: ReturnType<typeof findOrganisations>; isOther: () => boolean },
) {
  const { organisations, isOther } = options;
  const span = { start: tokens[options.from]!.start, end: tokens[options.to - 1]!.end };
  return findPeople(tokens, { read: [span], organisations, isOther }).find((one) => isOverlapping(one, span)) ?? null;
}

/** Tells words that a table has as a country, a people, a party or its seat, or a place of the dossier. */
function toOthers(tables: DossierTables): (words: readonly Token[]) => boolean {
  const others = new Set(PROPER_OWNERS);
  for (const row of tables.parties) for (const name of [row.party, ...row.names]) others.add(foldName(name));
  for (const row of tables.places)
    for (const name of [row.name, ...row.names.map((one) => one.text)]) others.add(foldName(name));
  for (const row of tables.outlets)
    for (const name of [row.outlet, row.outlet.split(' ')[0]!]) others.add(foldName(name));
  return (words) => others.has(foldName(words.map((word) => word.form).join(' ')));
}

function isOrganisationName(
  words: string,
  options: { tokens: readonly Token[]; span: Span; isOther: (words: readonly Token[]) => boolean },
): boolean {
  const inside = options.tokens.filter((token) => token.start >= options.span.start && token.end <= options.span.end);
  if (!/\p{Lu}/u.test(words) || options.isOther(inside)) return false;
  const only = inside.length === 1 ? inside[0]! : null;
  return !(
    only &&
    (FORCES.has(only.lower) || INSTITUTIONS.has(only.lower) || !/^(?:PROPN|NOUN|ADJ|X)$/.test(only.upos))
  );
}

/** "President", "Prime Minister": nobody is named. */
function isTitleOnly(words: string): boolean {
  return /^(?:(?:prime|foreign|defen[cs]e|interior) minister|president|king|queen|pope|allah|god|jesus|islam|christmas|easter|ramadan|covid(?:-19)?)$/i.test(
    words,
  );
}

/** The span of whole tokens that a name covers, without possessive or article. */
function toWhole(tokens: readonly Token[], span: Span): Span | null {
  const inside = tokens.filter((token) => token.start < span.end && token.end > span.start);
  while (inside.length > 0 && /^(?:the|a|an)$/i.test(inside[0]!.form)) inside.shift();
  while (inside.length > 0 && /^(?:['’]s?|[,.;:])$/.test(inside.at(-1)!.form)) inside.pop();
  return inside.length === 0 ? null : { start: inside[0]!.start, end: inside.at(-1)!.end };
}

interface Around {
  readonly sentences: readonly (readonly Token[])[];
  readonly isFree: (span: Span) => boolean;
}

/** "Northern Relief Council (NRC)": the letters, there and wherever they come back. */
function findShortLetters(text: string, found: readonly NameMention[], { sentences, isFree }: Around): NameMention[] {
  const full = new Map<string, NameMention>();
  for (const name of found) {
    if (name.kind !== 'organisation' && name.kind !== 'party') continue;
    const match = /^ ?\((\p{Lu}[\p{Lu}\p{N}-]{1,7})\)/u.exec(text.slice(name.end, name.end + 12));
    if (match && !full.has(match[1]!)) full.set(match[1]!, name);
  }
  if (full.size === 0) return [];
  const more: NameMention[] = [];
  for (const token of sentences.flat()) {
    const name = full.get(token.form);
    // What the reader alone took for a name of its own gets its full one.
    const isAlone = found.some(
      (one) => one.start === token.start && one.end === token.end && one.rule === 'name/reader',
    );
    if (!name || !(isFree(token) || isAlone)) continue;
    more.push({
      ...toMention(text, token, { kind: name.kind, rule: 'name/short-letters' }),
      standsFor: name.standsFor ?? name.text,
      party: name.party,
      side: name.side,
    });
  }
  return more;
}

/** "Lumen" for "Lumen World Service": the first word of an outlet that the report names in full, or that is its own. */
function findShortOutlets(
  text: string,
  found: readonly NameMention[],
  { sentences, isFree, isOther }: Around & { readonly isOther: (words: readonly Token[]) => boolean },
): NameMention[] {
  const full = new Map<string, NameMention>();
  for (const name of found) {
    const words = foldName(name.text).split(' ');
    if (name.kind === 'outlet' && words.length > 1 && words[0]!.length > 3 && !full.has(words[0]!))
      full.set(words[0]!, name);
  }
  if (full.size === 0) return [];
  const more: NameMention[] = [];
  for (const tokens of sentences)
    tokens.forEach((token, at) => {
      const name = token.isCapital ? full.get(foldName(token.form)) : undefined;
      if (!name || !isFree(token) || isOther([token]) || tokens[at + 1]?.upos === 'PROPN') return;
      more.push({
        ...toMention(text, token, { kind: 'outlet', rule: 'outlet/short-form' }),
        standsFor: name.standsFor ?? name.text,
        side: name.side,
      });
    });
  return more;
}

/** Last names that nothing else found, of people whom the report names in full. */
function findShortForms(text: string, found: readonly NameMention[], { sentences, isFree }: Around): NameMention[] {
  const last = toLastNames(found);
  const more: NameMention[] = [];
  for (const token of sentences.flat()) {
    const name = token.isCapital ? last.get(foldName(token.form)) : undefined;
    if (!name || token.upos === 'VERB' || !isFree(token)) continue;
    more.push({
      ...toMention(text, token, { kind: 'person', rule: 'name/short-form' }),
      standsFor: name.standsFor ?? name.text,
      party: name.party,
      side: name.side,
    });
  }
  return more;
}

/** Full names by their last word; words that two people share are left out. */
function toLastNames(found: readonly NameMention[]): Map<string, NameMention> {
  const last = new Map<string, NameMention | null>();
  for (const name of found) {
    if (name.kind !== 'person') continue;
    const full = foldName(name.standsFor ?? name.text);
    for (const spelling of new Set([full, foldName(name.text)])) {
      const words = spelling.split(' ');
      const key = words.at(-1)!;
      if (words.length < 2 || key.length < 3) continue;
      const there = last.get(key);
      if (there === undefined) last.set(key, name);
      else if (there !== null && foldName(there.standsFor ?? there.text) !== full) last.set(key, null);
    }
  }
  return new Map([...last].filter((entry): entry is [string, NameMention] => entry[1] !== null));
}

/** Gives last names that were found by themselves the full name that they stand for. */
function linkShortForms(names: readonly NameMention[]): NameMention[] {
  const last = toLastNames(names);
  return names.map((name) => {
    if (name.kind !== 'person' || name.standsFor !== null || foldName(name.text).includes(' ')) return name;
    const full = last.get(foldName(name.text));
    if (!full) return name;
    return {
      ...name,
      standsFor: full.standsFor ?? full.text,
      party: name.party ?? full.party,
      side: name.side ?? full.side,
    };
  });
}
