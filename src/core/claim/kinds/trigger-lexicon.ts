/** Which dependants of a trigger name who acts and who or what is acted upon. A preposition stands as `obl:on`, `nmod:by`. */
export interface TriggerFrame {
  readonly agent: readonly string[];
  readonly target: readonly string[];
}

/** `frame` names a row of `FRAMES`; `text` is one dictionary form, or several words with `…` for up to three words between. */
export interface LexiconRow {
  readonly kind: string;
  readonly part: 'verb' | 'noun' | 'phrase';
  readonly strength: number;
  readonly frame: keyof typeof FRAMES;
  readonly text: string;
}

/** Argument frames. A passive turns `obj` into `nsubj:pass` and the agent into `obl:by`; both are listed. */
export const FRAMES = {
  /** "they shelled the town" */
  act: { agent: ['nsubj', 'obl:by', 'obl:agent'], target: ['obj', 'nsubj:pass'] },
  /** "they fired on the town", "rockets fell on the town" */
  aim: {
    agent: ['nsubj', 'obl:by', 'obl:agent'],
    target: ['obl:on', 'obl:at', 'obl:against', 'obl:into', 'obl:towards'],
  },
  /** "the blast shook the town", "a mine went off" */
  event: { agent: [], target: ['obj', 'obl:in', 'obl:near'] },
  /** "they clashed with rebels" */
  mutual: { agent: ['nsubj'], target: ['obl:with', 'obl:against', 'obj'] },
  /** "they sent medicine to the town", "granted them asylum": whoever is given something, not what is given */
  give: { agent: ['nsubj', 'obl:by', 'obl:agent'], target: ['iobj', 'obl:to', 'obl:for', 'nmod:to', 'nmod:for'] },
  /** "they met the envoy", "spoke with the envoy", "mediated between both sides" */
  meet: { agent: ['nsubj'], target: ['obl:with', 'obj', 'obl:to', 'obl:between'] },
  /** "they withdrew from the hill" */
  move: { agent: ['nsubj', 'obl:by'], target: ['obj'] },
  /** "they called on both sides to stop" */
  address: { agent: ['nsubj'], target: ['obl:on', 'obl:to', 'obl:with', 'obj', 'obl:for'] },
  /** "they accused the army of shelling" */
  blame: { agent: ['nsubj'], target: ['obj', 'nsubj:pass', 'obl:on', 'obl:of'] },
  /** "the shelling of the town by the army", "the army's attack on the town" */
  deed: { agent: ['nmod:by', 'nmod:poss'], target: ['nmod:of', 'nmod:on', 'nmod:against', 'nmod:in'] },
  /** "talks between both sides", "clashes with rebels" */
  between: { agent: ['nmod:between', 'nmod:of', 'nmod:poss'], target: ['nmod:with', 'nmod:between', 'nmod:against'] },
  /** "five people died" */
  suffer: { agent: [], target: ['nsubj', 'nsubj:pass', 'obj', 'nmod:of', 'nmod:among'] },
} as const satisfies Readonly<Record<string, TriggerFrame>>;

type Block = readonly [
  kind: string,
  part: LexiconRow['part'],
  strength: number,
  frame: keyof typeof FRAMES,
  words: string,
];

/**
 * Words of happenings by kind, from the verb lists of CAMEO and PLOVER (facts of their code books) and the usage of war
 * reports, translated English included. Verbs and nouns are divided by blanks, phrases by commas. Strength 3 names the
 * happening by itself, 2 usually, 1 only with a fitting object.
 */
