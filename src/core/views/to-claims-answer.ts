import type { Claim } from '../model/claim.js';
import type { Name } from '../model/name.js';
import type { ClaimsAnswer, Facet, FacetName, FacetValue } from './answers.js';
import type { LedgerIndex } from './ledger-index.js';
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

/** The facets in the order in which the ledger shows them. */
export const FACETS: readonly FacetName[] = ['claimant', 'side', 'kind', 'stance', 'place', 'outlet', 'status'];

/** A filter that lets everything through. */
export const NO_FILTER: ClaimFilter = {
  facets: {},
  words: '',
  from: null,
  to: null,
  report: null,
  incident: null,
  sort: 'report',
};

/** The value of a slot that is empty. */
const NONE = 'none';

/** One page of the claims that pass a filter, with the counts of every facet's values. */
export function toClaimsAnswer(
  index: LedgerIndex,
  filter: ClaimFilter,
  page: { readonly offset: number; readonly limit: number },
): ClaimsAnswer {
  const wanted = FACETS.map((facet) => new Set(filter.facets[facet] ?? []));
  const words = foldText(filter.words).split(/\s+/).filter(Boolean);
  const counts = FACETS.map(() => new Map<string, FacetValue & { count: number }>());
  const found: Claim[] = [];
  for (const claim of index.ledger.claims) {
    if (!isWithin(claim, filter) || !hasWords(claim, words, index)) continue;
    const values = FACETS.map((facet) => facetValues(claim, facet, index));
    const failing = wanted.flatMap((set, i) =>
      set.size === 0 || values[i]!.some(({ value }) => set.has(value)) ? [] : [i],
    );
    if (failing.length === 0) found.push(claim);
    // A facet's own choice does not narrow its own list: that shows what else there is to choose.
    for (let i = 0; i < FACETS.length; i += 1) {
      if (failing.length > 1 || (failing.length === 1 && failing[0] !== i)) continue;
      for (const { value, label } of values[i]!) {
        const row = counts[i]!.get(value);
        if (row) row.count += 1;
        else counts[i]!.set(value, { value, label, count: 1 });
      }
    }
  }
  const sorted = sortClaims(found, filter.sort, index);
  return {
    total: sorted.length,
    offset: page.offset,
    claims: sorted.slice(page.offset, page.offset + page.limit).map((claim) => toClaimCard(claim, index)),
    facets: FACETS.map((facet, i): Facet => ({ facet, values: rankValues([...counts[i]!.values()], wanted[i]!) })),
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

function facetValues(claim: Claim, facet: FacetName, index: LedgerIndex): { value: string; label: string }[] {
  switch (facet) {
    case 'claimant':
      return [named(claim.claimant, index)];
    case 'side':
      return [plain(claim.claimant.side)];
    case 'kind':
      return [plain(claim.kind)];
    case 'stance':
      return [plain(claim.stance)];
    case 'place': {
      const places = new Map(claim.places.map((place) => [named(place, index).value, named(place, index)]));
      return places.size === 0 ? [plain(null)] : [...places.values()];
    }
    case 'outlet':
      return [plain(index.reports.get(claim.report)?.outlet.text ?? null)];
    case 'status':
      return [plain(claim.incident === null ? null : (index.incidents.get(claim.incident)?.status ?? null))];
  }
}

function named(name: Name, index: LedgerIndex): { value: string; label: string } {
  const entity = name.entity === null ? undefined : index.entities.get(name.entity);
  if (entity) return { value: entity.id, label: entity.name };
  return plain(name.standsFor ?? name.text);
}

function plain(text: string | null): { value: string; label: string } {
  return { value: text ?? NONE, label: text ?? NONE };
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
        ...names.map((name) => (name ? `${name.text ?? ''} ${named(name, index).label}` : '')),
        claim.kind,
        claim.stance,
      ].join('\n'),
    );
    HAYSTACKS.set(claim, haystack);
  }
  return words.every((word) => haystack.includes(word));
}

/** Chosen values first, so that they can be taken back; then by count, then by label. */
function rankValues(values: FacetValue[], chosen: ReadonlySet<string>): FacetValue[] {
  return values.sort(
    (a, b) =>
      Number(chosen.has(b.value)) - Number(chosen.has(a.value)) ||
      b.count - a.count ||
      (a.label < b.label ? -1 : a.label > b.label ? 1 : 0),
  );
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
