import { lower, type Tree } from '../tree.js';
import { TELLING_VERBS, VERIFYING_VERBS } from './cues.js';
import { findSources, isByPhrase } from './find-sources.js';
import type { Speech } from './speech.js';
import { toSpeech, frameOf } from './to-verbal-speech.js';

function isNegated(tree: Tree, cue: number): boolean {
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

/** "declined to give figures", "has not announced its losses", "without providing details" (no claim of its own). */
export function readRefusal(tree: Tree, cue: number): Speech | null {
  const word = tree.word(cue);
  const lemma = word.lemma.toLowerCase();
  if (lemma === 'decline' || lemma === 'refuse') {
    const inner = tree.child(cue, 'xcomp');
    if (inner < 0 || !(TELLING_VERBS.has(tree.word(inner).lemma.toLowerCase()) || tree.word(inner).lemma === 'say'))
      return null;
    const object = tree.child(inner, 'obj', 'ccomp', 'obl');
    return toSpeech(tree, cue, {
      stance: 'withholds', content: object >= 0 ? tree.subtree(object) : tree.subtree(inner), rule: 'attribution/refusal', isBare: true,
    }); // prettier-ignore
  }
  if (!TELLING_VERBS.has(lemma) || lemma === 'say' || lemma === 'mention') return null;
  if (!isNegated(tree, cue) && !hasNoObject(tree, cue)) return null;
  if (tree.child(cue, 'nsubj:pass') >= 0) return null;
  const object = tree.child(cue, 'obj', 'ccomp');
  if (object < 0) return null;
  return toSpeech(tree, cue, {
    stance: 'withholds',
    content: tree.subtree(object),
    rule: 'attribution/refusal',
    isBare: true,
  });
}
