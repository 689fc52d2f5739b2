import type { Figure } from '../model/claim.js';
import { compareMade, type ClaimFacts } from './claim-facts.js';
import { addTo } from './claim-order.js';
import { compareHappenings, comparePlaces } from './compare-happenings.js';
import { countCommon, shareWords } from './content-words.js';
import { compareSlots, toRepetition, type RelationInput } from './find-claim-relations.js';
import type { HappeningGroup } from './find-incidents.js';
import { isApart, isSameBest, toBounds } from './figure-bounds.js';
import { isOneStory } from './find-stories.js';
import { isIndependent } from './independence.js';
import { relateActors } from './relate-actors.js';
import { relateCounts } from './relate-counts.js';
import { keepFilled, nameText, sayWho, toConfidence, toSentence, type RelationDraft } from './relation-draft.js';
import { daysOf } from './time-range.js';
import { isSamePeople } from './victims.js';

/** A first claim of an origin is set against so many first claims of other origins of its incident. */
const MOST_FIRSTS = 6;
/** Of each origin so many claims are tried when those that belong together are looked for. */
const MOST_TRIED = 5;

/** Two claims: positions in the list of facts, `from` the later one. */
export interface ClaimPair {
  readonly from: number;
  readonly to: number;
}

/** Some claims of one happening whose relations hang on these claims and their origins alone. */
export interface IncidentPart {
  /** Positions of claims, by origin or report. */
  readonly claims: readonly (readonly number[])[];
  relate(): RelationDraft[];
}

/**
 * Relations between the origins of one happening, part by part: numbers that cannot both hold or grow, actors that differ,
 * and where nothing differs the repetition or the corroboration. Each origin is stood for by its first claims.
 */
export function findIncidentParts(input: RelationInput, group: HappeningGroup): IncidentPart[] {
  const { facts } = input;
  if (group.isToll || group.members.length < 2) return [];
  const byOrigin = new Map<string, number[]>();
  for (const index of group.members) addTo(byOrigin, { key: input.originOf[index]!, value: index });
  const parts: IncidentPart[] = [];
  const origins: number[][] = [];
  for (const members of byOrigin.values()) {
    const sorted = members.sort((a, b) => compareMade(facts[a]!, facts[b]!));
    origins.push(sorted.slice(0, MOST_TRIED));
    parts.push(...relateWithin(input, sorted));
  }
  origins.sort((a, b) => compareMade(facts[a[0]!]!, facts[b[0]!]!));
  for (let i = 1; i < origins.length; i += 1) {
    const [later, earlier] = [origins[i]!, origins.slice(0, Math.min(i, MOST_FIRSTS))];
    parts.push({ claims: [later, ...earlier], relate: () => relateToFirsts(input, { later, earlier }) });
  }
  return parts;
}

/** The first claims of an origin against those of the first origins. */
function relateToFirsts(
  input: RelationInput,
  options: { readonly later: readonly number[]; readonly earlier: readonly (readonly number[])[] },
): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  let isCorroborating = false;
  for (const earlier of options.earlier) {
    const pairs = pairClaims(input, { later: options.later, earlier });
    const found = relatePairs(input, pairs);
    drafts.push(...found);
    const nearest = pairs[0];
    if (found.length > 0 || isCorroborating || !nearest) continue;
    const same = relateSame(input, nearest);
    if (!same) continue;
    if (same.kind === 'corroborates') isCorroborating = true;
    drafts.push(same);
  }
  return drafts;
}

/** One origin in several reports: the first claim of each report repeats the first of all, or gives a later count. */
function relateWithin(input: RelationInput, sorted: readonly number[]): IncidentPart[] {
  const { facts } = input;
  const byReport = new Map<string, number[]>();
  for (const index of sorted) addTo(byReport, { key: facts[index]!.claim.report, value: index });
  const [earlier, ...others] = Array.from(byReport.values(), (own) => own.slice(0, MOST_TRIED));
  const first = earlier![0]!;
  return others.map((later): IncidentPart => {
    const index = later[0]!;
    const relate = (): RelationDraft[] => {
      const count = relatePairs(input, pairClaims(input, { later, earlier: earlier! }));
      if (count.length > 0 || facts[index]!.claim.kind !== facts[first]!.claim.kind) return count;
      return [toRepetition(input, { from: index, to: first, rule: 'relation/same-origin' })];
    };
    return { claims: [later, earlier!], relate };
  });
}

/** Pairs of the first claims of two origins, those that are most alike first, of equal ones those first made; none of one sentence, which is one report's word. */
function pairClaims(
  input: RelationInput,
  options: { readonly later: readonly number[]; readonly earlier: readonly number[] },
): ClaimPair[] {
  const pairs: (ClaimPair & { readonly score: number; readonly rank: number })[] = [];
  for (const [i, x] of options.later.entries())
    for (const [j, y] of options.earlier.entries()) {
      const [a, b] = [input.facts[x]!, input.facts[y]!];
      if (a.claim.report === b.claim.report && a.claim.sentence.start === b.claim.sentence.start) continue;
      const [from, to] = compareMade(a, b) >= 0 ? [x, y] : [y, x];
      pairs.push({ from, to, score: compareHappenings(a, b) ?? 0, rank: i + j });
    }
  return pairs.sort((a, b) => b.score - a.score || a.rank - b.rank || a.from - b.from || a.to - b.to);
}

