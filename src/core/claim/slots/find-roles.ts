import type { Name } from '../../model/name.js';
import type { Rule } from '../../model/rule.js';
import { bare, caseOf, lower, type Tree } from '../tree.js';
import { isTriggerWord } from '../kinds/find-kind.js';
import type { KindTrigger } from '../kinds/find-kind-triggers.js';
import { FORCE_NOUNS } from '../speech/cues.js';
import { isActor, ownerWord } from './actors.js';
import { findInstruments } from './find-instruments.js';
import { isIntransitive, isTimeNoun, obliquesOf, participantsOf, withConjuncts } from './participants.js';
import { singular } from './references.js';
import { toNames, type Naming } from './to-name.js';

/** Rules of who acts, who or what is acted upon, and by what. */
export const roleRules: readonly Rule[] = [
  { id: 'role/subject', says: 'The subject of an active verb acts; one who declares to have done something is the one who did it.', examples: ['«Tarvian artillery» shelled the port.'], not: ['The port was shelled.'] },
  { id: 'role/by-phrase', says: '"By" names who acts.', examples: ['The port was shelled by «the army».'], not: ['The port was shelled by noon.'] },
  { id: 'role/possessor', says: 'A possessor or adjective of origin of an act names who acts.', examples: ['«Tarvian» shelling went on.'], not: ['Heavy shelling went on.'] },
  { id: 'role/accused', says: 'Whoever is accused of an act is its agent as far as the claim goes.', examples: ['They accused «Tarvia» of shelling the port.'], not: ['They told Tarvia of the shelling.'] },
  { id: 'role/speaker', says: 'Of a call, refusal, promise, denial or opinion the speaker is the agent.', examples: ['«The council» called for calm.'], not: ['The army shelled the port.'] },
  { id: 'role/object', says: 'The object of an active verb is acted upon.', examples: ['They shelled «the port».'], not: ['They shelled for hours.'] },
  { id: 'role/passive-subject', says: 'The subject of a passive is acted upon.', examples: ['«Eleven civilians» were killed.'], not: ['Eleven civilians fled.'] },
  { id: 'role/of-phrase', says: '"Of", "on" or "against" after the name of an act tells who or what is acted upon.', examples: ['The shelling of «the port» went on.'], not: ['The shelling of Friday went on.'] },
  { id: 'role/recipient', says: 'Whoever is given, sent or granted something is its target; the thing is not.', examples: ['Norvane sent medicine to «Lessen».'], not: ['Norvane sent medicine.'] },
  { id: 'role/weapon-noun', says: 'A weapon beside the act is its instrument.', examples: ['They fired «rockets» at the port.'], not: ['They made rockets.'] },
  { id: 'role/owner-of-weapon', says: 'Where a weapon is the subject, whoever it belongs to acts.', examples: ['A «Merenian» jet shot down the plane.'], not: ['A jet shot down the plane.'] },
  { id: 'role/addressee', says: 'Whoever is called on, warned or blamed is the target of the speech.', examples: ['The council called on «both camps» to stop.'], not: ['The council called on Monday.'] },
]; // prettier-ignore

/** Who did what to whom by what, each with its own words. */
export interface Roles {
  readonly agents: readonly Name[];
  readonly targets: readonly Name[];
  readonly instruments: readonly Name[];
}

/** What the roles are read from. */
export interface RoleOptions {
  readonly naming: Naming;
  readonly trigger: KindTrigger;
  /** Words of the statement. */
  readonly words: readonly number[];
}

/** Kinds between two parties: whom they are with, not what they are about, is their target. */
const SOCIAL = /^(talks|agree|propose|support|protest|sanction|investigate|appeal|mobilise|evacuate-aid|release)$/;

/** Kinds of force: who suffers in an act is told by the verb, not by where the act is named. */
const FORCE = /^(clash|shelling|air-strike|explosion|attack|attack-on-civilians|shoot-down|repel|advance|destroy|casualties|ceasefire-breach)$/; // prettier-ignore

/** Kinds of which somebody may be said to be under: "under fire", "under attack". */
const UNDER_FIRE = /^(shelling|air-strike|attack)$/;

/** Kinds of a mind that is made up: "be ready to", "be committed to". */
const WILLING = /^(propose|agree|vow|support|reject|concern)$/;

/** Acts of a third one between two parties, who are their target. */
const MEDIATION = /^(mediation|arbitration|mediate|arbitrate)$/;

/** Nouns of what happens to people, which act in no role. */
const HAPPENING = /^(war|wars|conflict|violence|unrest|crisis|dispute|incident|accident|crash|fire|flood|storm|earthquake|famine|disease|hunger|cold|tension|tensions|escalation)$/; // prettier-ignore

/** Verbs by which a loss is suffered or counted: their subject does not inflict it. */
const SUFFERED = /^(suffer|sustain|lose|incur)$/;
const COUNTED = /^(bring|raise|push|put|report|announce|confirm|record|register|count|name|identify|list|mourn|bury)$/;

