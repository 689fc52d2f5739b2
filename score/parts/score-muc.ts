import type { MucFill, MucSlot, MucTemplate } from './parse-muc-keys.js';

/** An answered filler: its string, and for set fills with a cross reference what it is about. */
export interface MucAnswer {
  readonly value: string;
  readonly about: string | null;
}

/** An answered incident: fillers by the number of the slot. */
export type MucResponse = ReadonlyMap<number, readonly MucAnswer[]>;

/** What the official score reports call POS, ACT, COR, PAR. */
export interface MucCounts {
  possible: number;
  actual: number;
  right: number;
  partial: number;
}

/** Counts at nought for each of `slots`. */
export function noMucCounts(slots: readonly number[]): Map<number, MucCounts> {
  return new Map(slots.map((slot) => [slot, { possible: 0, actual: 0, right: 0, partial: 0 }]));
}

const TYPE = 4;

/**
 * Scores the answered incidents of one message against its key and adds to `counts`. Templates are paired one to one for
 * the most credit; a pair needs at least a partly right type (ATTACK is partly right for any other). A template without a
 * partner counts wholly as missing or spurious (the "all templates" row of the official reports); an optional one of the
 * key that nobody answers counts nothing.
 */
export function scoreMessage(
  counts: Map<number, MucCounts>,
  options: { readonly key: readonly MucTemplate[]; readonly response: readonly MucResponse[] },
): void {
  const { key, response } = options;
  const slots = [...counts.keys()];
  const pairs = pairTemplates(key, { response, slots });
  for (const [at, template] of key.entries()) {
    const partner = pairs.get(at);
    if (partner === undefined && template.isOptional) continue;
    for (const slot of slots) {
      add(
        counts.get(slot)!,
        scoreSlot(slot, { key: template.slots.get(slot) ?? [], answers: partner?.get(slot) ?? [] }),
      );
    }
  }
  const paired = new Set(pairs.values());
  for (const template of response) {
    if (paired.has(template)) continue;
    for (const slot of slots) counts.get(slot)!.actual += template.get(slot)?.length ?? 0;
  }
}

/** Recall, precision and their balanced F in per cent; a partly right filler counts one half. */
export function toMucScores(all: Iterable<MucCounts>): { recall: number; precision: number; f: number } {
  const sum: MucCounts = { possible: 0, actual: 0, right: 0, partial: 0 };
  for (const counts of all) add(sum, counts);
  const credit = sum.right + sum.partial / 2;
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 100);
  return {
    recall: share(credit, sum.possible),
    precision: share(credit, sum.actual),
    f: share(2 * credit, sum.possible + sum.actual),
  };
}

function add(sum: MucCounts, counts: MucCounts): void {
  sum.possible += counts.possible;
  sum.actual += counts.actual;
  sum.right += counts.right;
  sum.partial += counts.partial;
}

/** The best pairing, greedily from the pair with the most credit: the keys have few templates, and ties are rare. */
function pairTemplates(
  key: readonly MucTemplate[],
  options: { readonly response: readonly MucResponse[]; readonly slots: readonly number[] },
): Map<number, MucResponse> {
  const { response, slots } = options;
  const candidates: { at: number; partner: MucResponse; credit: number }[] = [];
  for (const [at, template] of key.entries()) {
    for (const partner of response) {
      const score = (slot: number): number => {
        const one = scoreSlot(slot, { key: template.slots.get(slot) ?? [], answers: partner.get(slot) ?? [] });
        return one.right + one.partial / 2;
      };
      if (score(TYPE) > 0) candidates.push({ at, partner, credit: slots.reduce((sum, slot) => sum + score(slot), 0) });
    }
  }
  // Sorting is stable: of equal pairs the one that comes first in key and response wins.
  candidates.sort((a, b) => b.credit - a.credit);
  const pairs = new Map<number, MucResponse>();
  const taken = new Set<MucResponse>();
  for (const { at, partner } of candidates) {
    if (pairs.has(at) || taken.has(partner)) continue;
    pairs.set(at, partner);
    taken.add(partner);
  }
  return pairs;
}

function scoreSlot(
  slot: number,
  options: { readonly key: MucSlot; readonly answers: readonly MucAnswer[] },
): MucCounts {
  const { key, answers } = options;
  const counts: MucCounts = { possible: 0, actual: 0, right: 0, partial: 0 };
  if (key === null) return { ...counts, actual: answers.length };
  const open = new Set(answers);
  const unanswered: MucFill[] = [];
  for (const wanted of [1, 0.5]) {
    for (const fill of wanted === 1 ? key : unanswered.splice(0)) {
      const found = [...open].find((answer) => creditOf(slot, { fill, answer }) >= wanted);
      if (!found) {
        unanswered.push(fill);
        continue;
      }
      open.delete(found);
      counts.possible += 1;
      counts.actual += 1;
      if (wanted === 1) counts.right += 1;
      else counts.partial += 1;
    }
  }
  counts.possible += unanswered.filter((fill) => !fill.isOptional).length;
  counts.actual += open.size;
  return counts;
}

/** 1 right, 0.5 partly, 0 wrong, by the scoring guidelines' rules for what is judged without a person. */
function creditOf(slot: number, options: { readonly fill: MucFill; readonly answer: MucAnswer }): number {
  const { fill, answer } = options;
  if (slot === TYPE) return fill.options.includes(answer.value) ? 1 : answer.value === 'ATTACK' ? 0.5 : 0;
  if (answer.about === null) return Math.max(0, ...fill.options.map((option) => creditOfString(option, answer.value)));
  const isAbout = fill.about.some((about) => creditOfString(about, answer.about!) > 0);
  if (fill.options.includes(answer.value)) return isAbout ? 1 : 0.5;
  const isNarrower = fill.options.some((option) => option.startsWith(`${answer.value} BY `));
  return isNarrower ? 0.5 : 0;
}

const NONESSENTIAL: ReadonlySet<string> = new Set(['THE', 'A', 'AN', 'SOME', 'SEVERAL', 'MANY']);

/** The same words but for articles and numbers: 1. One holds all words of the other: 0.5, as parts of names do. */
function creditOfString(option: string, value: string): number {
  const words = (text: string): string[] =>
    (text.toUpperCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
      (word) => !NONESSENTIAL.has(word) && !/^\d+$/.test(word),
    );
  const left = words(option);
  const right = words(value);
  if (left.length === 0 || right.length === 0) return 0;
  if (left.join(' ') === right.join(' ')) return 1;
  const isIn = (part: readonly string[], whole: readonly string[]): boolean =>
    part.every((word) => whole.includes(word));
  return isIn(left, right) || isIn(right, left) ? 0.5 : 0;
}
