import type { Claim } from '../model/claim.js';
import type { ClaimantBar, IncidentAnswer } from './answers.js';
import type { LedgerIndex } from './ledger-index.js';
import { toNameWords } from './to-chain.js';
import { toClaimCard } from './to-claim-card.js';
import { toContradictionRow } from './to-contradictions.js';
import { toIncidentWords } from './to-incident-words.js';
import { toLabels } from './to-labels.js';
import { relationsOf } from './to-report-answer.js';

/** One incident with its claims, what they are to each other and who claims it; null where the ledger has none. */
export function toIncidentAnswer(index: LedgerIndex, id: string): IncidentAnswer | null {
  const incident = index.incidents.get(id);
  if (!incident) return null;
  const claims = incident.claims.flatMap((claim) => index.claims.get(claim) ?? []);
  const ids = new Set(incident.claims);
  return {
    incident,
    heading: toIncidentWords(incident, index),
    claims: claims.map((claim) => toClaimCard(claim, index)),
    relations: relationsOf(index, claims)
      .filter((relation) => ids.has(relation.from) && ids.has(relation.to))
      .flatMap((relation) => toContradictionRow(relation, index) ?? []),
    claimants: toClaimantBars(claims, index),
    labels: toLabels(index, { claims, reports: [] }),
  };
}

/** Who claims and who denies, in the order of the claims: the first report of an origin is solid, further ones echoes. */
function toClaimantBars(claims: readonly Claim[], index: LedgerIndex): ClaimantBar[] {
  const bars = new Map<string, { bar: Omit<ClaimantBar, 'segments'>; segments: ClaimantBar['segments'][number][] }>();
  const seen = new Set<string>();
  for (const claim of claims) {
    const stance = isDenial(claim, index) ? 'denies' : 'claims';
    const speaker = claim.claimant.institution ?? claim.claimant;
    const claimant = toNameWords(speaker, index) ?? 'nobody named';
    const key = `${stance} ${speaker.entity ?? claimant}`;
    let entry = bars.get(key);
    if (!entry) {
      entry = { bar: { claimant, side: claim.claimant.side, stance }, segments: [] };
      bars.set(key, entry);
    }
    const origin = claim.origin === null ? undefined : index.origins.get(claim.origin);
    // Two claims of one report that share an origin are one printing of it.
    const printing = `${stance} ${claim.origin ?? claim.id} ${claim.report}`;
    if (seen.has(printing)) continue;
    const isEcho = claim.origin !== null && seen.has(`${stance} ${claim.origin}`);
    seen.add(printing).add(`${stance} ${claim.origin ?? claim.id}`);
    const name = origin?.name.text ?? origin?.kind ?? 'unknown origin';
    entry.segments.push({ origin: claim.origin, name, isEcho, claim: claim.id, report: claim.report });
  }
  return [...bars.values()].map(({ bar, segments }) => ({ ...bar, segments }));
}

function isDenial(claim: Claim, index: LedgerIndex): boolean {
  if (claim.stance === 'denies') return true;
  return (index.relationsOf.get(claim.id) ?? []).some(({ kind, from }) => kind === 'denies' && from === claim.id);
}
