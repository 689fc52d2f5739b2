import type { SituationReport } from '../to-situation-report.js';
import { toIntervalWords, toQuoted } from '../to-words.js';
import { wrapLines } from './wrap-lines.js';

/** The situation report for a terminal: sentences with the numbers of their references, which follow. */
export function printSituationReport(report: SituationReport, { width }: { width: number }): string[] {
  const lines = wrapLines(report.head, { width });
  for (const paragraph of report.paragraphs) {
    lines.push('', `## ${paragraph.heading}`);
    for (const { text, references } of paragraph.sentences)
      lines.push(...wrapLines(`${text} [${references.join(', ')}]`, { width, first: '* ', rest: '  ' }));
  }
  if (report.references.length > 0) lines.push('', '## References');
  for (const one of report.references) {
    const source = [one.outlet ?? 'outlet not told', one.title, toIntervalWords(one.published), one.url, one.claim];
    const text = `${one.claimant}: ${toQuoted(one.words)} — ${source.filter((part) => part !== null).join('; ')}`;
    lines.push(...wrapLines(text, { width, first: `[${one.number}] `, rest: '    ' }));
  }
  return lines;
}
