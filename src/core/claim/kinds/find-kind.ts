import { ACTS_OF_FORCE } from './acts-of-force.js';
import type { Rule } from '../../model/rule.js';
import { bare, caseOf, lower, type Tree } from '../tree.js';
import { singular } from '../slots/references.js';
import { findKindTriggers, type KindTrigger } from './find-kind-triggers.js';
import { findByParticipants } from './find-by-participants.js';
import { FORCE, GROUND } from './object-words.js';
import { classesOf } from './participant-classes.js';
import { nounsOf, thingOf } from './things.js';

/** A kind found in a statement, with the trigger that gives it. */
export interface FoundKind extends KindTrigger {
  /** Strength less what stands against it: distance from the clause's head, a modifier's place, a circumstance. */
  readonly weight: number;
}

/** Rules of kinds: one a way of finding it; `kind/<name>` names the kind found by its trigger. */
export const kindRules: readonly Rule[] = [
  { id: 'kind/trigger', says: 'A verb, noun or phrase of the lexicon names the happening; the strongest one of the clause decides, then the one nearest to its head. Written as `kind/<kind>` in the ledger.', examples: ['The army «shelled» the port.'], not: ['The army paraded.'] },
  { id: 'kind/weapon', says: 'The weapon tells what sort of attack it is.', examples: ['Drones «struck» the port.'], not: ['Drones flew over the port.'] },
  { id: 'kind/object', says: 'What is hit, taken or moved tells the kind: aircraft are shot down, ground is taken, forces are sent.', examples: ['They «took» the village.'], not: ['They took notes.'] },
  { id: 'kind/participants', says: 'Who does it and to whom tells the kind: people who flee are brought to safety, forces that flee withdraw; a crowd that attacks riots; a killing with a killer is an attack. Written as `kind/<kind>` in the ledger.', examples: ['Gunmen «shot» a farmer near Besk.'], not: ['A farmer shot a film near Besk.'] },
  { id: 'kind/cause', says: 'An act that kills or destroys is told by its own name. Written as `kind/<kind>` in the ledger.', examples: ['The «air strikes» destroyed two bunkers.'], not: ['Two bunkers were built.'] },
  { id: 'kind/count-of-people', says: 'Who the harmed were, told without a word of harm, is told of casualties; with less weight.', examples: ['«Two were women», the nurse said.'], not: ['Two were open, the nurse said.'] },
  { id: 'kind/figure', says: 'A toll without an act is told as casualties.', examples: ['«62 military deaths»'], not: ['62 chairs'] },
  { id: 'kind/speech', says: 'Speech whose content states no happening has the kind of the speech.', examples: ['The minister «called for» calm.'], not: ['The minister said that shells fell.'] },
  { id: 'kind/background', says: 'Standing facts, older history and what a speaker tells of others as it stood before are background where nothing else fits.', examples: ['The region «lies» in the mountains.'], not: ['The army took the region.'] },
]; // prettier-ignore

/** Kinds that speech has by itself: they give way to any happening of the content. */
const SPEECH_KINDS: ReadonlySet<string> = new Set([
  'appeal', 'reject', 'deny', 'accuse', 'condemn', 'warn', 'vow', 'support', 'concern', 'withhold', 'unverified', 'statement', 'background',
]); // prettier-ignore

/** True for a kind that tells what is done by words, not what happened. */
export function isSpeechKind(kind: string): boolean {
  return SPEECH_KINDS.has(kind);
}

/** What has been found in a tree, kept as long as the tree: each of its statements asks again. */
const FOUND = new WeakMap<Tree, { all: readonly KindTrigger[] | null; readonly words: Map<number, boolean> }>();

function foundIn(tree: Tree): { all: readonly KindTrigger[] | null; readonly words: Map<number, boolean> } {
  let found = FOUND.get(tree);
  if (!found) FOUND.set(tree, (found = { all: null, words: new Map() }));
  return found;
}

function triggersOf(tree: Tree): readonly KindTrigger[] {
  const found = foundIn(tree);
  found.all ??= findKindTriggers(tree.words, { text: tree.text, from: 0, to: tree.words.length });
  return found.all;
}

/** True where a word names a happening by itself (strength 3 or more), for dividing sentences. */
export function isTriggerWord(tree: Tree, index: number): boolean {
  const { words } = foundIn(tree);
  let known = words.get(index);
  if (known === undefined) words.set(index, (known = namesHappening(tree, index)));
  return known;
}

