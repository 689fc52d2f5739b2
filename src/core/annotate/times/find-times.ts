import type { TimeMention } from '../../model/mention.js';
import type { Reading } from '../../model/reading.js';
import { compareSpans, isInside, isOverlapping, type Span } from '../../text/span.js';
import { CLOCK_RULES } from './clock-rules.js';
import { CONFLICT_RULES } from './conflict-rules.js';
import { DATE_RULES } from './date-rules.js';
import { DAY_RULES } from './day-rules.js';
import { joinTimes } from './join-times.js';
import { JOIN_RULES } from './join-rules.js';
import { PERIOD_RULES } from './period-rules.js';
import { SPAN_RULES } from './span-rules.js';
import type { Rule } from '../../model/rule.js';
import type { TimeRule } from './time-rule.js';

const FINDERS: readonly TimeRule[] = [
  ...CONFLICT_RULES,
  ...DATE_RULES,
  ...DAY_RULES,
  ...CLOCK_RULES,
  ...PERIOD_RULES,
  ...SPAN_RULES,
];

/** All rules that find time words, for the list of rules. */
export const TIME_RULES: readonly Rule[] = [...FINDERS, ...JOIN_RULES];

/** Words that a rule needs in front but that are no time words themselves: "over the past year", "in recent days", "until now". */
const LEAD =
  /^(?:(?:just\s{1,4})?over\s{1,4}(?=(?:the|these|those)\s)|in\s{1,4}(?=(?:recent|past)\s)|(?:until|till|for|from|by|right)\s{1,4}(?=(?:now|recently)$)|its\s{1,4}|the\s{1,4}(?=(?:fiscal\s{1,4})?\p{L}+-quarter))/iu;

/** Characters of the same line that a rule sees on either side of its match. */
const CONTEXT = 60;

interface Candidate extends Span {
  readonly mention: TimeMention;
  /** Position of the rule; the earlier one wins where two match the same words. */
  readonly order: number;
}

/**
 * All words of a text that tell a time, in text order, none overlapping: the longest match wins. Prepositions
 * belong to the extent. The reading rules out words that are verbs or names there; it may be empty.
 */
export function findTimes(text: string, reading: Reading): TimeMention[] {
  const candidates = FINDERS.flatMap((rule, order) => findByRule(text, rule, order));
  const isRefused = toRefusal(reading);
  const kept = chooseLongest(candidates.filter(({ mention }) => !isRefused(mention)));
  const withParts = kept.map((candidate) => addParts(candidate, candidates));
  return joinTimes(text, withParts);
}

function findByRule(text: string, rule: TimeRule, order: number): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(rule.pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    if (end === start) continue;
    const finding = rule.read({
      text: match[0],
      groups: match.groups ?? {},
      before: lineBefore(text, start),
      after: lineAfter(text, end),
    });
    if (!finding) continue;
    const { kind, expression, tail = 0 } = finding;
    const lead = LEAD.exec(match[0])?.[0].length ?? 0;
    const mention: TimeMention = {
      start,
      end,
      text: match[0],
      kind,
      expression,
      rule: rule.id,
      ...(tail > 0 || lead > 0 ? { core: { start: start + lead, end: end - tail } } : {}),
    };
    found.push({ start, end, mention, order });
  }
  return found;
}

/** The words before `at`, up to the blank line or the limit; a single line feed may break a phrase. */
function lineBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - CONTEXT), at);
  return before.slice(before.search(/(?:[^\n]|\n(?!\s*\n))*$/));
}

function lineAfter(text: string, at: number): string {
  const after = text.slice(at, at + CONTEXT);
  const blank = after.search(/\n\s*\n/);
  return blank < 0 ? after : after.slice(0, blank);
}

function chooseLongest(candidates: readonly Candidate[]): Candidate[] {
  const byLength = [...candidates].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start || a.order - b.order,
  );
  const kept: Candidate[] = [];
  const taken = new Map<number, Candidate[]>();
  for (const candidate of byLength) {
    // Buckets of 256 characters keep the search for overlaps short in long texts.
    const buckets = toBuckets(candidate);
    if (buckets.some((bucket) => taken.get(bucket)?.some((other) => isOverlapping(other, candidate)))) continue;
    for (const bucket of buckets) taken.set(bucket, [...(taken.get(bucket) ?? []), candidate]);
    kept.push(candidate);
  }
  return kept.sort(compareSpans);
}

function toBuckets({ start, end }: Span): number[] {
  const buckets: number[] = [];
  for (let bucket = start >> 8; bucket <= end >> 8; bucket += 1) buckets.push(bucket);
  return buckets;
}

/** The times inside one that counts from an onset: the Sunday of "since hostilities erupted on Sunday". */
function addParts(candidate: Candidate, all: readonly Candidate[]): TimeMention {
  const { mention } = candidate;
  const { type } = mention.expression;
  if (type !== 'since' && type !== 'days-after-onset') return mention;
  const inner = all.filter(
    (other) =>
      other !== candidate && isInside(other, candidate) && other.end - other.start < candidate.end - candidate.start,
  );
  const parts = chooseLongest(inner).map((other) => other.mention);
  return parts.length > 0 ? { ...mention, parts } : mention;
}

/** Tells which mentions the reading refuses: those of one word that the reader takes for a verb or a part of a person's name. */
function toRefusal(reading: Reading): (mention: TimeMention) => boolean {
  const refused = new Set<string>();
  for (const word of reading.words) {
    if (word.upos === 'VERB' || word.upos === 'AUX') refused.add(`${word.start}-${word.end}`);
  }
  return (mention) => {
    if (refused.size > 0 && refused.has(`${mention.start}-${mention.end}`)) return true;
    if (!/^time\/(?:month|season|year)$/.test(mention.rule)) return false;
    return reading.names.some((name) => name.kind === 'person' && isInside(mention, name));
  };
}
