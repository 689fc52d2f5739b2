import type { Claim } from '../model/claim.js';
import { compareTexts } from '../text/compare-texts.js';

/** Orders claims as the ledger does: by report, then start, end and number as numbers. */
export function compareClaims(a: Claim, b: Claim): number {
  return (
    compareTexts(a.report, b.report) ||
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    numberOf(a.id) - numberOf(b.id)
  );
}

/** The last part of a claim id: the how-manieth claim of the same words. */
function numberOf(id: string): number {
  return Number(id.slice(id.lastIndexOf(':') + 1));
}

/** All values of a map's lists under one key, made when first asked for. */
export function addTo<K, V>(map: Map<K, V[]>, entry: { readonly key: K; readonly value: V }): void {
  const list = map.get(entry.key);
  if (list) list.push(entry.value);
  else map.set(entry.key, [entry.value]);
}

/** Entries of a map sorted by their keys' code units, so that no result hangs on the order of arrival. */
export function sortedEntries<V>(map: ReadonlyMap<string, V>): [string, V][] {
  return [...map].sort((a, b) => compareTexts(a[0], b[0]));
}
