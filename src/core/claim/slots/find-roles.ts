import type { Name } from '../../model/name.js';
import type { Rule } from '../../model/rule.js';
import { bare, caseOf, hasTo, lower, type Tree } from '../tree.js';
import type { KindTrigger } from '../kinds/find-kind-triggers.js';
import { WEAPONS } from '../kinds/object-words.js';
import { FORCE_NOUNS } from '../speech/cues.js';
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

/** The roles of an act, from the tree around its trigger. */
export function findActRoles(tree: Tree, options: RoleOptions): Roles {
  const { trigger, words } = options;
  const verb = tree.word(trigger.word);
  const agents: Name[] = [];
  const targets: Name[] = [];
  const instruments = findInstruments(tree, options);
  const weaponWords = new Set(instruments.map((one) => one.head));
  const add = (list: Name[], head: number, rule: string): void => {
    for (const each of withConjuncts(tree, head)) {
      if (weaponWords.has(each) && list === agents) {
        const owner = ownerOf(tree, each);
        if (owner >= 0) list.push(...toNames(tree, owner, { naming: options.naming, rule: 'role/owner-of-weapon' }));
        continue;
      }
      if (isNobody(tree, each)) continue;
      list.push(...toNames(tree, each, { naming: options.naming, rule }));
    }
  };
  if (verb.upos === 'VERB' || verb.upos === 'AUX') {
    const isSuffering = trigger.kind === 'casualties' || trigger.frame.agent.length === 0;
    const participants = participantsOf(tree, trigger.word);
    for (const head of participants.subjects) add(participants.isPassive || isSuffering && isIntransitive(tree, trigger.word) ? targets : agents, head, participants.isPassive ? 'role/passive-subject' : 'role/subject'); // prettier-ignore
    for (const head of participants.agents) add(agents, head, 'role/by-phrase');
    for (const head of participants.objects) {
      if (trigger.words.includes(head)) addNominal(head);
      else if (trigger.kind === 'repel' && FORCE_NOUNS.has(singular(lower(tree, head)))) addNominal(head);
      else if (!weaponWords.has(head)) add(targets, head, 'role/object');
    }
    for (const wanted of trigger.frame.target) {
      if (!wanted.startsWith('obl:')) continue;
      for (const head of obliquesOf(tree, { verb: trigger.word, preposition: wanted.slice(4) })) {
        if (targets.length === 0) add(targets, head, 'role/of-phrase');
      }
    }
  } else {
    addNominal(trigger.word);
    const governor = verb.head;
    const relation = bare(verb.relation);
    if (
      governor >= tree.sentence.firstWord &&
      governor < tree.sentence.endWord &&
      tree.word(governor).upos === 'VERB'
    ) {
      const above = participantsOf(tree, governor);
      // "Reported heavy fighting" tells of it; "announced the capture of the hill" tells what one has done oneself.
      const isOwnAct = words.includes(governor) || DONE.test(trigger.kind) || isInflicted(tree, trigger.word);
      if (relation === 'obj' && agents.length === 0 && !above.isPassive && isOwnAct) {
        for (const head of above.subjects) add(agents, head, 'role/subject');
      }
      if (relation === 'obj' || relation === 'nsubj:pass') {
        for (const head of above.agents) add(agents, head, 'role/by-phrase');
        if (targets.length === 0) {
          for (const head of ['on', 'against', 'at'].flatMap((preposition) =>
            obliquesOf(tree, { verb: governor, preposition }),
          )) {
            if (words.includes(head)) add(targets, head, 'role/of-phrase');
          }
        }
      }
    }
  }
  return { agents: distinct(agents), targets: distinct(targets), instruments: instruments.map((one) => one.name) };

  function addNominal(noun: number): void {
    for (const child of tree.children(noun)) {
      const word = tree.word(child);
      const preposition = caseOf(tree, child);
      if (bare(word.relation) === 'nmod' && word.relation !== 'nmod:poss') {
        // "Repelled an attack by Tarvia": who attacked is whom the act was done to.
        if (preposition === 'by') add(trigger.kind === 'repel' ? targets : agents, child, 'role/by-phrase');
        else if (/^(between|with)$/.test(preposition)) add(agents, child, 'role/by-phrase');
        else if (/^(of|on|against|at)$/.test(preposition) && !isTimeNoun(tree, child))
          add(targets, child, 'role/of-phrase');
      } else if (word.relation === 'nmod:poss' || word.relation === 'amod' || word.relation === 'compound') {
        const isPossessor = word.relation === 'nmod:poss';
        const names = options.naming.parties.findParty(tree.form(child)) || isPossessor;
        // "Its losses", "Tarvian casualties": whoever suffers, not whoever acts.
        const isSuffered = trigger.frame.agent.length === 0;
        if (names) add(isSuffered ? targets : agents, child, 'role/possessor');
      }
    }
  }
}

