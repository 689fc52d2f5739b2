import type { Reading } from '../../model/reading.js';
import type { Block } from '../../model/report.js';
import type { Rule } from '../../model/rule.js';
import { isOverlapping } from '../../text/span.js';
import { lower, type Tree } from '../tree.js';
import type { Speech } from './speech.js';

/** Rules of speakers that stand before a colon. */
export const labelRules: readonly Rule[] = [
  { id: 'attribution/label', says: 'A name or office before a colon, with nothing else, says what follows in the paragraph: interviews, live blogs, statements in a row.', examples: ['«Defence ministry:» Two drones were shot down over Lessen.'], not: ['Losses: two drones were shot down over Lessen.'] },
  { id: 'attribution/question-label', says: 'A question of an interview is asked, not told: it gives no claim.', examples: ['«Question: Who fired on the port?» ⏎ Marn: Their guns did.'], not: ['Marn: Their guns did.'] },
]; // prettier-ignore

/** The longest label, in words: "14:20 Tarvian defence ministry spokesman Colonel Edrik Vansol". */
const LONGEST_LABEL = 9;
/** Paragraphs read out under one label are short; a page that runs on is no answer any more. */
const LONGEST_ANSWER = 12;

/** Nouns that speak by their office. Lower case; the last word of a label. */
const OFFICE =
  /^(ministry|army|military|forces|government|police|spokesman|spokeswoman|spokesperson|governor|mayor|president|minister|commander|general|colonel|officials?|residents?|witness|witnesses|doctor|hospital|agency|department|office|command|staff|militia|rebels|separatists|authorities|prosecutor|council|navy|presidency|envoy|ambassador|diplomat|activist|officer|soldier|captain|major|brigadier|leader)$/;

/** Labels that only announce what follows. */
const NO_SPEAKER =
  /^(published|photo|photos|image|video|source|sources|note|update|updated|correction|watch|read|more|location|date|time|caption|file|editor|topic|topics|tags|key|related|breaking|live|summary|background|analysis|opinion|toll|losses|killed|wounded|dead|casualties|example|result|reason|question)$/;

interface LabelContext {
  readonly reading: Reading;
  readonly trees: readonly Tree[];
  readonly blocks: readonly Block[];
}

/** Finds labelled speech in all sentences: who speaks, the words behind the colon, and the rest of the paragraph. */
export function findLabelSpeech(context: LabelContext): Speech[] {
  const found: Speech[] = [];
  for (let number = 0; number < context.trees.length; number += 1) {
    const tree = context.trees[number]!;
    const colon = findColon(tree);
    if (colon < 0 || !startsBlock(context, tree)) continue;
    const label = readLabel(context, { tree, colon });
    if (label === null) continue;
    const content = answerOf(context, { tree, colon });
    const first = tree.sentence.firstWord;
    const frame: number[] = [];
    for (let index = first; index <= colon; index += 1) frame.push(index);
    if (content.length === 0) continue;
    const isQuestion = label.kind === 'question';
    found.push({
      sentence: number, sources: label.head < 0 ? [] : [label.head], cueWord: colon, cue: { start: tree.word(first).start, end: tree.word(colon).end },
      stance: isQuestion ? 'asks' : 'asserts', content: isQuestion ? [] : content, frame: isQuestion ? [...frame, ...content] : frame, isBare: false,
      rule: isQuestion ? 'attribution/question-label' : 'attribution/label', sourceRule: 'attribution/label', score: 1,
    }); // prettier-ignore
  }
  return found;
}

function findColon(tree: Tree): number {
  const last = Math.min(tree.sentence.endWord, tree.sentence.firstWord + LONGEST_LABEL + 1);
  for (let index = tree.sentence.firstWord; index < last; index += 1) if (tree.form(index) === ':') return index;
  return -1;
}

