/** Words that rules are built from. `{NAME}` in a rule's pattern stands for one of PIECES. */

const MONTHS: readonly (readonly [string, number])[] = [
  ['january', 1],
  ['jan', 1],
  ['february', 2],
  ['feb', 2],
  ['march', 3],
  ['mar', 3],
  ['april', 4],
  ['apr', 4],
  ['may', 5],
  ['june', 6],
  ['jun', 6],
  ['july', 7],
  ['jul', 7],
  ['august', 8],
  ['aug', 8],
  ['september', 9],
  ['sept', 9],
  ['sep', 9],
  ['october', 10],
  ['oct', 10],
  ['november', 11],
  ['nov', 11],
  ['december', 12],
  ['dec', 12],
];

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];

const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
];

const ORDINAL_TENS = [
  'twentieth',
  'thirtieth',
  'fortieth',
  'fiftieth',
  'sixtieth',
  'seventieth',
  'eightieth',
  'ninetieth',
];

/** Nouns that name a conflict or a stage of one, whose days are counted and whose start is an onset. */
const CONFLICTS =
  'fighting|fights?|clashes|war|conflict|hostilities|violence|battles?|combat|offensive|invasion|confrontations?|' +
  'bombardment|shelling|assault|siege|uprising|escalation|unrest|incursion|campaign|bombing|attacks?|flare-?up|' +
  'strikes|operation|revolt|rebellion|insurgency|protests|aggression|onslaught';

/** Verbs that say that something starts. */
const STARTS =
  'began|begun|begin|begins|started|starting|starts|broke out|breaking out|broken out|erupted|erupting|flared up|flared|' +
  'ignited|resumed|reignited|launched|prompted|sparked|triggered|unleashed|opened|reopened';

const UNITS =
  'second|minute|hour|day|night|week|weekend|month|quarter|year|decade|century|centurie|millennium|millennia';

/** Named parts of patterns; none has a capturing group, so that rules may use them as often as they like. */
export const PIECES: Readonly<Record<string, string>> = {
  MONTH:
    '(?:january|february|march|april|may|june|july|august|september|october|november|december|' +
    '(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\b\\.?)',
  DAYNUM: '(?:(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?!\\d|[.,:]\\d))',
  YEAR: '(?:1[5-9]\\d\\d|20\\d\\d)',
  WEEKDAY: `(?:${WEEKDAYS.join('|')})`,
  SHORTDAY: `(?:${WEEKDAYS.join('|')}|mon|tues?|wed|thurs?|thu|fri|sat|sun)`,
  NUM:
    `(?:\\d{1,3}(?:,\\d{3})+|\\d{1,4}|a hundred|one hundred|(?:${TENS.join('|')})(?:[- ](?:${SMALL.slice(1, 10).join('|')}))?|` +
    `${[...SMALL.slice(1)].reverse().join('|')}|a couple of|a couple|couple of)`,
  VAGUENUM: '(?:a few|several|some|many|a number of|few|dozens of|hundreds of|thousands of)',
  ORDINAL:
    `(?:\\d{1,3}(?:st|nd|rd|th)|(?:${TENS.join('|')})-(?:${ORDINALS.slice(0, 9).join('|')})|` +
    `${[...ORDINAL_TENS, ...ORDINALS].reverse().join('|')})`,
  PART: '(?:morning|afternoon|evening|night|noon|midnight|dawn|lunchtime|midday)',
  EDGE: '(?:early|earlier|mid|late|later)',
  EDGEOF: '(?:the (?:very )?(?:beginning|start|middle|end|close) of)',
  SEASON: '(?:spring|summer|autumn|fall|winter)',
  UNIT: `(?:${UNITS})`,
  HEDGE:
    '(?:at least|at most|more than|less than|fewer than|no more than|up to|as many as|as long as|nearly|almost|about|' +
    'around|some|roughly|approximately|over|under|barely|just over|just under)',
  CONFLICT: `(?:${CONFLICTS})`,
  START: `(?:${STARTS})`,
};

/** Month 1–12 of a month's name or abbreviation, null for any other word. */
export function parseMonth(text: string): number | null {
  const word = text.toLowerCase().replace('.', '');
  return MONTHS.find(([name]) => name === word)?.[1] ?? null;
}

/** Weekday 0–6 (Monday first) of its name or abbreviation, null for any other word. */
export function parseWeekday(text: string): number | null {
  const word = text.toLowerCase().replace('.', '');
  if (word.length < 3) return null;
  const index = WEEKDAYS.findIndex((name) => name.startsWith(word));
  return index < 0 ? null : index;
}

/** A count written in digits or words ("twenty-one", "a couple of"); null where it is neither. */
export function parseCount(text: string): number | null {
  const word = text.toLowerCase().replace(/,/g, '').trim();
  if (/^\d+$/.test(word)) return Number(word);
  if (word === 'a' || word === 'an') return 1;
  if (word.endsWith('hundred')) return 100;
  if (word.includes('couple')) return 2;
  const small = SMALL.indexOf(word);
  if (small >= 0) return small;
  const [tens, ones] = word.split(/[-\s]+/);
  const ten = TENS.indexOf(tens ?? '');
  if (ten < 0) return null;
  return (ten + 2) * 10 + (ones ? Math.max(0, SMALL.indexOf(ones)) : 0);
}

/** The number of an ordinal ("sixth", "21st", "twenty-first"); null where it is none. */
export function parseOrdinal(text: string): number | null {
  const word = text.toLowerCase().trim();
  const digits = /^(\d+)(?:st|nd|rd|th)$/.exec(word);
  if (digits) return Number(digits[1]);
  const plain = ORDINALS.indexOf(word);
  if (plain >= 0) return plain + 1;
  const round = ORDINAL_TENS.indexOf(word);
  if (round >= 0) return (round + 2) * 10;
  const [tens, ones] = word.split('-');
  const ten = TENS.indexOf(tens ?? '');
  const one = ORDINALS.indexOf(ones ?? '');
  return ten >= 0 && one >= 0 ? (ten + 2) * 10 + one + 1 : null;
}

/** A year spelt out as speech transcripts do ("nineteen ninety-six", "two thousand"); null where it is none. */
export function parseSpelledYear(text: string): number | null {
  const words = text.toLowerCase().replace(/-/g, ' ').split(/\s+/);
  if (words[0] === 'two' && words[1] === 'thousand') {
    const rest = words
      .slice(2)
      .filter((word) => word !== 'and')
      .join(' ');
    return 2000 + (rest ? (parseCount(rest) ?? 0) : 0);
  }
  const century = SMALL.indexOf(words[0] ?? '');
  const rest = parseCount(words.slice(1).join(' '));
  return century >= 15 && rest !== null && rest < 100 ? century * 100 + rest : null;
}

/** A pattern with its `{NAME}` pieces filled in; a space stands for any white space; matches whole words only, any case. */
export function compilePattern(source: string): RegExp {
  const filled = source
    .replace(/\{([A-Z]+)\}/g, (whole: string, name: string) => PIECES[name] ?? whole)
    .replace(/\[[^\]]*\]| /g, (piece) => (piece === ' ' ? '(?:\\s{1,4})' : piece.replace(' ', '\\s')));
  return new RegExp(`(?<![\\p{L}\\p{N}_$£€]|\\d[.,])(?:${filled})(?![\\p{L}\\p{N}_])`, 'giu');
}
