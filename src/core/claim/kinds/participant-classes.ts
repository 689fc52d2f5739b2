import { singular } from '../slots/references.js';
import type { Tree } from '../tree.js';
import { AIRCRAFT, CIVILIAN, COOPERATION, FORCE, GROUND, MATERIEL } from './object-words.js';

/** What sort of participant a noun phrase names, as far as its words tell. */
export type ParticipantClass =
  | 'accord'
  | 'aid'
  | 'aircraft'
  | 'armed'
  | 'civilian'
  | 'cooperation'
  | 'criminal'
  | 'crowd'
  | 'event'
  | 'finding'
  | 'fire'
  | 'force'
  | 'full-name'
  | 'ground'
  | 'leader'
  | 'materiel'
  | 'name'
  | 'person'
  | 'group'
  | 'police'
  | 'rescuer'
  | 'weapon';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Nouns of each class, singular; from the actor lists of the PLOVER and CAMEO code books (agent and role codes). */
const CLASSES: readonly (readonly [ParticipantClass, ReadonlySet<string>])[] = [
  ['police', words(`police policeman policewoman officer deputy sheriff detective investigator prosecutor constable trooper inspector
    coroner examiner gendarme gendarmerie marshal agent cop fbi interpol swat squad ranger warden technician authority tribunal magistrate`)],
  ['force', FORCE],
  ['force', words(`military navy troops sniper marine paratrooper garrison peacekeeper warship fleet commander general legion coastguard
    regiment squadron coalition guard militia militiaman airman gunner crewman command brigade patrol column corporal sergeant lieutenant captain major colonel gunship serviceman`)],
  ['armed', words(`gunman rebel militant insurgent guerrilla fighter terrorist jihadist separatist attacker assailant pirate extremist
    paramilitary mercenary gunmen bomber hijacker insurgency militia raider bandit group`)],
  ['criminal', words(`robber thief burglar suspect shooter killer criminal mugger gang gangster rustler poacher looter smuggler trafficker
    assassin murderer kidnapper abductor hitman raider intruder knifeman gunman`)],
  ['crowd', words('protester demonstrator rioter youth crowd mob striker marcher activist picketer protestor anarchist')],
  ['civilian', CIVILIAN],
  ['civilian', words(`teenager tourist villager herder fisherman miner refugee migrant student employee driver neighbour neighbor shopper
    pilgrim worshipper priest cleric imam monk nun trader shopkeeper lawyer engineer activist nurse paramedic inhabitant local couple mother father
    daughter son wife husband brother sister baby infant toddler pensioner elder victim bystander customer guest colleague boss co-worker tribe
    member supporter candidate mayor judge official politician businessman banker clerk guard cameraman photographer columnist singer`)],
  ['person', words(`he she him her i me we us himself herself someone somebody anyone anybody nobody everyone everybody who whoever one other
    body survivor bride groom boy girl`)],
  ['group', words('they them it')],
  ['rescuer', words('firefighter fireman rescuer paramedic medic ambulance volunteer crew lifeguard doctor helicopter')],
  ['leader', words('minister president premier envoy ambassador diplomat chancellor secretary delegation counterpart leader king governor mediator negotiator')],
  ['fire', words('fire blaze flame inferno wildfire smoke')],
  ['weapon', words(`rocket missile shell artillery mortar round grenade bullet projectile bomb drone mine salvo volley gun rifle pistol shrapnel
    firebomb device`)],
  ['finding', words(`body weapon gun evidence bullet casing shell drug document note footage clue fingerprint blood dna cache explosive pistol shotgun
    rifle knife ammunition vehicle car wallet phone computer laptop cocaine heroin cannabis pill narcotic money suspect remains remain corpse`)],
  ['accord', words('talk talks negotiation agreement treaty deal accord pact convention dialogue mediation summit conference negotiations')],
  ['event', words('strike raid attack operation sortie mission assault bombing offensive')],
  ['aid', words('aid food medicine relief supply tent blanket assistance help doctor water clothing blood medic grain flour')],
  ['aircraft', AIRCRAFT],
  ['materiel', MATERIEL],
  ['materiel', words('window door shop store bank office factory plant tunnel bunker boat wall roof crane tower pipeline cable antenna statue market camp')],
  ['ground', GROUND],
  ['cooperation', COOPERATION],
]; // prettier-ignore

const BY_WORD: ReadonlyMap<string, readonly ParticipantClass[]> = toTable();

function toTable(): ReadonlyMap<string, readonly ParticipantClass[]> {
  const table = new Map<string, ParticipantClass[]>();
  for (const [name, nouns] of CLASSES) {
    for (const noun of nouns) {
      const known = table.get(noun);
      if (!known) table.set(noun, [name]);
      else if (!known.includes(name)) known.push(name);
    }
  }
  return table;
}

/**
 * All classes of the noun phrase that a word heads: those of the word, and of what it counts or is made of ("thousands of
 * demonstrators", "members of the tribe"). A proper noun is a `name`, whatever else it is.
 */
export function classesOf(tree: Tree, index: number): ReadonlySet<ParticipantClass> {
  const found = new Set<ParticipantClass>();
  const word = tree.word(index);
  for (const name of BY_WORD.get(singular(word.lemma.toLowerCase())) ?? BY_WORD.get(tree.lower(index)) ?? [])
    found.add(name);
  if (word.upos === 'PROPN') found.add('name');
  for (const child of tree.children(index)) {
    const { relation, lemma, upos } = tree.word(child);
    const isPart = relation === 'nmod' && /^(NUM|NOUN)$/.test(word.upos) && isCounting(tree, index);
    if (isPart || relation === 'conj' || relation === 'appos' || relation === 'flat')
      for (const name of BY_WORD.get(singular(lemma.toLowerCase())) ?? []) found.add(name);
    // "Riot police", "army officers", "police officer": the compound says whose they are.
    if (/^(compound|amod)$/.test(relation) && COMPOUND[lemma.toLowerCase()] !== undefined)
      found.add(COMPOUND[lemma.toLowerCase()]!); // prettier-ignore
    if (upos === 'PROPN' && (relation === 'flat' || relation === 'appos')) found.add('name');
    if (upos === 'PROPN' && relation === 'flat' && word.upos === 'PROPN') found.add('full-name');
    // "Corporal Vansol": the rank says that the name is a soldier's.
    if (relation === 'compound' && RANK.test(lemma)) found.add('force').add('full-name');
  }
  return found;
}

const COMPOUND: Readonly<Record<string, ParticipantClass>> = {
  police: 'police', riot: 'police', security: 'force', army: 'force', navy: 'force', rebel: 'armed', emergency: 'rescuer', rescue: 'rescuer', relief: 'rescuer', aid: 'rescuer',
  military: 'force', uniformed: 'force', armed: 'armed', masked: 'criminal', forensic: 'police',
}; // prettier-ignore

const RANK = /^(corporal|private|sergeant|lieutenant|captain|major|colonel|general|brigadier|admiral)$/i;

function isCounting(tree: Tree, index: number): boolean {
  return /^(\d.*|dozen|dozens|hundred|hundreds|thousand|thousands|number|group|member|members|family|families|score|scores|lot|crowd|most|some|many|several|all|none|few|others|one|two|three|four|five|part|majority)$/.test(tree.lower(index)); // prettier-ignore
}
