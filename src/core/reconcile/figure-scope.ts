import type { Figure } from '../model/claim.js';
import type { PlaceUse } from '../model/name.js';
import { isHarm } from '../model/mention.js';
import type { ClaimFacts } from './claim-facts.js';
import { NO_FACT, VIOLENT } from './kinds.js';
import { daysOf, isMeeting, type TimeRange } from './time-range.js';

/** One figure of one claim, with the scope within which it may be compared. */
export interface ScopedFigure {
  readonly facts: ClaimFacts;
  readonly figure: Figure;
  /** Whose: the side, else the party; null where nobody can tell, and then nothing is compared. */
  readonly whose: string | null;
  /** A total since some day, that later reports carry on; false for the harm of one happening. */
  readonly isRunning: boolean;
  /** Who counts: the party whose they are, the enemy, or somebody else. */
  readonly by: 'own' | 'enemy' | 'other';
  /** What figures must share to be compared at all; null where whose they are is not known. */
  readonly key: string | null;
  readonly since: TimeRange;
  readonly asOf: TimeRange;
}

/** The figures of a claim that state harm, each with its scope; none for history, plans, denials and parts of other figures. */
export function scopeFigures(facts: ClaimFacts): ScopedFigure[] {
  const { claim } = facts;
  if (facts.isHistory || facts.isDenial || claim.modality.length > 0 || NO_COUNT.has(claim.stance)) return [];
  return facts.figures.flatMap((figure) =>
    isHarm(figure.what) && !isDayOfMonth(facts, figure) && !isPart(facts, figure) ? [scopeFigure(facts, figure)] : [],
  );
}

/** The day since when a total is counted is not the day on which it holds. */
function isStart({ asOf, since }: Figure): boolean {
  if (asOf?.value?.startsWith('XXXX-')) return asOf.value === since?.value;
  return asOf !== null && since !== null && asOf.earliest !== null && asOf.earliest.slice(0, 10) === since.earliest?.slice(0, 10) && asOf.latest?.slice(0, 10) === asOf.earliest.slice(0, 10); // prettier-ignore
}

/** "Its dead since 27 September": the number of a date counts nobody. */
function isDayOfMonth({ report }: ClaimFacts, { span }: Figure): boolean {
  return /^\s*(?:of )?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(report.report.text.slice(span.end, span.end + 16)); // prettier-ignore
}

/** "Four of the dead were children", "three women among them": a part of a number that stands elsewhere. */
function isPart({ claim, report }: ClaimFacts, { span }: Figure): boolean {
  const { text } = report.report;
  const behind = text.slice(span.start, Math.min(claim.sentence.end, span.end + 40));
  const before = text.slice(Math.max(claim.sentence.start, span.start - 30), span.start);
  return (
    /^\s*(?:[\p{L}\p{N}-]+\s+){1,4}?(?:of|among)\s+(?:them|whom|those|(?:the|its|their) (?:dead|killed|wounded|injured|victims|casualties|fallen|bodies))\b/u.test(
      behind,
    ) ||
    /\b(?:including|among them|of whom|of them|among the (?:dead|victims|wounded))[\s,]+(?:were |at least |some )?$/u.test(
      before,
    )
  );
}

/** "A fifth officer has died", "another three": one more than was told before. */
function isFurther({ claim, report }: ClaimFacts, { span }: Figure): boolean {
  const words = report.report.text.slice(Math.max(claim.sentence.start, span.start - 14), span.end);
  return /\b(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|another|further)\b/i.test(words);
}

/** Stances with which nobody gives a count. */
const NO_COUNT: ReadonlySet<string> = new Set([...NO_FACT, 'rejects']);

