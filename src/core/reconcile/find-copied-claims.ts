import type { ClaimFacts } from './claim-facts.js';
import { addTo } from './claim-order.js';
import { toSentenceKey, type Copies } from './find-copies.js';
import type { ReconcileReport } from './reconcile-input.js';

/**
 * Claims that stand in a sentence which goes back to another report, with the claim of that report that they copy:
 * positions in the list of facts. A claim that the source's sentence does not hold is left out: the reader saw something else.
 */
export function findCopiedClaims(
  facts: readonly ClaimFacts[],
  options: { readonly copies: Copies; readonly reports: readonly ReconcileReport[] },
): Map<number, number> {
  const copied = new Map<number, number>();
  const positions = new Map(options.reports.map(({ report }, position) => [report.id, position]));
  const bySentence = new Map<number, number[]>();
  for (const [index, { claim }] of facts.entries()) {
    const key = toSentenceKey(positions.get(claim.report)!, claim.sentence.start);
    // Most sentences were copied from nowhere and by nobody.
    if (options.copies.sourceOf.has(key)) addTo(bySentence, { key, value: index });
  }
  for (const [key, own] of bySentence) {
    const origin = options.copies.sourceOf.get(key);
    if (origin === undefined || origin === key) continue;
    for (const index of own) {
      const match = bySentence.get(origin)?.find((other) => isSameContent(facts[index]!, facts[other]!));
      if (match !== undefined) copied.set(index, match);
    }
  }
  return copied;
}

function isSameContent(a: ClaimFacts, b: ClaimFacts): boolean {
  if (a.claim.kind !== b.claim.kind || a.claim.stance !== b.claim.stance || !isSameVoice(a, b)) return false;
  // One sentence frame may carry two speakers' words; a copy keeps who speaks and who acts.
  if (a.voice === 'statement' && a.source !== b.source && (a.party === null || a.party !== b.party)) return false;
  if ([...a.agents].sort().join() !== [...b.agents].sort().join()) return false;
  if (a.figures.length !== b.figures.length) return false;
  if (a.figures.some((figure, at) => figure.best !== b.figures[at]!.best || figure.what !== b.figures[at]!.what))
    return false;
  return a.claim.places.map((place) => place.entity).join() === b.claim.places.map((place) => place.entity).join();
}

/** An agency's words are the outlet's own voice where it prints them without credit. */
function isSameVoice(a: ClaimFacts, b: ClaimFacts): boolean {
  const isOwn = (facts: ClaimFacts): boolean => facts.voice === 'agency' || facts.voice === 'outlet';
  return a.voice === b.voice || (isOwn(a) && isOwn(b));
}
