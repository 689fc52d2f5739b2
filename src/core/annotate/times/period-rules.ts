import type { TimeUnit, YearPart } from '../../model/time-expression.js';
import { toChoice } from './date-rules.js';
import { parseEdge, toDate, toTimeRule, type TimeRule } from './time-rule.js';
import { parseCount } from './time-words.js';

const SEASONS: Readonly<Record<string, YearPart>> = {
  spring: 'SP',
  summer: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
};
const QUARTERS: Readonly<Record<string, YearPart>> = {
  first: 'Q1',
  second: 'Q2',
  third: 'Q3',
  fourth: 'Q4',
  last: 'Q4',
  final: 'Q4',
};

const VAGUE = /few|several|some|many|number|dozens|hundreds|thousands/i;

/** The period that a noun names ("months" → month); null for a noun that names none. */
function parsePeriod(text: string | undefined): TimeUnit | null {
  const word = text?.toLowerCase() ?? '';
  if (word.startsWith('centur')) return 'century';
  const units: readonly TimeUnit[] = ['weekend', 'week', 'month', 'quarter', 'year', 'decade'];
  return units.find((unit) => word.startsWith(unit)) ?? null;
}

/** A unit with the years that it counts as where it measures how long ago something was. */
function inYears(unit: TimeUnit): [TimeUnit, number] {
  if (unit === 'decade') return ['year', 10];
  return unit === 'century' ? ['year', 100] : [unit, 1];
}

