import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toInventedLedger } from '../../../test/parts/invented-ledger.js';
import { EXPORT_FORMATS, findFormat } from './formats.js';
import { toCsvLine, toCsvLines } from './to-csv.js';

describe('toCsvLines', () => {
  const rows = parse([...toCsvLines(toInventedLedger())].join(''), { columns: true }) as Record<string, string>[];

  it('writes one row a claim', () => {
    expect(rows).toHaveLength(7);
    const row = rows.find((one) => one.words === '40 of its soldiers had been killed since Monday');
    expect(row).toMatchObject({
      file: 'herald.txt',
      outlet: 'Pelmar Herald',
      claimant: 'Orsan defence ministry',
      party: 'Orsan',
      side: 'Orsan side',
      chain: 'Pelmar Herald ← Orsan defence ministry',
      stance: 'asserts',
      kind: 'casualties',
      time_from: '2031-04-29',
      figure_best: '40',
      figure_perspective: 'own-losses',
      figures: '40 soldiers killed',
      sentence: 'The ministry said 40 of its soldiers had been killed since Monday.',
      status: 'contested',
      confidence: '1',
    });
  });

  it('keeps all figures of a claim and the point of its place', () => {
    const row = rows.find((one) => one.words?.startsWith('At least 12'));
    expect(row).toMatchObject({
      figures: 'at least 12 civilians killed; 2 children killed',
      figure_high: '',
      places: 'Pelmar',
      lat: '41',
      lon: '12.5',
    });
  });
});

describe('toCsvLine', () => {
  it('is read back by another program, formulas defused', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2 }), (cells) => {
        const [read] = parse(toCsvLine(cells)) as string[][];
        expect(read).toEqual(cells.map((cell) => (/^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell)));
      }),
    );
  });

  it('runs no formula', () => {
    expect(toCsvLine(['=1+1', '@x', '-3 dead', -3])).toBe("'=1+1,'@x,'-3 dead,-3\r\n");
  });
});

describe('EXPORT_FORMATS', () => {
  it('are found by name', () => {
    expect(EXPORT_FORMATS.map((format) => findFormat(format.name))).toEqual(EXPORT_FORMATS);
    expect(findFormat('xml')).toBeNull();
  });
});
