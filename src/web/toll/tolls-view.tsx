import { useMemo } from 'react';

import type { Page } from '../../core/views/answers.js';
import { findRuleSet, RULE_SETS } from '../../core/views/rule-sets/rule-sets.js';
import type { TollPoint, TollSeries } from '../../core/views/to-tolls.js';
import { toIntervalWords, toMeasuredWords, toVictimWords } from '../../core/views/to-words.js';
import { Choices } from '../parts/choices.js';
import { Sided } from '../parts/marks.js';
import { Nothing, WhenReady } from '../parts/state-message.js';
import { toReportHref, useAddress } from '../shell/address.js';
import { Link } from '../shell/link.js';
import { useSideColour } from '../state/dossier.js';
import { useAnswer } from '../state/use-answer.js';
import { RuledTollsView } from './ruled-tolls.js';
import { TollChart } from './toll-chart.js';
import { TollKey } from './toll-key.js';
import { placePoints, toSeriesLabel, toTollPanels, type TollPanel } from './toll-panels.js';

const SCALES = [
  { value: null, title: 'even scale' },
  { value: 'log', title: 'logarithmic' },
];

/** How the figures move: one chart and one table for each side's victims and each harm; never a sum across claimants. */
export function TollsView() {
  const { query } = useAddress();
  const rules = findRuleSet(query.get('rules') ?? '');
  return (
    <>
      <h1>Tolls</h1>
      <Choices
        name="rules"
        label="Numbers"
        clears={['what', 'status', 'scale']}
        choices={[
          { value: null, title: 'as told' },
          ...RULE_SETS.map(({ name }) => ({ value: name, title: `by ${name}` })),
        ]}
      />
      {rules === null ? <ToldTolls /> : <RuledTollsView rules={rules.name} />}
    </>
  );
}

function ToldTolls() {
  const asked = useAnswer<Page<TollSeries>>('/views/tolls?limit=500');
  return (
    <>
      <p className="lead">
        Figures as each claimant gives them, of whose victims, at what time. Nothing is added up: a line belongs to one
        side that claims and one sort of victims.
      </p>
      <WhenReady asked={asked} what="tolls">
        {({ rows }) => <Panels series={rows} />}
      </WhenReady>
    </>
  );
}

function Panels({ series }: { readonly series: readonly TollSeries[] }) {
  const { query } = useAddress();
  const what = query.get('what');
  const status = query.get('status');
  const harms = [...new Set(series.map((one) => one.what))];
  const shown = useMemo(
    () =>
      toTollPanels(
        series.filter((one) => (what === null || one.what === what) && (status === null || one.status === status)),
      ),
    [series, what, status],
  );
  if (series.length === 0) {
    return (
      <Nothing title="No figures of people harmed were read.">
        <p>Vague words and history count too: these reports give none.</p>
      </Nothing>
    );
  }
  return (
    <>
      <div className="bars">
        <Choices
          name="what"
          label="Harm"
          choices={[
            { value: null, title: 'all harm' },
            ...harms.map((harm) => ({ value: harm, title: toMeasuredWords(harm) })),
          ]}
        />
        <Choices
          name="status"
          label="Victims"
          choices={[
            { value: null, title: 'all victims' },
            { value: 'military', title: 'soldiers' },
            { value: 'civilian', title: 'civilians' },
            { value: 'mixed', title: 'both' },
            { value: 'unknown', title: 'not told' },
          ]}
        />
        <Choices name="scale" label="Scale" choices={SCALES} />
      </div>
      <TollKey />
      {shown.length === 0 && (
        <Nothing title="No figure of that kind was read.">
          <p>
            <Link href="/tolls">Show all tolls</Link>
          </p>
        </Nothing>
      )}
      {shown.map((panel) => (
        <Panel key={panel.id} panel={panel} isLogarithmic={query.get('scale') === 'log'} />
      ))}
    </>
  );
}

function Panel({ panel, isLogarithmic }: { readonly panel: TollPanel; readonly isLogarithmic: boolean }) {
  const toSide = useSideColour();
  const hasTimes = panel.series.some((series) => placePoints(series).length > 0);
  return (
    <section className="group toll">
      <h2>{panel.title}</h2>
      <div className="toll-columns">
        {hasTimes ? (
          <figure>
            <TollChart panel={panel} toSide={toSide} isLogarithmic={isLogarithmic} />
            <figcaption className="toll-lines small">
              {toLines(panel.series).map(({ label, series }) => (
                <span key={label}>
                  <svg viewBox="0 0 28 6" className={`side-${toSide(series.claimingSide)}`} aria-hidden="true">
                    <path d="M0 3h28" className={`toll-line-${series.status}`} />
                  </svg>
                  {label}
                </span>
              ))}
            </figcaption>
          </figure>
        ) : (
          <p className="dim">None of these figures has a time; they stand in the table alone.</p>
        )}
        <div className="table-frame" tabIndex={0} role="region" aria-label={`Figures of ${panel.title}`}>
          <table className="toll-table">
            <caption className="unseen">{panel.title}, figure by figure</caption>
            <thead>
              <tr>
                <th scope="col">as of</th>
                <th scope="col">figure</th>
                <th scope="col">who says so</th>
                <th scope="col">where printed</th>
              </tr>
            </thead>
            <tbody>
              {panel.series.flatMap((series) =>
                series.points.map((point) => <PointLine key={point.figure} series={series} point={point} />),
              )}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  );
}

function PointLine({ series, point }: { readonly series: TollSeries; readonly point: TollPoint }) {
  return (
    <tr>
      <td>
        {toIntervalWords(point.asOf)}
        {point.since !== null && <span className="dim small"> since {toIntervalWords(point.since)}</span>}
      </td>
      <td>
        <strong>{point.hedge === 'vague' ? <q>{point.words}</q> : point.amount}</strong> {toVictimWords(series)}
        {point.parts.length > 0 && <span className="dim small"> including {point.parts.join(', ')}</span>}
        <span className="toll-marks">
          {point.isEcho && <span className="tag">echo</span>}
          {point.isDenied && <span className="tag">not asserted</span>}
          {point.revises.length > 0 && <span className="tag tag-revises">revises</span>}
          {point.revisedBy.length > 0 && <span className="tag">revised later</span>}
          {point.contradictedBy.length > 0 && <span className="tag tag-contradicts">contradicted</span>}
        </span>
      </td>
      <td>
        <Sided side={series.claimingSide}>{point.claimant}</Sided>
      </td>
      <td>
        <Link href={toReportHref(point.report, point.claim)}>{point.outlet ?? 'report'}</Link>
      </td>
    </tr>
  );
}

/** Each line once: series that differ in what a reader can't see (whether a toll runs on is not told) share a name. */
function toLines(series: readonly TollSeries[]): { label: string; series: TollSeries }[] {
  return [...new Map(series.map((one) => [toSeriesLabel(one), one]))].map(([label, one]) => ({ label, series: one }));
}
