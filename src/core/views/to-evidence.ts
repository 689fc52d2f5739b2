import type { Entity, Incident, Origin, Relation } from '../model/ledger.js';
import type { ReportRecord } from '../model/report.js';
import type { Span } from '../text/span.js';
import { toClaimEvidence } from './to-claim-evidence.js';
import {
  toClaimRow,
  toJudgementSection,
  toPlainRow,
  toRelationRow,
  toWordsOf,
  type Evidence,
  type EvidenceRow,
} from './evidence.js';
import type { LedgerIndex } from './ledger-index.js';
import { toContradictionRow } from './to-contradictions.js';
import { toIncidentWords } from './to-incident-words.js';
import { toNameRow } from './to-names.js';
import { toOriginWords } from './to-origins.js';
import { toCountWords, toIntervalWords } from './to-words.js';

/** All that the ledger tells of the record with an id, and why; null where there is no such record. */
export function toEvidence(index: LedgerIndex, id: string): Evidence | null {
  const claim = index.claims.get(id);
  if (claim) return toClaimEvidence(claim, index);
  const report = index.reports.get(id);
  if (report) return toReportEvidence(report, index);
  const incident = index.incidents.get(id);
  if (incident) return toIncidentEvidence(incident, index);
  const entity = index.entities.get(id);
  if (entity) return toEntityEvidence(entity, index);
  const origin = index.origins.get(id);
  if (origin) return toOriginEvidence(origin, index);
  const relation = index.ledger.relations.find((one) => one.id === id);
  return relation ? toRelationEvidence(relation, index) : null;
}

/** True where the ledger holds a record of that very id. */
export function hasRecord(index: LedgerIndex, id: string): boolean {
  const { claims, reports, incidents, entities, origins, ledger } = index;
  const isThere = [claims, reports, incidents, entities, origins].some((records) => records.has(id));
  return isThere || ledger.relations.some((one) => one.id === id);
}

/**
 * Ids of records that begin with, or contain after the colon, what a person typed; at most `limit`. An id may be cut
 * short as long as it stays unique.
 */
export function findIds(index: LedgerIndex, typed: string, limit = 10): string[] {
  const found: string[] = [];
  const { reports, claims, incidents, entities, origins, relations } = index.ledger;
  for (const list of [reports, claims, incidents, entities, origins, relations])
    for (const { id } of list) {
      if (found.length >= limit) return found;
      if (id.startsWith(typed) || id.slice(id.indexOf(':') + 1).startsWith(typed)) found.push(id);
    }
  return found;
}

function toReportEvidence(report: ReportRecord, index: LedgerIndex): Evidence {
  const own = (span: Span | null): Pick<EvidenceRow, 'words' | 'report' | 'span'> => toWordsOf(index, report.id, span);
  const claims = index.claimsOf.get(report.id) ?? [];
  return {
    id: report.id,
    kind: 'report',
    heading: report.title ?? report.file,
    sections: [
      {
        heading: 'Report',
        rows: [
          toPlainRow('file', report.file),
          toPlainRow('sha256', report.sha256),
          toPlainRow('status', report.status),
          toPlainRow('url', report.url ?? 'not told'),
          toPlainRow('outlet', report.outlet.text ?? 'not told', {
            rule: report.outlet.rule,
            ...own(report.outlet.span),
          }),
          ...report.credits.map((name) =>
            toPlainRow('credit', name.text ?? '', { rule: name.rule, ...own(name.span) }),
          ),
          toPlainRow('language', report.language),
          toPlainRow('machine translated', `${Math.round(report.machineTranslated.likelihood * 100)} %`),
          ...report.machineTranslated.evidence.map((one) => toPlainRow('sign of translation', '', { rule: one.rule, ...own(one.span) })), // prettier-ignore
        ],
      },
      {
        heading: 'Published',
        rows: [
          toPlainRow(report.published.method, toIntervalWords(report.published)),
          ...report.published.evidence.map((one) =>
            toPlainRow('because', one.says, { rule: one.rule, ...toWordsOf(index, one.report, one.span) }),
          ),
        ],
      },
      {
        heading: 'Goes back to',
        rows: [
          ...(report.origin === null ? [] : [toOriginLink('whole report', report.origin, index)]),
          ...report.passages.map((passage) => ({
            ...toOriginLink('passage', passage.origin, index),
            rule: passage.rule,
            ...own(passage),
          })),
          ...report.copies.map(
            (copy) =>
            toPlainRow('shares words with', `${index.reports.get(copy.report)?.file ?? copy.report}: ${Math.round(copy.share * 100)} %`, { rule: copy.rule, link: copy.report }), // prettier-ignore
          ),
        ],
      },
      {
        heading: 'Notes',
        rows: report.notes.map((note) => toPlainRow('note', note.message, { rule: note.rule, ...own(note.span) })),
      },
      { heading: toCountWords(claims.length, 'claim'), rows: claims.map((claim) => toClaimRow(claim, index)) },
    ],
  };
}

