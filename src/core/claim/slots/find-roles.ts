import type { Rule } from '../../model/rule.js';
import { caseOf, type Tree } from '../tree.js';
import { addClausal } from './clausal-roles.js';
import { findInstruments } from './find-instruments.js';
import { addNominal, addPossessor } from './nominal-roles.js';
import { distinct, openDraft, type RoleOptions, type Roles } from './role-draft.js';
import { addVerbal } from './verbal-roles.js';

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
