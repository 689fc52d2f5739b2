import { sortedEntries } from './claim-order.js';

/**
 * Each two members that share a bucket, once, the smaller first; `full` is how many a bucket may hold before only near members
 * meet, `count` more than every member. In the order of the buckets' keys, so that no result hangs on the order of arrival.
 */
export function* pairBuckets(
  buckets: ReadonlyMap<string, readonly number[]>,
  options: { readonly full: number; readonly count: number },
): Generator<[number, number]> {
  const seen = new Set<number>();
  // Most keys are one claim's alone: sorting them would be most of the work.
  const shared = new Map([...buckets].filter(([, bucket]) => bucket.length > 1));
  for (const [, bucket] of sortedEntries(shared))
    for (const [a, b] of pairsOf(bucket, options.full)) {
      const key = a * options.count + b;
      if (seen.has(key)) continue;
      seen.add(key);
      yield [a, b];
    }
}

/** Pairs of a bucket: all of a small one; of a large one each with the first and with the two before it. */
function* pairsOf(bucket: readonly number[], full: number): Generator<[number, number]> {
  const sorted = [...new Set(bucket)].sort((a, b) => a - b);
  for (let i = 1; i < sorted.length; i += 1) {
    const near = sorted.length > full ? Math.max(1, i - 2) : 1;
    yield [sorted[0]!, sorted[i]!];
    for (let j = near; j < i; j += 1) yield [sorted[j]!, sorted[i]!];
  }
}
