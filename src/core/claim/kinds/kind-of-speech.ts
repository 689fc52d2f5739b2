import type { Speech } from '../speech/speech.js';
import { hasTo, lower, type Tree } from '../tree.js';
import { findKindTriggers } from './find-kind-triggers.js';
import { classesOf } from './participant-classes.js';

/** A kind that the words of the speech itself give. */
export interface SpokenKind {
  readonly kind: string;
  /** Positions in `Reading.words` of the words that give it. */
  readonly words: readonly number[];
}

/** Kinds that a cue and its object may name where a plain verb of saying carries them. */
const CUE_KIND = /^(appeal|condemn|concern|deny|withhold|warn|vow|support|reject)$/;

/**
 * "Expressed its condolences", "contests this figure", "was charged with theft": the kind that the cue gives together with
 * the words beside it; null where it gives none, or stands in another sentence.
 */
export function findCueKind(tree: Tree, speech: Speech): SpokenKind | null {
  const { firstWord, endWord } = tree.sentence;
  const { cueWord } = speech;
  if (cueWord < firstWord || cueWord >= endWord) return null;
  // Whoever is charged or indicted stands before the law; the accuser is not one who talks.
  const lemma = tree.word(cueWord).lemma.toLowerCase();
  const isPassive = tree.child(cueWord, 'nsubj:pass', 'aux:pass') >= 0;
  if (/^(charge|indict|prosecute)$/.test(lemma) && (isPassive || speech.sources.length === 0)) return { kind: 'investigate', words: [cueWord] }; // prettier-ignore
  const found =
    findKindTriggers(tree.words, { text: tree.text, from: cueWord - firstWord, to: Math.min(endWord, cueWord + 8) - firstWord }) // prettier-ignore
      .filter(
        (one) => one.words.length > 1 && one.strength >= 3 && CUE_KIND.test(one.kind) && one.words[0]! - cueWord < 2,
      );
  const best = found.sort((a, b) => b.strength - a.strength)[0];
  return best ? { kind: best.kind, words: best.words } : null;
}

/** Subjects by which a speaker judges or pleads rather than tells of others. */
const JUDGING_SUBJECT = /^(i|we|you|this|that|these|those|what|which|there)$/;
const STATE_VERB =
  /^(lie|consist|belong|border|comprise|remain|contain|include|straddle|have|live|own|employ|work|serve|date|stand)$/;

/**
 * "The men were away at the market": what somebody tells of others as it stood or went on before, no happening of the
 * lexicon, no judgement, nothing of the future.
 */
export function isCircumstance(
  tree: Tree,
  options: { readonly head: number; readonly words: readonly number[] },
): boolean {
  const { head, words } = options;
  const subject = tree.child(head, 'nsubj', 'nsubj:pass');
  if (subject < 0 || !words.includes(subject)) return false;
  if (JUDGING_SUBJECT.test(lower(tree, subject))) return false;
  if (tree.children(subject).some((child) => /^(this|these|our|my|your|no)$/.test(lower(tree, child)))) return false;
  const word = tree.word(head);
  const copula = tree.child(head, 'cop');
  // "It carried no weapons", "was not there": what is denied is an answer, no circumstance.
  const object = tree.child(head, 'obj');
  const isNothing = object >= 0 && (/^(nothing|nobody)$/.test(lower(tree, object)) || tree.children(object).some((child) => lower(tree, child) === 'no')); // prettier-ignore
  if (isNothing || tree.children(head).some((child) => /^(not|n't|n’t|never)$/.test(lower(tree, child)))) return false;
  const isPast = tree
    .children(head)
    .some((child) => /^(aux|aux:pass|cop)$/.test(tree.word(child).relation) && /^(was|were|had|been)$/.test(lower(tree, child))); // prettier-ignore
  if (copula >= 0)
    return (
      word.upos !== 'ADJ' && lower(tree, subject) !== 'it' && (isPast || word.upos === 'NOUN' || word.upos === 'PROPN')
    );
  if (word.upos !== 'VERB') return false;
  const form = lower(tree, head);
  const lemma = word.lemma.toLowerCase();
  const isPastForm = form !== lemma && form !== `${lemma}s` && !form.endsWith('ing') && !form.endsWith('es');
  return isPast || isPastForm || STATE_VERB.test(lemma);
}

/** "Two were women", "most of them old people": who the harmed were, told without a word of harm. */
export function isCountOfPeople(tree: Tree, head: number): boolean {
  if (tree.word(head).upos !== 'NOUN' || !classesOf(tree, head).has('civilian')) return false;
  const subject = tree.child(head, 'nsubj');
  return subject >= 0 && tree.child(head, 'cop') >= 0 && /^(two|three|four|five|six|seven|eight|nine|ten|most|many|some|all|both|half|several|none|\d+)$/.test(lower(tree, subject)); // prettier-ignore
}

/** "Told workers to stay in": an infinitive behind a verb of telling is what somebody is called on to do. */
export function isToldTo(tree: Tree, options: { readonly speech: Speech; readonly head: number }): boolean {
  const { cueWord } = options.speech;
  if (cueWord < tree.sentence.firstWord || cueWord >= tree.sentence.endWord) return false;
  const { head, relation } = tree.word(options.head);
  return (
    /^(tell|signal|instruct|advise|warn)$/.test(tree.word(cueWord).lemma.toLowerCase()) &&
    head === cueWord &&
    /^(xcomp|ccomp|advcl)$/.test(relation) &&
    hasTo(tree, options.head)
  );
}
