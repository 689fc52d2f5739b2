import type { Reading } from '../../model/reading.js';
import type { Rule } from '../../model/rule.js';
import { isInside } from '../../text/span.js';
import { lower, type Tree } from '../tree.js';
import type { Speech } from './speech.js';
import { isAmong, wordsInside, type SpeechContext } from './speech-context.js';

/** Rules of speakers who go on without being named again. */
export const continuationRules: readonly Rule[] = [
  { id: 'attribution/continued-quotation', says: 'A sentence in quotation marks after an attributed quotation, with no new speaker, goes on with the same speaker; so does one right after a sentence that tells what somebody said.', examples: ['“We hold,” he said. «“We will not leave.”»', 'The mayor said the bridge had fallen. «“Two boats have sunk.”»'], not: ['“We hold,” he said. The town was quiet.'] },
  { id: 'attribution/goes-on', says: 'Sentences without a speaker belong to the one before where the paragraph comes back to him or her, where their tense is set back as reported speech is ("would be"), or where several statements of one speaker are announced. Less sure than words of speech.', examples: ['The mayor said the bridge had fallen. «Two boats had sunk.»'], not: ['The mayor said the bridge had fallen. Two boats lie in the river.'] },
]; // prettier-ignore

/** Adds what speakers go on to say: quotations without a new speaker, and sentences told in their name. */
export function addContinuations(speeches: readonly Speech[], context: SpeechContext): Speech[] {
  return addToldOn(addQuotedOn(speeches, context), context);
}

/** A wholly quoted sentence after an attributed quotation of the same paragraph or the one before has the same speaker. */
function addQuotedOn(speeches: readonly Speech[], context: SpeechContext): Speech[] {
  const result = [...speeches];
  for (const quoted of context.quotations) {
    const inside = wordsInside(context.reading, quoted.inner);
    if (inside.length < 4) continue;
    // What is said inside the quotation ("our mayor says …") does not say who is quoted.
    if (result.some((speech) => !inside.includes(speech.cueWord) && isAmong(speech.content, inside))) continue;
    const first = context.reading.words[inside[0]!]!;
    const sentence = context.reading.sentences[first.sentence]!;
    // Only a quotation that is the whole sentence goes on: a few words in marks are the outlet's scare quotes.
    if (first.start - sentence.start > 3 || sentence.end > quoted.end + 3) continue;
    const before = speechBefore(result, { sentence: first.sentence, context });
    if (!before) continue;
    // What somebody refused, blamed or wished before is not what the quotation does.
    const stance = isQuoting(before, context) ? before.stance : 'asserts';
    const { kind: _, ...speaker } = before;
    result.push({
      ...speaker,
      stance,
      isBare: false,
      content: inside,
      frame: [],
      rule: 'attribution/continued-quotation',
    });
  }
  return result;
}

/** Whoever spoke last before a quotation: quoted words a few sentences back, or anything said in the sentence right before. */
function speechBefore(
  speeches: readonly Speech[],
  options: { sentence: number; context: SpeechContext },
): Speech | null {
  const { sentence, context } = options;
  const { words } = context.reading;
  // What goes on over sentences ends where its last word stands.
  const endOf = (speech: Speech): number => Math.max(speech.sentence, words[speech.content[speech.content.length - 1] ?? speech.cueWord]!.sentence); // prettier-ignore
  const near = speeches
    .map((speech) => ({ speech, end: endOf(speech) }))
    .filter(
      ({ speech, end }) =>
        end < sentence && speech.sources.length > 0 && isNear(context.reading, { from: end, to: sentence }),
    ) // prettier-ignore
    .sort((a, b) => b.end - a.end);
  const last = near.filter(({ end }) => end === near[0]!.end).map(({ speech }) => speech);
  // Of a speaker who tells what another one said, the outer one goes on.
  const outer = last.filter((speech) => !last.some((other) => other !== speech && other.content.includes(speech.cueWord))); // prettier-ignore
  return outer.find((speech) => isQuoting(speech, context)) ?? (near[0]?.end === sentence - 1 ? (outer[0] ?? null) : null); // prettier-ignore
}

function isNear(reading: Reading, gap: { from: number; to: number }): boolean {
  return gap.to - gap.from <= 3 && reading.sentences[gap.to]!.block - reading.sentences[gap.from]!.block <= 1;
}

function isQuoting(speech: Speech, context: SpeechContext): boolean {
  return context.quotations.some((quoted) =>
    speech.content.some((index) => isInside(context.reading.words[index]!, quoted.inner)),
  );
}

/** Sentences told in somebody's name before the paragraph comes back to the speaker. */
const MOST_BETWEEN = 3;

