import type { Rule } from '../model/rule.js';

/** How reports are dated, by their own words and by those of other reports on the same war. */
export const DATE_RULES_OF_REPORTS: readonly Rule[] = [
  {
    id: 'date/dateline',
    says: 'A dateline with a date dates its report; a year that it lacks comes from the onset that reports on the same war tell.',
    examples: ['HAVNIK, «4 October 2019» (Orbel Press) - Shells fell', 'HAVNIK, «June 12» (Orbel Press) - Shells fell'],
    not: ['HAVNIK (Orbel Press) - Shells fell on 4 October 2018'],
  },
  {
    id: 'date/url',
    says: 'Year, month and day in the address of a page date it where the page itself says nothing.',
    examples: ['https://news.example/«2019/06/14»/havnik'],
    not: ['https://news.example/havnik-20190614'],
  },
  {
    id: 'date/masthead-without-year',
    says: 'A weekday, or a day and a month, in the head of a page that nothing ties to a year stands as evidence of its day; it dates no report by itself.',
    examples: ['Harbour Evening Post, «Friday» evening edition', 'ARLEN, «14 June» (Orbel Press) - Shells fell'],
    not: ['Three killed on Friday', 'Harbour Post, 14 June 2019'],
  },
  {
    id: 'date/onset-told',
    says: 'A dated report that tells since when the fighting goes on, or which day of it this is, gives the onset for all reports on the same war.',
    examples: [
      '«since war broke out last Sunday», the ministry said',
      'entered «their ninth day on Monday»',
      'War in the Ketta valley, «day five»',
      'The clashes flared up «on Sunday».',
    ],
    not: ['Talks to end the war began «on Sunday».', 'dead since Sunday', 'The war began in 1988.'],
  },
  {
    id: 'date/same-war',
    says: 'Reports speak of the same war where they share three names and the cosine of their names is at least 0.25; only such reports date each other.',
    examples: [
      '«Tarvian» shells hit «Havnik» in «Ostrel» … · «Tarvia» took Brusk; the army of «Ostrel» left «Havnik» …',
    ],
    not: ['Tarvian shells hit Havnik in Ostrel … · Halmaran rebels took Dorn in the Ketta valley …'],
    source: 'Salton and McGill 1983, Introduction to Modern Information Retrieval',
  },
  {
    id: 'date/year-lent',
    says: 'An onset told by month and day, or only by weekday, takes its year or week from a dated picture or happening of the fighting in a report on the same war.',
    examples: ['A house hit in the fighting in Havnik, «11 June 2019»'],
    not: ['A flower show in Port Meren, 11 June 2018'],
  },
  {
    id: 'date/weekday-after-onset',
    says: 'A weekday that a counted day of the fighting falls on is that day; the report is of it or of one of the six days after.',
    examples: ['shelled Havnik «on Friday, the sixth day of fighting».'],
    not: ['shelled Havnik on Friday.'],
  },
  {
    id: 'date/day-of-conflict-now',
    says: 'A counted day that the fighting goes on for, enters or begins, or that a sentence in the present tells, is the day of the report.',
    examples: [
      'Shells fall as valley war enters «fourth day»',
      '«The fifth day» starts with sirens.',
      'as the war dragged on «for a fifth day»',
      'as battles entered «their ninth day on Monday»',
      'Tarvia has yet to break through «on the sixth day of battle».',
    ],
    not: [
      'The ministry said so on the tenth day of combat.',
      'on Friday, the sixth day of fighting',
      'Guns pounded Havnik for a third day running.',
    ],
  },
  {
    id: 'date/told-as-today',
    says: '"Today", or an hour in a paragraph that tells no day, is of the report’s own day, and that is the last counted day.',
    examples: ['Gunners shell Omel «today».', 'A reporter heard gunfire «before noon».'],
    not: ['“Today we will win,” he said.', 'On Friday shots were heard before noon.'],
  },
  {
    id: 'date/days-after-onset',
    says: '"Six days after the fighting began" before a sentence in the present is the day of the report: so many days on, or one fewer where the first day counts; a weekday that the report tells decides.',
    examples: ['«Six days after war broke out», Tarvia says it will go on.'],
    not: ['The raid followed ten days after the armies began shelling.'],
  },
  {
    id: 'date/days-since-onset',
    says: 'A report in whose own words the fighting began so many days ago is of the day so many days after the onset.',
    examples: ['The fighting broke out «four days ago».'],
    not: ['“The fighting broke out four days ago,” he said.', 'The talks broke down four days ago.'],
  },
  {
    id: 'date/onset-reach',
    says: 'A report that tells the onset by a bare weekday is at most six days later, by "last" and a weekday at most seven.',
    examples: ['«since hostilities erupted on Sunday»', 'battles that erupted «last Sunday»'],
    not: ['187 dead since Sunday'],
  },
  {
    id: 'date/same-words',
    says: 'Who prints eight or more words of a happening, with names or numbers, as a dated report on the same war does, means the same day by the bare weekday in them, and is at most six days later.',
    examples: ['«raising to 11 the number of Ostreli civilians killed since Tuesday», in two reports'],
    not: ['Tarvia said in its briefing in Dravik on Tuesday, in two reports', 'killed on Tuesday, in two reports'],
    source: 'Seo and Croft 2008, Local text reuse detection',
  },
  {
    id: 'date/not-before-day-of-conflict',
    says: 'A report is not from before a day of the fighting that it tells.',
    examples: ['The ministry said so «on the tenth day of combat».'],
    not: ['on Sunday'],
  },
  {
    id: 'date/not-before-told-day',
    says: 'A report is not from before a day, told with its date, that it tells as past.',
    examples: ['Shells fell on Havnik «on 14 June 2019».'],
    not: ['The truce will end on 14 June 2019.', 'The truce ended in 1990.'],
  },
  {
    id: 'date/not-after-captured',
    says: 'A report is not from after the day on which it was saved.',
    examples: ['captured «2019-07-01» in the table of reports'],
    not: ['© 2022'],
  },
];

