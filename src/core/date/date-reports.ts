import { parseIsoDay, toCivilDate, toIsoDate, type DayNumber } from '../model/civil-date.js';
import type { ReportId } from '../model/ids.js';
import type { ResolvedTime, TimeMention } from '../model/mention.js';
import type { Report } from '../model/report.js';
import type { DateEvidence, Published } from '../model/time.js';
import type { Span } from '../text/span.js';
import { findDayEvidence } from './day-evidence.js';
import type { DayEvidence } from './told-days.js';
import { gatherOnsets, proposeJointOnsets, proposeOnset, type Onset, type OnsetProposal } from './find-onsets.js';
import { findMastheadDay } from './find-masthead-day.js';
import { fitReport, type Fit } from './fit-report.js';
import { toNameProfile, type NameProfile } from './name-profile.js';
import type { Days } from './place.js';
import { toProfileIndex, type Alike } from './profile-index.js';
import { resolveTimes } from './resolve-times.js';
import { lendSameWords } from './same-words.js';

/** What dating needs of one report. */
export interface ReportToDate {
  readonly report: Report;
  /** In text order. */
  readonly sentences: readonly Span[];
  /** In text order. */
  readonly times: readonly TimeMention[];
  /** ISO date or date-time at which the report was saved, from the dossier's table; null where unknown. */
  readonly captured: string | null;
}

/** When a report was published, and its times on the calendar. */
export interface Dating {
  readonly published: Published;
  /** In the order of the times handed in. */
  readonly times: readonly ResolvedTime[];
  /** Day 1 of the war that the report tells of, null where no report gives it. */
  readonly onset: DayNumber | null;
}

/** Most rounds of dating reports by reports that were dated before; more only ever repeat the same. */
const ROUNDS = 6;

/** An onset that is not this much alike the most alike one, as a share of it, is of another war. */
const RIVAL = 0.75;

/** Rank of a report that tells no onset itself but fits one: it lends its names, not its words. */
const FOLLOWER = 9;

/** Days after an onset in which a report that counts no days is still held to lean on it. */
const LEANING_DAYS = 400;

interface Pooled {
  readonly input: ReportToDate;
  readonly id: ReportId;
  readonly evidence: DayEvidence;
  readonly profile: NameProfile;
  /** What the page itself states, null where it states nothing. */
  readonly statement: Published | null;
  readonly stated: DayNumber | null;
  readonly captured: DayNumber | null;
}

interface Fitted {
  readonly fit: Fit;
  readonly onset: Onset;
}

/**
 * Dates all reports of a dossier by their own evidence, pooled: what each page states, and onsets and counted days that
 * reports on the same war tell. The order of the reports makes no difference; a report that nothing ties to the calendar
 * stays unknown.
 */
export function dateReports(inputs: readonly ReportToDate[]): ReadonlyMap<ReportId, Dating> {
  const pool = inputs.map(toPooled).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const own = pool.flatMap((one) => proposeOnset(one) ?? []);
  const first = settle(pool, own);
  const left = pool.filter((one) => one.stated === null && !first.fitted.has(one.id));
  const joint = left.some(({ evidence }) => isLeaning(evidence)) ? proposeJointOnsets(pool) : [];
  const { onsets, fitted } = joint.length > 0 ? settle(pool, [...own, ...joint], first.fitted) : first;
  const findOnsets = toProfileIndex(onsets.map(({ profile }) => profile));
  const lent = lendAll(pool, { fitted, onsets, findOnsets });
  return new Map(
    pool.map((one) => {
      const fit = fitted.get(one.id);
      return [one.id, toDating(one, { fitted: fit ?? null, lent: lent.get(one.id) ?? null, onsets, findOnsets })];
    }),
  );
}

/** Days that reports dated so far lend to the others by the same words, until no more is lent. */
function lendAll(
  pool: readonly Pooled[],
  { fitted, onsets, findOnsets }: Omit<Found, 'fitted' | 'lent'> & { readonly fitted: ReadonlyMap<ReportId, Fitted> },
): ReadonlyMap<ReportId, Fit> {
  const days = new Map<ReportId, DayNumber>();
  for (const { id, stated } of pool) {
    const fit = fitted.get(id)?.fit;
    const day = stated ?? (fit && (fit.first === fit.last ? fit.first : fit.tie?.day));
    if (day !== undefined) days.set(id, day);
  }
  const open = pool.filter(({ id }) => days.has(id) || !fitted.has(id));
  const lent = new Map<ReportId, Fit>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const more = lendSameWords(open, {
      dayOf: (id) => days.get(id) ?? null,
      onsetOf: (printer) => chooseOnset({ ...printer, stated: null }, { onsets, findOnsets }),
    });
    let isMore = false;
    for (const [id, fit] of more) {
      if (!lent.has(id)) isMore = true;
      lent.set(id, fit);
      const day = fit.first === fit.last ? fit.first : fit.tie?.day;
      if (day !== undefined) days.set(id, day);
    }
    if (!isMore) break;
  }
  return lent;
}

