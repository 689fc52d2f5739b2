/** A 32-bit number for a string: FNV-1a (Fowler, Noll, Vo 1991) over its UTF-16 units, then mixed. Not for secrets. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return mixBits(hash);
}

/** The numbers of all runs of `length` words, in text order; fewer words give none. */
export function hashShingles(words: readonly number[], length: number): number[] {
  const shingles: number[] = [];
  for (let at = 0; at + length <= words.length; at += 1) {
    let hash = 0;
    for (let step = 0; step < length; step += 1) hash = Math.imul(hash ^ words[at + step]!, 0x01000193) ^ (hash >>> 15);
    shingles.push(mixBits(hash));
  }
  return shingles;
}

/** The `count` smallest different numbers of a list: its bottom-k sketch (Broder 1997, "On the resemblance and containment of documents"). */
export function sketchOf(hashes: readonly number[], count: number): number[] {
  const kept: number[] = [];
  for (const hash of hashes) {
    if (kept.length === count && hash >= kept[count - 1]!) continue;
    if (kept.includes(hash)) continue;
    kept.push(hash);
    kept.sort((a, b) => a - b);
    if (kept.length > count) kept.pop();
  }
  return kept;
}

/** Spreads a number's bits (the finaliser of MurmurHash3, Appleby 2011); 0 … 2^32-1. */
function mixBits(value: number): number {
  let hash = value;
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  hash ^= hash >>> 16;
  return hash >>> 0;
}
