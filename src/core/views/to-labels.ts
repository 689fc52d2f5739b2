import type { Claim } from '../model/claim.js';
import type { Origin } from '../model/ledger.js';
import type { Name } from '../model/name.js';
import type { EntityLabel, Labels, ReportLabel } from './answers.js';
import type { LedgerIndex } from './ledger-index.js';

/** Labels for every report, entity and origin that these claims, and the reports named, refer to. */
export function toLabels(index: LedgerIndex, of: { claims: readonly Claim[]; reports: readonly string[] }): Labels {
  const reports: Record<string, ReportLabel> = {};
  const entities: Record<string, EntityLabel> = {};
  const origins: Record<string, Origin> = {};
  const addReport = (id: string): void => {
    const report = index.reports.get(id);
    if (report) reports[id] = toReportLabel(index, id);
  };
  const addName = (name: Name | null): void => {
    const entity = name?.entity == null ? undefined : index.entities.get(name.entity);
    if (entity) entities[entity.id] = { name: entity.name, kind: entity.kind, side: entity.side };
  };
  const addOrigin = (id: string | null): void => {
    const origin = id === null ? undefined : index.origins.get(id);
    if (!origin) return;
    origins[origin.id] = origin;
    addName(origin.name);
    for (const report of origin.reports) addReport(report);
  };
  for (const id of of.reports) {
    addReport(id);
    const report = index.reports.get(id);
    if (!report) continue;
    addName(report.outlet);
    addOrigin(report.origin);
    for (const passage of report.passages) addOrigin(passage.origin);
  }
  for (const claim of of.claims) {
    addReport(claim.report);
    addOrigin(claim.origin);
    for (const name of namesOf(claim)) addName(name);
  }
  return { reports, entities, origins };
}

/** What a report is called in lists; an id that the ledger does not hold gets its own text. */
export function toReportLabel(index: LedgerIndex, id: string): ReportLabel {
  const report = index.reports.get(id);
  return {
    outlet: report?.outlet.text ?? null,
    title: report?.title ?? null,
    file: report?.file ?? id,
    published: { earliest: report?.published.earliest ?? null, latest: report?.published.latest ?? null },
  };
}

function namesOf(claim: Claim): (Name | null)[] {
  return [
    claim.claimant,
    claim.claimant.institution,
    ...claim.chain.map((link) => link.name),
    ...claim.agents,
    ...claim.targets,
    ...claim.instruments,
    ...claim.places,
    ...claim.figures.flatMap((figure) => [figure.party, figure.area]),
  ];
}