function toOriginLink(slot: string, id: string, index: LedgerIndex): EvidenceRow {
  const origin = index.origins.get(id);
  return toPlainRow(slot, origin ? `${toOriginWords(origin, index)} (${origin.kind})` : id, { link: id });
}

function toIncidentEvidence(incident: Incident, index: LedgerIndex): Evidence {
  const claims = incident.claims.flatMap((id) => index.claims.get(id) ?? []);
  const members = new Set(incident.claims);
  const relations = index.ledger.relations.filter((one) => members.has(one.from) && members.has(one.to));
  return {
    id: incident.id,
    kind: 'incident',
    heading: toIncidentWords(incident, index),
    sections: [
      {
        heading: 'Incident',
        rows: [
          toPlainRow('status', incident.status.replace('-', ' ')),
          toPlainRow('independent origins', String(incident.origins)),
          toPlainRow('outlets', `${incident.outlets} (never counted as confirmation)`),
          toPlainRow('claimed by', incident.sidesClaiming.join(', ') || 'no side'),
          toPlainRow('time', toIntervalWords(incident.time), { rule: incident.time.rule }),
        ],
      },
      { heading: toCountWords(claims.length, 'claim'), rows: claims.map((claim) => toClaimRow(claim, index)) },
      { heading: toCountWords(relations.length, 'relation'), rows: relations.map((one) => toRelationRow(one)) },
      { heading: 'Judged', rows: incident.claims.flatMap((id) => toJudgementSection(id, index).rows) },
    ],
  };
}

function toEntityEvidence(entity: Entity, index: LedgerIndex): Evidence {
  const row = toNameRow(entity, index);
  const claims = index.ledger.claims.filter((claim) =>
    [claim.claimant, claim.claimant.institution, ...claim.agents, ...claim.targets, ...claim.places].some(
      (name) => name?.entity === entity.id,
    ),
  );
  return {
    id: entity.id,
    kind: 'entity',
    heading: entity.name,
    sections: [
      {
        heading: 'Entity',
        rows: [
          toPlainRow('kind', entity.kind),
          toPlainRow('party', entity.party ?? 'not known'),
          toPlainRow('side', entity.side ?? 'not known'),
          ...entity.evidence.map((one) => toPlainRow(`because (${one.slot})`, '', { rule: one.rule, ...toWordsOf(index, one.report, one.span) })), // prettier-ignore
          ...entity.roles.map((role) => toPlainRow('role', role.text, toWordsOf(index, role.report, role.span))),
          ...(entity.place === null ? [] : [toPlainRow('place', `${entity.place.lat}, ${entity.place.lon} (${[entity.place.admin1, entity.place.country].filter((part) => part !== null).join(', ') || 'country contested or not known'})`, { rule: entity.place.gazetteer })]), // prettier-ignore
          ...(entity.wikidata === null ? [] : [toPlainRow('wikidata', entity.wikidata)]),
        ],
      },
      {
        heading: row.isContested ? 'Spellings (contested)' : 'Spellings',
        rows: row.spellings.map(
          (spelling) =>
          toPlainRow(spelling.text, `${toCountWords(spelling.count, 'time')}, used by ${spelling.usedBy.map((user) => user.name).join(', ') || 'nobody told'}`), // prettier-ignore
        ),
      },
      { heading: toCountWords(claims.length, 'claim'), rows: claims.map((claim) => toClaimRow(claim, index)) },
      toJudgementSection(entity.id, index),
    ],
  };
}

function toOriginEvidence(origin: Origin, index: LedgerIndex): Evidence {
  const claims = index.ledger.claims.filter((claim) => claim.origin === origin.id);
  return {
    id: origin.id,
    kind: 'origin',
    heading: `${toOriginWords(origin, index)} (${origin.kind})`,
    sections: [
      {
        heading: toCountWords(origin.reports.length, 'report'),
        rows: origin.reports.map((id) => {
          const report = index.reports.get(id);
          return toPlainRow(report?.outlet.text ?? 'outlet not told', report?.title ?? report?.file ?? id, {
            link: id,
          });
        }),
      },
      {
        heading: 'Why',
        rows: origin.why.map((reason) =>
          toPlainRow('because', reason.says, { rule: reason.rule, ...toWordsOf(index, reason.report, reason.span) }),
        ),
      },
      { heading: toCountWords(claims.length, 'claim'), rows: claims.map((claim) => toClaimRow(claim, index)) },
    ],
  };
}

function toRelationEvidence(relation: Relation, index: LedgerIndex): Evidence {
  const row = toContradictionRow(relation, index);
  const ends = [relation.from, relation.to].flatMap((id) => index.claims.get(id) ?? []);
  return {
    id: relation.id,
    kind: 'relation',
    heading: relation.why,
    sections: [
      { heading: 'Relation', rows: [toRelationRow(relation)] },
      {
        heading: 'Compared',
        rows: (row?.compared ?? []).map((slot) =>
          toPlainRow(slot.slot, `${slot.from ?? 'not told'} ${slot.isDifferent ? '≠' : '='} ${slot.to ?? 'not told'}`),
        ),
      },
      { heading: 'Claims', rows: ends.map((claim) => toClaimRow(claim, index)) },
    ],
  };
}
