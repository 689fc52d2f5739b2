import type { Rule } from '../model/rule.js';

/** What a claim's confidence is worked out from. */
export interface ConfidenceSigns {
  /** 0–1: how sure the speech is; 1 where nobody is said to speak. */
  readonly speech: number;
  /** True where the speaker's words were found, or where nobody is said to speak. */
  readonly hasSpeaker: boolean;
  /** Weight of the kind's trigger, 0 where the kind is only that of the speech or background. */
  readonly kindWeight: number;
  /** True for titles and captions, which leave words out. */
  readonly isHeadline: boolean;
  /** True where the speaker is a pronoun or bare noun that nothing resolved. */
  readonly isOpenReference: boolean;
  /** True where the statement has a verb of its own. */
  readonly hasVerb: boolean;
  /** True where the sentence is longer than trees are read well. */
  readonly isLong: boolean;
}

/** The rule that gives a claim's confidence. */
export const confidenceRules: readonly Rule[] = [
  { id: 'confidence/signs', says: 'The share of claims with the same signs (speech, speaker, kind, headline, length) that are read right, worked out on labelled text.', examples: ['«The ministry said» that Lessen was shelled.'], not: [] },
]; // prettier-ignore

/** That the reading of a claim is right, 0–1, two decimals: a product of one factor a sign. */
export function toConfidence(signs: ConfidenceSigns): number {
  let value = 0.95 * signs.speech;
  if (!signs.hasSpeaker) value *= 0.9;
  if (signs.kindWeight <= 0) value *= 0.85;
  else if (signs.kindWeight < 4) value *= 0.93;
  if (signs.isHeadline) value *= 0.8;
  if (signs.isOpenReference) value *= 0.85;
  if (!signs.hasVerb) value *= 0.85;
  if (signs.isLong) value *= 0.92;
  return Math.round(value * 100) / 100;
}
