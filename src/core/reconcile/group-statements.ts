import type { ClaimFacts } from './claim-facts.js';

/** Sentences that may lie between two claims of one statement that goes on ("… , he said. … He added"). */
const NEAR_CHARACTERS = 600;

/**
 * Numbers the claims so that those of one statement share a number: one sentence of one speaker, or a speaker who goes
 * on as a pronoun or in one quotation. A speaker who is named anew ("The ministry also said") makes a new statement, since
 * nobody can tell whether it was made on the same occasion. `facts` are in the ledger's order.
 */
export function groupStatements(facts: readonly ClaimFacts[]): number[] {
  const numbers: number[] = [];
  const last = new Map<string, number>();
  for (const [index, one] of facts.entries()) {
    const key = `${one.claim.report}\n${one.voice}\n${speakerKeyOf(one)}`;
    const before = last.get(key);
    const isOn = before !== undefined && isGoingOn(facts[before]!, one);
    numbers.push(isOn ? numbers[before]! : index);
    last.set(key, index);
  }
  return numbers;
}

/** Who speaks, as far as statements are told apart: two speakers of one ministry make two statements. */
export function speakerKeyOf(facts: ClaimFacts): string {
  const { claimant } = facts.claim;
  return claimant.entity ?? (claimant.standsFor ?? claimant.text ?? facts.source).toLowerCase();
}

function isGoingOn(before: ClaimFacts, after: ClaimFacts): boolean {
  const [a, b] = [before.claim, after.claim];
  if (a.sentence.start === b.sentence.start) return true;
  if (b.sentence.start - a.sentence.end > NEAR_CHARACTERS) return false;
  const link = b.chain[b.chain.length - 1];
  const isPronoun =
    link !== undefined &&
    (link.name.rule === 'reference/pronoun' || /^(he|she|it|they|we)$/i.test(link.name.text ?? ''));
  if (isPronoun) return true;
  const isQuoting = b.quotation === 'direct' && (a.quotation === 'direct' || a.quotation === 'mixed');
  return isQuoting && (link === undefined || link.isImplied || link.cue === null);
}
