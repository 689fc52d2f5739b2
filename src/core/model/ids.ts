/** Ids are strings that say what they name: `report:…`, `claim:…`, `entity:…`. See the ledger format. */
export type ReportId = string;
export type ClaimId = string;
export type OriginId = string;
export type EntityId = string;
export type IncidentId = string;
export type RelationId = string;
export type SideId = string;

/** A rule's id, `family/name`, as `counterclaim rules` lists it: `attribution/according-to`. */
export type RuleId = string;

/** Hashes a string to 64 lower-case hex digits (SHA-256). Handed in, since core has no crypto of its own. */
export type Hash = (text: string) => string;

/** The claim id of the ledger format; positions are code points. */
export function toClaimId(report: ReportId, at: { start: number; end: number; n: number }): ClaimId {
  return `claim:${report.slice('report:'.length)}:${at.start}-${at.end}:${at.n}`;
}

/** An id made of a kind and the first 16 hex digits of a hash. */
export function toHashedId(kind: string, source: string, hash: Hash): string {
  return `${kind}:${hash(source).slice(0, 16)}`;
}
