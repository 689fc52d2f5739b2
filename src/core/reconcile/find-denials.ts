import type { Claim } from '../model/claim.js';
import type { ClaimFacts } from './claim-facts.js';
import { addTo } from './claim-order.js';
import { wordsOf } from './claim-words.js';
import { isNegated, proposeDenied, scoreContent, UNTOLD } from './compare-content.js';
import { isOwnDeed } from './figure-scope.js';
import { HAPPENINGS } from './kinds.js';
import { rememberOf } from './remember.js';

/** A denial and the claim that it denies: positions in the list of facts. */
export interface Denial {
  readonly denial: number;
  readonly denied: number;
  readonly rule:
    | 'relation/denial-by-relative-clause'
    | 'relation/bare-denial-of-nearest'
    | 'relation/denial-of-content'
    | 'relation/denial-in-other-report'
    | 'relation/own-deed-negated';
}

/** Words of a denial that has no content of its own: "the claim", "which", "these allegations", "it", "any involvement". */
const BARE = new Set(
  (
    'which that this it them these those so all any both such the a an his her their its of to have been allegation allegations accusation ' +
    'accusations claim claims report reports charge charges statement statements announcement announcements news rumour rumours rumor rumors ' +
    'assertion assertions figure figures information responsibility involvement suggestion suggestions ' +
    'notion idea insinuation insinuations in is are was were be as no not nothing there truth true untrue false lie lies fabrication fabrications fabricated ' +
    'invention invented nonsense baseless groundless unfounded fake fakes propaganda disinformation absurd pure complete total utter outright'
  ).split(' '),
);

/** How far back a bare denial looks, in characters: it speaks of what has just been said. */
const REACH = 900;

/** What a denial is set against: positions in the list of facts. */
export interface Deniable {
  /** The claims of its own report. */
  readonly own: readonly number[];
  /** Claims that can be denied, by the keys of their content, in the ledger's order. */
  readonly byKey: { get(key: string): readonly number[] | undefined };
}

/**
 * Links a denial to the claims that it denies: a bare one to the nearest claim before it that is told against the denier;
 * one with content to the claim of that content, in its own report first, then in the others. What no report claims stays
 * a denial without a claim. `facts` are in the ledger's order; `index` is that of a claim that `isDenying`.
 */
export function findDenied(
  facts: readonly ClaimFacts[],
  options: Deniable & { readonly index: number },
): Pick<Denial, 'denied' | 'rule'>[] {
  const { index, own, byKey } = options;
  const one = facts[index]!;
  if (isBare(one)) return findNearest(facts, { index, own });
  const found: Pick<Denial, 'denied' | 'rule'>[] = [];
  const rule = isNegating(one) ? 'relation/own-deed-negated' : null;
  const near = findContent(facts, { index, candidates: own, isOwn: true });
  if (near) found.push({ denied: near.index, rule: rule ?? 'relation/denial-of-content' });
  const candidates = proposeDenied(facts, { index, byKey });
  for (const { index: far } of findFar(facts, { index, candidates, near }))
    found.push({ denied: far, rule: rule ?? 'relation/denial-in-other-report' });
  return found;
}

function isBare(facts: ClaimFacts): boolean {
  if (HAPPENINGS.has(facts.claim.kind)) return false;
  const text = wordsOf(facts);
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .every((word) => word === '' || BARE.has(word));
}

