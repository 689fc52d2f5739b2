import { remember } from './remember.js';

/** A stretch of a day in minutes since midnight, both ends inside. */
export interface ClockTime {
  readonly from: number;
  readonly to: number;
  /** The words that tell it. */
  readonly text: string;
}

const HOURS = new Map(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, at) => [word, at + 1] as const),
);
const MINUTES = new Map([
  ['five', 5], ['ten', 10], ['twenty', 20], ['twenty-five', 25], ['twenty five', 25],
]); // prettier-ignore
const HOUR = `(?:${[...HOURS.keys()].join('|')}|1[0-2]|[1-9])`;
const LOOSELY =
  '(?:(about|around|shortly (?:before|after)|just (?:before|after)|a little (?:before|after)|soon after|nearly|almost|towards?) )?';

/** "14:10", "9.30 pm", "half past one", "twenty minutes to twelve", "nine in the evening", "ten o'clock", "noon", "midnight". */
const CLOCK = new RegExp(
  `\\b${LOOSELY}(?:(?:at )?(\\d{1,2})[:.](\\d{2})(?! ?%)(?: ?([ap])\\.?m\\b)?|(half past|(?:a )?quarter past|(?:a )?quarter to|(?:five|ten|twenty(?:[- ]five)?) (?:minutes )?(?:past|to)) (${HOUR})\\b|(${HOUR}) ?(?:([ap])\\.?m\\b|o['’]clock\\b|in the (?:morning|afternoon|evening)|at night)|(noon|midday|midnight)\\b|(?<=(?:at|after|before|by) )(${HOUR})(?= (?:this|that|on) [\\p{L} ]{0,12}(?:morning|afternoon|evening|night)\\b))`,
  'iu',
);

/** How far "about" and "shortly before" may be off, in minutes. */
const LOOSE = 30;

/** The hour that words tell, where they also tell which half of the day; null where they tell none. Words are read up to 300 units. */
export const parseClockTime: (words: string) => ClockTime | null = remember((given) => {
  const words = given.slice(0, 300);
  const found = CLOCK.exec(words);
  if (!found) return null;
  const [text, loosely, digits, minutes, half, relation, ofHour, hour, otherHalf, name, atHour] = found;
  const at = (minute: number): ClockTime => {
    const off = loosely === undefined ? 0 : LOOSE;
    return { from: minute - off, to: minute + off, text: text.trim() };
  };
  if (name !== undefined) return at(/midnight/i.test(name) ? 24 * 60 : 12 * 60);
  if (digits !== undefined) {
    const hours = Number(digits);
    if (hours > 24 || Number(minutes) > 59) return null;
    const isPlain = half === undefined && hours >= 1 && hours <= 12 && text.includes('.');
    const full = half !== undefined ? toFullHour(hours, half) : isPlain ? toHourByWords(hours, words) : hours;
    return full === null ? null : at(full * 60 + Number(minutes));
  }
  const told = (ofHour ?? hour ?? atHour)!.toLowerCase();
  const hours = HOURS.get(told) ?? Number(told);
  const shift = toShift(relation?.toLowerCase() ?? '');
  const full = otherHalf !== undefined ? toFullHour(hours, otherHalf) : toHourByWords(hours, words);
  return full === null ? null : at((full === 0 && shift < 0 ? 12 : full) * 60 + shift);
});

function toShift(relation: string): number {
  if (relation === '') return 0;
  const sign = relation.endsWith('past') ? 1 : -1;
  if (relation.startsWith('half')) return 30;
  if (relation.includes('quarter')) return sign * 15;
  return sign * (MINUTES.get(relation.replace(/ (?:minutes )?(?:past|to)$/, '')) ?? 0);
}

function toFullHour(hours: number, half: string): number {
  return half.toLowerCase() === 'p' ? (hours % 12) + 12 : hours % 12;
}

/** The hour of 24 by the part of the day that the words name; null where they name none. */
function toHourByWords(hours: number, words: string): number | null {
  if (/\b(?:morning|dawn|sunrise)\b/i.test(words)) return hours % 12;
  if (/\b(?:afternoon|evening|dusk|sunset)\b/i.test(words)) return (hours % 12) + 12;
  if (/\b(?:night|overnight)\b/i.test(words)) return hours >= 6 && hours < 12 ? hours + 12 : hours % 12;
  return null;
}

/** Minutes between two stretches of one day, or of two that meet at midnight; 0 where they meet. */
export function minutesBetween(a: ClockTime, b: ClockTime): number {
  const gap = Math.max(a.from - b.to, b.from - a.to, 0);
  const far = Math.max(a.from, b.from) > 18 * 60 && Math.min(a.to, b.to) < 6 * 60;
  return far ? Math.max(0, Math.min(gap, 24 * 60 - (Math.max(a.to, b.to) - Math.min(a.from, b.from)))) : gap;
}
