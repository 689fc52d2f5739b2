import type { Claim, Review } from '../model/claim.js';
import type { ReportId } from '../model/ids.js';
import type { ClaimValues, JudgedClaim, Judged, Judgement, LinkedClaims, NamedEntities } from '../model/judgement.js';
import { editClaim, type EditTools } from './edit-claim.js';
import { findJudgedClaim, type FoundClaim } from './find-judged-claim.js';
import { openQuotedText, type QuotedText } from './quoted-text.js';
import { quoteClaim } from './say-judgement.js';

/** What became of a judgement about claims before the claims of all reports are brought together. */
export interface Finding {
  readonly judgement: Judgement;
  readonly state: 'found' | 'changed' | 'lost';
  readonly reason: string | null;
  /** Ids of the claims that it is about now, the target first. */
  readonly claims: readonly string[];
}

/** The claims as people judged them, and what is left to decide across reports. */
export interface Applied {
  /** In the order given, edited and reviewed. */
  readonly claims: readonly Claim[];
  readonly judged: Judged;
  /** One for each judgement, in their order; those about entities are `found` until the entities are there. */
  readonly findings: readonly Finding[];
}

/**
 * Applies judgements to the claims of all reports, one after the other in the order in which they were made: each is about
 * the claims as the ones before it left them. `judgements` must be in that order, those withdrawn left out.
 */
export function applyJudgements(
  claims: readonly Claim[],
  options: {
    readonly judgements: readonly Judgement[];
    readonly texts: ReadonlyMap<ReportId, string>;
    readonly tools: EditTools;
  },
): Applied {
  const { judgements } = options;
  if (judgements.length === 0) return { claims, judged: { claims: [], names: [] }, findings: [] };
  const bench = openBench(claims, options);
  const linked: LinkedClaims[] = [];
  const names: NamedEntities[] = [];
  const findings = judgements.map((judgement): Finding => {
    switch (judgement.verdict) {
      case 'accept':
      case 'reject':
        return bench.review(judgement, judgement.target);
      case 'edit':
        return bench.edit(judgement);
      case 'merge':
      case 'split':
        names.push(judgement);
        return { judgement, state: 'found', reason: null, claims: [] };
      case 'other-incident': {
        const found = bench.findAll(judgement, [judgement.target]);
        if (found.state !== 'found') return found;
        const others = judgement.others.flatMap((one) => bench.find(one)?.claim.id ?? []);
        if (others.length === 0)
          return { ...found, state: 'lost', reason: 'none of the other claims is there any more' };
        linked.push({ ...toSaid(judgement), verdict: 'other-incident', claim: found.claims[0]!, others });
        return { ...found, claims: [found.claims[0]!, ...others] };
      }
      default: {
        const found = bench.findAll(judgement, [judgement.target, judgement.other]);
        if (found.state !== 'found') return found;
        const [claim, other] = [found.claims[0]!, found.claims[1]!];
        const said = { ...toSaid(judgement), claim, other };
        if (judgement.verdict === 'relate')
          linked.push({ ...said, verdict: 'relate', relation: judgement.relation, aspect: judgement.aspect });
        else linked.push({ ...said, verdict: judgement.verdict });
        return found;
      }
    }
  });
  return { claims: bench.claims(), judged: { claims: linked, names }, findings };
}

function toSaid({ number, by, why }: Judgement): Pick<LinkedClaims, 'number' | 'by' | 'why'> {
  return { number, by, why };
}

interface Found extends FoundClaim {
  readonly claim: Claim;
}

/** The claims on the bench: found by what judgements say of them, and changed. */
interface Bench {
  find(target: JudgedClaim): Found | null;
  findAll(judgement: Judgement, targets: readonly JudgedClaim[]): Finding;
  review(judgement: Judgement, target: JudgedClaim): Finding;
  edit(judgement: Judgement & { readonly verdict: 'edit' }): Finding;
  claims(): Claim[];
}

