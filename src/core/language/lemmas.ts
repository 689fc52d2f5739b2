import type { Upos } from '../model/reading.js';

/** Table of `lemmas.json`: irregular forms by part of speech, and the verbs that the suffix rule may restore an `e` for. */
export interface LemmaTable {
  readonly exceptions: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly verbs: readonly string[];
}

/** Gives the dictionary form of a word. */
export type Lemmatise = (form: string, upos: Upos) => string;

/**
 * A lemmatiser from the treebanks' irregular forms and suffix rules: `-ies` → `-y`, `-es`, `-s`; for verbs `-ing` and
 * `-ed` with the doubled consonant or the silent `e` restored where the result is a known verb. Names keep their spelling.
 */
export function toLemmatiser(table: LemmaTable): Lemmatise {
  const verbs = new Set([...table.verbs, ...VERBS_OF_WAR]);
  const cache = new Map<string, string>();
  return (form, upos) => {
    if (upos === 'PROPN') return form;
    const key = `${upos} ${form}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const lower = form.toLowerCase().replace(/’/g, "'");
    const irregular =
      upos === 'VERB' ? IRREGULAR_VERBS.get(lower) : upos === 'NOUN' ? IRREGULAR_NOUNS.get(lower) : undefined;
    const lemma = irregular ?? table.exceptions[upos]?.[lower] ?? bySuffix(lower, upos, verbs);
    if (cache.size > 50_000) cache.clear();
    cache.set(key, lemma);
    return lemma;
  };
}

/** Irregular forms of the vocabulary of war that a treebank of letters and reviews seldom or never has. */
const IRREGULAR_VERBS: ReadonlyMap<string, string> = new Map([
  ['fled', 'flee'], ['freed', 'free'], ['freeing', 'free'], ['fought', 'fight'], ['struck', 'strike'], ['stricken', 'strike'], ['shot', 'shoot'], ['slew', 'slay'], ['slain', 'slay'],
  ['withdrew', 'withdraw'], ['withdrawn', 'withdraw'], ['overran', 'overrun'], ['retook', 'retake'], ['retaken', 'retake'], ['withstood', 'withstand'],
  ['blew', 'blow'], ['blown', 'blow'], ['fell', 'fall'], ['fallen', 'fall'], ['held', 'hold'], ['swore', 'swear'], ['sworn', 'swear'],
  ['broke', 'break'], ['broken', 'break'], ['forbade', 'forbid'], ['sought', 'seek'], ['drove', 'drive'], ['driven', 'drive'], ['threw', 'throw'],
  ['thrown', 'throw'], ['beaten', 'beat'], ['dug', 'dig'], ['fed', 'feed'], ['sank', 'sink'], ['sunk', 'sink'], ['laid', 'lay'], ['met', 'meet'],
]); // prettier-ignore

const IRREGULAR_NOUNS: ReadonlyMap<string, string> = new Map([
  ['lives', 'life'], ['servicemen', 'serviceman'], ['servicewomen', 'servicewoman'], ['gunmen', 'gunman'], ['militiamen', 'militiaman'],
  ['policemen', 'policeman'], ['wives', 'wife'], ['hooves', 'hoof'], ['infantrymen', 'infantryman'], ['guardsmen', 'guardsman'],
]); // prettier-ignore

/** Verbs of the vocabulary of war and of its reports that a treebank of letters and reviews does not have. */
const VERBS_OF_WAR: readonly string[] =
  'underline opine dispute implore deplore denounce criticize mortar cannonade airstrike strafe terrorize repulse neutralize seize cleanse free cede raze pulverize vandalize hospitalize mobilize demobilize militarize telephone lambast lambaste deride rebuke censure execute persecute prosecute evacuate refute repatriate abduct secede recede concede precede besiege encircle annihilate liquidate incinerate ravage pillage salvage sabotage bombard shell blockade barricade grenade invade evade raid ambush parachute rescue rout confiscate requisition nationalize ostracize penalize destabilize stabilize legalize outlaw commute rehouse house refuse excuse defuse diffuse accuse oppose propose depose expose impose dispose pressure procure secure injure torture capture recapture endure abjure ensure assure reassure explore restore ignore adjure fine decline define undermine mine assassinate incite ignite reunite cite invite unite expedite indict impeach enforce reinforce renounce pronounce announce extradite deport expel banish exile disperse reverse traverse converse observe reserve preserve deserve serve resolve involve revolve evolve dissolve revive survive receive deceive perceive conceive relieve retrieve believe achieve grieve leave'.split(
    ' ',
  );

function bySuffix(form: string, upos: Upos, verbs: ReadonlySet<string>): string {
  if (upos === 'NOUN') return withoutPlural(form);
  if (upos !== 'VERB' && upos !== 'AUX') return form;
  if (verbs.has(form)) return form;
  const ing = /^(.{2,})ing$/.exec(form);
  if (ing) return restore(ing[1]!, verbs);
  const ied = /^(.{2,})ied$/.exec(form);
  if (ied) return `${ied[1]!}y`;
  const ed = /^(.{2,})ed$/.exec(form);
  if (ed) return restore(ed[1]!, verbs);
  // "Seizes": the plural rule of nouns would take the `e` with it.
  if (form.endsWith('s') && verbs.has(form.slice(0, -1))) return form.slice(0, -1);
  return withoutPlural(form);
}

function restore(stem: string, verbs: ReadonlySet<string>): string {
  const doubled = /(.)\1$/.test(stem) ? stem.slice(0, -1) : null;
  if (verbs.has(stem)) return stem;
  if (verbs.has(`${stem}e`)) return `${stem}e`;
  if (doubled !== null && verbs.has(doubled)) return doubled;
  if (doubled !== null && !/[lsfz]$/.test(doubled)) return doubled;
  return /(?:at|iz|is|ur|uc|rc|nc|v|dg|rg|bl|as|os|us|[aeio]r)$/.test(stem) && !/(?:er|or)$/.test(stem)
    ? `${stem}e`
    : stem;
}

function withoutPlural(form: string): string {
  if (/[^aeiou]ies$/.test(form) && form.length > 4) return `${form.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/.test(form)) return form.slice(0, -2);
  if (/[^sui]s$/.test(form) && form.length > 2) return form.slice(0, -1);
  return form;
}
