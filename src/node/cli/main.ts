#!/usr/bin/env node
import { UserError } from '../../core/model/user-error.js';
import { parseTyped, toHelp, toUsageError, type Command } from './command.js';
import { writeError, writeOut } from './write-out.js';

interface Entry {
  readonly says: string;
  /** Each command loads only what it needs. */
  readonly load: () => Promise<Command>;
}

const COMMANDS: Readonly<Record<string, Entry>> = {
  build: {
    says: 'reads reports into the dossier',
    load: async () => (await import('./build-command.js')).buildCommand,
  },
  export: { says: 'writes the ledger, or another format', load: async () => (await import('./export-command.js')).exportCommand }, // prettier-ignore
  verify: { says: 'checks every selector, hash and relation', load: async () => (await import('./verify-command.js')).verifyCommand }, // prettier-ignore
  report: { says: 'contradictions, tolls, origins, timeline, names', load: async () => (await import('./report-command.js')).reportCommand }, // prettier-ignore
  search: {
    says: 'finds claims by their words',
    load: async () => (await import('./search-command.js')).searchCommand,
  },
  show: { says: 'shows one report, claim, incident or entity', load: async () => (await import('./show-command.js')).showCommand }, // prettier-ignore
  judge: { says: 'keeps a person\'s decision on a claim, entity or relation', load: async () => (await import('./judge-command.js')).judgeCommand }, // prettier-ignore
  rules: { says: 'lists every rule with its sentence and examples', load: async () => (await import('./rules-command.js')).rulesCommand }, // prettier-ignore
  serve: { says: 'serves the workspace in the browser', load: async () => (await import('./serve-command.js')).serveCommand }, // prettier-ignore
  start: { says: 'builds a folder of reports (else the example) and serves it', load: async () => (await import('./start-command.js')).startCommand }, // prettier-ignore
};

function toOverview(): string {
  const rows = Object.entries(COMMANDS).map(([name, { says }]) => `  ${name.padEnd(10)}${says}\n`);
  return `usage: counterclaim <command> …\n\nReads the reports of a conflict and keeps the ledger of who claims what happened.\n\n${rows.join('')}\ncounterclaim <command> --help tells more.\n`;
}

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const asked = name === 'help' ? rest[0] : undefined;
    if (asked !== undefined && Object.hasOwn(COMMANDS, asked)) return main([asked, '--help']);
    if (name === undefined) process.stderr.write(toOverview());
    else await writeOut([toOverview()]);
    return name === undefined ? 2 : 0;
  }
  if (name === '--version') {
    const { readProgram } = await import('../desk/read-program.js');
    await writeOut([`${(await readProgram()).name}\n`]);
    return 0;
  }
  if (!Object.hasOwn(COMMANDS, name))
    throw toUsageError(`there is no command "${name}"`, `commands are ${Object.keys(COMMANDS).join(', ')}`);
  const command = await COMMANDS[name]!.load();
  const end = rest.indexOf('--');
  if ((end < 0 ? rest : rest.slice(0, end)).some((arg) => arg === '--help' || arg === '-h')) {
    await writeOut([toHelp(command)]);
    return 0;
  }
  return command.run(parseTyped(rest, command));
}

/** Tells of an error and returns its exit code. */
function tell(error: unknown): number {
  if (error instanceof UserError) {
    writeError({ what: error.message, hint: error.hint });
    return error.rule.startsWith('usage/') ? 2 : 1;
  }
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.stderr.write('This is a bug in counterclaim. Please report it with the lines above.\n');
  return 70;
}

// Whoever reads the output may stop early (`| head`): nothing is wrong then, and nothing is left to do.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });

process.exitCode = await main(process.argv.slice(2)).catch(tell);
