import * as Plot from '@observablehq/plot';
import { useEffect, useRef, useState } from 'react';

import { toIntervalWords, toNumberWords } from '../../core/views/to-words.js';
import { goTo, toReportHref } from '../shell/address.js';
import { placePoints, toCountTicks, toSeriesLabel, type PlacedPoint, type TollPanel } from './toll-panels.js';

/** Height of the chart, in pixels. */
const HEIGHT = 280;
/** Room above the highest line, for the arrow of "at least". */
const HEADROOM = 1.1;
/** Dashes that tell series of one colour apart, by what the victims are. */
const DASHES: Readonly<Record<string, string>> = { military: 'none', civilian: '6 3', mixed: '2 2', unknown: '1 3' };

/** Marks that only repeat what the figure's own label and the table say. */
const HIDDEN = { ariaHidden: 'true' };

/** Time × figure: a step line for each claimant and sort of victims, its bounds as a ribbon. */
export function TollChart({
  panel,
  toSide,
  isLogarithmic,
}: {
  readonly panel: TollPanel;
  readonly toSide: (side: string | null) => number;
  readonly isLogarithmic: boolean;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    if (frame.current) observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const target = frame.current;
    if (!target || width < 100) return;
    const chart = drawChart(panel, { width, toSide, isLogarithmic });
    target.replaceChildren(chart);
    return () => target.replaceChildren();
  }, [panel, width, toSide, isLogarithmic]);
  return (
    <div
      ref={frame}
      className="toll-frame"
      onClick={(event) => {
        const link = (event.target as Element).closest('a');
        const href = link?.getAttribute('href') ?? link?.getAttributeNS('http://www.w3.org/1999/xlink', 'href');
        if (!href || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        goTo(href);
      }}
    />
  );
}

