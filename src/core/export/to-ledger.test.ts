import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toInventedLedger } from '../../../test/parts/invented-ledger.js';
import { findWords, sha256 } from '../../../test/parts/invented-records.js';
import type { Ledger } from '../model/ledger.js';
import { toNobody } from '../model/name.js';
import { countCodePoints } from '../text/code-points.js';
import { parseLedger, parseLedgerRecords } from './parse-ledger.js';
import { toLedgerLines, toLedgerRecords, type LedgerInfo } from './to-ledger.js';
import { verifyLedger, verifyLedgerText } from './verify-ledger.js';

const INFO: LedgerInfo = { name: 'invented', program: 'test 1', reader: null, rulesVersion: '1', hash: sha256 };

const write = (ledger: Ledger): string => [...toLedgerLines(ledger, INFO)].join('');

describe('toLedgerLines', () => {
  const ledger = toInventedLedger();
  const text = write(ledger);

  it('writes a ledger without fault', () => {
    expect(verifyLedgerText(text)).toEqual([]);
    expect(text.split('\n')).toHaveLength(1 + 2 + 6 + 8 + 7 + 3 + 3 + 1);
  });

  it('is read back to the same lines', () => {
    expect(write(parseLedger(text))).toBe(text);
    expect(write(parseLedger(toLedgerLines(ledger, INFO)))).toBe(text);
  });

  it('does not depend on the order of the lists', () => {
    const reversed = Object.fromEntries(Object.entries(ledger).map(([key, list]) => [key, [...list].reverse()]));
    expect(write(reversed as unknown as Ledger)).toBe(text);
  });

  it('counts code points, not UTF-16 units', () => {
    const record = parseLedgerRecords(text).find((one) => one.type === 'report' && one.file === 'herald.txt');
    expect(record?.type === 'report' && record.outlet.selector).toEqual({
      exact: 'Pelmar Herald',
      prefix: '📻 ',
      suffix: '\nPELMAR (Corva News) – Velish gu',
      start: 2,
      end: 15,
    });
  });

  it('turns parties and sides into ids, and adds a side that no list holds', () => {
    const stranger = {
      ...ledger,
      claims: ledger.claims.map((claim) => ({
        ...claim,
        agents: [{ ...toNobody('role/subject'), side: 'Third side' }],
      })),
    };
    const records = [...toLedgerRecords(stranger, INFO)];
    const [dossier] = records;
    expect(dossier?.type === 'dossier' && dossier.sides.map((side) => side.name).sort()).toEqual([
      'Orsan side',
      'Third side',
      'Velish side',
    ]);
    expect(verifyLedger(records)).toEqual([]);
  });

  it('writes measures with a decimal point and counts without', () => {
    expect(text).toContain('"confidence":1.0,');
    expect(text).toContain('"likelihood":0.25,');
    expect(text).toContain('"lat":41.0,"lon":12.5,');
    expect(text).toContain('"low":40,"best":40,"high":40,');
  });

  it('refuses a span that is not in the text', () => {
    const claim = ledger.claims[0]!;
    const broken = { ...ledger, claims: [{ ...claim, pieces: [{ start: 5, end: 100_000 }] }] };
    expect(() => write(broken)).toThrow(`${claim.id} cannot be exported: it points to positions 5–100000`);
  });

  it('refuses a span that cuts a character in two', () => {
    const claim = ledger.claims.find((one) => ledger.reports.some((report) => report.id === one.report && report.text.startsWith('📻')))!; // prettier-ignore
    const broken = { ...ledger, claims: [{ ...claim, pieces: [{ start: 1, end: 9 }] }] };
    expect(() => write(broken)).toThrow('which cut a character in two');
  });

  it('writes null for a span without words', () => {
    const claims = ledger.claims.map((claim) => ({ ...claim, evidence: [{ slot: 'kind', span: { start: 4, end: 4 }, rule: 'kind/none' }] })); // prettier-ignore
    expect(write({ ...ledger, claims })).toContain('"evidence":[{"slot":"kind","selector":null,"rule":"kind/none"}]');
  });

  it('is the identity on records, whatever the text', () => {
    const texts = fc.array(fc.oneof(fc.constantFrom('😀', 'é', '\r\n', '𝒳', '"', '\\', '\u2028'), fc.string({ unit: 'grapheme', maxLength: 3 })), { minLength: 1, maxLength: 60 }); // prettier-ignore
    fc.assert(
      fc.property(texts, fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 8 }), (parts, cuts) => {
        // NUL and lone surrogates never reach a text: they are replaced when it is decoded.
        const body = `${parts.join('').replaceAll('\0', '')}x`;
        const words = toInventedLedger();
        const report = words.reports[0]!;
        const shift = body.length;
        const points = countCodePoints(body);
        const length = points.at(body.length);
        const spans = cuts.map(([a, b]) => {
          const [start, end] = [a % length, b % length].sort((x, y) => x - y) as [number, number];
          return { start: points.from(start), end: points.from(end + 1) };
        });
        const claims = spans.map((span, n) => ({
          ...words.claims.find((one) => one.report !== report.id)!,
          id: `claim:${report.id.slice('report:'.length)}:${points.at(span.start)}-${points.at(span.end)}:${n + 1}`,
          report: report.id,
          span,
          sentence: span,
          pieces: [span],
          chain: [],
          claimant: { ...toNobody('claimant/nobody'), span, institution: null },
          places: [],
          figures: [],
          denies: [],
          agents: [],
          evidence: [{ slot: 'kind', span, rule: 'kind/test' }],
          incident: null,
        }));
        const made: Ledger = {
          ...words,
          reports: [{ ...report, text: body, outlet: toNobody('outlet/not-told'), blocks: [{ start: 0, end: shift, kind: 'body', rule: 'block/prose' }] }], // prettier-ignore
          origins: words.origins.map((origin) => ({ ...origin, reports: [], why: [] })),
          entities: words.entities.map((entity) => ({ ...entity, names: [], evidence: [], roles: [] })),
          claims,
          incidents: [],
          relations: [],
        };
        const records = [...toLedgerRecords(made, INFO)];
        expect(verifyLedger(records)).toEqual([]);
        const lines = write(made);
        expect([...toLedgerRecords(parseLedger(lines), INFO)]).toEqual(records);
        expect(write(parseLedger(lines))).toBe(lines);
      }),
      { numRuns: 60 },
    );
  });
});

