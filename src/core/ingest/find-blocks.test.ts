import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_TABLES, type DossierTables } from '../model/tables.js';
import { blockRules, findBlocks } from './find-blocks.js';
import { toOutletIndex } from './outlet-index.js';
import { readReceived } from './read-received.js';

const TABLES: DossierTables = {
  ...NO_TABLES,
  outlets: [
    { outlet: 'Tarvia One', domain: 'tarvia-one.example', side: 'Tarvian side', isAgency: false, source: 'invented' },
    { outlet: 'Orbel News Agency', domain: null, side: null, isAgency: true, source: 'invented' },
  ],
};

const outlets = toOutletIndex(TABLES, { outlets: [], siteNames: [] });

/** Blocks of a text or, where it starts with a tag, of a page; the words of each. */
function read(source: string): { text: string; kind: string; rule: string }[] {
  const mediaType = /^<[a-z]/.test(source) ? 'text/html' : 'text/plain';
  const report = readReceived(
    { file: 'a', sha256: '0'.repeat(64), mediaType, source, encoding: 'utf-8', notes: [] },
    { tables: TABLES, outlets: [] },
  );
  return report.blocks.map(({ start, end, kind, rule }) => ({ text: report.text.slice(start, end), kind, rule }));
}

const kinds = (source: string): string[] => read(source).map(({ text, kind }) => `${kind}: ${text.trim()}`);

describe('a date with the part of its day', () => {
  it.each(['3 May 2019 (evening)', 'Arlen Post - 3 May 2019, late evening edition', '2019-05-03 (night)'])(
    'is a dateline: %s',
    (line) => {
      expect(
        kinds(`Arlen Post\n${line}\n\nGuns hit the market\n\nShells fell on the market of Arlen at noon.\n`),
      ).toContain(`dateline: ${line}`);
    },
  );
  it('is none where the line goes on', () => {
    const line = '3 May 2019 evening fell over Arlen';
    expect(kinds(`Arlen Post\n${line}\n\nShells fell on the market of Arlen at noon.\n`)).not.toContain(
      `dateline: ${line}`,
    );
  });
});

describe('every rule of blocks', () => {
  it('is there once', () => {
    const ids = blockRules.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(30);
    expect(new Set(ids).size).toBe(ids.length);
  });

  const examples = blockRules.flatMap(({ id, examples }) => examples.map((text) => ({ id, text })));
  it.each(examples)('$id applies: $text', ({ id, text }) => {
    const marked = [...text.matchAll(/«([^»]*)»/g)].map((match) => match[1]!.trim());
    const found = read(text.replace(/[«»]/g, '')).filter(({ rule }) => id === 'block/meta-part' || rule === id);
    expect(marked.length).toBeGreaterThan(0);
    if (id === 'block/meta-part') expect(found.map((one) => one.text.trim())).toEqual(marked);
    else expect(found.map((one) => one.text.trim())).toEqual(expect.arrayContaining(marked));
  });

  const counters = blockRules.flatMap(({ id, not }) => not.map((text) => ({ id, text })));
  it.each(counters)('$id does not apply: $text', ({ id, text }) => {
    const found = read(text);
    expect(found.length).toBeGreaterThan(0);
    if (id === 'block/meta-part') expect(found).toHaveLength(1);
    else expect(found.map(({ rule }) => rule)).not.toContain(id);
  });
});

