import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reconcileSpecs, type ClaimSpec, type ReportSpec } from '../../../test/make-dossier.js';
import type { Ledger } from '../model/ledger.js';
import { findChanges } from './find-changes.js';
import { isUnchanged, type LedgerChanges } from './ledger-changes.js';
import { toLedgerDigest } from './ledger-digest.js';
import { printChanges } from './print/print-changes.js';

const SAME = { isOtherProgram: false, areOtherTables: false, isJudged: false };
const report = (name: string, claims: readonly ClaimSpec[], more: Partial<ReportSpec> = {}): ReportSpec => ({ name, outlet: `Outlet ${name}`, published: '2031-05-05', claims, ...more }); // prettier-ignore
const compare = (before: Ledger, after: Ledger, difference = SAME): LedgerChanges =>
  findChanges(toLedgerDigest(before), { after: toLedgerDigest(after), difference });
const toll = (n: number, asOf: string): ClaimSpec => ({ text: `it has lost ${n} soldiers since the war began`, kind: 'casualties', by: 'Kelmar army', figures: [{ n, whose: 'Kelmar', asOf, perspective: 'own-losses', mode: 'cumulative' }] }); // prettier-ignore

const one = report('a', [toll(164, '2031-05-05')]);
const two = report('b', [toll(196, '2031-05-07')], { published: '2031-05-07' });

