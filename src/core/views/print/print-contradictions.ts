import type { ContradictionGroup, ContradictionRow } from '../to-contradictions.js';
import { toCountWords } from '../to-words.js';
import { printClaim } from './print-claim.js';
import { wrapLines } from './wrap-lines.js';

const HEADS: Readonly<Record<ContradictionRow['kind'], string>> = {
  contradicts: 'Cannot both hold',
  denies: 'Denied',
  revises: 'Revised',
  repeats: 'The same origin again',
  corroborates: 'Another origin says the same',
  refines: 'Told more closely',
};

/** Contradictions and denials for a terminal: each with its sentence, both claims in their words, and what was compared. */
export function printContradictions(groups: readonly ContradictionGroup[], { width }: { width: number }): string[] {
  const count = groups.reduce((sum, group) => sum + group.rows.length, 0);
  if (count === 0) return ['Nothing contradicts or denies anything in this dossier.'];
  const lines = [`${toCountWords(count, 'disputed pair')} of claims. What is true is not judged here.`];
  for (const group of groups) {
    const status = group.status === null ? '' : ` · ${group.status.replace('-', ' ')}`;
    lines.push('', ...wrapLines(`${group.heading}${status}`, { width, first: '## ', rest: '   ' }));
    for (const row of group.rows) lines.push('', ...printRow(row, width));
  }
  return lines;
}

function printRow(row: ContradictionRow, width: number): string[] {
  const kind = row.aspect === null ? HEADS[row.kind] : `${HEADS[row.kind]} (${row.aspect})`;
  const differing = row.compared.filter((slot) => slot.isDifferent);
  const same = row.compared.filter((slot) => !slot.isDifferent);
  const parts = [
    ...differing.map((slot) => `${toSlot(slot.slot)}: ${slot.from ?? 'not told'} ≠ ${slot.to ?? 'not told'}`),
    ...(same.length === 0 ? [] : [`same ${same.map((slot) => `${toSlot(slot.slot)} (${slot.from ?? 'not told'})`).join(', ')}`]), // prettier-ignore
  ];
  return [
    ...wrapLines(`${kind}: ${row.why}`, { width, first: '* ', rest: '  ' }),
    ...printClaim(row.from, { width, indent: '    ' }),
    ...printClaim(row.to, { width, indent: '    ' }),
    ...(parts.length === 0 ? [] : wrapLines(`compared: ${parts.join('; ')}`, { width, first: '    ', rest: '      ' })),
    ...wrapLines(`by ${row.rule}; ${row.id}`, { width, first: '    ', rest: '      ' }),
  ];
}

function toSlot(slot: string): string {
  return slot.replaceAll('_', ' ');
}
