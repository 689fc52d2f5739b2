import type { TimelineRow } from '../to-timeline.js';
import { toCountWords, toIntervalWords } from '../to-words.js';
import { printClaim } from './print-claim.js';
import { wrapLines } from './wrap-lines.js';

/** The timeline for a terminal: incidents and lone claims by the time in which they are said to have happened. */
export function printTimeline(rows: readonly TimelineRow[], { width }: { width: number }): string[] {
  if (rows.length === 0) return ['No claim in this dossier.'];
  const lines: string[] = [];
  let head = '';
  for (const row of rows) {
    const when = toIntervalWords({ earliest: row.earliest?.slice(0, 10) ?? null, latest: row.latest?.slice(0, 10) ?? null }); // prettier-ignore
    const next = row.isHistory ? `Earlier history: ${when}` : when;
    if (next !== head) {
      if (lines.length > 0) lines.push('');
      lines.push(`## ${next}`);
      head = next;
    }
    const status =
      row.status === null || row.origins === null
        ? ''
        : `: ${row.status === 'single-origin' ? '' : `${row.status}, `}${toCountWords(row.origins, 'origin')}, ${toCountWords(row.outlets ?? 0, 'outlet')}`;
    lines.push('', ...wrapLines(`${row.heading}${status}`, { width, first: '* ', rest: '  ' }));
    for (const claim of row.claims) lines.push(...printClaim(claim, { width, indent: '    ' }));
  }
  return lines;
}