describe('what changed', () => {
  it('lists nothing of a first ledger', () => {
    const changes = findChanges(null, { after: toLedgerDigest(reconcileSpecs([one])), difference: SAME });
    expect(changes).toMatchObject({ isFirst: true, claims: [], counts: { claims: { new: 1, gone: 0, changed: 0 } } });
    expect(printChanges(changes, { width: 80 })).toHaveLength(1);
  });

  it('says in one line that nothing did', () => {
    const changes = compare(reconcileSpecs([one, two]), reconcileSpecs([one, two]));
    expect(isUnchanged(changes)).toBe(true);
    expect(printChanges(changes, { width: 80 })).toEqual(['No claim, figure or relation has changed.']);
  });

  it('tells a new report with what it brings, and the relation with its sentence and why', () => {
    const changes = compare(reconcileSpecs([one]), reconcileSpecs([one, two]));
    expect(changes.reports).toMatchObject([{ file: 'b', claims: 1, figures: 1 }]);
    expect(changes.counts).toMatchObject({ claims: { new: 1, gone: 0, changed: 0 }, figures: { new: 1, gone: 0, changed: 0 } }); // prettier-ignore
    expect(changes.relations).toMatchObject([{ change: 'new', kind: 'revises', because: { cause: 'new-report', says: 'b is new' } }]); // prettier-ignore
    const lines = printChanges(changes, { width: 200 });
    expect(lines[0]).toBe('Changed: 1 new report; claim: 1 new; figure: 1 new; relation: 1 new.');
    expect(lines).toContain(`* new, revises: ${changes.relations[0]!.why} (b is new)`);
  });

  it('tells a relation that another report has taken the place of', () => {
    const between = report('c', [toll(180, '2031-05-06')], { published: '2031-05-06' });
    const changes = compare(reconcileSpecs([one, two]), reconcileSpecs([one, two, between]));
    expect(changes.relations.map(({ change, kind }) => `${change} ${kind}`)).toEqual(['new revises', 'new revises', 'gone revises']); // prettier-ignore
    expect(changes.relations[2]!.because).toMatchObject({ cause: 'other-reports', says: 'c tells more of it' });
  });

  it('finds claims and relations again where all ids have moved', () => {
    const before = reconcileSpecs([one, two]);
    const renamed = JSON.parse(JSON.stringify(before).replaceAll(/(?<="claim:[^"]*):1"/g, ':7"')) as Ledger;
    expect(renamed.claims[0]!.id).not.toBe(before.claims[0]!.id);
    expect(isUnchanged(compare(before, renamed))).toBe(true);
  });

  it('tells which slot another version of the program reads otherwise, and what was lost by it', () => {
    const before = reconcileSpecs([one, two]);
    const after = reconcileSpecs([one, report('b', [{ ...toll(196, '2031-05-07'), stance: 'fears' }], { published: '2031-05-07' })]); // prettier-ignore
    const changes = compare(before, after, { ...SAME, isOtherProgram: true });
    expect(changes.claims).toMatchObject([{ change: 'changed', slots: [{ slot: 'stance', before: 'asserts', after: 'fears' }], because: { cause: 'read-anew' } }]); // prettier-ignore
    expect(changes.relations).toMatchObject([{ change: 'gone', kind: 'revises', because: { cause: 'claim-changed' } }]);
    expect(changes.relations[0]!.because.says).toContain('(stance)');
  });

  it('tells a figure by its words before and after', () => {
    const after = reconcileSpecs([report('a', [{ ...toll(164, '2031-05-05'), figures: [{ n: 165, whose: 'Kelmar', asOf: '2031-05-05', perspective: 'own-losses', mode: 'cumulative' }] }])]); // prettier-ignore
    const { figures } = compare(reconcileSpecs([one]), after, { ...SAME, areOtherTables: true });
    expect(figures).toMatchObject([{ change: 'changed', because: { cause: 'other-tables' } }]);
    expect(figures[0]!.slots[0]).toMatchObject({ slot: 'figure', before: expect.stringContaining('164'), after: expect.stringContaining('165') }); // prettier-ignore
  });

  it('tells that another report dates one anew, and its claims with it', () => {
    const open = reconcileSpecs([one]);
    const dated = reconcileSpecs([one, two]);
    const witness = dated.reports.find(({ file }) => file === 'b')!;
    const after: Ledger = {
      ...dated,
      reports: dated.reports.map((own) => own.file === 'a' ? { ...own, published: { earliest: '2031-05-06', latest: '2031-05-06', method: 'inferred', evidence: [{ report: witness.id, span: null, says: 'x', rule: 'date/x' }] } } : own),
      claims: dated.claims.map((claim) => claim.report === witness.id ? claim : { ...claim, said: { ...claim.said, earliest: '2031-05-06', latest: '2031-05-06' } }),
    }; // prettier-ignore
    const changes = compare(open, after);
    expect(changes.dates).toMatchObject([{ file: 'a', before: '5 May 2031', after: '6 May 2031', because: { cause: 'dated-anew', says: 'b dates it' } }]); // prettier-ignore
    expect(changes.claims.find((claim) => claim.change === 'changed')).toMatchObject({ slots: [{ slot: 'said' }], because: { cause: 'dated-anew', reports: [witness.id] } }); // prettier-ignore
  });

  it('tells that somebody judged', () => {
    const before = reconcileSpecs([one]);
    const after: Ledger = { ...before, claims: before.claims.map((claim) => ({ ...claim, review: { ...claim.review, state: 'accepted' } })) }; // prettier-ignore
    expect(compare(before, after, { ...SAME, isJudged: true }).claims).toMatchObject([{ slots: [{ slot: 'review', before: null, after: 'accepted' }], because: { cause: 'judgement' } }]); // prettier-ignore
  });

  it('counts as many as there are more, whatever the reports, and says why of each', () => {
    const spec = fc.record({ n: fc.constantFrom(3, 164, 196), day: fc.integer({ min: 1, max: 6 }), by: fc.constantFrom('Kelmar army', 'Vesk army', null) }); // prettier-ignore
    const toSpec = ({ n, day, by }: { n: number; day: number; by: string | null }): ClaimSpec => ({ ...toll(n, `2031-05-0${day}`), by }); // prettier-ignore
    const dossier = fc.array(fc.array(spec, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(dossier, fc.nat(), (lists, cut) => {
        const specs = lists.map((list, at) => report(`r${at}`, list.map(toSpec), { published: `2031-05-0${at + 2}` }));
        const [before, after] = [reconcileSpecs(specs.slice(0, cut % (specs.length + 1))), reconcileSpecs(specs)];
        const changes = compare(before, after);
        for (const what of ['claims', 'relations'] as const) {
          const counts = changes.counts[what];
          expect(counts.new - counts.gone).toBe(after[what].length - before[what].length);
        }
        for (const { because } of [...changes.claims, ...changes.figures, ...changes.relations]) expect(because.says).not.toBe(''); // prettier-ignore
        expect(isUnchanged(changes)).toBe(before.reports.length === after.reports.length);
        printChanges(changes, { width: 80 });
      }),
      { numRuns: 60 },
    );
  });
});