/** Statements announced in the plural: all of the paragraph is theirs. */
const SEVERAL = /^(statements|posts|messages|remarks|bulletins|tweets|comments)$/;

/**
 * "The ministry said 12 had died. Two tanks were lost. It also reported …": the sentence between is the ministry's. Only
 * inside one paragraph, and only behind a sentence that is wholly somebody's statement.
 */
function addToldOn(speeches: readonly Speech[], context: SpeechContext): Speech[] {
  const result = [...speeches];
  const bySentence = new Map<number, Speech[]>();
  for (const speech of speeches) {
    const there = bySentence.get(speech.sentence);
    if (there) there.push(speech);
    else bySentence.set(speech.sentence, [speech]);
  }
  const spoken = new Set(speeches.flatMap((speech) => [...speech.content, speech.cueWord].map((index) => context.reading.words[index]!.sentence))); // prettier-ignore
  let at = 0;
  while (at < context.trees.length) {
    const speech = wholeSpeech(context.trees[at]!, bySentence.get(at) ?? []);
    let end = at + 1;
    while (end < context.trees.length && isFollower(context, { from: at, to: end, spoken })) end += 1;
    if (speech && end > at + 1) {
      const isAnnounced = speech.frame.some((index) => SEVERAL.test(context.reading.words[index] ? lower(context.trees[context.reading.words[index].sentence]!, index) : '')); // prettier-ignore
      const comesBack = end - at - 1 <= MOST_BETWEEN && isSameParagraph(context.reading, { from: at, to: end }) && comesBackTo(speech, { speeches: bySentence.get(end) ?? [], context }); // prettier-ignore
      for (let next = at + 1; next < end; next += 1) {
        const tree = context.trees[next]!;
        const isSetBack = isReportedTense(tree);
        if (!isAnnounced && !comesBack && !isSetBack) break;
        const content = tree.words.map((word) => word.index);
        result.push({ ...speech, content, frame: [], isBare: false, rule: 'attribution/goes-on' }); // prettier-ignore
      }
    }
    at = end;
  }
  return result;
}

/** The speech that a sentence is wholly the statement of, or null. */
function wholeSpeech(tree: Tree, speeches: readonly Speech[]): Speech | null {
  const words = tree.words.filter((word) => word.upos !== 'PUNCT').map((word) => word.index);
  let best: Speech | null = null;
  for (const speech of speeches) {
    if (speech.sources.length === 0 || speech.isBare || speech.kind) continue;
    if (!/^(asserts|confirms)$/.test(speech.stance) || speech.rule === 'attribution/label') continue;
    const own = new Set([...speech.content, ...speech.frame]);
    if (words.filter((index) => own.has(index)).length < 0.8 * words.length) continue;
    if (!best || speech.content.length > best.content.length) best = speech;
  }
  return best;
}

/** A sentence of the same paragraph in which nobody is said to speak. */
function isFollower(context: SpeechContext, gap: { from: number; to: number; spoken: ReadonlySet<number> }): boolean {
  const sentence = context.reading.sentences[gap.to]!;
  return (
    !gap.spoken.has(gap.to) &&
    isSameParagraph(context.reading, gap) &&
    !context.quotations.some((quoted) => isInside(sentence, quoted)) &&
    !context.trees[gap.to]!.words.some((word) => context.trees[gap.to]!.form(word.index) === '?')
  );
}

function isSameParagraph(reading: Reading, gap: { from: number; to: number }): boolean {
  return gap.to < reading.sentences.length && reading.sentences[gap.to]!.block === reading.sentences[gap.from]!.block;
}

/** True where a sentence names the speaker again: by a pronoun or by the same noun. */
function comesBackTo(speech: Speech, options: { speeches: readonly Speech[]; context: SpeechContext }): boolean {
  const { context } = options;
  const nouns = new Set(speech.sources.map((index) => context.reading.words[index]!.lemma.toLowerCase()));
  return options.speeches.some((other) => {
    const source = other.sources[0];
    if (source === undefined) return false;
    const word = context.reading.words[source]!;
    return word.upos === 'PRON' ? /^(he|she|it|they)$/i.test(context.trees[word.sentence]!.form(source)) : nouns.has(word.lemma.toLowerCase()); // prettier-ignore
  });
}

/** "Would be punished": the tense of reported speech, set back behind that of the telling. "Had come" may be the outlet's own. */
function isReportedTense(tree: Tree): boolean {
  if (tree.root < 0) return false;
  return tree.children(tree.root).some((child) => {
    const { relation } = tree.word(child);
    return relation === 'aux' && /^would$/.test(lower(tree, child));
  });
}
