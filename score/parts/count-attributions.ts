import type { Span } from '../../src/core/text/span.js';
import { countMatches, noMatches, type MatchCounts } from './count-matches.js';
import { countPairs } from './match-pairs.js';
import type { GoldAttribution } from './parse-brat.js';

const ROLES = ['source', 'cue', 'content'] as const;
/** Share of words in common from which two spans agree. */
const AGREES = 0.5;

/** Counts of pieces by role, and of whole attributions. */
export type AttributionCounts = Readonly<Record<(typeof ROLES)[number] | 'whole', MatchCounts>>;

/** Counts at nought. */
export function noAttributionCounts(): AttributionCounts {
  return { source: noMatches(), cue: noMatches(), content: noMatches(), whole: noMatches() };
}

/**
 * Adds the attributions of one text, offsets in UTF-16 units. Pieces of source, cue and content agree where their spans
 * are the same, trimmed of white space, commas and full stops. Whole attributions are matched one to one: their cues
 * overlap, their contents share half of their words (Jaccard), their sources are equal or do so too. Attributions without
 * content are left out. With `allowsNoCue` two without a cue, of a speaker who goes on, may agree as well.
 */
export function countAttributions(
  counts: AttributionCounts,
  of: {
    readonly text: string;
    readonly gold: readonly GoldAttribution[];
    readonly answered: readonly GoldAttribution[];
    readonly allowsNoCue?: boolean;
  },
): void {
  const { text, allowsNoCue = false } = of;
  const [gold, answered] = [trimAttributions(text, of.gold), trimAttributions(text, of.answered)];
  for (const role of ROLES) {
    const keys = (all: readonly GoldAttribution[]): string[] =>
      all.flatMap((attribution) => attribution[role].map((span) => `${span.start} ${span.end}`));
    countMatches(counts[role], { gold: keys(gold), answered: keys(answered) });
  }
  counts.whole.gold += gold.length;
  counts.whole.answered += answered.length;
  const theirs = gold.map((attribution) => ({ ...attribution, words: toWords(text, attribution) }));
  counts.whole.right += countPairs(
    answered.map((attribution) => {
      const mine = { ...attribution, words: toWords(text, attribution) };
      return theirs.flatMap((other, at) => (isSame(mine, other, allowsNoCue) ? [at] : []));
    }),
  );
}

/** Attributions as they are compared: edges trimmed of white space, commas and full stops, none without content. */
export function trimAttributions(text: string, attributions: readonly GoldAttribution[]): GoldAttribution[] {
  const trim = (spans: readonly Span[]): Span[] =>
    spans.map((span) => trimEdges(text, span)).filter((span) => span.end > span.start);
  return attributions
    .map((one) => ({ source: trim(one.source), cue: trim(one.cue), content: trim(one.content) }))
    .filter((one) => one.content.length > 0);
}

function trimEdges(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s,.]/.test(text[start]!)) start += 1;
  while (end > start && /[\s,.]/.test(text[end - 1]!)) end -= 1;
  return { start, end };
}

interface WithWords extends GoldAttribution {
  readonly words: { readonly source: ReadonlySet<number>; readonly content: ReadonlySet<number> };
}

/** Start offsets of the words (runs of letters and digits) that each part covers. */
function toWords(text: string, attribution: GoldAttribution): WithWords['words'] {
  const find = (spans: readonly Span[]): Set<number> => {
    const starts = new Set<number>();
    for (const span of spans)
      for (const word of text.slice(span.start, span.end).matchAll(/[\p{L}\p{N}]+/gu))
        starts.add(span.start + word.index);
    return starts;
  };
  return { source: find(attribution.source), content: find(attribution.content) };
}

function isSame(mine: WithWords, theirs: WithWords, allowsNoCue: boolean): boolean {
  const hasCue = mine.cue.some((a) => theirs.cue.some((b) => a.start < b.end && b.start < a.end));
  return (
    (hasCue || (allowsNoCue && mine.cue.length === 0 && theirs.cue.length === 0)) &&
    overlap(mine.words.content, theirs.words.content) >= AGREES &&
    overlap(mine.words.source, theirs.words.source) >= AGREES
  );
}

/** Jaccard index; two empty sets agree wholly. */
function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size === 0 && b.size === 0) return 1;
  let both = 0;
  for (const entry of a) if (b.has(entry)) both += 1;
  return both / (a.size + b.size - both);
}
