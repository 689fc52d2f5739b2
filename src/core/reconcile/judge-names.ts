import type { JudgedEntity, NamedEntities } from '../model/judgement.js';
import { compareTexts } from '../text/compare-texts.js';
import type { NameUse } from './collect-uses.js';

/** Where a name is used: what tells whether a split takes it along. */
export interface UsePlace {
  readonly report: string;
  /** Words that name the thing: as written, or what they stand for. */
  readonly words: string | null;
}

/** What people decided of names: which are one entity, and which are not. */
export interface JudgedNames {
  /** The key of a use after all splits. */
  keyOf(key: string, place: UsePlace): string;
  /** Pairs of keys that are one entity, the last said first; `lead` is the one whose name and kind hold. */
  readonly together: readonly { readonly lead: string; readonly other: string }[];
  /** Keys that were split off. */
  readonly split: ReadonlySet<string>;
  /** True where two keys are not to be one entity, whatever speaks for it. */
  isApart(a: string, b: string): boolean;
}

/** What holds where nobody judged a name. */
export const NO_JUDGED_NAMES: JudgedNames = {
  keyOf: (key) => key,
  together: [],
  split: new Set(),
  isApart: () => false,
};

/**
 * Works out what judgements about entities mean for the names of a dossier, one after the other: a later one goes before an
 * earlier one that says otherwise of the same two names. An entity is found again by its spellings and their reports.
 */
export function judgeNames(uses: readonly NameUse[], judgements: readonly NamedEntities[]): JudgedNames {
  if (judgements.length === 0) return NO_JUDGED_NAMES;
  const splits: Split[] = [];
  const links = new Map<string, 'together' | 'apart'>();
  const together: { lead: string; other: string }[] = [];
  const split = new Set<string>();
  const keyOf = (key: string, place: UsePlace): string => {
    let now = key;
    for (const one of splits) if (one.from.has(now) && isTaken(one, place)) now = one.to;
    return now;
  };
  for (const judgement of judgements) {
    const keysOf = (entity: JudgedEntity): string[] => findKeys(uses, { entity, keyOf });
    const own = keysOf(judgement.target);
    if (judgement.verdict === 'merge') {
      const others = keysOf(judgement.other);
      for (const lead of own)
        for (const other of others) {
          if (lead === other) continue;
          links.set(pairOf(lead, other), 'together');
          together.unshift({ lead, other });
        }
      continue;
    }
    const [first] = own;
    if (first === undefined) continue;
    const to = `${first}~${judgement.number}`;
    splits.push({
      from: new Set(own),
      to,
      spellings: new Set(judgement.parts.spellings),
      reports: new Set(judgement.parts.reports),
    });
    split.add(to);
    for (const key of own) links.set(pairOf(key, to), 'apart');
  }
  return {
    keyOf,
    together: together.filter(({ lead, other }) => links.get(pairOf(lead, other)) === 'together'),
    split,
    isApart: (a, b) => links.get(pairOf(a, b)) === 'apart',
  };
}

interface Split {
  readonly from: ReadonlySet<string>;
  readonly to: string;
  readonly spellings: ReadonlySet<string>;
  readonly reports: ReadonlySet<string>;
}

function isTaken({ spellings, reports }: Split, { report, words }: UsePlace): boolean {
  return reports.has(report) || (words !== null && spellings.has(words));
}

/** The keys of an entity's spellings now, in the order of code units; those of its own kind where there are any. */
function findKeys(
  uses: readonly NameUse[],
  options: { readonly entity: JudgedEntity; readonly keyOf: JudgedNames['keyOf'] },
): string[] {
  const { entity } = options;
  const spellings = new Set(entity.spellings.map(({ text, report }) => `${report}\n${text}`));
  const found = uses.filter(
    (use) => use.isSpelling && use.text !== null && spellings.has(`${use.report}\n${use.text}`),
  );
  const own = found.filter((use) => use.kind === entity.kind);
  const keys = (own.length > 0 ? own : found).map((use) => options.keyOf(use.key, toUsePlace(use)));
  return [...new Set(keys)].sort(compareTexts);
}

/** Where a use stands, as splits see it. */
export function toUsePlace(use: NameUse): UsePlace {
  return { report: use.report, words: use.isSpelling ? use.text : use.full };
}

function pairOf(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}
