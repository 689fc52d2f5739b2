import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceRun } from '../model/report.js';
import { readHtml } from './read-html.js';

/** Faults of a source map: units of text that are neither the source's own, nor a blank for white space, nor a reference. */
function findFaults(source: string, page: { text: string; sourceMap: readonly SourceRun[] }): string[] {
  const faults: string[] = [];
  let at = 0;
  let from = 0;
  for (const run of page.sourceMap) {
    if (run.text < at || run.length < 1 || run.text + run.length > page.text.length) faults.push(`run ${run.text}`);
    if (run.source < from) faults.push(`source ${run.source} goes back`);
    // Only line feeds that mark-up stands for come from nowhere.
    if (/[^\n]/.test(page.text.slice(at, run.text))) faults.push(`gap ${at}`);
    const isReference = source[run.source] === '&' && !source.startsWith(page.text.slice(run.text, run.text + run.length), run.source); // prettier-ignore
    for (let i = 0; i < run.length && !isReference; i += 1) {
      const written = source[run.source + i]!;
      const read = page.text[run.text + i]!;
      if (read !== written && !(read === ' ' && /[\t\r\n\f]/.test(written))) faults.push(`${read} for ${written}`);
    }
    at = run.text + run.length;
    from = run.source;
  }
  if (/[^\n]/.test(page.text.slice(at))) faults.push('gap at the end');
  return faults;
}

