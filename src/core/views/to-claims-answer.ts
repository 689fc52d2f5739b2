import type { Claim } from '../model/claim.js';
import type { ClaimsAnswer, Facet, FacetName, FacetValue } from './answers.js';
import { toFacetColumns } from './facet-columns.js';
import type { LedgerIndex } from './ledger-index.js';
import { toNameWords } from './to-chain.js';
import { toClaimCard } from './to-claim-card.js';

/** What to find: values of one facet are alternatives, all else must hold at once. */
export interface ClaimFilter {
  readonly facets: Readonly<Partial<Record<FacetName, readonly string[]>>>;
  /** Words that must all stand in the sentence or in the names of who says it, where and of whom. */
  readonly words: string;
  /** ISO dates, both inclusive: the claim's time may lie between them. */
  readonly from: string | null;
  readonly to: string | null;
  readonly report: string | null;
  readonly incident: string | null;
  readonly sort: 'report' | 'time' | 'contested';
}

interface Found {
  readonly claims: readonly Claim[];
  readonly facets: readonly Facet[];
}

/** Filters whose claims are kept for further pages; a reader goes back and forth between a few. */
const MOST_KEPT = 8;
const KEPT = new WeakMap<LedgerIndex, Map<string, Found>>();

/** One page of the claims that pass a filter, with the counts of every facet's values. */
export function toClaimsAnswer(
  index: LedgerIndex,
  filter: ClaimFilter,
  page: { readonly offset: number; readonly limit: number },
): ClaimsAnswer {
  let kept = KEPT.get(index);
  if (!kept) {
    kept = new Map();
    KEPT.set(index, kept);
  }
  const key = JSON.stringify(filter);
  const found = kept.get(key) ?? filterClaims(index, filter);
  // Last asked, last to go.
  kept.delete(key);
  kept.set(key, found);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  return {
    total: found.claims.length,
    offset: page.offset,
    claims: found.claims.slice(page.offset, page.offset + page.limit).map((claim) => toClaimCard(claim, index)),
    facets: found.facets,
  };
}

function filterClaims(index: LedgerIndex, filter: ClaimFilter): Found {
  const columns = toFacetColumns(index);
  const wanted = columns.map(({ facet, values }) => {
    const asked = new Set(filter.facets[facet] ?? []);
    return asked.size === 0 ? null : new Set(values.flatMap(({ value }, code) => (asked.has(value) ? [code] : [])));
  });
  const counts = columns.map(({ values }) => new Uint32Array(values.length));
  const words = foldText(filter.words).split(/\s+/).filter(Boolean);
  const claims: Claim[] = [];
  index.ledger.claims.forEach((claim, at) => {
    if (!isWithin(claim, filter) || !hasWords(claim, words, index)) return;
    let failing = -1;
    for (let i = 0; i < columns.length; i += 1) {
      const set = wanted[i];
      if (set == null || columns[i]!.codes[at]!.some((code) => set.has(code))) continue;
      if (failing >= 0) return;
      failing = i;
    }
    if (failing < 0) claims.push(claim);
    // A facet's own choice does not narrow its own list: that shows what else there is to choose.
    for (let i = 0; i < columns.length; i += 1) {
      if (failing >= 0 && failing !== i) continue;
      for (const code of columns[i]!.codes[at]!) counts[i]![code]! += 1;
    }
  });
  return {
    claims: sortClaims(claims, filter.sort, index),
    facets: columns.map(({ facet, values }, i) => ({
      facet,
      values: rankValues(
        values.flatMap(({ value, label }, code) => {
          const count = counts[i]![code]!;
          const isChosen = wanted[i]?.has(code) === true;
          return count > 0 || isChosen ? [{ value, label, count, isChosen }] : [];
        }),
      ),
    })),
  };
}

/** Text for comparing: lower case, without accents, one kind of apostrophe. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’ʼ`´]/g, "'")
    .toLowerCase();
}

function isWithin(claim: Claim, filter: ClaimFilter): boolean {
  if (filter.report !== null && claim.report !== filter.report) return false;
  if (filter.incident !== null && claim.incident !== filter.incident) return false;
  if (filter.from === null && filter.to === null) return true;
  const { earliest, latest } = claim.time;
  // A claim of which neither bound is known lies nowhere: it would answer to every range.
  if (earliest === null && latest === null) return false;
  if (filter.from !== null && latest !== null && latest.slice(0, 10) < filter.from) return false;
  return filter.to === null || earliest === null || earliest.slice(0, 10) <= filter.to;
}

const HAYSTACKS = new WeakMap<Claim, string>();

function hasWords(claim: Claim, words: readonly string[], index: LedgerIndex): boolean {
  if (words.length === 0) return true;
  let haystack = HAYSTACKS.get(claim);
  if (haystack === undefined) {
    const text = index.reports.get(claim.report)?.text ?? '';
    const names = [claim.claimant, claim.claimant.institution, ...claim.places, ...claim.agents, ...claim.targets];
    haystack = foldText(
      [
        text.slice(Math.min(claim.sentence.start, claim.span.start), Math.max(claim.sentence.end, claim.span.end)),
        ...names.map((name) => (name ? `${name.text ?? ''} ${toNameWords(name, index) ?? ''}` : '')),
        claim.kind,
        claim.stance,
      ].join('\n'),
    );
    HAYSTACKS.set(claim, haystack);
  }
  return words.every((word) => haystack.includes(word));
}

/** Chosen values first, so that they can be taken back; then by count, then by label. */
function rankValues(values: readonly (FacetValue & { readonly isChosen: boolean })[]): FacetValue[] {
  return [...values]
    .sort(
      (a, b) =>
        Number(b.isChosen) - Number(a.isChosen) ||
        b.count - a.count ||
        (a.label < b.label ? -1 : a.label > b.label ? 1 : 0),
    )
    .map(({ value, label, count }) => ({ value, label, count }));
}

function sortClaims(claims: Claim[], sort: ClaimFilter['sort'], index: LedgerIndex): Claim[] {
  if (sort === 'report') return claims;
  const key =
    sort === 'time'
      ? (claim: Claim): string => claim.time.earliest ?? claim.time.latest ?? '9999'
      : (claim: Claim): string => String(9_999 - countDisputes(claim, index)).padStart(4, '0');
  return claims
    .map((claim, order) => ({ claim, order, key: key(claim) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.order - b.order))
    .map(({ claim }) => claim);
}

function countDisputes(claim: Claim, index: LedgerIndex): number {
  const relations = index.relationsOf.get(claim.id) ?? [];
  return Math.min(9_999, relations.filter(({ kind }) => kind === 'contradicts' || kind === 'denies').length);
}
