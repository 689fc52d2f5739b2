import { useCallback, useState } from 'react';

import type { Span } from '../../core/text/span.js';
import type { ReportAnswer } from '../../core/views/answers.js';
import { toCountWords } from '../../core/views/to-words.js';
import { Arrow } from '../parts/arrow.js';
import { ClaimPanel } from '../parts/claim-panel.js';
import { SideName } from '../parts/marks.js';
import { Nothing, WhenReady } from '../parts/state-message.js';
import { toExcerpt, toLabel } from '../parts/to-label.js';
import { goTo, toReportHref, useAddress } from '../shell/address.js';
import { Link } from '../shell/link.js';
import { useKeys } from '../shell/use-keys.js';
import { useAnswer } from '../state/use-answer.js';
import { DatedBy } from './dated-by.js';
import { ReportText } from './report-text.js';

/** One report as printed, with its claims underlined and the open one beside it. */
export function ReportView({ id }: { readonly id: string }) {
  const asked = useAnswer<ReportAnswer>(`/reports/${encodeURIComponent(id)}`);
  return (
    <WhenReady asked={asked} what="the report">
      {(answer) => <ReadReport answer={answer} />}
    </WhenReady>
  );
}

function ReadReport({ answer }: { readonly answer: ReportAnswer }) {
  const { report, claims } = answer;
  const { query } = useAddress();
  const [pointed, setPointed] = useState<Span | null>(null);
  const open = query.get('claim');
  const toClaimHref = useCallback((claim: string) => toReportHref(report.id, claim), [report.id]);
  const step = (by: number): void => {
    if (claims.length === 0) return;
    const at = claims.findIndex((claim) => claim.id === open);
    const next = at < 0 ? (by > 0 ? 0 : claims.length - 1) : Math.max(0, Math.min(claims.length - 1, at + by));
    goTo(toClaimHref(claims[next]!.id), { keepScroll: true, replace: open !== null });
  };
  const close = toReportHref(report.id);
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    Escape: open === null ? undefined : () => goTo(close, { keepScroll: true }),
  });
  return (
    <div className="report-columns">
      <article className="report-main">
        <header className="report-head">
          <p className="dim">
            <Link href="/reports">Reports</Link> · {report.outlet.text ?? 'outlet not told'}
            {report.credits.map((credit, i) => (
              <span key={i}>
                <Arrow />
                {credit.text}
              </span>
            ))}
          </p>
          <h1>{report.title ?? report.file}</h1>
          {report.byline !== null && <p>{report.byline}</p>}
          <DatedBy answer={answer} />
          <ReportFacts answer={answer} />
        </header>
        {report.text === '' ? (
          <Nothing title="Nothing could be read in this report.">
            <p>The notes above say why. The bytes are kept as they came.</p>
          </Nothing>
        ) : (
          <ReportText answer={answer} open={open} pointed={pointed} toClaimHref={toClaimHref} />
        )}
      </article>
      {open === null ? (
        <ClaimContents answer={answer} toClaimHref={toClaimHref} />
      ) : (
        <ClaimPanel id={open} closeHref={close} hidesReport onPoint={setPointed} />
      )}
    </div>
  );
}

/** Notes, copies and what kind of text it is: all that a reader should know before believing the page. */
function ReportFacts({ answer: { report, labels } }: { readonly answer: ReportAnswer }) {
  const likelihood = report.machineTranslated.likelihood;
  return (
    <ul className="facts">
      {report.outlet.side !== null && (
        <li>
          <SideName side={report.outlet.side} />
        </li>
      )}
      {report.status !== 'read' && <li className="warn">{toLabel(report.status)}</li>}
      {likelihood >= 0.5 && (
        <li>
          machine-translated, as {toCountWords(report.machineTranslated.evidence.length, 'phrase')} suggest
          {report.machineTranslated.evidence.length === 1 ? 's' : ''}
        </li>
      )}
      {report.copies.map((copy) => (
        <li key={copy.report}>
          shares {Math.round(copy.share * 100)} % of its words with{' '}
          <Link href={toReportHref(copy.report)}>
            {labels.reports[copy.report]?.outlet ?? labels.reports[copy.report]?.file ?? 'another report'}
          </Link>
        </li>
      ))}
      {report.notes.map((note, i) => (
        <li key={i} title={note.rule}>
          {note.message}
        </li>
      ))}
      <li className="dim">
        {report.url !== null && /^https?:/.test(report.url) ? (
          <a href={report.url} rel="noreferrer noopener" target="_blank">
            {report.file}
          </a>
        ) : (
          report.file
        )}
      </li>
    </ul>
  );
}

/** The claims of the report as a list: the way in for the keyboard, and what stands there before one is open. */
function ClaimContents({
  answer: { report, claims },
  toClaimHref,
}: {
  readonly answer: ReportAnswer;
  readonly toClaimHref: (claim: string) => string;
}) {
  return (
    <aside className="panel contents" aria-label="Claims of this report">
      <h2>{toCountWords(claims.length, 'claim')}</h2>
      {claims.length === 0 ? (
        <p className="dim">No claim was read in this report.</p>
      ) : (
        <>
          <p className="dim small">
            Open one by its words in the text, or here; <kbd>j</kbd> <kbd>k</kbd> go through them.
          </p>
          <ol>
            {claims.map((claim) => (
              <li key={claim.id}>
                <Link href={toClaimHref(claim.id)} keepScroll>
                  <span className="dim">
                    {claim.claimant.text ?? claim.claimant.standsFor ?? 'nobody named'} {toLabel(claim.stance)}:{' '}
                  </span>
                  {toExcerpt(report.text.slice(claim.span.start, claim.span.end))}
                </Link>
              </li>
            ))}
          </ol>
        </>
      )}
    </aside>
  );
}
