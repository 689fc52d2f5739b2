import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkBuilt, openFolder, REPORT, runCounterclaim, type Run } from '../cli/run-counterclaim.js';

const place = openFolder();
const SENTENCE = 'The army of Tarvia said on Friday that 12 soldiers were killed near Velmark.';
const LONG = 3_000_000;

/** Every way in which a report may be broken, and whether words can be read from it. */
const CASES: Readonly<Record<string, { readonly bytes: string | Uint8Array; readonly isRead: boolean }>> = {
  'good.txt': { bytes: REPORT, isRead: true },
  'empty.txt': { bytes: '', isRead: false },
  'empty.html': { bytes: '', isRead: false },
  'blank.txt': { bytes: ' \r\n\t \n', isRead: false },
  'only-nul.txt': { bytes: new Uint8Array(5000), isRead: false },
  'some-nul.txt': { bytes: `${SENTENCE}\0\0\n\0`, isRead: true },
  'random.txt': { bytes: toNoise(20_000), isRead: false },
  'only-marks.txt': { bytes: '. . . — “ ” …'.repeat(50), isRead: false },
  'no-body.html': { bytes: '<html><head><title></title><script>var a = "words";</script></head></html>', isRead: false },
  'cut-off.html': { bytes: `<html><body><p>${SENTENCE}</p><p>And then <a href="http://oth`, isRead: true },
  'cut-off-utf8.txt': { bytes: Buffer.from(`${SENTENCE} “`).subarray(0, -1), isRead: true },
  'broken-utf8.txt': { bytes: Buffer.concat([Buffer.from(`${SENTENCE} “Müller”`), Buffer.from([0xff, 0xe2, 0x28]), Buffer.from(' “end” “of” “it”.')]), isRead: true },
  'utf-16le.txt': { bytes: Buffer.from(`\ufeff${SENTENCE}`, 'utf16le'), isRead: true },
  'utf-16le-no-mark.txt': { bytes: Buffer.from(SENTENCE, 'utf16le'), isRead: true },
  'utf-16be.txt': { bytes: Buffer.from(`\ufeff${SENTENCE}`, 'utf16le').swap16(), isRead: true },
  'utf-16-odd.txt': { bytes: Buffer.from(`\ufeff${SENTENCE}`, 'utf16le').subarray(0, -1), isRead: true },
  'windows-1252.txt': { bytes: Buffer.from(`${SENTENCE} \x93Zo\xeb\x94 \x96 the spokesman\x92s word.`, 'latin1'), isRead: true },
  'one-line.txt': { bytes: 'x'.repeat(LONG), isRead: true },
  'one-line-of-marks.txt': { bytes: `${SENTENCE} ${'abcdefghi,0123;'.repeat(LONG / 15)}`, isRead: true },
  'one-line.html': { bytes: `<p>${SENTENCE}</p><p>${'y'.repeat(LONG)}</p>`, isRead: true },
  'nested.html': { bytes: `${'<div>'.repeat(200_000)}${SENTENCE}${'</div>'.repeat(200_000)}`, isRead: true },
  'never-closed.html': { bytes: `${'<b><i>'.repeat(100_000)}${SENTENCE}`, isRead: true },
  'marks-and-emoji.txt': { bytes: `Ostvar \u202eDaily\u202c 🕊️\n\n${SENTENCE} 👩‍👩‍👧 said “u\u0308ber 5” \u200f🇫🇷 e\u0301.`, isRead: true },
  'lone-surrogate.html': { bytes: `<p>&#xD800; &#0; ${SENTENCE}</p>`, isRead: true },
  'page.pdf': { bytes: '%PDF-1.7\n%âãÏÓ', isRead: false },
  'letter.docx': { bytes: 'PK\x03\x04word/document.xml', isRead: false },
  'picture.txt': { bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]), isRead: false },
  'name with “marks”\nand a line feed.txt': { bytes: '', isRead: false },
}; // prettier-ignore

const byUnits = (a: string | undefined, b: string | undefined): number => (a! < b! ? -1 : a! > b! ? 1 : 0);

/** Bytes that are no text, the same in every run. */
function toNoise(length: number): Uint8Array {
  let state = 12345;
  return Uint8Array.from({ length }, () => (state = (state * 1103515245 + 12345) % 2147483648) >> 16);
}

interface ExportedRecord {
  readonly type: string;
  readonly id: string;
  readonly file: string;
  readonly status: string;
  readonly text: string;
  readonly report: string;
}