/** Verbs whose subject, without an object, suffers. */
const SUFFERING = /^(die|perish|kill|wound|injure|hurt|maim)$/;

/** Roles while they are being filled. */
interface RoleDraft {
  readonly agents: Name[];
  readonly targets: Name[];
  /** Names of a nominal into a slot, with what is coordinated with it. */
  add(list: Name[], head: number, rule: string): void;
}

/** The roles of an act, from the tree around its trigger: its verb, its noun, then the clause that it is told in. */
export function findActRoles(tree: Tree, options: RoleOptions): Roles {
  const instruments = findInstruments(tree, options);
  const draft = openDraft(tree, { ...options, weapons: new Set(instruments.map((one) => one.head)) });
  const { word } = options.trigger;
  // "A jet shot down a plane" with "shot" tagged as a noun: what has a subject and no copula is a verb.
  const isVerb =
    /^(VERB|AUX)$/.test(tree.word(word).upos) || (tree.child(word, 'nsubj') >= 0 && tree.child(word, 'cop') < 0);
  if (isVerb) addVerbal(tree, { ...options, draft });
  else {
    addNominal(tree, { ...options, draft, noun: options.trigger.word });
    // "Artillery shelled Havnik" with "shelled" tagged as a noun: its object stays one.
    const object = tree.child(options.trigger.word, 'obj');
    if (object >= 0) draft.add(draft.targets, object, 'role/object');
    addClausal(tree, { ...options, draft });
  }
  addPossessor(tree, { ...options, draft });
  // "Marched in Lessen to protest against the council's decision": whom a protest is against, wherever that stands.
  if (options.trigger.kind === 'protest' && draft.targets.length === 0)
    for (const index of options.words)
      if (caseOf(tree, index) === 'against') draft.add(draft.targets, index, 'role/of-phrase');
  const weapons = instruments.map((one) => one.name);
  return { agents: distinct(draft.agents), targets: distinct(draft.targets), instruments: weapons };
}

function openDraft(tree: Tree, options: RoleOptions & { weapons: ReadonlySet<number> }): RoleDraft {
  const { naming, trigger, weapons } = options;
  const agents: Name[] = [];
  const targets: Name[] = [];
  const isSocial = SOCIAL.test(trigger.kind);
  return {
    agents,
    targets,
    add(list, head, rule) {
      for (const each of withConjuncts(tree, head)) {
        if (weapons.has(each)) {
          // A weapon acts for whoever owns it, and is acted upon only where it is the object.
          const owner = list === agents ? ownerOf(tree, each) : -1;
          if (owner >= 0) list.push(...toNames(tree, owner, { naming, rule: 'role/owner-of-weapon' }));
          continue;
        }
        if (isNobody(tree, each) || trigger.words.includes(each)) continue;
        // "The war killed 9,000": a happening acts in no role.
        if (list === agents && tree.word(each).upos === 'NOUN' && (HAPPENING.test(lower(tree, each)) || isTriggerWord(tree, each))) continue; // prettier-ignore
        if (list === targets && trigger.kind === 'clash' && tree.word(each).upos === 'NOUN' && isTriggerWord(tree, each)) continue; // prettier-ignore
        if (list === targets && isSocial && !isActor(tree, each, naming)) {
          const owner = ownerWord(tree, each, naming);
          if (owner >= 0) list.push(...toNames(tree, owner, { naming, rule: 'role/possessor' }));
          continue;
        }
        list.push(...toNames(tree, each, { naming, rule }));
      }
    },
  };
}

type Step = RoleOptions & { readonly draft: RoleDraft };

function addVerbal(tree: Tree, options: Step): void {
  const { trigger, draft } = options;
  const { agents, targets } = draft;
  const verb = trigger.word;
  const isSuffering = trigger.kind === 'casualties' || trigger.frame.agent.length === 0;
  const participants = participantsOf(tree, verb);
  // "Is prepared to talk" is a passive in form alone.
  const isReady = WILLING.test(trigger.kind) && trigger.words.length > 1 && tree.word(trigger.words[0]!).lemma === 'be';
  const lemma = tree.word(verb).lemma.toLowerCase();
  const isLoss = trigger.kind === 'casualties' && SUFFERED.test(lemma);
  const isDoneTo = !isReady && (isLoss || participants.isPassive || (isSuffering && isIntransitive(tree, verb)));
  if (trigger.kind === 'casualties' && COUNTED.test(lemma)) return addCounted(tree, options);
  for (const head of participants.subjects)
    draft.add(isDoneTo ? targets : agents, head, participants.isPassive && !isReady ? 'role/passive-subject' : 'role/subject'); // prettier-ignore
  for (const head of participants.agents) draft.add(agents, head, 'role/by-phrase');
  // "Sent the town medicine": what is given is no target, whoever is given it is.
  const isGiving = (trigger.frame.target as readonly string[]).includes('iobj');
  for (const child of tree.children(verb))
    if (isGiving && tree.word(child).relation === 'iobj') draft.add(targets, child, 'role/recipient');
  for (const head of participants.objects) {
    if (trigger.words.includes(head)) addNominal(tree, { ...options, noun: head });
    else if (trigger.kind === 'repel' && FORCE_NOUNS.has(singular(lower(tree, head))))
      addNominal(tree, { ...options, noun: head }); // prettier-ignore
    else if (!isGiving) draft.add(targets, head, 'role/object');
  }
  for (const wanted of trigger.frame.target) {
    if (!wanted.startsWith('obl:') || targets.length > 0) continue;
    for (const head of obliquesOf(tree, { verb, preposition: wanted.slice(4) }))
      if (targets.length === 0) draft.add(targets, head, isGiving ? 'role/recipient' : 'role/of-phrase');
  }
}

