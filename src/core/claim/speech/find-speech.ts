import type { Attribution, Reading } from '../../model/reading.js';
import type { Rule } from '../../model/rule.js';
import type { Block } from '../../model/report.js';
import { isInside } from '../../text/span.js';
import { caseOf, lower, toTree, type Tree } from '../tree.js';
import { ATTITUDE_NOUNS, FORCE_NOUNS, LIFE_NOUNS, QUESTION_WORD, SPEECH_NOUNS, SPEECH_VERBS } from './cues.js';
import { findAccordingTo, findNominalSpeech, findObservation, VOICING } from './find-phrasal-speech.js';
import { addContinuations } from './find-continuations.js';
import { findLabelSpeech } from './find-label-speech.js';
import { findAllQuotations, type Quoted } from './find-quotations.js';
import { joint } from './find-sources.js';
import { findVerbalSpeech } from './find-verbal-speech.js';
import { joinQuotations } from './join-quotations.js';
import { nestCitations } from './nest-citations.js';
import { partSpeakers } from './part-speakers.js';
import { findMissingWord, isNegated } from './read-refusals.js';
import type { Speech } from './speech.js';
import { wordsInside } from './speech-context.js';

/** Rules of what the reader model alone finds. */
export const speechRules: readonly Rule[] = [
  { id: 'reader/attribution', says: 'The reader model found speaker, cue and content where no rule did.', examples: ['«The mayor made clear» that the bridge would stay shut.'], not: ['The bridge stayed shut.'] },
]; // prettier-ignore

/** Lowest score at which an attribution of the reader model is believed where no rule found one. */
const READER_FLOOR = 0.5;

/** All that is said in a report, with the trees it was found on. */
export interface SpeechOfReport {
  readonly speeches: readonly Speech[];
  readonly trees: readonly Tree[];
  readonly quotations: readonly Quoted[];
}

/**
 * Finds who says what in one report. Policy: what the grammar gives for certain wins; quotation marks extend it to the
 * whole quotation; the reader model's attributions are added where no rule found a cue.
 */
export function findSpeech(text: string, options: { reading: Reading; blocks: readonly Block[] }): SpeechOfReport {
  const { reading, blocks } = options;
  const trees = reading.sentences.map((sentence) => toTree(text, { reading, number: sentence.index }));
  const quotations = findBlockQuotations(text, { reading, blocks });
  const speeches: Speech[] = [];
  for (const tree of trees) {
    const verbal = [...findObservation(tree), ...findVerbalSpeech(tree)];
    const phrasal = findAccordingTo(tree);
    const taken = new Set(verbal.flatMap((speech) => speech.frame));
    const all = [...verbal, ...phrasal, ...findMissingWord(tree), ...findNominalSpeech(tree, taken)];
    speeches.push(...partSpeakers(tree, nestCitations(tree, withoutTwins(all))));
  }
  speeches.push(...findLabelSpeech({ reading, trees, blocks }));

  const quoted = joinQuotations(speeches, { quotations, trees, reading });
  // A quotation set as a heading belongs to what follows it, not to whoever spoke before.
  const running = quotations.filter((quoted) => !blocks.some((block) => /^(title|heading)$/.test(block.kind) && isInside(quoted, block))); // prettier-ignore
  const joined = addReaderAttributions(quoted, { reading, trees });
  return {
    speeches: sortSpeeches(addContinuations(joined, { quotations: running, trees, reading })),
    trees,
    quotations,
  };
}

function sortSpeeches(speeches: readonly Speech[]): Speech[] {
  return [...speeches].sort((a, b) => a.cueWord - b.cueWord || b.content.length - a.content.length);
}

/** One cue gives one act of speech: the first rule wins. */
function withoutTwins(speeches: readonly Speech[]): Speech[] {
  const seen = new Set<number>();
  return speeches.filter((speech) => !seen.has(speech.cueWord) && seen.add(speech.cueWord));
}

