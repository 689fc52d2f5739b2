import type { Origin } from '../model/ledger.js';
import type { ClaimFacts } from './claim-facts.js';

/** A claim with the origin it goes back to. */
export interface Sourced {
  readonly origin: Origin;
  readonly facts: ClaimFacts;
}

/**
 * Who answers for an origin, as one string: what has the same answer is not independent. The statements of one side are
 * one voice in this, whoever makes them; outsiders are each their own; a passive without a speaker answers for nothing (null).
 */
export function answererOf({ origin, facts }: Sourced): string | null {
  if (origin.kind === 'unknown') return null;
  if (origin.kind === 'statement') {
    const side = origin.name.side ?? facts.side;
    if (side !== null) return `side ${side}`;
    return `speaker ${origin.name.entity ?? origin.name.text ?? origin.id}`;
  }
  // A state outlet in its own voice speaks for its side.
  if (origin.kind === 'outlet' && origin.name.side !== null) return `side ${origin.name.side}`;
  return origin.id;
}

/** True where two claims go back to two primary sources of which neither speaks for the other. */
export function isIndependent(a: Sourced, b: Sourced): boolean {
  const [x, y] = [answererOf(a), answererOf(b)];
  return x !== null && y !== null && x !== y;
}
