import { isHarm, type FigureMention, type Harm, type Measured, type VictimStatus } from '../../model/mention.js';
import type { Reading } from '../../model/reading.js';
import type { Span } from '../../text/span.js';
import { findCountedPhrases, isWeakHarm, type CountedPhrase, type Token } from './counted-phrases.js';
import type { Draft } from './draft.js';
import { findSingles, hasHarmWord, isHarmOfOne, joinSingles, type TokenRange } from './find-singles.js';
import { harmOfAdjective, harmOfNoun } from './harm-words.js';
import { linkActsOfWar } from './link-acts-of-war.js';
import { linkByOrder, linkPassiveBehind, linkVerbBefore, type HarmLink } from './link-by-order.js';
import { isFlat, linkByTree, toSentenceTree, type SentenceTree } from './link-by-tree.js';
import { linkCare } from './link-care.js';
import { linkCount } from './link-counts.js';
import { linkFate } from './link-fate.js';
import { linkDivision, linkEstimate } from './link-told-before.js';
import { linkTerritory } from './link-territory.js';
import { linkToll, type TollLink } from './link-tolls.js';
import type { Counted } from './sense-of-harm.js';
import { sharpen } from './sharpen-harm.js';
import { settleStatus, toSettingTest, type Setting } from './settle-status.js';
import { isApposition, shareHarm, tieParts } from './share-harm.js';
import { isFighting, readVictims } from './status-and-owner.js';
import { toMention } from './to-mention.js';
import { groupsOfNoun, statusOfNoun } from './victim-nouns.js';

/**
 * All figures of a report in text order: numbers of people or things harmed, taken, moved, each tied by the tree (or, where
 * the tree does not tell, by neighbourhood) to a word that says what was done. A number with no such word is no figure.
 */
export function findFigures(text: string, reading: Reading): FigureMention[] {
  const found: FigureMention[] = [];
  const toSetting = toSettingTest(text, reading);
  const persons = reading.names.filter((name) => name.kind === 'person').sort((a, b) => a.start - b.start);
  let next = 0;
  for (const sentence of reading.sentences) {
    const tokens = reading.words.slice(sentence.firstWord, sentence.endWord).map((word) => {
      const form = text.slice(word.start, word.end);
      const { start, end, index, sentence: of, upos, lemma, head, relation } = word;
      // Field by field: copying with "..." takes longer than all that is done with a word that is no number.
      return { start, end, index, sentence: of, upos, lemma, head, relation, form, lower: form.toLowerCase() };
    });
    const people: TokenRange[] = [];
    for (; next < persons.length && persons[next]!.start < sentence.end; next += 1) {
      const range = toRange(tokens, persons[next]!);
      if (range) people.push(range);
    }
    found.push(...findInSentence(text, { tokens, people, base: found.length, before: lastHarm(found, sentence.start), toSetting })); // prettier-ignore
  }
  return found;
}

/** The tokens of a span, or null where it holds none of them. */
function toRange(tokens: readonly Token[], span: Span): TokenRange | null {
  const from = tokens.findIndex((token) => token.end > span.start);
  const to = tokens.findLastIndex((token) => token.start < span.end);
  return from < 0 || to < from ? null : { from, to };
}

/** How far behind a figure "it" may still mean those counted, in characters. */
const NEAR = 600;

/** What was told of people shortly before, for numbers that stand for them without a word of harm. */
function lastHarm(found: readonly FigureMention[], start: number): Before | null {
  const last = found.findLast((one) => one.partOf === null && start - one.end < NEAR && isHarm(one.what));
  return last && isHarm(last.what) ? { harm: last.what, status: last.status } : null;
}

interface Before {
  readonly harm: Harm;
  readonly status: VictimStatus;
}

interface SentenceOfFigures {
  readonly tokens: readonly Token[];
  /** Names of persons. */
  readonly people: readonly TokenRange[];
  readonly base: number;
  readonly before: Before | null;
  readonly toSetting: () => Setting;
}

