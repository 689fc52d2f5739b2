import type { Rule } from '../model/rule.js';

/** What a claim's confidence is worked out from. */
export interface ConfidenceSigns {
  /** The rules of the acts of speech that tell it, outermost first, each with the reader model's own score (1 for grammar's rules); empty for the outlet's own voice. */
  readonly speeches: readonly { readonly rule: string; readonly score: number }[];
  /** True where the speaker's words were found, or where nobody is said to speak. */
  readonly hasSpeaker: boolean;
  /** Weight of the kind's trigger, 0 where the kind is only that of the speech or background. */
  readonly kindWeight: number;
  /** True for titles and captions, which leave words out. */
  readonly isHeadline: boolean;
  /** How the speaker is named: by words of its own, by a pronoun or bare noun, by one that nothing resolved. */
  readonly reference: 'named' | 'referred' | 'open';
  /** True where the statement has a verb of its own. */
  readonly hasVerb: boolean;
  /** True where the sentence is longer than trees are read well. */
  readonly isLong: boolean;
}

/** The rule that gives a claim's confidence. */
export const confidenceRules: readonly Rule[] = [
  { id: 'confidence/signs', says: 'The share of claims with the same signs (rule of the speech, reference, kind, headline, length) that are read right, worked out on labelled text.', examples: ['«The ministry said» that Lessen was shelled.'], not: [] },
]; // prettier-ignore

/**
 * How often a claim's speaker is right by the rule of its innermost speech, 0–1. Measured where 30 claims or more have
 * the rule (`npm run score -- claimants` on the development texts); set by hand beside those for rarer ones.
 */
const BASES: Readonly<Record<string, number>> = {
  'attribution/speech-verb': 0.84, 'attribution/inverted': 0.83, 'attribution/quotation': 0.88, 'attribution/according-to': 0.8,
  'attribution/called-on': 0.8, 'attribution/accused-of': 0.84, 'attribution/blamed-on': 0.8, 'attribution/held-responsible': 0.8,
  'attribution/attitude': 0.74, 'attribution/particle-verb': 0.74, 'attribution/put-at': 0.84, 'attribution/refusal': 0.73,
  'attribution/not-verified': 0.84, 'attribution/passive': 0.66, 'attribution/citing': 0.7, 'attribution/quoted-by': 0.75,
  'attribution/label': 0.9, 'attribution/own-correspondent': 0.84, 'attribution/speech-noun': 0.66,
  'attribution/continued-quotation': 0.75, 'attribution/goes-on': 0.35, 'denial/bare': 0.84, 'denial/relative-clause': 0.8,
}; // prettier-ignore

/** The outlet's own voice: that gold gives the words to nobody else. */
const OWN_VOICE = 0.84;
/** The reader model alone: 58 right in 100 at its lowest scores, 80 at its highest. */
const READER = { least: 0.5, slope: 0.33 } as const;
const UNKNOWN_RULE = 0.75;

/** What each sign takes away: shares of claims with the sign to those without it, on the same texts; kinds by hand. */
const FACTORS = {
  noSpeaker: 0.95, noKind: 0.97, weakKind: 0.97, headline: 0.85, referred: 0.94, open: 0.65, noVerb: 0.93, long: 0.87,
} as const; // prettier-ignore

/**
 * A monotone map from products of bases and factors to shares of right claims, drawn through the reliability table of the
 * development texts; straight lines between the knots.
 */
const CALIBRATION: readonly (readonly [product: number, share: number])[] = [
  [0, 0], [0.34, 0.18], [0.5, 0.4], [0.65, 0.67], [0.75, 0.79], [0.82, 0.86], [0.9, 0.92], [1, 0.95],
]; // prettier-ignore

/** That the reading of a claim is right, 0–1, two decimals. */
export function toConfidence(signs: ConfidenceSigns): number {
  return Math.round(calibrate(toProduct(signs)) * 100) / 100;
}

/** The product of base and factors, before it is calibrated; 0–1. */
export function toProduct(signs: ConfidenceSigns): number {
  let value = signs.speeches.reduce((least, speech) => Math.min(least, baseOf(speech)), OWN_VOICE + 0.1);
  if (signs.speeches.length === 0) value = OWN_VOICE;
  if (!signs.hasSpeaker) value *= FACTORS.noSpeaker;
  if (signs.kindWeight <= 0) value *= FACTORS.noKind;
  else if (signs.kindWeight < 4) value *= FACTORS.weakKind;
  if (signs.isHeadline) value *= FACTORS.headline;
  if (signs.reference !== 'named') value *= FACTORS[signs.reference];
  if (!signs.hasVerb) value *= FACTORS.noVerb;
  if (signs.isLong) value *= FACTORS.long;
  return value;
}

function baseOf({ rule, score }: { readonly rule: string; readonly score: number }): number {
  if (rule === 'reader/attribution') return READER.least + READER.slope * score;
  return BASES[rule] ?? UNKNOWN_RULE;
}

function calibrate(product: number): number {
  const at = CALIBRATION.findIndex(([knot]) => knot >= product);
  if (at <= 0) return CALIBRATION[at < 0 ? CALIBRATION.length - 1 : 0]![1];
  const [low, below] = CALIBRATION[at - 1]!;
  const [high, above] = CALIBRATION[at]!;
  return high === low ? above : below + ((above - below) * (product - low)) / (high - low);
}
