import type { TimeExpression } from '../../model/time-expression.js';
import { toDate, toTimeRule, type TimeFinding, type TimeRule } from './time-rule.js';
import { parseCount, parseWeekday } from './time-words.js';

const LETTERS: Readonly<Record<string, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  night: 'D',
  week: 'W',
  weekend: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
};

const VAGUE = /few|several|some|many|number|dozens|hundreds|thousands/i;

/** The TIMEX3 period of so many units; a null count gives the vague one (`PXY`). Decades and centuries become years. */
function toPeriod(count: number | null, unit: string): string | null {
  const name = unit.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '');
  const long = { decade: 10, centur: 100, century: 100, millennium: 1000, millennia: 1000 }[name];
  if (long) return count === null ? (long === 10 ? 'PXY' : long === 100 ? 'PXC' : 'PXL') : `P${count * long}Y`;
  const letter = LETTERS[name];
  if (!letter) return null;
  return `${/[SMH]/.test(letter) && name !== 'month' ? 'PT' : 'P'}${count === null ? 'X' : count}${letter}`;
}

function toDuration(value: string | null): TimeFinding | null {
  return value === null ? null : { kind: 'duration', expression: { type: 'duration', value } };
}

function toSet(value: string): TimeFinding {
  return { kind: 'set', expression: { type: 'set', value } };
}

function toReference(value: Extract<TimeExpression, { type: 'reference' }>['value']): TimeFinding {
  return toDate({ type: 'reference', value });
}

/** The half of a unit, as it stands behind the whole ones: two and a half years are P2Y6M. */
const HALF: Readonly<Record<string, string>> = { year: '6M', hour: '30M', day: 'T12H', minute: '30S' };

/** What is counted by the day or the year, right before "a day": numbers, money, times, hours. */
const RATE_BEFORE =
  /(?:[\d%]|\b(?:hundred|thousand|million|billion|hours|times|once|twice|dollars|euros|tons|tonnes|barrels|people|percent|cent|flights|seats|units))\s{1,3}$/iu;

