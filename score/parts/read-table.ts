/** Rows of a tab-separated table with a head line; cells may be quoted, with doubled quotes and line feeds inside. */
export function readTable(source: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < source.length; at += 1) {
    const c = source[at]!;
    if (isQuoted) {
      if (c !== '"') cell += c;
      else if (source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (c === '"' && cell === '') isQuoted = true;
    else if (c === '\t' || c === '\n') {
      rows[rows.length - 1]!.push(cell.replace(/\r$/, ''));
      cell = '';
      if (c === '\n') rows.push([]);
    } else cell += c;
  }
  if (cell !== '' || rows[rows.length - 1]!.length > 0) rows[rows.length - 1]!.push(cell);
  const [head, ...body] = rows.filter((row) => row.length > 0);
  return body.map((row) => Object.fromEntries((head ?? []).map((name, at) => [name, row[at] ?? ''])));
}
