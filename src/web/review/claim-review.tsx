import { useState } from 'react';

import type { ClaimAnswer } from '../../core/views/answers.js';
import { toDayWords } from '../../core/views/to-words.js';
import { useKeys } from '../shell/use-keys.js';
import { useDossier } from '../state/dossier.js';
import { useJudging } from '../state/judge.js';
import { EditClaimForm } from './edit-claim-form.js';
import { JudgingState, SayingFields } from './judge-form.js';

/** A person's verdict on the open claim: what was said so far, and accept, edit, reject. `a`, `e`, `x` do the same. */
export function ClaimReview({ answer }: { readonly answer: ClaimAnswer }) {
  const { claim, judgements } = answer;
  const dossier = useDossier();
  const mayJudge = dossier?.mayJudge === true;
  const [isEditing, setEditing] = useState(false);
  const [why, setWhy] = useState('');
  const { judging, judge } = useJudging();
  const isSaving = judging.state === 'saving';
  const say = (verdict: 'accept' | 'reject'): void => {
    if (!isSaving) void judge({ verdict, id: claim.id, why }).then((row) => row && setWhy(''));
  };
  const may = mayJudge && !isEditing;
  useKeys({
    a: may ? () => say('accept') : undefined,
    x: may ? () => say('reject') : undefined,
    e: may ? () => setEditing(true) : undefined,
  });
  const { state, by, at } = claim.review;
  return (
    <section className="review" aria-label="Review">
      <p>
        <span className={`tag tag-${state}`}>{state}</span>{' '}
        {by !== null && (
          <span className="dim small">
            by {by}
            {at !== null && <>, {toDayWords(at.slice(0, 10))}</>}
          </span>
        )}
      </p>
      {judgements.length > 0 && (
        <ul className="judged">
          {judgements.map((one) => (
            <li key={one.number} className="small">
              {one.by} {one.says}
              {one.why !== null && <>: {one.why}</>}
              {one.state !== 'holds' && <span className="dim"> ({one.reason ?? one.state})</span>}
            </li>
          ))}
        </ul>
      )}
      {mayJudge && (
        <>
          <SayingFields why={why} onWhy={setWhy} />
          <div className="judge-buttons">
            <button type="button" disabled={isSaving} onClick={() => say('accept')}>
              Accept <kbd>a</kbd>
            </button>
            <button type="button" disabled={isSaving} aria-expanded={isEditing} onClick={() => setEditing(!isEditing)}>
              Edit <kbd>e</kbd>
            </button>
            <button type="button" disabled={isSaving} onClick={() => say('reject')}>
              Reject <kbd>x</kbd>
            </button>
          </div>
          <JudgingState judging={judging} />
          {isEditing && (
            <EditClaimForm
              claim={claim}
              isSaving={isSaving}
              onCancel={() => setEditing(false)}
              onSave={(slots) =>
                void judge({ verdict: 'edit', id: claim.id, slots, why }).then((row) => {
                  if (row === null) return;
                  setEditing(false);
                  setWhy('');
                })
              }
            />
          )}
        </>
      )}
    </section>
  );
}
