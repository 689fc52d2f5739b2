import type { Claim } from '../model/claim.js';
import { compareTexts } from '../text/compare-texts.js';
import { addTo, compareClaims } from './claim-order.js';
import type { Change, HeldReport } from './held-report.js';
import type { ReconcileReport } from './reconcile-input.js';

/** The reports that a dossier holds now, and those that went and came since before. */
export interface HeldReports extends Change<HeldReport> {
  /** In the order of their ids. */
  readonly all: readonly HeldReport[];
  readonly byId: ReadonlyMap<string, HeldReport>;
}

/** Makes what tells the reports of a dossier that are as they were from those that are not. */
export function makeHeldReports(): (now: {
  readonly reports: readonly ReconcileReport[];
  readonly claims: readonly Claim[];
}) => HeldReports {
  let lastId = 0;
  let known = new Map<string, HeldReport>();
  return ({ reports, claims }) => {
    const claimsOf = new Map<string, Claim[]>();
    for (const claim of claims) addTo(claimsOf, { key: claim.report, value: claim });
    const before = known;
    known = new Map();
    const added: HeldReport[] = [];
    for (const one of [...reports].sort((a, b) => compareTexts(a.report.id, b.report.id))) {
      const { id } = one.report;
      const own = (claimsOf.get(id) ?? []).sort(compareClaims);
      const held = before.get(id);
      if (held && isSameReport(held.one, one) && isSameClaims(held.claims, own)) known.set(id, held);
      else {
        const made: HeldReport = { id: (lastId += 1), one, claims: own };
        known.set(id, made);
        added.push(made);
      }
    }
    const removed = [...before.values()].filter((held) => known.get(held.one.report.id) !== held);
    return { all: [...known.values()], byId: known, removed, added };
  };
}

/** What was read of a report is not changed in place: another object is another reading. */
function isSameReport(a: ReconcileReport, b: ReconcileReport): boolean {
  if (a === b) return true;
  const isRead = a.report === b.report && a.sentences === b.sentences && a.names === b.names && a.places === b.places;
  return isRead && JSON.stringify(a.published) === JSON.stringify(b.published);
}

function isSameClaims(a: readonly Claim[], b: readonly Claim[]): boolean {
  return a.length === b.length && a.every((claim, at) => claim === b[at]);
}
