import { useEffect, useId, useRef, useState, type ReactNode } from 'react';

import { useDossier } from '../state/dossier.js';
import { keepName, readName, useJudging, type DecisionBody, type Judging } from '../state/judge.js';

/** Reasons that are often given, offered while one types. */
const REASONS = [
  'checked against the report',
  'not what the report says',
  'another speaker',
  'another figure',
  'another place or time',
  'no claim at all',
  'the same under another spelling',
  'two of one name',
  'of another scope',
];

/** The reason and the name that go with a judgement. */
export function SayingFields({ why, onWhy }: { readonly why: string; readonly onWhy: (why: string) => void }) {
  const [name, setName] = useState(readName);
  const list = useId();
  return (
    <div className="saying">
      <label>
        Reason{' '}
        <input type="text" value={why} maxLength={4000} list={list} onChange={(event) => onWhy(event.target.value)} />
      </label>
      <label>
        Name{' '}
        <input
          type="text"
          value={name}
          maxLength={200}
          autoComplete="name"
          placeholder="user of the server"
          onChange={(event) => {
            setName(event.target.value);
            keepName(event.target.value);
          }}
        />
      </label>
      <datalist id={list}>
        {REASONS.map((reason) => (
          <option key={reason} value={reason} />
        ))}
      </datalist>
    </div>
  );
}

/** How far a judgement is: that it is being kept, or why it was not and what to do. */
export function JudgingState({ judging }: { readonly judging: Judging }) {
  if (judging.state === 'saving')
    return (
      <p className="judging" role="status">
        <span className="spinner" aria-hidden="true" />
        Keeping it, and making the ledger anew …
      </p>
    );
  if (judging.state === 'failed')
    return (
      <div className="judging judging-failed" role="alert">
        <p>
          <strong>{judging.message}</strong>
        </p>
        <p>{judging.hint}</p>
      </div>
    );
  return null;
}

/** A button that opens a small form for one judgement: what it does, a reason, and the deed. Nothing where nobody may judge. */
export function JudgeAction({
  label,
  deed,
  decision,
  onDone,
  goOn,
  children,
}: {
  /** On the button that opens it. */
  readonly label: string;
  /** On the button that does it. */
  readonly deed: string;
  /** What to say; null while it is not complete. */
  readonly decision: DecisionBody | null;
  /** Told once it is kept. */
  readonly onDone?: () => void;
  /** Leaves an address that no longer holds, once it is kept and before anything is asked for anew. */
  readonly goOn?: () => Promise<void>;
  /** What the reader has to choose first, and what the deed means. */
  readonly children?: ReactNode;
}) {
  const dossier = useDossier();
  const [isOpen, setOpen] = useState(false);
  const [why, setWhy] = useState('');
  const { judging, judge } = useJudging();
  const form = useRef<HTMLFormElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isOpen) form.current?.querySelector<HTMLElement>('input, select, button')?.focus();
  }, [isOpen]);
  if (dossier?.mayJudge !== true) return null;
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  if (!isOpen)
    return (
      <button ref={opener} type="button" className="quiet small judge-open" onClick={() => setOpen(true)}>
        {label}
      </button>
    );
  return (
    <form
      ref={form}
      className="judge-form"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        event.preventDefault();
        close();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (decision === null || judging.state === 'saving') return;
        void judge({ ...decision, why }, goOn).then((row) => {
          if (row === null) return;
          setOpen(false);
          setWhy('');
          onDone?.();
        });
      }}
    >
      {children}
      <SayingFields why={why} onWhy={setWhy} />
      <div className="judge-buttons">
        <button type="submit" disabled={decision === null || judging.state === 'saving'}>
          {deed}
        </button>
        <button type="button" className="quiet" onClick={close}>
          Cancel
        </button>
      </div>
      <JudgingState judging={judging} />
    </form>
  );
}
