import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findTimes } from '../annotate/times/find-times.js';
import { toIsoDate } from '../model/civil-date.js';
import { toNobody } from '../model/name.js';
import type { Reading } from '../model/reading.js';
import type { Block, BlockKind, Report, StatedDate } from '../model/report.js';
import { dateReports, type Dating, type ReportToDate } from './date-reports.js';
import { DATE_RULES_OF_REPORTS, RULES_OF_RESOLVED_TIMES } from './dating-rules.js';
import { splitSentences } from './sentence-bounds.js';

const EMPTY: Reading = { sentences: [], words: [], names: [], attributions: [] };

interface Given {
  readonly lines: readonly string[];
  readonly kinds?: readonly BlockKind[];
  readonly stated?: string;
  readonly url?: string;
  readonly captured?: string;
}

/** An invented report, each line a block: body where `kinds` does not say otherwise. */
function toInput(id: string, { lines, kinds = [], stated, url, captured }: Given): ReportToDate {
  const text = lines.map((line) => `${line}\n`).join('');
  const blocks: Block[] = [];
  let start = 0;
  for (const [i, line] of lines.entries()) {
    blocks.push({ start, end: start + line.length + 1, kind: kinds[i] ?? 'body', rule: 'block/prose' });
    start += line.length + 1;
  }
  const statedDates: StatedDate[] = stated
    ? [{ value: stated, span: null, method: 'stated', rule: 'date/published-line' }]
    : [];
  const report: Report = {
    id: `report:${id}`,
    sha256: '',
    file: `${id}.txt`,
    status: 'read',
    url: url ?? null,
    title: null,
    outlet: toNobody('outlet/not-told'),
    byline: null,
    credits: [],
    language: 'en',
    machineTranslated: { likelihood: 0, evidence: [] },
    text,
    blocks,
    statedDates,
    sourceMap: [],
    notes: [],
  };
  return { report, sentences: splitSentences(text), times: findTimes(text, EMPTY), captured: captured ?? null };
}

function date(given: Readonly<Record<string, Given>>): Map<string, Dating> {
  const dated = dateReports(Object.entries(given).map(([id, one]) => toInput(id, one)));
  return new Map([...dated].map(([id, dating]) => [id.slice('report:'.length), dating]));
}

function interval(dating: Dating | undefined): [string | null, string | null] {
  return [dating?.published.earliest ?? null, dating?.published.latest ?? null];
}

function rulesOf(dating: Dating | undefined): string[] {
  return (dating?.published.evidence ?? []).map(({ rule }) => rule);
}

const FRONT = 'Tarvian guns and the army of Ostrel fought near Havnik, Brusk and Omel in the Ketta valley.';
/** Stated on a Saturday; the war began on Sunday 9 June 2019. */
const ANCHOR: Given = {
  stated: '2019-06-15T18:40',
  lines: [FRONT, 'Tarvia has taken Brusk and Omel since war broke out last Sunday, a ministry in Dravik said.'],
};