function namesHappening(tree: Tree, index: number): boolean {
  return findKindTriggers(tree.words, {
    text: tree.text,
    from: index - tree.sentence.firstWord,
    to: index - tree.sentence.firstWord + 1,
  }).some((one) => one.strength >= 3 && !SPEECH_KINDS.has(one.kind));
}

/**
 * All kinds that the words of a statement may tell, best first: the strength of the trigger, less the distance from the
 * head, less what stands in a modifier or a circumstance.
 */
export function findKinds(tree: Tree, options: { words: readonly number[]; head: number }): FoundKind[] {
  const inside = new Set(options.words);
  const triggers = [...triggersOf(tree), ...options.words.flatMap((index) => findByParticipants(tree, index))].filter(
    (one) => inside.has(one.word) && fits(tree, one),
  );
  const found = triggers.map((one) => ({ ...one, weight: weigh(tree, one, options.head) }));
  found.sort((a, b) => b.weight - a.weight || a.word - b.word || (a.kind < b.kind ? -1 : 1));
  const best = found[0];
  // "Two were hurt in the shelling by the rebels": the act that did it says more than who did it.
  const isHarm = best?.kind === 'casualties' || (best?.rule === 'kind/participants' && /^(kill|wound|injure)$/.test(tree.word(best.word).lemma)); // prettier-ignore
  if (isHarm) {
    const act = found.find((one) => ACTS_OF_FORCE.has(one.kind) && one.strength >= 3 && one.word !== best?.word && isActOfToll(tree, one.word)); // prettier-ignore
    // "His mother was killed in the attack": what hits people who take no part is an attack on them.
    const isOnCivilians = act?.kind === 'attack' && best !== undefined && isDoneToCivilians(tree, best.word);
    if (act) return [isOnCivilians ? { ...act, kind: 'attack-on-civilians' } : act, ...found.filter((one) => one !== act)]; // prettier-ignore
  }
  return found;
}

function isDoneToCivilians(tree: Tree, verb: number): boolean {
  const victim = thingOf(tree, verb);
  if (victim < 0) return false;
  const classes = classesOf(tree, victim);
  return classes.has('civilian') && !classes.has('force') && !classes.has('armed') && !classes.has('police');
}

function weigh(tree: Tree, trigger: KindTrigger, head: number): number {
  const { word } = trigger;
  const relation = tree.word(word).relation;
  const isModifier = /^(amod|compound|nmod:poss)$/.test(relation) || relation.startsWith('acl');
  const isPhrase = trigger.words.length > 1 ? 0.8 : 0;
  return (
    trigger.strength * 2 +
    isPhrase -
    depth(tree, { from: word, to: head }) * 0.9 -
    (isModifier ? 1.5 : 0) -
    (isUnderCircumstance(tree, { index: word, head }) ? 2.5 : 0) -
    (isUnderTime(tree, { index: word, head }) ? 2 : 0) -
    (isUnreal(tree, word) ? 3 : 0) -
    (SPEECH_KINDS.has(trigger.kind) ? 1 : 0)
  );
}

/** "killed in the shelling", "when forces fired rockets": an act that the toll came from, not one it is compared with. */
function isActOfToll(tree: Tree, index: number): boolean {
  const word = tree.word(index);
  const relation = bare(word.relation);
  if (relation === 'nsubj' || word.relation === 'obl:agent') return true;
  if (relation === 'obl' || relation === 'nmod') return /^(in|by|during|from|after)$/.test(caseOf(tree, index));
  if (word.relation !== 'advcl') return false;
  return tree.children(index).some((child) => /^(when|after|as)$/.test(lower(tree, child)));
}

function depth(tree: Tree, path: { from: number; to: number }): number {
  let at = path.from;
  for (let steps = 0; steps < 12; steps += 1) {
    if (at === path.to) return steps;
    const head = tree.word(at).head;
    if (head < tree.sentence.firstWord || head >= tree.sentence.endWord) return steps + 1;
    at = head;
  }
  return 12;
}

const CIRCUMSTANCE =
  /^(since|after|before|until|despite|amid|during|following|because of|due to|with|over|on|for|to|about)$/;

/** True for words of a time or condition ("since war broke out", "despite calls for a ceasefire"). */
function isUnderCircumstance(tree: Tree, path: { index: number; head: number }): boolean {
  let at = path.index;
  for (let steps = 0; steps < 12 && at !== path.head; steps += 1) {
    const word = tree.word(at);
    const relation = bare(word.relation);
    if ((relation === 'obl' || relation === 'nmod') && CIRCUMSTANCE.test(caseOf(tree, at))) return true;
    if (relation === 'advcl') return true;
    if (word.head < tree.sentence.firstWord || word.head >= tree.sentence.endWord) return false;
    at = word.head;
  }
  return false;
}

