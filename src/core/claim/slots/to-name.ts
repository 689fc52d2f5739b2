import type { PartyLookup } from '../../gazetteer/party-lookup.js';
import type { NameMention } from '../../model/mention.js';
import type { Name } from '../../model/name.js';
import { isInside, type Span } from '../../text/span.js';
import { bare, caseOf, lower, type Tree } from '../tree.js';
import { phraseSpan, type PhraseExtent } from './phrase-span.js';
import { findByNoun, type Memory, type Referent } from './references.js';

/** What naming needs to know of the report and the dossier. */
export interface Naming {
  readonly mentions: readonly NameMention[];
  readonly parties: PartyLookup;
  readonly memory: Memory;
  /** Names of the two sides that fight in this dossier, where there are exactly two. */
  readonly sides: readonly [string, string] | null;
  /** Parties that stand for each of the two sides, for "both sides". */
  readonly sideParties: ReadonlyMap<string, string>;
  /** Side of whoever speaks the words, null for the outlet or unknown. */
  readonly speakerSide: string | null;
  /** Who acts or speaks in the clause: what "its" refers to. */
  readonly subject: Referent | null;
}

const PERSONAL = /^(he|she|him|her|i|me|we|us)$/;
const THING = /^(it|they|them|this|that|those|these|who|which)$/;
const POSSESSIVE = /^(its|his|her|their|our|my)$/;
const ENEMY = /^(enemy|enemies|foe|adversary|aggressor)$/;
const BOTH_HEADS = /^(side|party|camp|country|state|army|nation|neighbour|neighbor|belligerent|capital)$/;
const INSTITUTION_NOUN =
  /^(ministry|army|military|force|forces|government|authority|authorities|presidency|parliament|police|spokesman|spokeswoman|spokesperson|official|officials|leadership|leader|president|minister|troops|troop|soldiers|soldier|defence|defense|department|office|group|agency|rebel|rebels|separatist|separatists|militia|statement)$/;

/** How a nominal is named. */
export interface NamingOptions {
  readonly naming: Naming;
  readonly rule: string;
  /** How much of the words of somebody without a name tells who it is; what "of" adds where not given. */
  readonly extent?: PhraseExtent;
}

/**
 * The names that a nominal head stands for: usually one, two for "both sides", none for words that name nobody.
 * Titles, articles and numerals are left out of the words; possessives stay, since they say whose.
 */
export function toNames(tree: Tree, nominal: number, options: NamingOptions): Name[] {
  const { naming, rule } = options;
  const head = countedIn(tree, nominal);
  const form = lower(tree, head);
  if (isBothSides(tree, head) && naming.sides) {
    const span = spanWithBoth(tree, head);
    return naming.sides.map((side) => ({
      text: tree.text.slice(span.start, span.end), span, rule: 'reference/both-sides', kind: 'party' as const, standsFor: naming.sideParties.get(side) ?? null,
      party: naming.sideParties.get(side) ?? null, side, entity: null,
    })); // prettier-ignore
  }
  const enemy = findEnemy(tree, head);
  if (enemy >= 0) {
    const other = opposite(naming);
    const span = { start: tree.word(enemy).start, end: tree.word(enemy).end };
    return [
      {
        text: tree.text.slice(span.start, span.end),
        span,
        rule: 'reference/enemy',
        kind: null,
        standsFor: null,
        party: null,
        side: other,
        entity: null,
      },
    ];
  }
  // "Its losses" in somebody's mouth; the gender of "his" tells too little of whose.
  const isOwn = naming.subject !== null && /^(its|their|our)$/.test(form);
  // "The US" is no pronoun.
  if ((PERSONAL.test(form) && tree.form(head) !== 'US') || THING.test(form) || isOwn) {
    const referent = isOwn ? naming.subject : resolvePronoun(form, naming);
    if (!referent) return [plainName(tree, head, 'reference/pronoun-open')];
    return [
      fromReferent(tree, {
        referent,
        rule: 'reference/pronoun',
        span: { start: tree.word(head).start, end: tree.word(head).end },
      }),
    ];
  }
  const mention = findMention(tree, head, naming.mentions);
  if (mention) return [fromMention(mention, rule, naming)];
  return [resolveNoun(tree, head, { ...options, span: ownSpan(tree, nominal, options.extent) })];
}

