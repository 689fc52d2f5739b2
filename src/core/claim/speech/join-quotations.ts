import type { Rule } from '../../model/rule.js';
import { isOverlapping } from '../../text/span.js';
import { isClauseHead } from '../tree.js';
import { SPEECH_VERBS } from './cues.js';
import type { Quoted } from './find-quotations.js';
import { joint } from './find-sources.js';
import type { Speech } from './speech.js';
import { isAmong, wordsInside, type SpeechContext } from './speech-context.js';
import { frameOf } from './to-verbal-speech.js';

/** Rules that join grammar and quotation marks. */
export const quotationRules: readonly Rule[] = [
  { id: 'attribution/quotation', says: 'Words in quotation marks beside a speech verb are what is said.', examples: ['«“We will hold,”» he said.'], not: ['The “army” fled.'] },
]; // prettier-ignore

/**
 * A quotation that touches what is said is said as a whole; one that no speech touches belongs to the speech verb
 * beside it that has a speaker and no content yet.
 */
export function joinQuotations(speeches: readonly Speech[], context: SpeechContext): Speech[] {
  const result = [...speeches];
  for (const quoted of context.quotations) {
    const inside = wordsInside(context.reading, quoted.inner);
    if (inside.length === 0) continue;
    const marked = wordsInside(context.reading, quoted);
    const owners = result.filter((speech) => isAmong(speech.content, marked) && !inside.includes(speech.cueWord));
    const owner = owners.sort((a, b) => b.content.length - a.content.length)[0];
    if (owner) {
      if (inside.length < 4) continue;
      const at = result.indexOf(owner);
      const behind = findSpeakerBehind(owner, { quoted, inside, context });
      if (behind) {
        result[at] = behind;
        continue;
      }
      const frame = new Set(owner.frame);
      result[at] = {
        ...owner,
        content: [...new Set([...owner.content, ...inside])]
          .filter((index) => !frame.has(index) || inside.includes(index))
          .sort((a, b) => a - b),
        frame: owner.frame.filter((index) => !inside.includes(index)),
      };
      continue;
    }
    const beside =
      findBesideCue(quoted, inside, context) ??
      findBeforeColon(quoted, inside, context) ??
      findInNextLine(quoted, inside, context);
    if (!beside || inside.length < 2) continue;
    const twin = result.findIndex((speech) => speech.cueWord === beside.cueWord);
    if (twin >= 0) {
      const speech = result[twin]!;
      result[twin] = { ...speech, content: [...new Set([...speech.content, ...inside])].sort((a, b) => a - b) };
    } else {
      result.push({ ...beside, content: inside });
    }
  }
  return result;
}

/**
 * "“We hold,” rebel leader Marn told the agency": where no speaker was found, the noun phrase between the closing mark and
 * the cue is the speaker, whatever the parser made of it.
 */
function findSpeakerBehind(
  owner: Speech,
  options: { quoted: Quoted; inside: readonly number[]; context: SpeechContext },
): Speech | null {
  const { quoted, inside, context } = options;
  const { reading } = context;
  if (owner.sources.length > 0 || !quoted.isClosed || reading.words[owner.cueWord]!.start < quoted.end) return null;
  const between = owner.content.filter((index) => reading.words[index]!.start >= quoted.end && index < owner.cueWord);
  // "“… the siege” of Brusk, Orlan Vesk told reporters": what a preposition ties to the quotation does not speak.
  const comma = between.findIndex((index) => context.trees[reading.words[index]!.sentence]!.form(index) === ',');
  const isTied = between.length > 0 && reading.words[between[0]!]!.upos === 'ADP' && comma > 0;
  const own = isTied ? between.slice(comma + 1) : between;
  const nominal = own.filter((index) => /^(NOUN|PROPN|PRON)$/.test(reading.words[index]!.upos));
  if (nominal.length === 0 || between.length > 16) return null;
  const among = new Set(own);
  const head = nominal.find((index) => !among.has(reading.words[index]!.head)) ?? nominal[0]!;
  return {
    ...owner,
    sources: [head],
    sourceRule: 'attribution/subject',
    content: [...inside],
    frame: [...new Set([...owner.frame, ...between])].filter((index) => !inside.includes(index)).sort((a, b) => a - b),
  };
}

/** Verbs of learning: they stand beside quotation marks by accident. */
const SEEING = /^(show|read|find|learn|know|list|count|record|register|hear)$/i;

