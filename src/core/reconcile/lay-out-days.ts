import { isCivilDate, parseIsoDay, toDayNumber, weekdayOf } from '../model/civil-date.js';
import type { Claim } from '../model/claim.js';
import type { Published, Time } from '../model/time.js';
import { rememberOf } from './remember.js';
import { daysOf, firstDayOf, toTimeRange, type TimeRange } from './time-range.js';

/** The days of one dossier for comparison: those of the calendar, and those that undated reports name, laid into one week. */
export interface DayLayout {
  /** When the report appeared, as far as is known or may be assumed for comparison. */
  publishedOf(report: string): TimeRange;
  /** The stretch that a time of that report leaves open. */
  toRange(report: string, time: Time | null): TimeRange;
  /** The same for one report. */
  toRangeOf(report: string): (time: Time | null) => TimeRange;
  /** What the days of that report hang on beside itself: two layouts of one such text lay them out alike. */
  hangsOn(report: string): string;
}

/** What is laid out: each report with its claims. */
export interface ReportDays {
  readonly id: string;
  readonly published: Published;
  readonly claims: readonly Claim[];
}

/** Dated days of the dossier further apart than this tell nothing of the week that an undated report means. */
const ONE_WEEK = 8;
/** A masthead's weekday so many days after the last dated day is of the days after it, not of the week before. */
const AFTER = 2;
/** Of the orders that are told (published after what is told, said after it happened) so many in a hundred may fail. */
const MAY_FAIL = 0.1;

/** A week of named days that spans more than so many days after its first may as well be two weeks. */
const MOST_SPAN = 4;

/** Minutes of the marks that TIMEX3 gives parts of a day: where they begin and end, counted from the day's start. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  TMO: [240, 720], TAF: [720, 1080], TEV: [1080, 1439], TNI: [1080, 1800], 'T12:00': [720, 720], 'T24:00': [1440, 1440],
}; // prettier-ignore

/** A named day: a weekday 0–6 from Monday, or a day of a month without its year. */
interface NamedDay {
  readonly weekday: number | null;
  readonly month: number;
  readonly day: number;
  readonly part: string;
}

function parseNamedDay(value: string | null): NamedDay | null {
  const match = /^XXXX-(?:WXX-([1-7])|(\d\d)-(\d\d))(T.*)?$/.exec(value ?? '');
  if (!match) return null;
  const weekday = match[1] === undefined ? null : Number(match[1]) - 1;
  return { weekday, month: Number(match[2] ?? 0), day: Number(match[3] ?? 0), part: match[4] ?? '' };
}

/** Two named days of which the first is not after the second. */
interface Order {
  readonly before: NamedDay;
  readonly after: NamedDay;
}

/** Where a named day lies; null where it cannot be placed. */
type Place = (day: NamedDay) => number | null;

/**
 * Lays the days that undated reports name ("on Thursday", "14 June") beside each other, so that they can be compared:
 * about the dated days of the dossier where those are of one week; else, where no report is dated, into one week of no
 * year, cut so that what is told to follow follows. Where the orders told fit no one week, the days stay open. Method:
 * the cut of seven that breaks the fewest told orders, then leaves the
 * fewest days between what they tell, then spans the fewest. Nothing of it is written into a claim.
 */
export function layOutDays(reports: readonly ReportDays[]): DayLayout {
  const place = findPlace(reports);
  const print = printOf(place);
  const own = new Map(
    reports.map((report) => {
      const published = toPublished(report, place);
      return [report.id, { published, toRange: makeToRange(published, place), hangsOn: isNaming(report) ? print : '' }];
    }),
  );
  const nobody = { published: toTimeRange(null), toRange: makeToRange(toTimeRange(null), place), hangsOn: '' };
  const of = (report: string): typeof nobody => own.get(report) ?? nobody;
  return {
    publishedOf: (report) => of(report).published,
    toRange: (report, time) => of(report).toRange(time),
    toRangeOf: (report) => of(report).toRange,
    hangsOn: (report) => of(report).hangsOn,
  };
}

