import type { Page } from '../../core/views/answers.js';
import type { OriginReport, OriginRow } from '../../core/views/to-origins.js';
import { toCountWords } from '../../core/views/to-words.js';
import { Choices, Pager, toOffset } from '../parts/choices.js';
import { Sided } from '../parts/marks.js';
import { toExcerpt } from '../parts/to-label.js';
import { Nothing, WhenReady } from '../parts/state-message.js';
import { toReportHref, useAddress } from '../shell/address.js';
import { Link } from '../shell/link.js';
import { useAnswer } from '../state/use-answer.js';
import { findSharedWords } from './shared-words.js';

const PAGE = 30;
const SHOWN = [
  { value: null, title: 'printed by several reports' },
  { value: 'all', title: 'all origins' },
];

/** Which reports, and which passages of them, go back to one primary source, and why. */
export function OriginsView() {
  const { query } = useAddress();
  const offset = toOffset(query);
  const isAll = query.get('show') === 'all';
  const search = new URLSearchParams({ limit: String(PAGE), offset: String(offset), shared: String(!isAll) });
  const asked = useAnswer<Page<OriginRow>>(`/views/origins?${search.toString()}`);
  return (
    <>
      <h1>Origins</h1>
      <p className="lead">
        One primary source and all that goes back to it. Outlets that print the same source add no weight to each other;
        two origins of one speaker never corroborate each other either.
      </p>
      <div className="bars">
        <Choices name="show" label="Which origins" choices={SHOWN} clears={['offset']} />
      </div>
      <WhenReady asked={asked} what="origins">
        {({ total, rows }) => {
          if (rows.length === 0) {
            return (
              <Nothing title={isAll ? 'The ledger holds no origins yet.' : 'No origin is printed by two reports.'}>
                {!isAll && (
                  <p>
                    <Link href="/origins?show=all">Show all origins</Link>
                  </p>
                )}
              </Nothing>
            );
          }
          return (
            <>
              {rows.map((row) => (
                <OriginEntry key={row.id} row={row} />
              ))}
              <Pager total={total} offset={offset} shown={rows.length} page={PAGE} />
            </>
          );
        }}
      </WhenReady>
    </>
  );
}

function OriginEntry({ row }: { readonly row: OriginRow }) {
  return (
    <section className="group origin">
      <h2>
        <Sided side={row.side}>{row.name}</Sided> <span className="tag">{row.kind}</span>{' '}
        <span className="dim small">
          one origin, {toCountWords(row.outlets.length, 'outlet')}, {toCountWords(row.claims.length, 'claim')}
        </span>
      </h2>
      <details className="origin-why" open={row.why.length <= 2}>
        <summary>Why: {toCountWords(row.why.length, 'reason')}</summary>
        <ul>
          {row.why.map((reason, i) => (
            <li key={i}>
              {reason.says}
              {reason.words !== null && (
                <>
                  : <q>{toExcerpt(reason.words, 140)}</q>
                </>
              )}{' '}
              <code>{reason.rule}</code>
            </li>
          ))}
        </ul>
      </details>
      <ul className="origin-reports">
        {row.reports.map((report) => (
          <OriginReportEntry key={report.report} report={report} others={row.reports} />
        ))}
      </ul>
    </section>
  );
}

function OriginReportEntry({
  report,
  others,
}: {
  readonly report: OriginReport;
  readonly others: readonly OriginReport[];
}) {
  const elsewhere = others
    .filter((other) => other.report !== report.report)
    .flatMap((other) => [other.wholeWords ?? '', ...[...other.passages, ...other.claims].map(({ words }) => words)]);
  const passages = report.wholeWords === null ? report.passages : [{ start: 0, words: report.wholeWords }];
  return (
    <li>
      <p>
        <Link href={toReportHref(report.report)}>{report.outlet ?? report.file}</Link>{' '}
        <span className="dim">{report.title}</span>
      </p>
      <p className="small dim">
        {report.isWhole
          ? 'the whole report goes back to it'
          : report.passages.length > 0
            ? 'these passages go back to it'
            : 'these claims go back to it'}
        {report.copies.map((copy) => (
          <span key={copy.report}>
            {' '}
            · shares {Math.round(copy.share * 100)} % of its words with{' '}
            {others.find((other) => other.report === copy.report)?.outlet ?? 'another report'}
          </span>
        ))}
      </p>
      {passages.map((passage) => (
        <blockquote key={passage.start} className="passage" tabIndex={report.wholeWords === null ? undefined : 0}>
          <SharedText text={passage.words} shared={findSharedWords(passage.words, elsewhere)} />
        </blockquote>
      ))}
      {passages.length === 0 &&
        report.claims.map((claim) => (
          <blockquote key={claim.id} className="passage">
            <Link href={toReportHref(report.report, claim.id)} className="plain">
              <SharedText text={claim.words} shared={findSharedWords(claim.words, elsewhere)} />
            </Link>
          </blockquote>
        ))}
    </li>
  );
}

function SharedText({
  text,
  shared,
}: {
  readonly text: string;
  readonly shared: readonly { readonly start: number; readonly end: number }[];
}) {
  let from = 0;
  const parts: React.ReactNode[] = [];
  for (const { start, end } of shared) {
    parts.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>);
    from = end;
  }
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  );
}
