import type { Claim, Figure } from '../model/claim.js';
import type { Name, PlaceUse } from '../model/name.js';
import type { Time } from '../model/time.js';
import { compareClaims } from './claim-order.js';
import { findContentWords, findRareWords } from './content-words.js';
import { scopeFigures, type ScopedFigure } from './figure-scope.js';
import { toOwnScene, type Scene } from './place-in-scenes.js';
import { HAPPENINGS, NO_FACT } from './kinds.js';
import type { DayLayout } from './lay-out-days.js';
import type { ReconcileReport } from './reconcile-input.js';
import { remember } from './remember.js';
import { daysOf, lastDayOf, toTimeRange, type TimeRange } from './time-range.js';

/** Whose voice a claim is, found once and compared often. */
export type Voice = 'statement' | 'unknown' | 'witness' | 'agency' | 'outlet';

/** A claim with what every comparison of claims asks of it, worked out once. */
export interface ClaimFacts {
  readonly claim: Claim;
  readonly report: ReconcileReport;
  readonly voice: Voice;
  /** Who answers for the words: institution, else speaker, agency or outlet; an entity id, or the folded words. */
  readonly source: string;
  readonly sourceName: Name | null;
  /** Party and side that the source speaks for; null for outlets of no side, agencies, outsiders without party. */
  readonly party: string | null;
  readonly side: string | null;
  readonly isHappening: boolean;
  readonly isHistory: boolean;
  readonly isDenial: boolean;
  readonly time: TimeRange;
  /** The stretch that another time of the same report leaves open. */
  readonly toRange: (time: Time | null) => TimeRange;
  readonly published: TimeRange;
  /** Day number on which its report speaks: of its publication, else the last day that it tells of; null where nothing tells. */
  readonly today: number | null;
  /** Entity ids of the places where it happened, without those that it came from or led to. */
  readonly places: readonly PlaceUse[];
  readonly agents: ReadonlySet<string>;
  readonly agentSides: ReadonlySet<string>;
  readonly targets: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** The longest of the words, at most four: what proposes claims that may say the same. */
  readonly rare: readonly string[];
  /** Figures that are not inside another one, without single people told of without a number, who are no count. */
  readonly figures: readonly Figure[];
  /** The figures of harm with their scopes. */
  readonly scoped: readonly ScopedFigure[];
  /** What stands around it and tells of the same happening. */
  readonly scene: Scene;
  /** Which outlet printed it: entity id, or the report where none is told. */
  readonly outlet: string;
}

/** Works out the facts of one resolved claim. */
export function toClaimFacts(
  claim: Claim,
  options: {
    readonly report: ReconcileReport;
    readonly days: DayLayout;
    readonly today: number | null;
    readonly printer: string | null;
  },
): ClaimFacts {
  const { report } = options;
  const published = options.days.publishedOf(claim.report);
  const toRange = options.days.toRangeOf(claim.report);
  const voice = findVoice(claim);
  const sourceName = findSourceName(claim, voice);
  const isOutside = claim.modality.some(
    (mode) => mode === 'historical' || mode === 'future' || mode === 'hypothetical',
  );
  const isHistory = claim.modality.includes('historical') || isLongAgo(claim, published) || isOfOldTimes(claim, report);
  const text = claim.pieces.map((piece) => report.report.text.slice(piece.start, piece.end)).join(' ');
  const words = findContentWords(text);
  const scoped: ScopedFigure[] = [];
  const places = claim.places.filter((place) => place.entity !== null && !/^(from|via)$/.test(place.relation));
  const facts: ClaimFacts = {
    scoped, claim, report, voice, sourceName, places,
    scene: toOwnScene({ claim, places, words }),
    source: sourceName?.entity ?? (sourceName?.text ?? sourceName?.party ?? report.report.id).toLowerCase(),
    party: claim.claimant.party ?? claim.claimant.institution?.party ?? null,
    side: claim.claimant.side ?? claim.claimant.institution?.side ?? null,
    isHappening: HAPPENINGS.has(claim.kind) && !isOutside && !isHistory && !NO_FACT.has(claim.stance),
    isHistory,
    isDenial: claim.stance === 'denies',
    time: toHappened(claim, toRange(claim.time)),
    toRange,
    published,
    today: options.today,
    agents: toActors(claim.agents),
    agentSides: toSet(claim.agents.flatMap((name) => name.side ?? [])),
    targets: toActors(claim.targets),
    words,
    rare: findRareWords(words),
    figures: claim.figures.filter(({ partOf, rule }) => partOf === null && rule !== 'figure/one-person'),
    outlet: options.printer ?? report.report.id,
  }; // prettier-ignore
  scoped.push(...scopeFigures(facts));
  return facts;
}

/**
 * Day number on which a report speaks: the day of its publication where that is one day, else the last day of that stretch
 * that its claims tell of in words ("on Friday" in a report that may be six days younger); null where they tell of none.
 */
