import type { TollPoint, TollSeries } from '../to-tolls.js';
import { toCountWords, toDayWords, toIntervalWords, toMeasuredWords, toQuoted, toVictimWords } from '../to-words.js';
import { padColumns, toPrintable, wrapLines } from './wrap-lines.js';

const MODES: Readonly<Record<TollSeries['mode'], string>> = {
  cumulative: 'running total',
  incremental: 'new in each',
  unknown: 'of one happening or day',
};

/** Tolls for a terminal: a block a series, a line a figure. Nothing is added up. */
export function printTolls(series: readonly TollSeries[], { width }: { width: number }): string[] {
  if (series.length === 0) return ['No figure of killed, wounded, missing, captured or displaced in this dossier.'];
  const lines = [
    ...wrapLines(
      `${toCountWords(series.length, 'series', 'series')} of figures, each by who says so. Figures of different series do not add up.`,
      { width },
    ),
  ];
  for (const one of series) {
    lines.push('', ...wrapLines(toSeriesWords(one), { width, first: '## ', rest: '   ' }));
    const amounts = Math.max(...one.points.map((point) => point.amount.length));
    for (const point of one.points) lines.push(...(point.isEcho ? printEcho : printPoint)(point, { width, amounts }));
  }
  return lines;
}

/** What a series is of: "Velish side on the Orsan side: soldiers killed, running total". */
export function toSeriesWords(series: TollSeries): string {
  const victims = `${toVictimWords(series)} ${toMeasuredWords(series.what)}`;
  const of =
    series.victims === null
      ? ''
      : series.victims === series.claimant
        ? ' on its own'
        : / side$/i.test(series.victims)
          ? ` on the ${series.victims.replace(/^the /i, '')}`
          : ` on those of ${series.victims}`;
  return `${series.claimant}${of}: ${victims}, ${series.isHistory ? 'of earlier times' : MODES[series.mode]}`;
}

/** The same figure of the same origin in another place: one line, so that echoes do not look like weight. */
function printEcho(point: TollPoint, { width, amounts }: { width: number; amounts: number }): string[] {
  const rest = ' '.repeat(amounts + 4);
  return wrapLines(`the same again — ${point.outlet ?? 'outlet not told'}; ${point.claim}`, { width, first: rest, rest: `${rest}  ` }); // prettier-ignore
}

function printPoint(point: TollPoint, { width, amounts }: { width: number; amounts: number }): string[] {
  const marks = [
    point.isDenied ? 'not asserted' : null,
    point.revises.length > 0 ? 'revises an earlier figure' : null,
    point.revisedBy.length > 0 ? 'revised later' : null,
    point.contradictedBy.length > 0 ? 'contradicted' : null,
  ].filter((mark) => mark !== null);
  const facts = [
    toIntervalWords(point.asOf),
    ...(point.since?.earliest == null ? [] : [`since ${toDayWords(point.since.earliest)}`]),
    ...(point.area === null ? [] : [point.area]),
    ...(point.parts.length === 0 ? [] : [`among them ${point.parts.join(', ')}`]),
    ...marks,
  ];
  const rest = ' '.repeat(amounts + 4);
  return [
    ...wrapLines(`${point.claimant}: ${toQuoted(toPrintable(point.words))}`, {
      width,
      first: `  ${padColumns(point.amount, amounts)}  `,
      rest,
    }),
    ...wrapLines(facts.join('; '), { width, first: rest, rest }),
    ...wrapLines(`— ${point.outlet ?? 'outlet not told'}; ${point.claim}`, { width, first: rest, rest: `${rest}  ` }),
  ];
}
