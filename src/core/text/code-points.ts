/** Converts UTF-16 offsets of one text into Unicode code point offsets, as selectors need them. */
export interface CodePoints {
  /** Number of code points before UTF-16 offset `index` (0 … text.length). An offset inside a surrogate pair counts the pair. */
  at(index: number): number;
  /** UTF-16 offset of code point number `point` (0 … number of code points). */
  from(point: number): number;
}

/** Prepares the conversion for one text; memory is one entry an astral character, so plain texts cost nothing. */
export function countCodePoints(text: string): CodePoints {
  const pairs: number[] = [];
  for (let i = 0; i + 1 < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 0xd800 && code <= 0xdbff) {
      const next = text.charCodeAt(i + 1);
      if (next >= 0xdc00 && next <= 0xdfff) {
        pairs.push(i);
        i += 1;
      }
    }
  }
  return {
    at(index) {
      return index - countBelow(pairs, (pair) => pair + 1 < index);
    },
    from(point) {
      return point + countBelow(pairs, (pair, k) => pair - k < point);
    },
  };
}

/** Number of leading entries for which `holds` is true; `holds` must be true for a prefix only. */
function countBelow(sorted: readonly number[], holds: (entry: number, index: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle]!, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
