import { isCivilDate, pad, toCivilDate, toDayNumber, type CivilDate, type DayNumber } from '../model/civil-date.js';
import type { Choice, TimeExpression } from '../model/time-expression.js';
import { daysOfMonth, daysOfYearPart, withEdge } from './calendar-place.js';
import { overDays, toDayPlace, toPlace, type Bearings, type Days, type Place } from './place.js';

/** The nearest month, or day of a month, of that name: "in July", "on 4 October". */
export function placeYearless(
  expression: Extract<TimeExpression, { type: 'yearless' }>,
  { published, direction, told }: Bearings,
): Place | null {
  const { month, day, modifier, edge } = expression;
  const rule = 'date/year-near-published';
  const place = (anchor: DayNumber): Place | null => {
    const near = toCivilDate(anchor);
    const years = [near.year - 1, near.year, near.year + 1];
    const candidates = years.flatMap((year): Days[] => {
      if (day === null) return [daysOfMonth({ year, month })];
      const date: CivilDate = { year, month, day };
      return isCivilDate(date) ? [{ first: toDayNumber(date), last: toDayNumber(date) }] : [];
    });
    const chosen = chooseNear(candidates, anchor, { modifier, direction });
    if (!chosen) return null;
    const { year } = toCivilDate(chosen.first);
    const value = day === null ? `${pad(year, 4)}-${pad(month, 2)}` : toDayPlace(chosen.first, rule).value;
    return withEdge(toPlace(chosen, { precision: day === null ? 'month' : 'day', value, rule }), edge, published);
  };
  return overDays(published, place) ?? (told && told.first !== null ? place(told.first) : null);
}

/** How much farther a day or period of the name may be where the tense points away from it: "payable May 2" is near. */
const AGAINST_TENSE = 2;

/**
 * Of days or periods of one name, one a year, the one that the words choose, else the nearest; what lies against the
 * tense counts as twice as far, since verbs beside a date often belong to another happening.
 */
function chooseNear(
  candidates: readonly Days[],
  anchor: DayNumber,
  { modifier, direction }: { readonly modifier: Choice; readonly direction: Bearings['direction'] },
): Days | null {
  if (modifier === 'last') return candidates.filter(({ last }) => last < anchor).at(-1) ?? null;
  if (modifier === 'next') return candidates.find(({ first }) => first > anchor) ?? null;
  if (modifier === 'this') {
    const { year } = toCivilDate(anchor);
    return candidates.find(({ first }) => toCivilDate(first).year === year) ?? null;
  }
  const distance = ({ first, last }: Days): number => {
    if (first <= anchor && anchor <= last) return 0;
    const isAgainst = first > anchor ? direction === 'past' : direction === 'future';
    return (first > anchor ? first - anchor : anchor - last) * (isAgainst ? AGAINST_TENSE : 1);
  };
  let best: Days | null = null;
  for (const one of candidates) if (best === null || distance(one) < distance(best)) best = one;
  return best;
}

/** The nearest quarter, half or season of that name, or the one of a told year. */
export function placeYearPart(
  expression: Extract<TimeExpression, { type: 'year-part' }>,
  { published, direction }: Bearings,
): Place | null {
  const { period, modifier, edge } = expression;
  const rule = 'date/year-part';
  const at = (year: number): Place =>
    toPlace(daysOfYearPart(period, year), { precision: 'month', value: `${pad(year, 4)}-${period}`, rule });
  if (expression.year !== null) return withEdge(at(expression.year), edge, published);
  return overDays(published, (anchor) => {
    const { year } = toCivilDate(anchor);
    const isNumbered = /^[QH]/.test(period);
    if (isNumbered && modifier !== 'none') {
      // "the third quarter of last year": the word belongs to the year.
      return withEdge(at(year + (modifier === 'last' ? -1 : modifier === 'next' ? 1 : 0)), edge, published);
    }
    const candidates = [year - 1, year, year + 1].map((one) => daysOfYearPart(period, one));
    const way = direction === 'unknown' && isNumbered ? 'past' : direction;
    const chosen = chooseNear(candidates, anchor, { modifier, direction: way });
    return chosen && withEdge(at(toCivilDate(chosen.first).year), edge, published);
  });
}
