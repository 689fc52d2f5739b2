import type { ChainLink, Claim } from '../model/claim.js';
import type { Name } from '../model/name.js';
import type { LedgerIndex } from './ledger-index.js';

/** One step of the breadcrumb from the page to the mouth: outlet, agency, relay, channel, speaker, then the institution. */
export interface ChainStep {
  readonly role: ChainLink['role'] | 'institution';
  /** As a person reads it: main spelling of the entity, else the words. */
  readonly text: string;
  readonly side: string | null;
  readonly entity: string | null;
  /** The words that say that it is said; null where the page's nature gives the step. */
  readonly cue: string | null;
  readonly rule: string;
  readonly isImplied: boolean;
}

/** Who says so, outermost first, ending with the institution that the speaker speaks for. */
export function toChain(claim: Claim, index: LedgerIndex): ChainStep[] {
  const text = index.reports.get(claim.report)?.text ?? '';
  const steps: ChainStep[] = claim.chain.map((link) => ({
    role: link.role,
    text: toNameWords(link.name, index) ?? NOT_TOLD[link.role],
    side: link.name.side,
    entity: link.name.entity,
    cue: link.cue && text.slice(link.cue.start, link.cue.end),
    rule: link.rule,
    isImplied: link.isImplied,
  }));
  const { institution } = claim.claimant;
  if (institution !== null) {
    const words = toNameWords(institution, index);
    const isThere = steps.some((step) => step.text === words || (step.entity !== null && step.entity === institution.entity)); // prettier-ignore
    if (words !== null && !isThere)
      steps.push({
        role: 'institution',
        text: words,
        side: institution.side,
        entity: institution.entity,
        cue: null,
        rule: institution.rule,
        isImplied: institution.span === null,
      });
  }
  return steps;
}

const NOT_TOLD: Readonly<Record<ChainLink['role'], string>> = {
  outlet: 'an outlet not told',
  agency: 'an agency not told',
  relay: 'a relay not told',
  channel: 'a channel not told',
  speaker: 'nobody named',
};

/** A name for a person: the entity's main spelling, else what the words stand for, else the words; null where empty. */
export function toNameWords(name: Name, index: LedgerIndex): string | null {
  const entity = name.entity === null ? undefined : index.entities.get(name.entity);
  return entity?.name ?? name.standsFor ?? name.text;
}

/**
 * The name under which a claim's claimant is known: "Edrik Vansol (Tarvian defence ministry)", or as printed where the
 * words say more than the party that they resolve to ("Ostrel's defence army", not "Ostrel").
 */
export function toClaimantWords(claim: Claim, index: LedgerIndex): string {
  const { claimant } = claim;
  const speaker = claim.chain.findLast((link) => link.role === 'speaker');
  if (speaker && speaker.name.text === null && speaker.name.standsFor === null) {
    const outlet = toNameWords(claimant, index);
    return outlet === null ? 'Nobody named' : `Nobody named (in ${outlet})`;
  }
  const own = toFullWords(claimant, index) ?? 'Nobody named';
  const institution = claimant.institution && toFullWords(claimant.institution, index);
  return institution === null || institution === own ? own : `${own} (${institution})`;
}

function toFullWords(name: Name, index: LedgerIndex): string | null {
  const entity = name.entity === null ? undefined : index.entities.get(name.entity);
  const isPartOfParty = entity?.kind === 'party' && name.standsFor === null && name.text !== null;
  return isPartOfParty ? name.text : toNameWords(name, index);
}
