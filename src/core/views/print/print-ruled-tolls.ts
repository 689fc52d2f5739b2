import type { RuledClaimant, RuledHappening, RuledSum, RuledTolls, RuledTotal } from '../rule-sets/ruled-tolls.js'; // prettier-ignore
import { toBoundsWords, toScopeWords } from '../to-ruled-words.js';
import { toCountWords, toDayWords, toIntervalWords, toQuoted } from '../to-words.js';
import { toPrintable, wrapLines } from './wrap-lines.js';

interface Width {
  readonly width: number;
}

/** Derived tolls for a terminal: each happening, the running totals, the sums of each claimant, and what was left out. */
export function printRuledTolls(tolls: RuledTolls, { width }: Width): string[] {
  return [
    ...wrapLines(`${tolls.ruleSet}: ${tolls.says}`, { width }),
    ...tolls.sources.flatMap((source) =>
      wrapLines(`from ${source.title} (${source.version}): ${source.where}`, { width, first: '  ', rest: '    ' }),
    ),
    ...printPart(
      'Each happening',
      tolls.happenings.flatMap((row) => printHappening(row, { width })),
    ),
    ...printPart('Running totals as they stand last, never added up', tolls.running.flatMap((row) => printTotal(row, { width }))), // prettier-ignore
    ...printPart('What one claimant’s happenings come to in a month', tolls.sums.flatMap((row) => printSum(row, { width }))), // prettier-ignore
    ...printPart('Left out', printLeftOut(tolls, { width })),
  ];
}

function printPart(heading: string, lines: readonly string[]): string[] {
  return ['', `## ${heading}`, ...(lines.length > 0 ? lines : ['  nothing'])];
}

function printHappening(row: RuledHappening, { width }: Width): string[] {
  const facts = [
    row.isIncrement ? 'more than before' : null,
    row.isDisputed ? `${row.claimants.length} claimants differ` : null,
    row.grade === null ? null : row.grade.is,
  ].filter((fact) => fact !== null);
  const when = row.heading.includes(toIntervalWords(row)) ? '' : `, ${toIntervalWords(row)}`;
  return [
    ...wrapLines(`${toScopeWords(row)}: ${toBoundsWords(row)} — ${row.heading}${when}`, {
      width,
      first: '* ',
      rest: '  ',
    }),
    ...(facts.length === 0 ? [] : wrapLines(facts.join('; '), { width, first: '    ', rest: '    ' })),
    ...row.claimants.flatMap((claimant) => printClaimant(claimant, { width })),
  ];
}

function printTotal(row: RuledTotal, { width }: Width): string[] {
  const facts = [
    row.since === null ? null : `since ${toDayWords(row.since)}`,
    row.asOf === null ? null : `as of ${toDayWords(row.asOf)}`,
    row.area,
  ].filter((fact) => fact !== null);
  const line = [`${toScopeWords(row)}: ${toBoundsWords(row)}`, ...facts].join(', ');
  return [...wrapLines(line, { width, first: '* ', rest: '  ' }), ...printClaimant(row, { width })];
}

function printClaimant(row: RuledClaimant, { width }: Width): string[] {
  return row.figures.flatMap((figure) =>
    wrapLines(
      `${row.claimant}: ${toBoundsWords(figure)} from ${toQuoted(toPrintable(figure.words))} (${figure.rule}) — ${figure.outlet ?? 'outlet not told'}; ${figure.claim}`,
      { width, first: '    ', rest: '      ' },
    ),
  );
}

function printSum(row: RuledSum, { width }: Width): string[] {
  const when = row.period ?? 'not tied to one month';
  const of = toCountWords(row.happenings.length, 'happening');
  const more = row.isIncrement ? ', told as more than before' : '';
  return wrapLines(`${when}, ${row.claimant} — ${toScopeWords(row)}: ${toBoundsWords(row)} in ${of}${more}`, {
    width,
    first: '* ',
    rest: '  ',
  });
}

function printLeftOut(tolls: RuledTolls, { width }: Width): string[] {
  return [...new Set(tolls.leftOut.map((one) => one.rule))].flatMap((id) => {
    const figures = tolls.leftOut.filter((one) => one.rule === id);
    const says = figures[0]?.says ?? '';
    return [
      ...wrapLines(`${id}: ${says}`, { width, first: '* ', rest: '  ' }),
      ...figures.flatMap(
        (one) =>
        wrapLines(`${one.claimant}: ${toQuoted(toPrintable(one.words))}; ${one.claim}`, { width, first: '    ', rest: '      ' }), // prettier-ignore
      ),
    ];
  });
}
