import type { FigureMention, Measured } from '../../model/mention.js';
import type { Reading } from '../../model/reading.js';
import { findCountedPhrases, isWeakHarm, type CountedPhrase, type Token } from './counted-phrases.js';
import type { Draft } from './draft.js';
import { harmOfAdjective, harmOfNoun } from './harm-words.js';
import { linkByOrder, linkPassiveBehind, type HarmLink } from './link-by-order.js';
import { isFlat, linkByTree, toSentenceTree, type SentenceTree } from './link-by-tree.js';
import { linkCare } from './link-care.js';
import { linkTerritory } from './link-territory.js';
import { linkToll, type TollLink } from './link-tolls.js';
import type { Counted } from './sense-of-harm.js';
import { sharpen } from './sharpen-harm.js';
import { shareHarm, tieParts } from './share-harm.js';
import { readVictims } from './status-and-owner.js';
import { toMention } from './to-mention.js';

/**
 * All figures of a report in text order: numbers of people or things harmed, taken, moved, each tied by the tree (or, where
 * the tree does not tell, by neighbourhood) to a word that says what was done. A number with no such word is no figure.
 */
export function findFigures(text: string, reading: Reading): FigureMention[] {
  const found: FigureMention[] = [];
  for (const sentence of reading.sentences) {
    const tokens = reading.words.slice(sentence.firstWord, sentence.endWord).map((word) => {
      const form = text.slice(word.start, word.end);
      const { start, end, index, sentence: of, upos, lemma, head, relation } = word;
      // Field by field: copying with "..." takes longer than all that is done with a word that is no number.
      return { start, end, index, sentence: of, upos, lemma, head, relation, form, lower: form.toLowerCase() };
    });
    found.push(...findInSentence(text, { tokens, base: found.length }));
  }
  return found;
}

function findInSentence(text: string, sentence: { tokens: readonly Token[]; base: number }): FigureMention[] {
  const { tokens } = sentence;
  const phrases = findCountedPhrases(tokens);
  if (phrases.length === 0) return [];
  const tree = toSentenceTree(tokens);
  const drafts = phrases.map((phrase) => toDraft(tree, phrase));
  tieParts(tokens, drafts);
  shareHarm(tree, drafts);
  const kept = drafts.filter((draft) => draft.link !== null);
  return kept.map((draft, at) => toMention(text, { tokens, draft, drafts, kept, base: sentence.base, at }));
}

function toDraft(tree: SentenceTree, phrase: CountedPhrase): Draft {
  const { tokens } = tree;
  const { status, groups } = readVictims(tokens, phrase);
  const noun = phrase.kind === 'bare' ? '' : tokens[phrase.head]!.lower;
  const counted: Counted = {
    kind: phrase.kind,
    status,
    noun,
    isOne: phrase.number.kind === 'one',
    isVague: phrase.number.kind === 'vague',
  };
  const found = findLink(tree, { phrase, counted });
  // An aircraft is lost, not wounded: whatever the tree says, a thing has no harm of people.
  const isHarmOfPeople = found !== null && /^(?:killed|wounded|casualties|missing|displaced)$/.test(found.harm);
  const link = counted.kind === 'equipment' && isHarmOfPeople ? null : found;
  return { phrase, counted, status, groups, link, parent: -1 };
}

function findLink(
  tree: SentenceTree,
  { phrase, counted }: { phrase: CountedPhrase; counted: Counted },
): HarmLink | TollLink | null {
  const { tokens } = tree;
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
  const modifier = linkModifier(tokens, phrase);
  const byTree =
    linkPassiveBehind(tokens, phrase, counted) ?? (isFlat(tree) ? null : linkByTree(tree, phrase, counted));
  const rough = byTree ?? linkByOrder(tokens, phrase, counted);
  const link = rough ? { ...rough, ...sharpen(tokens, { at: rough.word, harm: rough.harm }) } : null;
  // A noun that no table knows is counted only right behind the verb: "killing two sides".
  if (
    link &&
    counted.kind === 'other' &&
    /^(?:killed|wounded|casualties)$/.test(link.harm) &&
    link.word !== phrase.from - 1
  )
    return null;
  if (modifier && (!link || !/^(?:killed|wounded|released)$/.test(link.harm))) return modifier;
  if (link) return phrase.kind === 'bare' && phrase.number.kind !== 'vague' && isYear(phrase) ? null : link;
  if (phrase.kind === 'bare' || counted.kind === 'person' || counted.kind === 'demonym') {
    const care = linkCare(tokens, phrase);
    if (care) return care;
    const toll = phrase.number.kind === 'one' ? null : linkToll(tokens, phrase);
    if (toll) return toll;
  }
  return null;
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
