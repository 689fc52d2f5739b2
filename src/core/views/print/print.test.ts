import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toInventedLedger } from '../../../../test/parts/invented-ledger.js';
import { toLedgerIndex } from '../ledger-index.js';
import { toClaimantWords } from '../to-chain.js';
import { toClaimCard } from '../to-claim-card.js';
import { toContradictions } from '../to-contradictions.js';
import { toEvidence } from '../to-evidence.js';
import { toNames } from '../to-names.js';
import { toOrigins } from '../to-origins.js';
import { toSituationReport } from '../to-situation-report.js';
import { toTimeline } from '../to-timeline.js';
import { toTolls } from '../to-tolls.js';
import { printClaims } from './print-claim.js';
import { printContradictions } from './print-contradictions.js';
import { printEvidence } from './print-evidence.js';
import { printNames } from './print-names.js';
import { printOrigins } from './print-origins.js';
import { printSituationReport } from './print-situation-report.js';
import { printTimeline } from './print-timeline.js';
import { printTolls } from './print-tolls.js';
import { wrapLines } from './wrap-lines.js';

const ledger = toInventedLedger();
const index = toLedgerIndex(ledger);

/** All that is printed of the invented ledger. */
function printAll(width: number): string[][] {
  const claims = ledger.claims.map((claim) => ({
    claimant: toClaimantWords(claim, index),
    card: toClaimCard(claim, index),
  }));
  return [
    printContradictions(toContradictions(index), { width }),
    printTolls(toTolls(index), { width }),
    printOrigins(toOrigins(index), { width }),
    printTimeline(toTimeline(index), { width }),
    printNames(toNames(index), { width }),
    printEvidence(toEvidence(index, ledger.claims[0]!.id)!, { width }),
    printSituationReport(toSituationReport(index), { width }),
    printClaims({ total: claims.length, claims }, { width }),
  ];
}

describe('what is printed', () => {
  it('tells a contradiction with both sides and what was compared', () => {
    const text = printContradictions(toContradictions(index), { width: 200 }).join('\n');
    expect(text).toContain('* Cannot both hold (number): The Velish army says that about 70 were killed');
    expect(text).toContain('Velish army says: “About 70 Orsan soldiers were killed since Monday”');
    expect(text).toContain('The army denies: “its guns had shelled Pelmar”');
    expect(text).toContain('compared: best: 70 ≠ 40; same what (killed), side (Orsan side)');
  });

  it('tells tolls by who says so', () => {
    const text = printTolls(toTolls(index), { width: 200 }).join('\n');
    expect(text).toContain('## Orsan side on its own: soldiers killed, running total');
    expect(text).toContain('## Velish side on the Orsan side: soldiers killed, running total');
    expect(text).toContain('  52  Orsan defence ministry: “52 dead”\n      4 May 2031; revises an earlier figure');
    expect(text).toContain('among them 2 children killed');
  });

  it('tells an echo in one line', () => {
    const claims = ledger.claims.flatMap((claim) => [claim, { ...claim, id: `${claim.id}9` }]);
    const lines = printTolls(toTolls(toLedgerIndex({ ...ledger, claims })), { width: 200 });
    expect(lines.filter((line) => line.includes('the same again — '))).toHaveLength(4);
    expect(lines.filter((line) => line.includes('“52 dead”'))).toHaveLength(1);
  });

  it('fits the width, but for words longer than a line', () => {
    for (const lines of printAll(72)) {
      expect(lines.length).toBeGreaterThan(2);
      for (const line of lines) expect([...line].length, line).toBeLessThanOrEqual(72);
    }
  });

  it('has nothing that rewrites a terminal', () => {
    const text = 'a\u001b[2Jb\u202ec';
    expect(wrapLines(text, { width: 40 })).toEqual(['a\uFFFD[2Jb\uFFFDc']);
  });

  it('says so where there is nothing', () => {
    const none = toLedgerIndex({ sides: [], reports: [], origins: [], entities: [], claims: [], incidents: [], relations: [], judgements: [] }); // prettier-ignore
    const width = 80;
    const all = [
      printContradictions(toContradictions(none), { width }),
      printTolls(toTolls(none), { width }),
      printOrigins(toOrigins(none), { width }),
      printTimeline(toTimeline(none), { width }),
      printNames(toNames(none), { width }),
      printSituationReport(toSituationReport(none), { width }),
      printClaims({ total: 0, claims: [] }, { width }),
    ];
    for (const lines of all) expect(lines).toHaveLength(1);
  });
});

describe('wrapLines', () => {
  it('keeps every word in order, and no line wider than asked unless it is one word', () => {
    const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((word) => word.replace(/\s|\p{C}/gu, '_'))); // prettier-ignore
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 60 }), (list, width) => {
        const lines = wrapLines(list.join(' \n'), { width, first: '* ', rest: '  ' });
        expect(lines.map((line) => line.slice(2)).join(' ').split(' ').filter((word) => word !== '')).toEqual(list); // prettier-ignore
        for (const line of lines) if ([...line].length > width) expect(line.slice(2)).not.toContain(' ');
      }),
    );
  });
});
