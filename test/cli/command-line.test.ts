import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkBuilt, openFolder, REPORT, ROOT, runCounterclaim, startCounterclaim } from './run-counterclaim.js';

const COMMANDS = ['build', 'export', 'verify', 'report', 'search', 'show', 'judge', 'rules', 'serve', 'start'];
const place = openFolder();
const dossier = place.at('war.dossier');

beforeAll(async () => {
  checkBuilt();
  mkdirSync(place.at('war/counterclaim'), { recursive: true });
  writeFileSync(place.at('war/a.txt'), REPORT);
  writeFileSync(
    place.at('war/counterclaim/parties.tsv'),
    'party\tnames\tside\tkind\tsince\tuntil\tsource\nTarvia\tTarvian army\tTarvian side\tstate-forces\t\t\tinvented\nHalmara\t\tHalmaran side\tarmy\t\t\tinvented\n',
  );
  const built = await runCounterclaim(['build', place.at('war'), '--dossier', dossier]);
  expect(built).toMatchObject({ code: 0 });
});
afterAll(() => place.remove());

describe('the command line', () => {
  it('tells what there is, and what each command takes', async () => {
    const overview = await runCounterclaim(['--help']);
    expect(overview).toMatchObject({ code: 0, err: '' });
    for (const command of COMMANDS) {
      expect(overview.out).toContain(`\n  ${command}`);
      const help = await runCounterclaim([command, '--help']);
      expect(help).toMatchObject({ code: 0, err: '' });
      expect(help.out).toMatch(new RegExp(`^usage: counterclaim ${command}`));
    }
    expect((await runCounterclaim(['--version'])).out).toMatch(/^counterclaim \d+\.\d+\.\d+\n$/);
  });

  it.each([
    [[]],
    [['fly']],
    [['build']],
    [['build', 'x', '--no-such-option']],
    [['build', 'x', '--dossier']],
    [['export']],
    [['export', '--format', 'poem']],
    [['report', 'weather']],
    [['report']],
    [['report', 'tolls', '--rules', 'none']],
    [['report', 'names', '--rules', 'ucdp']],
    [['search']],
    [['show']],
    [['serve', '--port', 'many']],
  ])('ends %j with 2 and one line that tells the usage', async (args) => {
    const run = await runCounterclaim(args, { env: { COUNTERCLAIM_DOSSIER: dossier } });
    expect(run).toMatchObject({ code: 2, out: '' });
    if (args.length > 0) expect(run.err).toMatch(/^error: [^\n]+ \([^\n]+\)\n$/);
  });

  it('finds the dossier by option, then by environment, then in the folder it runs in', async () => {
    const inFolder = openFolder();
    const search = ['search', 'captured', '--json'];
    writeFileSync(inFolder.at('counterclaim.dossier'), readFileSync(dossier));
    const byOption = await runCounterclaim([...search, '--dossier', dossier], {
      env: { COUNTERCLAIM_DOSSIER: '/nowhere' },
    });
    const byEnvironment = await runCounterclaim(search, {
      env: { COUNTERCLAIM_DOSSIER: dossier },
      cwd: inFolder.folder,
    });
    const byFolder = await runCounterclaim(search, { cwd: inFolder.folder });
    inFolder.remove();
    expect(byOption.code).toBe(0);
    expect((JSON.parse(byOption.out) as { total: number }).total).toBeGreaterThan(0);
    expect(byEnvironment).toEqual(byOption);
    expect(byFolder).toEqual(byOption);
  });

  it('says which rows of the tables it used and which it could not read', async () => {
    const run = await runCounterclaim(['build', place.at('war'), '--dossier', dossier]);
    expect(run.out).toContain('counterclaim/parties.tsv: 1 row used');
    expect(run.err).toMatch(
      /^error: counterclaim\/parties\.tsv: line 3: kind is "army" \(write one of state-forces, .+\)$/m,
    );
    expect(run.code).toBe(0);
    expect((await runCounterclaim(['build', place.at('war'), '--dossier', dossier, '--strict'])).code).toBe(1);
  });

  it('reads standard input', async () => {
    const other = place.at('stdin.dossier');
    const run = await runCounterclaim(['build', '-', '--dossier', other, '--json'], { input: REPORT });
    expect(run.code).toBe(0);
    const result = JSON.parse(run.out) as { added: number; failures: unknown[]; counts: { claims: number } };
    expect(result).toMatchObject({ added: 1, failures: [] });
    expect(result.counts.claims).toBeGreaterThan(0);
  });

  it('exports the same bytes into a file as to standard output, and leaves nothing beside it', async () => {
    const out = await runCounterclaim(['export', '--format', 'ledger', '--dossier', dossier]);
    const file = place.at('out/ledger.jsonl');
    mkdirSync(place.at('out'));
    expect(await runCounterclaim(['export', '--format', 'ledger', '--dossier', dossier, '--out', file])).toMatchObject({ code: 0, out: '' }); // prettier-ignore
    expect(readFileSync(file, 'utf8')).toBe(out.out);
    expect(readdirSync(place.at('out'))).toEqual(['ledger.jsonl']);
    const failed = await runCounterclaim(['export', '--format', 'csv', '--dossier', dossier, '--out', place.at('none/x.csv')]); // prettier-ignore
    expect(failed).toMatchObject({ code: 1, err: expect.stringMatching(/^error: .*x\.csv: it cannot be written .*\)\n$/) as string }); // prettier-ignore
    expect((await runCounterclaim(['export', '--format', 'help'])).out).toMatch(/^ledger .*\ncsv /);
  });

  it('verifies what it exported, and finds what was tampered with', async () => {
    const { out } = await runCounterclaim(['export', '--format', 'ledger', '--dossier', dossier]);
    const whole = place.at('whole.jsonl');
    writeFileSync(whole, out);
    expect(await runCounterclaim(['verify', '--ledger', whole])).toMatchObject({ code: 0, out: '' });
    expect(await runCounterclaim(['verify', '--ledger', '-'], { input: out })).toMatchObject({ code: 0, out: '' });
    const tampered = await runCounterclaim(['verify', '--ledger', '-'], {
      input: out.replace('"exact":"', '"exact":"x'),
    });
    expect(tampered.code).toBe(1);
    expect(tampered.out.trimEnd().split('\n')).toHaveLength(1);
    expect(await runCounterclaim(['verify', '--ledger', place.at('none')])).toMatchObject({ code: 1, out: '' });
  });

  it.each(['contradictions', 'tolls', 'origins', 'timeline', 'names', 'sitrep'])(
    'reports %s for people and programs',
    async (what) => {
      const text = await runCounterclaim(['report', what, '--dossier', dossier]);
      expect(text).toMatchObject({ code: 0, err: '' });
      expect(text.out.length).toBeGreaterThan(10);
      const json = await runCounterclaim(['report', what, '--dossier', dossier, '--json']);
      expect(typeof JSON.parse(json.out)).toBe('object');
    },
  );

  it('derives tolls by each rule set that it lists', async () => {
    const list = await runCounterclaim(['report', 'tolls', '--rules', 'help']);
    const names = list.out
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]!);
    expect(names).toEqual(['acled-conservative', 'ucdp', 'airwars']);
    for (const name of names) {
      const text = await runCounterclaim(['report', 'tolls', '--rules', name, '--dossier', dossier]);
      expect(text).toMatchObject({ code: 0, err: '' });
      expect(text.out).toContain('## Left out');
      const json = await runCounterclaim(['report', 'tolls', '--rules', name, '--dossier', dossier, '--json']);
      expect(JSON.parse(json.out)).toMatchObject({ ruleSet: name });
    }
  });

  it('finds claims by words, speaker, kind and day, and shows where each value comes from', async () => {
    const find = async (
      ...args: string[]
    ): Promise<{ total: number; claims: { card: { id: string; kind: string } }[] }> =>
      JSON.parse((await runCounterclaim(['search', ...args, '--dossier', dossier, '--json'])).out) as never;
    const found = await find('LESSEN', '--speaker', 'ministry');
    expect(found.total).toBeGreaterThan(0);
    expect((await find('lessen', '--speaker', 'nobody at all')).total).toBe(0);
    expect((await find('lessen', '--from', '2019-06-05')).total).toBe(0);
    expect((await find('lessen', '--from', '2019-06-04', '--to', '2019-06-04')).total).toBe(found.total);
    expect((await find('"village captured"')).total).toBe(0);
    // Nothing that is typed is an operator of the database.
    expect((await find('lessen" OR "rockets')).total).toBe(0);
    expect((await find('lessen NOT rockets *')).total).toBe(0);
    const { id } = found.claims[0]!.card;
    const shown = await runCounterclaim(['show', id, '--dossier', dossier]);
    expect(shown.code).toBe(0);
    expect(shown.out).toContain('Lessen');
    expect((await runCounterclaim(['show', id.slice(0, -4), '--dossier', dossier])).code).toBeLessThan(2);
    expect(await runCounterclaim(['show', 'claim:nothing', '--dossier', dossier])).toMatchObject({ code: 1, out: '' });
  });

  it('lists rules, all or by family', async () => {
    const all = JSON.parse((await runCounterclaim(['rules', '--json'])).out) as { id: string; says: string }[];
    const dates = await runCounterclaim(['rules', 'date']);
    expect(all.length).toBeGreaterThan(50);
    expect(dates.out).toContain('\n');
    for (const { id } of all) expect([id, dates.out.includes(`\n${id}\n`) || dates.out.startsWith(`${id}\n`)]).toEqual([id, id.startsWith('date/')]); // prettier-ignore
    expect((await runCounterclaim(['rules', 'no/such'])).code).toBe(1);
  });

  it('ends quietly when nobody reads on', async () => {
    const { child, done } = startCounterclaim(['rules']);
    child.stdout!.once('data', () => child.stdout!.destroy());
    expect(await done).toMatchObject({ code: 0, err: '' });
  });

  it('lets no report write to the terminal what is no text', async () => {
    const hostile = place.at('hostile.dossier');
    const input = REPORT.replace('Lessen', 'Lessen \x1b[2J\x1b]0;gone\x07 \u202eup');
    await runCounterclaim(['build', '-', '--dossier', hostile], { input });
    const shown = await runCounterclaim(['search', 'captured', '--dossier', hostile]);
    expect(shown.out).toContain('Lessen');
    expect(shown.out).not.toMatch(/[\x1b\x07\u202e]/); // eslint-disable-line no-control-regex -- what must not be there
  });
});