/** Nouns that only say how many of somebody there are. */
const QUANTITY =
  /^(group|number|crowd|hundred|thousand|ten|dozen|score|million|series|majority|most|part|third|quarter|half|handful|couple|pair|band|batch|wave|some|many|all|several|none|lot|bunch|string|more|swathe|remnant|rest|scores|tens|hundreds|thousands|dozens)$/;

/** "A group of rebels", "tens of thousands of students", "two of their trucks": what is counted, not the count. */
function countedIn(tree: Tree, nominal: number): number {
  let at = nominal;
  for (let steps = 0; steps < 3; steps += 1) {
    const word = tree.word(at);
    if (!QUANTITY.test(word.lemma.toLowerCase()) && word.upos !== 'NUM') return at;
    const of = tree.children(at).findLast((child) => bare(tree.word(child).relation) === 'nmod' && caseOf(tree, child) === 'of' && /^(NOUN|PROPN|ADJ|NUM|PRON)$/.test(tree.word(child).upos)); // prettier-ignore
    if (of === undefined) return at;
    at = of;
  }
  return at;
}

function fromMention(mention: NameMention, rule: string, naming: Naming): Name {
  const match = mention.party === null ? naming.parties.findParty(mention.text) : null;
  return {
    text: mention.text, span: { start: mention.start, end: mention.end }, rule, kind: mention.kind, standsFor: mention.standsFor,
    party: mention.party ?? match?.party ?? null, side: mention.side ?? match?.side ?? null, entity: null,
  }; // prettier-ignore
}

/** The mention that names a head: it covers the head word, or stands beside it as its apposition or proper name. */
export function findMention(tree: Tree, head: number, mentions: readonly NameMention[]): NameMention | null {
  const word = tree.word(head);
  const direct = mentions.filter((mention) => isInside(word, mention));
  if (direct.length > 0) return findBehindTitle(tree, head, { direct, mentions }) ?? preferPerson(direct);
  for (const child of tree.children(head)) {
    if (!/^(appos|flat|flat:name|compound)$/.test(tree.word(child).relation)) continue;
    // "Dravik, Port Meren and Besk": a parser that ties the parts of a list to its first.
    if (tree.word(child).relation !== 'appos' && child > head && tree.form(head + 1) === ',') continue;
    const named = mentions.filter(
      (mention) =>
        isInside(tree.word(child), mention) &&
        (mention.kind === 'person' || tree.word(child).relation === 'flat' || GENERIC_NOUN.test(lower(tree, head))),
    );
    if (named.length > 0) return preferPerson(named);
  }
  // "The head of the authorities, X, said": X stands beside the office, and means its head.
  if (ROLE_NOUN.test(lower(tree, head))) {
    const beside = tree.children(head).filter((child) => tree.word(child).relation === 'nmod').flatMap((child) => tree.children(child)).filter((child) => tree.word(child).relation === 'appos'); // prettier-ignore
    const parts = beside.flatMap((child) => [child, ...tree.children(child).filter((part) => tree.word(part).relation.startsWith('flat'))]); // prettier-ignore
    const person = mentions.find(
      (one) => one.kind === 'person' && parts.some((part) => isInside(tree.word(part), one)),
    );
    if (person) return person;
  }
  // "Ministry spokesman X" with the role as head and the mention's role covering it.
  const role = mentions.filter((mention) => mention.role !== null && isInside(word, mention.role));
  return role.length > 0 ? role[0]! : null;
}

