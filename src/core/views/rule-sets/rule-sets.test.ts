import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toInventedLedger } from '../../../../test/parts/invented-ledger.js';
import type { Claim, Figure } from '../../model/claim.js';
import type { Ledger } from '../../model/ledger.js';
import { toLedgerIndex } from '../ledger-index.js';
import { printRuledTolls } from '../print/print-ruled-tolls.js';
import { acledConservative } from './acled-conservative.js';
import { airwars } from './airwars.js';
import { numberFigure } from './number-figure.js';
import { findRuleSet, RULE_SET_RULES, RULE_SETS } from './rule-sets.js';
import type { RuledTolls } from './ruled-tolls.js';
import { toRuledTolls } from './to-ruled-tolls.js';
import { ucdp } from './ucdp.js';

const ledger = toInventedLedger();
const TOWN = ledger.claims.find((claim) => claim.figures.length === 2)!;

/** The invented ledger with the claim of the town's dead changed, and further claims of its incident. */
function withTown(change: (claim: Claim) => Claim, ...more: readonly Claim[]): Ledger {
  return {
    ...ledger,
    claims: [...ledger.claims.map((claim) => (claim.id === TOWN.id ? change(claim) : claim)), ...more],
  };
}

/** The town's toll as somebody else counts it. */
function toOtherTown(n: number, of: { figure?: Partial<Figure>; claim?: Partial<Claim> } = {}): Claim {
  const [figure] = TOWN.figures;
  const id = `${TOWN.id}${n}`;
  return {
    ...TOWN,
    id,
    origin: null,
    figures: [{ ...figure!, id: `${figure!.id}${n}`, ...of.figure }],
    ...of.claim,
  };
}

const derive = (from: Ledger, set = acledConservative): RuledTolls => toRuledTolls(toLedgerIndex(from), set);
const rows = (tolls: RuledTolls): unknown[] => tolls.happenings.map(({ status, low, best, high }) => [status, low, best, high]); // prettier-ignore
const why = (tolls: RuledTolls): string[] => tolls.leftOut.map(({ rule, words }) => `${rule}: ${words}`);
const EXACT = (number: number): Partial<Figure> => ({ low: number, best: number, high: number, hedge: 'exact' });
const NOT_A_WORD = { low: null, best: null, high: null, hedge: 'vague' as const };

describe('numberFigure', () => {
  it.each([
    ['11', { low: 11, best: 11, high: 11, hedge: 'exact' }, [11, 11, 11], [11, 11, 11]],
    ['about 110', { low: null, best: 110, high: null, hedge: 'about' }, [110, 110, 110], [110, 110, 110]],
    ['nearly 200', { low: null, best: 200, high: 200, hedge: 'nearly' }, [200, 200, 200], [200, 200, 200]],
    ['at least 28', { low: 28, best: 28, high: null, hedge: 'at-least' }, [28, 28, 28], [28, 28, 28]],
    ['up to 300', { low: null, best: 300, high: 300, hedge: 'up-to' }, [300, 300, 300], [0, 300, 300]],
    ['between 10 and 15', { low: 10, best: null, high: 15, hedge: 'between' }, [10, 10, 10], [10, 10, 15]],
  ] as const)('reads %s', (words, figure, lowest, estimates) => {
    const read = (set: typeof ucdp): unknown => {
      const { low, best, high } = numberFigure({ ...figure, words }, set)!;
      return [low, best, high];
    };
    expect(read(acledConservative)).toEqual(lowest);
    expect(read(ucdp)).toEqual(estimates);
    expect(read(airwars)).toEqual(estimates);
  });

  it.each([
    ['tens of miners', 10],
    ['Dozens', 12],
    ['scores of villagers', 20],
    ['several hundred recruits', 100],
    ['hundreds of thousands', 100_000],
    ['several shepherds', 3],
    ['heavy losses', null],
    ['sometimes', null],
  ])('reads “%s” as %s only where the rule set has the word', (words, number) => {
    expect(numberFigure({ ...NOT_A_WORD, words }, acledConservative)?.best ?? null).toBe(number);
    expect(numberFigure({ ...NOT_A_WORD, words }, ucdp)).toBeNull();
    expect(numberFigure({ ...NOT_A_WORD, words }, airwars)).toBeNull();
  });

  it('never gives a best estimate outside its bounds', () => {
    const amounts = fc.array(fc.nat(10_000), { minLength: 3, maxLength: 3 });
    const isTold = fc.array(fc.boolean(), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(amounts, isTold, fc.constantFrom('exact', 'about', 'up-to', 'vague'), (numbers, told, hedge) => {
        const sorted = [...numbers].sort((a, b) => a - b);
        const [low, best, high] = sorted.map((one, i) => (told[i] ? one : null));
        for (const set of RULE_SETS) {
          const read = numberFigure({ low: low!, best: best!, high: high!, hedge, words: '' }, set);
          if (read) expect(read.low <= read.best && read.best <= read.high).toBe(true);
        }
      }),
    );
  });
});