/** The first pair whose numbers, and the first whose actors, cannot both hold or follow each other. */
function relatePairs(input: RelationInput, pairs: readonly ClaimPair[]): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  for (const relate of [relateCounts, relateActors])
    for (const pair of pairs) {
      const draft = relate(input, pair);
      if (!draft) continue;
      drafts.push(draft);
      break;
    }
  return drafts;
}

/** Another primary source says the same, or the same side adds detail. */
function relateSame(input: RelationInput, pair: ClaimPair): RelationDraft | null {
  const [from, to] = [input.facts[pair.from]!, input.facts[pair.to]!];
  const [x, y] = [input.byId.get(input.originOf[pair.from]!)!, input.byId.get(input.originOf[pair.to]!)!];
  const slots = compareSlots(from, to);
  if (!isOneContent(from, to) || isNegated(from) !== isNegated(to)) return null;
  if (!isIndependent({ origin: x, facts: from }, { origin: y, facts: to })) {
    if (from.claim.report === to.claim.report || from.claim.kind !== to.claim.kind) return null;
    const added = findAdded(from, to);
    if (added.length === 0) return null;
    return {
      kind: 'refines', from: pair.from, to: pair.to, aspect: null, rule: 'relation/adds-detail', scope: keepFilled(slots),
      why: toSentence(`${sayWho(from)} adds ${added.join(' and ')} to what ${sayWho(to)} says of the same ${from.claim.kind}`), confidence: toConfidence(0.7, [from, to]),
    }; // prettier-ignore
  }
  if (isRelayed(from, to)) return toRepetition(input, { ...pair, rule: 'relation/same-count-in-story' });
  const isAdmission = from.side !== null && to.side !== null && from.side !== to.side;
  const isSeen = from.voice === 'witness' || to.voice === 'witness';
  const rule = isSeen ? 'relation/own-observation' : isAdmission ? 'relation/admission' : 'relation/other-source';
  const place = nameText(from.places[0] ?? to.places[0] ?? null);
  const act = `${from.claim.kind}${place ? ` (${place})` : ''}`;
  return {
    kind: 'corroborates', from: pair.from, to: pair.to, aspect: null, rule,
    scope: keepFilled({ ...slots, origin: { from: x.id, to: y.id } }),
    why: toSentence(
      isSeen ? `${sayWho(from)} and ${sayWho(to)} tell of the same ${act}, one of them from their own eyes`
      : `${sayWho(from)} tells of the same ${act} as ${sayWho(to)}, from another primary source`,
    ),
    confidence: toConfidence(isSeen ? 0.85 : 0.75, [from, to]),
  }; // prettier-ignore
}

/** An outlet that gives a speaker's number in its own voice, in a report of the same story, relays it. */
function isRelayed(a: ClaimFacts, b: ClaimFacts): boolean {
  if (a.claim.report === b.claim.report || !isOneStory(a, b)) return false;
  const isOutlet = (facts: ClaimFacts): boolean => /^(?:outlet|agency|unknown)$/.test(facts.voice);
  if (isOutlet(a) === isOutlet(b)) return false;
  return a.figures.some((x) => b.figures.some((y) => x.what === y.what && isSameBest(x, y) && isSamePeople({ facts: a, figure: x }, { facts: b, figure: y }))); // prettier-ignore
}

/** What says that it did not happen says nothing else of what did. */
function isNegated({ claim }: ClaimFacts): boolean {
  return claim.modality.includes('negated');
}

/** What two claims must share to say the same: the kind; and where both count, one harm with numbers that may both hold. */
function isOneContent(a: ClaimFacts, b: ClaimFacts): boolean {
  if ((a.claim.kind === 'casualties') !== (b.claim.kind === 'casualties')) return false;
  const counted = (facts: ClaimFacts): Figure[] => facts.figures.filter((figure) => toBounds(figure) !== null);
  const [x, y] = [counted(a), counted(b)];
  // Reports of one story tell much that is not one act: a thing, the place or a number must be in both.
  const isOfStoryAlone = comparePlaces(a.claim.places, b.claim.places) !== 'same' && countCommon(a.words, b.words) < 2;
  if (isOfStoryAlone && x.length === 0) return false;
  // "The attack came at night" goes on from another claim, and tells little of what that one says.
  if ((a.scene.isBorrowed || b.scene.isBorrowed) && x.length === 0 && shareWords(a.words, b.words) < 0.25) return false;
  if (x.length === 0 || y.length === 0) return a.claim.kind !== 'casualties' || x.length === y.length;
  return x.some((one) => y.some((other) => one.what === other.what && !isApart(toBounds(one)!, toBounds(other)!)));
}

function findAdded(from: ClaimFacts, to: ClaimFacts): string[] {
  const added: string[] = [];
  if (from.agents.size > 0 && to.agents.size === 0) added.push('who did it');
  if (from.places.length > 0 && to.places.length === 0 && comparePlaces(from.places, to.places) === 'open')
    added.push('where');
  if (from.claim.instruments.length > 0 && to.claim.instruments.length === 0) added.push('with what');
  if (from.figures.length > 0 && to.figures.length === 0) added.push('how many');
  if (daysOf(from.time) <= 1 && daysOf(to.time) > 7) added.push('when');
  return added;
}
