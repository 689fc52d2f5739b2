import { bare, caseOf, lower, type Tree } from '../tree.js';
import { STATEMENT_NOUNS } from './cues.js';
import { contentOfNoun } from './find-content.js';
import { findSources, isByPhrase, joint } from './find-sources.js';
import type { Speech } from './speech.js';
import { isModal } from './read-attitudes.js';
import { isNegated } from './read-refusals.js';
import { toSpeech } from './to-verbal-speech.js';

/** Verbs that give something told a name, or send it back with one. */
const NAMING =
  /^(call|describe|brand|label|term|denounce|slam|dismiss|reject|deride|ridicule|qualify|characterise|characterize|refute)$/;

/** What is told and is not so. */
const FALSE =
  /^(untrue|false|incorrect|wrong|inaccurate|lies?|fabrications?|fabricated|inventions?|invented|nonsense|baseless|groundless|unfounded|fakes?|hoax|propaganda|disinformation|absurd|slander|falsehoods?|fiction|fictitious|rubbish|ludicrous|myths?|tales?)$/;

/** Words of what is told, without a word that only points at it. */
const isTold = (tree: Tree, index: number): boolean => STATEMENT_NOUNS.has(tree.word(index).lemma.toLowerCase()) && tree.word(index).upos !== 'DET'; // prettier-ignore

/** "Called the report untrue", "rejected as baseless the claim that it had fired": who names a statement false denies it. */
export function readCalledFalse(tree: Tree, cue: number): Speech | null {
  if (!NAMING.test(tree.word(cue).lemma.toLowerCase()) || isNegated(tree, cue) || isModal(tree, cue)) return null;
  const passive = tree.child(cue, 'nsubj:pass');
  const words = tree.subtree(cue).filter((index) => index > cue);
  const told = passive >= 0 && isTold(tree, passive) ? passive : words.find((index) => isTold(tree, index));
  if (told === undefined) return null;
  const named = words.find((index) => isFalse(tree, index) && (index > told || caseOf(tree, index) === 'as' || lower(tree, index - 1) === 'as')); // prettier-ignore
  if (named === undefined || Math.abs(named - told) > 40) return null;
  const by = tree.children(cue).find((child) => isByPhrase(tree, child));
  const sources = passive >= 0 ? (by === undefined ? [] : joint(tree, by)) : findSources(tree, cue).heads;
  if (passive < 0 && sources.length === 0) return null;
  const content = statedBy(tree, told)?.filter((index) => index < named || told > named);
  const phrase = tree.subtree(told).filter((index) => (index < named || told > named) && !/^(as|a|an)$/.test(lower(tree, index))); // prettier-ignore
  const isBare = content === undefined && !phrase.some((index) => tree.word(index).upos === 'NUM');
  const said = (content ?? phrase).filter((index) => !/^(as|pure|complete)$/.test(lower(tree, index)));
  if (said.length === 0) return null;
  return toSpeech(tree, cue, { stance: 'denies', content: said, rule: 'denial/called-false', isBare, extraFrame: [...tree.subtree(told), ...tree.subtree(named)], ...(passive >= 0 ? { sources, sourceRule: sources.length > 0 ? 'attribution/by-phrase' : 'attribution/no-speaker' } : {}) }); // prettier-ignore
}

/** "False", "a lie", "not true", "not corresponding to reality". */
function isFalse(tree: Tree, index: number): boolean {
  if (FALSE.test(lower(tree, index))) return true;
  return /^(true|corresponding|correct)$/.test(lower(tree, index)) && (isNegated(tree, index) || (index > tree.sentence.firstWord && lower(tree, index - 1) === 'not')); // prettier-ignore
}

/** Nouns of saying that are followed by what they tell of. */
const ABOUT = /^(claim|report|allegation|accusation|rumour|rumor|suggestion|news|story|information)$/;

/** What a noun of saying states: "claims that it fired", "reports on the explosion of the bridge". */
export function statedBy(tree: Tree, noun: number): number[] | null {
  const clause = contentOfNoun(tree, noun);
  if (clause) return clause;
  if (!ABOUT.test(tree.word(noun).lemma.toLowerCase())) return null;
  const about = tree.children(noun).find((child) => bare(tree.word(child).relation) === 'nmod' && /^(of|on|about)$/.test(caseOf(tree, child))); // prettier-ignore
  const preposition = about === undefined ? -1 : tree.child(about, 'case');
  return preposition < 0 ? null : tree.subtree(noun).filter((index) => index > preposition);
}

/**
 * "Reports of the attack were false, the ministry said", "it is not true that Brusk has fallen", "it had nothing to do with the
 * raid": a plain verb of saying whose content says that something told is not so. The speech with the stance of a denial.
 */
export function toDenial(tree: Tree, speech: Speech): Speech {
  if (speech.stance !== 'asserts' || speech.content.length === 0) return speech;
  const inside = speech.content.filter((index) => index >= tree.sentence.firstWord && index < tree.sentence.endWord);
  if (inside.length < speech.content.length) return speech;
  const among = new Set(inside);
  const tops = inside.filter((index) => tree.word(index).upos !== 'PUNCT' && !among.has(tree.word(index).head));
  const [top] = tops;
  if (top === undefined || tops.length > 1) return speech;
  const denied = (content: readonly number[], isBare: boolean): Speech => ({
    ...speech, stance: 'denies', content, isBare, rule: 'denial/called-false',
    frame: [...new Set([...speech.frame, ...(isBare ? [] : inside.filter((index) => !content.includes(index)))])].sort((a, b) => a - b),
  }); // prettier-ignore
  const words = inside.filter((index) => tree.word(index).upos !== 'PUNCT');
  if (isFalse(tree, top)) {
    const subject = tree.child(top, 'nsubj', 'nsubj:pass', 'csubj');
    // "Not true": the whole answer.
    if (subject < 0 && words.length <= 3) return denied(words, true);
    const clause = tree.children(top).find((child) => child > top && /^(ccomp|csubj)/.test(tree.word(child).relation));
    const isImpersonal = tree.child(top, 'expl') >= 0 || subject < 0 || lower(tree, subject) === 'it';
    if (clause !== undefined && isImpersonal) return denied(tree.subtree(clause).filter((index) => among.has(index) && lower(tree, index) !== 'that'), false); // prettier-ignore
    if (subject < 0 || !(isTold(tree, subject) || /^(it|this|that)$/.test(lower(tree, subject)))) return speech;
    const content = statedBy(tree, subject)?.filter((index) => among.has(index));
    return content && content.length > 0 ? denied(content, false) : denied(words, true);
  }
  const hasNothing = /^have$/.test(tree.word(top).lemma.toLowerCase()) && words.some((index) => lower(tree, index) === 'nothing' && lower(tree, index + 1) === 'to' && lower(tree, index + 2) === 'do'); // prettier-ignore
  return hasNothing ? { ...speech, stance: 'denies' } : speech;
}
