import type { Harm, Measured } from '../../model/mention.js';

/** How a harm verb takes those who suffer it. */
export type HarmFrame =
  /** "killed two people", "two people were killed", "two people killed in". */
  | 'transitive'
  /** "two people died". */
  | 'intransitive'
  /** Either way round: "surrendered", "drowned". */
  | 'both';

interface HarmVerb {
  readonly harm: Measured;
  readonly frame: HarmFrame;
}

const VERBS: Readonly<Record<string, string>> = {
  'killed transitive': `kill slay murder assassinate execute massacre slaughter behead lynch martyr exterminate liquidate
    decapitate strangle electrocute`,
  'killed intransitive': 'die perish succumb',
  'killed both': 'drown suffocate starve',
  'wounded transitive': 'wound injure hurt maim hospitalise hospitalize concuss disfigure mutilate paralyze paralyse stab',
  'casualties transitive': 'neutralise neutralize shoot gun lose',
  'captured transitive': `capture abduct kidnap detain arrest imprison apprehend jail seize hold`,
  'captured intransitive': 'surrender',
  'missing intransitive': 'disappear vanish',
  'displaced transitive': 'displace uproot evacuate expel deport dislocate resettle',
  'displaced intransitive': 'flee',
  'destroyed transitive': `destroy down eliminate annihilate shoot obliterate wreck demolish disable raze burn flatten scuttle sink ruin smash gut
    neutralise neutralize intercept knock-out incinerate torch crush lose`,
  'other transitive': 'damage',
  'territory transitive': `capture take seize liberate retake recapture occupy control regain conquer overrun secure lose cede recover reconquer
    storm clear surrender free hold`,
  'deployed transitive': `deploy send dispatch move redeploy transfer mass amass station mobilise mobilize concentrate recruit sent commit
    field post`,
  'deployed intransitive': 'arrive head travel enter cross march advance',
  'released transitive': 'release free repatriate exchange swap return hand-over liberate rescue save',
}; // prettier-ignore

const VERB_TABLE = toVerbTable();

function toVerbTable(): ReadonlyMap<string, readonly HarmVerb[]> {
  const table = new Map<string, HarmVerb[]>();
  for (const [key, lemmas] of Object.entries(VERBS)) {
    const [harm, frame] = key.split(' ') as [Measured, HarmFrame];
    for (const lemma of lemmas.trim().split(/\s+/)) {
      const list = table.get(lemma) ?? [];
      list.push({ harm, frame });
      table.set(lemma, list);
    }
  }
  return table;
}

/** Irregular forms of the verbs above, so that a form can be looked up where the reader gives no lemma. */
const IRREGULAR: Readonly<Record<string, string>> = {
  slain: 'slay', slew: 'slay', shot: 'shoot', hurt: 'hurt', hit: 'hit', struck: 'strike', striking: 'strike', took: 'take', taken: 'take',
  taking: 'take', lost: 'lose', losing: 'lose', fled: 'flee', fleeing: 'flee', dying: 'die', died: 'die', dies: 'die', sent: 'send', held: 'hold',
  sank: 'sink', sunk: 'sink', overran: 'overrun', retook: 'retake', retaken: 'retake', gunned: 'gun', gunning: 'gun', freed: 'free', left: 'leave',
  crippled: 'cripple', killing: 'kill', wounding: 'wound', destroying: 'destroy', injuring: 'injure', freeing: 'free',
}; // prettier-ignore

/** Dictionary form of a verb form (lower case) as this table needs it; the form itself where no verb of the table fits. */
export function toVerbLemma(form: string): string {
  const known = IRREGULAR[form];
  if (known !== undefined) return known;
  if (VERB_TABLE.has(form)) return form;
  for (const ending of ['ing', 'ed', 'es', 's', 'd']) {
    if (!form.endsWith(ending) || form.length - ending.length < 3) continue;
    const stem = form.slice(0, -ending.length);
    if (VERB_TABLE.has(stem)) return stem;
    if (VERB_TABLE.has(`${stem}e`)) return `${stem}e`;
    if (/(.)\1$/.test(stem) && VERB_TABLE.has(stem.slice(0, -1))) return stem.slice(0, -1);
    if (ending === 'ed' && stem.endsWith('i') && VERB_TABLE.has(`${stem.slice(0, -1)}y`))
      return `${stem.slice(0, -1)}y`;
  }
  return form;
}

/** What a verb (dictionary form) does, one entry a sense; empty where it is no verb of harm, movement or taking. */
export function sensesOfVerb(lemma: string): readonly HarmVerb[] {
  return VERB_TABLE.get(lemma) ?? [];
}

/** Adjectives that give a harm as predicate or modifier: "187 dead", "three injured". */
const ADJECTIVES: Readonly<Record<string, Measured>> = {
  dead: 'killed', killed: 'killed', slain: 'killed', deceased: 'killed', lifeless: 'killed', martyred: 'killed', murdered: 'killed', massacred: 'killed',
  fallen: 'killed', wounded: 'wounded', injured: 'wounded', hurt: 'wounded', maimed: 'wounded', hospitalised: 'wounded', hospitalized: 'wounded',
  missing: 'missing', unaccounted: 'missing', captured: 'captured', captive: 'captured', prisoner: 'captured', prisoners: 'captured',
  hostage: 'captured', displaced: 'displaced', homeless: 'displaced', arrested: 'captured', detained: 'captured', kidnapped: 'captured',
  abducted: 'captured', uprooted: 'displaced', destroyed: 'destroyed', wounds: 'wounded', shot: 'casualties', grazed: 'wounded',
}; // prettier-ignore