describe('a dossier that cannot be used', () => {
  const cases: Readonly<Record<string, { readonly make: (file: string) => void; readonly says: RegExp }>> = {
    absent: { make: () => undefined, says: /there is no such dossier/ },
    'not a database': { make: (file) => writeFileSync(file, 'Dear diary, '.repeat(400)), says: /not a dossier/ },
    'a folder': { make: (file) => mkdirSync(file), says: /not a dossier/ },
    'damaged in the middle': {
      make: (file) => writeFileSync(file, readFileSync(dossier).fill(0xa5, 4096, 60_000)),
      says: /damaged|not a dossier/,
    },
  };

  it.each(Object.keys(cases))('%s: one line that says what to do', async (name) => {
    const file = place.at(`unusable ${name}`);
    cases[name]!.make(file);
    const run = await runCounterclaim(['export', '--format', 'ledger', '--dossier', file]);
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.err).toMatch(/^error: [^\n]+ \([^\n]+\)\n$/);
    expect(run.err).toMatch(cases[name]!.says);
  });

  it('leaves a file that is no dossier as it is', async () => {
    const file = place.at('diary.txt');
    writeFileSync(file, 'Dear diary, '.repeat(400));
    expect((await runCounterclaim(['build', place.at('war'), '--dossier', file])).code).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe('Dear diary, '.repeat(400));
  });

  it('is told of a server in words that show no password', async () => {
    const run = await runCounterclaim(['build', place.at('war'), '--dossier', 'postgres://me:secret@host/war#one']);
    expect(run).toMatchObject({ code: 1, err: expect.stringMatching(/^error: .*files only \(.+\)\n$/) as string });
    expect(run.err).not.toContain('secret');
  });
});

