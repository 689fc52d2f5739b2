import type { ReportAnswer } from '../../core/views/answers.js';
import { toIntervalWords } from '../../core/views/to-words.js';
import { toReportHref } from '../shell/address.js';
import { Link } from '../shell/link.js';

const METHODS: Readonly<Record<string, string>> = {
  stated: 'printed on the page',
  metadata: 'told by the page’s metadata',
  url: 'told by the address',
  inferred: 'worked out from words',
  unknown: 'not known: no words fix it',
};

/** When the report was published, as an interval, and the phrases that fix it, of this report or another. */
export function DatedBy({ answer: { report, labels, foreignWords } }: { readonly answer: ReportAnswer }) {
  const { published } = report;
  return (
    <section className="dated" aria-label="Dated by">
      <p>
        <strong>{toIntervalWords(published)}</strong> <span className="dim">{METHODS[published.method]}</span>
      </p>
      {published.evidence.length > 0 && (
        <ul>
          {published.evidence.map((row, i) => {
            const isOwn = row.report === report.id;
            const words =
              row.span === null
                ? null
                : isOwn
                  ? report.text.slice(row.span.start, row.span.end)
                  : foreignWords[`${row.report}:${row.span.start}-${row.span.end}`];
            return (
              <li key={i}>
                {words && <q className="dating-words">{words}</q>} <span>{row.says}</span> <code>{row.rule}</code>
                {!isOwn && (
                  <>
                    {' '}
                    in{' '}
                    <Link href={toReportHref(row.report)}>
                      {labels.reports[row.report]?.outlet ?? labels.reports[row.report]?.file ?? 'another report'}
                    </Link>
                  </>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
