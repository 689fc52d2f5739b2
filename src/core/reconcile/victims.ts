import type { Figure } from '../model/claim.js';
import type { ClaimFacts } from './claim-facts.js';

/** Nouns that say of no part of those who came to harm which it is. */
const ANYBODY = new Set(
  (
    'people persons person civilians civilian citizens citizen residents resident villagers villager locals inhabitants others dead bodies body victims victim ' +
    'lives life souls humans men killed wounded injured casualties deaths fatalities individuals members missing'
  ).split(' '),
);

/** Nouns for the same people. */
const SAME: ReadonlyMap<string, string> = new Map(
  [
    ['soldier', 'soldiers serviceman servicemen troops troop fighters fighter militaries militiamen militiaman militants militant gunmen gunman rebels rebel terrorists terrorist insurgents insurgent combatants combatant bandits bandit recruits'],
    ['police', 'policeman policemen policewoman officers officer police constables constable'],
    ['child', 'children child kids kid minors minor pupils pupil schoolchildren boys boy girls girl infants infant students student'],
    ['woman', 'women woman'],
    ['traveller', 'passengers passenger travellers traveller commuters'],
    ['guard', 'guards guard warders warder guardsmen watchmen watchman'],
    ['sailor', 'sailors sailor seafarers seafarer crewmen crew crewmembers'],
    ['worker', 'workers worker labourers labourer farmhands miners miner employees staff'],
    ['captive', 'prisoners prisoner inmates inmate convicts convict detainees detainee captives'],
  ].flatMap(([name, words]) => words!.split(' ').map((word) => [word, name!] as const)),
); // prettier-ignore

/**
 * Which people a figure counts, as one word for words of one meaning; null where its words name people in general, or
 * nobody. It looks at the nouns right behind the number, in the words of the claim alone.
 */
function toVictims(facts: ClaimFacts, figure: Figure): string | null {
  const { text } = facts.report.report;
  const behind = text.slice(figure.span.start, Math.min(facts.claim.sentence.end, figure.span.end + 60));
  for (const target of facts.claim.targets) {
    const { span } = target;
    if (!span || span.start > figure.span.end + 40 || span.end < figure.span.start) continue;
    const noun = findNoun(text.slice(span.start, span.end));
    if (noun !== undefined) return noun;
  }
  return findNoun(behind.split(/[,;:.()]| (?:were|was|have|had|has|who|and|of|in|on|at|by|from) /)[0] ?? '') ?? null;
}

/** The people that the last noun of the words names; null for people in general, undefined where none is known. */
function findNoun(words: string): string | null | undefined {
  const tokens = words.toLowerCase().match(/\p{L}+/gu) ?? [];
  for (const token of tokens.reverse()) {
    const same = SAME.get(token);
    if (same !== undefined) return same;
    if (ANYBODY.has(token)) return null;
  }
  return undefined;
}

/** A figure with the claim that gives it. */
interface Counted {
  readonly facts: ClaimFacts;
  readonly figure: Figure;
}

/** True where the nouns of both figures tell whom they count, and tell of different people: passengers, officers. */
export function isOfOthers(a: Counted, b: Counted): boolean {
  const [x, y] = [toVictims(a.facts, a.figure), toVictims(b.facts, b.figure)];
  return x !== null && y !== null && x !== y;
}

/** Whether two figures may count the same people: no noun of the one is for others than the nouns of the other, and neither counts soldiers where the other counts civilians. */
export function isSamePeople(a: Counted, b: Counted): boolean {
  if (isOfOthers(a, b)) return false;
  const states = [a.figure.status, b.figure.status];
  return !(states.includes('military') && states.includes('civilian'));
}
