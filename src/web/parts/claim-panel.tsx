import { useEffect, useRef } from 'react';

import type { Span } from '../../core/text/span.js';
import type { ClaimAnswer } from '../../core/views/answers.js';
import { toCountWords } from '../../core/views/to-words.js';
import { toIncidentHref, toReportHref } from '../shell/address.js';
import { ClaimReview } from '../review/claim-review.js';
import { Link } from '../shell/link.js';
import { useAnswer } from '../state/use-answer.js';
import { ChainLine } from './chain-line.js';
import { MarkedSentence, Sided, StatusMark } from './marks.js';
import { RelationLine } from './relation-line.js';
import { toSlotRows } from './slot-rows.js';
import { WhenReady } from './state-message.js';
import { toLabel } from './to-label.js';

/** The open claim: who says so, every value with its rule and words, and what other claims are to it. */
export function ClaimPanel({
  id,
  closeHref,
  hidesReport = false,
  onPoint,
}: {
  readonly id: string;
  readonly closeHref: string;
  /** True beside the report itself. */
  readonly hidesReport?: boolean;
  /** Told the words of the value that the reader points at, null for none. */
  readonly onPoint?: (span: Span | null) => void;
}) {
  const asked = useAnswer<ClaimAnswer>(`/claims/${encodeURIComponent(id)}`);
  const heading = useRef<HTMLHeadingElement>(null);
  const isReady = asked.state === 'ready';
  useEffect(() => {
    if (isReady) heading.current?.focus({ preventScroll: true });
  }, [id, isReady]);
  return (
    <aside className="panel" aria-label="Open claim">
      <Link href={closeHref} className="panel-close" keepScroll>
        Close <kbd>Esc</kbd>
      </Link>
      <WhenReady asked={asked} what="the claim">
        {(answer) => (
          <>
            <h2 ref={heading} tabIndex={-1}>
              {toLabel(answer.claim.stance)}: {toLabel(answer.claim.kind)}
            </h2>
            <p className="panel-chain">
              <ChainLine chain={answer.card.chain} />
            </p>
            <blockquote className="claim-words">
              <MarkedSentence text={answer.card.sentence} words={answer.card.words} />
            </blockquote>
            {!hidesReport && (
              <p>
                <Link href={toReportHref(answer.claim.report, id)}>Read it in the report</Link>{' '}
                <span className="dim">{answer.card.title}</span>
              </p>
            )}
            <ClaimReview key={answer.claim.id} answer={answer} />
            <SlotTable answer={answer} onPoint={onPoint} />
            <Standing answer={answer} />
            <Relations answer={answer} />
            <p className="dim small">
              The reading is held to be right with {Math.round(answer.claim.confidence * 100)} %: that says nothing
              about whether the claim is.
            </p>
          </>
        )}
      </WhenReady>
    </aside>
  );
}

function SlotTable({
  answer,
  onPoint,
}: {
  readonly answer: ClaimAnswer;
  readonly onPoint: ((span: Span | null) => void) | undefined;
}) {
  return (
    <table className="slots">
      <caption>Values, each with its words and rule</caption>
      <tbody>
        {toSlotRows(answer).map((row, i) => (
          <tr key={i} onPointerEnter={() => onPoint?.(row.span)} onPointerLeave={() => onPoint?.(null)}>
            <th scope="row">{row.slot}</th>
            <td>
              <Sided side={row.side}>{row.value}</Sided>
              <span className="slot-why">
                {row.words === null ? <i>implied</i> : <q>{row.words}</q>} <code>{row.rule}</code>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Which origin the claim goes back to and which incident it belongs to. */
function Standing({ answer: { origin, incident, labels } }: { readonly answer: ClaimAnswer }) {
  return (
    <dl className="standing">
      <dt>Origin</dt>
      <dd>
        {origin === null ? (
          'not known'
        ) : (
          <>
            {origin.name.text ?? origin.kind} <span className="dim">({origin.kind})</span>, printed in{' '}
            {origin.reports.map((id, i) => (
              <span key={id}>
                {i > 0 && ', '}
                <Link href={toReportHref(id)}>{labels.reports[id]?.outlet ?? labels.reports[id]?.file ?? id}</Link>
              </span>
            ))}
          </>
        )}
      </dd>
      <dt>Incident</dt>
      <dd>
        {incident === null ? (
          'none: history, calls and opinions belong to none'
        ) : (
          <>
            <Link href={toIncidentHref(incident.id)}>
              {toLabel(incident.kind)}
              {incident.place?.text ? `, ${incident.place.text}` : ''}
            </Link>{' '}
            <StatusMark status={incident.status} />{' '}
            <span className="dim">
              {toCountWords(incident.origins, 'origin')}, {toCountWords(incident.outlets, 'outlet')}
            </span>
          </>
        )}
      </dd>
    </dl>
  );
}

function Relations({ answer: { claim, relations } }: { readonly answer: ClaimAnswer }) {
  if (relations.length === 0) return null;
  return (
    <section>
      <h3>Beside other claims</h3>
      {relations.map((row) => (
        <RelationLine key={row.id} row={row} own={claim.id} />
      ))}
    </section>
  );
}
