import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { findReportFiles } from './find-report-files.js';
import { parseDossierTables, readDossierTables } from './read-dossier-tables.js';
import { readReportFile } from './read-report-file.js';
import { hashBytes, MOST_BYTES, toReceived } from './to-received.js';

const folder = mkdtempSync(path.join(tmpdir(), 'counterclaim-intake-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => path.join(folder, name);
const receive = (file: string, bytes: string | Uint8Array) =>
  toReceived(file, { bytes: Buffer.from(bytes), sha256: hashBytes(Buffer.from(bytes)) });
/** Bytes of windows-1251 for Russian letters. */
const toCyrillic = (text: string): Buffer =>
  Buffer.from([...text].map((c) => (c >= 'А' && c <= 'я' ? c.charCodeAt(0) - 0x410 + 0xc0 : c.charCodeAt(0))));

const RUSSIAN = 'Министерство обороны сообщило что в пятницу погибли двенадцать мирных жителей города. ';

describe('toReceived', () => {
  it.each([
    ['a byte order mark', Buffer.from('\ufeffÜber “uns”'), 'utf-8', 'Über “uns”'],
    ['a second mark, which is text', Buffer.from('\ufeff\ufeffa'), 'utf-8', '\ufeffa'],
    ['carriage returns', Buffer.from('a\r\nb\rc\n'), 'utf-8', 'a\r\nb\rc\n'],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0, 0x4a, 0xf5, 1, 0]), 'utf-32le', 'A🕊'.replace('🕊', '\u{1f54a}')],
    ['quotation marks of windows-1252', Buffer.from('It\x92s \x93here\x94 \x96 the caf\xe9\x92s owner said so.', 'latin1'), 'windows-1252', 'It’s “here” – the café’s owner said so.'],
    ['Russian of windows-1251', toCyrillic(RUSSIAN.repeat(3)), 'windows-1251', RUSSIAN.repeat(3)],
  ])('decodes %s', (_, bytes, encoding, source) => {
    expect(receive('a.txt', bytes)).toMatchObject({ encoding, source, mediaType: 'text/plain' });
  }); // prettier-ignore

  it('believes a page that names its code page, but not against its own bytes', () => {
    const page = '<html><head><meta charset="windows-1251"></head><body>';
    expect(receive('a.html', Buffer.concat([Buffer.from(page), toCyrillic(RUSSIAN)]))).toMatchObject({
      encoding: 'windows-1251',
      source: page + RUSSIAN,
    });
    const contradicted = receive('a.html', page + RUSSIAN);
    expect(contradicted).toMatchObject({ encoding: 'utf-8', source: page + RUSSIAN });
    expect(contradicted.notes.map((note) => note.rule)).toEqual(['encoding/declared-wrongly']);
    expect(receive('a.html', '<meta charset="no-such-thing"><p>a').encoding).toBe('utf-8');
  });

  it('takes a page of HTML for one, whatever it is called', () => {
    expect(receive('a.txt', '\n<!-- saved -->\n<!DOCTYPE html><p>a').mediaType).toBe('text/html');
    expect(receive('a.txt', 'The tag <html> begins a page.').mediaType).toBe('text/plain');
    expect(receive('A.HTM', 'words').mediaType).toBe('text/html');
  });

  it.each([
    ['a.pdf', '%PDF-1.7', 'intake/other-format'],
    ['a.txt', 'PK\x03\x04', 'intake/other-format'],
    ['a.docx', 'PK\x03\x04', 'intake/other-format'],
    ['feed.xml', '<rss></rss>', 'intake/other-format'],
    ['a.txt', '\x01\x02\x03\x04\x05\x06', 'intake/not-text'],
  ])('says of %s (%j) what it is', (file, bytes, rule) => {
    const received = receive(file, bytes);
    expect(received.source).toBe('');
    expect(received.notes.map((note) => note.rule)).toEqual([rule]);
  });

  it('gives well-formed text without NUL for any bytes, the same each time', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('a.txt', 'a.html', 'a'), (bytes, file) => {
        const received = receive(file, bytes);
        expect(received.source).not.toMatch(/[\0\p{Surrogate}]/u);
        expect(receive(file, bytes)).toEqual(received);
      }),
      { numRuns: 500 },
    );
  });

  it('decodes any text as it was written, in UTF-8 and, with a mark, in UTF-16', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 }).filter((one) => !/[\0\ufeff]/.test(one) && !/^\s*</.test(one)); // prettier-ignore
    fc.assert(
      fc.property(text, (words) => {
        const clean = words.toWellFormed();
        expect(receive('a.txt', `\ufeffThe report: ${clean}`).source).toBe(`The report: ${clean}`);
        expect(receive('a.txt', Buffer.from(`\ufeffThe report: ${clean}`, 'utf16le')).source).toBe(`The report: ${clean}`); // prettier-ignore
      }),
      { numRuns: 300 },
    );
  });
});

