import { describe, expect, it } from 'vitest';
import { reconcileSpecs, type ClaimSpec, type FigureSpec, type ReportSpec } from '../../../test/make-dossier.js';

const total = (n: number): FigureSpec => ({ n, whose: 'Kelmar', mode: 'cumulative', since: '2031-05-01' });
const more = (n: number): FigureSpec => ({ n, whose: 'Kelmar', mode: 'incremental' });
const said = (text: string, figures: readonly FigureSpec[], joined = false): ClaimSpec => ({ text, by: 'Kelmar army', kind: 'casualties', figures, joined }); // prettier-ignore
const report = (name: string, day: string, claims: readonly ClaimSpec[]): ReportSpec => ({ name, outlet: `Outlet ${name.toUpperCase()}`, published: day, claims }); // prettier-ignore

/** What is said of the revision of 196 by what a later report tells. */
function sayRevision(added: number, sum: number): string {
  const ledger = reconcileSpecs([
    report('a', '2031-05-04', [said('196 of its soldiers have been killed since Thursday', [total(196)])]),
    report('b', '2031-05-05', [
      said(`${added} more of its soldiers were killed`, [more(added)]),
      said(`bringing its losses to ${sum} since Thursday`, [total(sum)], true),
    ]),
  ]);
  return ledger.relations.find(({ kind }) => kind === 'revises')!.why;
}

describe('increments of running tolls', () => {
  it('make the difference between two states', () => {
    expect(sayRevision(24, 220)).toMatch(/the 24 more that it tells make the difference/);
  });

  it('leave room for a state between', () => {
    expect(sayRevision(24, 240)).toMatch(/it tells 24 more of 44, so another state lies between/);
  });

  it('are flagged where they do not add up', () => {
    expect(sayRevision(24, 210)).toMatch(/it tells 24 more, which does not add up to the difference of 14/);
  });
});
