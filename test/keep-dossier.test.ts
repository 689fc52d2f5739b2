import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';

/** The built program, as a user runs it. `npm test` builds before it tests. */
const PROGRAM = fileURLToPath(new URL('../dist/node/cli/main.js', import.meta.url));
const FOLDER = mkdtempSync(path.join(tmpdir(), 'counterclaim-'));

afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function runProgram(args: readonly string[]): Promise<Run> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [PROGRAM, ...args], {
      maxBuffer: 1 << 28,
      encoding: 'utf8',
    });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    if (typeof code !== 'number') throw error;
    return { code, out: stdout, err: stderr };
  }
}

const at = (name: string): string => path.join(FOLDER, name);

function writeReports(folder: string, count: number): string {
  const to = at(folder);
  mkdirSync(to, { recursive: true });
  for (let n = 1; n <= count; n += 1) {
    const text = `Shells fall on Port Ellery, day ${n}\nPORT ELLERY (Corran Wire) - At least ${n + 2} soldiers were killed on Friday, the defence ministry of Corra said.\nThe rebels denied the claim.\n`;
    writeFileSync(path.join(to, `report-${n}.txt`), text);
  }
  return to;
}

describe('a dossier', () => {
  it('is the same after a second build, and its export is without fault', async () => {
    const reports = writeReports('twice', 3);
    const dossier = at('twice.dossier');
    expect((await runProgram(['build', reports, '--dossier', dossier])).code).toBe(0);
    const first = await runProgram(['export', '--format', 'ledger', '--dossier', dossier]);
    expect(first.out.split('\n').filter((line) => line.startsWith('{"type":"report"'))).toHaveLength(3);
    const again = await runProgram(['build', reports, '--dossier', dossier]);
    expect(again.code).toBe(0);
    const second = await runProgram(['export', '--format', 'ledger', '--dossier', dossier]);
    expect(second.out).toBe(first.out);
    const verified = await runProgram(['verify', '--dossier', dossier]);
    expect(verified.code).toBe(0);
    const csv = await runProgram(['export', '--format', 'csv', '--dossier', dossier]);
    const claims = first.out.split('\n').filter((line) => line.startsWith('{"type":"claim"')).length;
    expect(claims).toBeGreaterThanOrEqual(3);
    expect(csv.out.trim().split('\n').length).toBe(claims + 1);
  });

  it('loses nothing that was taken in when the program is killed at any moment', async () => {
    const reports = writeReports('killed', 6);
    const dossier = at('killed.dossier');
    for (const wait of [120, 300, 500, 800]) {
      const child = spawn(process.execPath, [PROGRAM, 'build', reports, '--dossier', dossier], { stdio: 'ignore' });
      await new Promise((resolve) => setTimeout(resolve, wait));
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('exit', resolve));
    }
    expect((await runProgram(['build', reports, '--dossier', dossier])).code).toBe(0);
    const killed = await runProgram(['export', '--format', 'ledger', '--dossier', dossier]);
    const whole = at('whole.dossier');
    await runProgram(['build', reports, '--dossier', whole]);
    const fresh = await runProgram(['export', '--format', 'ledger', '--dossier', whole]);
    expect(killed.out).toBe(fresh.out);
    expect((await runProgram(['verify', '--dossier', dossier])).code).toBe(0);
  });
});

describe('bad input', () => {
  it('is told of in one line each, and stops no good report', async () => {
    const reports = writeReports('bad', 1);
    writeFileSync(path.join(reports, 'empty.txt'), '');
    writeFileSync(path.join(reports, 'noise.txt'), Buffer.from([0, 1, 2, 255, 254, 253, 0, 0, 7]));
    writeFileSync(
      path.join(reports, 'wide.txt'),
      Buffer.from('\ufeffShells fell on Port Ellery on Friday.\n', 'utf16le'),
    );
    writeFileSync(path.join(reports, 'page.html'), `${'<div>'.repeat(200_000)}Shells fell on Port Ellery.`);
    writeFileSync(
      path.join(reports, 'marks.txt'),
      'A \u202eman\u202c 😀 said on Friday that 3 soldiers died in Port Ellery. 👩‍👩‍👧\n',
    );
    writeFileSync(
      path.join(reports, 'old.txt'),
      Buffer.from('The minister said \x93no shells fell\x94 on Friday.\r\n', 'latin1'),
    );
    const dossier = at('bad.dossier');
    const built = await runProgram(['build', reports, '--dossier', dossier]);
    expect(built.code).toBe(0);
    const errors = built.err.split('\n').filter((line) => line.startsWith('error: '));
    expect(errors.length).toBeGreaterThanOrEqual(1);
    for (const line of errors) expect(line).toMatch(/^error: [^:]+: .+ \(.+\)$/);
    expect(built.err).not.toMatch(/\n\s+at /);
    const strict = await runProgram(['build', reports, '--dossier', dossier, '--strict']);
    expect(strict.code).toBe(1);
    const records = (await runProgram(['export', '--format', 'ledger', '--dossier', dossier])).out.trim().split('\n');
    const files = records.map(
      (line) => JSON.parse(line) as { type: string; file: string; status: string; text: string },
    );
    const read = files.filter((record) => record.type === 'report' && record.status === 'read').map((one) => one.file);
    expect(read).toEqual(expect.arrayContaining(['marks.txt', 'old.txt', 'page.html', 'report-1.txt', 'wide.txt']));
    expect(files.find((record) => record.file === 'old.txt')?.text).toContain('“no shells fell”');
    expect((await runProgram(['verify', '--dossier', dossier])).code).toBe(0);
  });

  it('ends with 1 where nothing can be read, and with 2 for a wrong command', async () => {
    mkdirSync(at('nothing'), { recursive: true });
    const nothing = await runProgram(['build', at('nothing'), '--dossier', at('nothing.dossier')]);
    expect(nothing.code).toBe(1);
    expect(nothing.err).toMatch(/error: /);
    expect((await runProgram(['frobnicate'])).code).toBe(2);
    expect((await runProgram(['export', '--format', 'no-such', '--dossier', at('nothing.dossier')])).code).not.toBe(0);
    writeFileSync(at('letter.dossier'), 'Dear Sir, this is no dossier.');
    const letter = await runProgram(['export', '--format', 'ledger', '--dossier', at('letter.dossier')]);
    expect(letter.code).toBe(1);
    expect(letter.err).toMatch(/^error: .+\(.+\)\n$/);
  });
});