export function findToday(
  claims: readonly Claim[],
  options: { readonly published: TimeRange; readonly toRange: (time: Time) => TimeRange },
): number | null {
  const { published, toRange } = options;
  if (daysOf(published) <= 1) return lastDayOf(published);
  let today: number | null = null;
  for (const claim of claims) {
    if (claim.modality.includes('historical') || claim.modality.includes('future')) continue;
    for (const time of [claim.time, claim.said, ...claim.figures.flatMap((figure) => figure.asOf ?? [])]) {
      const range = toRange(time);
      const day = lastDayOf(range);
      // The last day that an undated report names may be days before it speaks.
      if (time.text === null || day === null || range.isAssumed === true || daysOf(range) > 1.5) continue;
      if (day * 1440 > published.to || (day + 1) * 1440 <= published.from) continue;
      if (today === null || day > today) today = day;
    }
  }
  return today;
}

/** What is told to have ended a quarter of a year before the report appeared is history, whether it says so or not. */
const LONG_AGO = 90 * 1440;

function isLongAgo(claim: Claim, published: TimeRange): boolean {
  return toTimeRange(claim.time).to < published.from - LONG_AGO;
}

/** Words for the moment of speaking, and an entry's own hour at the head of a live page's line. */
const AS_OF = /^(?:now|so far|currently|at present|as of .*|up to (?:now|date)|to date)$/i;
const ENTRY_HOUR = /^\d{1,2}[:.]?\d{2}(?: ?(?:GMT|UTC|Z|CET|EST|BST))?$/;

/** When it happened: what is told as of a moment, or under an entry's hour, happened some time before. */
function toHappened({ time, sentence, kind }: Claim, range: TimeRange): TimeRange {
  if (time.text === null) return range;
  const isEntry = time.span !== null && time.span.start <= sentence.start + 1 && ENTRY_HOUR.test(time.text);
  return isEntry || (kind === 'casualties' && AS_OF.test(time.text)) ? { ...range, from: -Infinity } : range;
}

/** "Two winters ago", "in their grandparents' day": long before the report, whatever the calendar says. */
function isOfOldTimes({ span }: Claim, { report }: ReconcileReport): boolean {
  return /\b(?:(?:years|decades|winters|summers|generations|centuries) ago|(?:grand)?(?:parents|fathers|mothers)[’'] (?:day|time)s?|last century|in living memory)\b/i.test(report.text.slice(span.start, span.end)); // prettier-ignore
}

/** What somebody acts or suffers as: the party, else the entity. */
function toActors(names: readonly Name[]): ReadonlySet<string> {
  return toSet(names.flatMap((name) => name.party ?? name.entity ?? []));
}

/** Most claims have one actor or none, and few names fill all those sets: they are shared. */
function toSet(values: readonly string[]): ReadonlySet<string> {
  const [first, ...more] = values;
  if (first === undefined) return NOBODY;
  return more.length === 0 ? toSetOfOne(first) : new Set(values);
}

const NOBODY: ReadonlySet<string> = new Set<string>();
const toSetOfOne = remember((value): ReadonlySet<string> => new Set([value]));

/** Words for those who watched with their own eyes: the outlet's people, or people of the place. */
export const OWN_EYES = /\b(correspondents?|reporters?|journalists?|photographers?|crew|team)\b/i;
const BYSTANDERS = /\b(witness(?:es)?|eyewitness(?:es)?|residents?|survivors?|villagers|locals)\b/i;

/** Whose voice the claim is, by the innermost link of its chain. */
export function findVoice(claim: Claim): Voice {
  const speakers = claim.chain.filter((link) => link.role === 'speaker' || link.role === 'relay');
  const speaker = speakers[speakers.length - 1];
  if (speaker) {
    const { text, party, entity, standsFor } = speaker.name;
    if (text === null && party === null && entity === null) return 'unknown';
    const words = standsFor ?? text ?? '';
    if (speaker.name.party === null && OWN_EYES.test(words)) return 'witness';
    if (speaker.name.party === null && entity === null && BYSTANDERS.test(words)) return 'witness';
    return 'statement';
  }
  return claim.chain.some((link) => link.role === 'agency') ? 'agency' : 'outlet';
}

function findSourceName(claim: Claim, voice: Voice): Name | null {
  if (voice === 'unknown') return null;
  if (voice === 'agency' || voice === 'outlet') {
    const links = claim.chain.filter(
      (link) => link.role === voice && (link.name.text !== null || link.name.entity !== null),
    );
    return links[links.length - 1]?.name ?? null;
  }
  const speakers = claim.chain.filter((link) => link.role === 'speaker' || link.role === 'relay');
  const speaker = speakers[speakers.length - 1]?.name ?? claim.claimant;
  if (voice === 'witness') return speaker;
  // Tolls and statements go by institution, not by spokesman.
  const { institution } = claim.claimant;
  const isOwn = claim.claimant.entity === speaker.entity && claim.claimant.text === speaker.text;
  return institution && (institution.entity !== null || institution.party !== null) && isOwn ? institution : speaker;
}

/**
 * Orders claims by when they were made, as far as is known: by publication, then in the ledger's order. The later one is
 * what relations go from.
 */
export function compareMade(a: ClaimFacts, b: ClaimFacts): number {
  return (
    order(a.published.from, b.published.from) ||
    order(a.published.to, b.published.to) ||
    compareClaims(a.claim, b.claim)
  );
}

/** Compares two numbers that may be infinite. */
export function order(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
