import { EVENT_KINDS } from '../../core/model/event-kind.js';
import { UserError } from '../../core/model/user-error.js';
import type { Store } from '../store/store.js';
import type { ClaimQuery, ClaimsFound } from './desk.js';

const MOST_FOUND = 50;
const MOST_ASKED = 1_000_000;

/** The claims that answer to a query: the best matches of the words first, else in the ledger's order. @throws UserError where it asks for what cannot be. */
export async function searchClaims(store: Store, query: ClaimQuery): Promise<ClaimsFound> {
  checkQuery(query);
  return store.searchClaims({
    words: toPhrases(query.words ?? ''),
    speaker: query.speaker ?? null,
    kind: query.kind ?? null,
    place: query.place ?? null,
    from: query.from ?? null,
    to: query.to ?? null,
    offset: query.offset ?? 0,
    limit: query.limit ?? MOST_FOUND,
  });
}

/** Words one by one, but what stands between quotation marks as one phrase. */
function toPhrases(words: string): string[] {
  return [...words.matchAll(/"([^"]*)"|([^\s"]+)/g)]
    .map((match) => match[1] ?? match[2] ?? '')
    .filter((phrase) => phrase.trim() !== '');
}

function checkQuery({ kind, from, to, limit, offset }: ClaimQuery): void {
  if (kind !== undefined && !EVENT_KINDS.some((one) => one.kind === kind))
    throw new UserError(`"${kind}" is no kind of event`, {
      hint: `kinds are ${EVENT_KINDS.map((one) => one.kind).join(', ')}`,
      rule: 'search/unknown-kind',
    });
  for (const day of [from, to])
    if (day !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(day))
      throw new UserError(`"${day}" is no date`, { hint: 'write it as 2020-10-04', rule: 'search/wrong-date' });
  for (const count of [limit, offset])
    if (count !== undefined && !(Number.isInteger(count) && count >= 0 && count <= MOST_ASKED))
      throw new UserError(`${count} is no number of claims`, { hint: `give 0 to ${MOST_ASKED}`, rule: 'search/wrong-limit' }); // prettier-ignore
}
