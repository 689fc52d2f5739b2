/** Sets of whole numbers 0 … size-1 that can be joined; each number starts alone. */
export interface DisjointSets {
  /** The smallest number of the set that `item` is in, so that the name of a set does not hang on the order of joining. */
  find(item: number): number;
  /** Joins two sets; true where they were apart. */
  join(a: number, b: number): boolean;
}

/** Fresh sets. Union by smallest member with path halving (Tarjan and van Leeuwen 1984). */
export function makeDisjointSets(size: number): DisjointSets {
  const parent = Array.from({ length: size }, (_, index) => index);
  const find = (item: number): number => {
    let at = item;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  return {
    find,
    join(a, b) {
      const [x, y] = [find(a), find(b)];
      if (x === y) return false;
      if (x < y) parent[y] = x;
      else parent[x] = y;
      return true;
    },
  };
}
