import type { Claim } from '../model/claim.js';
import type { Incident, Relation } from '../model/ledger.js';
import type { Span } from '../text/span.js';
import type { ClaimAnswer, ReportAnswer } from './answers.js';
import type { LedgerIndex } from './ledger-index.js';
import { toClaimCard } from './to-claim-card.js';
import { toContradictionRow } from './to-contradictions.js';
import { toLabels } from './to-labels.js';

/** One report with everything that is read in it; null where the ledger does not hold it. */
export function toReportAnswer(index: LedgerIndex, id: string): ReportAnswer | null {
  const record = index.reports.get(id);
  if (!record) return null;
  const { sourceMap: _, ...report } = record;
  const claims = index.claimsOf.get(id) ?? [];
  const foreignWords: Record<string, string> = {};
  for (const { report: other, span } of record.published.evidence) {
    const text = other === id ? undefined : index.reports.get(other)?.text;
    if (text !== undefined && span)
      foreignWords[`${other}:${span.start}-${span.end}`] = text.slice(span.start, span.end);
  }
  return {
    report,
    claims,
    incidents: incidentsOf(index, claims),
    relations: relationsOf(index, claims),
    labels: toLabels(index, {
      claims,
      reports: [id, ...record.copies.map((copy) => copy.report), ...record.published.evidence.map((row) => row.report)],
    }),
    foreignWords,
  };
}

/** One claim with what hangs on it; null where the ledger does not hold it. */
export function toClaimAnswer(index: LedgerIndex, id: string): ClaimAnswer | null {
  const claim = index.claims.get(id);
  if (!claim) return null;
  const text = index.reports.get(claim.report)?.text ?? '';
  const words: Record<string, string> = {};
  for (const span of spansOf(claim)) words[`${span.start}-${span.end}`] = text.slice(span.start, span.end);
  return {
    claim,
    card: toClaimCard(claim, index),
    incident: claim.incident === null ? null : (index.incidents.get(claim.incident) ?? null),
    origin: claim.origin === null ? null : (index.origins.get(claim.origin) ?? null),
    relations: relationsOf(index, [claim]).flatMap((relation) => toContradictionRow(relation, index) ?? []),
    judgements: index.judgementsOf.get(id) ?? [],
    labels: toLabels(index, { claims: [claim], reports: [claim.report] }),
    words,
  };
}

/** The relations that any of these claims is an end of, each once, in the order of the claims. */
export function relationsOf(index: LedgerIndex, claims: readonly Claim[]): Relation[] {
  return [...new Set(claims.flatMap((claim) => index.relationsOf.get(claim.id) ?? []))];
}

/** Every span that a value of the claim rests on. */
function spansOf(claim: Claim): Span[] {
  const { claimant, chain, agents, targets, instruments, places, time, said, figures, evidence } = claim;
  const names = [
    claimant,
    claimant.institution,
    ...chain.map((link) => link.name),
    ...agents,
    ...targets,
    ...instruments,
  ];
  return [
    ...names,
    ...places,
    ...figures.flatMap((figure) => [figure, figure.party, figure.area, figure.since, figure.asOf]),
    time,
    said,
    ...evidence,
  ]
    .flatMap((row) => row?.span ?? [])
    .concat(chain.flatMap((link) => link.cue ?? []));
}

function incidentsOf(index: LedgerIndex, claims: readonly Claim[]): Incident[] {
  const ids = new Set(claims.flatMap((claim) => (claim.incident === null ? [] : [claim.incident])));
  return [...ids].flatMap((id) => index.incidents.get(id) ?? []);
}
