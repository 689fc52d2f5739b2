import type { RuledBounds, RuledClaimant, RuledHappening, RuledTolls, RuledTotal } from '../../core/views/rule-sets/ruled-tolls.js'; // prettier-ignore
import { toBoundsWords, toScopeWords } from '../../core/views/to-ruled-words.js';
import { toDayWords, toIntervalWords } from '../../core/views/to-words.js';
import { Sided } from '../parts/marks.js';
import { WhenReady } from '../parts/state-message.js';
import { toIncidentHref, toReportHref } from '../shell/address.js';
import { Link } from '../shell/link.js';
import { useAnswer } from '../state/use-answer.js';

/** The tolls as one rule set derives them: each number with the claims that it rests on, and what was left out and why. */
export function RuledTollsView({ rules }: { readonly rules: string }) {
  const asked = useAnswer<RuledTolls>(`/views/ruled-tolls?rules=${encodeURIComponent(rules)}`);
  return (
    <WhenReady asked={asked} what="tolls">
      {(tolls) => (
        <>
          <p className="lead">
            {tolls.says} From{' '}
            {tolls.sources.map(({ title, version, where }) => `${title} (${version}): ${where}`).join('; ')}.
          </p>
          <Table title="Each happening" heads={['happening', 'victims', 'number', 'who says what']}>
            {tolls.happenings.map((row) => (
              <HappeningLine key={`${row.happening} ${toScopeWords(row)} ${row.isIncrement}`} row={row} />
            ))}
          </Table>
          <Table
            title="Running totals as they stand last, never added up"
            heads={['as of', 'victims', 'number', 'who says what']}
          >
            {tolls.running.map((row) => (
              <TotalLine key={row.figures[0]?.figure} row={row} />
            ))}
          </Table>
          <Table
            title="What one claimant’s happenings come to in a month"
            heads={['month', 'victims', 'number', 'who says so']}
          >
            {tolls.sums.map((row) => (
              <tr key={`${row.claimant} ${toScopeWords(row)} ${row.period} ${row.isIncrement}`}>
                <td>{row.period ?? 'not tied to one month'}</td>
                <td>
                  {toScopeWords(row)}
                  {row.isIncrement && <span className="dim small"> told as more</span>}
                </td>
                <Amount bounds={row} />
                <td>
                  <Sided side={row.claimingSide}>{row.claimant}</Sided>
                  <span className="dim small">
                    {' '}
                    in {row.happenings.length === 1 ? '1 happening' : `${row.happenings.length} happenings`}
                  </span>
                </td>
              </tr>
            ))}
          </Table>
          <Table title="Left out" heads={['figure', 'who says so', 'why']}>
            {tolls.leftOut.map((one) => (
              <tr key={one.figure}>
                <td>
                  <q>
                    <Link href={toReportHref(one.report, one.claim)}>{one.words}</Link>
                  </q>
                </td>
                <td>{one.claimant}</td>
                <td title={one.rule}>{one.says}</td>
              </tr>
            ))}
          </Table>
        </>
      )}
    </WhenReady>
  );
}

function Table({
  title,
  heads,
  children,
}: {
  readonly title: string;
  readonly heads: readonly string[];
  readonly children: readonly React.ReactNode[];
}) {
  return (
    <section className="group toll">
      <h2>{title}</h2>
      {children.length === 0 ? (
        <p className="dim">None.</p>
      ) : (
        <div className="table-frame" tabIndex={0} role="region" aria-label={title}>
          <table className="toll-table">
            <caption className="unseen">{title}</caption>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>{children}</tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function HappeningLine({ row }: { readonly row: RuledHappening }) {
  const isIncident = row.happening.startsWith('incident:');
  return (
    <tr>
      <td>
        {isIncident ? <Link href={toIncidentHref(row.happening)}>{row.heading}</Link> : row.heading}
        {!row.heading.includes(toIntervalWords(row)) && <span className="dim small"> {toIntervalWords(row)}</span>}
      </td>
      <td>
        {toScopeWords(row)}
        <span className="toll-marks">
          {row.isIncrement && <span className="tag">told as more</span>}
          {row.isDisputed && <span className="tag tag-contradicts">claimants differ</span>}
          {row.grade !== null && <span className="tag">{row.grade.is}</span>}
        </span>
      </td>
      <Amount bounds={row} />
      <td>
        {row.claimants.map((claimant) => (
          <Figures key={claimant.claimant} claimant={claimant} />
        ))}
      </td>
    </tr>
  );
}

function TotalLine({ row }: { readonly row: RuledTotal }) {
  return (
    <tr>
      <td>
        {row.asOf === null ? 'not told' : toDayWords(row.asOf)}
        {row.since !== null && <span className="dim small"> since {toDayWords(row.since)}</span>}
      </td>
      <td>
        {toScopeWords(row)}
        {row.area !== null && <span className="dim small"> {row.area}</span>}
      </td>
      <Amount bounds={row} />
      <td>
        <Figures claimant={row} />
      </td>
    </tr>
  );
}

function Amount({ bounds }: { readonly bounds: RuledBounds }) {
  return (
    <td>
      <strong>{toBoundsWords(bounds)}</strong>
    </td>
  );
}

/** What one claimant says: each figure as read by the rule set, a way to its words. */
function Figures({ claimant }: { readonly claimant: RuledClaimant }) {
  return (
    <div>
      <Sided side={claimant.claimingSide}>{claimant.claimant}</Sided>:{' '}
      {claimant.figures.map((figure, at) => (
        <span key={figure.figure} title={figure.rule}>
          {at > 0 && '; '}
          {toBoundsWords(figure)} from{' '}
          <q>
            <Link href={toReportHref(figure.report, figure.claim)}>{figure.words}</Link>
          </q>
        </span>
      ))}
    </div>
  );
}
