import type { BuildResult } from '../desk/desk.js';
import { printChanges } from '../../core/views/print/print-changes.js';
import { openDesk } from '../desk/open-desk.js';
import { chooseDossier, DOSSIER_OPTION, JSON_OPTION, toUsageError, type Command } from './command.js';
import { openProgressLine } from './progress-line.js';
import { findWidth, writeError, writeJson, writeLine, writeLines, writeNote } from './write-out.js';

const USAGE = 'counterclaim build <path…> [--strict] [--again] [--dossier <file>] [--json]';

/** `counterclaim build`: reads reports into a dossier. */
export const buildCommand: Command = {
  usage: USAGE,
  says: `Reads reports (plain text, HTML) into the dossier and brings its ledger up to date. A path is a file, a folder, or - for
standard input. What is there already, byte for byte, is skipped; a build that was cut off goes on where it stopped.
At the end it says what is new, gone or changed since the build before, and why.
A folder may bring tables along in counterclaim/. Ends with 1 where nothing could be read.`,
  options: {
    dossier: DOSSIER_OPTION,
    strict: { says: 'ends with 1 where any report or any row of a table could not be read' },
    again: { says: 'without a path: only brings the ledger of the dossier up to date' },
    json: JSON_OPTION,
  },
  async run(typed) {
    const { paths, switches } = typed;
    if (paths.length === 0 && !switches.has('again')) throw toUsageError('build: no path is given', `usage: ${USAGE}`);
    const dossier = chooseDossier(typed);
    const result = await buildInto(dossier, { paths });
    for (const { file, what, hint } of result.failures) writeError({ what: `${file}: ${what}`, hint });
    for (const { file, line, what, hint } of result.problems)
      writeError({ what: `${file}: ${line === 0 ? '' : `line ${line}: `}${what}`, hint });
    if (switches.has('json')) {
      const { bug, ...shown } = result;
      await writeJson({ dossier, ...shown, failedOn: bug === null ? null : toMessage(bug) });
    } else {
      for (const line of toSummary(dossier, result)) await writeLine(line);
      // Of a first build all is new, and the numbers above say how much.
      if (result.changes !== null && !result.changes.isFirst)
        await writeLines(printChanges(result.changes, { width: findWidth() }));
    }
    for (const { number, says, reason } of result.unmet)
      writeNote(`note: judgement ${number} (${says}) has no effect: ${reason ?? ''}`);
    if (result.bug !== null) throw result.bug;
    const isFailed = result.failures.some((failure) => !failure.isReceived) || (paths.length > 0 && result.readable === 0); // prettier-ignore
    if (paths.length > 0 && result.readable === 0 && result.failures.length === 0)
      writeError({ what: `${paths.join(', ')}: there is no report in it`, hint: 'give a folder that holds text or HTML files' }); // prettier-ignore
    return isFailed || (switches.has('strict') && result.failures.length + result.problems.length > 0) ? 1 : 0;
  },
};

/** Builds paths into a dossier, with progress on standard error; Ctrl-C stops it between two reports. */
export async function buildInto(dossier: string, options: { paths: readonly string[] }): Promise<BuildResult> {
  const { paths } = options;
  const stop = new AbortController();
  const onSignal = (): void => {
    writeNote('stopping; what was read is kept');
    stop.abort();
  };
  // Once: a second Ctrl-C ends the program at once, which loses nothing that was kept.
  process.once('SIGINT', onSignal);
  const line = openProgressLine();
  const desk = openDesk({ dossier, isCreating: true });
  try {
    const build = { onProgress: line.tell, signal: stop.signal };
    return await (paths.length === 0 ? desk.reanalyse(build) : desk.addReports(paths, build));
  } finally {
    line.close();
    process.off('SIGINT', onSignal);
    await desk.close();
  }
}

function toSummary(dossier: string, result: BuildResult): string[] {
  const { added, skipped, counts, tables } = result;
  const odd = [
    counts.unreadable > 0 ? `${counts.unreadable} unreadable` : '',
    counts.otherLanguage > 0 ? `${counts.otherLanguage} in other languages, without claims` : '',
  ].filter((part) => part !== '');
  return [
    `${dossier}: ${toCount(added, 'report')} added, ${skipped} there already${result.isChanged ? '' : '; nothing has changed'}`,
    ...tables.map(({ file, rows }) => `${file}: ${toCount(rows, 'row')} used`),
    `The ledger holds ${toCount(counts.reports, 'report')}${odd.length === 0 ? '' : ` (${odd.join(', ')})`}, ${toCount(counts.claims, 'claim')}, ${toCount(counts.entities, 'entity', 'entities')}, ${toCount(counts.origins, 'origin')}, ${toCount(counts.incidents, 'incident')}, ${toCount(counts.relations, 'relation')}.`,
  ];
}

function toCount(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function toMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
