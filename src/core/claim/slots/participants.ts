import { bare, caseOf, hasTo, lower, type Tree } from '../tree.js';

/** Who takes part in the act of a verb. Positions in `Reading.words`. */
export interface Participants {
  readonly subjects: readonly number[];
  readonly objects: readonly number[];
  readonly agents: readonly number[];
  readonly isPassive: boolean;
}

/** Who takes part in a verb's act, with subjects that it shares or inherits (coordination, control, relative clauses, participles). */
export function participantsOf(tree: Tree, verb: number): Participants {
  const objects = tree.children(verb).filter((child) => isObject(tree, child) && !isRelativeWord(tree, child));
  const agents = tree
    .children(verb)
    .filter(
      (child) => bare(tree.word(child).relation) === 'obl' && caseOf(tree, child) === 'by' && !isTimeNoun(tree, child),
    );
  const own = tree.child(verb, 'nsubj', 'nsubj:pass');
  let isPassive = tree.child(verb, 'nsubj:pass', 'aux:pass') >= 0;
  if (own >= 0) {
    const word = tree.word(verb);
    const isRelative = isRelativeWord(tree, own) && word.relation.startsWith('acl');
    return { subjects: [isRelative ? word.head : own], objects, agents, isPassive };
  }
  const word = tree.word(verb);
  const relation = bare(word.relation);
  const { head } = word;
  if (head < tree.sentence.firstWord || head >= tree.sentence.endWord)
    return { subjects: [], objects, agents, isPassive };
  if (relation === 'acl') {
    if (word.relation === 'acl:relcl') {
      const object = tree
        .children(verb)
        .find((child) => tree.word(child).relation === 'obj' && isRelativeWord(tree, child));
      return object === undefined
        ? { subjects: [head], objects, agents, isPassive }
        : { subjects: [], objects: [head], agents, isPassive };
    }
    const isActive = /ing$/.test(lower(tree, verb)) || hasTo(tree, verb);
    isPassive ||= !isActive;
    return { subjects: [head], objects, agents, isPassive };
  }
  if (relation === 'conj' || relation === 'xcomp' || relation === 'advcl' || relation === 'parataxis') {
    const above = participantsOf(tree, head);
    // "forced them to flee", "called on both sides to stop": the object is whoever acts.
    const isControlled = relation === 'xcomp' && above.objects.length > 0 && !tree.children(verb).some((child) => tree.word(child).relation === 'aux'); // prettier-ignore
    const isSamePassive = relation === 'conj' && above.isPassive && tree.child(verb, 'aux', 'aux:pass', 'obj') < 0;
    return {
      subjects: isControlled ? above.objects : above.subjects,
      objects,
      agents,
      isPassive: isPassive || isSamePassive,
    };
  }
  return { subjects: [], objects, agents, isPassive };
}

/** An object, or a bare noun behind a particle that the parser takes for an oblique ("shot down a plane"). */
function isObject(tree: Tree, index: number): boolean {
  const word = tree.word(index);
  if (word.relation === 'obj') return true;
  return (
    word.relation === 'obl' &&
    index > word.head &&
    /^(NOUN|PROPN)$/.test(word.upos) &&
    // "Shot down a plane": the particle that the parser takes for a preposition.
    /^(down)?$/.test(caseOf(tree, index)) &&
    !isTimeNoun(tree, index)
  );
}

function isRelativeWord(tree: Tree, index: number): boolean {
  return /^(who|which|that|whom)$/.test(lower(tree, index));
}

/** True for a verb without an object. */
export function isIntransitive(tree: Tree, verb: number): boolean {
  return tree.child(verb, 'obj') < 0;
}

/** Obliques of a verb with one preposition, times left out. */
export function obliquesOf(tree: Tree, options: { verb: number; preposition: string }): number[] {
  return tree
    .children(options.verb)
    .filter(
      (child) =>
        bare(tree.word(child).relation) === 'obl' &&
        caseOf(tree, child) === options.preposition &&
        !isTimeNoun(tree, child),
    );
}

/** A nominal and what is coordinated with it. */
export function withConjuncts(tree: Tree, head: number): number[] {
  const others = tree
    .children(head)
    .filter((child) => tree.word(child).relation === 'conj' && /^(NOUN|PROPN|PRON)$/.test(tree.word(child).upos));
  return [head, ...others];
}

const TIME_NOUN =
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|day|night|morning|evening|week|month|year|hour|time|january|february|march|april|may|june|july|august|september|october|november|december|\d.*|means|way|result|fact|lot|number|part)$/;

/** True for words that tell when, how or how much rather than who. */
export function isTimeNoun(tree: Tree, index: number): boolean {
  return TIME_NOUN.test(tree.word(index).lemma.toLowerCase());
}
