import type { LinkedClaims } from '../model/judgement.js';
import { compareMade } from './claim-facts.js';
import type { Denial } from './find-denials.js';
import { compareSlots } from './find-claim-relations.js';
import type { HeldClaim } from './held-report.js';
import { keepFilled, sayWho, toSentence, type HeldDraft } from './relation-draft.js';

const RULE = 'judgement/relate';

/** A pair of claims about which the last judgement holds: positions in the list of facts. */
interface JudgedPair {
  readonly from: number;
  readonly to: number;
  /** Null where the two are not related. */
  readonly said: (LinkedClaims & { readonly verdict: 'relate' }) | null;
}

/** A denial and what it denies, whoever found it. */
type DeniedClaim = Pick<Denial, 'denial' | 'denied'>;

/** What people decided of relations, by pairs of claims. */
export interface JudgedRelations {
  /** Denials without those that are no relation any more, and with those that a person found. */
  judgeDenials(denials: readonly DeniedClaim[]): DeniedClaim[];
  judgeDrafts(drafts: readonly HeldDraft[]): HeldDraft[];
}

/** Reads judgements about relations; of one pair the last one holds. */
export function readJudgedRelations(claims: readonly HeldClaim[], judged: readonly LinkedClaims[]): JudgedRelations {
  const pairs = new Map<string, JudgedPair>();
  const at = new Map(judged.length === 0 ? [] : claims.map(({ facts, at }) => [facts.claim.id, at] as const));
  for (const one of judged) {
    if (one.verdict !== 'relate' && one.verdict !== 'unrelate') continue;
    const [from, to] = [at.get(one.claim), at.get(one.other)];
    if (from === undefined || to === undefined || from === to) continue;
    // Relations go from the later claim; who denies, revises or refines is said.
    const isSaid = one.verdict === 'relate' && /^(?:denies|revises|refines)$/.test(one.relation);
    const isTurned = !isSaid && compareMade(claims[from]!.facts, claims[to]!.facts) < 0;
    const ends = isTurned ? { from: to, to: from } : { from, to };
    pairs.set(pairOf(from, to), { ...ends, said: one.verdict === 'relate' ? one : null });
  }
  return {
    judgeDenials(denials) {
      if (pairs.size === 0) return [...denials];
      const kept = denials.filter(({ denial, denied }) => !pairs.has(pairOf(denial, denied)));
      for (const { from, to, said } of pairs.values())
        if (said?.relation === 'denies') kept.push({ denial: from, denied: to });
      return kept.sort((a, b) => a.denial - b.denial || a.denied - b.denied);
    },
    judgeDrafts(drafts) {
      if (pairs.size === 0) return [...drafts];
      const kept = drafts.filter(({ from, to }) => !pairs.has(pairOf(from.at, to.at)));
      for (const pair of pairs.values())
        if (pair.said !== null) kept.push(toDraft(claims, { ...pair, said: pair.said }));
      return kept;
    },
  };
}

function toDraft(
  claims: readonly HeldClaim[],
  pair: JudgedPair & { readonly said: LinkedClaims & { readonly verdict: 'relate' } },
): HeldDraft {
  const { said } = pair;
  const ends = [claims[pair.from]!, claims[pair.to]!] as const;
  const [from, to] = [ends[0].facts, ends[1].facts];
  const because = said.why === null ? '' : `: ${said.why}`;
  return {
    kind: said.relation,
    from: ends[0],
    to: ends[1],
    aspect: said.aspect,
    scope: keepFilled(compareSlots(from, to)),
    why: toSentence(
      `${said.by} judges that what ${sayWho(from)} says ${SAYS[said.relation]} what ${sayWho(to)} says${because}`,
    ),
    rule: RULE,
    confidence: 1,
  };
}

const SAYS: Readonly<Record<HeldDraft['kind'], string>> = {
  repeats: 'repeats',
  corroborates: 'bears out',
  contradicts: 'contradicts',
  denies: 'denies',
  revises: 'revises',
  refines: 'adds to',
};

function pairOf(a: number, b: number): string {
  return `${Math.min(a, b)} ${Math.max(a, b)}`;
}
