/**
 * Words that trigger each kind of happening, by lemma and part of speech. Compiled from the PLOVER manual and the
 * CAMEO verb patterns (both open: CC BY-SA and MIT; only the mapping of words to kinds is used), and from the
 * vocabulary of war reporting. A trailing number is the strength 1–3: the strongest trigger of a clause decides.
 */
export interface Trigger {
  readonly kind: string;
  readonly strength: number;
}

function table(
  rows: readonly (readonly [kind: string, strength: number, words: string])[],
): ReadonlyMap<string, Trigger> {
  const map = new Map<string, Trigger>();
  for (const [kind, strength, words] of rows)
    for (const word of words.split(' ')) if (!map.has(word)) map.set(word, { kind, strength });
  return map;
}

/** Verbs. */
export const VERB_TRIGGERS = table([
  ['shelling', 3, 'shell bombard pound mortar rocket'],
  ['air-strike', 3, 'bomb airstrike strafe'],
  ['explosion', 3, 'explode detonate blast'],
  ['clash', 3, 'clash fight battle skirmish'],
  ['clash', 2, 'rage'],
  ['attack', 3, 'attack assault ambush raid storm invade assail'],
  ['attack', 2, 'strike hit target fire shoot launch open'],
  ['repel', 3, 'repel repulse counterattack thwart foil'],
  ['repel', 2, 'suppress parry fend beat stave'],
  ['advance', 3, 'capture seize liberate occupy conquer overrun retake recapture reconquer'],
  ['advance', 2, 'take advance enter gain control clear cleanse secure'],
  ['withdraw', 3, 'withdraw retreat flee abandon evacuate-position'],
  ['withdraw', 2, 'leave cede relinquish pull'],
  ['destroy', 3, 'destroy demolish damage raze ruin wreck devastate'],
  ['destroy', 2, 'burn disable neutralize neutralise sabotage'],
  ['casualties', 2, 'kill die wound injure perish maim hurt lose claim'],
  ['attack-on-civilians', 3, 'massacre execute behead torture rape lynch slaughter'],
  ['detain', 3, 'detain arrest abduct kidnap imprison jail capture-person'],
  ['deploy', 3, 'deploy redeploy mass reinforce station amass regroup'],
  ['deploy', 2, 'send move transfer dispatch recruit head ship supply'],
  ['mobilise', 3, 'mobilize mobilise conscript'],
  ['protest', 3, 'protest rally march demonstrate riot'],
  ['evacuate-aid', 3, 'evacuate shelter treat hospitalize hospitalise rescue'],
  ['release', 3, 'release free liberate-person repatriate exchange swap'],
  ['blockade', 3, 'blockade besiege encircle block seal'],
  ['investigate', 3, 'investigate prosecute indict probe sentence convict'],
  ['agree', 3, 'agree ratify'],
  ['agree', 2, 'sign accept broker'],
  ['talks', 3, 'negotiate mediate meet consult confer'],
  ['talks', 2, 'discuss visit talk speak phone resume'],
  ['propose', 3, 'propose offer'],
  ['sanction', 3, 'sanction embargo expel'],
  ['support', 2, 'back support assist'],
  ['ceasefire-breach', 2, 'violate breach break'],
]);

/** Nouns. */
export const NOUN_TRIGGERS = table([
  ['shelling', 3, 'shelling bombardment barrage salvo mortar-fire cannonade'],
  ['air-strike', 3, 'airstrike air-strike air-raid'],
  ['explosion', 3, 'explosion blast detonation bombing'],
  ['clash', 3, 'clash fighting battle combat skirmish firefight hostility gunfight fight'],
  ['attack', 3, 'attack offensive assault raid ambush strike invasion incursion'],
  ['repel', 3, 'counterattack counteroffensive counter-attack'],
  ['advance', 2, 'capture seizure liberation advance conquest foothold gain'],
  ['withdraw', 3, 'withdrawal retreat pullout'],
  ['destroy', 2, 'destruction damage'],
  ['attack-on-civilians', 3, 'massacre execution atrocity'],
  ['casualties', 2, 'casualty death fatality killing loss toll'],
  ['detain', 3, 'arrest detention kidnapping abduction'],
  ['deploy', 3, 'deployment buildup build-up redeployment'],
  ['deploy', 2, 'reinforcement participation mercenary involvement'],
  ['mobilise', 3, 'mobilization mobilisation curfew conscription'],
  ['protest', 3, 'protest demonstration march riot'],
  ['evacuate-aid', 3, 'evacuation rescue'],
  ['release', 3, 'release swap'],
  ['blockade', 3, 'blockade siege'],
  ['investigate', 2, 'investigation inquiry probe trial'],
  ['agree', 2, 'ceasefire truce accord armistice treaty agreement'],
  ['talks', 2, 'talk negotiation mediation meeting summit visit conversation'],
  ['sanction', 3, 'sanction embargo'],
]);

/** Objects that turn a verb or light verb into another kind: "open fire", "launch an offensive", "impose a curfew". */
export const WEAPON_KINDS: readonly (readonly [kind: string, nouns: ReadonlySet<string>])[] = [
  [
    'shelling',
    new Set('rocket missile shell artillery mortar howitzer grad projectile cannon battery multiple-launch'.split(' ')),
  ],
  ['air-strike', new Set('drone warplane jet aircraft plane helicopter bomber uav airstrike aviation'.split(' '))],
  ['clash', new Set('gunfire small-arm machine-gun sniper'.split(' '))],
  ['explosion', new Set('mine bomb ied landmine device'.split(' '))],
];

/** Things that are shot or brought down rather than attacked. */
export const AIRCRAFT: ReadonlySet<string> = new Set(
  'drone warplane jet aircraft plane helicopter bomber uav missile fighter balloon airplane quadcopter copter'.split(
    ' ',
  ),
);

/** Things that are destroyed rather than taken or attacked. */
export const MATERIEL: ReadonlySet<string> = new Set(
  'bridge building house home hospital school tank vehicle station depot warehouse infrastructure church mosque facility plant road truck armour armor equipment launcher system convoy ship boat truck car'.split(
    ' ',
  ),
);

/** Places and positions that are taken. */
export const GROUND: ReadonlySet<string> = new Set(
  'village town city settlement position height hill territory region district area ground foothold outpost post airport base crossing control neighbourhood neighborhood suburb mountain line locality hamlet highway stronghold swathe swath land capital province'.split(
    ' ',
  ),
);

/** Nouns whose agents are people who take no part. */
export const CIVILIAN: ReadonlySet<string> = new Set(
  'civilian resident villager child woman farmer passenger worker journalist reporter teacher doctor medic nurse pensioner family people person man boy girl'.split(
    ' ',
  ),
);

/** Weapons and carriers that stand in the instruments slot. */
export const WEAPONS: ReadonlySet<string> = new Set(
  'rocket missile shell artillery mortar howitzer drone warplane jet aircraft plane helicopter tank bomb mine uav gun rifle grenade bullet cannon launcher warship submarine projectile machine-gun shrapnel knife phosphorus munition'.split(
    ' ',
  ),
);
