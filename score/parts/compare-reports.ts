import type { OpenLedger } from './compare-claims.js';
import { countMatches } from './count-matches.js';
import { addSlot, foundOf, type LedgerCounts } from './ledger-counts.js';

/** Compares what two ledgers tell of the same reports: dates, blocks, outlets, credits, translation. */
export function compareReports(counts: LedgerCounts, { gold, answer }: { gold: OpenLedger; answer: OpenLedger }): void {
  const found = foundOf(counts, 'reports');
  found.gold += gold.reports.size;
  found.answered += answer.reports.size;
  for (const [id, report] of gold.reports) {
    const other = answer.reports.get(id);
    if (!other) continue;
    found.right += 1;
    const dates = (one: typeof report): string => `${one.published.earliest ?? '…'}/${one.published.latest ?? '…'}`;
    addSlot(counts, 'report_dates', dates(report) === dates(other));
    addSlot(counts, 'report_days', toDays(report.published) === toDays(other.published));
    addSlot(counts, 'report_outlet', fold(report.outlet.text) === fold(other.outlet.text));
    addSlot(counts, 'report_status', report.status === other.status);
    addSlot(counts, 'report_title', fold(report.title) === fold(other.title));
    addSlot(counts, 'report_translated', report.machine_translated.likelihood >= 0.5 === other.machine_translated.likelihood >= 0.5); // prettier-ignore
    countMatches(foundOf(counts, 'report_credits'), {
      gold: report.credits.map((name) => `${id} ${fold(name.text)}`),
      answered: other.credits.map((name) => `${id} ${fold(name.text)}`),
    });
    const key = (block: (typeof report.blocks)[number]): string => `${id} ${block.start} ${block.end} ${block.kind}`;
    countMatches(foundOf(counts, 'blocks'), { gold: report.blocks.map(key), answered: other.blocks.map(key) });
    countCharacters(counts, { gold: report.blocks, answer: other.blocks });
  }
}

function fold(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim().toLowerCase();
}

function toDays(time: { earliest: string | null; latest: string | null }): string {
  return `${time.earliest?.slice(0, 10) ?? '…'}/${time.latest?.slice(0, 10) ?? '…'}`;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}

/** Characters whose block has the right kind, whatever the blocks' edges. */
function countCharacters(counts: LedgerCounts, of: { gold: readonly Stretch[]; answer: readonly Stretch[] }): void {
  const count = (counts.slots.block_characters ??= { all: 0, right: 0 });
  let k = 0;
  for (const block of of.gold) {
    count.all += block.end - block.start;
    while (k < of.answer.length && of.answer[k]!.end <= block.start) k += 1;
    for (let i = k; i < of.answer.length && of.answer[i]!.start < block.end; i += 1) {
      const other = of.answer[i]!;
      if (other.kind === block.kind) count.right += Math.min(other.end, block.end) - Math.max(other.start, block.start);
    }
  }
}