/**
 * Fits reports to onsets and lets the fitted ones lend their names to the onset that they fit, until nothing changes:
 * a long report ties short ones to the war whose names they do not share with the one that tells the onset.
 */
function settle(
  pool: readonly Pooled[],
  proposals: readonly OnsetProposal[],
  fixed: ReadonlyMap<ReportId, Fitted> = new Map(),
): { readonly onsets: Onset[]; readonly fitted: ReadonlyMap<ReportId, Fitted> } {
  const profiles = new Map(pool.map(({ id, profile }) => [id, profile]));
  let onsets: Onset[] = [];
  let fitted = fixed;
  let before = '';
  for (let round = 0; round < ROUNDS; round += 1) {
    const followers = [...fitted].map(([id, { onset }]): OnsetProposal => ({
      day: onset.day,
      report: id,
      rank: FOLLOWER,
      evidence: onset.evidence,
      profile: profiles.get(id)!,
    }));
    onsets = gatherOnsets([...proposals, ...followers]);
    fitted = new Map([...fitAll(pool, onsets), ...fixed]);
    const now = [...fitted]
      .map(([id, { onset }]) => `${id} ${onset.day}`)
      .sort()
      .join();
    if (now === before) break;
    before = now;
  }
  return { onsets, fitted };
}

function isLeaning({ counts, after, onsets, leansOnOnset }: DayEvidence): boolean {
  return counts.length > 0 || after.length > 0 || onsets.length > 0 || leansOnOnset;
}

function fitAll(pool: readonly Pooled[], onsets: readonly Onset[]): Map<ReportId, Fitted> {
  const findOnsets = toProfileIndex(onsets.map(({ profile }) => profile));
  const fitted = new Map<ReportId, Fitted>();
  for (const one of pool) {
    if (one.stated !== null || !isLeaning(one.evidence)) continue;
    const fit = fitBest(one, { onsets, alike: findOnsets(one.profile) });
    if (fit) fitted.set(one.id, fit);
  }
  return fitted;
}

/** The onset that a report's words fit, of those of its war; null where several fit and none is told by far more reports. */
function fitBest(
  one: Pooled,
  { onsets, alike }: { readonly onsets: readonly Onset[]; readonly alike: readonly Alike[] },
): Fitted | null {
  const most = alike[0]?.similarity ?? 0;
  const fits = alike
    .filter(({ similarity }) => similarity >= most * RIVAL)
    .flatMap(({ index }): Fitted[] => {
      const onset = onsets[index]!;
      const fit = fitReport(one, { onset: onset.day, captured: one.captured });
      return fit ? [{ fit, onset }] : [];
    });
  const exact = fits.filter(({ fit }) => fit.isExactCount);
  const rivals = (exact.length > 0 ? exact : fits).sort(
    (a, b) => b.onset.reports.size - a.onset.reports.size || a.onset.day - b.onset.day,
  );
  const [best, next] = rivals;
  if (!best) return null;
  const isClear = !next || next.onset.day === best.onset.day || next.onset.reports.size * 2 <= best.onset.reports.size;
  return isClear ? best : null;
}

function toPooled(input: ReportToDate): Pooled {
  const { report } = input;
  const evidence = findDayEvidence(report, input);
  const statement = findStatement(report, evidence);
  return {
    input,
    id: report.id,
    evidence,
    profile: toNameProfile(report),
    statement,
    stated: statement === null ? null : parseIsoDay(statement.earliest ?? ''),
    captured: input.captured === null ? null : parseYearDay(input.captured),
  };
}

/** What a page itself says: its stated dates, best first, then a dateline with its year, then its address. */
function findStatement(report: Report, { days }: DayEvidence): Published | null {
  const stated = report.statedDates.find(({ value }) => parseYearDay(value) !== null);
  if (stated) {
    const { value, method, span, rule } = stated;
    return toStatement(value, { method, evidence: [{ report: report.id, span, says: value, rule }] });
  }
  const dateline = days.find(({ isDateline }) => isDateline);
  if (dateline) {
    const says = toIsoDate(dateline.day);
    const evidence = [{ report: report.id, span: dateline.span, says, rule: 'date/dateline' }];
    return toStatement(says, { method: 'stated', evidence });
  }
  const inUrl = /\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/_-]|$)/.exec(report.url ?? '');
  if (!inUrl) return null;
  const value = `${inUrl[1]!}-${inUrl[2]!.padStart(2, '0')}-${inUrl[3]!.padStart(2, '0')}`;
  if (parseYearDay(value) === null) return null;
  const evidence = [{ report: report.id, span: null, says: `the address has ${value}`, rule: 'date/url' }];
  return toStatement(value, { method: 'url', evidence });
}

