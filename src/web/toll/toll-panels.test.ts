import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toInventedLedger } from '../../../test/parts/invented-ledger.js';
import { toLedgerIndex } from '../../core/views/ledger-index.js';
import { toTolls } from '../../core/views/to-tolls.js';
import { placePoints, toCountTicks, toSeriesLabel, toTollPanels } from './toll-panels.js';

const series = toTolls(toLedgerIndex(toInventedLedger()));

describe('toTollPanels', () => {
  it('puts claimants of the same victims together, each with a line of its own, and never adds', () => {
    const [panel] = toTollPanels(series);
    expect(panel!.title).toBe('Orsan side: killed');
    expect(panel!.series.map(toSeriesLabel).sort()).toEqual([
      'Ilsa Brenk, of civilians',
      'Orsan side, of soldiers',
      'Velish side, of soldiers',
    ]);
  });

  it('keeps history and victims of no side for the end', () => {
    const history = { ...series[0]!, id: 'h', isHistory: true };
    const nobody = { ...series[0]!, id: 'n', victims: null };
    const titles = toTollPanels([history, nobody, ...series]).map((panel) => panel.title);
    expect(titles).toEqual(['Orsan side: killed', 'Side not told: killed', 'Orsan side: killed, in earlier years']);
  });
});

describe('placePoints', () => {
  it('places figures by the latest time, with the earliest where any day between may be meant', () => {
    const one = series.find((row) => row.points.length > 1)!;
    const points = placePoints({
      ...one,
      points: [
        { ...one.points[0]!, asOf: { earliest: '2031-05-01', latest: '2031-05-03T18:00' }, since: null },
        { ...one.points[0]!, asOf: { earliest: '2031-05-01', latest: '2031-05-02' }, since: { earliest: '2031-05-01', latest: '2031-05-01' } }, // prettier-ignore
        { ...one.points[0]!, asOf: { earliest: null, latest: null } },
      ],
    });
    expect(points.map(({ at, from }) => [at.toISOString(), from?.toISOString() ?? null])).toEqual([
      ['2031-05-02T00:00:00.000Z', null],
      ['2031-05-03T18:00:00.000Z', '2031-05-01T00:00:00.000Z'],
    ]);
  });
});

describe('toCountTicks', () => {
  it('gives a few whole numbers from nothing to the most or above', () => {
    expect(toCountTicks(2)).toEqual([0, 1, 2]);
    expect(toCountTicks(400)).toEqual([0, 100, 200, 300, 400]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (most) => {
        const ticks = toCountTicks(most);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)!).toBeGreaterThanOrEqual(most);
        expect(ticks.every(Number.isInteger)).toBe(true);
        expect(ticks.length).toBeLessThanOrEqual(7);
      }),
    );
  });
});
