import type { NameRow } from '../to-names.js';
import { toCountWords } from '../to-words.js';
import { wrapLines } from './wrap-lines.js';

/** Names for a terminal: each entity with its spellings and who uses which. */
export function printNames(rows: readonly NameRow[], { width }: { width: number }): string[] {
  if (rows.length === 0) return ['Nobody and nothing is named in this dossier.'];
  const lines = [toCountWords(rows.length, 'name')];
  for (const row of rows) {
    const belongs = [row.party === row.name ? null : row.party, row.side].filter((part) => part !== null);
    const facts = [row.kind, ...belongs, ...row.roles.slice(0, 3), ...(row.isContested ? ['contested name'] : [])];
    lines.push('', ...wrapLines(`${row.name} (${facts.join('; ')})`, { width, first: '## ', rest: '   ' }));
    for (const spelling of row.spellings) {
      const users = spelling.usedBy.map((user) => user.name).join(', ');
      const by = users === '' ? '' : `, used by ${users}`;
      lines.push(
        ...wrapLines(`${spelling.text}: ${toCountWords(spelling.count, 'time')}${by}`, { width, first: '  * ', rest: '    ' }), // prettier-ignore
      );
    }
    lines.push(`    ${row.id}`);
  }
  return lines;
}
