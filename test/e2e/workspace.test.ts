import { AxeBuilder } from '@axe-core/playwright';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/core/model/ledger.js';
import type { RunningServer } from '../../src/node/api/start-server.js';
import { toInventedLedger } from '../parts/invented-ledger.js';
import { openBrowser } from './open-browser.js';
import { buildWorkspace, serveLedger, type BuiltWorkspace } from './serve-workspace.js';

/** Folder for pictures of every view; none are taken where it is not set. */
const PICTURES = process.env['COUNTERCLAIM_PICTURES'];
const HOSTILE = '<img src=x onerror="document.title=\'run\'"><script>document.title="run"</script>';

const ledger = toHostileLedger();
const herald = ledger.reports.find((report) => report.file === 'herald.txt')!;
const toll = ledger.incidents.find((incident) => incident.claims.length === 3)!;

let browser: Browser;
let workspace: BuiltWorkspace;
let server: RunningServer;
const troubles: string[] = [];
const pages: Page[] = [];

beforeAll(async () => {
  [browser, workspace] = await Promise.all([openBrowser(), buildWorkspace()]);
  server = await serveLedger(ledger, workspace);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  workspace?.remove();
});

afterEach(async () => {
  await closePages();
  // Also catches whatever the content policy refuses, and any request to elsewhere.
  expect(troubles.splice(0)).toEqual([]);
});

/** The invented ledger, with mark-up in a title and at the end of a text: it must be read, not obeyed. */
function toHostileLedger(): Ledger {
  const invented = toInventedLedger();
  return {
    ...invented,
    reports: invented.reports.map((report) => {
      if (report.file !== 'herald.txt') return report;
      const text = `${report.text}${HOSTILE}\n`;
      const tail = { start: report.text.length, end: text.length, kind: 'boilerplate' as const, rule: 'block/prose' };
      return { ...report, title: `Guns fall silent ${HOSTILE}`, text, blocks: [...report.blocks, tail] };
    }),
  };
}

/** Ends every page that the test opened. */
async function closePages(): Promise<void> {
  await Promise.all(pages.splice(0).map((page) => page.context().close()));
}

async function open(
  address: string,
  options: { width?: number; height?: number; colorScheme?: 'light' | 'dark'; base?: string } = {},
): Promise<Page> {
  const { width = 1400, height = 900, colorScheme = 'light', base = server.url } = options;
  // Not newPage of the browser: the checker opens a page of its own in the same context.
  const context = await browser.newContext({ locale: 'en-US', colorScheme, viewport: { width, height } });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  pages.push(page);
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(base)) troubles.push(`request to ${request.url()}`);
  });
  await page.goto(new URL(address, base).href);
  await page.waitForLoadState('networkidle');
  return page;
}

const where = (page: Page): string => {
  const { pathname, search } = new URL(page.url());
  return decodeURIComponent(pathname + search);
};

