import type { Rule } from '../../model/rule.js';
import { bare, caseOf, clauseOf, lower, type Tree } from '../tree.js';
import { SPEECH_NOUNS, STATEMENT_NOUNS } from './cues.js';
import { contentOfNoun } from './find-content.js';
import { findSources, joint } from './find-sources.js';
import type { Speech } from './speech.js';

/** Rules of speech whose cue is a preposition, a noun or a mark. */
export const phrasalSpeechRules: readonly Rule[] = [
  { id: 'attribution/according-to', says: '"According to" names who says the rest of the clause.', examples: ['Two villages fell, «according to» the agency.'], not: ['He acted according to plan.'] },
  { id: 'attribution/speech-noun', says: 'A noun of saying with the clause that it states.', examples: ['There were «fears that» the war would spread.'], not: ['There were fears.'] },
  { id: 'attribution/own-correspondent', says: "The outlet's own correspondent saw or heard something.", examples: ['«Our correspondent saw» shells hit the market.'], not: ['The mayor saw shells hit the market.'] },
]; // prettier-ignore

/** Nouns that name no speaker after "according to". */
const NO_SPEAKER =
  /^(plan|law|rule|schedule|standard|constitution|agreement|resolution|principle|need|wish|taste|custom|tradition|design|size|age)$/;

/** Finds "according to X": the source is the phrase, the content is the clause that it hangs on. */
export function findAccordingTo(tree: Tree): Speech[] {
  const found: Speech[] = [];
  for (const word of tree.words) {
    const form = lower(tree, word.index);
    if (form === 'according') {
      const to = word.index + 1;
      if (to >= tree.sentence.endWord || lower(tree, to) !== 'to') continue;
      const head = sourceAfter(tree, to + 1);
      if (head < 0 || NO_SPEAKER.test(tree.word(head).lemma.toLowerCase())) continue;
      found.push(toSpeech(tree, { cueWords: [word.index, to], head, rule: 'attribution/according-to' }));
    }
  }
  return found;
}

function sourceAfter(tree: Tree, from: number): number {
  // The phrase's head is the first word from here whose governor lies outside of the phrase's beginning.
  for (let index = from; index < Math.min(from + 12, tree.sentence.endWord); index += 1) {
    const word = tree.word(index);
    if (word.upos !== 'NOUN' && word.upos !== 'PROPN' && word.upos !== 'PRON') continue;
    if (word.head < from || word.head > from + 12 || word.head === index) return index;
    const up = tree.word(word.head);
    if (!['NOUN', 'PROPN', 'PRON'].includes(up.upos)) return index;
    if (word.head > index) index = word.head - 1;
    else return word.head;
  }
  return -1;
}

function toSpeech(tree: Tree, options: { cueWords: readonly number[]; head: number; rule: string }): Speech {
  const { cueWords, head } = options;
  const first = cueWords[0]!;
  const last = cueWords[cueWords.length - 1]!;
  const phrase = new Set<number>([...cueWords, ...tree.subtree(head).filter((index) => index >= first)]);
  // The whole phrase is frame: everything below its top that stands after the cue.
  const host = hostOf(tree, { head, first });
  const frame = [...phrase].sort((a, b) => a - b);
  const content = host < 0 ? [] : tree.subtree(host).filter((index) => !phrase.has(index));
  return {
    sentence: tree.sentence.index,
    sources: joint(tree, head),
    cueWord: first,
    cue: { start: tree.word(first).start, end: tree.word(last).end },
    stance: 'asserts',
    content: trimEdges(tree, content),
    frame,
    isBare: false,
    rule: options.rule,
    sourceRule: options.rule,
    score: 1,
  };
}

/** The clause that the phrase belongs to: what its head hangs on, outside of the phrase. */
function hostOf(tree: Tree, options: { head: number; first: number }): number {
  let at = options.head;
  for (let steps = 0; steps < tree.words.length; steps += 1) {
    const up = tree.word(at).head;
    if (up < tree.sentence.firstWord || up >= tree.sentence.endWord) return -1;
    if (up < options.first || tree.word(up).upos === 'VERB') {
      const clause = clauseOf(tree, up);
      return mainClause(tree, clause);
    }
    at = up;
  }
  return -1;
}

/** A phrase at the sentence's end speaks for the whole sentence unless it hangs in a coordinated clause. */
function mainClause(tree: Tree, clause: number): number {
  let at = clause;
  while (/^(xcomp|ccomp|advcl|acl)$/.test(bare(tree.word(at).relation))) {
    const up = tree.word(at).head;
    if (up < tree.sentence.firstWord || up >= tree.sentence.endWord) break;
    at = clauseOf(tree, up);
    if (at === tree.root) break;
  }
  return at;
}

function trimEdges(tree: Tree, content: readonly number[]): number[] {
  const kept = [...content];
  while (kept.length > 0 && tree.word(kept[0]!).upos === 'PUNCT') kept.shift();
  while (kept.length > 0 && tree.form(kept[kept.length - 1]!) === ',') kept.pop();
  return kept;
}