/** "Bringing its losses to 187": whose losses they are; nobody inflicts them here. */
function addCounted(tree: Tree, options: Step): void {
  for (const head of participantsOf(tree, options.trigger.word).objects) {
    const owner = tree.child(head, 'nmod:poss');
    if (owner >= 0) options.draft.add(options.draft.targets, owner, 'role/possessor');
  }
}

/** What stands beside the noun of an act: by whom, of or on whom, whose. */
function addNominal(tree: Tree, options: Step & { noun: number }): void {
  const { trigger, draft, naming } = options;
  const { agents, targets } = draft;
  const isBetween = trigger.words.some((index) => MEDIATION.test(lower(tree, index)));
  for (const child of tree.children(options.noun)) {
    const word = tree.word(child);
    const preposition = caseOf(tree, child);
    if (bare(word.relation) === 'nmod' && word.relation !== 'nmod:poss') {
      // "Repelled an attack by Tarvia": who attacked is whom the act was done to.
      if (preposition === 'by') draft.add(trigger.kind === 'repel' ? targets : agents, child, 'role/by-phrase');
      else if (/^(between|among|with)$/.test(preposition))
        draft.add(isBetween ? targets : agents, child, 'role/by-phrase');
      else if (preposition === 'to' && /^(evacuate-aid|support|sanction|appeal)$/.test(trigger.kind))
        draft.add(targets, child, 'role/recipient'); // prettier-ignore
      else if (/^(of|on|against|at)$/.test(preposition) && !isTimeNoun(tree, child))
        draft.add(targets, child, 'role/of-phrase');
    } else if (word.relation === 'nmod:poss' && word.upos === 'PRON') {
      continue;
    } else if (word.relation === 'nmod:poss' || word.relation === 'amod' || word.relation === 'compound') {
      const isNamed = naming.parties.findParty(tree.form(child)) !== null || word.relation === 'nmod:poss';
      // "Its losses", "Tarvian casualties": whoever suffers, not whoever acts.
      if (isNamed) draft.add(trigger.frame.agent.length === 0 ? targets : agents, child, 'role/possessor');
    }
  }
}

/** "Its losses", "their withdrawal": of whoever the pronoun stands for, where no other words tell. */
function addPossessor(tree: Tree, options: Step): void {
  const { trigger, draft } = options;
  const list = trigger.frame.agent.length === 0 ? draft.targets : draft.agents;
  if (list.length > 0) return;
  for (const noun of trigger.words)
    for (const child of tree.children(noun))
      if (tree.word(child).relation === 'nmod:poss' && tree.word(child).upos === 'PRON')
        draft.add(list, child, 'role/possessor');
}

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
function addClausal(tree: Tree, options: Step): void {
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

/** Words that fill no role: expletives, clauses, times. */
function isNobody(tree: Tree, index: number): boolean {
  const word = tree.word(index);
  if (!/^(NOUN|PROPN|PRON|ADJ|NUM|X)$/.test(word.upos)) return true;
  return word.relation === 'expl' || isTimeNoun(tree, index) || /^(there|what|this|that)$/.test(lower(tree, index));
}

/** The word that says whose a weapon is: an adjective of origin, a force noun before it, a possessor. */
function ownerOf(tree: Tree, head: number): number {
  return (
    tree
      .children(head)
      .find(
        (child) =>
          /^(amod|compound|nmod:poss)$/.test(tree.word(child).relation) &&
          (/^(army|navy|air|enemy|rebel|government|police)$/.test(lower(tree, child)) ||
            /^\p{Lu}/u.test(tree.form(child)) ||
            tree.word(child).relation === 'nmod:poss'),
      ) ?? -1
  );
}

/** Each name once: the same words in one slot count once. */
export function distinct(names: readonly Name[]): Name[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = `${name.span?.start ?? ''}-${name.span?.end ?? ''}-${name.party ?? ''}-${name.side ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
}
