import { TELLING_BLOCKS, type Report } from '../model/report.js';

/** How often a report names what, by the first letters of the names, with the length of that vector. */
export interface NameProfile {
  readonly weights: ReadonlyMap<string, number>;
  readonly length: number;
}

/** Letters that names are compared by: enough to tell names apart, few enough to join a country and its people's name. */
const LETTERS = 5;

/** Characters of a report that are looked at: the names of a war stand at the beginning, and reports may be huge. */
const REACH = 20_000;

/** Names by which a profile is looked up. */
const LOOKED_UP = 15;

/** Cosine from which two reports speak of the same war, beside the count of shared names; moved only with name-profile.test.ts. */
const ALIKE = 0.25;

/** Fewest names that two reports of the same war share. */
const SHARED = 3;

/** Capitalised words that are no names of places, people or parties. */
const NO_NAMES = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september ' +
    'october november december the this that these those there then they their thus his her hers him she its but and for ' +
    'not nor yet also after before since until while when where which who whom whose what why how both each every some ' +
    'many most more much several such same all any other another one two three four five six seven eight nine ten dozens ' +
    'hundreds thousands with without within from into onto over under about above below between among against along ' +
    'during despite according however meanwhile earlier later today yesterday tomorrow now here our your you said says ' +
    'army forces force troops ministry minister president prime defence defense foreign interior general colonel captain ' +
    'major lieutenant spokesman spokeswoman spokesperson government state states united nations council republic national ' +
    'international media agency news press photo published updated source copyright image video read share radio world ' +
    'reuters afp associated agence france-presse facebook twitter telegram authorities officials leader war fighting clashes conflict heavy ' +
    'separately home more new last first people act rights reserved'
  )
    .split(' ')
    .map(toStem),
);

/** The names of a report's telling blocks, weighted by the logarithm of how often they stand there. */
export function toNameProfile({ text, blocks }: Pick<Report, 'text' | 'blocks'>): NameProfile {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    if (block.start >= REACH) break;
    if (!TELLING_BLOCKS.has(block.kind)) continue;
    const words = text.slice(block.start, Math.min(block.end, REACH));
    for (const match of words.matchAll(/\p{Lu}[\p{L}]{2,30}/gu)) {
      const stem = toStem(match[0]);
      if (!NO_NAMES.has(stem)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
  }
  const weights = new Map<string, number>();
  for (const [stem, count] of counts) weights.set(stem, Math.log2(1 + count));
  return { weights, length: lengthOf(weights) };
}

/** Joins profiles of one war: each report weighs the same. */
export function joinProfiles(profiles: readonly NameProfile[]): NameProfile {
  const weights = new Map<string, number>();
  for (const { weights: one, length } of profiles) {
    if (length === 0) continue;
    for (const [stem, weight] of one) weights.set(stem, (weights.get(stem) ?? 0) + weight / length);
  }
  return { weights, length: lengthOf(weights) };
}

/** How alike the names of two profiles are, 0–1: their cosine (Salton and McGill 1983), 0 where they share too few. */
export function compareProfiles(a: NameProfile, b: NameProfile): number {
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  if (small.length === 0 || large.length === 0) return 0;
  let product = 0;
  let shared = 0;
  for (const [stem, weight] of small.weights) {
    const other = large.weights.get(stem);
    if (other === undefined) continue;
    shared += 1;
    product += weight * other;
  }
  return shared < SHARED ? 0 : product / (small.length * large.length);
}

/** True where two profiles plainly speak of the same war. */
export function isSameWar(a: NameProfile, b: NameProfile): boolean {
  return compareProfiles(a, b) >= ALIKE;
}

/** The weightiest names of a profile, by which it is looked up. */
export function topNames({ weights }: NameProfile): string[] {
  return [...weights]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : a > b ? 1 : 0))
    .slice(0, LOOKED_UP)
    .map(([name]) => name);
}

function toStem(word: string): string {
  return word.toLowerCase().slice(0, LETTERS);
}

function lengthOf(weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const weight of weights.values()) sum += weight * weight;
  return Math.sqrt(sum);
}
