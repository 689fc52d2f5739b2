import type { CountedPhrase, Token } from './counted-phrases.js';
import { harmOfAdjective, harmOfDeed, REPORT_VERBS, sensesOfVerb, toVerbLemma } from './harm-words.js';
import { isActive, isRealAt, type HarmLink } from './link-by-order.js';
import { chooseSense, fits, type Counted } from './sense-of-harm.js';
import { sharpen } from './sharpen-harm.js';

/** One sentence's tree by token position. */
export interface SentenceTree {
  readonly tokens: readonly Token[];
  /** Position of the head in `tokens`, -1 for none. */
  readonly heads: readonly number[];
  readonly children: readonly (readonly number[])[];
}

/** Builds the look-ups; heads outside the sentence count as none. */
export function toSentenceTree(tokens: readonly Token[]): SentenceTree {
  const base = tokens[0]?.index ?? 0;
  const heads = tokens.map((token, at) => {
    const head = token.head - base;
    return token.head < 0 || head < 0 || head >= tokens.length || head === at ? -1 : head;
  });
  const children: number[][] = tokens.map(() => []);
  heads.forEach((head, at) => {
    if (head >= 0) children[head]!.push(at);
  });
  return { tokens, heads, children };
}

/** True where the tree says nothing: no head at all. */
export function isFlat(tree: SentenceTree): boolean {
  return tree.tokens.length > 1 && tree.heads.every((head) => head < 0);
}

/** Links a counted noun to its harm by the tree: subject, object, participle, relative clause, noun of harm with "of". */
export function linkByTree(tree: SentenceTree, phrase: CountedPhrase, counted: Counted): HarmLink | null {
  const { head } = phrase;
  const top = climb(tree, head, phrase);
  return (
    linkClause(tree, { at: head, counted }) ??
    linkModifierClause(tree, { at: head, counted, phrase }) ??
    (top === head ? null : linkClause(tree, { at: top, counted }))
  );
}

/** The word that governs the phrase: a number under "total of", the first of coordinated nouns. */
function climb(tree: SentenceTree, head: number, phrase: CountedPhrase): number {
  let at = head;
  for (let steps = 0; steps < 6; steps += 1) {
    const up = tree.heads[at]!;
    if (up < 0) return at;
    const relation = bare(tree.tokens[at]!.relation);
    const isInside = up >= phrase.from && up <= phrase.to;
    const isTotal =
      relation === 'nmod' &&
      /^(?:total|dozens|scores|hundreds|thousands|tens|number|group|handful|members?|couple)$/.test(
        tree.tokens[up]!.lower,
      );
    if (!isInside && !isTotal && relation !== 'nummod') return at;
    at = up;
  }
  return at;
}

function bare(relation: string): string {
  const colon = relation.indexOf(':');
  return colon < 0 ? relation : relation.slice(0, colon);
}

function has(tree: SentenceTree, at: number, relation: string): boolean {
  return tree.children[at]!.some((child) => bare(tree.tokens[child]!.relation) === relation);
}

function isPassive(tree: SentenceTree, at: number): boolean {
  return tree.children[at]!.some(
    (child) => tree.tokens[child]!.relation === 'aux:pass' || tree.tokens[child]!.relation === 'nsubj:pass',
  );
}

function hasPassiveAux(tree: SentenceTree, at: number): boolean {
  return tree.children[at]!.some((child) => tree.tokens[child]!.relation === 'aux:pass');
}

