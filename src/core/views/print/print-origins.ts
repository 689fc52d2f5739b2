import type { OriginRow } from '../to-origins.js';
import { toCountWords, toQuoted } from '../to-words.js';
import { toPrintable, wrapLines } from './wrap-lines.js';

/** Origins for a terminal: what several outlets print first, with the reasons. */
export function printOrigins(rows: readonly OriginRow[], { width }: { width: number }): string[] {
  if (rows.length === 0) return ['No origin is known in this dossier.'];
  const lines = [
    ...wrapLines(`${toCountWords(rows.length, 'primary source')}. Outlets that print one source count as one.`, {
      width,
    }),
  ];
  for (const row of rows) {
    const side = row.side === null ? '' : `, ${row.side}`;
    lines.push(
      '',
      ...wrapLines(
        `${row.name} (${row.kind}${side}): ${toCountWords(row.outlets.length, 'outlet')}, ${toCountWords(row.claims.length, 'claim')}`,
        { width, first: '## ', rest: '   ' },
      ),
    );
    for (const report of row.reports) {
      const extent = report.isWhole
        ? 'the whole report'
        : report.passages.length > 0
          ? toCountWords(report.passages.length, 'passage')
          : 'claims of it';
      const copies = report.copies.map((copy) => `shares ${Math.round(copy.share * 100)} % with ${copy.report}`);
      lines.push(
        ...wrapLines([`${report.outlet ?? 'outlet not told'}, ${report.title ?? report.file}: ${extent}`, ...copies].join('; '), { width, first: '  * ', rest: '    ' }), // prettier-ignore
      );
    }
    for (const reason of row.why) {
      const words = reason.words === null ? '' : `: ${toQuoted(toPrintable(reason.words))}`;
      lines.push(
        ...wrapLines(`because ${reason.says}${words} [${reason.rule}]`, { width, first: '    ', rest: '      ' }),
      );
    }
    lines.push(`    ${row.id}`);
  }
  return lines;
}