function openBench(
  given: readonly Claim[],
  options: { readonly texts: ReadonlyMap<ReportId, string>; readonly tools: EditTools },
): Bench {
  const claims = [...given];
  const placesOf = new Map<ReportId, number[]>();
  for (const [place, claim] of given.entries()) {
    const places = placesOf.get(claim.report);
    if (places) places.push(place);
    else placesOf.set(claim.report, [place]);
  }
  const texts = new Map<ReportId, QuotedText>();
  const open = (report: ReportId): QuotedText | null => {
    const text = options.texts.get(report);
    if (text === undefined) return null;
    let opened = texts.get(report);
    if (!opened) {
      opened = openQuotedText(text);
      texts.set(report, opened);
    }
    return opened;
  };
  const find = (target: JudgedClaim): Found | null => {
    const text = open(target.report);
    if (text === null) return null;
    const places = placesOf.get(target.report) ?? [];
    const found = findJudgedClaim(target, { text, claims: places.map((place) => claims[place]!) });
    return found === null ? null : { ...found, index: places[found.index]!, claim: claims[places[found.index]!]! };
  };
  const toLost = (judgement: Judgement, target: JudgedClaim): Finding => {
    const reason = options.texts.has(target.report)
      ? `no claim is read in the words ${quoteClaim(target)} any more, or several are that nothing tells apart`
      : 'the report is not in the dossier';
    return { judgement, state: 'lost', reason, claims: [] };
  };
  return {
    find,
    findAll(judgement, targets) {
      const ids: string[] = [];
      for (const target of targets) {
        const found = find(target);
        if (found === null) return toLost(judgement, target);
        if (found.differing.includes('claimant')) return toChanged(judgement, { found, target, slots: ['claimant'] });
        ids.push(found.claim.id);
      }
      return { judgement, state: 'found', reason: null, claims: ids };
    },
    review(judgement, target) {
      const found = find(target);
      if (found === null) return toLost(judgement, target);
      // Who accepts or rejects a reading says nothing of another one.
      if (found.differing.length > 0) return toChanged(judgement, { found, target, slots: found.differing });
      const { claim } = found;
      const state = judgement.verdict === 'reject' ? 'rejected' : isEdited(claim) ? 'edited' : 'accepted';
      claims[found.index] = { ...claim, review: toReview(judgement, state) };
      return { judgement, state: 'found', reason: null, claims: [claim.id] };
    },
    edit(judgement) {
      const { target } = judgement;
      const found = find(target);
      if (found === null) return toLost(judgement, target);
      const isOfClaimant = judgement.slots.some(({ slot }) => slot === 'claimant');
      if (found.differing.includes('claimant') && !isOfClaimant) return toChanged(judgement, { found, target, slots: ['claimant'] }); // prettier-ignore
      const text = open(target.report)!;
      const missing = judgement.slots.find((edit) => edit.slot === 'figure' && !hasFigure(found.claim, text.find(edit.selector))); // prettier-ignore
      if (missing !== undefined) return { judgement, state: 'changed', reason: 'the figure is not read any more', claims: [found.claim.id] }; // prettier-ignore
      const edited = editClaim(found.claim, { edits: judgement.slots, text, tools: options.tools });
      claims[found.index] = { ...edited, review: toReview(judgement, 'edited') };
      return { judgement, state: 'found', reason: null, claims: [found.claim.id] };
    },
    claims: () => claims,
  };
}

function hasFigure(claim: Claim, span: { readonly start: number; readonly end: number } | null): boolean {
  return span !== null && claim.figures.some((figure) => figure.span.start < span.end && span.start < figure.span.end);
}

/** An accepted claim stays an edited one: that is what was accepted. */
function isEdited(claim: Claim): boolean {
  return claim.evidence.some((one) => one.rule === 'judgement/edit') || claim.review.state === 'edited';
}

function toReview({ by, at, why }: Judgement, state: Review['state']): Review {
  return { state, by, at, why };
}

function toChanged(
  judgement: Judgement,
  options: { readonly found: Found; readonly target: JudgedClaim; readonly slots: readonly (keyof ClaimValues)[] },
): Finding {
  const { found, slots } = options;
  return {
    judgement,
    state: 'changed',
    reason: `it is read otherwise now: ${slots.join(', ')}`,
    claims: [found.claim.id],
  };
}
