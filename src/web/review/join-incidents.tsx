import { useSyncExternalStore } from 'react';

import type { ClaimAnswer } from '../../core/views/answers.js';
import { goTo, toIncidentHref } from '../shell/address.js';
import { useDossier } from '../state/dossier.js';
import { askAnew } from '../state/use-answer.js';
import { JudgeAction } from './judge-form.js';

interface MarkedIncident {
  readonly incident: string;
  readonly claim: string;
  readonly heading: string;
}

const listeners = new Set<() => void>();
let marked: MarkedIncident | null = null;

/** Marks an incident, so that it can be joined with the one that the reader goes to next. */
export function JoinIncidents({
  claim,
  incident,
  heading,
}: {
  /** A claim of the incident that stands for it. */
  readonly claim: string;
  readonly incident: string;
  readonly heading: string;
}) {
  const other = useSyncExternalStore(subscribe, () => marked);
  if (useDossier()?.mayJudge !== true) return null;
  if (other === null)
    return (
      <button type="button" className="quiet small judge-open" onClick={() => setMarked({ incident, claim, heading })}>
        The same as another incident …
      </button>
    );
  if (other.incident === incident)
    return (
      <p className="merge-bar small" role="status">
        Marked. Go to the incident that is the same, and join them there.{' '}
        <button type="button" className="quiet small" onClick={() => setMarked(null)}>
          Unmark
        </button>
      </p>
    );
  return (
    <div className="merge-bar small" role="group" aria-label="Join two incidents">
      <p>
        Marked: <strong>{other.heading}</strong>{' '}
        <button type="button" className="quiet small" onClick={() => setMarked(null)}>
          Unmark
        </button>
      </p>
      <JudgeAction
        label="It is this incident …"
        deed="Join them"
        decision={{ verdict: 'same-incident', id: claim, other: other.claim }}
        goOn={async () => {
          setMarked(null);
          await goToIncidentOf(claim);
        }}
      >
        <p>All claims of both are then of one incident; its origins and status are counted anew.</p>
      </JudgeAction>
    </div>
  );
}

/** Goes to the incident that a claim belongs to now: its address may change with what belongs to it. */
export async function goToIncidentOf(claim: string): Promise<void> {
  const answer = (await askAnew(`/claims/${encodeURIComponent(claim)}`)) as ClaimAnswer;
  if (answer.incident !== null) goTo(toIncidentHref(answer.incident.id), { replace: true, keepScroll: true });
}

function setMarked(next: MarkedIncident | null): void {
  marked = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
