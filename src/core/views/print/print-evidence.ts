import type { Evidence, EvidenceRow } from '../evidence.js';
import { toQuoted } from '../to-words.js';
import { toPrintable, wrapLines } from './wrap-lines.js';

/** One record for a terminal: each value with the rule that made it and the words that support it. */
export function printEvidence(evidence: Evidence, { width }: { width: number }): string[] {
  const lines = [...wrapLines(evidence.heading, { width }), evidence.id];
  for (const section of evidence.sections) {
    if (section.rows.length === 0) continue;
    lines.push('', ...wrapLines(section.heading, { width, first: '## ', rest: '   ' }));
    for (const row of section.rows) lines.push(...printRow(row, width));
  }
  return lines;
}

function printRow(row: EvidenceRow, width: number): string[] {
  const words = row.words === null ? '' : toQuoted(toPrintable(row.words));
  const rule = row.rule === null ? '' : `[${row.rule}]`;
  const link = row.link === null ? '' : `→ ${row.link}`;
  const value = words === toQuoted(toPrintable(row.value)) ? '' : row.value;
  const text = [value, words, rule, link].filter((part) => part !== '').join('  ');
  return wrapLines(text, { width, first: `  ${toPrintable(row.slot)}: `, rest: '      ' });
}
