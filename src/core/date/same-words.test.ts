import { describe, expect, it } from 'vitest';

import { findTimes } from '../annotate/times/find-times.js';
import { toNobody } from '../model/name.js';
import type { Block, Report } from '../model/report.js';
import { dateReports, type ReportToDate } from './date-reports.js';
import { splitSentences } from './sentence-bounds.js';

interface Given {
  readonly lines: readonly string[];
  readonly stated?: string;
  readonly captured?: string;
}

/** An invented report whose lines are all body. */
function toInput(id: string, { lines, stated, captured }: Given): ReportToDate {
  const text = lines.map((line) => `${line}\n`).join('');
  const blocks: Block[] = [];
  let start = 0;
  for (const line of lines) {
    blocks.push({ start, end: start + line.length + 1, kind: 'body', rule: 'block/prose' });
    start += line.length + 1;
  }
  const report: Report = {
    id: `report:${id}`,
    sha256: '',
    file: `${id}.txt`,
    status: 'read',
    url: null,
    title: null,
    outlet: toNobody('outlet/not-told'),
    byline: null,
    credits: [],
    language: 'en',
    machineTranslated: { likelihood: 0, evidence: [] },
    text,
    blocks,
    statedDates: stated ? [{ value: stated, span: null, method: 'stated', rule: 'date/published-line' }] : [],
    sourceMap: [],
    notes: [],
  };
  const times = findTimes(text, { sentences: [], words: [], names: [], attributions: [] });
  return { report, sentences: splitSentences(text), times, captured: captured ?? null };
}

/** The published interval of report `a`, and the rules behind it. */
function dateA(given: Readonly<Record<string, Given>>): [string | null, string | null, ...string[]] {
  const dated = dateReports(Object.entries(given).map(([id, one]) => toInput(id, one)));
  const { earliest, latest, evidence } = dated.get('report:a')!.published;
  return [earliest, latest, ...evidence.map(({ rule }) => rule)];
}

const FRONT = 'Tarvian guns and the army of Ostrel fought near Havnik, Brusk and Omel in the Ketta valley.';
const TOLL = 'Four people died in Brusk, raising to 11 the number of Ostreli civilians killed since Tuesday.';
const MARKET = 'Twelve people died in the shelling of the fish market in Lower Havnik on Wednesday.';
/** Stated on a Friday; the war began on Tuesday 11 June 2019. */
const TELLER: Given = {
  stated: '2019-06-14',
  lines: [
    FRONT,
    TOLL,
    'Nine died in the shelling of the fish market in Lower Havnik on Wednesday.',
    'The war broke out on Tuesday.',
  ],
};

describe('dating reports by words that they share', () => {
  it('date/same-words: a shared sentence with a bare weekday closes the week', () => {
    expect(dateA({ teller: TELLER, a: { lines: [FRONT, TOLL] } })).toEqual([
      '2019-06-11',
      '2019-06-17',
      'date/same-words',
      'date/same-words',
    ]);
    const saved = dateA({ teller: TELLER, a: { lines: [FRONT, TOLL], captured: '2019-06-15' } });
    expect(saved.slice(0, 2)).toEqual(['2019-06-11', '2019-06-15']);
    expect(saved.at(-1)).toBe('date/not-after-captured');
  });

  it('date/same-words: another weekday told as past, that the war had not seen before, bounds it further', () => {
    const lines = [FRONT, MARKET, 'Shells fell on Omel on Sunday.'];
    expect(dateA({ teller: TELLER, a: { lines } })).toEqual([
      '2019-06-16',
      '2019-06-18',
      'date/same-words',
      'date/same-words',
      'date/weekday-after-onset',
    ]);
  });

  it('date/same-words: not by formulas, few words, words of the speech or another war', () => {
    const formula =
      'The Tarvian Defence Ministry said in its briefing in the town of Dravik on Tuesday that raids go on.';
    for (const line of [formula, 'Eleven civilians were killed in Havnik since Tuesday.'])
      expect(
        dateA({ teller: { ...TELLER, lines: [...TELLER.lines, line] }, a: { lines: [FRONT, line] } })[0],
      ).toBeNull();
    const south = 'Halmaran rebels and Merenian troops fought near Port Meren, Dorn and Lessen in Sorvik.';
    expect(dateA({ teller: TELLER, a: { lines: [south, south, TOLL] } })[0]).toBeNull();
  });

  it('date/same-words: nothing where the words of two weeks stand side by side', () => {
    const later: Given = {
      stated: '2019-06-28',
      lines: [FRONT, 'Thirty people in Lower Brusk and Omel were killed by rockets on Thursday.'],
    };
    const lines = [FRONT, TOLL, 'Thirty people in Lower Brusk and Omel were killed by rockets on Thursday.'];
    expect(dateA({ teller: TELLER, later, a: { lines } })[0]).toBeNull();
    expect(dateA({ later, a: { lines } }).slice(0, 2)).toEqual(['2019-06-27', '2019-07-03']);
  });
});