function scopeFigure(facts: ClaimFacts, given: Figure): ScopedFigure {
  const figure: Figure =
    given.mode === 'unknown' && isFurther(facts, given) ? { ...given, mode: 'incremental' } : given;
  const speaks = facts.side ?? facts.party;
  const told = figure.side ?? figure.party.side ?? figure.party.party;
  // "Kelmar has reported 217 military deaths": losses that a party reports without saying whose are its own.
  const isOwn = told === null && facts.voice === 'statement' && isOwnByDefault(figure, facts);
  const whose = isOwn ? speaks : told;
  const by =
    figure.perspective === 'inflicted' ? 'enemy'
    : figure.perspective === 'own-losses' || isOwn ? 'own'
    : speaks === null || whose === null || facts.voice === 'outlet' || facts.voice === 'agency' ? 'other'
    : speaks === whose ? 'own'
    : (facts.side !== null && (figure.side ?? figure.party.side) !== null) || isOwnDeed(facts) ? 'enemy' : 'other'; // prettier-ignore
  const isRunning = isRunningToll(figure, facts);
  return {
    facts, figure, whose, by,
    isRunning,
    key: whose === null ? toOwnKey(figure, { facts, isRunning }) : toKey(figure, { whose, isRunning }),
    since: facts.toRange(figure.since),
    // A running total holds on the day it is given, where no other day is told.
    asOf: facts.toRange(isStart(figure) ? facts.claim.said : (figure.asOf ?? facts.claim.said)),
  }; // prettier-ignore
}

/** A figure of things ("two drones"), which nobody suffers, as a scope that tells nothing but the claim and the number. */
export function toThingScope(facts: ClaimFacts, figure: Figure): ScopedFigure {
  const always = { from: -Infinity, to: Infinity };
  return { facts, figure, whose: null, isRunning: false, by: 'other', key: null, since: always, asOf: facts.toRange(figure.asOf ?? facts.claim.said) }; // prettier-ignore
}

/** The speaker says that his own people did what the claim tells. */
export function isOwnDeed(facts: ClaimFacts): boolean {
  if (facts.party !== null && facts.agents.has(facts.party)) return true;
  return facts.claim.agents.some(
    ({ text, entity }) =>
      (entity !== null && entity === facts.source) || /^(?:it|its|we|our|their)\b/i.test(text ?? ''),
  );
}

function isOwnByDefault(figure: Figure, facts: ClaimFacts): boolean {
  if (/^(?:its|their|our|his)\b/i.test(figure.party.text ?? '') && figure.perspective !== 'inflicted') return true;
  if (LOST_BY.test(claimTextOf(facts)) && facts.agents.size === 0) return false;
  if (figure.party.text !== null || figure.perspective === 'inflicted' || facts.targets.size > 0) return false;
  const isByOther = facts.agents.size > 0 && (facts.party === null || !facts.agents.has(facts.party));
  return !isByOther && figure.status !== 'unknown' && (figure.mode !== 'unknown' || facts.claim.kind === 'casualties');
}

/**
 * True where a figure is a total that goes on growing: told as cumulative, or a bare number of a side's losses with no
 * place, no day and no act of its own ("announced 62 military deaths").
 */
export function isRunningToll(figure: Figure, facts: ClaimFacts): boolean {
  if (figure.hedge === 'vague' && figure.mode !== 'cumulative') return false;
  if (figure.mode === 'incremental' || (figure.area !== null && !isCountry(figure.area))) return false;
  const { claim } = facts;
  // "14 of its soldiers were killed in the last 24 hours" counts a day, whatever else its words look like.
  const isOfDay =
    claim.time.text !== null &&
    figure.since === null &&
    daysOf(facts.time) <= 1.5 &&
    figure.asOf?.text !== claim.time.text;
  if (isOfDay || OF_DAY.test(claimTextOf(facts)) || OF_ACT.test(claimTextOf(facts))) return false;
  // "Guns hit the depot. Three soldiers were killed": the number is of what was just told.
  if (facts.scene.isOfAct && figure.since === null && !IN_ALL.test(claimTextOf(facts))) return false;
  // In a report of one happening a total is that happening's, where no word tells of the war.
  if (isOfStory(facts) && figure.since === null && !OF_WAR.test(claimTextOf(facts))) return false;
  if (figure.mode === 'cumulative') return true;
  // A bare number is a side's total only where it says of whom: soldiers, civilians.
  if (figure.status === 'unknown' || figure.status === 'mixed') return false;
  return claim.kind === 'casualties' && claim.places.length === 0 && claim.time.text === null && figure.since === null;
}

