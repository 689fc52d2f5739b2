import { pad, toCivilDate, weekdayOf, type DayNumber } from '../model/civil-date.js';
import type { RuleId } from '../model/ids.js';
import type { DayPart, TimeExpression, YearPart } from '../model/time-expression.js';
import { daysOfYearPart, parseCalendarValue, toPartOfDay, toPeriod, withEdge } from './calendar-place.js';
import { placeYearless, placeYearPart } from './place-year.js';
import { overDays, precisionOf, toDayPlace, toPlace, type Bearings, type Days, type Place } from './place.js';

/** Whole years that a moved date may be off before it is held to be nonsense ("90,000 years ago" has no day number). */
const REACH_IN_YEARS = 1900;

/**
 * The place in the calendar of what time words mean, as far as the bearings go; null where they do not reach. Method:
 * the nearest day or period of that name, in the direction that the tense tells, as in HeidelTime (Strötgen and Gertz 2013).
 */
export function placeTime(expression: TimeExpression, bearings: Bearings): Place | null {
  switch (expression.type) {
    case 'absolute':
      return withPart(
        withEdge(parseCalendarValue(expression.value), expression.edge, bearings.published),
        expression.part,
      );
    case 'yearless':
      return withPart(placeYearless(expression, bearings), expression.part);
    case 'year-part':
      return placeYearPart(expression, bearings);
    case 'range':
      return placeRange(expression, bearings);
    case 'weekday':
      return withPart(placeWeekday(expression, bearings), expression.part);
    case 'day-offset':
      return placeDayOffset(expression, bearings);
    case 'unit-offset':
      return placeUnitOffset(expression, bearings);
    case 'day-of-conflict':
      return placeDayOfConflict(expression, bearings);
    case 'days-after-onset':
      return placeDaysAfter(expression.days, bearings);
    case 'since':
      return placeSince(expression, bearings);
    case 'until': {
      const end = placeTime(expression.end, bearings);
      return (
        end && { ...end, first: null, from: null, precision: 'unknown', value: end.value, rule: 'date/until' as RuleId }
      );
    }
    case 'part-of-day':
      return overDays(bearings.toldHere ?? bearings.published, (day) => {
        // What is told of "around midnight" is the midnight that the day began with.
        const isBehind = expression.part === 'midnight' && bearings.direction !== 'future';
        return toPartOfDay(isBehind ? day - 1 : day, expression.part, 'date/part-of-day');
      });
    case 'clock':
      return placeClock(expression, bearings);
    case 'duration':
      return bare(expression.value, 'date/duration');
    case 'set':
      return bare(expression.value, 'date/set');
    case 'reference':
      return placeReference(expression.value, bearings);
  }
}

/** Where a stretch begins, for `since`; null where that is not known. */
export function placeStart(expression: Extract<TimeExpression, { type: 'since' }>, bearings: Bearings): Place | null {
  const { onset } = bearings;
  const start = expression.start === null ? null : placeTime(expression.start, { ...bearings, direction: 'past' });
  const isOnset =
    onset !== null &&
    (expression.tellsOnset || (start !== null && start.first === onset && start.last === onset)) &&
    // "since the fighting began in July" tells another onset than the one that days are counted from.
    (start === null || (start.first !== null && start.first <= onset && (start.last ?? onset) >= onset));
  if (isOnset) return toDayPlace(onset, 'date/since-onset');
  return start && { ...start, rule: expression.tellsOnset ? 'date/since-onset' : 'date/since' };
}

function placeSince(expression: Extract<TimeExpression, { type: 'since' }>, bearings: Bearings): Place | null {
  const start = placeStart(expression, bearings);
  if (!start) return null;
  const end = bearings.toldHere ?? bearings.published;
  const from = start.first;
  if (!end || from === null || end.last < from)
    return { ...start, last: null, to: null, precision: 'unknown', value: null };
  const isExact = end.first === end.last && start.value !== null;
  const days = { first: from, last: end.last };
  const value = isExact ? `${start.value}/${toDayPlace(end.last, start.rule).value ?? ''}` : null;
  return { ...days, from: start.from, to: null, precision: precisionOf(days), value, rule: start.rule };
}

