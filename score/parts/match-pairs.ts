/** Size of the largest one-to-one matching between items `0 … left - 1` and those in `links[item]` (augmenting paths; Kuhn 1955). */
export function countPairs(links: readonly (readonly number[])[]): number {
  const taken = new Map<number, number>();
  let pairs = 0;
  for (let item = 0; item < links.length; item += 1) if (augment(item, { links, taken, seen: new Set() })) pairs += 1;
  return pairs;
}

function augment(
  item: number,
  state: { links: readonly (readonly number[])[]; taken: Map<number, number>; seen: Set<number> },
): boolean {
  for (const other of state.links[item]!) {
    if (state.seen.has(other)) continue;
    state.seen.add(other);
    const holder = state.taken.get(other);
    if (holder === undefined || augment(holder, state)) {
      state.taken.set(other, item);
      return true;
    }
  }
  return false;
}