describe('the text of a page', () => {
  it('has one block element a line, references decoded and blanks as one', () => {
    const page = readHtml('<p>Shells &amp;\n  fire <b>fell</b>.</p><p>It&nbsp;burned&#33;</p>\n<div> </div>');
    expect(page.text).toBe('Shells & fire fell.\nIt\u00a0burned!\n');
  });

  it('leaves out what nobody is shown', () => {
    const page = readHtml(
      '<head><title>T</title><style>p{}</style></head><script>var a = "<p>x</p>";</script><p hidden>a</p><p style="display: none">b</p><noscript>c</noscript><!-- d --><p>It fell.</p>',
    );
    expect(page.text).toBe('It fell.\n');
  });

  it('keeps a time inside a sentence there', () => {
    expect(readHtml('<p>It fell on <time>Friday</time> at noon.</p>').text).toBe('It fell on Friday at noon.\n');
  });

  it('sets links side by side apart', () => {
    expect(readHtml('<a href="/">Home</a><a href="/n">News</a>').text).toBe('Home\nNews');
  });

  it('tells of each unit where it came from', () => {
    const source = '<p>Shells &amp; fire\n\tfell &lt;twice&gt;.</p> <p>So.</p>';
    const page = readHtml(source);
    expect(findFaults(source, page)).toEqual([]);
    const at = page.text.indexOf('fell');
    const run = page.sourceMap.find((one) => one.text <= at && at < one.text + one.length)!;
    expect(source.slice(run.source + at - run.text).startsWith('fell')).toBe(true);
  });

  it('shows nothing of a tag that the page breaks off in', () => {
    for (const source of ['<p>It fell.</p></A\t\u0000\u0001', '<p>It fell.</p><b S']) {
      const page = readHtml(source);
      expect(page.text.trim()).toBe('It fell.');
      expect(findFaults(source, page)).toEqual([]);
    }
  });

  it('tells so of any page', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('<p>', '</p>', '<br>', '<b>', '</b>', '<div class="ad">', '</div>', '<nav>', '</nav>', '&amp;', '&#128512;', '&nbsp;', '&bogus', '<script>', '</script>', '<!--', '-->', '<a href=x>', '</a>', '<h1>', '</h1>', '<form>', '<title>', '</title>', '<svg/>', '<', '>', ' ', '\n', '😀', '<time datetime="2019-06-15">'), // prettier-ignore
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const source = pieces.join('');
        const page = readHtml(source);
        expect(findFaults(source, page)).toEqual([]);
        let at = 0;
        for (const hint of page.hints) {
          expect(hint.start).toBeGreaterThanOrEqual(at);
          expect(hint.end).toBeLessThanOrEqual(page.text.length);
          at = hint.end;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('what mark-up tells', () => {
  const kindsOf = (source: string): string[] => {
    const page = readHtml(source);
    return page.hints.map((hint) => `${hint.kind}: ${page.text.slice(hint.start, hint.end).trim()}`);
  };

  it('is the title that the head names, though a page head holds it', () => {
    const page = '<title>Bridge falls in Lessen - Tarvia One</title><header><h1>Tarvia One</h1><h2>Bridge falls in Lessen</h2></header><p>It fell.</p>'; // prettier-ignore
    expect(kindsOf(page)).toEqual(['navigation: Tarvia One', 'title: Bridge falls in Lessen']);
  });

  it('is one title of several main headings', () => {
    expect(kindsOf('<h1>Bridge falls</h1><p>It fell.</p><h1>Elsewhere</h1>')).toEqual([
      'title: Bridge falls',
      'heading: Elsewhere',
    ]);
  });

  it('is nothing where it calls the whole page a form or an advertisement', () => {
    const story = '<p>The bridge of Lessen fell on Friday, and nobody was hurt.</p>'.repeat(20);
    expect(kindsOf(`<form id="aspnetForm">${story}</form>`)).toEqual([]);
    expect(kindsOf(`<div class="ad">${story}</div>`)).toEqual([]);
  });

  it('covers headings inside what is off the story', () => {
    expect(kindsOf('<p>It fell.</p><aside><h3>More</h3><p>Ten salads</p></aside>')).toEqual(['related: More\nTen salads']); // prettier-ignore
  });

  it('is read from linked data, broken linked data too', () => {
    const data = '{"@graph":[{"@type":"NewsArticle","headline":"Bridge falls","datePublished":"2019-06-15T18:40:00Z","author":[{"name":"Edda Marn"}],"publisher":{"name":"Tarvia One"}}]}'; // prettier-ignore
    const { head } = readHtml(`<script type="application/ld+json">${data}</script><p>It fell.</p>`);
    expect(head).toMatchObject({ headline: 'Bridge falls', publisher: 'Tarvia One', author: 'Edda Marn' });
    expect(head.dates.map((date) => date.value)).toEqual(['2019-06-15T18:40']);
    const broken = readHtml(`<script type="application/ld+json">${data.slice(0, -3)}</script>`).head;
    expect(broken.dates.map((date) => date.value)).toEqual(['2019-06-15T18:40']);
  });
});

/** Work must not explode: none of these ends within the test's time limit where it is quadratic. */
describe('hostile pages', () => {
  const deep = 200_000;
  const pages: [string, string, RegExp][] = [
    ['200,000 nested elements', `${'<div>'.repeat(deep)}It fell.${'</div>'.repeat(deep)}`, /It fell\./],
    ['200,000 nested menus', `${'<nav>'.repeat(deep)}It fell.`, /It fell\./],
    ['nested elements closed by others', '<div>'.repeat(deep) + '</span>'.repeat(deep) + 'It fell.', /It fell\./],
    ['200,000 links', '<a href=x>a</a>'.repeat(deep), /^a\na/],
    ['200,000 headings', '<h1>Bridge falls</h1>'.repeat(deep), /^Bridge falls/],
    ['3 MB in one paragraph', `<p>${'war '.repeat(750_000)}`, /^war war/],
    ['600,000 references', '&amp;'.repeat(600_000), /^&&/],
    ['unfinished tags', '<a '.repeat(300_000), /^/],
    ['open comments', '<!--'.repeat(300_000), /^/],
  ];
  it.each(pages)('%s', (_, source, expected) => {
    const page = readHtml(source);
    expect(page.text).toMatch(expected);
    expect(findFaults(source, page)).toEqual([]);
  });
});