/** "Undersheriff Vask" with the title taken for somebody of its own: the name right behind it is the one meant. */
function findBehindTitle(
  tree: Tree,
  head: number,
  { direct, mentions }: { direct: readonly NameMention[]; mentions: readonly NameMention[] },
): NameMention | null {
  const word = tree.word(head);
  if (direct.some((one) => one.kind !== 'person' || one.start < word.start || one.end > word.end)) return null;
  const next = tree
    .children(head)
    .find((child) => child === head + 1 && /^(flat|appos)/.test(tree.word(child).relation));
  if (next === undefined) return null;
  return mentions.find((one) => one.kind === 'person' && one.start === tree.word(next).start) ?? null;
}

const ROLE_NOUN =
  /^(head|leader|chief|chairman|chairwoman|president|minister|commander|director|governor|mayor|spokes\w+|representative|secretary|secretary-general|ambassador|envoy|aide|adviser)$/;

/** Nouns that only say what sort of thing the name beside them is: "the agency Orbel Press". */
const GENERIC_NOUN =
  /^(agency|newspaper|daily|weekly|channel|broadcaster|station|website|outlet|portal|platform|group|organisation|organization|movement|party|operator)$/;

function preferPerson(mentions: readonly NameMention[]): NameMention {
  return (
    mentions.find((mention) => mention.kind === 'person') ??
    mentions.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a))
  );
}

function plainName(tree: Tree, head: number, rule: string): Name {
  const span = phraseSpan(tree, head);
  return {
    text: tree.text.slice(span.start, span.end),
    span,
    rule,
    kind: null,
    standsFor: null,
    party: null,
    side: null,
    entity: null,
  };
}

/** "A group of residents" speaks by these words; who is hit is told by whom it counts. */
function ownSpan(tree: Tree, nominal: number, extent: PhraseExtent = 'of'): Span {
  return phraseSpan(tree, extent === 'whole' ? nominal : countedIn(tree, nominal), extent);
}

function resolveNoun(tree: Tree, head: number, options: NamingOptions & { readonly span: Span }): Name {
  const { naming, rule, span } = options;
  const text = tree.text.slice(span.start, span.end);
  const core = phraseSpan(tree, head);
  const coreText = tree.text.slice(core.start, core.end);
  const owner = findOwner(tree, head, naming);
  const noun = lower(tree, head);
  const match = naming.parties.findParty(coreText) ?? naming.parties.findParty(wholePhrase(tree, head));
  if (match)
    return {
      text,
      span,
      rule,
      kind: kindOfNoun(noun),
      standsFor: null,
      party: match.party,
      side: match.side,
      entity: null,
    };
  if (owner) {
    const ruleOf = owner.isPossessive ? 'reference/possessive' : rule;
    return {
      text,
      span,
      rule: ruleOf,
      kind: kindOfNoun(noun),
      standsFor: null,
      party: owner.party,
      side: owner.side,
      entity: null,
    };
  }
  const isDefinite = tree
    .children(head)
    .some((child) => tree.word(child).relation === 'det' && /^(the|this|that|these|those)$/.test(lower(tree, child)));
  // Bare plurals ("17 soldiers", "armed forces of both") are nobody in particular; a bare "Ministry said" is one.
  const isBare =
    INSTITUTION_NOUN.test(noun) &&
    tree.child(head, 'det') < 0 &&
    (/^(attribution|reader)/.test(rule) || !/s$/.test(noun)) &&
    tree.child(head, 'nummod') < 0;
  if (isDefinite || isBare) {
    // "The defence minister" is not the prime minister who was named before.
    const sorts = tree.children(head).filter((child) => tree.word(child).relation === 'compound').map((child) => lower(tree, child)); // prettier-ignore
    const known = findByNoun(naming.memory, noun);
    const isSame = known !== null && sorts.every((sort) => known.name.toLowerCase().includes(sort));
    const referent =
      findOfSide(naming, noun) ??
      (isSame ? known : null) ??
      (INSTITUTION_NOUN.test(noun) ? ofLastSpeaker(naming, coreText) : null);
    if (referent) return fromReferent(tree, { referent, rule: 'reference/definite-noun', span });
  }
  return { text, span, rule, kind: kindOfNoun(noun), standsFor: null, party: null, side: null, entity: null };
}

