import { bare, caseOf, hasTo, isAfterComma, lower, type Tree } from '../tree.js';
import { SPEECH_NOUNS, type Takes } from './cues.js';
import { isSpeechVerb } from './find-sources.js';

/** The mark of a clause ("that", "when"), lower case; empty where there is none. */
export function markOf(tree: Tree, index: number): string {
  const mark = tree.child(index, 'mark');
  return mark < 0 ? '' : lower(tree, mark);
}

/** The clause that tells what a statement noun states ("reports that its navy took part"), or null. */
export function contentOfNoun(tree: Tree, noun: number): number[] | null {
  for (const child of tree.children(noun)) {
    const relation = tree.word(child).relation;
    const mark = markOf(tree, child);
    if (relation === 'ccomp' || (relation.startsWith('acl') && (mark === 'that' || mark === 'of')))
      return withoutMark(tree, child);
    if (
      relation === 'acl:relcl' &&
      tree.children(child).some((word) => lower(tree, word) === 'that' && tree.child(child, 'nsubj') !== word)
    ) {
      return withoutMark(tree, child);
    }
    if (relation === 'nmod' && caseOf(tree, child) === 'of' && SPEECH_NOUNS.has(tree.word(noun).lemma.toLowerCase()))
      return withoutCase(tree, child);
  }
  return null;
}

interface Taken {
  readonly words: readonly number[];
  readonly rule: string;
  /** Head of a noun phrase that is the content, -1 for clauses. */
  readonly object: number;
}

/** What a verb of saying takes as its content, in the one way given; null where it takes nothing so. */
export function takeContent(tree: Tree, cue: number, takes: Takes, isClauseOnly: boolean): Taken | null {
  const clauseRule = 'attribution/speech-verb';
  switch (takes) {
    case 'clause': {
      const clauses = tree.children(cue).filter((child) => isContentClause(tree, cue, child));
      if (clauses.length > 0) {
        // "Six days after the raid began, the army says it holds": a clause before the cue is content only where none follows.
        const after = clauses.filter((child) => child > cue);
        const chosen = after.length > 0 ? after : clauses;
        const words = [...strandedSubject(tree, { cue, clause: chosen[0]! }), ...chosen.flatMap((child) => withoutMark(tree, child))]; // prettier-ignore
        return { words, rule: clauseRule, object: -1 };
      }
      return takeHost(tree, cue);
    }
    case 'to': {
      const inner = tree.child(cue, 'xcomp');
      return inner >= 0 && (hasTo(tree, inner) || hasToBefore(tree, inner))
        ? {
            words: [...tree.subtree(inner), ...bareInfinitives(tree, { cue, after: inner })],
            rule: clauseRule,
            object: -1,
          }
        : null;
    }
    case 'object': {
      if (isClauseOnly) return null;
      const object = tree.child(cue, 'obj');
      if (object < 0) return null;
      // "Reported 12 dead": a number and what it counts, which the parser takes for two objects.
      const counted = tree.children(cue).find((child) => child === object + 1 && tree.word(child).relation === 'obj' && tree.word(object).upos === 'NUM'); // prettier-ignore
      const words = counted === undefined ? tree.subtree(object) : [...tree.subtree(object), ...tree.subtree(counted)];
      return { words, rule: clauseRule, object };
    }
    case 'object-of':
    case 'object-for': {
      const object = tree.child(cue, 'obj');
      const wanted = takes === 'object-of' ? /^of$/ : /^for$/;
      const tail = tree.children(cue).concat(object >= 0 ? tree.children(object) : []).find((child) => wanted.test(caseOf(tree, child)) || wanted.test(markOf(tree, child))); // prettier-ignore
      if (tail === undefined || (takes === 'object-for' && object < 0)) return null;
      // "Of" and "for" tie the accused to the act: the pieces are who and what.
      const inner = object >= 0 && tail > object ? withoutCase(tree, tail) : tree.subtree(tail);
      return {
        words: [
          ...(object >= 0 ? tree.subtree(object) : []).filter((index) => !tree.subtree(tail).includes(index)),
          ...inner,
        ],
        rule: 'attribution/accused-of',
        object: -1,
      };
    }
    case 'object-to': {
      const object = tree.child(cue, 'obj', 'iobj');
      const inner = tree
        .children(cue)
        .find((child) => /^(xcomp|advcl|ccomp)$/.test(tree.word(child).relation) && hasTo(tree, child));
      if (inner === undefined) return null;
      return {
        words: [...(object >= 0 ? tree.subtree(object) : []), ...tree.subtree(inner)],
        rule: 'attribution/called-on',
        object: -1,
      };
    }
    case 'object-at': {
      const at = tree.children(cue).find((child) => caseOf(tree, child) === 'at');
      const object = tree.child(cue, 'obj');
      if (at === undefined || !tree.subtree(at).some((index) => tree.word(index).upos === 'NUM')) return null;
      const said = object >= 0 ? [...tree.subtree(object), ...tree.subtree(at)] : tree.subtree(at);
      return {
        words: said.filter((index) => tree.word(index).relation !== 'case' || index > at),
        rule: 'attribution/put-at',
        object: -1,
      };
    }
    case 'object-on': {
      // "Blamed the deaths on rebels": the deaths are what happened, the rebels are accused of them.
      const object = tree.child(cue, 'obj', 'nsubj:pass');
      const on = tree.children(cue).concat(object >= 0 ? tree.children(object) : []).find((child) => /^(obl|nmod)$/.test(bare(tree.word(child).relation)) && /^(on|upon)$/.test(caseOf(tree, child)) && !/day$/.test(lower(tree, child))); // prettier-ignore
      if (on === undefined || object < 0) return null;
      const accused = tree.subtree(on);
      return {
        words: [...tree.subtree(object).filter((index) => !accused.includes(index)), ...withoutCase(tree, on)],
        rule: 'attribution/blamed-on',
        object: -1,
      };
    }
    default: {
      const tail = tree.children(cue).find((child) => (bare(tree.word(child).relation) === 'obl' || tree.word(child).relation === 'advcl') && (caseOf(tree, child) === takes || markOf(tree, child) === takes)); // prettier-ignore
      return tail === undefined ? null : { words: withoutCase(tree, tail), rule: clauseRule, object: -1 };
    }
  }
}

