import { compareProfiles, isSameWar, topNames, type NameProfile } from './name-profile.js';

/** Profiles that one name leads to at most; keeps look-ups short where ten thousand reports speak of one war. */
const PER_NAME = 64;

/** One of the profiles that an index holds, and how alike it is to the one asked for. */
export interface Alike {
  /** Position in the list that the index was made of. */
  readonly index: number;
  /** 0–1. */
  readonly similarity: number;
}

/** Finds the profiles of the same war, most alike first; equally alike ones in the order of the list. */
export function toProfileIndex(profiles: readonly NameProfile[]): (profile: NameProfile) => Alike[] {
  const byName = new Map<string, number[]>();
  for (const [index, profile] of profiles.entries()) {
    for (const name of topNames(profile)) {
      const list = byName.get(name);
      if (!list) byName.set(name, [index]);
      else if (list.length < PER_NAME) list.push(index);
    }
  }
  return (profile) => {
    const near = new Set<number>();
    for (const name of topNames(profile)) for (const index of byName.get(name) ?? []) near.add(index);
    const alike: Alike[] = [];
    for (const index of near) {
      const other = profiles[index]!;
      if (isSameWar(profile, other)) alike.push({ index, similarity: compareProfiles(profile, other) });
    }
    return alike.sort((a, b) => b.similarity - a.similarity || a.index - b.index);
  };
}
