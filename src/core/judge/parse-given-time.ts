import { addMonths, pad, parseIsoDay, toDayNumber, toIsoDate } from '../model/civil-date.js';
import type { GivenTime } from '../model/judgement.js';

/** A day, month, year or stretch as ISO 8601 has it (`2031-05-03`, `2031-05`, `2031`, `2031-05-03/2031-05-06`); null where it is none. */
export function parseGivenTime(words: string): GivenTime | null {
  const [from = '', to, ...more] = words.trim().split('/');
  if (more.length > 0) return null;
  const first = parsePart(from);
  if (first === null || to === undefined) return first;
  const last = parsePart(to);
  if (last === null || last.latest < first.earliest) return null;
  const { earliest } = first;
  const { latest } = last;
  const days = parseIsoDay(latest)! - parseIsoDay(earliest)! + 1;
  return { earliest, latest, precision: days === 1 ? 'day' : days <= 7 ? 'week' : days <= 31 ? 'month' : days <= 366 ? 'year' : 'decade' }; // prettier-ignore
}

function parsePart(text: string): GivenTime | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text.trim());
  if (!match) return null;
  const [, year = '', month, day] = match;
  if (day !== undefined) return parseIsoDay(text) === null ? null : { earliest: text.trim(), latest: text.trim(), precision: 'day' }; // prettier-ignore
  if (month === undefined) return { earliest: `${year}-01-01`, latest: `${year}-12-31`, precision: 'year' };
  if (Number(month) < 1 || Number(month) > 12) return null;
  const next = addMonths({ year: Number(year), month: Number(month) }, 1);
  const latest = toIsoDate(toDayNumber({ ...next, day: 1 }) - 1);
  return { earliest: `${year}-${pad(Number(month), 2)}-01`, latest, precision: 'month' };
}
