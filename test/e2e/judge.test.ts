import { AxeBuilder } from '@axe-core/playwright';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/core/model/ledger.js';
import { startServer, type RunningServer } from '../../src/node/api/start-server.js';
import type { Desk } from '../../src/node/desk/desk.js';
import { openDesk } from '../../src/node/desk/open-desk.js';
import { openBrowser } from './open-browser.js';
import { buildWorkspace, type BuiltWorkspace } from './serve-workspace.js';

/** Folder for pictures of every view; none are taken where it is not set. */
const PICTURES = process.env['COUNTERCLAIM_PICTURES'];
const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url));

const folder = mkdtempSync(path.join(tmpdir(), 'counterclaim-judge-'));
const troubles: string[] = [];
const pages: Page[] = [];
let browser: Browser;
let workspace: BuiltWorkspace;
let desk: Desk;
let server: RunningServer;

beforeAll(async () => {
  [browser, workspace] = await Promise.all([openBrowser(), buildWorkspace()]);
  const dossier = path.join(folder, 'examples.dossier');
  const building = openDesk({ dossier, isCreating: true });
  await building.addReports([EXAMPLES]);
  await building.close();
  desk = openDesk({ dossier });
  server = await startServer({ source: desk, port: 0, webFolder: workspace.folder });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await desk?.close();
  workspace?.remove();
  rmSync(folder, { recursive: true, force: true });
});

afterEach(async () => {
  await Promise.all(pages.splice(0).map((page) => page.context().close()));
  expect(troubles.splice(0)).toEqual([]);
});

