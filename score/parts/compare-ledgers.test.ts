import { describe, expect, it } from 'vitest';
import type { ClaimRecord, LedgerRecord } from '../../src/core/export/ledger-record.js';
import { toLedgerRecords } from '../../src/core/export/to-ledger.js';
import { toInventedLedger } from '../../test/parts/invented-ledger.js';
import { sha256 } from '../../test/parts/invented-records.js';
import { compareLedgers, type ClaimOutcome } from './compare-ledgers.js';
import { noLedgerCounts, type LedgerCounts } from './ledger-counts.js';

const GOLD = [...toLedgerRecords(toInventedLedger(), { name: 'gold', program: 'test', reader: null, rulesVersion: '1', hash: sha256 })]; // prettier-ignore

/** Counts and outcomes of an answer made by changing each claim of gold; null leaves the claim out. */
function compareChanged(change: (claim: ClaimRecord) => ClaimRecord | ClaimRecord[] | null): {
  counts: LedgerCounts;
  outcomes: ClaimOutcome[];
} {
  const counts = noLedgerCounts();
  const answer = GOLD.flatMap((record): LedgerRecord[] =>
    record.type === 'claim' ? [change(record) ?? []].flat() : [record],
  );
  return { counts, outcomes: compareLedgers({ gold: GOLD, answer }, counts) };
}

const has = (claim: ClaimRecord, words: string): boolean => claim.selector.exact.includes(words);