describe('dating reports', () => {
  it('takes the date that the page states, as it stands', () => {
    const { published, onset } = date({ anchor: ANCHOR }).get('anchor')!;
    expect(published).toMatchObject({ earliest: '2019-06-15T18:40', latest: '2019-06-15T18:40', method: 'stated' });
    expect(onset === null ? null : toIsoDate(onset)).toBe('2019-06-09');
  });

  it('date/weekday-after-onset: leaves the six days after a counted weekday open', () => {
    const dated = date({
      anchor: ANCHOR,
      a: { lines: [FRONT, 'Shells fell on Havnik on Friday, the sixth day of fighting.'] },
    });
    expect(interval(dated.get('a'))).toEqual(['2019-06-14', '2019-06-20']);
    expect(rulesOf(dated.get('a'))).toEqual(['date/weekday-after-onset', 'date/onset-told']);
    expect(dated.get('a')!.published.evidence[1]).toMatchObject({
      report: 'report:anchor',
      says: 'day 1 of the fighting is Sunday 2019-06-09',
    });
  });

  it('date/weekday-after-onset: believes the weekday where a report counts the first day as nought', () => {
    const dated = date({ anchor: ANCHOR, a: { lines: [FRONT, 'Shells fell on Friday, the fifth day of fighting.'] } });
    expect(interval(dated.get('a'))[0]).toBe('2019-06-14');
    const no = date({ anchor: ANCHOR, a: { lines: [FRONT, 'Shells fell on Monday, the fifth day of fighting.'] } });
    expect(no.get('a')!.published.method).toBe('unknown');
  });

  it('date/day-of-conflict-now: takes a day that the fighting enters or goes on for as the report’s own', () => {
    for (const line of [
      'Shells fell on Havnik as the war dragged on for a sixth day.',
      'As the battles entered their sixth day on Friday, new raids were reported.',
      'Tarvia has yet to break through on the sixth day of battle.',
    ]) {
      const dated = date({ anchor: ANCHOR, a: { lines: [FRONT, line] } });
      expect(interval(dated.get('a')), line).toEqual(['2019-06-14', '2019-06-14']);
      expect(rulesOf(dated.get('a'))[0]).toBe('date/day-of-conflict-now');
    }
  });

  it('date/day-of-conflict-now: not where somebody is quoted', () => {
    const lines = [FRONT, '“The battle enters the sixth day of fighting now,” a soldier said.'];
    expect(date({ anchor: ANCHOR, a: { lines } }).get('a')!.published.method).toBe('unknown');
  });

  it('date/day-of-conflict-now: reads a title that enters a day, and a day that begins', () => {
    const lines = [FRONT, 'Guns pounded Havnik for a fifth day running.'];
    const titled = (title: string): Given => ({ lines: [title, ...lines], kinds: ['title'] });
    for (const title of ['Shells fall as Ketta war enters sixth day', 'Ketta war enters in the sixth day'])
      expect(interval(date({ anchor: ANCHOR, a: titled(title) }).get('a'))).toEqual(['2019-06-14', '2019-06-14']);
    const label = titled('Sixth day of fighting in Ostrel');
    expect(interval(date({ anchor: ANCHOR, a: label }).get('a'))).toEqual(['2019-06-14', null]);
    const bodied = (line: string): [string | null, string | null] =>
      interval(date({ anchor: ANCHOR, a: { lines: [FRONT, line] } }).get('a'));
    expect(bodied('The sixth day starts with sirens in Havnik.')).toEqual(['2019-06-14', '2019-06-14']);
    // Days in a row of something else are none of the war's.
    expect(bodied('Markets in Dravik stayed shut for a third day running.')).toEqual([null, null]);
    expect(bodied('The fighting went on for a third day running.')).toEqual(['2019-06-11', '2019-06-11']);
  });

  it('date/onset-told: the running title of a dated page counts the days', () => {
    const live: Given = { stated: '2019-06-13', lines: ['LIVE: War in Ostrel, day five', FRONT], kinds: ['title'] };
    const lines = [FRONT, 'Shells fell on Friday, the sixth day of the aggression.'];
    expect(interval(date({ live, a: { lines } }).get('a'))).toEqual(['2019-06-14', '2019-06-20']);
  });

  it('date/told-as-today: an hour in a paragraph without a day is of the counted day', () => {
    const counted = 'Shells fell on Havnik on Friday, the sixth day of fighting.';
    const today = date({ anchor: ANCHOR, a: { lines: [FRONT, counted, 'A reporter heard gunfire before noon.'] } });
    expect(interval(today.get('a'))).toEqual(['2019-06-14', '2019-06-14']);
    expect(rulesOf(today.get('a'))).toContain('date/told-as-today');
    const goes = date({ anchor: ANCHOR, a: { lines: [FRONT, counted, 'Gunners shell Omel today.'] } });
    expect(interval(goes.get('a'))).toEqual(['2019-06-14', '2019-06-14']);
    const past = date({ anchor: ANCHOR, a: { lines: [FRONT, counted, 'On Friday shots were heard before noon.'] } });
    expect(interval(past.get('a'))).toEqual(['2019-06-14', '2019-06-20']);
  });

  it('date/days-after-onset: a weekday that is told decides between the two ways to count', () => {
    const line = 'Six days after war broke out over the Ketta valley, Tarvia says it will go on.';
    const open = date({ anchor: ANCHOR, a: { lines: [FRONT, line] } });
    expect(interval(open.get('a'))).toEqual(['2019-06-14', '2019-06-15']);
    const told = date({ anchor: ANCHOR, a: { lines: [FRONT, line, 'On Friday shells fell on Omel.'] } });
    expect(interval(told.get('a'))).toEqual(['2019-06-14', '2019-06-14']);
    const past = date({ anchor: ANCHOR, a: { lines: [FRONT, 'The raid followed six days after war broke out.'] } });
    expect(interval(past.get('a'))).toEqual(['2019-06-14', null]);
  });

  it('date/onset-reach: closes the week of a bare weekday of the onset', () => {
    const lines = [
      FRONT,
      'The ministry said so on the sixth day of combat.',
      'Forty people died since hostilities erupted on Sunday.',
    ];
    const dated = date({ anchor: ANCHOR, a: { lines } });
    expect(interval(dated.get('a'))).toEqual(['2019-06-14', '2019-06-15']);
    expect(rulesOf(dated.get('a'))).toContain('date/onset-reach');
  });

  it('date/onset-reach: weekdays of the first week bound a report that counts no days', () => {
    const lines = [FRONT, 'Forty people died since hostilities erupted on Sunday.', 'On Thursday shells fell on Omel.'];
    expect(interval(date({ anchor: ANCHOR, a: { lines } }).get('a'))).toEqual(['2019-06-13', '2019-06-15']);
  });

  it('date/onset-told: a counted day in a dated report gives the onset too', () => {
    const ninth: Given = {
      stated: '2019-06-17',
      lines: [FRONT, 'As the battles entered their ninth day on Monday, new raids were reported.'],
    };
    const lines = [FRONT, 'Shells fell as the war dragged on for a fifth day.'];
    expect(interval(date({ ninth, a: { lines } }).get('a'))).toEqual(['2019-06-13', '2019-06-13']);
  });

  it('date/days-since-onset: counts back from the report, both ways', () => {
    const line = 'Shells fell on Omel, where the fighting broke out four days ago.';
    expect(interval(date({ anchor: ANCHOR, a: { lines: [FRONT, line] } }).get('a'))).toEqual([
      '2019-06-13',
      '2019-06-13',
    ]);
    const teller: Given = { stated: '2019-06-13', lines: [FRONT, line] };
    const lines = [FRONT, 'Shells fell as the war dragged on for a fifth day.'];
    expect(interval(date({ teller, a: { lines } }).get('a'))).toEqual(['2019-06-13', '2019-06-13']);
    const quoted = [FRONT, '“The fighting broke out four days ago,” a soldier said.'];
    expect(date({ anchor: ANCHOR, a: { lines: quoted } }).get('a')!.published.method).toBe('unknown');
  });

  it('date/onset-told: the beginning of talks is no onset', () => {
    const talks: Given = { stated: '2019-06-15', lines: [FRONT, 'Talks to end the fighting began on Thursday.'] };
    const lines = [FRONT, 'Shells fell as the war dragged on for a fifth day.'];
    expect(date({ talks, a: { lines } }).get('a')!.published.method).toBe('unknown');
  });

  it('date/year-lent: a dated picture lends its year to a month and day, where the weekday fits', () => {
    const teller: Given = {
      lines: [FRONT, 'Dravik launched the war with an offensive on June 9.', 'Battles that erupted last Sunday go on.'],
    };
    const lender: Given = {
      lines: [
        'A house hit in the fighting in Havnik, June 11, 2019',
        FRONT,
        'Shells fell on Friday, the sixth day of fighting.',
      ],
      kinds: ['caption'],
    };
    const dated = date({ teller, lender });
    expect(interval(dated.get('lender'))).toEqual(['2019-06-14', '2019-06-20']);
    expect(rulesOf(dated.get('lender'))).toContain('date/year-lent');
    // 9 June 2018 is a Saturday.
    const wrong = { ...lender, lines: lender.lines.map((line) => line.replace('2019', '2018')) };
    expect(rulesOf(date({ teller, wrong }).get('wrong'))).toEqual([
      'date/not-before-told-day',
      'date/masthead-without-year',
    ]);
  });

  it('date/year-lent: a dated picture and a short count lend the week to a bare weekday', () => {
    const teller: Given = {
      lines: [FRONT, 'Forty died since hostilities erupted on Sunday.', 'The war dragged on for a fifth day.'],
    };
    const lender: Given = {
      lines: [
        'A house hit in the fighting in Havnik, June 11, 2019',
        FRONT,
        'Shells fell on Friday, the sixth day of fighting.',
      ],
      kinds: ['caption'],
    };
    expect(interval(date({ teller, lender }).get('teller'))).toEqual(['2019-06-13', '2019-06-13']);
  });

  it('date/same-war: reports of another war do not date each other', () => {
    const lines = [
      'Halmaran rebels and Merenian troops fought near Port Meren, Dorn and Lessen in Sorvik.',
      'Shells fell as the war dragged on for a sixth day.',
    ];
    const dated = date({ anchor: ANCHOR, other: { lines } });
    expect(dated.get('other')!.published).toEqual({ earliest: null, latest: null, method: 'unknown', evidence: [] });
    expect(dated.get('other')!.onset).toBeNull();
  });

  it('date/same-war: two wars in one dossier keep their own onsets', () => {
    const south = 'Halmaran rebels and Merenian troops fought near Port Meren, Dorn and Lessen in Sorvik.';
    const dated = date({
      anchor: ANCHOR,
      other: { stated: '2019-06-15', lines: [south, 'Dorn has been cut off since war broke out last Tuesday.'] },
      a: { lines: [FRONT, 'Shells fell as the war dragged on for a third day.'] },
      b: { lines: [south, 'Shells fell as the war dragged on for a third day.'] },
    });
    expect(interval(dated.get('a'))).toEqual(['2019-06-11', '2019-06-11']);
    expect(interval(dated.get('b'))).toEqual(['2019-06-13', '2019-06-13']);
  });

  it('lets a report between two others tie them to one war', () => {
    const teller: Given = {
      stated: '2019-06-15',
      lines: ['Brusk, Omel and Tesna fell to Tarvia since war broke out last Sunday.'],
    };
    const middle: Given = {
      lines: [
        'Brusk, Omel and Tesna fell to Tarvia; Havnik, Lessen and Avanek in Ostrel burn.',
        'On Friday, the sixth day of fighting, shells fell.',
      ],
    };
    const far: Given = {
      lines: ['Havnik, Lessen and Avanek in Ostrel burn.', 'Shells fell as the war dragged on for a sixth day.'],
    };
    expect(date({ teller, far }).get('far')!.published.method).toBe('unknown');
    expect(interval(date({ teller, middle, far }).get('far'))).toEqual(['2019-06-14', '2019-06-14']);
  });

  it('date/not-before-told-day, date/not-after-captured: bounds a report that leans on no onset', () => {
    const lines = ['Shells fell on Havnik on 14 June 2019.', 'The truce ended in 1990.'];
    expect(interval(date({ a: { lines } }).get('a'))).toEqual(['2019-06-14', null]);
    expect(interval(date({ a: { lines, captured: '2019-07-01' } }).get('a'))).toEqual(['2019-06-14', '2019-07-01']);
    const coming = { lines: ['The truce will end on 14 June 2019.'] };
    expect(date({ coming }).get('coming')!.published.method).toBe('unknown');
  });

  it('date/dateline: a dateline dates its report, with the year of the war where it lacks one', () => {
    const kinds: BlockKind[] = ['dateline', 'body'];
    const full = date({ a: { lines: ['HAVNIK, 14 June 2019 (Orbel Press) -', 'Shells fell.'], kinds } });
    expect(full.get('a')!.published).toMatchObject({ earliest: '2019-06-14', latest: '2019-06-14', method: 'stated' });
    const lines = ['HAVNIK, June 14 (Orbel Press) -', FRONT, 'On Friday, the sixth day of fighting, shells fell.'];
    const short = date({ anchor: ANCHOR, a: { lines, kinds: ['dateline', 'body', 'body'] } });
    expect(interval(short.get('a'))).toEqual(['2019-06-14', '2019-06-14']);
    expect(rulesOf(short.get('a'))).toContain('date/dateline');
  });

  it('date/url: the address dates a page that says nothing itself', () => {
    const lines = ['Shells fell on Havnik.'];
    const dated = date({ a: { lines, url: 'https://news.example/2019/06/14/havnik' } });
    expect(dated.get('a')!.published).toMatchObject({ earliest: '2019-06-14', method: 'url' });
    const none = date({ a: { lines, url: 'https://news.example/2019/06/34/havnik' } });
    expect(none.get('a')!.published.method).toBe('unknown');
  });

  it('knows nothing of a report that tells a bare weekday alone', () => {
    const dated = date({ a: { lines: [FRONT, 'Shells fell on Friday.', '187 died since Sunday.'] } });
    expect(dated.get('a')!.published.method).toBe('unknown');
    expect(dated.get('a')!.times.map(({ time }) => time.rule)).toEqual(['date/open', 'date/open']);
  });

  it('lists each rule that it gives', () => {
    const listed = new Set([...DATE_RULES_OF_REPORTS, ...RULES_OF_RESOLVED_TIMES].map(({ id }) => id));
    expect(listed.size).toBe(DATE_RULES_OF_REPORTS.length + RULES_OF_RESOLVED_TIMES.length);
    const lines = [
      FRONT,
      'Shells fell on Friday, the sixth day of fighting, and overnight.',
      'War raged from 1988 to 1990.',
    ];
    const dated = date({ anchor: ANCHOR, a: { lines, captured: '2019-06-18' } });
    const given = [...dated.values()].flatMap(({ published, times }) => [
      ...published.evidence.map(({ rule }) => rule),
      ...times.map(({ time }) => time.rule),
    ]);
    expect(given.length).toBeGreaterThan(5);
    for (const rule of given) if (rule !== 'date/published-line') expect(listed).toContain(rule);
  });
});

