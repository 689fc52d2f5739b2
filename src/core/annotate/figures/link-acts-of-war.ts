import type { CountedPhrase, Token } from './counted-phrases.js';
import { isRealAt, type HarmLink } from './link-by-order.js';
import type { SentenceTree } from './link-by-tree.js';
import { firstOfList } from './list-of-objects.js';
import type { Counted } from './sense-of-harm.js';

function toPattern(words: string): RegExp {
  return new RegExp(`^(?:${words.trim().split(/\s+/).join('|')})$`);
}

/** Acts that are counted themselves, and the verbs that they are objects of: "flew 20 sorties", "repelled four attacks". */
const ACTS = toPattern('strikes? airstrikes? raids? sort(?:ie|ies) attacks? counter-?attacks? assaults? bombardments? salvos?'); // prettier-ignore
const DOING = toPattern('conduct carry launch fly mount perform deliver repel repulse thwart foil fight beat fend stage'); // prettier-ignore
/** What is fired and dropped, and how. */
const SHOTS = toPattern('shells? rockets? missiles? rounds? bombs? munitions? grenades? mortars? projectiles? rpgs? bomblets? warheads? torpedo(?:es)?'); // prettier-ignore
const FIRING = toPattern('fire deliver drop launch lob hurl shoot release');
const LANDING = toPattern('fall land hit strike explode slam crash detonate');
/** What is done to what an attack is aimed at; of cars and buildings "hit" alone may tell of an accident. */
const AIMING = toPattern('attack engage target shell bomb bombard raid pound strafe');
const AIMS = /(?:^|-)(?:units?|positions?|targets?|systems?|convoys?|cells?)$/;
/** Things taken from others. */
const SEIZING = toPattern('seize capture confiscate loot steal impound');
const HERDS = toPattern(
  'cattle cows? sheep goats? camels? zebus? horses? weapons? rifles? boats? vessels? pills? guns?',
);
/** What is burnt, blown up and broken. */
export const BREAKING = toPattern('destroy demolish raze torch burn incinerate wreck flatten obliterate smash gut');
const HIDDEN_BOMB = toPattern('bombs? mines? explosives? shells? rockets? missiles? caches? routes? systems?');

/**
 * Numbers of what acts of war are made of and aimed at, by the tree: strikes flown, shells fired and fallen, positions
 * attacked, boats seized; through a list of objects too. An article counts nothing here, nor does a vague word count acts.
 */
export function linkActsOfWar(tree: SentenceTree, phrase: CountedPhrase, counted: Counted): HarmLink | null {
  if (counted.isOne || (counted.kind !== 'other' && counted.kind !== 'equipment' && counted.kind !== 'building' && counted.kind !== 'area')) return null; // prettier-ignore
  const top = firstOfList(tree, phrase);
  const verb = tree.heads[top]!;
  if (verb < 0 || tree.tokens[verb]!.upos !== 'VERB') return null;
  if (isBurning(tree, { verb, top, noun: counted.kind }) && isRealAt(tree.tokens, verb))
    return { harm: 'destroyed', word: verb, isToll: false };
  if (!hasHappened(tree, verb)) return null;
  const relation = tree.tokens[top]!.relation;
  if (isSetOnFire(tree, { verb, top, noun: counted.kind })) return { harm: 'destroyed', word: verb, isToll: false };
  const isDone = relation === 'obj' || relation === 'nsubj:pass';
  const lemma = tree.tokens[verb]!.lemma.toLowerCase();
  const { noun, isVague } = counted;
  const to = (harm: HarmLink['harm']): HarmLink => ({ harm, word: verb, isToll: false });
  if (isDone && BREAKING.test(lemma) && (counted.kind === 'equipment' || counted.kind === 'building' || HIDDEN_BOMB.test(noun))) return to('destroyed'); // prettier-ignore
  if (SHOTS.test(noun)) {
    if (isDone ? FIRING.test(lemma) : relation === 'nsubj' && LANDING.test(lemma)) return to('other');
    return null;
  }
  // "one of the heaviest attacks" counts none.
  const isOneOf = phrase.number.value === 1 && tree.tokens[phrase.hedged.end]?.lower === 'of';
  if (!isDone || isVague || isOneOf) return null;
  if (ACTS.test(noun)) return DOING.test(lemma) && hasParticle(tree, { verb, lemma }) ? to('other') : null;
  const isAim = counted.kind !== 'other' || AIMS.test(noun);
  if (isAim && AIMING.test(lemma)) return to('other');
  if (SEIZING.test(lemma) && (counted.kind === 'equipment' || HERDS.test(noun))) return to('other');
  return null;
}

/** "set fire to three schools", "set two cars alight". */
function isSetOnFire(tree: SentenceTree, at: { verb: number; top: number; noun: Counted['kind'] }): boolean {
  if (!/^(?:equipment|building)$/.test(at.noun) || !/^set(?:ting)?$/.test(tree.tokens[at.verb]!.lower)) return false;
  const words = tree.children[at.verb]!.map((child) => tree.tokens[child]!);
  const { relation } = tree.tokens[at.top]!;
  const isTo = tree.children[at.top]!.some((child) => tree.tokens[child]!.lower === 'to');
  return relation === 'obl'
    ? isTo && words.some((word) => word.lower === 'fire' && word.relation === 'obj')
    : relation === 'obj' && words.some((word) => /^(?:alight|ablaze|afire)$/.test(word.lower));
}

/** "Three houses burnt", "two shops caught fire". */
function isBurning(tree: SentenceTree, at: { verb: number; top: number; noun: Counted['kind'] }): boolean {
  if (!/^(?:equipment|building)$/.test(at.noun) || tree.tokens[at.top]!.relation !== 'nsubj') return false;
  const { lower } = tree.tokens[at.verb]!;
  if (/^burn(?:ed|t|s|ing)?$/.test(lower)) return !tree.children[at.verb]!.some((child) => tree.tokens[child]!.relation === 'obj'); // prettier-ignore
  return /^(?:caught|catch(?:es|ing)?)$/.test(lower) && tree.children[at.verb]!.some((child) => tree.tokens[child]!.lower === 'fire'); // prettier-ignore
}

/** "carried out", "fought off", "beat back": without the particle the verb is another one. */
function hasParticle(tree: SentenceTree, { verb, lemma }: { verb: number; lemma: string }): boolean {
  if (!/^(?:carry|fight|beat|fend)$/.test(lemma)) return true;
  return tree.children[verb]!.some((child) => /^(?:out|off|back)$/.test(tree.tokens[child]!.lower));
}

/** False for plans, habits and what did not happen: "to fire", "could hit", "fires up to 300 rounds". */
function hasHappened(tree: SentenceTree, verb: number): boolean {
  const { lower } = tree.tokens[verb]!;
  if (!/(?:ed|ing|en)$|^(?:set|hit|struck|fell|fought|beat|shot|flew|flown|stole|burnt|caught)$/.test(lower))
    return false;
  return isRealAt(tree.tokens, verb) && !tree.children[verb]!.some((child) => isNegation(tree.tokens[child]!));
}

function isNegation(token: Token): boolean {
  return /^(?:not|n't|n’t|never|without|no)$/.test(token.lower);
}