/** Verbs whose object is speech that they bring up: the object may be a cue of its own. */
export const VOICING =
  /^(be|have|hear|repeat|renew|echo|make|issue|raise|voice|fuel|stoke|prompt|spark|stir|see|trigger|spread|exchange|trade)$/;

/** Voicing verbs whose subject is who speaks: "exchanged accusations", "issued a warning". */
const VOICED_BY = /^(repeat|renew|echo|make|issue|voice|exchange|trade)$/;

/** Finds nouns of saying with a clause of their own: "fears that …", "claims by the army that …". */
export function findNominalSpeech(tree: Tree, taken: ReadonlySet<number>): Speech[] {
  const found: Speech[] = [];
  for (const word of tree.words) {
    if (word.upos !== 'NOUN' || taken.has(word.index)) continue;
    const stance = SPEECH_NOUNS.get(word.lemma.toLowerCase());
    if (!stance) continue;
    // "Despite calls for a truce", "over reports of …": a circumstance of another statement, not speech of its own.
    if (/^(obl|nmod|appos)/.test(word.relation)) continue;
    // What is defied, ignored or met is told by its verb; only verbs of voicing leave the noun to speak.
    // "Defied calls and exchanged accusations": the verb right before the noun, whatever the tree says.
    const before = word.index - 1;
    const isBefore = before >= tree.sentence.firstWord && tree.word(before).upos === 'VERB' && word.relation !== 'obj';
    const verb = isBefore ? before : word.head;
    const governor = /^(obj|conj)$/.test(word.relation) ? tree.word(verb).lemma.toLowerCase() : '';
    if (word.relation === 'obj' && !VOICING.test(governor)) continue;
    const clause = contentOfNoun(tree, word.index);
    if (!clause || clause.length < 3) continue;
    const hasVerb = clause.some((index) => tree.word(index).upos === 'VERB');
    if (!hasVerb) continue;
    const by = tree
      .children(word.index)
      .find((child) => /^(by|from|among|of)$/.test(caseOf(tree, child)) && !clause.includes(child));
    const possessor = tree.child(word.index, 'nmod:poss');
    const source = by ?? (possessor >= 0 ? possessor : -1);
    const voiced = source < 0 && VOICED_BY.test(governor) ? findSources(tree, verb).heads : [];
    if (
      source < 0 &&
      voiced.length === 0 &&
      STATEMENT_NOUNS.has(word.lemma.toLowerCase()) &&
      stance === 'asserts' &&
      !/^(claim|report)s?$/.test(word.lemma)
    )
      continue;
    found.push({
      sentence: tree.sentence.index,
      sources: source >= 0 ? joint(tree, source) : voiced,
      cueWord: word.index,
      cue: { start: word.start, end: word.end },
      stance,
      content: clause,
      frame: [...tree.subtree(word.index), ...(voiced.length > 0 ? voicingWords(tree, verb) : [])].filter(
        (index) => !clause.includes(index),
      ),
      isBare: false,
      rule: 'attribution/speech-noun',
      sourceRule: source >= 0 ? 'attribution/by-phrase' : voiced.length > 0 ? 'attribution/subject' : 'attribution/no-speaker', // prettier-ignore
      score: 1,
    });
  }
  return found;
}

/** The voicing verb with a subject of its own. */
function voicingWords(tree: Tree, verb: number): readonly number[] {
  const subject = tree.child(verb, 'nsubj');
  return subject < 0 ? [verb] : [verb, ...tree.subtree(subject)];
}

/** Finds the outlet's own observation: "our correspondent saw …", "an AFP reporter heard …". */
export function findObservation(tree: Tree): Speech[] {
  const found: Speech[] = [];
  for (const word of tree.words) {
    if (word.upos !== 'VERB' || !/^(see|hear|witness|observe|watch)$/.test(word.lemma.toLowerCase())) continue;
    const subject = tree.child(word.index, 'nsubj');
    if (
      subject < 0 ||
      !/^(correspondent|reporter|journalist|photographer|crew|team)$/.test(tree.word(subject).lemma.toLowerCase())
    )
      continue;
    const content = tree
      .children(word.index)
      .filter((child) => /^(ccomp|obj|obl|advcl|xcomp)/.test(tree.word(child).relation))
      .flatMap((child) => tree.subtree(child))
      .sort((a, b) => a - b);
    if (content.length === 0) continue;
    found.push({
      sentence: tree.sentence.index,
      sources: [subject],
      cueWord: word.index,
      cue: { start: word.start, end: word.end },
      stance: 'asserts',
      content: content.filter(
        (index) => !/^(how|that)$/.test(lower(tree, index)) || tree.word(index).relation !== 'mark',
      ),
      frame: [word.index, ...tree.subtree(subject)],
      isBare: false,
      rule: 'attribution/own-correspondent',
      sourceRule: 'attribution/own-correspondent',
      score: 1,
    });
  }
  return found;
}
