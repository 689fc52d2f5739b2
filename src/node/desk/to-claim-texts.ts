import type { Claim } from '../../core/model/claim.js';
import type { Entity, Ledger } from '../../core/model/ledger.js';
import type { Name } from '../../core/model/name.js';
import type { ClaimText } from '../store/store.js';

/** For every claim of a ledger, in its order, the words and names by which it is found. */
export function toClaimTexts(ledger: Ledger): ClaimText[] {
  const texts = new Map(ledger.reports.map((report) => [report.id, report.text]));
  const entities = new Map(ledger.entities.map((entity) => [entity.id, entity]));
  return ledger.claims.map((claim) => ({
    words: toWords(claim, texts.get(claim.report) ?? ''),
    sentence: (texts.get(claim.report) ?? '').slice(claim.sentence.start, claim.sentence.end),
    names: toNames([...claim.agents, ...claim.targets, ...claim.instruments], entities),
    speakers: toNames([...claim.chain.map((link) => link.name), claim.claimant, claim.claimant.institution], entities),
    places: toNames(claim.places, entities),
  }));
}

/** The pieces may reach outside the extent: a head that several claims share. */
function toWords(claim: Claim, text: string): string {
  const outside = claim.pieces.filter((piece) => piece.start < claim.span.start || piece.end > claim.span.end);
  return [...outside, claim.span].map((span) => text.slice(span.start, span.end)).join(' … ');
}

/** Names as written, as resolved, and in all other spellings of the entity, one a line. */
function toNames(names: readonly (Name | null)[], entities: ReadonlyMap<string, Entity>): string {
  const found = new Set<string>();
  for (const name of names) {
    if (name === null) continue;
    const entity = name.entity === null ? undefined : entities.get(name.entity);
    for (const words of [
      name.text,
      name.standsFor,
      name.party,
      entity?.name,
      ...(entity?.names ?? []).map((one) => one.text),
    ])
      // prettier-ignore
      if (words) found.add(words);
  }
  return [...found].join('\n');
}