describe('parseLedger', () => {
  const text = write(toInventedLedger());

  it('names the line of what it cannot read', () => {
    const lines = text.split('\n');
    const swap = (at: number, line: string): string => lines.with(at, line).join('\n');
    expect(() => parseLedger(swap(2, '{"type":'))).toThrow('line 3 of the ledger: no JSON');
    expect(() => parseLedger(swap(2, '{"type":"rumour"}'))).toThrow('line 3 of the ledger: type: ');
    expect(() => parseLedger(swap(1, lines[1]!.replace('"status":"read"', '"status":"lost"')))).toThrow('line 2 of the ledger: status: '); // prettier-ignore
    expect(() => parseLedger(swap(1, lines[1]!.replace('"byline":null,', '')))).toThrow('line 2 of the ledger: byline: '); // prettier-ignore
    expect(() => parseLedger('')).toThrow('begins with its dossier record');
  });

  it('refuses what points nowhere', () => {
    const { text: body } = toInventedLedger().reports[0]!;
    expect(findWords(body, 'Pelmar').start).toBeGreaterThan(0);
    expect(() => parseLedger(text.replaceAll(/"start":2,"end":15/g, '"start":3,"end":16'))).toThrow('points to "Pelmar Herald" at 3–16'); // prettier-ignore
  });

  it('reads a figure’s side that stands as a name', () => {
    const named = text.replace(/("side":)("side:[0-9a-f]+"),"status":"military"/, '$1{"text":null,"entity":null,"party":null,"side":$2,"selector":null,"rule":"figure/side-of-party"},"status":"military"'); // prettier-ignore
    expect(named).not.toBe(text);
    expect(write(parseLedger(named))).toBe(text);
  });
});
