import type { LexiconBlock } from './lexicon-block.js';

/** Force: clashes, fire, blasts, attacks and how they are met. */
export const FORCE_WORDS: readonly LexiconBlock[] = [
  ['clash', 'verb', 3, 'mutual', 'clash fight battle skirmish combat duel spar scuffle brawl tussle'],
  ['clash', 'verb', 1, 'mutual', 'rage engage confront grapple resist'],
  ['clash', 'noun', 3, 'between', `
    clash fighting battle combat skirmish firefight gunfight shootout gunbattle hostility hostilities crossfire
    confrontation melee dogfight infighting skirmishing scuffle brawl`],
  ['clash', 'noun', 2, 'between', 'warfare strife standoff'],
  ['clash', 'phrase', 3, 'mutual', `
    armed clash, armed confrontation, armed contact, battle it out, be at war with, border clash, chase … fighter,
    chase … rebel, civil war, clash break out, clash … break out, come to blows, conflict break out, conflict erupt,
    conflict … break out, do battle, engage in combat, exchange fire, exchange gunfire, exchange of fire, exchange
    of gunfire, exchange … fire, exchange … gunfire, exchange … shot, fight … for control, fighting break out,
    fighting erupt, fighting … break out, fighting … erupt, fire fight, flare up, flare-up, go to war, ground
    fighting, gun battle, hand-to-hand, hostility resume, house-to-house, lock in battle, naval battle, pitched
    battle, pursue … fighter, pursue … rebel, put up … resistance, running battle, shoot-out, street battle, street
    fighting, take up arms, take up … arms, trade fire, trade shot, trade … shot, violent contact, war break out,
    war erupt`],
  ['shelling', 'verb', 3, 'act', 'shell bombard mortar pummel cannonade pound'],
  ['shelling', 'noun', 3, 'deed', 'shelling bombardment barrage salvo cannonade fusillade volley shellfire rocketing'],
  ['shelling', 'phrase', 3, 'aim', `
    artillery attack, artillery barrage, artillery bombardment, artillery duel, artillery exchange, artillery fire,
    artillery round, artillery shell, artillery shelling, artillery strike, artillery … open up, battery fire, be
    under fire, be under shelling, come under fire, come under shelling, cross-border fire, cross-border shelling,
    exchange artillery fire, exchange … artillery fire, fire rocket, fire … artillery, fire … from grad, fire …
    missile, fire … mortar, fire … mortar shell, fire … rocket, fire … shell, gun … open up, hail of rocket, heavy
    fire, hit by missile, hit by mortar, hit by rocket, hit by shell, hit by … missile, hit by … mortar, hit by …
    rocket, hit by … shell, howitzer fire, launch … ballistic missile, launch … cruise missile, launch … missile,
    launch … rocket, lob shell, lob … mortar, lob … rocket, lob … shell, missile attack, missile barrage, missile
    hit, missile land, missile strike, missile … hit, missile … slam into, mortar attack, mortar bomb, mortar fire,
    mortar hit, mortar land, mortar round, mortar shell, mortar … open up, multiple rocket launcher, multiple-launch
    rocket, open … artillery fire, projectile … hit, projectile … land, rain of shell, rain … rocket, rain … shell,
    rocket attack, rocket barrage, rocket fall, rocket fire, rocket hit, rocket land, rocket salvo, rocket strike,
    rocket … crash into, rocket … explode, rocket … fall, rocket … hit, rocket … land, rocket … slam into, round of
    artillery, round of mortar, round pass over, round … fall, round … land, shell explode, shell fall, shell hit,
    shell land, shell pass over, shell strike, shell … explode, shell … fall, shell … hit, shell … land, shell …
    slam into, strike by … missile, strike by … rocket, subject to … fire, subject … to artillery, subject … to
    fire, subject … to shelling, tank fire, tank round, tank shell, trade artillery fire, under fire`],
  ['air-strike', 'verb', 3, 'act', 'airstrike strafe carpet-bomb dive-bomb'],
  ['air-strike', 'verb', 2.8, 'act', 'bomb'],
  ['air-strike', 'noun', 3, 'deed', 'airstrike airstrikes air-strike air-raid sortie dive-bombing'],
  ['air-strike', 'phrase', 3, 'aim', `
    aerial assault, aerial attack, aerial bomb, aerial bombardment, aerial bombing, aerial strike, air attack, air
    bombardment, air campaign, air offensive, air operation, air raid, air strike, air support, air war, aircraft
    bomb, aircraft hit, aircraft strike, aircraft … bomb, aircraft … hit, aircraft … strike, attack by drone, attack
    with drone, attack … by drone, attack … from the air, barrel bomb, bomb … from the air, bombing campaign,
    bombing mission, bombing raid, bombing run, carry out … sortie, close air support, drone attack, drone hit,
    drone raid, drone strike, drone … attack, drone … crash into, drone … explode, drone … hit, drone … slam into,
    drone … strike, drone … target, drop bomb, drop explosive, drop grenade, drop … bomb, drop … explosive, drop …
    grenade, drop … munition, fly … sortie, fpv drone, glide bomb, guided bomb, gunship … fire, gunship … hit,
    helicopter attack, helicopter strike, helicopter … fire, helicopter … hit, hit by drone, hit by … aircraft, hit
    by … drone, hit by … plane, hit … from the air, jet bomb, jet hit, jet strike, jet … bomb, jet … hit, jet …
    strike, kamikaze drone, loitering munition, plane bomb, plane … bomb, plane … hit, precision strike, strafe …
    from the air, strafing run, strike by drone, strike by … jet, strike from the air, strike … by drone, uav … hit,
    uav … strike, unmanned aerial … attack, warplane hit, warplane strike, warplane … bomb, warplane … hit, warplane
    … strike`],
  ['air-strike', 'phrase', 2.6, 'deed', 'bombing in, bombing of'],
  ['explosion', 'verb', 3, 'event', 'explode detonate blast'],
  ['explosion', 'noun', 3, 'event', 'explosion blast detonation firebombing'],
  ['explosion', 'noun', 2.6, 'event', 'bombing'],
  ['explosion', 'phrase', 3, 'event', `
    bank bombing, blow up, blow … up, bomb attack, bomb blast, bomb detonate, bomb explode, bomb squad, bomb …
    detonate, bomb … explode, bomb … go off, bombing of … bank, bombing of … church, bombing of … embassy, bombing
    of … market, bombing of … mosque, bombing of … train, booby trap, car bomb, car bombing, car explode, church
    bombing, detonate … bomb, detonate … charge, detonate … device, detonate … vest, device detonate, device
    explode, device … explode, device … go off, drive over … mine, embassy bombing, explosive belt, explosive
    charge, explosive device, explosive-laden, fire - bomb, fire-bomb, firebomb, gas explosion, go off, grenade
    attack, grenade explode, grenade … explode, hear … bang, hear … blast, hear … boom, hear … explosion, hear …
    thud, hit a mine, hit … mine, homemade bomb, hurl … grenade, improvised explosive device, land mine, letter
    bomb, lob … grenade, loud bang, loud boom, marathon bombing, market bombing, mine explode, mine explosion, mine
    … explode, mosque bombing, nail bomb, parcel bomb, pipe bomb, place … bomb, plant … bomb, plant … explosive, rip
    through, roadside bomb, roadside bombing, roadside explosive, run over … mine, set off … bomb, step on a mine,
    strike … mine, suicide attack, suicide bomber, suicide bombing, suicide car bombing, suicide vest, tear through,
    terrorist bombing, throw grenade, throw … grenade, train bombing, trigger … mine, truck bomb, truck bombing,
    vehicle explode, vehicle-borne`],
  ['attack', 'verb', 3, 'act', 'attack assault ambush raid storm invade assail besiege target charge waylay snipe'],
  ['attack', 'verb', 2, 'act', 'strike hit shoot fire provoke aggress harass'],
  ['attack', 'noun', 3, 'deed', `
    attack offensive assault raid ambush invasion incursion onslaught aggression provocation sabotage infiltration
    foray blitz gunfire cyberattack`],
  ['attack', 'noun', 2.6, 'deed', 'strike'],
  ['attack', 'noun', 2, 'deed', 'gunshot shot firing'],
  ['attack', 'phrase', 3, 'aim', `
    act of aggression, anti-terror operation, armed attack, attack on … base, attack on … convoy, attack on …
    patrol, attack on … position, attack on … post, attack … convoy, be under attack, burst of fire, burst of
    gunfire, carry out … attack, carry out … operation, carry out … strike, clearance operation, come under attack,
    come under … fire, commit … aggression, counter-terrorism operation, cross-border attack, cyber attack, dawn
    raid, drive into, fall into … ambush, fire at, fire bullet, fire on, fire shot, fire upon, fire … bullet, fire …
    shot, go on the offensive, ground assault, ground invasion, ground offensive, ground operation, guerrilla
    attack, hail of bullet, hit-and-run attack, hostile act, insurgent attack, large-scale offensive, launch …
    assault, launch … attack, launch … campaign, launch … offensive, launch … operation, launch … phase, lay …
    ambush, machine gun fire, machine-gun fire, military action, military aggression, military campaign, military
    intervention, military offensive, military operation, military strike, mount … attack, mount … offensive, night
    raid, offensive operation, open fire, open … fire, pass to the offensive, punitive operation, rebel attack,
    receive … fire, resort to force, respond militarily, resume … offensive, security operation, set … ambush, shoot
    at, shoot first, small arms fire, sniper fire, special military operation, special operation, stage … attack,
    start … offensive, surprise attack, sweep operation, take aim at, unleash … attack, use of force, use … force,
    wage war`],
  ['attack-on-civilians', 'verb', 3, 'act', `
    massacre execute behead torture rape lynch slaughter murder assassinate mutilate decapitate terrorise terrorize
    persecute desecrate abuse mistreat stab rob mug burgle burglarise burglarize carjack hijack strangle choke
    throttle bludgeon poison flog whip molest extort blackmail enslave traffick knife slash crucify immolate slay
    maim`],
  ['attack-on-civilians', 'noun', 3, 'deed', `
    massacre execution atrocity genocide murder torture rape assassination beheading bloodbath pogrom stabbing
    shooting lynching rampage robbery burglary heist mugging hold-up holdup carjacking hijacking piracy femicide
    slaying slaughter carnage brutality persecution banditry strangulation decapitation`],
  ['attack-on-civilians', 'noun', 2, 'deed', 'homicide terrorism'],
  ['attack-on-civilians', 'phrase', 3, 'aim', `
    acid attack, act of terror, act of terrorism, armed robbery, assassination attempt, at gunpoint, at knifepoint,
    attack on civilian, attack on the civilian, attack on … camp, attack on … church, attack on … hospital, attack
    on … market, attack on … mosque, attack on … school, attack on … village, attack on … villager, attack with …
    knife, attack … civilian, attack … with … knife, attack … with … machete, attempt on … life, axe attack, bank
    robbery, beat up, become violent, burn … alive, bury … alive, chemical attack, cluster bomb, contract killing,
    crime against humanity, cut … throat, death threat, domestic violence, drive-by shooting, ethnic cleansing,
    execution-style, extra-judicial killing, extrajudicial execution, extrajudicial killing, fatal shooting, fatal
    stabbing, fire into … crowd, fire on civilian, gun attack, gun down, hit civilian, hit … civilian area, hit …
    hospital, hit … school, hold up … bank, honour killing, human shield, ill-treatment, killing spree, knife
    attack, machete attack, make off with, mass killing, mass murder, mass shooting, mow down, phosphorus munition,
    pour petrol on, put to death, put … bullet, ram - raider, ram raid, ram-raider, school shooting, sexual abuse,
    sexual assault, sexual violence, sexually abuse, shell … residential, shelling of civilian, shoot into … crowd,
    shoot … at close range, shoot … in the back, shoot … in the head, shooting rampage, shooting spree, slit …
    throat, smash-and-grab, steal at gunpoint, strike … residential, summary execution, target … ambulance, target …
    civilian, target … hospital, target … journalist, target … school, targeted killing, terror attack, terrorist
    act, terrorist attack, turn violent against, use … as human shield, use … as … shield, use … cluster munition,
    violence against, war crime`],
  ['shoot-down', 'verb', 3, 'act', 'down intercept'],
  ['shoot-down', 'phrase', 3, 'act', `
    air defence … destroy, air defence … intercept, air defence … shoot, air defense … intercept, air defense …
    shoot, anti-aircraft fire, bring down, bring … down, crash … after being hit, destroy … aircraft, destroy …
    drone, destroy … helicopter, destroy … plane, destroy … uav, destroy … unmanned, intercept … drone, intercept …
    missile, intercept … projectile, intercept … rocket, intercept … target, jam … drone, knock down, knock out …
    drone, neutralise … drone, neutralize … drone, shoot down, shoot out of the sky, shoot … down, shot down, strike
    down … drone, suppress … drone, surface-to-air missile`],
  ['repel', 'verb', 3, 'act', 'repel repulse counterattack rebuff thwart foil counter-attack defuse'],
  ['repel', 'verb', 2, 'act', 'suppress parry fend counter neutralise neutralize'],
  ['repel', 'verb', 1, 'act', 'retaliate'],
  ['repel', 'noun', 3, 'deed', 'counterattack counteroffensive counterstrike repulse'],
  ['repel', 'noun', 2, 'deed', 'retaliation'],
  ['repel', 'phrase', 4, 'act', `
    abort … attack, adequate response, answer … fire, avert … attack, beat back, beat off, blunt … offensive,
    contain … offensive, counter attack, counter offensive, defend … position, defuse … bomb, discover … before …
    detonate, disrupt … attack, drive back, fend off, fight off, fire back, foil … attack, foil … attempt, foil …
    infiltration, foil … plot, force … to retreat, frustrate … attack, frustrate … attempt, frustrate …
    infiltration, frustrate … plan, halt … advance, halt … attack, halt … offensive, hold off, hold … ground, hold …
    line, hold … position, launch … counter-attack, launch … counterattack, launch … counteroffensive, maintain …
    position, make … retreat, prevent … advance, prevent … attack, prevent … infiltration, push back, put to flight,
    reject … assault, reject … attack, reject … offensive, resist … attack, respond to … fire, respond to … source
    of fire, retaliatory fire, retaliatory measure, retaliatory strike, return fire, shoot back, silence … battery,
    stand … ground, stave off, stop … advance, stop … attack, stop … column, stop … convoy, stop … offensive, strike
    back, suppress … attack, suppress … attempt, suppress … battery, suppress … fire, suppress … strike, take …
    countermeasure, throw back, thwart … attack, thwart … attempt, thwart … infiltration, thwart … plot, turn back,
    ward off, withstand … assault, withstand … attack`],
]; // prettier-ignore
