import type { ReactNode } from 'react';

import type { IncidentStatus, RelationKind } from '../../core/model/ledger.js';
import type { Span } from '../../core/text/span.js';
import { useSideColour } from '../state/dossier.js';
import { toLabel } from './to-label.js';

/** A name in the colour of its side, which is also told in words to whoever does not see colours. */
export function Sided({ side, children }: { readonly side: string | null; readonly children: ReactNode }) {
  const colour = useSideColour()(side);
  return (
    <span className={`sided side-${colour}`} title={side ?? undefined}>
      {children}
    </span>
  );
}

/** The dot of a side with its name. */
export function SideName({ side }: { readonly side: string | null }) {
  const colour = useSideColour()(side);
  return (
    <span className={`side-name side-${colour}`}>
      <span className="side-dot" aria-hidden="true" />
      {side ?? 'no side told'}
    </span>
  );
}

const STATUS_MEANS: Readonly<Record<IncidentStatus, string>> = {
  'single-origin': 'All reports of it go back to one primary source',
  corroborated: 'At least two independent origins say so',
  contested: 'Claims about it cannot all hold',
  denied: 'Somebody denies it',
  conceded: 'The side that is hurt by it says so itself',
};

/** Status of an incident: by published rule, never a verdict. */
export function StatusMark({ status }: { readonly status: IncidentStatus }) {
  return (
    <span className={`tag tag-${status}`} title={STATUS_MEANS[status]}>
      {toLabel(status)}
    </span>
  );
}

const RELATION_ORDER: readonly RelationKind[] = [
  'contradicts',
  'denies',
  'revises',
  'corroborates',
  'repeats',
  'refines',
];
const RELATION_NOUNS: Readonly<Record<RelationKind, string>> = {
  contradicts: 'contradiction',
  denies: 'denial',
  revises: 'revision',
  corroborates: 'corroboration',
  repeats: 'repetition',
  refines: 'refinement',
};

/** How many relations of each kind a claim is an end of. */
export function RelationCounts({ counts }: { readonly counts: Readonly<Partial<Record<RelationKind, number>>> }) {
  return RELATION_ORDER.flatMap((kind) => {
    const count = counts[kind] ?? 0;
    if (count === 0) return [];
    const noun = RELATION_NOUNS[kind];
    return (
      <span key={kind} className={`tag tag-${kind}`}>
        {count} {count === 1 ? noun : noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`}
      </span>
    );
  });
}

/** A sentence with some of its words marked, the others dimmed. Spans must be in text order. */
export function MarkedSentence({
  text,
  words,
  shared = [],
}: {
  readonly text: string;
  readonly words: readonly Span[];
  /** Further spans, marked in another way. */
  readonly shared?: readonly Span[];
}) {
  const cuts = new Set([0, text.length]);
  for (const span of [...words, ...shared]) {
    cuts.add(Math.max(0, Math.min(span.start, text.length)));
    cuts.add(Math.max(0, Math.min(span.end, text.length)));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return (
    <span className="sentence">
      {edges.slice(0, -1).map((start, i) => {
        const end = edges[i + 1]!;
        const isIn = (span: Span): boolean => span.start <= start && end <= span.end;
        const part = text.slice(start, end);
        const content = shared.some(isIn) ? <mark key={start}>{part}</mark> : part;
        return words.some(isIn) ? <b key={start}>{content}</b> : <span key={start}>{content}</span>;
      })}
    </span>
  );
}