function findInSentence(text: string, sentence: SentenceOfFigures): FigureMention[] {
  const { tokens, before, toSetting } = sentence;
  const phrases = findCountedPhrases(tokens).filter((phrase, at, all) => !isApposition(tokens, phrase, all[at - 1]));
  const singles = hasHarmWord(tokens) ? findSingles(tokens, { taken: phrases, people: sentence.people }) : [];
  if (phrases.length + singles.length === 0) return [];
  const tree = toSentenceTree(tokens);
  const draft = (phrase: CountedPhrase): Draft => toDraft(tree, { phrase, before });
  const drafts = joinSingles(tree, { counted: phrases.map(draft), singles: singles.map(draft) });
  tieParts(tokens, drafts);
  shareHarm(tree, drafts);
  for (const draft of drafts) draft.link ??= linkCount(tree, draft.phrase, draft.counted);
  const settled = drafts.map((one) => ({ ...one, status: settleStatus(one, { tokens, toSetting }) }));
  const kept = settled.filter(({ phrase, link }) => link !== null && (!phrase.single || isHarmOfOne(tokens, link)));
  return kept.map((draft, at) => toMention(text, { tokens, draft, drafts: settled, kept, base: sentence.base, at }));
}

function toDraft(tree: SentenceTree, { phrase, before }: { phrase: CountedPhrase; before: Before | null }): Draft {
  const { tokens } = tree;
  const { status, groups } = readVictims(tokens, phrase);
  const noun = phrase.kind === 'bare' || phrase.single === 'name' ? '' : tokens[phrase.head]!.lower;
  const counted: Counted = {
    kind: phrase.kind,
    status,
    noun,
    isOne: phrase.number.kind === 'one',
    isVague: phrase.number.kind === 'vague',
  };
  const linked = findLink(tree, { phrase, counted });
  const found = phrase.number.value === 0 && linked !== null && !isHarm(linked.harm) ? null : linked;
  // An aircraft is lost, not wounded: whatever the tree says, a thing has no harm of people.
  const isHarmOfPeople = found !== null && /^(?:killed|wounded|casualties|missing|displaced)$/.test(found.harm);
  const link = counted.kind === 'equipment' && isHarmOfPeople ? null : found;
  if (link !== null || phrase.number.value === 0)
    return {
      phrase,
      counted,
      status: link === null ? status : statusByHarm(tree, { counted, link }),
      groups,
      link,
      parent: -1,
    };
  const division = linkDivision(tokens, phrase);
  if (division) return { phrase, counted, ...victimsBehind(tokens, phrase), link: division, parent: -1 };
  const estimate = linkEstimate(tokens, phrase, before);
  if (estimate) return { phrase, counted, status: before!.status, groups, link: estimate, parent: -1 };
  const fate = linkFate(tree, phrase, counted);
  if (fate) return { phrase, counted, status: statusByHarm(tree, { counted, link: fate }), groups, link: fate, parent: -1 }; // prettier-ignore
  return { phrase, counted, status, groups, link: linkActsOfWar(tree, phrase, counted), parent: -1 };
}