describe('toRuledTolls', () => {
  it('takes one number, estimates or a range of what several claim of one happening, and adds none', () => {
    const both = withTown((claim) => claim, toOtherTown(2, { figure: EXACT(15), claim: { claimant: { ...TOWN.claimant, text: 'Corva clinic', entity: null } } })); // prettier-ignore
    expect(rows(derive(both))).toEqual([['civilian', 12, 12, 12]]);
    expect(rows(derive(both, ucdp))).toEqual([['civilian', 12, 12, 15]]);
    expect(rows(derive(both, airwars))).toEqual([['civilian', 12, 12, 15]]);
    const [row] = derive(both, ucdp).happenings;
    expect(row!.isDisputed).toBe(true);
    expect(row!.claimants.map((one) => [one.claimant, one.best])).toEqual([['Corva clinic', 15], ['Ilsa Brenk', 12]]); // prettier-ignore
    // Each claimant's month is his own.
    expect(derive(both, ucdp).sums.map((sum) => [sum.claimant, sum.best])).toEqual([['Corva clinic', 15], ['Ilsa Brenk', 12]]); // prettier-ignore
  });

  it('never adds a part to its total', () => {
    const tolls = derive(ledger);
    expect(rows(tolls)).toEqual([['civilian', 12, 12, 12]]);
    expect(why(tolls)).toContain('tolls/part-of-total: two children');
  });

  it('keeps the last state of a running total, by claimant', () => {
    const tolls = derive(ledger);
    expect(tolls.running.map((one) => [one.claimant, one.victims, one.best])).toEqual([
      ['Orsan side', 'Orsan side', 52],
      ['Velish side', 'Orsan side', 70],
    ]);
    expect(why(tolls)).toContain('tolls/revised: 40 of its soldiers');
    expect(tolls.sums.some((sum) => sum.best >= 52)).toBe(false);
  });

  it('does not take what another claimant counts later for a revision', () => {
    const [revision] = ledger.relations.filter((one) => one.kind === 'revises');
    const velish = ledger.claims.find((claim) => claim.figures[0]?.best === 70)!;
    const relations = [...ledger.relations, { ...revision!, id: 'relation:x', from: TOWN.id, to: velish.id }];
    expect(derive({ ...ledger, relations }).running.map((one) => one.best)).toEqual([52, 70]);
  });

  it('gives vague words a number by the one rule set that has it, and says so', () => {
    const vague = withTown((claim) => ({ ...claim, figures: [{ ...claim.figures[0]!, ...NOT_A_WORD }] }));
    expect(why(derive(vague, ucdp))).toContain('tolls/no-number: At least 12 civilians');
    expect(derive(vague, ucdp).happenings).toEqual([]);
  });

  it.each([
    ['denied', { stance: 'denies' }, 'tolls/not-asserted'],
    ['feared', { modality: ['future'] }, 'tolls/not-asserted'],
    ['of an earlier war', { modality: ['historical'] }, 'tolls/earlier-times'],
  ] as const)('leaves out what is %s', (_, change, rule) => {
    const tolls = derive(withTown((claim) => ({ ...claim, ...change, figures: claim.figures.slice(0, 1) })));
    expect(tolls.happenings).toEqual([]);
    expect(why(tolls)).toContain(`${rule}: At least 12 civilians`);
  });

  it('counts only the victims and the harm that the rule set counts', () => {
    expect(derive(ledger, airwars).running).toEqual([]);
    expect(why(derive(ledger, airwars))).toContain('airwars/civilians: 52 dead');
    const wounded = withTown((claim) => ({ ...claim, figures: [{ ...claim.figures[0]!, what: 'wounded' }] }));
    expect(why(derive(wounded))).toContain('tolls/other-harm: At least 12 civilians');
    expect(rows(derive(wounded, airwars))).toEqual([['civilian', 12, 12, 12]]);
  });

  it('counts an echo once', () => {
    const tolls = derive(withTown((claim) => claim, toOtherTown(3, { claim: { origin: TOWN.origin } })));
    expect(tolls.happenings.map((row) => row.claimants.flatMap((one) => one.figures).length)).toEqual([1]);
    expect(why(tolls)).toContain('tolls/echo: At least 12 civilians');
  });

  it('adds up the happenings of one claimant in a month, apart from what is told as more', () => {
    const at = (day: string): Claim['time'] => ({ ...TOWN.time, earliest: day, latest: day });
    const alone = (n: number, day: string, figure: Partial<Figure>): Claim => toOtherTown(n, { figure: { ...EXACT(n), asOf: null, ...figure }, claim: { incident: null, time: at(day) } }); // prettier-ignore
    const tolls = derive({
      ...ledger,
      claims: [
        alone(3, '2031-05-02', {}),
        alone(4, '2031-05-20', {}),
        alone(5, '2031-06-01', {}),
        alone(6, '2031-05-03', { mode: 'incremental' }),
        alone(7, '2031-05-03', { status: 'military' }),
      ],
    });
    expect(tolls.sums.map((sum) => [sum.period, sum.status, sum.isIncrement, sum.best])).toEqual([
      ['2031-05', 'civilian', false, 7],
      ['2031-05', 'civilian', true, 6],
      ['2031-05', 'military', false, 7],
      ['2031-06', 'civilian', false, 5],
    ]);
  });

  it('keeps running totals that begin on different days apart', () => {
    const since = (day: string): Figure['since'] => ({ ...TOWN.time, earliest: day, latest: day });
    const total = (n: number, day: string | null): Claim => toOtherTown(n, { figure: { ...EXACT(n), mode: 'cumulative', since: day === null ? null : since(day) } }); // prettier-ignore
    const claims = [total(30, '2031-05-01'), total(90, '2030-01-01'), total(31, null)];
    expect(derive({ ...ledger, claims }).running.map((one) => [one.since, one.best])).toEqual([
      ['2031-05-01', 31],
      ['2030-01-01', 90],
    ]);
  });

  it('grades by who says so', () => {
    const grade = (change: Partial<Ledger['incidents'][number]>): string | undefined => {
      const incidents = ledger.incidents.map((one) => (one.id === TOWN.incident ? { ...one, ...change } : one));
      return derive({ ...ledger, incidents }, airwars).happenings[0]?.grade?.is;
    };
    expect(grade({})).toBe('weak');
    expect(grade({ origins: 2, status: 'corroborated' })).toBe('fair');
    expect(grade({ origins: 2, status: 'conceded' })).toBe('confirmed');
    expect(grade({ origins: 2, status: 'denied' })).toBe('contested');
    expect(derive(ledger).happenings[0]!.grade).toBeNull();
  });

  it('puts every figure of harm in once or leaves it out with a rule of the book', () => {
    for (const set of RULE_SETS) {
      const tolls = derive(ledger, set);
      const used = [...tolls.happenings.flatMap((row) => row.claimants), ...tolls.running].flatMap(
        (one) => one.figures,
      );
      const all = [...used, ...tolls.leftOut].map((one) => one.figure).sort();
      expect(all).toEqual(ledger.claims.flatMap((claim) => claim.figures.map((figure) => figure.id)).sort());
      const rules = new Set(RULE_SET_RULES.map((rule) => rule.id));
      for (const { rule } of [...used, ...tolls.leftOut, ...tolls.sums, ...tolls.happenings]) expect(rules).toContain(rule); // prettier-ignore
    }
  });
});