/** How times get their place in the calendar. */
export const RULES_OF_RESOLVED_TIMES: readonly Rule[] = [
  rule('date/day', 'A full date is that day.', ['«on 4 October 2019»'], ['on 4 October']),
  rule('date/month', 'A month with its year is that month.', ['«in April 2016»'], ['in April']),
  rule('date/year', 'A year is that year.', ['«in 1994»'], ['1994 men']),
  rule(
    'date/decade',
    'A decade is its ten years; "early", "mid" and "late" take half of them.',
    ['«in the early 1990s»'],
    ['in 1990'],
  ),
  rule('date/century', 'A century is its hundred years.', ['«in the 19th century»'], ['a century ago']),
  rule(
    'date/year-range',
    'Two years joined are the years from one to the other.',
    ['«from 1988 to 1990»'],
    ['in 1988'],
  ),
  rule(
    'date/range',
    'Two times joined are the stretch from one to the other.',
    ['«from Monday to Friday»'],
    ['on Monday'],
  ),
  rule(
    'date/year-near-published',
    'A month or a day without a year is the nearest one to the report, in the direction that the tense tells.',
    ['a flare-up «in July» cost lives'],
    ['in July 2016'],
  ),
  rule(
    'date/year-part',
    'A quarter, half or season is the nearest one to the report, in the direction that the words or the tense tell.',
    ['«last summer»'],
    ['this week'],
  ),
  rule(
    'date/weekday-before-published',
    'A weekday told as past is the last one of that name up to the day of the report.',
    ['«on Friday» shells fell'],
    ['will meet on Friday'],
  ),
  rule(
    'date/weekday-after-published',
    'A weekday told as coming is the first one of that name after the day of the report.',
    ['will meet «on Friday»'],
    ['shells fell on Friday'],
  ),
  rule(
    'date/weekday-before-told-day',
    'Where only a stretch is known for the report, a bare weekday is the last one before the day that the report ties to the calendar.',
    ['On Sunday, the eighth day of the war, … perished «on Friday»'],
    ['on Sunday, the eighth day of the war'],
  ),
  rule('date/today', 'Today is the day of the report, or of the speech that is quoted.', ['«today»'], ['Tarvia Today']),
  rule(
    'date/days-from-published',
    'Yesterday, tomorrow and so many days ago count from the day of the report.',
    ['«five days ago»'],
    ['a day earlier'],
  ),
  rule(
    'date/days-from-told-day',
    'A day earlier, the next day and the like count from the nearest time told before.',
    ['gone «a day earlier»'],
    ['a day ago'],
  ),
  rule(
    'date/overnight',
    'Overnight and last night are the night that ends on the day of the report.',
    ['«overnight»'],
    ['tonight'],
  ),
  rule(
    'date/period-from-published',
    'This, last or next week, month or year counts from the day of the report.',
    ['«last week»'],
    ['a week earlier'],
  ),
  rule(
    'date/period-from-told-time',
    'A week, month or year earlier or later counts from the nearest time told before.',
    ['«two weeks later»'],
    ['two weeks ago'],
  ),
  rule(
    'date/day-of-conflict',
    'A counted day of the fighting counts from the onset, which is day 1.',
    ['«for a fifth day»'],
    ['the second day of talks'],
  ),
  rule(
    'date/since-onset',
    'Since the fighting began, or since the weekday of the onset, is the stretch from the onset to the day that the sentence tells, else to the report.',
    ['187 dead «since Sunday»', '«since the beginning of the fights»'],
    ['since 2016'],
  ),
  rule(
    'date/since',
    'Since a time is the stretch from it to the day that the sentence tells, else to the report.',
    ['«since 2016»'],
    ['in 2016'],
  ),
  rule('date/until', 'Until a time has no beginning.', ['«until 2016»'], ['in 2016']),
  rule(
    'date/part-of-day',
    'A part of the day is of the day that the sentence tells, else of the day of the report.',
    ['shots «before noon»'],
    ['overnight'],
  ),
  rule(
    'date/clock',
    'An hour is of the day that stands beside it or that the sentence tells, else of the day of the report.',
    ['«at 18:40»'],
    ['ratio 1:100'],
  ),
  rule(
    'date/duration',
    'A length of time has no place in the calendar, but for the past days, weeks or years up to the report.',
    ['«for three days»'],
    ['three days ago'],
  ),
  rule('date/set', 'Repeated times have no place in the calendar.', ['«every Thursday»'], ['on Thursday']),
  rule(
    'date/reference',
    'Recently, now and soon lie before, on and after the day of the report.',
    ['«recently»'],
    ['today'],
  ),
  rule(
    'date/open',
    'A time that nothing ties to the calendar stays open at both ends.',
    ['«on Friday», in a report without any date'],
    ['in 1994'],
  ),
];

function rule(id: string, says: string, examples: readonly string[], not: readonly string[]): Rule {
  return { id, says, examples, not };
}
