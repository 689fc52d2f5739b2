import type { VictimGroup, VictimStatus } from '../../model/mention.js';
import type { CountedPhrase, Token } from './counted-phrases.js';
import { CIVILIAN_MODIFIERS, groupsOfNoun, isPersonNoun, MILITARY_MODIFIERS, statusOfNoun } from './victim-nouns.js';

/** Nouns of bodies of people that can own losses: "of the army", "among its troops". */
const BODIES =
  /^(?:army|forces?|troops?|military|police|militias?|groups?|enemy|regime|ministry|government|guards?|brigades?|sides?|rebels?|separatists?|soldiers|units?|garrison|battalion|regiment|division|coalition|alliance|party|parties|movement|organisation|organization|navy|personnel|ranks|insurgents|militants|fighters|defenders|services?|marines|servicemen|gunmen|commandos)$/;
const FIGHTING =
  /^(?:army|forces?|troops?|military|militias?|enemy|guards?|brigades?|rebels?|separatists?|soldiers|units?|garrison|battalion|regiment|division|navy|ranks|insurgents|militants|fighters|defenders|marines|servicemen|gunmen|commandos)$/;
/** Bodies of people who do not fight: "members of the Velan tribe". */
const PEACEFUL = /^(?:tribes?|clans?|parish|congregation|community|communities|club|choir|union|household)$/;

/** Status and groups of those counted, from the nouns and adjectives of the phrase and what follows "of". */
export function readVictims(
  tokens: readonly Token[],
  phrase: CountedPhrase,
): { status: VictimStatus; groups: VictimGroup[] } {
  if (phrase.single === 'name') return readDescribed(tokens, phrase);
  const groups: VictimGroup[] = [];
  const statuses = new Set<VictimStatus>();
  const from = Math.max(phrase.hedged.end, phrase.from);
  let byNoun: VictimStatus = 'unknown';
  for (let at = from; at <= phrase.to; at += 1) {
    const { lower } = tokens[at]!;
    if (at === phrase.head) {
      byNoun = statusOfNoun(lower);
      for (const group of groupsOfNoun(lower)) if (!groups.includes(group)) groups.push(group);
      continue;
    }
    if (MILITARY_MODIFIERS.has(lower)) statuses.add('military');
    if (CIVILIAN_MODIFIERS.has(lower)) statuses.add('civilian');
    for (const group of groupsOfNoun(lower)) if (isModifierGroup(group) && !groups.includes(group)) groups.push(group);
    if (lower === 'elderly' && !groups.includes('elderly')) groups.push('elderly');
  }
  // "20 women and children", "soldiers and civilians"
  if (
    /^(?:and|or)$/.test(tokens[phrase.to + 1]?.lower ?? '') &&
    isPersonNoun(tokens[phrase.to + 2]?.lower ?? '') &&
    phrase.kind === 'person'
  ) {
    const noun = tokens[phrase.to + 2]!.lower;
    const other = statusOfNoun(noun);
    if (byNoun !== 'unknown' && other !== 'unknown' && other !== byNoun) return { status: 'mixed', groups };
    for (const group of groupsOfNoun(noun)) if (!groups.includes(group)) groups.push(group);
  }
  if (statuses.size > 1) return { status: 'mixed', groups };
  const modifier = [...statuses][0];
  if (modifier === 'military' && (byNoun !== 'civilian' || groups.length === 0)) return { status: 'military', groups };
  if (byNoun !== 'unknown') return { status: byNoun, groups };
  if (modifier !== undefined) return { status: modifier, groups };
  if (isAmongCivilians(tokens, phrase.to + 1) || isOfTribe(tokens, phrase)) return { status: 'civilian', groups };
  const isPair = /^(?:and|or)$/.test(tokens[phrase.to + 1]?.lower ?? '') && phrase.kind === 'harm';
  const body = findBody(tokens, phrase.to + (isPair ? 3 : 1));
  if (body) {
    for (let at = body.from; at <= body.to; at += 1) {
      if (FIGHTING.test(tokens[at]!.lower) || MILITARY_MODIFIERS.has(tokens[at]!.lower))
        return { status: 'military', groups };
    }
  }
  return { status: 'unknown', groups };
}

/** A name tells neither status nor group; the role in front and the noun beside it do: "Sergeant X", "X, a clan elder". */
function readDescribed(tokens: readonly Token[], { from, to }: CountedPhrase): { status: VictimStatus; groups: VictimGroup[] } {
  const base = tokens[0]!.index;
  const beside = tokens.filter(({ head, relation }, at) => relation === 'appos' && head - base >= from && head - base <= to && at > to); // prettier-ignore
  const before = tokens.slice(Math.max(0, from - 2), from).filter(({ upos }) => /^(?:NOUN|PROPN|ADJ)$/.test(upos));
  const told = [...before.reverse(), ...beside];
  const noun = told.find(({ lower }) => statusOfNoun(lower) !== 'unknown' || MILITARY_MODIFIERS.has(lower));
  if (!noun) return { status: 'unknown', groups: [] };
  const status = statusOfNoun(noun.lower);
  return { status: status === 'unknown' ? 'military' : status, groups: groupsOfNoun(noun.lower) };
} // prettier-ignore

/** True for a noun (lower case) of people who fight together: army, troops, rebels. */
export function isFighting(form: string): boolean {
  return FIGHTING.test(form);
}

/** "70 members of the Velan tribe". */
function isOfTribe(tokens: readonly Token[], phrase: CountedPhrase): boolean {
  if (!/^members?$/.test(tokens[phrase.head]!.lower) || tokens[phrase.to + 1]?.lower !== 'of') return false;
  for (let at = phrase.to + 2; at < Math.min(tokens.length, phrase.to + 8); at += 1) {
    if (PEACEFUL.test(tokens[at]!.lower)) return true;
    if (!/^(?:DET|ADJ|PROPN|NOUN|X)$/.test(tokens[at]!.upos)) return false;
  }
  return false;
}

/** "Many wounded among the civilian population", "12 dead among civilians". */
function isAmongCivilians(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:among|amongst)$/.test(tokens[at]?.lower ?? '')) return false;
  for (let k = at + 1; k < Math.min(tokens.length, at + 4); k += 1) {
    const { lower } = tokens[k]!;
    if (CIVILIAN_MODIFIERS.has(lower) || statusOfNoun(lower) === 'civilian') return true;
    if (!/^(?:the|its|their|our|local|peaceful)$/.test(lower)) return false;
  }
  return false;
}

function isModifierGroup(group: VictimGroup): boolean {
  return group === 'women' || group === 'journalists' || group === 'medics';
}

/** "of the army", "among its troops", "from both sides" right behind the phrase, or null. */
export function findBody(tokens: readonly Token[], at: number): { from: number; to: number } | null {
  if (!/^(?:of|from|among|on|upon)$/.test(tokens[at]?.lower ?? '')) return null;
  for (let to = at + 1; to < tokens.length && to < at + 8; to += 1) {
    const token = tokens[to]!;
    // "of the government", but not "from government television"
    if (
      BODIES.test(token.lower) &&
      tokens[to + 1]?.upos !== 'NOUN' &&
      tokens[to + 1]?.lower !== '-' &&
      !BODIES.test(tokens[to + 1]?.lower ?? '')
    )
      return { from: at, to };
    if (/^(?:so|-|called)$/.test(token.lower)) continue;
    if (!/^(?:DET|ADJ|PROPN|PRON|NOUN|NUM|PART|X)$/.test(token.upos) || /^(?:\.|,|who|which|that)$/.test(token.lower))
      return null;
  }
  return null;
}
