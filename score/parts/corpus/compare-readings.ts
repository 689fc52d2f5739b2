import { countCodePoints } from '../../../src/core/text/code-points.js';
import type { ReadName, Reading } from '../../../src/core/model/reading.js';
import { countAttributions } from '../count-attributions.js';
import { countMatches } from '../count-matches.js';
import { foundOf, type LedgerCounts } from '../ledger-counts.js';
import type { GoldAttribution } from '../parse-brat.js';
import type { Stretch } from './find-words.js';
import type { Labels } from './labels.js';

const TYPES = ['PER', 'ORG', 'LOC'] as const;

/** Names and attributions of one text; offsets in UTF-16 units. */
export interface TextReading {
  readonly names: readonly { readonly start: number; readonly end: number; readonly type: (typeof TYPES)[number] }[];
  readonly attributions: readonly GoldAttribution[];
}

const TYPE_OF: Readonly<Record<ReadName['kind'], (typeof TYPES)[number]>> = { person: 'PER', organisation: 'ORG', place: 'LOC' }; // prettier-ignore

/** What the reader saw. */
export function toTextReading(reading: Reading): TextReading {
  return {
    names: reading.names.map(({ start, end, kind }) => ({ start, end, type: TYPE_OF[kind] })),
    attributions: reading.attributions,
  };
}

/** What somebody labelled. */
export function toLabelledReading(labels: Labels, text: string): TextReading {
  const points = countCodePoints(text);
  const toSpan = ([start, end]: Stretch): { start: number; end: number } => ({ start: points.from(start), end: points.from(end) }); // prettier-ignore
  return {
    names: labels.names.map(([start, end, type]) => ({ ...toSpan([start, end]), type })),
    attributions: labels.attributions.map(({ source, cue, content }) => ({
      source: source.map(toSpan),
      cue: cue.map(toSpan),
      content: content.map(toSpan),
    })),
  };
}

/** Adds names, by span and type, and attributions, by pieces and whole, to the counts. */
export function compareReadings(
  counts: LedgerCounts,
  of: { readonly text: string; readonly gold: TextReading; readonly answered: TextReading },
): void {
  const { gold, answered } = of;
  const keys = (one: TextReading, type: string): string[] =>
    one.names.filter((name) => name.type === type).map((name) => `${name.start} ${name.end} ${type}`);
  for (const type of TYPES) {
    const sets = { gold: keys(gold, type), answered: keys(answered, type) };
    countMatches(foundOf(counts, 'names'), sets);
    countMatches(foundOf(counts, `names_${type.toLowerCase()}`), sets);
  }
  const [source, cue, content, whole] = ['source', 'cue', 'content', 'whole'].map((role) => foundOf(counts, `attribution_${role}`)); // prettier-ignore
  countAttributions(
    { source: source!, cue: cue!, content: content!, whole: whole! },
    { text: of.text, gold: gold.attributions, answered: answered.attributions, allowsNoCue: true },
  );
}
