import type { Entity } from '../model/ledger.js';
import { compareTexts } from '../text/compare-texts.js';
import type { EntityKind } from '../model/name.js';
import type { LedgerIndex } from './ledger-index.js';

/** One entity with all its spellings and who uses which. */
export interface NameRow {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly party: string | null;
  readonly side: string | null;
  readonly roles: readonly string[];
  readonly place: Entity['place'];
  readonly wikidata: string | null;
  /** How often it is named, all spellings together. */
  readonly count: number;
  readonly spellings: readonly Spelling[];
  /** True where users of two sides write it differently, by more than case and accents. */
  readonly isContested: boolean;
}

/** One way to write a name. */
export interface Spelling {
  readonly text: string;
  readonly count: number;
  readonly reports: readonly string[];
  readonly usedBy: readonly { readonly id: string; readonly name: string; readonly side: string | null }[];
}

/** Entities of a ledger (or of the kinds asked for): the most named first, then by name and id. */
export function toNames(index: LedgerIndex, kinds: readonly EntityKind[] | null = null): NameRow[] {
  return index.ledger.entities
    .filter((entity) => kinds === null || kinds.includes(entity.kind))
    .map((entity) => toNameRow(entity, index))
    .sort((a, b) => b.count - a.count || compareTexts(a.name, b.name) || compareTexts(a.id, b.id));
}

/** One entity as a row. */
export function toNameRow(entity: Entity, index: LedgerIndex): NameRow {
  const spellings = entity.names.map((name): Spelling => ({
    text: name.text,
    count: name.count,
    reports: name.reports,
    usedBy: name.usedBy.map((id) => {
      const user = index.entities.get(id);
      return { id, name: user?.name ?? id, side: user?.side ?? null };
    }),
  }));
  return {
    id: entity.id,
    kind: entity.kind,
    name: entity.name,
    party: entity.party,
    side: entity.side,
    roles: [...new Set(entity.roles.map((role) => role.text))],
    place: entity.place,
    wikidata: entity.wikidata,
    count: spellings.reduce((sum, spelling) => sum + spelling.count, 0),
    spellings,
    isContested: isContested(spellings),
  };
}

/** Users of one side write it one way, users of another side another way, and neither uses the other's. */
function isContested(spellings: readonly Spelling[]): boolean {
  const sidesOf = new Map<string, Set<string>>();
  for (const spelling of spellings) {
    const key = spelling.text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase();
    const sides = sidesOf.get(key) ?? new Set<string>();
    for (const user of spelling.usedBy) if (user.side !== null) sides.add(user.side);
    sidesOf.set(key, sides);
  }
  const told = [...sidesOf.values()].filter((sides) => sides.size > 0);
  return told.some((sides, i) => told.some((others, k) => k > i && [...sides].some((side) => !others.has(side)) && [...others].some((side) => !sides.has(side)))); // prettier-ignore
}