/** Rules for lengths of time, repeated times and words such as "now" that point without saying when. */
export const SPAN_RULES: readonly TimeRule[] = [
  toTimeRule({
    id: 'time/duration',
    says: 'A number of minutes, days, years … is a length of time; ages are not.',
    examples: [
      '«for three days»',
      'the «10-year» truce',
      '«the past two months»',
      '«nearly forty years»',
      '«half an hour»',
      '«2 1/2 years»',
      '«several weeks»',
    ],
    not: [
      'a 65-year-old man',
      '65 years old',
      'aged 12 years',
      'a second attack',
      'a second day',
      '$3 million a year',
      'three-quarters',
    ],
    pattern:
      '(?:(?<hedge>{HEDGE}) )?(?:(?<frame>(?:each of )?(?:the |these |those )?(?:past|last|next|coming|first|previous|latest|recent|final|following)) )?' +
      '(?:(?<halfof>half an?|a quarter of an)|(?<count>{NUM}|a|an|another|one)(?: and a half| 1/2)?|(?<vague>{VAGUENUM}))(?: |-)(?:(?:more|additional|whole|full|straight|consecutive|long|or so|or two) )?(?<unit>{UNIT})(?<plural>s)?(?: and a half)?(?:-long)?(?!(?: |-)old\\b|[- ]olds?\\b)',
    read({ groups, before, after, text }) {
      const unit = groups['unit'] ?? '';
      const isArticle = /^(?:a|an)$/i.test(groups['count'] ?? '');
      if (/^second$/i.test(unit) && (isArticle || !groups['plural'])) return null;
      if (
        isArticle &&
        /^(?:minute|hour|day|night|weekend|quarter)$/i.test(unit) &&
        !groups['hedge'] &&
        !groups['frame']
      ) {
        if (
          !/\b(?:for|in|within|after|about|over|take|took|takes|lasted|last|lasts|than|\p{L}+s)\s{1,3}$/iu.test(before)
        )
          return null;
        if (/^night|^quarter|^weekend/i.test(unit) || /^\s{1,3}(?:of|trip|tour|visit|when|that)\b/iu.test(after))
          return null;
      }
      if (/\b(?:aged?|ages)\s{1,3}$/iu.test(before)) return null;
      // "$3 million a year", "24 hours a day", "four flights a week" are rates.
      if (isArticle && RATE_BEFORE.test(before) && !groups['hedge'] && !groups['frame']) return null;
      // "three-quarters of the town" is a share.
      if (/^quarter$/i.test(unit) && /-quarters?$/i.test(text)) return null;
      if (/^\d{4}$/.test(groups['count'] ?? '') && !groups['plural']) return null;
      if (groups['halfof'])
        return toDuration(
          /minute/i.test(unit)
            ? 'PT30S'
            : /hour/i.test(unit)
              ? /quarter/i.test(text)
                ? 'PT15M'
                : 'PT30M'
              : /day/i.test(unit)
                ? 'PT12H'
                : /year/i.test(unit)
                  ? 'P6M'
                  : /decade/i.test(unit)
                    ? 'P5Y'
                    : null,
        );
      const count = VAGUE.test(groups['vague'] ?? '')
        ? null
        : /another/i.test(groups['count'] ?? '')
          ? 1
          : parseCount(groups['count'] ?? '');
      const half = / (?:1\/2|and a half)/i.test(text) ? HALF[unit.toLowerCase()] : undefined;
      const period = toPeriod(count, unit);
      return toDuration(half && period !== null ? `${period}${half}` : period);
    },
  }),
  toTimeRule({
    id: 'time/the-past-year',
    says: 'The past or coming week, month or year is a length of time up to or from the time of speech.',
    examples: ['«in the past week»', '«the last decade»'],
    not: ['the past weeks', 'past year reports', 'the last day of May'],
    pattern:
      '(?:the )(?:past|last|next|coming) (?<unit>hour|day|week|month|quarter|year|decade|century|weekend)(?! (?:of|before|in)\\b)',
    read({ groups }) {
      return toDuration(toPeriod(1, groups['unit'] ?? ''));
    },
  }),
  toTimeRule({
    id: 'time/vague-duration',
    says: 'Hours, days, weeks … without a number are a vague length of time where a preposition leads to them or "-long" follows.',
    examples: ['«for years»', 'the «decades-long» dispute', '«within hours»', '«in days» of', '«a while»'],
    not: ['war years', 'her school days', 'rush hours'],
    pattern:
      '(?:(?<=(?:for|in|within|over|after|last|lasted|take|took|of|during|these) (?:the )?)(?<unit>minutes|hours|days|weeks|months|years|decades|centuries)(?! (?:old|ago|earlier|later))|(?<long>hour|day|night|week|month|year|decade|century|centurie)s?-long|(?<while>a while|some time))',
    read({ groups, before }) {
      if (groups['while']) return toDuration('PXM');
      if (groups['long']) return toDuration(toPeriod(/s$/.test(groups['long']) ? null : 1, groups['long']));
      if (/\bin the\s{1,3}$/iu.test(before)) return null;
      return toDuration(toPeriod(null, groups['unit'] ?? ''));
    },
  }),
  toTimeRule({
    id: 'time/month-count',
    says: 'The nine months, the first six months and the like are a length of time that accounts cover.',
    examples: ['«the nine months»', '«the six months»'],
    not: ['the nine men', 'the first of nine'],
    pattern:
      '(?:the )(?:first |latest |last |past |year-earlier |year-ago )?(?<count>{NUM}) (?<unit>day|week|month|quarter|year)s',
    read({ groups }) {
      return toDuration(toPeriod(parseCount(groups['count'] ?? ''), groups['unit'] ?? ''));
    },
  }),
  toTimeRule({
    id: 'time/set',
    says: 'Daily, every week, each Thursday and the like are repeated times.',
    examples: [
      'the «daily» tally',
      'meet «every Thursday»',
      '«each year»',
      '«once a week»',
      'paid «annually»',
      '«on Tuesday nights»',
    ],
    not: ['the Daily Telegraph', 'Weekly Times', 'every second man'],
    pattern:
      "(?:(?<adverb>daily|nightly|weekly|monthly|quarterly|annually|hourly)|(?:every|each)(?: (?<other>other))? (?:(?<unit>minute|hour|day|night|week|weekend|month|quarter|year|spring|summer|winter)(?! (?:old|of the))|(?<weekday>{WEEKDAY})|(?<month>{MONTH}))|(?:once|twice) (?:a|an|every) (?<per>hour|day|night|week|month|year)|(?<plural>{WEEKDAY})(?: (?<part>morning|afternoon|evening|night))?s(?!'))",
    read({ groups, text, after }) {
      const adverb = groups['adverb']?.toLowerCase();
      if (adverb) {
        if (/^[A-Z]/.test(text) && /^\s{1,3}\p{Lu}/u.test(after)) return null;
        return toSet(
          {
            daily: 'P1D',
            nightly: 'P1D',
            weekly: 'P1W',
            monthly: 'P1M',
            quarterly: 'P1Q',
            annually: 'P1Y',
            hourly: 'PT1H',
          }[adverb]!,
        );
      }
      const unit = groups['unit'] ?? groups['per'];
      if (unit) {
        const season = { spring: 'XXXX-SP', summer: 'XXXX-SU', winter: 'XXXX-WI' }[unit.toLowerCase()];
        return toSet(season ?? toPeriod(groups['other'] ? 2 : 1, unit) ?? 'P1D');
      }
      if (groups['month']) return toSet('P1Y');
      const weekday = parseWeekday(groups['weekday'] ?? groups['plural'] ?? '');
      if (weekday === null || !/^[A-Z]/.test(groups['weekday'] ?? groups['plural'] ?? '')) return null;
      const part =
        { morning: 'TMO', afternoon: 'TAF', evening: 'TEV', night: 'TNI' }[(groups['part'] ?? '').toLowerCase()] ?? '';
      return toSet(`XXXX-WXX-${weekday + 1}${part}`);
    },
  }),
  toTimeRule({
    id: 'time/now',
    says: 'Now, currently and at present point at the time of speech.',
    examples: ['who «now» hold it', 'is «currently» closed', '«at present» no', 'the «current» toll'],
    not: ['until nowhere', 'the current was strong', 'electric current'],
    pattern:
      '(?:right |just |until |till |for |from |by |even )?(?<now>now)(?!-)|currently|at present|nowadays|these days|at the moment|at this (?:moment|time|point)|(?<current>(?<!then |then-)current)(?= \\p{L})',
    read({ groups, after, before }) {
      if (
        groups['current'] &&
        (/^\s{1,3}(?:was|is|were|account|that|of|and|or|in)\b/iu.test(after) ||
          /\b(?:electric|strong|ocean)\s{1,3}$/iu.test(before))
      )
        return null;
      return toReference('PRESENT_REF');
    },
  }),
  toTimeRule({
    id: 'time/recently',
    says: 'Recently, in recent days, previously and the like point at the past without saying when.',
    examples: ['«recently» said', '«in recent days»', '«in the past»', 'clashes «in recent years»', '«lately»'],
    not: ['the recent attack was', 'past the town', 'in the past week'],
    pattern:
      '(?:more |most |until |very )?recently|lately|(?:in )?(?:recent|past) (?:minutes|hours|days|weeks|months|quarters|years|decades|times)(?: and (?:weeks|months|years))?|the past(?= ?(?:[,.;:]|$|and |but ))|the past several (?:quarters|weeks|months|years)|formerly|(?<=^|[.!?”"] )previously',
    read() {
      return toReference('PAST_REF');
    },
  }),
  toTimeRule({
    id: 'time/future',
    says: 'Soon, the future, in the coming days and the like point at the future without saying when.',
    examples: ['«in the future»', 'will «soon» fall', '«in the coming days»', '«the near future»'],
    not: ['a future president', 'as soon as they', 'too soon'],
    pattern:
      '(?:the )?(?:near(?:est)?|foreseeable|immediate) (?:future|term)|(?<=in |for |of |about )the future|(?<!as |too |how |so )soon(?! (?:as|after)\\b)|(?:the )?(?:coming|future) (?:hours|days|weeks|months|quarters|years)|the (?:days|weeks|months|years) ahead',
    read() {
      return toReference('FUTURE_REF');
    },
  }),
];