const BLOCKS: readonly Block[] = [
  ['clash', 'verb', 3, 'mutual', 'clash fight battle skirmish combat duel'],
  ['clash', 'verb', 1, 'mutual', 'rage engage confront grapple resist'],
  ['clash', 'noun', 3, 'between', 'clash fighting battle combat skirmish firefight gunfight shootout gunbattle hostility hostilities crossfire confrontation melee'],
  ['clash', 'phrase', 3, 'mutual', 'exchange fire, exchange … fire, trade fire, exchange of fire, come to blows, street fighting, gun battle, fire fight, ground fighting, armed confrontation, flare up, flare-up, put up … resistance, violent contact, break out, war erupt, chase … rebel, chase … fighter, pursue … rebel, pursue … fighter'],
  ['shelling', 'verb', 3, 'act', 'shell bombard mortar pummel cannonade pound'],
  ['shelling', 'noun', 3, 'deed', 'shelling bombardment barrage salvo cannonade fusillade volley'],
  ['shelling', 'phrase', 3, 'aim', 'fire rocket, fire … rocket, fire … missile, fire … shell, fire … mortar, launch … rocket, launch … missile, rocket fire, rocket attack, rocket strike, missile attack, missile strike, artillery fire, artillery strike, artillery attack, artillery duel, mortar fire, mortar attack, tank fire, heavy fire, come under fire, be under fire, under fire, artillery shelling, rain … rocket, shell fall, shell land, shell hit, rocket hit, rocket land, rocket fall, missile hit, missile land, shell explode, subject to … fire, subject … to fire, open … artillery fire'],
  ['air-strike', 'verb', 3, 'act', 'bomb airstrike strafe carpet-bomb dive-bomb'],
  ['air-strike', 'noun', 3, 'deed', 'airstrike airstrikes air-strike air-raid bombing'],
  ['air-strike', 'phrase', 3, 'aim', 'air strike, air raid, air attack, aerial attack, aerial strike, aerial bombardment, aerial bombing, drone strike, drone attack, drone raid, drop bomb, drop … bomb, barrel bomb, warplane hit, warplane strike, plane bomb, drone hit, drone strike, helicopter strike, helicopter attack, kamikaze drone, strike from the air, bombing run, bombing raid, air bombardment, attack by drone, attack … by drone, attack with drone'],
  ['explosion', 'verb', 3, 'event', 'explode detonate blast'],
  ['explosion', 'noun', 3, 'event', 'explosion blast detonation'],
  ['explosion', 'phrase', 3, 'event', 'car bombing, roadside bombing, truck bombing, suicide bomber, suicide car bombing, go off, blow up, set off … bomb, car bomb, roadside bomb, suicide bombing, suicide attack, improvised explosive device, land mine, mine explosion, booby trap, bomb attack, bomb blast, truck bomb, hit a mine, step on a mine'],
  ['attack', 'verb', 3, 'act', 'attack assault ambush raid storm invade assail besiege target charge'],
  ['attack', 'verb', 2, 'act', 'strike hit shoot fire provoke aggress harass'],
  ['attack', 'noun', 3, 'deed', 'attack offensive assault raid ambush invasion incursion onslaught aggression strike provocation sabotage sortie infiltration foray blitz'],
  ['attack', 'phrase', 3, 'aim', 'open fire, launch … attack, launch … offensive, launch … operation, launch … assault, mount … attack, mount … offensive, carry out … attack, carry out … strike, carry out … operation, stage … attack, go on the offensive, pass to the offensive, military operation, offensive operation, large-scale offensive, military aggression, act of aggression, cross-border attack, drive into, sniper fire, start … offensive, resume … offensive, commit … aggression, wage war, unleash … attack, use … force'],
  ['attack-on-civilians', 'verb', 3, 'act', 'massacre execute behead torture rape lynch slaughter murder assassinate mutilate decapitate terrorise terrorize persecute desecrate abuse mistreat stab'],
  ['attack-on-civilians', 'noun', 3, 'deed', 'massacre execution atrocity genocide murder torture rape assassination beheading bloodbath pogrom'],
  ['attack-on-civilians', 'phrase', 3, 'aim', 'target … civilian, attack on civilian, attack … civilian, fire on civilian, hit civilian, strike … residential, shell … residential, hit … civilian area, ethnic cleansing, war crime, human shield, use … cluster munition, cluster bomb, phosphorus munition, chemical attack, summary execution, put to death, beat up, gun down, sexually abuse, crime against humanity, shelling of civilian, hit … hospital, hit … school'],
  ['shoot-down', 'verb', 3, 'act', 'down intercept'],
  ['shoot-down', 'phrase', 3, 'act', 'shoot down, shot down, shoot … down, bring down, bring … down, knock down, knock out … drone, intercept … missile, intercept … drone, destroy … drone, destroy … plane, destroy … helicopter, destroy … aircraft, strike down … drone, air defence … destroy, crash … after being hit'],
  ['repel', 'verb', 3, 'act', 'repel repulse counterattack rebuff thwart foil counter-attack'],
  ['repel', 'verb', 2, 'act', 'suppress parry fend counter neutralise neutralize'],
  ['repel', 'noun', 3, 'deed', 'counterattack counteroffensive counterstrike repulse'],
  ['repel', 'phrase', 4, 'act', 'reject … attack, reject … offensive, reject … assault, beat back, beat off, fight off, drive back, push back, throw back, hold off, fend off, ward off, stave off, turn back, stop … attack, stop … offensive, stop … advance, halt … attack, halt … offensive, halt … advance, prevent … attack, prevent … advance, suppress … attempt, suppress … attack, suppress … strike, suppress … fire, thwart … attempt, thwart … attack, foil … attempt, foil … attack, retaliatory measure, retaliatory strike, retaliatory fire, return fire, counter attack, counter offensive, take … countermeasure, adequate response, force … to retreat, put to flight, hold … line, maintain … position, hold … position, hold … ground, stand … ground, stop … column, stop … convoy, respond to … fire, respond to … source of fire, make … retreat'],
  ['advance', 'verb', 3, 'act', 'capture seize liberate occupy conquer overrun retake recapture reconquer annex advance'],
  ['advance', 'verb', 1, 'act', 'take enter gain control clear cleanse clean secure regain free penetrate cross breach'],
  ['advance', 'noun', 3, 'deed', 'capture seizure liberation conquest advance foothold breakthrough occupation recapture annexation incursion'],
  ['advance', 'phrase', 3, 'act', 'take control, take … control of, seize control, seize … control, gain control, regain control, establish control, assume control, be under … control, control of the, take over, gain ground, make … progress on the front, make … military progress, make decisive progress, make … gain, take … foothold, capture … foothold, new foothold, take … position, take … height, take … village, occupy … position, clear … territory, clear … area, clear … village, cleanse … area, cleansing of, cleaning of, mop up, mopping up, break through, break … line, push into, push forward, move forward, raise … flag, hoist … flag, plant … flag, fall to, fall into … hand, fall under … control, wrest … control, enter … town, enter … village, enter … city, advance on, advance towards, territorial gain, regain … mile, regain … kilometre, regain … village, regain … territory, have … control of'],
  ['withdraw', 'verb', 3, 'move', 'withdraw retreat flee abandon demobilise demobilize disarm'],
  ['withdraw', 'verb', 1, 'move', 'leave cede relinquish surrender quit vacate'],
  ['withdraw', 'noun', 3, 'deed', 'withdrawal retreat pullout pullback rout surrender capitulation disengagement'],
  ['withdraw', 'phrase', 3, 'move', 'pull out, pull back, pull … out, fall back, give up … position, give up … territory, leave … position, abandon … position, lay down … arm, hand over … territory, cede … territory, cede … control, lose control, tactical retreat, tactical withdrawal, lose … position, lose … village, lose … ground, raise … white flag'],
  ['destroy', 'verb', 3, 'act', 'destroy demolish damage raze ruin wreck devastate obliterate level flatten pulverise pulverize incinerate torch'],
  ['destroy', 'verb', 2, 'act', 'burn disable sabotage loot sink cripple gut vandalise vandalize'],
  ['destroy', 'noun', 3, 'deed', 'destruction damage demolition devastation ruin arson looting vandalism'],
  ['destroy', 'phrase', 3, 'act', 'blow up … bridge, set fire to, set … on fire, catch fire, burn down, put out of action, knock out, cause … damage, suffer … damage, in ruin, reduce to rubble, turn into rubble, material damage, hit … depot, cut … power, power outage, out of service'],
  ['casualties', 'verb', 3, 'suffer', 'die perish kill wound injure maim'],
  ['casualties', 'verb', 1, 'suffer', 'lose claim hurt succumb hospitalise hospitalize displace liquidate eliminate annihilate neutralise neutralize'],
  ['casualties', 'noun', 3, 'suffer', 'casualty death fatality killing loss toll victim injury wounded displacement exodus corpse'],
  ['casualties', 'phrase', 3, 'suffer', 'death toll, claim … life, claim the life, claim … lives, lose … life, take … life, drive … from their home, force … from their home, force … out of their home, inflict … loss, inflict … casualty, suffer … loss, suffer … casualty, sustain … loss, sustain … injury, be dead, find dead, confirm dead, report dead, leave … dead, shoot dead, flee … home, go missing, be missing, force … to flee, leave … homeless, heavy loss, military casualty, civilian casualty, put out of action, martyr … death, be hospitalised, bring … toll'],
  ['detain', 'verb', 3, 'act', 'detain arrest abduct kidnap imprison jail apprehend incarcerate intern'],
  ['detain', 'noun', 3, 'deed', 'arrest detention kidnapping abduction imprisonment internment captivity hostage-taking'],
  ['detain', 'phrase', 3, 'act', 'take prisoner, take … prisoner, take captive, take hostage, take … hostage, hold hostage, hold captive, take into custody, take … into custody, prisoner of war, round up, capture … soldier, capture … fighter, capture … serviceman, in custody, enforced disappearance, disappear without trace, hold … soldier, hold … prisoner, hold … fighter, march … away, break up … cell, bust … cell'],
  ['deploy', 'verb', 3, 'move', 'deploy redeploy amass reinforce regroup mass station garrison'],
  ['deploy', 'verb', 1, 'move', 'send move transfer dispatch recruit ship supply head arrive relocate concentrate hire airlift'],
  ['deploy', 'noun', 3, 'deed', 'deployment buildup build-up redeployment reinforcement mercenary regrouping concentration infiltration contingent'],
  ['deploy', 'phrase', 3, 'move', 'send mercenary, send … mercenary, send troop, send … troop, send … fighter, send … soldier, send weapon, send … weapon, supply … weapon, supply … arm, arm shipment, arms shipment, arms delivery, arms supply, participation of … fighter, participation of … mercenary, foreign fighter, troop movement, mass … troop, mass … force, move … troop, move … force, regroup … troop, regroup … force, build up, line up, take part in the fighting, fight alongside, join the fighting, go to the front, head to the front, be sent to the front, fighter … head to, military equipment … arrive, military convoy, send … arms, send … arm to, strengthen … force, reinforce … position, reinforce … border, train … fighter, train … soldier, train … rebel, train … troop, recruit … fighter, transfer … fighter, bring … gun, bring … reinforcement, bring … troop, send … column, move … column, armoured column, armored column'],
  ['mobilise', 'verb', 3, 'act', 'mobilise mobilize conscript draft'],
  ['mobilise', 'noun', 3, 'deed', 'mobilisation mobilization curfew conscription call-up'],
  ['mobilise', 'phrase', 3, 'act', 'on alert, on high alert, put … on alert, martial law, military rule, state of emergency, state of war, state of siege, call up, call … reservist, general mobilisation, general mobilization, partial mobilisation, partial mobilization, declare war, impose … curfew, high alert, combat readiness, combat alert, military alert, war footing, volunteer sign up, enlist volunteer'],
  ['protest', 'verb', 3, 'address', 'protest rally demonstrate riot'],
  ['protest', 'verb', 1, 'address', 'march chant'],
  ['protest', 'noun', 3, 'address', 'protest demonstration riot rally sit-in picket unrest vigil'],
  ['protest', 'phrase', 3, 'address', 'take to the street, general strike, hunger strike, go on strike, open-ended strike, labour strike, protest march, throw stone, stop work, in protest, boycott … election, block … road, street protest, civil disobedience'],
  ['evacuate-aid', 'verb', 3, 'act', 'evacuate rescue treat hospitalise hospitalize'],
  ['evacuate-aid', 'verb', 1, 'act', 'shelter help feed heal'],
  ['evacuate-aid', 'verb', 3, 'give', 'donate'],
  ['evacuate-aid', 'noun', 3, 'deed', 'evacuation rescue relief shelter donation convoy aid'],
  ['evacuate-aid', 'phrase', 3, 'give', 'give … aid, provide … assistance, provide … shelter, provide … food, provide … medicine, provide … intelligence, send … aid, send … food, send … medicine, send … relief, send … doctor, deliver … food, deliver … medicine, hand over … medicine, hand over … food, hand over … aid, grant … asylum, give … asylum, offer … asylum, political asylum, grant … refuge, give … refuge, economic aid, financial aid, economic assistance, military aid, military assistance, development aid, relief supply, relief supplies, emergency aid, emergency food, food supplies, humanitarian access, open … border to, give … grant, grant of'],
  ['evacuate-aid', 'phrase', 3, 'act', 'humanitarian aid, humanitarian assistance, humanitarian corridor, humanitarian help, medical aid, medical help, medical assistance, first aid, field hospital, take to hospital, take … to hospital, take … to the hospital, take refuge, take shelter, seek shelter, bring to safety, bring … to safety, rescue operation, search and rescue, remove … rubble, clear … rubble, provide … aid, deliver … aid, deliver … supply, food aid, hide in … basement, relief worker, air bridge, pull … from … rubble, recover … body, bring … body, fight … fire, fight … blaze, tackle … fire, tackle … blaze, put out … fire, extinguish … fire, extinguish … blaze'],
  ['ceasefire-breach', 'verb', 1, 'act', 'violate breach break'],
  ['ceasefire-breach', 'noun', 1, 'deed', 'violation breach infringement'],
  ['ceasefire-breach', 'phrase', 4, 'act', 'violate … ceasefire, violate … truce, violate … agreement, violate … regime, breach … ceasefire, breach … truce, break … ceasefire, break … truce, ceasefire violation, cease-fire violation, ceasefire breach, breach of … ceasefire, breach of … truce, violation of … ceasefire, violation of … truce, ceasefire … collapse, truce … collapse, ceasefire … fail, truce … not hold, ceasefire … not hold, flout … ceasefire, grossly violate, do not respect … truce, disregard … ceasefire'],
  ['release', 'verb', 3, 'act', 'release repatriate'],
  ['release', 'verb', 1, 'act', 'free exchange swap return'],
  ['release', 'noun', 3, 'deed', 'release repatriation swap liberation'],
  ['release', 'phrase', 3, 'act', 'exchange of prisoner, exchange of body, prisoner exchange, prisoner swap, exchange … prisoner, swap … prisoner, hand over … prisoner, hand over … body, hand over … captive, hand over … remain, hand … over, set free, return of prisoner, return of … body, return … body, free … hostage, free … prisoner, on bail, amnesty for'],
  ['blockade', 'verb', 3, 'act', 'blockade besiege encircle beleaguer'],
  ['blockade', 'verb', 1, 'act', 'block close seal surround isolate'],
  ['blockade', 'noun', 3, 'deed', 'blockade siege encirclement closure'],
  ['blockade', 'phrase', 3, 'act', 'lay siege, cut off, cut … off, close … border, close … airspace, close … road, shut … border, shut … airspace, shut off, block … road, block … aid, block … convoy, block … access, deny … access, seal off, cut … supply, supply line … cut, no-fly zone, be surrounded, in encirclement'],
  ['investigate', 'verb', 3, 'act', 'investigate prosecute indict probe sentence convict charge interrogate'],
  ['investigate', 'noun', 3, 'deed', 'investigation inquiry enquiry probe trial prosecution indictment inspection tribunal verdict'],
  ['investigate', 'phrase', 3, 'act', 'open … case, criminal case, launch … investigation, launch … inquiry, question … suspect, gather evidence, collect … evidence, stand trial, put on trial, bring to justice, fact finding, fact-finding mission, war crimes tribunal, examine … site, look into, establish … responsibility, find … body, discover … body, search … suspect, hunt … suspect, appear in court, be arraigned, search … house, manhunt'],
  ['agree', 'verb', 3, 'address', 'agree ratify'],
  ['agree', 'verb', 1, 'address', 'sign accept broker conclude approve endorse'],
  ['agree', 'noun', 3, 'between', 'agreement truce ceasefire cease-fire armistice treaty accord pact settlement deal compromise'],
  ['agree', 'phrase', 3, 'address', 'reach … consensus, reach … understanding, come to terms, make … concession, offer … concession, be committed to, reach … agreement, reach … deal, sign … agreement, sign … treaty, sign … accord, agree to, agree on, come into force, enter into force, take effect, ceasefire agreement, peace agreement, peace deal, peace treaty, humanitarian truce, humanitarian ceasefire, strike … deal, shake hands on, consent to, broker … ceasefire, broker … truce, cessation of hostility'],
  ['talks', 'verb', 3, 'meet', 'negotiate mediate meet confer consult'],
  ['talks', 'verb', 2, 'meet', 'visit host telephone phone'],
  ['talks', 'verb', 1, 'meet', 'discuss talk speak brief'],
  ['talks', 'noun', 3, 'between', 'talk talks negotiation mediation meeting summit consultation dialogue conversation visit phone-call conference briefing'],
  ['talks', 'phrase', 3, 'meet', 'receive … delegation, receive … envoy, receive … mission, receive … minister, pay … visit, official visit, state visit, mediation effort, mediation mission, hold … consultation, give … welcome, hold talk, hold … talk, hold … meeting, peace talk, peace process, phone call, telephone call, telephone conversation, phone conversation, on the phone, by phone, shuttle diplomacy, diplomatic effort, step up … diplomatic effort, good offices, negotiating table, sit down with, resume … talk, resumption of … talk, exchange … view, arrive for talk, emergency meeting, closed-door meeting, speak with, speak by'],
  ['propose', 'verb', 3, 'address', 'propose offer suggest'],
  ['propose', 'noun', 3, 'address', 'proposal offer initiative suggestion roadmap'],
  ['propose', 'phrase', 3, 'address', 'be prepared to, put forward, peace plan, peace proposal, peace initiative, road map, be ready to, be ready for, stand ready, offer to mediate, express … readiness, offer … mediation, be willing to'],
  ['appeal', 'verb', 3, 'address', 'urge demand appeal implore plead beseech exhort beg request press'],
  ['appeal', 'verb', 1, 'address', 'call ask want require insist encourage invite recommend'],
  ['appeal', 'noun', 3, 'address', 'appeal call demand plea request exhortation ultimatum petition'],
  ['appeal', 'phrase', 3, 'address', 'call for, call on, call upon, call … to stop, call … to cease, call to, urge … to, ask … to stop, demand that, must stop, must withdraw, must end, must cease, should stop, should withdraw, should end, has to stop, have to withdraw, lay down … arms immediately, show restraint, exercise restraint, refrain from, de-escalate … tension, immediate cessation, immediate ceasefire, need to, immediately stop, put an end to, put end to'],
  ['reject', 'verb', 3, 'blame', 'reject refuse rebuff spurn decline ignore defy veto renege'],
  ['reject', 'verb', 1, 'blame', 'rule oppose dismiss turn disregard'],
  ['reject', 'noun', 3, 'blame', 'rejection refusal defiance opposition'],
  ['reject', 'phrase', 3, 'blame', 'out of the question, be opposed to, fail to reach, fail to agree, break off talk, walk out of, not meet … demand, rule out, turn down, refuse to, say no, not accept, do not accept, will not accept, reject … call, reject … idea, reject … proposal, reject … offer, reject … dialogue, reject … talk, reject … appeal, ignore … call, defy … call, there will be no, fall on deaf ears, unacceptable, no question of, brush aside, refuse … to negotiate, despite … refusal'],
  ['deny', 'verb', 3, 'blame', 'deny refute disavow disclaim rebut'],
  ['deny', 'verb', 1, 'blame', 'dismiss reject dispute contest disprove debunk contradict'],
  ['deny', 'noun', 3, 'blame', 'denial refutation rebuttal disclaimer'],
  ['deny', 'phrase', 3, 'blame', 'deny … claim, deny … report, deny … accusation, deny … allegation, deny … involvement, dismiss … report, dismiss … claim, dismiss … allegation, dismiss … accusation, reject … claim, reject … accusation, reject … allegation, reject … report, be not true, be untrue, be false, be a lie, be baseless, be groundless, be unfounded, do not correspond to reality, have nothing to do with, fake news, disinformation, does not correspond, categorically deny, deny responsibility, distance … itself from'],
  ['accuse', 'verb', 3, 'blame', 'accuse blame allege incriminate implicate'],
  ['accuse', 'noun', 3, 'blame', 'accusation allegation blame recrimination'],
  ['accuse', 'phrase', 3, 'blame', 'accuse … of, blame … for, put the blame, lay the blame, place … blame, hold responsible, hold … responsible, bear responsibility, bear … responsibility, responsibility … lie with, point the finger, point … finger at, be to blame, exchange accusation, exchange … accusation, trade accusation, be behind the, accusation of, guilty of'],
  ['condemn', 'verb', 3, 'blame', 'condemn denounce deplore criticise criticize decry censure slam blast lambast lambaste deride rebuke'],
  ['condemn', 'noun', 3, 'blame', 'condemnation denunciation criticism outrage censure rebuke'],
  ['condemn', 'phrase', 3, 'blame', 'lodge … protest, lodge … complaint, file … complaint, summon … ambassador, summon … envoy, strongly condemn, express … outrage, be reprehensible, be inexcusable, be deplorable, be irresponsible, cross a red line, red line … be cross, inadmissible, take exception, lash out, hit out at, speak out against'],
  ['warn', 'verb', 3, 'address', 'warn threaten caution'],
  ['warn', 'noun', 3, 'address', 'warning threat ultimatum'],
  ['warn', 'phrase', 3, 'address', 'risk of, raise the risk, raising the risk, issue … warning, face consequence, face … consequence, pay the price, pay … price, could lead to, could expand into, may spill over, spill over, in danger, be on the brink, on the brink of, serious consequence, give … ultimatum, reserve the right, all-out war'],
  ['vow', 'verb', 3, 'address', 'vow pledge swear promise'],
  ['vow', 'noun', 3, 'address', 'vow pledge determination resolve oath promise'],
  ['vow', 'phrase', 3, 'address', 'will fight, will continue, will hold, will win, will not stop, will never, will defend, will respond, will take, will use, keep fighting, continue to fight, go on fighting, to the end, until victory, to the last, express … determination, be determined, all necessary means, dedicate … to, avenge, take revenge, last battle, final battle, will liberate, will not rest, by all means'],
  ['support', 'verb', 3, 'address', 'support endorse champion'],
  ['support', 'verb', 1, 'address', 'back assist help praise welcome thank commend salute'],
  ['support', 'noun', 3, 'address', 'support backing solidarity endorsement assistance'],
  ['support', 'phrase', 3, 'address', 'establish … tie, establish … relation, restore … tie, restore … relation, resume … relation, upgrade … tie, open … embassy, diplomatic recognition, treaty of friendship, apologise to, apologize to, full support, express … support, express … solidarity, stand by, stand with, stand beside, side with, promise … support, voice … support, lend … support, in support of, be on the side of, throw … weight behind, close ally, back … position, military support, moral support, provide … support'],
  ['sanction', 'verb', 3, 'act', 'sanction embargo expel deport extradite boycott'],
  ['sanction', 'noun', 3, 'deed', 'sanction embargo expulsion boycott'],
  ['sanction', 'phrase', 3, 'act', 'impose … sanction, impose … embargo, impose … restriction, suspend … air link, suspend … flight, close … embassy, downgrade … tie, arms embargo, cut tie, cut … tie, sever … tie, break off … relation, break … relation, sever … relation, recall … ambassador, expel … ambassador, expel … diplomat, persona non grata, freeze … asset, suspend … cooperation, halt arms sales, halt … export, suspend … export, trade ban, travel ban, flight ban'],
  ['concern', 'verb', 3, 'address', 'worry regret fear alarm lament'],
  ['concern', 'noun', 3, 'address', 'concern alarm worry regret fear anxiety dismay condolence apprehension'],
  ['concern', 'phrase', 3, 'address', 'express … concern, voice … concern, extreme concern, grave concern, deep concern, be concerned, be worried, be alarmed, be deeply concerned, express … regret, express … alarm, share … concern, fear grow, fears grow, there be fear, growing concern, with concern, express … condolence, be saddened'],
  ['withhold', 'verb', 1, 'address', 'withhold conceal decline'],
  ['withhold', 'phrase', 4, 'address', 'decline to, decline to comment, refuse to comment, decline to give, not announce … loss, not disclose, do not disclose, no comment, not comment, without providing … detail, without providing further, without giving … detail, give no detail, give no figure, give no further, not confirm, have not confirmed, neither confirm, did not specify, did not elaborate, not provide … detail, not report … loss, not release … figure, keep silent, unavailable for comment, could not be reached, without specify'],
  ['unverified', 'phrase', 4, 'event', 'could not verify, could not … verify, not be able to … verify, unable to verify, unable to … verify, not able to verify, impossible to verify, could not be verified, could not be … verified, not be … verified, independently verify, could not confirm, could not … confirm, no independent confirmation, could not be … confirmed, not independently, have not been verified, cannot be verified, difficult to verify'],
  ['background', 'verb', 1, 'event', 'lie consist border belong comprise'],
  ['background', 'noun', 1, 'event', 'history population enclave'],
  ['background', 'phrase', 2, 'event', 'be home to, be part of, be recognised as, be recognized as, internationally recognised, internationally recognized, have a population, be a member of, declare independence, declaration of independence, declare … secession, collapse of the, break away, date back, since the early, have been under … control since, be populated by, be located, be situated, formerly known as, also known as, be led by, co-chair of'],
  ['statement', 'verb', 1, 'address', 'say state announce declare note stress emphasise emphasize underline add comment'],
  ['statement', 'phrase', 1, 'address', 'according to, in a statement, issue … statement, express … opinion, express … view, make … statement'],
]; // prettier-ignore

/** The whole lexicon, one row a word or phrase, in the order of the kinds. */
export const TRIGGER_LEXICON: readonly LexiconRow[] = BLOCKS.flatMap(([kind, part, strength, frame, words]) =>
  words
    .split(part === 'phrase' ? ',' : ' ')
    .map((text) => ({ kind, part, strength, frame, text: text.trim() }))
    .filter((row) => row.text !== ''),
);