describe('findReportFiles', () => {
  it('walks folders in the order of code units and leaves out what is no report', async () => {
    for (const name of ['w', 'w/b', 'w/counterclaim', 'w/b/counterclaim', 'w/page_files', 'w/other_files', 'w/.git'])
      mkdirSync(at(name));
    for (const name of [
      'README.md',
      'readme',
      'Z.txt',
      'a.txt',
      'é.txt',
      'b/README.md',
      'b/1.txt',
      'b-.txt',
      '.hidden',
      'counterclaim/x.tsv',
      'b/counterclaim/x.tsv',
      'page.html',
      'page_files/x.css',
      'other_files/x.txt',
      'w.dossier',
      'w.dossier-wal',
      '.git/x.txt',
    ])
      // prettier-ignore
      writeFileSync(at(`w/${name}`), name);
    const found = await findReportFiles([at('w')]);
    expect(found.files.map(({ file }) => file)).toEqual(['Z.txt', 'a.txt', 'b-.txt', 'b/1.txt', 'b/README.md', 'other_files/x.txt', 'page.html', 'é.txt']); // prettier-ignore
    expect(found.tables).toEqual([at('w/counterclaim')]);
    expect(found.failures).toEqual([]);
  });

  it('takes what is named itself by its own name, and tells what is not there', async () => {
    const found = await findReportFiles([at('w/README.md'), '-', at('nothing'), '\0', '']);
    expect(found.files.map(({ file }) => file)).toEqual(['README.md', 'stdin']);
    expect(found.failures.map(({ file, rule }) => [file, rule])).toEqual([[at('nothing'), 'intake/missing'], ['\0', 'intake/missing'], ['', 'intake/missing']]); // prettier-ignore
  });

  it('follows links once, and finds the end of a circle', async () => {
    mkdirSync(at('links/in'), { recursive: true });
    writeFileSync(at('links/in/a.txt'), 'a');
    symlinkSync('..', at('links/in/up'));
    symlinkSync('in', at('links/again'));
    symlinkSync('self', at('links/self'));
    symlinkSync('gone', at('links/broken'));
    const found = await findReportFiles([at('links')]);
    expect(found.files).toHaveLength(1);
    expect(found.failures.map(({ file, rule }) => [file, rule])).toEqual([['broken', 'intake/missing'], ['self', 'intake/link-loop']]); // prettier-ignore
  });

  it('reads files whose names are no UTF-8', async () => {
    mkdirSync(at('odd'));
    const name = Buffer.concat([Buffer.from(at('odd/')), Buffer.from([0x61, 0xff, 0x62])]);
    try {
      writeFileSync(name, 'words');
    } catch (error) {
      // File systems that take only UTF-8 have nothing to read here.
      if ((error as NodeJS.ErrnoException).code !== 'EILSEQ') throw error;
      return;
    }
    const { files } = await findReportFiles([at('odd')]);
    expect(files.map(({ file }) => file)).toEqual(['a\ufffdb']);
    expect(await readReportFile(files[0]!)).toMatchObject({ size: 5 });
  });

  it.skipIf(process.getuid?.() === 0)('tells what may not be read', async () => {
    mkdirSync(at('shut'));
    writeFileSync(at('shut.txt'), 'a');
    chmodSync(at('shut'), 0);
    chmodSync(at('shut.txt'), 0);
    const found = await findReportFiles([at('shut'), at('shut.txt')]);
    expect(found.failures.map(({ rule }) => rule)).toEqual(['intake/forbidden']);
    expect(await readReportFile(found.files[0]!)).toMatchObject({ rule: 'intake/forbidden' });
    chmodSync(at('shut'), 0o700);
  });

  it('keeps of a file that is too large its hash alone', async () => {
    writeFileSync(at('large.txt'), '');
    truncateSync(at('large.txt'), MOST_BYTES + 1);
    const [file] = (await findReportFiles([at('large.txt')])).files;
    const arrival = await readReportFile(file!);
    expect(arrival).toEqual({ file: 'large.txt', size: MOST_BYTES + 1, bytes: null, sha256: hashBytes(Buffer.alloc(MOST_BYTES + 1)) }); // prettier-ignore
  });
});