describe('the rule sets', () => {
  it('are found by name, and each tells its sources', () => {
    for (const set of RULE_SETS) {
      expect(findRuleSet(set.name)).toBe(set);
      expect(set.sources.every(({ title, version, where }) => title && version && where)).toBe(true);
    }
    expect(findRuleSet('none')).toBeNull();
  });
});

describe('printRuledTolls', () => {
  it('tells numbers with the words they come from, and what was left out', () => {
    const text = printRuledTolls(derive(ledger), { width: 200 }).join('\n');
    expect(text).toContain('* civilians killed, Orsan side: 12 — casualties, Pelmar');
    expect(text).toContain('Ilsa Brenk: 12 from “At least 12 civilians” (acled-conservative/lowest-number)');
    expect(text).toContain('* tolls/part-of-total: A figure inside another one');
    const both = withTown((claim) => claim, toOtherTown(2, { figure: EXACT(15) }));
    expect(printRuledTolls(derive(both, airwars), { width: 200 }).join('\n')).toContain('Orsan side: 12 to 15 — ');
  });

  it('fits the width, also where there is nothing', () => {
    const none = {
      sides: [],
      reports: [],
      origins: [],
      entities: [],
      claims: [],
      incidents: [],
      relations: [],
      judgements: [],
    };
    for (const tolls of [derive(ledger), derive(none)])
      for (const line of printRuledTolls(tolls, { width: 72 })) expect([...line].length, line).toBeLessThanOrEqual(72);
  });
});
