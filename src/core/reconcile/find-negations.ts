import type { ClaimFacts } from './claim-facts.js';
import { compareMade } from './claim-facts.js';
import { addTo } from './claim-order.js';
import { wordsOf } from './claim-words.js';
import { countCommon } from './content-words.js';
import { isNegated, proposeDenied, scoreContent, UNTOLD } from './compare-content.js';
import { compareSlots, type RelationInput } from './find-claim-relations.js';
import { HAPPENINGS } from './kinds.js';
import { keepFilled, sayWho, toConfidence, toSentence, type RelationDraft } from './relation-draft.js';

/** What must speak for two claims having one content, of which one says that it was not so. */
const SAME_CONTENT = 2.3;

/**
 * Contradictions over whether something happened: one claim says as a fact that it did not, another that it did. What the
 * accused say of their own deeds is a denial, and left to `findDenied`. `facts` are in the ledger's order; `index` is that
 * of a claim that `isNegation`, `byKey` holds claims that can be negated (`isTold`).
 */
export function findNegated(
  input: Pick<RelationInput, 'facts'>,
  options: { readonly index: number; readonly byKey: { get(key: string): readonly number[] | undefined } },
): RelationDraft[] {
  const { facts } = input;
  const { index } = options;
  const byReport = new Map<string, number[]>();
  for (const other of proposeDenied(facts, { ...options, isOwnToo: true }))
    addTo(byReport, { key: facts[other]!.claim.report, value: other });
  const found = [...byReport.values()].flatMap((others) => findBest(facts, { index, others }) ?? []);
  const best = found.sort((a, b) => b.score - a.score || a.other - b.other).slice(0, MOST_REPORTS);
  return best.map(({ other }) => toDraft(input, { none: index, some: other }));
}

/** In a large dossier many reports tell what is said not to have been: so many of them are related. */
const MOST_REPORTS = 4;

/** True where a claim says as a fact that something was not so. */
export function isNegation(one: ClaimFacts): boolean {
  return isFact(one) && isNegated(one) && !UNTOLD.test(wordsOf(one));
}

/** True where a claim says as a fact that something was so. */
export function isTold(one: ClaimFacts): boolean {
  return isFact(one) && !isNegated(one);
}

/** Told as a fact: no denial, no history, no plan, nothing that is only held possible. */
function isFact(one: ClaimFacts): boolean {
  if (one.isHistory || one.isDenial || one.voice === 'unknown') return false;
  if (one.claim.modality.some((mode) => mode === 'future' || mode === 'hypothetical')) return false;
  return (HAPPENINGS.has(one.claim.kind) || one.claim.kind === 'statement') && /^(?:asserts|confirms|accuses)$/.test(one.claim.stance); // prettier-ignore
}

function findBest(
  facts: readonly ClaimFacts[],
  options: { readonly index: number; readonly others: readonly number[] },
): { readonly other: number; readonly score: number } | null {
  const none = facts[options.index]!;
  let best: { readonly other: number; readonly score: number } | null = null;
  for (const other of options.others) {
    const some = facts[other]!;
    // "Nobody was killed in it" shares one word with every toll.
    if (countCommon(none.words, some.words) < 2) continue;
    if (some.source === none.source || (some.side !== null && some.side === none.side)) continue;
    const score = scoreContent(none, some);
    if (score !== null && score >= SAME_CONTENT && (best === null || score > best.score)) best = { other, score };
  }
  return best;
}

function toDraft(
  input: Pick<RelationInput, 'facts'>,
  pair: { readonly none: number; readonly some: number },
): RelationDraft {
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
