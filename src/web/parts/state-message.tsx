import type { ReactNode } from 'react';

import type { Asked } from '../state/use-answer.js';

/** Shows an answer once it is there; before that, that it is coming, or why it is not and what to do. */
export function WhenReady<Answer>({
  asked,
  what,
  children,
}: {
  readonly asked: Asked<Answer>;
  /** What is loading: "reports". */
  readonly what: string;
  readonly children: (answer: Answer) => ReactNode;
}) {
  if (asked.state === 'loading') {
    return (
      <p className="message" role="status">
        <span className="spinner" aria-hidden="true" />
        Loading {what} …
      </p>
    );
  }
  if (asked.state === 'failed') {
    return (
      <div className="message message-failed" role="alert">
        <p>
          <strong>{asked.message}</strong>
        </p>
        <p>{asked.hint}</p>
        <button type="button" onClick={asked.retry}>
          Try again
        </button>
      </div>
    );
  }
  return <>{children(asked.answer)}</>;
}

/** Says that there is nothing here, why, and what would put something here. */
export function Nothing({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="message message-empty">
      <p>
        <strong>{title}</strong>
      </p>
      {children}
    </div>
  );
}
