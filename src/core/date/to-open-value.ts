import { pad } from '../model/civil-date.js';
import type { TimeExpression } from '../model/time-expression.js';
import { markOfPart } from './calendar-place.js';

/**
 * The TIMEX3 value of words that name a day which nothing ties to the calendar: `XXXX-WXX-4` for a Thursday, `XXXX-06-14`
 * for a 14 June, with the part of the day where it is told (`XXXX-WXX-4TNI`); null for all other words.
 */
export function toOpenValue(expression: TimeExpression | null): string | null {
  if (expression === null) return null;
  if (expression.type === 'clock') return expression.day && toOpenValue(expression.day);
  if (expression.type === 'weekday') {
    const { weekday, date, modifier, part } = expression;
    if (date) return toOpenValue(date);
    // "Next Thursday" is of another week than all that happened.
    return modifier === 'next' ? null : `XXXX-WXX-${weekday + 1}${markOfPart(part)}`;
  }
  if (expression.type !== 'yearless' || expression.day === null || expression.modifier !== 'none') return null;
  return `XXXX-${pad(expression.month, 2)}-${pad(expression.day, 2)}${markOfPart(expression.part)}`;
}