async function open(address: string, options: { width?: number; colorScheme?: 'light' | 'dark' } = {}): Promise<Page> {
  const { width = 1400, colorScheme = 'light' } = options;
  const context = await browser.newContext({ locale: 'en-US', colorScheme, viewport: { width, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  pages.push(page);
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.goto(new URL(address, server.url).href);
  await page.waitForLoadState('networkidle');
  return page;
}

const at = (room: string, id: string): string => `${room}${encodeURIComponent(id)}`;
const last = (page: Page): ReturnType<Page['locator']> => page.getByRole('status', { name: 'Last judgement' });
const readLedger = (): Promise<Ledger> => desk.readLedger();
const readStates = async (): Promise<[number, string][]> =>
  (await desk.listJudgements()).map(({ number, state }) => [number, state]);

/** An incident that several reports tell of, denials left out. */
async function findSharedIncident(): Promise<{ id: string; told: string[] }> {
  const { incidents, claims } = await readLedger();
  const shared = incidents
    .map(({ id, claims: own }) => ({
      id,
      told: own.filter((claim) => claims.find((one) => one.id === claim)!.stance !== 'denies'),
    })) // prettier-ignore
    .sort((a, b) => b.told.length - a.told.length);
  return shared[0]!;
}

describe('a claim', () => {
  it('is rejected, taken back, accepted with a reason and a name, and edited, by keyboard alone', async () => {
    const page = await open('/');
    await page.keyboard.press('j');
    await page.locator('[data-index="0"] a.claim-open:focus').waitFor();
    await page.keyboard.press('Enter');
    const review = page.getByRole('region', { name: 'Review' });
    await review.getByText('unreviewed').waitFor();
    await page.keyboard.press('x');
    await review.locator('.tag-rejected').waitFor();
    await page.locator('[data-index="0"] .tag-rejected').waitFor();
    await last(page).getByText('Judgement 1').waitFor();
    await page.keyboard.press('u');
    await review.getByText('unreviewed').waitFor();
    await page.locator('[data-index="0"] .tag-rejected').waitFor({ state: 'detached' });
    await review.getByLabel('Name').fill('Ada of the desk');
    await review.getByLabel('Reason').fill('checked against the report');
    // Letters that are typed are no keys.
    expect(await readStates()).toHaveLength(2);
    await page.keyboard.press('Escape');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await review.getByLabel('Reason').fill('checked against the report');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('a');
    await review.locator('.tag-accepted').waitFor();
    expect(await review.innerText()).toContain('by Ada of the desk');
    expect(await review.locator('.judged').innerText()).toMatch(
      /Ada of the desk accepts .+: checked against the report/,
    );
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('e');
    const form = page.getByRole('form', { name: 'Edit the claim' });
    await form.locator('select:focus').waitFor();
    await form.getByLabel('kind').selectOption('explosion');
    await form.getByLabel('when').fill('2017-03-08');
    await page.keyboard.press('Enter');
    await form.waitFor({ state: 'detached' });
    const panel = page.getByRole('complementary', { name: 'Open claim' });
    await panel.getByRole('heading', { level: 2, name: /explosion/i }).waitFor();
    expect(await panel.locator('.slots').innerText()).toMatch(/8 March 2017[\s\S]*judgement\/edit/);
    await review.locator('.tag-edited').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('group', { name: 'Review' }).getByLabel('edited').check();
    await page.locator('.list-count', { hasText: /^1 claim$/ }).waitFor();
  });

  it('says what is wrong with an edit, or that the server is gone, and keeps what was typed', async () => {
    const { claims } = await readLedger();
    const page = await open(at('/ledger?claim=', claims[5]!.id));
    await page.keyboard.press('e');
    const form = page.getByRole('form', { name: 'Edit the claim' });
    await form.getByLabel('when').fill('the day before');
    await form.getByRole('button', { name: 'Save the edit' }).click();
    await page.getByRole('alert').getByText('time cannot be "the day before"').waitFor();
    expect(await form.getByLabel('when').inputValue()).toBe('the day before');
    await page.route('**/api/judgements', (route) => route.abort());
    await form.getByLabel('when').fill('2017-03-09');
    await form.getByRole('button', { name: 'Save the edit' }).click();
    await page.getByRole('alert').getByText('The server cannot be reached.').waitFor();
    await page.unroute('**/api/judgements');
    await form.getByRole('button', { name: 'Save the edit' }).click();
    await form.waitFor({ state: 'detached' });
    expect(troubles.splice(0)).toEqual([expect.stringContaining('400'), expect.stringContaining('ERR_FAILED')]);
  });
});

describe('a review', () => {
  it('goes through what nobody has judged yet, claim by claim', async () => {
    const page = await open('/ledger?review=unreviewed');
    const count = page.locator('.list-count');
    const total = Number((await count.innerText()).replace(/\D/g, ''));
    const panel = page.getByRole('complementary', { name: 'Open claim' });
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    const seen: string[] = [];
    for (const key of ['a', 'x', 'a']) {
      await panel.locator('.tag-unreviewed').waitFor();
      seen.push(new URL(page.url()).searchParams.get('claim')!);
      await page.keyboard.press(key);
      await panel.locator(key === 'a' ? '.tag-accepted' : '.tag-rejected').waitFor();
      await count.filter({ hasText: String(total - seen.length) }).waitFor();
      await page.keyboard.press('j');
      await page.waitForFunction((claim) => new URL(location.href).searchParams.get('claim') !== claim, seen.at(-1));
    }
    const { claims } = await readLedger();
    expect(seen.map((id) => claims.find((claim) => claim.id === id)!.review.state)).toEqual(['accepted', 'rejected', 'accepted']); // prettier-ignore
    const unreviewed = claims.filter(({ review }) => review.state === 'unreviewed');
    expect(new URL(page.url()).searchParams.get('claim')).toBe(unreviewed[0]!.id);
  });

  it('shows a rejected claim in its report without a line, and lists it still', async () => {
    const { claims } = await readLedger();
    const rejected = claims.find(({ review }) => review.state === 'rejected')!;
    const page = await open(at('/report/', rejected.report));
    await page.locator('.run-rejected').first().waitFor();
    expect(await page.locator('.contents li').count()).toBe(claims.filter(({ report }) => report === rejected.report).length); // prettier-ignore
  });
});

describe('names', () => {
  it('are marked, by two searches, merged into one, and split again', async () => {
    const { entities } = await readLedger();
    const people = entities.filter(({ kind, names }) => kind === 'person' && names.length === 1 && names[0]!.text.includes(' ')); // prettier-ignore
    const [into, other] = [people[0]!.names[0]!.text, people[1]!.names[0]!.text];
    const page = await open('/names');
    for (const name of [into, other]) {
      await page.getByRole('searchbox').fill(name);
      const entry = page.locator('.name-entry').filter({ hasText: name }).first();
      await page.locator('.name-entry').nth(1).waitFor({ state: 'detached' });
      await entry.getByLabel('mark to merge').check();
    }
    const bar = page.getByRole('group', { name: 'Merge two names' });
    expect(await bar.innerText()).toContain(`${other} is ${into}`);
    await bar.getByRole('button', { name: 'Merge them …' }).click();
    await page.keyboard.type('one person, two papers');
    await page.keyboard.press('Enter');
    await last(page).getByText(`merges ${other} into ${into}`).waitFor();
    await bar.waitFor({ state: 'detached' });
    const entry = page.locator('.name-entry');
    await entry.locator('.spellings tbody tr').nth(1).waitFor();
    expect(await entry.locator('h2').innerText()).toBe(into);
    await entry.getByRole('button', { name: 'Split …' }).click();
    const form = page.getByRole('form', { name: 'Split …' });
    expect(await form.getByRole('button', { name: 'Split off' }).isDisabled()).toBe(true);
    await form.getByLabel(other).check();
    await form.getByRole('button', { name: 'Split off' }).click();
    await entry.locator('.spellings tbody tr').nth(1).waitFor({ state: 'detached' });
    expect(await entry.locator('h2').innerText()).toBe(other);
  });
});

describe('an incident', () => {
  it('loses a claim that is of another one, and gets it back by undo', async () => {
    const { told } = await findSharedIncident();
    const { claims } = await readLedger();
    const page = await open(at('/incident/', claims.find(({ id }) => id === told[0])!.incident!));
    const cards = page.getByRole('region', { name: 'Told, side by side' }).locator('.beside');
    const before = await cards.count();
    expect(before).toBe(told.length);
    await cards.nth(1).getByRole('button', { name: 'Another incident …' }).click();
    await page.getByRole('form', { name: 'Another incident …' }).getByRole('button', { name: 'Take it out' }).click();
    await cards.nth(before - 1).waitFor({ state: 'detached' });
    await last(page).getByText('to be of another incident').waitFor();
    await last(page).getByRole('button', { name: /Undo/ }).click();
    await cards.nth(before - 1).waitFor();
    await last(page).getByRole('button').first().waitFor({ state: 'detached' });
  });

  it('is joined with another one that is the same', async () => {
    const { incidents, claims } = await readLedger();
    const single = incidents.filter(({ claims: own }) => own.length === 1 && claims.find(({ id }) => id === own[0])!.stance !== 'denies'); // prettier-ignore
    const page = await open(at('/incident/', single[0]!.id));
    await page.getByRole('button', { name: 'The same as another incident …' }).click();
    await page.getByText('Go to the incident that is the same').waitFor();
    await page.evaluate(
      (address) => {
        history.pushState(null, '', address);
        dispatchEvent(new PopStateEvent('popstate'));
      },
      at('/incident/', single[1]!.id),
    );
    const bar = page.getByRole('group', { name: 'Join two incidents' });
    await bar.getByRole('button', { name: 'It is this incident …' }).click();
    await page.getByRole('form', { name: 'It is this incident …' }).getByRole('button', { name: 'Join them' }).click();
    await page.locator('.beside').nth(1).waitFor();
    await bar.waitFor({ state: 'detached' });
    await page.reload();
    await page.locator('.beside').nth(1).waitFor();
  });
});

describe('a contradiction', () => {
  it('is no more one once a person says so, and is one again by undo', async () => {
    const page = await open('/contradictions?kind=contradicts');
    const rows = page.locator('.relation-contradicts');
    const before = await rows.count();
    await rows.first().locator('summary').click();
    await rows.first().getByRole('button', { name: 'Not related …' }).click();
    const form = page.getByRole('form', { name: 'Not related …' });
    await form.getByLabel('Reason').fill('of another scope');
    await form.getByRole('button', { name: 'Unrelate them' }).click();
    await rows.nth(before - 1).waitFor({ state: 'detached' });
    await last(page).getByText('not to be related').waitFor();
    const { violations } = await new AxeBuilder({ page }).include('.last-judgement').analyze();
    expect(violations).toEqual([]);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('u');
    await rows.nth(before - 1).waitFor();
  });
});

describe('the judgements', () => {
  it('are listed with what became of each, and withdrawn', async () => {
    const states = await readStates();
    const page = await open('/');
    await page.getByRole('link', { name: 'Judgements' }).click();
    const entries = page.locator('.judgement');
    await entries.nth(states.length - 1).waitFor();
    const standing = states.filter(([, state]) => state === 'holds').at(-1)![0];
    await page.getByRole('button', { name: `Withdraw judgement ${standing}`, exact: true }).click();
    await entries.nth(states.length).waitFor();
    expect(await entries.first().innerText()).toContain(`withdraws judgement ${standing}`);
    expect((await readStates()).find(([number]) => number === standing)![1]).toBe('withdrawn');
  });
});

describe.each([
  ['light', 1400],
  ['dark', 1400],
  ['light', 390],
] as const)('in %s, %i pixels wide', (colorScheme, width) => {
  it.each([
    ['edit', async () => at('/ledger?claim=', (await readLedger()).claims[8]!.id), /^Edit/],
    ['split', () => Promise.resolve('/names?kind=person'), /^Split/],
    ['another-incident', async () => at('/incident/', (await findSharedIncident()).id), /^Another incident/],
    ['unrelate', () => Promise.resolve('/contradictions'), /^Not related/],
    ['judgements', () => Promise.resolve('/judgements'), null],
  ] as const)('%s is accessible by all that a machine can check, and nothing sticks out', async (name, toAddress, opener) => {
    const page = await open(await toAddress(), { colorScheme, width });
    const summary = page.locator('.relation summary').first();
    if (name === 'unrelate') await summary.click();
    if (opener !== null) await page.getByRole('button', { name: opener }).first().click();
    if (opener !== null) await page.locator('.judge-form').first().waitFor();
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze(); // prettier-ignore
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => [node.html, node.failureSummary])])).toEqual([]);
    const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overhang).toBeLessThanOrEqual(0);
    if (PICTURES !== undefined) {
      mkdirSync(PICTURES, { recursive: true });
      await page.screenshot({ path: path.join(PICTURES, `judge-${name}-${colorScheme}-${width}.png`), fullPage: name !== 'edit' });
    }
  }); // prettier-ignore
});
