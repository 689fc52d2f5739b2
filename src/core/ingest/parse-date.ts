const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** A date found in a line: ISO date or date-time (in the page's own clock), and where it stands. */
export interface FoundDate {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const PATTERNS: readonly (readonly [RegExp, (m: RegExpExecArray) => readonly [string, string, string]])[] = [
  [/(\d{4})-(\d{2})-(\d{2})/, (m) => [m[1]!, m[2]!, m[3]!]],
  [/\b(\d{1,2})(?:st|nd|rd|th)? (?:of )?([A-Za-z]{3,9})\.?,? (\d{4})\b/, (m) => [m[3]!, toMonth(m[2]!), m[1]!]],
  [/\b([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/, (m) => [m[3]!, toMonth(m[1]!), m[2]!]],
  [/\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b/, (m) => [m[3]!, m[2]!, m[1]!]],
];

/**
 * The first full date of a line, with the time of day where one stands beside it; null where there is none. Of "3/4/2019"
 * the day is held to come first, unless only the other order is a date.
 */
export function parseDate(line: string): FoundDate | null {
  for (const [pattern, read] of PATTERNS) {
    const match = pattern.exec(line.slice(0, 1000));
    if (!match) continue;
    const [year, first, second] = read(match);
    const isTurned = Number(first) > 12 && Number(second) <= 12 && /[./]/.test(match[0]);
    const [month, day] = isTurned ? [second, first] : [first, second];
    if (!isDay(Number(year), { month: Number(month), day: Number(day) })) continue;
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const end = match.index + match[0].length;
    const clock = parseClock(line.slice(end, end + 24));
    if (!clock) return { value: date, start: match.index, end };
    return { value: `${date}T${clock.value}`, start: match.index, end: end + clock.length };
  }
  return null;
}

function parseClock(rest: string): { value: string; length: number } | null {
  const clock = /^(?:[,\sT–-]|at\b)*(\d{1,2}):(\d{2})(?::\d{2})?\s?([ap]\.?m\b\.?)?/i.exec(rest);
  if (!clock) return null;
  let hour = Number(clock[1]);
  if (/^p/i.test(clock[3] ?? '') && hour < 12) hour += 12;
  if (/^a/i.test(clock[3] ?? '') && hour === 12) hour = 0;
  if (hour > 23 || Number(clock[2]) > 59) return null;
  return { value: `${String(hour).padStart(2, '0')}:${clock[2]!}`, length: clock[0].trimEnd().length };
}

function isDay(year: number, { month, day }: { month: number; day: number }): boolean {
  if (year < 1000 || month < 1 || month > 12 || day < 1) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}

function toMonth(name: string): string {
  const low = name.toLowerCase();
  const index = MONTHS.findIndex((month) => month === low || (low === 'sept' ? month === 'september' : low.length === 3 && month.startsWith(low))); // prettier-ignore
  return index < 0 ? '0' : String(index + 1);
}
