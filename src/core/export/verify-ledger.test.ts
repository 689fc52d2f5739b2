import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toInventedLedger } from '../../../test/parts/invented-ledger.js';
import { sha256 } from '../../../test/parts/invented-records.js';
import { toLedgerLines } from './to-ledger.js';
import { verifyLedger, verifyLedgerText } from './verify-ledger.js';

const TEXT = [...toLedgerLines(toInventedLedger(), { name: 'invented', program: 'test 1', reader: null, rulesVersion: '1', hash: sha256 })].join(''); // prettier-ignore

/** What is said of a ledger after each replacement of the first match. */
function faultsAfter(pattern: string | RegExp, by: string): string[] {
  const changed = TEXT.replace(pattern, by);
  expect(changed, `"${pattern}" stands in the ledger`).not.toBe(TEXT);
  return verifyLedgerText(changed).map((fault) => fault.what);
}

describe('verifyLedger', () => {
  it('finds nothing wrong with a good ledger', () => {
    expect(verifyLedgerText(TEXT)).toEqual([]);
  });

  it('finds a selector that does not quote its text', () => {
    expect(faultsAfter('{"exact":"Pelmar Herald"', '{"exact":"Palmer Herald"')).toEqual([
      'outlet.selector: text[2:15] is not "Palmer Herald"',
    ]);
    expect(faultsAfter('"prefix":"📻 "', '"prefix":"📻"')).toEqual([
      'outlet.selector: the prefix is not the 32 characters before',
    ]);
    expect(faultsAfter('"start":2,"end":15', '"start":2,"end":1500000')[0]).toContain('is not in the text of');
  });

  it('finds hashes, blocks and ids that do not fit', () => {
    expect(faultsAfter(/"sha256":"sha256:..../, '"sha256":"sha256:0000')).toContain('the id is not the beginning of the sha256'); // prettier-ignore
    expect(faultsAfter(/"blocks":\[\{"start":0/, '"blocks":[{"start":1')[0]).toContain('without gap or overlap');
    expect(faultsAfter(/"entity":"entity:[0-9a-f]{4}/, '"entity":"entity:zzzz')[0]).toMatch(/^outlet\.entity: there is no entity/); // prettier-ignore
    expect(faultsAfter(/"part_of":"figure:/, '"part_of":"figure:0')[0]).toMatch(/^figures\[1\]\.part_of: there is no figure/); // prettier-ignore
    expect(faultsAfter(/"from":"claim:[0-9a-f]{16}:\d+/, '"from":"claim:0000000000000000:9')[0]).toMatch(/^from: there is no claim/); // prettier-ignore
    expect(faultsAfter('"incident":"incident:', '"incident":"incident:f')).toHaveLength(2);
  });

  it('finds what is out of order, missing or counted wrongly', () => {
    const lines = TEXT.trimEnd().split('\n');
    const swapped = [...lines];
    [swapped[1], swapped[2]] = [lines[2]!, lines[1]!];
    expect(verifyLedgerText(swapped.join('\n'))[0]?.what).toMatch(/^out of order: stands after report:/);
    const twice = [...lines.slice(0, 2), ...lines.slice(1)].join('\n');
    expect(verifyLedgerText(twice).map((fault) => fault.what)).toEqual([
      'the id stands twice',
      'counts.reports is 2, but there are 3',
    ]);
    expect(verifyLedgerText(lines.slice(1).join('\n'))[0]?.what).toBe('the first record is not the dossier');
  });

  it('finds values that no enumeration has, times that run backwards and bounds that cross', () => {
    expect(faultsAfter('"stance":"asserts"', '"stance":"mumbles"')[0]).toMatch(/^stance: /);
    expect(faultsAfter('"earliest":"2031-04-29"', '"earliest":"2031-06-29"')[0]).toMatch(/2031-06-29 is later than 2031-05-04$/); // prettier-ignore
    expect(faultsAfter('"earliest":"2031-04-29"', '"earliest":"2031-02-30"')[0]).toMatch(/no such day as 2031-02-30$/);
    expect(faultsAfter('"low":40,', '"low":41,')).toEqual(['figures[0]: low, best and high are not in order']);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.json(), fc.string(), fc.constantFrom(...TEXT.split('\n')))), (lines) => {
      expect(Array.isArray(verifyLedgerText(lines.join('\n')))).toBe(true);
    })); // prettier-ignore
    fc.assert(fc.property(fc.array(fc.anything()), (values) => {
      expect(verifyLedger(values).length).toBeGreaterThanOrEqual(values.length);
    })); // prettier-ignore
  });
});
