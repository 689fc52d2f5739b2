import type { Claim } from '../../src/core/model/claim.js';
import type { Ledger } from '../../src/core/model/ledger.js';
import type { Name } from '../../src/core/model/name.js';
import type { MucAnswer, MucResponse } from './score-muc.js';

/** Slots of MUC-4 that a ledger answers: type, individual and organisation that did it, and how surely. */
export const MUC_SLOTS: readonly number[] = [4, 9, 10, 11];

/** Kinds of the ledger that are incidents of MUC-4. Its ATTACK is whatever has no narrower type. */
const TYPES: Readonly<Record<string, string>> = {
  explosion: 'BOMBING',
  'attack-on-civilians': 'ATTACK',
  attack: 'ATTACK',
  shelling: 'ATTACK',
  destroy: 'ATTACK',
  casualties: 'ATTACK',
  detain: 'KIDNAPPING',
};
const AUTHORITY =
  /\b(?:police|army|armed forces|military|government|minist(?:er|ry)|president|judge|court|attorney|authorit(?:y|ies)|commander|colonel|general|governor|mayor|battalion|brigade)\b/i;

/**
 * The incidents of one report as MUC-4 has them: one for each type and incident of the ledger; a claim that belongs to no
 * incident stands for itself. History, plans, denied and negated content give none.
 */
export function toMucTemplates(ledger: Ledger): MucResponse[] {
  const groups = new Map<string, { type: string; claims: Claim[] }>();
  for (const claim of ledger.claims) {
    const type = toType(claim);
    if (type === null) continue;
    const key = `${claim.incident ?? claim.id} ${type}`;
    const group = groups.get(key) ?? { type, claims: [] };
    group.claims.push(claim);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ type, claims }) => toResponse(type, claims));
}

function toType(claim: Claim): string | null {
  if (claim.stance === 'denies' || claim.modality.length > 0) return null;
  // Whoever is taken by an authority is arrested, which is no incident of MUC-4; whoever is taken by others is kidnapped.
  if (claim.kind === 'detain' && claim.agents.some(({ text }) => text !== null && AUTHORITY.test(text))) return null;
  return TYPES[claim.kind] ?? null;
}

function toResponse(type: string, claims: readonly Claim[]): MucResponse {
  const individuals = new Map<string, MucAnswer>();
  const organisations = new Map<string, MucAnswer>();
  const confidence = new Map<string, MucAnswer>();
  for (const claim of claims) {
    for (const agent of claim.agents) {
      const value = (agent.text ?? '').toUpperCase();
      if (value === '') continue;
      if (!isOrganisation(agent)) {
        individuals.set(value, { value, about: null });
        continue;
      }
      organisations.set(value, { value, about: null });
      if (!confidence.has(value)) confidence.set(value, { value: toConfidence(claim, agent), about: value });
    }
  }
  return new Map<number, readonly MucAnswer[]>([
    [4, [{ value: type, about: null }]],
    [9, [...individuals.values()]],
    [10, [...organisations.values()]],
    [11, [...confidence.values()]],
  ]);
}

function isOrganisation({ kind }: Name): boolean {
  return kind === 'organisation' || kind === 'party';
}

/** MUC-4's five degrees, from who says so with which stance. */
function toConfidence(claim: Claim, agent: Name): string {
  const { claimant, chain, stance } = claim;
  const isSaid = chain.some((link) => link.role === 'speaker');
  if (!isSaid) return 'REPORTED AS FACT';
  const own = [claimant.entity, claimant.institution?.entity, claimant.text, claimant.institution?.text];
  if ([agent.entity, agent.text].some((one) => one !== null && own.includes(one))) return 'CLAIMED OR ADMITTED';
  if (stance === 'fears' || stance === 'cannot-verify') return 'POSSIBLE';
  const who = [claimant.text, claimant.institution?.text].join(' ');
  return AUTHORITY.test(who) ? 'SUSPECTED OR ACCUSED BY AUTHORITIES' : 'SUSPECTED OR ACCUSED';
}
