import { caseOf, lower, type Tree } from '../tree.js';
import { FORCE, WEAPONS } from '../kinds/object-words.js';
import { isTimeNoun } from './participants.js';
import { singular } from './references.js';
import type { Naming } from './to-name.js';

/** Nouns of people and of what people have set up. Singular, lower case. */
const ACTOR_NOUN: ReadonlySet<string> = new Set(
  'government army force troop soldier rebel guerrilla guerilla militant fighter militia group party side camp people citizen resident civilian refugee prisoner hostage journalist worker minister president leader official envoy ambassador delegation ministry council parliament union organisation organization agency country state nation ally neighbour neighbor opposition coalition movement faction commander king queen prince chief mayor governor police authority ruler counterpart reporter correspondent wounded injured patient victim survivor body remain elderly passenger crewman miner tourist sick community power mission peacekeeper inspector diplomat student demonstrator protester protestor crowd man woman child regime leadership secretary-general secretary spokesman spokeswoman chairman director officer general colonel captain insurgent separatist settler villager farmer partner member candidate negotiator mediator observer monitor administration cabinet assembly congress senate court bank company republic kingdom federation alliance bloc partner captive detainee crew sailor pilot doctor nurse teacher family minority majority population gunman bomber supporter politician lawmaker dissident exile tribe clan gang terrorist extremist fundamentalist activist youth thief robber raider attacker shooter sniper looter marine fisherman hunter herder trader shepherd driver employee migrant seeker pilgrim policeman inhabitant constable gendarme deputy agent staff investigator prosecutor judge rescuer tribesman jihadist deserter conscript sapper engineer medic paramedic cleric priest imam pensioner boy girl baby infant mother father son daughter brother sister husband wife relative friend colleague owner column convoy corpse individual person artillery navy fleet brigade battalion division unit squad patrol guard warplane serviceman reservist recruit volunteer mercenary'.split(
    ' ',
  ),
);

/** True for a nominal that can do something or have something done to it as somebody: a name, a pronoun, people, an institution. */
export function isActor(tree: Tree, index: number, naming: Naming): boolean {
  const word = tree.word(index);
  if (word.upos === 'PROPN') return true;
  if (word.upos === 'PRON' && tree.form(index) !== 'US') return !/^(it|this|that|which|what|each|other|themselves|itself|himself)$/.test(lower(tree, index));
  if (ACTOR_NOUN.has(singular(word.lemma.toLowerCase()))) return true;
  return naming.parties.findParty(tree.form(index)) !== null;
} // prettier-ignore

/** True for whoever can act: somebody, a pronoun for somebody or something that acts, a force by its arms or vehicles. */
export function isDoer(tree: Tree, index: number, naming: Naming): boolean {
  if (isActor(tree, index, naming) || /^(it|who|someone|somebody|other|others|both)$/.test(lower(tree, index)))
    return true;
  const noun = singular(tree.word(index).lemma.toLowerCase());
  return FORCE.has(noun) || isWeapon(tree, index) || VESSELS.test(noun);
}

/** True for a weapon or a carrier of weapons. */
export function isWeapon(tree: Tree, index: number): boolean {
  return WEAPONS.has(singular(tree.word(index).lemma.toLowerCase()));
}

/** True for a noun of people or of what people have set up. */
export function isActorNoun(tree: Tree, index: number): boolean {
  return ACTOR_NOUN.has(singular(tree.word(index).lemma.toLowerCase()));
}

/** Vehicles that act for whoever mans them. */
const VESSELS = /^(ship|boat|vessel|frigate|train|helicopter|ambulance|truck|column|convoy|patrol)$/;

/** The word beside a nominal that says whose it is: "a *US* request", "*Halmara's* plan", "an offer *from Velmark*"; -1 for none. */
export function ownerWord(tree: Tree, noun: number, naming: Naming): number {
  const children = tree.children(noun);
  const before = children.find((child) => {
    const { relation, upos } = tree.word(child);
    if (!/^(nmod:poss|amod|compound)$/.test(relation) || isTimeNoun(tree, child)) return false;
    if (relation === 'nmod:poss') return upos !== 'PRON';
    const isNamed = /^\p{Lu}/u.test(tree.form(child)) && naming.parties.findParty(tree.form(child)) !== null;
    return isNamed || (relation === 'compound' && upos === 'PROPN');
  });
  if (before !== undefined) return before;
  for (const preposition of ['from', 'by', 'of']) {
    const phrase = children.find((child) => caseOf(tree, child) === preposition && tree.word(child).relation.startsWith('nmod')); // prettier-ignore
    if (phrase === undefined || isTimeNoun(tree, phrase)) continue;
    if (isActor(tree, phrase, naming)) return phrase;
    const inner = preposition === 'of' ? -1 : ownerWord(tree, phrase, naming);
    if (inner >= 0) return inner;
  }
  return -1;
}

/** The actor that a nominal is, or whose it is; -1 for none. */
export function actorOf(tree: Tree, index: number, naming: Naming): number {
  return isActor(tree, index, naming) ? index : ownerWord(tree, index, naming);
}
