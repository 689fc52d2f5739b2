import type { ClaimFacts } from './claim-facts.js';
import { compareHappenings, listKeyOf, SAME_HAPPENING } from './compare-happenings.js';
import type { Change, HeldClaim } from './held-report.js';

/** Claims that nothing tells apart but who prints them, kept up to date claim by claim. */
export interface Twins {
  /** Lets go of all claims: none will come or go any more. */
  forget(): void;
  /** Takes claims out and in; tells which first claims went and came, and whose twins are others than before. */
  update(change: Change<HeldClaim>): Change<HeldClaim> & { readonly changed: readonly HeldClaim[] };
  /** A first claim and its twins, in the ledger's order. */
  membersOf(first: HeldClaim): readonly HeldClaim[];
}

/** Claims of one profile are one happening where the first of them is told well enough. */
export function makeTwins(): Twins {
  const byProfile = new Map<string, HeldClaim[]>();
  const members = new Map<HeldClaim, readonly HeldClaim[]>();
  return {
    forget() {
      byProfile.clear();
      members.clear();
    },
    update({ removed, added }) {
      const touched = new Map<string, readonly HeldClaim[]>();
      const gone = new Set(removed);
      const note = (held: HeldClaim): string => {
        const profile = profileOf(held.facts);
        if (!touched.has(profile)) touched.set(profile, byProfile.get(profile) ?? []);
        return profile;
      };
      for (const held of removed) note(held);
      for (const profile of touched.keys())
        byProfile.set(profile, byProfile.get(profile)!.filter((held) => !gone.has(held))); // prettier-ignore
      for (const held of added) {
        const profile = note(held);
        const list = byProfile.get(profile);
        if (list) list.push(held);
        else byProfile.set(profile, [held]);
      }
      const change = { removed: new Set<HeldClaim>(), added: [] as HeldClaim[], changed: [] as HeldClaim[] };
      const before = new Map<HeldClaim, readonly HeldClaim[]>();
      for (const list of touched.values())
        for (const held of list) {
          const own = members.get(held);
          if (!own) continue;
          before.set(held, own);
          change.removed.add(held);
          members.delete(held);
        }
      for (const profile of touched.keys()) {
        const list = byProfile.get(profile)!.sort((a, b) => a.at - b.at);
        if (list.length === 0) byProfile.delete(profile);
        for (const own of findSets(list)) {
          const [first] = own;
          members.set(first!, own);
          const known = before.get(first!);
          if (!known) change.added.push(first!);
          else {
            change.removed.delete(first!);
            if (known.length !== own.length || known.some((held, at) => held !== own[at])) change.changed.push(first!);
          }
        }
      }
      return { ...change, removed: [...change.removed] };
    },
    membersOf: (first) => members.get(first) ?? [],
  };
}

/** The claims of one profile as sets of twins; of one list of claims a set holds one. */
function findSets(claims: readonly HeldClaim[]): HeldClaim[][] {
  const sets: HeldClaim[][] = [];
  const lists = new Set<string>();
  for (const held of claims) {
    const list = listKeyOf(held.facts);
    const own = sets[0];
    const isTwin = own !== undefined && (compareHappenings(own[0]!.facts, held.facts) ?? 0) >= SAME_HAPPENING;
    if (isTwin && (list === null || !lists.has(list))) own.push(held);
    else {
      sets.push([held]);
      if (sets.length > 1) continue;
    }
    if (list !== null) lists.add(list);
  }
  return sets;
}

function profileOf(facts: ClaimFacts): string {
  const { claim } = facts;
  const figures = facts.figures.map((figure) => `${figure.what} ${figure.best ?? ''}`).join();
  const places = claim.places.map((place) => `${place.relation} ${place.entity ?? ''}`).join();
  return [
    claim.kind,
    claim.stance,
    places,
    facts.time.from,
    facts.time.to,
    [...facts.agents].join(),
    figures,
    [...facts.words].join(' '),
  ].join('|');
}