describe('a folder of broken reports', () => {
  let built: Run;
  let records: ExportedRecord[];
  const dossier = place.at('bad.dossier');
  const errors = (run: Run): string[] => run.err.split('\n').filter((line) => line.startsWith('error:'));

  beforeAll(async () => {
    checkBuilt();
    mkdirSync(place.at('reports'));
    // Bytes that are the same are one report, so that each needs its own.
    Object.entries(CASES).forEach(([name, { bytes }]) => writeFileSync(place.at(`reports/${name}`), bytes));
    symlinkSync('.', place.at('reports/loop'));
    symlinkSync('nowhere.txt', place.at('reports/leads-nowhere.txt'));
    built = await runCounterclaim(['build', place.at('reports'), '--dossier', dossier]);
    const exported = await runCounterclaim(['export', '--format', 'ledger', '--dossier', dossier]);
    records = exported.out.trimEnd().split('\n').map((line) => JSON.parse(line) as ExportedRecord); // prettier-ignore
  }, 300_000);
  afterAll(() => place.remove());

  it('does not stop the build', () => {
    expect(built.err).not.toMatch(/^\s+at /m);
    expect(built.err).not.toContain('bug');
    // A link that leads nowhere is a path that cannot be read, which is more than an unreadable report.
    expect(built.code).toBe(1);
  });

  it('gives one line for each that cannot be read, with what to do', () => {
    const lines = errors(built);
    for (const line of lines) expect(line).toMatch(/^error: [^:]+: [^()]+ \([^()]+\)$/);
    const named = lines.map((line) => /^error: ([^:]+):/.exec(line)![1]);
    const unread = Object.entries(CASES).filter(([, { isRead }]) => !isRead).map(([name]) => name.replace('\n', ' ')); // prettier-ignore
    expect(named.sort(byUnits)).toEqual([...unread, 'leads-nowhere.txt'].sort(byUnits));
  });

  it('reads the others, and keeps all as received', () => {
    const reports = records.filter((record) => record.type === 'report');
    const status = new Map(reports.map((report) => [report.file, report.status]));
    // The three empty ones are one report: a report is its bytes.
    expect(reports).toHaveLength(Object.keys(CASES).length - 2);
    for (const [name, { bytes, isRead }] of Object.entries(CASES))
      if (bytes.length > 0) expect([name, status.get(name)]).toEqual([name, isRead ? 'read' : 'unreadable']);
    const claims = records.filter((record) => record.type === 'claim');
    const told = new Set(claims.map((claim) => reports.find((report) => report.id === claim.report)!.file));
    for (const [name, { isRead }] of Object.entries(CASES))
      if (isRead && name !== 'one-line.txt') expect([name, told.has(name)]).toEqual([name, true]);
  });

  it('decodes what is text in whatever encoding, and marks what is none', () => {
    const textOf = (file: string): string => records.find((record) => record.file === file)!.text;
    for (const file of ['utf-16le.txt', 'utf-16le-no-mark.txt', 'utf-16be.txt']) expect(textOf(file)).toBe(SENTENCE);
    expect(textOf('utf-16-odd.txt')).toBe(`${SENTENCE.slice(0, -1)}\ufffd`);
    expect(textOf('windows-1252.txt')).toBe(`${SENTENCE} “Zoë” – the spokesman’s word.`);
    expect(textOf('some-nul.txt')).toBe(`${SENTENCE}\ufffd\ufffd\n\ufffd`);
    expect(textOf('cut-off-utf8.txt')).toBe(`${SENTENCE} \ufffd`);
    expect(textOf('lone-surrogate.html')).toContain(SENTENCE);
  });

  it('keeps every selector exact', async () => {
    const verified = await runCounterclaim(['verify', '--dossier', dossier]);
    expect(verified.out).toBe('');
    expect(verified.code).toBe(0);
  });

  it('tells the same again on the next build, and changes nothing', async () => {
    const again = await runCounterclaim(['build', place.at('reports'), '--dossier', dossier]);
    expect(errors(again)).toEqual(errors(built));
    expect(again.out).toContain('0 reports added');
  });
});

describe('the exit code', () => {
  const bad = openFolder();
  const build = (paths: readonly string[], ...more: string[]): Promise<Run> =>
    runCounterclaim([
      'build',
      ...paths,
      '--dossier',
      bad.at(`${paths.join().length}${more.join('')}.dossier`),
      ...more,
    ]);
  beforeAll(() => {
    checkBuilt();
    writeFileSync(bad.at('good.txt'), REPORT);
    writeFileSync(bad.at('empty.txt'), '');
    mkdirSync(bad.at('nothing'));
    mkdirSync(bad.at('unreadable'));
    writeFileSync(bad.at('unreadable/empty.txt'), '');
    writeFileSync(bad.at('unreadable/scan.pdf'), '%PDF-1.4');
  });
  afterAll(() => bad.remove());

  it('is 0 where one of several reports is unreadable, 1 with --strict', async () => {
    const paths = [bad.at('good.txt'), bad.at('empty.txt')];
    expect(await build(paths)).toMatchObject({
      code: 0,
      err: expect.stringContaining('error: empty.txt: it is empty (') as string,
    });
    expect((await build(paths, '--strict')).code).toBe(1);
  });

  it('is 1 where nothing could be read', async () => {
    const run = await build([bad.at('unreadable')]);
    expect(run.code).toBe(1);
    expect(run.err.trimEnd().split('\n').filter((line) => /^error: (?:empty\.txt|scan\.pdf): .+ \(.+\)$/.test(line))).toHaveLength(2); // prettier-ignore
  });

  it('is 1 with a line for an empty folder and for a path that is not there', async () => {
    const nothing = await build([bad.at('nothing')]);
    expect(nothing).toMatchObject({ code: 1, err: expect.stringMatching(/^error: .*nothing: there is no report in it \(.+\)$/m) as string }); // prettier-ignore
    const missing = await build([bad.at('good.txt'), bad.at('missing.txt')]);
    expect(missing).toMatchObject({ code: 1, err: expect.stringMatching(/^error: .*missing\.txt: there is no such file or folder \(.+\)$/m) as string }); // prettier-ignore
    expect(missing.out).toContain('1 report added');
  });
});