function findLink(
  tree: SentenceTree,
  { phrase, counted }: { phrase: CountedPhrase; counted: Counted },
): HarmLink | TollLink | null {
  const { tokens } = tree;
  // "The house is a total loss" counts nobody.
  if (phrase.number.kind === 'one' && tokens[phrase.head]!.lower === 'loss') return null;
  const own: HarmLink | null =
    phrase.kind === 'harm' ? { harm: harmOfNoun(tokens[phrase.head]!.lower)!, word: phrase.head, isToll: false } : null;
  if (own && (!isWeakHarm(phrase, tokens) || isBareHarm(phrase, tokens)))
    return { ...own, ...combined(tokens, phrase, own), isToll: isTotal(tokens, phrase) };
  if (counted.kind === 'other' && counted.isOne) return null;
  // "neither the guards nor three passers-by were hurt"
  const before = /^(?:the|his|her|their|its)$/.test(tokens[phrase.from - 1]?.lower ?? '')
    ? phrase.from - 2
    : phrase.from - 1;
  if (/^(?:nor|neither)$/.test(tokens[before]?.lower ?? '')) return null;
  const territory = linkTerritory(tokens, phrase);
  if (territory) return territory;
  const modifier = phrase.single ? null : linkModifier(tokens, phrase);
  // Of somebody told of without a number the tree alone tells what became of whom: any name may stand before "were killed".
  const isByTree = phrase.single !== undefined && !isFlat(tree);
  const byTree =
    (isByTree ? null : (linkPassiveBehind(tokens, phrase, counted) ?? linkVerbBefore(tokens, phrase, counted))) ??
    (isFlat(tree) ? null : linkByTree(tree, phrase, counted));
  const rough = byTree ?? (isByTree ? null : linkByOrder(tokens, phrase, counted));
  const sharp = rough ? { ...rough, ...sharpen(tokens, { at: rough.word, harm: rough.harm }) } : null;
  const link = sharp ? { ...sharp, harm: harmBehind(tokens, { phrase, link: sharp }) } : null;
  if (own?.harm === 'captured' && link === null && isTaken(tree, phrase)) return own;
  // A noun that no table knows is counted only right behind the verb: "killing two sides", but not "killed two years ago".
  if (
    link &&
    counted.kind === 'other' &&
    /^(?:killed|wounded|casualties)$/.test(link.harm) &&
    (link.word !== phrase.from - 1 || isTime(counted.noun))
  )
    return null;
  if (modifier && (!link || !/^(?:killed|wounded|released)$/.test(link.harm))) return modifier;
  if (link) return phrase.kind === 'bare' && phrase.number.kind !== 'vague' && isYear(phrase) ? null : link;
  if (
    phrase.number.value !== 0 &&
    (phrase.kind === 'bare' || counted.kind === 'person' || counted.kind === 'demonym')
  ) {
    const care = linkCare(tokens, phrase);
    if (care) return care;
    const toll = phrase.number.kind === 'one' ? null : linkToll(tokens, phrase);
    if (toll) return toll;
  }
  return null;
}

/** Men whom an army lost are soldiers; people who had to leave their homes are civilians. */
function statusByHarm(tree: SentenceTree, { counted, link }: { counted: Counted; link: HarmLink }): VictimStatus {
  if (counted.status !== 'unknown') return counted.status;
  if (link.harm === 'displaced' && /^(?:people|persons?|families|inhabitants)$/.test(counted.noun)) return 'civilian';
  if (link.harm === 'deployed' && counted.noun === 'men') return 'military';
  const isLost = /^los(?:e|es|t|ing)$/.test(tree.tokens[link.word]!.lower) && /^m[ae]n$/.test(counted.noun);
  const isOfForce = tree.children[link.word]!.some((child) => {
    const { lower, relation } = tree.tokens[child]!;
    return relation === 'nsubj' && (isFighting(lower) || lower === 'side');
  });
  return isLost && isOfForce ? 'military' : 'unknown';
}

function isTime(noun: string): boolean {
  return /^(?:minute|hour|day|night|week|month|year|decade)s?$/.test(noun);
}

/** "lost 300 men killed and wounded", "shot one man fatally": the words behind tell more than the verb. */
function harmBehind(tokens: readonly Token[], { phrase, link }: { phrase: CountedPhrase; link: HarmLink }): Measured {
  const next = tokens[phrase.to + 1]?.lower ?? '';
  const isFatal = /^(?:fatally|dead)$/.test(next) || isToDeath(tokens, phrase.to + 1);
  if ((link.harm === 'casualties' || link.harm === 'wounded') && link.word < phrase.from && isFatal) return 'killed';
  const isLost = link.harm === 'killed' && /^los(?:e|es|t|ing)$/.test(tokens[link.word]!.lower);
  if (!isLost || link.word > phrase.from) return link.harm;
  for (let at = phrase.to + 1; at < tokens.length && at < phrase.to + 6; at += 1) {
    const { lower } = tokens[at]!;
    if (/^[.,;]$/.test(lower)) break;
    if (/^(?:wounded|injured|captured|casualties|prisoners?|missing|deserted|desertions?)$/.test(lower))
      return 'casualties';
  }
  return link.harm;
}

