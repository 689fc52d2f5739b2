import { once } from 'node:events';

/**
 * Text fit for a terminal: control characters, of which a report may hold any, show as U+FFFD, so that no report can move
 * the cursor or colour the screen. Line feeds and tabs stay.
 */
export function toPlainText(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are the characters meant
  return text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}

/** Writes pieces of text to standard output, no faster than it is read. */
export async function writeOut(pieces: Iterable<string>): Promise<void> {
  let waiting: string[] = [];
  let length = 0;
  const flush = async (): Promise<void> => {
    const isFull = !process.stdout.write(waiting.join(''));
    waiting = [];
    length = 0;
    if (isFull) await once(process.stdout, 'drain');
  };
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length >= 64 * 1024) await flush();
  }
  await flush();
}

/** Writes one line for people. */
export function writeLine(line: string): Promise<void> {
  return writeOut([`${toPlainText(line)}\n`]);
}

/** Writes one value for programs, as one line of JSON. */
export function writeJson(value: unknown): Promise<void> {
  return writeOut([`${JSON.stringify(value)}\n`]);
}

/** Writes to standard error: one line, whatever the text holds. */
export function writeNote(line: string): void {
  process.stderr.write(`${toPlainText(line.replace(/\s*[\r\n]+\s*/g, ' '))}\n`);
}

/** Writes the line that tells a failure: `error: <file>: <what> (<how to mend it>)`. */
export function writeError(failure: { readonly what: string; readonly hint: string }): void {
  writeNote(`error: ${failure.what} (${failure.hint.replace(/\.$/, '')})`);
}

/** Writes lines for people. */
export function writeLines(lines: readonly string[]): Promise<void> {
  return writeOut(lines.map((line) => `${toPlainText(line)}\n`));
}

/** Columns of the terminal, at most 120: longer lines are hard to read. 100 where the output is no terminal. */
export function findWidth(): number {
  return Math.min(process.stdout.columns ?? 100, 120);
}
