import type { TimeMention } from '../../model/mention.js';
import type { Rule } from '../../model/rule.js';
import type { DayPart, Edge, TimeExpression } from '../../model/time-expression.js';
import { compilePattern } from './time-words.js';

/** What a rule reads from: the named groups of its match, and the words around it. */
export interface TimeMatch {
  readonly text: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** Up to 60 characters before the match, on the same line. */
  readonly before: string;
  /** Up to 60 characters after the match, on the same line. */
  readonly after: string;
}

/** What a rule makes of its match. */
export interface TimeFinding {
  readonly kind: TimeMention['kind'];
  readonly expression: TimeExpression;
  /** Trailing characters of the match that are not time words themselves (" of fighting"). */
  readonly tail?: number;
}

/** A rule that finds time words: its pattern, what the words mean, its sentence and its examples. */
export interface TimeRule extends Rule {
  readonly pattern: RegExp;
  readonly read: (match: TimeMatch) => TimeFinding | null;
}

/** A rule made of its parts; the pattern is written with the named pieces of time-words.ts. */
export function toTimeRule(rule: Omit<TimeRule, 'pattern'> & { readonly pattern: string }): TimeRule {
  return { ...rule, pattern: compilePattern(rule.pattern) };
}

/** A finding of kind `date`. */
export function toDate(expression: TimeExpression): TimeFinding {
  return { kind: 'date', expression };
}

/** A finding of kind `time` where a part of the day is told, else `date`. */
export function toDateOrTime(expression: TimeExpression, part: DayPart | null): TimeFinding {
  return { kind: part ? 'time' : 'date', expression };
}

/** The stretch of a period that a word names ("earlier", "the end of"), null for none. */
export function parseEdge(text: string | undefined): Edge | null {
  if (!text) return null;
  if (/earlier/i.test(text)) return 'before';
  if (/later/i.test(text)) return 'after';
  if (/early|beginning|start/i.test(text)) return 'early';
  if (/mid/i.test(text)) return 'mid';
  return /late|end|close/i.test(text) ? 'late' : null;
}

/** The part of a day that a word names, null for none. */
export function parseDayPart(text: string | undefined): DayPart | null {
  const word = text?.toLowerCase() ?? '';
  if (word === 'midday' || word === 'lunchtime') return 'noon';
  const parts: readonly DayPart[] = ['dawn', 'morning', 'noon', 'afternoon', 'evening', 'midnight', 'night'];
  return parts.find((part) => part === word) ?? null;
}

/** True where a word begins with a capital: tells months from verbs ("March" from "march"). */
export function isCapitalised(text: string | undefined): boolean {
  const first = text?.charAt(0) ?? '';
  return first !== first.toLowerCase();
}
