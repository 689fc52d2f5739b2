import type { VictimGroup, VictimStatus } from '../../model/mention.js';

/** What sort of thing a counted noun names. */
export type CountedKind = 'person' | 'equipment' | 'building' | 'area' | 'other';

/** Nouns of people who fight. */
const MILITARY = `
soldier troop serviceman servicemen servicewoman servicewomen serviceperson fighter militant combatant rebel insurgent gunman gunmen
trooper commander general colonel lieutenant sergeant captain major brigadier corporal conscript reservist recruit draftee sailor marine
paratrooper infantryman infantrymen peacekeeper mercenary jihadist jihadi terrorist extremist separatist militiaman militiamen guerrilla
guerilla gunner sniper commando invader occupier legionnaire cadet peshmerga operative islamist warrior airman airmen pilot tanker
artilleryman artillerymen raider bandit crewman crewmen veteran saboteur attacker assailant partisan bomber warlord gunwoman enemy enemies
serviceperson troops forces militia commandos contractor bodyguard guardsman guardsmen hardliner taliban
`;

/** Nouns of people who take no part in fighting. */
const CIVILIAN = `
civilian noncombatant resident villager farmer shepherd child children kid baby babies infant toddler newborn boy girl schoolboy schoolgirl
schoolchild schoolchildren pupil student minor minors teenager teen youth youngster juvenile woman women housewife mother grandmother
grandfather father daughter son brother sister wife husband sibling parent pensioner elder teacher professor lecturer doctor physician
surgeon nurse medic paramedic journalist reporter cameraman cameramen photographer photojournalist correspondent worker labourer laborer
passenger patient worshipper worshiper pilgrim refugee protester protestor demonstrator shopper bystander citizen inhabitant tourist mourner
rescuer employee engineer miner priest imam cleric nun monk lawyer judge vendor trader merchant shopkeeper driver fisherman fishermen
firefighter fireman firemen evacuee migrant townsfolk townspeople family families neighbour neighbor settler activist politician businessman
businessmen customer clerk cyclist motorist pedestrian guest commuter spectator herder electrician cook staffer journalists townsman
aidworker humanitarian caregiver orphan widow commoner tribesman tribesmen tribeswoman tribespeople clansman clansmen congregant churchgoer preacher mullah
rabbi bishop herdsman herdsmen goatherd porter hawker peddler bride bridegroom cousin uncle aunt nephew niece carpenter barber mason seeker local locals victimised hostages homeowner tenant boss girlfriend boyfriend fiance roommate coworker
co-worker classmate schoolmate supervisor manager caretaker landlord dean imam deacon beekeeper librarian bookseller protester youths
`;

/** Nouns of people that tell no side. */
const NEUTRAL = `
person persons people man men individual victim other others body bodies corpse national member officer policeman policemen policewoman cop
cops prisoner inmate detainee captive hostage pow pows survivor suspect life lives soul adult male female volunteer personnel
guard crew figure supporter follower sympathiser sympathizer loyalist deputy adviser advisor official minister scientist relative compatriot
countryman countrymen head human humans being couple nationals player foreigner expatriate trainee instructor agent spy deserter element
elements staff patrolman deputy trooper constable detective robber burglar intruder occupant colleague comrade gendarme stranger
`;

const EQUIPMENT = `
tank drone uav uavs ucav plane aeroplane airplane warplane aircraft jet helicopter gunship chopper fighter-jet bomber vehicle apc apcs ifv ifvs
howitzer mortar gun cannon launcher rocket missile system battery radar ship boat vessel warship frigate submarine corvette destroyer truck
lorry car pickup transporter depot ammunition quadcopter armour armor artillery carrier weapon rifle train locomotive bus tanker
interceptor loitering-munition munition humvee bulldozer jeep ambulance
`;

const BUILDING = `
house home building apartment flat school hospital clinic mosque church shop store factory bridge warehouse post checkpoint bunker
position trench base headquarters barracks facility structure dwelling shelter tent market pipeline pylon substation kindergarten hangar
fortification stronghold point outpost hideout structure headquarter tunnel block
`;

const AREA = `
village town city settlement hamlet height hill ridge district locality localities neighbourhood neighborhood territory land area region
percent per-cent % kilometre kilometer km hectare acre mile community communities peak island crossing suburb municipality raion county
province
`;

/** Nouns of time, length, money and happenings that are never a victim, whatever verb stands by. */
const NEVER = `
day week month year hour minute second decade century night morning evening time times kilometre kilometer metre meter mile km cm mm inch foot
feet yard acre degree dollar euro pound rouble ruble lira dinar rial rupee shekel yuan yen cent percent per-cent % percentage kilo kilogram
kg tonne ton litre liter barrel gallon volt watt attack assault strike airstrike raid bombing explosion blast clash shooting shelling
battle operation incident case killing murder gunshot shot round bullet shell bomb salvo times wound injury burn crime charge count place
location area block street road avenue floor front line country nation state government way thing statement report article
step hand leg arm head chest stage phase part reason result question group band family-owned war conflict year-old attempt occasion wave
sheep cow cattle goat dog cat horse animal livestock bird chicken pig deer chance page point vote seat type kind sort form series number age floor bedroom apartment mistake issue jan feb mar apr jun jul aug sep sept oct nov dec january february april june july august september october november december decision
`;