const SENTENCES = [
  FRONT,
  'Halmaran rebels and Merenian troops fought near Port Meren, Dorn and Lessen.',
  'Shells fell on Friday, the sixth day of fighting.',
  'As battles entered their ninth day on Monday, raids were reported.',
  'The war dragged on for a fifth day.',
  'Forty died since hostilities erupted on Sunday.',
  'Tarvia took Brusk since war broke out last Sunday.',
  'Dravik launched the war with an offensive on June 9.',
  'Six days after war broke out, Tarvia says it will go on.',
  'A house was hit in the fighting on June 11, 2019.',
  'Gunners shell Omel today. A reporter heard gunfire before noon.',
  'The truce had held since the late 1980s; a flare-up in July cost lives two weeks later.',
];

const anyReport = fc.record({
  lines: fc.array(fc.oneof(fc.constantFrom(...SENTENCES), fc.string({ maxLength: 60 })), { maxLength: 6 }),
  stated: fc.option(fc.constantFrom('2019-06-15', '2019-06-16T10:00', '2020-01-01', 'nonsense'), { nil: undefined }),
  captured: fc.option(fc.constantFrom('2019-06-30', '0000-00-00', ''), { nil: undefined }),
});

describe('dating any reports', () => {
  const toInputs = (
    reports: readonly { lines: string[]; stated: string | undefined; captured: string | undefined }[],
  ) =>
    reports.map(({ lines, stated, captured }, i) =>
      toInput(`r${i}`, { lines, ...(stated ? { stated } : {}), ...(captured ? { captured } : {}) }),
    );

  it('gives the same dates in whatever order the reports come', () => {
    fc.assert(
      fc.property(fc.array(anyReport, { minLength: 1, maxLength: 6 }), fc.nat(), (reports, turn) => {
        const inputs = toInputs(reports);
        const at = turn % inputs.length;
        const turned = [...inputs.slice(at), ...inputs.slice(0, at)].reverse();
        const [a, b] = [dateReports(inputs), dateReports(turned)];
        for (const { report } of inputs) expect(b.get(report.id)).toEqual(a.get(report.id));
      }),
      { numRuns: 150 },
    );
  });

  it('never throws, keeps spans exact and bounds in order', () => {
    fc.assert(
      fc.property(fc.array(anyReport, { maxLength: 4 }), (reports) => {
        const inputs = toInputs(reports);
        const dated = dateReports(inputs);
        expect(dated.size).toBe(inputs.length);
        const texts = new Map(inputs.map(({ report }) => [report.id, report.text]));
        for (const { report, times } of inputs) {
          const dating = dated.get(report.id)!;
          expect(dating.times.map(({ mention }) => mention)).toEqual(times);
          const all = [
            dating.published,
            ...dating.times.flatMap((one) => (one.start ? [one.time, one.start] : [one.time])),
          ];
          for (const { earliest, latest } of all)
            if (earliest !== null && latest !== null) expect(earliest.slice(0, 10) <= latest.slice(0, 10)).toBe(true);
          for (const { time } of dating.times)
            expect(report.text.slice(time.span!.start, time.span!.end)).toBe(time.text);
          for (const { report: id, span } of dating.published.evidence) {
            expect(texts.has(id)).toBe(true);
            if (span) expect(span.end).toBeLessThanOrEqual(texts.get(id)!.length);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