function isNegated(tree: SentenceTree, at: number): boolean {
  return (
    tree.children[at]!.some((child) => /^(?:not|n't|n’t|never|without)$/.test(tree.tokens[child]!.lower)) ||
    !isRealAt(tree.tokens, at)
  );
}

function hasDown(tree: SentenceTree, at: number): boolean {
  return (
    tree.children[at]!.some((child) => tree.tokens[child]!.lower === 'down' && child > at) ||
    tree.tokens[at + 1]?.lower === 'down'
  );
}

interface Link {
  readonly at: number;
  readonly counted: Counted;
}

function linkClause(tree: SentenceTree, { at, counted }: Link): HarmLink | null {
  const up = tree.heads[at]!;
  const relation = tree.tokens[at]!.relation;
  if (up < 0) {
    // "187 dead", "five killed in the blast": the noun is the root and a participle hangs on it; see the modifier clause.
    return null;
  }
  const verb = tree.tokens[up]!;
  const lemma = toVerbLemma(verb.lower);
  const kind = bare(relation);
  if (kind === 'nsubj' || kind === 'csubj') {
    // Without an auxiliary the label alone is weak: "three bombers killed at least two people".
    const passive =
      hasPassiveAux(tree, up) ||
      (isPassive(tree, up) && !isActive(tree.tokens, up)) ||
      (relation === 'nsubj:pass' && !isActive(tree.tokens, up));
    // A subject stands before its verb; one behind it is a reading gone wrong.
    if (isNegated(tree, up) || up < at) return null;
    const isParticipleHeadline =
      !passive &&
      !has(tree, up, 'obj') &&
      !has(tree, up, 'aux') &&
      !isActive(tree.tokens, up) &&
      up > at &&
      /(?:ed|ain|own|hot|ade|urt)$/.test(verb.lower);
    const frames =
      passive || isParticipleHeadline ? (['transitive', 'intransitive'] as const) : (['intransitive'] as const);
    for (const frame of frames) {
      const harm = chooseSense({ lemma, frame, hasDown: hasDown(tree, up) }, counted);
      if (harm !== null) return { ...sharedHarm(tree, { at: up, harm, isPassive: passive }), isToll: false };
    }
    const isVerb = verb.upos === 'VERB' && verb.lower !== 'missing';
    const adjective = isVerb && !passive && !isParticipleHeadline ? null : harmOfAdjective(verb.lower);
    if (adjective !== null && fits(adjective, counted)) return { harm: adjective, word: up, isToll: false };
    if (lemma === 'lose' && tree.children[up]!.some((child) => /^(?:life|lives)$/.test(tree.tokens[child]!.lower)))
      return { harm: 'killed', word: up, isToll: false };
    for (const child of tree.children[up]!) {
      const token = tree.tokens[child]!;
      const childKind = bare(token.relation);
      if (!/^(?:xcomp|ccomp|advcl|conj|obj|amod|dep|acl)$/.test(childKind) || child < up) continue;
      const harm = harmOfAdjective(token.lower);
      const isOpen =
        childKind === 'xcomp' ||
        childKind === 'amod' ||
        childKind === 'obj' ||
        childKind === 'dep' ||
        (childKind === 'conj' && !has(tree, child, 'nsubj') && !has(tree, child, 'obj')) ||
        (REPORT_VERBS.has(verb.lower) && !has(tree, child, 'nsubj'));
      if (
        harm !== null &&
        isOpen &&
        (passive || childKind !== 'conj' || isPassive(tree, child)) &&
        fits(harm, counted)
      ) {
        if (token.upos === 'NOUN' && childKind === 'obj') continue;
        return { harm, word: child, isToll: false };
      }
      // "were forced to flee", "were shot and died"
      const verbLemma = toVerbLemma(token.lower);
      if ((childKind === 'xcomp' || childKind === 'conj') && !has(tree, child, 'nsubj')) {
        const sense = chooseSense(
          { lemma: verbLemma, frame: isPassive(tree, child) ? 'transitive' : 'intransitive', hasDown: false },
          counted,
        );
        if (sense !== null && (passive || childKind === 'conj') && sense !== 'deployed' && !isNegatedOwn(tree, child))
          return { harm: sense, word: child, isToll: false };
      }
    }
    return null;
  }
  if (kind === 'obj' || relation === 'obl:agent') {
    if (kind !== 'obj') return null;
    if (isNegated(tree, up) || verb.upos === 'NOUN') return null;
    const harm = chooseSense({ lemma, frame: 'transitive', hasDown: hasDown(tree, up) }, counted);
    if (harm !== null) return { ...sharedHarm(tree, { at: up, harm, isPassive: false }), isToll: false };
    for (const child of tree.children[up]!) {
      const token = tree.tokens[child]!;
      if (child < at || !/^(?:xcomp|advcl|ccomp|obl|acl)$/.test(bare(token.relation))) continue;
      const adjective = harmOfAdjective(token.lower);
      if (
        adjective !== null &&
        /^(?:leave|left|leav|find|found|see|render|report|confirm|declar|put)/.test(verb.lower) &&
        fits(adjective, counted)
      )
        return { harm: adjective, word: child, isToll: false };
      if (
        /^forc|^caus|^driv|^drove|^compel/.test(verb.lower) &&
        chooseSense({ lemma: toVerbLemma(token.lower), frame: 'intransitive', hasDown: false }, counted) === 'displaced'
      )
        return { harm: 'displaced', word: child, isToll: false };
    }
    return null;
  }
  if (relation === 'nmod:poss') {
    // "The boy's death": the losses of an army are its soldiers', not its own.
    const harm = /^(?:death|killing|murder|assassination|execution|abduction|kidnapping|disappearance|drowning)$/.test(verb.lower) ? harmOfDeed(verb.lower) : null; // prettier-ignore
    return harm !== null && fits(harm, counted) ? { harm, word: up, isToll: false } : null;
  }
  if (kind === 'nmod') {
    const preposition = tree.children[at]!.find((child) => tree.tokens[child]!.relation === 'case');
    const isOf = preposition !== undefined && tree.tokens[preposition]!.lower === 'of';
    if (isOf) {
      const harm = harmOfDeed(verb.lower);
      if (harm !== null && verb.upos === 'NOUN' && fits(harm, counted)) return { harm, word: up, isToll: false };
    }
  }
  return null;
}

/** The own negation of a verb that shares its subject. */
function isNegatedOwn(tree: SentenceTree, at: number): boolean {
  return tree.children[at]!.some((child) => /^(?:not|n't|n’t|never)$/.test(tree.tokens[child]!.lower));
}

/** "were shot and killed" is killed; "killed or wounded 20" counts both together. */
function sharedHarm(
  tree: SentenceTree,
  link: { at: number; harm: HarmLink['harm']; isPassive: boolean },
): { harm: HarmLink['harm']; word: number } {
  const sharp = sharpen(tree.tokens, link);
  if (sharp.harm !== link.harm || sharp.word !== link.at) return sharp;
  for (const child of tree.children[link.at]!) {
    if (tree.tokens[child]!.relation !== 'conj' || has(tree, child, 'nsubj') || has(tree, child, 'obj')) continue;
    const other = sensesOfVerb(toVerbLemma(tree.tokens[child]!.lower))[0]?.harm;
    if (link.harm === 'casualties' && (other === 'killed' || other === 'wounded')) return { harm: other, word: child };
  }
  return { harm: link.harm, word: link.at };
}

/** "12 villagers killed in", "journalists who were wounded", "soldiers killed". */
function linkModifierClause(
  tree: SentenceTree,
  { at, counted, phrase }: Link & { phrase: CountedPhrase },
): HarmLink | null {
  for (const child of tree.children[at]!) {
    const token = tree.tokens[child]!;
    const kind = bare(token.relation);
    if (child < at || !/^(?:acl|amod|advcl|ccomp|parataxis)$/.test(kind)) continue;
    const isRelative = token.relation === 'acl:relcl';
    const lemma = toVerbLemma(token.lower);
    const hasObject = has(tree, child, 'obj') || (!hasPassiveAux(tree, child) && isActive(tree.tokens, child));
    const passive = isPassive(tree, child);
    if (isNegatedOwn(tree, child)) continue;
    const isIng = token.lower.endsWith('ing');
    if (isRelative && !subjectIsRelative(tree, child)) {
      // "the 20 people that the army killed"
      const hasGap = !hasObject && has(tree, child, 'nsubj') && !passive;
      const harm = hasGap ? chooseSense({ lemma, frame: 'transitive', hasDown: false }, counted) : null;
      if (harm !== null) return { harm, word: child, isToll: false };
      continue;
    }
    if (
      (kind === 'advcl' || kind === 'ccomp' || kind === 'parataxis') &&
      (isIng || hasObject || has(tree, child, 'nsubj'))
    )
      continue;
    if (!isIng && !hasObject && (passive || !isRelative)) {
      const harm = chooseSense({ lemma, frame: 'transitive', hasDown: hasDown(tree, child) }, counted);
      if (harm !== null) return { ...sharedHarm(tree, { at: child, harm, isPassive: true }), isToll: false };
    }
    const intransitive =
      isRelative || isIng ? chooseSense({ lemma, frame: 'intransitive', hasDown: false }, counted) : null;
    if (intransitive !== null && intransitive !== 'deployed' && !hasObject)
      return { harm: intransitive, word: child, isToll: false };
    const adjective = harmOfAdjective(token.lower);
    if (adjective !== null && !hasObject && child <= phrase.to + 8 && fits(adjective, counted))
      return { harm: adjective, word: child, isToll: false };
  }
  return null;
}

function subjectIsRelative(tree: SentenceTree, at: number): boolean {
  const subject = tree.children[at]!.find((child) => bare(tree.tokens[child]!.relation) === 'nsubj');
  return subject !== undefined && /^(?:who|that|which)$/.test(tree.tokens[subject]!.lower);
}