function toStatement(value: string, rest: Pick<Published, 'method' | 'evidence'>): Published {
  return { earliest: value, latest: value, ...rest };
}

/** The day of an ISO date or date-time of the years in which there is a press. */
function parseYearDay(value: string): DayNumber | null {
  const day = parseIsoDay(value);
  if (day === null) return null;
  const { year } = toCivilDate(day);
  return year >= 1600 && year <= 9000 ? day : null;
}

interface Found {
  readonly fitted: Fitted | null;
  /** By the words that a dated report prints too, where no onset fits. */
  readonly lent: Fit | null;
  readonly onsets: readonly Onset[];
  readonly findOnsets: (profile: NameProfile) => Alike[];
}

function toDating(one: Pooled, found: Found): Dating {
  const published = toPublished(one, found);
  const onset = found.fitted?.onset.day ?? chooseOnset(one, found);
  const { report, sentences, times } = one.input;
  const tie = (found.fitted?.fit ?? found.lent)?.tie ?? null;
  return {
    published,
    onset,
    times: resolveTimes({ text: report.text, sentences, times, published: toDays(published), onset, tie }),
  };
}

function toPublished(
  { id, input, statement, captured, evidence }: Pooled,
  { fitted, lent }: Pick<Found, 'fitted' | 'lent'>,
): Published {
  if (statement) return statement;
  const fit = fitted?.fit ?? lent;
  if (fit) {
    const { first, last, evidence: words } = fit;
    const reasons: DateEvidence[] = [...words, ...(fitted?.onset.evidence ?? [])];
    return {
      earliest: toIsoDate(first),
      latest: last === null ? null : toIsoDate(last),
      method: 'inferred',
      evidence: reasons,
    };
  }
  const reasons: DateEvidence[] = [];
  let latestTold: DayEvidence['days'][number] | null = null;
  for (const told of evidence.days) if (!latestTold || told.day > latestTold.day) latestTold = told;
  if (latestTold && (captured === null || latestTold.day <= captured)) {
    const says = `not before a day that it tells: ${toIsoDate(latestTold.day)}`;
    reasons.push({ report: id, span: latestTold.span, says, rule: 'date/not-before-told-day' });
  } else latestTold = null;
  if (captured !== null)
    reasons.push({ report: id, span: null, says: `saved on ${toIsoDate(captured)}`, rule: 'date/not-after-captured' });
  const masthead = findMastheadDay(input.report);
  const named: DateEvidence[] = masthead
    ? [{ report: id, span: masthead.span, says: masthead.value, rule: 'date/masthead-without-year' }]
    : [];
  if (reasons.length === 0) return { earliest: null, latest: null, method: 'unknown', evidence: named };
  return {
    earliest: latestTold ? toIsoDate(latestTold.day) : null,
    latest: captured === null ? null : toIsoDate(captured),
    method: 'inferred',
    evidence: [...reasons, ...named],
  };
}

/** The onset for a report that is dated without one: the one that it tells itself, else the last of its war before it. */
function chooseOnset(
  { id, profile, stated }: Pick<Pooled, 'id' | 'profile' | 'stated'>,
  { onsets, findOnsets }: Pick<Found, 'onsets' | 'findOnsets'>,
): DayNumber | null {
  const alike = findOnsets(profile);
  const own = alike.map(({ index }) => onsets[index]!).find(({ reports }) => reports.has(id));
  if (own) return own.day;
  const most = alike[0]?.similarity ?? 0;
  const near = alike
    .filter(({ similarity }) => similarity >= most * RIVAL)
    .map(({ index }) => onsets[index]!.day)
    .filter((day) => stated === null || (day <= stated && stated - day <= LEANING_DAYS));
  if (stated === null) return new Set(near).size === 1 ? near[0]! : null;
  return near.length > 0 ? Math.max(...near) : null;
}

function toDays({ earliest, latest }: Published): Days | null {
  const first = earliest === null ? null : parseIsoDay(earliest);
  const last = latest === null ? null : parseIsoDay(latest);
  return first === null || last === null ? null : { first, last };
}
