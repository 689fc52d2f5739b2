import { isHarm, type VictimStatus } from '../../model/mention.js';
import type { Reading } from '../../model/reading.js';
import type { Token } from './counted-phrases.js';
import type { Draft } from './draft.js';
import { toSingular } from './victim-nouns.js';

/** What a report is about, as far as it tells who its victims are. */
export interface Setting {
  /** True where it tells of fighting between forces. */
  readonly isWar: boolean;
  /** True where it tells of violence of single people: a shooting, a robbery, a bomb. */
  readonly isCrime: boolean;
}

/** Words that reports of crimes do without. */
const FIGHTERS = new Set(
  (
    'soldier rebel insurgent militant guerrilla fighter troop army militia separatist ceasefire shelling raider servicemen serviceman brigade battalion regiment ' +
    'howitzer mortar artillery rocket missile warplane tank truce armistice war front frontline offensive enemy aggression martyr warship airstrike invasion occupation'
  ).split(' '),
);
const FEWEST_FIGHTERS = 2;
const VIOLENCE =
  /^(?:shoot(?:er|ing|ings)?|shot|shots|gunm[ae]n|gunfire|murder(?:ed|er|s)?|stab(?:bed|bing|bings)|kill(?:er|ing|ings)|robber(?:y|s)?|suspect(?:ed|s)?|police|bomb(?:ed|er|ing|ings|s)?|attack(?:ed|er|ers|s)?|arson|hostages?|assassinat\w+|kidnap\w*)$/;
const FEWEST_OF_VIOLENCE = 2;
const LONGEST = 14;

/** Works the setting of a report out where it is first asked for. */
export function toSettingTest(text: string, reading: Reading): () => Setting {
  let answer: Setting | null = null;
  return () => (answer ??= findSetting(text, reading));
}

function findSetting(text: string, reading: Reading): Setting {
  let [fighters, violence] = [0, 0];
  for (const { start, end } of reading.words) {
    if (end - start >= LONGEST) continue;
    const form = text.slice(start, end).toLowerCase();
    if (FIGHTERS.has(toSingular(form))) fighters += 1;
    else if (VIOLENCE.test(form)) violence += 1;
  }
  const isWar = fighters >= FEWEST_FIGHTERS;
  return { isWar, isCrime: fighters === 0 && violence >= FEWEST_OF_VIOLENCE };
}

const POLICE = /^(?:police|policem[ae]n|policewom[ae]n|constables?|gendarmes?)$/;
const OFFICER = /^(?:officers?|deput(?:y|ies)|troopers?|guards?|agents?|marshals?|sheriffs?|cops?)$/;
const ATTACKER = /^(?:suspects?|gunm[ae]n|robbers?|attackers?|burglars?|intruders?|prisoners?|inmates?|detainees?)$/;
const PUBLIC = /^(?:people|persons?|others|members|individuals|men|women|man|woman|victims?)$/;
const HURTING = /^(?:shoot|shot|stab|gun|knife|kill|murder|slay|assassinate|execute|behead|strangle|abduct|kidnap)/;

/** The status of those counted where the words beside the number tell none: by what was done to them, and what the report is about. */
export function settleStatus(draft: Draft, { tokens, toSetting }: { readonly tokens: readonly Token[]; readonly toSetting: () => Setting }): VictimStatus {
  const { phrase, counted, link, status } = draft;
  if (link === null) return status;
  // Things take no part in anything, whoever used them; whoever is sent to help is neither soldier nor victim.
  const isThing = counted.kind !== 'person' && counted.kind !== 'bare' && counted.kind !== 'harm' && counted.kind !== 'demonym'; // prettier-ignore
  if (isThing) return 'unknown';
  if (link.harm === 'deployed' && status === 'civilian') return 'unknown';
  if (status !== 'unknown') return status;
  if (link.harm === 'deployed' && counted.noun === 'men') return 'military';
  const noun = tokens[phrase.kind === 'bare' ? phrase.to + 2 : phrase.head]?.lower ?? '';
  const isPolice = POLICE.test(noun) || (/^officers?$/.test(noun) && tokens[phrase.head - 1]?.lower === 'police');
  if (isPolice) return isHarm(link.harm) && toSetting().isWar ? 'military' : 'unknown';
  if (OFFICER.test(noun)) return /^officers?$/.test(noun) && isHarm(link.harm) && toSetting().isWar ? 'military' : 'unknown'; // prettier-ignore
  if (ATTACKER.test(noun)) return 'unknown';
  if (link.harm === 'other') return /^(?:people|persons|others|members)$/.test(noun) && !toSetting().isWar ? 'civilian' : 'unknown'; // prettier-ignore
  const isOfPublic = phrase.kind === 'bare' || phrase.kind === 'harm' || phrase.single !== undefined || PUBLIC.test(noun);
  if (!isOfPublic || !toSetting().isCrime) return 'unknown';
  if (link.harm === 'killed' || link.harm === 'casualties') return 'civilian';
  return (link.harm === 'wounded' || link.harm === 'captured') && HURTING.test(tokens[link.word]!.lower) ? 'civilian' : 'unknown';
} // prettier-ignore