function makeToRange(published: TimeRange, place: Place): (time: Time | null) => TimeRange {
  return (time) => {
    if (time === null || time.earliest !== null || time.latest !== null) return toTimeRange(time);
    const named = parseNamedDay(time.value);
    if (named) return toAssumed(named, place);
    const { from, to, isAssumed } = published;
    if (isAssumed !== true || time.text !== null) return toTimeRange(time);
    if (time.rule === 'date/published' || time.rule === 'figure/as-of-said') return { from, to, isAssumed };
    return time.rule === 'date/not-after-speech' ? { from: -Infinity, to, isAssumed } : toTimeRange(time);
  };
}

/** Where a layout puts all days that can be named, as a text. */
function printOf(place: Place): string {
  if (place === NOWHERE) return 'nowhere';
  const weekdays = Array.from({ length: 7 }, (_, weekday) => ({ weekday, month: 0, day: 0, part: '' }));
  const dates = Array.from({ length: 12 * 31 }, (_, at) => ({ weekday: null, month: Math.floor(at / 31) + 1, day: (at % 31) + 1, part: '' })); // prettier-ignore
  return [...weekdays, ...dates].map((day) => place(day) ?? '').join();
}

/** True where a report tells no date of its own, or names a day without its year. */
function isNaming({ published, claims }: ReportDays): boolean {
  return !isDated(toTimeRange(published)) || namesDays(claims);
}

const namesDays = rememberOf((claims: readonly Claim[]): boolean =>
  claims.some(({ time, said, figures }) =>
    [time, said, ...figures.flatMap(({ asOf, since }) => [asOf, since])].some((one) => one?.value?.startsWith('XXXX-')),
  ),
);

function toPublished({ published }: ReportDays, place: Place): TimeRange {
  const range = toTimeRange(published);
  const named = isDated(range) ? null : mastheadOf(published);
  return named ? { ...toAssumed({ ...named, part: '' }, place) } : range;
}

function mastheadOf({ evidence }: Published): NamedDay | null {
  const says = evidence.find(({ rule }) => rule === 'date/masthead-without-year')?.says;
  return parseNamedDay(says ?? null);
}

function isDated(range: TimeRange): boolean {
  return Number.isFinite(range.to);
}

function toAssumed(named: NamedDay, place: Place): TimeRange {
  const day = place(named);
  if (day === null) return toTimeRange(null);
  const [first, last] = PARTS[named.part] ?? [0, 1439];
  return { from: day * 1440 + first, to: day * 1440 + last, isAssumed: true };
}

function findPlace(reports: readonly ReportDays[]): Place {
  const undated = reports.filter(({ published }) => !isDated(toTimeRange(published)));
  const mastheads = undated.flatMap(({ published }) => mastheadOf(published) ?? []);
  const named = [...mastheads, ...undated.flatMap(toNamedDays)];
  if (named.length === 0) return NOWHERE;
  const known = reports.flatMap(toKnownDays);
  if (known.length > 0) {
    const last = known.reduce((a, b) => Math.max(a, b));
    const first = known.reduce((a, b) => Math.min(a, b));
    return last - first > ONE_WEEK ? NOWHERE : toPlaceAbout(last, mastheads);
  }
  const isOfYear = (day: NamedDay): boolean => day.weekday === null;
  const orders = undated.flatMap(toOrders);
  const dates = mastheads.filter(isOfYear);
  if (dates.length > 0 || named.every(isOfYear)) return findNominalPlace({ named, orders, dates });
  // "Since 27 September" does not tell which week "on Thursday" is of.
  const weekdays = named.filter((day) => !isOfYear(day));
  const place = findNominalPlace({ named: weekdays, orders: orders.filter(({ before, after }) => !isOfYear(before) && !isOfYear(after)), dates }); // prettier-ignore
  return (day) => (isOfYear(day) ? null : place(day));
}

const NOWHERE: Place = () => null;

/** Days of the calendar that a dossier's reports appeared on, and of an undated report those that it tells. */
function toKnownDays({ published, claims }: ReportDays): number[] {
  const range = toTimeRange(published);
  if (daysOf(range) <= 1.5) return [firstDayOf(range)!];
  return claims.filter(isOfNow).flatMap(({ time }) => {
    const told = toTimeRange(time);
    return time.text !== null && daysOf(told) <= 1.5 ? [firstDayOf(told)!] : [];
  });
}

function isOfNow({ modality }: Claim): boolean {
  return !modality.includes('historical') && !modality.includes('future') && !modality.includes('hypothetical');
}