describe('serving', () => {
  /** Starts a command that serves, and returns the address once it printed it. */
  async function serve(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const { child, done } = startCounterclaim(args, { env, cwd: place.folder });
    const url = await new Promise<string>((resolve, reject) => {
      let out = '';
      child.stdout!.on('data', (text: string) => {
        out += text;
        if (out.includes('\n')) resolve(out.trim());
      });
      void done.then((run) => reject(new Error(`it ended with ${run.code}: ${run.err}`)));
    });
    return { child, done, url };
  }

  it('answers at the address that it prints, and ends with Ctrl-C', async () => {
    const { child, done, url } = await serve(['serve', '--dossier', dossier, '--port', '0']);
    const answer = await fetch(new URL('/api/dossier', url));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ name: 'war' });
    child.kill('SIGINT');
    expect(await done).toMatchObject({ code: 0, signal: null, err: '' });
  });

  it('builds a folder of one’s own and serves it, at $PORT', async () => {
    const { child, done, url } = await serve(['start', place.at('war')], { PORT: '0' });
    expect(await (await fetch(new URL('/api/dossier', url))).json()).toMatchObject({ name: 'war' });
    child.kill('SIGTERM');
    expect(await done).toMatchObject({ code: 0, signal: null });
    expect(readdirSync(place.folder)).toContain('war.dossier');
  });

  it('shows the example without a folder, again and again', async () => {
    const cache = place.at('cache');
    mkdirSync(cache);
    const expected = readdirSync(path.join(ROOT, 'examples')).filter((name) => /\.(?:txt|html)$/.test(name)).length;
    for (const _ of ['first', 'second']) {
      const { child, done, url } = await serve(['start', '--port', '0'], { XDG_CACHE_HOME: cache, HOME: cache });
      const shown = (await (await fetch(new URL('/api/dossier', url))).json()) as { counts: { reports: number } };
      expect(shown.counts.reports).toBe(expected);
      child.kill('SIGINT');
      expect((await done).code).toBe(0);
    }
    rmSync(cache, { recursive: true });
  }, 300_000);
});