/** "Stabbed his mother and a neighbour to death": of all in the list. */
function isToDeath(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < tokens.length && at < from + 8; at += 1) {
    const { lower, upos } = tokens[at]!;
    if (lower === 'to' && tokens[at + 1]?.lower === 'death') return true;
    if (!/^(?:NOUN|PROPN|ADJ|DET|CCONJ|NUM|PRON)$/.test(upos) && lower !== ',') return false;
  }
  return false;
}

/** "took 150 more prisoners", "captured 12 tanks and 30 prisoners": the object of a verb of taking, or one of a list of them. */
function isTaken(tree: SentenceTree, phrase: CountedPhrase): boolean {
  const { tokens, heads } = tree;
  const up = heads[phrase.head] ?? -1;
  const isListed = tokens[phrase.head]!.relation === 'conj' && up >= 0;
  const object = isListed ? up : phrase.head;
  const verb = tokens[heads[object] ?? -1];
  return tokens[object]!.relation === 'obj' && verb !== undefined && /^(?:took|taken|taking|captured|capturing|seized|holds?|held|holding)$/.test(verb.lower); // prettier-ignore
}

/** "eleven were police": the noun behind tells who they were. */
function victimsBehind(tokens: readonly Token[], phrase: CountedPhrase): Pick<Draft, 'status' | 'groups'> {
  for (let at = phrase.to + 2; at < tokens.length && at < phrase.to + 5; at += 1) {
    const { lower } = tokens[at]!;
    const [status, groups] = [statusOfNoun(lower), groupsOfNoun(lower)];
    if (status !== 'unknown') return { status, groups };
    if (/^(?:and|,|\.)$/.test(lower)) break;
  }
  return { status: 'unknown', groups: [] };
}

/** "3 missing", "5 arrests": a harm noun that may be weak stands alone, with no verb of its own. */
function isBareHarm(phrase: CountedPhrase, tokens: readonly Token[]): boolean {
  return /^(?:missing|hurt|displaced|disappeared|injuries|arrests|fatally|killed)$/.test(tokens[phrase.head]!.lower);
}

/** "20 killed and wounded", "15 dead or injured" count both together. */
function combined(tokens: readonly Token[], phrase: CountedPhrase, link: HarmLink): { harm: Measured } {
  const joint = tokens[phrase.head + 1]?.lower ?? '';
  const other = harmOfAdjective(tokens[phrase.head + 2]?.lower ?? '');
  const isPair = /^(?:and|or|\/)$/.test(joint) && (link.harm === 'killed' || link.harm === 'wounded');
  return {
    harm:
      isPair && other !== null && other !== link.harm && (other === 'killed' || other === 'wounded')
        ? 'casualties'
        : link.harm,
  };
}

/** "total losses to 187 dead", "a toll of 20 dead". */
function isTotal(tokens: readonly Token[], phrase: CountedPhrase): boolean {
  for (let at = phrase.from - 1; at >= 0 && at > phrase.from - 6; at -= 1) {
    if (/^(?:toll|losses|casualties|tally)$/.test(tokens[at]!.lower)) return true;
    if (/^[.,;]$/.test(tokens[at]!.lower)) return false;
  }
  return false;
}

function isYear({ number, hedged }: CountedPhrase): boolean {
  return (
    number.kind === 'numeral' &&
    hedged.hedge === 'exact' &&
    number.value !== null &&
    number.value >= 1900 &&
    number.value <= 2100
  );
}

/** "five wounded soldiers", "two captured villages": a participle inside the phrase. */
function linkModifier(tokens: readonly Token[], phrase: CountedPhrase): HarmLink | null {
  if (phrase.kind !== 'person' && phrase.kind !== 'demonym') return null;
  for (let at = phrase.hedged.end; at < phrase.head; at += 1) {
    const harm = harmOfAdjective(tokens[at]!.lower);
    if (harm !== null && harm !== 'destroyed' && !/^(?:fallen|prisoner|hostage|shot)$/.test(tokens[at]!.lower))
      return { harm, word: at, isToll: false };
  }
  return null;
}