function toNamedDays({ claims }: ReportDays): NamedDay[] {
  return claims
    .filter(isOfNow)
    .flatMap(({ time, said }) => [time, said].flatMap(({ value }) => parseNamedDay(value) ?? []));
}

/** Published after all that is told, said after it happened. */
function toOrders({ published, claims }: ReportDays): Order[] {
  const masthead = mastheadOf(published);
  return claims.filter(isOfNow).flatMap(({ time, said }): Order[] => {
    const [happened, spoken] = [parseNamedDay(time.value), parseNamedDay(said.value)];
    const orders: Order[] = [];
    if (happened && spoken) orders.push({ before: happened, after: spoken });
    if (masthead && happened) orders.push({ before: happened, after: masthead });
    if (masthead && spoken) orders.push({ before: spoken, after: masthead });
    return orders;
  });
}

/** The week up to the last dated day, and the days of months nearest to it. */
function toPlaceAbout(anchor: number, mastheads: readonly NamedDay[]): Place {
  // The week ends with the last dated day, or with the weekday of a masthead just after it.
  const steps = mastheads.flatMap(({ weekday }) =>
    weekday === null ? [] : [(((weekday - weekdayOf(anchor)) % 7) + 7) % 7],
  );
  const end = anchor + steps.filter((step) => step <= AFTER).reduce((a, b) => Math.max(a, b), 0);
  return ({ weekday, month, day }) => {
    if (weekday !== null) return end - ((((weekdayOf(end) - weekday) % 7) + 7) % 7);
    return nearestDay({ month, day }, anchor);
  };
}

function nearestDay(date: { readonly month: number; readonly day: number }, anchor: number): number | null {
  const year = 1970 + Math.floor(anchor / 365.25);
  let best: number | null = null;
  for (const near of [year - 1, year, year + 1]) {
    if (!isCivilDate({ year: near, ...date })) continue;
    const number = toDayNumber({ year: near, ...date });
    if (best === null || Math.abs(number - anchor) < Math.abs(best - anchor)) best = number;
  }
  return best;
}

/** A year with a 29 February that no report of a war of now tells of. */
const NO_YEAR = parseIsoDay('1672-01-01')!;

/** Places named days in a week of no year, or in the week up to the last of the dates of mastheads. */
function findNominalPlace(options: {
  readonly named: readonly NamedDay[];
  readonly orders: readonly Order[];
  readonly dates: readonly NamedDay[];
}): Place {
  const { named, orders } = options;
  const placeDate = ({ month, day }: NamedDay): number | null => nearestDay({ month, day }, NO_YEAR + 180);
  const anchor = options.dates.flatMap((date) => placeDate(date) ?? []).reduce((a, b) => Math.max(a, b), -Infinity);
  const end = Number.isFinite(anchor) ? anchor : NO_YEAR;
  const cuts = new Map<
    string,
    { readonly place: Place; readonly failed: number; readonly far: number; readonly span: number }
  >();
  for (let cut = 0; cut < 7; cut += 1) {
    // The last day of the week is the weekday `cut`.
    const place: Place = (one) => (one.weekday === null ? placeDate(one) : end - ((((cut - one.weekday) % 7) + 7) % 7));
    const days = named.flatMap((one) => place(one) ?? []);
    const first = days.reduce((a, b) => Math.min(a, b), Infinity);
    const gaps = orders.map(({ before, after }) => (place(after) ?? 0) - (place(before) ?? 0));
    const failed = gaps.filter((gap) => gap < 0).length;
    const far = gaps.reduce((sum, gap) => sum + Math.max(0, gap), 0);
    const span = days.reduce((a, b) => Math.max(a, b), first) - first;
    // Two cuts between which no day is named are one.
    cuts.set(days.map((one) => one - first).join(), { place, failed, far, span });
  }
  const [best, next] = [...cuts.values()].sort((a, b) => a.failed - b.failed || a.far - b.far || a.span - b.span);
  const isClear =
    Number.isFinite(anchor) || !next || best!.failed < next.failed || best!.far < next.far || best!.span < next.span;
  if (!Number.isFinite(anchor) && best!.span > MOST_SPAN) return NOWHERE;
  return isClear && best!.failed <= MAY_FAIL * orders.length ? best!.place : NOWHERE;
}
