import type { Claim } from '../model/claim.js';
import type { Name } from '../model/name.js';
import type { LedgerIndex } from './ledger-index.js';
import { foldText } from './to-claims-answer.js';

/** Which claims to find: everything given must hold. */
export interface ClaimQuery {
  /** Words that must all stand in the claim's sentence or its names; the beginning of a word is enough. */
  readonly words?: string;
  /** Part of the name of anybody in the claim's chain, or of the institution. */
  readonly speaker?: string;
  readonly kind?: string;
  /** Part of any name of a place of the claim. */
  readonly place?: string;
  /** ISO dates, both inclusive: what happened may lie between them. */
  readonly from?: string;
  readonly to?: string;
}

/** The claims that answer to a query: those whose own words hold most of the words asked for first, then in the ledger's order. */
export function findClaims(index: LedgerIndex, query: ClaimQuery): Claim[] {
  const words = foldText(query.words ?? '').split(/[^\p{L}\p{N}'-]+/u).filter((word) => word !== ''); // prettier-ignore
  const speaker = foldText(query.speaker ?? '').trim();
  const place = foldText(query.place ?? '').trim();
  const found: { claim: Claim; hits: number; order: number }[] = [];
  index.ledger.claims.forEach((claim, order) => {
    if (query.kind !== undefined && query.kind !== '' && claim.kind !== query.kind) return;
    if (!isWithin(claim, query)) return;
    if (speaker !== '' && !speakersOf(claim).some((name) => hasName(name, speaker, index))) return;
    if (place !== '' && !claim.places.some((name) => hasName(name, place, index))) return;
    if (words.length === 0) {
      found.push({ claim, hits: 0, order });
      return;
    }
    const text = index.reports.get(claim.report)?.text ?? '';
    const slice = (start: number, end: number): string => ` ${foldText(text.slice(start, end))}`;
    const own = claim.pieces.map((piece) => slice(piece.start, piece.end)).join(' ');
    const named = [...speakersOf(claim), ...claim.places, ...claim.agents, ...claim.targets]
      .flatMap((name) => allNames(name, index))
      .map((name) => ` ${foldText(name)}`)
      .join('');
    const all = `${slice(claim.sentence.start, claim.sentence.end)} ${own} ${named}`;
    if (words.every((word) => hasWord(all, word)))
      found.push({ claim, hits: words.filter((word) => hasWord(own, word)).length, order });
  });
  return found.sort((a, b) => b.hits - a.hits || a.order - b.order).map(({ claim }) => claim);
}

function speakersOf(claim: Claim): Name[] {
  const { institution } = claim.claimant;
  return [...claim.chain.map((link) => link.name), claim.claimant, ...(institution ? [institution] : [])];
}

function hasName(name: Name, part: string, index: LedgerIndex): boolean {
  return allNames(name, index).some((text) => foldText(text).includes(part));
}

/** The words, what they stand for, and every spelling of the entity: who asks for one name of a town finds the other. */
function allNames(name: Name, index: LedgerIndex): string[] {
  const entity = name.entity === null ? undefined : index.entities.get(name.entity);
  return [name.text, name.standsFor, entity?.name, ...(entity?.names.map((one) => one.text) ?? [])].filter(
    (text) => text != null,
  );
}

/** True where a word of the folded text begins with `word`. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  return false;
}

function isWithin(claim: Claim, query: ClaimQuery): boolean {
  const { earliest, latest } = claim.time;
  if (query.from === undefined && query.to === undefined) return true;
  // A claim of which no bound is known would answer to every range.
  if (earliest === null && latest === null) return false;
  if (query.from !== undefined && latest !== null && latest.slice(0, 10) < query.from) return false;
  return query.to === undefined || earliest === null || earliest.slice(0, 10) <= query.to;
}
