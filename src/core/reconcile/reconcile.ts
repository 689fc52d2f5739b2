import type { Claim } from '../model/claim.js';
import { toHashedId } from '../model/ids.js';
import type { Ledger, Relation } from '../model/ledger.js';
import { findToday, toClaimFacts, type ClaimFacts } from './claim-facts.js';
import { addTo, compareClaims } from './claim-order.js';
import { compareTexts } from '../text/compare-texts.js';
import { findClaimRelations } from './find-all-relations.js';
import { findCopies } from './find-copies.js';
import { findDenials } from './find-denials.js';
import { findEntities } from './find-entities.js';
import { findStories } from './find-stories.js';
import { findHappenings } from './find-incidents.js';
import { findOrigins } from './find-origins.js';
import { layOutDays } from './lay-out-days.js';
import { placeInScenes } from './place-in-scenes.js';
import { judgeIncidents } from './judge-incidents.js';
import { readJudgedRelations } from './judge-relations.js';
import type { ReconcileInput } from './reconcile-input.js';
import { toIncidents } from './to-incidents.js';
import { toReportRecords } from './to-report-records.js';

/**
 * The ledger of a dossier: the claims of all reports with their entities, origins and incidents, and how they stand to
 * each other. Neither the order of reports or claims nor what was read before changes the result.
 */
export function reconcile(options: ReconcileInput): Ledger {
  const reports = [...options.reports].sort((a, b) => compareTexts(a.report.id, b.report.id));
  const all = [...options.claims].sort(compareClaims);
  const claims = all.filter((claim) => claim.review.state !== 'rejected');
  const { hash } = options;
  const judged = options.judged?.claims ?? [];
  const entities = findEntities({ ...options, reports, claims });
  const byReport = new Map(reports.map((report) => [report.report.id, report]));
  const claimsOf = new Map<string, Claim[]>();
  for (const claim of claims) addTo(claimsOf, { key: claim.report, value: claim });
  const days = layOutDays(
    reports.map(({ report: { id }, published }) => ({ id, published, claims: claimsOf.get(id) ?? [] })),
  );
  const todayOf = new Map(
    [...claimsOf].map(([report, own]) => {
      const published = days.publishedOf(report);
      return [report, findToday(own, { published, toRange: (time) => days.toRange(report, time) })];
    }),
  );
  const alone = claims.flatMap((claim): ClaimFacts[] => {
    const report = byReport.get(claim.report);
    return report
      ? [
          toClaimFacts(entities.resolveClaim(claim), {
            report,
            days,
            today: todayOf.get(claim.report) ?? null,
            printer: entities.printerOf(report),
          }),
        ]
      : [];
  });
  const stories = findStories(alone, {
    reports,
    resolvePlace: (place, at) => entities.resolvePlace(place, at),
    isParty: (words) => options.parties.findParty(words) !== null,
  });
  const facts = placeInScenes(alone, stories);
  const copies = findCopies(reports);
  const found = findOrigins({ facts, reports, copies, entities, hash });
  const groups = judgeIncidents(findHappenings(facts), { facts, judged });
  const read = findDenials(facts);
  const relations = readJudgedRelations(facts, judged);
  const denials = relations.judgeDenials(read);
  const drafts = relations.judgeDrafts(findClaimRelations({ facts, found, groups, denials: read }));
  const { incidents, incidentOf } = toIncidents({
    facts,
    groups,
    denials,
    drafts,
    originOf: found.originOf,
    origins: found.byId,
    entities: entities.byId,
    hash,
  });
  const { records, origins } = toReportRecords({
    reports,
    facts,
    originOf: found.originOf,
    origins: found.origins,
    copies,
    entities,
    hash,
  });
  const sideIds = new Map(entities.sides.map((side) => [side.name, side.id]));
  const denied = new Map<number, string[]>();
  for (const { denial, denied: to } of denials)
    denied.set(denial, [...(denied.get(denial) ?? []), facts[to]!.claim.id]);
  return {
    sides: entities.sides,
    reports: records,
    origins,
    entities: entities.entities,
    claims: [
      ...facts.map(({ claim }, index): Claim => ({ ...claim, denies: denied.get(index) ?? [], origin: found.originOf[index]!, incident: incidentOf[index] ?? null })),
      // Rejected claims stay to be seen; they count in nothing.
      ...all.filter((claim) => claim.review.state === 'rejected').map((claim) => entities.resolveClaim(claim)),
    ].sort(compareClaims),
    incidents,
    relations: drafts.map((draft): Relation => {
      const [from, to] = [facts[draft.from]!.claim.id, facts[draft.to]!.claim.id];
      return { ...draft, scope: withSideIds(draft.scope, sideIds), id: toHashedId('relation', `${draft.kind}\n${from}\n${to}`, hash), from, to };
    }).sort((a, b) => compareTexts(a.id, b.id)),
    judgements: [],
  }; // prettier-ignore
}

/** The scope as the ledger writes it: sides by id, as places and people. */
function withSideIds(scope: Relation['scope'], sideIds: ReadonlyMap<string, string>): Relation['scope'] {
  const { side } = scope;
  if (!side) return scope;
  const toId = (value: string | number | null): string | number | null =>
    typeof value === 'string' ? (sideIds.get(value) ?? value) : value;
  return { ...scope, side: { from: toId(side.from), to: toId(side.to) } };
}