function placeRange(expression: Extract<TimeExpression, { type: 'range' }>, bearings: Bearings): Place | null {
  const from = placeTime(expression.from, bearings);
  const to = placeTime(expression.to, { ...bearings, told: from ?? bearings.told });
  if (!from || !to || from.first === null || to.last === null || to.last < from.first) return null;
  const isYears = from.precision === 'year' && to.precision === 'year';
  const value = from.value !== null && to.value !== null ? `${from.value}/${to.value}` : null;
  const days = { first: from.first, last: to.last };
  return {
    ...days,
    from: from.from,
    to: to.to,
    precision: isYears ? 'year' : precisionOf(days),
    value,
    rule: isYears ? 'date/year-range' : 'date/range',
  };
}

function placeWeekday(expression: Extract<TimeExpression, { type: 'weekday' }>, bearings: Bearings): Place | null {
  const { weekday, modifier, date } = expression;
  if (date) return placeTime(date, bearings);
  const { published, direction, tie } = bearings;
  if (tie && modifier === 'none' && (!published || published.first !== published.last)) {
    // Where only the stretch of publication is known, the weekday that the report itself ties to the calendar leads.
    const back = (((weekdayOf(tie.day) - weekday) % 7) + 7) % 7;
    if (direction !== 'future')
      return toDayPlace(tie.day - back, back === 0 ? tie.rule : 'date/weekday-before-told-day');
  }
  return overDays(published, (day) => {
    const back = (((weekdayOf(day) - weekday) % 7) + 7) % 7;
    if (modifier === 'last') return toDayPlace(day - (back || 7), 'date/weekday-before-published');
    if (modifier === 'next' || (direction === 'future' && back !== 0))
      return toDayPlace(day + 7 - back, 'date/weekday-after-published');
    return toDayPlace(day - back, 'date/weekday-before-published');
  });
}

function placeDayOffset(
  { days, from, part }: Extract<TimeExpression, { type: 'day-offset' }>,
  { published, told }: Bearings,
): Place | null {
  const isNight = part === 'night' || part === 'evening' || part === 'overnight';
  const place =
    (rule: RuleId) =>
    (anchor: DayNumber): Place | null => {
      const day = shift(anchor, days);
      if (day === null) return null;
      return part ? toPartOfDay(day, part, isNight && days === -1 ? 'date/overnight' : rule) : toDayPlace(day, rule);
    };
  if (from === 'narrative') return overDays(toDays(told) ?? published, place('date/days-from-told-day'));
  return overDays(published, place(days === 0 ? 'date/today' : 'date/days-from-published'));
}

function placeUnitOffset(
  { unit, count, from, isVague, edge }: Extract<TimeExpression, { type: 'unit-offset' }>,
  { published, told }: Bearings,
): Place | null {
  if (isVague) return placeReference(count < 0 ? 'PAST_REF' : 'FUTURE_REF', { published });
  const size = unit === 'century' ? 100 : unit === 'decade' ? 10 : 1;
  if (Math.abs(count) * size > REACH_IN_YEARS) return null;
  const isInCalendar = (day: DayNumber): boolean => shift(day, Math.round(count * 366 * size)) !== null;
  const isNarrative = from === 'narrative';
  const rule = isNarrative ? 'date/period-from-told-time' : 'date/period-from-published';
  const anchor = isNarrative ? (toDays(told) ?? published) : published;
  if (isNarrative && told && toDays(told) && unit === 'year') {
    const quarter = /^(\d{4})-(Q[1-4])$/.exec(told.value ?? '');
    // "A year earlier" beside a quarter is that quarter of the year before: accounts compare like with like.
    if (quarter) {
      const year = Number(quarter[1]) + count;
      const part = quarter[2] as YearPart;
      if (year >= 1 && year <= 9999)
        return toPlace(daysOfYearPart(part, year), { precision: 'month', value: `${pad(year, 4)}-${part}`, rule });
    }
  }
  if (isNarrative && told && toDays(told) && count !== 0 && told.precision === 'day' && unit === 'week')
    return overDays(anchor, (day) => {
      const moved = shift(day, count * 7);
      return moved === null ? null : toDayPlace(moved, rule);
    });
  return overDays(anchor, (day) =>
    isInCalendar(day) ? withEdge({ ...toPeriod(day, unit, count), rule }, edge, published) : null,
  );
}