const GROUPS: Readonly<Record<VictimGroup, string>> = {
  children: 'child children kid baby babies infant toddler newborn boy girl schoolboy schoolgirl schoolchild schoolchildren pupil minor minors teenager teen youngster juvenile orphan',
  women: 'woman women girl schoolgirl housewife mother grandmother wife widow sister aunt female nun schoolgirls',
  journalists: 'journalist reporter cameraman cameramen photographer photojournalist correspondent journalists newsman newsmen',
  medics: 'medic paramedic doctor nurse physician surgeon paramedics',
  elderly: 'elder pensioner elderly grandmother grandfather',
}; // prettier-ignore

function toSet(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

const SETS = {
  military: toSet(MILITARY),
  civilian: toSet(CIVILIAN),
  neutral: toSet(NEUTRAL),
  equipment: toSet(EQUIPMENT),
  building: toSet(BUILDING),
  area: toSet(AREA),
  never: toSet(NEVER),
};

const GROUP_SETS = (Object.entries(GROUPS) as [VictimGroup, string][]).map(
  ([group, text]) => [group, toSet(text)] as const,
);

/** Adjectives and nouns before the head that make its status military: "military deaths", "army officers". */
export const MILITARY_MODIFIERS: ReadonlySet<string> = toSet(
  'military army armed enemy army-backed separatist rebel militant militia insurgent navy naval marine paramilitary jihadist jihadi terrorist special combat opposing hostile soldier soldiers troops frontline front-line border conscript regime mercenary islamist government-allied pro-government guerrilla infantry airborne uniformed',
);

/** Adjectives and nouns before the head that make its status civilian. */
export const CIVILIAN_MODIFIERS: ReadonlySet<string> = toSet(
  'civilian civil noncombatant non-combatant unarmed aid relief health medical rescue hospital media press humanitarian innocent school factory construction farm elderly peaceful',
);

/** Words for the other side of the war, whoever speaks. */
export const ENEMY_WORDS: ReadonlySet<string> = toSet('enemy enemies hostile opposing adversary adversarial foe rival');

/** Singular of a regular plural, good enough for look-ups in the tables of this room. */
export function toSingular(form: string): string {
  if (form.length > 4 && form.endsWith('ies')) return `${form.slice(0, -3)}y`;
  if (/(?:sh|ch|x|ss)es$/.test(form)) return form.slice(0, -2);
  if (/[^s]s$/.test(form) && form.length > 3) return form.slice(0, -1);
  return form;
}

/** Looks a noun up by its form as written in lower case, then by its singular. */
function isIn(set: ReadonlySet<string>, form: string): boolean {
  return set.has(form) || set.has(toSingular(form));
}

/** True for nouns that can never be counted as victims or losses by themselves: times, sums, happenings. */
export function isNeverCounted(form: string): boolean {
  return isIn(SETS.never, form) && !isIn(SETS.area, form) && !isIn(SETS.building, form);
}

/** What sort of thing a noun (lower case) names; `other` where the tables do not know it. */
export function kindOfNoun(form: string): CountedKind {
  if (isPersonNoun(form)) return 'person';
  if (isIn(SETS.equipment, form)) return 'equipment';
  if (isIn(SETS.area, form)) return 'area';
  if (isIn(SETS.building, form)) return 'building';
  return 'other';
}

/** True for a noun of people, by table. */
export function isPersonNoun(form: string): boolean {
  return isIn(SETS.military, form) || isIn(SETS.civilian, form) || isIn(SETS.neutral, form);
}

/** True for a noun that by its ending names people: "welders", "Tarvians", "nationalists". Weak evidence. */
export function isAgentNoun(form: string): boolean {
  return (
    /(?:[^aeiou]ers?|[st]ors?|ists?|ians?|[^m]mans?|men|women|folk)$/.test(form) &&
    form.length > 4 &&
    !/^(?:.*(?:number|water|quarter|order|letter|matter|center|corner|member|weather|power|october|september|november|december|paper|tower|river|border|winter|summer|newspaper|factor|sector|motor|doctor|moment|restaurant|plant|grant))s?$/.test(
      form,
    )
  );
}

/** Status of the people that a noun names, by the tables. */
export function statusOfNoun(form: string): VictimStatus {
  if (isIn(SETS.military, form)) return 'military';
  if (isIn(SETS.civilian, form)) return 'civilian';
  return 'unknown';
}

/** Groups that a noun names, in the order of the format. */
export function groupsOfNoun(form: string): VictimGroup[] {
  return GROUP_SETS.filter(([, set]) => isIn(set, form)).map(([group]) => group);
}