describe('the ledger', () => {
  it('says how much there is, and shows claims as sentences with who says so', async () => {
    const page = await open('/');
    expect(await page.locator('.head-line').innerText()).toMatch(
      /invented war\s+2 reports\s+7 claims\s+6 origins\s+1 contradiction/,
    );
    const first = page.locator('.claim', { hasText: 'Velish guns shelled Pelmar' });
    expect(await first.locator('.chain').innerText()).toMatch(/Pelmar Herald.*Orsan defence ministry/s);
    expect(await first.locator('.sentence b').innerText()).toBe('Velish guns shelled Pelmar on 3 May');
  });

  it('is narrowed by facets and words, and the address keeps it all', async () => {
    const page = await open('/');
    await page.getByRole('group', { name: 'Kind' }).getByLabel('shelling').check();
    await page.locator('.list-count', { hasText: '2 claims' }).waitFor();
    await page.keyboard.press('Escape');
    await page
      .locator('h1')
      .focus()
      .catch(() => undefined);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('/');
    await page.keyboard.type('denied');
    await page.locator('.list-count', { hasText: '1 claim' }).waitFor();
    expect(where(page)).toBe('/ledger?kind=shelling&q=denied');
    await page.reload();
    await page.locator('.list-count', { hasText: '1 claim' }).waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('denied');
    await page.getByRole('link', { name: 'Clear all filters' }).click();
    await page.locator('.list-count', { hasText: '7 claims' }).waitFor();
    await page.goBack();
    await page.locator('.list-count', { hasText: '1 claim' }).waitFor();
    await page.getByRole('searchbox').fill('no such words');
    await page.getByText('No claim passes all these filters.').waitFor();
  });

  it('is read by keyboard alone: j and k move, Enter opens, Esc closes', async () => {
    const page = await open('/');
    await page.keyboard.press('j');
    await page.locator('[data-index="0"] a.claim-open:focus').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.locator('[data-index="1"] a.claim-open:focus').waitFor();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: 'Open claim' });
    await panel.locator('h2:focus').waitFor();
    expect(where(page)).toMatch(/claim=claim:/);
    expect(await panel.locator('.slots').innerText()).toMatch(/claimant/);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await page.locator('[data-index="1"] a.claim-open:focus').waitFor();
    expect(where(page)).toBe('/ledger');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('holds thousands of claims with only those near the window in the page', async () => {
    const many = toManyClaims(3000);
    const large = await serveLedger(many, workspace);
    try {
      const page = await open('/', { base: large.url });
      await page.locator('.list-count', { hasText: '3,000 claims' }).waitFor();
      expect(await page.locator('.claim').count()).toBeLessThan(60);
      const last = page.locator('.claim[aria-posinset="3000"] .sentence');
      // Heights are guessed until a row was in sight, so the end moves while one goes there.
      for (let i = 0; i < 40 && (await last.count()) === 0; i += 1) {
        await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
        await page.waitForTimeout(100);
      }
      await last.waitFor();
      expect(await page.locator('.claim').count()).toBeLessThan(60);
    } finally {
      await closePages();
      await large.close();
    }
  });
});

function toManyClaims(count: number): Ledger {
  const claims = Array.from({ length: count }, (_, i) => {
    const claim = ledger.claims[i % ledger.claims.length]!;
    return { ...claim, id: `${claim.id}:${i}` };
  });
  return { ...ledger, claims, relations: [], incidents: [] };
}