function findBlockQuotations(text: string, options: { reading: Reading; blocks: readonly Block[] }): Quoted[] {
  const wanted = new Set(options.reading.sentences.map((sentence) => sentence.block));
  return findAllQuotations(text, options.blocks.filter((_, index) => wanted.has(index))); // prettier-ignore
}

/** Adds the reader model's attributions whose cue no rule has found and whose content no rule has given away. */
function addReaderAttributions(
  speeches: readonly Speech[],
  context: { reading: Reading; trees: readonly Tree[] },
): Speech[] {
  const result = [...speeches];
  const cues = new Set<number>();
  const framed = new Set<number>();
  const bySentence = new Map<number, Speech[]>();
  const know = (speech: Speech): void => {
    cues.add(speech.cueWord);
    for (const index of speech.frame) framed.add(index);
    const there = bySentence.get(speech.sentence);
    if (there) there.push(speech);
    else bySentence.set(speech.sentence, [speech]);
  };
  for (const speech of speeches) know(speech);
  for (const attribution of context.reading.attributions) {
    const speech = toReaderSpeech(attribution, context);
    if (!speech || attribution.score < READER_FLOOR || isNoSpeech(speech, context)) continue;
    const isKnown =
      framed.has(speech.cueWord) ||
      speech.frame.some((index) => cues.has(index)) ||
      (bySentence.get(speech.sentence) ?? []).some((other) => isSameContent(other, speech));
    if (isKnown) continue;
    result.push(speech);
    know(speech);
  }
  return result;
}

/** Verbs of acts that words perform or that are begun, for which the model's attributions are not believed. */
const ACTING =
  /^(agree|accept|approve|ratify|sign|allow|permit|ban|forbid|prohibit|decide|vote|try|attempt|fail|prepare|begin|start|continue|resume|manage|help|force|use|receive|give|grant|provide|send|open|close|lift|renege|violate|release|kidnap|arrest|protest|rally|demonstrate|meet|visit|host|mediate|negotiate|inform)$/;

/** What the model takes for speech and grammar knows is none: "rejected an attack", "which they call Avanek". */
function isNoSpeech(speech: Speech, context: { reading: Reading; trees: readonly Tree[] }): boolean {
  const tree = context.trees[speech.sentence]!;
  const lemma = tree.word(speech.cueWord).lemma.toLowerCase();
  // Whoever is cited is found by rule; what is cited as a reason speaks nothing.
  if (/^(citing|quoting)$/.test(lower(tree, speech.cueWord))) return true;
  // "Referring to the mayor": a word for what is meant.
  if (lemma === 'refer') return true;
  // "What was said about the front": a heading, or a question.
  if (speech.content.every((index) => QUESTION_WORD.test(lower(context.trees[context.reading.words[index]!.sentence]!, index)))) return true; // prettier-ignore
  if (/^(call|name|dub|know|recognize|recognise)$/.test(lemma) && !tree.children(speech.cueWord).some((child) => /^(for|on|upon)$/.test(lower(tree, child)) || /^(for|on|upon)$/.test(caseOf(tree, child)))) return true; // prettier-ignore
  // "Despite calls for a truce", "defied calls", "over reports of raids": a circumstance or object of another statement.
  const cue = tree.word(speech.cueWord);
  // "If Tarvia wants peace": nobody has said so.
  if (tree.children(speech.cueWord).some((child) => /^(if|unless)$/.test(lower(tree, child)))) return true;
  // "Did not say where": what is not said is no speech, whatever the model makes of it.
  if (cue.upos === 'VERB' && isNegated(tree, speech.cueWord)) return true;
  if (tree.children(speech.cueWord).some((child) => lower(tree, child) === 'without')) return true;
  // "Nobody here wants to know": nobody says it.
  if (speech.sources.some((source) => /^(nobody|none|no-one)$/.test(lower(tree, source)) || tree.children(source).some((child) => lower(tree, child) === 'no'))) return true; // prettier-ignore
  // "Agreed to a truce", "tried to flee": acts that the outlet tells, though a wish or promise lies in them.
  if (ACTING.test(lemma)) return true;
  if (/^(obl|nmod|appos|amod|compound)/.test(cue.relation) && cue.upos !== 'ADP' && lemma !== 'accord') return true;
  // "Their support amounted to …": an attitude or a claim does not speak.
  const isAbstract = (index: number): boolean => {
    const noun = tree.word(index);
    const word = noun.lemma.toLowerCase();
    return noun.upos === 'NOUN' && (ATTITUDE_NOUNS.has(word) || SPEECH_NOUNS.has(word));
  };
  if (!SPEECH_VERBS.has(lemma) && speech.sources.some(isAbstract)) return true;
  if (cue.relation === 'obj' && !VOICING.test(tree.word(cue.head).lemma.toLowerCase())) return true;
  const object = tree.child(speech.cueWord, 'obj', 'nsubj:pass');
  if (lemma === 'claim' && object >= 0 && LIFE_NOUNS.has(tree.word(object).lemma.toLowerCase())) return true;
  return (
    /^(reject|repel|stop|thwart)$/.test(lemma) && object >= 0 && FORCE_NOUNS.has(tree.word(object).lemma.toLowerCase())
  );
}

