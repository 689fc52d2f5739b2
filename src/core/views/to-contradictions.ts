import type { Incident, Relation, RelationKind } from '../model/ledger.js';
import { compareTexts } from '../text/compare-texts.js';
import type { LedgerIndex } from './ledger-index.js';
import { toClaimantWords } from './to-chain.js';
import { toClaimCard, type ClaimCard } from './to-claim-card.js';
import { toIncidentWords } from './to-incident-words.js';
import { toNumberWords } from './to-words.js';

/** Relations between claims that a reader must weigh, grouped by what they are about. */
export interface ContradictionGroup {
  /** Null for relations between claims of no incident or of two. */
  readonly incident: string | null;
  /** Heading for a person: "shelling, Havnik, 14 June 2019". */
  readonly heading: string;
  readonly status: Incident['status'] | null;
  readonly rows: readonly ContradictionRow[];
}

/** One relation with both its claims. */
export interface ContradictionRow {
  readonly id: string;
  readonly kind: RelationKind;
  readonly aspect: Relation['aspect'];
  /** One sentence for a person. */
  readonly why: string;
  readonly rule: string;
  /** 0–1: that the two are rightly related. */
  readonly confidence: number;
  /** What was compared; `isDifferent` marks what parts the two. */
  readonly compared: readonly ComparedSlot[];
  readonly from: RelatedClaim;
  readonly to: RelatedClaim;
}

/** One slot of both claims, for a person. */
export interface ComparedSlot {
  readonly slot: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly isDifferent: boolean;
}

/** A claim of a relation with the words under which its claimant is known. */
export interface RelatedClaim {
  readonly claimant: string;
  readonly card: ClaimCard;
}

/** Kinds of relation that `report contradictions` tells. */
export const DISPUTES: readonly RelationKind[] = ['contradicts', 'denies'];

/**
 * Contradictions and denials (or the kinds asked for) by incident: those with most relations first, then by id. Relations
 * whose claims the ledger does not hold are left out.
 */
export function toContradictions(index: LedgerIndex, kinds: readonly RelationKind[] = DISPUTES): ContradictionGroup[] {
  const groups = new Map<string, { incident: Incident | null; rows: ContradictionRow[] }>();
  for (const relation of index.ledger.relations) {
    if (!kinds.includes(relation.kind)) continue;
    const row = toContradictionRow(relation, index);
    if (!row) continue;
    const { from, to } = row;
    const shared = from.card.incident !== null && from.card.incident === to.card.incident ? from.card.incident : null;
    const key = shared ?? '';
    let group = groups.get(key);
    if (!group) {
      group = { incident: shared === null ? null : (index.incidents.get(shared) ?? null), rows: [] };
      groups.set(key, group);
    }
    group.rows.push(row);
  }
  return [...groups.values()]
    .map(({ incident, rows }) => ({
      incident: incident?.id ?? null,
      heading: incident ? toIncidentWords(incident, index) : 'between incidents',
      status: incident?.status ?? null,
      rows: rows.sort((a, b) => rank(kinds, a) - rank(kinds, b) || compareTexts(a.id, b.id)),
    }))
    .sort(
      (a, b) =>
        Number(a.incident === null) - Number(b.incident === null) ||
        b.rows.length - a.rows.length ||
        compareTexts(a.incident ?? '', b.incident ?? ''),
    );
}

function rank(kinds: readonly RelationKind[], row: ContradictionRow): number {
  return kinds.indexOf(row.kind);
}

/** A relation with both its claims; null where the ledger does not hold them. */
export function toContradictionRow(relation: Relation, index: LedgerIndex): ContradictionRow | null {
  const from = index.claims.get(relation.from);
  const to = index.claims.get(relation.to);
  if (!from || !to) return null;
  return {
    id: relation.id,
    kind: relation.kind,
    aspect: relation.aspect,
    why: relation.why,
    rule: relation.rule,
    confidence: relation.confidence,
    compared: Object.entries(relation.scope).map(([slot, pair]) => ({
      slot,
      from: toSlotWords(pair.from, index),
      to: toSlotWords(pair.to, index),
      isDifferent: pair.from !== pair.to,
    })),
    from: { claimant: toClaimantWords(from, index), card: toClaimCard(from, index) },
    to: { claimant: toClaimantWords(to, index), card: toClaimCard(to, index) },
  };
}

function toSlotWords(value: string | number | null, index: LedgerIndex): string | null {
  if (value === null) return null;
  if (typeof value === 'number') return toNumberWords(value);
  if (value.startsWith('entity:')) return index.entities.get(value)?.name ?? value;
  if (value.startsWith('origin:')) return index.origins.get(value)?.name.text ?? value;
  return index.ledger.sides.find((side) => side.id === value)?.name ?? value;
}
