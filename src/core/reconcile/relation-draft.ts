import type { Relation, RelationKind } from '../model/ledger.js';
import type { Name } from '../model/name.js';
import type { ClaimFacts } from './claim-facts.js';
import type { HeldClaim } from './held-report.js';

/** A relation between two claims before it has an id: positions in the list of facts, `from` the later or the denying one. */
export interface RelationDraft {
  readonly kind: RelationKind;
  readonly from: number;
  readonly to: number;
  readonly aspect: Relation['aspect'];
  readonly scope: Relation['scope'];
  readonly why: string;
  readonly rule: string;
  readonly confidence: number;
}

/** The same with the claims themselves, wherever they stand now. */
export interface HeldDraft extends Omit<RelationDraft, 'from' | 'to'> {
  readonly from: HeldClaim;
  readonly to: HeldClaim;
}

/** A compared slot: the value on each side. */
export type Compared = Readonly<
  Record<string, { readonly from: string | number | null; readonly to: string | number | null }>
>;

/** Slots that hold on at least one side; a slot that neither claim fills was not compared. */
export function keepFilled(scope: Compared): Compared {
  return Object.fromEntries(Object.entries(scope).filter(([, { from, to }]) => from !== null || to !== null));
}

/** Who makes a claim, as a sentence names them: the speaker as written, the witness's outlet, or the agency or outlet. */
export function sayWho(facts: ClaimFacts): string {
  const { claim } = facts;
  if (facts.voice === 'witness') {
    const outlet = claim.chain.find((link) => link.role === 'outlet' || link.role === 'agency')?.name;
    return outlet?.text
      ? `${claim.claimant.text ?? 'a witness'} (${outlet.text})`
      : (claim.claimant.text ?? 'a witness');
  }
  if (facts.voice === 'unknown') return 'somebody who is not named';
  return (
    nameText(claim.claimant) ??
    nameText(facts.sourceName) ??
    `an outlet that is not named (${facts.report.report.file})`
  );
}

/** A name in words: what it stands for, its words, or its party. */
export function nameText(name: Name | null): string | null {
  return name ? (name.standsFor ?? name.text ?? name.party ?? name.side) : null;
}

/** A sentence with a capital and a full stop. */
export function toSentence(words: string): string {
  const text = words.trim();
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
}

/** Confidence of a relation: the rule's own, lowered by what the readings of both claims leave open. 0–1, two decimals. */
export function toConfidence(rule: number, claims: readonly [ClaimFacts, ClaimFacts]): number {
  const weakest = Math.min(claims[0].claim.confidence, claims[1].claim.confidence);
  return Math.round(rule * (0.5 + 0.5 * weakest) * 100) / 100;
}
