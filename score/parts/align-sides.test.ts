import { describe, expect, it } from 'vitest';
import { toLedgerRecords } from '../../src/core/export/to-ledger.js';
import type { LedgerRecord } from '../../src/core/export/ledger-record.js';
import { toInventedLedger } from '../../test/parts/invented-ledger.js';
import { sha256 } from '../../test/parts/invented-records.js';
import { alignSides } from './align-sides.js';
import { openLedger } from './compare-claims.js';

const GOLD = [...toLedgerRecords(toInventedLedger(), { name: 'gold', program: 'test', reader: null, rulesVersion: '1', hash: sha256 })]; // prettier-ignore
const gold = openLedger(GOLD);

/** Gold with sides called otherwise. */
function rename(names: (name: string) => string): LedgerRecord[] {
  return GOLD.map((record): LedgerRecord =>
    record.type === 'dossier'
      ? { ...record, sides: record.sides.map((side) => ({ ...side, name: names(side.name) })) }
      : record,
  );
}

describe('alignSides', () => {
  it('calls sides as gold does, by who stands on them', () => {
    const swapped = rename((name) => (name.startsWith('Orsan') ? 'Velish side' : 'rebel side'));
    expect([...alignSides(openLedger(swapped), gold).sides]).toEqual([...gold.sides]);
  });

  it('falls back on the name where nobody stands on a side', () => {
    const empty = GOLD.map((record): LedgerRecord => (record.type === 'entity' ? { ...record, side: null } : record));
    expect([...alignSides(openLedger(empty), gold).sides]).toEqual([...gold.sides]);
  });

  it('leaves a side that gold does not have apart from all of its sides', () => {
    const more = GOLD.map((record): LedgerRecord => {
      if (record.type === 'dossier')
        return { ...record, sides: [...record.sides, { id: 'side:ffff', name: 'Orsan', parties: [] }] };
      return record.type === 'entity' && record.name === 'Northern League' ? { ...record, side: 'side:ffff' } : record;
    });
    expect(alignSides(openLedger(more), gold).sides.get('side:ffff')).toBe('orsan (no side of gold)');
  });
});
