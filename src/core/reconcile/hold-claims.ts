import type { Claim } from '../model/claim.js';
import { findToday, toClaimFacts } from './claim-facts.js';
import type { Entities } from './find-entities.js';
import { findStories } from './find-stories.js';
import type { Change, HeldClaim, HeldReport } from './held-report.js';
import { layOutDays, type DayLayout } from './lay-out-days.js';
import { placeInScenes } from './place-in-scenes.js';

/** The claims that a dossier holds now with their facts, and those that went and came since before. */
export interface HeldClaims extends Change<HeldClaim> {
  /** In the ledger's order. */
  readonly all: readonly HeldClaim[];
  /** Those of a report; the same list as before where none of them is another. */
  claimsOf(report: HeldReport): readonly HeldClaim[];
}

/** Makes what tells the claims of a dossier whose facts are as they were from those whose facts are not. */
export function makeHeldClaims(
  isParty: (words: string) => boolean,
): (reports: readonly HeldReport[], entities: Entities) => HeldClaims {
  let lastId = 0;
  let known = new Map<HeldReport, Known>();
  return (reports, entities) => {
    const days = layOutDays(
      reports.map(({ one: { report, published }, claims }) => ({ id: report.id, published, claims })),
    );
    const before = known;
    known = new Map();
    const [all, added]: [HeldClaim[], HeldClaim[]] = [[], []];
    for (const report of reports) {
      const resolved = entities.claimsOf(report);
      const printer = entities.printerOf(report.one);
      const hangsOn = days.hangsOn(report.one.report.id);
      const own = before.get(report);
      if (own && own.resolved === resolved && own.printer === printer && own.days === hangsOn) known.set(report, own);
      else {
        const toHeld = toFacts(report, { resolved, days, printer, entities, isParty }).map((facts, index): HeldClaim => ({ id: (lastId += 1), report, index, facts, at: 0 })); // prettier-ignore
        known.set(report, { resolved, printer, days: hangsOn, held: toHeld });
        for (const held of toHeld) added.push(held);
      }
      for (const held of known.get(report)!.held) {
        held.at = all.length;
        all.push(held);
      }
    }
    const removed: HeldClaim[] = [];
    for (const [report, own] of before) if (known.get(report) !== own) removed.push(...own.held);
    const now = known;
    return { all, removed, added, claimsOf: (report) => now.get(report)?.held ?? [] };
  };
}

interface Known {
  readonly resolved: readonly Claim[];
  readonly printer: string | null;
  /** What its days hang on beside itself. */
  readonly days: string;
  readonly held: readonly HeldClaim[];
}

function toFacts(
  report: HeldReport,
  options: {
    readonly resolved: readonly Claim[];
    readonly days: DayLayout;
    readonly printer: string | null;
    readonly entities: Entities;
    readonly isParty: (words: string) => boolean;
  },
): HeldClaim['facts'][] {
  const { days, printer } = options;
  const { one, claims } = report;
  const { id } = one.report;
  const published = days.publishedOf(id);
  const today = findToday(claims, { published, toRange: days.toRangeOf(id) });
  const alone = options.resolved.map((claim) => toClaimFacts(claim, { report: one, days, today, printer }));
  const { entities, isParty } = options;
  const resolvePlace: Entities['resolvePlace'] = (place, at) => entities.resolvePlace(place, at);
  return placeInScenes(alone, findStories(alone, { reports: [one], resolvePlace, isParty }));
}