/** "Declined to go and hear the plea": a bare infinitive beside a finite verb is coordinated with its "to" clause. */
function bareInfinitives(tree: Tree, options: { cue: number; after: number }): readonly number[] {
  const { cue, after } = options;
  if (lower(tree, cue) === tree.word(cue).lemma.toLowerCase()) return [];
  return tree
    .children(cue)
    .filter(
      (child) =>
        child > after &&
        tree.word(child).relation === 'conj' &&
        tree.word(child).upos === 'VERB' &&
        lower(tree, child) === tree.word(child).lemma.toLowerCase() &&
        tree.child(child, 'nsubj', 'aux', 'aux:pass') < 0,
    )
    .flatMap((child) => tree.subtree(child));
}

/** "Said two men were held": a subject that the parser took for the object, or a second subject, of "said" goes back to its clause. */
function strandedSubject(tree: Tree, options: { cue: number; clause: number }): readonly number[] {
  const { cue, clause } = options;
  const object = tree.children(cue).find((child) => child > cue && child < clause && /^(obj|nsubj)$/.test(tree.word(child).relation)) ?? -1; // prettier-ignore
  const isStranded =
    object > cue &&
    /^(say|claim|report|announce|confirm|add|note|state)$/.test(tree.word(cue).lemma.toLowerCase()) &&
    tree.child(clause, 'nsubj', 'nsubj:pass', 'expl') < 0 &&
    tree.child(clause, 'aux', 'aux:pass', 'cop') >= 0;
  return isStranded ? tree.subtree(object) : [];
}

function hasToBefore(tree: Tree, index: number): boolean {
  return tree.children(index).some((child) => lower(tree, child) === 'to' && child < index);
}

function isContentClause(tree: Tree, cue: number, child: number): boolean {
  const relation = tree.word(child).relation;
  if (relation === 'ccomp') return true;
  if (relation !== 'parataxis') return false;
  // What follows a colon or stands in quotation marks after the cue is content; an aside before it is not.
  if (isSpeechVerb(tree, child) && tree.child(child, 'ccomp', 'xcomp', 'obj') < 0 && isAfterComma(tree, child))
    return false;
  return child > cue && tree.child(child, 'nsubj', 'nsubj:pass') >= 0;
}

/** "…, the ministry said": the cue hangs as an aside on the clause that it tells. */
function takeHost(tree: Tree, cue: number): Taken | null {
  const word = tree.word(cue);
  if (word.relation !== 'parataxis' && word.relation !== 'advcl') return null;
  const host = word.head;
  if (host < tree.sentence.firstWord || host >= tree.sentence.endWord) return null;
  // "As they continue to fire", "he wrote: “Fighting goes on”": neither tells the clause that it hangs on.
  if (tree.child(cue, 'xcomp', 'obj') >= 0 || tree.form(tree.subtree(cue)[0]!) === ':') return null;
  if (tree.child(cue, 'mark') >= 0 && lower(tree, tree.child(cue, 'mark')) !== 'as') return null;
  if (word.relation === 'advcl' && !/^(as)$/.test(markOf(tree, cue))) return null;
  const own = new Set(tree.subtree(cue));
  return { words: tree.subtree(host).filter((index) => !own.has(index)), rule: 'attribution/speech-verb', object: -1 };
}

function withoutMark(tree: Tree, clause: number): number[] {
  const drop = new Set<number>();
  for (const child of tree.children(clause)) {
    if (tree.word(child).relation === 'mark' && /^(that|of|how|as)$/.test(lower(tree, child))) drop.add(child);
  }
  return tree.subtree(clause).filter((index) => !drop.has(index));
}

/** A phrase without its own preposition or mark. */
export function withoutCase(tree: Tree, head: number): number[] {
  const drop = new Set(
    tree
      .children(head)
      .filter(
        (child) =>
          tree.word(child).relation === 'case' || (tree.word(child).relation === 'mark' && lower(tree, child) !== 'to'),
      ),
  );
  return tree.subtree(head).filter((index) => !drop.has(index) && !isBelowAny(tree, index, drop));
}

function isBelowAny(tree: Tree, index: number, heads: ReadonlySet<number>): boolean {
  return heads.has(tree.word(index).head) && tree.word(index).relation === 'fixed';
}

/** A noun phrase without a relative clause behind a comma: "rejects the call, which deepens fears" is the outlet's remark. */
export function withoutAside(tree: Tree, noun: number): number[] {
  const asides = tree
    .children(noun)
    .filter((child) => tree.word(child).relation === 'acl:relcl' && isAfterComma(tree, child));
  const dropped = new Set(asides.flatMap((child) => tree.subtree(child)));
  return tree.subtree(noun).filter((index) => !dropped.has(index));
}