/** "Rejected the charge that …", "the reports of … were lies": a denial in other words. */
const REJECTED_WORD =
  /^(?:the |any |all |this |that |these |those )?(?:[\p{L}’']+ ){0,3}?(?:charges?|accusations?|allegations?|claims?|reports?|rumou?rs?|assertions?|suggestions?|insinuations?|stor(?:y|ies)|tales?|versions?|accounts?|information|talk)\b/iu;
const CALLED_FALSE =
  /\b(?:charges?|accusations?|allegations?|claims?|reports?|rumou?rs?|news|figures?|statements?|stor(?:y|ies)|tales?|versions?|accounts?|information|talk|footage)\b.*\b(?:is|are|was|were|as)\s+(?:\p{L}+ly |a |an |pure |complete |total |nothing but )*(?:lies?|false|untrue|fakes?|fabricat(?:ed|ions?)|invent(?:ed|ions?)|baseless|groundless|unfounded|nonsense|propaganda|disinformation|provocations?|fiction|absurd)\b/iu;

/** "It is not true that", "there is no truth in", "had nothing to do with", "this is a lie". */
const NOT_SO =
  /\b(?:not true that|no truth (?:in|to)|(?:has|have|had) nothing to do with)\b|^[“"'‘]?(?:this|that|it|these|those)\s+(?:is|are|was|were)\s+(?:not true|(?:an? |pure |complete |total |utter |outright )*(?:lies?|false|untrue|fabrications?|nonsense|inventions?|fakes?|propaganda))\b/iu;

/** "Reports of its forces shelling a clinic were false": the words behind what is told. */
const IS_FALSE = /^["”’']?,?\s+(?:is|are|was|were)\s+(?:an? |all |simply |entirely |pure |complete )*(?:lies?|false|untrue|baseless|groundless|unfounded|nonsense|fabrications?|fabricated|invented|propaganda)\b/iu; // prettier-ignore

function tailOf({ claim, report }: ClaimFacts): string {
  return report.report.text.slice(claim.span.end, Math.min(claim.sentence.end, claim.span.end + 80));
}

/** True where a claim denies, in whatever words. */
export const isDenying = rememberOf((one: ClaimFacts): boolean => {
  if (one.isDenial) return true;
  if (one.voice !== 'statement') return false;
  if (one.claim.stance === 'rejects') return REJECTED_WORD.test(wordsOf(one));
  if (one.claim.stance !== 'asserts') return false;
  if (isNegating(one)) return true;
  return CALLED_FALSE.test(wordsOf(one)) || NOT_SO.test(wordsOf(one)) || IS_FALSE.test(tailOf(one));
});

/** "Our guns did not fire": somebody says of his own people that they did not do it. */
function isNegating(one: ClaimFacts): boolean {
  if (one.claim.stance !== 'asserts' || one.voice === 'witness' || one.voice === 'unknown') return false;
  if (!HAPPENINGS.has(one.claim.kind) && one.claim.kind !== 'statement') return false;
  return one.claim.modality.includes('negated') && isOwnDeed(one) && !UNTOLD.test(wordsOf(one));
}

/** Claims that can be denied: somebody else's word that something is so. */
export function isDeniable(facts: ClaimFacts): boolean {
  return (
    !isDenying(facts) &&
    !facts.isHistory &&
    !/^(unverified|withhold|appeal|warn|vow|propose|support|concern|background)$/.test(facts.claim.kind) &&
    !/^(cannot-verify|withholds|demands|appeals|asks|vows|promises|supports|welcomes)$/.test(facts.claim.stance)
  );
}

function findNearest(
  facts: readonly ClaimFacts[],
  options: { readonly index: number; readonly own: readonly number[] },
): Denial[] {
  const denial = facts[options.index]!;
  const { claim } = denial;
  const before = options.own.filter((other) => {
    const { claim: told } = facts[other]!;
    return (
      isDeniable(facts[other]!) &&
      told.span.end <= claim.span.start &&
      claim.span.start - told.span.end <= REACH &&
      isAgainst(facts[other]!, denial)
    );
  });
  const nearest = before.reduce<number | null>(
    (best, other) => (best === null || rankNearness(facts, { other, best, denial }) > 0 ? other : best),
    null,
  );
  if (nearest === null) return [];
  const inSentence = facts[nearest]!.claim.sentence.start === claim.sentence.start;
  // "…, which the other side denies" speaks of its own sentence alone.
  if (!inSentence && /^(which|that|who)\b/i.test(wordsOf(denial))) return [];
  const isRelative = inSentence && /^(which|that|who)\b/i.test(wordsOf(denial));
  const rule = isRelative ? 'relation/denial-by-relative-clause' : 'relation/bare-denial-of-nearest';
  const denied = [nearest];
  // "The claims were denied": all that the same speaker said in that sentence.
  if (/\b(?:claims|accusations|allegations|reports|charges|them|both|these|those)\b/i.test(wordsOf(denial)))
    for (const other of before)
      if (other !== nearest && isSameTelling(facts[other]!.claim, facts[nearest]!.claim)) denied.push(other);
  return denied.sort((a, b) => a - b).map((one) => ({ denial: options.index, denied: one, rule }));
}

/** What a bare denial calls a number. */
const OF_FIGURE = /\b(?:figures?|tolls?|numbers?|counts?|losses)\b/i;

/** An accusation of the denier goes before other words; then the nearest. */
function rankNearness(
  facts: readonly ClaimFacts[],
  options: { readonly other: number; readonly best: number; readonly denial: ClaimFacts },
): number {
  const rank = (index: number): number => {
    const told = facts[index]!;
    const isSame = told.claim.sentence.start === options.denial.claim.sentence.start;
    const isOfDenier = options.denial.party !== null && told.agents.has(options.denial.party);
    // "The figure" is of those killed, "the report" of what was done.
    const isCount = told.claim.kind === 'casualties';
    const meant = OF_FIGURE.test(wordsOf(options.denial)) ? (isCount ? 3.5 : 0) : isCount ? 0 : 0.5;
    return meant + (isSame ? 4 : 0) + (isOfDenier ? 2 : 0) + (told.claim.stance === 'accuses' ? 1 : 0);
  };
  const [a, b] = [rank(options.other), rank(options.best)];
  const [x, y] = [facts[options.other]!.claim.span.start, facts[options.best]!.claim.span.start];
  // An accusation two sentences back does not go before what was said just now.
  return Math.abs(x - y) > 350 ? x - y : a - b || x - y;
}

function isSameTelling(a: Claim, b: Claim): boolean {
  return (
    a.sentence.start === b.sentence.start &&
    a.claimant.entity === b.claimant.entity &&
    a.claimant.text === b.claimant.text
  );
}

/** True where the claim is somebody else's: another side's, or told of the denier. */
function isAgainst(told: ClaimFacts, denial: ClaimFacts): boolean {
  if (told.voice === 'outlet' || told.voice === 'agency') return denial.party !== null && told.agents.has(denial.party);
  if (told.side !== null && denial.side !== null) return told.side !== denial.side;
  if (told.source === denial.source) return false;
  return told.party === null || told.party !== denial.party;
}

/** Words, kind, place and actor must agree this much for two claims to have one content; more so in another report. */
const SAME_CONTENT = { own: 1.6, other: 2.3 };

/** "Denied planting mines": what one has done oneself. */
function isOfDeed(denial: ClaimFacts): boolean {
  return (
    isOwnDeed(denial) || (denial.claim.agents.length === 0 && /^(?:having \p{L}+|\p{L}+ing)\b/iu.test(wordsOf(denial)))
  );
}

function isBlaming({ claim }: ClaimFacts): boolean {
  return claim.stance === 'accuses' || claim.kind === 'accuse';
}

interface Scored {
  readonly index: number;
  readonly score: number;
}

function findContent(
  facts: readonly ClaimFacts[],
  options: { readonly index: number; readonly candidates: readonly number[]; readonly isOwn: boolean },
): Scored | null {
  const denial = facts[options.index]!;
  let best: Scored | null = null;
  for (const other of options.candidates) {
    const told = facts[other]!;
    if (other === options.index || !isDeniable(told) || isNegated(told)) continue;
    // Who denies a deed of his denies what names him, or somebody: "shells hit the market" does not.
    if (isOfDeed(denial) && told.claim.agents.length === 0 && !isBlaming(told)) continue;
    if (
      told.source === denial.source ||
      (told.side !== null && told.side === denial.side && told.voice === 'statement')
    )
      continue;
    const score = scoreContent(denial, told);
    if (score === null || score < SAME_CONTENT[options.isOwn ? 'own' : 'other']) continue;
    const isNearer =
      best !== null && options.isOwn && score === best.score && told.claim.span.start <= denial.claim.span.start;
    if (best === null || score > best.score || isNearer) best = { index: other, score };
  }
  return best;
}

/** So much less may speak for the claim of a further report than for the best one. */
const BESIDE_BEST = 0.5;
/** In a large dossier many reports tell what is denied: so many of them are linked. */
const MOST_FAR = 4;

/** The best claim of each other report that tells what is denied as well as the best of all does. */
function findFar(
  facts: readonly ClaimFacts[],
  options: { readonly index: number; readonly candidates: readonly number[]; readonly near: Scored | null },
): Scored[] {
  const byReport = new Map<string, number[]>();
  for (const other of options.candidates) addTo(byReport, { key: facts[other]!.claim.report, value: other });
  const found = [...byReport.values()].flatMap(
    (candidates) => findContent(facts, { index: options.index, candidates, isOwn: false }) ?? [],
  );
  const best = Math.max(...found.map(({ score }) => score), options.near?.score ?? 0);
  const near = found.filter(({ score }) => score >= best - BESIDE_BEST);
  return near.sort((a, b) => b.score - a.score || a.index - b.index).slice(0, MOST_FAR).sort((a, b) => a.index - b.index); // prettier-ignore
}
