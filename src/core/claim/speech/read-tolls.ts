import { bare, caseOf, isAfterComma, type Tree } from '../tree.js';
import { findSources } from './find-sources.js';
import type { Speech } from './speech.js';
import { toSpeech } from './to-verbal-speech.js';

/** Verbs by which somebody sets a count to another number. */
const SETTING = /^(raise|revise|lift|lower|cut|update|increase|bring|reduce|correct|downgrade)$/;

const COUNT = /^(toll|count|number|figure|tally|estimate|total|death|loss|casualty)$/;

/** Nouns that speak: what raises a toll else is the happening that cost lives. */
const SPEAKER =
  /^(ministry|army|force|department|office|council|government|police|agency|authority|official|spokes\w+|hospital|health|governor|mayor|minister|president|group|observatory|union|service|command|side|prosecutor|he|she|it|they)$/;

/** "The ministry raised the toll to 31", "gave a toll of 17": whoever sets a count says it; what raises a toll else is a happening. */
export function readToll(tree: Tree, cue: number): Speech | null {
  const isGiven = /^(give|provide|offer|issue)$/.test(tree.word(cue).lemma.toLowerCase());
  if (!(isGiven || SETTING.test(tree.word(cue).lemma.toLowerCase())) || tree.child(cue, 'nsubj:pass', 'aux:pass') >= 0)
    return null;
  // "…, bringing its losses to 187": the participle goes on with what was said before.
  if (/ing$/i.test(tree.form(cue)) && isAfterComma(tree, cue)) return null;
  const object = tree.child(cue, 'obj');
  if (object < 0 || !COUNT.test(tree.word(object).lemma.toLowerCase())) return null;
  const to = [...tree.children(cue), ...tree.children(object)].find((child) => /^(obl|nmod)$/.test(bare(tree.word(child).relation)) && (isGiven ? /^of$/ : /^(to|at)$/).test(caseOf(tree, child)) && tree.subtree(child).some((index) => tree.word(index).upos === 'NUM')); // prettier-ignore
  const { heads } = findSources(tree, cue);
  const subject = heads[0];
  if (to === undefined || subject === undefined) return null;
  const { upos, lemma } = tree.word(subject);
  if (upos !== 'PROPN' && !SPEAKER.test(lemma.toLowerCase())) return null;
  return toSpeech(tree, cue, { stance: 'asserts', content: [...tree.subtree(object), ...tree.subtree(to)], rule: 'attribution/put-at' }); // prettier-ignore
}
