import { WEAPONS } from '../kinds/object-words.js';
import { FORCE_NOUNS } from '../speech/cues.js';
import { bare, caseOf, lower, type Tree } from '../tree.js';
import { isDoer } from './actors.js';
import { addNominal } from './nominal-roles.js';
import { isIntransitive, obliquesOf, participantsOf } from './participants.js';
import { singular } from './references.js';
import { COUNTED, FORCE, OCCURS, SUFFERED, SUFFERING, UNDER_FIRE, WILLING } from './role-classes.js';
import type { Step } from './role-draft.js';

/** Roles by the verb of an act: who does it, who is done to, at whom it is aimed. */
export function addVerbal(tree: Tree, options: Step): void {
  const { trigger, draft, naming } = options;
  const { agents, targets } = draft;
  const verb = trigger.word;
  // "Dozens of soldiers killed": without an object these are passives, whatever the tree says.
  const isHarm = /^(kill|wound|injure)$/.test(tree.word(trigger.word).lemma);
  const isSuffering = isHarm || trigger.kind === 'casualties' || trigger.frame.agent.length === 0;
  const participants = participantsOf(tree, verb);
  // "Is prepared to talk" is a passive in form alone.
  const isReady = WILLING.test(trigger.kind) && trigger.words.length > 1 && tree.word(trigger.words[0]!).lemma === 'be';
  const lemma = tree.word(verb).lemma.toLowerCase();
  const isLoss = trigger.kind === 'casualties' && SUFFERED.test(lemma);
  const shared = participants.objects.length === 0 ? sharedObjects(tree, verb) : [];
  // "Came under attack": whoever comes under it suffers it.
  const isUnder = UNDER_FIRE.test(trigger.kind) && trigger.words.some((index) => caseOf(tree, index) === 'under');
  const isDoneTo = !isReady && (isLoss || isUnder || participants.isPassive || (isSuffering && isIntransitive(tree, verb) && shared.length === 0)); // prettier-ignore
  if (trigger.kind === 'casualties' && COUNTED.test(lemma)) return addCounted(tree, options);
  // "Three flats burn", "two halls caught fire": things that burn do nothing.
  const isBurning = trigger.kind === 'destroy' && !participants.isPassive && participants.objects.every((head) => trigger.words.includes(head)); // prettier-ignore
  for (const head of isBurning ? participants.subjects.filter((one) => !isDoer(tree, one, naming)) : [])
    draft.add(targets, head, 'role/passive-subject');
  for (const head of isBurning ? participants.subjects.filter((one) => isDoer(tree, one, naming)) : participants.subjects)
    draft.add(isDoneTo ? targets : agents, head, participants.isPassive && !isReady ? 'role/passive-subject' : 'role/subject'); // prettier-ignore
  for (const head of participants.agents) draft.add(agents, head, 'role/by-phrase');
  // "Sent the town medicine": what is given is no target, whoever is given it is.
  const isGiving = (trigger.frame.target as readonly string[]).includes('iobj');
  for (const child of tree.children(verb))
    if (isGiving && tree.word(child).relation === 'iobj') draft.add(targets, child, 'role/recipient');
  // "The army lost 26 men": the army is struck.
  const objects = isLoss && participants.subjects.length > 0 ? [] : [...participants.objects, ...shared];
  for (const head of objects) {
    if (trigger.words.includes(head)) {
      addNominal(tree, { ...options, noun: head });
      // "Set fire to the car": what burns stands behind "to".
      if (trigger.kind === 'destroy') for (const one of obliquesOf(tree, { verb, preposition: 'to' })) draft.add(targets, one, 'role/of-phrase'); // prettier-ignore
    } else if (trigger.kind === 'repel' && FORCE_NOUNS.has(singular(lower(tree, head))))
      addNominal(tree, { ...options, noun: head }); // prettier-ignore
    else if (trigger.kind !== 'shoot-down' && THROWN.test(lemma) && isProjectile(tree, head)) {
      // "Fired 36 shells at the posts": whom or what they are fired at, not what is fired.
      for (const child of tree.children(head))
        if (bare(tree.word(child).relation) === 'nmod' && AIMED.test(caseOf(tree, child)))
          draft.add(targets, child, 'role/of-phrase');
    } else if (!isGiving) draft.add(targets, head, 'role/object');
  }
  if (trigger.kind === 'clash' && OCCURS.test(lemma))
    for (const head of obliquesOf(tree, { verb, preposition: 'between' })) draft.add(agents, head, 'role/by-phrase');
  if (lemma === 'fall' && trigger.kind === 'advance') takeFallen(tree, options);
  const isAimed = THROWN.test(lemma)
    ? participants.objects.length > 0 || FORCE.test(trigger.kind)
    : FORCE.test(trigger.kind);
  if (isAimed && participants.objects.every((head) => isProjectile(tree, head)))
    for (const preposition of ['at', 'on', 'against'])
      for (const head of targets.length > 0 || participants.isPassive ? [] : obliquesOf(tree, { verb, preposition }))
        draft.add(targets, head, 'role/of-phrase');
  for (const wanted of trigger.frame.target) {
    if (!wanted.startsWith('obl:') || targets.length > 0) continue;
    for (const head of obliquesOf(tree, { verb, preposition: wanted.slice(4) }))
      if (targets.length === 0) draft.add(targets, head, isGiving ? 'role/recipient' : 'role/of-phrase');
  }
}

/** "A blast that killed and wounded residents": verbs of harm share the object of the last. */
function sharedObjects(tree: Tree, verb: number): readonly number[] {
  if (!SUFFERING.test(tree.word(verb).lemma.toLowerCase()) || participantsOf(tree, verb).isPassive) return [];
  const next = tree.children(verb).find((child) => child > verb && tree.word(child).relation === 'conj' && SUFFERING.test(tree.word(child).lemma)); // prettier-ignore
  return next === undefined || tree.child(next, 'nsubj') >= 0 ? [] : participantsOf(tree, next).objects;
}

/** Verbs by which something is sent through the air, and what it is. */
const THROWN = /^(fire|hurl|throw|lob|launch|shoot|pelt|rain|drop|aim)$/;
const PROJECTILE = /^(stone|rock|brick|bottle|volley|round|barrage|salvo|burst|shot|gas|teargas|cocktail|grenade|petrol|molotov|projectile|firework|flare|cannon|bullet|fire|mortar|shell|rocket|missile|bomb)$/; // prettier-ignore
const AIMED = /^(at|on|against|into|towards?)$/;

function isProjectile(tree: Tree, head: number): boolean {
  const noun = singular(tree.word(head).lemma.toLowerCase());
  return PROJECTILE.test(noun) || WEAPONS.has(noun);
}

/** "The town fell to the rebels": whoever takes it stands behind "to", and the town is taken. */
function takeFallen(tree: Tree, options: Step): void {
  const { agents, targets } = options.draft;
  const verb = options.trigger.word;
  const takers = obliquesOf(tree, { verb, preposition: 'to' });
  agents.length = 0;
  for (const head of takers) options.draft.add(agents, head, 'role/by-phrase');
  if (targets.length === 0) for (const head of participantsOf(tree, verb).subjects) options.draft.add(targets, head, 'role/object'); // prettier-ignore
}

/** "Bringing its losses to 187": whose losses they are; nobody inflicts them here. */
function addCounted(tree: Tree, options: Step): void {
  for (const head of participantsOf(tree, options.trigger.word).objects) {
    const owner = tree.child(head, 'nmod:poss');
    if (owner >= 0) options.draft.add(options.draft.targets, owner, 'role/possessor');
  }
}
