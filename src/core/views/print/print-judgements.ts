import { toStateWords, type JudgementRow } from '../judgement-row.js';
import { wrapLines } from './wrap-lines.js';

/** Judgements for a terminal: number, what each says, by whom, why, and what became of it. */
export function printJudgements(rows: readonly JudgementRow[], { width }: { width: number }): string[] {
  if (rows.length === 0) return ['Nobody judged anything yet.'];
  return rows.flatMap((row) => [
    ...wrapLines(`${row.by} ${row.says}`, { width, first: `${row.number}: `, rest: '   ' }),
    ...wrapLines(`${row.at}${row.why === null ? '' : `, since ${row.why}`}`, { width, first: '   ', rest: '   ' }),
    ...wrapLines(toStateWords(row), { width, first: '   ', rest: '   ' }),
    ...row.about.map((id) => `   → ${id}`),
  ]);
}
