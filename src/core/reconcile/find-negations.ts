import type { ClaimFacts } from './claim-facts.js';
import { compareMade } from './claim-facts.js';
import { addTo } from './claim-order.js';
import { wordsOf } from './claim-words.js';
import { contentKeys, isNegated, proposeDenied, scoreContent, UNTOLD } from './compare-content.js';
import { compareSlots, type RelationInput } from './find-claim-relations.js';
import { HAPPENINGS } from './kinds.js';
import { keepFilled, sayWho, toConfidence, toSentence, type RelationDraft } from './relation-draft.js';

/** What must speak for two claims having one content, of which one says that it was not so. */
const SAME_CONTENT = 2.3;

/**
 * Contradictions over whether something happened: one claim says as a fact that it did not, another that it did. What the
 * accused say of their own deeds is a denial, and left to `findDenials`; `taken` are its denials. `facts` are in the
 * ledger's order.
 */
export function findNegations(input: RelationInput, taken: ReadonlySet<number>): RelationDraft[] {
  const { facts } = input;
  const byKey = new Map<string, number[]>();
  for (const [index, one] of facts.entries())
    if (isTold(one) && !isNegated(one)) for (const key of contentKeys(one)) addTo(byKey, { key, value: index });
  const drafts: RelationDraft[] = [];
  for (const [index, one] of facts.entries()) {
    if (taken.has(index) || !isTold(one) || !isNegated(one) || UNTOLD.test(wordsOf(one))) continue;
    const byReport = new Map<string, number[]>();
    for (const other of proposeDenied(facts, { index, byKey, isOwnToo: true }))
      addTo(byReport, { key: facts[other]!.claim.report, value: other });
    for (const others of byReport.values()) {
      const best = findBest(facts, { index, others });
      if (best !== null) drafts.push(toDraft(input, { none: index, some: best }));
    }
  }
  return drafts;
}

/** Told as a fact: no denial, no history, no plan, nothing that is only held possible. */
function isTold(one: ClaimFacts): boolean {
  if (one.isHistory || one.isDenial || one.voice === 'unknown') return false;
  if (one.claim.modality.some((mode) => mode === 'future' || mode === 'hypothetical')) return false;
  return (HAPPENINGS.has(one.claim.kind) || one.claim.kind === 'statement') && /^(?:asserts|confirms|accuses)$/.test(one.claim.stance); // prettier-ignore
}

function findBest(
  facts: readonly ClaimFacts[],
  options: { readonly index: number; readonly others: readonly number[] },
): number | null {
  const none = facts[options.index]!;
  let best: { readonly other: number; readonly score: number } | null = null;
  for (const other of options.others) {
    const some = facts[other]!;
    if (some.source === none.source || (some.side !== null && some.side === none.side)) continue;
    const score = scoreContent(none, some);
    if (score !== null && score >= SAME_CONTENT && (best === null || score > best.score)) best = { other, score };
  }
  return best?.other ?? null;
}

function toDraft(input: RelationInput, pair: { readonly none: number; readonly some: number }): RelationDraft {
  const [none, some] = [input.facts[pair.none]!, input.facts[pair.some]!];
  const isLater = compareMade(none, some) >= 0;
  const [from, to] = isLater ? [none, some] : [some, none];
  return {
    kind: 'contradicts', from: isLater ? pair.none : pair.some, to: isLater ? pair.some : pair.none,
    aspect: 'occurrence', rule: 'relation/said-not-to-be',
    scope: keepFilled({ ...compareSlots(from, to), negated: { from: isLater ? 'yes' : 'no', to: isLater ? 'no' : 'yes' } }),
    why: toSentence(`${sayWho(none)} says “${wordsOf(none)}” where ${sayWho(some)} says “${wordsOf(some)}”`),
    confidence: toConfidence(0.7, [from, to]),
  }; // prettier-ignore
}
