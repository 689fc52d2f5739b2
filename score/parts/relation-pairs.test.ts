import { describe, expect, it } from 'vitest';
import { reconcileSpecs, type ClaimSpec, type ReportSpec } from '../../test/make-dossier.js';
import { toPairAnswers } from './answer-pairs.js';
import { findQuotedClaims, findWords } from './find-quoted-claims.js';
import { parseRelationPairs } from './parse-relation-pairs.js';

const HEAD = 'kind\taspect\tnear\tfrom\tfrom_words\tto\tto_words\twhy';

describe('labelled pairs', () => {
  it('reads rows as they are, quotation marks included', () => {
    const [pair, open] = parseRelationPairs(`${HEAD}\nnone\t\tdenies, repeats\ta.txt\t"we hold" it\tb.txt\tthe hill\tx\ndenies\t\t\ta.txt\tits guns fired\t\t\t\n`, 'x.tsv'); // prettier-ignore
    expect(pair).toMatchObject({ line: 2, kind: 'none', near: ['denies', 'repeats'], from: { words: '"we hold" it' } });
    expect(open).toMatchObject({ line: 3, kind: 'denies', to: null });
  });

  it('says where a row is off the layout', () => {
    const parse = (row: string) => () => parseRelationPairs(`${HEAD}\n${row}`, 'x.tsv');
    expect(parse('contradicts\t\t\ta\tb\tc\td\t')).toThrow('x.tsv, line 2: aspect "" of contradicts');
    expect(parse('none\t\t\ta\tb\tc\td\t')).toThrow('near ""');
    expect(parse('repeats\t\t\ta\tb\t\t\t')).toThrow('only a denial');
    expect(() => parseRelationPairs('kind\tfrom', 'x.tsv')).toThrow('head line');
  });

  it('finds words whatever their spaces and quotation marks, once', () => {
    expect(findWords('He said:\n“No gun  fired.”', '"No gun fired."')).toEqual({ start: 9, end: 25 });
    expect(findWords('fire and fire', 'fire')).toBe('words found twice');
    expect(findWords('fire', 'water')).toBe('words not found');
  });
});

describe('what a ledger says of two quotations', () => {
  const toll = (best: number, by: string, more: Partial<ClaimSpec> = {}): ClaimSpec => ({
    text: `${best} soldiers of the north have been killed since the war began`, kind: 'casualties', by,
    figures: [{ n: best, whose: 'Kelmar', status: 'military', mode: 'cumulative' }], ...more,
  }); // prettier-ignore
  const report = (name: string, claims: readonly ClaimSpec[], published: string): ReportSpec => ({ name, outlet: `Outlet ${name}`, published, claims }); // prettier-ignore
  const ledger = reconcileSpecs([
    report('a', [toll(40, 'Kelmar army')], '2031-05-03'),
    report('b', [toll(40, 'Kelmar')], '2031-05-04'),
    report('c', [toll(55, 'Kelmar')], '2031-05-05'),
    report('d', [toll(70, 'Kelmar army')], '2031-05-06'),
  ]);
  const answers = toPairAnswers(ledger);
  const at = (file: string): number[] => findQuotedClaims(ledger, { file, words: 'soldiers of the north have been killed' }, 'x'); // prettier-ignore

  it('lets claims that repeat each other stand for each other, and reads a chain of revisions through', () => {
    expect(answers.findRelations('repeats', { from: at('b'), to: at('a') })).toHaveLength(1);
    expect(answers.findRelations('repeats', { from: at('c'), to: at('a') })).toEqual([]);
    for (const [later, earlier] of [
      ['c', 'a'],
      ['c', 'b'],
      ['d', 'a'],
      ['d', 'b'],
    ] as const)
      // prettier-ignore
      expect(answers.findRelations('revises', { from: at(later), to: at(earlier) })).not.toEqual([]);
    expect(answers.findRelations('revises', { from: at('a'), to: at('d') })).toEqual([]);
  });

  it('asks for a report that is there', () => {
    expect(() => at('e')).toThrow('no report e');
  });
});
