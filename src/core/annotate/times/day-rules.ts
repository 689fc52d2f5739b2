import { toChoice } from './date-rules.js';
import { parseDayPart, parseEdge, toDate, toDateOrTime, toTimeRule, type TimeRule } from './time-rule.js';
import { parseCount, parseWeekday } from './time-words.js';

/** Names that a weekday is only a part of: papers, feasts, remembered days. */
const NAMED_AFTER =
  /^\s{1,3}(?:Times|Mirror|Telegraph|Mail|Express|Post|Herald|Star|Sun|People|Tribune|Night Live|Agreement|Club)\b/u;
const NAMED_BEFORE = /\b(?:Black|Bloody|Good|Holy|Super|Cyber|Ash|Palm|Ruby|Casual|Red)\s{1,3}$/u;

/** Rules for days told from the day of speech or from another day: weekdays, today, a day earlier. */
export const DAY_RULES: readonly TimeRule[] = [
  toTimeRule({
    id: 'time/weekday',
    says: 'A weekday, with "last" or "next" and a part of the day, is a date near the day of speech.',
    examples: [
      'killed «on Friday» in',
      '«Thursday» that',
      '«last Sunday»',
      'called «on Wednesday late»',
      '«Monday morning»',
      '«late on Friday»',
    ],
    not: ['the Sunday Times said', 'since Bloody Sunday', 'on Good Friday', 'a Friday Mosque'],
    pattern:
      '(?:(?<edge>{EDGE})(?: on)? )?(?:(?<modifier>last|next|this|this past|this coming|the previous|the following|this last) )?' +
      '(?<weekday>{WEEKDAY})(?! Mosque)(?:(?: in the| at)? (?<part>{PART})(?!s)|,? (?<late>late|early)(?= |[,.;]|$))?',
    read({ groups, before, after }) {
      const weekday = parseWeekday(groups['weekday'] ?? '');
      if (weekday === null || NAMED_AFTER.test(after) || NAMED_BEFORE.test(before)) return null;
      const part = parseDayPart(groups['part']);
      const edge = parseEdge(groups['edge'] ?? groups['late']);
      return toDateOrTime(
        { type: 'weekday', weekday, modifier: toChoice(groups['modifier']), part, edge, date: null },
        part,
      );
    },
  }),
  toTimeRule({
    id: 'time/today',
    says: 'Today, yesterday, tomorrow and tonight count from the day of speech.',
    examples: [
      'continue «today» between',
      '«early yesterday»',
      '«tomorrow morning»',
      '«the day before yesterday»',
      '«tonight»',
    ],
    not: ['Russia Today said', 'USA Today'],
    pattern:
      '(?:(?<edge>{EDGE}) )?(?:(?<far>the day (?:before yesterday|after tomorrow))|(?<day>today|yesterday|tomorrow)(?: (?<part>{PART}))?|(?<tonight>tonight))',
    read({ groups, text, before }) {
      if (/Today/.test(text) && /(?:Russia|USA|India|Sky|World|Military|Army)\s{1,3}$/u.test(before)) return null;
      const edge = parseEdge(groups['edge']);
      if (groups['tonight'])
        return { kind: 'time', expression: { type: 'day-offset', days: 0, from: 'speech', part: 'night', edge } };
      const word = (groups['far'] ?? groups['day'] ?? '').toLowerCase();
      const days = { today: 0, yesterday: -1, tomorrow: 1 }[word] ?? (word.endsWith('yesterday') ? -2 : 2);
      const part = parseDayPart(groups['part']);
      return toDateOrTime({ type: 'day-offset', days, from: 'speech', part, edge }, part);
    },
  }),
  toTimeRule({
    id: 'time/last-night',
    says: 'Last night and overnight are the night before the day of speech.',
    examples: ['struck a depot «overnight».', '«last night»', 'the «overnight» shelling', '«during the night»'],
    not: ['one last night of calm', 'overnight stays', 'the night train'],
    pattern:
      '(?<overnight>overnight(?! (?:stays?|bags?|guests?|success|trains?|lows?|highs?))|(?<=(?:during|in|through|throughout|over) )the night|all (?:last )?night(?: long)?)|(?<last>(?<!one )last (?<part>night|evening))',
    read({ groups }) {
      const part = groups['last'] ? parseDayPart(groups['part']) : 'overnight';
      return { kind: 'time', expression: { type: 'day-offset', days: -1, from: 'speech', part, edge: null } };
    },
  }),
  toTimeRule({
    id: 'time/days-ago',
    says: 'So many days ago is a day counted back from the day of speech.',
    examples: ['«five days ago»', '«a day ago»'],
    not: ['a few days ago', 'five years ago'],
    pattern: '(?:{HEDGE} )?(?<count>{NUM}|a|an) days? ago',
    read({ groups }) {
      const count = parseCount(groups['count'] ?? '');
      return count === null
        ? null
        : toDate({ type: 'day-offset', days: -count, from: 'speech', part: null, edge: null });
    },
  }),
  toTimeRule({
    id: 'time/day-earlier',
    says: 'A day earlier, the next day and the like count from another day that the text tells.',
    examples: [
      'left «a day earlier» than',
      '«two days later»',
      '«the next day»',
      '«the day before»',
      '«the same day»',
      '«the previous day»',
    ],
    not: ['the next days', 'a year earlier', 'the day before the vote'],
    pattern:
      '(?:(?<count>{NUM}|a|an) days? (?<way>earlier|later|before(?! [\\p{L}\\d])|after(?! [\\p{L}\\d])|beforehand|afterwards?|previously)' +
      '|(?:the|that) (?<near>very next|next|following|previous|preceding|same|very) (?<part>day|{PART})|(?:earlier |later )?that (?:same )?(?<same>day|{PART})|the day (?<side>before|after)(?! (?!he\\b|she\\b|it\\b)[\\p{L}\\d]))',
    read({ groups }) {
      const part = parseDayPart(groups['part'] ?? groups['same']);
      const count = groups['count'] ? parseCount(groups['count']) : 1;
      if (count === null) return null;
      const way = (groups['way'] ?? groups['near'] ?? groups['side'] ?? '').toLowerCase();
      const sign = /earlier|before|prev|preced/.test(way) ? -1 : /later|after|next|following/.test(way) ? 1 : 0;
      return toDateOrTime({ type: 'day-offset', days: sign * count, from: 'narrative', part, edge: null }, part);
    },
  }),
  toTimeRule({
    id: 'time/part-of-day',
    says: 'A part of the day is a time of the day of speech, or of the day that the text tells.',
    examples: [
      'heard shots «before noon».',
      'explosions «around midnight» as',
      '«this morning»',
      '«at dawn»',
      '«in the afternoon»',
    ],
    not: ['good morning', 'Morning Star', 'the evening train', 'a night raid'],
    pattern:
      '(?:(?<edge>early|late|earlier|later|mid)[ -])?(?:(?<this>this) (?<named>morning|afternoon|evening|night)|(?<=(?:at|before|around|about|by|until|till|after|since|from|towards?|shortly before|shortly after) )(?<bare>noon|midnight|midday|dawn|nightfall|sunrise|sunset|dusk|daybreak|night(?= |[.,;])|lunchtime)(?! (?:train|raid))|(?<lone>noon|midnight|midday)(?= (?:on )?{WEEKDAY})|(?<=(?:in|during|by|throughout|until) )the (?:(?<the2>early|late) )?(?<the>morning|afternoon|evening)(?! (?:hours? of|of|rush|train|prayers?|edition)))',
    read({ groups }) {
      const word = (groups['named'] ?? groups['the'] ?? groups['bare'] ?? groups['lone'] ?? '').toLowerCase();
      const part =
        parseDayPart(word) ??
        (/sunrise|daybreak/.test(word)
          ? 'dawn'
          : /nightfall/.test(word)
            ? 'night'
            : /sunset|dusk/.test(word)
              ? 'evening'
              : null);
      if (part === null) return null;
      return { kind: 'time', expression: { type: 'part-of-day', part, modifier: groups['this'] ? 'this' : 'none' } };
    },
  }),
];
