import type { LexiconBlock } from './lexicon-block.js';

/** Harm and help: what is destroyed, who is hurt, who is brought to safety. */
export const HARM_WORDS: readonly LexiconBlock[] = [
  ['destroy', 'verb', 3, 'act', `
    destroy demolish damage raze ruin wreck devastate obliterate level flatten pulverise pulverize incinerate torch
    ransack plunder pillage bulldoze dynamite engulf derail deface firebomb`],
  ['destroy', 'verb', 3, 'suffer', 'capsize'],
  ['destroy', 'verb', 2, 'act', `
    burn disable sabotage loot sink cripple gut vandalise vandalize smash trash overturn char scorch inundate`],
  ['destroy', 'noun', 3, 'deed', `
    destruction damage demolition devastation ruin arson looting vandalism blaze inferno wildfire derailment
    shipwreck wreckage`],
  ['destroy', 'noun', 2, 'deed', `
    earthquake quake tremor tsunami landslide mudslide flood flooding cyclone hurricane typhoon tornado avalanche
    outage blackout`],
  ['destroy', 'phrase', 3, 'act', `
    arson attack, blaze … break out, blaze … spread, blow out … window, blow up … bridge, break … window, bridge
    collapse, bridge … collapse, building collapse, building … collapse, burn down, burn to the ground, burned -
    out, burned-out, burnt - out, burnt-out, burst into flame, catch fire, cause … damage, cause … fire, cave in,
    collapse of … bridge, collapse of … building, collapse of … dam, collapse of … hotel, collapse of … roof,
    collapse of … tower, collapse of … wall, column of smoke, crane collapse, cut … cable, cut … power, dam
    collapse, damage to, engulf in flame, engulf … in flame, extensive damage, fire break out, fire rage, fire
    spread, fire … break out, fire … grow, fire … rip through, fire … spread, fire … start, fire … sweep through, go
    up in flame, heavy damage, hit … depot, in flame, in ruin, knock out, knock out power, leave … without power,
    loot … house, loot … shop, loot … store, material damage, material loss, mine collapse, on fire, out of service,
    overturn … car, plume of smoke, power cut, power outage, put out of action, reduce to rubble, reduce … to ash,
    reduce … to rubble, roof collapse, roof … collapse, scorched earth, serious damage, set ablaze, set fire to, set
    … ablaze, set … on fire, sever … cable, severe damage, shatter … window, significant damage, smash window, smash
    … window, spark … fire, structural damage, suffer … damage, torch … car, a total loss, tunnel collapse, turn into
    rubble, wall … collapse`],
  ['destroy', 'phrase', 2, 'act', `
    apartment fire, big fire, bush fire, church fire, factory fire, fire at, forest fire, hotel fire, house fire,
    huge fire, large fire, major fire, massive fire, shop fire, store fire, warehouse fire`],
  ['casualties', 'verb', 3, 'suffer', 'die perish kill wound injure maim drown'],
  ['casualties', 'verb', 2, 'suffer', 'bleed suffocate starve crush trample'],
  ['casualties', 'verb', 1, 'suffer', `
    lose claim hurt succumb hospitalise hospitalize displace liquidate eliminate annihilate neutralise neutralize`],
  ['casualties', 'noun', 3, 'suffer', `
    casualty death fatality killing toll wounded displacement exodus corpse dead bloodshed martyrdom drowned`],
  ['casualties', 'noun', 2.2, 'suffer', 'victim loss injury'],
  ['casualties', 'noun', 2, 'suffer', 'wound survivor martyr morgue'],
  ['casualties', 'phrase', 3.3, 'suffer', 'fall to … death, fall to … deaths'],
  ['casualties', 'phrase', 3, 'suffer', `
    be dead, be hospitalised, be hurt, be missing, be swept away, be trapped, be unharmed, be unhurt, become …
    refugee, bleed to death, bloodied body, bloody day, body bag, body of, body … pile, bring … toll, bullet wound,
    bury under, civilian casualty, claim the life, claim … life, claim … lives, collect … body, confirm dead, count
    … body, critical condition, dead and wounded, death toll, declare dead, die from … injury, die of … wound, drive
    … from their home, escape injury, escape unharmed, escape unhurt, fear dead, fear drowned, feared dead, fight
    for … life, find dead, find … dead, flee … home, force … from their home, force … out of their home, force … to
    flee, give … life, go missing, grave condition, gunshot wound, heavy loss, inflict … casualty, inflict … loss,
    internally displaced, killed and wounded, lay down … life, lay … to rest, leave … dead, leave … homeless,
    life-threatening injury, lifeless body, lose … arm, lose … brother, lose … family, lose … husband, lose … leg,
    lose … life, lose … limb, lose … son, martyr … death, mass grave, military casualty, number of dead, number of
    death, number of the dead, number of victim, presume dead, presumed dead, pronounce dead, pronounce … dead, put
    out of action, remain missing, report dead, see … body, serious condition, shed … blood, shoot dead, shrapnel
    wound, stable condition, still missing, succumb to … injury, suffer … burn, suffer … casualty, suffer … injury,
    suffer … loss, suffer … wound, sustain … injury, sustain … loss, sustain … wound, sweep … away, take … life,
    unaccounted for, under … rubble`],
  ['casualties', 'phrase', 2.6, 'suffer', 'dead'],
  ['evacuate-aid', 'verb', 3, 'act', `
    evacuate rescue hospitalise hospitalize resettle airlift vaccinate extinguish douse resuscitate airdrop`],
  ['evacuate-aid', 'verb', 3, 'give', 'donate'],
  ['evacuate-aid', 'verb', 1, 'act', 'shelter help feed heal accommodate relocate treat'],
  ['evacuate-aid', 'noun', 3, 'deed', `
    evacuation rescue relief shelter donation aid airlift airdrop refuge asylum resettlement`],
  ['evacuate-aid', 'noun', 2, 'deed', 'convoy'],
  ['evacuate-aid', 'phrase', 3, 'act', `
    admit to … hospital, aid convoy, aid delivery, air bridge, airlift … to, barricade … in, be rescued, be taken to
    … hospital, be treated at, be treated for, be treated in, blood donation, body … pull, bring to safety, bring to
    … hospital, bring … body, bring … to safety, bring … to … hospital, bring … under control, clear … mine, clear …
    rubble, come ashore, come out alive, counselling for, cross to … camp, deliver … aid, deliver … supply, dig …
    out, distress fund, distribute … aid, distribute … food, donate blood, emergency shelter, escape safely, escape
    without injury, extinguish … blaze, extinguish … fire, field hospital, fight … blaze, fight … fire, first aid,
    flee to safety, fly … to … hospital, food aid, get out alive, get out safely, get … out safely, hide behind,
    hide in, hide in … basement, hide under, humanitarian aid, humanitarian assistance, humanitarian corridor,
    humanitarian effort, humanitarian help, humanitarian operation, hunker down, leave … home, make it out, make …
    leave … home, manage to escape, manage to get out, medical aid, medical assistance, medical care, medical
    evacuation, medical help, medical treatment, mine clearance, provide … aid, provide … counseling, provide …
    counselling, pull … alive, pull … body, pull … from … rubble, put out … fire, reach safety, receive … treatment,
    recover … body, refugee camp, relief convoy, relief effort, relief fund, relief operation, relief worker, remove
    … rubble, rescue crew, rescue effort, rescue operation, rescue team, rescue worker, run for cover, run for …
    life, run to safety, rush to … hospital, rush … to hospital, rush … to … hospital, safe passage, search and
    rescue, search for … missing, search for … survivor, seek shelter, swim ashore, tackle … blaze, tackle … fire,
    take cover, take refuge, take shelter, take to hospital, take … to hospital, take … to safety, take … to the
    hospital, temporary housing, temporary shelter, transport to … hospital, transport … to … hospital`],
  ['evacuate-aid', 'phrase', 3, 'give', `
    deliver … food, deliver … medicine, development aid, economic aid, economic assistance, emergency aid, emergency
    food, financial aid, food supplies, give … aid, give … asylum, give … grant, give … refuge, grant of, grant …
    asylum, grant … refuge, hand over … aid, hand over … food, hand over … medicine, humanitarian access, military
    aid, military assistance, offer … asylum, open … border to, political asylum, provide … assistance, provide …
    food, provide … intelligence, provide … medicine, provide … shelter, relief supplies, relief supply, send … aid,
    send … doctor, send … food, send … medicine, send … relief`],
  ['evacuate-aid', 'phrase', 2.4, 'act', 'be led out, get out, get … out alive'],
]; // prettier-ignore