/** A label opens its paragraph, or follows a line break inside of it. */
function startsBlock(context: LabelContext, tree: Tree): boolean {
  const { start, block } = tree.sentence;
  const before = tree.text.slice(context.blocks[block]!.start, start);
  return before.trim() === '' || /\n\s*["“«]?\s*$/.test(before);
}

interface Label {
  readonly kind: 'speaker' | 'question';
  /** Head word of the speaker, -1 where the label names nobody ("A:"). */
  readonly head: number;
}

function readLabel(context: LabelContext, options: { tree: Tree; colon: number }): Label | null {
  const { tree, colon } = options;
  const words: number[] = [];
  for (let index = tree.sentence.firstWord; index < colon; index += 1) words.push(index);
  const only = words.length === 1 ? lower(tree, words[0]!) : '';
  if (/^(q|question|reporter|interviewer)$/.test(only)) return { kind: 'question', head: -1 };
  if (/^(a|answer)$/.test(only)) return { kind: 'speaker', head: -1 };
  const named = words.filter((index) => /^(NOUN|PROPN)$/.test(tree.word(index).upos));
  if (named.length === 0 || named.some((index) => NO_SPEAKER.test(lower(tree, index)))) return null;
  if (words.some((index) => /^(VERB|AUX|PRON|SCONJ|ADV)$/.test(tree.word(index).upos))) return null;
  // "Operation Lantern (in Tarvian: …)": a colon inside of parentheses gives a word, not a speaker's words.
  const opening = words.findLastIndex((index) => tree.form(index) === '(');
  if (opening >= 0 && !words.slice(opening).some((index) => tree.form(index) === ')')) return null;
  const start = tree.word(words[0]!).start;
  const { end } = tree.word(colon - 1);
  const names = context.reading.names.filter((name) => isOverlapping(name, { start, end }));
  // "Defence ministry": the office speaks, not the part of it that a reader takes for a name.
  const isOffice = OFFICE.test(lower(tree, named[named.length - 1]!));
  const person = names.find((name) => name.kind === 'person') ?? names.find((name) => name.kind === 'organisation' && !(isOffice && name.end < tree.word(named[named.length - 1]!).start)); // prettier-ignore
  const inName = person ? named.filter((index) => isOverlapping(tree.word(index), person)) : [];
  const office = named.find((index) => OFFICE.test(lower(tree, index)));
  // "Oder Marn: We held": a name that the reader does not know, with words that only a speaker says.
  const isBareName = words.length > 1 && words.length < 5 && words.every((index) => tree.word(index).upos === 'PROPN') && speaksItself(tree, colon); // prettier-ignore
  const pool = inName.length > 0 ? inName : office !== undefined ? [office] : isBareName ? words : [];
  if (pool.length === 0) return null;
  const among = new Set(pool);
  return { kind: 'speaker', head: pool.find((index) => !among.has(tree.word(index).head)) ?? pool[0]! };
}

/** "We", "I", or a quotation mark right behind the label. */
function speaksItself(tree: Tree, colon: number): boolean {
  return colon + 1 < tree.sentence.endWord && /^(we|i|our|my|["“«„])$/.test(lower(tree, colon + 1));
}

/** What follows a label: the rest of its sentence and of its paragraph, up to the next label. */
function answerOf(context: LabelContext, options: { tree: Tree; colon: number }): number[] {
  const { tree, colon } = options;
  const words: number[] = [];
  for (let index = colon + 1; index < tree.sentence.endWord; index += 1) words.push(index);
  const { block, index: number } = tree.sentence;
  for (let next = number + 1; next < Math.min(context.trees.length, number + LONGEST_ANSWER); next += 1) {
    const other = context.trees[next]!;
    if (other.sentence.block !== block || (startsBlock(context, other) && findColon(other) >= 0)) break;
    for (let index = other.sentence.firstWord; index < other.sentence.endWord; index += 1) words.push(index);
  }
  return words.some((index) => context.reading.words[index]!.upos !== 'PUNCT') ? words : [];
}