describe('the reports', () => {
  it('are listed, and one is read with its claims underlined, each value pointing at its words', async () => {
    const page = await open('/reports');
    await page.getByRole('link', { name: /Guns fall silent/ }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(where(page)).toBe(`/report/${herald.id}`);
    await page.locator('.run-claim', { hasText: '40 of its soldiers' }).first().click();
    const panel = page.getByRole('complementary', { name: 'Open claim' });
    await panel.getByRole('heading', { level: 2 }).waitFor();
    expect(await page.locator('.run-open').allInnerTexts()).toEqual([
      '40 of its soldiers had been killed since Monday',
    ]);
    await panel.locator('tr', { hasText: 'figure' }).hover();
    expect(await page.locator('.run-pointed').allInnerTexts()).toEqual(['40 of its soldiers']);
    await page.keyboard.press('j');
    await page.locator('.run-open', { hasText: 'At least 12 civilians' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('complementary', { name: 'Claims of this report' }).waitFor();
    expect(where(page)).toBe(`/report/${herald.id}`);
  });

  it('print mark-up in a text as it stands and never run it', async () => {
    const page = await open(`/report/${encodeURIComponent(herald.id)}`);
    expect(await page.locator('.block-boilerplate').innerText()).toContain(HOSTILE);
    expect(await page.locator('main img').count()).toBe(0);
    expect(await page.title()).not.toBe('run');
  });

  it('show the text exactly as received', async () => {
    const page = await open(`/report/${encodeURIComponent(herald.id)}`);
    const shown = await page.evaluate(() => {
      const text = document.querySelector('.text')!.cloneNode(true) as HTMLElement;
      for (const label of text.querySelectorAll('.block-kind')) label.remove();
      return text.textContent;
    });
    expect(shown).toBe(herald.text);
  });
});

describe('the views across reports', () => {
  it('contradictions: the sentence, and the words of both sides one click away; on to the incident', async () => {
    const page = await open('/contradictions');
    expect(await page.locator('.group').count()).toBe(2);
    const row = page.locator('.relation-contradicts');
    expect(await row.locator('.aspect').innerText()).toBe('number');
    await row.locator('summary').click();
    expect(await row.locator('.relation-end').allInnerTexts()).toEqual([
      expect.stringContaining('About 70 Orsan soldiers'),
      expect.stringContaining('40 of its soldiers'),
    ]);
    expect(await row.locator('.differs').innerText()).toMatch(/best\s+70\s+40/);
    await page.getByRole('link', { name: 'denials', exact: true }).click();
    await page.locator('.relation-contradicts').waitFor({ state: 'detached' });
    expect(where(page)).toBe('/contradictions?kind=denies');
    await page.locator('.group h2 a').click();
    await page.getByRole('heading', { name: 'Denied by' }).waitFor();
  });

  it('incident: who claims it, origins solid and echoes hatched, the differing slot by its type', async () => {
    const page = await open(`/incident/${encodeURIComponent(toll.id)}`);
    const bar = page.locator('.bar', { hasText: 'Orsan defence ministry' });
    expect(await bar.locator('.segment-origin').count()).toBe(1);
    expect(await bar.locator('.segment-echo').count()).toBe(1);
    const paint = (selector: string): Promise<string> =>
      bar.locator(selector).evaluate((element) => getComputedStyle(element).backgroundImage);
    expect(await paint('.segment-origin')).toBe('none');
    expect(await paint('.segment-echo')).toContain('repeating-linear-gradient');
    expect(await page.locator('.beside .aspect-number').count()).toBe(2);
    await bar.locator('.segment-echo').click();
    await page.locator('.run-open').waitFor();
    expect(where(page)).toMatch(/^\/report\/.*claim=/);
  });

  it('tolls: a line for each claimant and sort of victims, marks, the same in a table, each figure a way to its words', async () => {
    const page = await open('/tolls');
    await page.locator('.toll-plot').first().waitFor();
    const panel = page.locator('.toll', { hasText: 'Orsan side: killed' });
    expect(await panel.locator('.toll-table tbody tr').count()).toBe(4);
    expect(await panel.locator('.toll-plot a').count()).toBe(4);
    expect(await panel.locator('.toll-lines').innerText()).toMatch(/Velish side, of soldiers/);
    expect(await panel.locator('.tag-contradicts').count()).toBeGreaterThan(0);
    expect(await panel.locator('.tag-revises').count()).toBeGreaterThan(0);
    await page.getByRole('navigation', { name: 'Victims' }).getByRole('link', { name: 'civilians' }).click();
    await page.locator('.toll-table tbody tr').nth(1).waitFor({ state: 'detached' });
    expect(where(page)).toBe('/tolls?status=civilian');
    await page.locator('.toll-plot a').first().click();
    await page.locator('.run-open', { hasText: 'At least 12 civilians' }).waitFor();
  });

  it('tolls by a rule set: numbers with the words they rest on, what was left out and why, kept in the address', async () => {
    const page = await open('/tolls');
    await page
      .getByRole('navigation', { name: 'Numbers' })
      .getByRole('link', { name: 'by acled-conservative' })
      .click();
    const happenings = page.getByRole('region', { name: 'Each happening' });
    await happenings.waitFor();
    expect(where(page)).toBe('/tolls?rules=acled-conservative');
    expect(await happenings.locator('tbody tr').innerText()).toMatch(
      /casualties, Pelmar.*civilians killed, Orsan side.*12/s,
    );
    expect(await page.getByRole('region', { name: 'Left out' }).innerText()).toMatch(/two children/);
    await happenings.getByRole('link', { name: 'At least 12 civilians' }).click();
    await page.locator('.run-open', { hasText: 'At least 12 civilians' }).waitFor();
  });

  it('origins: what goes back to one source, and why', async () => {
    const page = await open('/origins');
    const origin = page.locator('.origin');
    expect(await origin.count()).toBe(1);
    expect(await origin.locator('.origin-reports > li').count()).toBe(2);
    expect(await origin.innerText()).toMatch(/one origin, 2 outlets/);
    await page.getByRole('link', { name: 'all origins' }).click();
    await page.locator('.origin').nth(5).waitFor();
    await origin.first().getByRole('link', { name: 'Velish Radio' }).first().click();
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  it('names: all spellings and who uses which, found by any of them', async () => {
    const page = await open('/names');
    await page.getByRole('searchbox').fill('orsan’s def');
    await page.locator('.name-entry').nth(1).waitFor({ state: 'detached' });
    const entry = page.locator('.name-entry');
    expect(await entry.locator('h2').innerText()).toBe('Orsan defence ministry');
    expect(await entry.locator('.spellings tbody').innerText()).toMatch(/Orsan’s defence ministry.*2.*Pelmar Herald/s);
    await entry.getByRole('link', { name: 'what it claims' }).click();
    await page.locator('.list-count', { hasText: '3 claims' }).waitFor();
  });
});

describe('when something is missing', () => {
  it('says so and what to do', async () => {
    const lost = await open('/nowhere');
    await lost.getByText('There is no such page.').waitFor();
    const page = await open('/report/report%3Anone');
    await page.getByRole('alert').getByText('The dossier holds no report "report:none".').waitFor();
    // The browser itself notes the answer 404.
    expect(troubles.splice(0)).toEqual([expect.stringContaining('404')]);
  });

  it('offers to try again where the server cannot be reached', async () => {
    const page = await open('/reports');
    await page.route('**/api/views/names*', (route) => route.abort());
    await page.getByRole('link', { name: 'Names', exact: true }).click();
    await page.getByText('The server cannot be reached.').waitFor();
    await page.unroute('**/api/views/names*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.name-entry').first().waitFor();
    expect(troubles.splice(0)).toEqual([expect.stringContaining('ERR_FAILED')]);
  });

  it('shows an empty dossier as one', async () => {
    const empty = await serveLedger(
      { sides: [], reports: [], origins: [], entities: [], claims: [], incidents: [], relations: [], judgements: [] },
      workspace,
    );
    try {
      for (const [address, words] of [
        ['/', 'The ledger holds no claims yet.'],
        ['/reports', 'No report was added yet.'],
        ['/contradictions', 'None was found.'],
        ['/tolls', 'No figures of people harmed were read.'],
        ['/origins', 'No origin is printed by two reports.'],
        ['/names', 'No name answers to that.'],
      ] as const) {
        const page = await open(address, { base: empty.url });
        await page.getByText(words).waitFor();
      }
    } finally {
      await closePages();
      await empty.close();
    }
  });
});

const VIEWS: readonly (readonly [string, string])[] = [
  ['ledger', '/ledger'],
  ['claim', `/ledger?claim=${encodeURIComponent(ledger.claims[0]!.id)}`],
  ['reports', '/reports'],
  ['report', `/report/${encodeURIComponent(herald.id)}?claim=${encodeURIComponent(ledger.claims.find((claim) => claim.report === herald.id)!.id)}`], // prettier-ignore
  ['contradictions', '/contradictions'],
  ['incident', `/incident/${encodeURIComponent(toll.id)}`],
  ['denied', `/incident/${encodeURIComponent(ledger.incidents.find((one) => one.status === 'denied')!.id)}`],
  ['tolls', '/tolls'],
  ['tolls by a rule set', '/tolls?rules=airwars'],
  ['origins', '/origins?show=all'],
  ['names', '/names'],
];

describe.each([
  ['light', 1400],
  ['dark', 1400],
  ['light', 390],
] as const)('in %s, %i pixels wide', (colorScheme, width) => {
  it.each(VIEWS)('%s is accessible by all that a machine can check, and nothing sticks out', async (name, address) => {
    const page = await open(address, { colorScheme, width });
    await page.waitForTimeout(100);
    for (const summary of await page.locator('.relation summary').all()) await summary.click();
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze(); // prettier-ignore
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => [node.html, node.failureSummary])])).toEqual([]);
    const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overhang).toBeLessThanOrEqual(0);
    if (PICTURES !== undefined) {
      mkdirSync(PICTURES, { recursive: true });
      await page.screenshot({ path: path.join(PICTURES, `${name}-${colorScheme}-${width}.png`), fullPage: true });
    }
  });
});
