import { parseArgs } from 'node:util';
import { UserError } from '../../core/model/user-error.js';

/** An option of a command. */
export interface CommandOption {
  /** What stands for its value in the help (`<file>`); absent for switches. */
  readonly value?: string;
  readonly says: string;
}

/** What was typed after a command's name. */
export interface Typed {
  readonly paths: readonly string[];
  /** Values of options with one. */
  readonly values: Readonly<Record<string, string | undefined>>;
  /** Names of switches that were given. */
  readonly switches: ReadonlySet<string>;
}

/** One command of the command line. */
export interface Command {
  readonly usage: string;
  /** What it does, a sentence or more. */
  readonly says: string;
  readonly options: Readonly<Record<string, CommandOption>>;
  /** Does it; returns the exit code. */
  run(typed: Typed): Promise<number>;
}

/** The option that every command on a dossier has. */
export const DOSSIER_OPTION: CommandOption = {
  value: '<file>',
  says: 'the dossier; otherwise $COUNTERCLAIM_DOSSIER, then counterclaim.dossier in this folder',
};
export const JSON_OPTION: CommandOption = { says: 'for programs: JSON instead of text' };

/** The dossier that a command is to work on. */
export function chooseDossier(typed: Typed): string {
  const named = typed.values['dossier'] ?? process.env['COUNTERCLAIM_DOSSIER'];
  if (named === '') throw toUsageError('the name of the dossier is empty', 'give a file with --dossier');
  return named ?? 'counterclaim.dossier';
}

/** Somebody typed what the command does not take: exit code 2. */
export function toUsageError(message: string, hint: string): UserError {
  return new UserError(message, { hint, rule: 'usage/wrong' });
}

/** A whole number in a range, from an option. @throws UserError where it is none. */
export function parseCount(text: string, options: { name: string; most: number }): number {
  const { name, most } = options;
  const count = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (!(count <= most)) throw toUsageError(`--${name} is "${text}"`, `give a whole number from 0 to ${most}`);
  return count;
}

/** Takes a command's arguments apart. @throws UserError for what the command does not know. */
export function parseTyped(args: readonly string[], command: Command): Typed {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { value }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const entries = Object.entries(values);
    return {
      paths: positionals,
      values: Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
      switches: new Set(entries.filter(([, value]) => value === true).map(([name]) => name)),
    };
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    // Node's own message goes on with advice that does not fit.
    throw toUsageError(cause.message.split(/[.'] /)[0]!.replace(/^./, (c) => c.toLowerCase()), `usage: ${command.usage}`); // prettier-ignore
  }
}

/** The text of `--help` of one command. */
export function toHelp(command: Command): string {
  const rows = Object.entries({ ...command.options, help: { says: 'shows this' } as CommandOption }).map(
    ([name, { value, says }]) => [`  --${name}${value === undefined ? '' : ` ${value}`}`, says] as const,
  );
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return `usage: ${command.usage}\n\n${command.says}\n\n${rows.map(([left, says]) => `${left.padEnd(width)}${says}`).join('\n')}\n`;
}
