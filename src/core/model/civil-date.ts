/**
 * A day of the proleptic Gregorian calendar as a count of days; 0 is 1970-01-01. Counting makes every step of
 * date arithmetic whole numbers, with no clock and no time zone.
 */
export type DayNumber = number;

/** Year, month 1–12 and day of the month 1–31. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day number of a date; the day must be within its month. Method: Howard Hinnant, "chrono-compatible date algorithms". */
export function toDayNumber({ year, month, day }: CivilDate): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The date of a day number. */
export function toCivilDate(number: DayNumber): CivilDate {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** Day of the week, 0 = Monday … 6 = Sunday. */
export function weekdayOf(number: DayNumber): number {
  return (((number + 3) % 7) + 7) % 7;
}

/** Days of a month, 28–31. */
export function daysInMonth({ year, month }: { readonly year: number; readonly month: number }): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True where such a day exists in the calendar. */
export function isCivilDate({ year, month, day }: CivilDate): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth({ year, month });
}

/** The ISO date of a day number: `2020-10-04`. */
export function toIsoDate(number: DayNumber): string {
  const { year, month, day } = toCivilDate(number);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The day number that an ISO date or date-time begins with; null where it begins with none. */
export function parseIsoDay(text: string): DayNumber | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  if (!match) return null;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isCivilDate(date) ? toDayNumber(date) : null;
}

/** The time of an ISO date-time with its zone (`18:40`, `10:54Z`), null where only a date is given. */
export function clockOf(text: string): string | null {
  const at = text.indexOf('T');
  return at < 0 ? null : text.slice(at + 1);
}

/** Year and month, `count` months on. */
export function addMonths(
  { year, month }: { readonly year: number; readonly month: number },
  count: number,
): { year: number; month: number } {
  const months = year * 12 + month - 1 + count;
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
}

/** Year and number of the ISO week that a day is in. */
export function isoWeekOf(number: DayNumber): { year: number; week: number } {
  const thursday = number - weekdayOf(number) + 3;
  const { year } = toCivilDate(thursday);
  const first = toDayNumber({ year, month: 1, day: 1 });
  return { year, week: Math.floor((thursday - first) / 7) + 1 };
}

/** English name of a weekday, 0 = Monday. */
export function weekdayName(weekday: number): string {
  return ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'][weekday] ?? 'a day';
}

/** A whole number with leading zeros up to `length` digits. */
export function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