/** Acts that whoever declares them has done. */
const DONE = /^(advance|withdraw|shoot-down|repel|deploy|release|mobilise|detain|blockade|sanction)$/;

/** "The killing of 90 soldiers" is an act, "90 deaths" is a loss. */
function isInflicted(tree: Tree, noun: number): boolean {
  return /^(killing|elimination|destruction|liquidation|wounding)$/.test(lower(tree, noun));
}

interface Participants {
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
    caseOf(tree, index) === '' &&
    !isTimeNoun(tree, index)
  );
}

function isRelativeWord(tree: Tree, index: number): boolean {
  return /^(who|which|that|whom)$/.test(lower(tree, index));
}

function isIntransitive(tree: Tree, verb: number): boolean {
  return tree.child(verb, 'obj') < 0;
}

function obliquesOf(tree: Tree, options: { verb: number; preposition: string }): number[] {
  return tree
    .children(options.verb)
    .filter(
      (child) =>
        bare(tree.word(child).relation) === 'obl' &&
        caseOf(tree, child) === options.preposition &&
        !isTimeNoun(tree, child),
    );
}

function withConjuncts(tree: Tree, head: number): number[] {
  const others = tree
    .children(head)
    .filter((child) => tree.word(child).relation === 'conj' && /^(NOUN|PROPN|PRON)$/.test(tree.word(child).upos));
  return [head, ...others];
}

const TIME_NOUN =
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|day|night|morning|evening|week|month|year|hour|time|january|february|march|april|may|june|july|august|september|october|november|december|\d.*|means|way|result|fact|lot|number|part)$/;

function isTimeNoun(tree: Tree, index: number): boolean {
  return TIME_NOUN.test(tree.word(index).lemma.toLowerCase());
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

/** Weapons beside the act: in its clause, not the force that is named by its arm ("Tarvian artillery" both acts and shoots). */
function findInstruments(tree: Tree, options: RoleOptions): { head: number; name: Name }[] {
  const found: { head: number; name: Name }[] = [];
  const seen = new Set<string>();
  const isAct =
    /^(shelling|air-strike|explosion|attack|attack-on-civilians|shoot-down|clash|destroy|casualties|repel)$/;
  if (!isAct.test(options.trigger.kind)) return found;
  const targets = new Set(
    participantsOf(tree, options.trigger.word).objects.flatMap((head) => withConjuncts(tree, head)),
  );
  for (const index of options.words) {
    const word = tree.word(index);
    if (!/^(NOUN|PROPN)$/.test(word.upos) || !WEAPONS.has(singular(word.lemma.toLowerCase()))) continue;
    // What is shot down or destroyed is no instrument.
    const isFired = /^(fire|launch|use|drop|shoot)$/.test(tree.word(options.trigger.word).lemma) && options.trigger.kind !== 'shoot-down'; // prettier-ignore
    if (targets.has(index) && !isFired) continue;
    if (word.relation === 'nsubj:pass' && options.trigger.word === word.head && !/^(fire|launch|drop|use)$/.test(tree.word(word.head).lemma)) continue; // prettier-ignore
    const key = singular(word.lemma.toLowerCase());
    if (seen.has(key)) continue;
    seen.add(key);
    const mention = options.naming.mentions.find(
      (one) => one.kind === 'equipment' && one.start <= word.start && one.end >= word.end,
    );
    const span = mention ? { start: mention.start, end: mention.end } : { start: word.start, end: word.end };
    found.push({
      head: index,
      name: {
        text: tree.text.slice(span.start, span.end), span, rule: 'role/weapon-noun', kind: mention ? 'equipment' : null, standsFor: null,
        party: null, side: null, entity: null,
      }, // prettier-ignore
    });
  }
  return found;
}

/** Each name once: the same words in one slot count once. */
export function distinct(names: readonly Name[]): Name[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = `${name.span?.start ?? ''}-${name.span?.end ?? ''}-${name.party ?? ''}-${name.side ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
}
