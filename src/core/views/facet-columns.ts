import type { Claim } from '../model/claim.js';
import type { Name } from '../model/name.js';
import type { FacetName } from './answers.js';
import type { LedgerIndex } from './ledger-index.js';

/** The facets in the order in which the ledger shows them. */
export const FACETS: readonly FacetName[] = [
  'claimant',
  'side',
  'kind',
  'stance',
  'place',
  'outlet',
  'status',
  'review',
];

/** The value of a slot that is empty. */
const NONE = 'none';

/** One facet of all claims: every value once, and for each claim (in the ledger's order) which of them it has. */
export interface FacetColumn {
  readonly facet: FacetName;
  readonly values: readonly { readonly value: string; readonly label: string }[];
  /** Positions in `values`; at least one for each claim, and none twice. */
  readonly codes: readonly (readonly number[])[];
}

const KEPT = new WeakMap<LedgerIndex, readonly FacetColumn[]>();

/** The facets of a ledger as columns, made once: counting then is counting small numbers. */
export function toFacetColumns(index: LedgerIndex): readonly FacetColumn[] {
  let columns = KEPT.get(index);
  if (!columns) {
    columns = FACETS.map((facet) => toColumn(facet, index));
    KEPT.set(index, columns);
  }
  return columns;
}

function toColumn(facet: FacetName, index: LedgerIndex): FacetColumn {
  const values: { value: string; label: string }[] = [];
  const known = new Map<string, number>();
  const codes = index.ledger.claims.map((claim) => {
    const own = new Set<number>();
    for (const one of facetValues(claim, facet, index)) {
      let code = known.get(one.value);
      if (code === undefined) {
        code = values.push(one) - 1;
        known.set(one.value, code);
      }
      own.add(code);
    }
    return [...own];
  });
  return { facet, values, codes };
}

function facetValues(claim: Claim, facet: FacetName, index: LedgerIndex): { value: string; label: string }[] {
  switch (facet) {
    case 'claimant':
      return [toNamed(claim.claimant, index)];
    case 'side':
      return [toPlain(claim.claimant.side)];
    case 'kind':
      return [toPlain(claim.kind)];
    case 'stance':
      return [toPlain(claim.stance)];
    case 'place':
      return claim.places.length === 0 ? [toPlain(null)] : claim.places.map((place) => toNamed(place, index));
    case 'outlet':
      return [toPlain(index.reports.get(claim.report)?.outlet.text ?? null)];
    case 'review':
      return [toPlain(claim.review.state)];
    case 'status':
      return [toPlain(claim.incident === null ? null : (index.incidents.get(claim.incident)?.status ?? null))];
  }
}

function toNamed(name: Name, index: LedgerIndex): { value: string; label: string } {
  const entity = name.entity === null ? undefined : index.entities.get(name.entity);
  if (entity) return { value: entity.id, label: entity.name };
  return toPlain(name.standsFor ?? name.text);
}

function toPlain(text: string | null): { value: string; label: string } {
  return { value: text ?? NONE, label: text ?? NONE };
}
