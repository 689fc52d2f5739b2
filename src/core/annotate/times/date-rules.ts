import { isCivilDate, pad } from '../../model/civil-date.js';
import type { TimeExpression } from '../../model/time-expression.js';
import {
  isCapitalised,
  parseDayPart,
  parseEdge,
  toDate,
  toDateOrTime,
  toTimeRule,
  type TimeRule,
} from './time-rule.js';
import { parseMonth, parseOrdinal, parseSpelledYear, parseWeekday } from './time-words.js';

/** Words before a month that is also a name or a verb, or before a bare year, that make it a date. */
const DATING =
  /(?:^|[\s(–—-])(?:in|since|until|till|by|of|from|to|through|throughout|between|and|or|for|during|before|after|over|last|next|this|each|every|around|about|circa|late|early|fiscal|year|on|through)\s{1,3}$/iu;

/** Nouns that are counted: "1994 men" is a number of men, not a year. */
const COUNTED =
  /^\s{1,3}(?:people|men|women|children|civilians?|soldiers?|troops|fighters?|servicemen|personnel|militants|rebels|prisoners|refugees|families|houses|homes|deaths|casualties|victims|miles?|km|kilomet|metres|meters|feet|tons?|tonnes|dollars|euros|pounds|rubles|points|votes|shares|barrels|workers|jobs|cases|tanks|rockets|shells|missiles|drones|vehicles|local|foreign|armed|enemy|others?|more|years|days|hours|%|percent|per cent)/iu;

/** Participles that follow a number of people as well as a year: "some 1994 killed", but "the war in 1994 killed". */
const HARMED = /^\s{1,3}(?:dead|killed|wounded|injured|missing|captured)\b/iu;

const SURE_MONTH = /^(?:january|february|july|august|september|october|november|december|\p{L}{3,4}\.)$/iu;

/** A date from its parts; null where no such day exists. */
function toDay(
  month: number | null,
  rest: { readonly day: string; readonly year: string | undefined; readonly part: string | undefined },
): TimeExpression | null {
  const day = Number.parseInt(rest.day, 10);
  if (month === null || Number.isNaN(day)) return null;
  const year = rest.year === undefined ? null : Number(rest.year);
  if (!isCivilDate({ year: year ?? 2000, month, day })) return null;
  const part = parseDayPart(rest.part);
  if (year === null) return { type: 'yearless', month, day, modifier: 'none', part, edge: null };
  return { type: 'absolute', value: `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`, part, edge: null };
}

/** Rules for dates of the calendar: days, months, years, decades, centuries. */
export const DATE_RULES: readonly TimeRule[] = [
  toTimeRule({
    id: 'time/day-of-month',
    says: 'A month and the number of a day, with weekday and year where they stand beside it, is a date.',
    examples: [
      'It began «on September 27» and',
      'dated «October 4th, 2021».',
      '«on Friday, 14 June 2019», troops',
      '«by the 3rd of May»',
    ],
    not: ['may 5 of them go?', 'Some 31 soldiers', 'in section June 31'],
    pattern:
      '(?:(?<weekday>{SHORTDAY})\\.?,? (?:the )?)?(?:' +
      '(?<edge>{EDGE})[- ])?(?:(?<modifier>last|next|this) )?' +
      '(?:(?<month>{MONTH}),? (?:the )?(?<day>{DAYNUM})(?:,? (?:in )?(?<year>{YEAR}))?' +
      '|(?<month3>{MONTH}) (?:the )?(?<ordinal>{ORDINAL})' +
      '|(?:the )?(?<day2>{DAYNUM})(?: of|-)?(?: |(?<=-))(?<month2>{MONTH})(?:[,-]? ?(?<year2>{YEAR}))?)(?:,? (?<part>{PART}))?',
    read({ groups }) {
      const name = groups['month'] ?? groups['month2'] ?? groups['month3'];
      if (!isCapitalised(name)) return null;
      const ordinal = groups['ordinal'] ? parseOrdinal(groups['ordinal']) : null;
      const day = groups['day'] ?? groups['day2'] ?? (ordinal === null ? '' : String(ordinal));
      const year = groups['year'] ?? groups['year2'];
      const date = toDay(parseMonth(name ?? ''), { day, year, part: groups['part'] });
      if (!date) return null;
      const modifier = toChoice(groups['modifier']);
      const told = date.type === 'yearless' ? { ...date, modifier } : date;
      const weekday = groups['weekday'] ? parseWeekday(groups['weekday']) : null;
      if (weekday === null) return toDateOrTime(told, parseDayPart(groups['part']));
      return toDateOrTime(
        { type: 'weekday', weekday, modifier: 'none', part: parseDayPart(groups['part']), edge: null, date: told },
        parseDayPart(groups['part']),
      );
    },
  }),
  toTimeRule({
    id: 'time/numeric-date',
    says: 'A date in figures counts where only one reading of it is possible: ISO order, day first with dots, or a day above 12.',
    examples: [
      'updated «2021-03-07»',
      'updated «2021-03-07T18:40»',
      'am «27.09.2021»',
      'on 3/4/2021 and «on 27/09/2021»',
    ],
    not: ['version 1.2.2021.4', 'lost 3-2-1', 'on 3/4/2021'],
    pattern:
      '(?<iso>(?:19|20)\\d\\d-[01]\\d-[0-3]\\d)(?:[T ](?<clock>[0-2]\\d:[0-5]\\d)(?::[0-5]\\d)?)?' +
      '|(?<a>\\d{1,2})(?<mark>[./-])(?<b>\\d{1,2})\\k<mark>(?<year>(?:19|20)\\d\\d)(?![./-]\\d)',
    read({ groups }) {
      if (groups['iso']) {
        const [year, month, day] = groups['iso'].split('-').map(Number);
        if (!isCivilDate({ year: year!, month: month!, day: day! })) return null;
        const date = { type: 'absolute', value: groups['iso'], part: null, edge: null } as const;
        return groups['clock']
          ? { kind: 'time', expression: { type: 'clock', value: `T${groups['clock']}`, day: date } }
          : toDate(date);
      }
      const [a, b] = [Number(groups['a']), Number(groups['b'])];
      if (groups['mark'] !== '.' && a <= 12 && b <= 12 && a !== b) return null;
      const [day, month] = groups['mark'] === '.' || a > 12 ? [a, b] : [b, a];
      const date = toDay(month, { day: String(day), year: groups['year'], part: undefined });
      return date && toDate(date);
    },
  }),
  toTimeRule({
    id: 'time/month-of-year',
    says: 'A month with its year is a date of a month.',
    examples: ['«in April 2016» some died', '«in early March 1999»', '«June last year»', '«the end of May 1994»'],
    not: ['may 2000 of them', 'in March they left'],
    pattern:
      '(?:(?<edge>{EDGE})[- ]|(?<edgeof>{EDGEOF}) )?(?:the month of )?(?<month>{MONTH})' +
      '(?:(?:,| of)? (?:(?<year>{YEAR})|(?<spelled>nineteen [a-z]{3,7}(?:[- ][a-z]{3,5})?))|,? (?:of )?(?<modifier>this|last|next) year)',
    read({ groups, after }) {
      const month = parseMonth(groups['month'] ?? '');
      if (month === null || !isCapitalised(groups['month'])) return null;
      const edge = parseEdge(groups['edge'] ?? groups['edgeof']);
      if (groups['modifier']) {
        // "June last year" is a June of a year counted from the speech, which `modifier` alone cannot say.
        const modifier = toChoice(groups['modifier']);
        return toDate({
          type: 'yearless',
          month,
          day: null,
          modifier: modifier === 'last' ? 'last' : modifier,
          part: null,
          edge,
        });
      }
      const year = groups['year'] ?? String(parseSpelledYear(groups['spelled'] ?? '') ?? '');
      if (year === '' || (groups['year'] && COUNTED.test(after))) return null;
      return toDate({ type: 'absolute', value: `${year}-${pad(month, 2)}`, part: null, edge });
    },
  }),
  toTimeRule({
    id: 'time/month',
    says: 'A month alone is a date of a month whose year is told elsewhere; names that are also words or names of people need a word before them.',
    examples: ['a flare-up «in July» cost', '«last May»', '«by mid-November»', '«in March»', 'the «October» shelling'],
    not: ['He may go', 'May they rest', 'They march on', 'Jan told us', 'April Haddon said'],
    pattern:
      '(?:(?<edge>{EDGE})[- ]|(?<edgeof>{EDGEOF}) )?(?:(?<modifier>last|next|this|this past|this coming|the previous|the following) )?(?<month>{MONTH})(?:-(?<to>{MONTH}))?',
    read({ groups, before, after }) {
      const name = groups['month'] ?? '';
      const month = parseMonth(name);
      if (month === null || !isCapitalised(name)) return null;
      if (/^\s{1,3}(?:Revolution|War\b|Uprising|Surprise|Group|Movement)/u.test(after)) return null;
      const led = Boolean(groups['edge'] ?? groups['edgeof'] ?? groups['modifier']) || DATING.test(before);
      if (!led && !SURE_MONTH.test(name)) return null;
      if (!led && /\.$/.test(name) && /^\s{0,3}\p{Lu}/u.test(after)) return null;
      const edge = parseEdge(groups['edge'] ?? groups['edgeof']);
      return toDate({ type: 'yearless', month, day: null, modifier: toChoice(groups['modifier']), part: null, edge });
    },
  }),
  toTimeRule({
    id: 'time/edge-of-year',
    says: 'A year with a word for its beginning, middle or end is that stretch of the year.',
    examples: ['«in early 1994»', '«since mid-1996»', '«at the end of 1994»', '«fiscal 1989»', '«in late 2010»'],
    not: ['the end of 1994 soldiers', 'early 1400 men'],
    pattern:
      '(?:(?<edge>{EDGE})[- ]|(?<edgeof>{EDGEOF}) |(?:the )?fiscal (?:year )?|the year |the whole of |all of |most of )(?<year>{YEAR})',
    read({ groups, after }) {
      if (COUNTED.test(after)) return null;
      const edge = parseEdge(groups['edge'] ?? groups['edgeof']);
      return toDate({ type: 'absolute', value: groups['year']!, part: null, edge });
    },
  }),
  toTimeRule({
    id: 'time/year-range',
    says: 'Two years joined by a dash are the years from one to the other.',
    examples: ['the war («1988–1990») killed', '«in 1991-94»'],
    not: ['call 1988-19901', 'between lines 1988–7'],
    pattern: '(?:(?<=\\()|(?<=\\s))(?<from>{YEAR})[–—-](?<to>{YEAR}|\\d\\d)(?![–—-])',
    read({ groups, after }) {
      const from = groups['from']!;
      const to = groups['to']!.length === 2 ? from.slice(0, 2) + groups['to']! : groups['to']!;
      if (Number(to) <= Number(from) || COUNTED.test(after)) return null;
      return toDate({ type: 'range', from: toYear(from), to: toYear(to) });
    },
  }),
  toTimeRule({
    id: 'time/year',
    says: 'Four digits are a year where a preposition, an article or another year leads to them and no counted noun follows.',
    examples: ['«in 1992»', 'the «1994» ceasefire', '«since 1990» they', '«from 1988 to 1990»', 'the accord («1994»)'],
    not: [
      '1994 men',
      'to 2000 fighters',
      'some 1990 shells',
      'worth 1995 dollars',
      'more than 2000 people',
      'Route 1990',
    ],
    pattern: "(?<year>(?:1[6-9]|20)\\d\\d)(?=['’]s\\b|[^%'’]|$)(?!-year|,\\d)",
    read({ groups, before, after }) {
      const year = groups['year']!;
      if (COUNTED.test(after) || /^-?[–—]\d/u.test(after)) return null;
      if (HARMED.test(after) && !/\b(?:in|since|until|from|\d{4}\s(?:to|and))\s{1,3}$/iu.test(before)) return null;
      const isRecent = Number(year) >= 1900 && Number(year) <= 2059;
      const led =
        /(?:^|[\s(“"'’‘-])(?:in|since|until|till|during|before|after|by|from|of|through|throughout|between|post|pre|back|year|the|a|its|their|his|her|due|late|early|for|on|and|or|to|with|early in|over)[\s-]{1,3}$/iu.test(
          before,
        );
      const listed = /\b(?:1[6-9]|20)\d\d(?:,|\s?[–—-]|,? (?:and|or|to))\s{0,3}$/u.test(before);
      const bracketed = /\($/u.test(before) && /^\)/u.test(after);
      const owned = /['’]s?\s{1,3}$/u.test(before) && /^\s\p{L}/u.test(after);
      if (!(led || listed || bracketed || owned) || !(isRecent || led)) return null;
      const isCount = /\b(?:than|about|nearly|some|almost|to|of|with|and|or|for|over|on)[\s-]{1,3}$/iu.test(before);
      if (isCount && /^\s{1,3}\p{Ll}{2,}s\b/u.test(after)) return null;
      if (!isRecent && !/\b(?:in|since|of|from|to|and|until)\s{1,3}$/iu.test(before)) return null;
      return toDate(toYear(year));
    },
  }),
  toTimeRule({
    id: 'time/spelled-year',
    says: 'A year written out in words is a year.',
    examples: ['«in nineteen ninety-six»', '«the year two thousand»'],
    not: ['nineteen men', 'two thousand people'],
    pattern:
      '(?:the year )?(?<year>(?:nineteen|eighteen) (?:ten|eleven|twelve|\\p{L}{3,4}teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)|(?<=the year )two thousand(?: (?:and )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))?)',
    read({ groups }) {
      const year = parseSpelledYear(groups['year'] ?? '');
      return year === null ? null : toDate(toYear(String(year)));
    },
  }),
  toTimeRule({
    id: 'time/decade',
    says: 'A decade, or its early, middle or late years, is a date of ten years.',
    examples: ['«in the early 1990s»', '«since the 1990s»', '«the nineties»', '«the late ’80s»'],
    not: ['in her nineties', 'a man in his 80s', 'an F-90s'],
    pattern:
      "(?:the )?(?:(?<edge>{EDGE})[- ](?:to mid[- ])?|(?<edgeof>{EDGEOF}) the |the (?:first|last|second) half of the )?(?:(?<full>(?:1[5-9]|20)\\d0)['’]?s|['’](?<short>[2-9]0)['’]?s|(?<word>(?<=the |the early |the late |the mid-)(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)))",
    read({ groups }) {
      const edge = parseEdge(groups['edge'] ?? groups['edgeof']);
      const words = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'];
      const decade =
        groups['full']?.slice(0, 3) ??
        (groups['short']
          ? `19${groups['short'].charAt(0)}`
          : `19${words.indexOf(groups['word']?.toLowerCase() ?? '') + 2}`);
      return toDate({ type: 'absolute', value: decade, part: null, edge });
    },
  }),
  toTimeRule({
    id: 'time/century',
    says: 'A numbered century is a date of a hundred years.',
    examples: ['«in the 19th century»', '«the early twentieth century»'],
    not: ['the third company', 'a century ago'],
    pattern: '(?:the )?(?:(?<edge>{EDGE})[- ])?(?<ordinal>{ORDINAL})[- ]century',
    read({ groups }) {
      const number = parseOrdinal(groups['ordinal'] ?? '');
      if (number === null || number < 1 || number > 21) return null;
      return toDate({ type: 'absolute', value: pad(number - 1, 2), part: null, edge: parseEdge(groups['edge']) });
    },
  }),
];

/** How a word chooses among days or months of one name: "last", "this coming"; `none` for no word. */
export function toChoice(text: string | undefined): 'none' | 'last' | 'next' | 'this' {
  const word = text?.toLowerCase() ?? '';
  if (/past|last|previous/.test(word)) return 'last';
  if (/next|coming|following/.test(word)) return 'next';
  return word.includes('this') ? 'this' : 'none';
}

function toYear(value: string): TimeExpression {
  return { type: 'absolute', value, part: null, edge: null };
}
