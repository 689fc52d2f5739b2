import { toCivilDate, toIsoDate, weekdayName, weekdayOf, type DayNumber } from '../model/civil-date.js';
import type { ReportId } from '../model/ids.js';
import type { DateEvidence } from '../model/time.js';
import type { Span } from '../text/span.js';
import { latestMonthDay, type DayEvidence, type OnsetTelling } from './told-days.js';
import { isSameWar, joinProfiles, topNames, type NameProfile } from './name-profile.js';
import { toProfileIndex } from './profile-index.js';

/** A report as the pool of evidence knows it. */
export interface Witness {
  readonly id: ReportId;
  readonly evidence: DayEvidence;
  readonly profile: NameProfile;
  /** The day of publication where the page states it; null otherwise. */
  readonly stated: DayNumber | null;
}

/** A day that a report's words give for the onset of the fighting. */
export interface OnsetProposal {
  readonly day: DayNumber;
  readonly report: ReportId;
  /** How plainly the words say so, 0 the plainest: full date, month and day, weekday, counted day, counted day in a title. */
  readonly rank: number;
  readonly evidence: readonly DateEvidence[];
  readonly profile: NameProfile;
}

/** Proposals of one day by reports on one war. */
export interface Onset {
  readonly day: DayNumber;
  readonly profile: NameProfile;
  readonly reports: ReadonlySet<ReportId>;
  /** The plainest words for it. */
  readonly evidence: readonly DateEvidence[];
}

/** Reports whose names make the profile of an onset: enough to know the war by, few enough to stay quick. */
const PROFILE_REPORTS = 8;

/** Days between an onset and a dated picture or happening of the fighting, at most, that lend a year to "on 3 May". */
const LENDING_DAYS = 120;

/** The onset that the words of one dated report give; null where they give none. */
export function proposeOnset({ id, evidence, profile, stated }: Witness): OnsetProposal | null {
  const found: { day: DayNumber; rank: number; span: Span }[] = [];
  for (const telling of evidence.onsets) {
    const day = telling.day ?? (stated === null ? null : toOnsetDay(telling, stated));
    if (day !== null && (stated === null || day <= stated))
      found.push({ day, rank: telling.day !== null ? 0 : telling.monthDay ? 1 : 2, span: telling.span });
  }
  if (stated !== null) {
    for (const { ordinal, weekday, isNow, isLabel, span } of evidence.counts) {
      const day = weekday === null ? (isNow || isLabel ? stated : null) : backToWeekday(stated, weekday);
      if (day !== null) found.push({ day: day - ordinal + 1, rank: isLabel ? 4 : 3, span });
    }
  }
  const votes = new Map<DayNumber, number>();
  for (const { day } of found) votes.set(day, (votes.get(day) ?? 0) + 1);
  found.sort(
    (a, b) => votes.get(b.day)! - votes.get(a.day)! || a.rank - b.rank || a.day - b.day || a.span.start - b.span.start,
  );
  const best = found[0];
  if (!best) return null;
  const { day, rank, span } = best;
  return { day, rank, report: id, profile, evidence: [toOnsetEvidence(id, { day, span })] };
}

/** Evidence that day 1 of the fighting is a day. */
function toOnsetEvidence(
  report: ReportId,
  { day, span }: { readonly day: DayNumber; readonly span: Span },
): DateEvidence {
  const says = `day 1 of the fighting is ${weekdayName(weekdayOf(day))} ${toIsoDate(day)}`;
  return { report, span, says, rule: 'date/onset-told' };
}

function toOnsetDay({ weekday, isLast, monthDay, daysAgo }: OnsetTelling, published: DayNumber): DayNumber | null {
  if (daysAgo !== null) return published - daysAgo;
  if (monthDay) return latestMonthDay(monthDay, { limit: published, year: toCivilDate(published).year, weekday });
  if (weekday === null) return null;
  const day = backToWeekday(published, weekday);
  return isLast && day === published ? day - 7 : day;
}

/** The latest day of that weekday, not after the given one. */
function backToWeekday(day: DayNumber, weekday: number): DayNumber {
  return day - ((((weekdayOf(day) - weekday) % 7) + 7) % 7);
}

/**
 * Onsets that no dated report gives, but several together: "on 3 May" without a year, or only a weekday, beside a dated
 * picture or happening of the fighting in a report on the same war. The witnesses must be sorted by id.
 */
