import type { Origin } from '../model/ledger.js';
import type { ClaimFacts } from './claim-facts.js';
import { toNameWords } from './name-words.js';

/** A claim with the origin it goes back to. */
export interface Sourced {
  readonly origin: Origin;
  readonly facts: ClaimFacts;
}

/**
 * Who answers for an origin, as one string: what has the same answer is not independent. The statements of one side are
 * one voice in this, whoever makes them; outsiders are each their own; an outlet's people speak for the outlet; a passive
 * without a speaker, and "the ministry" of nobody knows whom, answer for nothing (null).
 */
export function answererOf({ origin, facts }: Sourced): string | null {
  const { kind, name } = origin;
  if (kind === 'unknown') return null;
  if (kind === 'statement') {
    const side = name.side ?? facts.side;
    if (side !== null) return `side ${side}`;
    const party = name.party ?? facts.party;
    if (party !== null) return `party ${party}`;
    return name.entity !== null && !isCommon(name.text ?? '') ? `voice ${name.entity}` : null;
  }
  // A state outlet in its own voice speaks for its side.
  if (kind === 'outlet' && name.side !== null) return `side ${name.side}`;
  if (kind === 'witness') return `voice ${findHome(facts) ?? facts.outlet}`;
  return `voice ${name.entity ?? facts.outlet}`;
}

/** The agency whose name the witness bears: "Mistral reporters" in a text of Mistral Agency. */
function findHome(facts: ClaimFacts): string | null {
  const words = toNameWords(facts.sourceName?.text ?? '');
  const home = facts.claim.chain.find(
    (link) => link.role === 'agency' && toNameWords(link.name.text ?? '').some((word) => words.includes(word)),
  );
  return home?.name.entity ?? null;
}

const COMMON = new Set(
  'ministry defence interior health foreign office general prosecutor army government police state national department committee council agency press of and for'.split(
    ' ',
  ),
);

function isCommon(text: string): boolean {
  return toNameWords(text).every((word) => COMMON.has(word));
}

/** True where two claims go back to two primary sources of which neither speaks for the other. */
export function isIndependent(a: Sourced, b: Sourced): boolean {
  const [x, y] = [answererOf(a), answererOf(b)];
  return x !== null && y !== null && x !== y;
}