/** A speech verb with a subject outside of the quotation, in the sentence where the quotation begins or ends. */
function findBesideCue(quoted: Quoted, inside: readonly number[], context: SpeechContext): Speech | null {
  const sentences = new Set(inside.map((index) => context.reading.words[index]!.sentence));
  let best: Speech | null = null;
  let distance = Infinity;
  for (const number of sentences) {
    const tree = context.trees[number]!;
    for (const word of tree.words) {
      if (isOverlapping(word, quoted) || word.upos !== 'VERB') continue;
      const verb = SPEECH_VERBS.get(word.lemma.toLowerCase());
      if (!verb || SEEING.test(word.lemma)) continue;
      const subject = tree.child(word.index, 'nsubj');
      if (subject < 0 || isOverlapping(tree.word(subject), quoted)) continue;
      const gap = word.start >= quoted.end ? word.start - quoted.end : quoted.start - word.end;
      if (gap >= distance) continue;
      distance = gap;
      const frame = tree.children(word.index).filter((child) => !(isClauseHead(tree, child) && tree.word(child).relation === 'conj')).flatMap((child) => tree.subtree(child)).filter((index) => !inside.includes(index)); // prettier-ignore
      best = {
        sentence: number, sources: joint(tree, subject), cueWord: word.index, cue: { start: word.start, end: word.end }, stance: verb.stance,
        content: [], frame: [word.index, ...frame].sort((a, b) => a - b), isBare: false, rule: 'attribution/quotation',
        sourceRule: 'attribution/subject', score: 1,
      }; // prettier-ignore
    }
  }
  return best;
}

/** "The officer, who is with the column, has just called in: “…”": whoever the clause before a colon tells of says what is quoted behind it. */
function findBeforeColon(quoted: Quoted, inside: readonly number[], context: SpeechContext): Speech | null {
  const first = inside[0]!;
  let colon = first - 1;
  while (colon >= 0 && context.reading.words[colon]!.start >= quoted.start) colon -= 1;
  const word = context.reading.words[colon];
  const tree = word && context.trees[word.sentence]!;
  if (!tree || tree.form(colon) !== ':') return null;
  const before: number[] = [];
  for (let index = tree.sentence.firstWord; index < colon; index += 1) before.push(index);
  const among = new Set(before);
  const head = before.find((index) => tree.word(index).upos === 'VERB' && !among.has(tree.word(index).head)) ?? before.find((index) => tree.word(index).upos === 'VERB' && tree.child(index, 'nsubj') >= 0 && !/^(acl|advcl)/.test(tree.word(index).relation)); // prettier-ignore
  const subject = head === undefined ? -1 : tree.child(head, 'nsubj');
  if (head === undefined || subject < 0 || subject > head) return null;
  return {
    sentence: tree.sentence.index, sources: joint(tree, subject), cueWord: head, cue: { start: tree.word(head).start, end: tree.word(head).end }, stance: SPEECH_VERBS.get(tree.word(head).lemma.toLowerCase())?.stance ?? 'asserts',
    content: [], frame: [...before, colon], isBare: false, rule: 'attribution/quotation', sourceRule: 'attribution/subject', score: 1,
  }; // prettier-ignore
}

/** Words between a quotation and the line break behind it: "“We hold,” police Const. ⏎ Marn said". */
const MOST_BEFORE_BREAK = 8;

/** A speech verb without content in the sentence behind the one in which a quotation ends: an abbreviation or line break parted them. */
function findInNextLine(quoted: Quoted, inside: readonly number[], context: SpeechContext): Speech | null {
  const last = inside[inside.length - 1]!;
  const { words, sentences } = context.reading;
  const here = sentences[words[last]!.sentence]!;
  const tree = context.trees[here.index + 1];
  if (!tree || !quoted.isClosed || tree.root < 0 || here.endWord - last > MOST_BEFORE_BREAK) return null;
  const tail = words.slice(last + 1, here.endWord);
  if (tail.every((word) => word.upos === 'PUNCT') || tail.some((word) => /^(VERB|AUX)$/.test(word.upos))) return null;
  const verb = SPEECH_VERBS.get(tree.word(tree.root).lemma.toLowerCase());
  const subject = tree.child(tree.root, 'nsubj');
  if (!verb?.takes.includes('clause') || subject < 0 || subject > tree.root || tree.child(tree.root, 'ccomp', 'parataxis') >= 0) return null; // prettier-ignore
  const frame = frameOf(tree, tree.root);
  return {
    sentence: tree.sentence.index, sources: joint(tree, subject), cueWord: tree.root, cue: { start: tree.word(tree.root).start, end: tree.word(tree.root).end }, stance: verb.stance,
    content: [], frame: [...tail.map((word) => word.index), ...frame], isBare: false, rule: 'attribution/quotation', sourceRule: 'attribution/subject', score: 1,
  }; // prettier-ignore
}
