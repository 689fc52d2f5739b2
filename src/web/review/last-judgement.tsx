import { useKeys } from '../shell/use-keys.js';
import { putAwayLast, useJudging, useLastJudgement } from '../state/judge.js';
import { JudgingState } from './judge-form.js';

/** What was judged last, with the offer to take it back; nothing where nothing was. `u` takes it back. */
export function LastJudgement() {
  const last = useLastJudgement();
  const { judging, withdraw } = useJudging();
  const undo = last === null || judging.state === 'saving' ? undefined : (): void => void withdraw(last.number);
  useKeys({ u: undo });
  return (
    <div className="last-judgement" role="status" aria-label="Last judgement">
      {last !== null && (
        <>
          <p>
            <strong>Judgement {last.number}</strong> {last.says}
            {last.state !== 'holds' && <span className="warn"> It has no effect: {last.reason}.</span>}
          </p>
          <div className="judge-buttons">
            <button type="button" onClick={undo} disabled={undo === undefined}>
              Undo <kbd>u</kbd>
            </button>
            <button type="button" className="quiet" onClick={putAwayLast}>
              Keep
            </button>
          </div>
          <JudgingState judging={judging} />
        </>
      )}
    </div>
  );
}