export function proposeJointOnsets(witnesses: readonly Witness[]): OnsetProposal[] {
  const lenders = witnesses.filter(({ evidence }) => evidence.days.some((day) => day.isOfFighting));
  const tellers = witnesses.filter(({ evidence }) => evidence.onsets.length > 0);
  const findAlike = toProfileIndex(lenders.map(({ profile }) => profile));
  const proposals: OnsetProposal[] = [];
  for (const teller of tellers) {
    const isLike = new Set(findAlike(teller.profile).map(({ index }) => index));
    for (const [index, lender] of lenders.entries()) {
      if (lender !== teller && !isLike.has(index)) continue;
      const proposal = lendYear(teller, lender) ?? lendWeek(teller, lender);
      if (proposal) {
        proposals.push(proposal);
        break;
      }
    }
  }
  return proposals;
}

/** "on 3 May" with the year of a dated happening soon after it; a weekday told for the onset must agree. */
function lendYear(teller: Witness, lender: Witness): OnsetProposal | null {
  const weekday = teller.evidence.onsets.find((one) => one.weekday !== null && !one.monthDay)?.weekday ?? null;
  for (const { monthDay, span, weekday: own } of teller.evidence.onsets) {
    if (!monthDay) continue;
    for (const lent of lender.evidence.days) {
      if (!lent.isOfFighting) continue;
      const year = toCivilDate(lent.day).year;
      const day = latestMonthDay(monthDay, { limit: lent.day, year, weekday: own ?? weekday });
      if (day === null || lent.day - day > LENDING_DAYS) continue;
      return toJoint({ teller, lender }, { day, rank: 1, span, lent: lent.span, on: lent.day });
    }
  }
  return null;
}

/** "on Sunday" beside a dated happening in a report that counts so few days that only one such weekday fits. */
function lendWeek(teller: Witness, lender: Witness): OnsetProposal | null {
  const { counts, after } = lender.evidence;
  const longest = Math.max(0, ...counts.map(({ ordinal }) => ordinal - 1), ...after.map(({ days }) => days));
  if (longest < 1 || longest > 6 || teller.evidence.onsets.some(({ monthDay }) => monthDay !== null)) return null;
  for (const { weekday, span } of teller.evidence.onsets) {
    if (weekday === null) continue;
    for (const lent of lender.evidence.days) {
      if (!lent.isOfFighting) continue;
      const day = backToWeekday(lent.day, weekday);
      if (lent.day - day > longest) continue;
      return toJoint({ teller, lender }, { day, rank: 2, span, lent: lent.span, on: lent.day });
    }
  }
  return null;
}

function toJoint(
  { teller, lender }: { readonly teller: Witness; readonly lender: Witness },
  told: {
    readonly day: DayNumber;
    readonly rank: number;
    readonly span: Span;
    readonly lent: Span;
    readonly on: DayNumber;
  },
): OnsetProposal {
  const says = `the fighting had begun by ${toIsoDate(told.on)}`;
  const evidence = [
    toOnsetEvidence(teller.id, told),
    { report: lender.id, span: told.lent, says, rule: 'date/year-lent' },
  ];
  return { day: told.day, rank: told.rank, report: teller.id, profile: teller.profile, evidence };
}

/** Gathers proposals of one day by reports on one war. Sorted by day; the order of the proposals does not matter. */
export function gatherOnsets(proposals: readonly OnsetProposal[]): Onset[] {
  const sorted = [...proposals].sort(
    (a, b) => a.day - b.day || a.rank - b.rank || (a.report < b.report ? -1 : a.report > b.report ? 1 : 0),
  );
  interface Group {
    readonly best: OnsetProposal;
    readonly reports: Set<ReportId>;
    readonly profiles: NameProfile[];
    profile: NameProfile;
  }
  const groups: Group[] = [];
  let day: DayNumber | null = null;
  // Groups of one day by the names of the report that began them: many wars may begin on one day in a large dossier.
  let ofDay = new Map<string, Group[]>();
  for (const proposal of sorted) {
    if (day !== proposal.day) ofDay = new Map<string, Group[]>();
    day = proposal.day;
    const names = topNames(proposal.profile);
    const near = new Set(names.flatMap((name) => ofDay.get(name) ?? []));
    const group = [...near].find((one) => isSameWar(one.profile, proposal.profile));
    if (!group) {
      const profiles = [proposal.profile];
      const made: Group = { best: proposal, reports: new Set([proposal.report]), profiles, profile: proposal.profile };
      groups.push(made);
      for (const name of names) ofDay.set(name, [...(ofDay.get(name) ?? []), made]);
      continue;
    }
    group.reports.add(proposal.report);
    if (group.profiles.length < PROFILE_REPORTS) {
      group.profiles.push(proposal.profile);
      group.profile = joinProfiles(group.profiles);
    }
  }
  return groups.map(({ best, reports, profile }) => ({ day: best.day, profile, reports, evidence: best.evidence }));
}