/** "The forces" in the mouth of a side's ministry are that side's, not those that were named last. */
function findOfSide(naming: Naming, noun: string): Referent | null {
  if (naming.speakerSide === null || !/^(forces?|army|troops|military|soldiers|units?)$/.test(noun)) return null;
  const { referents } = naming.memory;
  const own = referents.filter((one) => one.side === naming.speakerSide);
  const { subject } = naming;
  // "The army" in the mouth of a ministry is the party's army, not the ministry.
  return findByNoun({ ...naming.memory, referents: own }, noun) ?? (subject?.party ? { ...subject, name: subject.party, kind: 'party', noun, words: [noun], institution: null } : subject); // prettier-ignore
}

/** "The ministry" with no ministry named before is the one of the side that spoke last. */
function ofLastSpeaker(naming: Naming, text: string): Referent | null {
  const last = naming.memory.lastSpeaker;
  if (!last?.party) return null;
  // "The country's defence ministry" is that of the country which spoke.
  const office = text.replace(/^(?:the )?(?:country|nation|state|republic)['’]s /i, '');
  return {
    name: `${last.party} ${office}`,
    kind: 'organisation',
    party: last.party,
    side: last.side,
    noun: text.toLowerCase(),
    words: [text.toLowerCase()],
    institution: null,
  };
}

function fromReferent(tree: Tree, options: { referent: Referent; rule: string; span: Span }): Name {
  const { referent, span } = options;
  return {
    text: tree.text.slice(span.start, span.end), span, rule: options.rule, kind: referent.kind, standsFor: referent.name, party: referent.party,
    side: referent.side, entity: null,
  }; // prettier-ignore
}

function wholePhrase(tree: Tree, head: number): string {
  const words = tree
    .subtree(head)
    .filter(
      (index) => index <= head + 6 && !/^(acl|acl:relcl|appos|conj|cc|punct)$/.test(relationTowards(tree, index, head)),
    );
  return words
    .map((index) => tree.form(index))
    .join(' ')
    .replace(/ (['’]s)\b/g, '$1');
}

/** The relation of the child of `head` under which `index` stands. */
function relationTowards(tree: Tree, index: number, head: number): string {
  let at = index;
  for (let steps = 0; steps < tree.words.length; steps += 1) {
    const word = tree.word(at);
    if (at === head) return 'self';
    if (word.head === head) return word.relation;
    at = word.head;
    if (at < tree.sentence.firstWord || at >= tree.sentence.endWord) return 'self';
  }
  return 'self';
}

/** Whose a noun is: by a possessive pronoun, a possessor, an adjective of origin or "of X". */
export function findOwner(
  tree: Tree,
  head: number,
  naming: Naming,
): { party: string | null; side: string | null; isPossessive: boolean; span: Span } | null {
  for (const child of tree.children(head)) {
    const word = tree.word(child);
    const form = lower(tree, child);
    const span = { start: word.start, end: word.end };
    if (word.relation === 'nmod:poss' && POSSESSIVE.test(form)) {
      const referent = /^(our|my)$/.test(form) ? (naming.memory.lastSpeaker ?? naming.subject) : naming.subject;
      if (referent) return { party: referent.party, side: referent.side, isPossessive: true, span };
      continue;
    }
    if (ENEMY.test(form)) return { party: null, side: opposite(naming), isPossessive: false, span };
    if (/^(amod|compound|nmod:poss|flat|nmod)$/.test(word.relation)) {
      if (word.relation === 'nmod' && !/^(of|from|among)$/.test(caseOf(tree, child))) continue;
      const phrase = tree.text.slice(phraseSpan(tree, child).start, phraseSpan(tree, child).end);
      const match = naming.parties.findParty(phrase) ?? naming.parties.findParty(tree.form(child));
      if (match) return { party: match.party, side: match.side, isPossessive: false, span };
    }
  }
  return null;
}

function findEnemy(tree: Tree, head: number): number {
  if (ENEMY.test(lower(tree, head))) return head;
  for (const child of tree.children(head))
    if (/^(compound|amod|nmod:poss)$/.test(tree.word(child).relation) && ENEMY.test(lower(tree, child))) return child;
  return -1;
}

/** "both camps", "the two sides": the word for two belongs to the name. */
function spanWithBoth(tree: Tree, head: number): Span {
  const span = phraseSpan(tree, head);
  const both = tree
    .children(head)
    .find((child) => child < head && /^(both|two|either|neither|warring|opposing)$/.test(lower(tree, child)));
  return both === undefined ? span : { start: Math.min(span.start, tree.word(both).start), end: span.end };
}

function isBothSides(tree: Tree, head: number): boolean {
  // "each of the two forces", "both of the sides"
  if (/^(each|both|either|neither)$/.test(lower(tree, head))) {
    return tree
      .children(head)
      .some((child) => caseOf(tree, child) === 'of' && BOTH_HEADS.test(tree.word(child).lemma.toLowerCase()));
  }
  if (!BOTH_HEADS.test(tree.word(head).lemma.toLowerCase())) return false;
  return tree.children(head).some((child) => {
    const form = lower(tree, child);
    return /^(both|two|warring|either|neither|opposing)$/.test(form);
  });
}

/** The other one of two sides, null where the speaker's is unknown. */
export function opposite(naming: Naming): string | null {
  if (!naming.sides || !naming.speakerSide) return null;
  if (naming.speakerSide === naming.sides[0]) return naming.sides[1];
  return naming.speakerSide === naming.sides[1] ? naming.sides[0] : null;
}

function resolvePronoun(form: string, naming: Naming): Referent | null {
  const { memory, subject } = naming;
  const { lastSpeaker, lastPerson } = memory;
  if (/^(we|us|i|me)$/.test(form)) return lastSpeaker ?? subject;
  if (/^(he|she|him|her)$/.test(form)) {
    // "A medical worker said … He added": whoever spoke last, though no name is told, before somebody named earlier.
    return lastSpeaker && isOnePerson(lastSpeaker) ? lastSpeaker : (lastPerson ?? lastSpeaker);
  }
  // Of joint speakers each one's words are told of that one.
  const nearest = subject ?? lastSpeaker;
  if (form !== 'it' || nearest?.kind !== 'person') return nearest;
  // "It" is no person while anything else was named; translation leaves "it" for one where nothing was.
  const other = [lastSpeaker, ...memory.referents.toReversed()].find((one) => one && /^(party|organisation|outlet)$/.test(one.kind ?? '')); // prettier-ignore
  return other ?? nearest;
}

/** A person, or somebody told by a noun in the singular alone. */
function isOnePerson(referent: Referent): boolean {
  if (referent.kind !== null) return referent.kind === 'person';
  return (
    !/(?:[^s]s|people|police|media|men|women)$/i.test(referent.name) && !INSTITUTION_NOUN_OF_MANY.test(referent.noun)
  );
}

/** Nouns in the singular that are many people: "he" is none of them. */
const INSTITUTION_NOUN_OF_MANY =
  /^(ministry|army|military|force|government|authority|presidency|parliament|police|leadership|department|office|group|agency|militia|statement|television|report|source)$/;

function kindOfNoun(noun: string): Name['kind'] {
  return INSTITUTION_NOUN.test(noun) ? 'organisation' : null;
}
