import type { CountedPhrase, Token } from './counted-phrases.js';
import type { HarmLink } from './link-by-order.js';
import { isRealAt } from './link-by-order.js';
import type { SentenceTree } from './link-by-tree.js';
import type { Counted } from './sense-of-harm.js';

const UNDER = /^(?:under|beneath|below|alive|rubble|debris|snow|mud)$/;
const REFUGE = /^(?:camps?|shelters?|refuge|safety|border|frontier)$/;
const CROSSING = /^(?:cross|arrive|move|go|walk|stream|pour|come)$/;
const FLEEING = /^(?:people|persons?|civilians?|residents?|inhabitants?|villagers?|families|refugees|migrants|women|children|townspeople|citizens|residents)$/; // prettier-ignore

/**
 * What became of people where the verb alone does not tell: whoever is buried by others is dead (but not who lies under
 * rubble), people who crossed a border or went to a camp fled.
 */
export function linkFate(tree: SentenceTree, phrase: CountedPhrase, counted: Counted): HarmLink | null {
  if (counted.kind !== 'person' && counted.kind !== 'demonym') return null;
  const { tokens } = tree;
  const relation = tokens[phrase.head]!.relation;
  const at = relation === 'conj' ? tree.heads[phrase.head]! : phrase.head;
  const verb = at < 0 ? -1 : tree.heads[at]!;
  if (verb < 0 || tokens[verb]!.upos !== 'VERB' || !isRealAt(tokens, verb)) return null;
  const lemma = tokens[verb]!.lemma.toLowerCase();
  const behind = tokens.slice(Math.max(phrase.to, verb) + 1, Math.max(phrase.to, verb) + 8);
  const has = (pattern: RegExp): boolean => behind.some((token) => pattern.test(token.lower));
  if (lemma === 'bury' && tokens[at]!.relation === 'obj' && hasPerson(tree, verb) && !has(UNDER))
    return { harm: 'killed', word: verb, isToll: false };
  if (!counted.isOne && tokens[at]!.relation === 'nsubj' && CROSSING.test(lemma) && FLEEING.test(counted.noun) && isToRefuge(behind)) return { harm: 'displaced', word: verb, isToll: false }; // prettier-ignore
  return null;
}

/** A landslide buries too; people do where the verb has a subject that is no happening. */
function hasPerson(tree: SentenceTree, verb: number): boolean {
  return tree.children[verb]!.some(
    (child) => tree.tokens[child]!.relation === 'nsubj' && !/slide|quake|blast|explosion|collapse|avalanche|flood|building/.test(tree.tokens[child]!.lower), // prettier-ignore
  );
}

/** "to the camp of", "into a shelter", "the border". */
function isToRefuge(behind: readonly Token[]): boolean {
  for (const [at, { lower }] of behind.entries()) {
    if (/^[.,;:]$/.test(lower)) return false;
    if (REFUGE.test(lower)) return /^(?:border|frontier)$/.test(lower) || behind.slice(0, at).some((token) => /^(?:to|into|in|at)$/.test(token.lower)); // prettier-ignore
  }
  return false;
}
