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
  'village town city settlement position height hill territory region district area ground foothold outpost post airport base crossing control neighbourhood neighborhood suburb mountain line locality hamlet highway stronghold swathe swath land capital province bridge port harbour harbor pass ridge island junction dam checkpoint quarter bridgehead'.split(
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

/** Forces and arms that are moved or sent. */
export const FORCE: ReadonlySet<string> = new Set(
  'troop soldier fighter mercenary force militant weapon tank army reinforcement convoy jihadist unit arm volunteer serviceman battalion brigade reservist contingent armour armor artillery missile ammunition'.split(
    ' ',
  ),
);

/** Acts between two parties, and what one gives the other. */
export const COOPERATION: ReadonlySet<string> = new Set(
  'aid assistance visit relation tie link cooperation flight delivery programme program export import shipment supply sale trade contact help loan grant funding'.split(
    ' ',
  ),
);
