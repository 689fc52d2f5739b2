import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The built program. */
export const MAIN = path.join(ROOT, 'dist/node/cli/main.js');

/** What one run of the program gave. */
export interface Run {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** How to run it. */
export interface RunOptions {
  /** Given to standard input. */
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Fails where the program was not built: what is tested is what people run. */
export function checkBuilt(): void {
  if (!existsSync(MAIN)) throw new Error('the program is not built: run npm run build first');
}

/** Starts the built program, as a person would from a shell. */
export function startCounterclaim(
  args: readonly string[],
  options: RunOptions = {},
): { child: ChildProcess; done: Promise<Run> } {
  const { COUNTERCLAIM_DOSSIER: _, PORT: __, ...env } = process.env;
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: options.cwd ?? tmpdir(),
    env: { ...env, ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const done = new Promise<Run>((resolve, reject) => {
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject).on('close', (code, signal) => resolve({ code, signal, out, err }));
  });
  // A program that has ended no longer reads: that is its answer, not a failure of the test.
  child.stdin.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  child.stdin.end(options.input ?? '');
  return { child, done };
}

/** Runs the built program to its end. */
export function runCounterclaim(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  return startCounterclaim(args, options).done;
}

/** A new folder for one test file, and what removes it. */
export function openFolder(): { readonly folder: string; at(name: string): string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'counterclaim-test-'));
  return {
    folder,
    at: (name) => path.join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** An invented report that gives claims. */
export const REPORT = `Ostvar Daily

Shelling goes on in Velmark

VELMARK, 4 June 2019 - The defence ministry of Tarvia said on Tuesday that its troops had captured the village of Lessen.
Halmaran officials said at least 12 civilians were killed when rockets hit the town.
The ministry denied that its guns had hit Velmark.
`;
