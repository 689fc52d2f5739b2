import type { ClaimFacts } from './claim-facts.js';
import { wordsOf } from './claim-words.js';
import { comparePlaces } from './compare-happenings.js';
import { countCommon, findContentWords } from './content-words.js';
import { isOneStory } from './find-stories.js';
import { compareKinds, familyOf, VIOLENT } from './kinds.js';
import { rememberOf } from './remember.js';
import { isMeeting } from './time-range.js';

const NEGATION = /\b(?:not|never|nobody|no one|none|nothing|no|neither|without)\b|n[’']t\b/i;

/** Words of not knowing, which deny nothing. */
export const UNTOLD =
  /\b(?:know|knew|known|aware|confirm\w*|verif\w*|comment\w*|clear|say|tell|report\w*|possible|information|doubt)\b/i;

/** True where the words of a claim say that something was not so. */
export const isNegated: (one: ClaimFacts) => boolean = rememberOf(
  (one: ClaimFacts): boolean => one.claim.modality.includes('negated') || NEGATION.test(wordsOf(one)),
);

/** So many claims of one key are looked at. */
export const MOST_OF_KEY = 100;
/** So many claims in all, those that share most keys first. */
const MOST_COMPARED = 40;

/** Claims of other reports that may have the content of a denial: positions, those that share most keys first. */
export function proposeDenied(
  facts: readonly ClaimFacts[],
  options: {
    readonly index: number;
    readonly byKey: { get(key: string): readonly number[] | undefined };
    readonly isOwnToo?: boolean;
  },
): number[] {
  const denial = facts[options.index]!;
  const shared = new Map<number, number>();
  for (const key of contentKeys(denial))
    for (const other of (options.byKey.get(key) ?? []).slice(0, MOST_OF_KEY))
      if (options.isOwnToo === true || facts[other]!.claim.report !== denial.claim.report)
        shared.set(other, (shared.get(other) ?? 0) + 1);
  const ranked = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return ranked.slice(0, MOST_COMPARED).map(([other]) => other);
}

/** Kinds of speech: a denial of these has a content whose kind nobody could tell. */
const OPEN_KINDS: ReadonlySet<string> = new Set(['deny', 'statement', 'reject', 'accuse', 'background']);
/** A denial speaks of what stands so many characters before it more than of what is further off. */
const BESIDE = 300;

/**
 * How much speaks for a claim having the content that another one denies or negates: its words, kind, place, actor and
 * story; null where something speaks against it.
 */
export function scoreContent(denial: ClaimFacts, told: ClaimFacts): number | null {
  if (!isMeeting(denial.time, told.time) && denial.claim.time.text !== null) return null;
  const places = comparePlaces(denial.places, told.places);
  if (places === 'apart') return null;
  const words = Math.max(coverWords(denial.words, [told.words]), 0.9 * coverWords(denial.words, [told.words, told.scene.words])); // prettier-ignore
  // "Losing Hill 198" has nothing to do with Hill 204.
  if ([...denial.words].some((word) => /^\d/.test(word) && !told.words.has(word))) return null;
  const isStory = isOneStory(denial, told);
  // "Blamed the hunters" is of the act that the hunters deny.
  const kind =
    told.claim.kind === 'accuse' && isStory
      ? 0.6
      : Math.max(compareKinds(denial.claim.kind, told.claim.kind), isStory && isHarmOfAct(denial, told) ? 0.5 : 0);
  const isOpen = OPEN_KINDS.has(denial.claim.kind);
  // Another act is denied, unless nearly all of its words are there.
  if (words < (kind > 0 ? (isStory ? 0.2 : 0.3) : isOpen ? (isStory ? 0.45 : 0.6) : 0.75)) return null;
  const isApart = denial.agents.size > 0 && told.agents.size > 0 && countCommon(denial.agents, told.agents) === 0;
  const agents = isApart ? -1 : countCommon(denial.agents, told.agents) > 0 ? 0.7 : 0;
  const targets = countCommon(denial.targets, told.targets) > 0 ? 0.4 : 0;
  const isOfDenier =
    told.claim.agents.some(({ entity }) => entity !== null && entity === denial.source) ||
    (denial.party !== null && told.agents.has(denial.party)) ||
    (denial.side !== null && told.agentSides.has(denial.side));
  const common = countCommon(denial.words, told.words);
  const gap = denial.claim.span.start - told.claim.span.end;
  const isBeside = denial.claim.report === told.claim.report && gap >= 0 && gap <= BESIDE;
  return (
    (kind > 0 ? kind : isOpen ? 0.5 : 0) + agents + targets + (places === 'same' ? 0.7 : 0) + (isOfDenier ? 0.6 : 0) +
    (isOfDenier && told.claim.stance === 'accuses' ? 0.2 : 0) + 1.2 * words + (words >= 0.75 && common >= 3 ? 0.8 : words >= 0.6 && common >= 2 ? 0.4 : 0) + (isBeside ? 0.5 : 0) + (isStory && places !== 'same' ? 0.7 : isStory ? 0.3 : 0)
  ); // prettier-ignore
}

/** An act, and the harm that it did, told in one breath: "a column was ambushed and 23 men died". */
function isHarmOfAct(denial: ClaimFacts, told: ClaimFacts): boolean {
  const [x, y] = [denial.claim.kind, told.claim.kind];
  const isHarm = (x === 'casualties' && VIOLENT.has(y)) || (y === 'casualties' && VIOLENT.has(x));
  return isHarm && coverWords(denial.words, [told.words]) >= 0.5;
}

/** Share of the denial's words that the other claim has. */
function coverWords(denial: ReadonlySet<string>, told: readonly ReadonlySet<string>[]): number {
  const words = toContent(denial);
  if (words.size === 0) return 0;
  const all = told.map(toContent);
  let common = 0;
  for (const word of words) if (all.some((own) => own.has(word))) common += 1;
  return common / words.size;
}

/** Words of speech that a denial brings along, and words for taking and losing, which one place sees at one time. */
const SPEECH = findContentWords(
  'charge accusation allegation claim report rumour story tale lie lies false untrue baseless groundless invention such any army side never nobody ever',
);
const TAKING = findContentWords(
  'took taken take retaken retook captured capture seized recaptured lost lose losing fallen fell left withdrawn',
);

/** A claim is held against many denials, and a denial against many claims. */
const toContent = rememberOf((words: ReadonlySet<string>): ReadonlySet<string> => {
  const content = new Set<string>();
  for (const word of words) if (!SPEECH.has(word)) content.add(TAKING.has(word) ? '=taken' : word);
  return content;
});

/** Keys that a denial shares with what it denies. */
export function contentKeys(facts: ClaimFacts): string[] {
  const family = familyOf(facts.claim.kind);
  const keys = facts.places.map((place) => `${family}|${place.entity!}`);
  for (const agent of facts.agents) keys.push(`${family}|by|${agent}`);
  for (const agent of facts.agents) for (const target of facts.targets) keys.push(`${family}|${agent}|${target}`);
  for (const word of facts.rare) keys.push(`word|${word}`);
  for (const name of facts.scene.story?.rare ?? []) keys.push(`story|${name}`);
  return keys;
}
