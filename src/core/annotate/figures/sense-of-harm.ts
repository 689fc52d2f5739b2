import type { Measured, VictimStatus } from '../../model/mention.js';
import type { CountedPhrase } from './counted-phrases.js';
import { sensesOfVerb, type HarmFrame } from './harm-words.js';

/** What is counted, as far as choosing a verb's sense needs it. */
export interface Counted {
  readonly kind: CountedPhrase['kind'];
  readonly status: VictimStatus;
  /** The noun in lower case, empty where none is counted. */
  readonly noun: string;
  /** True for "a", "another": only people and aircraft are counted by an article. */
  readonly isOne: boolean;
  readonly isVague: boolean;
}

const EFFECT: ReadonlySet<Measured> = new Set(['killed', 'wounded', 'casualties', 'captured', 'missing', 'displaced']);
const KILLS = new Set('destroy eliminate annihilate obliterate'.split(' '));
const GRABS = new Set(
  'take liberate retake clear secure hold control free lose cede storm occupy surrender'.split(' '),
);
const VAGUE_MOVES = new Set('return move send exchange transfer enter cross travel head arrive field post commit mass march concentrate sent swap advance dispatch'.split(' ')); // prettier-ignore
/** Verbs that only forces are objects of: their "men" are soldiers. */
const MUSTERS = new Set('deploy redeploy mass amass mobilise mobilize station concentrate field'.split(' '));
const HELD =
  /^(?:prisoners?|captives?|hostages?|pows?|detainees?|bodies|body|remains|corpses?|inmates?|soldiers?|servicemen)$/;

/**
 * The sense of a verb for what is counted, or null: "captured 40 soldiers" are captured, "captured seven villages" is
 * territory, "destroyed 40 soldiers" are killed; a drone is shot down, a man shot.
 */
export function chooseSense(
  verb: { lemma: string; frame: HarmFrame; hasDown: boolean },
  counted: Counted,
): Measured | null {
  const isPerson = counted.kind === 'person' || counted.kind === 'demonym';
  const isPeople = isPerson || counted.kind === 'bare' || counted.kind === 'harm';
  for (const sense of sensesOfVerb(verb.lemma)) {
    if (sense.frame !== 'both' && sense.frame !== verb.frame) continue;
    const { harm } = sense;
    if (harm === 'killed' || harm === 'wounded') {
      if (isPeople) return harm;
      // "killed two bakers": such verbs have no other objects than the living; what is never counted was left out before.
      if (counted.kind === 'other' && !counted.isOne) return harm;
      continue;
    }
    if (harm === 'casualties') {
      if (verb.lemma === 'shoot' || verb.lemma === 'gun') {
        if (isPeople && !(verb.hasDown && verb.lemma === 'shoot')) return verb.hasDown ? 'killed' : harm;
        continue;
      }
      if (
        isPerson &&
        (verb.lemma !== 'lose' || counted.status === 'military' || /^(?:men|people|members)$/.test(counted.noun))
      )
        // A force that lost men lost them for good; "lost 300 men killed and wounded" is told by the words behind.
        return verb.lemma === 'lose' ? 'killed' : harm;
      continue;
    }
    if (harm === 'captured') {
      // "hold nine soldiers", but nobody is captured who is held up or held dear.
      const isKept = verb.lemma === 'hold' && isPerson && (counted.status === 'military' || HELD.test(counted.noun));
      if (isKept || ((isPerson || counted.kind === 'bare') && !GRABS.has(verb.lemma))) return harm;
      continue;
    }
    if (EFFECT.has(harm)) {
      if (isPeople) return harm;
      if (counted.kind === 'other' && /^(?:famil|household)/.test(counted.noun)) return harm;
      continue;
    }
    if (harm === 'destroyed') {
      if (isPerson && KILLS.has(verb.lemma)) return 'killed';
      const isThing =
        counted.kind === 'equipment' || (counted.kind === 'building' && !counted.isOne && verb.lemma !== 'lose');
      if (isThing && (verb.lemma !== 'shoot' || verb.hasDown)) return harm;
      continue;
    }
    if (harm === 'other') {
      if (!counted.isOne && !counted.isVague && (counted.kind === 'equipment' || counted.kind === 'building'))
        return harm;
      continue;
    }
    if (harm === 'territory') {
      // A share is land only where the words behind say so: "20 percent of the territory".
      const isShare = /^(?:percent|%|cent|per-cent|percentage)$/.test(counted.noun);
      if (!counted.isOne && counted.kind === 'area' && !isShare) return harm;
      continue;
    }
    if (harm === 'deployed') {
      const isOfForce = counted.status === 'military' || (counted.noun === 'men' && MUSTERS.has(verb.lemma));
      if (!counted.isOne && isOfForce && isPerson) return harm;
      if (!counted.isOne && counted.kind === 'equipment' && !VAGUE_MOVES.has(verb.lemma)) return harm;
      continue;
    }
    if (harm === 'released') {
      if (counted.isOne && !HELD.test(counted.noun)) continue;
      // "Saved 200 more": only people are rescued by number alone.
      if (counted.kind === 'bare' && /^(?:rescue|save)$/.test(verb.lemma)) return harm;
      if (HELD.test(counted.noun)) return harm;
      if (isPerson && !VAGUE_MOVES.has(verb.lemma) && !/^li(?:fe|ves)$/.test(counted.noun)) return harm;
    }
  }
  return null;
}

/** True where what is counted can have the harm. */
export function fits(harm: Measured, counted: Counted): boolean {
  const isThing = counted.kind === 'equipment' || counted.kind === 'building';
  if (harm === 'destroyed') return isThing;
  if (harm === 'deployed') return (counted.status === 'military' || counted.kind === 'equipment') && !counted.isOne;
  if (harm === 'territory') return counted.kind === 'area' && !counted.isOne;
  if (harm === 'released') return counted.kind === 'person' || counted.kind === 'demonym' || counted.kind === 'harm';
  if (isThing || counted.kind === 'area') return harm === 'casualties' && counted.kind === 'equipment';
  return counted.kind !== 'other';
}
