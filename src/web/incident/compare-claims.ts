import type { Relation } from '../../core/model/ledger.js';
import type { ClaimCard } from '../../core/views/to-claim-card.js';
import type { ContradictionRow } from '../../core/views/to-contradictions.js';
import { toIntervalWords } from '../../core/views/to-words.js';
import { toLabel, toNameText } from '../parts/to-label.js';

/** A slot of a claim as it stands beside the same slot of others. */
export type ComparedSlotName = 'what' | 'by whom' | 'to whom' | 'where' | 'when' | 'how many';

/** The slots of a claim that have a value, in a fixed order. */
export function toSlotValues(card: ClaimCard): { readonly slot: ComparedSlotName; readonly value: string }[] {
  const names = (list: ClaimCard['agents']): string => [...new Set(list.map(toNameText))].join(', ');
  const rows: { slot: ComparedSlotName; value: string }[] = [
    { slot: 'what', value: toLabel(card.kind) },
    { slot: 'by whom', value: names(card.agents) },
    { slot: 'to whom', value: names(card.targets) },
    { slot: 'where', value: names(card.places) },
    { slot: 'when', value: toIntervalWords(card.time) },
    { slot: 'how many', value: card.figures.map((figure) => figure.label).join('; ') },
  ];
  return rows.filter((row) => row.value !== '');
}

const SLOT_OF_ASPECT: Readonly<Record<NonNullable<Relation['aspect']>, ComparedSlotName>> = {
  number: 'how many',
  actor: 'by whom',
  place: 'where',
  time: 'when',
  occurrence: 'what',
  responsibility: 'by whom',
};

/** The slots in which a contradiction sets a claim against another, each with the type of the contradiction. */
export function findDiffering(
  card: ClaimCard,
  relations: readonly ContradictionRow[],
): ReadonlyMap<ComparedSlotName, NonNullable<Relation['aspect']>> {
  const differing = new Map<ComparedSlotName, NonNullable<Relation['aspect']>>();
  for (const { kind, aspect, from, to } of relations) {
    if (kind !== 'contradicts' || aspect === null || (from.card.id !== card.id && to.card.id !== card.id)) continue;
    const slot = SLOT_OF_ASPECT[aspect];
    if (!differing.has(slot)) differing.set(slot, aspect);
  }
  return differing;
}
