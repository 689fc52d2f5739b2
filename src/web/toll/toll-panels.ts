import { toMeasuredWords, toVictimWords } from '../../core/views/to-words.js';
import type { TollPoint, TollSeries } from '../../core/views/to-tolls.js';

/** The series that speak of the same victims and the same harm: what can be looked at together, never summed. */
export interface TollPanel {
  readonly id: string;
  /** "Halmaran side: killed". */
  readonly title: string;
  readonly series: readonly TollSeries[];
}

/** Groups series by whose victims and which harm: those of a side first, then by how many figures there are; history stays apart. */
export function toTollPanels(series: readonly TollSeries[]): TollPanel[] {
  const panels = new Map<string, { title: string; series: TollSeries[]; isHistory: boolean; isTold: boolean }>();
  for (const one of series) {
    const title = `${one.victims ?? 'Side not told'}: ${toMeasuredWords(one.what)}${one.isHistory ? ', in earlier years' : ''}`;
    const panel = panels.get(title);
    if (panel) panel.series.push(one);
    else panels.set(title, { title, series: [one], isHistory: one.isHistory, isTold: one.victims !== null });
  }
  const size = (panel: { series: readonly TollSeries[] }): number =>
    panel.series.reduce((sum, one) => sum + one.points.length, 0);
  return [...panels.values()]
    .sort(
      (a, b) =>
        Number(a.isHistory) - Number(b.isHistory) ||
        Number(b.isTold) - Number(a.isTold) ||
        size(b) - size(a) ||
        (a.title < b.title ? -1 : 1),
    )
    .map((panel) => ({ id: panel.title, title: panel.title, series: panel.series }));
}

/** What a line is called: who claims, of which victims: "Tarvian side, of soldiers". */
export function toSeriesLabel(series: TollSeries): string {
  return `${series.claimant}, of ${toVictimWords(series)}${series.mode === 'incremental' ? ', added each time' : ''}`;
}

/** Five or so round numbers from 0 to `most` or above, never parts of a person. */
export function toCountTicks(most: number): number[] {
  const rough = Math.max(1, most / 5);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((unit) => unit * power).find((unit) => unit >= rough) ?? power * 10);
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, i) => i * step);
}

/** A figure with a place in the chart. */
export interface PlacedPoint {
  readonly point: TollPoint;
  /** When the figure was so, as late as it can be. */
  readonly at: Date;
  /** As early as it can be, where that is another day. */
  readonly from: Date | null;
  /** Height of the line; null for vague words, which have no height. */
  readonly value: number | null;
}

/** The points of a series that have a time, in the order of time. */
export function placePoints(series: TollSeries): PlacedPoint[] {
  return series.points
    .flatMap((point): PlacedPoint[] => {
      const at = parseTime(point.asOf.latest) ?? parseTime(point.asOf.earliest);
      if (at === null) return [];
      // A toll since a day is of the last day; an interval that says nothing of a beginning may be any day of it.
      const from = point.since?.earliest === point.asOf.earliest ? null : parseTime(point.asOf.earliest);
      return [
        { point, at, from: from !== null && from < at ? from : null, value: point.best ?? point.low ?? point.high },
      ];
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** A date or date-time without a zone is taken as UTC, so that every reader sees the same day. */
function parseTime(iso: string | null): Date | null {
  if (iso === null) return null;
  const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/.test(iso);
  const time = new Date(iso.includes('T') && !hasZone ? `${iso}Z` : iso);
  return Number.isNaN(time.getTime()) ? null : time;
}
