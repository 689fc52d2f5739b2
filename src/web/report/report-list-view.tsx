import type { Page, ReportRow } from '../../core/views/answers.js';
import { toCountWords, toIntervalWords } from '../../core/views/to-words.js';
import { Arrow } from '../parts/arrow.js';
import { SideName } from '../parts/marks.js';
import { Nothing, WhenReady } from '../parts/state-message.js';
import { toLabel } from '../parts/to-label.js';
import { toHref, toReportHref, useAddress } from '../shell/address.js';
import { Link } from '../shell/link.js';
import { useAnswer } from '../state/use-answer.js';

const PAGE = 200;

/** The reports by date: who printed what when, how much is read in each, and what is odd about it. */
export function ReportListView() {
  const address = useAddress();
  const offset = Math.max(0, Number(address.query.get('offset')) || 0);
  const asked = useAnswer<Page<ReportRow>>(`/reports?limit=${PAGE}&offset=${Math.floor(offset)}`);
  return (
    <>
      <h1>Reports</h1>
      <WhenReady asked={asked} what="reports">
        {({ total, rows }) =>
          total === 0 ? (
            <Nothing title="No report was added yet.">
              <p>
                Add some with <code>counterclaim build &lt;folder&gt;</code> and load this page again.
              </p>
            </Nothing>
          ) : (
            <>
              <div className="table-frame">
                <table className="reports">
                  <caption className="unseen">Reports by date</caption>
                  <thead>
                    <tr>
                      <th scope="col">Published</th>
                      <th scope="col">Report</th>
                      <th scope="col" className="number">
                        Claims
                      </th>
                      <th scope="col" className="number">
                        Origins
                      </th>
                      <th scope="col" className="number">
                        Contradictions
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map((row) => (
                      <ReportLine key={row.id} row={row} />
                    ))}
                  </tbody>
                </table>
              </div>
              {total > PAGE && (
                <p className="pager">
                  {offset > 0 && (
                    <Link href={toHref(address, { offset: offset > PAGE ? String(offset - PAGE) : null })}>
                      Earlier
                    </Link>
                  )}
                  <span>
                    {offset + 1}–{offset + rows.length} of {total}
                  </span>
                  {offset + rows.length < total && (
                    <Link href={toHref(address, { offset: String(offset + PAGE) })}>Later</Link>
                  )}
                </p>
              )}
            </>
          )
        }
      </WhenReady>
    </>
  );
}

function ReportLine({ row }: { readonly row: ReportRow }) {
  return (
    <tr>
      <td className="report-date">
        {toIntervalWords(row.published)}
        <span className="dim small">{row.published.method}</span>
      </td>
      <td>
        <Link href={toReportHref(row.id)} className="report-title">
          {row.title ?? row.file}
        </Link>
        <span className="report-outlet">
          {row.outlet ?? 'outlet not told'}
          {row.credits.map((credit) => (
            <span key={credit}>
              <Arrow />
              {credit}
            </span>
          ))}
          {row.side !== null && <SideName side={row.side} />}
        </span>
        <ul className="facts">
          {row.status !== 'read' && <li className="warn">{toLabel(row.status)}</li>}
          {row.machineTranslated >= 0.5 && <li>machine-translated</li>}
          {row.language !== 'en' && row.language !== 'und' && <li>language: {row.language}</li>}
          {row.copies.map((copy) => (
            <li key={copy.report}>
              {Math.round(copy.share * 100)} % shared with <Link href={toReportHref(copy.report)}>{copy.title}</Link>
            </li>
          ))}
          {row.notes.map((note, i) => (
            <li key={i} title={note.rule}>
              {note.message}
            </li>
          ))}
        </ul>
      </td>
      <td className="number">
        {row.claims > 0 && row.outlet !== null ? (
          <Link
            href={`/ledger?outlet=${encodeURIComponent(row.outlet)}`}
            aria-label={toCountWords(row.claims, 'claim')}
          >
            {row.claims}
          </Link>
        ) : (
          row.claims
        )}
      </td>
      <td className="number">{row.origins}</td>
      <td className="number">{row.contradictions > 0 ? <strong>{row.contradictions}</strong> : 0}</td>
    </tr>
  );
}
