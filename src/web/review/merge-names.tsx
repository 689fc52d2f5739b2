import { useState } from 'react';

import type { NameRow } from '../../core/views/to-names.js';
import { useDossier } from '../state/dossier.js';
import { JudgeAction } from './judge-form.js';

/** Names that the reader has marked: at most two, the first one gives name and kind where they are merged. */
export interface Marks {
  readonly marked: readonly Pick<NameRow, 'id' | 'name'>[];
  toggle(row: Pick<NameRow, 'id' | 'name'>): void;
  swap(): void;
  clear(): void;
}

/** Marks that stay while the reader searches on. */
export function useMarks(): Marks {
  const [marked, setMarked] = useState<Marks['marked']>([]);
  return {
    marked,
    toggle: ({ id, name }) =>
      setMarked((before) =>
        before.some((one) => one.id === id)
          ? before.filter((one) => one.id !== id)
          : [...before.slice(-1), { id, name }],
      ),
    swap: () => setMarked((before) => [...before].reverse()),
    clear: () => setMarked([]),
  };
}

/** The mark of one name. */
export function MarkName({ row, marks }: { readonly row: NameRow; readonly marks: Marks }) {
  if (useDossier()?.mayJudge !== true || row.spellings.length === 0) return null;
  return (
    <label className="check small">
      <input
        type="checkbox"
        checked={marks.marked.some((one) => one.id === row.id)}
        onChange={() => marks.toggle(row)}
      />
      mark to merge<span className="unseen"> {row.name}</span>
    </label>
  );
}

/** Two marked names are offered to be merged. */
export function MergeNames({ marks }: { readonly marks: Marks }) {
  const [into, other] = marks.marked;
  if (into === undefined) return null;
  if (other === undefined)
    return (
      <p className="merge-bar" role="status">
        <strong>{into.name}</strong> is marked. Mark the name that is the same, by another search if need be.{' '}
        <button type="button" className="quiet small" onClick={marks.clear}>
          Unmark
        </button>
      </p>
    );
  return (
    <div className="merge-bar" role="group" aria-label="Merge two names">
      <p>
        <strong>{other.name}</strong> is <strong>{into.name}</strong>, which gives the name.{' '}
        <button type="button" className="quiet small" onClick={marks.swap}>
          The other way round
        </button>{' '}
        <button type="button" className="quiet small" onClick={marks.clear}>
          Unmark both
        </button>
      </p>
      <JudgeAction
        label="Merge them …"
        deed="Merge"
        decision={{ verdict: 'merge', id: into.id, other: other.id }}
        onDone={marks.clear}
      >
        <p>Everything said of either is then said of one. Both spellings stay, with who uses which.</p>
      </JudgeAction>
    </div>
  );
}