/** "Closed the border after 40 had died": a word in a circumstance of time or cause, which is not what the clause tells. */
export function isInCircumstance(tree: Tree, path: { index: number; head: number }): boolean {
  let at = path.index;
  for (let steps = 0; steps < 12 && at !== path.head; steps += 1) {
    const { relation, head } = tree.word(at);
    if (/^(obl|nmod)$/.test(bare(relation)) && /^(since|after|before|following|amid|because of|due to|despite)$/.test(caseOf(tree, at))) return true; // prettier-ignore
    if (relation === 'advcl' && tree.children(at).some((child) => /^(after|before|since|because)$/.test(lower(tree, child)))) return true; // prettier-ignore
    if (head < tree.sentence.firstWord || head >= tree.sentence.endWord) return false;
    at = head;
  }
  return false;
}

/** "200 died since the fighting began": an act that only tells since when. */
function isUnderTime(tree: Tree, path: { index: number; head: number }): boolean {
  let at = path.index;
  for (let steps = 0; steps < 12 && at !== path.head; steps += 1) {
    const { relation, head } = tree.word(at);
    if (relation === 'advcl' && tree.children(at).some((child) => /^(since|until|till)$/.test(lower(tree, child))))
      return true;
    if (head < tree.sentence.firstWord || head >= tree.sentence.endWord) return false;
    at = head;
  }
  return false;
}

/** Verbs whose object is thought of, wished, backed or ended rather than told as having happened. */
const UNREALISING =
  /^(back|support|oppose|end|stop|halt|prevent|avoid|avert|want|seek|justify|condemn|resemble|legitimise|legitimize|reward|cancel|postpone|suspend|lift|fail|remove)$/;

/** "Amounts to backing the occupation", "must end its siege": the noun names no happening that the clause tells. */
function isUnreal(tree: Tree, index: number): boolean {
  const word = tree.word(index);
  if (word.upos !== 'NOUN' || !/^(obj|nsubj:pass)$/.test(word.relation)) return false;
  return UNREALISING.test(tree.word(word.head).lemma.toLowerCase());
}

/** A trigger of strength 1 needs an object that fits; a verb of fighting needs none. */
function fits(tree: Tree, trigger: KindTrigger): boolean {
  // Data, statements and films are released too.
  const isAlwaysTied = trigger.kind === 'release' && trigger.words.length === 1;
  if (!isAlwaysTied && (trigger.strength >= 2 || trigger.words.length > 1)) return true;
  if (tree.word(trigger.word).upos !== 'VERB') return isAlwaysTied;
  const things = nounsOf(tree, thingOf(tree, trigger.word));
  const around = [...things, ...obliquesOf(tree, trigger.word)];
  switch (trigger.kind) {
    case 'advance':
      return isGround(tree, trigger.word, things);
    case 'withdraw':
      return around.some((one) => GROUND.has(one));
    case 'deploy':
      return [...things, ...nounsOf(tree, tree.child(trigger.word, 'nsubj', 'nsubj:pass'))].some((one) =>
        FORCE.has(one),
      );
    case 'ceasefire-breach':
    case 'agree':
      return things.some((one) =>
        /^(ceasefire|cease-fire|truce|armistice|agreement|peace|treaty|accord|deal)$/.test(one),
      );
    case 'casualties':
      return things.some((one) => /^(life|soldier|man|fighter|people|troop|serviceman|civilian|home)$/.test(one));
    case 'blockade':
      return things.some((one) => GROUND.has(one) || /^(border|airspace|road|access|aid|route)$/.test(one));
    case 'release':
      return things.some((one) =>
        /^(prisoner|hostage|body|captive|detainee|remain|soldier|man|people|civilian|crew|sailor|journalist)$/.test(
          one,
        ),
      );
    case 'statement':
    case 'background':
      return false;
    default:
      return true;
  }
}

function isGround(tree: Tree, verb: number, things: readonly string[]): boolean {
  if (things.some((one) => GROUND.has(one))) return true;
  const thing = thingOf(tree, verb);
  return thing >= 0 && tree.word(thing).upos === 'PROPN';
}

function obliquesOf(tree: Tree, verb: number): string[] {
  return tree
    .children(verb)
    .filter((child) => bare(tree.word(child).relation) === 'obl')
    .map((child) => singular(tree.word(child).lemma.toLowerCase()));
}
