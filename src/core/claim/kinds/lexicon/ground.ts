import type { LexiconBlock } from './lexicon-block.js';

/** Ground and troops: what is taken, left, closed, reinforced; the truce that is broken. */
export const GROUND_WORDS: readonly LexiconBlock[] = [
  ['advance', 'verb', 3, 'act', 'liberate occupy conquer overrun retake recapture reconquer annex advance'],
  ['advance', 'verb', 2.8, 'act', 'capture seize'],
  ['advance', 'verb', 1, 'act', `
    take enter gain control clear cleanse clean secure regain free penetrate cross breach`],
  ['advance', 'noun', 3, 'deed', 'liberation conquest advance foothold breakthrough occupation recapture annexation'],
  ['advance', 'noun', 2.8, 'deed', 'capture seizure'],
  ['advance', 'phrase', 3, 'act', `
    advance on, advance towards, assume control, be in control of, be in … control, be in … hand, be under …
    control, break through, break … blockade, break … encirclement, break … line, break … siege, capture … foothold,
    cleaning of, cleanse … area, cleansing of, clear … area, clear … of fighter, clear … of militant, clear … of
    rebel, clear … territory, clear … village, clearing of, close in on, come under … control, complete control,
    complete … clearing, control of the, control over, control … city, control … road, control … town, dislodge …
    from, drive … out of, enter … city, enter … outskirt, enter … town, enter … village, establish control,
    establish … bridgehead, expand … control, extend … control, fall into … hand, fall to, fall under … control,
    flag hoist, flag raise, flag … fly over, flag … hoist, flag … raise, flush out, full control, gain control, gain
    foothold, gain ground, gain … foothold, gain … territory, have … control of, hoist … flag, make decisive
    progress, make headway, make inroad, make … gain, make … inroad, make … military progress, make … progress on
    the front, march into, mop up, mopping up, move deeper, move forward, new foothold, occupy … position, oust …
    from, penetrate into, penetrate … territory, penetrate … water, plant … flag, push deep, push deeper, push
    forward, push into, raise … flag, reach … outskirt, regain control, regain … kilometre, regain … mile, regain …
    territory, regain … village, restore … control, roll into, seize control, seize … control, take control, take
    over, take … control of, take … foothold, take … height, take … position, take … village, territorial gain,
    total control, wrest … control`],
  ['withdraw', 'verb', 3, 'move', 'withdraw retreat abandon demobilise demobilize disarm disengage decamp'],
  ['withdraw', 'verb', 2.6, 'move', 'flee'],
  ['withdraw', 'verb', 2, 'move', 'desert defect'],
  ['withdraw', 'verb', 1, 'move', 'leave cede relinquish surrender quit vacate'],
  ['withdraw', 'noun', 3, 'deed', `
    withdrawal retreat pullout pullback rout surrender capitulation disengagement drawdown desertion defection`],
  ['withdraw', 'phrase', 3, 'move', `
    abandon … position, beat … retreat, cede ground, cede … control, cede … territory, draw down, fall back, give
    ground, give up … position, give up … territory, hand over … territory, have to turn back, lay down … arm, lay
    down … weapon, leave behind … position, leave … position, lose control, lose … city, lose … ground, lose … hill,
    lose … position, lose … town, lose … village, move back from, pull back, pull out, pull … force, pull … out,
    pull … troop, raise … white flag, surrender … weapon, tactical retreat, tactical withdrawal, take to flight,
    troop reduction, withdraw … force, withdraw … troop`],
  ['deploy', 'verb', 3, 'move', `
    deploy redeploy amass reinforce regroup mass station garrison patrol muster reposition entrench`],
  ['deploy', 'verb', 2, 'move', 'converge'],
  ['deploy', 'verb', 1, 'move', `
    send move transfer dispatch recruit ship supply head arrive relocate concentrate hire airlift`],
  ['deploy', 'noun', 3, 'deed', `
    deployment buildup build-up redeployment reinforcement mercenary regrouping concentration infiltration
    contingent`],
  ['deploy', 'noun', 2, 'deed', 'patrol'],
  ['deploy', 'phrase', 3, 'move', `
    airspace violation, arm shipment, arm … militia, arm … rebel, armored column, armoured column, arms delivery,
    arms shipment, arms smuggling, arms supply, arms transfer, arrive at … scene, arrive on … scene, battle
    position, be on the scene, be sent to the front, beef up … security, bring … gun, bring … reinforcement, bring …
    troop, build up, build … fortification, cross into … territory, cross … border, deliver … missile, deliver …
    tank, deliver … weapon, dig in, dig trench, dig … trench, dispatch … force, dispatch … police, dispatch …
    soldier, dispatch … troop, enter … airspace, erect … checkpoint, establish … base, fight alongside, fighter …
    head to, fly over … territory, foreign fighter, foreign instructor, fortify … position, go to the front, head to
    the front, hire … instructor, join the fighting, join … army, join … insurgency, join … rank, joint exercise,
    lay mine, lay … mine, line up, live-fire, man … checkpoint, mass … force, mass … troop, military adviser,
    military advisor, military build-up, military buildup, military convoy, military drill, military equipment …
    arrive, military exercise, military instructor, military presence, move … column, move … force, move … troop,
    naval exercise, on patrol, on the scene, participation of … fighter, participation of … mercenary, plant mine,
    plant … mine, police presence, provide … arm, provide … weapon, recruit … fighter, regroup … force, regroup …
    troop, reinforce … border, reinforce … position, rush to … scene, scramble … fighter, scramble … jet, security …
    tighten, send mercenary, send plane, send troop, send warship, send weapon, send … arm to, send … arms, send …
    column, send … fighter, send … mercenary, send … plane, send … soldier, send … troop, send … warship, send …
    weapon, set up … base, set up … checkpoint, smuggle … arm, smuggle … weapon, stand guard, step up security, step
    up … security, strengthen … force, supply … arm, supply … weapon, supply … with arm, supply … with weapon, take
    part in the fighting, take up position, take up … position, tighten security, tighten … security, train …
    fighter, train … rebel, train … soldier, train … troop, transfer … fighter, travel to … to fight, troop
    movement, troop presence, use … as … base, use … as … firing position, use … as … headquarters, violate …
    airspace, war game, weapon delivery, weapon shipment, weapons shipment`],
  ['mobilise', 'verb', 3, 'act', 'mobilise mobilize conscript draft'],
  ['mobilise', 'noun', 3, 'deed', 'mobilisation mobilization curfew conscription call-up'],
  ['mobilise', 'phrase', 3, 'act', `
    ban … gathering, battle ready, call up, call … reservist, call … up, cancel … leave, combat alert, combat
    readiness, combat-ready, declare war, declare … emergency, enlist volunteer, form … militia, general
    mobilisation, general mobilization, high alert, impose … curfew, join up, level of alert, levels of alert, lift
    … curfew, lockdown, martial law, military alert, military rule, on alert, on high alert, partial mobilisation,
    partial mobilization, place … on … alert, put … on alert, put … on … alert, seek to join, self-defence unit,
    semi-war state, sign up to fight, state of alert, state of emergency, state of siege, state of war, volunteer
    for … front, volunteer sign up, war footing, wartime state`],
  ['blockade', 'verb', 3, 'act', 'blockade besiege encircle beleaguer cordon barricade quarantine'],
  ['blockade', 'verb', 1, 'act', 'block close seal surround isolate'],
  ['blockade', 'noun', 3, 'deed', 'blockade siege encirclement closure'],
  ['blockade', 'phrase', 3, 'act', `
    airport … close, bar … from, be cut off, be shut, be surrounded, block off, block … access, block … aid, block …
    convoy, block … port, block … road, border … close, close off, close … airport, close … airspace, close …
    border, close … crossing, close … port, close … road, close … school, close … station, closure of, cordon off,
    crossing … close, cut off, cut … off, cut … supply, deny … access, deny … entry, economic blockade, in
    encirclement, intercept … ship, internet shutdown, isolate … city, isolate … town, lay siege, lift … blockade,
    naval blockade, no access to, no-fly zone, prevent … from enter, prevent … from reach, push back … boat, refuse
    … entry, restrict … access, restrict … movement, road to … cut, road … close, road … cut, roadblock, rope off,
    school … close, seal off, seize … boat, seize … ship, seize … vessel, set up … roadblock, shut off, shut …
    airspace, shut … border, station … close, supply line … cut, surround … building, surround … city, surround …
    house, surround … town, surround … village, tape off, turn away, turn … away, under blockade, under siege,
    without access to`],
  ['ceasefire-breach', 'verb', 1, 'act', 'violate breach break'],
  ['ceasefire-breach', 'noun', 1, 'deed', 'violation breach infringement'],
  ['ceasefire-breach', 'phrase', 4, 'act', `
    breach of … agreement, breach of … ceasefire, breach of … truce, breach … ceasefire, breach … truce, break …
    ceasefire, break … silence regime, break … truce, cease-fire violation, ceasefire breach, ceasefire violation,
    ceasefire … break down, ceasefire … collapse, ceasefire … fail, ceasefire … not hold, continue violation of,
    continued violation of, disregard … ceasefire, do not respect … truce, flout … ceasefire, grossly violate, truce
    … break down, truce … collapse, truce … not hold, violate … agreement, violate … ceasefire, violate … regime,
    violate … truce, violation of … agreement, violation of … ceasefire, violation of … truce`],
]; // prettier-ignore