/** Harm of an adjective or participle by its form; null where it gives none. */
export function harmOfAdjective(form: string): Measured | null {
  return ADJECTIVES[form] ?? null;
}

/** Nouns that count harm by themselves: "62 military deaths", "31 more casualties", "heavy losses". */
const NOUNS: Readonly<Record<string, Measured>> = {
  dead: 'killed', death: 'killed', deaths: 'killed', fatality: 'killed', fatalities: 'killed', killed: 'killed', martyr: 'killed', martyrs: 'killed',
  casualty: 'casualties', casualties: 'casualties', loss: 'casualties', losses: 'casualties', wounded: 'wounded', injured: 'wounded',
  injuries: 'wounded', missing: 'missing', prisoners: 'captured', captives: 'captured', hostages: 'captured', pows: 'captured',
  arrests: 'captured', detainees: 'captured', refugees: 'displaced', idps: 'displaced', evacuees: 'displaced', disappeared: 'missing', displaced: 'displaced',
  corpses: 'killed', bodies: 'killed', homicides: 'killed', hurt: 'wounded', fatally: 'killed', abductees: 'captured', amputees: 'wounded',
}; // prettier-ignore

/** Harm that a counted noun tells by itself; null where it tells none. */
export function harmOfNoun(form: string): Measured | null {
  return NOUNS[form] ?? null;
}

/** Nouns of harm that are only so where nothing else is done to them: bodies are found, prisoners are freed. */
export const WEAK_HARM_NOUNS: ReadonlySet<string> = new Set(
  'prisoners captives hostages pows detainees refugees evacuees corpses bodies idps injuries missing hurt fatally arrests homicides disappeared displaced killed'.split(
    ' ',
  ),
);

/** Nouns of harm with a complement "of": "the killing of 3,000 soldiers". */
const DEEDS: Readonly<Record<string, Measured>> = {
  killing: 'killed', death: 'killed', deaths: 'killed', killings: 'killed', murder: 'killed', murders: 'killed', execution: 'killed', executions: 'killed',
  assassination: 'killed', massacre: 'killed', slaughter: 'killed', slaying: 'killed', beheading: 'killed', martyrdom: 'killed', elimination: 'killed',
  liquidation: 'killed', lynching: 'killed', loss: 'casualties', losses: 'casualties', wounding: 'wounded', injury: 'wounded', injuries: 'wounded',
  injuring: 'wounded', capture: 'captured', abduction: 'captured', kidnapping: 'captured', arrest: 'captured', arrests: 'captured', detention: 'captured',
  displacement: 'displaced', disappearance: 'missing', evacuation: 'displaced', expulsion: 'displaced', destruction: 'destroyed', release: 'released',
  exchange: 'released', deployment: 'deployed', transfer: 'deployed', arrival: 'deployed', liberation: 'territory', seizure: 'territory',
  fatalities: 'killed', casualties: 'casualties', drowning: 'killed', bodies: 'killed', corpses: 'killed', remains: 'killed', body: 'killed',
}; // prettier-ignore

/** Harm of a noun that governs "of" and those who suffer it; null where it tells none. */
export function harmOfDeed(form: string): Measured | null {
  return DEEDS[form] ?? null;
}

/** Words before "toll" and what a toll counts with them; a toll alone counts the dead. */
export const TOLL_WORDS: Readonly<Record<string, Harm>> = {
  death: 'killed', fatality: 'killed', casualty: 'casualties', injury: 'wounded', body: 'killed', civilian: 'killed', human: 'killed', dead: 'killed',
  casualties: 'casualties', killed: 'killed', wounded: 'wounded',
}; // prettier-ignore

/** Verbs between a toll and its number: "the death toll rose to 164". */
export const TOLL_VERBS: ReadonlySet<string> = new Set(
  'rise rose risen rising rises climb climbed climbing climbs reach reached reaches reaching stand stands stood standing jump jumped jumps jumping grow grew grown grows increase increased increases hit hits pass passed passes top tops topped exceed exceeds exceeded surpass surpassed put puts putting bring brings brought bringing raise raises raised raising be is was were are been set sets place placed places total totalled totaled totals climbed revise revised go went gone goes soar soared soars number numbers numbered mount mounted mounts remain remains amount amounts amounted come came comes estimate estimated estimates'.split(
    ' ',
  ),
);

/** Verbs whose passive with a harm adjective tells of harm: "have been reported killed", "were confirmed dead". */
export const REPORT_VERBS: ReadonlySet<string> = new Set(
  'reported confirmed declared pronounced found feared believed presumed listed said announced known thought claimed left seen considered certified officially shot gunned stabbed burned burnt beaten blown'.split(
    ' ',
  ),
);

/** Wounded people's verbs that need a place: "taken to hospital", "treated for wounds". */
export const CARE_VERBS: ReadonlySet<string> = new Set(
  'taken transported rushed treated admitted airlifted brought sent flown transferred carried'.split(' '),
);
