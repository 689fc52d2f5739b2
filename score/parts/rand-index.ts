/**
 * Adjusted Rand index of two clusterings of the same items (Hubert and Arabie 1985): 1 where they are one, about 0 for
 * clusters drawn by lot. Items are given by the label of each under either clustering.
 */
export function toAdjustedRand(pairs: readonly (readonly [string, string])[]): number {
  const cells = new Map<string, number>();
  const rows = new Map<string, number>();
  const columns = new Map<string, number>();
  for (const [a, b] of pairs) {
    cells.set(`${a}\n${b}`, (cells.get(`${a}\n${b}`) ?? 0) + 1);
    rows.set(a, (rows.get(a) ?? 0) + 1);
    columns.set(b, (columns.get(b) ?? 0) + 1);
  }
  const twos = (counts: Iterable<number>): number => [...counts].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  const [both, x, y] = [twos(cells.values()), twos(rows.values()), twos(columns.values())];
  const expected = (x * y) / Math.max(1, (pairs.length * (pairs.length - 1)) / 2);
  const most = (x + y) / 2;
  return most === expected ? 1 : (both - expected) / (most - expected);
}
