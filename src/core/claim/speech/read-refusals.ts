import { caseOf, lower, type Tree } from '../tree.js';
import { QUESTION_WORD, TELLING_NOUNS, TELLING_VERBS, VERIFYING_VERBS } from './cues.js';
import { withoutCase } from './find-content.js';
import { findSources, isByPhrase, joint } from './find-sources.js';
import type { Speech } from './speech.js';
import { toSpeech, frameOf } from './to-verbal-speech.js';

/** True where a verb is denied: "not", "never". */
export function isNegated(tree: Tree, cue: number): boolean {
  return tree
    .children(cue)
    .some(
      (child) =>
        /^(not|n't|n’t|never)$/.test(lower(tree, child)) ||
        (tree.word(child).relation === 'det' && lower(tree, child) === 'no'),
    );
}

function hasNoObject(tree: Tree, cue: number): boolean {
  const object = tree.child(cue, 'obj');
  return object >= 0 && tree.children(object).some((child) => /^(no|neither)$/.test(lower(tree, child)));
}

/** "could not verify the report on its own". */
export function readVerification(tree: Tree, cue: number): Speech | null {
  const word = tree.word(cue);
  if (!VERIFYING_VERBS.has(word.lemma.toLowerCase())) return null;
  const above = word.relation === 'xcomp' ? word.head : -1;
  const isAble =
    above >= 0 && /^(able|unable|possible|impossible|manage|fail)$/.test(tree.word(above).lemma.toLowerCase());
  const modal = tree.children(cue).some((child) => /^(could|can|ca)$/.test(lower(tree, child)));
  const independently = tree.children(cue).some((child) => lower(tree, child) === 'independently');
  const no =
    isNegated(tree, cue) ||
    (above >= 0 && (isNegated(tree, above) || /^(unable|impossible|fail)$/.test(tree.word(above).lemma)));
  const passive = tree.child(cue, 'nsubj:pass');
  if (!no || !(modal || isAble || independently)) return null;
  const object = passive >= 0 ? passive : tree.child(cue, 'obj', 'ccomp');
  const content = object >= 0 ? tree.subtree(object) : [];
  if (content.length === 0) return null;
  const by = tree.children(cue).find((child) => isByPhrase(tree, child));
  const sources = passive >= 0 ? (by === undefined ? [] : [by]) : findSources(tree, above >= 0 ? above : cue).heads;
  return toSpeech(tree, cue, {
    stance: 'cannot-verify', content, rule: 'attribution/not-verified', sources, isBare: true,
    extraFrame: above >= 0 ? frameOf(tree, above) : [],
  }); // prettier-ignore
}

/** Verbs of telling that refuse only where what is not told is a question: "did not say where". */
const OPEN_TELLING = /^(say|tell|mention|explain|know)$/;

/** "declined to give figures", "has not announced its losses", "would not say how many", "would not comment". */
export function readRefusal(tree: Tree, cue: number): Speech | null {
  const word = tree.word(cue);
  const lemma = word.lemma.toLowerCase();
  const refuse = (content: readonly number[]): Speech =>
    toSpeech(tree, cue, { stance: 'withholds', content, rule: 'attribution/refusal', isBare: true });
  if (lemma === 'decline' || lemma === 'refuse') {
    const inner = tree.child(cue, 'xcomp');
    if (inner < 0 || !(TELLING_VERBS.has(tree.word(inner).lemma.toLowerCase()) || tree.word(inner).lemma === 'say'))
      return null;
    const object = tree.child(inner, 'obj', 'ccomp', 'obl');
    return refuse(object >= 0 ? tree.subtree(object) : tree.subtree(inner));
  }
  if (/^(answer|return|respond|reply)$/.test(lemma) && isNegated(tree, cue)) {
    const asked = tree.children(cue).find((child) => child > cue && /^(call|question|request|message|query|email|letter|enquiry|inquiry)$/.test(tree.word(child).lemma.toLowerCase())); // prettier-ignore
    return asked === undefined ? null : refuse(withoutCase(tree, asked));
  }
  if (!TELLING_VERBS.has(lemma) && !OPEN_TELLING.test(lemma)) return null;
  if (!isNegated(tree, cue) && !hasNoObject(tree, cue) && !hasNeither(tree, cue)) return null;
  if (tree.child(cue, 'nsubj:pass') >= 0) return null;
  if (OPEN_TELLING.test(lemma)) {
    const question = lemma === 'know' ? undefined : tree.children(cue).find((child) => child > cue && opensQuestion(tree, child)); // prettier-ignore
    return question === undefined ? null : refuse(tree.subtree(question));
  }
  const object = tree.child(cue, 'obj', 'ccomp');
  if (object >= 0) return refuse(tree.subtree(object));
  if (!/^(comment|elaborate)$/.test(lemma)) return null;
  const about = tree.children(cue).find((child) => /^(on|about|upon)$/.test(caseOf(tree, child)) && !/day$/.test(lower(tree, child))); // prettier-ignore
  const own = [
    cue,
    ...tree.children(cue).filter((child) => child < cue && /^(aux|advmod)$/.test(tree.word(child).relation)),
  ];
  return refuse(about === undefined ? own : withoutCase(tree, about));
}

/** "It is not known who fired", "it is unclear where": a question that nobody answers states nothing. */
export function readUnknown(tree: Tree, cue: number): Speech | null {
  const word = tree.word(cue);
  const isOpen = /^(unclear|unknown|uncertain)$/.test(lower(tree, cue));
  if (!isOpen && !(/^(know|clear|certain|establish|determine)$/.test(word.lemma.toLowerCase()) && isNegated(tree, cue))) return null; // prettier-ignore
  const subject = tree.child(cue, 'nsubj', 'nsubj:pass', 'expl', 'csubj', 'csubj:pass');
  const isImpersonal = subject < 0 || lower(tree, subject) === 'it' || tree.word(subject).relation.startsWith('csubj');
  const question = tree.children(cue).find((child) => opensQuestion(tree, child) && tree.word(child).upos !== 'PUNCT');
  if (!isImpersonal || question === undefined) return null;
  return toSpeech(tree, cue, { stance: 'withholds', content: [], rule: 'attribution/refusal', sources: [], extraFrame: tree.subtree(question) }); // prettier-ignore
}

/** "How many had died", "whether it fired", "where": words that ask. */
function opensQuestion(tree: Tree, index: number): boolean {
  const words = tree.subtree(index).filter((one) => tree.word(one).upos !== 'PUNCT');
  const first = words[0];
  return first !== undefined && QUESTION_WORD.test(lower(tree, first));
}

/** "Neither side has confirmed it": nobody has, so both refuse to. */
function hasNeither(tree: Tree, cue: number): boolean {
  const subject = tree.child(cue, 'nsubj');
  if (subject < 0) return false;
  return lower(tree, subject) === 'neither' || tree.children(subject).some((child) => lower(tree, child) === 'neither');
}

/** "There was no confirmation from the army": a telling that nobody gives. */
export function findMissingWord(tree: Tree): Speech[] {
  const found: Speech[] = [];
  for (const word of tree.words) {
    if (word.upos !== 'NOUN' || !TELLING_NOUNS.has(word.lemma.toLowerCase())) continue;
    const no = tree.children(word.index).find((child) => lower(tree, child) === 'no');
    const isThere = tree.child(word.index, 'expl') >= 0 || /^(nsubj|root)$/.test(word.relation);
    const above = word.head >= tree.sentence.firstWord && word.head < tree.sentence.endWord && tree.word(word.head).lemma === 'be' ? tree.children(word.head) : []; // prettier-ignore
    const from = [...tree.children(word.index), ...above].find((child) => /^(from|by)$/.test(caseOf(tree, child)));
    if (no === undefined || !isThere || from === undefined) continue;
    const phrase = tree.subtree(from);
    found.push({
      sentence: tree.sentence.index, sources: joint(tree, from), cueWord: word.index, cue: { start: tree.word(no).start, end: word.end },
      stance: 'withholds', content: [no, word.index], frame: [...new Set([...phrase, ...tree.subtree(word.index), ...(above.length > 0 ? [word.head, ...above.filter((child) => child < word.index && tree.subtree(child).length === 1)] : [])])].filter((index) => index !== no && index !== word.index).sort((a, b) => a - b),
      isBare: true, rule: 'attribution/refusal', sourceRule: 'attribution/by-phrase', score: 1,
    }); // prettier-ignore
  }
  return found;
}
