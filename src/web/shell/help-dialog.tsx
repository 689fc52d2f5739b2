import { useEffect, useRef } from 'react';

import { Arrow } from '../parts/arrow.js';

/** What the keys do and what the marks mean. */
export function HelpDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} className="help" aria-labelledby="help-title" onClose={onClose}>
      <h2 id="help-title">Keys and marks</h2>
      <dl className="keys">
        <dt>
          <kbd>j</kbd> <kbd>k</kbd>
        </dt>
        <dd>next and previous claim</dd>
        <dt>
          <kbd>Enter</kbd>
        </dt>
        <dd>open the claim: every value with its rule and words</dd>
        <dt>
          <kbd>Esc</kbd>
        </dt>
        <dd>close it</dd>
        <dt>
          <kbd>a</kbd> <kbd>e</kbd> <kbd>x</kbd>
        </dt>
        <dd>accept, edit, reject the open claim</dd>
        <dt>
          <kbd>u</kbd>
        </dt>
        <dd>take the last judgement back</dd>
        <dt>
          <kbd>/</kbd>
        </dt>
        <dd>search</dd>
        <dt>
          <kbd>?</kbd>
        </dt>
        <dd>this page</dd>
      </dl>
      <h3>How to read it</h3>
      <ul>
        <li>
          A claim is one attributed statement with its words. Its own words stand in full ink; the rest of the sentence
          is dimmed.
        </li>
        <li>
          <span className="chain">
            outlet <Arrow /> agency <Arrow /> spokesman <Arrow /> ministry
          </span>{' '}
          says who says so, from the page to the mouth. A dotted link follows from the nature of the page, not from
          words.
        </li>
        <li>Origins are counted, not outlets: five pages that print one agency are one origin.</li>
        <li>Nothing here says what is true. It says who says so, with which words, and who says otherwise.</li>
      </ul>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  );
}
