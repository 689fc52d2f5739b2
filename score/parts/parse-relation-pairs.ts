import type { Relation, RelationKind } from '../../src/core/model/ledger.js';
import { UserError } from '../../src/core/model/user-error.js';

/** Words of one report of a dossier. */
export interface QuotedWords {
  readonly file: string;
  readonly words: string;
}

/** Two statements of a dossier with what a reader says they are to each other. */
export interface LabelledPair {
  readonly line: number;
  readonly kind: RelationKind | 'none';
  readonly aspect: Relation['aspect'];
  /** Of a near miss: the kinds that it looks like. */
  readonly near: readonly RelationKind[];
  readonly from: QuotedWords;
  /** Null for a denial whose claim no report holds. */
  readonly to: QuotedWords | null;
}

const KINDS: readonly string[] = ['contradicts', 'denies', 'revises', 'repeats', 'corroborates', 'refines', 'none'];
const ASPECTS: readonly string[] = ['number', 'actor', 'place', 'time', 'occurrence', 'responsibility'];
const HEAD = ['kind', 'aspect', 'near', 'from', 'from_words', 'to', 'to_words', 'why'];

/**
 * The pairs of a table in the layout of `training/relations/GUIDELINE.md`; cells are taken as they are, quotes included.
 * @throws UserError with file and line where a row is not in the layout.
 */
export function parseRelationPairs(source: string, file: string): LabelledPair[] {
  const lines = source.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (
    lines[0]
      ?.split('\t')
      .map((cell) => cell.trim())
      .join() !== HEAD.join()
  )
    throw fault(`${file}, line 1`, `the head line is not ${HEAD.join(', ')} between tabs`);
  return lines.slice(1).flatMap((text, at): LabelledPair[] => {
    if (text.trim() === '') return [];
    const line = at + 2;
    const cells = text.split('\t').map((cell) => cell.trim());
    const row = Object.fromEntries(HEAD.map((name, column) => [name, cells[column] ?? '']));
    const where = `${file}, line ${line}`;
    const kind = row['kind']!;
    const near = row['near']!.split(/\s*,\s*/).filter((one) => one !== '');
    if (!KINDS.includes(kind)) throw fault(where, `unknown kind "${kind}"`);
    if ((kind === 'contradicts') !== ASPECTS.includes(row['aspect']!))
      throw fault(where, `aspect "${row['aspect']!}" of ${kind}`);
    if ((kind === 'none') !== near.length > 0 || near.some((one) => one === 'none' || !KINDS.includes(one)))
      throw fault(where, `near "${row['near']!}" of ${kind}`);
    const isOpen = row['to'] === '' && row['to_words'] === '';
    if (isOpen && kind !== 'denies') throw fault(where, 'only a denial may have nothing to deny');
    if ([row['from'], row['from_words'], ...(isOpen ? [] : [row['to'], row['to_words']])].includes(''))
      throw fault(where, 'a file or its words are missing');
    return [
      {
        line,
        kind: kind as LabelledPair['kind'],
        aspect: kind === 'contradicts' ? (row['aspect'] as Relation['aspect']) : null,
        near: near as RelationKind[],
        from: { file: row['from']!, words: row['from_words']! },
        to: isOpen ? null : { file: row['to']!, words: row['to_words']! },
      },
    ];
  });
}

function fault(where: string, what: string): UserError {
  return new UserError(`${where}: ${what}`, {
    hint: 'the layout stands in training/relations/GUIDELINE.md',
    rule: 'score/bad-gold',
  });
}