/** The report tells of one happening, and the claim of that. */
function isOfStory({ scene: { story } }: ClaimFacts): boolean {
  return (
    story !== null &&
    (story.lead === null || VIOLENT.has(story.lead.claim.kind) || story.lead.claim.kind === 'casualties')
  );
}

/** Words that make a total one of the war. */
const OF_WAR =
  /\b(?:war|fighting|conflict|offensive|operation|invasion|campaign|hostilities|since|from the (?:start|beginning|outbreak|first day)|army[’']s (?:losses|dead))\b/i;

function isCountry(place: PlaceUse): boolean {
  return place.point?.kind === 'country';
}

/** Words that bind a number to one day, which no date need stand beside. */
const OF_DAY =
  /\b(?:in|over|during) the (?:last|past|previous) (?:24 hours|day|night)\b|\bovernight\b|\bin (?:a|one) (?:single )?(?:day|night)\b/i;

/** The toll of one act, which may rise for days: "the number killed in the strike on the depot rose to 14". */
const OF_ACT =
  /\b(?:toll|number|count|dead|killed|deaths)\b[^.;]{0,60}\b(?:of|from|in|after|by)\s+(?:[\p{L}\d’'-]+\s+){0,4}?(?:attack|strike|raid|shelling|bombing|bombardment|blast|explosion|ambush|assault|massacre|crash|incident|shooting|raid|siege|clash|fire|flood|march|protest|riot)(?:e?s)?\b(?![^.;]{0,80}\bsince\b)/iu;

/** Words that make a number a total, whatever stands before it. */
const IN_ALL =
  /\b(?:in all|so far|in total|a total|altogether|overall|to date|since|death toll|all told|from the (?:start|beginning|outbreak|first day)|war)\b/i;

/** Words that make the numbers of a claim totals of a war, not the harm of one act. */
export function isTotal(facts: ClaimFacts): boolean {
  const text = claimTextOf(facts);
  return IN_ALL.test(text) && !OF_ACT.test(text);
}

function claimTextOf({ claim, report }: ClaimFacts): string {
  return report.report.text.slice(claim.span.start, claim.span.end);
}

/** "Russia had lost", "Tarvian losses": somebody else may be meant than the speaker. */
const LOST_BY =
  /\b\p{Lu}[\p{L}’']+\s+(?:(?:army|forces|troops|military)\s+)?(?:(?:has|have|had)\s+)?(?:lost|losses|casualties|suffered)\b/u;

/** The words name somebody whose losses they are, whom nobody could place. */
export function isOfOther({ whose, facts }: ScopedFigure): boolean {
  return whose === null && LOST_BY.test(claimTextOf(facts));
}

/** One speaker's total of the dead of nobody in particular goes on in his later ones alone. */
function toOwnKey(
  figure: Figure,
  { facts, isRunning }: { readonly facts: ClaimFacts; readonly isRunning: boolean },
): string | null {
  if (!isRunning || facts.voice !== 'statement' || figure.mode !== 'cumulative') return null;
  return toKey(figure, { whose: `counted by ${facts.source}`, isRunning });
}

/** The parts of a scope as one string: two figures of one string count the same thing, but for the day since when. */
function toKey(figure: Figure, scope: { readonly whose: string; readonly isRunning: boolean }): string {
  // All dead "in the country" are all dead of the war, where a total is told.
  const isWhole = scope.isRunning && figure.area !== null && isCountry(figure.area);
  const area = figure.area && !isWhole ? (figure.area.entity ?? figure.area.text ?? '?') : '';
  const groups = [...figure.groups].sort().join('+');
  return [scope.isRunning ? 'running' : 'event', scope.whose, figure.what, figure.status, groups, area].join('|');
}

/**
 * True where two figures count the same thing, so that their numbers may be set against each other: the same key, and
 * counted since the same day, or since a day that one of them does not tell.
 */
export function isSameScope(a: ScopedFigure, b: ScopedFigure): boolean {
  return a.key !== null && a.key === b.key && isMeeting(a.since, b.since);
}
