/** Pairs of a one-to-one matching, by position. */
export interface Match {
  readonly left: number;
  readonly right: number;
}

/**
 * The one-to-one matching with the greatest sum of weights; pairs with weight 0 or less are never made. Cubic in the
 * longer side (Hungarian method with potentials; Kuhn 1955, Munkres 1957).
 */
export function matchBest(weights: readonly (readonly number[])[]): Match[] {
  const rows = weights.length;
  const columns = Math.max(0, ...weights.map((row) => row.length));
  const size = Math.max(rows, columns);
  if (size === 0) return [];
  // Costs of a square: leaving both alone costs as much as a pair without weight.
  const cost = (row: number, column: number): number => -Math.max(0, weights[row]?.[column] ?? 0);
  const potentialOfRow = new Float64Array(size + 1);
  const potentialOfColumn = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1).fill(-1);
  for (let row = 0; row < size; row += 1) {
    const from = new Int32Array(size + 1).fill(size);
    const least = new Float64Array(size + 1).fill(Infinity);
    const isDone = new Uint8Array(size + 1);
    rowOf[size] = row;
    let column = size;
    do {
      isDone[column] = 1;
      const here = rowOf[column]!;
      let delta = Infinity;
      let next = size;
      for (let other = 0; other < size; other += 1) {
        if (isDone[other]) continue;
        const reduced = cost(here, other) - potentialOfRow[here]! - potentialOfColumn[other]!;
        if (reduced < least[other]!) {
          least[other] = reduced;
          from[other] = column;
        }
        if (least[other]! < delta) {
          delta = least[other]!;
          next = other;
        }
      }
      for (let other = 0; other <= size; other += 1) {
        if (isDone[other]) {
          potentialOfRow[rowOf[other]!]! += delta;
          potentialOfColumn[other]! -= delta;
        } else least[other]! -= delta;
      }
      column = next;
    } while (rowOf[column] !== -1);
    while (column !== size) {
      const before = from[column]!;
      rowOf[column] = rowOf[before]!;
      column = before;
    }
  }
  const matches: Match[] = [];
  for (let column = 0; column < size; column += 1) {
    const row = rowOf[column]!;
    if (row < rows && (weights[row]?.[column] ?? 0) > 0) matches.push({ left: row, right: column });
  }
  return matches.sort((a, b) => a.left - b.left);
}
