import type { Claim } from '../model/claim.js';
import type { ClaimId } from '../model/ids.js';
import type { JudgementRecord } from '../model/judgement.js';
import type { Entity, Incident, Ledger, Origin, Relation } from '../model/ledger.js';
import type { ReportRecord } from '../model/report.js';

/** A ledger with its records by id and by what they belong to: what every view starts from. */
export interface LedgerIndex {
  readonly ledger: Ledger;
  readonly reports: ReadonlyMap<string, ReportRecord>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly incidents: ReadonlyMap<string, Incident>;
  readonly origins: ReadonlyMap<string, Origin>;
  /** Claims of a report, in the order of the ledger. */
  readonly claimsOf: ReadonlyMap<string, readonly Claim[]>;
  /** Relations that a claim is an end of. */
  readonly relationsOf: ReadonlyMap<ClaimId, readonly Relation[]>;
  /** Judgements that are about a claim or an entity, in the order in which they were made. */
  readonly judgementsOf: ReadonlyMap<string, readonly JudgementRecord[]>;
}

/** Indexes a ledger; linear in its size. */
export function toLedgerIndex(ledger: Ledger): LedgerIndex {
  const claimsOf = new Map<string, Claim[]>();
  for (const claim of ledger.claims) push(claimsOf, claim.report, claim);
  const relationsOf = new Map<string, Relation[]>();
  for (const relation of ledger.relations) {
    push(relationsOf, relation.from, relation);
    if (relation.to !== relation.from) push(relationsOf, relation.to, relation);
  }
  const judgementsOf = new Map<string, JudgementRecord[]>();
  for (const judgement of ledger.judgements)
    for (const id of new Set(judgement.about)) push(judgementsOf, id, judgement);
  return {
    ledger,
    reports: byId(ledger.reports),
    claims: byId(ledger.claims),
    entities: byId(ledger.entities),
    incidents: byId(ledger.incidents),
    origins: byId(ledger.origins),
    claimsOf,
    relationsOf,
    judgementsOf,
  };
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

function push<Row>(lists: Map<string, Row[]>, key: string, row: Row): void {
  const list = lists.get(key);
  if (list) list.push(row);
  else lists.set(key, [row]);
}