function isSameContent(a: Speech, b: Speech): boolean {
  if (a.sentence !== b.sentence) return false;
  const inA = new Set(a.content);
  const shared = b.content.filter((index) => inA.has(index)).length;
  return shared > 0.6 * Math.max(a.content.length, b.content.length);
}

function toReaderSpeech(
  attribution: Attribution,
  context: { reading: Reading; trees: readonly Tree[] },
): Speech | null {
  const cue = attribution.cue.flatMap((span) => wordsInside(context.reading, span));
  const content = attribution.content.flatMap((span) => wordsInside(context.reading, span));
  if (cue.length === 0 || content.length === 0) return null;
  const tree = context.trees[context.reading.words[cue[0]!]!.sentence]!;
  const main =
    cue.find((index) => SPEECH_VERBS.has(context.reading.words[index]!.lemma.toLowerCase())) ?? headOf(tree, cue);
  const source = attribution.source.flatMap((span) => wordsInside(context.reading, span));
  const head = source.length > 0 ? headOf(tree, source) : -1;
  const verb = SPEECH_VERBS.get(context.reading.words[main]!.lemma.toLowerCase());
  const trimmed = [...new Set(content)].sort((a, b) => a - b);
  if (
    trimmed.length > 0 &&
    /^(that|whether)$/.test(lower(tree, trimmed[0]!)) &&
    context.reading.words[trimmed[0]!]!.upos === 'SCONJ'
  )
    trimmed.shift();
  return {
    sentence: tree.sentence.index,
    sources: head >= 0 ? joint(tree, head).filter((index) => source.includes(index)) : [],
    cueWord: main,
    cue: { start: context.reading.words[cue[0]!]!.start, end: context.reading.words[cue[cue.length - 1]!]!.end },
    stance: verb?.stance ?? 'asserts',
    content: trimmed,
    // A subject that the cue shares with another verb stays in that verb's statement.
    frame: [...new Set(head >= 0 && isSharedSubject(tree, { head, main }) ? cue : [...cue, ...source])].filter((index) => !trimmed.includes(index)).sort((a, b) => a - b), // prettier-ignore
    isBare: trimmed.length <= 2,
    rule: 'reader/attribution',
    sourceRule: 'reader/attribution',
    score: attribution.score,
  };
}

function isSharedSubject(tree: Tree, options: { head: number; main: number }): boolean {
  const { head, main } = options;
  const { head: governor, relation } = tree.word(head);
  return governor !== main && relation.startsWith('nsubj') && /^(conj|xcomp|advcl)$/.test(tree.word(main).relation);
}

/** The word of a set that governs the others: the first whose head lies outside of the set. */
export function headOf(tree: Tree, words: readonly number[]): number {
  const inside = new Set(words);
  for (const index of words) {
    const word = tree.words[index - tree.sentence.firstWord];
    if (word && word.upos !== 'PUNCT' && !inside.has(word.head)) return index;
  }
  return words[0]!;
}
