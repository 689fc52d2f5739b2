import { isUnchanged, type Because, type Change, type ChangeCounts, type FigureChange, type LedgerChanges, type SlotChange } from '../ledger-changes.js'; // prettier-ignore
import { toCountWords, toQuoted } from '../to-words.js';
import { toPrintable, wrapLines } from './wrap-lines.js';

/** So many of one list are shown; `--json` gives them all. */
const MOST_SHOWN = 12;

/** What changed since the ledger before, for a terminal: relations first, each with its sentence and why; one line where nothing did. */
export function printChanges(changes: LedgerChanges, { width }: { width: number }): string[] {
  if (changes.isFirst) return ['This is the first ledger of the dossier: all of it is new.'];
  if (isUnchanged(changes)) return ['No claim, figure or relation has changed.'];
  const wrap = (text: string, first = '* '): string[] => wrapLines(text, { width, first, rest: ' '.repeat(first.length + 2) }); // prettier-ignore
  const lines = [`Changed: ${toSum(changes)}.`];
  const addList = <Item>(head: string, items: readonly Item[], toLines: (item: Item) => string[]): void => {
    if (items.length === 0) return;
    lines.push('', `## ${head}`, ...items.slice(0, MOST_SHOWN).flatMap(toLines));
    if (items.length > MOST_SHOWN) lines.push(`  … and ${items.length - MOST_SHOWN} more: counterclaim report changes --json`);
  }; // prettier-ignore
  addList('New reports', changes.reports, ({ file, claims, figures }) =>
    wrap(`${file}: ${toCountWords(claims, 'claim')}, ${toCountWords(figures, 'figure')}`),
  );
  addList('Reports dated anew', changes.dates, ({ file, before, after, because }) =>
    wrap(`${file}: ${after}, before ${before}${toReason(because)}`),
  );
  addList('Relations', changes.relations, ({ change, kind, why, before, because }) => [
    ...wrap(`${change}, ${kind}: ${why}${toReason(because)}`),
    ...(before === null ? [] : wrap(`before, ${before.kind}: ${before.why}`, '    ')),
  ]);
  // What a new report brings is told of by its line; here stands what became of the others.
  const isOld = ({ because }: { because: Because }): boolean => because.cause !== 'new-report';
  addList('Figures of reports that were there before', changes.figures.filter(isOld), (figure) => [
    ...wrap(`${figure.change}, ${figure.file}: ${toFigure(figure)}${toReason(figure.because)}`),
  ]);
  addList('Claims of reports that were there before', changes.claims.filter(isOld), ({ change, file, claimant, words, slots, because }) => [
    ...wrap(`${change}, ${file}: ${claimant}: ${toQuoted(toPrintable(words))}${toReason(because)}`),
    ...slots.filter(({ slot }) => slot !== 'words').flatMap((slot) => wrap(toSlot(slot), '    ')),
  ]); // prettier-ignore
  return lines;
}

function toSum({ counts, reports, dates }: LedgerChanges): string {
  const parts = [
    reports.length === 0 ? '' : `${toCountWords(reports.length, 'new report')}`,
    dates.length === 0 ? '' : `${toCountWords(dates.length, 'report')} dated anew`,
    toCountsWords('claim', counts.claims),
    toCountsWords('figure', counts.figures),
    toCountsWords('relation', counts.relations),
  ];
  return parts.filter((part) => part !== '').join('; ');
}

function toCountsWords(what: string, counts: ChangeCounts): string {
  const told = (['new', 'gone', 'changed'] as readonly Change[]).filter((change) => counts[change] > 0);
  if (told.length === 0) return '';
  const all = told.reduce((sum, change) => sum + counts[change], 0);
  return `${what}${all === 1 ? '' : 's'}: ${told.map((change) => `${counts[change]} ${change}`).join(', ')}`;
}

function toFigure({ claimant, figure, slots }: FigureChange): string {
  const changed = slots.map(toSlot).join('; ');
  return `${claimant}: ${figure}${changed === '' ? '' : ` (${changed})`}`;
}

function toSlot({ slot, before, after }: SlotChange): string {
  return `${slot}: ${after ?? 'not told'}, before ${before ?? 'not told'}`;
}

function toReason({ says }: Because): string {
  return ` (${says})`;
}
