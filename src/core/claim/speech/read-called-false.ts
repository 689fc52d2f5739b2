import { lower, type Tree } from '../tree.js';
import { STATEMENT_NOUNS } from './cues.js';
import { findSources } from './find-sources.js';
import type { Speech } from './speech.js';
import { isModal } from './read-attitudes.js';
import { isNegated } from './read-refusals.js';
import { toSpeech } from './to-verbal-speech.js';

/** Verbs that give something told a name. */
const NAMING = /^(call|describe|brand|label|term|denounce|slam)$/;

/** What is told and is not so. */
const FALSE =
  /^(untrue|false|lies?|fabrications?|fabricated|inventions?|invented|nonsense|baseless|groundless|unfounded|fakes?|hoax|propaganda|disinformation|absurd|slander|falsehoods?|fiction|rubbish)$/;

/** "Called the report untrue", "described the claim that it had fired as nonsense": who names a statement false denies it. */
export function readCalledFalse(tree: Tree, cue: number): Speech | null {
  if (!NAMING.test(tree.word(cue).lemma.toLowerCase()) || isNegated(tree, cue) || isModal(tree, cue)) return null;
  const words = tree.subtree(cue).filter((index) => index > cue);
  const told = words.find((index) => STATEMENT_NOUNS.has(tree.word(index).lemma.toLowerCase()) && tree.word(index).upos !== 'DET'); // prettier-ignore
  if (told === undefined) return null;
  const named = words.find((index) => index > told && FALSE.test(lower(tree, index)));
  if (named === undefined || named - told > 40 || findSources(tree, cue).heads.length === 0) return null;
  const clause = tree.children(told).find((child) => child > told && /^(acl|acl:relcl|ccomp)$/.test(tree.word(child).relation)); // prettier-ignore
  const phrase = tree.subtree(told).filter((index) => index < named && !/^(as|a|an)$/.test(lower(tree, index)));
  const content =
    clause === undefined ? phrase : tree.subtree(clause).filter((index) => index < named && lower(tree, index) !== 'that' && !/^(a|an|as|pure|complete)$/.test(lower(tree, index))); // prettier-ignore
  if (content.length === 0) return null;
  const isBare = clause === undefined && !phrase.some((index) => tree.word(index).upos === 'NUM');
  return toSpeech(tree, cue, { stance: 'denies', content, rule: 'denial/called-false', isBare, extraFrame: [named] });
}
