import type { Stance } from '../../model/claim.js';
import { bare, isClauseHead, type Tree } from '../tree.js';
import { findSources, isSpeechVerb } from './find-sources.js';
import type { Speech } from './speech.js';

/** What a rule found of an act of speech, before its words are divided into content and frame. */
export interface Draft {
  readonly stance: Stance;
  readonly content: readonly number[];
  readonly rule: string;
  readonly sources?: readonly number[];
  readonly sourceRule?: string;
  readonly isBare?: boolean;
  readonly extraFrame?: readonly number[];
  readonly kind?: string;
}

/** The act of speech of a cue, with its words divided into content and frame. */
export function toSpeech(tree: Tree, cue: number, draft: Draft): Speech {
  const subject = draft.sources
    ? { heads: draft.sources, rule: draft.sourceRule ?? 'attribution/subject' }
    : findSources(tree, cue);
  const content = [...new Set([...draft.content, ...trailingToll(tree, cue)])].sort((a, b) => a - b);
  const inContent = new Set(content);
  const frame = frameOf(tree, cue).filter((index) => !inContent.has(index));
  for (const index of draft.extraFrame ?? []) if (!inContent.has(index)) frame.push(index);
  // A subject that the cue shares with another verb stays in that verb's statement.
  for (const head of subject.heads) {
    const { head: governor } = tree.word(head);
    if (governor !== cue && !subject.heads.includes(governor) && !isSpeechVerb(tree, governor)) continue;
    for (const index of tree.subtree(head)) if (!inContent.has(index)) frame.push(index);
  }
  return {
    sentence: tree.sentence.index,
    sources: subject.heads,
    cueWord: cue,
    cue: { start: tree.word(cue).start, end: tree.word(cue).end },
    stance: draft.stance,
    content,
    frame: [...new Set(frame)].sort((a, b) => a - b),
    isBare: draft.isBare ?? false,
    rule: draft.rule,
    sourceRule: subject.rule,
    score: 1,
    ...(draft.kind === undefined ? {} : { kind: draft.kind }),
  };
}

/** "reported 31 casualties, taking the toll to 164": the participle goes on with what is reported. */
function trailingToll(tree: Tree, cue: number): number[] {
  return tree
    .children(cue)
    .filter(
      (child) =>
        child > cue &&
        tree.word(child).relation === 'advcl' &&
        /^(bring|raise|take|push|put|lift|increase)$/.test(tree.word(child).lemma.toLowerCase()) &&
        tree.subtree(child).some((index) => tree.word(index).upos === 'NUM'),
    )
    .flatMap((child) => tree.subtree(child));
}

/**
 * Words of the act of speech: the cue, its auxiliaries, its subject, its addressee and obliques; not clauses that are
 * coordinated with it or hang on it loosely.
 */
export function frameOf(tree: Tree, cue: number): number[] {
  const frame = [cue];
  for (const child of tree.children(cue)) {
    const relation = bare(tree.word(child).relation);
    if (relation === 'conj' && isClauseHead(tree, child)) continue;
    if ((relation === 'parataxis' || relation === 'advcl') && isClauseHead(tree, child)) continue;
    frame.push(...tree.subtree(child));
  }
  return frame;
}