describe('blocks', () => {
  it('cover any text without gap or overlap', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', ' ', '\r', '[ad_1]', 'Tarvia One', 'Bridge falls', 'It fell on Friday.', 'HAVNIK (Orbel) - It fell.', 'See also', '© Orbel', 'Name *', 'By Edda Marn', '8 March 2017 · By Edda Marn', '12:15', '😀 Tarvia One', 'Photo: a bridge in Lessen'), // prettier-ignore
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const text = lines.join('\n');
        const { blocks, notes } = findBlocks(text, { outlets });
        let at = 0;
        for (const block of blocks) {
          expect(block.start).toBe(at);
          expect(block.end).toBeGreaterThan(block.start);
          at = block.end;
        }
        expect(at).toBe(text.length);
        for (const { span } of notes) expect(span!.end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 400 },
    );
  });

  it('end after their line feed, blank lines included', () => {
    const { blocks } = findBlocks('\n\nBridge falls\n\n\nIt fell on Friday.\r\n', { outlets });
    expect(blocks.map(({ start, end }) => [start, end])).toEqual([[0, 17], [17, 37]]); // prettier-ignore
  });

  it('tell masthead, slogan, menu, date and title apart above the story', () => {
    const page = 'THE LESSEN HERALD\nNews that lasts\n\nHome  Town  Front  Contact\n\n3 May 2019\n\nMayor asks for pumps\n\nThe mayor asked for pumps.'; // prettier-ignore
    expect(kinds(page)).toEqual([
      'navigation: THE LESSEN HERALD',
      'navigation: News that lasts',
      'navigation: Home  Town  Front  Contact',
      'dateline: 3 May 2019',
      'title: Mayor asks for pumps',
      'body: The mayor asked for pumps.',
    ]);
  });

  it('take a quotation or question as title', () => {
    expect(kinds('“We hold the bridge”\n\nSo said the mayor.')[0]).toBe('title: “We hold the bridge”');
    expect(kinds('Who holds the bridge?\n\nNobody, said the mayor.')[0]).toBe('title: Who holds the bridge?');
  });

  it('know the masthead of an agency among its services', () => {
    expect(read('ORBEL NEWS AGENCY  LESSEN  ENGLISH SERVICE\n\nMayor asks for pumps\n\nHe asked.')[0]!.rule).toBe('block/masthead'); // prettier-ignore
  });

  it('go on with the story after a related link in its midst', () => {
    expect(kinds('Bridge falls\n\nThe bridge fell.\n\nRead also: Ten salads\n\nA long night\n\nNobody slept in the town.')).toEqual([
      'title: Bridge falls',
      'body: The bridge fell.',
      'related: Read also: Ten salads',
      'heading: A long night',
      'body: Nobody slept in the town.',
    ]); // prettier-ignore
  });

  it('leave a story without title as it is', () => {
    expect(kinds('[ad_1]\nThe bridge fell on Friday.\nSo did the tower.')).toEqual([
      'artefact: [ad_1]',
      'body: The bridge fell on Friday.',
      'body: So did the tower.',
    ]);
  });

  it('keep a caption of the story, and one that names nobody', () => {
    const story = 'Bridge falls in Lessen\n\nThe bridge of Lessen fell.\n\n';
    expect(kinds(`${story}Rescuer Ivo Marn carries a child in Lessen. (Photo by Orbel)`)[2]).toMatch(/^caption/);
    expect(kinds(`${story}A house in flames. (Photo by Orbel)`)[2]).toMatch(/^caption/);
    expect(kinds(`${story}Senator Ivo Marn speaks in Port Meren. (Photo by Orbel)`)[2]).toMatch(/^boilerplate/);
  });
});

/** Work must not explode: none of these ends within the test's time limit where it is quadratic. */
describe('hostile texts', () => {
  const texts: [string, string][] = [
    ['3 MB without a line feed', 'war '.repeat(750_000)],
    ['3 MB of one letter', 'a'.repeat(3_000_000)],
    ['half a million short lines', 'Bridge\n'.repeat(500_000)],
    ['half a million blank lines', '\n'.repeat(500_000)],
    ['many captions', 'Photo: A Bridge In Lessen\n'.repeat(50_000)],
    ['opening marks', '('.repeat(1_000_000)],
    ['long lines of cookies', `${'cookies '.repeat(400)}\n`.repeat(500)],
    ['separators', `${' · '.repeat(300)}\n`.repeat(2000)],
    ['capitals', 'Aa Bb '.repeat(400_000)],
  ];
  it.each(texts)('%s', (_, text) => {
    const { blocks } = findBlocks(text, { outlets });
    expect(blocks[0]!.start).toBe(0);
    expect(blocks.at(-1)!.end).toBe(text.length);
  });
});