function drawChart(
  panel: TollPanel,
  options: {
    readonly width: number;
    readonly toSide: (side: string | null) => number;
    readonly isLogarithmic: boolean;
  },
): Element {
  const lines = panel.series.map((series) => ({ series, points: placePoints(series) }));
  const times = lines.flatMap(({ points }) => points.flatMap(({ at, from }) => [at, from ?? at]));
  const first = Math.min(...times.map(Number));
  const last = Math.max(...times.map(Number));
  const day = 86_400_000;
  // One figure alone still needs a stretch of time to stand in.
  const room = Math.max((last - first) * 0.04, day / 2);
  const isDays = last - first + 3 * room < 12 * day;
  const end = new Date(last + room * 2);
  const values = lines.flatMap(({ points }) => points.flatMap(({ value, point }) => [value ?? 0, point.high ?? 0]));
  const ticks = toCountTicks(Math.max(1, ...values));
  const marks: Plot.Markish[] = [
    Plot.gridY({ ...HIDDEN, ...(options.isLogarithmic ? {} : { ticks }), stroke: 'var(--rule)', strokeOpacity: 1 }),
  ];
  for (const { series, points } of lines) {
    const colour = `var(--side-${options.toSide(series.claimingSide)})`;
    const told = points.filter((point) => point.value !== null);
    const vague = points.filter((point) => point.value === null);
    // A figure that its claimant only denies or fears is shown, but no line of his goes through it.
    const held = told.filter(({ point }) => !point.isDenied);
    const isRunning = series.mode !== 'incremental';
    marks.push(
      Plot.rectY(toRibbon(held, { end, isRunning }), {
        ...HIDDEN,
        x1: 'from',
        x2: 'to',
        y1: 'low',
        y2: 'high',
        fill: colour,
        fillOpacity: 0.16,
      }),
      Plot.ruleX(vague, {
        ...HIDDEN,
        x: 'at',
        stroke: colour,
        strokeDasharray: '3 4',
        title: toTitle(series.claimant),
      }),
      Plot.ruleY(
        told.filter((point) => point.from !== null),
        { ...HIDDEN, x1: 'from', x2: 'at', y: 'value', stroke: colour, strokeOpacity: 0.5, strokeWidth: 1 },
      ),
    );
    if (isRunning && held.length > 0) {
      const tail = { ...held.at(-1)!, at: end };
      marks.push(
        Plot.line([...held, tail], {
          ...HIDDEN,
          x: 'at',
          y: 'value',
          curve: 'step-after',
          stroke: colour,
          strokeWidth: 2,
          strokeDasharray: DASHES[series.status] ?? 'none',
        }),
      );
    }
    marks.push(
      Plot.vector(
        told.filter(({ point }) => point.hedge === 'at-least' || point.hedge === 'more-than'),
        { ...HIDDEN, x: 'at', y: 'value', length: 22, anchor: 'start', rotate: 0, stroke: colour, strokeWidth: 2 },
      ),
      Plot.vector(
        told.filter(({ point }) => point.hedge === 'up-to' || point.hedge === 'fewer-than' || point.hedge === 'nearly'),
        { ...HIDDEN, x: 'at', y: 'value', length: 22, anchor: 'start', rotate: 180, stroke: colour, strokeWidth: 2 },
      ),
      Plot.dot(
        told.filter(({ point }) => point.revises.length > 0),
        { ...HIDDEN, x: 'at', y: 'value', r: 9, symbol: 'diamond', stroke: colour, strokeWidth: 1.5 },
      ),
      Plot.dot(
        told.filter(({ point }) => point.contradictedBy.length > 0),
        { ...HIDDEN, x: 'at', y: 'value', r: 8, stroke: 'var(--number)', strokeWidth: 1.5, strokeDasharray: '2 2' },
      ),
      // Echoes lie under the figure that they repeat.
      Plot.dot(
        [...told].sort((a, b) => Number(b.point.isEcho) - Number(a.point.isEcho)),
        {
          x: 'at',
          y: 'value',
          r: 4,
          stroke: colour,
          strokeWidth: 2,
          fill: (placed: PlacedPoint) => (placed.point.isEcho || placed.point.isDenied ? 'var(--sheet)' : colour),
          href: (placed: PlacedPoint) => toReportHref(placed.point.report, placed.point.claim),
          ariaLabel: (placed: PlacedPoint) => toTitle(series.claimant)(placed),
          title: toTitle(toSeriesLabel(series)),
          // Under the pointer it would take the click that is meant for the figure.
          tip: { fill: 'var(--sheet)', stroke: 'var(--rule-strong)', pointerEvents: 'none', ...HIDDEN },
        },
      ),
    );
  }
  const chart = Plot.plot({
    className: 'toll-plot',
    width: options.width,
    height: HEIGHT,
    marginLeft: 56,
    marginRight: 16,
    marginTop: 24,
    ariaLabel: `${panel.title}, by time; the table beside it says the same`,
    x: { type: 'utc', domain: [new Date(first - room), end], label: null, ...(isDays ? { ticks: 'day' } : {}) },
    y: options.isLogarithmic
      ? { type: 'log', label: 'people', tickFormat: toNumberWords, nice: true }
      : { label: 'people', tickFormat: toNumberWords, ticks, domain: [0, ticks.at(-1)! * HEADROOM] },
    color: { type: 'identity' },
    marks,
  });
  // A label needs a role to belong to.
  for (const group of chart.querySelectorAll('g[aria-label]')) group.setAttribute('role', 'group');
  return chart;
}

/** Bounds of each figure until the next one of the series, where two are told. */
function toRibbon(
  points: readonly PlacedPoint[],
  { end, isRunning }: { end: Date; isRunning: boolean },
): { from: Date; to: Date; low: number; high: number }[] {
  return points.flatMap(({ point, at }, i) => {
    if (point.low === null || point.high === null || point.low === point.high) return [];
    const to = isRunning ? (points[i + 1]?.at ?? end) : new Date(at.getTime() + 21_600_000);
    return [{ from: at, to, low: point.low, high: point.high }];
  });
}

function toTitle(claimant: string): (placed: PlacedPoint) => string {
  return ({ point }) =>
    [
      claimant,
      `“${point.words}”`,
      `as of ${toIntervalWords(point.asOf)}`,
      `said by ${point.claimant}`,
      point.outlet === null ? null : `printed by ${point.outlet}`,
      point.isEcho ? 'an echo: same origin, same figure' : null,
      point.revises.length > 0 ? 'revises an earlier figure' : null,
      point.contradictedBy.length > 0 ? 'contradicted' : null,
    ]
      .filter((line) => line !== null)
      .join('\n');
}
