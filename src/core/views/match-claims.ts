import type { ClaimDigest } from './ledger-digest.js';

/** For each claim of `after` that an older ledger holds as well, that older claim; one to one, within each report. */
export function matchClaims(
  before: readonly ClaimDigest[],
  after: readonly ClaimDigest[],
): Map<ClaimDigest, ClaimDigest> {
  const matches = new Map<ClaimDigest, ClaimDigest>();
  const olderOf = new Map<string, ClaimDigest[]>();
  for (const claim of before) addTo(olderOf, claim.report, claim);
  const newerOf = new Map<string, ClaimDigest[]>();
  for (const claim of after) addTo(newerOf, claim.report, claim);
  for (const [report, newer] of newerOf) matchWithin(olderOf.get(report) ?? [], newer, matches);
  return matches;
}

/** What two claims must share to be one, the most telling first. Words go before ids, which move with every position. */
const KEYS: readonly ((claim: ClaimDigest) => string)[] = [
  (claim) => `${claim.id}\n${claim.words}\n${claim.claimant}`,
  (claim) => `${claim.words}\n${claim.claimant}\n${claim.slots['kind'] ?? ''}`,
  (claim) => `${claim.words}\n${claim.claimant}`,
  (claim) => claim.words,
];

function matchWithin(
  before: readonly ClaimDigest[],
  after: readonly ClaimDigest[],
  matches: Map<ClaimDigest, ClaimDigest>,
): void {
  let [older, newer] = [before, after];
  for (const keyOf of KEYS) {
    if (older.length === 0) return;
    const waiting = new Map<string, ClaimDigest[]>();
    for (const claim of older) addTo(waiting, keyOf(claim), claim);
    const taken = new Set<ClaimDigest>();
    newer = newer.filter((claim) => {
      const match = waiting.get(keyOf(claim))?.shift();
      if (!match) return true;
      matches.set(claim, match);
      taken.add(match);
      return false;
    });
    older = older.filter((claim) => !taken.has(claim));
  }
  matchOverlapping(older, newer, matches);
}

/** Claims whose words were read as longer or shorter than before: those that share most, at least half of the shorter. */
function matchOverlapping(
  older: readonly ClaimDigest[],
  newer: readonly ClaimDigest[],
  matches: Map<ClaimDigest, ClaimDigest>,
): void {
  const pairs = newer.flatMap((claim, at) =>
    older.flatMap((other, place) => {
      const common = Math.min(claim.end, other.end) - Math.max(claim.start, other.start);
      const least = Math.min(claim.end - claim.start, other.end - other.start);
      return common > 0 && common * 2 >= least ? [{ claim, other, at, place, common }] : [];
    }),
  );
  pairs.sort((a, b) => b.common - a.common || a.at - b.at || a.place - b.place);
  const taken = new Set<ClaimDigest>();
  for (const { claim, other } of pairs) {
    if (matches.has(claim) || taken.has(other)) continue;
    matches.set(claim, other);
    taken.add(other);
  }
}

function addTo(lists: Map<string, ClaimDigest[]>, key: string, claim: ClaimDigest): void {
  const list = lists.get(key);
  if (list) list.push(claim);
  else lists.set(key, [claim]);
}
