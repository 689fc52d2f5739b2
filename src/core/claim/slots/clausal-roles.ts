import { bare, caseOf, lower, type Tree } from '../tree.js';
import { isActor } from './actors.js';
import { isIntransitive, obliquesOf, participantsOf } from './participants.js';
import { COUNTED, FORCE, MEDIATION, OCCURS, SOCIAL, SUFFERED, SUFFERING, UNDER_FIRE, WILLING } from './role-classes.js';
import type { Step } from './role-draft.js';

interface Governor {
  readonly verb: number;
  /** Relation of the noun phrase that holds the act to the verb. */
  readonly relation: string;
  /** Its preposition, empty where it has none. */
  readonly preposition: string;
  readonly subjects: readonly number[];
}

/** The verb that the noun of an act depends on, over compounds and "of" phrases ("launched a mediation effort"); null for none. */
function governorOf(tree: Tree, noun: number): Governor | null {
  let at = noun;
  for (let steps = 0; steps < 6; steps += 1) {
    const { head, relation } = tree.word(at);
    if (head < tree.sentence.firstWord || head >= tree.sentence.endWord) return null;
    if (tree.word(head).upos === 'VERB') {
      return { verb: head, relation, preposition: caseOf(tree, at), subjects: participantsOf(tree, head).subjects };
    }
    if (!/^(compound|nmod|conj|amod|appos|flat)$/.test(bare(relation))) return null;
    if (bare(relation) === 'nmod' && !/^(of|in|for)$/.test(caseOf(tree, at))) return null;
    at = head;
  }
  return null;
}

/** Roles that the clause gives to an act told by a noun: "held talks", "died in the raid", "was on alert". */
export function addClausal(tree: Tree, options: Step): void {
  const { trigger, words, draft } = options;
  const { agents, targets } = draft;
  // "Is willing to talk": the subject of the predicate; "was under fire": who suffers.
  const own = tree.child(trigger.word, 'nsubj', 'nsubj:pass');
  if (own >= 0 && tree.child(trigger.word, 'cop') >= 0) {
    if (WILLING.test(trigger.kind) && agents.length === 0) draft.add(agents, own, 'role/subject');
    else if (UNDER_FIRE.test(trigger.kind) && targets.length === 0) draft.add(targets, own, 'role/passive-subject');
  }
  const governor = governorOf(tree, trigger.word);
  if (!governor) return;
  const { verb, preposition } = governor;
  const relation = bare(governor.relation);
  const above = participantsOf(tree, verb);
  // "Reported heavy fighting" tells of it; "announced the capture of the hill" tells what one has done oneself.
  const lemma = tree.word(verb).lemma.toLowerCase();
  const isToll = trigger.kind === 'casualties' && relation === 'obj';
  if (isToll && COUNTED.test(lemma) && !isInflicted(tree, trigger.word)) return;
  if (isToll && SUFFERED.test(lemma)) for (const head of targets.length > 0 ? [] : above.subjects) draft.add(targets, head, 'role/subject'); // prettier-ignore
  const isOwnAct = !(isToll && SUFFERED.test(lemma)) && (words.includes(verb) || DONE.test(trigger.kind) || isInflicted(tree, trigger.word)); // prettier-ignore
  if (relation === 'obj' && agents.length === 0 && !above.isPassive && isOwnAct) {
    for (const head of above.subjects) draft.add(agents, head, 'role/subject');
  }
  if (relation === 'obj' || governor.relation === 'nsubj:pass') {
    for (const head of above.agents) draft.add(agents, head, 'role/by-phrase');
    const isMediation = trigger.words.some((index) => MEDIATION.test(lower(tree, index)));
    if (!isMediation) for (const head of obliquesOf(tree, { verb, preposition: 'between' })) draft.add(agents, head, 'role/by-phrase'); // prettier-ignore
    const prepositions = isMediation ? ['between'] : SOCIAL.test(trigger.kind) ? ['to', 'with', 'against', 'on'] : ['on', 'against', 'at']; // prettier-ignore
    for (const head of prepositions.flatMap((one) => obliquesOf(tree, { verb, preposition: one })))
      if (words.includes(head) && targets.length === 0) draft.add(targets, head, 'role/of-phrase');
  }
  // "Clashes broke out between the army and the rebels": who fights stands beside the verb.
  if (relation === 'nsubj' && agents.length === 0 && OCCURS.test(lemma))
    for (const head of obliquesOf(tree, { verb, preposition: 'between' })) draft.add(agents, head, 'role/by-phrase');
  // "Came under attack": whoever comes under it suffers it.
  if (
    relation === 'obl' &&
    preposition === 'under' &&
    /^(attack|fire|bombardment|shelling)$/.test(lower(tree, trigger.word))
  ) {
    for (const head of targets.length > 0 ? [] : above.subjects) draft.add(targets, head, 'role/passive-subject');
    return;
  }
  if (!words.includes(verb)) return;
  const isForce = FORCE.test(trigger.kind);
  if (relation === 'nsubj' && isForce && targets.length === 0)
    for (const head of above.objects) draft.add(targets, head, 'role/object');
  // "Arrived on a visit", "wounded two in a raid", "gathered for a rally": the clause's own subject and object.
  const isInAct = relation === 'obl' && (isForce ? /^(in|with|by)$/ : /^(in|with|on|for|during)$/).test(preposition);
  if (!isInAct) return;
  const isSuffered = SUFFERING.test(tree.word(verb).lemma.toLowerCase()) && isIntransitive(tree, verb);
  const isDoneTo = above.isPassive || isSuffered;
  if ((isDoneTo ? targets : agents).length === 0 && !(isForce && isDoneTo && !SUFFERING.test(tree.word(verb).lemma)))
    for (const head of above.subjects.filter((one) => isDoneTo || isActor(tree, one, options.naming))) draft.add(isDoneTo ? targets : agents, head, isDoneTo ? 'role/passive-subject' : 'role/subject'); // prettier-ignore
  if (targets.length === 0) for (const head of above.objects) draft.add(targets, head, 'role/object');
  for (const head of above.agents) if (agents.length === 0) draft.add(agents, head, 'role/by-phrase');
}

/** Acts that whoever declares them has done. */
const DONE = /^(advance|withdraw|shoot-down|repel|deploy|release|mobilise|detain|blockade|sanction)$/;

/** "The killing of 90 soldiers" is an act, "90 deaths" is a loss. */
function isInflicted(tree: Tree, noun: number): boolean {
  return /^(killing|elimination|destruction|liquidation|wounding)$/.test(lower(tree, noun));
}