describe('compareLedgers', () => {
  it('finds nothing wrong between a ledger and itself', () => {
    const { counts, outcomes } = compareChanged((claim) => claim);
    expect(outcomes).toHaveLength(7);
    expect(outcomes.every((one) => one.outcome === 'matched' && Object.keys(one.wrong).length === 0)).toBe(true);
    for (const [item, count] of Object.entries(counts.found))
      expect([count.gold, count.answered, count.right], item).toEqual([count.gold, count.gold, count.gold]);
    for (const [slot, count] of Object.entries(counts.slots)) expect(count.right, slot).toBe(count.all);
    expect(counts.found).toMatchObject({ claims: { gold: 7 }, figures: { gold: 5 }, relations: { gold: 3 }, entities: { gold: 8 }, same_incident: { gold: 4 }, same_origin: { gold: 1 } }); // prettier-ignore
    expect(Object.keys(counts.slots)).toEqual(expect.arrayContaining(['kind', 'stance', 'claimant', 'chain', 'figures', 'figure_whose', 'time', 'places', 'agents', 'entity_of_name', 'report_dates', 'block_characters'])); // prettier-ignore
  });

  it('counts missed and invented claims, and the relations that go with them', () => {
    const { counts, outcomes } = compareChanged((claim) => {
      if (has(claim, 'about 70') || has(claim, 'About 70')) return null;
      if (!has(claim, 'both camps')) return claim;
      const stray = { ...claim.selector, exact: 'The Northern', start: claim.selector.start - 26, end: claim.selector.start - 14 }; // prettier-ignore
      return [claim, { ...claim, id: `${claim.id}0`, selector: stray, pieces: [stray] }];
    });
    expect(counts.found.claims).toEqual({ gold: 7, answered: 7, right: 6 });
    expect(outcomes.filter((one) => one.outcome !== 'matched').map((one) => [one.outcome, one.words])).toEqual(
      expect.arrayContaining([
        ['missed', 'About 70 Orsan soldiers were killed since Monday'],
        ['invented', 'The Northern'],
      ]),
    );
    expect(counts.found.contradicts).toEqual({ gold: 1, answered: 1, right: 0 });
    expect(counts.found.denies).toEqual({ gold: 1, answered: 1, right: 1 });
    expect(counts.found.figures).toEqual({ gold: 5, answered: 4, right: 4 });
  });

  it('tells which slots of a matched claim are wrong', () => {
    const { counts, outcomes } = compareChanged(
      (claim) =>
      has(claim, '40 of its') ? { ...claim, kind: 'clash', figures: claim.figures.map((one) => ({ ...one, best: 41, side: null, party: { ...one.party, side: null } })) } : claim, // prettier-ignore
    );
    const wrong = outcomes.find((one) => one.words.startsWith('40'))!.wrong;
    expect(wrong).toEqual({
      kind: { gold: 'casualties', answer: 'clash' },
      figures: {
        gold: 'exact 40/40/40 killed military of orsan',
        answer: 'exact 40/41/40 killed military of nobody told',
      },
    });
    expect(counts.slots.kind).toEqual({ all: 7, right: 6 });
    expect(counts.slots.figures).toEqual({ all: 4, right: 3 });
  });

  it('tells a chain that lacks only its outlet from one with another speaker', () => {
    const unnamed = { text: null, entity: null, party: null, side: null, selector: null };
    const { counts } = compareChanged((claim) => ({
      ...claim,
      chain: claim.chain.map((link) => (link.role === 'outlet' ? { ...link, name: { ...link.name, ...unnamed } } : link)), // prettier-ignore
    }));
    expect([counts.slots.chain!.right, counts.slots.chain_but_outlet]).toEqual([0, { all: 7, right: 7 }]);
  });

  it('tells number and owner of a figure apart', () => {
    const { counts } = compareChanged((claim) => ({
      ...claim,
      figures: claim.figures.map((one) => ({ ...one, side: null, party: { ...one.party, side: null } })),
    }));
    expect(counts.found.figure_numbers).toEqual({ gold: 5, answered: 5, right: 5 });
    expect(counts.found.figures!.right).toBe(0);
    expect(counts.slots.figure_whose).toEqual({ all: 5, right: 0 });
    expect(counts.slots.figure_mode).toEqual({ all: 5, right: 5 });
  });

  it('matches claims whose words differ a little, and joint speakers each with its own', () => {
    const shorten = (claim: ClaimRecord): ClaimRecord => {
      const exact = claim.selector.exact.split(' ').slice(1).join(' ');
      const start = claim.selector.end - [...exact].length;
      return { ...claim, pieces: [{ ...claim.selector, exact, start }] };
    };
    expect(compareChanged(shorten).counts.found.claims).toEqual({ gold: 7, answered: 7, right: 7 });

    const joint = (claim: ClaimRecord): ClaimRecord[] =>
      has(claim, 'both camps')
        ? [{ ...claim, id: `${claim.id}1`, claimant: { ...claim.claimant, selector: claim.selector } }, claim]
        : [claim];
    const counts = noLedgerCounts();
    const gold = GOLD.flatMap((record): LedgerRecord[] => (record.type === 'claim' ? joint(record).reverse() : [record])); // prettier-ignore
    const answer = GOLD.flatMap((record): LedgerRecord[] => (record.type === 'claim' ? joint(record) : [record]));
    compareLedgers({ gold, answer }, counts);
    expect(counts.slots.claimant).toEqual({ all: 8, right: 8 });
  });

  it('compares reports whose text was read differently by their words', () => {
    const answer = GOLD.map((record): LedgerRecord => (record.type === 'report' ? { ...record, text: `${record.text} ` } : record)); // prettier-ignore
    const moved = answer.map(
      (record): LedgerRecord =>
      record.type === 'claim' ? { ...record, pieces: record.pieces.map((piece) => ({ ...piece, start: piece.start + 1, end: piece.end + 1 })) } : record, // prettier-ignore
    );
    const counts = noLedgerCounts();
    compareLedgers({ gold: GOLD, answer: moved }, counts);
    expect(counts.found.claims).toEqual({ gold: 7, answered: 7, right: 7 });
  });

  it('counts characters of blocks by kind', () => {
    const counts = noLedgerCounts();
    const answer = GOLD.map((record): LedgerRecord =>
      record.type === 'report'
        ? { ...record, blocks: [{ start: 0, end: record.blocks.at(-1)!.end, kind: 'body', rule: 'block/prose' }] }
        : record,
    );
    compareLedgers({ gold: GOLD, answer }, counts);
    const reports = GOLD.filter((record) => record.type === 'report');
    const all = reports.reduce((sum, report) => sum + report.blocks.at(-1)!.end, 0);
    const titles = reports.reduce((sum, report) => sum + report.blocks[0]!.end, 0);
    expect(counts.slots.block_characters).toEqual({ all, right: all - titles });
    expect(counts.found.blocks!.right).toBe(0);
  });
});