/** Rules for weeks, months, quarters, seasons and years told from the speech or from another time. */
export const PERIOD_RULES: readonly TimeRule[] = [
  toTimeRule({
    id: 'time/this-week',
    says: 'This, last or next week, month, year and the like count from the time of speech.',
    examples: [
      'said «earlier this week» that',
      '«last year»',
      '«next month»',
      '«late last week»',
      '«the end of this year»',
      '«this past weekend»',
    ],
    not: ['last weeks of', 'this weekly', 'the last week of May'],
    pattern:
      '(?:(?:(?<edge>{EDGE}) (?:in )?)|(?<edgeof>{EDGEOF}|sometime) )?(?<modifier>last|this|next|this past|this coming|the current|the coming|current) (?:calendar |fiscal )?(?<unit>week|weekend|month|quarter|year|decade|century)(?! of {MONTH})(?![- ](?:old|long|end\\b))',
    read({ groups }) {
      const unit = parsePeriod(groups['unit']);
      if (unit === null) return null;
      const modifier = (groups['modifier'] ?? '').toLowerCase();
      const count = /last|past|previous/.test(modifier) ? -1 : /next|coming|following/.test(modifier) ? 1 : 0;
      const from = /previous|following/.test(modifier) ? 'narrative' : 'speech';
      return toDate({
        type: 'unit-offset',
        unit,
        count,
        from,
        isVague: false,
        edge: parseEdge(groups['edge'] ?? groups['edgeof']),
      });
    },
  }),
  toTimeRule({
    id: 'time/the-year',
    says: 'The week, month, quarter or year with an article is the one that the text is about.',
    examples: [
      '«at the end of the year»',
      '«over the weekend»',
      '«for that year»',
      '«later that year»',
      '«the same month»',
      '«year-end»',
    ],
    not: ['the year they met', 'the week of mourning', 'a month'],
    pattern:
      "(?:(?<edge>{EDGE}) (?:in )?|(?<edgeof>{EDGEOF}) )?(?:(?<that>that|the same|that same|the very) (?<unit>week|weekend|month|quarter|year|decade)|the (?<the>weekend)|(?<=(?:end|beginning|start|middle|late|later|early|earlier|close|rest|remainder|half) (?:of|in) )the (?<of>week|month|quarter|year|decade|century)|(?:the )?(?<full>year)[- ](?:end|’s end|'s end))(?! (?:of|that|when|they|he|she|we|it)\\b)",
    read({ groups }) {
      const unit = parsePeriod(groups['unit'] ?? groups['the'] ?? groups['of'] ?? groups['full']);
      if (unit === null) return null;
      const edge = groups['full'] ? 'late' : parseEdge(groups['edge'] ?? groups['edgeof']);
      const isNear = unit === 'weekend' || Boolean(groups['full'] ?? groups['of']);
      return toDate({
        type: 'unit-offset',
        unit,
        count: unit === 'weekend' && groups['the'] ? -1 : 0,
        from: isNear ? 'speech' : 'narrative',
        isVague: false,
        edge,
      });
    },
  }),
  toTimeRule({
    id: 'time/years-ago',
    says: 'So many weeks, months or years ago count back from the time of speech.',
    examples: [
      '«two years ago»',
      '«a month ago»',
      '«several years ago»',
      '«nearly four years ago»',
      'the «year-ago» level',
      '«a decade ago»',
      'for Omel, «the year-ago quarter»',
    ],
    not: ['two years long', 'ago two years', 'five days ago'],
    pattern:
      '(?:{HEDGE} )?(?:(?<count>{NUM}|a|an)|(?<vague>{VAGUENUM})) (?<unit>week|month|quarter|year|decade|centur)(?:s|y|ies)?(?: or (?:so|two))? ago|(?:the (?:comparable )?)?(?<single>year)-ago (?:period|quarter)|(?<single2>year)-ago|(?<days>a few|several|some) days ago',
    read({ groups }) {
      if (groups['days']) return toDate({ type: 'reference', value: 'PAST_REF' });
      const named = parsePeriod(groups['unit'] ?? groups['single'] ?? groups['single2']);
      const count = groups['single'] || groups['single2'] ? 1 : parseCount(groups['count'] ?? 'one');
      if (named === null || count === null) return null;
      // "A decade ago" is a year ten years back, not the whole decade before.
      const [unit, years] = inYears(named);
      return toDate({
        type: 'unit-offset',
        unit,
        count: -count * years,
        from: 'speech',
        isVague: VAGUE.test(groups['vague'] ?? ''),
        edge: null,
      });
    },
  }),
  toTimeRule({
    id: 'time/year-earlier',
    says: 'So many weeks, months or years earlier or later count from another time that the text tells.',
    examples: [
      '«a year earlier» it',
      '«two weeks later»',
      '«the following month»',
      '«the previous year»',
      'the «year-earlier» toll',
    ],
    not: ['years of war', 'a day earlier', 'the year before the war'],
    pattern:
      '(?:{HEDGE} )?(?:(?<count>{NUM}|a|an)|(?<vague>{VAGUENUM})) (?<unit>week|month|quarter|year|decade)s? (?<way>earlier|later|before(?! [\\p{L}\\d])|after(?! [\\p{L}\\d])|afterwards?|previously)|the (?<near>next|following|previous|preceding|prior|same) (?<single>week|month|quarter|year|decade)|(?:the (?:comparable )?)?(?<hyphen>year)-earlier (?:period|quarter)|(?<hyphen2>year)-earlier|the (?<single2>week|month|year) (?<side>before|after)(?! [\\p{L}\\d])',
    read({ groups }) {
      const named = parsePeriod(
        groups['unit'] ?? groups['single'] ?? groups['hyphen'] ?? groups['hyphen2'] ?? groups['single2'],
      );
      const count = groups['count'] ? parseCount(groups['count']) : 1;
      if (named === null || count === null) return null;
      const [unit, years] = groups['unit'] ? inYears(named) : [named, 1];
      const way = (groups['way'] ?? groups['near'] ?? groups['side'] ?? 'earlier').toLowerCase();
      const sign = way === 'same' ? 0 : /later|after|next|following/.test(way) ? 1 : -1;
      return toDate({
        type: 'unit-offset',
        unit,
        count: sign * count * years,
        from: 'narrative',
        isVague: Boolean(groups['vague']),
        edge: null,
      });
    },
  }),
  toTimeRule({
    id: 'time/season',
    says: 'A season with an article, a year or "last" is a date of a quarter of a year.',
    examples: [
      '«last summer»',
      '«in the spring of 1993»',
      '«this winter»',
      '«in the early summer»',
      '«in autumn 2021»',
    ],
    not: ['to spring up', 'they fall', 'the fall of the city', 'a summer camp'],
    pattern:
      '(?:(?<modifier>last|next|this|this past|this coming) (?:(?<edge2>early|late) )?|(?<edge>{EDGEOF}) |the (?:(?<edge3>{EDGE})[- ])?)?(?<season>{SEASON})(?:(?:,| of)? (?<year>{YEAR}))?',
    read({ groups, before, after }) {
      const period = SEASONS[(groups['season'] ?? '').toLowerCase()]!;
      const modifier = toChoice(groups['modifier']);
      const isArticle =
        /^the\b/i.test(groups['edge'] ? 'x' : before.slice(-4)) ||
        /\b(?:in|during|by|until|since|of|over)\s{1,3}$/iu.test(before);
      if (modifier === 'none' && !groups['year']) {
        if (!isArticle || /^(?:\s{1,3}(?:of|camp|games|school|break|holiday)\b|s\b|-)/iu.test(after)) return null;
      }
      const year = groups['year'] ? Number(groups['year']) : null;
      return toDate({
        type: 'year-part',
        period,
        year,
        modifier,
        edge: parseEdge(groups['edge'] ?? groups['edge2'] ?? groups['edge3']),
      });
    },
  }),
  toTimeRule({
    id: 'time/quarter',
    says: 'A numbered quarter or half of a year is a date.',
    examples: [
      '«in the third quarter»',
      '«the first half of 1994»',
      '«its third-quarter» report',
      '«the second quarter of 2021»',
      '«last year’s third quarter»',
    ],
    not: ['a quarter of the town', 'the second half of the match', 'headquarters'],
    pattern:
      "(?:(?<owner>this|last|next) year['’]s |the |its )?(?:(?<yearfirst>{YEAR}) |(?<edge>early|late) |year-(?<ago>ago|earlier) |fiscal(?: |-))?(?<ordinal>first|second|third|fourth|last)(?: |-)(?:fiscal(?: |-))?(?:(?<quarter>quarter)(?!s)|(?<half>half)(?= of (?:{YEAR}|the year|this year|last year)))(?: (?:of |in )?(?:fiscal )?(?:(?<year>{YEAR})|(?:(?<modifier>last|this|next|the) year)))?",
    read({ groups }) {
      const ordinal = (groups['ordinal'] ?? '').toLowerCase();
      const period = groups['half'] ? (ordinal === 'first' ? 'H1' : 'H2') : QUARTERS[ordinal];
      if (!period) return null;
      const year = groups['year'] ?? groups['yearfirst'];
      const modifier = groups['ago'] ? 'last' : toChoice(groups['modifier'] ?? groups['owner']);
      return toDate({ type: 'year-part', period, year: year ? Number(year) : null, modifier, edge: null });
    },
  }),
];
