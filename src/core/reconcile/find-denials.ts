import type { Claim } from '../model/claim.js';
import type { ClaimFacts } from './claim-facts.js';
import { addTo } from './claim-order.js';
import { wordsOf } from './claim-words.js';
import { comparePlaces } from './compare-happenings.js';
import { countCommon, findContentWords } from './content-words.js';
import { compareKinds, familyOf, HAPPENINGS } from './kinds.js';
import { rememberOf } from './remember.js';
import { isMeeting } from './time-range.js';

/** A denial and the claim that it denies: positions in the list of facts. */
export interface Denial {
  readonly denial: number;
  readonly denied: number;
  readonly rule:
    | 'relation/denial-by-relative-clause'
    | 'relation/bare-denial-of-nearest'
    | 'relation/denial-of-content'
    | 'relation/denial-in-other-report';
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

/**
 * Links every denial to the claim that it denies: a bare one to the nearest claim before it that is told against the
 * denier; one with content to the claim of that content, in its own report first, then in the others. What no report
 * claims stays a denial without a claim. `facts` are in the ledger's order.
 */
export function findDenials(facts: readonly ClaimFacts[]): Denial[] {
  const found: Denial[] = [];
  const byReport = new Map<string, number[]>();
  const byKey = new Map<string, number[]>();
  for (const [index, one] of facts.entries()) {
    addTo(byReport, { key: one.claim.report, value: index });
    if (isDeniable(one)) for (const key of contentKeys(one)) addTo(byKey, { key, value: index });
  }
  for (const [index, one] of facts.entries()) {
    if (!isDenying(one) || one.isHistory) continue;
    const own = byReport.get(one.claim.report) ?? [];
    if (isBare(one)) {
      const denied = findNearest(facts, { index, own });
      found.push(...denied);
      continue;
    }
    const near = findContent(facts, { index, candidates: own, isOwn: true });
    if (near !== null) {
      found.push({ denial: index, denied: near, rule: 'relation/denial-of-content' });
      continue;
    }
    const candidates = proposeDenied(facts, { index, byKey });
    const far = findContent(facts, { index, candidates, isOwn: false });
    if (far !== null) found.push({ denial: index, denied: far, rule: 'relation/denial-in-other-report' });
  }
  return found;
}

/** So many claims of one key are looked at, and so many claims in all, those that share most keys first. */
const MOST_OF_KEY = 100;
const MOST_COMPARED = 40;

function proposeDenied(
  facts: readonly ClaimFacts[],
  options: { readonly index: number; readonly byKey: ReadonlyMap<string, readonly number[]> },
): number[] {
  const denial = facts[options.index]!;
  const shared = new Map<number, number>();
  for (const key of contentKeys(denial))
    for (const other of (options.byKey.get(key) ?? []).slice(0, MOST_OF_KEY))
      if (facts[other]!.claim.report !== denial.claim.report) shared.set(other, (shared.get(other) ?? 0) + 1);
  const ranked = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return ranked.slice(0, MOST_COMPARED).map(([other]) => other);
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
  /^(?:the |any |all |this |that |these |those )?(?:[\p{L}’']+ ){0,3}?(?:charges?|accusations?|allegations?|claims?|reports?|rumou?rs?|assertions?|suggestions?|insinuations?)\b/iu;
const CALLED_FALSE =
  /\b(?:charges?|accusations?|allegations?|claims?|reports?|rumou?rs?|news|figures?|statements?)\b.*\b(?:is|are|was|were|as)\s+(?:\p{L}+ly |a |an |pure |complete |total |nothing but )*(?:lies?|false|untrue|fakes?|fabricat(?:ed|ions?)|invent(?:ed|ions?)|baseless|groundless|unfounded|nonsense|propaganda|disinformation|provocations?|fiction|absurd)\b/iu;

/** "It is not true that", "there is no truth in", "had nothing to do with", "this is a lie". */
const NOT_SO =
  /\b(?:not true that|no truth (?:in|to)|(?:has|have|had) nothing to do with)\b|^[“"'‘]?(?:this|that|it|these|those)\s+(?:is|are|was|were)\s+(?:not true|(?:an? |pure |complete |total |utter |outright )*(?:lies?|false|untrue|fabrications?|nonsense|inventions?|fakes?|propaganda))\b/iu;

/** "Reports of its forces shelling a clinic were false": the words behind what is told. */
const IS_FALSE = /^["”’']?,?\s+(?:is|are|was|were)\s+(?:an? |all |simply |entirely |pure |complete )*(?:lies?|false|untrue|baseless|groundless|unfounded|nonsense|fabrications?|fabricated|invented|propaganda)\b/iu; // prettier-ignore

function tailOf({ claim, report }: ClaimFacts): string {
  return report.report.text.slice(claim.span.end, Math.min(claim.sentence.end, claim.span.end + 80));
}

function isDenying(one: ClaimFacts): boolean {
  if (one.isDenial) return true;
  if (one.voice !== 'statement') return false;
  if (one.claim.stance === 'rejects') return REJECTED_WORD.test(wordsOf(one));
  if (one.claim.stance !== 'asserts') return false;
  return CALLED_FALSE.test(wordsOf(one)) || NOT_SO.test(wordsOf(one)) || IS_FALSE.test(tailOf(one));
}

/** Claims that can be denied: somebody else's word that something is so. */
function isDeniable(facts: ClaimFacts): boolean {
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

function findContent(
  facts: readonly ClaimFacts[],
  options: { readonly index: number; readonly candidates: readonly number[]; readonly isOwn: boolean },
): number | null {
  const denial = facts[options.index]!;
  let best: { readonly index: number; readonly score: number } | null = null;
  for (const other of options.candidates) {
    const told = facts[other]!;
    if (other === options.index || !isDeniable(told)) continue;
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
  return best?.index ?? null;
}

/** Kinds of speech: a denial of these has a content whose kind nobody could tell. */
const OPEN_KINDS: ReadonlySet<string> = new Set(['deny', 'statement', 'reject', 'accuse', 'background']);
/** A denial speaks of what stands so many characters before it more than of what is further off. */
const BESIDE = 300;

function scoreContent(denial: ClaimFacts, told: ClaimFacts): number | null {
  if (!isMeeting(denial.time, told.time) && denial.claim.time.text !== null) return null;
  const places = comparePlaces(denial.places, told.places);
  if (places === 'apart') return null;
  const words = Math.max(coverWords(denial.words, [told.words]), 0.9 * coverWords(denial.words, [told.words, told.scene.words])); // prettier-ignore
  // "Losing Hill 198" has nothing to do with Hill 204.
  if ([...denial.words].some((word) => /^\d/.test(word) && !told.words.has(word))) return null;
  const kind = compareKinds(denial.claim.kind, told.claim.kind);
  const isOpen = OPEN_KINDS.has(denial.claim.kind);
  // Another act is denied, unless nearly all of its words are there.
  if (words < (kind > 0 ? 0.3 : isOpen ? 0.6 : 0.75)) return null;
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
    (isOfDenier && told.claim.stance === 'accuses' ? 0.2 : 0) + 1.2 * words + (words >= 0.75 && common >= 3 ? 0.8 : words >= 0.6 && common >= 2 ? 0.4 : 0) + (isBeside ? 0.5 : 0)
  ); // prettier-ignore
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
  'charge accusation allegation claim report rumour lie lies false untrue baseless groundless invention such any army side',
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

function contentKeys(facts: ClaimFacts): string[] {
  const family = familyOf(facts.claim.kind);
  const keys = facts.places.map((place) => `${family}|${place.entity!}`);
  for (const agent of facts.agents) keys.push(`${family}|by|${agent}`);
  for (const agent of facts.agents) for (const target of facts.targets) keys.push(`${family}|${agent}|${target}`);
  for (const word of facts.rare) keys.push(`word|${word}`);
  return keys;
}