function placeDayOfConflict(
  { ordinal, weekday }: Extract<TimeExpression, { type: 'day-of-conflict' }>,
  { onset, tie }: Bearings,
): Place | null {
  if (onset === null) return weekday !== null && tie ? toDayPlace(tie.day, tie.rule) : null;
  const counted = shift(onset, ordinal - 1);
  if (counted === null) return null;
  if (weekday === null) return toDayPlace(counted, 'date/day-of-conflict');
  return toDayPlace(nearWeekday(counted, weekday) ?? counted, 'date/weekday-after-onset');
}

/** So many days after the onset; one fewer where that lies after the report, which then counts the first day too. */
function placeDaysAfter(days: number, { onset, published }: Bearings): Place | null {
  const day = onset === null ? null : shift(onset, days);
  if (day === null) return null;
  const isTooLate = published !== null && day === published.last + 1 && days > 0;
  return toDayPlace(isTooLate ? day - 1 : day, 'date/days-after-onset');
}

/**
 * The day of that weekday within one day of a counted one, or null: some count the day of the onset as day nought, and a
 * plain weekday is believed before a count.
 */
export function nearWeekday(counted: DayNumber, weekday: number): DayNumber | null {
  return [counted, counted + 1, counted - 1].find((day) => weekdayOf(day) === weekday) ?? null;
}

function placeClock({ value, day }: Extract<TimeExpression, { type: 'clock' }>, bearings: Bearings): Place | null {
  const clock = value.slice(1);
  const on = day ? toDays(placeTime(day, bearings)) : (bearings.toldHere ?? bearings.published);
  return overDays(on, (number) => ({
    ...toDayPlace(number, 'date/clock'),
    from: clock,
    to: clock,
    precision: 'minute',
    value: `${toDayPlace(number, 'date/clock').value ?? ''}${value}`,
  }));
}

function placeReference(value: string, { published }: Pick<Bearings, 'published'>): Place {
  const isPast = value === 'PAST_REF';
  const isFuture = value === 'FUTURE_REF';
  const first = isPast ? null : (published?.first ?? null);
  const last = isFuture ? null : (published?.last ?? null);
  const isNow = !isPast && !isFuture && first !== null && last !== null;
  const precision = isNow ? precisionOf({ first, last }) : 'unknown';
  return { first, last, from: null, to: null, precision, value, rule: 'date/reference' };
}

function bare(value: string, rule: RuleId): Place {
  return { first: null, last: null, from: null, to: null, precision: 'unknown', value, rule };
}

function withPart(place: Place | null, part: DayPart | null): Place | null {
  if (!place || part === null || place.first === null) return place;
  return place.first === place.last ? toPartOfDay(place.first, part, place.rule) : place;
}

function toDays(place: Place | null): Days | null {
  if (!place || place.first === null || place.last === null) return null;
  return { first: place.first, last: place.last };
}

/** A day moved by whole days; null where that leaves the years that dates are written in. */
function shift(day: DayNumber, by: number): DayNumber | null {
  const moved = day + by;
  const { year } = toCivilDate(moved);
  return year >= 1 && year <= 9999 ? moved : null;
}
