/** Splits words into the subwords of the encoder's vocabulary. */
export interface WordPieces {
  /** Ids of `[CLS]`, `[SEP]` and `[UNK]`. */
  readonly cls: number;
  readonly sep: number;
  readonly unknown: number;
  /** Subword ids of one word, 1 … 8 of them; a word that the vocabulary cannot spell is `[UNK]`. */
  toPieces(word: string): readonly number[];
}

const MOST_PIECES = 8;
/** A longer word is spelt by its beginning only. */
const LONGEST_WORD = 100;
const MOST_CACHED = 50_000;

/**
 * WordPiece of Devlin et al. (BERT, 2019), uncased: lower case, accents stripped, marks apart, longest match first.
 * `vocabulary` is the text of `vocab.txt`, one subword a line.
 */
export function toWordPieces(vocabulary: string): WordPieces {
  const ids = new Map<string, number>();
  vocabulary.split('\n').forEach((line, id) => {
    const piece = line.replace(/\r$/, '');
    if (piece !== '' && !ids.has(piece)) ids.set(piece, id);
  });
  const unknown = ids.get('[UNK]') ?? 100;
  const cache = new Map<string, readonly number[]>();
  return {
    cls: ids.get('[CLS]') ?? 101,
    sep: ids.get('[SEP]') ?? 102,
    unknown,
    toPieces(word) {
      const known = cache.get(word);
      if (known) return known;
      const found: number[] = [];
      for (const part of toParts(word)) found.push(...pieceOut(part, { ids, unknown }));
      const pieces = found.length === 0 ? [unknown] : found.slice(0, MOST_PIECES);
      if (cache.size >= MOST_CACHED) cache.clear();
      cache.set(word, pieces);
      return pieces;
    },
  };
}

function toParts(word: string): string[] {
  const plain = word
    .slice(0, LONGEST_WORD)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
  const parts: string[] = [];
  let current = '';
  for (const c of plain) {
    if (/[\p{P}\p{S}]/u.test(c)) {
      if (current) parts.push(current);
      parts.push(c);
      current = '';
    } else if (!/[\s\p{C}]/u.test(c)) current += c;
  }
  if (current) parts.push(current);
  return parts;
}

function pieceOut(part: string, vocabulary: { ids: ReadonlyMap<string, number>; unknown: number }): number[] {
  const found: number[] = [];
  let at = 0;
  while (at < part.length) {
    let end = part.length;
    let id: number | undefined;
    while (end > at) {
      id = vocabulary.ids.get((at > 0 ? '##' : '') + part.slice(at, end));
      if (id !== undefined) break;
      end -= 1;
    }
    if (id === undefined) return [vocabulary.unknown];
    found.push(id);
    at = end;
  }
  return found;
}