describe('the tables of a dossier', () => {
  const parse = (name: string, text: string) => parseDossierTables([{ name, text }]);

  it('are read row by row, and tell by line what they could not use', () => {
    const text = [
      '\ufeffparty\tNames\tside\tkind\tsince\tuntil\tsource\tcolour',
      'Tarvia\tDravik; Tarvian army ;\tTarvian side\tstate-forces\t2019-06-09\t\t"the ""yellow"" book"\tred',
      '# a remark',
      '',
      '\tno party\t\t\t\t\t\t',
      'Ostrel\t\t\trebels\tsome day\t\t\t',
      'Halmara\t\t\tarmy\t\t\t\t',
      'Merenia\t\t\t\t\t\t\t\ttoo many',
      'Omel',
    ].join('\r\n');
    const { tables, used, problems } = parse('parties.tsv', text.slice(1));
    expect(tables.parties).toEqual([
      { party: 'Tarvia', names: ['Dravik', 'Tarvian army'], side: 'Tarvian side', kind: 'state-forces', since: '2019-06-09', until: null, source: 'the "yellow" book' },
      { party: 'Omel', names: [], side: null, kind: 'other', since: null, until: null, source: '' },
    ]); // prettier-ignore
    expect(used).toEqual([{ file: 'counterclaim/parties.tsv', rows: 2 }]);
    expect(problems.map(({ line, what }) => [line, what])).toEqual([
      [1, 'column "colour" is not known'],
      [5, 'no party'],
      [6, 'since is "some day"'],
      [7, 'kind is "army"'],
      [8, '9 cells where the head line has 8'],
    ]);
  });

  it('may be JSON Lines', () => {
    const { tables, problems } = parse('outlets.jsonl', '{"outlet":"Orbel Press","agency":true}\nnot json\n[]\n{"outlet":"One","agency":"maybe"}\n'); // prettier-ignore
    expect(tables.outlets).toEqual([{ outlet: 'Orbel Press', domain: null, side: null, isAgency: true, source: '' }]);
    expect(problems.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(parse('parties.jsonl', '{"party":"A","names":["b","c"]}').tables.parties[0]!.names).toEqual(['b', 'c']);
  });

  it('know names that are not one', () => {
    const { tables, problems } = parse('names.tsv', 'entity\tname\tkind\twikidata\nTarvia One\t! Tarvia\toutlet\tQ42\nX\t!\tperson\t\nX\tY\tperson\tZ9\n'); // prettier-ignore
    expect(tables.names).toEqual([{ entity: 'Tarvia One', name: 'Tarvia', isNot: true, kind: 'outlet', party: null, wikidata: 'Q42' }]); // prettier-ignore
    expect(problems.map(({ line }) => line)).toEqual([3, 4]);
  });

  it('know places by all their names', () => {
    const rows = [
      { id: 'x1', name: 'Havnik', names: [{ text: 'Avanek', used_by: 'Tarvia' }], lat: 12.4, lon: -38.2, kind: 'town' },
      { id: 'x2', name: 'Lessen', lat: 95, lon: 0, kind: 'village' },
      { id: 'x3', name: 'Omel', lat: '1', lon: 0, kind: 'village' },
      { name: 'Dorn', lat: 1, lon: 0, kind: 'village' },
      { id: 'x5', name: 'Ketta', lat: 1, lon: 0, kind: 'brook' },
    ];
    const { tables, problems } = parse('places.jsonl', rows.map((row) => JSON.stringify(row)).join('\n'));
    expect(tables.places).toEqual([
      { id: 'x1', name: 'Havnik', names: [{ text: 'Havnik', language: null, usedBy: null }, { text: 'Avanek', language: null, usedBy: 'Tarvia' }], lat: 12.4, lon: -38.2, country: null, admin1: null, admin2: null, kind: 'town' },
    ]); // prettier-ignore
    expect(problems.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
  });

  it.each([
    ['{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}', true],
    ['{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null},{"type":"Feature","geometry":{"type":"Point","coordinates":[10,20,300]}}]}', true],
    ['{"type":"Point","coordinates":[200,0]}', false],
    ['{"type":"Polygon","coordinates":[[0,0]]}', false],
    ['{"type":"toString","coordinates":[]}', false],
    ['{"type":"FeatureCollection"}', false],
    ['not json', false],
    [`${'{"type":"GeometryCollection","geometries":['.repeat(5000)}${']}'.repeat(5000)}`, false],
    [`{"type":"MultiPolygon","coordinates":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, false],
  ])('take only an outline that can be drawn: %.60s', (text, isGood) => {
    const { tables, problems } = parse('outline.geojson', text);
    expect(tables.outline).toBe(isGood ? text : null);
    expect(problems).toHaveLength(isGood ? 0 : 1);
  }); // prettier-ignore

  it('are looked for beside the reports, and need not be there', async () => {
    mkdirSync(at('t/counterclaim/parties.tsv'), { recursive: true });
    writeFileSync(at('t/counterclaim/names.tsv'), Buffer.from([0x65, 0xff]));
    writeFileSync(at('t/counterclaim/reports.tsv'), 'file\tpublished\n./a\\b.txt\t2019-06-14T10:00+02:00\n');
    const { tables, problems } = await readDossierTables(at('t'));
    expect(tables.reports).toMatchObject([{ file: 'a/b.txt', published: '2019-06-14T10:00+02:00' }]);
    expect(problems.map(({ file, what }) => [file, what])).toEqual([
      ['counterclaim/parties.tsv', 'it is not a file'],
      ['counterclaim/names.tsv', 'it is not UTF-8'],
    ]);
    expect(await readDossierTables(at('nothing'))).toMatchObject({ used: [], problems: [] });
  });

  it('never throw, whatever their text', () => {
    fc.assert(
      fc.property(fc.constantFrom('parties.tsv', 'names.tsv', 'reports.tsv', 'outlets.jsonl', 'places.jsonl', 'outline.geojson'), fc.string({ unit: 'binary', maxLength: 200 }), (name, text) => {
        const { problems } = parse(name, `party\tentity\tname\tfile\n${text}`);
        for (const problem of problems) expect(problem.hint).not.toBe('');
      }),
    ); // prettier-ignore
  });
});
