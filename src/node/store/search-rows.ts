import type { Connection } from './open-dossier-file.js';
import type { ClaimSearch } from './store.js';

/** Words, sentence, names, speakers, places: a claim's own words count most, its neighbours' in the sentence least. */
const WEIGHTS = '10, 1, 5, 5, 5';

/** Finds claims by words and slots: the best matches of the words first, else in the order of the reports. */
export function searchRows(connection: Connection, search: ClaimSearch): { ids: readonly string[]; total: number } {
  const matches = toMatches(search);
  if (matches === null) return { ids: [], total: 0 };
  const where: string[] = [];
  const values: unknown[] = [];
  if (matches !== '') {
    where.push('claim_words MATCH ?');
    values.push(matches);
  }
  if (search.kind !== null) {
    where.push('c.kind = ?');
    values.push(search.kind);
  }
  if (search.from !== null || search.to !== null) where.push('(c.earliest IS NOT NULL OR c.latest IS NOT NULL)');
  if (search.from !== null) {
    where.push('(c.latest IS NULL OR substr(c.latest, 1, 10) >= ?)');
    values.push(search.from);
  }
  if (search.to !== null) {
    where.push('(c.earliest IS NULL OR substr(c.earliest, 1, 10) <= ?)');
    values.push(search.to);
  }
  // CROSS JOIN keeps the order: asked for each claim of a kind whether it matches, the word index would take seconds.
  const words = matches === '' ? '' : 'claim_words CROSS JOIN ';
  const from = `FROM ${words}ledger_claim AS c ${matches === '' ? '' : 'ON claim_words.rowid = c.position'}
    ${where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`}`;
  const { total } = connection.prepare(`SELECT count(*) AS total ${from}`).get(values) as { total: number };
  const order = matches === '' ? 'c.position' : `bm25(claim_words, ${WEIGHTS}), c.position`;
  const rows = connection
    .prepare(`SELECT c.id ${from} ORDER BY ${order} LIMIT ? OFFSET ?`)
    .all([...values, search.limit, search.offset]);
  return { ids: (rows as { id: string }[]).map((row) => row.id), total };
}

/** A query for the word index: every phrase quoted, so that nothing in it is an operator. Null where nothing can match. */
function toMatches(search: ClaimSearch): string | null {
  const parts: string[] = [];
  for (const words of search.words) {
    if (!hasWord(words)) return null;
    parts.push(`${quote(words)} *`);
  }
  for (const [column, words] of [
    ['speakers', search.speaker],
    ['places', search.place],
  ] as const) {
    if (words === null) continue;
    if (!hasWord(words)) return null;
    // The last word may be begun only: "Vans" finds Vansol.
    parts.push(`${column} : (${quote(words)} *)`);
  }
  return parts.join(' AND ');
}

function hasWord(words: string): boolean {
  return /[\p{L}\p{N}]/u.test(words);
}

function quote(words: string): string {
  return `"${words.replaceAll('"', '""').replaceAll('\0', ' ')}"`;
}
