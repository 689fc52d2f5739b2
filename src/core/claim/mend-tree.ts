import type { Word } from '../model/reading.js';
import { SPEECH_VERBS } from './speech/cues.js';

/**
 * The words of one sentence with two slips of the parser mended that the row of the words itself shows, so that no rule
 * has to know of them:
 *
 * * "Captain Orin Vask said", with title and name as two subjects of "said": the title describes the name.
 * * "Shells fell in Besk, the coast guard says", with "the coast guard" hung on the clause before: whatever stands between
 *   the last comma and a verb of saying that closes the sentence is its subject, and what stands before it is said.
 *
 * `form` gives a word as written. Words that need no mending are returned as they are.
 */
export function mendTree(words: readonly Word[], form: (word: Word) => string): readonly Word[] {
  const sentence: Sentence = { words: [...words], first: words[0]?.index ?? 0, form };
  const isMended = [joinTitles(sentence), findTailSubject(sentence)].includes(true);
  return isMended ? sentence.words : words;
}

interface Sentence {
  readonly words: Word[];
  readonly first: number;
  form(word: Word): string;
}

function change(sentence: Sentence, index: number, tie: { readonly head: number; readonly relation: string }): void {
  const at = index - sentence.first;
  sentence.words[at] = { ...sentence.words[at]!, ...tie };
}

const SUBJECT = /^nsubj(?::pass)?$/;

/** Two subjects of one verb with nothing between them but words of their own: the first is the second's title. */
function joinTitles(sentence: Sentence): boolean {
  let isMended = false;
  let title: Word | null = null;
  for (const word of sentence.words) {
    if (!SUBJECT.test(word.relation)) continue;
    const before = title;
    title = word;
    if (before === null || before.head !== word.head || word.upos !== 'PROPN' || !/^(NOUN|PROPN)$/.test(before.upos)) continue; // prettier-ignore
    const between = sentence.words.slice(before.index + 1 - sentence.first, word.index - sentence.first);
    const isRow = between.every((one) => !/^(PUNCT|CCONJ|VERB|AUX|PRON)$/.test(one.upos) && isUnder(sentence, one, [before, word])); // prettier-ignore
    if (!isRow) continue;
    change(sentence, before.index, { head: word.index, relation: 'nmod:desc' });
    isMended = true;
  }
  return isMended;
}

const MOST_STEPS = 8;

function isUnder(sentence: Sentence, word: Word, tops: readonly Word[]): boolean {
  let at: Word | undefined = word;
  for (let step = 0; step < MOST_STEPS && at; step += 1) {
    if (tops.some((top) => top.index === at!.index)) return true;
    at = sentence.words[at.head - sentence.first];
  }
  return false;
}

/** Longest noun phrase before a closing verb of saying, in words. */
const LONGEST_SPEAKER = 12;

/** "…, Zorvan's army says.": gives the closing verb of saying its subject, and what was said before the comma. */
function findTailSubject(sentence: Sentence): boolean {
  const { words, first } = sentence;
  const cue = findClosingCue(sentence);
  if (!cue || words.some((word) => word.head === cue.index && /^(nsubj|csubj|aux:pass|mark)/.test(word.relation)))
    return false;
  const comma = words.findLastIndex((word) => word.index < cue.index && sentence.form(word) === ',');
  const from = comma + 1;
  const to = cue.index - first;
  if (comma < 3 || to <= from || to - from > LONGEST_SPEAKER) return false;
  const phrase = words.slice(from, to);
  if (phrase.some((word) => /^(PUNCT|VERB|AUX|SCONJ|PRON|CCONJ)$/.test(word.upos) && word.relation !== 'nmod:poss'))
    return false;
  const isOutside = (word: Word): boolean => word.head < phrase[0]!.index || word.head >= cue.index;
  const heads = phrase.filter((word) => isOutside(word) && word.upos !== 'ADV');
  const [speaker] = heads;
  const said = words.find((word) => word.index < phrase[0]!.index && isClause(words, word));
  if (heads.length !== 1 || !speaker || !/^(NOUN|PROPN)$/.test(speaker.upos) || !said) return false;
  // "On Friday, police said" with "police" read as the object of something: a preposition before it is no speaker's.
  if (words.some((word) => word.head === speaker.index && word.relation === 'case')) return false;
  for (const word of phrase) if (isOutside(word)) change(sentence, word.index, { head: cue.index, relation: word === speaker ? 'nsubj' : 'advmod' }); // prettier-ignore
  const above = words.find((word) => word.index < phrase[0]!.index && word.relation === 'root');
  if (cue.relation !== 'root' && above) {
    change(sentence, cue.index, { head: above.head, relation: 'root' });
    change(sentence, above.index, { head: cue.index, relation: 'ccomp' });
  }
  return true;
}

/** The finite verb of saying that ends the sentence, or is followed there by whom it tells; null for none. */
function findClosingCue({ words, form }: Sentence): Word | null {
  const last = words.findLast((word) => word.upos !== 'PUNCT');
  if (!last) return null;
  const told = words.find((word) => word.index === last.head && /^(tell|inform)$/.test(word.lemma));
  const cue = told && /^(obj|iobj)$/.test(last.relation) ? told : last;
  const isFinite = cue.upos === 'VERB' && !/ing$/i.test(form(cue)) && /^(root|parataxis|advcl|acl)$/.test(cue.relation);
  return isFinite && SPEECH_VERBS.get(cue.lemma)?.takes.includes('clause') === true ? cue : null;
}

function isClause(words: readonly Word[], word: Word): boolean {
  return word.upos === 'VERB' || words.some((one) => one.head === word.index && /^(cop|nsubj)/.test(one.relation));
}
